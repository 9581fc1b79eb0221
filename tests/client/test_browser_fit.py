"""The client keeps to what a browser has: no threads, nothing that blocks, no package without a
wheel for it."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

import game
from server.web.pins import pins

ROOT = Path(game.__file__).parent.parent
START = "game.client.browser"

ONLY_ON_A_DESKTOP = {
    "game.client.desktop_line": "websockets",
    "game.client.settings": "platformdirs",
}
ONLY_ON_A_DESKTOP |= {f"game.client.{name}": "platformdirs" for name in ("tickets", "keeping")}
IN_THE_BROWSER = {"js", "pyodide", "pygame"}
NOT_THERE = {
    "threading", "multiprocessing", "concurrent", "subprocess", "socket", "select", "signal",
    "socketserver", "http", "urllib", "ssl", "ctypes", "mmap", "sqlite3", "curses", "tkinter",
}  # fmt: skip
BLOCKING = {
    ("time", "sleep"), ("pygame.time", "wait"), ("pygame.time", "delay"), ("pygame.time", "Clock"),
    ("pygame.time", "set_timer"), ("pygame.event", "wait"), ("pygame.event", "set_blocked"),
    ("pygame", "Window"), ("pygame", "freetype"), ("pygame.font", "SysFont"),
    ("asyncio", "to_thread"),
}  # fmt: skip


def file_of(module: str) -> Path | None:
    place = ROOT.joinpath(*module.split("."))
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None


def imports_of(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@cache
def reached() -> dict[str, ast.AST]:
    """Every module of the game that can come to run in a browser, with its syntax tree."""
    waiting, found = [START, "game.client.line"], {}
    while waiting:
        name = waiting.pop()
        path = file_of(name)
        if path is None or name in found:
            continue
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
        waiting += [i for i in imports_of(found[name]) if i.split(".")[0] in ("game", "assets")]
    return found


def packages_with_a_wheel() -> set[str]:
    names = {pin.package.lower().replace("-", "_") for pin in pins().wheels}
    return {name.split(".")[0] for name in names} | IN_THE_BROWSER


def test_the_browsers_client_is_the_whole_client():
    assert {"game.client.app", "game.client.doorway", "game.client.views.map"} <= set(reached())


@pytest.mark.parametrize("module", sorted(reached()))
def test_nothing_is_imported_that_a_browser_lacks(module):
    known = packages_with_a_wheel() | {"game", "assets", "levels", "__future__"}
    for name in imports_of(reached()[module]):
        top = name.split(".")[0]
        assert top not in NOT_THERE, f"{module} imports {top}: a browser has none"
        if ONLY_ON_A_DESKTOP.get(module) == top:
            continue
        assert top in known or top in sys.stdlib_module_names, (
            f"{module} imports {top}, which has no wheel among assets/web/pins.toml"
        )


@pytest.mark.parametrize("module", sorted(m for m in reached() if m.startswith("game.client")))
def test_nothing_blocks_or_starts_a_thread(module):
    for node in ast.walk(reached()[module]):
        if isinstance(node, ast.Attribute):
            of = ast.unparse(node.value).replace("pg.", "pygame.")
            assert (of, node.attr) not in BLOCKING, (
                f"{module}, line {node.lineno}: {of}.{node.attr} blocks, or is not in a browser"
            )

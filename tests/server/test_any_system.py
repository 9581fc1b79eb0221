"""What holds on Windows and on a Mac as well: how work is shared out, what is asked of the system,
and letters that are the same everywhere."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(file for part in ("server", "game") for file in (ROOT / part).rglob("*.py"))
ONLY_UNIX = {"fcntl", "resource", "pwd", "grp", "termios", "pty", "tty", "syslog"}
ONLY_UNIX_CALLS = {"fork", "forkpty", "setsid", "getuid", "geteuid", "killpg", "mkfifo",
                   "add_signal_handler", "add_reader", "tzset"}  # fmt: skip


def trees():
    for file in SOURCES:
        yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            yield name, node, {word.arg: word.value for word in node.keywords}


def test_workers_are_started_in_the_way_that_every_system_has():
    pools = 0
    for file, tree in trees():
        for name, node, words in calls(tree):
            assert name not in ("Pool", "set_start_method"), f"{file}: {name}"
            if name == "get_context":
                assert [argument.value for argument in node.args] == ["spawn"], file
            if name == "ProcessPoolExecutor":
                assert "mp_context" in words, f"{file}:{node.lineno} takes the system's own way"
                pools += 1
            pools += name == "Workers"  # which start theirs in the way above
    assert pools >= 5


def test_nothing_is_asked_that_only_one_kind_of_system_has():
    for file, tree in trees():
        guarded = {
            inner
            for node in ast.walk(tree)
            if isinstance(node, ast.Try)
            or (isinstance(node, ast.With) and "ImportError" in ast.unparse(node.items[0]))
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Import) and node not in guarded:
                assert not ONLY_UNIX & {alias.name for alias in node.names}, file
            if isinstance(node, ast.ImportFrom) and node not in guarded:
                assert node.module not in ONLY_UNIX, file
        for name, node, _ in calls(tree):
            assert name not in ONLY_UNIX_CALLS, f"{file}:{node.lineno} {name}"


def test_every_text_says_how_its_letters_are_written():
    for file, tree in trees():
        for name, node, words in calls(tree):
            where = f"{file}:{node.lineno} leaves the encoding to the system"
            if name in ("read_text", "write_text") and not _metadata(node):
                positional = node.args[0 if name == "read_text" else 1 :]
                assert "encoding" in words or positional, where
            if getattr(words.get("text"), "value", None) is True:
                assert "encoding" in words, where
            if isinstance(node.func, ast.Name) and name == "open":
                binary = len(node.args) > 1 and "b" in str(getattr(node.args[1], "value", ""))
                assert binary or "encoding" in words, where


def _metadata(node):
    """A distribution's own `read_text`, which is always UTF-8."""
    return getattr(getattr(node.func, "value", None), "id", "") == "installed"


@pytest.mark.parametrize("console", ["cp1252", "cp850", "ascii"])
def test_swedish_letters_reach_a_console_of_another_age(console):
    done = subprocess.run(
        [sys.executable, "-m", "server", "level", "list"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": console},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Skärgården" in done.stdout.decode("utf-8")

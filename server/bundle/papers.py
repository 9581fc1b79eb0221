"""What lies in a USB folder besides the parts: start scripts, what to read, the trainer's pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.texts import LANGUAGES, Texts, folder_sources
from server.bundle import starter
from server.bundle.guide import write_guide
from server.bundle.needs import EXTRA
from server.bundle.own_wheel import NAME, OwnWheel
from server.bundle.targets import ADVISED, Target

PROGRAM = "program"
"""The folder with what nobody needs to open."""

SCRIPTS = {
    "start-windows.bat": "start.bat",
    "start-mac.command": "start.sh",
    "start-linux.sh": "start.sh",
}
"""Start scripts and what they are made of."""

READ_ME = "LÄSMIG.txt"
GUIDES = {"sv": "Handledarens guide.pdf", "en": "Trainer's guide.pdf"}
PAGES = "handledarsidor"
_SAYS = ("once", "ready", "fits", "failed", "no-web")


def texts_of(lang: str) -> Texts:
    """The game's texts with those of the USB folder."""
    return Texts(lang, folder_sources(_folder() / "text" / lang).values())


def write_papers(
    folder: Path, own: OwnWheel, ready: Sequence[Target], *, web: bool, size: int
) -> None:
    """Write all but the parts; `ready` is what the folder holds parts for, `size` their bytes.

    Raises `OSError`.
    """
    program = folder / PROGRAM
    pythons = _pythons(ready)
    (program / "start.py").write_bytes(Path(starter.__file__).read_bytes())
    (program / "start.json").write_text(
        json.dumps(_about(own, ready), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    no_python = "\n\n".join(_said("no-python", pythons))
    _write_lines(program / "no-python.txt", no_python, "\r\n")
    _write_lines(folder / READ_ME, _read_me(ready, web=web, size=size), "\r\n")
    pages = folder / PAGES
    pages.mkdir(exist_ok=True)
    for name, page in _trainer_pages():
        _write_lines(pages / name, page, "\r\n")
    for lang in LANGUAGES:
        write_guide(folder / GUIDES[lang], texts_of(lang), advised=pythons[0], web=web)
    for name, source in SCRIPTS.items():  # last: a folder that can be started is whole
        _write_lines(folder / name, *script(source, pythons))
        (folder / name).chmod(0o755)


def script(source: str, pythons: Sequence[str]) -> tuple[str, str]:
    """A start script that looks for these versions, in this order, and the ends of its lines."""
    windows = source.endswith(".bat")
    names = pythons if windows else [f"python{version}" for version in pythons]
    text = (_folder() / source).read_text(encoding="utf-8").replace("@PYTHONS@", " ".join(names))
    return text, "\r\n" if windows else "\n"


def _folder() -> Traversable:
    return resources.files("assets") / "bundle"


def _pythons(ready: Sequence[Target]) -> list[str]:
    """The versions, the one that is advised first, then the newest."""
    versions = {target.python for target in ready}
    return sorted(versions, key=lambda v: (v != ADVISED, -int(v.partition(".")[2])))


def _about(own: OwnWheel, ready: Sequence[Target]) -> dict[str, object]:
    """What `starter` reads."""
    pythons = _pythons(ready)
    return {
        "mark": f"{own.version}-{own.mark}",
        "targets": [target.key for target in ready],
        "install": f"{NAME}[{EXTRA}]=={own.version}",
        "says": {what: _said(f"start-{what}", pythons) for what in _SAYS},
    }


def _said(message: str, pythons: Sequence[str]) -> list[str]:
    """A message in each language; {reason} is left for `starter` to fill in."""
    args = {"advised": pythons[0], "pythons": ", ".join(sorted(pythons)), "reason": "{reason}"}
    return [texts_of(lang).t(message, **args) for lang in LANGUAGES]


def _read_me(ready: Sequence[Target], *, web: bool, size: int) -> str:
    systems = ", ".join(dict.fromkeys(target.system.name for target in ready))
    pythons = _pythons(ready)
    parts = []
    for lang in LANGUAGES:
        texts = texts_of(lang)
        parts.append(
            texts.t(
                "read-me",
                systems=systems,
                pythons=", ".join(sorted(pythons)),
                advised=pythons[0],
                megabytes=round(size / 1e6),
                web="yes" if web else "no",
                guide=GUIDES[lang],
                pages=PAGES,
            )
        )
    return f"\n\n{'-' * 72}\n\n".join(parts)


def _trainer_pages() -> Iterator[tuple[str, str]]:
    """Each level's page for the trainer as text that any machine opens, without its pictures."""
    for level in sorted(resources.files("levels").iterdir(), key=lambda part: part.name):
        for lang, file in (("sv", "trainer.md"), ("en", "trainer.en.md")):
            page = level / file
            if not level.name.startswith("_") and page.is_file():
                lines = page.read_text(encoding="utf-8").splitlines()
                words = [line for line in lines if not line.startswith("![")]
                yield f"{level.name} ({lang}).txt", "\n".join(words)


def _write_lines(file: Path, text: str, end: str) -> None:
    """Text with the ends of lines that its readers expect, UTF-8, whole or not at all."""
    fresh = file.with_name(f"{file.name}.part")
    fresh.write_text("\n".join([*text.rstrip().splitlines(), ""]), encoding="utf-8", newline=end)
    fresh.replace(file)

"""Where a level's files are: in the package (wheel or checkout) or in a folder a user names.

Reading only; what the files mean is the business of `schema` and `load`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from game.content.problem import ContentError, KeyPath, Problem, line_of

DECK = "_deck"
"""The folder of what all levels share: cards and their texts."""


@dataclass(frozen=True)
class Document:
    """A parsed TOML file: `name` as it is called in messages, its text and its content."""

    name: str
    text: str
    data: Mapping[str, Any]

    def problem(self, path: KeyPath, what: str, remedy: str) -> Problem:
        """A problem at the line of the value at `path`."""
        return Problem(self.name, line_of(self.text, path), what, remedy)


@dataclass(frozen=True)
class Folder:
    """A folder of level files; `name` is how messages call it."""

    name: str
    place: Traversable

    @property
    def id(self) -> str:
        """The folder's own name, which is the level's id."""
        return self.place.name

    def has(self, file: str) -> bool:
        """Whether the folder holds this file."""
        return self.place.joinpath(file).is_file()

    def text(self, file: str) -> str:
        """The text of a file; ContentError where it is missing or not UTF-8."""
        name = f"{self.name}/{file}"
        try:
            return self.place.joinpath(file).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            raise ContentError(
                Problem(name, 0, "the file is missing", "Add it, or take it from another level")
            ) from None
        except UnicodeDecodeError:
            raise ContentError(
                Problem(name, 0, "the file is not UTF-8 text", "Save it with the encoding UTF-8")
            ) from None
        except OSError as error:
            raise ContentError(
                Problem(name, 0, f"the file cannot be read ({error.strerror})", "Check its rights")
            ) from None

    def toml(self, file: str) -> Document:
        """A TOML file of the folder, parsed; ContentError where it is not TOML."""
        text = self.text(file)
        name = f"{self.name}/{file}"
        try:
            return Document(name, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            message = str(error)
            place = re.search(r"at line (\d+)", message)
            what = re.sub(r"\s*\(at .*\)$", "", message)
            line = int(place[1]) if place else len(text.splitlines())
            raise ContentError(
                Problem(
                    name,
                    line,
                    f"this is not TOML ({what[:1].lower() + what[1:]})",
                    "Mend the line; a text needs quotation marks, a list square brackets",
                )
            ) from None

    def fluent(self, language: str) -> dict[str, str]:
        """File name (as in messages) → text of the Fluent files in `text/<language>`, by name."""
        place = self.place.joinpath("text", language)
        if not place.is_dir():
            return {}
        names = sorted(file.name for file in place.iterdir() if file.name.endswith(".ftl"))
        return {
            f"{self.name}/text/{language}/{name}": self.text(f"text/{language}/{name}")
            for name in names
        }


def level_ids() -> tuple[str, ...]:
    """Ids of the levels that come with the game, in alphabetical order."""
    root = resources.files("levels")
    return tuple(
        sorted(
            place.name
            for place in root.iterdir()
            if place.name[0] not in "._" and place.joinpath("level.toml").is_file()
        )
    )


def deck_folder() -> Folder:
    """The folder of the shared deck."""
    return Folder(f"levels/{DECK}", resources.files("levels").joinpath(DECK))


def level_folder(level: str | Path) -> Folder:
    """The folder of a level given by its id or by the path of its folder (or of its level.toml).

    ContentError where there is no such level.
    """
    if isinstance(level, str) and level in level_ids():
        return Folder(f"levels/{level}", resources.files("levels").joinpath(level))
    path = Path(level).expanduser()
    if path.name == "level.toml":
        path = path.parent
    if path.is_dir() and (path / "level.toml").is_file():
        return Folder(str(path), path.resolve())
    if path.is_dir():
        raise ContentError(
            Problem(str(path), 0, "the folder holds no level.toml", "Name a folder with a level")
        )
    known = ", ".join(level_ids())
    raise ContentError(
        Problem(str(level), 0, "there is no such level", f"Give the path of a folder, or: {known}")
    )

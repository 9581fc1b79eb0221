"""Every word a player can see, in Swedish or English, from Fluent files.

    texts = Texts("sv")                          # loads assets/text/sv/*.ftl
    texts.add(level_ftl)                         # a level's own messages, as a string
    texts.t("round-of", round=3, rounds=8)       # 'Runda 3 av 8'
    texts.t("card-drought.title")                # an attribute of a message
    texts.number(8154.2), texts.money(12.6e6), texts.percent(0.64), texts.signed(-4)

Numbers among the arguments are written as the language writes them; arguments named `year` (or
ending in `_year`) keep their digits together: 2033, not 2 033.

A missing message shows as its own id in {braces} and is remembered in `texts.missing`, so that
a test can fail on it and a player still sees which text it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from game.content.numbers import MINUS, NARROW_SPACE, NUMBER_STYLES

LANGUAGES = ("sv", "en")

_THOUSANDS = re.compile(r"(?<=\d)\u00a0(?=\d{3})")
_MINUS = re.compile(r"(?<![\w-])-(?=\d)")


class Texts:
    """The messages of one language, with figures written as that language does."""

    def __init__(self, language: str, extra: Iterable[str] = ()) -> None:
        """`extra` are Fluent sources on top of the game's own; raises ValueError for a language
        the game does not speak."""
        if language not in LANGUAGES:
            raise ValueError(f"no texts in {language!r}; the game speaks {', '.join(LANGUAGES)}")
        self.language = language
        self.missing: set[str] = set()
        self._bundle = FluentBundle([language], use_isolating=False)
        style = NUMBER_STYLES[language]
        self.number = style.number
        self.signed = style.signed
        self.percent = style.percent
        self.money = style.money
        self.clock = style.clock
        for source in asset_sources(language).values():
            self.add(source)
        for source in extra:
            self.add(source)

    def add(self, source: str) -> None:
        """Adds Fluent messages; a later message replaces an earlier one with the same id."""
        self._bundle.add_resource(_parsed(source), allow_overrides=True)

    def has(self, message: str) -> bool:
        """Whether `message` ("id" or "id.attribute") exists."""
        return self._pattern(message) is not None

    def t(self, message: str, **args: object) -> str:
        """The wording of `message`; numbers among `args` choose plurals and are written by the
        conventions of the language."""
        pattern = self._pattern(message)
        if pattern is None:
            self.missing.add(message)
            return f"{{{message}}}"
        text, errors = self._bundle.format_pattern(
            pattern, {name: _argument(name, value) for name, value in args.items()}
        )
        if errors:
            self.missing.add(f"{message}: {errors[0]}")
        return _set_in_type(str(text))

    def _pattern(self, message: str) -> Any:
        message_id, _, attribute = message.partition(".")
        if not self._bundle.has_message(message_id):
            return None
        entry = self._bundle.get_message(message_id)
        return entry.attributes.get(attribute) if attribute else entry.value


@lru_cache(maxsize=64)
def _parsed(source: str) -> Any:
    """A source as messages; kept, because parsing is slow and the same files come again with
    every change of language and every level."""
    return FluentResource(source)


def _argument(name: str, value: object) -> object:
    """Years as text, which no formatter groups; all else as it is."""
    return str(value) if name == "year" or name.endswith("_year") else value


def _set_in_type(text: str) -> str:
    """Narrow spaces between thousands and real minus signs, where the formatter has plain ones."""
    return _MINUS.sub(MINUS, _THOUSANDS.sub(NARROW_SPACE, text))


def asset_sources(language: str) -> dict[str, str]:
    """File name → Fluent text of every file in `assets/text/<language>`, by name."""
    return folder_sources(resources.files("assets") / "text" / language)


def folder_sources(folder: Traversable) -> dict[str, str]:
    """File name → Fluent text of the `.ftl` files in `folder`; empty if there is no folder."""
    if not folder.is_dir():
        return {}
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".ftl")),
        key=lambda file: file.name,
    )
    return {file.name: file.read_text(encoding="utf-8") for file in files}

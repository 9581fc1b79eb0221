"""The few words that a bot puts in writing, in the language of its session."""

from __future__ import annotations

from functools import lru_cache

from game.content.texts import Texts


@lru_cache(maxsize=4)
def goal(language: str) -> str:
    """A shared goal in a bot's own words."""
    return str(Texts(language).t("bot-goal"))


@lru_cache(maxsize=4)
def lesson(language: str) -> str:
    """What a bot has learned from a costly card."""
    return str(Texts(language).t("bot-lesson"))

"""The levels that a host can choose from, read from their files."""

from __future__ import annotations

from functools import cache

from game.client.scenes.host import LevelChoice
from game.content.load import level_ids, read_source
from game.content.schema import LevelFile
from game.content.texts import LANGUAGES, Texts

_FIRST_STEP = {"administration", "operation"}


@cache
def level_choices() -> tuple[LevelChoice, ...]:
    """All levels that come with the game and can be read, in alphabetical order."""
    found = []
    for id_ in level_ids():
        source = read_source(id_)
        if source.file is None:
            continue
        words = {code: Texts(code, source.folder.fluent(code).values()) for code in LANGUAGES}
        found.append(
            LevelChoice(
                id=id_,
                title={code: texts.t("level-title") for code, texts in words.items()},
                aim={code: texts.t("level-aim") for code, texts in words.items()},
                smallest=source.file.teams.smallest,
                largest=source.file.teams.largest,
                rounds=source.file.rounds,
                phases=dict(source.file.minutes),
                steps=_steps(source.file),
            )
        )
    return tuple(found)


def _steps(file: LevelFile) -> str:
    """Which of the lecture's two steps a level is about: the second alone where the first was
    taken before play."""
    if set(file.steps) <= _FIRST_STEP:
        return "one"
    return "two" if file.start.partnerships else "both"

"""Polls, breakouts and reflections that a level has ready, and where it places them: their shape,
their checks, and how they are sent to windows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from game.content.folder import Document
from game.content.problem import Problem
from game.content.vocabulary import ID

FEWEST_OPTIONS, MOST_OPTIONS = 2, 8
LONGEST_MINUTES = 60
PHASES = ("lobby", "situation", "negotiation", "decisions", "outcome", "debrief")
LANGUAGES = ("sv", "en")


@dataclass(frozen=True)
class PollSpec:
    """A poll: its text is `poll-<id>`, each option an attribute of it."""

    id: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class BreakoutSpec:
    """A conversation in groups: its text is `breakout-<id>`; by team, or mixed across them."""

    id: str
    minutes: float = 5.0
    groups: Literal["team", "mixed"] = "team"


@dataclass(frozen=True)
class ReflectionSpec:
    """A moment to look back: its text is `reflection-<id>`."""

    id: str


@dataclass(frozen=True)
class TalksFile:
    """talks.toml, of the shared deck or of a level."""

    polls: tuple[PollSpec, ...] = ()
    breakouts: tuple[BreakoutSpec, ...] = ()
    reflections: tuple[ReflectionSpec, ...] = ()


@dataclass(frozen=True)
class PlacedTalk:
    """What a level places when a phase of a round begins: one of `poll`, `breakout` and
    `reflection`, by id. A poll may be asked `before` something and again `after`."""

    phase: str
    round: int = 0
    poll: str = ""
    breakout: str = ""
    reflection: str = ""
    pair: Literal["", "before", "after"] = ""

    @property
    def kind(self) -> str:
        """Which of the three it is; "" where it is none."""
        return next((k for k in ("poll", "breakout", "reflection") if getattr(self, k)), "")

    @property
    def ref(self) -> str:
        """The id of what is placed."""
        return self.poll or self.breakout or self.reflection


@dataclass(frozen=True)
class Talks:
    """Everything of the deck and of a level; a level's own replaces one of the deck's."""

    polls: Mapping[str, PollSpec]
    breakouts: Mapping[str, BreakoutSpec]
    reflections: Mapping[str, ReflectionSpec]


def merged(files: Iterable[TalksFile]) -> Talks:
    """The talks of these files, later ones over earlier ones."""
    polls: dict[str, PollSpec] = {}
    breakouts: dict[str, BreakoutSpec] = {}
    reflections: dict[str, ReflectionSpec] = {}
    for file in files:
        polls |= {poll.id: poll for poll in file.polls}
        breakouts |= {breakout.id: breakout for breakout in file.breakouts}
        reflections |= {reflection.id: reflection for reflection in file.reflections}
    return Talks(polls, breakouts, reflections)


def talks_texts(talks: Talks) -> dict[str, tuple[str, ...]]:
    """The texts that must be there, with their attributes ("" = the text itself)."""
    return {
        **{
            f"poll-{poll.id}": ("", *(o for o in poll.options if ID.match(o)))
            for poll in talks.polls.values()
            if ID.match(poll.id)
        },
        **{f"breakout-{id}": ("",) for id in talks.breakouts if ID.match(id)},
        **{f"reflection-{id}": ("",) for id in talks.reflections if ID.match(id)},
    }


def talks_tree(
    talks: Talks, placed: Sequence[PlacedTalk], words: Mapping[str, Any]
) -> dict[str, Any]:
    """The talks as a part of the region; `words` are the `Texts` of each language."""

    def both(text: str) -> dict[str, str]:
        return {language: words[language].t(text) for language in LANGUAGES}

    return {
        "polls": {
            poll.id: {
                "question": both(f"poll-{poll.id}"),
                "options": [both(f"poll-{poll.id}.{option}") for option in poll.options],
            }
            for poll in talks.polls.values()
        },
        "breakouts": {
            breakout.id: {
                "question": both(f"breakout-{breakout.id}"),
                "minutes": breakout.minutes,
                "groups": breakout.groups,
            }
            for breakout in talks.breakouts.values()
        },
        "reflections": {id: both(f"reflection-{id}") for id in talks.reflections},
        "dramaturgy": [
            {
                "id": f"d{number}",
                "round": item.round,
                "phase": item.phase,
                "kind": item.kind,
                "ref": item.ref,
                "pair": item.pair,
            }
            for number, item in enumerate(placed, start=1)
        ],
    }


def talks_problems(document: Document, file: TalksFile) -> list[Problem]:
    """Everything wrong in a talks.toml that has the right shape."""
    return [
        *_ids(document, "polls", [poll.id for poll in file.polls]),
        *_ids(document, "breakouts", [breakout.id for breakout in file.breakouts]),
        *_ids(document, "reflections", [reflection.id for reflection in file.reflections]),
        *_polls(document, file),
        *_minutes(document, file),
    ]


def placed_problems(
    document: Document, placed: Sequence[PlacedTalk], rounds: int, talks: Talks
) -> list[Problem]:
    """Everything wrong in the `[[dramaturgy]]` tables of a level.toml of the right shape."""
    found: list[Problem] = []
    for position, item in enumerate(placed):
        found += _placed(document, ("dramaturgy", position), item, rounds, talks)
    return found


def _placed(
    document: Document, path: tuple[str | int, ...], item: PlacedTalk, rounds: int, talks: Talks
) -> Iterator[Problem]:
    if sum(bool(ref) for ref in (item.poll, item.breakout, item.reflection)) != 1:
        yield document.problem(
            path,
            "a place in the dramaturgy has not exactly one of poll, breakout and reflection",
            "Write one of them, and another [[dramaturgy]] for the next",
        )
        return
    known = getattr(talks, f"{item.kind}s")
    if item.ref not in known:
        yield document.problem(
            (*path, item.kind),
            f'there is no {item.kind} "{item.ref}"',
            f"Choose among {', '.join(known)}, or add it to talks.toml",
        )
    if item.pair and item.kind != "poll":
        yield document.problem(
            (*path, "pair"), "only a poll is asked before and after", "Remove the line"
        )
    if item.phase not in PHASES:
        yield document.problem(
            (*path, "phase"),
            f'there is no phase "{item.phase}"',
            f"Choose among {', '.join(PHASES)}",
        )
    elif item.phase in ("lobby", "debrief"):
        if item.round:
            yield document.problem(
                (*path, "round"), f"the {item.phase} has no round", "Remove the line"
            )
    elif not 1 <= item.round <= rounds:
        yield document.problem(
            (*path, "round"),
            f"round {item.round} is not in the game",
            f"Write a round from 1 to {rounds}",
        )


def _ids(document: Document, table: str, ids: Sequence[str]) -> Iterator[Problem]:
    for position, id in enumerate(ids):
        path = (table, position, "id")
        if not ID.match(id):
            yield document.problem(
                path, f'"{id}" cannot be an id', "Use small letters a–z, digits and hyphens"
            )
        elif id in ids[:position]:
            yield document.problem(path, f'there are two {table} "{id}"', "Give each its own id")


def _polls(document: Document, file: TalksFile) -> Iterator[Problem]:
    for position, poll in enumerate(file.polls):
        path = ("polls", position, "options")
        if not FEWEST_OPTIONS <= len(poll.options) <= MOST_OPTIONS:
            yield document.problem(
                path,
                f'poll "{poll.id}" has {len(poll.options)} options',
                f"Give it {FEWEST_OPTIONS} to {MOST_OPTIONS}",
            )
        for option in poll.options:
            if not ID.match(option) or poll.options.count(option) > 1:
                yield document.problem(
                    path,
                    f'poll "{poll.id}": "{option}" cannot be an option, or stands there twice',
                    "Use small letters a–z, digits and hyphens, each once",
                )
                break


def _minutes(document: Document, file: TalksFile) -> Iterator[Problem]:
    for position, breakout in enumerate(file.breakouts):
        if not 0 < breakout.minutes <= LONGEST_MINUTES:
            yield document.problem(
                ("breakouts", position, "minutes"),
                f'breakout "{breakout.id}" takes {breakout.minutes:g} minutes',
                f"Write at most {LONGEST_MINUTES}",
            )

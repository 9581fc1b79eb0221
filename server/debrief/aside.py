"""What belongs to a session beside the game itself: polls, public notes, what groups wrote down.

As plain trees, so that whoever keeps them need know nothing of the debrief:

    {"polls": [{"id": …, "question": …, "when": …, "options": […], "counts": […]}],
     "notes": [{"when": …, "text": …}],
     "breakouts": [{"question": …, "when": …, "notes": [{"who": …, "text": …}]}]}

A poll that was asked again has the same `id` and another `when`; with `counts` only, nobody's own
answer is known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to the room and how often each option was chosen; `when` in words or a time."""

    id: str
    question: str
    when: str
    options: tuple[str, ...]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Answers in all."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Breakout:
    """A group talk: its question, and what each group wrote."""

    question: str
    when: str
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Everything beside the game; `notes` are (when, text)."""

    polls: tuple[Poll, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    breakouts: tuple[Breakout, ...] = ()

    def repeated(self) -> tuple[tuple[Poll, ...], ...]:
        """The polls by id, each in the order in which it was asked."""
        by: dict[str, list[Poll]] = {}
        for poll in self.polls:
            by.setdefault(poll.id, []).append(poll)
        return tuple(tuple(polls) for polls in by.values())


NOTHING = Aside()
"""A session of which only the game was kept."""


def read(tree: Mapping[str, Any]) -> Aside:
    """An aside from its tree (see above). ValueError where it makes no sense, saying where."""
    return Aside(
        tuple(_poll(i, one) for i, one in enumerate(_list(tree, "polls"))),
        tuple((str(n.get("when", "")), str(n["text"])) for n in _list(tree, "notes")),
        tuple(
            Breakout(
                str(b["question"]),
                str(b.get("when", "")),
                tuple((str(n.get("who", "")), str(n["text"])) for n in _list(b, "notes")),
            )
            for b in _list(tree, "breakouts")
        ),
    )


def of_session(tidy: Mapping[str, Sequence[Mapping[str, Any]]]) -> Aside:
    """The aside of a session from what its workshop left (see `server.workshop.tidy.tidy`): polls
    that were answered by enough to be shown, public notes, and what groups wrote."""
    polls = tuple(
        Poll(
            str(p["ready"] or p["id"]), str(p["question"]), str(p["when"])[11:16],
            tuple(p["options"]), tuple(p["counts"]),
        )
        for p in tidy["polls"]
        if p["counts"] is not None
    )  # fmt: skip
    notes = tuple((str(n["at"])[11:16], str(n["text"])) for n in tidy["notes"] if n["public"])
    talks: dict[str, Breakout] = {}
    for note in tidy["breakouts"]:
        id = str(note["breakout"])
        talk = talks.get(id, Breakout(str(note["question"]), str(note["at"])[11:16], ()))
        talks[id] = replace(talk, notes=(*talk.notes, (str(note["group"]), str(note["text"]))))
    return Aside(polls, notes, tuple(talks.values()))


def _list(tree: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    found = tree.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ValueError(f'"{name}" must be a list of objects')
    return found


def _poll(i: int, tree: Mapping[str, Any]) -> Poll:
    try:
        options = tuple(str(option) for option in tree["options"])
        counts = tuple(int(count) for count in tree["counts"])
        poll = Poll(
            str(tree["id"]), str(tree["question"]), str(tree.get("when", "")), options, counts
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"poll {i + 1} lacks or misspells {error}") from error
    if len(options) != len(counts) or min(counts, default=0) < 0:
        raise ValueError(f"poll {i + 1} must have one count, 0 or more, for each option")
    return poll

"""What a level has ready for the workshop: polls and breakouts, and where it puts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from server.workshop.facts import Wording

Pair = Literal["", "before", "after"]
"""Whether a poll is asked before or after something, to be compared."""


@dataclass(frozen=True, slots=True)
class ReadyPoll:
    """A poll that only has to be asked."""

    question: Wording
    options: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class ReadyBreakout:
    """A breakout that only has to be opened; `mode` team or mixed."""

    question: Wording
    minutes: float
    mode: str


@dataclass(frozen=True, slots=True)
class Placed:
    """What a level puts before a phase; `kind` poll, breakout or reflection, `ref` which one."""

    id: str
    round: int
    phase: str
    kind: str
    ref: str
    pair: Pair


@dataclass(frozen=True, slots=True)
class Programme:
    """All that is ready, by id."""

    polls: Mapping[str, ReadyPoll] = field(default_factory=dict)
    breakouts: Mapping[str, ReadyBreakout] = field(default_factory=dict)
    placed: Mapping[str, Placed] = field(default_factory=dict)

    @classmethod
    def of(cls, region: Mapping[str, Any]) -> Self:
        """The programme in a region as it is sent to windows."""
        return cls(
            polls={
                id: ReadyPoll(_wording(poll["question"]), tuple(map(_wording, poll["options"])))
                for id, poll in region.get("polls", {}).items()
            },
            breakouts={
                id: ReadyBreakout(_wording(b["question"]), b["minutes"], b["groups"])
                for id, b in region.get("breakouts", {}).items()
            },
            placed={
                item["id"]: Placed(
                    item["id"],
                    item["round"],
                    item["phase"],
                    item["kind"],
                    item["ref"],
                    item["pair"],
                )
                for item in region.get("dramaturgy", ())
            },
        )


def _wording(texts: Mapping[str, str]) -> Wording:
    return Wording(texts["sv"], texts["en"])

"""What each seat has been answered, so that a repeated message is never carried out twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from game.protocol.messages import Accepted, Refused

KEPT = 512
"""Answers kept per seat; a client that waits for older ones has long been answered."""


class Place(Enum):
    """Where a number stands that has no stored answer."""

    NEXT = auto()
    IN_HAND = auto()  # taken, and not on disk yet: the answer is on its way
    GAP = auto()
    FORGOTTEN = auto()


@dataclass(slots=True)
class _Ledger:
    last: int
    answers: dict[int, Accepted | Refused]


class Answers:
    """The answers of all seats of a session."""

    def __init__(self) -> None:
        self._seats: dict[str, _Ledger] = {}

    def last(self, seat: str) -> int:
        """The last number that was taken from a seat; 0 before the first."""
        return self._of(seat).last

    def look_up(self, seat: str, seq: int) -> Accepted | Refused | Place:
        """The stored answer to a number, or where the number stands."""
        ledger = self._of(seat)
        if seq == ledger.last + 1:
            return Place.NEXT
        if seq > ledger.last:
            return Place.GAP
        if seq in ledger.answers:
            return ledger.answers[seq]
        oldest = min(ledger.answers, default=ledger.last + 1)
        return Place.FORGOTTEN if seq < oldest and seq <= ledger.last - KEPT else Place.IN_HAND

    def taken(self, seat: str, seq: int) -> None:
        """The number is being dealt with."""
        self._of(seat).last = seq

    def keep(self, seat: str, answer: Accepted | Refused) -> None:
        """The answer to a number is on disk."""
        if answer.seq is None:
            raise ValueError("only answers to numbered messages are kept")
        ledger = self._of(seat)
        ledger.last = max(ledger.last, answer.seq)
        ledger.answers[answer.seq] = answer
        while len(ledger.answers) > KEPT:
            del ledger.answers[next(iter(ledger.answers))]

    def _of(self, seat: str) -> _Ledger:
        return self._seats.setdefault(seat, _Ledger(0, {}))


def refused(seq: int | None, code: str, params: Mapping[str, str | float]) -> Refused:
    """A refusal of a numbered message."""
    return Refused(seq, None, code, dict(params))

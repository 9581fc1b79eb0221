"""Who sits where in a session: teams, bots, trainer and projectors; names, tokens, presence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from game.protocol.refusals import Reason
from game.rules.refusal import Code
from server.credentials import digest, same

TRAINER = "trainer"
PROJECTOR = "projector"
GUEST = ""
"""Seats that are no municipality's."""


@dataclass(frozen=True, slots=True)
class No:
    """Something is not possible, and why."""

    code: Reason | Code
    params: dict[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seat:
    """A municipality's seat. `bot` is the temperament of the bot in it, None without one."""

    name: str = ""
    token_digest: str = ""
    bot: str | None = None

    @property
    def taken(self) -> bool:
        """Whether a team has it."""
        return bool(self.token_digest)

    @property
    def played(self) -> bool:
        """Whether anybody plays there, a team or a bot."""
        return self.taken or self.bot is not None


class Seats:
    """All seats of a session by municipality, and who is there now."""

    def __init__(self, municipalities: tuple[str, ...], teams: int) -> None:
        self._seats = dict.fromkeys(municipalities, Seat())
        self._teams = teams
        self._present: dict[str, int] = {}

    def __getitem__(self, municipality: str) -> Seat:
        return self._seats[municipality]

    def __contains__(self, municipality: str) -> bool:
        return municipality in self._seats

    @property
    def played(self) -> frozenset[str]:
        """Municipalities where a team or a bot plays."""
        return frozenset(m for m, seat in self._seats.items() if seat.played)

    @property
    def people(self) -> tuple[str, ...]:
        """Municipalities where a team plays, in the level's order."""
        return tuple(m for m, seat in self._seats.items() if seat.taken)

    @property
    def empty(self) -> tuple[str, ...]:
        """Municipalities where nobody plays, in the level's order."""
        return tuple(m for m, seat in self._seats.items() if not seat.played)

    def put(self, municipality: str, seat: Seat) -> None:
        """The seat is now like this."""
        self._seats[municipality] = seat

    def find(self, token: str) -> str | None:
        """The municipality that the token opens."""
        presented = digest(token)
        found = None
        for municipality, seat in self._seats.items():
            if seat.taken and same(seat.token_digest, presented):
                found = municipality
        return found

    def held_by(self, token_digest: str) -> str | None:
        """The municipality whose team has the token with this digest."""
        for municipality, seat in self._seats.items():
            if seat.taken and same(seat.token_digest, token_digest):
                return municipality
        return None

    def claim(self, municipality: str, name: str, token: str) -> tuple[str, Seat] | No:
        """What a newcomer would get: a municipality ("" = the first free) and its seat.

        A seat with a bot counts as free. Nothing changes before `put`.
        """
        name = " ".join(name.split())
        if not name:
            return No(Reason.NAME_MISSING)
        if any(seat.name.casefold() == name.casefold() for seat in self._seats.values()):
            return No(Reason.NAME_TAKEN, {"name": name})
        if not municipality:
            free = [m for m, seat in self._seats.items() if not seat.taken]
            if not free:
                return No(Reason.NO_FREE_SEAT)
            municipality = next((m for m in free if not self._seats[m].played), free[0])
        if municipality not in self._seats:
            return No(Reason.NO_SUCH_SEAT, {"municipality": municipality})
        if self._seats[municipality].taken:
            return No(Reason.SEAT_TAKEN, {"municipality": municipality})
        return municipality, Seat(name, digest(token))

    def with_bot(self, municipality: str, temper: str) -> Seat | No:
        """The seat with a bot of this temperament in it; not possible while a team has it."""
        if municipality not in self._seats:
            return No(Reason.NO_SUCH_SEAT, {"municipality": municipality})
        if self._seats[municipality].taken:
            return No(Reason.SEAT_TAKEN, {"municipality": municipality})
        return Seat(bot=temper)

    def renamed(self, municipality: str, name: str) -> Seat | No:
        """The seat with its team under another name."""
        name = " ".join(name.split())
        if municipality not in self._seats or not self._seats[municipality].taken:
            return No(Reason.NO_SUCH_SEAT, {"municipality": municipality})
        if not name:
            return No(Reason.NAME_MISSING)
        return replace(self._seats[municipality], name=name)

    def came(self, seat: str) -> None:
        """Somebody is there now."""
        self._present[seat] = self._present.get(seat, 0) + 1

    def went(self, seat: str) -> None:
        """Somebody is there no longer."""
        self._present[seat] -= 1

    def count(self, seat: str) -> int:
        """How many are there now."""
        return self._present.get(seat, 0)

    def present(self, seat: str) -> bool:
        """Whether anybody is there now."""
        return self._present.get(seat, 0) > 0

    def room(self) -> dict[str, Any]:
        """The room as everybody may see it."""
        return {
            "seats": {
                m: {
                    "name": seat.name,
                    "taken": seat.taken,
                    "bot": seat.bot,
                    "present": self.present(m),
                }
                for m, seat in self._seats.items()
            },
            "trainer": self.present(TRAINER),
            "projectors": self._present.get(PROJECTOR, 0),
            "teams": self._teams,
        }

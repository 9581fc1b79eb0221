"""Laptops that ask to share a seat: known by a number on both screens until the team answers."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from game.protocol.limits import SHORTEST_TOKEN
from game.protocol.messages import Hello
from game.protocol.refusals import Reason
from game.protocol.workshop import LetIn
from server.clock import Time
from server.credentials import digest, same
from server.seats import No, Seats
from server.workshop.facts import Fact, LaptopLetIn
from server.workshop.state import Workshop

FORGOTTEN_AFTER_S = 120.0
"""Who has not asked again for so long has gone."""

MOST_ASKING = 5
"""Laptops that may wait for one seat at once."""


@dataclass(slots=True)
class _Request:
    seat: str
    digest: str
    number: int
    at: float
    denied: bool = False


class Asking:
    """The requests of one session; in memory only, for who still waits asks again."""

    def __init__(self, seats: Seats, time: Time) -> None:
        self._seats = seats
        self._time = time
        self._requests: list[_Request] = []

    def numbers(self, seat: str) -> list[int]:
        """The laptops that wait for an answer of this seat."""
        self._forget()
        return [r.number for r in self._requests if r.seat == seat and not r.denied]

    def ask(self, hello: Hello) -> No:
        """Somebody asks to share a seat: what it is told until the team has said yes."""
        self._forget()
        seat = hello.municipality
        if seat not in self._seats or not self._seats[seat].taken:
            return No(Reason.NO_SUCH_SEAT, {"municipality": seat[:40]})
        if len(hello.token) < SHORTEST_TOKEN:
            return No(Reason.TOKEN_TOO_SHORT, {"least": SHORTEST_TOKEN})
        mark = digest(hello.token)
        for request in self._requests:
            if request.seat == seat and same(request.digest, mark):
                request.at = self._time.now()
                if request.denied:
                    return No(Reason.LAPTOP_DENIED)
                return No(Reason.AWAITS_APPROVAL, {"number": request.number})
        if sum(request.seat == seat for request in self._requests) >= MOST_ASKING:
            return No(Reason.SLOW_DOWN, {"seconds": FORGOTTEN_AFTER_S})
        taken = {request.number for request in self._requests}
        number = secrets.choice([n for n in range(10, 100) if n not in taken])
        self._requests.append(_Request(seat, mark, number, self._time.now()))
        return No(Reason.AWAITS_APPROVAL, {"number": number})

    def let_in(self, seat: str, answer: LetIn) -> tuple[Fact, ...] | No:
        """The team answers the laptop with this number."""
        self._forget()
        for request in self._requests:
            if (request.seat, request.number) == (seat, answer.number) and not request.denied:
                if not answer.yes:
                    request.denied = True
                    return ()
                self._requests.remove(request)
                return (LaptopLetIn(seat, self._seats[seat].token_digest, request.digest),)
        return No(Reason.NOBODY_ASKS, {"number": answer.number})

    def _forget(self) -> None:
        since = self._time.now() - FORGOTTEN_AFTER_S
        self._requests = [request for request in self._requests if request.at >= since]


def shared(workshop: Workshop, seats: Seats, token: str) -> tuple[str, str] | None:
    """The municipality and the line that a second laptop's token opens, as long as the team that
    let it in has the seat, wherever it has been moved."""
    presented = digest(token)
    found = None
    for laptop in workshop.laptops:
        if same(laptop.digest, presented):
            seat = seats.held_by(laptop.team)
            found = None if seat is None else (seat, laptop.line)
    return found

"""Claim 7: the form matters little for what comes of a decision, but for what is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.rules import commands as c
from game.rules import council
from game.rules.decide import decide
from game.rules.events import OfferSet
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.refusal import Refusal
from game.rules.setup import initial_state
from game.rules.state import (
    DEPTH,
    CostKey,
    Expectation,
    Form,
    Kind,
    Offer,
    OfferStatus,
    Phase,
    State,
)
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, middle, share
from server.claims.course import Course
from server.claims.games import Games
from server.claims.measures import bursts, cost, cost_at_end, mean

CLOSE = (0.35, 0.65)
"""A proposal is close where its councils' odds are on average within this."""
_PROMISES = tuple(n / 100.0 for n in range(-12, 31))


def replayed(course: Course, form: Form) -> State:
    """The end of a course in which every agreement that came about is in another form; offers that
    came to nothing are left out. The water is what it was: the form does not touch it."""
    accepted = {o.id for o in course.end.offers.values() if o.status is OfferStatus.ACCEPTED}
    state = initial_state(course.end.level, course.end.seed)
    names: dict[str, str] = {}
    for given in course.given:
        command = given.command
        if isinstance(command, c.Propose):
            old = next(e.offer.id for e in given.events if isinstance(e, OfferSet))
            if old not in accepted:
                continue
            names[old] = f"O{state.counter + 1}"
            command = replace(command, form=form)
        elif isinstance(command, c.Sign | c.TakeBack | c.Refuse):
            if command.offer not in names:
                continue
            command = replace(command, offer=names[command.offer])
        answer = decide(state, given.sender, command)
        if not isinstance(answer, Refusal):
            state = evolve(state, answer)
    return state


def close_proposals(course: Course) -> Iterator[tuple[bool, ...]]:
    """How each form would decide the closest proposal of all partners in each round: the next step
    (or once more the present one), with the promise at which the councils are nearest to even."""
    for (round_, phase), state in sorted(course.entered.items()):
        if phase is not Phase.NEGOTIATION:
            continue
        for partnership in state.partnerships.values():
            members = partnership.members()
            depth = min(max(partnership.depth.values()) + 1, DEPTH[Kind.INVESTMENTS])
            kind = list(Kind)[depth - 1]
            offers = [_offer(members, kind, promise, round_) for promise in _PROMISES]
            offer = min(offers, key=lambda o: abs(_odds(state, o) - 0.5))
            if CLOSE[0] <= _odds(state, offer) <= CLOSE[1]:
                votes = {m: council.vote(state, m, offer).yes for m in members}
                yield tuple(council.passed(state, f, votes, founding=False) for f in Form)


def _offer(members: tuple[str, ...], kind: Kind, promise: float, round_: int) -> Offer:
    return Offer(
        id="",
        kind=kind,
        proposer=members[0],
        members=members,
        form=Form.BOARD,
        cost_key=CostKey.POPULATION,
        goal="",
        goal_text="",
        round=round_,
        signed=dict.fromkeys(members, Expectation(cost=promise)),
    )


def _odds(state: State, offer: Offer) -> float:
    expectation = offer.signed[offer.proposer]
    return mean(council.odds(state, m, offer, expectation)[0] for m in offer.members)


def _sample(games: Games) -> Sample:
    board = games.board.end
    others = [replayed(games.board, form) for form in Form if form is not Form.BOARD]
    ways = (games.usual, games.paper)
    shown = [_figures(state) for state in (board, *others)]
    found = {
        "apart": max(
            abs(a - b) / b for other in shown[1:] for a, b in zip(other, shown[0], strict=True)
        ),
        "bursts": _spread([bursts(course.end) for course in ways]),
        "cost": _spread([cost_at_end(course) for course in ways]),
    }
    close = list(close_proposals(games.usual))
    if close:
        found["close"] = float(len(close))
        found["differ"] = float(sum(len(set(outcome)) > 1 for outcome in close))
    return found


def _figures(state: State) -> tuple[float, ...]:
    trust = mean(state.history[-1].trust.values())
    return cost(state), bursts(state), trust


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(a - b) / b for a, b in zip(one, other, strict=True))


def _spread(figures: Sequence[float]) -> float:
    return max(figures) / min(figures) - 1.0


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    close, differ = (sum(s.get(name, 0.0) for s in samples) for name in ("close", "differ"))
    part_of = differ / close if close else 0.0
    return [
        share(samples, "apart", lambda x: x <= 0.02, 1.0, part="same decisions", what="within 2 %"),
        middle(samples, "bursts", 0.10, part="ways of working, bursts"),
        middle(samples, "cost", 0.10, part="ways of working, cost"),
        Finding(
            "close proposals",
            part_of,
            f"{part_of:.0%} of {close:.0f} decided differently",
            "≥ 10%",
            part_of >= 0.10,
            sum("close" in sample for sample in samples),
        ),
    ]


CLAIM = Claim(
    7,
    "L",
    "Formen avgör vad som beslutas, inte vad besluten leder till; det gör arbetssättet.",
    "The form settles what is decided, not what decisions lead to; ways of working do.",
    kinds.joint,
    _sample,
    _judge,
)

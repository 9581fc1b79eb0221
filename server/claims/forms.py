"""Claim 7: the form matters little for what comes of a decision, but for what is decided.

Ways of working are compared under one form: usual partners, partners on paper, and free riders.
Bursts lie apart in every level; cost does where investments are joint. In steg 1 each council still
decides its own renewal and most of its own budget, and ways of working move cost by about half of
what is asked for: that is a limit of the model, said here rather than mended by another bot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

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
from server.claims.claim import Claim, Finding, Sample, share, values
from server.claims.course import Course
from server.claims.games import Games
from server.claims.measures import bursts, cost, cost_at_end, mean

CLOSE = (0.35, 0.65)
"""A proposal is close where its councils' odds are on average within this."""
APART = 0.10
"""How far temperaments lie apart under one form, in bursts and in cost."""
_PROMISES = tuple(n / 100.0 for n in range(-12, 31))


_YES = 60.0
"""What makes a council say yes to all that its team has signed, whatever the form asks for."""


def replayed(course: Course, form: Form) -> State:
    """The end of a course in which every agreement that came about is made in another form.

    What was accepted is taken as given: councils pass it, and offers that came to nothing are left
    out. The water is what it was: the form does not touch it.
    """
    accepted = {o.id for o in course.end.offers.values() if o.status is OfferStatus.ACCEPTED}
    level = course.end.level
    willing = replace(level.parameters, signature_base=_YES)
    earlier = tuple(replace(e, form=form.value) for e in level.earlier)
    state = initial_state(replace(level, parameters=willing, earlier=earlier), course.end.seed)
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
    course = games.usual
    found: dict[str, float] = {}
    for name, way in (("usual", course), ("paper", games.paper), ("free riders", games.riders)):
        found[f"bursts {name}"] = bursts(way.end)
        found[f"cost {name}"] = cost_at_end(way)
    agreed = _agreed(course.end)
    others = [replayed(course, form) for form in (Form.BOARD, Form.COMPANY)]
    if all(_agreed(other) == agreed for other in others):  # else somebody had been outvoted
        found["apart"] = max(_apart(_figures(other), _figures(course.end)) for other in others)
    close = list(close_proposals(games.usual))
    if close:
        found["close"] = float(len(close))
        found["differ"] = float(sum(len(set(outcome)) > 1 for outcome in close))
    return found


def _agreed(state: State) -> list[tuple[int, Kind, tuple[str, ...]]]:
    return [(a.round, a.kind, a.members) for a in state.agreements]


def _figures(state: State) -> tuple[float, ...]:
    trust = mean(state.history[-1].trust.values())
    return cost(state), bursts(state), trust


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(a - b) / b for a, b in zip(one, other, strict=True))


def _spread(samples: Sequence[Sample], what: str) -> Finding:
    """How far the medians of the temperaments lie apart, all in one form."""
    names = {name for sample in samples for name in sample if name.startswith(f"{what} ")}
    medians = {name: median(values(samples, name)) for name in sorted(names)}
    apart = max(medians.values()) / min(medians.values()) - 1.0
    return Finding(
        f"ways of working, {what}",
        apart,
        f"medians {apart:.1%} apart",
        f"≥ {APART:.0%}",
        apart >= APART,
        len(samples),
    )


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    close, differ = (sum(s.get(name, 0.0) for s in samples) for name in ("close", "differ"))
    part_of = differ / close if close else 0.0
    return [
        share(samples, "apart", lambda x: x <= 0.02, part="same decisions", what="within 2 %"),
        _spread(samples, "bursts"),
        *([] if kinds.investing(level) else [_spread(samples, "cost")]),
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
    "Formen avgör vad som beslutas, inte vad besluten leder till; det gör arbetssättet: för "
    "läckorna i båda stegen, för kostnaden när även investeringarna är gemensamma.",
    "The form settles what is decided, not what decisions lead to; ways of working do: for bursts "
    "in both steps, for cost where investments are joint too.",
    kinds.joint,
    _sample,
    _judge,
)

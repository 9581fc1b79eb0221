"""Promises: what a signature promises, and putting a promise anew in the open."""

from __future__ import annotations

from dataclasses import replace

from game.rules import commands as c
from game.rules import regional
from game.rules.conditions import agreed_beside, cost_gap, due_change
from game.rules.events import Event, PromisesSet
from game.rules.refusal import Code, Refusal
from game.rules.state import Expectation, Offer, Promise, State
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

HOLDS = 0.02
"""Share by which the cost may lie above what was promised while the promise still holds."""


def out_of_range(expectation: Expectation) -> Refusal | None:
    """A refusal where an expectation lies outside what can be meant."""
    limits = {
        "cost": (-0.3, 0.5),
        "years": (1, 20),
        "quality": (-2, 2),
        "capacity": (-2, 2),
        "trust": (-2, 2),
    }
    for name, (low, high) in limits.items():
        if not low <= getattr(expectation, name) <= high:
            return Refusal(Code.OUT_OF_RANGE, {"field": name, "low": low, "high": high})
    return None


def rework_goal(state: State, sender: str, wish: c.ReworkGoal) -> Answer:
    """Put one's promise anew, in the open; once a round, only with partners, and not so high that
    it can be kept by doing nothing. Whoever does so again while the last one held will not be
    thanked once more for keeping it."""
    old = next((p for p in state.promises if p.municipality == sender), None)
    if old is None or not regional.partners(state, sender):
        return Refusal(Code.NO_PARTNERSHIP)
    if wrong := out_of_range(wish.expectation):
        return wrong
    if old.reworked and old.reworked_round == state.round:
        return Refusal(Code.REWORKED_THIS_ROUND)
    if old.expectation == wish.expectation:
        return Refusal(Code.PROMISE_UNCHANGED)
    high = (
        max(0.0, _cost_alone(state, sender) / old.base - 1.0) + state.level.parameters.rework_above
    )
    if wish.expectation.cost > high:
        return Refusal(Code.PROMISE_TOO_HIGH, {"high": round(high, 3)})
    idle = old.reworked > 0 and cost_gap(state, sender) <= HOLDS
    new = replace(
        old,
        kept=old.kept + 1 if idle else old.kept,
        expectation=wish.expectation,
        year=state.year,
        start=wish.expectation.cost,
        reworked=old.reworked + 1,
        reworked_round=state.round,
    )
    rest = tuple(p for p in state.promises if p.municipality != sender)
    return (PromisesSet(tuple(sorted((*rest, new), key=lambda p: p.municipality))),)


def promise(story: Unfolding, offer: Offer) -> None:
    """A new promise goes on from what was due of the old one, and is measured from the same start.
    Whoever was outvoted keeps its old promise, or has promised nothing."""
    state = story.state
    expectations = {m: offer.signed[m] for m in offer.members if m in offer.signed}
    kept = {p.municipality: p for p in state.promises}
    for member in offer.members:
        old = kept.get(member)
        if old is not None and member not in expectations:
            continue
        kept[member] = Promise(
            municipality=member,
            expectation=expectations.get(member, Expectation(cost=0.0)),
            year=state.year,
            base=old.base if old else _cost_alone(state, member),
            start=due_change(state, old) if old else 0.0,
            reworked=old.reworked if old else 0,
            reworked_round=old.reworked_round if old else 0,
            kept=old.kept if old else 0,
        )
    story.add(PromisesSet(tuple(kept[m] for m in sorted(kept))))


def _cost_alone(state: State, municipality: str) -> float:
    """Cost per resident (SEK) of the last year, but for what was agreed beside any promise."""
    return regional.cost_per_resident(state, municipality) - agreed_beside(state, municipality)

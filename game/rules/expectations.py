"""Promise and outcome: the gap that tries trust, and councils that lose patience."""

from __future__ import annotations

from dataclasses import replace

from game.rules import chance, regional
from game.rules.conditions import cost_gap
from game.rules.events import LastingSet, PromisesSet
from game.rules.promises import HOLDS
from game.rules.state import Lasting, Promise, State
from game.rules.stocks import Cause, Stock, pair
from game.rules.trust import turn, turn_to_operation
from game.rules.unfolding import Unfolding


def follow_up(story: Unfolding) -> None:
    """At the end of a round each owner of a joint operation holds outcome against promise."""
    for promise in story.state.promises:
        owner = promise.municipality
        if regional.operation_of(story.state, owner):
            patience = cut_odds(story.state, owner)
            _hold_against(story, promise)
            _council(story, owner, patience)


def _hold_against(story: Unfolding, promise: Promise) -> None:
    """Only news counts: a gap that has been acknowledged does not lower trust again."""
    state, p = story.state, story.parameters
    owner = promise.municipality
    gap = cost_gap(state, owner)
    known = state.stock(Stock.ACKNOWLEDGED, owner)
    news = max(0.0, gap) - known
    open_books = state.decisions[owner].open_books
    if news > 0:
        steps = news / p.gap_step
        soften = p.gap_reworked if open_books and promise.reworked else 1.0
        _lower_operation(story, owner, min(p.gap_operation_most, p.gap_operation * steps) * soften)
        _lower_partners(story, owner, min(p.gap_between_most, p.gap_between * steps) * soften)
    elif promise.kept < promise.reworked and gap <= HOLDS:
        turn_to_operation(story, owner, p.promise_kept, Cause.PROMISE_KEPT)
        kept = replace(promise, kept=promise.reworked)
        rest = tuple(q for q in state.promises if q.municipality != owner)
        story.add(PromisesSet(tuple(sorted((*rest, kept), key=lambda q: q.municipality))))
    share = p.gap_acknowledged_open if open_books else p.gap_acknowledged
    step = news * share
    story.move(story.entry(Stock.ACKNOWLEDGED, owner, step, Cause.EXPECTATION_GAP, low=0))


def _lower_operation(story: Unfolding, owner: str, points: float) -> None:
    story.move(
        story.entry(Stock.TRUST_OPERATION, owner, -points, Cause.EXPECTATION_GAP, low=0, high=100)
    )


def _lower_partners(story: Unfolding, owner: str, points: float) -> None:
    others = regional.partners(story.state, owner, 2)
    for other in others:
        key = pair(owner, other)
        # Each of the two holds its own gap against the other: together no more than one whole.
        story.move(
            story.entry(
                Stock.TRUST, key, -points / 2, Cause.EXPECTATION_GAP, by=owner, low=0, high=100
            )
        )


def _council(story: Unfolding, owner: str, odds: float) -> None:
    """A council that was promised less may cut the tariff; renewal pays for it."""
    state, p = story.state, story.parameters
    if not chance.happens(odds, state.seed, "cut", owner, state.round):
        return
    tariff = state.stock(Stock.TARIFF, owner)
    cause = Cause.COUNCIL_CUT
    story.move(
        story.entry(Stock.TARIFF, owner, -tariff * p.cut_tariff, cause, by=owner),
        story.entry(Stock.APPROVAL, owner, 3.0, cause, by=owner, low=0, high=100),
    )
    cut = Lasting("renewal", owner, p.cut_renewal, state.round + 1, cause.value)
    story.add(LastingSet((*state.lasting, cut)))
    for other in regional.partners(story.state, owner, 2):
        turn(story, owner, other, -p.severity_cut, cause, by=owner)


def cut_odds(state: State, owner: str) -> float:
    """Odds that a council cuts the tariff at the end of this round: it reacts to news."""
    p = state.level.parameters
    gap = max(0.0, cost_gap(state, owner) - state.stock(Stock.ACKNOWLEDGED, owner))
    season = p.cut_election if state.round in state.level.elections else p.cut_between
    patience = 1.4 - state.stock(Stock.TRUST_OPERATION, owner) / 100.0
    return p.cut_odds * min(1.5, gap / p.cut_gap) * season * patience

"""A team's own decisions: tariff, budget, renewal, ways of working, and being ready."""

from __future__ import annotations

from dataclasses import replace

from game.rules import commands as c
from game.rules.events import DecisionsSet, Event, ReadySet
from game.rules.partnerships import RENEWAL, unknown_pick
from game.rules.refusal import Code, Refusal
from game.rules.state import RenewalMode, State

Answer = tuple[Event, ...] | Refusal

BUDGET = {
    "maintenance": (0.6, 1.4),
    "inventory": (0.0, 1.0),
    "skills": (0.0, 1.0),
    "partnership": (0.0, 1.0),
}
"""Lowest and highest value of each line of the budget."""


def set_tariff(state: State, sender: str, wish: c.SetTariff) -> Answer:
    """Set this round's tariff change."""
    p = state.level.parameters
    if wish.change is not None and not p.tariff_least <= wish.change <= p.tariff_most:
        return _range("tariff", p.tariff_least, p.tariff_most)
    return _set(state, sender, tariff_change=wish.change)


def set_budget(state: State, sender: str, wish: c.SetBudget) -> Answer:
    """Set one line of the budget."""
    low, high = BUDGET[wish.line]
    if not low <= wish.value <= high:
        return _range(wish.line, low, high)
    return _set(state, sender, **{wish.line: wish.value})


def set_renewal(state: State, sender: str, wish: c.SetRenewal) -> Answer:
    """Set how much is renewed and where."""
    if wish.rate is not None and not RENEWAL[0] <= wish.rate <= RENEWAL[1]:
        return _range("renewal", *RENEWAL)
    if wrong := unknown_pick(state, wish.picks, (sender,)):
        return wrong
    picks = wish.picks if wish.mode is RenewalMode.PICKED else ()
    return _set(state, sender, renewal=wish.rate, renewal_mode=wish.mode, picks=picks)


def set_way(state: State, sender: str, wish: c.SetWay) -> Answer:
    """Switch a way of working on or off."""
    return _set(state, sender, **{wish.way: wish.on})


def set_ready(state: State, sender: str, wish: c.SetReady) -> Answer:
    """Say whether the team is done with the phase."""
    return (ReadySet(sender, wish.ready),)


def _set(state: State, sender: str, **changes: object) -> Answer:
    return (DecisionsSet(sender, replace(state.decisions[sender], **changes)),)  # type: ignore[arg-type]


def _range(field: str, low: float, high: float) -> Refusal:
    return Refusal(Code.OUT_OF_RANGE, {"field": field, "low": low, "high": high})

"""The closed vocabulary of what a card or a response can do, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.rules import regional
from game.rules.events import LastingSet
from game.rules.level import EffectSpec
from game.rules.state import Lasting, State
from game.rules.stocks import Cause, Entry, Stock, pair
from game.rules.trust import turn, turn_to_operation
from game.rules.unfolding import Unfolding

TARGETS = ("owner", "partners", "neighbours", "all", "lender")
"""Whom an effect can hit, seen from the card's owner."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why something takes effect: whose card or response it is, the cause and reference for the
    ledger, and who else it strikes at the same time (a pair of them is struck once, not twice)."""

    owner: str
    cause: Cause
    ref: str
    together: tuple[str, ...] = ()


def targets(state: State, owner: str, target: str) -> tuple[str, ...]:
    """The municipalities that a target means for an owner."""
    match target:
        case "owner":
            return (owner,)
        case "partners":
            return regional.partners(state, owner)
        case "neighbours":
            return regional.neighbours(state.level, owner)
        case "all":
            return state.municipalities
        case "lender":
            near = regional.partners(state, owner) or regional.neighbours(state.level, owner)
            return (max(near, key=lambda m: (state.trust(owner, m), m)),) if near else ()
    raise ValueError(f"unknown target {target!r}")


def take_effect(
    story: Unfolding,
    effects: tuple[EffectSpec, ...],
    draws: Mapping[str, float],
    occasion: Occasion,
) -> None:
    """Let effects happen to the occasion's owner, with what the card drew."""
    for effect in effects:
        amount = draws[effect.amount] if isinstance(effect.amount, str) else effect.amount
        EFFECTS[effect.kind](story, effect, amount, occasion)


Effect = Callable[[Unfolding, EffectSpec, float, Occasion], None]


def _struck(story: Unfolding, effect: EffectSpec, occasion: Occasion) -> tuple[str, ...]:
    return targets(story.state, occasion.owner, effect.target)


def _others(story: Unfolding, effect: EffectSpec, occasion: Occasion) -> tuple[str, ...]:
    """With whom the owner makes a pair that is struck; its partners unless others are named."""
    target = "partners" if effect.target == "owner" else effect.target
    owner = occasion.owner
    return tuple(
        other
        for other in targets(story.state, owner, target)
        if other != owner and not (other in occasion.together and other < owner)
    )


def _entry(
    story: Unfolding,
    stock: Stock,
    subject: str,
    amount: float,
    occasion: Occasion,
    low: float | None = None,
    high: float | None = None,
) -> Entry:
    cause, ref, by = occasion.cause, occasion.ref, occasion.owner
    return story.entry(stock, subject, amount, cause, ref, by, low=low, high=high)


def _stock(stock: Stock, low: float, high: float) -> Effect:
    def move(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
        for subject in _struck(story, effect, occasion):
            story.move(_entry(story, stock, subject, amount, occasion, low, high))

    return move


def _pair_stock(stock: Stock, high: float) -> Effect:
    def move(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
        for other in _others(story, effect, occasion):
            key = pair(occasion.owner, other)
            story.move(_entry(story, stock, key, amount, occasion, 0, high))

    return move


def _lasting(what: str, *, share: bool = False) -> Effect:
    def last(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
        factor = 1.0 + amount if share else amount
        until = story.state.round + max(1, effect.rounds) - 1
        new = tuple(
            Lasting(what, subject, factor, until, occasion.ref)
            for subject in _struck(story, effect, occasion)
        )
        story.add(LastingSet(story.state.lasting + new))

    return last


def _money(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
    """SEK per resident, once; negative is a cost."""
    for subject in _struck(story, effect, occasion):
        residents = story.state.stock(Stock.POPULATION, subject)
        ore = amount * residents * 100
        story.move(_entry(story, Stock.BALANCE, subject, ore, occasion))


def _tariff(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
    for subject in _struck(story, effect, occasion):
        now = story.state.stock(Stock.TARIFF, subject)
        story.move(_entry(story, Stock.TARIFF, subject, now * amount, occasion))


def _trust_pairs(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
    owner = occasion.owner
    for other in _others(story, effect, occasion):
        turn(story, owner, other, amount, occasion.cause, occasion.ref, owner)


def _trust_operation(
    story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion
) -> None:
    for subject in _struck(story, effect, occasion):
        if regional.operation_of(story.state, subject):
            turn_to_operation(story, subject, amount, occasion.cause, occasion.ref, occasion.owner)


def _posts(story: Unfolding, effect: EffectSpec, amount: float, occasion: Occasion) -> None:
    """Posts more or fewer (FTE): for some rounds a share of the staff, else for good."""
    for subject in _struck(story, effect, occasion):
        staff = story.state.stock(Stock.STAFF, subject)
        if effect.rounds:
            until = story.state.round + effect.rounds - 1
            factor = max(0.1, 1.0 + amount / staff)
            new = Lasting("staff", subject, factor, until, occasion.ref)
            story.add(LastingSet((*story.state.lasting, new)))
        else:
            story.move(_entry(story, Stock.STAFF, subject, amount, occasion, low=1.0))


EFFECTS: dict[str, Effect] = {
    "money": _money,
    "operation_cost": _lasting("operation", share=True),
    "trust_pairs": _trust_pairs,
    "trust_operation": _trust_operation,
    "approval": _stock(Stock.APPROVAL, 0, 100),
    "coordination": _stock(Stock.COORDINATION, 0, 100),
    "competence": _stock(Stock.COMPETENCE, 0, 100),
    "staff": _posts,
    "vacancy": _stock(Stock.VACANCY, 0, 0.6),
    "renewal_factor": _lasting("renewal"),
    "maintenance_factor": _lasting("maintenance"),
    "known": _stock(Stock.KNOWN, 0, 1),
    "ambition": _stock(Stock.AMBITION, 0, 0.03),
    "floor": _pair_stock(Stock.FLOOR, 60),
    "mental": _pair_stock(Stock.MENTAL, 100),
    "targeting": _stock(Stock.TARGETING, 1, 6),
    "demand_factor": _lasting("demand"),
    "tariff": _tariff,
}
"""Kind → what it does. `amount` is in the stock's unit, for trust a severity (good +, bad −)."""

"""The closed vocabulary of what a card or a response can do, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.rules import regional
from game.rules.events import LastingSet
from game.rules.level import EffectSpec
from game.rules.state import Lasting, State
from game.rules.stocks import Cause, Stock, pair
from game.rules.trust import turn, turn_to_operation
from game.rules.unfolding import Unfolding

TARGETS = ("owner", "partners", "neighbours", "all", "lender")
"""Whom an effect can hit, seen from the card's owner."""


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
    owner: str,
    draws: Mapping[str, float],
    cause: Cause,
    ref: str,
) -> None:
    """Let effects happen to an owner, with what the card drew; `ref` goes into the ledger."""
    for effect in effects:
        amount = draws[effect.amount] if isinstance(effect.amount, str) else effect.amount
        EFFECTS[effect.kind](story, effect, owner, amount, cause, ref)


Effect = Callable[[Unfolding, EffectSpec, str, float, Cause, str], None]


def _stock(stock: Stock, low: float, high: float) -> Effect:
    def move(
        story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
    ) -> None:
        for subject in targets(story.state, owner, effect.target):
            story.move(story.entry(stock, subject, amount, cause, ref, owner, low=low, high=high))

    return move


def _pair_stock(stock: Stock, high: float) -> Effect:
    def move(
        story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
    ) -> None:
        target = "partners" if effect.target == "owner" else effect.target
        for other in targets(story.state, owner, target):
            if other != owner:
                key = pair(owner, other)
                story.move(story.entry(stock, key, amount, cause, ref, owner, low=0, high=high))

    return move


def _lasting(what: str, *, share: bool = False) -> Effect:
    def last(
        story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
    ) -> None:
        factor = 1.0 + amount if share else amount
        until = story.state.round + max(1, effect.rounds) - 1
        new = tuple(
            Lasting(what, subject, factor, until, ref)
            for subject in targets(story.state, owner, effect.target)
        )
        story.add(LastingSet(story.state.lasting + new))

    return last


def _money(
    story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
) -> None:
    """SEK per resident, once; negative is a cost."""
    for subject in targets(story.state, owner, effect.target):
        residents = story.state.stock(Stock.POPULATION, subject)
        ore = amount * residents * 100
        story.move(story.entry(Stock.BALANCE, subject, ore, cause, ref, owner))


def _tariff(
    story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
) -> None:
    for subject in targets(story.state, owner, effect.target):
        now = story.state.stock(Stock.TARIFF, subject)
        story.move(story.entry(Stock.TARIFF, subject, now * amount, cause, ref, owner))


def _trust_pairs(
    story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
) -> None:
    target = "partners" if effect.target == "owner" else effect.target
    for other in targets(story.state, owner, target):
        if other != owner:
            turn(story, owner, other, amount, cause, ref, owner)


def _trust_operation(
    story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
) -> None:
    for subject in targets(story.state, owner, effect.target):
        if regional.operation_of(story.state, subject):
            turn_to_operation(story, subject, amount, cause, ref, owner)


def _posts(
    story: Unfolding, effect: EffectSpec, owner: str, amount: float, cause: Cause, ref: str
) -> None:
    """Posts more or fewer (FTE): for some rounds a share of the staff, else for good."""
    for subject in targets(story.state, owner, effect.target):
        staff = story.state.stock(Stock.STAFF, subject)
        if effect.rounds:
            until = story.state.round + effect.rounds - 1
            factor = max(0.1, 1.0 + amount / staff)
            new = Lasting("staff", subject, factor, until, ref)
            story.add(LastingSet((*story.state.lasting, new)))
        else:
            story.move(story.entry(Stock.STAFF, subject, amount, cause, ref, owner, low=1.0))


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

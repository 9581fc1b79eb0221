"""Agreements with somebody outside the municipalities: farmers, an industry, the state."""

from __future__ import annotations

from game.rules import chance, conditions, economy, regional
from game.rules.effects import Occasion, take_effect, targets
from game.rules.level import ActorSpec
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, State
from game.rules.stocks import Cause, Stock
from game.rules.unfolding import Unfolding


def spec_of(state: State, actor: str) -> ActorSpec | None:
    """The actor with this id; None where the level has none."""
    return next((spec for spec in state.level.actors if spec.id == actor), None)


def agreed(state: State, actor: str) -> bool:
    """Whether the actor has made its agreement; it makes one in a game."""
    return any(a.kind is Kind.OUTSIDE and a.terms.actor == actor for a in state.agreements)


def parties(state: State, spec: ActorSpec, municipality: str) -> tuple[str, ...]:
    """Who would sign with the actor beside (and with) this municipality; empty where it has not
    what it takes."""
    if spec.signs == "one":
        return (municipality,)
    operation = regional.operation_of(state, municipality)
    return operation.members(2) if operation else ()


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of an agreement with the actor; None when nothing does."""
    spec = spec_of(state, offer.terms.actor)
    if spec is None:
        return Refusal(Code.UNKNOWN, {"what": "actor", "id": offer.terms.actor})
    if agreed(state, spec.id):
        return Refusal(Code.ACTOR_AGREED)
    needed = parties(state, spec, offer.proposer)
    if not needed:
        return Refusal(Code.NO_JOINT_OPERATION)
    if offer.members != needed:
        return Refusal(Code.WRONG_PARTIES)
    if not any(conditions.holds(spec.requires, state, m) for m in needed):
        params = {"municipality": offer.proposer, "condition": spec.requires}
        return Refusal(Code.ACTOR_NOT_OPEN, params)
    return None


def says_yes(state: State, offer: Offer) -> bool:
    """The actor's answer."""
    spec = spec_of(state, offer.terms.actor)
    assert spec is not None
    return chance.happens(spec.odds, state.seed, "actor", spec.id, state.round, offer.members)


def take(story: Unfolding, offer: Offer) -> None:
    """What the actor asks and gives takes effect for all who have signed."""
    spec = spec_of(story.state, offer.terms.actor)
    assert spec is not None
    for member in offer.members:
        occasion = Occasion(member, Cause.ACTOR, spec.id, offer.members)
        take_effect(story, spec.effects, {}, occasion)


def money(state: State, spec: ActorSpec, municipality: str) -> tuple[float, float]:
    """What the agreement costs a member (SEK): once, and per year while it lasts; negative is
    gained."""
    once = yearly = 0.0
    for effect in spec.effects:
        if municipality not in targets(state, municipality, effect.target):
            continue
        amount = float(effect.amount)
        if effect.kind == "money":
            once -= amount * state.stock(Stock.POPULATION, municipality)
        elif effect.kind == "operation_cost":
            p = state.level.parameters
            base = economy.operation_base(state, municipality)
            yearly += amount * (1.0 - p.maintenance_share) * base
    return once, yearly

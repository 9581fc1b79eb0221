"""What needs a team's attention now: the short list that a newcomer can follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.rules import conditions, depth, regional
from game.rules.state import OfferStatus, Phase, State
from game.rules.stocks import Stock

Tree = dict[str, Any]

NEWS = 0.02
"""Gap between cost and promise (share) that is worth telling before others find it."""


def needed(state: State, municipality: str, openings: Mapping[str, Tree]) -> list[Tree]:
    """What waits for this team in the present phase, the most pressing first.

    Each is `what` and the `ids` that it concerns: `card` (events to answer), `agreement` (offers
    that wait for an answer; where there are none, `steps` that can be proposed), `budget` (tariff
    and sliders to look at), `joint_plan` (a draft of others to stand behind or change), `promise`
    (it does not hold, and nobody has said so). A newcomer meets no more than the first three.
    Whether the team has said that it is ready makes no difference.
    """
    found = [*_cards(state, municipality)]
    if state.phase is Phase.NEGOTIATION:
        found += _agreements(state, municipality, openings)
        found += _promise(state, municipality)
    elif state.phase is Phase.DECISIONS:
        found += [_item("budget"), *_joint_plan(state, municipality)]
    return found


def _item(what: str, ids: list[str] | None = None, steps: list[str] | None = None) -> Tree:
    return {"what": what, "ids": ids or [], "steps": steps or []}


def _cards(state: State, municipality: str) -> list[Tree]:
    if state.phase not in (Phase.SITUATION, Phase.NEGOTIATION, Phase.DECISIONS):
        return []
    waiting = [
        card.id
        for card in state.cards.values()
        if municipality in card.owners and not card.closed and municipality not in card.answers
    ]
    return [_item("card", waiting)] if waiting else []


def _agreements(state: State, municipality: str, openings: Mapping[str, Tree]) -> list[Tree]:
    now = [
        offer
        for offer in state.offers.values()
        if municipality in offer.members and offer.status is OfferStatus.OPEN
    ]
    unanswered = [
        offer.id
        for offer in now
        if municipality not in offer.signed and municipality not in offer.refused
    ]
    if unanswered:
        return [_item("agreement", unanswered)]
    possible = [step for step, opening in openings.items() if opening["blocked"] is None]
    if now or not possible:
        return []
    return [_item("agreement", steps=possible)]


def _promise(state: State, municipality: str) -> list[Tree]:
    if "rework" not in depth.controls(state) or not regional.partners(state, municipality):
        return []
    if not any(promise.municipality == municipality for promise in state.promises):
        return []
    told = state.stock(Stock.ACKNOWLEDGED, municipality)
    unspoken = conditions.cost_gap(state, municipality) - told
    return [_item("promise")] if unspoken > NEWS else []


def _joint_plan(state: State, municipality: str) -> list[Tree]:
    operation = regional.operation_of(state, municipality)
    if "joint_plan" not in depth.controls(state) or operation is None:
        return []
    changed = operation.draft != operation.plan and municipality not in operation.approved
    return [_item("joint_plan", [operation.id])] if changed else []

"""The terms of a running partnership: a new cost key, a shared goal in writing, another form.

They are decided by the rule of the form as it is, and take nobody a step further.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules import economy, partnerships
from game.rules.events import PartnershipSet
from game.rules.refusal import Code, Refusal
from game.rules.state import Kind, Offer, Partnership, State
from game.rules.stocks import Cause, Stock
from game.rules.unfolding import Unfolding


def obstacle_to(state: State, offer: Offer) -> Refusal | None:
    """What stands in the way of new terms as things are now; None when nothing does."""
    partnership = state.partnership_of(offer.proposer)
    if partnership is None:
        return Refusal(Code.NO_PARTNERSHIP)
    for member in partnership.members():
        if member not in offer.members:
            return Refusal(Code.MEMBERS_LEFT_OUT, {"municipality": member})
    for member in offer.members:
        if member not in partnership.depth:
            return Refusal(Code.OTHER_PARTNERSHIP, {"municipality": member})
    if offer.proposer in partnership.leaving:
        return Refusal(Code.UNDER_NOTICE, {"municipality": offer.proposer})
    return _nothing_new(state, offer, partnership)


def _nothing_new(state: State, offer: Offer, partnership: Partnership) -> Refusal | None:
    if offer.kind is Kind.KEY:
        same = offer.cost_key is partnership.cost_key
    elif offer.kind is Kind.FORM:
        changed = partnership.form_round
        if changed and state.round <= changed + 1:
            return Refusal(Code.FORM_CHANGING, {"round": changed + 2})
        same = offer.form is partnership.form
    else:
        if offer.goal not in state.level.goals:
            return Refusal(Code.UNKNOWN, {"what": "goal", "id": offer.goal})
        if not offer.goal_text.strip():
            return Refusal(Code.GOAL_EMPTY)
        words = (offer.goal, offer.goal_text.strip())
        same = words == (partnership.goal, partnership.goal_text)
    return Refusal(Code.TERMS_UNCHANGED) if same else None


def take(story: Unfolding, offer: Offer) -> None:
    """Let the new terms hold for all members."""
    state = story.state
    partnership = state.partnership_of(offer.proposer)
    assert partnership is not None
    if offer.kind is Kind.KEY:
        story.add(PartnershipSet(replace(partnership, cost_key=offer.cost_key)))
    elif offer.kind is Kind.FORM:
        story.add(PartnershipSet(replace(partnership, form=offer.form, form_round=state.round)))
        for member in partnership.members():
            ore = -economy.form_cost(state, member) * 100
            story.move(
                story.entry(Stock.BALANCE, member, ore, Cause.FORM_CHANGE, ref=partnership.id)
            )
    else:
        first = not partnership.goal_text
        text = offer.goal_text.strip()
        story.add(PartnershipSet(replace(partnership, goal=offer.goal, goal_text=text)))
        if first:
            partnerships.anchor_goal(story, partnership.members(), partnership.members())

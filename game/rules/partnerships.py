"""Partnerships from the inside: taking a step, the joint plan, and leaving."""

from __future__ import annotations

from dataclasses import replace

from game.rules import commands as c
from game.rules import council, regional
from game.rules.events import Event, PartnershipEnded, PartnershipSet, PromisesSet
from game.rules.refusal import Code, Refusal
from game.rules.state import DEPTH, Form, JointPlan, Offer, Partnership, RenewalMode, State
from game.rules.stocks import Cause, Stock, pair
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

RENEWAL = (0.0, 0.03)
"""Lowest and highest renewal rate that can be set (share of the mains per year)."""


def take_step(story: Unfolding, offer: Offer) -> None:
    """Let the members of an agreed offer take its step: found, join or deepen a partnership."""
    state = story.state
    depth = DEPTH[offer.kind]
    old = next((p for m in offer.members if (p := state.partnership_of(m))), None)
    partnership = old or Partnership(
        id=f"P{state.counter + 1}",
        form=offer.form,
        cost_key=offer.cost_key,
        goal=offer.goal,
        goal_text=offer.goal_text,
        since_round=offer.round,
        depth={},
        since={},
    )
    entering = tuple(m for m in offer.members if partnership.depth.get(m, 0) < depth)
    since = dict(partnership.since)
    for member in entering:
        since[member] = {**since.get(member, {}), depth: state.year}
    words = offer.goal_text.strip() or partnership.goal_text
    story.add(
        PartnershipSet(
            replace(
                partnership,
                cost_key=offer.cost_key,
                goal=offer.goal,
                goal_text=words,
                depth={**partnership.depth, **dict.fromkeys(entering, depth)},
                since=since,
            )
        )
    )
    if words and (old is None or not old.goal_text):
        _anchor_goal(story, offer.members)
    if depth == 2:
        for member in entering:
            start = state.level.start_trust_operation - state.stock(Stock.TRUST_OPERATION, member)
            story.move(
                story.entry(Stock.TRUST_OPERATION, member, start, Cause.AGREEMENT, ref=offer.id)
            )


def _anchor_goal(story: Unfolding, members: tuple[str, ...]) -> None:
    p = story.parameters
    for a, b in regional.pairs_of(members):
        story.move(
            story.entry(Stock.FLOOR, pair(a, b), p.floor_goal, Cause.GOAL, low=0, high=p.floor_most)
        )


def leave(state: State, sender: str, wish: c.Leave) -> Answer:
    """Leave one's partnership: it costs the leaver money and everybody trust."""
    partnership = state.partnership_of(sender)
    if partnership is None:
        return Refusal(Code.NO_PARTNERSHIP)
    story = Unfolding(state)
    p = story.parameters
    others = tuple(m for m in partnership.members() if m != sender)
    for other in others:
        turn(story, sender, other, -p.severity_betrayal, Cause.WALK_OUT, partnership.id, sender)
    share = p.exit_cost[list(Form).index(partnership.form)]
    residents = state.stock(Stock.POPULATION, sender)
    cost = share * state.start_cost[sender] * residents * 100
    story.move(story.entry(Stock.BALANCE, sender, -cost, Cause.WALK_OUT, partnership.id, sender))
    gone = (sender, *others) if len(others) < 2 else (sender,)
    for member in gone:
        trust = state.stock(Stock.TRUST_OPERATION, member)
        story.move(
            story.entry(Stock.TRUST_OPERATION, member, -trust, Cause.WALK_OUT, partnership.id)
        )
        gap = state.stock(Stock.ACKNOWLEDGED, member)
        story.move(story.entry(Stock.ACKNOWLEDGED, member, -gap, Cause.WALK_OUT, partnership.id))
    kept = tuple(p for p in state.promises if p.municipality not in gone)
    story.add(PromisesSet(kept))
    if len(others) < 2:
        story.add(PartnershipEnded(partnership.id))
    else:
        story.add(
            PartnershipSet(
                replace(
                    partnership,
                    depth={m: d for m, d in partnership.depth.items() if m != sender},
                    since={m: s for m, s in partnership.since.items() if m != sender},
                    approved=tuple(m for m in partnership.approved if m != sender),
                )
            )
        )
    return story.events


def set_joint_plan(state: State, sender: str, wish: c.SetJointPlan) -> Answer:
    """Change one line of the joint draft."""
    partnership = regional.operation_of(state, sender)
    if partnership is None:
        return Refusal(Code.NO_JOINT_OPERATION)
    value = wish.value
    if wish.line == "renewal":
        if regional.investments_of(state, sender) is None:
            return Refusal(Code.NO_JOINT_INVESTMENTS)
        if value is not None and not RENEWAL[0] <= value <= RENEWAL[1]:
            low, high = RENEWAL
            return Refusal(Code.OUT_OF_RANGE, {"field": "renewal", "low": low, "high": high})
        return _draft(partnership, sender, replace(partnership.draft, renewal=value))
    if value is None or not 0.0 <= value <= 1.0:
        return Refusal(Code.OUT_OF_RANGE, {"field": wish.line, "low": 0, "high": 1})
    if wish.line == "inventory":
        return _draft(partnership, sender, replace(partnership.draft, inventory=value))
    return _draft(partnership, sender, replace(partnership.draft, skills=value))


def set_joint_picks(state: State, sender: str, wish: c.SetJointPicks) -> Answer:
    """Say where the joint renewal goes."""
    partnership = regional.investments_of(state, sender)
    if partnership is None:
        return Refusal(Code.NO_JOINT_INVESTMENTS)
    members = partnership.members(3)
    if wrong := unknown_pick(state, wish.picks, members):
        return wrong
    picks = wish.picks if wish.mode is RenewalMode.PICKED else ()
    draft = replace(partnership.draft, renewal_mode=wish.mode, picks=picks)
    return _draft(partnership, sender, draft)


def unknown_pick(state: State, picks: tuple[str, ...], owners: tuple[str, ...]) -> Refusal | None:
    """A refusal if one of the picked pipes is not a pipe of these owners."""
    own = {pipe.id for pipe in state.level.network.pipes if pipe.municipality in owners}
    for pipe in picks:
        if pipe not in own:
            return Refusal(Code.UNKNOWN, {"what": "pipe", "id": pipe})
    return None


def _draft(partnership: Partnership, sender: str, draft: JointPlan) -> Answer:
    # Whoever changes the draft stands behind it; the others must look again.
    return (PartnershipSet(replace(partnership, draft=draft, approved=(sender,))),)


def approve_joint_plan(state: State, sender: str, wish: c.ApproveJointPlan) -> Answer:
    """Stand behind the joint draft, or no longer."""
    partnership = regional.operation_of(state, sender)
    if partnership is None:
        return Refusal(Code.NO_JOINT_OPERATION)
    others = tuple(m for m in partnership.approved if m != sender)
    approved = tuple(sorted((*others, sender))) if wish.on else others
    return (PartnershipSet(replace(partnership, approved=approved)),)


def decide_joint_plans(story: Unfolding) -> None:
    """At the end of the decisions the draft becomes the plan if the form's rule carries it;
    otherwise the plan in force goes on, and the draft falls back to it."""
    for partnership in tuple(story.state.partnerships.values()):
        members = partnership.members(2)
        if len(members) < 2 or partnership.draft == partnership.plan:
            continue
        votes = {m: m in partnership.approved for m in members}
        carried = council.passed(story.state, partnership.form, votes, founding=False)
        plan = partnership.draft if carried else partnership.plan
        story.add(PartnershipSet(replace(partnership, plan=plan, draft=plan, approved=())))

"""Partnerships from the inside: taking a step, the joint plan, and leaving."""

from __future__ import annotations

from dataclasses import replace

from game.rules import commands as c
from game.rules import council, regional, side_agreements
from game.rules import depth as play_depth
from game.rules.events import Event, PartnershipEnded, PartnershipSet, PromisesSet, WalkedOut
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
    found = _found(state, offer.members)
    old = _merged(story, found) if found else None
    partnership = old or Partnership(
        id=f"P{state.counter + 1}",
        form=offer.form,
        cost_key=offer.cost_key,
        goal=offer.goal,
        goal_text=offer.goal_text.strip(),
        since_round=offer.round,
        depth={},
        since={},
    )
    entering = tuple(m for m in offer.members if partnership.depth.get(m, 0) < depth)
    since = dict(partnership.since)
    for member in entering:
        since[member] = {**since.get(member, {}), depth: state.year}
    if set(partnership.depth) <= set(offer.members):
        # What holds for all is changed only by an agreement among all.
        partnership = replace(
            partnership,
            cost_key=offer.cost_key,
            goal=offer.goal,
            goal_text=offer.goal_text.strip() or partnership.goal_text,
        )
    depths = {**partnership.depth, **dict.fromkeys(entering, depth)}
    story.add(PartnershipSet(replace(partnership, depth=depths, since=since)))
    newly_worded = bool(partnership.goal_text) and (old is None or not old.goal_text)
    if partnership.goal_text and (newly_worded or depth == 1):
        anchor_goal(story, offer.members, entering if not newly_worded else offer.members)
    play_depth.enter(story, entering, depth)
    if depth == 2:
        _trust_operation_at_start(story, entering, offer)


def _found(state: State, members: tuple[str, ...]) -> tuple[Partnership, ...]:
    """The partnerships that these members belong to, the oldest first."""
    found = {p.id: p for m in members if (p := state.partnership_of(m))}
    return tuple(sorted(found.values(), key=lambda p: (p.since_round, int(p.id[1:]))))


def _merged(story: Unfolding, found: tuple[Partnership, ...]) -> Partnership:
    """One partnership of several, under the oldest's name and form and as deep as the shallowest;
    what the members had done together before, they have to agree on anew with the others."""
    oldest = found[0]
    if len(found) == 1:
        return oldest
    depth = min(min(p.depth.values()) for p in found)
    for partnership in found[1:]:
        story.add(PartnershipEnded(partnership.id))
    year = story.state.year
    members = [m for p in found for m in p.members()]
    return replace(
        oldest,
        depth=dict.fromkeys(members, depth),
        since={m: dict.fromkeys(range(1, depth + 1), year) for m in members},
        approved=(),
        practised=(),
    )


def anchor_goal(story: Unfolding, members: tuple[str, ...], entering: tuple[str, ...]) -> None:
    """A goal in their own words carries trust for the pairs to which it is new."""
    p = story.parameters
    for a, b in regional.pairs_of(members):
        if a in entering or b in entering:
            story.move(
                story.entry(
                    Stock.FLOOR, pair(a, b), p.floor_goal, Cause.GOAL, low=0, high=p.floor_most
                )
            )


def _trust_operation_at_start(story: Unfolding, entering: tuple[str, ...], offer: Offer) -> None:
    state = story.state
    for member in entering:
        start = state.level.start_trust_operation - state.stock(Stock.TRUST_OPERATION, member)
        story.move(story.entry(Stock.TRUST_OPERATION, member, start, Cause.AGREEMENT, ref=offer.id))


def leave(state: State, sender: str, wish: c.Leave) -> Answer:
    """Leave one's partnership: it costs the leaver money and everybody trust. Out of a federation
    it takes a further round: trust falls at the notice, the rest comes at the round's end."""
    partnership = state.partnership_of(sender)
    if partnership is None:
        return Refusal(Code.NO_PARTNERSHIP)
    if sender in partnership.leaving:
        return Refusal(Code.ALREADY_LEAVING)
    story = Unfolding(state)
    p = story.parameters
    for other in partnership.members():
        if other != sender:
            turn(story, sender, other, -p.severity_betrayal, Cause.WALK_OUT, partnership.id, sender)
    if partnership.form is Form.FEDERATION:
        leaving = tuple(sorted((*partnership.leaving, sender)))
        story.add(PartnershipSet(replace(partnership, leaving=leaving)))
    else:
        _pay_exit(story, sender, partnership)
        _go(story, sender)
    return story.events


def exit_cost(state: State, municipality: str, form: Form) -> float:
    """What leaving a partnership of this form costs a municipality, once (SEK)."""
    share = state.level.parameters.exit_cost[list(Form).index(form)]
    return share * state.start_cost[municipality] * state.stock(Stock.POPULATION, municipality)


def end_notices(story: Unfolding) -> None:
    """At the end of a round those go who gave notice in it, and all of them pay: the last two too,
    of whom the first to go leaves nothing for the other to go from."""
    for partnership in tuple(story.state.partnerships.values()):
        for member in partnership.leaving:
            _pay_exit(story, member, partnership)
        for member in partnership.leaving:
            if story.state.partnership_of(member):
                _go(story, member)


def _pay_exit(story: Unfolding, sender: str, partnership: Partnership) -> None:
    """The price of leaving under the partnership's form."""
    state = story.state
    cost = exit_cost(state, sender, partnership.form) * 100
    story.move(story.entry(Stock.BALANCE, sender, -cost, Cause.WALK_OUT, partnership.id, sender))
    story.add(WalkedOut(sender, state.round))


def _go(story: Unfolding, sender: str) -> None:
    """Be out, with all that hung on being in."""
    state = story.state
    partnership = state.partnership_of(sender)
    assert partnership is not None
    others = tuple(m for m in partnership.members() if m != sender)
    side_agreements.part(story, sender, others)
    gone = (sender, *others) if len(others) < 2 else (sender,)
    for member in gone:
        for stock in (Stock.TRUST_OPERATION, Stock.ACKNOWLEDGED):
            rest = -state.stock(stock, member)
            story.move(story.entry(stock, member, rest, Cause.WALK_OUT, partnership.id))
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
                    leaving=tuple(m for m in partnership.leaving if m != sender),
                )
            )
        )


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
    if draft == partnership.draft:
        return ()
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
    otherwise the plan in force goes on, and the draft falls back to it. Renewal is voted on by
    those who invest together, the rest by all who share the operation."""
    for partnership in tuple(story.state.partnerships.values()):
        if len(partnership.members(2)) < 2 or partnership.draft == partnership.plan:
            continue
        draft, plan = partnership.draft, partnership.plan
        if _carried(story.state, partnership, 2):
            plan = replace(plan, inventory=draft.inventory, skills=draft.skills)
        if len(partnership.members(3)) >= 2 and _carried(story.state, partnership, 3):
            plan = replace(
                plan, renewal=draft.renewal, renewal_mode=draft.renewal_mode, picks=draft.picks
            )
        story.add(PartnershipSet(replace(partnership, plan=plan, draft=plan, approved=())))


def _carried(state: State, partnership: Partnership, depth: int) -> bool:
    votes = {m: m in partnership.approved for m in partnership.members(depth)}
    return council.passed(state, partnership.form, votes, founding=False)

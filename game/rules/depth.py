"""Depth: how much a team has to decide. The one place that says what belongs to which depth.

At depth 1 a newcomer chooses the tariff's direction, moves three sliders (maintenance, renewal,
time for each other), answers one event at a time and says what it expects of ready-made agreements.
Depth 2 adds terms, inventory, skills, planner, ways of working and the joint plan; depth 3 what
takes an expert. Nothing is lost when the depth is lowered: all that cannot be changed any more goes
on as it was, and where it was never set, as follows.

- Inventory and skills alone stay at their start (0.2 of full effort), in a joint operation at the
  joint plan's (0.4): enough to learn of the pipes about as fast as usual partners do.
- A joint routine comes with the ready-made agreement (`ReadyMade.routines`), as usual partners keep
  one. Books stay closed and promises as given.
- A planner's half post does not come with it unless the level says so (`ReadyMade.liaison`): that
  the joint operation drifts away from the own planning is what is to be seen, and depth 2 has the
  remedy.
- Renewal goes to the worst pipes first; the joint plan renews as the operation proposes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.rules import commands as c
from game.rules.events import DecisionsSet
from game.rules.refusal import Code, Refusal
from game.rules.state import CostKey, Form, Kind, RenewalMode, State
from game.rules.unfolding import Unfolding

SHALLOWEST, DEEPEST = 1, 3
TERMS = 2
"""Depth from which a team words an agreement's terms (form, key, goal) itself."""

TARIFF_STEPS = (-0.03, 0.0, 0.04)
"""The tariff's three directions at depth 1: down, same, up (share per year). Without a choice it
follows the costs."""

KINDS: dict[str, int] = {
    Kind.ADMINISTRATION.value: 1,
    Kind.OPERATION.value: 1,
    Kind.INVESTMENTS.value: 1,
    Kind.NETWORKS.value: 1,
    Kind.KEY.value: 2,
    Kind.GOAL.value: 2,
    Kind.FORM.value: 2,
    Kind.EMERGENCY_WATER.value: 2,
    Kind.OUTSIDE.value: 2,
}
"""Kind of agreement → least depth at which a team may propose it; 3 for what is not named."""

LINES: dict[str, int] = {"maintenance": 1, "partnership": 1, "inventory": 2, "skills": 2}
"""Line of the budget → least depth at which a team may set it."""

MODES: dict[RenewalMode, int] = {
    RenewalMode.WORST_FIRST: 1,
    RenewalMode.EVEN: 2,
    RenewalMode.PICKED: 3,
}
"""Where the renewed metres go → least depth at which a team may say so."""

Needs = Callable[[State, str, Any], int]

COMMANDS: dict[type, int | Needs] = {
    c.SetTariff: lambda s, m, wish: 1 if wish.change in (None, *TARIFF_STEPS) else 2,
    c.SetBudget: lambda s, m, wish: LINES[wish.line],
    c.SetRenewal: lambda s, m, wish: _spread(s.decisions[m], wish),
    c.SetWay: 2,
    c.Propose: lambda s, m, wish: _proposal(s, m, wish),
    c.Counter: 3,
    c.ReworkGoal: 2,
    c.SetJointPlan: 2,
    c.SetJointPicks: lambda s, m, wish: max(2, MODES[wish.mode]),
    c.ApproveJointPlan: 2,
}
"""Command → least depth at which a team may give it, or what says so of one that depends on what
it holds; 1 for what is not named."""

CONTROLS: dict[str, int] = {
    "tariff_steps": 1,
    "maintenance": 1,
    "renewal": 1,
    "partnership": 1,
    "tariff": 2,
    "inventory": 2,
    "skills": 2,
    "liaison": 2,
    "open_books": 2,
    "routines": 2,
    "terms": 2,
    "rework": 2,
    "joint_plan": 2,
    "renewal_mode": 2,
    "key": 2,
    "goal": 2,
    "form": 2,
    "emergency_water": 2,
    "outside": 2,
    "picks": 3,
    "counter": 3,
    "lending": 3,
    "equalisation": 3,
    "closing": 3,
}
"""What a window shows → least depth at which it does."""


def refusal(state: State, municipality: str, command: c.Command) -> Refusal | None:
    """A refusal of a team's command that lies deeper than the game is played; else None."""
    needs = COMMANDS.get(type(command), SHALLOWEST)
    least = needs if isinstance(needs, int) else needs(state, municipality, command)
    if least <= state.play_depth:
        return None
    return Refusal(Code.BEYOND_DEPTH, {"depth": state.play_depth, "least": least})


def controls(state: State) -> list[str]:
    """What a team can set at the present depth."""
    return [name for name, least in CONTROLS.items() if least <= state.play_depth]


def cards_at_once(state: State) -> int:
    """How many events a team may have on its table."""
    most = state.level.parameters.cards_per_municipality
    return 1 if state.play_depth == SHALLOWEST else most


def terms(state: State, municipality: str) -> tuple[Form, CostKey, str, str]:
    """Form, cost key, goal and its wording of a ready-made offer: the partnership's own, and
    without one the level's."""
    partnership = state.partnership_of(municipality)
    if partnership:
        p = partnership
        return p.form, p.cost_key, p.goal, p.goal_text
    made = state.level.ready_made
    goal = made.goal or state.level.goals[0]
    return Form(made.form), CostKey(made.cost_key), goal, made.goal_text


def enter(story: Unfolding, members: tuple[str, ...], step: int) -> None:
    """The ways of working that come with a ready-made agreement, for those who enter its step
    (1 administration, 2 operation, …)."""
    if story.state.play_depth > SHALLOWEST:
        return
    made = story.state.level.ready_made
    for member in members:
        now = story.state.decisions[member]
        new = replace(
            now,
            routines=now.routines or made.routines,
            liaison=now.liaison or (made.liaison and step >= 2),
        )
        if new != now:
            story.add(DecisionsSet(member, new))


def _spread(now: Any, wish: c.SetRenewal) -> int:
    picks = wish.picks if wish.mode is RenewalMode.PICKED else ()
    same = (wish.mode, picks) == (now.renewal_mode, now.picks)
    return SHALLOWEST if same else MODES[wish.mode]


def _proposal(state: State, municipality: str, wish: c.Propose) -> int:
    least = KINDS.get(wish.kind.value, DEEPEST)
    form, key, goal, goal_text = terms(state, municipality)
    own = (wish.form, wish.cost_key, wish.goal) != (form, key, goal)
    own = own or wish.goal_text.strip() not in ("", goal_text)
    if wish.kind is Kind.NETWORKS:
        mains = {main.id: main.diameter_mm for main in state.level.network.mains}
        own = own or wish.diameter_mm != mains.get(wish.main, wish.diameter_mm)
    return max(least, TERMS) if own else least

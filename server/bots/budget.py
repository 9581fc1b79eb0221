"""A bot's decisions: its own budget and ways of working, and the joint plan of its operation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.rules import commands as c
from game.rules.state import RenewalMode
from server.bots.sight import Sight
from server.bots.temper import Temper

_SAME = 1e-9
_JOINT_LINES: tuple[Literal["inventory", "skills"], ...] = ("inventory", "skills")

AMBITION_ALONE = (0.40, 0.42, 0.45, 0.50, 0.56, 0.62, 0.66, 0.70)
"""Renewal (% of the mains a year, by round of 2 years) that cooperative partners usually reach:
what a striver has done by consultants."""


def decisions(
    sight: Sight, temper: Temper, rates: Sequence[float] | None = None
) -> list[c.Command]:
    """What the bot changes in its own budget; `rates` (share per year, by round) replace the
    renewal that its temperament wants."""
    return [
        *_renewal(sight, temper, rates),
        *_lines(sight, temper),
        *_ways(sight, temper),
        *_joint_plan(sight, temper),
    ]


def _renewal(sight: Sight, temper: Temper, rates: Sequence[float] | None) -> list[c.Command]:
    wanted = _wanted(sight, temper, rates)
    now = sight.decisions["renewal"]
    same = wanted is None and now is None
    if same or (wanted is not None and now is not None and abs(wanted - now) < _SAME):
        return []
    spread = RenewalMode(sight.decisions["renewal_mode"]), tuple(sight.decisions["picks"])
    return [c.SetRenewal(wanted, *spread)]


def _wanted(sight: Sight, temper: Temper, rates: Sequence[float] | None) -> float | None:
    if sight.joint is not None and not temper.holds_back:
        return None  # in a joint operation its proposal is followed
    if rates is not None:
        return rates[min(sight.round, len(rates)) - 1]
    if temper.consultants:
        years = (sight.round - 1) * int(sight.public["years_per_round"])
        return AMBITION_ALONE[min(years // 2, len(AMBITION_ALONE) - 1)] / 100.0
    if temper.renewal is None:
        return None
    return round(min(temper.renewal, float(sight.private["proposal"]["capacity_rate"])), 6)


def _lines(sight: Sight, temper: Temper) -> list[c.Command]:
    alone = sight.joint is None
    wanted = {
        "inventory": temper.inventory if alone else sight.decisions["inventory"],
        "skills": temper.skills if alone else sight.decisions["skills"],
        "partnership": temper.effort,
    }
    return [
        c.SetBudget(line, value)  # type: ignore[arg-type]
        for line, value in wanted.items()
        if sight.may(line) and abs(value - sight.decisions[line]) > _SAME
    ]


def _ways(sight: Sight, temper: Temper) -> list[c.Command]:
    partner = sight.depth(sight.me) > 0
    joint = sight.joint is not None
    wanted = {
        "liaison": temper.liaison and (joint or not temper.agrees),
        "open_books": temper.open_books and partner,
        "routines": temper.routines and partner,
    }
    return [
        c.SetWay(way, on)  # type: ignore[arg-type]
        for way, on in wanted.items()
        if sight.may(way) and on != sight.decisions[way]
    ]


def _joint_plan(sight: Sight, temper: Temper) -> list[c.Command]:
    """The first who wants another plan drafts it; those who care stand behind a draft."""
    joint = sight.joint
    if joint is None or temper.joint_effort is None or not sight.may("joint_plan"):
        return []
    draft, plan = joint["draft"], joint["plan"]
    if draft != plan:
        return [] if sight.me in joint["approved"] else [c.ApproveJointPlan()]
    effort = temper.joint_effort
    return [c.SetJointPlan(line, effort) for line in _JOINT_LINES if draft[line] < effort - _SAME]

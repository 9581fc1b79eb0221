"""The closed lists that card data may use: effects with their ranges, targets, conditions, tags.

The rules give each effect and condition its meaning (`game.rules.effects`,
`game.rules.conditions`); here is what a card may say, for the linter and for texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from game.rules import conditions
from game.rules.minds import Value
from game.rules.pressures import DEFAULTS

ID = re.compile(r"^[a-z][a-z0-9-]*$")
"""Ids of levels, municipalities, cards, responses and guide steps: they become ids of texts."""


class Reads(Enum):
    """How a reader is shown an effect's amount."""

    SEK = "sek"  # as it is, SEK per resident
    PERCENT = "percent"  # a share, times 100
    CHANGE = "change"  # a factor, as the percentage it adds or takes away
    POINTS = "points"  # as it is


class Lasts(Enum):
    """Whether an effect has a number of rounds."""

    AT_ONCE = "at once"  # rounds 0
    ROUNDS = "for some rounds"  # rounds at least 1
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class EffectKind:
    """What an effect's amount may be (inclusive range), how long it lasts, how it reads, and
    whether its target must be others than the owner."""

    least: float
    most: float
    lasts: Lasts
    reads: Reads
    with_others: bool = False


EFFECTS: dict[str, EffectKind] = {
    "money": EffectKind(-2000, 2000, Lasts.AT_ONCE, Reads.SEK),
    "operation_cost": EffectKind(-0.1, 0.1, Lasts.ROUNDS, Reads.PERCENT),
    "trust_pairs": EffectKind(-2, 2, Lasts.AT_ONCE, Reads.POINTS, with_others=True),
    "trust_operation": EffectKind(-2, 2, Lasts.AT_ONCE, Reads.POINTS),
    "approval": EffectKind(-20, 20, Lasts.AT_ONCE, Reads.POINTS),
    "coordination": EffectKind(-30, 30, Lasts.AT_ONCE, Reads.POINTS),
    "competence": EffectKind(-30, 30, Lasts.AT_ONCE, Reads.POINTS),
    "staff": EffectKind(-3, 3, Lasts.EITHER, Reads.POINTS),
    "vacancy": EffectKind(-0.2, 0.2, Lasts.AT_ONCE, Reads.PERCENT),
    "renewal_factor": EffectKind(0.3, 2, Lasts.ROUNDS, Reads.CHANGE),
    "maintenance_factor": EffectKind(0.5, 1.5, Lasts.ROUNDS, Reads.CHANGE),
    "known": EffectKind(-0.5, 0.5, Lasts.AT_ONCE, Reads.PERCENT),
    "ambition": EffectKind(-0.003, 0.003, Lasts.AT_ONCE, Reads.PERCENT),
    "floor": EffectKind(-10, 10, Lasts.AT_ONCE, Reads.POINTS),
    "mental": EffectKind(-15, 15, Lasts.AT_ONCE, Reads.POINTS),
    "targeting": EffectKind(-1, 1, Lasts.AT_ONCE, Reads.POINTS),
    "demand_factor": EffectKind(0.7, 1.5, Lasts.ROUNDS, Reads.CHANGE),
    "tariff": EffectKind(-0.1, 0.15, Lasts.AT_ONCE, Reads.PERCENT),
}
"""Every kind of effect. Amounts: money SEK per resident, once (minus = cost); operation_cost share
of operation; trust severities (+ gain, − loss); approval … targeting points; staff FTE; vacancy,
known, ambition, tariff shares; factors multiply."""

CONDITIONS = ("", *conditions.CONDITIONS)
"""Tests of the game that a card or a response may depend on ("" = none)."""

ACTORS = ("farmers", "industry", "state", "other")
"""Who can be met outside the municipalities."""

SIGNERS = ("one", "joint")
"""Who signs with an actor outside: one municipality, or all members of a joint operation."""

OWNERS = ("one", "all", "joint")
"""Whose a card is: one municipality's, everybody's, or a joint operation's."""

TAGS = tuple(DEFAULTS)
"""The eight pressures of the lecture, with which cards are tagged."""

VALUES = tuple(value.value for value in Value)
"""The four values that every team ranks."""

GOALS = ("secure", "affordable", "generations", "skills", "environment", "equal")
"""The shared goals that come with the game; a level may add its own by giving them a text."""

PHASES_WITH_CLOCK = ("situation", "negotiation", "decisions", "outcome")
"""The phases of a round, each with its minutes."""


def shown(kind: str, amount: float) -> float:
    """The amount of an effect as a reader is shown it, without sign: percent rather than shares,
    kronor to the nearest ten."""
    match EFFECTS[kind].reads:
        case Reads.SEK:
            return float(round(abs(amount), -1))
        case Reads.PERCENT:
            percent = abs(amount) * 100
            if percent >= 3:
                return float(round(percent))
            return round(percent, 1 if percent >= 0.5 else 2)
        case Reads.CHANGE:
            return float(round(abs(amount - 1) * 100))
        case _:
            return float(round(abs(amount), 1))


GOAL_TEXT = "goal-text-"
"""How the id of a text begins in which a level words the goal of an earlier partnership: what a
team writes itself is never taken for one."""

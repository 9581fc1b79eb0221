"""Which levels a claim concerns: by the steps that a level allows and how long it is."""

from __future__ import annotations

from game.rules.level import Level

SHORTEST = 12
"""Years that a level must cover for the bill of ambition to arrive; the trial run is shorter."""

FIRST, SECOND = ("administration", "operation"), ("investments", "networks")


def years(level: Level) -> int:
    """Years that a level covers."""
    return level.rounds * level.years_per_round


def begins_joint(level: Level) -> bool:
    """Whether the level begins with a joint operation (steg 2)."""
    return any(earlier.depth >= 2 for earlier in level.earlier)


def any_length(level: Level) -> str:
    """Every level is concerned."""
    return ""


def long(level: Level) -> str:
    """Levels long enough for what takes years."""
    return "" if years(level) >= SHORTEST else f"{years(level)} years are too short"


def first_step(level: Level) -> str:
    """Levels in which steg 1 is played."""
    if begins_joint(level):
        return "begins with steg 1 done"
    return long(level)


def joint(level: Level) -> str:
    """Levels in which there is a joint operation for years."""
    return long(level) or ("" if "operation" in level.steps else "no joint operation")


def investing(level: Level) -> str:
    """Levels that allow joint investments."""
    return "" if "investments" in level.steps else "no joint investments"


def connecting(level: Level) -> str:
    """Levels that allow connected networks."""
    return "" if "networks" in level.steps else "no connected networks"


def connecting_long(level: Level) -> str:
    """Levels that allow connected networks and are long enough to live with them."""
    return long(level) or connecting(level)


def has_elections(level: Level) -> str:
    """Levels with an election in them, long enough to have partners by then."""
    return long(level) or ("" if level.elections else "no election")

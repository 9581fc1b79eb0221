"""The new border towards those left outside: it grows while others come together without them.

A pair's stock, 0 (none) to 100. It grows a little every year between each member of a partnership
and whoever is not in it, faster the deeper the partnership; time that the two give each other holds
it back and wears it down, and letting the other in opens it within a few years. A council feels it
when it is to let somebody in (`game.rules.council`). Assumptions (A), all.
"""

from __future__ import annotations

from game.rules import regional
from game.rules.state import State
from game.rules.stocks import Cause, Entry, Stock, pair
from game.rules.unfolding import Unfolding


def year_outside(story: Unfolding) -> None:
    """What a year of working together, or not, does to the border towards those outside."""
    story.move(
        *(
            entry
            for a, b in regional.pairs_of(story.state.municipalities)
            for entry in _moved(story, a, b)
        )
    )


def _moved(story: Unfolding, a: str, b: str) -> list[Entry]:
    state, p = story.state, story.parameters
    key = pair(a, b)
    now = state.stock(Stock.OUTSIDE, key)
    effort = regional.pair_effort(state, a, b)
    depth = depth_without(state, a, b)
    entries: tuple[tuple[float, Cause], ...]
    if depth:
        grown = p.outside_growth * depth * (1.0 - effort) * (1.0 - now / 100.0)
        worn = -p.outside_dialogue * effort
        entries = ((grown, Cause.LEFT_OUTSIDE), (worn, Cause.DIALOGUE))
    elif state.steps_between(a, b):
        entries = ((-p.outside_opened * now, Cause.LET_IN),)
    else:
        entries = ((-p.outside_forgotten * now, Cause.DRIFT),)
    moved: list[Entry] = []
    for amount, cause in entries:
        then = min(100.0, max(0.0, now + amount))
        moved.append(story.entry(Stock.OUTSIDE, key, then - now, cause))
        now = then
    return moved


def depth_without(state: State, a: str, b: str) -> int:
    """How deep one of two is in with others but not with the other: 0 where neither is."""
    if state.steps_between(a, b):
        return 0
    return max(_depth_shared(state, a), _depth_shared(state, b))


def _depth_shared(state: State, municipality: str) -> int:
    """The deepest step that the municipality shares with anybody."""
    own = state.depth(municipality)
    return max(
        (d for d in range(1, own + 1) if regional.partners(state, municipality, d)), default=0
    )


def towards(state: State, municipality: str, others: tuple[str, ...]) -> float:
    """Mean of the border towards these others, 0–1; 0 without any."""
    if not others:
        return 0.0
    keys = [pair(municipality, other) for other in others]
    return sum(state.stock(Stock.OUTSIDE, key) for key in keys) / len(keys) / 100.0


def planning(state: State, municipality: str) -> float:
    """The other new border, towards the own planning (W): what has been lost of the co-ordination
    that the municipality began with, 0 (nothing) to 100 (all)."""
    usual = state.level.municipality(municipality).coordination
    now = state.stock(Stock.COORDINATION, municipality)
    return max(0.0, usual - now) / usual * 100.0 if usual > 0 else 0.0

"""The three boundaries between municipalities, and the new one towards their own planning.

Meters run from 0 (a border) to 100 (dissolved). Signing moves none of them by itself.
"""

from __future__ import annotations

from game.rules import mains, regional, side_agreements, works
from game.rules.state import DEPTH, Kind, State
from game.rules.stocks import Cause, Entry, Stock, pair
from game.rules.unfolding import Unfolding


def year_of_boundaries(story: Unfolding) -> None:
    """What a year of working together, or apart, does to every border."""
    ids = story.state.municipalities
    story.move(
        *(
            meter(story, a, b)
            for a, b in regional.pairs_of(ids)
            for meter in (_mental, _geographical, _physical)
        ),
        *(_coordination(story, m) for m in ids),
    )


def _towards(
    story: Unfolding, meter: Stock, a: str, b: str, goal: float, speed: float, cause: Cause
) -> Entry:
    key = pair(a, b)
    goal = min(100.0, max(0.0, goal))
    step = (goal - story.state.stock(meter, key)) * speed
    return story.entry(meter, key, step, cause, low=0, high=100)


def mental_goal(state: State, a: str, b: str) -> float:
    """Where trust, time for each other, joint routines, help that both councils have voted for and
    what has been said aloud of things taken for granted are leading the mental border, 0–100."""
    if not state.steps_between(a, b):
        return 0.0
    routines = 15.0 if regional.shared_routines(state, a, b) else 0.0
    effort = regional.pair_effort(state, a, b)
    spoken = sum(bool(state.mind(m).opened_by) for m in (a, b))
    goal = 0.9 * (state.trust(a, b) - 30.0) + 25.0 * effort + routines
    goal += state.level.parameters.mental_spoken * spoken
    goal += state.level.parameters.mental_helped * side_agreements.help_each_other(state, a, b)
    return min(100.0, max(0.0, goal))


def geographical_goal(state: State, a: str, b: str) -> float:
    """Where joint work of this depth is leading the geographical border, 0–100."""
    steps = state.steps_between(a, b)
    if not steps:
        return 0.0
    most = state.level.parameters.geographical[DEPTH[Kind(steps[-1])] - 1]
    return most * (0.15 + 0.85 * regional.pair_effort(state, a, b))


def _mental(story: Unfolding, a: str, b: str) -> Entry:
    state, p = story.state, story.parameters
    cause = Cause.SHARED_WORK if state.steps_between(a, b) else Cause.DRIFT
    return _towards(story, Stock.MENTAL, a, b, mental_goal(state, a, b), p.mental_speed, cause)


def _geographical(story: Unfolding, a: str, b: str) -> Entry:
    state, p = story.state, story.parameters
    goal = geographical_goal(state, a, b)
    cause = Cause.SHARED_WORK if state.steps_between(a, b) else Cause.DRIFT
    return _towards(story, Stock.GEOGRAPHICAL, a, b, goal, p.geographical_speed, cause)


def _physical(story: Unfolding, a: str, b: str) -> Entry:
    """Pipes do not dissolve slowly: a main in use opens the border at once, as far as it can carry
    water across; works that serve both open it further."""
    state, p = story.state, story.parameters
    shared = works.without_own(state, a) or works.without_own(state, b)
    most = p.physical_works if shared else p.physical_main
    goal = most * mains.share_between(state, a, b)
    return _towards(story, Stock.PHYSICAL, a, b, goal, 1.0, Cause.CONNECTING_MAIN)


def _coordination(story: Unfolding, municipality: str) -> Entry:
    """A joint operation moves away from its owners' own planning unless somebody holds the two
    together."""
    state, p = story.state, story.parameters
    now = state.stock(Stock.COORDINATION, municipality)
    if state.decisions[municipality].liaison:
        goal = max(p.coordination_target, now)
        step, cause = p.coordination_speed * (goal - now), Cause.LIAISON
    elif regional.operation_of(state, municipality):
        step, cause = (
            -min(p.coordination_loss, max(0.0, now - p.coordination_floor)),
            Cause.DISTANCE,
        )
    else:
        usual = state.level.municipality(municipality).coordination
        step, cause = p.coordination_speed * (usual - now), Cause.DRIFT
    return story.entry(Stock.COORDINATION, municipality, step, cause, low=0, high=100)

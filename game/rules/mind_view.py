"""What a team sees of its own mind, and what the debrief shows to all."""

from __future__ import annotations

from typing import Any

from game.rules import convictions, motives
from game.rules.state import Phase, State

Tree = dict[str, Any]


def own(state: State, m: str) -> Tree:
    """The private part: everything that this team has said of itself and only it may know."""
    mind = state.mind(m)
    return {
        "values": [value.value for value in convictions.ranking(state, m)],
        "values_ranked": bool(mind.ranking),
        "motives": [motive.value for motive in mind.motives],
        "motives_wanted": convictions.motives_wanted(state, m),
    }


def public(state: State) -> Tree:
    """What everybody sees: in the debrief what was private till then."""
    return {"debrief": _debrief(state) if state.phase is Phase.DEBRIEF else None}


def _debrief(state: State) -> Tree:
    return {
        "values": {
            m: [value.value for value in convictions.ranking(state, m)]
            for m in state.municipalities
        },
        "motives": {
            m: [
                {"motive": x.motive.value, "met": x.met, "before": x.before, "now": x.now}
                for x in motives.measures(state, m)
            ]
            for m in state.municipalities
        },
    }

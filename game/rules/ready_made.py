"""The ready-made agreement: what stands in it where nobody is asked.

At depth 1 every offer has these terms and, when it comes about, these ways of working; deeper in
they are what an offer is filled in with from the start.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A level's default terms: legal form, cost key, shared goal ("" = the level's first) and the
    id of a text that words it ("" = not worded). `routines` and `liaison` say whether whoever
    enters an agreement of depth 1 keeps a joint routine from then on, and, from joint operation,
    a planner's half post."""

    form: str = "namnd"
    cost_key: str = "population"
    goal: str = ""
    goal_text: str = ""
    routines: bool = True
    liaison: bool = False

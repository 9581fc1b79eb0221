"""What running agreements beside a partnership cost and give in a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.rules import emergency_water, equalisation, lending, works
from game.rules.state import Kind, State, Terms
from game.rules.stocks import Cause

Yearly = Callable[[State, Sequence[str], Terms], dict[str, float]]

YEARLY: dict[Kind, tuple[Cause, Yearly]] = {
    Kind.LENDING: (Cause.LENDING, lending.yearly),
    Kind.EMERGENCY_WATER: (Cause.EMERGENCY_WATER, emergency_water.yearly),
    Kind.EQUALISATION: (Cause.EQUALISATION, equalisation.yearly),
    Kind.CLOSING: (Cause.CLOSED_WORKS, works.yearly),
}
"""Kind → the line of the books and what each member pays (SEK per year, negative is gained)."""


def lines(state: State, municipality: str) -> dict[Cause, float]:
    """The municipality's lines of this year from agreements that run (SEK)."""
    found: dict[Cause, float] = {}
    for side in state.side_agreements.values():
        cause, yearly = YEARLY[side.kind]
        if state.year >= side.year:
            amount = yearly(state, side.members, side.terms).get(municipality, 0.0)
            if amount:
                found[cause] = found.get(cause, 0.0) + amount
    return found

"""What leaving the own partnership would cost, shown before anybody leaves."""

from __future__ import annotations

from typing import Any

from game.rules.partnerships import exit_cost
from game.rules.side_agreements import ended_by_parting
from game.rules.state import Form, State

Tree = dict[str, Any]


def leaving(state: State, municipality: str) -> Tree | None:
    """None outside all partnerships, else `cost_sek` (once), `trust` (whose trust is lost), `ends`
    (ids of agreements beside it that end with it), `round` (nil = at once, else the round at whose
    end one is out) and `given` (whether notice has been given).
    """
    partnership = state.partnership_of(municipality)
    if partnership is None:
        return None
    others = tuple(m for m in partnership.members() if m != municipality)
    return {
        "cost_sek": exit_cost(state, municipality, partnership.form),
        "trust": list(others),
        "ends": [side.id for side in ended_by_parting(state, municipality, others)],
        "round": state.round if partnership.form is Form.FEDERATION else None,
        "given": municipality in partnership.leaving,
    }

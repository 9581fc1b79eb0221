"""Bots around a table, in turn: the one order in which simulations and rehearsals are played.

Each round of turns goes through the municipalities in alphabetical order; a phase is over as soon
as all are ready. What a bot is asked and told is the business of whoever runs the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from server.bots.temper import TEMPERS, USUAL

MOST_TURNS = 12
"""Rounds of turns in a phase after which it ends whether all are ready or not."""


class BotsError(Exception):
    """Bots cannot be seated as wished; the text says why and what to write instead."""


def seat_tempers(bots: Sequence[str], municipalities: Sequence[str]) -> dict[str, str]:
    """Municipality → temperament: none given = all cooperative, one = all alike, else one each in
    the level's order. Raises `BotsError` for unknown names or another number."""
    for name in bots:
        if name not in TEMPERS:
            raise BotsError(f'there is no bot "{name}"; choose among {", ".join(TEMPERS)}')
    if len(bots) <= 1:
        return dict.fromkeys(municipalities, bots[0] if bots else USUAL)
    if len(bots) != len(municipalities):
        raise BotsError(
            f"{len(bots)} bots for {len(municipalities)} municipalities; "
            f"give one for all, or one each for {', '.join(municipalities)}"
        )
    return dict(zip(municipalities, bots, strict=True))

"""A new offer brings those it concerns back to the table."""

from __future__ import annotations

from game.rules import commands as c
from tests.builders import ALFA, BETA, GAMMA, do, negotiating, proposal


def test_a_new_offer_takes_back_that_the_others_were_ready() -> None:
    state = negotiating()
    for municipality in (ALFA, BETA, GAMMA):
        state = do(state, municipality, c.SetReady())
    state = do(state, ALFA, proposal(members=(ALFA, BETA)))
    assert state.ready == {ALFA, GAMMA}

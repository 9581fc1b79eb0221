"""That games for the claims, which look at less, show what a game played in full shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import odds, own_view, setup, visibility
from game.rules.state import Phase, State
from server.claims.games import LONG
from server.claims.measures import bursts, cost
from server.simulate import Terms, Wish, level_of, play
from tests import builders as b

TRIAL = "provtur"


def test_a_game_with_water_to_the_nearest_step_is_the_game_with_all_water() -> None:
    """Same agreements, cards, money, bursts and trust, year by year."""
    ids = level_of(TRIAL).ids
    wish = Wish(TRIAL, 3, dict.fromkeys(ids, "cooperative"), terms=Terms(years=LONG, depth=3))
    exact, spared = play(wish), play(replace(wish, sparing=True))
    assert exact.agreements == spared.agreements
    assert exact.cards == spared.cards
    assert [record.trust for record in exact.history] == [r.trust for r in spared.history]
    assert bursts(spared) == bursts(exact)
    assert cost(spared) == pytest.approx(cost(exact), rel=1e-9)


def _seen(state: State) -> tuple[object, object]:
    """A municipality's view as it is sent, and as a bot in the same process looks at it."""
    glance = visibility.own_glance(state, b.ALFA)
    view = {name: glance[name] for name in glance}
    view["mind"], view["side_openings"] = dict(view["mind"]), dict(view["side_openings"])
    view["openings"] = {step: dict(opening) for step, opening in view["openings"].items()}
    return visibility.private_view(state, b.ALFA), view


def test_a_bot_that_looks_at_parts_sees_what_is_sent_to_a_window() -> None:
    for state in (b.deciding(), replace(b.deciding(), phase=Phase.NEGOTIATION)):
        sent, seen = _seen(state)
        assert seen == sent
    assert odds.steps_open(b.deciding(), b.ALFA), "there are steps to look at"
    assert own_view.glance(setup.initial_state(b.level(), 1), b.ALFA)["openings"] == {}

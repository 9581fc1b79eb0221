"""Dissolving borders draws new ones: towards those outside, and towards the own planning."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules import council
from game.rules.state import Expectation, Kind, Phase
from game.rules.stocks import Cause, Stock
from game.rules.visibility import private_view, public_view
from tests import builders as b

TO_GAMMA = "alfa|gamma"


def years(state, rounds=1):
    for _ in range(rounds):
        state = b.to(b.to(state, Phase.OUTCOME), Phase.SITUATION)
    return state


def outside(state, key=TO_GAMMA):
    return state.stock(Stock.OUTSIDE, key)


def test_a_border_grows_towards_the_one_left_outside_and_towards_nobody_else():
    state = years(b.joined(b.start()))
    assert outside(state) > 3.0
    assert outside(state, "beta|gamma") > 3.0
    assert outside(state, "alfa|beta") == 0.0
    grown = [e for e in state.ledger if e.stock is Stock.OUTSIDE]
    assert {e.cause for e in grown if e.amount > 0} == {Cause.LEFT_OUTSIDE}


def test_it_grows_faster_the_deeper_the_others_are_in():
    borders = [outside(years(b.joined(b.start(), depth=depth))) for depth in (1, 2, 3)]
    assert borders == sorted(borders)
    assert borders[2] > 2 * borders[0]


def test_where_all_are_alone_there_is_no_such_border():
    state = years(b.start(), rounds=2)
    assert [outside(state, key) for key in ("alfa|beta", TO_GAMMA, "beta|gamma")] == [0, 0, 0]


def test_time_for_the_one_outside_holds_it_back_and_wears_it_down():
    state = b.joined(b.start())
    close = state
    for m in (b.ALFA, b.GAMMA):
        close = b.with_decisions(close, m, partnership=0.8)
    assert outside(years(close)) < outside(years(state)) / 3
    worn = years(b.with_stocks(close, {(Stock.OUTSIDE, TO_GAMMA): 40.0}))
    assert outside(worn) < 40.0
    assert {e.cause for e in worn.ledger if e.subject == TO_GAMMA and e.stock is Stock.OUTSIDE} >= {
        Cause.DIALOGUE
    }


def test_letting_the_other_in_opens_it():
    state = b.with_stocks(b.start(), {(Stock.OUTSIDE, TO_GAMMA): 40.0})
    state = years(b.joined(state, members=b.IDS))
    assert outside(state) == pytest.approx(40.0 * 0.7**2)
    assert any(e.cause is Cause.LET_IN for e in state.ledger)


def test_a_council_feels_it_when_it_is_to_let_somebody_in():
    state = b.joined(b.negotiating(b.level(trust=38.0)), depth=1)
    walled = b.with_stocks(
        state, {(Stock.OUTSIDE, TO_GAMMA): 50.0, (Stock.OUTSIDE, "beta|gamma"): 50.0}
    )
    wish = b.proposal(members=b.IDS)

    def asked(state):
        state = b.do(state, b.GAMMA, wish)
        offer = next(iter(state.offers.values()))
        return council.odds(state, b.GAMMA, offer, Expectation(-0.05))

    (open_odds, open_reasons), (odds, reasons) = asked(state), asked(walled)
    assert "outside" not in {r.id for r in open_reasons}
    points = next(r.points for r in reasons if r.id == "outside")
    assert points < 0
    assert 0.02 < open_odds - odds < 0.15


def test_members_who_deepen_what_they_have_feel_nothing_of_it():
    state = b.joined(years(b.joined(b.start(), depth=1)), depth=1)
    state = b.to(state, Phase.NEGOTIATION)
    state = b.do(state, b.ALFA, b.proposal(Kind.OPERATION))
    offer = private_view(state, b.ALFA)["offers"]
    (reasons,) = [o["reasons"] for o in offer.values()]
    assert "outside" not in {reason["id"] for reason in reasons}


def test_both_new_borders_are_shown_to_everybody():
    state = years(b.joined(b.start()), rounds=2)
    borders = public_view(state)["new_borders"]
    assert borders["outside"][TO_GAMMA] == pytest.approx(outside(state))
    lost = 60.0 - state.stock(Stock.COORDINATION, b.ALFA)
    assert lost > 10
    assert borders["planning"][b.ALFA] == pytest.approx(lost / 60.0 * 100.0)
    assert borders["planning"][b.GAMMA] == 0.0
    assert public_view(state)["records"][-1]["outside"][TO_GAMMA] > 0


def test_a_planner_keeps_the_border_to_the_own_planning_away():
    state = b.deciding()
    state = b.do(b.joined(state), b.ALFA, c.SetWay("liaison", True))
    planning = public_view(years(state, rounds=2))["new_borders"]["planning"]
    assert planning[b.ALFA] == 0.0
    assert planning[b.BETA] > 10.0

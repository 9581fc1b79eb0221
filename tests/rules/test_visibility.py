"""Each seat sees what it may, and nothing of what others keep to themselves."""

from __future__ import annotations

import json

import pytest

from game.rules import commands as c
from game.rules.state import Expectation, Kind, Phase
from game.rules.stocks import Stock
from game.rules.visibility import PROJECTOR, private_view, public_view
from tests import builders as b

SECRET = 0.0333


def everything_seen(state, seat):
    return json.dumps([public_view(state), private_view(state, seat)])


def test_views_are_plain_trees():
    state = b.joined(b.to(b.start(), Phase.NEGOTIATION))
    for seat in (*b.IDS, c.TRAINER, PROJECTOR):
        everything_seen(state, seat)  # json refuses anything but plain values


def test_a_teams_decisions_are_its_own():
    state = b.do(b.deciding(), b.ALFA, c.SetTariff(SECRET))
    assert str(SECRET) in everything_seen(state, b.ALFA)
    for seat in (b.BETA, b.GAMMA, PROJECTOR, c.TRAINER):
        assert str(SECRET) not in everything_seen(state, seat)


def test_an_offer_is_seen_by_its_parties_only():
    wish = b.proposal(goal_text="Vår hemliga målbild", expectation=Expectation(cost=-SECRET))
    state = b.do(b.negotiating(), b.ALFA, wish)
    for seat in (b.ALFA, b.BETA):
        assert private_view(state, seat)["offers"]
    for seat in (b.GAMMA, PROJECTOR):
        seen = everything_seen(state, seat)
        assert "hemliga" not in seen
        assert str(SECRET) not in seen


def test_partners_see_each_others_pipes_from_joint_operation_on():
    state = b.deciding()
    assert set(private_view(state, b.ALFA)["pipes"]) == {f"alfa-p{i}" for i in range(3)}
    joint = private_view(b.joined(state, depth=2), b.ALFA)["pipes"]
    assert set(joint) == {f"{m}-p{i}" for m in (b.ALFA, b.BETA) for i in range(3)}


def test_a_pipe_that_was_never_looked_at_has_no_known_condition():
    state = b.deciding()
    for pipe, seen in private_view(state, b.ALFA)["pipes"].items():
        assert (seen["condition"] is None) is (not state.pipes[pipe].known)


def test_what_a_main_really_costs_comes_out_when_it_is_done():
    level = b.level(
        trust=90.0,
        parameters=b.Parameters(
            signature_base=50.0, main_overrun_odds=1.0, main_overrun_tail_odds=0.0, main_years=2
        ),
    )
    state = b.joined(b.negotiating(level), depth=3)
    state = b.do(state, b.ALFA, b.proposal(Kind.NETWORKS))
    state = b.do(state, b.BETA, c.Sign("O2", Expectation(cost=0.05)))
    state = b.advance(state)
    main = state.mains["M_alfa_beta"]
    assert main.cost > main.announced
    shown = public_view(state)["mains"]["M_alfa_beta"]
    assert shown["status"] == "building"
    assert shown["cost_sek"] == main.announced
    assert str(main.cost) not in everything_seen(state, b.ALFA)
    halfway = b.do(state, c.SERVER, c.Advance(Phase.DECISIONS, state.round))
    halfway = b.do(halfway, c.SERVER, c.ResolveYear(b.solve(b.water.problem(halfway))))
    debts = [halfway.stock(Stock.MAIN_DEBT, m) for m in (b.ALFA, b.BETA)]
    assert sum(debts) == pytest.approx(main.announced * 100 / 2, abs=2)
    done = public_view(b.resolve_round(state))["mains"]["M_alfa_beta"]
    assert (done["status"], done["cost_sek"]) == ("in_use", main.cost)


def test_the_hidden_condition_of_a_neighbours_pipes_is_not_shown():
    state = b.deciding()
    hidden = {repr(state.pipes[f"beta-p{i}"].burst_rate) for i in range(3)}
    seen = everything_seen(state, b.ALFA)
    assert not any(rate in seen for rate in hidden)


def test_the_ledger_one_sees_is_about_oneself():
    state = b.resolve_round(b.joined(b.deciding()))
    for line in private_view(state, b.GAMMA)["ledger"]:
        assert b.GAMMA in line["subject"]
    assert any(e.stock is Stock.TRUST_OPERATION for e in state.ledger)

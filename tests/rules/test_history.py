"""A game of steg 2 begins with a partnership that has done steg 1."""

from __future__ import annotations

from collections import defaultdict

import pytest

from game.rules import commands as c
from game.rules import setup, water
from game.rules.conditions import cost_gap
from game.rules.decide import decide
from game.rules.earlier import EarlierMember, EarlierPair
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.state import Form, Kind, Phase
from game.rules.stocks import MONEY, Cause, Stock
from game.rules.visibility import private_view, public_view
from tests import builders as b

PAIR = "alfa|beta"


def begin(made, seed=1):
    state = setup.initial_state(made, seed)
    return state, decide(state, c.SERVER, c.Start(b.solve(water.problem(state))))


def test_the_members_have_taken_both_steps_when_the_game_begins():
    state = b.start(b.second_step(form="forbund", years_ago=(6, 4)))
    partnership = state.partnership_of(b.ALFA)
    assert partnership.form is Form.FEDERATION
    assert partnership.members(2) == (b.ALFA, b.BETA)
    assert partnership.since[b.BETA] == {1: 2021, 2: 2023}
    assert state.partnership_of(b.GAMMA) is None
    assert [(a.round, a.kind) for a in state.agreements] == [
        (0, Kind.ADMINISTRATION),
        (0, Kind.OPERATION),
    ]


def test_every_stock_that_the_history_moved_has_its_entries_in_the_ledger():
    before, events = begin(b.second_step())
    after = evolve(before, events)
    sums: dict = defaultdict(float)
    for entry in b.moved(events):
        assert entry.cause is Cause.HISTORY
        assert entry.round == 0
        sums[entry.stock, entry.subject] += entry.amount
    for key in {*before.stocks, *after.stocks}:
        change = after.stocks[key] - before.stocks.get(key, 0)
        assert change == pytest.approx(sums[key], abs=1e-9), key
        assert key[0] not in MONEY or isinstance(after.stocks[key], int)
    touched = {stock for stock, _ in sums}
    assert {Stock.TRUST_OPERATION, Stock.FLOOR, Stock.MENTAL, Stock.EXTRA_STAFF} <= touched
    assert not [entry for entry in b.moved(events) if b.GAMMA in entry.subject]


def test_a_level_without_a_history_begins_with_an_empty_ledger():
    _, events = begin(b.level())
    assert b.moved(events) == []


def test_what_the_level_says_of_a_member_or_a_pair_holds_for_it_alone():
    made = b.second_step(
        members=b.IDS,
        trust_operation=46.0,
        mental=40.0,
        member={b.BETA: EarlierMember(promise=-0.1, trust_operation=31.0, extra_staff=2.5)},
        pairs={PAIR: EarlierPair(floor=33.0, mental=52.0)},
    )
    state = b.start(made)
    assert [state.stock(Stock.TRUST_OPERATION, m) for m in b.IDS] == [46.0, 31.0, 46.0]
    assert state.stock(Stock.EXTRA_STAFF, b.BETA) == pytest.approx(2.5)
    assert state.stock(Stock.FLOOR, PAIR) == pytest.approx(33.0)
    assert state.stock(Stock.MENTAL, PAIR) == pytest.approx(52.0)
    assert state.stock(Stock.MENTAL, "alfa|gamma") == pytest.approx(40.0)
    assert {p.municipality: p.expectation.cost for p in state.promises} == {
        b.ALFA: -0.06,
        b.BETA: -0.1,
        b.GAMMA: -0.06,
    }


def test_the_earlier_promise_and_todays_cost_are_of_one_piece():
    state = b.start(b.second_step(promise=-0.06))
    own = private_view(state, b.ALFA)["expectations"][0]
    assert own["base_sek"] == pytest.approx(state.start_cost[b.ALFA])
    assert own["due_change"] == pytest.approx(-0.06)
    cost = public_view(state)["municipalities"][b.ALFA]["cost_per_resident_sek"]
    lines = private_view(state, b.ALFA)["lines"]
    assert sum(lines.values()) / state.stock(Stock.POPULATION, b.ALFA) == pytest.approx(cost)
    assert lines["wages"] > 0
    assert own["actual_sek"] == pytest.approx(cost)
    assert cost > own["expected_sek"]  # more capacity, so more cost: the gap of steg 1
    assert state.stock(Stock.TARIFF, b.ALFA) == round(cost * 100)


def test_an_acknowledged_gap_is_no_news_and_an_unspoken_one_is():
    def loss(made):
        state = b.resolve_round(b.to(b.start(made), Phase.DECISIONS))
        return -sum(
            entry.amount
            for entry in state.ledger
            if entry.cause is Cause.EXPECTATION_GAP and entry.stock is Stock.TRUST_OPERATION
        )

    unspoken = {m: EarlierMember(acknowledged=0.0) for m in (b.ALFA, b.BETA)}
    known = b.start(b.second_step())
    assert known.stock(Stock.ACKNOWLEDGED, b.ALFA) == pytest.approx(cost_gap(known, b.ALFA))
    assert loss(b.second_step(member=unspoken)) > loss(b.second_step()) + 2.0


def test_pairs_that_keep_a_routine_go_on_with_it():
    state = b.start(b.second_step())
    assert [state.decisions[m].routines for m in b.IDS] == [True, True, False]
    after = b.resolve_round(b.to(state, Phase.DECISIONS))
    assert after.partnership_of(b.ALFA).practised == (PAIR,)


def test_the_older_the_operation_the_further_it_has_come():
    young = b.start(b.second_step(years_ago=(2, 1)))
    old = b.start(b.second_step(years_ago=(12, 10)))
    for stock in (Stock.EXTRA_STAFF, Stock.AMBITION, Stock.TARGETING, Stock.CAPITAL):
        assert old.stock(stock, b.ALFA) > young.stock(stock, b.ALFA)
    assert old.stock(Stock.MENTAL, PAIR) > young.stock(Stock.MENTAL, PAIR)


def test_the_views_show_the_earlier_agreement_and_when_it_was_made():
    state = b.start(b.second_step())
    public = public_view(state)
    (partnership,) = public["partnerships"].values()
    assert partnership["since_round"] == 0
    assert partnership["since"][b.ALFA] == {"administration": 2021, "operation": 2023}
    assert partnership["goal_text"] == "goal-text-well"
    assert [a["round"] for a in public["agreements"]] == [0, 0]
    assert public["steps"][PAIR] == ["administration", "operation"]
    assert private_view(state, b.ALFA)["joint"]["partnership"] in public["partnerships"]
    assert private_view(state, b.GAMMA)["joint"] is None


def test_joint_investments_can_be_agreed_in_the_first_round_where_trust_allows():
    state = b.with_trust(b.negotiating(b.second_step()), 75.0)
    wish = b.proposal(Kind.INVESTMENTS)
    state = b.do(state, b.ALFA, wish)
    offer = next(iter(state.offers))
    state = b.do(state, b.BETA, c.Sign(offer, wish.expectation))
    assert b.refused(state, b.ALFA, b.proposal(Kind.OPERATION)) == "step_taken"
    low = b.with_trust(b.negotiating(b.second_step()), 51.0)
    assert b.refused(low, b.ALFA, wish) == "trust_below_gate"


def test_who_is_left_outside_can_be_let_in():
    state = b.negotiating(b.second_step())
    wish = b.proposal(Kind.ADMINISTRATION, members=b.IDS)
    assert b.refused(state, b.GAMMA, b.proposal(members=(b.ALFA, b.GAMMA))) == "members_left_out"
    state = b.do(state, b.GAMMA, wish)
    assert state.offers


def test_one_that_shares_administration_alone_has_no_joint_operation_yet():
    state = b.start(b.second_step(depth=1, years_ago=(3,)))
    assert state.depth(b.ALFA) == 1
    assert state.stock(Stock.TRUST_OPERATION, b.ALFA) == 0.0
    assert state.stock(Stock.EXTRA_STAFF, b.ALFA) == 0.0
    assert private_view(state, b.ALFA)["expectations"]


def test_the_whole_game_can_be_played_from_there_and_is_the_same_twice():
    ends = {state_hash(b.play_out(b.start(b.second_step(), seed=3))) for _ in range(2)}
    assert len(ends) == 1


def test_what_was_agreed_before_the_game_is_no_news_in_the_first_paper():
    state = b.start(b.second_step())
    assert state.round == 1
    assert not [line for line in public_view(state)["news"] if line["id"] == "agreement"]

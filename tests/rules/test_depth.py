"""How much a team decides: a newcomer's choices at depth 1, more at 2, everything at 3."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.hashing import state_hash
from game.rules.ready_made import ReadyMade
from game.rules.state import CostKey, Expectation, Form, Kind, Phase, Promise, RenewalMode
from game.rules.stocks import Stock
from game.rules.visibility import private_view, public_view
from tests import builders as b


def newcomers(**changes):
    return b.level(depth=1, **changes)


def test_a_newcomer_turns_the_tariff_up_down_or_leaves_it():
    state = b.deciding(newcomers())
    for change in (-0.03, 0.0, 0.04, None):
        assert b.do(state, b.ALFA, c.SetTariff(change))
    assert b.refused(state, b.ALFA, c.SetTariff(0.07)) == "beyond_depth"


def test_a_newcomer_has_three_sliders():
    state = b.deciding(newcomers())
    state = b.do(state, b.ALFA, c.SetBudget("maintenance", 1.2))
    state = b.do(state, b.ALFA, c.SetBudget("partnership", 0.6))
    state = b.do(state, b.ALFA, c.SetRenewal(0.004))
    assert state.decisions[b.ALFA].renewal == 0.004


@pytest.mark.parametrize(
    ("command", "least"),
    [
        (c.SetBudget("inventory", 0.5), 2),
        (c.SetBudget("skills", 0.5), 2),
        (c.SetWay("liaison", True), 2),
        (c.SetWay("routines", True), 2),
        (c.SetRenewal(0.004, RenewalMode.EVEN), 2),
        (c.SetRenewal(0.004, RenewalMode.PICKED, ("alfa-p1",)), 3),
        (c.SetTariff(0.02), 2),
    ],
)
def test_what_lies_deeper_is_refused_until_the_depth_allows_it(command, least):
    for depth in (1, 2, 3):
        state = b.deciding(b.level(depth=depth))
        if depth < least:
            assert b.refused(state, b.ALFA, command) == "beyond_depth"
        else:
            b.do(state, b.ALFA, command)


def test_the_trainer_deepens_the_game_between_two_phases_and_it_holds_at_once():
    state = b.deciding(newcomers())
    wish = c.SetBudget("skills", 0.7)
    assert b.refused(state, b.ALFA, wish) == "beyond_depth"
    deeper = b.do(state, c.TRAINER, c.SetDepth(2))
    assert public_view(deeper)["depth"] == 2
    assert b.do(deeper, b.ALFA, wish).decisions[b.ALFA].skills == 0.7
    assert b.refused(deeper, c.TRAINER, c.SetDepth(4)) == "out_of_range"
    assert b.refused(deeper, b.ALFA, c.SetDepth(1)) == "not_allowed"
    assert state_hash(deeper) != state_hash(state)


def test_nothing_is_lost_when_the_depth_is_lowered():
    state = b.deciding(b.level())
    state = b.do(state, b.ALFA, c.SetBudget("inventory", 0.9))
    state = b.do(state, b.ALFA, c.SetRenewal(0.004, RenewalMode.PICKED, ("alfa-p1",)))
    before = state.decisions[b.ALFA]
    state = b.do(state, c.TRAINER, c.SetDepth(1))
    assert state.decisions[b.ALFA] == before
    state = b.do(state, b.ALFA, c.SetRenewal(0.006, RenewalMode.PICKED, ("alfa-p1",)))
    assert state.decisions[b.ALFA] == replace(before, renewal=0.006)


def test_a_ready_made_agreement_asks_for_nothing_but_the_expected_cost():
    made = ReadyMade(form="forbund", cost_key="mixed", goal="affordable", goal_text="goal-text-x")
    state = b.negotiating(newcomers(ready_made=made))
    opening = private_view(state, b.ALFA)["openings"]["administration"]
    assert opening["terms"] == {
        "form": "forbund",
        "cost_key": "mixed",
        "goal": "affordable",
        "goal_text": "goal-text-x",
    }
    ready = b.proposal(
        form=Form.FEDERATION, cost_key=CostKey.MIXED, goal="affordable", goal_text="goal-text-x"
    )
    b.do(state, b.ALFA, ready)
    for own in (
        {"form": Form.BOARD},
        {"cost_key": CostKey.EQUAL},
        {"goal": "secure"},
        {"goal_text": "Vatten i kranen"},
    ):
        assert b.refused(state, b.ALFA, replace(ready, **own)) == "beyond_depth"
    b.do(b.do(state, c.TRAINER, c.SetDepth(2)), b.ALFA, replace(ready, form=Form.COMPANY))


def test_a_running_partnership_goes_on_under_its_own_terms():
    state = b.joined(b.negotiating(newcomers()), depth=1, form=Form.COMPANY)
    wish = b.proposal(Kind.OPERATION)
    assert b.refused(state, b.ALFA, wish) == "beyond_depth"
    b.do(state, b.ALFA, replace(wish, form=Form.COMPANY))


def signed(made):
    state = b.negotiating(made)
    state = b.do(state, b.ALFA, b.proposal())
    state = b.do(state, b.BETA, c.Sign(next(iter(state.offers)), Expectation(-0.05)))
    return b.advance(state)


def test_a_joint_routine_comes_with_the_ready_made_agreement_but_no_planner():
    sure = b.Parameters(signature_base=20.0)
    state = signed(newcomers(parameters=sure))
    assert [state.decisions[m].routines for m in b.IDS] == [True, True, False]
    assert not any(state.decisions[m].liaison for m in b.IDS)
    deeper = signed(b.level(parameters=sure))
    assert not any(deeper.decisions[m].routines for m in b.IDS)


def test_one_event_at_a_time_at_depth_1_two_deeper():
    cards = tuple(b.card(name, probability=1.0) for name in ("flod", "storm", "torka"))
    for depth, most in ((1, 1), (2, 2)):
        state = b.start(b.level(depth=depth, cards=cards))
        held = [card for card in state.cards.values() if b.ALFA in card.owners]
        assert len(held) == most


def whats(state, m=b.ALFA):
    return [item["what"] for item in private_view(state, m)["attention"]]


def test_the_list_says_what_waits_for_a_team():
    state = b.start(newcomers(cards=(b.card(probability=1.0),)))
    (card,) = private_view(state, b.ALFA)["attention"]
    assert card == {"what": "card", "ids": ["storm:1:alfa"], "steps": []}
    state = b.do(state, b.ALFA, c.AnswerCard("storm:1:alfa", "pay"))
    assert whats(state) == []
    state = b.advance(state)
    assert private_view(state, b.ALFA)["attention"][0]["steps"] == ["administration"]
    state = b.do(state, b.ALFA, b.proposal())
    assert whats(state) == []
    waiting = private_view(state, b.BETA)["attention"][-1]
    assert waiting == {"what": "agreement", "ids": list(state.offers), "steps": []}
    state = b.do(state, b.BETA, c.Refuse(next(iter(state.offers))))
    assert "agreement" not in whats(state, b.BETA)
    state = b.advance(state)
    assert whats(state) == ["budget"]


def test_a_joint_draft_of_others_waits_at_depth_2_not_at_depth_1():
    state = b.joined(b.deciding(b.level(depth=2)))
    state = b.do(state, b.BETA, c.SetJointPlan("skills", 0.8))
    assert whats(state) == ["budget", "joint_plan"]
    assert whats(b.do(state, c.TRAINER, c.SetDepth(1))) == ["budget"]


def test_a_broken_promise_waits_to_be_told_at_depth_2():
    state = b.joined(b.deciding(b.level(depth=2)))
    state = b.resolve_round(state)
    promise = Promise(b.ALFA, Expectation(-0.2, 1), 2027, state.start_cost[b.ALFA])
    state = b.to(replace(state, promises=(promise,)), Phase.NEGOTIATION)
    state = b.with_stocks(state, {(Stock.ACKNOWLEDGED, b.ALFA): 0.0})
    assert "promise" in whats(state)
    assert "promise" not in whats(b.do(state, c.TRAINER, c.SetDepth(1)))


def test_the_controls_grow_with_the_depth():
    controls = {
        depth: set(private_view(b.start(b.level(depth=depth)), b.ALFA)["controls"])
        for depth in (1, 2, 3)
    }
    assert controls[1] == {"tariff_steps", "maintenance", "renewal", "partnership"}
    assert controls[1] < controls[2] < controls[3]

"""Values and motives: what a team stands for, said once and held up in the debrief."""

from __future__ import annotations

import json

import pytest

from game.rules import commands as c
from game.rules import motives, setup
from game.rules.convictions import ranking
from game.rules.minds import Motive, Value
from game.rules.people_commands import ChooseMotives, RankValues
from game.rules.state import Expectation, Phase
from game.rules.stocks import Stock
from game.rules.visibility import PROJECTOR, private_view, public_view
from tests import builders as b

OWN = (Value.SAFE, Value.GENERATIONS, Value.SELF_DETERMINATION, Value.AFFORDABLE)
TWO = (Motive.SKILLS, Motive.SIMILAR_NEEDS)
SIGNED = Expectation(cost=-0.05)


def signed(state):
    """Alfa has offered, and beta signed."""
    state = b.do(state, b.ALFA, b.proposal())
    return b.do(state, b.BETA, c.Sign("O1", SIGNED))


def mind(state, municipality):
    return private_view(state, municipality)["mind"]


def test_a_team_ranks_its_values_while_it_waits_for_the_others():
    lobby = setup.initial_state(b.level(), seed=1)
    state = b.do(lobby, b.ALFA, RankValues(OWN))
    assert ranking(state, b.ALFA) == OWN
    assert mind(state, b.ALFA)["values"] == list(OWN)


def test_until_then_the_levels_order_counts():
    seen = mind(b.start(), b.BETA)
    assert seen["values"] == ["affordable", "safe", "generations", "self_determination"]
    assert not seen["values_ranked"]


def test_values_can_be_ranked_anew_until_the_first_negotiation_is_over():
    state = b.do(b.negotiating(), b.ALFA, RankValues(OWN))
    state = b.do(state, b.ALFA, RankValues(OWN[::-1]))
    assert ranking(state, b.ALFA) == OWN[::-1]
    assert b.refused(b.advance(state), b.ALFA, RankValues(OWN)) == "wrong_phase"
    assert b.refused(b.to(state, Phase.SITUATION), b.ALFA, RankValues(OWN)) == "values_settled"


@pytest.mark.parametrize("order", [OWN[:3], (*OWN[:3], Value.SAFE), (*OWN, Value.SAFE), ()])
def test_a_ranking_has_each_value_once(order):
    assert b.refused(b.start(), b.ALFA, RankValues(order)) == "not_a_ranking"


def test_a_ranking_is_nobody_elses_business_until_the_debrief():
    state = b.do(b.start(), b.ALFA, RankValues(OWN))
    same = b.do(b.start(), b.ALFA, RankValues(OWN[::-1]))
    for seat in (b.BETA, b.GAMMA, c.TRAINER, PROJECTOR):
        assert private_view(state, seat) == private_view(same, seat)
    assert public_view(state) == public_view(same)
    over = public_view(b.play_out(state))["debrief"]
    assert over["values"][b.ALFA] == list(OWN)
    assert over["values"][b.BETA][0] == "affordable"


def test_whoever_signs_for_the_first_time_is_asked_why_and_need_not_answer():
    state = b.negotiating()
    assert not mind(state, b.ALFA)["motives_wanted"]
    state = signed(state)
    for m in (b.ALFA, b.BETA):
        assert mind(state, m)["motives_wanted"]
    assert not mind(state, b.GAMMA)["motives_wanted"]
    assert b.advance(state).agreements, "an unanswered question holds nothing up"
    state = b.do(state, b.ALFA, ChooseMotives(TWO))
    assert not mind(state, b.ALFA)["motives_wanted"]
    assert mind(state, b.ALFA)["motives"] == list(TWO)


@pytest.mark.parametrize("picked", [TWO[:1], (Motive.SKILLS, Motive.SKILLS), tuple(Motive)])
def test_two_different_motives_are_picked(picked):
    assert b.refused(b.negotiating(), b.ALFA, ChooseMotives(picked)) == "two_motives"


def test_motives_can_be_changed_in_the_round_in_which_they_were_picked():
    state = b.do(signed(b.negotiating()), b.ALFA, ChooseMotives(TWO))
    other = (Motive.EFFICIENCY, Motive.RESOURCE_BASE)
    state = b.do(b.advance(state), b.ALFA, ChooseMotives(other))
    assert state.mind(b.ALFA).motives == other
    later = b.to(state, Phase.NEGOTIATION)
    assert b.refused(later, b.ALFA, ChooseMotives(TWO)) == "motives_chosen"


def met(state, motive):
    found = {x.motive: x for x in motives.measures(state, b.ALFA)}
    return found[motive].met


@pytest.mark.parametrize(
    ("motive", "stock", "better", "worse"),
    [
        (Motive.SKILLS, Stock.COMPETENCE, 70.0, 30.0),
        (Motive.SKILLS, Stock.VACANCY, 0.0, 0.5),
        (Motive.RESOURCE_BASE, Stock.EXTRA_STAFF, 12.0, 0.0),
    ],
)
def test_the_debrief_measures_a_motive_against_how_it_was(motive, stock, better, worse):
    other = Motive.SIMILAR_NEEDS
    start = b.do(b.deciding(b.level(rounds=1)), b.ALFA, ChooseMotives((motive, other)))
    for value, wanted in ((better, True), (worse, False)):
        state = b.with_stocks(start, {(stock, b.ALFA): value})
        assert met(b.advance(b.advance(state)), motive) is wanted


def test_efficiency_is_measured_against_what_was_promised():
    state = signed(b.negotiating(b.level(rounds=1, parameters=b.Parameters(signature_base=50.0))))
    state = b.do(state, b.ALFA, ChooseMotives((Motive.EFFICIENCY, Motive.SKILLS)))
    over = b.play_out(state)
    assert over.promises
    cost = over.history[-1].municipalities[b.ALFA]["cost_per_resident_sek"]
    shown = public_view(over)["debrief"]["motives"][b.ALFA][0]
    assert shown["now"] == cost
    assert shown["met"] is (cost <= shown["before"] * 1.02)


def test_similar_needs_are_met_where_work_and_minds_cross_the_border():
    state = b.do(b.negotiating(), b.ALFA, ChooseMotives(TWO))
    assert not met(b.play_out(state), Motive.SIMILAR_NEEDS)

    def together(s):
        for m in (b.ALFA, b.BETA):
            s = b.with_decisions(s, m, partnership=1.0, routines=True)
        return s

    joined = b.with_trust(b.joined(state, depth=3), 90.0)
    assert met(b.play_out(joined, together), Motive.SIMILAR_NEEDS)


def test_a_team_that_picked_no_motive_is_measured_by_none():
    over = b.play_out(b.start())
    assert public_view(over)["debrief"]["motives"] == {m: [] for m in b.IDS}
    json.dumps(public_view(over))

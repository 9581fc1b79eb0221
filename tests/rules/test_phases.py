"""A game runs through its phases, and each phase allows what belongs to it."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules.state import Phase
from tests import builders as b


def test_a_round_goes_from_the_situation_to_the_outcome_and_on_to_the_next():
    state = b.start()
    seen = [(state.phase, state.round)]
    for _ in range(4):
        state = b.advance(state)
        seen.append((state.phase, state.round))
    assert seen == [
        (Phase.SITUATION, 1),
        (Phase.NEGOTIATION, 1),
        (Phase.DECISIONS, 1),
        (Phase.OUTCOME, 1),
        (Phase.SITUATION, 2),
    ]


def test_the_last_round_ends_in_the_debrief():
    state = b.play_out(b.start(b.level(rounds=3)))
    assert state.round == 3
    assert [record.round for record in state.history] == [0, 1, 2, 3]
    assert state.year == 2027 + 6


@pytest.mark.parametrize("command", [c.SetTariff(0.02), c.SetJointPlan("skills", 0.5)])
def test_money_is_decided_in_the_decisions_phase_only(command):
    assert b.refused(b.negotiating(), b.ALFA, command) == "wrong_phase"


def test_offers_are_made_in_the_negotiation_only():
    assert b.refused(b.deciding(), b.ALFA, b.proposal()) == "wrong_phase"


@pytest.mark.parametrize("sender", b.IDS)
@pytest.mark.parametrize(
    "command",
    [c.EndGame(), c.PlayCard("storm", ("alfa",)), c.Advance(Phase.SITUATION, 1)],
)
def test_a_team_cannot_do_what_only_trainer_or_server_may(sender, command):
    assert b.refused(b.start(), sender, command) == "not_allowed"


def test_somebody_who_is_no_municipality_is_nobody():
    assert b.refused(b.start(), "delta", c.SetReady()) == "unknown"


def test_a_phase_can_be_ended_once_only():
    state = b.start()
    late = c.Advance(Phase.SITUATION, 1)
    state = b.do(state, c.SERVER, late)
    assert b.refused(state, c.SERVER, late) == "wrong_phase"


def test_nobody_is_ready_when_a_phase_begins():
    state = b.do(b.start(), b.ALFA, c.SetReady())
    assert state.ready == {b.ALFA}
    assert b.advance(state).ready == frozenset()


def test_the_trainer_can_end_early_into_the_debrief():
    state = b.do(b.deciding(), c.TRAINER, c.EndGame())
    assert state.phase is Phase.DEBRIEF


def test_an_outcome_cannot_be_left_before_its_years_are_resolved():
    state = b.do(b.deciding(), c.SERVER, c.Advance(Phase.DECISIONS, 1))
    assert state.years_left == 2
    assert b.refused(state, c.SERVER, c.Advance(Phase.OUTCOME, 1)) == "not_resolved"
    assert b.refused(state, c.TRAINER, c.EndGame()) == "not_resolved"


def test_water_that_answers_another_question_is_refused():
    state = b.do(b.deciding(), c.SERVER, c.Advance(Phase.DECISIONS, 1))
    empty = type(b.solve(b.water.problem(state)))({})
    assert b.refused(state, c.SERVER, c.ResolveYear(empty)) == "wrong_water"

"""Trust rises slowly and falls fast, and elections try it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import commands as c
from game.rules import trust
from game.rules.parameters import Parameters
from game.rules.state import Phase
from game.rules.stocks import Cause, Stock, pair
from game.rules.unfolding import Unfolding
from tests import builders as b

P = Parameters()
KEY = pair(b.ALFA, b.BETA)


@given(st.floats(15, 95), st.floats(0.1, 1.5), st.booleans())
def test_an_equally_strong_good_and_bad_turn_leave_trust_lower(start, severity, good_first):
    after = start
    for turn in (severity, -severity) if good_first else (-severity, severity):
        after += trust.change(P, after, turn)
    assert after < start


@given(st.floats(0, 100), st.floats(-1.5, 1.5))
def test_trust_stays_between_nothing_and_full(start, severity):
    assert 0.0 <= start + trust.change(P, start, severity) <= 100.0


def test_time_for_each_other_builds_trust_and_the_smaller_effort_counts():
    state = b.deciding()
    both = b.with_decisions(
        b.with_decisions(state, b.ALFA, partnership=1.0), b.BETA, partnership=1.0
    )
    one = b.with_decisions(
        b.with_decisions(state, b.ALFA, partnership=1.0), b.BETA, partnership=0.0
    )
    grown = b.resolve_round(both).trust(b.ALFA, b.BETA) - state.trust(b.ALFA, b.BETA)
    alone = b.resolve_round(one).trust(b.ALFA, b.BETA) - state.trust(b.ALFA, b.BETA)
    assert grown > 2.0
    assert alone <= 0.0


def test_an_election_never_raises_trust_and_stops_at_the_floor():
    state = b.joined(b.start())
    for level in (5.0, 20.0, 55.0, 90.0):
        before = b.with_trust(state, level)
        story = Unfolding(before)
        trust.hold_election(story)
        after = story.state.trust(b.ALFA, b.BETA)
        assert after <= level
        assert after >= min(level, before.stock(Stock.FLOOR, KEY))


def test_a_written_goal_and_a_routine_halve_what_an_election_costs():
    plain = b.with_trust(b.joined(b.start()), 60.0)
    partnership = replace(
        plain.partnerships["P1"],
        goal_text="Vatten i kranen hos alla",
        practised=(KEY,),
    )
    lived = replace(plain, partnerships={"P1": partnership})
    for m in (b.ALFA, b.BETA):
        lived = b.with_decisions(lived, m, routines=True)

    def lost(state):
        story = Unfolding(state)
        trust.hold_election(story)
        return state.trust(b.ALFA, b.BETA) - story.state.trust(b.ALFA, b.BETA)

    assert lost(lived) == pytest.approx(0.5 * lost(plain))
    assert lost(plain) > 5.0


def test_a_partner_that_gives_no_time_while_the_other_does_costs_trust():
    state = b.joined(b.deciding())
    state = b.with_decisions(
        b.with_decisions(state, b.ALFA, partnership=0.7), b.BETA, partnership=0.0
    )
    after = b.resolve_round(state)
    blamed = [e for e in after.ledger if e.cause is Cause.FREE_RIDE]
    assert [e.by for e in blamed] == [b.BETA]
    assert blamed[0].amount < 0


def test_an_election_comes_at_the_end_of_the_rounds_the_level_names():
    state = b.play_out(b.start())
    assert state.elections == (2, 4)
    assert state.phase is Phase.DEBRIEF


def test_a_routine_counts_in_an_election_only_when_it_has_been_practised():
    state = b.joined(b.deciding(b.level(elections=())))
    for m in (b.ALFA, b.BETA):
        state = b.do(state, m, c.SetWay("routines", True))
    assert state.partnerships["P1"].practised == ()
    assert b.resolve_round(state).partnerships["P1"].practised == (KEY,)

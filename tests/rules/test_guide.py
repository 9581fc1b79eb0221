"""The guide of a first game ticks off what a newcomer has done, and steers nothing."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules import guide
from game.rules import people_commands as people
from game.rules.decide import decide
from game.rules.level import GuideStep
from game.rules.minds import Value
from game.rules.refusal import Refusal
from game.rules.state import Expectation, Kind, Phase, State
from game.rules.visibility import private_view
from tests import builders as b


def level(*steps: GuideStep, **changes: object):
    return b.level(guide=steps, cards=(b.card(probability=1.0, rounds_between=1),), **changes)


def step(done: str, phase: str = "situation", round: int = 1) -> GuideStep:
    return GuideStep(done.replace("_", "-"), round, phase, done)


def done(state: State, municipality: str = b.ALFA) -> list[str]:
    return [s["id"] for s in private_view(state, municipality)["guide"] if s["done"]]


def test_a_level_without_a_guide_shows_none_and_keeps_none():
    state = b.play_out(b.start(), lambda s: b.do(s, b.ALFA, c.SetReady()))
    assert private_view(state, b.ALFA)["guide"] == []
    assert state.guided == {}


def test_the_guide_is_shown_in_order_with_what_is_done():
    state = b.start(level(step("situation_read"), step("tariff_set", "decisions")))
    state = b.do(state, b.ALFA, c.SetReady())
    assert private_view(state, b.ALFA)["guide"] == [
        {
            "id": "situation-read",
            "check": "situation_read",
            "round": 1,
            "phase": "situation",
            "done": True,
        },
        {
            "id": "tariff-set",
            "check": "tariff_set",
            "round": 1,
            "phase": "decisions",
            "done": False,
        },
    ]


def test_a_step_done_is_done_for_the_team_that_did_it_and_stays_so():
    state = b.start(level(step("situation_read")))
    state = b.do(state, b.ALFA, c.SetReady())
    state = b.do(state, b.ALFA, c.SetReady(False))
    assert done(state) == ["situation-read"]
    assert done(state, b.BETA) == []
    assert done(b.play_out(state)) == ["situation-read"]


def test_a_step_waits_for_its_round_and_phase():
    state = b.start(level(step("outcome_seen", "outcome", round=2)))
    while state.phase is not Phase.DEBRIEF:
        if state.phase is Phase.OUTCOME:
            while state.years_left:
                state = b.do(state, c.SERVER, c.ResolveYear(b.solve(b.water.problem(state))))
            state = b.do(state, b.ALFA, c.SetReady())
            assert done(state) == (["outcome-seen"] if state.round >= 2 else [])
        state = b.advance(state)
    assert done(state) == ["outcome-seen"]


def test_who_is_late_may_still_do_it():
    state = b.start(level(step("card_answered"), step("tariff_set", "decisions")))
    state = b.to(b.to(state, Phase.DECISIONS), Phase.SITUATION)
    assert done(state) == []
    card = next(id for id, card in state.cards.items() if card.owners == (b.ALFA,) and
                not card.closed)  # fmt: skip
    state = b.do(state, b.ALFA, c.AnswerCard(card, "pay"))
    state = b.do(b.to(state, Phase.DECISIONS), b.ALFA, c.SetTariff(None))
    assert done(state) == ["card-answered", "tariff-set"]


def test_a_silent_default_is_no_answer():
    state = b.to(b.start(level(step("card_answered"))), Phase.OUTCOME)
    assert done(state) == []


def test_signing_counts_for_whoever_signed_and_a_seat_in_the_partnership_for_all_in_it():
    steps = (
        step("administration_signed", "negotiation"),
        step("council_answered", "negotiation"),
        step("administration_joined", "decisions"),
    )
    state = b.negotiating(level(*steps))
    state = b.do(state, b.ALFA, b.proposal())
    assert done(state) == ["administration-signed"]
    assert done(state, b.BETA) == []
    (offer,) = state.offers
    state = b.do(state, b.BETA, c.Sign(offer, Expectation(-0.05)))
    assert done(state, b.BETA) == ["administration-signed"]
    state = b.advance(state)
    assert "council-answered" in done(state)
    assert ("administration-joined" in done(state)) == (state.depth(b.ALFA) == 1)
    assert done(state, b.GAMMA) == []


def test_an_offer_taken_back_does_not_count_for_the_next_step():
    state = b.negotiating(level(step("administration_signed", "negotiation", round=2)))
    state = b.do(state, b.ALFA, b.proposal())
    assert done(state) == []
    state = b.to(state, Phase.NEGOTIATION)
    assert done(state) == ([] if state.depth(b.ALFA) == 0 else ["administration-signed"])


def test_joint_operation_counts_as_signed_by_those_already_in_it():
    state = b.joined(b.negotiating(level(step("operation_signed", "negotiation"))))
    assert done(b.do(state, b.ALFA, c.SetReady())) == ["operation-signed"]
    state = b.joined(b.negotiating(level(step("operation_signed", "negotiation"))), depth=1)
    state = b.do(state, b.ALFA, b.proposal(Kind.OPERATION))
    assert done(state) == ["operation-signed"]


@pytest.mark.parametrize(
    ("check", "command", "counts"),
    [
        ("tariff_set", c.SetTariff(None), True),
        ("tariff_set", c.SetBudget("skills", 0.9), False),
        ("budget_changed", c.SetBudget("skills", 0.9), True),
        ("budget_changed", c.SetBudget("skills", 0.2), False),
        ("budget_changed", c.SetRenewal(0.01), True),
        ("budget_changed", c.SetWay("routines", True), True),
        ("budget_changed", c.SetTariff(0.02), False),
        ("partnership_time_given", c.SetBudget("partnership", 0.5), True),
        ("partnership_time_given", c.SetBudget("partnership", 0.1), False),
        ("decisions_made", c.SetReady(), True),
    ],
)
def test_each_decision_counts_for_its_own_step(check: str, command: c.Command, counts: bool):
    state = b.deciding(level(step(check, "decisions")))
    state = b.do(state, b.ALFA, command)
    assert bool(done(state)) is counts
    assert done(state, b.BETA) == []


def test_what_a_team_says_of_itself_counts():
    state = b.start(level(step("values_ranked"), step("reflected", round=2), reflections=(2,)))
    order = ("safe", "affordable", "generations", "self_determination")
    state = b.do(state, b.ALFA, people.RankValues(tuple(map(Value, order))))
    assert done(state) == ["values-ranked"]
    state = b.to(state, Phase.SITUATION)
    state = b.do(state, b.ALFA, people.Reflect(happened="Vi skrev under."))
    assert done(state) == ["values-ranked", "reflected"]


def test_a_promise_is_compared_once_there_is_an_outcome_to_compare_it_with():
    state = b.start(level(step("promise_compared", "situation")))
    state = b.do(state, b.ALFA, c.SetReady())
    assert done(state) == []
    state = b.advance(state)
    state = b.do(state, b.ALFA, b.proposal())
    state = b.do(state, b.BETA, c.Sign(next(iter(state.offers)), Expectation(-0.05)))
    state = b.to(state, Phase.SITUATION)
    assert done(state) == []
    state = b.do(state, b.ALFA, c.SetReady())
    assert bool(done(state)) is bool(state.promises)


def test_the_election_and_the_debrief_are_met():
    steps = (step("election_seen", "outcome"), step("debrief_reached", "debrief"))
    state = b.play_out(
        b.start(level(*steps, elections=(1,))),
        lambda s: b.do(s, b.ALFA, c.SetReady()) if s.phase is Phase.SITUATION else s,
    )
    assert done(state) == ["election-seen", "debrief-reached"]
    assert done(state, b.BETA) == ["debrief-reached"]


def test_a_refusal_ticks_nothing_off():
    state = b.deciding(level(step("tariff_set", "decisions")))
    assert isinstance(decide(state, b.ALFA, c.SetTariff(9.0)), Refusal)
    assert done(state) == []


def test_every_check_names_phases_in_which_it_can_begin():
    for name, check in guide.CHECKS.items():
        assert check.phases, name
        assert set(check.phases) <= set(guide.GUIDED_PHASES)
        assert check.needs in ("", "election", "administration", "operation")

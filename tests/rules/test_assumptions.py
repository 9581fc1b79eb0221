"""Things taken for granted bend a council's votes until another team asks the right question."""

from __future__ import annotations

import json

import pytest

from game.rules import assumptions, council, setup
from game.rules import commands as c
from game.rules.deck import AssumptionSpec, BendSpec
from game.rules.level import MunicipalitySpec
from game.rules.people_commands import AskQuestion
from game.rules.state import CostKey, Expectation, Form, Kind, Offer, Phase
from game.rules.stocks import Cause, Stock, pair
from game.rules.visibility import PROJECTOR, private_view, public_view
from tests import builders as b

BITES = AssumptionSpec("own-water", ("why",), (BendSpec(-1.0),))
QUESTIONS = ("why", "who", "when")


def region(assumption=BITES, **changes):
    """A level in which alfa holds this assumption, and nobody else any that bites."""
    people = (
        MunicipalitySpec(b.ALFA, 12_000, assumption=assumption.id),
        MunicipalitySpec(b.BETA, 9_000, burst_rate=0.08, assumption="harmless"),
        MunicipalitySpec(b.GAMMA, 30_000, assumption="harmless"),
    )
    harmless = AssumptionSpec("harmless", ("who",), (BendSpec(-1.0, kinds=("networks",)),))
    deck = (assumption, harmless)
    changes = {"municipalities": people, "assumptions": deck, "questions": QUESTIONS, **changes}
    return b.level(**changes)


def offer(*members, kind=Kind.ADMINISTRATION, form=Form.BOARD, key=CostKey.USE):
    parties = tuple(sorted(members or (b.ALFA, b.BETA)))
    return Offer("O1", kind, b.ALFA, parties, form, key, "secure", "", 1, {})


def reasons(state, municipality=b.ALFA, of=None, cost=-0.05):
    _, found = council.odds(state, municipality, of or offer(), Expectation(cost=cost))
    return [reason.id for reason in found]


def asked(state, question="why", by=b.BETA, of=b.ALFA):
    return b.do(state, by, AskQuestion(of, question))


def test_every_municipality_holds_one_as_different_as_the_deck_allows():
    deck = tuple(AssumptionSpec(f"a{n}", ("why",), (BendSpec(-1.0),)) for n in range(3))
    dealt = [
        assumptions.deal(b.level(assumptions=deck, questions=("why",)), seed) for seed in range(20)
    ]
    assert all(sorted(held.values()) == ["a0", "a1", "a2"] for held in dealt)
    assert len({tuple(held.items()) for held in dealt}) > 1, "another game, another deal"
    short = assumptions.deal(b.level(assumptions=deck[:2], questions=("why",)), 1)
    assert set(short.values()) == {"a0", "a1"}


def test_the_level_may_say_who_holds_which():
    for seed in range(5):
        assert setup.initial_state(region(), seed).mind(b.ALFA).assumption == "own-water"


def test_what_cannot_bite_under_the_levels_steps_is_not_dealt():
    deck = (BITES, AssumptionSpec("main", ("who",), (BendSpec(-1.0, kinds=("networks",)),)))
    level = b.level(assumptions=deck, steps=("administration", "operation"))
    assert set(assumptions.deal(level, 1).values()) == {"own-water"}


def test_a_level_without_a_deck_has_nothing_to_ask_about():
    state = b.negotiating()
    assert private_view(state, b.ALFA)["mind"]["assumption"] is None
    assert not private_view(state, b.ALFA)["mind"]["may_ask"]
    assert b.refused(state, b.ALFA, AskQuestion(b.BETA, "why")) == "unknown"


def test_it_bends_the_votes_of_its_own_council_only():
    state = b.negotiating(region())
    assert "taken" in reasons(state)
    assert "taken" not in reasons(state, b.BETA)
    wish = b.proposal()
    state = b.do(state, b.ALFA, wish)
    shown = {m: private_view(state, m)["offers"]["O1"]["reasons"] for m in (b.ALFA, b.BETA)}
    assert "taken" in [reason["id"] for reason in shown[b.ALFA]]
    assert "taken" not in [reason["id"] for reason in shown[b.BETA]]


@pytest.mark.parametrize(
    ("bend", "bites", "not_here"),
    [
        (BendSpec(-1, kinds=("operation",)), offer(kind=Kind.OPERATION), offer()),
        (BendSpec(-1, forms=("bolag",)), offer(form=Form.COMPANY), offer()),
        (BendSpec(-1, cost_keys=("equal",)), offer(key=CostKey.EQUAL), offer()),
        (BendSpec(-1, when="larger_partner"), offer(b.ALFA, b.GAMMA), offer()),
        (BendSpec(-1, when="worn_partner"), offer(b.ALFA, b.BETA), offer(b.ALFA, b.GAMMA)),
        (BendSpec(-1, when="fee_above_partner"), offer(b.ALFA, b.GAMMA), offer()),
        (BendSpec(-1, when="fee_below_partner"), offer(), offer(b.ALFA, b.GAMMA)),
        (BendSpec(-1, kinds=("lending",)), offer(kind=Kind.LENDING), offer()),
        (BendSpec(-1), offer(kind=Kind.FORM), offer(kind=Kind.LENDING)),
        (BendSpec(-1, kinds=("operation",), forms=("bolag",)),
         offer(kind=Kind.OPERATION, form=Form.COMPANY), offer(kind=Kind.OPERATION)),
    ],
)  # fmt: skip
def test_it_bites_only_where_its_data_says(bend, bites, not_here):
    state = b.negotiating(region(AssumptionSpec("x", ("why",), (bend,))))
    assert "taken" in reasons(state, of=bites)
    assert "taken" not in reasons(state, of=not_here)


def test_a_smaller_partner_little_trust_and_no_saving_are_situations_too():
    def state(when):
        return b.negotiating(region(AssumptionSpec("x", ("why",), (BendSpec(-1, when=when),))))

    small = b.with_stocks(state("smaller_partner"), {(Stock.POPULATION, b.BETA): 5000.0})
    assert "taken" in reasons(small)
    assert "taken" not in reasons(state("smaller_partner"))
    assert "taken" in reasons(b.with_trust(state("little_trust"), 50.0))
    assert "taken" not in reasons(b.with_trust(state("little_trust"), 60.0))
    assert "taken" in reasons(state("no_saving"), cost=0.0)
    assert "taken" not in reasons(state("no_saving"), cost=-0.05)


def test_the_right_question_brings_it_into_the_open_and_frees_the_council():
    before = b.negotiating(region())
    state = asked(before)
    assert "taken" not in reasons(state)
    assert state.trust(b.ALFA, b.BETA) > before.trust(b.ALFA, b.BETA)
    (line,) = [e for e in state.ledger if e.cause is Cause.SPOKEN]
    assert (line.subject, line.by) == (pair(b.ALFA, b.BETA), b.BETA)
    shown = {"assumption": "own-water", "by": b.BETA, "question": "why", "round": 1}
    assert public_view(state)["assumptions"] == {b.ALFA: shown}
    told = {"id": "spoken", "args": {"municipality": b.ALFA, "other": b.BETA}}
    assert told in public_view(state)["news"]


@pytest.mark.parametrize("question", ["why", "who"])
def test_asking_costs_the_leaderships_time_whatever_the_answer(question):
    before = b.negotiating(region())
    state = asked(before, question)
    spent = before.stock(Stock.BALANCE, b.BETA) - state.stock(Stock.BALANCE, b.BETA)
    assert spent == before.level.parameters.question_cost * 100
    (line,) = [e for e in state.ledger if e.cause is Cause.LEADERSHIP_TIME]
    assert (line.subject, line.stock, line.ref) == (b.BETA, Stock.BALANCE, b.ALFA)


def test_what_was_spent_on_a_question_is_in_the_rounds_one_off_cost():
    state = b.resolve_round(b.advance(asked(b.negotiating(region()))))
    assert state.results[b.BETA].one_off == state.level.parameters.question_cost
    assert state.results[b.ALFA].one_off == 0


def test_a_wrong_question_is_answered_no_and_stays_between_the_two():
    before = b.negotiating(region())
    state = asked(before, "who")
    assert state.mind(b.ALFA).opened_by == ""
    assert "taken" in reasons(state)
    assert public_view(state) | {"municipalities": 0} == public_view(before) | {"municipalities": 0}
    line = {"round": 1, "question": "who", "right": False}
    assert private_view(state, b.BETA)["mind"]["asked"] == [line | {"municipality": b.ALFA}]
    assert private_view(state, b.ALFA)["mind"]["asked_by"] == [line | {"municipality": b.BETA}]
    assert private_view(state, b.GAMMA) == private_view(before, b.GAMMA)


def test_one_question_a_round_and_never_the_same_again():
    state = asked(b.negotiating(region()), "who")
    assert not private_view(state, b.BETA)["mind"]["may_ask"]
    assert b.refused(state, b.BETA, AskQuestion(b.GAMMA, "who")) == "asked_this_round"
    later = b.to(state, Phase.NEGOTIATION)
    assert private_view(later, b.BETA)["mind"]["may_ask"]
    assert b.refused(later, b.BETA, AskQuestion(b.ALFA, "who")) == "question_answered"
    later = asked(later, "why", by=b.GAMMA)
    assert b.refused(later, b.BETA, AskQuestion(b.ALFA, "when")) == "assumption_open"


@pytest.mark.parametrize(
    "wish", [AskQuestion(b.BETA, "why"), AskQuestion("delta", "why"), AskQuestion(b.ALFA, "how")]
)
def test_a_question_goes_to_another_municipality_and_is_one_of_the_deck(wish):
    assert b.refused(b.negotiating(region()), b.BETA, wish) == "unknown"


def test_questions_are_asked_in_the_negotiation():
    assert b.refused(b.deciding(region()), b.BETA, AskQuestion(b.ALFA, "why")) == "wrong_phase"


def test_nobody_else_sees_what_a_team_takes_for_granted():
    state = b.negotiating(region())
    assert private_view(state, b.ALFA)["mind"]["assumption"] == "own-water"
    for seat in (b.BETA, b.GAMMA, c.TRAINER, PROJECTOR):
        assert "own-water" not in json.dumps([public_view(state), private_view(state, seat)])


def test_the_debrief_lists_what_nobody_asked_and_nobody_proposed():
    state = asked(b.negotiating(region()))
    state = b.do(state, b.ALFA, b.proposal())
    debrief = public_view(b.play_out(state))["debrief"]
    assert debrief["assumptions"][b.ALFA]["by"] == b.BETA
    assert debrief["assumptions"][b.GAMMA] == {
        "assumption": "harmless",
        "by": None,
        "question": None,
        "round": None,
    }
    assert debrief["never_asked"] == ["who", "when"]
    never = debrief["never_proposed"]
    assert never[:3] == ["operation", "investments", "networks"]
    assert {"key", "lending", "closing"} <= set(never)
    assert "outside" not in never, "there is nobody outside to agree with"


def test_what_is_spoken_between_partners_moves_the_mental_border():
    state = b.joined(b.negotiating(region()))
    opened = asked(state)
    closed, spoken = (b.resolve_round(b.advance(s)) for s in (state, opened))
    meter = Stock.MENTAL, pair(b.ALFA, b.BETA)
    assert spoken.stock(*meter) > closed.stock(*meter)

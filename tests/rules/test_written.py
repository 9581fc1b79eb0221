"""What a team writes for itself: a sealed line, lessons from costly cards, a look back."""

from __future__ import annotations

import json

import pytest

from game.rules import commands as c
from game.rules import setup
from game.rules.level import EffectSpec, FollowUpSpec, ResponseSpec
from game.rules.minds import Reflection
from game.rules.people_commands import OpenSealed, Reflect, WriteLesson, WriteSealed
from game.rules.state import Expectation, Phase
from game.rules.stocks import Cause, Stock
from game.rules.visibility import PROJECTOR, private_view, public_view
from tests import builders as b

LINE = "Vi har ingen plan B för sommaren."
LEARNT = "Ring grannen innan reservoaren är tom."
EVERYBODY_ELSE = (b.BETA, b.GAMMA, c.TRAINER, PROJECTOR)


def seen(state, seat):
    return json.dumps([public_view(state), private_view(state, seat)], ensure_ascii=False)


def mind(state, municipality=b.ALFA):
    return private_view(state, municipality)["mind"]


# --- the sealed line


def test_a_sealed_line_is_seen_by_nobody_else_through_the_whole_game():
    state = b.do(setup.initial_state(b.level(rounds=3), 1), b.ALFA, WriteSealed(LINE))
    state = b.do(state, c.SERVER, c.Start(b.solve(b.water.problem(state))))

    def look(s):
        for seat in EVERYBODY_ELSE:
            assert LINE not in seen(s, seat)
        assert mind(s)["sealed"] == LINE
        return s

    look(b.play_out(state, look))


def test_it_is_opened_in_the_debrief_and_only_by_its_own_team():
    state = b.do(b.start(b.level(rounds=1)), b.ALFA, WriteSealed(LINE))
    assert b.refused(state, b.ALFA, OpenSealed()) == "wrong_phase"
    over = b.play_out(state)
    assert b.refused(over, b.BETA, OpenSealed()) == "nothing_written"
    assert b.refused(over, c.TRAINER, OpenSealed()) == "not_allowed"
    opened = b.do(over, b.ALFA, OpenSealed())
    assert public_view(opened)["debrief"]["sealed"] == {b.ALFA: LINE}
    closed = b.do(opened, b.ALFA, OpenSealed(on=False))
    for seat in EVERYBODY_ELSE:
        assert LINE in seen(opened, seat)
        assert LINE not in seen(closed, seat)


def test_another_line_replaces_it_until_the_debrief():
    state = b.do(b.start(b.level(rounds=1)), b.ALFA, WriteSealed(LINE))
    state = b.do(b.advance(state), b.ALFA, WriteSealed("  "))
    assert mind(state)["sealed"] == ""
    assert b.refused(b.play_out(state), b.ALFA, WriteSealed(LINE)) == "wrong_phase"
    assert b.refused(state, b.ALFA, WriteSealed("x" * 201)) == "out_of_range"


# --- lessons


def played(response, *, effects=(), rounds=4, follow_ups=()):
    """The round after alfa has answered the card "storm" with a response of these effects."""
    answers = (
        ResponseSpec("act", effects, follow_ups, values={"safe": 1}),
        ResponseSpec("wait", values={"affordable": 1}),
    )
    card = b.card(responses=answers, probability=0.0)
    state = b.start(b.level(cards=(card,), rounds=rounds))
    state = b.do(state, c.TRAINER, c.PlayCard("storm", (b.ALFA,)))
    state = b.do(state, b.ALFA, c.AnswerCard("storm:1:alfa", response))
    return b.to(state, Phase.SITUATION)


DEAR = (EffectSpec("money", amount=-100.0),)


@pytest.mark.parametrize(
    ("effect", "costly"),
    [
        (EffectSpec("money", amount=-60.0), True),
        (EffectSpec("money", amount=-10.0), False),
        (EffectSpec("money", amount=100.0), False),
        (EffectSpec("approval", amount=-5.0), True),
        (EffectSpec("approval", amount=-1.0), False),
        (EffectSpec("trust_pairs", "neighbours", -0.5), True),
        (EffectSpec("trust_pairs", "neighbours", 0.5), False),
    ],
)
def test_a_card_was_costly_by_what_the_ledger_says_it_cost(effect, costly):
    state = played("act", effects=(effect,))
    assert set(mind(state)["costly_cards"]) == ({"storm:1:alfa"} if costly else set())


def test_a_card_that_another_came_of_was_costly_too():
    coming = (FollowUpSpec("storm", 1, 1.0),)
    assert mind(played("act", follow_ups=coming))["costly_cards"]
    assert not mind(played("wait", follow_ups=coming))["costly_cards"]


def test_what_was_learned_and_written_down_is_worth_a_little_competence():
    before = played("act", effects=DEAR)
    state = b.do(before, b.ALFA, WriteLesson("storm:1:alfa", f" {LEARNT} "))
    gained = state.stock(Stock.COMPETENCE, b.ALFA) - before.stock(Stock.COMPETENCE, b.ALFA)
    assert gained == before.level.parameters.lesson_competence
    (line,) = [e for e in state.ledger if e.cause is Cause.LESSON]
    assert (line.subject, line.ref) == (b.ALFA, "storm:1:alfa")
    lesson = {"id": "storm:1:alfa", "card": "storm", "round": 2, "text": LEARNT}
    assert mind(state)["lessons"] == [lesson]
    assert not mind(state)["costly_cards"]
    for seat in EVERYBODY_ELSE:
        assert LEARNT not in seen(state, seat)
    assert public_view(b.play_out(state))["debrief"]["lessons"][b.ALFA] == [lesson]


def test_one_lesson_a_card():
    state = b.do(played("act", effects=DEAR), b.ALFA, WriteLesson("storm:1:alfa", LEARNT))
    assert b.refused(state, b.ALFA, WriteLesson("storm:1:alfa", LEARNT)) == "lesson_written"


@pytest.mark.parametrize(
    ("sender", "card", "text", "code"),
    [
        (b.ALFA, "storm:1:alfa", "Kort.", "out_of_range"),
        (b.ALFA, "storm:1:alfa", "x" * 301, "out_of_range"),
        (b.ALFA, "storm:9:alfa", LEARNT, "unknown"),
        (b.BETA, "storm:1:alfa", LEARNT, "unknown"),
    ],
)
def test_a_lesson_is_about_an_own_card_and_a_few_words_long(sender, card, text, code):
    assert b.refused(played("act", effects=DEAR), sender, WriteLesson(card, text)) == code


def test_a_lesson_comes_after_the_event_and_after_a_costly_one_only():
    assert b.refused(played("wait"), b.ALFA, WriteLesson("storm:1:alfa", LEARNT)) == (
        "card_not_costly"
    )
    state = b.start(b.level(cards=(b.card(),)))
    state = b.do(state, c.TRAINER, c.PlayCard("storm", (b.ALFA,)))
    assert b.refused(state, b.ALFA, WriteLesson("storm:1:alfa", LEARNT)) == "card_still_open"


# --- looking back

BACK = Reflect("Avtalet föll.", "Vi frågade inte.", "Ett år till.", "Fråga först.")


def test_teams_look_back_after_an_election():
    state = b.start(b.level(rounds=4))  # elections at the end of rounds 2 and 4
    due = {}
    while state.phase is not Phase.DEBRIEF:
        if state.phase is Phase.SITUATION:
            due[state.round] = mind(state)["reflection_due"]
        else:
            assert mind(state)["reflection_due"] == []
        state = b.advance(state)
    assert due == {1: [], 2: [], 3: ["election"], 4: []}


def test_teams_look_back_after_the_first_agreement_and_after_a_break_up():
    state = b.negotiating(b.level(parameters=b.Parameters(signature_base=50.0)))
    state = b.do(state, b.ALFA, b.proposal())
    state = b.do(state, b.BETA, c.Sign("O1", Expectation(cost=-0.05)))
    state = b.to(state, Phase.SITUATION)
    assert mind(state, b.GAMMA)["reflection_due"] == ["first_agreement"]
    state = b.do(b.advance(state), b.ALFA, c.Leave())
    state = b.to(state, Phase.SITUATION)
    assert mind(state)["reflection_due"] == ["election", "walk_out"]


def test_the_level_may_ask_for_a_look_back():
    state = b.to(b.start(b.level(reflections=(2,))), Phase.SITUATION)
    assert mind(state)["reflection_due"] == ["level"]


def looking_back():
    return b.to(b.start(b.level(reflections=(2,), rounds=3)), Phase.SITUATION)


def test_a_look_back_is_the_teams_own_until_the_debrief_and_then_the_trainers_too():
    state = b.do(looking_back(), b.ALFA, Reflect("Annat."))
    state = b.do(state, b.ALFA, BACK)
    written = Reflection(2, "Avtalet föll.", "Vi frågade inte.", "Ett år till.", "Fråga först.")
    assert state.mind(b.ALFA).reflections == (written,)
    for seat in EVERYBODY_ELSE:
        assert "Fråga först" not in seen(state, seat)
    over = b.play_out(state)
    assert mind(over)["reflections"][0]["differently"] == "Fråga först."
    assert private_view(over, c.TRAINER)["reflections"][b.ALFA] == mind(over)["reflections"]
    for seat in (b.BETA, PROJECTOR):
        assert "Fråga först" not in seen(over, seat)


def test_nobody_has_to_look_back():
    state = b.advance(looking_back())
    assert state.phase is Phase.NEGOTIATION
    assert b.refused(state, b.ALFA, BACK) == "wrong_phase"


def test_a_look_back_needs_a_turning_point_and_some_words():
    assert b.refused(b.start(), b.ALFA, BACK) == "no_reflection_due"
    assert b.refused(looking_back(), b.ALFA, Reflect(" ")) == "nothing_written"
    assert b.refused(looking_back(), b.ALFA, Reflect(why="x" * 301)) == "out_of_range"

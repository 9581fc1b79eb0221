"""What people say of themselves is in the journal like everything else, and in the fingerprint."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.minds import Motive, Value
from game.rules.people_commands import (
    AskQuestion,
    ChooseMotives,
    OpenSealed,
    RankValues,
    Reflect,
    WriteLesson,
    WriteSealed,
)
from game.rules.refusal import Refusal
from game.rules.state import Phase, State
from server.records import pack, unpack_command, unpack_events
from tests import builders as b

ORDER = (Value.SAFE, Value.GENERATIONS, Value.SELF_DETERMINATION, Value.AFFORDABLE)


def negotiating() -> State:
    """A negotiation with cards, questions and something taken for granted."""
    level = b.level(
        cards=(b.card(),), assumptions=b.ASSUMPTIONS, questions=("why", "who"), reflections=(2,)
    )
    return b.negotiating(level)


def after_a_storm() -> State:
    state = b.do(negotiating(), c.TRAINER, c.PlayCard("storm", (b.ALFA,)))
    state = b.do(state, b.ALFA, c.AnswerCard("storm:1:alfa", "pay"))
    return b.to(state, Phase.SITUATION)


def in_the_debrief() -> State:
    return b.play_out(b.do(negotiating(), b.ALFA, WriteSealed("Vi har ingen plan B.")))


@pytest.mark.parametrize(
    ("state", "command"),
    [
        (negotiating(), RankValues(ORDER)),
        (negotiating(), ChooseMotives((Motive.SKILLS, Motive.EFFICIENCY))),
        (negotiating(), AskQuestion(b.BETA, "why")),
        (negotiating(), AskQuestion(b.BETA, "who")),
        (negotiating(), WriteSealed("Vi har ingen plan B.")),
        (in_the_debrief(), OpenSealed()),
        (after_a_storm(), WriteLesson("storm:1:alfa", "Ring grannen först.")),
        (after_a_storm(), Reflect(happened="Det blåste.")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_comes_back_from_the_journal_as_it_was_and_leads_to_the_same_state(
    state: State, command: c.TeamCommand
) -> None:
    again = unpack_command(pack(command))
    assert again == command
    events = decide(state, b.ALFA, command)
    assert not isinstance(events, Refusal)
    kept = unpack_events(pack(events))
    assert kept == events
    then = evolve(state, kept)
    assert state_hash(then) == state_hash(evolve(state, events))
    assert state_hash(then) != state_hash(state)

"""The game again, with the same luck and one thing otherwise."""

from __future__ import annotations

import pytest

from game.rules.hashing import state_hash
from game.rules.state import CostKey, Form
from server.debrief import what_if
from server.debrief.what_if import rerun
from tests.server.debrief.game import Game


def test_with_nothing_otherwise_the_game_itself_comes_again(game: Game) -> None:
    again = rerun(game.start, game.given, what_if.unchanged, game.engine.solve)
    assert state_hash(again.story.end) == state_hash(game.state)
    assert again.story.records == game.state.history
    assert len(again.story.lines) == game.state.ledger_entries
    assert (again.changed, again.dropped, again.impossible) == (0, 0, 0)
    assert again.kept == sum(given.sender != "server" for given in game.given)


def test_alone_nobody_merges_and_the_luck_is_the_same(game: Game) -> None:
    other = rerun(game.start, game.given, what_if.alone, game.engine.solve)
    assert other.story.signings == ()
    assert other.story.end.partnerships == {}
    assert other.dropped > 0
    assert other.kept > 0
    assert len(other.story.closings) == 16
    # what comes before anything was agreed is the same, by the same luck
    assert other.story.records[0] == game.state.history[0]


def test_step_1_only_leaves_out_step_2(game: Game) -> None:
    other = rerun(game.start, game.given, what_if.step_1_only, game.engine.solve)
    kinds = {signing.agreement.kind.value for signing in other.story.signings}
    assert kinds == {"administration", "operation"}


def test_never_connected_the_networks_stay_apart(game: Game) -> None:
    assert game.state.mains
    other = rerun(game.start, game.given, what_if.never_connected, game.engine.solve)
    assert other.story.end.mains == {}
    m = next(iter(game.state.mains.values())).payers[0]
    reserve = "served_largest_source_out"
    apart = other.story.records[-1].municipalities[m][reserve]
    joined = game.state.history[-1].municipalities[m][reserve]
    assert apart is not None
    assert joined is not None
    assert apart < joined


@pytest.mark.parametrize("form", [Form.FEDERATION, Form.COMPANY])
def test_another_form_of_the_same_agreements(game: Game, form: Form) -> None:
    other = rerun(game.start, game.given, what_if.in_form(form), game.engine.solve)
    assert {s.agreement.form for s in other.story.signings} == {form}
    assert other.changed > 0


def test_another_key_moves_money_between_the_members(game: Game) -> None:
    other = rerun(game.start, game.given, what_if.by_key(CostKey.EQUAL), game.engine.solve)
    ours, theirs = game.state.history[-1], other.story.records[-1]
    cost = "cost_per_resident_sek"
    assert ours.municipalities["tallmo"][cost] != theirs.municipalities["tallmo"][cost]


def test_cards_that_nobody_had_an_answer_to_take_their_default(game: Game) -> None:
    given = [one for one in game.given if type(one.command).__name__ != "AnswerCard"]
    other = rerun(game.start, given, what_if.unchanged, game.engine.solve)
    answers = sum(len(card.answers) for card in other.story.end.cards.values())
    assert other.filled == answers > 0

"""The game again, with the same luck and one thing otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import load_level
from game.rules.hashing import state_hash
from game.rules.setup import initial_state
from game.rules.state import CostKey, Form
from server.debrief import cases, what_if
from server.debrief.estimates import Estimates
from server.debrief.remembered import Remembered
from server.debrief.story import Story, StoryReader, YearClosing
from server.debrief.what_if import Rerun, rerun
from tests.server.debrief.game import Game


def played(game: Game, story: Story, case: str) -> Rerun:
    return cases.play(cases.BY_ID[case], story, game.given, game.engine.solve)[0]


@pytest.mark.parametrize("as_played", [False, True])
def test_with_nothing_otherwise_the_game_itself_comes_again(game: Game, as_played: bool) -> None:
    again = rerun(game.start, game.given, what_if.unchanged, game.engine.solve, as_played=as_played)
    assert state_hash(again.story.end) == state_hash(game.state)
    ours, theirs = _closings(game), again.story.closings
    assert [state_hash(c.state) for c in theirs] == [state_hash(c.state) for c in ours]
    assert again.story.records == game.state.history
    assert len(again.story.lines) == game.state.ledger_entries
    assert (again.changed, again.dropped, again.impossible) == (0, 0, 0)
    assert again.kept == sum(given.sender != "server" for given in game.given)


def _closings(game: Game) -> tuple[YearClosing, ...]:
    reader = StoryReader(game.start)
    for event in game.events:
        reader.take(event)
    return reader.story().closings


def test_water_that_was_solved_is_not_solved_again(game: Game, story: Story) -> None:
    solved = []

    def counted(problem: object) -> object:
        solved.append(problem)
        return game.engine.solve(problem)  # type: ignore[arg-type]

    water = Remembered(counted)  # type: ignore[arg-type]
    rerun(game.start, game.given, what_if.unchanged, water)
    first = len(solved)
    rerun(game.start, game.given, what_if.unchanged, water)
    assert first == len(solved) == 17


def test_alone_nobody_merges_and_the_luck_is_the_same(game: Game, story: Story) -> None:
    other = played(game, story, "alone")
    assert other.story.signings == ()
    assert other.story.end.partnerships == {}
    assert other.dropped > 0
    assert other.kept > 0
    assert len(other.story.closings) == 16
    # what comes before anything was agreed is the same, by the same luck
    assert other.story.records[0] == game.state.history[0]


def test_step_1_only_leaves_out_step_2(game: Game, story: Story) -> None:
    other = played(game, story, "step_1")
    kinds = {signing.agreement.kind.value for signing in other.story.signings}
    assert kinds == {"administration", "operation"}


def test_never_connected_the_networks_stay_apart(game: Game, story: Story) -> None:
    assert game.state.mains
    other = played(game, story, "unconnected")
    assert other.story.end.mains == {}
    m = next(iter(game.state.mains.values())).payers[0]
    reserve = "served_largest_source_out"
    apart = other.story.records[-1].municipalities[m][reserve]
    joined = game.state.history[-1].municipalities[m][reserve]
    assert apart is not None
    assert joined is not None
    assert apart < joined


def test_sooner_agreements_come_up_to_two_rounds_earlier(game: Game, story: Story) -> None:
    case = cases.BY_ID["sooner"]
    other, moved = cases.play(case, story, game.given, game.engine.solve)
    assert moved > 0
    ours = {(s.agreement.kind, s.agreement.main): s.agreement.round for s in story.signings}
    theirs = {(s.agreement.kind, s.agreement.main): s.agreement.round for s in other.story.signings}
    both = ours.keys() & theirs.keys()
    earlier = [ours[x] - theirs[x] for x in both]
    assert max(earlier) in (1, 2)
    assert sum(x > 0 for x in earlier) == moved


@pytest.mark.parametrize("form", [Form.FEDERATION, Form.COMPANY])
def test_in_another_form_every_agreement_is_of_that_form(
    game: Game, story: Story, form: Form
) -> None:
    other = played(game, story, f"form-{form.value}")
    assert {s.agreement.form for s in other.story.signings} == {form}
    assert len(other.story.signings) == len(story.signings)
    assert other.changed > 0


def test_another_key_moves_money_between_the_members(game: Game, story: Story) -> None:
    other = played(game, story, f"key-{CostKey.EQUAL.value}")
    ours, theirs = game.state.history[-1], other.story.records[-1]
    cost = "cost_per_resident_sek"
    assert ours.municipalities["tallmo"][cost] != theirs.municipalities["tallmo"][cost]


def test_cards_that_nobody_had_an_answer_to_take_their_default(game: Game) -> None:
    given = [one for one in game.given if type(one.command).__name__ != "AnswerCard"]
    other = rerun(game.start, given, what_if.unchanged, game.engine.solve)
    answers = sum(len(card.answers) for card in other.story.end.cards.values())
    assert other.filled == answers > 0


def test_only_what_changes_something_is_asked(quiet: Story, story: Story) -> None:
    assert cases.possible(quiet) == ()
    asked = cases.possible(story)
    assert "form-namnd" not in asked  # it is the form that was played
    assert {"alone", "step_1", "unconnected", "sooner", "form-bolag", "key-equal"} <= set(asked)


def test_a_level_that_begins_joint_is_taken_apart_for_nobody_merged() -> None:
    level = load_level("langs-alven")
    assert level.earlier
    start = initial_state(level, 7)
    apart = cases.apart(start)
    assert apart.level.earlier == ()
    assert apart.stocks == initial_state(replace(level, earlier=()), 7).stocks


def test_estimates_count_what_they_kept(estimates: Estimates, game: Game) -> None:
    for found in estimates.cases.values():
        said = sum(given.sender != "server" for given in game.given)
        assert found.kept + found.changed + found.dropped + found.impossible == said
        assert len(found.records) == len(game.state.history)

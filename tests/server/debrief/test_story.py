"""A story keeps what the state forgets."""

from __future__ import annotations

from itertools import pairwise

from game.rules import events as e
from game.rules.hashing import state_hash
from game.rules.state import Kind
from game.rules.stocks import Stock
from server.debrief.story import Story
from tests.server.debrief.game import Game


def test_the_story_ends_where_the_game_did(game: Game, story: Story) -> None:
    assert story.over
    assert state_hash(story.end) == state_hash(game.state)


def test_every_line_of_the_ledger_is_there_and_they_follow_on_each_other(story: Story) -> None:
    assert len(story.lines) == story.end.ledger_entries
    for (stock, subject), value in story.end.stocks.items():
        moved = story.moved(stock, subject)
        for one, next_ in pairwise(moved):
            assert one.after == next_.before
        if moved:
            assert moved[-1].after == value
            assert moved[0].before == story.start.stock(stock, subject)


def test_every_year_is_closed_once(story: Story) -> None:
    level = story.level
    years = [closing.year for closing in story.closings]
    assert years == list(range(level.start_year, level.start_year + len(years)))
    assert len(years) == level.rounds * level.years_per_round


def test_agreements_carry_the_year_they_were_made(game: Game, story: Story) -> None:
    made = [event.agreement for event in game.events if isinstance(event, e.AgreementMade)]
    assert [signing.agreement for signing in story.signings] == made
    assert made[0].kind is Kind.ADMINISTRATION
    for signing in story.signings:
        first = story.level.start_year
        assert signing.year == first + (signing.agreement.round - 1) * story.level.years_per_round


def test_money_lines_are_told_in_kronor(story: Story) -> None:
    line = next(line for line in story.lines if line.entry.stock is Stock.BALANCE)
    assert line.amount * 100 == line.entry.amount

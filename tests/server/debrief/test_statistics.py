"""Statistics worked out again from the bare events, by another and plainer way."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

import pytest

from game.rules import events as e
from game.rules.state import CostKey
from game.rules.stocks import Cause, Stock
from server.debrief.statistics import ALL
from server.debrief.statistics.money import moved_by_key
from server.debrief.statistics.table import number
from server.debrief.story import Story
from tests.server.debrief.game import Game


def entries(game: Game) -> list:
    return [entry for event in game.events if isinstance(event, e.Moved) for entry in event.entries]


def records(game: Game) -> list:
    return [event.record for event in game.events if isinstance(event, e.RoundRecorded)]


def test_cost_by_year_is_what_the_ledger_was_charged(game: Game, story: Story) -> None:
    charged: dict[tuple[str, int], int] = defaultdict(int)
    residents: dict[tuple[str, int], float] = {}
    now = {m.id: float(m.population) for m in story.level.municipalities}
    for event in game.events:
        if isinstance(event, e.Moved):
            for x in event.entries:
                if x.stock is Stock.POPULATION:
                    now[x.subject] += x.amount
        if isinstance(event, e.YearClosed):
            residents |= {(m, event.year): people for m, people in now.items()}
    kept_apart = (Cause.REVENUE, Cause.EVENT, Cause.RESPONSE, Cause.RARE_EVENT, Cause.WALK_OUT)
    for x in entries(game):
        question = x.cause is Cause.LEADERSHIP_TIME and x.ref  # paid at once, beside the year
        if x.stock is Stock.BALANCE and x.cause not in kept_apart and not question:
            charged[x.subject, x.year] -= round(x.amount)
    rows = ALL["cost_by_year"](story).rows
    assert len(rows) == 5 * 17
    for row in rows:
        key = (str(row["municipality"]), int(number(row, "year")))
        if row["round"]:
            each = charged[key] / 100 / residents[key]
            assert number(row, "cost_per_resident_sek") == pytest.approx(each, rel=1e-9)


def test_a_gap_is_what_it_cost_less_what_was_promised(game: Game, story: Story) -> None:
    made = [event.promises for event in game.events if isinstance(event, e.PromisesSet)]
    first = made[0][0]
    row = ALL["promises"](story).where(municipality=first.municipality)[0]
    aim = first.base * (1 + first.expectation.cost)
    mains = [event.main for event in game.events if isinstance(event, e.MainSet)]
    assert all(main.decided_year > number(row, "compared_year") for main in mains)
    assert number(row, "aim_sek") == pytest.approx(aim)
    cost = ALL["cost_by_year"](story).where(
        municipality=first.municipality, year=row["compared_year"]
    )[0]
    gap = number(cost, "cost_per_resident_sek") - aim
    assert number(row, "gap_sek") == pytest.approx(gap)
    assert number(row, "gap_share") == pytest.approx(gap / aim)


def test_trust_is_the_start_and_all_that_moved_it(game: Game, story: Story) -> None:
    for row in ALL["trust"](story).rows:
        key = str(row["pair"])
        start = game.start.stock(Stock.TRUST, key)
        moved = sum(
            x.amount
            for x in entries(game)
            if x.stock is Stock.TRUST and x.subject == key and x.round <= number(row, "round")
        )
        assert number(row, "trust") == pytest.approx(start + moved, abs=1e-9)


def test_the_key_in_force_moved_what_the_ledger_says(game: Game, story: Story) -> None:
    booked: dict[str, int] = defaultdict(int)
    for x in entries(game):
        if x.cause is Cause.COST_KEY and x.stock is Stock.BALANCE:
            booked[x.subject] -= round(x.amount)
    actual = moved_by_key(story, None)
    assert any(actual.values())
    assert actual == {m: booked[m] for m in story.municipalities}
    assert actual == moved_by_key(story, CostKey.POPULATION)  # the one that was agreed


@pytest.mark.parametrize("key", CostKey)
def test_no_key_makes_money_or_loses_it(story: Story, key: CostKey) -> None:
    assert sum(moved_by_key(story, key).values()) == 0


def test_the_keys_differ_in_who_pays(story: Story) -> None:
    table = ALL["keys"](story)
    members = {row["municipality"] for row in table.rows}
    assert members == {"granaker", "ljungsjo", "tallmo"}
    assert any(abs(number(row, "difference_per_resident_sek")) > 50 for row in table.rows)


def test_cost_lines_add_up_to_the_year(story: Story) -> None:
    lines = ALL["cost_lines"](story)
    years = ALL["cost_by_year"](story)
    for m in story.municipalities:
        for when, closing in (("first", story.closings[0]), ("last", story.closings[-1])):
            total = sum(
                number(row, "per_resident_sek") for row in lines.where(municipality=m, when=when)
            )
            row = years.where(municipality=m, year=closing.year)[0]
            # the books are kept in whole öre, the lines are not
            assert total == pytest.approx(number(row, "cost_per_resident_sek"), rel=1e-6)


def test_a_chain_links_a_card_to_the_answer_it_came_of(game: Game, story: Story) -> None:
    cards = {event.card.id: event.card for event in game.events if isinstance(event, e.CardSet)}
    rows = ALL["chains"](story).rows
    assert len(rows) == len(cards)
    for row in rows:
        if row["origin"]:
            origin = cards[str(row["origin"])]
            assert origin.round < number(row, "round")
            assert row["origin_response"] in origin.answers.values()


def test_what_nobody_proposed_is_told(story: Story) -> None:
    table = ALL["steps"](story)
    taken = table.where(pair="granaker|ljungsjo", step="administration")[0]
    assert taken["state"] == "taken"
    untried = table.where(pair="skarnas|sundhamn", step="administration")[0]
    assert (untried["state"], untried["proposals"]) == ("untried", 0)


@pytest.mark.parametrize("name", ALL)
def test_every_table_is_tidy_and_reads_back_from_csv(
    story: Story, quiet: Story, unplayed: Story, name: str
) -> None:
    for told in (story, quiet, unplayed):
        table = ALL[name](told)
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(list(row) == names for row in table.rows)
        back = list(csv.DictReader(io.StringIO(table.csv())))
        assert len(back) == len(table.rows)
        for row, read in zip(table.rows, back, strict=True):
            assert {k: "" if v is None else str(v) for k, v in row.items()} == read

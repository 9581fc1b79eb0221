"""Every figure that is shown, reckoned again by an independent, plain path and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from game.rules.state import RoundRecord
from server.debrief.comparison import MEASURES, Comparison
from server.debrief.comparison import table as compared
from server.debrief.estimates import NONE, Estimates, spread
from server.debrief.figures import figures
from server.debrief.questions import QUESTIONS
from server.debrief.statistics import ALL
from server.debrief.statistics.polls import polls
from server.debrief.statistics.what_ifs import ESTIMATED, of_region
from server.debrief.story import Story
from server.debrief.turning_points import parting, turning_points, weight
from server.debrief.words import words_for
from tests.server.debrief.game import LEVEL, Game
from tests.server.debrief.plain import RECKONED
from tests.server.debrief.plain.played import Played


def same(found: Sequence[Mapping[str, Any]], wanted: Sequence[Mapping[str, Any]]) -> None:
    """The same rows in the same order, to the last figure."""
    assert len(found) == len(wanted)
    for ours, theirs in zip(found, wanted, strict=True):
        assert ours.keys() == theirs.keys()
        for name, value in theirs.items():
            if isinstance(value, float):
                assert ours[name] == pytest.approx(value, rel=1e-9, abs=1e-9), (name, ours)
            else:
                assert ours[name] == value, (name, ours)


@pytest.fixture(scope="module")
def plain(game: Game) -> Played:
    return Played(game)


@pytest.mark.parametrize("name", ALL)
def test_every_table_is_what_the_events_say(plain: Played, story: Story, name: str) -> None:
    rows = ALL[name](story).rows
    assert rows
    if name == "keys":  # the key moves whole öre each year
        cents = {"moved_sek", "difference_sek", "difference_per_resident_sek"}
        for ours, theirs in zip(rows, RECKONED[name](plain), strict=True):
            for column in cents:
                assert ours[column] == pytest.approx(theirs.pop(column), abs=0.01 * 17)
            same([{k: v for k, v in ours.items() if k not in cents}], [theirs])
    else:
        same(rows, RECKONED[name](plain))


def weighed(record: RoundRecord, name: str) -> float:
    """An indicator of the region, each resident counted once."""
    if name == "trust":
        return sum(record.trust.values()) / len(record.trust)
    rows = record.municipalities.values()
    return sum((r[name] or 0) * r["population"] for r in rows) / sum(r["population"] for r in rows)  # type: ignore[operator,misc]


def test_what_ifs_are_the_last_records_of_their_games(story: Story, estimates: Estimates) -> None:
    tables = {name: table(story, estimates).rows for name, table in ESTIMATED.items()}
    games = {"played": story.records[-1]} | {
        case: found.records[-1] for case, found in estimates.cases.items()
    }
    shown = [c for c in tables["what_ifs"][0] if c not in ("case", "municipality", "year")]
    wanted: list[dict[str, Any]] = [
        {"case": case, "municipality": m, "year": record.year}
        | {name: record.municipalities[m][name] for name in shown}
        for case, record in games.items()
        for m in story.municipalities
    ]
    same(tables["what_ifs"], wanted)
    band = [
        {"temper": game.temper, "seed": game.seed, "municipality": m, "year": end.year}
        | {name: end.municipalities[m][name] for name in shown}
        for game in estimates.band
        for end in game.records[-1:]
        for m in story.municipalities
    ]
    same(tables["bot_games"], band)
    for row in tables["what_if_counts"]:
        found = estimates.cases[str(row["case"])]
        assert {name: getattr(found, name) for name in row if name != "case"} | {
            "case": found.case
        } == row
    for name in (*shown, "trust"):
        assert of_region(story.records[-1], name) == pytest.approx(weighed(story.records[-1], name))


def test_groups_are_compared_by_the_same_figures(story: Story, quiet: Story) -> None:
    groups = {"norr": story, "söder": quiet}
    rows = compared(Comparison(tuple(groups.values()), tuple(groups), "sv", LEVEL)).rows
    wanted: list[dict[str, Any]] = [
        {"group": name, "round": record.round, "year": record.year}
        | {measure: weighed(record, measure) for measure in MEASURES}
        | {"agreements": sum(x.round <= record.round for x in told.end.agreements)}
        for name, told in groups.items()
        for record in told.records
    ]
    same(rows, wanted)


@pytest.mark.parametrize("question", [question.id for question in QUESTIONS])
def test_the_figures_beside_a_picture_are_of_the_first_and_last_record(
    plain: Played, story: Story, question: str
) -> None:
    words = words_for(LEVEL, "en")
    first, last = story.records[0], story.records[-1]
    m = "tallmo"
    here, there = first.municipalities[m], last.municipalities[m]
    trusted = [(first.trust[k], last.trust[k]) for k in last.trust if m in k.split("|")]
    met = [b for k, b in last.boundaries.items() if m in k.split("|")]
    cards = story.end.cards.values()
    bought = {f"{here['leakage_share']:.0%}", f"{there['leakage_share']:.0%}"}
    wanted = {
        "promises": bought,
        "bought": bought,
        "trust": {words.number(x) for pair in trusted for x in pair},
        "election": {words.number(x) for pair in trusted for x in pair},
        "chains": {str(len(cards)), str(sum(bool(x.origin) for x in cards))},
        "borders": {words.number(max(b["mental"] for b in met))},
        "paid": {words.money(float(str(r["in_force_sek"])), sign=True)
                 for r in ALL["keys"](story).rows},
        "home": {f"{here['coordination']:.0f}", f"{there['coordination']:.0f}"},
    }  # fmt: skip
    taken: dict[str, list[bool]] = {}
    for row in RECKONED["steps"](plain):
        if row["state"] != "not_in_level":
            taken.setdefault(row["step"], []).append(row["state"] == "taken")
    states = {f"{sum(found)} of {len(found)} borders" for found in taken.values()}
    said = " ".join(value for _, value in figures(story, words, question, m)).replace("\u00a0", " ")
    for value in wanted.get(question, states):
        assert value.replace("\u00a0", " ") in said, (question, value, said)


def test_a_band_lies_where_four_of_five_lie() -> None:
    values = [float(n) for n in range(101)]
    assert (spread(values, 0.1), spread(values, 0.9)) == (10.0, 90.0)
    assert spread([3.0, 1.0], 0.5) == 2.0
    assert spread([5.0], 0.9) == 5.0


def test_polls_shift_from_the_first_time_to_the_last(aside: object) -> None:
    table = polls(aside)  # type: ignore[arg-type]
    before, after = (table.where(poll="more", time=n) for n in (1, 2))
    assert [r["share"] for r in before] == [6 / 13, 5 / 13, 2 / 13]
    assert [r["shift"] for r in before] == [None, None, None]
    assert after[2]["shift"] == pytest.approx(8 / 13 - 2 / 13)


def test_turning_points_weigh_what_the_ledger_says(story: Story, estimates: Estimates) -> None:
    found = turning_points(story, NONE)
    assert 3 <= len(found) <= 5
    assert [m.round for m in found] == sorted(m.round for m in found)
    elections = [m for m in found if m.kind == "election"]
    for moment in elections:
        lines = [story.lines[n] for n in moment.lines]
        assert {x.entry.cause.value for x in lines} == {"election"}
        assert {x.entry.round for x in lines} == {moment.round}
        trust = abs(sum(x.amount for x in lines if x.entry.stock.value == "trust")) / 10
        owners = sum(x.amount for x in lines if x.entry.stock.value == "trust_operation")
        assert moment.weight == pytest.approx(trust + abs(owners) / 5)
        assert weight(story, lines) == pytest.approx(moment.weight)
    parted = [c for c in estimates.cases.values() if parting(story, c)]
    shown = {case for m in turning_points(story, estimates) for case in m.parted}
    assert shown <= {c.case for c in parted}
    assert "alone" in {c.case for c in parted}

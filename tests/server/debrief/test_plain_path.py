"""Every figure of the people's and the agreements' statistics, reckoned again by a plain path from
the events alone, and the turning points' weights from the ledger."""

from __future__ import annotations

from collections import defaultdict

import pytest

from game.rules import events as e
from game.rules.evolve import evolve
from game.rules.state import State
from server.claims.worth import MATTERS, worth
from server.debrief.estimates import NONE, Estimates, costs_of, spread
from server.debrief.statistics import ALL
from server.debrief.statistics.polls import polls
from server.debrief.statistics.what_ifs import of_region, what_if_counts, what_ifs
from server.debrief.story import Story
from server.debrief.turning_points import parting, turning_points, weight
from tests.server.debrief.game import Game


def states(game: Game) -> list[State]:
    """The state after every event."""
    found, state = [], game.start
    for event in game.events:
        state = evolve(state, (event,))
        found.append(state)
    return found


def closed(game: Game) -> list[tuple[int, State]]:
    """Each year closed and the state right after it."""
    after = zip(game.events, states(game), strict=True)
    return [(event.year, state) for event, state in after if isinstance(event, e.YearClosed)]


def cost(state: State, m: str) -> float:
    return state.results[m].cost / state.stocks[_population(state, m)]


def _population(state: State, m: str) -> object:
    return next(key for key in state.stocks if key[0].value == "population" and key[1] == m)


def test_agreements_compare_what_was_expected_with_what_the_years_cost(
    game: Game, story: Story
) -> None:
    years = closed(game)
    signed: list[tuple[int, e.AgreementMade]] = []
    state = game.start
    for event in game.events:
        if isinstance(event, e.AgreementMade):
            signed.append((state.year, event))
        state = evolve(state, (event,))
    rows = ALL["agreements"](story).rows
    assert len(rows) == sum(len(event.agreement.expectations) for _, event in signed)
    for row in rows:
        year, event = signed[int(str(row["agreement"])) - 1]
        m = str(row["municipality"])
        expectation = event.agreement.expectations[m]
        before = [cost(s, m) for y, s in years if y < year]
        base = before[-1] if before else game.start.start_cost[m]
        assert row["expected_sek"] == pytest.approx(base * (1 + expectation.cost))
        after = [(y, cost(s, m)) for y, s in years if y >= year]
        due = [(y, c) for y, c in after if y >= year + expectation.years - 1]
        assert (row["compared_year"], row["actual_sek"]) == (due or after[-1:])[0]


def test_borders_are_the_first_and_last_record(game: Game, story: Story) -> None:
    first, last = game.state.history[0], game.state.history[-1]
    for row in ALL["borders"](story).rows:
        key = str(row["pair"])
        assert row["steps_first"] == len(first.steps.get(key, ()))
        assert row["steps_last"] == len(last.steps.get(key, ()))
        assert row["mental_last"] == last.boundaries[key]["mental"]
        assert row["outside_last"] == last.outside[key]


def test_values_and_verdicts_follow_from_the_first_and_last_round(game: Game, story: Story) -> None:
    by_round: dict[int, list[State]] = defaultdict(list)
    for _, state in closed(game):
        by_round[state.round].append(state)
    first, last = by_round[min(by_round)], by_round[max(by_round)]
    table, verdicts = ALL["values"](story), ALL["judgements"](story)
    for m in game.start.municipalities:
        before, after = worth(first, [m]), worth(last, [m])
        signs = {}
        for value in before:
            change = after[value] - before[value]
            row = table.where(municipality=m, value=value.value)[0]
            assert row["change"] == pytest.approx(change)
            signs[value.value] = (change >= MATTERS[value]) - (change <= -MATTERS[value])
            assert row["direction"] == signs[value.value]
        for judge in game.start.municipalities:
            order = [r["value"] for r in table.where(municipality=judge)]
            score = 100 * sum(
                share * signs[str(v)] for share, v in zip((0.4, 0.3, 0.2, 0.1), order, strict=True)
            )
            row = verdicts.where(municipality=m, judge=judge)[0]
            assert row["score"] == pytest.approx(score)


def test_what_was_granted_asked_and_learned_is_what_the_minds_hold(
    game: Game, story: Story
) -> None:
    minds = game.state.minds
    rows = ALL["granted"](story).rows
    assert {r["municipality"] for r in rows} == {m for m, x in minds.items() if x.assumption}
    for row in rows:
        mind = minds[str(row["municipality"])]
        assert row["opened"] == bool(mind.opened_by)
        assert (row["by"], row["question"]) == (mind.opened_by, mind.opened_question)
    hidden = [not r["opened"] for r in rows]
    assert hidden == sorted(hidden)  # what stayed hidden comes last
    assert len(ALL["asked"](story).rows) == sum(len(x.asked) for x in minds.values())
    assert len(ALL["lessons"](story).rows) == sum(len(x.lessons) for x in minds.values())


def test_what_ifs_are_the_last_records_of_their_games(story: Story, estimates: Estimates) -> None:
    table = what_ifs(story, estimates)
    for case, found in estimates.cases.items():
        for m, numbers in found.records[-1].municipalities.items():
            row = table.where(case=case, municipality=m)[0]
            assert row["cost_per_resident_sek"] == numbers["cost_per_resident_sek"]
        counts = what_if_counts(story, estimates).where(case=case)[0]
        assert counts["kept"] == found.kept
    played = table.where(case="played", municipality="tallmo")[0]
    last = story.records[-1].municipalities["tallmo"]
    assert played["bursts_per_km"] == last["bursts_per_km"]
    people = sum(float(x["population"] or 0) for x in story.records[-1].municipalities.values())
    mean = sum(
        float(x["population"] or 0) * float(x["cost_per_resident_sek"] or 0) / people
        for x in story.records[-1].municipalities.values()
    )
    assert of_region(story.records[-1], "cost_per_resident_sek") == pytest.approx(mean)
    assert costs_of(story)["tallmo"][-1][1] == pytest.approx(
        float(ALL["cost_by_year"](story).where(municipality="tallmo")[-1]["cost_per_resident_sek"])  # type: ignore[arg-type]
    )


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

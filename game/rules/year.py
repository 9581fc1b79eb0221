"""A year resolved: people, capacity, pipes, borders, money, trust, and the round's end."""

from __future__ import annotations

from dataclasses import replace

from game.rules import (
    boundaries,
    chance,
    economy,
    expectations,
    indicators,
    outside,
    partnerships,
    pipes,
    regional,
    side_agreements,
    staff,
    stress,
    trust,
    water,
)
from game.rules import commands as c
from game.rules.events import ElectionHeld, Event, MainSet, RoundRecorded, YearClosed
from game.rules.hydraulics import HydraulicResult
from game.rules.refusal import Code, Refusal
from game.rules.state import State, YearResult
from game.rules.stocks import Cause, Entry, Stock
from game.rules.trust import turn_to_operation
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

ONE_OFF = (
    Cause.EVENT,
    Cause.RESPONSE,
    Cause.WALK_OUT,
    Cause.LEADERSHIP_TIME,
    Cause.FORM_CHANGE,
    Cause.ACTOR,
)
"""Causes that take money once, outside the yearly cost."""


def resolve(state: State, sender: str, wish: c.ResolveYear) -> Answer:
    """Resolve one year with the water as it was solved."""
    asked = water.problem(state)
    if asked is None:
        return Refusal(Code.NOT_RESOLVED)
    if not water.answers(asked, wish.water):
        return Refusal(Code.WRONG_WATER)
    story = Unfolding(state)
    _year(story, wish.water)
    if story.state.years_left == 0:
        _end_round(story)
    return story.events


def _year(story: Unfolding, solved: HydraulicResult) -> None:
    water.take_in(story, solved)
    one_off = {m: _one_off(story.state, m) for m in story.state.municipalities}
    staff.year_of_people(story)
    economy.year_of_tariff(story)
    pipes.year_of_ambition(story)
    renewals = {m: pipes.planned(story.state, m) for m in story.state.municipalities}
    pipes.year_of_pipes(story, renewals)
    for municipality in story.state.municipalities:
        economy.borrow(story, municipality, renewals[municipality])
    economy.year_of_mains(story)
    boundaries.year_of_boundaries(story)
    outside.year_outside(story)
    lines = {m: economy.own_lines(story.state, m, renewals[m]) for m in story.state.municipalities}
    settled = economy.settle(story.state, lines)
    costs = economy.book_year(story, lines, settled)
    trust.year_of_dialogue(story)
    side_agreements.year_of_side_agreements(story)
    _residents(story)
    _rare_events(story, one_off)
    before = {m: _renewed_before(story.state, m) for m in story.state.municipalities}
    results = {
        m: _result(
            story.state, m, renewals[m], lines[m], settled[m], costs[m], one_off[m], before[m]
        )
        for m in story.state.municipalities
    }
    story.add(YearClosed(story.state.year, results))
    _open_mains(story)


def _one_off(state: State, municipality: str) -> float:
    """What events have cost since the round began (SEK)."""
    if not _first_year(state):
        return state.results[municipality].one_off
    return (
        -sum(
            entry.amount
            for entry in state.ledger
            if entry.round == state.round
            and entry.stock is Stock.BALANCE
            and entry.subject == municipality
            and entry.cause in ONE_OFF
        )
        / 100.0
    )


def last_year(state: State) -> dict[str, YearResult]:
    """The books of the year before play, as things stood then: the same reckoning as in any year,
    with nothing moved."""
    state = replace(state, year=state.year - 1)
    ids = state.municipalities
    renewals = {m: pipes.planned(state, m) for m in ids}
    lines = {m: economy.own_lines(state, m, renewals[m]) for m in ids}
    settled = economy.settle(state, lines)
    costs = {m: round(sum(lines[m].values()) * 100) + settled[m] for m in ids}
    return {
        m: _result(state, m, renewals[m], lines[m], settled[m], costs[m], 0.0, 0.0) for m in ids
    }


def _renewed_before(state: State, municipality: str) -> float:
    """Metres laid since the round began, before this year."""
    return 0.0 if _first_year(state) else state.results[municipality].renewed_m


def _first_year(state: State) -> bool:
    return state.years_left == state.level.years_per_round


def _residents(story: Unfolding) -> None:
    p, state = story.parameters, story.state
    entries: list[Entry] = []
    for m in state.municipalities:
        short = 1.0 - water.served(state, m)
        drift = (p.approval_target - state.stock(Stock.APPROVAL, m)) * p.approval_speed
        entries += (
            story.entry(Stock.APPROVAL, m, drift, Cause.DRIFT, low=0, high=100),
            story.entry(Stock.APPROVAL, m, -100.0 * short, Cause.SERVICE, low=0, high=100),
        )
    story.move(*entries)


def _rare_events(story: Unfolding, one_off: dict[str, float]) -> None:
    """Neglect is nearly invisible in repair bills; it shows in rare, large events."""
    p = story.parameters
    lengths = {m: regional.mains_length_m(story.state, m) for m in story.state.municipalities}
    region = sum(lengths.values())
    for m, length in lengths.items():
        state = story.state
        worn = state.stock(Stock.BURST_RATE, m) / state.level.municipality(m).burst_rate
        odds = p.rare_odds * length / region * worn**2
        if not chance.happens(odds, state.seed, "rare", m, state.year):
            continue
        per_head = chance.between(*p.rare_cost, state.seed, "rare cost", m, state.year)
        cost = per_head * state.stock(Stock.POPULATION, m)
        one_off[m] += cost
        story.move(
            story.entry(Stock.BALANCE, m, -cost * 100, Cause.RARE_EVENT),
            story.entry(Stock.APPROVAL, m, -8.0, Cause.RARE_EVENT, low=0, high=100),
        )
        if regional.operation_of(story.state, m):
            turn_to_operation(story, m, -p.severity_luck, Cause.RARE_EVENT)


def _result(
    state: State,
    municipality: str,
    renewal: pipes.Renewal,
    lines: economy.Lines,
    settled: int,
    cost: int,
    one_off: float,
    renewed_before: float,
) -> YearResult:
    return YearResult(
        cost=cost / 100.0,
        one_off=one_off,
        lines={**{k.value: v for k, v in lines.items()}, Cause.COST_KEY.value: settled / 100.0},
        renewed_m=renewed_before + pipes.renewed_m(state, municipality, renewal),
        renewal_rate=renewal.rate,
        bursts=pipes.bursts(state, municipality),
        capacity=staff.capacity_score(state, municipality),
        leakage_share=water.leakage_share(state, municipality),
        served_normal=water.served(state, municipality),
        served_largest_source_out=stress.served_in(state, municipality, "largest_source_out"),
        pressure_m=water.pressure_m(state, municipality),
    )


def _open_mains(story: Unfolding) -> None:
    for main in sorted(story.state.mains.values(), key=lambda main: main.id):
        if not main.in_use and story.state.year >= main.ready_year:
            story.add(MainSet(replace(main, in_use=True)))


def _end_round(story: Unfolding) -> None:
    trust.free_rides(story)
    expectations.follow_up(story)
    if story.state.round in story.state.level.elections:
        trust.hold_election(story)
        story.add(ElectionHeld(story.state.round))
    side_agreements.end_round(story)
    partnerships.end_notices(story)
    story.add(RoundRecorded(indicators.record(story.state)))

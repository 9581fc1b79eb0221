"""What presses from outside: eight trends, the odds of events, and a little of the model."""

from __future__ import annotations

import pytest

from game.content.vocabulary import TAGS
from game.rules import pressures, regional
from game.rules.pressures import PressureSpec
from game.rules.state import Phase
from game.rules.stocks import Cause, Stock
from game.rules.visibility import private_view, public_view
from tests import builders as b


def pressed(**specs):
    return b.level(pressures={tag: PressureSpec(*spec) for tag, spec in specs.items()})


def test_there_are_eight_and_cards_are_tagged_with_them():
    assert len(pressures.DEFAULTS) == 8
    assert tuple(pressures.DEFAULTS) == TAGS


def test_a_pressure_grows_year_by_year_and_stays_between_none_and_all():
    state = b.start(pressed(climate=(0.7, 0.1), security=(0.1, -0.1)))
    assert pressures.pressure(state, "climate") == pytest.approx(0.7)
    later = b.to(b.to(state, Phase.OUTCOME), Phase.SITUATION)
    assert later.year == state.year + 2
    assert pressures.pressure(later, "climate") == pytest.approx(0.9)
    assert pressures.pressure(b.play_out(state), "climate") == 1.0
    assert pressures.pressure(later, "security") == 0.0


def test_a_card_is_as_likely_as_written_while_all_is_as_usual():
    state = b.start()
    for tag in TAGS:
        assert pressures.odds_factor(state, (tag,)) == 1.0
    hard = b.start(pressed(climate=(1.0, 0.0), everyday=(0.0, 0.0)))
    assert pressures.odds_factor(hard, ("climate",)) == 2.0
    assert pressures.odds_factor(hard, ("climate", "everyday")) == 1.0
    assert pressures.odds_factor(hard, ("everyday",)) == 0.0


def storms(level):
    return sum(
        card.card == "storm" for seed in range(30) for card in b.start(level, seed).cards.values()
    )


def test_the_harder_the_climate_the_more_storms():
    cards = (b.card(probability=0.2),)
    mild, usual, hard = (
        storms(b.level(cards=cards, pressures={"climate": PressureSpec(start)}))
        for start in (0.0, 0.5, 1.0)
    )
    assert mild == 0
    assert mild < usual < hard


def test_what_is_certain_comes_in_a_calm_world_too():
    cards = (b.card(probability=1.0),)
    calm = b.start(b.level(cards=cards, pressures={"climate": PressureSpec(0.0)}))
    assert len(calm.cards) == 3


def test_by_default_nothing_but_the_climate_moves_the_model():
    state = b.play_out(b.start())
    assert pressures.prices(state) == 1.0
    assert pressures.patience(state) == 1.0
    assert [pressures.growth(state, m) for m in b.IDS] == [0.0, 0.0, 0.0]
    assert 0.0 < pressures.dry_season(state) < 0.05


def test_a_hotter_summer_draws_more_water():
    usual, hot = b.start(), b.start(pressed(climate=(1.0, 0.0)))
    assert regional.demand_lps(hot, b.ALFA) == pytest.approx(
        regional.demand_lps(usual, b.ALFA) * 1.0375
    )


def test_scarce_resources_make_operation_dearer():
    usual, scarce = b.start(), b.start(pressed(scarce_resources=(1.0, 0.0)))
    lines = [
        private_view(b.resolve_round(b.to(s, Phase.DECISIONS)), b.ALFA)["lines"]["operation"]
        for s in (usual, scarce)
    ]
    assert 1.02 < lines[1] / lines[0] < 1.08


def test_people_move_to_the_large_and_away_from_the_small():
    state = b.start(pressed(urbanisation=(1.0, 0.0)))
    after = b.resolve_round(b.to(state, Phase.DECISIONS))
    grown = {m: after.stock(Stock.POPULATION, m) - state.stock(Stock.POPULATION, m) for m in b.IDS}
    assert grown[b.GAMMA] > 0 > grown[b.ALFA]
    entries = [e for e in after.ledger if e.stock is Stock.POPULATION]
    assert {e.cause for e in entries} == {Cause.GROWTH}


def test_residents_who_can_hardly_pay_take_a_rise_worse():
    def approval(level):
        state = b.deciding(level)
        for m in b.IDS:
            state = b.with_decisions(state, m, tariff_change=0.10)
        return b.resolve_round(state).stock(Stock.APPROVAL, b.ALFA)

    assert approval(pressed(exclusion=(1.0, 0.0))) < approval(b.level()) - 1.0


def test_everybody_sees_where_they_are_and_where_they_are_going():
    shown = public_view(b.start(pressed(migration=(0.8, 0.03))))["pressures"]
    assert set(shown) == set(TAGS)
    assert shown["migration"] == {"level": 0.8, "trend": 0.03}
    assert shown["climate"] == {"level": 0.5, "trend": 0.01}

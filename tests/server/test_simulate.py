"""Simulated games: what they lead to, and that they lead there every time."""

from __future__ import annotations

import json

import pytest

from game.rules.hashing import state_hash
from game.rules.state import CostKey, Form
from server.bots.table import BotsError, seat_tempers
from server.chronicle import INDICATORS, chronicle
from server.simulate import Wish, play, simulate
from tests.server.bots.games import IDS, LEVEL, game


def test_no_bots_named_means_all_cooperative() -> None:
    assert seat_tempers([], IDS) == dict.fromkeys(IDS, "cooperative")
    assert seat_tempers(["loner"], IDS) == dict.fromkeys(IDS, "loner")


@pytest.mark.parametrize("bots", [["friendly"], ["open", "open"]], ids=["unknown", "too few"])
def test_bots_that_cannot_be_seated_are_said_to_be_so(bots: list[str]) -> None:
    with pytest.raises(BotsError):
        seat_tempers(bots, IDS)


def test_the_same_game_twice_is_the_same_to_the_last_digit() -> None:
    wish = Wish(LEVEL, 4, seat_tempers([], IDS))
    assert json.dumps(simulate(wish)) == json.dumps(simulate(wish))


def test_another_seed_is_another_game() -> None:
    assert state_hash(game("loner", seed=1)) != state_hash(game("loner", seed=2))


def test_form_and_cost_key_can_be_forced() -> None:
    wish = Wish(LEVEL, 1, seat_tempers([], IDS), Form.COMPANY, CostKey.EQUAL)
    state = play(wish)
    assert {(a.form, a.cost_key) for a in state.agreements} == {(Form.COMPANY, CostKey.EQUAL)}


def test_without_agreements_the_same_temperaments_stay_alone() -> None:
    state = play(Wish(LEVEL, 1, seat_tempers([], IDS), agreements=False))
    assert not state.agreements


def test_given_rates_are_renewed_by_consultants_where_staff_is_short() -> None:
    rates = {m: [0.006] * 8 for m in IDS}
    state = play(Wish(LEVEL, 1, seat_tempers(["striver"], IDS), rates=rates))
    assert state.history[-1].municipalities[IDS[0]]["renewal_rate_pct"] == pytest.approx(0.6, 0.5)
    assert all(result.lines["consultants"] > 0 for result in state.results.values())


def test_a_game_is_told_from_before_play_to_its_last_year() -> None:
    told = chronicle(game("cooperative"), seat_tempers([], IDS))
    assert [r["round"] for r in told["rounds"]] == list(range(9))
    assert [r["year"] for r in told["rounds"]] == list(range(2026, 2043, 2))
    for record in told["rounds"]:
        assert all(tuple(row) == INDICATORS for row in record["municipalities"].values())
        assert all(pair == "|".join(sorted(pair.split("|"))) for pair in record["trust"])
    assert told["rounds"][0]["municipalities"][IDS[0]]["trust_operation"] is None
    assert told["hash"] == state_hash(game("cooperative"))
    assert json.loads(json.dumps(told)) == told

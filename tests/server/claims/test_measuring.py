"""That what is measured is what the rulebook says: on a seed or two of the real levels."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from game.rules.minds import Value
from game.rules.state import Form, Phase
from game.rules.stocks import Stock
from server.claims import ambition, forms, keys, neglect, safety, trust, wicked
from server.claims.games import LONG, LONGEST, Games
from server.claims.measures import cost, cost_at_end, renewed_m
from server.claims.worth import worth
from server.hydraulics.pool import solve
from server.simulate import Terms, level_of
from tests import builders as b
from tests.server.cli.running import granslost


@lru_cache(maxsize=4)
def games(level: str = "hela-resan", seed: int = 1) -> Games:
    """The games of a level and seed, played once for all tests here."""
    return Games(level, seed)


def test_a_course_holds_every_year_and_where_each_phase_began() -> None:
    course = games().usual
    assert len(course.years) == LONG
    assert [state.year for state in course.years] == list(range(2028, 2044))
    assert course.entered[3, Phase.NEGOTIATION].round == 3
    assert course.closed(2) is course.years[3]


def test_a_level_is_played_on_past_its_last_round_with_its_elections() -> None:
    course = games("provtur").passive
    assert len(course.years) == LONGEST
    assert course.end.level.rounds == 10
    assert course.end.elections == (2, 4, 6, 8, 10)
    assert level_of("provtur").rounds == 3, "the level itself is as it was"


def test_terms_take_nothing_from_a_level_that_they_do_not_name() -> None:
    level = level_of("langs-alven")
    assert Terms().of(level) == level
    apart = Terms(steps=("administration",), apart=True).of(level)
    assert (apart.steps, apart.earlier) == (("administration",), ())


def test_costs_are_real_and_weighted_by_residents() -> None:
    state = games().usual.end
    people = {m: state.stock(Stock.POPULATION, m) for m in state.municipalities}
    total = sum(state.results[m].cost for m in people)
    assert cost(state) == pytest.approx(total / sum(people.values()))
    years = games().usual.years
    assert cost_at_end(games().usual) == pytest.approx((cost(years[-2]) + cost(years[-1])) / 2)


def test_renewal_is_counted_in_metres_of_main() -> None:
    course = games().usual
    told = sum(r.renewed_m for r in course.end.results.values())
    assert renewed_m(course.years[-2:]) == pytest.approx(told)


def test_the_same_ambition_alone_is_the_same_every_year() -> None:
    partners, alone = games().usual, games().same_ambition
    assert not alone.end.agreements
    for then, now in zip(partners.years, alone.years, strict=True):
        for m in then.municipalities:
            assert now.results[m].renewal_rate == pytest.approx(then.results[m].renewal_rate)
            posts = then.stock(Stock.EXTRA_STAFF, m)
            assert now.stock(Stock.EXTRA_STAFF, m) == pytest.approx(posts)


def test_who_renews_more_costs_more_in_a_seed_of_the_whole_journey() -> None:
    assert ambition._more(games())["ratio"] > 1.3
    assert ambition._dearer(games())["steg 2"] > 0.0


def test_forms_lead_to_the_same_end_where_the_same_is_agreed() -> None:
    course = games().usual
    board = forms.replayed(course, Form.BOARD)
    assert {a.form for a in board.agreements} == {Form.BOARD}
    assert len(board.agreements) == len(course.end.agreements)
    assert cost(board) == pytest.approx(cost(course.end), rel=0.02)


def test_a_turn_that_leaves_no_trace_would_be_seen() -> None:
    same = b.level(parameters=replace(b.level().parameters, trust_loss=1.0, trust_loss_low=0.0))

    class Even:
        level = same

    assert trust._turns(Even())["loss"] <= 0.0  # type: ignore[arg-type]


def test_an_election_is_halved_by_a_goal_and_a_routine() -> None:
    found = trust._elections(games())
    assert found["left"] == pytest.approx(0.5)
    assert found["mean"] > 0.0


def test_keys_move_what_members_pay_and_not_the_sum() -> None:
    found = keys._sample(games())
    assert found["residue"] == 0.0
    assert found["moved"] > 0.05


def test_neglect_is_measured_over_twenty_years() -> None:
    found = neglect._sample(games())
    assert found["bursts"] > 0.3
    assert abs(found["cost"]) < 0.05


def test_a_level_in_which_connecting_helps_nobody_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert safety.fault("hela-resan") is None
    assert safety.fault("skargarden") is None, "no networks are connected there"
    monkeypatch.setattr(safety, "CONNECTED", 1.1)
    told = str(safety.fault("hela-resan"))
    assert told.startswith("levels/hela-resan/network.inp: connecting saves nobody")
    assert "\n" not in told


def test_each_answer_is_forced_on_the_same_game() -> None:
    base = wicked.quiet(games())
    spec = next(card for card in base.level.cards if card.id == "nyckelpersonen")
    points = dict(wicked.forced(base, spec, "hela-resan", solve))
    assert set(points) >= {"konsult", "vakans"}
    assert points["konsult"][Value.AFFORDABLE] != points["vakans"][Value.AFFORDABLE]
    assert base.cards == {}


def test_an_answer_that_is_best_for_everything_is_found_out() -> None:
    gift = b.card(
        "gift",
        responses=(
            replace(b.card().responses[0], id="take"),
            replace(b.card().responses[1], id="leave"),
        ),
    )
    best = {f"gift|take|{value.value}": 5.0 for value in Value}
    rest = {f"gift|leave|{value.value}": 1.0 for value in Value}
    assert wicked.best_for_all([best | rest], gift) == "take"
    fair = best | rest | {"gift|leave|safe": 9.0}
    assert wicked.best_for_all([fair], gift) == ""


def test_bursts_make_a_while_worth_less_and_support_makes_it_worth_more() -> None:
    state = b.deciding()
    worn = b.with_stocks(state, {(Stock.BURST_RATE, b.ALFA): 0.2, (Stock.APPROVAL, b.ALFA): 70.0})
    before, after = (worth([s], (b.ALFA,)) for s in (state, worn))
    assert after[Value.SAFE] < before[Value.SAFE]
    assert after[Value.GENERATIONS] < before[Value.GENERATIONS]
    assert after[Value.SELF_DETERMINATION] > before[Value.SELF_DETERMINATION]


def test_a_level_that_saves_nobody_fails_its_check_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(safety, "ALONE", 0.0)
    said = granslost(capsys, "level", "check", "langs-alven")
    assert said.code == 1
    assert len(said.out.strip().splitlines()) == 1
    assert "connecting saves nobody" in said.out
    assert "1 fault" in said.complaint

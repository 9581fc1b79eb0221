"""Each temperament plays as its name says."""

from __future__ import annotations

from typing import get_args

import pytest

from game.rules import commands as c
from game.rules.state import State
from server.bots.temper import TEMPERS
from tests.server.bots.games import IDS, game, listened

MIXED = ("open", "paper", "cautious", "freerider", "striver")


def last(state: State, indicator: str) -> float:
    """The region's last value of an indicator, weighted by residents."""
    rows = state.history[-1].municipalities.values()
    people = sum(row["population"] or 0.0 for row in rows)
    return sum((row["population"] or 0.0) * (row[indicator] or 0.0) for row in rows) / people


def kinds(state: State) -> set[str]:
    return {agreement.kind.value for agreement in state.agreements}


def test_there_are_the_eight_temperaments() -> None:
    names = "cooperative open paper noliaison cautious freerider loner striver"
    assert set(TEMPERS) == set(names.split())


def test_cooperative_municipalities_take_all_four_steps() -> None:
    steps = game("cooperative").history[-1].steps.values()
    assert ("administration", "operation", "investments", "networks") in steps


def test_loners_and_strivers_never_merge() -> None:
    for temper in ("loner", "striver"):
        state = game(temper)
        assert not state.agreements
        assert not state.partnerships


def test_a_loner_is_left_out_and_the_others_go_on_without_it() -> None:
    state = game("loner", "cooperative", "cooperative", "cooperative", "cooperative")
    members = {m for agreement in state.agreements for m in agreement.members}
    assert members == set(IDS[1:])
    assert kinds(state) >= {"administration", "operation"}


def test_who_signs_on_paper_only_gives_no_time_and_trusts_less() -> None:
    paper, cooperative = game("paper"), game("cooperative")
    assert "administration" in kinds(paper)
    assert all(d.partnership == 0.0 and not d.routines for d in paper.decisions.values())
    assert sum(paper.history[-1].trust.values()) < sum(cooperative.history[-1].trust.values())


def test_without_a_liaison_joint_operation_drifts_from_its_owners_planning() -> None:
    assert "operation" in kinds(game("noliaison"))
    assert last(game("noliaison"), "coordination") < 40 < last(game("cooperative"), "coordination")


def test_a_striver_renews_more_than_a_loner_and_pays_for_it() -> None:
    assert last(game("striver"), "renewal_rate_pct") > 1.5 * last(game("loner"), "renewal_rate_pct")
    assert last(game("striver"), "cost_per_resident_sek") > last(
        game("loner"), "cost_per_resident_sek"
    )


def test_a_freerider_gives_no_time_while_the_others_do() -> None:
    state = game("freerider", "cooperative", "cooperative", "cooperative", "cooperative")
    assert state.decisions[IDS[0]].partnership < 0.15
    assert all(state.decisions[m].partnership >= 0.6 for m in IDS[1:])


def test_open_partners_write_their_goal_and_put_failing_promises_in_the_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state, said, _ = listened(monkeypatch, ["open"])
    assert all(p.goal_text for p in state.partnerships.values())
    assert all(d.open_books and d.routines for d in state.decisions.values())
    assert any(isinstance(command, c.ReworkGoal) for command in said)
    assert max(promise.reworked for promise in state.promises) >= 1


def test_cautious_partners_take_a_step_only_above_its_gate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state, said, _ = listened(monkeypatch, ["cautious"])
    eager = game("cooperative")
    assert len(state.agreements) < len(eager.agreements)
    assert any(isinstance(command, c.Propose) for command in said)


@pytest.mark.parametrize("bots", [("cooperative",), MIXED], ids=["cooperative", "mixed"])
def test_bots_send_what_teams_may_and_are_not_refused(
    bots: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, said, refused = listened(monkeypatch, bots)
    assert all(isinstance(command, get_args(c.TeamCommand)) for command in said)
    assert refused == []


@pytest.mark.parametrize("bots", [("cooperative",), MIXED], ids=["cooperative", "mixed"])
def test_bots_answer_every_card_and_end_every_phase_themselves(bots: tuple[str, ...]) -> None:
    state = game(*bots, seed=3)
    assert state.cards
    assert all(set(card.answers) == set(card.owners) for card in state.cards.values())

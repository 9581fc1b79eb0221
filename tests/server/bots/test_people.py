"""What bots say of themselves and ask of each other."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules.people_commands import AskQuestion, RankValues
from server.bots.temper import TEMPERS
from tests.server.bots.games import IDS, game, listened


def test_whoever_signs_says_why_once_and_nobody_ranks_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state, said, refused = listened(monkeypatch, ["cooperative"])
    for m in IDS:
        assert state.mind(m).motives == TEMPERS["cooperative"].motives
    assert not any(isinstance(wish, RankValues) for wish in said)
    assert not any(isinstance(wish, AskQuestion) for wish in refused)


def test_cooperative_bots_ask_each_other_and_some_of_it_comes_into_the_open() -> None:
    state = game("cooperative")
    asked = [a for m in IDS for a in state.mind(m).asked]
    assert len(asked) >= len(IDS) * 3
    assert any(state.mind(m).opened_by for m in IDS)
    for m in IDS:
        put = [(a.of, a.question) for a in state.mind(m).asked]
        assert len(set(put)) == len(put), "nobody asks the same twice"


def test_loners_free_riders_and_paper_partners_ask_nothing() -> None:
    for temper in ("loner", "paper", "freerider", "striver"):
        assert not TEMPERS[temper].asks
    state = game("loner")
    assert not any(state.mind(m).asked for m in IDS)
    assert not any(state.mind(m).motives for m in IDS), "who signs nothing is asked nothing"


def test_a_bot_asks_at_most_once_a_turn_at_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    _, said, _ = listened(monkeypatch, ["open", "cooperative", "cautious", "paper", "loner"])
    assert any(isinstance(wish, AskQuestion) for wish in said)
    assert sum(isinstance(w, AskQuestion) for w in said) <= 3 * 8
    assert any(isinstance(w, c.Propose) for w in said)


def test_open_bots_write_down_what_was_costly_and_others_do_not() -> None:
    mixed = game("open", "cooperative", "cooperative", "cooperative", "cooperative")
    writer, others = IDS[0], IDS[1:]
    assert mixed.mind(writer).lessons
    assert not any(mixed.mind(m).lessons for m in others)

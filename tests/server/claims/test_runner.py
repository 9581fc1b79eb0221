"""The table of claims: what is asked of whom, and put together the same way every time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.rules.level import Level
from server.claims import kinds, runner
from server.claims.catalogue import CLAIMS
from server.claims.claim import Claim, Finding, Sample, middle, share
from server.claims.games import Games
from server.simulate import level_of
from tests.server.cli.running import granslost


def claim(number: int) -> Claim:
    return next(c for c in CLAIMS if c.number == number)


def test_there_are_the_fourteen_claims_in_order() -> None:
    assert [c.number for c in CLAIMS] == list(range(1, 15))
    assert {c.kind for c in CLAIMS} == {"L", "R", "A"}


def test_steps_and_length_decide_which_levels_a_claim_concerns() -> None:
    trial, both, later = map(level_of, ("provtur", "hela-resan", "langs-alven"))
    assert "too short" in claim(1).why_not(trial)
    assert claim(1).why_not(both) == ""
    assert "steg 1 done" in claim(1).why_not(later)
    assert claim(9).why_not(later) == ""
    assert kinds.connecting(level_of("skargarden")) == "no connected networks"


def test_a_claim_that_wants_more_seeds_gets_those_that_follow() -> None:
    todo = runner.tasks(["hela-resan"], range(10, 12))
    assert [task.seed for task in todo] == list(range(10, 18))
    assert todo[0].claims == tuple(range(1, 15))
    assert 5 not in todo[1].claims, "what needs no luck is asked once"
    assert todo[-1].claims == (3,)


def test_no_claim_gets_more_seeds_than_are_enough() -> None:
    seeds = [task.seed for task in runner.tasks(["hela-resan"], range(100, 200), (claim(3),))]
    assert seeds == list(range(100, 300))


def test_two_processes_show_the_same_as_one() -> None:
    todo = runner.tasks(["provtur"], range(2), (claim(5), claim(11)))
    assert runner.measured(todo, jobs=2) == runner.measured(todo)


def _half(samples: Sequence[Sample]) -> Finding:
    return share(samples, "x", lambda x: x > 0, 0.5, what="above")


def test_a_share_of_seeds_is_held_against_its_threshold() -> None:
    assert _half([{"x": 1.0}, {"x": -1.0}]).holds
    assert not _half([{"x": -1.0}, {"x": -1.0}, {"x": 1.0}]).holds
    assert _half([{"x": 1.0}, {}]).seeds == 1, "a seed with nothing to measure does not count"
    assert not _half([{}]).holds, "what was never seen is not shown"


def test_a_median_is_held_between_two_figures() -> None:
    samples = [{"x": 0.01}, {"x": 0.03}, {"x": 0.2}]
    assert middle(samples, "x", 0.02, 0.05).holds
    assert not middle(samples, "x", 0.05).holds


def _never(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [Finding("", 0.0, "nothing", "something", False, len(samples))]


def test_a_claim_that_does_not_hold_ends_the_command_with_its_number(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing(games: Games) -> Sample:
        return {"seed": float(games.seed)}

    false = Claim(3, "A", "Nej.", "No.", kinds.any_length, nothing, _never)
    monkeypatch.setattr(runner, "CLAIMS", (false,))
    monkeypatch.setattr(runner.tasks, "__defaults__", ((false,),))
    monkeypatch.setattr(runner.table, "__defaults__", ((false,),))
    said = granslost(capsys, "claims", "--seeds", "0-1", "--level", "provtur", "--jobs", "1")
    assert said.code == 1
    assert "these claims do not hold: 3" in said.err
    assert "nothing" in said.out
    told = granslost(capsys, "claims", "--level", "provtur", "--json", "--jobs", "1")
    assert '"holds": false' in told.out

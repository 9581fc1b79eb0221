"""The lecture's claims over fifty seeds in every level (two hundred for one of them)."""

from __future__ import annotations

import os

import pytest

from game.content.folder import level_ids
from server.claims import runner
from server.claims.catalogue import CLAIMS
from server.claims.runner import Row

SEEDS = range(50)

pytestmark = pytest.mark.claims


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The whole table, measured once."""
    levels = list(level_ids())
    todo = runner.tasks(levels, SEEDS)
    shown = runner.measured(todo, jobs=max(2, os.cpu_count() or 2))
    return runner.table(levels, todo, shown)


@pytest.mark.parametrize("number", [claim.number for claim in CLAIMS])
def test_the_claim_holds_in_every_level_that_it_concerns(number: int, rows: list[Row]) -> None:
    own = [row for row in rows if row.claim.number == number]
    assert any(row.finding for row in own), "no level is concerned"
    for row in own:
        if row.finding:
            print(row.level, row.finding.part, row.finding.shown, "must be", row.finding.threshold)
    assert not [f"{row.level}: {row.finding}" for row in runner.failed(own)]

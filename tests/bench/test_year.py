"""A simulated game year beside the bare EPANET solves in it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from game.content.load import load_level
from game.rules import commands as c
from server import simulate
from server.hydraulics.engine import engine_for
from server.hydraulics.project import Project

pytestmark = pytest.mark.bench

LEVEL = "hela-resan"
SEEDS = range(4)


@contextmanager
def solves_timed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """CPU seconds of each time EPANET solves, reading the answer included."""
    spent: list[float] = []
    run = Project.run

    def timed(project: Project) -> object:
        start = time.process_time()
        try:
            return run(project)
        finally:
            spent.append(time.process_time() - start)

    with monkeypatch.context() as patched:
        patched.setattr(Project, "run", timed)
        yield spent


def test_a_simulated_year_beside_its_epanet_solves(monkeypatch: pytest.MonkeyPatch) -> None:
    level = load_level(LEVEL)
    tempers = {m.id: "cooperative" for m in level.municipalities}
    simulate.play(simulate.Wish(LEVEL, 99, tempers))  # warm
    years = resolved = 0.0
    give = simulate._Game._give

    def timed_give(game: object, command: c.ServerCommand) -> None:
        nonlocal resolved
        start = time.process_time()
        give(game, command)  # type: ignore[arg-type]
        if isinstance(command, c.ResolveYear):
            resolved += time.process_time() - start

    monkeypatch.setattr(simulate._Game, "_give", timed_give)
    with solves_timed(monkeypatch) as spent:
        start = time.process_time()
        for seed in SEEDS:
            state = simulate.play(simulate.Wish(LEVEL, seed, tempers))
            years += state.year - level.start_year
        total = time.process_time() - start
    engine_for(LEVEL).close()
    solving = sum(spent)
    print(
        f"\n{LEVEL}: {years:.0f} years, {len(spent) / years:.1f} solves a year\n"
        f"bare EPANET solves       {1000 * solving / years:7.2f} ms CPU per year\n"
        f"rules of the year        {1000 * resolved / years:7.2f} ms, "
        f"{resolved / solving:.1f} times the solves\n"
        f"whole year, bots and all {1000 * total / years:7.2f} ms, "
        f"{total / solving:.1f} times the solves"
    )
    assert years > 0
    assert solving > 0

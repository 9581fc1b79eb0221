"""Claim 9: a connection saves the day, by EPANET."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.content.folder import level_folder
from game.content.problem import Problem
from game.rules import setup, water
from game.rules.hydraulics import HydraulicResult, OpenMain, largest_source_out
from game.rules.level import Level
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample
from server.claims.games import Games
from server.hydraulics.pool import solve
from server.hydraulics.problem import HydraulicsError
from server.simulate import level_of

ALONE, CONNECTED = 0.6, 0.9
"""Served share of demand without the largest source: at most unconnected, at least connected."""


def served(source: str) -> dict[str, tuple[float, float]]:
    """Served share (0–1) of each municipality that could build a main, with its largest source
    out: unconnected, and with the best of its mains in use, at the start of the level."""
    level = level_of(source)
    alone = _solved(source, level, ())
    best: dict[str, float] = {}
    for main in level.network.mains:
        result = _solved(source, level, (OpenMain(main.id, main.diameter_mm),))
        for m in (main.a, main.b):
            best[m] = max(best.get(m, 0.0), _served(result, m))
    return {m: (_served(alone, m), share) for m, share in sorted(best.items())}


def saved(shares: dict[str, tuple[float, float]]) -> list[str]:
    """The municipalities that a main takes from want to safety."""
    return [m for m, (alone, best) in shares.items() if alone <= ALONE and best >= CONNECTED]


def fault(source: str) -> Problem | None:
    """What is wrong with a level in which networks can be connected and no main makes anybody
    safe; None where nothing is."""
    level = level_of(source)
    if kinds.connecting(level):
        return None
    name = f"{level_folder(source).name}/network.inp"
    try:
        shares = served(source)
    except HydraulicsError as error:
        return Problem(name, 0, str(error), "Mend the network, or leave out the step networks")
    if saved(shares):
        return None
    told = ", ".join(f"{m} {alone:.2f} and {best:.2f}" for m, (alone, best) in shares.items())
    what = (
        "connecting saves nobody: with its largest source out a municipality should be served at "
        f"most {ALONE} of its demand alone and at least {CONNECTED} over a connecting main, "
        f"but it is {told or 'no main that could be built'}"
    )
    remedy = "Let one draw more of its water from one source, or give a main a larger diameter"
    return Problem(name, 0, what, remedy)


def _solved(source: str, level: Level, mains: tuple[OpenMain, ...]) -> HydraulicResult:
    asked = water.present(setup.initial_state(level, 0), mains)
    return solve(replace(asked, network=source))


def _served(result: HydraulicResult, m: str) -> float:
    return min(1.0, result.cases[largest_source_out(m)].municipalities[m].served)


def _sample(games: Games) -> Sample:
    shares = served(games.source)
    found = {f"{m} alone": alone for m, (alone, _) in shares.items()}
    return found | {f"{m} connected": best for m, (_, best) in shares.items()}


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    sample = samples[0]
    names = sorted({name.rsplit(" ", 1)[0] for name in sample})
    shares = {m: (sample[f"{m} alone"], sample[f"{m} connected"]) for m in names}
    safe = saved(shares)
    alone, best = max((shares[m] for m in safe or names), key=lambda both: both[1] - both[0])
    return [
        Finding(
            "",
            best,
            f"{alone:.2f} → {best:.2f}, {len(safe)} of {len(names)}",
            f"≤ {ALONE} → ≥ {CONNECTED}",
            bool(safe),
            1,
        )
    ]


CLAIM = Claim(
    9,
    "L",
    "En överföringsledning räddar den som förlorar sin största vattentäkt.",
    "A connecting main saves whoever loses the largest source.",
    kinds.connecting,
    _sample,
    _judge,
    once=True,
)

"""The chart worker: draws in a process of its own, at low priority, so that the game never waits.

Nothing heavy is imported here: the server's own process knows this module too.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class BadQuestion:
    """Which parameter makes no sense, and what it was."""

    where: str
    got: str


@dataclass(frozen=True, slots=True)
class Which:
    """A session: its data folder, its journal, its code."""

    data: Path
    journal: Path
    code: str


@dataclass(frozen=True, slots=True)
class Packed:
    """What has been worked out beside a game: estimates and bot games, as `estimate` and
    `bot_game` gave them, so that the server's own process need not look into them."""

    cases: tuple[bytes, ...] = ()
    games: tuple[bytes, ...] = ()


def work(which: Which, what: str, params: Mapping[str, Any], packed: Packed = Packed()) -> Any:
    """The answer to a question about a session, or a `BadQuestion`."""
    # only here: the chart library takes a second and much memory to load
    from server.debrief import recorded
    from server.debrief.answers import BadQuestionError

    try:
        estimates = recorded.unpacked(packed.cases, packed.games)
        return recorded.answer(which.data, which.journal, which.code, what, params, estimates)
    except BadQuestionError as error:
        return BadQuestion(error.where, error.got)


def compare(data: Path, journal: Path, codes: list[str], params: Mapping[str, Any]) -> Any:
    """Sessions of one level beside each other, see `server.debrief.beside`."""
    from server.debrief.beside import compare

    return compare(data, journal, codes, params)


def possible(which: Which) -> tuple[str, ...]:
    """Ids of the what-ifs that change something in a session's game."""
    from server.debrief import cases, recorded

    return cases.possible(recorded.told_of(which.data, which.journal, which.code).story)


def estimate(which: Which, case: str) -> tuple[bytes, Mapping[str, int]] | None:
    """A what-if of a session's game, packed, and its counts (see `what_if.Rerun`); None where it
    gives no answer."""
    from server.debrief import recorded

    found = recorded.told_of(which.data, which.journal, which.code).estimate(case)
    if found is None:
        return None
    names = ("agreements", "kept", "changed", "dropped", "impossible", "filled", "upheld", "moved")
    return pickle.dumps(found), {name: getattr(found, name) for name in names}


def bot_game(which: Which, n: int) -> bytes:
    """A game of the band of a session's level, packed."""
    from server.debrief import recorded

    game = recorded.told_of(which.data, which.journal, which.code).bot_game(n)
    return pickle.dumps(game)


def write_report(which: Which, lang: str, packed: Packed, file: Path) -> int:
    """Write a session's report as an archive; its size in bytes. How far it has come stands in a
    note beside it."""
    import shutil
    import tempfile

    from server.debrief import recorded, report

    told = recorded.told_of(which.data, which.journal, which.code)
    estimates = recorded.unpacked(packed.cases, packed.games)
    ground = recorded.ground_of(told.source)
    whole = report.Report(
        told.story, lang, told.source, estimates, told.aside(lang), ground, told.begun
    )
    note = file.with_suffix(".progress")

    def tell(done: int, of: int) -> None:
        note.write_text(f"{done}/{of}", encoding="ascii")

    with tempfile.TemporaryDirectory(prefix="granslost-") as folder:
        report.write(whole, Path(folder), tell)
        shutil.make_archive(str(file.with_suffix("")), "zip", folder)
    return file.stat().st_size

"""Measures all claims in the levels that they concern, over many seeds and several processes.

A task is a level and a seed with all claims that want it, so that they share its games. What a task
shows depends on nothing else, and is put together in the order of the seeds: the table is the same
for any number of processes.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from server.claims.catalogue import CLAIMS
from server.claims.claim import Claim, Finding, Sample
from server.claims.games import Games
from server.simulate import level_of

ENOUGH = 200
"""Seeds beyond which a claim that wants more than the rest gets no more."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one process is asked for: these claims, in a level with a seed."""

    level: str
    seed: int
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a claim in a level, with what was found, or why it is not concerned."""

    claim: Claim
    level: str
    finding: Finding | None
    why_not: str = ""


Shown = dict[int, Sample]
"""What a task showed, by the claim's number."""


def tasks(levels: Sequence[str], seeds: range, claims: Sequence[Claim] = CLAIMS) -> list[Task]:
    """All that has to be measured, in order."""
    found: list[Task] = []
    for level in levels:
        wanted = [c for c in claims if not c.why_not(level_of(level))]
        for seed in _wider(seeds, max((c.times for c in wanted if not c.once), default=1)):
            numbers = tuple(c.number for c in wanted if seed in _seeds(c, seeds))
            if numbers:
                found.append(Task(level, seed, numbers))
    return found


def _seeds(claim: Claim, seeds: range) -> range:
    return seeds[:1] if claim.once else _wider(seeds, claim.times)


def _wider(seeds: range, times: int) -> range:
    """The seeds and as many after them as a claim wants."""
    if times == 1:
        return seeds
    return range(seeds.start, seeds.start + max(len(seeds), min(ENOUGH, times * len(seeds))))


def measure(task: Task) -> Shown:
    """What a task shows; done in a process of its own."""
    games = Games(task.level, task.seed)
    return {claim.number: claim.sample(games) for claim in CLAIMS if claim.number in task.claims}


def measured(
    todo: Sequence[Task], jobs: int = 1, done: Callable[[], None] = lambda: None
) -> list[Shown]:
    """What each task shows, in their order; `done` is called after each."""
    shown: list[Shown] = []
    for one in _results(todo, jobs):
        shown.append(one)
        done()
    return shown


def _results(todo: Sequence[Task], jobs: int) -> Iterator[Shown]:
    if jobs == 1 or len(todo) < 2:
        yield from map(measure, todo)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(todo)), mp_context=context) as executor:
        yield from executor.map(measure, todo, chunksize=4)


def table(
    levels: Sequence[str],
    todo: Sequence[Task],
    shown: Sequence[Shown],
    claims: Sequence[Claim] = CLAIMS,
) -> list[Row]:
    """What the tasks showed of each claim in each level."""
    rows: list[Row] = []
    for claim in claims:
        for source in levels:
            level = level_of(source)
            if why_not := claim.why_not(level):
                rows.append(Row(claim, source, None, why_not))
                continue
            samples = [
                s[claim.number]
                for task, s in zip(todo, shown, strict=True)
                if task.level == source and claim.number in s
            ]
            rows += [Row(claim, source, finding) for finding in claim.judge(level, samples)]
    return rows


def failed(rows: Sequence[Row]) -> list[Row]:
    """The lines in which a claim does not hold."""
    return [row for row in rows if row.finding is not None and not row.finding.holds]

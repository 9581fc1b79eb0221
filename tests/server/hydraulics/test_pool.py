"""The pool answers off the event loop, and gets over a worker's death."""

from __future__ import annotations

import asyncio
import math
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from game.rules.hydraulics import HydraulicProblem
from server.hydraulics.pool import HydraulicsPool, solve
from server.hydraulics.problem import HydraulicsError
from tests.server.hydraulics.region import demand, outage, problem

ASKED = problem(outage("sundhamn"), mains={"M_ljungsjo_sundhamn": 300.0})


def workers() -> set[int]:
    return {child.pid for child in multiprocessing.active_children() if child.pid is not None}


def test_the_pool_answers_as_the_engine_does() -> None:
    async def play() -> None:
        before = workers()
        pool = HydraulicsPool()
        assert workers() == before, "a pool that was asked nothing starts nothing"
        try:
            answers = await asyncio.gather(*(pool.solve(ASKED) for _ in range(3)))
            assert answers == [solve(ASKED)] * 3
        finally:
            pool.close()

    asyncio.run(play())


def test_the_loop_goes_on_while_the_water_is_worked_out() -> None:
    async def play() -> None:
        pool = HydraulicsPool()
        turns = 0
        try:
            waiting = asyncio.ensure_future(pool.solve(ASKED))
            while not waiting.done():
                await asyncio.sleep(0)
                turns += 1
            assert turns > 100
        finally:
            pool.close()

    asyncio.run(play())


def test_a_worker_that_dies_is_replaced_and_the_question_answered() -> None:
    async def play() -> None:
        before = workers()
        pool = HydraulicsPool()
        try:
            first = await pool.solve(ASKED)
            (worker,) = workers() - before
            os.kill(worker, signal.SIGTERM)
            assert await pool.solve(ASKED) == first
        finally:
            pool.close()

    asyncio.run(play())


def test_a_refused_problem_is_told_to_the_one_who_asked() -> None:
    async def play() -> None:
        pool = HydraulicsPool()
        try:
            with pytest.raises(HydraulicsError, match="sundhamn is nan"):
                await pool.solve(problem(demand_lps=demand() | {"sundhamn": math.nan}))
            assert await pool.solve(ASKED) == solve(ASKED)
        finally:
            pool.close()

    asyncio.run(play())


def test_a_question_without_an_answer_in_time_is_given_up() -> None:
    async def play() -> None:
        pool = HydraulicsPool(seconds=0.01)  # shorter than it takes to start a worker
        try:
            with pytest.raises(HydraulicsError, match=r"within 0\.01 seconds"):
                await pool.solve(ASKED)
        finally:
            pool.close()

    asyncio.run(play())


def test_a_closed_pool_leaves_no_process_and_takes_no_question() -> None:
    async def play() -> None:
        before = workers()
        pool = HydraulicsPool()
        await pool.solve(ASKED)
        (worker,) = (c for c in multiprocessing.active_children() if c.pid not in before)
        pool.close()
        await asyncio.to_thread(worker.join, 10)
        assert worker.exitcode is not None
        with pytest.raises(HydraulicsError, match="closing"):
            await pool.solve(ASKED)

    asyncio.run(play())


def test_a_level_may_lie_in_any_folder(tmp_path: Path) -> None:
    source = Path(__file__).parents[3] / "levels" / ASKED.network / "network.inp"
    (tmp_path / "network.inp").write_text(source.read_text("utf-8"), "utf-8")
    elsewhere = HydraulicProblem(
        str(tmp_path), ASKED.demand_lps, ASKED.leakage_lps, ASKED.mains, (), ASKED.cases
    )
    assert solve(elsewhere) == solve(ASKED)

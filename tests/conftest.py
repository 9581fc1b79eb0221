"""Tests that are coroutines run in a loop of their own; no test fails for being slow."""

from __future__ import annotations

import asyncio
import inspect

import pytest
from hypothesis import HealthCheck, settings

_LONGEST_S = 30.0

# machines that are busy with something else are no reason to fail
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs `async def test_…`; one that hangs fails after half a minute (faults: five)."""
    test = pyfuncitem.obj
    if not inspect.iscoroutinefunction(test):
        return None
    slow = any(pyfuncitem.get_closest_marker(mark) for mark in ("faults", "bench"))
    names = inspect.signature(test).parameters
    arguments = {name: pyfuncitem.funcargs[name] for name in names}
    asyncio.run(asyncio.wait_for(test(**arguments), _LONGEST_S * (10 if slow else 1)))
    return True

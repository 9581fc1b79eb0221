"""Time: the only place where it passes. Real for a workshop, by hand in tests.

`PhaseClock` counts a phase down, stops, goes on and is lengthened; what happens when it runs out
is decided by whoever made it.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

Callback = Callable[[], None]

_MORNING = datetime(2027, 3, 1, 9, tzinfo=UTC)


class Timer(Protocol):
    """Something that will happen, unless it is cancelled."""

    def cancel(self) -> None:
        """Let it not happen."""


class Time(Protocol):
    """Where seconds come from."""

    def now(self) -> float:
        """Seconds since some moment; never goes back."""

    def wall(self) -> datetime:
        """What a clock on the wall says, in UTC."""

    def later(self, seconds: float, callback: Callback) -> Timer:
        """Call back once after so many seconds."""


class RealTime:
    """The event loop's own time."""

    def now(self) -> float:
        """Seconds on the loop's clock."""
        return asyncio.get_running_loop().time()

    def wall(self) -> datetime:
        """The machine's date and time."""
        return datetime.now(UTC)

    def later(self, seconds: float, callback: Callback) -> Timer:
        """Call back once after so many seconds."""
        return asyncio.get_running_loop().call_later(seconds, callback)


class ManualTime:
    """Time that passes only when told to."""

    def __init__(self) -> None:
        self._now = 0.0
        self._count = itertools.count()
        self._due: list[tuple[float, int, _ManualTimer]] = []

    def now(self) -> float:
        """Seconds passed so far."""
        return self._now

    def wall(self) -> datetime:
        """A morning in 2027, and the seconds since."""
        return _MORNING + timedelta(seconds=self._now)

    def later(self, seconds: float, callback: Callback) -> Timer:
        """Call back when time has been moved on so far."""
        timer = _ManualTimer(callback)
        heapq.heappush(self._due, (self._now + seconds, next(self._count), timer))
        return timer

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass, with everything that falls due in them, in order."""
        until = self._now + seconds
        while self._due and self._due[0][0] <= until:
            self._now, _, timer = heapq.heappop(self._due)
            timer.fire()
        self._now = until


class _ManualTimer:
    def __init__(self, callback: Callback) -> None:
        self._callback: Callback | None = callback

    def cancel(self) -> None:
        self._callback = None

    def fire(self) -> None:
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()


class PhaseClock:
    """Counts down one phase after the other."""

    def __init__(self, time: Time, expired: Callback) -> None:
        self._time = time
        self._expired = expired
        self._length: float | None = None
        self._left = 0.0
        self._since: float | None = None
        self._timer: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether it counts down now, or has counted down to the end and was not stopped since."""
        return self._since is not None

    @property
    def over(self) -> bool:
        """Whether it has run out: not paused in time, and not given more time since."""
        return self.running and self._length is not None and self._remaining() <= 0.0

    @property
    def remaining_ms(self) -> int | None:
        """Milliseconds left, rounded up; None for a phase without a clock."""
        return None if self._length is None else math.ceil(self._remaining() * 1000)

    @property
    def length_ms(self) -> int | None:
        """Milliseconds that the phase has in all; None for a phase without a clock."""
        return None if self._length is None else round(self._length * 1000)

    def begin(
        self, seconds: float | None, *, left: float | None = None, running: bool = True
    ) -> None:
        """A phase of this length begins (None = without a clock), with `left` seconds left."""
        self._stop()
        self._length = seconds
        self._left = seconds or 0.0 if left is None else left
        if running:
            self.resume()

    def pause(self) -> None:
        """Stop, keeping exactly what is left."""
        self._left = self._remaining()
        self._stop()

    def resume(self) -> None:
        """Go on with what is left."""
        if self._length is None or self.running:
            return
        self._since = self._time.now()
        self._timer = self._time.later(max(0.0, self._left), self._run_out)

    def extend(self, seconds: float) -> None:
        """Give so many seconds more (or less); never below none."""
        if self._length is None:
            return
        was_running = self.running
        self.pause()
        self._left = max(0.0, self._left + seconds)
        self._length = max(self._length + seconds, self._left)
        if was_running:
            self.resume()

    def _remaining(self) -> float:
        if self._since is None:
            return self._left
        return max(0.0, self._left - (self._time.now() - self._since))

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._since = None

    def _run_out(self) -> None:
        self._left, self._since, self._timer = 0.0, self._time.now(), None
        self._expired()

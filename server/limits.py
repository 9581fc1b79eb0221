"""How much a connection may send, and how often a secret may be guessed."""

from __future__ import annotations

from dataclasses import dataclass

from server.clock import Time


@dataclass(frozen=True, slots=True)
class Limits:
    """Generous for bots at full speed, far above what fingers can do.

    A message that is not understood costs `malformed_cost` messages.
    """

    messages_per_s: float = 500.0
    messages_at_once: float = 2000.0
    bytes_per_s: float = 512 * 1024.0
    bytes_at_once: float = 4 * 1024 * 1024.0
    malformed_cost: float = 20.0
    backlog_bytes: int = 512 * 1024
    hello_within_s: float = 15.0
    connections: int = 2000
    questions_at_once: int = 4


class TokenBucket:
    """Fills by `rate` per second up to `most`."""

    def __init__(self, rate: float, most: float, time: Time) -> None:
        self._rate, self._most, self._time = rate, most, time
        self._level, self._at = most, time.now()

    def take(self, amount: float) -> bool:
        """Take so much out; False where there is not enough."""
        now = self._time.now()
        self._level = min(self._most, self._level + (now - self._at) * self._rate)
        self._at = now
        if amount > self._level:
            return False
        self._level -= amount
        return True


class GuessGuard:
    """Makes guessing PINs, tokens and codes slow: each miss from an address doubles the wait.

    A few misses are free, as fingers slip. Remembers the latest `_MOST` addresses in memory only.
    """

    _FREE = 4
    _LONGEST_S = 30.0
    _FORGIVEN_AFTER_S = 600.0
    _MOST = 1000

    def __init__(self, time: Time) -> None:
        self._time = time
        self._misses: dict[str, tuple[int, float]] = {}

    def wait_s(self, address: str) -> float:
        """Seconds that an address must still wait before its next guess is looked at."""
        count, at = self._misses.get(address, (0, 0.0))
        if count < self._FREE:
            return 0.0
        pause = min(self._LONGEST_S, 0.5 * 2.0 ** (count - self._FREE))
        return max(0.0, at + pause - self._time.now())

    def missed(self, address: str) -> None:
        """A guess from this address was wrong."""
        count, at = self._misses.pop(address, (0, 0.0))
        if self._time.now() - at > self._FORGIVEN_AFTER_S:
            count = 0
        self._misses[address] = (count + 1, self._time.now())
        if len(self._misses) > self._MOST:
            del self._misses[next(iter(self._misses))]

    def hit(self, address: str) -> None:
        """This address knew it."""
        self._misses.pop(address, None)

"""Chance by name: every draw has its own name and depends on nothing but the seed and that name.

There is no stream that one draw could disturb for the next, so a re-run that changes one decision
meets the same luck everywhere else.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


@lru_cache(maxsize=1 << 14, typed=True)
def draw(seed: int, *name: object) -> float:
    """A number in [0, 1) for this seed and name (card, municipality, year, …).

    Many are asked for again and again; by type too, as 1 and 1.0 are different names.
    """
    text = "\x1f".join(str(part) for part in (seed, *name))
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / (1 << 53)


def happens(odds: float, seed: int, *name: object) -> bool:
    """Whether something with these odds (0–1) happens."""
    return draw(seed, *name) < odds


def between(low: float, high: float, seed: int, *name: object) -> float:
    """A number evenly drawn from [low, high)."""
    return low + (high - low) * draw(seed, *name)


def normal(mean: float, spread: float, seed: int, *name: object) -> float:
    """A number from a normal distribution, cut at two standard deviations."""
    first = max(draw(seed, *name, "radius"), 1e-12)
    second = draw(seed, *name, "angle")
    z = math.sqrt(-2.0 * math.log(first)) * math.cos(2.0 * math.pi * second)
    return mean + spread * max(-2.0, min(2.0, z))


def choice(options: Sequence[T], seed: int, *name: object) -> T:
    """One of the options, each as likely."""
    return options[int(draw(seed, *name) * len(options))]

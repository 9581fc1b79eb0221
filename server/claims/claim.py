"""What a claim is: a sentence, whose it is, which levels it concerns, and how it is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from game.rules.level import Level

if TYPE_CHECKING:
    from server.claims.games import Games

Sample = Mapping[str, float]
"""What one seed showed, by name; a seed in which there was nothing to measure leaves it out."""

CLEAR = 0.9
"""Share of seeds in which a statement must be seen where the rulebook names none."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the seeds showed of a statement: a figure beside what it must be.

    `part` says which statement of the claim ("" where there is one only), `seeds` in how many
    seeds there was something to measure.
    """

    part: str
    figure: float
    shown: str
    threshold: str
    holds: bool
    seeds: int


Judge = Callable[[Level, Sequence[Sample]], list[Finding]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the lecture (L), of research (R) or of the model itself (A).

    `why_not` says in a few words why a level is not concerned, "" where it is. `sample` measures
    one seed, `judge` all. `times` as many seeds as asked for are needed, `once` one is enough.
    """

    number: int
    kind: str
    sv: str
    en: str
    why_not: Callable[[Level], str]
    sample: Callable[[Games], Sample]
    judge: Judge
    times: int = 1
    once: bool = False


def values(samples: Sequence[Sample], name: str) -> list[float]:
    """What the seeds showed under a name, where there was something to measure."""
    return [sample[name] for sample in samples if name in sample]


def share(
    samples: Sequence[Sample],
    name: str,
    test: Callable[[float], bool],
    least: float = CLEAR,
    most: float = 1.0,
    *,
    part: str = "",
    what: str = "",
) -> Finding:
    """In how many of the seeds a figure passes a test, which must be `least`–`most` of them."""
    found = values(samples, name)
    part_of = sum(map(test, found)) / len(found) if found else 0.0
    band = f"≥ {least:.0%}" if most >= 1.0 else f"{least:.0%}–{most:.0%}"
    return Finding(
        part,
        part_of,
        f"{part_of:.0%} of seeds" + (f" (median {_median(found):.3g})" if found else ""),
        f"{band} {what}".strip(),
        bool(found) and least <= part_of <= most,
        len(found),
    )


def middle(
    samples: Sequence[Sample],
    name: str,
    low: float,
    high: float = float("inf"),
    *,
    part: str = "",
    form: str = "+.1%",
) -> Finding:
    """The median of a figure, which must lie within `low`–`high`."""
    found = values(samples, name)
    value = _median(found)
    if high == float("inf"):
        band = f"≥ {low:{form}}"
    elif low == float("-inf"):
        band = f"≤ {high:{form}}"
    else:
        band = f"{low:{form}}…{high:{form}}"
    holds = bool(found) and low <= value <= high
    return Finding(part, value, f"median {value:{form}}", band, holds, len(found))


def _median(found: Sequence[float]) -> float:
    return median(found) if found else 0.0

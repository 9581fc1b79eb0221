"""What the import is told of a day in a network; whoever runs the import knows how to find out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Survey:
    """Means of a day in the units of the file: head, delivered demand and emitter flow by node,
    flow by link, `running` over the hours in which there is any; `unbalanced` hours had no exact
    solution."""

    head: Mapping[str, float]
    delivered: Mapping[str, float]
    emitter: Mapping[str, float]
    flow: Mapping[str, float]
    running: Mapping[str, float]
    unbalanced: int = 0


class SurveyError(Exception):
    """EPANET gave no answer: `why` is timed-out, fell-over, refused or unsolved; `code` and `said`
    are EPANET's own when it refused."""

    def __init__(self, why: str, code: int = 0, said: str = "") -> None:
        super().__init__(why)
        self.why, self.code, self.said = why, code, said


Surveyor = Callable[[str], Survey]
"""Solves a day of the network in an EPANET text; raises SurveyError."""

"""Checks of the pressures from outside (`[pressures]`)."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.folder import Document
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.rules.pressures import DEFAULTS

_RANGES = {"start": (0.0, 1.0), "trend": (-0.05, 0.05)}


def pressure_problems(document: Document, file: LevelFile) -> Iterator[Problem]:
    """Everything wrong in the pressures that the level names."""
    for tag, spec in file.pressures.items():
        if tag not in DEFAULTS:
            yield document.problem(
                ("pressures", tag),
                f'"{tag}" is no pressure',
                f"Choose among {', '.join(DEFAULTS)}",
            )
        for name, (least, most) in _RANGES.items():
            value = getattr(spec, name)
            if not least <= value <= most:
                yield document.problem(
                    ("pressures", tag, name),
                    f'"{name}" is {value:g}',
                    f"Write a value from {least:g} to {most:g}",
                )

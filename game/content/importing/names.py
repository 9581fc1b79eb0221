"""Names for municipalities that a file does not name: invented, as real ones would seem to tell of
real people."""

from __future__ import annotations

NAMES = (
    "Almsjö", "Björkåker", "Enviksta", "Furuholma", "Grönstad", "Hagsjö", "Järnåsa", "Kornnäs",
    "Lindåker", "Mossbro", "Norrlida", "Orrsjö", "Råbäcka", "Silverå", "Tranåker", "Vassmo",
)  # fmt: skip
"""More than there can be municipalities in a level, as none of them may be taken already."""


def invented(count: int, taken: set[str]) -> list[str]:
    """So many names that are not taken."""
    return [name for name in NAMES if name not in taken][:count]

"""Which lines of the ledger are a municipality's own."""

from __future__ import annotations

from game.rules.stocks import PAIRWISE, Entry


def concerns(e: Entry, m: str) -> bool:
    """Whether a ledger entry is about this municipality, alone or in a pair."""
    return m in e.subject.split("|") if e.stock in PAIRWISE else e.subject == m

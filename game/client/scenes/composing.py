"""Which scene writes which kind of agreement."""

from __future__ import annotations

from game.client.scenes.compose import ComposeScene
from game.client.scenes.compose_beside import BesideScene
from game.client.scenes.drafting import DraftingScene
from game.client.scenes.table import Table
from game.client.views.deal import STEPS


def compose(table: Table, kind: str, counters: str = "") -> DraftingScene:
    """The scene that writes an offer of a kind; with `counters` another one in place of that."""
    if kind in STEPS:
        return ComposeScene(table, kind, counters)
    return BesideScene(table, kind, counters)

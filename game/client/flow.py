"""Which scene belongs to which role and phase."""

from __future__ import annotations

from game.client.scene import Scene
from game.client.scenes.decisions import DecisionsScene
from game.client.scenes.table import Table


def scene_for(table: Table) -> Scene:
    """The scene for what is going on now at a table."""
    return DecisionsScene(table)

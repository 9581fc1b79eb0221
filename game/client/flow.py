"""Which scene belongs to which role and phase. Scenes know of each other only through this."""

from __future__ import annotations

from collections.abc import Callable

from game.client.scene import Scene
from game.client.scenes.decisions import DecisionsScene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.outcome import OutcomeScene
from game.client.scenes.projector import ProjectorScene
from game.client.scenes.situation import SituationScene
from game.client.scenes.table import Table
from game.client.scenes.trainer import TrainerScene
from game.client.views.workshop.showing import takes_stage

_TEAM: dict[str, Callable[[Table], Scene]] = {
    "situation": SituationScene,
    "negotiation": NegotiationScene,
    "decisions": DecisionsScene,
    "outcome": OutcomeScene,
}


def scene_for(table: Table) -> Scene:
    """The scene for what is going on now at a table."""
    live, phase = table.live, table.public.get("phase", "lobby")
    if takes_stage(table):
        return ProjectorScene(table)
    if phase == "lobby" or live.role == "guest":
        return LobbyScene(table)
    if phase == "debrief":
        return _debrief(table)
    if live.role == "trainer":
        return TrainerScene(table)
    if live.role == "projector":
        return ProjectorScene(table)
    return _TEAM[phase](table)


def _debrief(table: Table) -> Scene:
    from game.client.scenes.debrief import DebriefScene

    return DebriefScene(table)

"""What the trainer lets the projector show, and whether it has the window to itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.client.scenes.table import Table

Tree = Mapping[str, Any]

_BESIDE_PLAY = ("lobby", "debrief")
"""Phases with scenes of their own at the projector, which only what is new takes over from."""


def shown(table: Table) -> tuple[str, Tree | None]:
    """What is to be shown, and the poll or the talk that it is; the map where there is none."""
    workshop = table.workshop
    showing = workshop.get("showing") or {"what": "map", "id": ""}
    what = str(showing["what"])
    places = {"poll": "polls", "breakout": "breakouts"}
    if what in places:
        found = workshop.get(places[what], {}).get(showing["id"])
        return (what, found) if found is not None else ("map", None)
    if what == "reflection":
        text = table.region.get("reflections", {}).get(showing["id"])
        return (what, text) if text is not None else ("map", None)
    if what == "handover" and workshop.get("handover") is None:
        return "map", None
    return what, None


def takes_stage(table: Table) -> bool:
    """Whether a projector leaves the lobby or the debrief for what the trainer shows: a poll or a
    talk that is open or was held there."""
    if table.live.role != "projector":
        return False
    phase = table.public.get("phase", "lobby")
    if phase not in _BESIDE_PLAY:
        return False
    what, found = shown(table)
    if what in ("poll", "breakout") and found is not None:
        return bool(found["open"]) or found["phase"] == phase
    return what == "code" and phase == "debrief"

"""The region's story and what each municipality is like, as the level tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_story(scene: Seated, flow: Flow, *, style: str = "prose") -> None:
    """The region's name and story; nothing in a level without one."""
    texts = scene.app.texts
    if not texts.has("level-story"):
        return
    flow.text(scene.t("level-region"), "h2")
    flow.gap(4)
    flow.text(scene.t("level-story"), style, "ink2")


def draw_own_note(scene: Seated, flow: Flow) -> None:
    """A line on the own municipality."""
    note = f"municipality-{scene.table.seat}.note"
    if scene.table.seat and scene.app.texts.has(note):
        flow.text(scene.t(note), "prose_italic", "ink2")

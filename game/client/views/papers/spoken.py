"""What has been said aloud: things taken for granted that a question has brought into the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_spoken(scene: Seated, flow: Flow) -> None:
    """On the front page: the words themselves, of this round and the one before."""
    public = scene.table.public
    for m, spoken in public["assumptions"].items():
        if int(spoken["round"]) >= int(public["round"]) - 1:
            title = scene.t(f"assumption-{spoken['assumption']}.title")
            said = scene.t("papers-spoken", text=title, name=scene.words.name(m))
            flow.text(said, "prose_italic")
            flow.gap(6)

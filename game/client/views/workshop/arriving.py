"""In the trainer's lobby: who is on the way to a seat, so that "nobody comes in" can be told from
"they came, but not to a seat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_ON_THE_WAY = ("pages", "open", "guests")


def draw_arriving(scene: Seated, flow: Flow) -> None:
    """How many, and how far each has come; nothing where the server does not count."""
    presence = scene.table.live.presence
    arriving = presence.arriving if presence else {}
    if not arriving:
        return
    count = sum(arriving[name] for name in _ON_THE_WAY)
    flow.text(scene.t("arriving-count", count=count), "body_bold" if count else "body",
              "ink" if count else "ink3")  # fmt: skip
    for name in (*_ON_THE_WAY, "phones"):
        if arriving[name]:
            flow.text(scene.t(f"arriving-{name}", count=arriving[name]), "body", "ink2")

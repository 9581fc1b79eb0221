"""A stored session as a row of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.invitation import spaced
from game.client.views.sessions.wording import level_name, seats, stage

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene
    from game.client.sessions import Kept


def draw_row(scene: SessionsScene, flow: Flow, kept: Kept, *, chosen: bool) -> None:
    """Its level and code, and under them when it was begun, who plays and how far it has come."""
    canvas, texts = flow.canvas, scene.app.texts
    pad = canvas.u(10)
    name, code = level_name(texts, kept.level), spaced(kept.code)
    said = ", ".join((kept.begun, seats(texts, kept), stage(texts, kept.phase, kept.round)))
    room = flow.width - 2 * pad
    runs = _runs(scene, kept)
    lines = [(said, "ink2"), *([(runs, "accent")] if runs else [])]
    code_wide = canvas.text_width(code, "body_bold")
    name_tall = canvas.paragraph_height(name, room - code_wide - pad, "body_bold")
    tall = name_tall + sum(canvas.paragraph_height(line, room, "caption") for line, _ in lines)
    row = flow.take(tall + 2 * pad)
    key = f"session.{kept.code}"
    label = ", ".join((name, code, said, *([runs] if runs else [])))
    scene.ui.area(key, row, lambda: scene.choose(kept.code), label=label)
    if chosen:
        canvas.rect(row, "accent_wash")
    elif scene.ui.hovered(key):
        canvas.rect(row, "sunk")
    x, y = row.x + pad, row.y + pad
    canvas.text(code, row.right - pad, y, "body_bold", "ink2", align="right")
    y = canvas.paragraph(name, x, y, room - code_wide - pad, "body_bold")
    for line, colour in lines:
        y = canvas.paragraph(line, x, y, room, "caption", colour)  # type: ignore[arg-type]
    canvas.hair(row.x, row.bottom - canvas.z(1), row.width)


def _runs(scene: SessionsScene, kept: Kept) -> str:
    """That it is being played, by how many, and whether anybody asks for help."""
    if not kept.running:
        return ""
    if kept.code == scene.source.current:
        return scene.t("sessions-own")
    said = scene.t("sessions-running", present=kept.present)
    return f"{said} {scene.t('sessions-helps', count=kept.helps)}" if kept.helps else said

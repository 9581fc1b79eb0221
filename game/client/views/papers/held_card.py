"""A card with a thing taken for granted, as one holds it: face up or with its back up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.widgets.widget import Callback

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

_PAD, _BAND = 20, 8
WIDEST = 440
"""Design pixels; a card is no wider, however much room there is."""


def tint_of(scene: Seated, municipality: str) -> ColourName:
    """The land tint of a municipality."""
    seen = list(scene.table.public.get("municipalities", {}))
    return scene.app.theme.tint(seen.index(municipality) if municipality in seen else 0)


def card_height(
    scene: Seated, canvas: Canvas, width: int, assumption: str, note: str, *, short: bool = False
) -> int:
    """Height of a card face up in a column of `width`."""
    room = width - 2 * canvas.u(_PAD)
    title = scene.t("quoted", text=scene.t(f"assumption-{assumption}.title"))
    tall = canvas.u(_BAND + 2 * _PAD) + canvas.line("caption") + canvas.u(4)
    tall += canvas.paragraph_height(title, room, "h3" if short else "h2")
    if not short:
        text = scene.t(f"assumption-{assumption}.text")
        tall += canvas.u(8) + canvas.paragraph_height(text, room, "prose")
    return tall + canvas.u(12) + canvas.paragraph_height(note, room - canvas.u(26), "caption")


def draw_held_card(
    scene: Seated,
    flow: Flow,
    municipality: str,
    assumption: str,
    note: str,
    *,
    icon: str = "eye-off",
    short: bool = False,
    height: int = 0,
) -> None:
    """A card face up: whose, what is taken for granted, and `note` on who has seen it. `short`
    leaves out the text that only its holder is meant to read."""
    canvas = flow.canvas
    width = min(flow.width, canvas.u(WIDEST))
    tall = max(height, card_height(scene, canvas, width, assumption, note, short=short))
    box = flow.take(tall)
    box.width = width
    _draw_ground(scene, canvas, box, municipality, "sheet")
    inner = Flow(canvas, box.inflate(-2 * canvas.u(_PAD), 0))
    inner.y = box.y + canvas.u(_BAND + _PAD)
    inner.text(scene.t("papers-card-of", name=scene.words.name(municipality)), "caption", "ink2")
    inner.gap(4)
    title = scene.t("quoted", text=scene.t(f"assumption-{assumption}.title"))
    inner.text(title, "h3" if short else "h2")
    if not short:
        inner.gap(8)
        inner.text(scene.t(f"assumption-{assumption}.text"), "prose")
    room = inner.width - canvas.u(26)
    y = box.bottom - canvas.u(_PAD) - canvas.paragraph_height(note, room, "caption")
    canvas.icon(icon, inner.x, y, 18, "ink3")
    canvas.paragraph(note, inner.x + canvas.u(26), y, room, "caption", "ink2")


def draw_card_back(
    scene: Seated, flow: Flow, key: str, municipality: str, on_click: Callback, height: int
) -> None:
    """A card nobody has turned: whose it is, and that a click turns it."""
    canvas = flow.canvas
    box = flow.take(height)
    box.width = min(flow.width, canvas.u(WIDEST))
    turn = scene.t("papers-card-turn")
    name = scene.words.name(municipality)
    scene.ui.area(key, box, on_click, label=f"{name}: {turn}")
    _draw_ground(scene, canvas, box, municipality, tint_of(scene, municipality))
    inner = box.inflate(-canvas.u(16), -canvas.u(16))
    canvas.rect(inner, None, radius=5, border="ink" if scene.ui.hovered(key) else "ink3")
    tall = canvas.line("h3") + canvas.line("body_bold")
    y = box.centery - tall // 2
    canvas.text(name, inner.x, y, "h3", width=inner.width, align="centre")
    y += canvas.line("h3")
    canvas.text(turn, inner.x, y, "body_bold", width=inner.width, align="centre")


def _draw_ground(
    scene: Seated, canvas: Canvas, box: Rect, municipality: str, ground: ColourName
) -> None:
    canvas.shadow(box, 8, 36, 3)
    canvas.rect(box, ground, radius=8, border="line")
    band = Rect(box.x, box.y, box.width, canvas.u(_BAND))
    with canvas.clip(band):
        canvas.rect(box, tint_of(scene, municipality), radius=8, border="line")

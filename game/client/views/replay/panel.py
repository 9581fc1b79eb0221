"""Beside a film's map: where in the game we are, the figures, and what happened there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Pop
from game.client.ui import BUTTON
from game.client.views.replay.figures import Charts, figures
from game.client.views.replay.told import draw_moments, draw_moved, draw_news

if TYPE_CHECKING:
    from game.client.scenes.replay import ReplayScene

MARGIN = 32
"""Design pixels at the sides of a film's screen."""
_LOW = 380
"""A column lower than this (design pixels) has its charts in what scrolls."""


def draw_empty(scene: ReplayScene, canvas: Canvas, body: Rect) -> None:
    """Nothing to show yet, or nothing at all."""
    film, flow = scene.film, Flow(canvas, body)
    flow.gap(24)
    nothing = "replay-waiting" if film.index is None else "replay-nothing"
    flow.text(scene.t("replay-failed" if film.failed else nothing), "intro", "ink2")
    flow.gap(16)
    if not scene.leads:
        return
    ways: list[tuple[str, str, Callable[[], Any]]] = [("back", scene.t("button-back"), Pop)]
    if film.failed:
        ways.insert(0, ("retry", scene.t("button-retry"), scene.open))
    row = flow.take(canvas.u(BUTTON))
    x = row.x
    for key, label, use in ways:
        wide = scene.ui.button_width(label)
        scene.ui.button(key, Rect(x, row.y, wide, row.height), label, use)
        x += wide + canvas.u(12)


def draw_panel(scene: ReplayScene, canvas: Canvas, panel: Rect) -> Charts | None:
    """Draws the column; returns its charts, whose cursors move. In a low window they scroll."""
    large = not scene.leads
    low = panel.height < canvas.u(_LOW)
    flow = Flow(canvas, panel)
    flow.gap(8 if low else 14)
    flow.text(scene.where(scene.at), "projector" if large else "body", "ink2")
    flow.text(scene.years(scene.at), "h2" if low else "h1")
    flow.gap(8)
    charts = _charts(scene)
    if charts is not None and not low:
        charts.draw(canvas, flow.take(Charts.height(canvas)), panel)
        flow.gap(6)
    flow.hair()
    room = Rect(flow.x, flow.y, flow.width, max(1, panel.bottom - flow.y))
    with scene.ui.scroll(f"told.{scene.at}", room) as area:
        inner = Flow(canvas, area.rect)
        inner.gap(12)
        _draw_told(scene, inner, large=large)
        inner.gap(12)
        if charts is not None and low:
            charts.draw(canvas, inner.take(Charts.height(canvas)), room)
            inner.gap(12)
        area.end(inner.y)
    return charts


def _charts(scene: ReplayScene) -> Charts | None:
    index = scene.film.index
    if index is None or len(index["series"]["rounds"]) < 2:
        return None
    return Charts(scene, figures(index, scene.subject))


def _draw_told(scene: ReplayScene, flow: Flow, *, large: bool) -> None:
    frame = scene.film.frame(scene.at)
    draw_moments(flow, scene.moments_here, large=large)
    if frame is None:
        said = "replay-missed" if scene.film.missed(scene.at) else "replay-waiting"
        flow.text(scene.t(said), "body", "ink3")
        return
    words = scene.words
    draw_news(flow, words, frame["news"], large=large)
    if not frame["news"]:
        over = scene.film.stops[scene.at]["phase"] == "debrief"
        calm = scene.t("replay-end" if over else "replay-calm")
        flow.text(calm, "projector" if large else "prose_italic", "ink2")
        flow.gap(8)
    if frame["ledger"] and not large:
        flow.gap(6)
        draw_moved(scene, flow, words, frame["ledger"])

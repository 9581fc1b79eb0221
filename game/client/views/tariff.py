"""The tariff: a slider, what it makes of a villa's bill, and following the costs instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.figures import sparkline
from game.client.layout import Flow, Rect
from game.client.ui import HANDLE
from game.client.views.council_cut import draw_cut
from game.client.views.fold import draw_refusal
from game.client.widgets.slider import Range
from game.rules.commands import SetTariff

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_RANGE = Range(-5, 15, 0.5, zero=0)
"""Per cent and year."""
_TREND = 56
"""Design pixels of the trend line beside the title."""


def tariff_now(scene: Seated) -> tuple[float, bool]:
    """The change that holds (share per year), and whether it follows the costs."""
    private = scene.table.private
    chosen = scene.table.drafts.value("tariff", private["decisions"]["tariff_change"])
    if chosen is None:
        return float(private["proposal"]["tariff_change"]), True
    return float(chosen), False


def draw_tariff(scene: Seated, flow: Flow) -> None:
    """The part of the decisions about the tariff."""
    canvas = flow.canvas
    change, _ = tariff_now(scene)
    draw_tariff_head(scene, flow, "figure_large")
    draw_cut(scene, flow)
    flow.gap(2)
    row = flow.take(canvas.u(HANDLE))
    slider = scene.ui.slider(
        "tariff",
        row,
        change * 100,
        _RANGE,
        lambda v: set_tariff(scene, v / 100),
        tip=scene.t("tariff-tip"),
    )
    _draw_marks(scene, flow, slider.place_of(0))
    draw_bill(scene, flow)
    draw_refusal(scene, flow, "tariff")


def draw_tariff_head(scene: Seated, flow: Flow, style: str) -> None:
    """The title, the way the tariff has gone so far, and the change per year in `style`."""
    canvas, texts = flow.canvas, scene.app.texts
    change, follows = tariff_now(scene)
    top, title = flow.y, scene.t("tariff-title")
    said = texts.percent(change, 1, sign=True)
    flow.pair(title, said, "h3", style, end_colour="ink2" if follows else "ink")
    history = scene.table.private["history"]
    spark = Rect(flow.x + canvas.text_width(title, "h3") + canvas.u(16), top, canvas.u(_TREND), 0)
    free = flow.right - canvas.text_width(said, style) - canvas.u(16)
    if len(history) < 2 or spark.right > free:
        return
    spark.height = canvas.u(14)
    spark.centery = (top + flow.y) // 2
    sparkline(canvas, spark, [float(record["tariff_sek"]) for record in history])
    bills = [texts.money(float(record["tariff_sek"]), scale="sek") for record in history]
    years = [int(record["year"]) for record in history]
    tip = [
        scene.t("tariff-trend"),
        *(
            scene.t("tariff-trend-year", year=year, bill=bill)
            for year, bill in zip(years, bills, strict=True)
        ),
    ]
    area = Rect(spark.x - canvas.u(6), top, spark.width + canvas.u(12), flow.y - top)
    scene.ui.area("tariff.trend", area, tip=tip, focusable=False)


def _draw_marks(scene: Seated, flow: Flow, zero: int) -> None:
    canvas, texts = flow.canvas, scene.app.texts
    row = flow.take(canvas.line("caption"))
    low, high = (texts.percent(v / 100, sign=True) for v in (_RANGE.low, _RANGE.high))
    canvas.text(low, row.x, row.y, "caption", "ink3")
    canvas.text("0", zero - canvas.text_width("0", "caption") // 2, row.y, "caption", "ink3")
    canvas.text(high, row.x, row.y, "caption", "ink3", width=row.width, align="right")


def draw_bill(scene: Seated, flow: Flow) -> None:
    """What a villa pays next year; beside it the way back to following the costs."""
    canvas, texts = flow.canvas, scene.app.texts
    change, follows = tariff_now(scene)
    today = float(scene.table.public["municipalities"][scene.table.seat]["tariff_sek"])
    new = today * (1 + change)
    more = round(new) - round(today)
    kind = "same" if not more else "more" if more > 0 else "less"
    said = scene.t(
        f"tariff-bill-{kind}",
        bill=texts.money(new, scale="sek"),
        more=texts.money(abs(more), scale="sek"),
    )
    if follows:
        flow.text(f"{said} {scene.t('tariff-follows')}", "body", "ink2")
        return
    label = scene.t("tariff-follow")
    width = scene.ui.button_width(label, "quiet")
    room = flow.width - width
    lines = canvas.paragraph_height(said, room)
    if lines > 2 * canvas.line("body"):
        flow.text(said, "body", "ink2")
        row = flow.take(canvas.u(36))
        place = Rect(row.x - canvas.u(8), row.y, width, row.height)
    else:
        row = flow.take(max(lines, canvas.u(36)))
        canvas.paragraph(said, row.x, row.y + (row.height - lines) // 2, room, "body", "ink2")
        place = Rect(
            row.right - width + canvas.u(12), row.centery - canvas.u(18), width, canvas.u(36)
        )
    scene.ui.button(
        "tariff.follow",
        place,
        label,
        lambda: set_tariff(scene, None),
        kind="quiet",
        tip=scene.t("tariff-follow-tip"),
    )


def set_tariff(scene: Seated, change: float | None) -> None:
    """Chooses a change (share per year), or None to follow the costs."""
    before = scene.table.private["decisions"]["tariff_change"]
    value = None if change is None else round(change, 4)
    scene.table.drafts.set("tariff", value, before, SetTariff, "tariff")
    scene.redraw()

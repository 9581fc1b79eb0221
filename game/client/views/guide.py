"""The guide of a first game: the present step, what the last one meant, and where to do it.

It blocks nothing and can be folded away. What is ticked off comes from the view; which control a
step is about is said here, by the name of its check.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pygame

from game.client.layout import Flow, Rect
from game.client.views.fold import draw_fold

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated
    from game.client.scenes.table import Table
    from game.client.widgets.widget import Widget

Tree = Mapping[str, Any]

_ORDER = ("situation", "negotiation", "decisions", "outcome", "debrief")
_AGREE = ("sign", "send", "offer.", "propose.")

TARGETS: dict[str, tuple[str, ...]] = {
    "situation_read": ("ready",),
    "card_answered": ("response.", "card."),
    "values_ranked": ("values.", "header.papers"),
    "question_asked": ("ask.", "question.", "header.papers"),
    "reflected": ("reflection.", "header.papers"),
    "administration_signed": _AGREE,
    "administration_joined": ("ready",),
    "operation_signed": _AGREE,
    "operation_joined": ("ready",),
    "council_answered": ("ready",),
    "tariff_set": ("tariff.down", "tariff.same", "tariff.up", "tariff"),
    "budget_changed": ("maintenance", "renewal"),
    "partnership_time_given": ("partnership",),
    "decisions_made": ("ready",),
    "outcome_seen": ("ready",),
    "promise_compared": ("ready",),
    "election_seen": ("ready",),
    "debrief_reached": ("ready",),
}
"""Check → keys of the controls that it is about, or their beginnings where they end in a dot; the
innermost first."""

_TALKS = ("situation", "negotiation")
_DECIDING = (*_TALKS, "decisions")
WHERE: dict[str, tuple[str, ...]] = {
    "situation_read": ("situation",),
    "card_answered": _DECIDING,
    "values_ranked": _TALKS,
    "question_asked": ("negotiation",),
    "reflected": ("situation",),
    "administration_signed": ("negotiation",),
    "operation_signed": ("negotiation",),
    "council_answered": ("negotiation",),
    "administration_joined": ("negotiation",),
    "operation_joined": ("negotiation",),
    "tariff_set": ("decisions",),
    "budget_changed": ("decisions",),
    "partnership_time_given": ("decisions",),
    "decisions_made": ("decisions",),
    "outcome_seen": ("outcome",),
    "promise_compared": ("situation",),
}
"""Check → phases whose screens have what it is about; any phase for what is not named."""

_TOGETHER = frozenset({"tariff_set", "budget_changed", "card_answered"})
"""Checks whose controls are all pointed at; of others the first that is there."""


def steps(table: Table) -> Sequence[Tree]:
    """The guide as the view has it; empty in a level without one."""
    return table.private.get("guide", ())


def present(table: Table) -> Tree | None:
    """The step to do now: one of this phase before those that were left behind; None while
    nothing that has begun can be done here."""
    phase = table.public["phase"]
    if phase == "lobby":
        return None  # sheets can be opened before the game; its guide has not begun
    here = _place(table.public["round"], phase)
    begun = [
        s
        for s in steps(table)
        if not s["done"]
        and _place(s["round"], s["phase"]) <= here
        and phase in WHERE.get(s["check"], _ORDER)
    ]
    return next((s for s in begun if s["phase"] == phase), begun[0] if begun else None)


def _place(round_: int, phase: str) -> tuple[int, int]:
    if phase == "debrief":
        return (10_000, 0)
    return (int(round_), _ORDER.index(phase))


def latest(table: Table) -> Tree | None:
    """The step done last in this window, until its meaning has been read."""
    for step in steps(table):
        if step["done"] and step["id"] not in table.guided:
            table.guided.append(step["id"])
    if not table.guided or _read(table.guided[-1]) in table.open_folds:
        return None
    return next((s for s in steps(table) if s["id"] == table.guided[-1]), None)


def _read(step: str) -> str:
    return f"guide.read.{step}"


# ---------------------------------------------------------------------- the strip
def draw_guide(scene: Seated, flow: Flow) -> None:
    """What the last step meant and the present step; once that has been read, all that has been
    done before."""
    table = scene.table
    if not steps(table):
        return
    done = sum(1 for s in steps(table) if s["done"])
    said = scene.t("guide-title", done=done, of=len(steps(table)))
    if not draw_fold(scene, flow, "guide", said, closed="guide.closed"):
        return
    top = flow.y
    inner = Flow(flow.canvas, Rect(flow.x + flow.canvas.u(16), flow.y, 0, 0))
    inner.width = flow.right - inner.x
    draw_latest(scene, inner)
    _draw_present(scene, inner)
    _draw_past(scene, inner)
    canvas = flow.canvas
    canvas.vertical(flow.x, top, inner.y - top, "accent", canvas.z(3))
    flow.y = inner.y
    flow.gap(12)


def draw_latest(scene: Seated, flow: Flow) -> None:
    """What the step done last meant, until it is put away."""
    step = latest(scene.table)
    if step is None:
        return
    canvas = flow.canvas
    side = canvas.u(28)
    canvas.icon("circle-check", flow.x, flow.y + canvas.u(1), 20, "gain")
    head = Flow(canvas, Rect(flow.x + canvas.u(28), flow.y, 0, 0))
    head.width = flow.right - side - canvas.u(8) - head.x
    head.text(scene.t(f"guide-{step['id']}.title"), "body_bold", "gain")
    scene.ui.button(
        "guide.read",
        Rect(flow.right - side, flow.y, side, side),
        scene.t("guide-read"),
        lambda: _mark_read(scene, step["id"]),
        kind="step",
        icon="x",
        tip=scene.t("guide-read"),
    )
    flow.y = max(head.y, flow.y + side)
    flow.text(scene.t(f"guide-{step['id']}.done"), "body", "ink2")
    flow.gap(10)


def _mark_read(scene: Seated, step: str) -> None:
    scene.table.open_folds.add(_read(step))
    scene.redraw()


def _draw_present(scene: Seated, flow: Flow) -> None:
    step = present(scene.table)
    if step is None:
        message = "guide-over" if _over(scene.table) else "guide-wait"
        flow.text(scene.t(message), "body", "ink2")
    else:
        _draw_head(scene, flow, scene.t(f"guide-{step['id']}.title"))
        flow.text(scene.t(f"guide-{step['id']}.text"), "body")


def _draw_head(scene: Seated, flow: Flow, title: str) -> None:
    """The step's title, and the way to its control while that is on this screen."""
    canvas, keys, label = flow.canvas, scene.pointed, scene.t("guide-show")
    width = scene.ui.button_width(label, "quiet", "locate")
    if not keys:
        flow.text(title, "h3")
        return
    beside = canvas.text_width(title, "h3") + canvas.u(12) + width <= flow.width
    if not beside:
        flow.text(title, "h3")
    row = flow.take(canvas.u(36))
    if beside:
        canvas.text(title, row.x, row.centery - canvas.line("h3") // 2, "h3")
    x = row.right - width + canvas.u(12) if beside else row.x - canvas.u(12)
    scene.ui.button(
        "guide.show",
        Rect(x, row.y, width, row.height),
        label,
        lambda: scene.ui.focus_on(keys[0]),
        kind="quiet",
        icon="locate",
    )


def _over(table: Table) -> bool:
    return all(step["done"] for step in steps(table))


def _draw_past(scene: Seated, flow: Flow) -> None:
    past = [s for s in steps(scene.table) if s["done"]]
    if (
        latest(scene.table)
        or not past
        or not draw_fold(scene, flow, "guide.past", scene.t("guide-past"))
    ):
        return
    for step in past:
        flow.text(scene.t(f"guide-{step['id']}.title"), "body_bold")
        flow.text(scene.t(f"guide-{step['id']}.done"), "body", "ink2")
        flow.gap(6)


# ---------------------------------------------------------------------- the ring
def targets(scene: Seated) -> list[str]:
    """Keys of the controls on this screen that the present step is about, as last drawn."""
    if not steps(scene.table) or scene.table.public["phase"] == "debrief":
        return []
    step = present(scene.table)
    check = step["check"] if step else "situation_read"
    widgets = scene.ui.widgets
    found: list[str] = []
    for wanted in TARGETS[check]:
        keys = [
            key
            for key, widget in widgets.items()
            if widget.enabled and (key == wanted or (wanted[-1] == "." and key.startswith(wanted)))
        ]
        if keys and check not in _TOGETHER:
            return keys[:1]
        if keys and wanted.endswith("."):
            return keys
        found += keys
    return found


def draw_ring(scene: Seated, canvas: Canvas) -> None:
    """A ring and an arrow at what the present step is about; under the widgets, over the paper."""
    keys = targets(scene)
    if keys != scene.pointed:  # known only once all is drawn: the strip hears of it now
        scene.pointed = keys
        scene.redraw()
    widgets = [scene.ui.widgets[key] for key in keys]
    seen = [widget for widget in widgets if widget.visible_rect.size > (0, 0)]
    if not seen or _folded(scene):
        return
    others = [w.visible_rect for w in scene.ui.widgets.values() if w.solid and w not in widgets]
    for group in _groups(seen):
        _draw_ring(canvas, group, seen[0].clip, others)


def _folded(scene: Seated) -> bool:
    return "guide.closed" in scene.table.open_folds


def _groups(widgets: Sequence[Widget]) -> list[pygame.Rect]:
    """One ring for controls in the same row, another for each other row."""
    rows: dict[int, pygame.Rect] = {}
    for widget in widgets:
        rect = widget.visible_rect
        rows[rect.centery] = rows[rect.centery].union(rect) if rect.centery in rows else rect
    return list(rows.values())


def _draw_ring(
    canvas: Canvas, rect: pygame.Rect, clip: pygame.Rect, others: Sequence[pygame.Rect]
) -> None:
    out, size = canvas.z(14), canvas.z(9)
    with canvas.clip(clip.inflate(2 * out, 0)):
        ring = rect.inflate(out, out)
        canvas.rect(ring, None, radius=10, border="accent", border_width=canvas.z(2))
        places = [arrow_at(ring, side, size, canvas.z(3)) for side in _SIDES]
        free = (place for place in places if _is_free(canvas, place, others))
        pygame.draw.polygon(canvas.surface, canvas.colour("accent"), next(free, places[0]))


_SIDES = ((-1, 0), (0, -1), (0, 1), (1, 0))
"""Where the arrow may stand, the best place first: left, above, below, right."""


def arrow_at(
    ring: pygame.Rect, side: tuple[int, int], size: int, gap: int
) -> list[tuple[int, int]]:
    """The corners of an arrow outside a ring, its tip towards it."""
    x, y = side
    tip = (
        ring.centerx + x * (ring.width // 2 + gap),
        ring.centery + y * (ring.height // 2 + gap),
    )
    back = (tip[0] + x * size, tip[1] + y * size)
    return [
        (back[0] + y * size, back[1] + x * size),
        tip,
        (back[0] - y * size, back[1] - x * size),
    ]


def _is_free(
    canvas: Canvas, arrow: Sequence[tuple[int, int]], others: Sequence[pygame.Rect]
) -> bool:
    """Whether no widget, which is drawn later, hides an arrow."""
    xs, ys = zip(*arrow, strict=True)
    box = pygame.Rect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)
    seen = canvas.surface.get_clip()
    return seen.contains(box) and box.collidelist([*others]) < 0

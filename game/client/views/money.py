"""A year's money: what comes in, what goes out, and the lines that the team sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.client.figures import stacked_bar
from game.client.layout import Flow, Rect
from game.client.theme import ColourName
from game.client.views.depth import shows
from game.client.views.fold import draw_refusal
from game.client.views.tariff import tariff_now
from game.rules.commands import SetBudget, SetRenewal, SetWay
from game.rules.state import RenewalMode

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

ROW = 32
"""Design pixels of a line."""

TONES: tuple[ColourName, ...] = ("ink3", "ink2", "ink", "line", "#BDB29C")
"""Operation and capital, maintenance, what is added, consultants."""


@dataclass(frozen=True)
class Line:
    """A line of the budget: its name, icon, limits, step and the cost line of last year."""

    name: str
    icon: str
    low: float
    high: float
    step: float
    cause: str = ""


LINES = (
    Line("maintenance", "wrench", 0.6, 1.4, 0.05, "maintenance"),
    Line("renewal", "refresh-cw", 0.0, 0.03, 0.0005),
    Line("inventory", "search", 0.0, 1.0, 0.1, "inventory"),
    Line("skills", "graduation-cap", 0.0, 1.0, 0.1, "skills"),
    Line("partnership", "handshake", 0.0, 1.0, 0.1),
    Line("liaison", "drafting-compass", 0.0, 1.0, 1.0, "liaison"),
)


def lines_shown(scene: Seated) -> tuple[Line, ...]:
    """The lines that this team decides for itself, at the depth that is played."""
    joint = scene.table.private["budget"]["joint_lines"]
    return tuple(line for line in LINES if line.name not in joint and shows(scene, line.name))


def level_of(scene: Seated, line: Line) -> float:
    """Where a line stands, in its own measure (effort, or share of the mains for renewal)."""
    private = scene.table.private
    confirmed = private["decisions"][line.name]
    if line.name == "renewal":
        chosen = scene.table.drafts.value("renewal", confirmed)
        return float(private["budget"]["renewal_rate"] if chosen is None else chosen)
    return float(scene.table.drafts.value(line.name, confirmed))


def amount_of(scene: Seated, line: Line) -> float:
    """SEK per year at that level."""
    per_unit = float(scene.table.private["budget"]["per_unit"][line.name])
    if line.name == "renewal":
        return level_of(scene, line) / 0.001 * per_unit
    return level_of(scene, line) * per_unit


def draw_money(scene: Seated, flow: Flow) -> None:
    """The year's money with its lines."""
    draw_balance(scene, flow)
    flow.gap(2)
    _draw_columns(scene, flow)
    for line in lines_shown(scene):
        _draw_line(scene, flow, line)
    if scene.table.private["joint"]:
        flow.gap(2)
        flow.text(scene.t("money-shared"), "caption", "ink3")
    draw_refusal(scene, flow, "budget")


def draw_balance(scene: Seated, flow: Flow) -> None:
    """What is left of the year's money or lacking, and what it goes to as a bar."""
    revenue, cost = _totals(scene)
    _draw_heading(scene, flow, revenue, cost)
    flow.gap(4)
    _draw_bar(scene, flow, flow.take(flow.canvas.u(10)), revenue, cost)


def _totals(scene: Seated) -> tuple[float, float]:
    """Revenue at the tariff chosen and cost at the lines as they stand (SEK per year)."""
    budget = scene.table.private["budget"]
    change, _ = tariff_now(scene)
    revenue = float(budget["revenue_sek"]) * (1 + change)
    cost = float(budget["cost_sek"])
    for line in lines_shown(scene):
        if line.name != "renewal":
            cost += amount_of(scene, line) - float(budget["lines"][line.name])
    return revenue, cost


def _draw_heading(scene: Seated, flow: Flow, revenue: float, cost: float) -> None:
    texts = scene.app.texts
    left = revenue - cost
    said = scene.t(
        "money-left" if left >= 0 else "money-short",
        amount=texts.money(abs(left), scale="msek"),
        of=texts.money(revenue, scale="msek"),
    )
    flow.pair(
        scene.t("money-title"), said, "h3", "body", end_colour="ink2" if left >= 0 else "warn"
    )


def _draw_bar(scene: Seated, flow: Flow, bar: Rect, revenue: float, cost: float) -> None:
    budget = scene.table.private["budget"]
    shown = {line.name: amount_of(scene, line) for line in lines_shown(scene)}
    maintenance = shown["maintenance"]
    added = sum(value for name, value in shown.items() if name not in ("maintenance", "renewal"))
    hired = float(budget["consultants_sek"])
    rest = cost - maintenance - added - hired
    stacked_bar(
        flow.canvas, bar, (rest, maintenance, added, hired), max(revenue, cost), tones=TONES
    )
    if cost > revenue:
        x = bar.x + round(bar.width * revenue / cost)
        flow.canvas.vertical(
            x, bar.y - flow.canvas.u(4), bar.height + flow.canvas.u(8), "warn", flow.canvas.z(2)
        )
    texts = scene.app.texts
    parts = (
        (rest, "money-rest"),
        (maintenance, "money-maintenance"),
        (added, "money-added"),
        (hired, "money-hired"),
    )
    tip = [
        scene.t("money-bar"),
        *(
            scene.t("money-part", name=scene.t(name), amount=texts.money(value, scale="msek"))
            for value, name in parts
            if value > 0
        ),
        *(
            [scene.t("money-renewal", amount=texts.money(shown["renewal"], scale="msek"))]
            if "renewal" in shown
            else []
        ),
    ]
    scene.ui.area("money.bar", bar.inflate(0, flow.canvas.u(8)), tip=tip, focusable=False)


def _draw_columns(scene: Seated, flow: Flow) -> None:
    canvas = flow.canvas
    row = flow.take(canvas.line("caption"))
    amount, before, _ = _edges(scene, flow)
    canvas.text(scene.t("unit-ksek"), amount, row.y, "caption", "ink3", align="right")
    if scene.table.private["lines"]:
        canvas.text(scene.t("money-before"), before, row.y, "caption", "ink3", align="right")


def _edges(scene: Seated, flow: Flow) -> tuple[int, int, int]:
    """Right edges of amount and change, and where the steppers begin."""
    canvas = flow.canvas
    steppers = flow.right - canvas.u(10) - canvas.u(66)
    amount = steppers - canvas.u(16)
    return amount, amount - canvas.u(76), steppers


def _draw_line(scene: Seated, flow: Flow, line: Line) -> None:
    canvas, texts = flow.canvas, scene.app.texts
    name = scene.t(f"line-{line.name}")
    row = flow.take(canvas.u(ROW))
    amount, before, steppers = _edges(scene, flow)
    if scene.ui.hovered(f"line.{line.name}"):
        canvas.rect(row, "sunk")
    middle = row.centery
    level, sek = level_of(scene, line), amount_of(scene, line)
    tone = {"maintenance": TONES[1], "renewal": None}.get(line.name, TONES[2])
    tick = Rect(row.x, middle - canvas.u(8), canvas.u(4), canvas.u(16))
    canvas.rect(tick, tone, border=None if tone else "ink")
    canvas.icon(line.icon, row.x + canvas.u(18), middle - canvas.u(10), 20)
    x = row.x + canvas.u(48)
    y = middle - canvas.line("body") // 2
    label = canvas.text(name, x, y, "body")
    y = middle - canvas.line("figure") // 2
    drawn = canvas.text(texts.number(sek / 1000), amount, y, "figure", align="right")
    change = _change(scene, line, sek)
    if change is not None and abs(change) >= 500:
        said = texts.signed(change / 1000)
        wide = canvas.text_width(said, "caption")
        if before - wide > label.right + canvas.u(8) and before < drawn.x - canvas.u(6):
            canvas.text(
                said, before, middle - canvas.line("caption") // 2, "caption", "ink3", align="right"
            )
    scene.ui.area(
        f"line.{line.name}",
        Rect(row.x, row.y, steppers - row.x, row.height),
        tip=_tip(scene, line, sek, change),
        focusable=False,
    )
    names = (scene.t("button-decrease", name=name), scene.t("button-increase", name=name))
    scene.ui.stepper(
        line.name,
        flow.right - canvas.u(10),
        middle,
        lambda sign: set_level(scene, line, level + sign * line.step),
        names,
        can=(level > line.low + 1e-9, level < line.high - 1e-9),
    )


def _change(scene: Seated, line: Line, sek: float) -> float | None:
    """SEK more or less than in the last closed year; None before there is one."""
    private = scene.table.private
    if not private["lines"] or not (line.cause or line.name == "renewal"):
        return None
    if line.name == "renewal":
        last = float(private["history"][-1]["renewal_rate_pct"]) / 100
        return sek - last / 0.001 * float(private["budget"]["per_unit"]["renewal"])
    return sek - float(private["lines"].get(line.cause, 0.0))


def _tip(scene: Seated, line: Line, sek: float, change: float | None) -> list[str]:
    texts = scene.app.texts
    head = scene.t(
        "line-head", name=scene.t(f"line-{line.name}"), amount=texts.money(sek, scale="ksek")
    )
    tip = [head, scene.t(f"line-{line.name}.text")]
    if line.name == "renewal":
        tip.append(scene.t("line-renewal.borrowed"))
    if change is not None and abs(change) >= 500:
        tip.append(scene.t("line-change", change=texts.money(change, scale="ksek", sign=True)))
    return tip


def set_level(scene: Seated, line: Line, level: float) -> None:
    """Moves a line to a level within its limits."""
    decisions = scene.table.private["decisions"]
    level = round(min(line.high, max(line.low, level)), 6)
    drafts = scene.table.drafts
    if line.name == "renewal":
        drafts.set("renewal", level, decisions["renewal"], renewal_maker(scene), "budget")
    elif line.name == "liaison":
        drafts.set(
            "liaison",
            level >= 0.5,
            decisions["liaison"],
            lambda on: SetWay("liaison", bool(on)),
            "budget",
        )
    else:
        drafts.set(line.name, level, decisions[line.name], _budget_maker(line.name), "budget")
    scene.redraw()


def renewal_maker(scene: Seated) -> Callable[[Any], SetRenewal]:
    """Makes the command for a rate, keeping where the renewal goes."""

    def make(rate: Any) -> SetRenewal:
        decisions = scene.table.private["decisions"]
        return SetRenewal(rate, RenewalMode(decisions["renewal_mode"]), tuple(decisions["picks"]))

    return make


def _budget_maker(name: Any) -> Callable[[Any], SetBudget]:
    return lambda value: SetBudget(name, float(value))

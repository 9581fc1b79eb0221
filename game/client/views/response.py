"""One response to an event card as a column: name, price, effects in words, values, choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect
from game.client.theme import ColourName
from game.client.views.values import draw_values, values_height

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def price(scene: Seated, response: Tree) -> str:
    """What the response costs or gives the own municipality at once, in money."""
    residents = float(scene.table.public["municipalities"][scene.table.seat]["population"])
    sek = residents * sum(
        float(e["amount"])
        for e in response["effects"]
        if e["kind"] == "money" and e["target"] in ("owner", "all")
    )
    if not sek:
        return scene.t("card-free")
    amount = scene.app.texts.money(round(abs(sek), -3))
    return scene.t("card-cost" if sek < 0 else "card-income", amount=amount)


def effects(scene: Seated, response: Tree) -> list[tuple[str, str, ColourName]]:
    """(icon, wording, colour) of each effect but the own money, and of what nobody knows."""
    rows: list[tuple[str, str, ColourName]] = []
    for effect in response["effects"]:
        if effect["kind"] == "money" and effect["target"] in ("owner", "all"):
            continue
        said, good = scene.words.effect(effect)
        rows.append(("plus" if good else "minus", said, "gain" if good else "loss"))
    rows.append(("circle-question-mark", scene.t("effect-unknown"), "ink3"))
    return rows


def head_height(
    scene: Seated, canvas: Canvas, width: int, card: str, id_: str, response: Tree
) -> int:
    """Height of everything above the values."""
    return _draw_head(scene, canvas, Rect(0, -9000, width, 0), card, id_, response) + 9000


def foot_height(scene: Seated, canvas: Canvas, width: int) -> int:
    """Height of values and choice."""
    return values_height(canvas, scene, width) + canvas.u(20 + 44)


def _draw_head(
    scene: Seated, canvas: Canvas, rect: Rect, card: str, id_: str, response: Tree
) -> int:
    words = scene.words
    y = rect.y + canvas.u(10)
    y = canvas.paragraph(words.response(card, id_), rect.x, y, rect.width, "h3")
    y = canvas.paragraph(price(scene, response), rect.x, y, rect.width, "figure")
    y += canvas.u(4)
    said = words.response(card, id_, "text")
    y = canvas.paragraph(said, rect.x, y, rect.width, "body", "ink2") + canvas.u(8)
    for icon, wording, colour in effects(scene, response):
        canvas.icon(icon, rect.x, y + canvas.u(1), 18, colour, 2 if icon != "info" else 1.5)
        x = rect.x + canvas.u(26)
        ink: ColourName = "ink3" if colour == "ink3" else "ink"
        y = canvas.paragraph(wording, x, y, rect.right - x, "body", ink) + canvas.u(4)
    return y


def draw_response(
    scene: Seated,
    canvas: Canvas,
    rect: Rect,
    card: str,
    id_: str,
    response: Tree,
    *,
    chosen: bool,
    on_choose: Callable[[], object],
) -> None:
    """The whole column in `rect`; values and choice stand at its bottom."""
    canvas.hair(rect.x, rect.y, rect.width, "accent" if chosen else "line", 3 if chosen else 1)
    _draw_head(scene, canvas, rect, card, id_, response)
    button = Rect(rect.x, rect.bottom - canvas.u(44), rect.width, canvas.u(44))
    top = button.y - canvas.u(12) - values_height(canvas, scene, rect.width)
    draw_values(scene, canvas, Rect(rect.x, top, rect.width, 0), response["values"])
    if not response["open"]:
        needs = scene.t("card-closed", condition=scene.t(f"condition-{response['requires']}"))
        lines = canvas.wrap(needs, "caption_bold", rect.width)
        y = button.centery - len(lines) * canvas.line("caption_bold") // 2
        canvas.paragraph(needs, rect.x, y, rect.width, "caption_bold", "warn")
        return
    label = scene.t("card-chosen" if chosen else "card-pick")
    scene.ui.button(
        f"response.{id_}",
        button,
        label,
        on_choose,
        kind="primary" if chosen else "plain",
        icon="check" if chosen else None,
    )

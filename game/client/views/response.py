"""One response to an event card as a column: name, price, effects in words, values, choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Rect
from game.client.theme import ColourName
from game.client.views.values import draw_values, values_height

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]
_CLOSED = "caption_bold"
"""Type style of what a closed response requires."""


def at_once(scene: Seated, effects: Sequence[Tree], draws: Mapping[str, float]) -> float:
    """SEK that effects bring the own municipality at once (minus = cost), rounded to thousands;
    `draws` is what the card drew, for amounts that name a draw."""
    residents = float(scene.table.public["municipalities"][scene.table.seat]["population"])
    per_resident = sum(
        float(draws[e["amount"]] if isinstance(e["amount"], str) else e["amount"])
        for e in effects
        if e["kind"] == "money" and e["target"] in ("owner", "all")
    )
    return float(round(residents * per_resident, -3))


def own_price(scene: Seated, card: str) -> float:
    """SEK that the event itself brings at once (minus = cost), whatever is answered."""
    played = scene.table.public["cards"][card]
    spec = scene.table.region["cards"][played["card"]]
    return at_once(scene, spec["effects"], played["draws"])


def price(scene: Seated, card: str, response: Tree) -> str:
    """What the response costs or gives the own municipality at once, in money, and that it comes
    on top where the event itself does so too."""
    sek = at_once(scene, response["effects"], {})
    beside = "card-besides" if own_price(scene, card) else "card"
    if not sek:
        return scene.t(f"{beside}-free")
    amount = scene.app.texts.money(abs(sek))
    return scene.t(f"{beside}-{'cost' if sek < 0 else 'income'}", amount=amount)


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
    """Height of the values."""
    return values_height(canvas, scene, width) + canvas.u(8)


def choice_height(scene: Seated, canvas: Canvas, width: int, response: Tree) -> int:
    """Height of the choice, or of the words on what it requires."""
    if response["open"]:
        return canvas.u(44)
    return max(canvas.u(44), canvas.paragraph_height(_needs(scene, response), width, _CLOSED))


def _needs(scene: Seated, response: Tree) -> str:
    return scene.t("card-closed", condition=scene.t(f"condition-{response['requires']}"))


def _draw_head(
    scene: Seated, canvas: Canvas, rect: Rect, card: str, id_: str, response: Tree
) -> int:
    words = scene.words
    y = rect.y + canvas.u(10)
    y = canvas.paragraph(words.response(card, id_), rect.x, y, rect.width, "h3")
    y = canvas.paragraph(price(scene, card, response), rect.x, y, rect.width, "figure")
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
) -> None:
    """A column in `rect` but for its choice; the values stand at its bottom."""
    canvas.hair(rect.x, rect.y, rect.width, "accent" if chosen else "line", 3 if chosen else 1)
    _draw_head(scene, canvas, rect, card, id_, response)
    top = rect.bottom - values_height(canvas, scene, rect.width)
    draw_values(scene, canvas, Rect(rect.x, top, rect.width, 0), response["values"])


def draw_choice(
    scene: Seated,
    canvas: Canvas,
    rect: Rect,
    id_: str,
    response: Tree,
    *,
    chosen: bool,
    on_choose: Callable[[], object],
) -> None:
    """The button that chooses a response, or what it requires."""
    if not response["open"]:
        needs = _needs(scene, response)
        y = rect.centery - canvas.paragraph_height(needs, rect.width, _CLOSED) // 2
        canvas.paragraph(needs, rect.x, y, rect.width, _CLOSED, "warn")
        return
    label = scene.t("card-chosen" if chosen else "card-pick")
    scene.ui.button(
        f"response.{id_}",
        rect,
        label,
        on_choose,
        kind="primary" if chosen else "plain",
        icon="check" if chosen else None,
    )

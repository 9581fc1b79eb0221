"""What waits for the team in this phase: a short numbered list, each with a way to it, ticked off
as it is done. All else keeps its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.scene import Change, Push

if TYPE_CHECKING:
    from game.client.scenes.game import GameScene
    from game.client.scenes.seated import Seated
    from game.client.scenes.table import Table

Tree = Mapping[str, Any]

_ROW = 32
"""Design pixels of a row."""


def noticed(table: Table) -> list[tuple[Tree, bool]]:
    """What has waited since the phase began, in the order it came up, and whether it is done."""
    here = (table.public["round"], table.public["phase"])
    if table.noticed_in != here:
        table.noticed_in = here
        table.noticed.clear()
    now = {item["what"]: item for item in table.private["attention"]}
    table.noticed.update(now)
    return [(item, _done(table, what, now)) for what, item in table.noticed.items()]


def _done(table: Table, what: str, now: Mapping[str, Tree]) -> bool:
    """The budget waits as long as the phase lasts: it is done once it has been touched."""
    if what != "budget":
        return what not in now
    return table.drafts.can_undo or bool(table.public["municipalities"][table.seat]["ready"])


def draw_attention(scene: GameScene, flow: Flow) -> None:
    """The list, with a line under it; nothing where nothing has waited."""
    items = noticed(scene.table)
    if not items:
        return
    flow.pair(
        scene.t("attention-title"),
        scene.t("attention-rest"),
        "caption_bold",
        "caption",
        start_colour="ink2",
        end_colour="ink3",
    )
    flow.gap(2)
    for number, (item, done) in enumerate(items, 1):
        _draw_row(scene, flow, number, item, done)
    flow.gap(8)
    flow.hair()
    flow.gap(10)


def _draw_row(scene: GameScene, flow: Flow, number: int, item: Tree, done: bool) -> None:
    canvas = flow.canvas
    said = wording(scene, item)
    x, end = flow.x + canvas.u(32), flow.right - canvas.u(28)
    lines = canvas.paragraph_height(said, end - x, "body_bold")
    row = flow.take(max(canvas.u(_ROW), lines + canvas.u(8)))
    key = f"attention.{item['what']}"
    if not done:
        jump = way_to(scene, item)
        scene.ui.area(key, row, jump, label=said)
        if scene.ui.hovered(key):
            canvas.rect(row.inflate(canvas.u(12), 0), "sunk")
    y = row.centery - lines // 2
    if done:
        canvas.icon("circle-check", flow.x, row.centery - canvas.u(10), 20, "gain")
    else:
        top = row.centery - canvas.line("h3") // 2
        canvas.text(str(number), flow.x, top, "h3", "accent", width=canvas.u(20), align="centre")
        canvas.icon("chevron-right", flow.right - canvas.u(20), row.centery - canvas.u(10), 20)
    style = "body" if done else "body_bold"
    canvas.paragraph(said, x, y, end - x, style, "ink3" if done else "ink")


def wording(scene: Seated, item: Tree) -> str:
    """What waits, in a few words."""
    what, ids, steps = item["what"], item["ids"], item["steps"]
    if what == "card":
        return scene.t("attention-card", card=scene.words.card(ids[0]), count=len(ids))
    if what == "agreement" and ids:
        offer = scene.table.private["offers"].get(ids[0])
        kind = scene.t(f"step-{offer['kind']}") if offer else ""
        return scene.t("attention-offer", kind=kind, count=len(ids))
    if what == "agreement":
        kind = scene.t(f"step-{steps[0]}") if len(steps) == 1 else ""
        return scene.t("attention-agreement", kind=kind, count=len(steps))
    return scene.t(f"attention-{what}")


def way_to(scene: GameScene, item: Tree) -> Callable[[], Change | None]:
    """What using the row does: opens what waits, or puts the keyboard on it."""
    what, ids, steps = item["what"], item["ids"], item["steps"]
    if what == "card":
        return lambda: _open_card(scene, ids[0])
    if what == "agreement" and ids:
        return lambda: _open_offer(scene, ids[0])
    if what == "agreement" and len(steps) == 1:
        return lambda: _compose(scene, steps[0])
    if what == "agreement":
        return lambda: scene.ui.focus_on(f"propose.{steps[0]}")
    if what == "promise":
        return lambda: _rework(scene)
    return lambda: scene.show_control(what)


def _open_card(scene: Seated, card: str) -> Change:
    from game.client.scenes.card import CardScene

    return Push(CardScene(scene.table, card))


def _open_offer(scene: Seated, offer: str) -> Change:
    from game.client.scenes.offer import OfferScene

    return Push(OfferScene(scene.table, offer))


def _compose(scene: Seated, step: str) -> Change:
    from game.client.scenes.compose import ComposeScene

    return Push(ComposeScene(scene.table, step))


def _rework(scene: Seated) -> Change:
    from game.client.scenes.rework import ReworkScene

    return Push(ReworkScene(scene.table))

"""In the lobby: what a team can do while it waits, which is to say what matters most to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.papers.folder import has_papers
from game.client.views.papers.values_page import ValuesPage

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_lobby_values(scene: Seated, flow: Flow) -> None:
    """What to talk about while waiting, or the order once there is one."""
    if not has_papers(scene.table):
        return
    values = ValuesPage(scene)
    flow.text(scene.t("lobby-wait"), "lead", "ink2")
    flow.gap(10)
    if values.waits():
        flow.text(scene.t("papers-lobby-text"), "body", "ink2")
        return
    names = [scene.t(f"value-{value}") for value in values.mind["values"]]
    flow.text(scene.t("values-question"), "body_bold")
    said = scene.t("papers-lobby-ranked", first=names[0], then=", ".join(names[1:]))
    flow.text(said, "body", "ink2")


def draw_lobby_rank(scene: Seated, right: int, beside: Rect) -> None:
    """The way to rank, in the foot, ending at `right`."""
    from game.client.scenes.paper_sheet import PaperSheet

    if not has_papers(scene.table):
        return
    waits = ValuesPage(scene).waits()
    label = scene.t("papers-lobby-rank" if waits else "papers-lobby-change")
    icon: str | None = "scale"
    width = scene.ui.button_width(label, "plain", icon)
    if width > right - beside.right:
        icon, width = None, scene.ui.button_width(label, "plain")
    scene.ui.button(
        "rank",
        Rect(right - width, beside.y, width, beside.height),
        label,
        lambda: Push(PaperSheet(scene.table, "values")),
        icon=icon,
    )

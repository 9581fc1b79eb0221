"""Ways in, in the lobby: which address is shown, help when nobody gets in, and a shared seat."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.scene import Push
from game.client.ui import BUTTON, FIELD
from game.client.views.console.pin import draw_ways_back
from game.client.views.fold import draw_note, draw_refusal
from game.protocol.workshop import ChooseAddress

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_addresses(scene: Seated, flow: Flow) -> None:
    """The machine's addresses to choose from, where there are several."""
    table = scene.table
    host = table.workshop.get("host") or {}
    addresses = host.get("addresses", ())
    if len(addresses) > 1:
        flow.text(scene.t("lobby-which-address"), "caption", "ink3")
        flow.gap(2)
        options = [(i, f"{a['address']} ({a['interface']})") for i, a in enumerate(addresses)]

        def choose(number: int) -> None:
            table.control(ChooseAddress(number), "address")

        row = flow.take(flow.canvas.u(FIELD))
        scene.ui.dropdown("address", row, options, host["chosen"], choose)
        draw_refusal(scene, flow, "address")
        flow.gap(8)


def draw_ways_in(scene: Seated, flow: Flow) -> None:
    """The way to help when nobody gets in, and the PIN to write down."""
    from game.client.scenes.nobody import NobodyScene

    label = scene.t("lobby-nobody")
    nobody = ("nobody", label, lambda: Push(NobodyScene()), "wifi-off", True)
    draw_ways_back(scene, flow, [nobody])


def draw_shared(scene: Seated, flow: Flow, share: Callable[[str], object]) -> None:
    """Seats that a team has and that another laptop may share, once the team lets it in."""
    seats = scene.table.live.room.get("seats", {})
    taken = [m for m, seat in seats.items() if seat["taken"]]
    if not taken:
        return
    flow.gap(12)
    flow.text(scene.t("lobby-share-title"), "h3")
    flow.gap(4)
    for m in taken:
        row = flow.take(flow.canvas.u(BUTTON))
        scene.ui.button(
            f"share.{m}",
            row,
            scene.t("lobby-share", name=scene.words.name(m)),
            lambda m=m: share(m),
            kind="quiet",
            icon="users",
            align="left",
        )


def draw_waiting(scene: Seated, flow: Flow) -> None:
    """The number that the team in the seat has to hear."""
    number = str(scene.table.live.awaiting)
    flow.text(number, "code_small")
    flow.gap(4)
    draw_note(flow, "hourglass", scene.t("lobby-share-wait", number=number))

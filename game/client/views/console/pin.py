"""The trainer's PIN: hidden until it is asked for, since this window may be on the big screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.ui import BUTTON

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_KEY = "pin"


def draw_pin(scene: Seated, flow: Flow) -> None:
    """A button that shows it, and hides it again; nothing where this window knows none."""
    table = scene.table
    if table.live.role != "trainer" or not table.pin:
        return
    shown = _KEY in table.open_folds

    def turn() -> None:
        table.open_folds.symmetric_difference_update({_KEY})
        scene.redraw()

    label = scene.t("pin-hide" if shown else "pin-show")
    icon = "eye-off" if shown else "eye"
    row = flow.take(flow.canvas.u(BUTTON))
    row.width = min(row.width, scene.ui.button_width(label, "quiet", icon))
    row.x -= flow.canvas.u(8)  # as far as the icon of a quiet button may stand out
    scene.ui.button("pin", row, label, turn, kind="quiet", icon=icon)
    if shown:
        flow.text(scene.t("trainer-pin", pin=table.pin), "body_bold")

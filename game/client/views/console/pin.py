"""The trainer's PIN: hidden until it is asked for, since this window may be on the big screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.workshop.fields import draw_buttons
from game.client.widgets.widget import Callback

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_KEY = "pin"

Button = tuple[str, str, Callback, str | None, bool]
"""Key, label, what it does, icon, whether it can be used."""


def draw_ways_back(scene: Seated, flow: Flow, others: Sequence[Button] = ()) -> None:
    """Buttons of a trainer's row, and at its end one that shows the PIN and hides it again, where
    this window knows it."""
    table = scene.table
    knows = table.live.role == "trainer" and bool(table.pin)
    shown = knows and _KEY in table.open_folds

    def turn() -> None:
        table.open_folds.symmetric_difference_update({_KEY})
        scene.redraw()

    label = scene.t("pin-hide" if shown else "pin-show")
    own: list[Button] = [(_KEY, label, turn, "eye-off" if shown else "eye", True)]
    buttons = [*others, *(own if knows else ())]
    if buttons:
        draw_buttons(scene, flow, buttons)
    if shown:
        flow.gap(4)
        flow.text(scene.t("trainer-pin", pin=table.pin), "body_bold")

"""Picking pipes without the map: a list of the own ones, those known to be worst first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.views.fold import draw_fold

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

MOST = 14
_WORN = 0.45
_BETWEEN = 0.5
"""Where a pipe of unknown condition stands among the known ones."""


def draw_pick_list(
    scene: Seated,
    flow: Flow,
    owners: Sequence[str],
    picks: Sequence[str],
    on_toggle: Callable[[str], None],
) -> None:
    """A box to tick per pipe of these owners, folded until it is wanted."""
    if not draw_fold(scene, flow, "pick-list", scene.t("pick-list")):
        return
    canvas = flow.canvas
    for pipe in _order(scene, owners, picks)[:MOST]:
        label = _label(scene, pipe, several=len(owners) > 1)
        tall = max(
            canvas.u(30), canvas.paragraph_height(label, flow.width - canvas.u(32)) + canvas.u(6)
        )
        row = flow.take(tall)
        scene.ui.check(
            f"pipe.{pipe['id']}",
            Rect(row.x, row.y, row.width, tall),
            label,
            pipe["id"] in picks,
            _toggler(pipe["id"], on_toggle),
        )


def _order(scene: Seated, owners: Sequence[str], picks: Sequence[str]) -> list[Tree]:
    """Picked ones, then the worst known, then the oldest."""
    known = scene.table.private["pipes"]

    def rank(pipe: Tree) -> tuple[bool, float, int]:
        condition = known.get(pipe["id"], {}).get("condition")
        return (
            pipe["id"] not in picks,
            _BETWEEN if condition is None else float(condition),
            int(pipe["year_laid"]),
        )

    return sorted((p for p in scene.table.region["pipes"] if p["municipality"] in owners), key=rank)


def _label(scene: Seated, pipe: Tree, *, several: bool) -> str:
    condition = scene.table.private["pipes"].get(pipe["id"], {}).get("condition")
    state = "unknown" if condition is None else "neglected" if condition < _WORN else "good"
    said = scene.t(
        "map-hit-pipe",
        material=scene.t(f"material-{pipe['material']}"),
        diameter=round(float(pipe["diameter_mm"])),
        year=pipe["year_laid"],
    )
    said = scene.t("pick-pipe", pipe=said, state=scene.t(f"map-hit-pipe-{state}"))
    return f"{scene.words.name(pipe['municipality'])}: {said}" if several else said


def _toggler(pipe: str, on_toggle: Callable[[str], None]) -> Callable[[bool], None]:
    return lambda on: on_toggle(pipe)

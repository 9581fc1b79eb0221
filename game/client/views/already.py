"""What a municipality already has together with others when play begins, and what it promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.fold import draw_note
from game.client.views.steps import ICONS

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def from_before(scene: Seated) -> Tree | None:
    """The own partnership, where it is older than the game."""
    table = scene.table
    id_ = table.public["municipalities"][table.seat]["partnership"]
    partnership: Tree | None = table.public["partnerships"].get(id_) if id_ else None
    return partnership if partnership and not partnership["since_round"] else None


def draw_already(scene: Seated, flow: Flow, *, brief: bool = False) -> None:
    """With whom, what and since when, the form and the goal, and the promise; without title and
    promise where they stand beside it (`brief`)."""
    partnership = from_before(scene)
    if partnership is None:
        return
    words, own = scene.words, scene.table.seat
    others = [m for m in partnership["members"] if m != own]
    if not brief:
        flow.text(scene.t("already-title"), "h3")
    flow.text(scene.t("already-with", members=words.names(others)), "body", "ink2")
    flow.gap(4)
    for step, year in partnership["since"].get(own, {}).items():
        said = scene.t("already-step", step=scene.t(f"step-{step}"), year=year)
        draw_note(flow, ICONS[step], said, "ink")
    flow.gap(2)
    flow.text(
        scene.t(
            "partnership-terms",
            form=scene.t(f"form-{partnership['form']}"),
            key=scene.t(f"key-{partnership['cost_key']}"),
        ),
        "body",
        "ink2",
    )
    goal = words.goal(partnership["goal"], partnership["goal_text"])
    flow.text(scene.t("quoted", text=goal), "prose_italic", "ink2")
    for promise in () if brief else scene.table.private["expectations"]:
        _draw_promise(scene, flow, promise)


def _draw_promise(scene: Seated, flow: Flow, promise: Tree) -> None:
    texts = scene.app.texts
    expected, actual = float(promise["expected_sek"]), float(promise["actual_sek"])
    gap = (actual - expected) / expected if expected else 0.0
    said = scene.t(
        "already-promise",
        share=texts.percent(float(promise["cost"]), sign=True),
        years=promise["years"],
        year=promise["year"],
    )
    draw_note(flow, "scroll-text", said, "ink")
    kind = "above" if gap > 0.005 else "below" if gap < -0.005 else "kept"
    share = texts.percent(abs(gap), 1)
    flow.text(scene.t(f"already-{kind}", share=share), "body", "ink2")

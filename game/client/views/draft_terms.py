"""Fields of a running partnership's terms: a new key, a goal in writing, another form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow, Rect
from game.client.views.draft_rows import draw_choice, draw_goal_words, goal_name
from game.client.views.key_slider import draw_key_slider
from game.rules.state import CostKey, Form

if TYPE_CHECKING:
    from game.client.scenes.compose_beside import BesideScene


def draw_key(scene: BesideScene, flow: Flow) -> None:
    """All keys on one slider, with what each member pays under them."""
    pays = dict(scene.opening["keys"])
    partnership = scene.partnership()
    now = partnership["cost_key"] if partnership else ""
    some = next(iter(pays.values()), None)
    if some is not None and now:
        pays[now] = {m: {**paid, "then_sek": paid["now_sek"]} for m, paid in some.items()}
    draw_key_slider(
        scene,
        flow,
        [key.value for key in CostKey],
        scene.deal.cost_key,
        lambda key: scene.change(cost_key=key),
        pays,
        now,
    )


def draw_goal(scene: BesideScene, flow: Flow) -> None:
    """What it is about, and the own words."""
    goals = [(g, goal_name(scene, g)) for g in scene.table.region["goals"]]
    draw_choice(
        scene,
        flow,
        "goal",
        "draft-goal",
        goals,
        scene.deal.goal,
        lambda goal: scene.change(goal=goal),
    )
    flow.text(scene.t("draft-goal-words"), "body", "ink2")
    draw_goal_words(scene, flow)


def draw_form(scene: BesideScene, flow: Flow) -> None:
    """The forms, each with who decides, who borrows and how one leaves."""
    canvas = flow.canvas
    partnership = scene.partnership()
    flow.text(scene.t("draft-form"), "h3")
    flow.gap(4)
    for form in (f.value for f in Form):
        now = partnership is not None and partnership["form"] == form
        chosen = scene.deal.form == form
        width = flow.width
        name = scene.t(f"form-{form}")
        label = scene.t("draft-form-now", name=name) if now else name
        row = flow.take(canvas.u(40))
        scene.ui.button(
            f"form.{form}",
            Rect(row.x, row.y, width, row.height),
            label,
            _chooser(scene, form),
            kind="seg",
            selected=chosen,
            enabled=not now,
        )
        flow.gap(4)
        flow.text(scene.t(f"form-{form}.text"), "caption", "ink2")
        flow.text(scene.t(f"huvudman.{form}"), "caption", "ink2")
        flow.gap(10)


def _chooser(scene: BesideScene, form: str) -> object:
    return lambda: scene.change(form=form)

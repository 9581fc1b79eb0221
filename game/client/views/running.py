"""What holds between the municipalities: the partnership and what is agreed beside it, until
when, what it costs or gives a year, and what leaving would cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.clauses import posts_words, works_name
from game.client.views.fold import draw_fold, draw_note, draw_refusal
from game.client.views.steps import ICONS
from game.client.views.wording import Words

if TYPE_CHECKING:
    from game.client.scenes.end_help import EndHelpScene
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

FOLD = "partnership"


def draw_running(scene: Seated, flow: Flow) -> None:
    """A fold with all that holds; nothing where nothing does."""
    table = scene.table
    id_ = table.public["municipalities"][table.seat]["partnership"]
    beside, outside = table.private["side_agreements"], _outside(scene)
    count = (id_ is not None) + len(beside) + len(outside)
    if not count or not draw_fold(scene, flow, FOLD, scene.t("running-count", count=count)):
        return
    for side in beside:
        _draw_beside(scene, flow, side)
    for agreement in outside:
        _draw_outside(scene, flow, agreement)
    if id_ is not None:
        _draw_partnership(scene, flow, table.public["partnerships"][id_])


def _outside(scene: Seated) -> list[Tree]:
    """Agreements with somebody outside that the own municipality has made."""
    return [
        agreement
        for agreement in scene.table.public["agreements"]
        if agreement["kind"] == "outside" and scene.table.seat in agreement["members"]
    ]


# ---------------------------------------------------------------------- beside
def _draw_beside(scene: Seated, flow: Flow, id_: str) -> None:
    side: Tree = scene.table.public["side_agreements"][id_]
    own: Tree = scene.table.private["side_agreements"][id_]
    money = _money(scene, float(own["yearly_sek"].get(scene.table.seat, 0.0)))
    lines = [_until(scene, side), *_notice(scene, side), money]
    _draw_entry(scene, flow, side["kind"], *side_words(scene, side), lines)
    if own["ending"] is not None and scene.table.public["phase"] == "negotiation":
        _draw_ending(scene, flow, id_, side)
    draw_refusal(scene, flow, f"end.{id_}")


def side_words(scene: Seated | EndHelpScene, side: Tree) -> tuple[str, str]:
    """An agreement's name, and who does what for whom."""
    return scene.t(f"step-{side['kind']}"), _about(scene, side)


def _notice(scene: Seated, side: Tree) -> list[str]:
    if side["notice"] is None:
        return []
    if side["notice"] == scene.table.seat:
        return [scene.t("running-notice-own")]
    return [scene.t("running-notice", name=scene.words.name(side["notice"]))]


def _draw_ending(scene: Seated, flow: Flow, id_: str, side: Tree) -> None:
    canvas = flow.canvas
    label = scene.t("running-end")
    row = flow.take(canvas.u(40))
    what, about = side_words(scene, side)
    scene.ui.button(
        f"end.{id_}",
        Rect(
            row.x + canvas.u(36),
            row.y,
            scene.ui.button_width(label, "plain", "unlink"),
            canvas.u(36),
        ),
        label,
        lambda: _end(scene, id_),
        icon="unlink",
        tip=scene.t("running-end-tip", what=what, about=about),
    )
    flow.gap(6)


def price_of_ending(words: Words, ending: Tree) -> list[str]:
    """When an agreement would be over, and whose trust that would cost, a sentence each."""
    said = [words.t("ending-when", round=ending["round"])]
    if ending["trust"]:
        said.append(words.t("ending-trust", members=words.names(ending["trust"])))
    else:
        said.append(words.t("ending-harmless"))
    return said


def _end(scene: Seated, id_: str) -> Push:
    from game.client.scenes.end_help import EndHelpScene

    return Push(EndHelpScene(scene.table, id_))


def _about(scene: Seated | EndHelpScene, side: Tree) -> str:
    """Who does what for whom."""
    words = scene.words
    if side["kind"] == "lending":
        return scene.t(
            "running-lent",
            giver=words.name(side["giver"]),
            receiver=words.name(side["receiver"]),
            posts=posts_words(scene, float(side["posts"])),
        )
    if side["kind"] == "closing":
        return works_name(scene, side["source"])
    if side["kind"] == "equalisation":
        payers = words.names(m for m in side["members"] if m != side["receiver"])
        return scene.t("running-receives", receiver=words.name(side["receiver"]), payers=payers)
    others = words.names(m for m in side["members"] if m != scene.table.seat)
    return scene.t("running-with", members=others)


def _until(scene: Seated, side: Tree) -> str:
    public = scene.table.public
    if side["until"] is not None:
        years = int(public["years_per_round"])
        ahead = int(side["until"]) - int(public["round"]) + 1
        last = int(public["year"]) + ahead * years - 1
        return scene.t("running-until", round=side["until"], last_year=last)
    if side["kind"] == "closing":
        start = "" if side["year"] <= public["year"] else scene.t("running-from", year=side["year"])
        return f"{start} {scene.t('running-for-good')}".strip()
    return scene.t("running-until-further")


def _money(scene: Seated, yearly: float) -> str:
    if not round(yearly):
        return scene.t("running-no-money")
    name = "running-costs" if yearly > 0 else "running-gains"
    return scene.t(name, amount=scene.app.texts.money(abs(yearly)))


def _draw_outside(scene: Seated, flow: Flow, agreement: Tree) -> None:
    actor = agreement["actor"]
    _draw_entry(
        scene,
        flow,
        "outside",
        scene.t(f"actor-{actor}.name"),
        scene.t(f"actor-{actor}.gives"),
        [scene.t("running-since-round", round=agreement["round"])],
    )


def _draw_entry(
    scene: Seated, flow: Flow, kind: str, title: str, about: str, lines: list[str]
) -> None:
    canvas = flow.canvas
    flow.gap(4)
    x = flow.x + canvas.u(36)
    canvas.icon(ICONS[kind], flow.x, flow.y + canvas.u(2), 22, "ink2")
    y = canvas.paragraph(title, x, flow.y, flow.right - x, "body_bold")
    y = canvas.paragraph(about, x, y, flow.right - x, "body", "ink2")
    flow.y = canvas.paragraph(" ".join(lines), x, y, flow.right - x, "caption", "ink3")
    flow.gap(8)


# ---------------------------------------------------------------------- the partnership
def _draw_partnership(scene: Seated, flow: Flow, partnership: Tree) -> None:
    words, canvas = scene.words, flow.canvas
    flow.gap(4)
    flow.text(words.names(partnership["members"]), "body_bold")
    terms = scene.t(
        "partnership-terms",
        form=scene.t(f"form-{partnership['form']}"),
        key=scene.t(f"key-{partnership['cost_key']}"),
    )
    flow.text(terms, "body", "ink2")
    if not scene.table.private["expectations"]:  # else it stands beside the promise
        goal = words.goal(partnership["goal"], partnership["goal_text"])
        flow.text(scene.t("quoted", text=goal), "prose_italic", "ink2")
    if partnership["leaving"]:
        flow.gap(4)
        said = scene.t("running-leaving", names=words.names(partnership["leaving"]))
        draw_note(flow, "door-open", said, "warn")
    changing = partnership["steps_from_round"]
    if changing is not None:
        flow.gap(4)
        draw_note(flow, "hourglass", scene.t("running-form-changing", round=changing))
    flow.gap(8)
    leaving = scene.table.private["leaving"]
    for sentence in price_of_leaving(words, leaving):
        flow.text(sentence, "caption", "ink3")
    if not leaving["given"]:
        label = scene.t("partnership-leave")
        row = flow.take(canvas.u(52))
        width = scene.ui.button_width(label, "plain", "door-open")
        scene.ui.button(
            "leave",
            Rect(row.x, row.y + canvas.u(8), width, canvas.u(40)),
            label,
            lambda: _leave(scene),
            icon="door-open",
        )
    draw_refusal(scene, flow, "leave")


def price_of_leaving(words: Words, leaving: Tree) -> list[str]:
    """What leaving costs in money, trust and other agreements, a sentence each."""
    cost = words.texts.money(float(leaving["cost_sek"]))
    if leaving["given"]:
        return [words.t("leaving-given", cost=cost, round=leaving["round"])]
    name = "leaving-now" if leaving["round"] is None else "leaving-notice"
    said = [
        words.t(name, cost=cost, round=leaving["round"] or 0),
        words.t("leaving-trust", members=words.names(leaving["trust"])),
    ]
    if leaving["ends"]:
        said.append(words.t("leaving-ends", count=len(leaving["ends"])))
    return said


def _leave(scene: Seated) -> Push:
    from game.client.scenes.leave import LeaveScene

    return Push(LeaveScene(scene.table))

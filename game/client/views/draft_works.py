"""Fields of what is closed, and of what is agreed with somebody outside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.views.clauses import works_name
from game.client.views.draft_rows import draw_choice
from game.client.views.fold import draw_note
from game.rules.state import Terms

if TYPE_CHECKING:
    from game.client.scenes.compose_beside import BesideScene


def draw_closing(scene: BesideScene, flow: Flow) -> None:
    """Which works, what it saves and what is left of capacity."""
    sources = scene.opening["sources"]
    node = scene.deal.terms.source
    if node not in sources:
        return
    if not scene.counters:
        free = [n for n, seen in sources.items() if seen["blocked"] is None]
        options = [(n, works_name(scene, n)) for n in sorted({*free, node})]
        draw_choice(
            scene,
            flow,
            "works",
            "draft-works",
            options,
            node,
            lambda chosen: scene.change(
                members=tuple(sorted({scene.table.seat, *sources[chosen]["members"]})),
                terms=Terms(source=chosen),
            ),
        )
    seen, texts = sources[node], scene.app.texts
    flow.text(
        scene.t(
            "draft-saving",
            owner=scene.words.name(seen["owner"]),
            saving=texts.money(float(seen["saving_sek"])),
        ),
        "body_bold",
    )
    flow.gap(4)
    left, demand = float(seen["capacity_left_lps"]), float(seen["demand_lps"])
    largest = float(seen["largest_left_lps"])
    said = scene.t("draft-left", left=round(left), largest=round(largest), demand=round(demand))
    short = left < demand
    if short:
        draw_note(flow, "triangle-alert", said, "warn")
    else:
        flow.text(said, "body", "ink2")
    flow.gap(6)


def draw_outside(scene: BesideScene, flow: Flow) -> None:
    """With whom: the odds that it says yes, and the money."""
    actors = scene.opening["actors"]
    actor = scene.deal.terms.actor
    free = [a for a, seen in actors.items() if seen["blocked"] is None]
    if not scene.counters:
        options = [(a, scene.t(f"actor-{a}.name")) for a in sorted({*free, actor})]
        draw_choice(scene, flow, "actor", "draft-actor", options, actor, lambda a: _with(scene, a))
    seen, texts = actors[actor], scene.app.texts
    flow.text(scene.t("draft-actor-odds", odds=texts.percent(float(seen["odds"]))), "body_bold")
    flow.gap(2)
    for name in ("once", "yearly"):
        amount = float(seen[f"{name}_sek"])
        if round(amount):
            gain = "yes" if amount < 0 else "no"
            said = scene.t(f"draft-actor-{name}", gain=gain, amount=texts.money(abs(amount)))
            flow.text(said, "body", "ink2")
    flow.gap(6)


def _with(scene: BesideScene, actor: str) -> None:
    members = tuple(sorted(scene.opening["actors"][actor]["members"]))
    deal = replace(scene.deal, members=members, terms=Terms(actor=actor))
    scene.set_deal(replace(deal, actor=scene.actor_of(actor)))

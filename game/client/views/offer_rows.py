"""Offers on the table that concern the team: whose, about what, who has signed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.scene import Push
from game.client.views.steps import ICONS

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]


def draw_offers(scene: Seated, flow: Flow) -> None:
    """Open offers first, those that wait for the own word before the rest."""
    offers = scene.table.private["offers"]
    flow.text(scene.t("offers-title"), "h3")
    if not offers:
        flow.text(scene.t("offers-none"), "body", "ink2")
        return
    own = scene.table.seat
    order = sorted(
        offers,
        key=lambda o: (
            offers[o]["status"] != "open",
            own in offers[o]["signed"] or own in offers[o]["refused"],
        ),
    )
    for id_ in order:
        draw_offer_row(scene, flow, id_)


def draw_offer_row(scene: Seated, flow: Flow, id_: str) -> None:
    """One offer: what and whose it is, how it stands, and the way to its document."""
    offer: Tree = scene.table.private["offers"][id_]
    canvas, own = flow.canvas, scene.table.seat
    waits = offer["status"] == "open" and own not in offer["signed"] and own not in offer["refused"]
    label = scene.t("offers-read")
    width = scene.ui.button_width(label, "plain")
    flow.gap(6)
    top, x = flow.y, flow.x + canvas.u(36)
    room = flow.right - width - canvas.u(14) - x
    canvas.icon(ICONS[offer["kind"]], flow.x, top + canvas.u(2), 22, "accent" if waits else "ink2")
    y = canvas.paragraph(scene.t(f"step-{offer['kind']}"), x, top, room, "body_bold")
    y = canvas.paragraph(_from(scene, offer), x, y, room, "body", "ink2")
    y = canvas.paragraph(
        _standing(scene, id_, offer, waits), x, y, room, "body", "warn" if waits else "ink3"
    )
    tall = max(y - top, canvas.u(44))
    place = Rect(flow.right - width, top + canvas.u(2), width, canvas.u(40))
    scene.ui.button(f"offer.{id_}", place, label, lambda: _open(scene, id_))
    flow.y = top + tall
    flow.gap(6)


def _from(scene: Seated, offer: Tree) -> str:
    others = [m for m in offer["members"] if m not in (offer["proposer"], scene.table.seat)]
    if offer["proposer"] == scene.table.seat:
        return scene.t(
            "offers-own",
            members=scene.words.names(m for m in offer["members"] if m != scene.table.seat),
        )
    name = scene.words.name(offer["proposer"])
    if not others:
        return scene.t("offers-from", name=name)
    return scene.t("offers-from-with", name=name, members=scene.words.names(others))


def _standing(scene: Seated, id_: str, offer: Tree, waits: bool) -> str:
    if offer["votes"] and id_ not in scene.table.votes_heard:
        return scene.t("offers-voted")
    if offer["status"] != "open":
        return scene.t(f"offer-status-{offer['status']}")
    if waits:
        return scene.t("offers-waits")
    if offer["refused"]:
        return scene.t("offers-refused", names=scene.words.names(offer["refused"]))
    return scene.t("offers-signed", count=len(offer["signed"]), of=len(offer["members"]))


def _open(scene: Seated, id_: str) -> Push:
    from game.client.scenes.offer import OfferScene

    return Push(OfferScene(scene.table, id_))

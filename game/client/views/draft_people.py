"""Fields of what municipalities do for each other: lending staff, emergency water, equalisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.clauses import posts_words
from game.client.views.draft_rows import draw_choice, draw_price, draw_steps_of

if TYPE_CHECKING:
    from game.client.scenes.compose_beside import BesideScene

_POST, _SALARY_STEP = 0.5, 25_000.0
_PER_RESIDENT_STEP = 5.0


def draw_lending(scene: BesideScene, flow: Flow) -> None:
    """Who lends to whom, how many, for how long, at what price."""
    opening, own = scene.opening, scene.table.seat
    terms = scene.deal.terms
    other = next(m for m in scene.deal.members if m != own)
    if not scene.counters:
        _draw_partner(scene, flow, other, lambda m: _lend(scene, m))
    lends = terms.giver == own
    _draw_direction(scene, flow, other, lends)
    most = scene.can_lend(other) if lends else scene.can_borrow(other)
    low, high = (float(limit) for limit in opening["posts"])
    high = min(high, most)
    draw_steps_of(
        scene,
        flow,
        "posts",
        scene.app.texts.number(terms.posts, 1),
        lambda sign: scene.change_terms(posts=terms.posts + sign * _POST),
        (terms.posts > low, terms.posts < high),
    )
    _draw_rounds(scene, flow)
    name = scene.words.name(terms.giver)
    flow.text(scene.t("draft-most", name=name, posts=posts_words(scene, most)), "caption", "ink3")
    flow.gap(8)
    draw_price(
        scene,
        flow,
        "draft-price",
        terms.price_sek,
        _limits(opening),
        _SALARY_STEP,
        mark=float(opening["price_sek"]),
    )


def _lend(scene: BesideScene, other: str) -> None:
    lends = scene.deal.terms.giver == scene.table.seat
    if lends and not scene.can_lend(other):
        lends = False
    elif not lends and not scene.can_borrow(other):
        lends = scene.can_lend(other) > 0
    members = tuple(sorted((scene.table.seat, other)))
    scene.change(members=members, terms=scene.lending(other, lends=lends))


def _draw_direction(scene: BesideScene, flow: Flow, other: str, lends: bool) -> None:
    flow.text(scene.t("draft-direction"), "body", "ink2")
    place = scene.ui.segmented(
        "draft.direction",
        flow.x,
        flow.y,
        [("lend", scene.t("draft-lend")), ("borrow", scene.t("draft-borrow"))],
        "lend" if lends else "borrow",
        lambda way: scene.change(terms=scene.lending(other, lends=way == "lend")),
        width=flow.width,
    )
    flow.y = place.bottom
    flow.gap(8)


def draw_emergency_water(scene: BesideScene, flow: Flow) -> None:
    """With which neighbour."""
    other = next(m for m in scene.deal.members if m != scene.table.seat)
    _draw_partner(
        scene,
        flow,
        other,
        lambda m: scene.change(members=tuple(sorted((scene.table.seat, m)))),
    )


def draw_equalisation(scene: BesideScene, flow: Flow) -> None:
    """Who receives, who pays, how much and for how long."""
    deal, own = scene.deal, scene.table.seat
    terms = deal.terms
    everybody = sorted({own, *scene.opening["candidates"]})
    receivers = [m for m in everybody if m in deal.members] if scene.counters else everybody
    draw_choice(
        scene,
        flow,
        "receiver",
        "draft-receiver",
        [(m, scene.words.name(m)) for m in receivers],
        terms.receiver,
        lambda m: _receive(scene, m),
    )
    if not scene.counters:
        _draw_payers(scene, flow, everybody)
    draw_price(
        scene,
        flow,
        "draft-per-resident",
        terms.price_sek,
        _carrying_limits(scene),
        _PER_RESIDENT_STEP,
    )
    _draw_rounds(scene, flow)


def _receive(scene: BesideScene, receiver: str) -> None:
    """Whoever received before pays now; the own municipality is always in it."""
    members = {*scene.deal.members, receiver}
    terms = replace(scene.deal.terms, receiver=receiver)
    scene.change(members=tuple(sorted(members)), terms=terms)


def _draw_payers(scene: BesideScene, flow: Flow, everybody: list[str]) -> None:
    canvas, own = flow.canvas, scene.table.seat
    receiver = scene.deal.terms.receiver
    flow.text(scene.t("draft-payers"), "body", "ink2")
    for m in everybody:
        if m == receiver:
            continue
        scene.ui.check(
            f"payer.{m}",
            flow.take(canvas.u(32)),
            scene.words.name(m),
            m in scene.deal.members,
            _toggler(scene, m),
            enabled=m != own,
        )
    flow.gap(8)


def _toggler(scene: BesideScene, m: str) -> Any:
    def toggle(on: bool) -> None:
        members = {*scene.deal.members, m} if on else {*scene.deal.members} - {m}
        scene.change(members=tuple(sorted(members)))

    return toggle


def _draw_rounds(scene: BesideScene, flow: Flow) -> None:
    rounds = scene.deal.terms.rounds
    low, high = scene.opening["rounds"]
    draw_steps_of(
        scene,
        flow,
        "rounds",
        scene.app.texts.number(rounds),
        lambda sign: scene.change_terms(rounds=rounds + sign),
        (rounds > low, rounds < high),
    )


def _draw_partner(scene: BesideScene, flow: Flow, chosen: str, on_select: Any) -> None:
    """Those who could be asked; of the others, why not."""
    candidates: Mapping[str, Any] = scene.opening["candidates"]
    obstacles = {m: (seen or {}).get("blocked", seen) for m, seen in candidates.items()}
    free = [m for m in candidates if obstacles[m] is None]
    if not scene.counters:
        options = [(m, scene.words.name(m)) for m in sorted({*free, chosen})]
        draw_choice(scene, flow, "partner", "draft-partner", options, chosen, on_select)
    for said, names in _reasons(scene, obstacles).items():
        text = scene.t("draft-blocked-partner", name=scene.words.names(names), reason=said)
        flow.text(text, "caption", "ink3")
        flow.gap(2)
    flow.gap(6)


def _reasons(scene: BesideScene, obstacles: Mapping[str, Any]) -> dict[str, list[str]]:
    """What is in the way → with whom."""
    found: dict[str, list[str]] = {}
    for m, obstacle in obstacles.items():
        if obstacle is not None:
            said = scene.words.refusal(obstacle["code"], obstacle["params"])
            found.setdefault(said, []).append(m)
    return found


def _carrying_limits(scene: BesideScene) -> tuple[float, float]:
    """Least and most that each payer can give: as the game says of this offer, and until it has
    answered, of one by the own municipality alone."""
    terms = scene.deal.terms
    alone = scene.opening["price_limits_sek"].get(terms.receiver, (terms.price_sek,) * 2)
    low, high = scene.shown.price_limits or alone
    return float(low), float(max(high, terms.price_sek))


def _limits(opening: Mapping[str, Any]) -> tuple[float, float]:
    low, high = opening["price_limits_sek"]
    return float(low), float(high)

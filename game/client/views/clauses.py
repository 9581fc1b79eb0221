"""An agreement's terms in words: what each paragraph of its document says, kind by kind."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.client.views.deal import Deal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


@dataclass(frozen=True)
class Clause:
    """A paragraph: its id (what it is about, its name is `deal-<id>`), and what it says."""

    id: str
    text: str
    style: str = "prose"


def clauses(scene: Seated, deal: Deal) -> list[Clause]:
    """The paragraphs of an agreement, in order."""
    found = _CLAUSES[deal.kind](scene, deal)
    return [*found, Clause("decides", _decided(scene, deal))] if deal.majority else found


def changed(scene: Seated, deal: Deal, was: Deal) -> dict[str, str]:
    """Paragraphs that say something else than in an earlier offer, with what they said there."""
    before = {clause.id: clause.text for clause in clauses(scene, was)}
    return {
        clause.id: before.get(clause.id, "")
        for clause in clauses(scene, deal)
        if before.get(clause.id) != clause.text
    }


def works_name(scene: Seated, node: str) -> str:
    """Works by what they take from, where they stand and how much they can give."""
    source = next(s for s in scene.table.region["sources"] if s["node"] == node)
    kind = f"deal-works-{source['kind']}"
    return scene.t(
        kind if scene.app.texts.has(kind) else "deal-works-other",
        municipality=scene.words.name(source["municipality"]),
        lps=round(float(source["capacity_lps"])),
    )


def main_words(scene: Seated, deal: Deal) -> str:
    """The connecting main in a sentence."""
    spec = next(m for m in scene.table.region["mains"] if m["id"] == deal.main)
    texts, across = scene.app.texts, deal.across
    cost = (across or scene.table.public["mains"][deal.main])["cost_sek"]
    said = scene.t(
        "deal-main-text",
        main=scene.words.main(deal.main),
        diameter=round(deal.diameter_mm),
        km=texts.number(float(spec["length_m"]) / 1000, 1),
        cost=texts.money(cost),
    )
    if across is None:
        return said
    carries = scene.t(
        "deal-main-carries",
        flow=texts.number(float(across["carries_lps"])),
        share=math.floor(float(across["share"]) * 100),
        name=scene.words.name(across["of"]),
    )
    return f"{said} {carries}"


def rounds_words(scene: Seated, rounds: int) -> str:
    """So many rounds, this one counted, and how many years that is."""
    years = rounds * int(scene.table.public["years_per_round"])
    return scene.t("deal-rounds", rounds=rounds, years=years)


def posts_words(scene: Seated, posts: float) -> str:
    """Posts, in halves."""
    decimals = 0 if posts == round(posts) else 1
    return scene.t("deal-posts", posts=scene.app.texts.number(posts, decimals), count=posts)


def _quoted(scene: Seated, goal: str, goal_text: str) -> str:
    return scene.t("quoted", text=scene.words.goal(goal, goal_text))


def _named(scene: Seated, kind: str, value: str) -> str:
    return f"{scene.t(f'{kind}-{value}')}. {scene.t(f'{kind}-{value}.text')}"


def _step(scene: Seated, deal: Deal) -> list[Clause]:
    found = [Clause("goal", _quoted(scene, deal.goal, deal.goal_text), "prose_italic")]
    if deal.main:
        found.append(Clause("main", main_words(scene, deal)))
    return [
        *found,
        Clause("form", _named(scene, "form", deal.form)),
        Clause("key", _named(scene, "key", deal.cost_key)),
    ]


def _decided(scene: Seated, deal: Deal) -> str:
    """Whose yes is enough, and who could be bound by it."""
    rule = scene.t(f"rule-{deal.majority}")
    if scene.table.seat in deal.bound:
        return scene.t("deal-decides-own", rule=rule)
    if deal.bound:
        return scene.t("deal-decides-bound", rule=rule, names=scene.words.names(deal.bound))
    return scene.t("deal-decides-all", rule=rule)


def _partnership(scene: Seated) -> dict[str, str] | None:
    public = scene.table.public
    id_ = public["municipalities"][scene.table.seat]["partnership"]
    return None if id_ is None else public["partnerships"][id_]


def _key(scene: Seated, deal: Deal) -> list[Clause]:
    new = Clause("new-key", _named(scene, "key", deal.cost_key))
    now = _partnership(scene)
    if now is None:
        return [new]
    return [new, Clause("old-key", scene.t("deal-instead", name=scene.t(f"key-{now['cost_key']}")))]


def _goal(scene: Seated, deal: Deal) -> list[Clause]:
    words = deal.goal_text.strip()
    said = _quoted(scene, deal.goal, words) if words else scene.t("deal-goal-unwritten")
    return [
        Clause("goal", said, "prose_italic"),
        Clause("about", scene.t(f"goal-{deal.goal}") + "."),
    ]


def _form(scene: Seated, deal: Deal) -> list[Clause]:
    found = [Clause("new-form", _named(scene, "form", deal.form))]
    now = _partnership(scene)
    if now is not None:
        instead = scene.t("deal-instead", name=scene.t(f"form-{now['form']}"))
        found.append(Clause("old-form", instead))
    opening = scene.table.private["side_openings"].get("form", {})
    if "steps_from_round" in opening:
        said = scene.t("deal-form-change", round=opening["steps_from_round"])
        found.append(Clause("change", said))
    return found


def _lending(scene: Seated, deal: Deal) -> list[Clause]:
    terms, words = deal.terms, scene.words
    price = scene.app.texts.money(terms.price_sek)
    return [
        Clause(
            "people",
            scene.t(
                "deal-lending",
                giver=words.name(terms.giver),
                receiver=words.name(terms.receiver),
                posts=posts_words(scene, terms.posts),
            ),
        ),
        Clause("time", rounds_words(scene, terms.rounds)),
        Clause(
            "price",
            scene.t("deal-lending-price", price=price)
            if terms.price_sek
            else scene.t("deal-lending-free"),
        ),
    ]


def _emergency_water(scene: Seated, deal: Deal) -> list[Clause]:
    found = [Clause("promise", scene.t("deal-emergency"))]
    opening = scene.table.private["side_openings"].get("emergency_water")
    if opening:
        share = scene.app.texts.percent(float(opening["tankers_share"]))
        found.append(Clause("enough", scene.t("deal-emergency-share", share=share)))
    return [*found, Clause("time", scene.t("deal-until-further"))]


def _equalisation(scene: Seated, deal: Deal) -> list[Clause]:
    terms, words = deal.terms, scene.words
    payers = [m for m in deal.members if m != terms.receiver]
    return [
        Clause(
            "who",
            scene.t(
                "deal-equalisation",
                payers=words.names(payers),
                count=len(payers),
                receiver=words.name(terms.receiver),
            ),
        ),
        Clause(
            "amount",
            scene.t(
                "deal-equalisation-price",
                price=scene.app.texts.money(terms.price_sek, scale="sek"),
            ),
        ),
        Clause("time", rounds_words(scene, terms.rounds)),
    ]


def _closing(scene: Seated, deal: Deal) -> list[Clause]:
    source = next(s for s in scene.table.region["sources"] if s["node"] == deal.terms.source)
    owner = scene.words.name(source["municipality"])
    return [
        Clause("works", f"{works_name(scene, deal.terms.source)}."),
        Clause("time", scene.t("deal-closing", owner=owner)),
    ]


def _outside(scene: Seated, deal: Deal) -> list[Clause]:
    actor = deal.terms.actor
    found = [
        Clause("actor", scene.t(f"actor-{actor}.name")),
        Clause("asks", scene.t(f"actor-{actor}.asks")),
        Clause("gives-you", scene.t(f"actor-{actor}.gives")),
    ]
    if deal.actor is not None:
        found.append(Clause("answer", _answer(scene, deal)))
    return found


def _answer(scene: Seated, deal: Deal) -> str:
    assert deal.actor is not None
    odds = scene.app.texts.percent(float(deal.actor["odds"]))
    if deal.actor["yes"] is None:
        return scene.t("deal-actor-odds", odds=odds)
    return scene.t("deal-actor-yes" if deal.actor["yes"] else "deal-actor-no", odds=odds)


_CLAUSES: dict[str, Callable[[Seated, Deal], list[Clause]]] = {
    "administration": _step,
    "operation": _step,
    "investments": _step,
    "networks": _step,
    "key": _key,
    "goal": _goal,
    "form": _form,
    "lending": _lending,
    "emergency_water": _emergency_water,
    "equalisation": _equalisation,
    "closing": _closing,
    "outside": _outside,
}

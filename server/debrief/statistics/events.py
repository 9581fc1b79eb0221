"""Event chains, and the steps that were taken, tried, or never put into words."""

from __future__ import annotations

from game.rules.state import STEP_KINDS, Kind, OfferStatus
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.statistics.trust import pairs
from server.debrief.story import Story


def chains(story: Story) -> Table:
    """Every card that came, what was answered, and the card that it came of."""
    rows: list[Row] = [
        {
            "id": card.id,
            "card": card.card,
            "round": card.round,
            "owners": " ".join(card.owners),
            "answers": " ".join(f"{m}:{card.answers[m]}" for m in sorted(card.answers)),
            "origin": card.origin,
            "origin_response": card.origin_response,
        }
        for card in story.end.cards.values()
    ]
    return Table(
        "chains",
        columns(
            id="id",
            card="id",
            round="number",
            owners="id",
            answers="id",
            origin="id",
            origin_response="id",
        ),
        tuple(rows),
    )


def steps(story: Story) -> Table:
    """For each pair and step: taken, tried without success ("fell"), never proposed ("untried") or
    not in the level."""
    last = story.records[-1].steps if story.records else {}
    rows: list[Row] = []
    for key in pairs(story):
        a, b = key.split("|")
        for kind in STEP_KINDS:
            tried = [
                offer
                for offer in story.end.offers.values()
                if offer.kind is kind and {a, b} <= set(offer.members)
            ]
            possible = kind.value in story.level.steps and (
                kind is not Kind.NETWORKS
                or any((main.a, main.b) == (a, b) for main in story.level.network.mains)
            )
            taken = kind.value in last.get(key, ()) or (
                kind is Kind.NETWORKS
                and any(offer.status is OfferStatus.ACCEPTED for offer in tried)
            )
            state = "taken" if taken else "fell" if tried else "untried"
            rows.append(
                {
                    "pair": key,
                    "step": kind.value,
                    "proposals": len(tried),
                    "state": state if possible else "not_in_level",
                }
            )
    return Table(
        "steps",
        columns(pair="id", step="id", proposals="number", state="id"),
        tuple(rows),
    )

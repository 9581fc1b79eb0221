"""Writing an offer of what is no step: the terms of the partnership, or something beside it.

Each kind shows its own fields alone; who pays what and what the councils say comes from the server.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.client.layout import Flow
from game.client.scene import Change
from game.client.scenes.drafting import DraftingScene
from game.client.scenes.table import Table
from game.client.views.deal import Deal
from game.client.views.draft_people import draw_emergency_water, draw_equalisation, draw_lending
from game.client.views.draft_terms import draw_form, draw_goal, draw_key
from game.client.views.draft_works import draw_closing, draw_outside
from game.rules.state import NO_TERMS, Terms

Tree = Mapping[str, Any]

_FIELDS = {
    "key": draw_key,
    "goal": draw_goal,
    "form": draw_form,
    "lending": draw_lending,
    "emergency_water": draw_emergency_water,
    "equalisation": draw_equalisation,
    "closing": draw_closing,
    "outside": draw_outside,
}
_INNER = ("key", "goal", "form")


def free(candidates: Mapping[str, Tree | None]) -> list[str]:
    """Those with whom nothing is in the way; where everybody has something, all of them."""
    open_ = [m for m, seen in candidates.items() if not (seen or {}).get("blocked", seen)]
    return open_ or list(candidates)


class BesideScene(DraftingScene):
    """A new offer beside the steps, or another one in its place."""

    def __init__(self, table: Table, kind: str, counters: str = "") -> None:
        self.opening: Tree = table.private["side_openings"][kind]
        super().__init__(table, kind, counters)

    @property
    def enough(self) -> bool:
        return len(self.deal.members) > 1 or self.kind == "outside"

    def partnership(self) -> Tree | None:
        """The own partnership; None without one."""
        public = self.table.public
        id_ = public["municipalities"][self.table.seat]["partnership"]
        return None if id_ is None else public["partnerships"][id_]

    # ------------------------------------------------------------------ how it begins
    def first(self) -> Deal:
        now = self.partnership() or self._ready_made()
        form, key, words = now["form"], now["cost_key"], ""
        if self.kind == "key":
            key = next(iter(self.opening["keys"]), key)
        elif self.kind == "form":
            form = next(f for f in ("namnd", "forbund", "bolag") if f != form)
        elif self.kind == "goal":
            words = now["goal_text"]
        members, terms = self._parties()
        return Deal(
            kind=self.kind,
            members=tuple(sorted({self.table.seat, *members})),
            form=form,
            cost_key=key,
            goal=now["goal"],
            goal_text=words,
            proposer=self.table.seat,
            terms=terms,
            actor=self.actor_of(terms.actor),
        )

    def _ready_made(self) -> Tree:
        return next(iter(self.table.private["openings"].values()))["terms"]  # type: ignore[no-any-return]

    def _parties(self) -> tuple[list[str], Terms]:
        """Whom it begins with, and on which terms."""
        opening = self.opening
        if self.kind in _INNER:
            return list(opening["members"]), NO_TERMS
        if self.kind == "emergency_water":
            return free(opening["candidates"])[:1], NO_TERMS
        if self.kind == "lending":
            other = free(opening["candidates"])[0]
            return [other], self.lending(other, lends=self.can_lend(other) > 0)
        if self.kind == "equalisation":
            other = free(opening["candidates"])[0]
            low, high = opening["price_limits_sek"][other]
            rounds = min(2, int(opening["rounds"][1]))
            price = max(low, min(high, float(round((high - low) / 30) * 5)))
            return [other], Terms(receiver=other, rounds=rounds, price_sek=price)
        if self.kind == "closing":
            sources = opening["sources"]
            node = free(sources)[0] if sources else ""
            return list(sources[node]["members"]) if node else [], Terms(source=node)
        actors = opening["actors"]
        actor = free(actors)[0]
        return list(actors[actor]["members"]), Terms(actor=actor)

    def can_lend(self, other: str) -> float:
        """Posts that can be lent to somebody."""
        return float(self.opening["candidates"][other]["lend"])

    def can_borrow(self, other: str) -> float:
        """Posts that can be borrowed from somebody."""
        return float(self.opening["candidates"][other]["borrow"])

    def lending(self, other: str, *, lends: bool) -> Terms:
        """Lending to, or borrowing from, somebody, as it begins."""
        own, low = self.table.seat, float(self.opening["posts"][0])
        most = self.can_lend(other) if lends else self.can_borrow(other)
        return Terms(
            giver=own if lends else other,
            receiver=other if lends else own,
            posts=max(low, min(1.0, most)),
            rounds=int(self.opening["rounds"][0]),
            price_sek=float(self.opening["price_sek"]),
        )

    def actor_of(self, actor: str) -> Tree | None:
        """What the sheet says of an actor that has not answered; None without one."""
        if not actor:
            return None
        return {"id": actor, "odds": self.opening["actors"][actor]["odds"], "yes": None}

    def still_stands(self, deal: Deal) -> bool:
        known = self.opening.get("sources")
        return known is None or deal.terms.source in known

    def update(self, dt: float) -> Change | None:
        change = super().update(dt)
        limits, terms = self.shown.price_limits, self.deal.terms
        if limits is not None and limits[0] <= limits[1] < terms.price_sek:
            # with more who pay, or another who receives, each gives no more than may be given
            self._replace(replace(self.deal, terms=replace(terms, price_sek=limits[1])))
        return change

    # ------------------------------------------------------------------ drawing
    def draw_fields(self, flow: Flow) -> None:
        _FIELDS[self.kind](self, flow)

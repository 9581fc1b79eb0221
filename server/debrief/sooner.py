"""Agreements that come earlier than they did: tried so many rounds before, with the same terms.

Each agreement that took the partners a step on is offered and signed again, by the same teams with
the same promises, from the round that is `rounds` earlier on; where it is refused or falls it is
tried once more each round, and in its own round at last it is left to the recorded commands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules import commands as c
from game.rules.state import STEP_KINDS, Offer, OfferStatus, State


@dataclass(slots=True)
class _Wish:
    """An agreement as it came about, the names of its latest try, and what became of it."""

    offer: Offer
    tried: str = ""
    done: bool = False


class Sooner:
    """The agreements of one rerun that are to come earlier."""

    def __init__(self, offers: dict[str, Offer], rounds: int) -> None:
        """`offers` are all offers as they were at the end of the recorded game."""
        self._rounds = rounds
        self._wishes = [
            _Wish(offer)
            for offer in offers.values()
            if offer.status is OfferStatus.ACCEPTED and offer.kind in STEP_KINDS
        ]
        self._of: dict[str, _Wish] = {w.offer.id: w for w in self._wishes}
        for wish in self._wishes:  # what an accepted counter-offer answered goes with it
            older = wish.offer.counters
            while older and older in offers:
                self._of[older] = wish
                older = offers[older].counters
        self._latest: _Wish | None = None
        self.moved = 0

    def due(self, state: State) -> bool:
        """Whether something may be tried in this round."""
        return any(self._now(wish, state) for wish in self._wishes)

    def _now(self, wish: _Wish, state: State) -> bool:
        own = wish.offer.round
        return not wish.done and max(1, own - self._rounds) <= state.round < own

    def wishes(self, state: State) -> Iterator[tuple[str, c.Command]]:
        """Who says what when a negotiation begins."""
        for wish in self._wishes:
            self._look(wish, state)
            if not self._now(wish, state):
                continue
            offer = wish.offer
            proposer = offer.proposer
            self._latest = wish
            wish.tried = ""
            yield (
                proposer,
                c.Propose(
                    offer.kind, offer.members, offer.form, offer.cost_key, offer.goal,
                    offer.signed[proposer], offer.goal_text, offer.main, offer.diameter_mm,
                    offer.terms,
                ),
            )  # fmt: skip
            if not wish.tried:
                continue
            for member, expectation in offer.signed.items():
                if member != proposer:
                    yield member, c.Sign(wish.tried, expectation)

    def made(self, offer: str) -> None:
        """The latest proposal was carried out under this name."""
        assert self._latest is not None
        self._latest.tried = offer

    def has_taken(self, wish: c.Command) -> bool:
        """Whether a recorded word about an offer is about one that has come about already."""
        match wish:
            case (
                c.Sign(offer=id_)
                | c.TakeBack(offer=id_)
                | c.Refuse(offer=id_)
                | c.Counter(offer=id_)
            ):
                return id_ in self._of and self._of[id_].done
            case c.Propose(kind=kind, members=members, main=main):
                return any(
                    w.done
                    and (w.offer.kind, w.offer.main) == (kind, main)
                    and set(w.offer.members) >= set(members)
                    for w in self._wishes
                )
            case _:
                return False

    def _look(self, wish: _Wish, state: State) -> None:
        """See whether the latest try has come about."""
        tried = state.offers.get(wish.tried)
        if not wish.done and tried is not None and tried.status is OfferStatus.ACCEPTED:
            wish.done = True
            self.moved += 1

    def close(self, state: State) -> None:
        """See what has become of the last tries."""
        for wish in self._wishes:
            self._look(wish, state)

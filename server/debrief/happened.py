"""What happened in a phase, as lines that a window words: ids with their arguments.

The lines are those of the local paper (`game.rules.news`), and beside them `answered` (answers to a
card, once it was closed) and `decided` (what a municipality set anew for its tariff and renewal).
Nothing is told that a debrief does not open: no offers that came to nothing before a vote, no texts
that a team keeps to itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from game.rules import events as e
from game.rules.news import fallen
from game.rules.state import CardInPlay, Decisions, OfferStatus, State
from game.rules.stocks import Cause, Entry, Stock

Line = dict[str, Any]

MOST = 40
"""Lines of one phase."""


def happened(before: State, events: Iterable[e.Event]) -> list[Line]:
    """The lines of what happened after `before`, in order."""
    lines: list[Line] = []
    cards = dict(before.cards)
    decided: dict[str, Decisions] = {}
    for event in events:
        match event:
            case e.CardSet(card=card):
                lines += _of_card(card, cards.get(card.id))
                cards[card.id] = card
            case e.DecisionsSet(municipality=m, decisions=decisions):
                decided[m] = decisions
            case _:
                lines += _of_event(before, event)
    lines += [
        line
        for m, decisions in decided.items()
        if (line := _decided(m, before.decisions[m], decisions)) is not None
    ]
    return lines[:MOST]


def _line(id_: str, **args: Any) -> Line:
    return {"id": id_, "args": args}


def _of_event(before: State, event: e.Event) -> Iterator[Line]:
    match event:
        case e.AgreementMade(agreement=a):
            yield _line("agreement", kind=a.kind.value, members=list(a.members))
        case e.OfferSet(offer=offer) if offer.status is OfferStatus.FELL and offer.votes:
            yield fallen(offer)
        case e.ElectionHeld():
            yield _line("election")
        case e.WalkedOut(municipality=m):
            yield _line("walk_out", municipality=m)
        case e.MainSet(main=main) if main.in_use:
            spec = before.level.main(main.id)
            yield _line("main_in_use", municipality=spec.a, other=spec.b)
        case e.MindSet(municipality=m, mind=mind) if mind.opened_by:
            if not before.mind(m).opened_by:
                yield _line("spoken", municipality=m, other=mind.opened_by)
        case e.Moved(entries=entries):
            yield from _of_entries(entries)


def _of_entries(entries: Iterable[Entry]) -> Iterator[Line]:
    for entry in entries:
        if entry.cause is Cause.RARE_EVENT and entry.stock is Stock.BALANCE:
            yield _line("rare_event", municipality=entry.subject, cost=-entry.amount / 100.0)
        elif entry.cause is Cause.COUNCIL_CUT and entry.stock is Stock.TARIFF:
            yield _line("council_cut", municipality=entry.subject)


def _of_card(card: CardInPlay, known: CardInPlay | None) -> Iterator[Line]:
    told = {"card": card.card, "owners": list(card.owners), "draws": dict(card.draws)}
    if known is None:
        yield _line("card", **told)
    if card.closed and not (known and known.closed):
        for response in sorted(set(card.answers.values())):
            by = [m for m, given in card.answers.items() if given == response]
            yield _line("answered", **told, response=response, by=by)


def _decided(m: str, before: Decisions, now: Decisions) -> Line | None:
    """The tariff's change where one was set, and the renewal rate where it is another."""
    tariff = now.tariff_change if now.tariff_change != before.tariff_change else None
    renewal = now.renewal if now.renewal != before.renewal else None
    if tariff is None and renewal is None:
        return None
    return _line("decided", municipality=m, tariff_change=tariff, renewal=renewal)

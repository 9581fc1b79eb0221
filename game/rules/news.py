"""The local paper: what of the last round and of this one makes the front page.

Each line is a text id with its arguments; the words belong to the texts, not to the rules.
"""

from __future__ import annotations

from typing import Any

from game.rules.state import Offer, OfferStatus, State
from game.rules.stocks import Cause, Entry, Stock

Line = dict[str, Any]


def front_page(state: State) -> list[Line]:
    """The lines of this round's paper, the most important first."""
    last = state.round - 1
    lines = [
        *(_line("main_in_use", municipality=m.a, other=m.b) for m in _opened(state)),
        *(
            _line("agreement", kind=a.kind.value, members=list(a.members))
            for a in state.agreements
            if a.round in (last, state.round) and a.round > 0  # what was there before is no news
        ),
        *state.reckon("news in the ledger", lambda now: _from_ledger(now, now.round - 1)),
        *_spoken(state),
        *(
            fallen(o)
            for o in state.offers.values()
            if o.round in (last, state.round) and o.status is OfferStatus.FELL and o.votes
        ),
    ]
    if last in state.elections:
        lines.append(_line("election"))
    lines += [
        _line("card", card=card.card, owners=list(card.owners), draws=dict(card.draws))
        for card in state.cards.values()
        if card.round == state.round
    ]
    return lines


def fallen(offer: Offer) -> Line:
    """An offer that came to nothing: councils voted no (`against`), or not all signed (`missing`).

    A council votes only on what its team has signed; a team that has not signed has none against.
    """
    about: Line = {"kind": offer.kind.value, "members": list(offer.members)}
    against = offer.councils_against
    missing = [m for m in offer.members if m not in offer.signed]
    if missing and not against:
        return _line("agreement_unsigned", **about, missing=missing)
    return _line("agreement_fell", **about, against=list(against))


def _line(id_: str, **args: Any) -> Line:
    return {"id": id_, "args": args}


def _opened(state: State) -> list[Any]:
    years = state.level.years_per_round
    return [
        state.level.main(main.id)
        for main in state.mains.values()
        if main.in_use and state.year - years < main.ready_year <= state.year
    ]


def _spoken(state: State) -> list[Line]:
    """What was taken for granted and came into the open, in the last round or this one."""
    opened = ((m, state.mind(m)) for m in state.municipalities)
    return [
        _line("spoken", municipality=m, other=mind.opened_by)
        for m, mind in opened
        if mind.opened_by and mind.opened_round in (state.round - 1, state.round)
    ]


def _from_ledger(state: State, round_: int) -> list[Line]:
    lines: list[Line] = []
    for entry in state.ledger:
        if entry.round != round_:
            continue
        if entry.cause is Cause.RARE_EVENT and entry.stock is Stock.BALANCE:
            cost = -entry.amount / 100.0
            lines.append(_line("rare_event", municipality=entry.subject, cost=cost))
        elif entry.cause is Cause.COUNCIL_CUT and entry.stock is Stock.TARIFF:
            lines.append(_line("council_cut", municipality=entry.subject))
        elif entry.cause is Cause.WALK_OUT and entry.stock is Stock.BALANCE:
            lines.append(_line("walk_out", municipality=entry.subject))
    for municipality, rise in _tariff_rises(state, round_).items():
        if rise > 0.08:
            lines.append(_line("tariff_rise", municipality=municipality, share=rise))
    return lines


def _tariff_rises(state: State, round_: int) -> dict[str, float]:
    """How much each tariff moved in a round, as a share of what it was before."""
    moved: dict[str, float] = {}
    for entry in state.ledger:
        if _is_rise(entry, round_):
            moved[entry.subject] = moved.get(entry.subject, 0.0) + entry.amount
    return {m: amount / (state.stock(Stock.TARIFF, m) - amount) for m, amount in moved.items()}


def _is_rise(entry: Entry, round_: int) -> bool:
    return (
        entry.round == round_
        and entry.stock is Stock.TARIFF
        and entry.cause is Cause.TARIFF_DECISION
    )

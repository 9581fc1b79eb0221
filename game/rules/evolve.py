"""The only maker of new states: each event applied to the state before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules import events as e
from game.rules.state import Phase, State
from game.rules.stocks import apply

_Step = tuple[State, tuple[e.Event, ...], State]
_latest: list[_Step] = []
"""The last step that was worked out while it was decided on: before, events, after."""


def remember(before: State, events: tuple[e.Event, ...], after: State) -> None:
    """Whoever decided on these events has applied them already: spare doing it once more."""
    _latest[:] = [(before, events, after)]


def evolve(state: State, events: Iterable[e.Event]) -> State:
    """The state after these events, in order; the given state is left as it was."""
    for before, known, after in _latest:
        if before is state and known is events:
            return after
    for event in events:
        state = _apply(state, event)
    return state


def _apply(state: State, event: e.Event) -> State:
    match event:
        case e.Moved(entries):
            return state.but(
                stocks=apply(state.stocks, entries),
                ledger=state.ledger + entries,
                ledger_entries=state.ledger_entries + len(entries),
            )
        case e.PhaseEntered():
            return _enter(state, event)
        case e.DepthSet(depth):
            return state.but(play_depth=depth)
        case e.DecisionsSet(municipality, decisions):
            return state.but(decisions={**state.decisions, municipality: decisions})
        case e.ReadySet(municipality, ready):
            others = state.ready - {municipality}
            return state.but(ready=others | {municipality} if ready else others)
        case e.OfferSet(offer):
            new = offer.id not in state.offers
            offers = {**state.offers, offer.id: offer}
            return state.but(offers=offers, counter=state.counter + new)
        case e.AgreementMade(agreement):
            return state.but(agreements=(*state.agreements, agreement))
        case e.SideAgreementSet(side):
            return state.but(side_agreements={**state.side_agreements, side.id: side})
        case e.SideAgreementEnded(ended):
            left = {k: v for k, v in state.side_agreements.items() if k != ended}
            return state.but(side_agreements=left)
        case e.PartnershipSet(partnership):
            new = partnership.id not in state.partnerships
            return state.but(
                partnerships={**state.partnerships, partnership.id: partnership},
                counter=state.counter + new,
            )
        case e.PartnershipEnded(ended):
            rest = {k: v for k, v in state.partnerships.items() if k != ended}
            return state.but(partnerships=rest)
        case e.WalkedOut(municipality, round_):
            return state.but(left={**state.left, municipality: round_})
        case e.PromisesSet(promises):
            return state.but(promises=promises)
        case e.MainSet(main):
            return state.but(mains={**state.mains, main.id: main})
        case e.CardSet(card):
            return state.but(cards={**state.cards, card.id: card})
        case e.FollowUpsSet(follow_ups):
            return state.but(follow_ups=follow_ups)
        case e.LastingSet(lasting):
            return state.but(lasting=lasting)
        case e.PipesSet(pipes):
            return state.but(pipes={**state.pipes, **pipes})
        case e.WaterSolved(cases):
            return state.but(water=cases)
        case e.StressSolved(served):
            return state.but(stress=served)
        case e.YearClosed(year, results):
            return state.but(year=year + 1, years_left=state.years_left - 1, results=results)
        case e.YearRecalled(results):
            return state.but(results=results)
        case e.ElectionHeld(held):
            return state.but(elections=(*state.elections, held))
        case e.RoundRecorded(record):
            return state.but(history=(*state.history, record))
        case e.MindSet(municipality, mind):
            return state.but(minds={**state.minds, municipality: mind})
        case e.GuideStepsDone(municipality, steps):
            done = (*state.guided.get(municipality, ()), *steps)
            return state.but(guided={**state.guided, municipality: done})


def _enter(state: State, event: e.PhaseEntered) -> State:
    state = state.but(
        phase=event.phase,
        round=event.round,
        years_left=event.years_left,
        ready=frozenset(),
    )
    if event.phase is not Phase.SITUATION:
        return state
    # What a round shows is this round's and the last one's; older entries are in the journal.
    return state.but(
        ledger=tuple(entry for entry in state.ledger if entry.round >= event.round - 1),
        lasting=tuple(effect for effect in state.lasting if effect.until >= event.round),
        decisions={m: replace(d, tariff_change=None) for m, d in state.decisions.items()},
    )

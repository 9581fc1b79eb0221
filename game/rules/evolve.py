"""The only maker of new states: each event applied to the state before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules import events as e
from game.rules.state import Phase, State
from game.rules.stocks import apply


def evolve(state: State, events: Iterable[e.Event]) -> State:
    """The state after these events, in order; the given state is left as it was."""
    for event in events:
        state = _apply(state, event)
    return state


def _apply(state: State, event: e.Event) -> State:
    match event:
        case e.Moved(entries):
            return replace(
                state,
                stocks=apply(state.stocks, entries),
                ledger=state.ledger + entries,
                ledger_entries=state.ledger_entries + len(entries),
            )
        case e.PhaseEntered():
            return _enter(state, event)
        case e.DepthSet(depth):
            return replace(state, play_depth=depth)
        case e.DecisionsSet(municipality, decisions):
            return replace(state, decisions={**state.decisions, municipality: decisions})
        case e.ReadySet(municipality, ready):
            others = state.ready - {municipality}
            return replace(state, ready=others | {municipality} if ready else others)
        case e.OfferSet(offer):
            new = offer.id not in state.offers
            offers = {**state.offers, offer.id: offer}
            return replace(state, offers=offers, counter=state.counter + new)
        case e.AgreementMade(agreement):
            return replace(state, agreements=(*state.agreements, agreement))
        case e.SideAgreementSet(side):
            return replace(state, side_agreements={**state.side_agreements, side.id: side})
        case e.SideAgreementEnded(ended):
            left = {k: v for k, v in state.side_agreements.items() if k != ended}
            return replace(state, side_agreements=left)
        case e.PartnershipSet(partnership):
            new = partnership.id not in state.partnerships
            return replace(
                state,
                partnerships={**state.partnerships, partnership.id: partnership},
                counter=state.counter + new,
            )
        case e.PartnershipEnded(ended):
            rest = {k: v for k, v in state.partnerships.items() if k != ended}
            return replace(state, partnerships=rest)
        case e.WalkedOut(municipality, round_):
            return replace(state, left={**state.left, municipality: round_})
        case e.PromisesSet(promises):
            return replace(state, promises=promises)
        case e.MainSet(main):
            return replace(state, mains={**state.mains, main.id: main})
        case e.CardSet(card):
            return replace(state, cards={**state.cards, card.id: card})
        case e.FollowUpsSet(follow_ups):
            return replace(state, follow_ups=follow_ups)
        case e.LastingSet(lasting):
            return replace(state, lasting=lasting)
        case e.PipesSet(pipes):
            return replace(state, pipes={**state.pipes, **pipes})
        case e.WaterSolved(cases):
            return replace(state, water=cases)
        case e.YearClosed(year, results):
            return replace(state, year=year + 1, years_left=state.years_left - 1, results=results)
        case e.YearRecalled(results):
            return replace(state, results=results)
        case e.ElectionHeld(held):
            return replace(state, elections=(*state.elections, held))
        case e.RoundRecorded(record):
            return replace(state, history=(*state.history, record))
        case e.MindSet(municipality, mind):
            return replace(state, minds={**state.minds, municipality: mind})
        case e.GuideStepsDone(municipality, steps):
            done = (*state.guided.get(municipality, ()), *steps)
            return replace(state, guided={**state.guided, municipality: done})


def _enter(state: State, event: e.PhaseEntered) -> State:
    state = replace(
        state,
        phase=event.phase,
        round=event.round,
        years_left=event.years_left,
        ready=frozenset(),
    )
    if event.phase is not Phase.SITUATION:
        return state
    # What a round shows is this round's and the last one's; older entries are in the journal.
    return replace(
        state,
        ledger=tuple(entry for entry in state.ledger if entry.round >= event.round - 1),
        lasting=tuple(effect for effect in state.lasting if effect.until >= event.round),
        decisions={m: replace(d, tariff_change=None) for m, d in state.decisions.items()},
    )

"""What a team stands for: its ranking of the values, and why it works with others."""

from __future__ import annotations

from dataclasses import replace

from game.rules.events import Event, MindSet
from game.rules.minds import Value
from game.rules.people_commands import ChooseMotives, RankValues
from game.rules.refusal import Code, Refusal
from game.rules.state import State

Answer = tuple[Event, ...] | Refusal

MOTIVES = 2
"""How many motives a team picks."""


def rank_values(state: State, sender: str, wish: RankValues) -> Answer:
    """Rank the four values; what the first round's negotiation leaves is what counts."""
    if not ranking_open(state):
        return Refusal(Code.VALUES_SETTLED)
    if sorted(wish.order) != sorted(Value):
        return Refusal(Code.NOT_A_RANKING)
    mind = replace(state.mind(sender), ranking=wish.order)
    return (MindSet(sender, mind),)


def ranking_open(state: State) -> bool:
    """Whether the values can still be ranked, as far as the round says."""
    return state.round <= 1


def ranking(state: State, municipality: str) -> tuple[Value, ...]:
    """The municipality's values, most important first: the team's own order, else the level's."""
    own = state.mind(municipality).ranking
    return own or tuple(Value(v) for v in state.level.municipality(municipality).values)


def choose_motives(state: State, sender: str, wish: ChooseMotives) -> Answer:
    """Pick two motives; in the round in which they were picked they can be changed."""
    mind = state.mind(sender)
    if not motives_open(state, sender):
        return Refusal(Code.MOTIVES_CHOSEN)
    if len(wish.motives) != MOTIVES or len(set(wish.motives)) != MOTIVES:
        return Refusal(Code.TWO_MOTIVES)
    chosen = replace(mind, motives=wish.motives, motives_round=state.round)
    return (MindSet(sender, chosen),)


def motives_open(state: State, municipality: str) -> bool:
    """Whether the motives can be chosen, or chosen anew, as far as the round says."""
    mind = state.mind(municipality)
    return not mind.motives or mind.motives_round == state.round


def motives_wanted(state: State, municipality: str) -> bool:
    """Whether the team has signed something and has not yet said why it works with others."""
    return not state.mind(municipality).motives and any(
        municipality in offer.signed for offer in state.offers.values()
    )

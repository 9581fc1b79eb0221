"""What a team learns from a card that cost it something, once it has put it in writing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.rules.events import Event, MindSet
from game.rules.minds import Lesson
from game.rules.own_ledger import concerns
from game.rules.people_commands import WriteLesson
from game.rules.refusal import Code, Refusal
from game.rules.state import CardInPlay, State
from game.rules.stocks import Cause, Stock
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal

LENGTH = (10, 300)
"""Fewest and most characters of a lesson."""
MONEY = 50.0
"""SEK per resident from which a card was costly."""
TRUST = 1.0
"""Points of trust, with one other or in the joint operation, from which a card was costly."""
APPROVAL = 2.0
"""Points of the residents' support from which a card was costly."""


def write(state: State, sender: str, wish: WriteLesson) -> Answer:
    """Write down what was learned from a costly card, once per card: worth a little competence."""
    text = wish.text.strip()
    low, high = LENGTH
    if not low <= len(text) <= high:
        return Refusal(Code.OUT_OF_RANGE, {"field": "text", "low": low, "high": high})
    card = state.cards.get(wish.card)
    if card is None or sender not in card.owners:
        return Refusal(Code.UNKNOWN, {"what": "card", "id": wish.card})
    if not card.closed:
        return Refusal(Code.CARD_STILL_OPEN)
    mind = state.mind(sender)
    if any(lesson.card == card.id for lesson in mind.lessons):
        return Refusal(Code.LESSON_WRITTEN)
    if card.id not in {costly.id for costly in costly_cards(state, sender)}:
        return Refusal(Code.CARD_NOT_COSTLY)
    story = Unfolding(state)
    lesson = Lesson(state.round, card.id, text)
    story.add(MindSet(sender, replace(mind, lessons=(*mind.lessons, lesson))))
    gain = story.parameters.lesson_competence
    story.move(
        story.entry(
            Stock.COMPETENCE, sender, gain, Cause.LESSON, ref=card.id, by=sender, low=0, high=100
        )
    )
    return story.events


def costly_cards(state: State, municipality: str) -> Iterator[CardInPlay]:
    """The municipality's closed cards that cost it something and that it has not yet written about.

    What a card and its response cost is what the ledger says, which reaches back to the round
    before; a card that another came of has cost something however long ago it was.
    """
    written = {lesson.card for lesson in state.mind(municipality).lessons}
    closed = [
        card
        for card in state.cards.values()
        if card.closed and municipality in card.owners and card.id not in written
    ]
    if not closed:
        return
    costly = _dear(state, municipality, {card.id for card in closed}) | {
        card.origin for card in state.cards.values() if municipality in card.owners
    }
    yield from (card for card in closed if card.id in costly)


def _dear(state: State, municipality: str, cards: set[str]) -> set[str]:
    """Those of the cards that have cost money, trust or support enough, by the ledger."""
    sums: dict[tuple[str, Stock, str], float] = state.reckon(
        ("what cards moved", municipality), lambda now: _moved_by_cards(now, municipality)
    )
    residents = state.stock(Stock.POPULATION, municipality)
    limits = {
        Stock.BALANCE: MONEY * residents * 100.0,
        Stock.TRUST: TRUST,
        Stock.TRUST_OPERATION: TRUST,
        Stock.APPROVAL: APPROVAL,
    }
    return {
        card
        for (card, stock, _), sum_ in sums.items()
        if card in cards and stock in limits and -sum_ >= limits[stock]
    }


def _moved_by_cards(state: State, municipality: str) -> dict[tuple[str, Stock, str], float]:
    """How much events and responses moved which stock of whom, by the card that did it."""
    sums: dict[tuple[str, Stock, str], float] = {}
    for entry in state.ledger:
        if entry.cause in (Cause.EVENT, Cause.RESPONSE) and concerns(entry, municipality):
            key = (entry.ref, entry.stock, entry.subject)
            sums[key] = sums.get(key, 0.0) + entry.amount
    return sums

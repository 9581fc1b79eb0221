"""Asking another team about what it takes for granted."""

from __future__ import annotations

from dataclasses import replace

from game.rules import assumptions
from game.rules.events import Event, MindSet
from game.rules.minds import Asked
from game.rules.people_commands import AskQuestion
from game.rules.refusal import Code, Refusal
from game.rules.state import State
from game.rules.stocks import Cause, Stock
from game.rules.trust import turn
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal


def ask(state: State, sender: str, wish: AskQuestion) -> Answer:
    """Put a question to another team, one a round: it takes the leadership's hours, whatever the
    answer. The right one brings the other's assumption into the open, and the two nearer."""
    if obstacle := _obstacle(state, sender, wish):
        return obstacle
    story = Unfolding(state)
    asker, holder = state.mind(sender), state.mind(wish.municipality)
    spec = assumptions.spec_of(state, wish.municipality)
    right = spec is not None and wish.question in spec.opened_by
    asked = Asked(state.round, wish.municipality, wish.question, right)
    story.add(MindSet(sender, replace(asker, asked=(*asker.asked, asked))))
    cost = story.parameters.question_cost * 100.0
    story.move(
        story.entry(
            Stock.BALANCE, sender, -cost, Cause.LEADERSHIP_TIME, ref=wish.municipality, by=sender
        )
    )
    if right:
        opened = replace(
            holder, opened_by=sender, opened_question=wish.question, opened_round=state.round
        )
        story.add(MindSet(wish.municipality, opened))
        severity = story.parameters.question_trust
        turn(story, sender, wish.municipality, severity, Cause.SPOKEN, by=sender)
    return story.events


def _obstacle(state: State, sender: str, wish: AskQuestion) -> Refusal | None:
    if wish.municipality not in state.municipalities or wish.municipality == sender:
        return Refusal(Code.UNKNOWN, {"what": "municipality", "id": wish.municipality})
    if wish.question not in state.level.questions:
        return Refusal(Code.UNKNOWN, {"what": "question", "id": wish.question})
    asked = state.mind(sender).asked
    if any(a.round == state.round for a in asked):
        return Refusal(Code.ASKED_THIS_ROUND)
    if state.mind(wish.municipality).opened_by:
        return Refusal(Code.ASSUMPTION_OPEN, {"municipality": wish.municipality})
    if any((a.of, a.question) == (wish.municipality, wish.question) for a in asked):
        return Refusal(Code.QUESTION_ANSWERED, {"municipality": wish.municipality})
    return None


def left(state: State, municipality: str) -> bool:
    """Whether the team may still put a question this round."""
    return bool(state.level.questions) and all(
        asked.round != state.round for asked in state.mind(municipality).asked
    )

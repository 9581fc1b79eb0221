"""The workshop after a fact: what facts mean. Never refuses; a fact has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from server.workshop import facts as f
from server.workshop.facts import Fact, Moment
from server.workshop.state import (
    Breakout,
    GroupNote,
    Handover,
    Laptop,
    Message,
    Note,
    Poll,
    Scheduled,
    SeatNote,
    Workshop,
)

K = TypeVar("K")
V = TypeVar("V")


def after(workshop: Workshop, moment: Moment, happened: Iterable[Fact]) -> Workshop:
    """The workshop once all of this has happened."""
    for fact in happened:
        workshop = _MEANINGS[type(fact)](workshop, moment, fact)
    return workshop


def _poll_asked(w: Workshop, when: Moment, fact: f.PollAsked) -> Workshop:
    id = f"p{len(w.polls) + 1}"
    poll = Poll(id, fact.ready, fact.question, fact.options, fact.pair, fact.hands, when)
    return replace(w, polls={**w.polls, id: poll}, showing=("poll", id))


def _poll_closed(w: Workshop, when: Moment, fact: f.PollClosed) -> Workshop:
    return _with_poll(w, replace(w.polls[fact.poll], closed=when))


def _poll_answered(w: Workshop, _: Moment, fact: f.PollAnswered) -> Workshop:
    poll = w.polls[fact.poll]
    return _with_poll(w, replace(poll, phones={**poll.phones, fact.browser: fact.option}))


def _hands_counted(w: Workshop, _: Moment, fact: f.HandsCounted) -> Workshop:
    poll = w.polls[fact.poll]
    return _with_poll(w, replace(poll, hands={**poll.hands, fact.seat: fact.counts}))


def _breakout_opened(w: Workshop, when: Moment, fact: f.BreakoutOpened) -> Workshop:
    id = f"b{len(w.breakouts) + 1}"
    breakout = Breakout(
        id,
        fact.ready,
        fact.question,
        fact.mode,
        fact.groups,
        fact.seconds,
        fact.ends_at,
        fact.resumes,
        when,
    )
    return replace(w, breakouts={**w.breakouts, id: breakout}, showing=("breakout", id))


def _breakout_extended(w: Workshop, _: Moment, fact: f.BreakoutExtended) -> Workshop:
    breakout = w.breakouts[fact.breakout]
    return _with_breakout(w, replace(breakout, seconds=fact.seconds, ends_at=fact.ends_at))


def _breakout_paused(w: Workshop, _: Moment, fact: f.BreakoutPaused) -> Workshop:
    return _with_breakout(w, replace(w.breakouts[fact.breakout], left_ms=fact.left_ms))


def _breakout_resumed(w: Workshop, _: Moment, fact: f.BreakoutResumed) -> Workshop:
    breakout = w.breakouts[fact.breakout]
    return _with_breakout(w, replace(breakout, ends_at=fact.ends_at, left_ms=None))


def _breakout_ended(w: Workshop, when: Moment, fact: f.BreakoutEnded) -> Workshop:
    return _with_breakout(w, replace(w.breakouts[fact.breakout], ended=when))


def _group_noted(w: Workshop, when: Moment, fact: f.GroupNoted) -> Workshop:
    breakout = w.breakouts[fact.breakout]
    note = GroupNote(fact.group, fact.seat, fact.text, when)
    return _with_breakout(w, replace(breakout, notes=(*breakout.notes, note)))


def _noted(w: Workshop, when: Moment, fact: f.Noted) -> Workshop:
    return replace(w, notes=(*w.notes, Note(fact.text, fact.public, when)))


def _message_sent(w: Workshop, when: Moment, fact: f.MessageSent) -> Workshop:
    message = Message(f"m{len(w.messages) + 1}", fact.sender, fact.to, fact.text, when)
    return replace(w, messages=(*w.messages, message))


def _help_called(w: Workshop, when: Moment, fact: f.HelpCalled) -> Workshop:
    return replace(w, help={**w.help, fact.municipality: when})


def _help_ended(w: Workshop, _: Moment, fact: f.HelpEnded) -> Workshop:
    return replace(w, help=_without(w.help, fact.municipality))


def _card_scheduled(w: Workshop, _: Moment, fact: f.CardScheduled) -> Workshop:
    number = w.written + 1
    id = f"c{number}"
    card = Scheduled(id, fact.card, fact.municipalities, fact.round, fact.phase)
    return replace(w, scheduled={**w.scheduled, id: card}, written=number)


def _card_unscheduled(w: Workshop, _: Moment, fact: f.CardUnscheduled) -> Workshop:
    return replace(w, scheduled=_without(w.scheduled, fact.scheduled))


def _card_fell(w: Workshop, _: Moment, fact: f.CardFell) -> Workshop:
    card = replace(w.scheduled[fact.scheduled], fell=True, refusal=fact.refusal)
    return replace(w, scheduled={**w.scheduled, card.id: card})


def _shown(w: Workshop, _: Moment, fact: f.Shown) -> Workshop:
    return replace(w, showing=(fact.what, fact.id))


def _placed_done(w: Workshop, _: Moment, fact: f.PlacedDone) -> Workshop:
    return replace(w, placed={**w.placed, fact.placed: fact.skipped})


def _end_planned(w: Workshop, when: Moment, fact: f.EndPlanned) -> Workshop:
    return replace(w, planned_at=when.at if fact.ends_at else "", ends_at=fact.ends_at)


def _chairs_swapped(w: Workshop, when: Moment, fact: f.ChairsSwapped) -> Workshop:
    handover = Handover(fact.moves, when)
    return replace(w, handovers=(*w.handovers, handover), showing=("handover", ""))


def _seat_noted(w: Workshop, when: Moment, fact: f.SeatNoted) -> Workshop:
    number = w.written + 1
    note = SeatNote(f"n{number}", fact.seat, fact.text, when)
    return replace(w, seat_notes=(*w.seat_notes, note), written=number)


def _seat_note_dropped(w: Workshop, _: Moment, fact: f.SeatNoteDropped) -> Workshop:
    return replace(w, seat_notes=tuple(n for n in w.seat_notes if n.id != fact.note))


def _laptop_let_in(w: Workshop, _: Moment, fact: f.LaptopLetIn) -> Workshop:
    number = sum(laptop.line.startswith(f"{fact.seat}+") for laptop in w.laptops) + 1
    laptop = Laptop(f"{fact.seat}+{number}", fact.team, fact.laptop)
    return replace(w, laptops=(*w.laptops, laptop))


_MEANINGS: dict[type, Callable[[Workshop, Moment, Any], Workshop]] = {
    f.PollAsked: _poll_asked,
    f.PollClosed: _poll_closed,
    f.PollAnswered: _poll_answered,
    f.HandsCounted: _hands_counted,
    f.BreakoutOpened: _breakout_opened,
    f.BreakoutExtended: _breakout_extended,
    f.BreakoutPaused: _breakout_paused,
    f.BreakoutResumed: _breakout_resumed,
    f.BreakoutEnded: _breakout_ended,
    f.GroupNoted: _group_noted,
    f.Noted: _noted,
    f.MessageSent: _message_sent,
    f.HelpCalled: _help_called,
    f.HelpEnded: _help_ended,
    f.CardScheduled: _card_scheduled,
    f.CardUnscheduled: _card_unscheduled,
    f.CardFell: _card_fell,
    f.Shown: _shown,
    f.PlacedDone: _placed_done,
    f.EndPlanned: _end_planned,
    f.ChairsSwapped: _chairs_swapped,
    f.SeatNoted: _seat_noted,
    f.SeatNoteDropped: _seat_note_dropped,
    f.LaptopLetIn: _laptop_let_in,
}


def _with_poll(w: Workshop, poll: Poll) -> Workshop:
    return replace(w, polls={**w.polls, poll.id: poll})


def _with_breakout(w: Workshop, breakout: Breakout) -> Workshop:
    return replace(w, breakouts={**w.breakouts, breakout.id: breakout})


def _without(mapping: Mapping[K, V], key: K) -> dict[K, V]:
    return {k: value for k, value in mapping.items() if k != key}

"""Breakouts, notes, messages, help, cards for later, what is shown and what was placed."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from game.protocol import workshop as w
from game.protocol.limits import (
    LONGEST_BREAKOUT_MIN,
    LONGEST_EXTENSION_S,
    MAX_MESSAGE,
    MOST_CHAIRS,
)
from game.protocol.refusals import Reason
from game.rules.refusal import Code
from game.rules.state import Phase
from server.seats import TRAINER, No
from server.workshop import facts as f
from server.workshop import groups, polling
from server.workshop.facts import Fact, Wording
from server.workshop.programme import Placed, Programme
from server.workshop.state import Breakout, Workshop

MOST_NOTES = 500
MOST_MESSAGES = 2000
MOST_SEAT_NOTES = 20
"""Kept in one session: far more than a day of typing."""

LONGEST_PLAN_MIN = 600
_DEFAULT_MINUTES = 5.0
_ROUND_PHASES = (Phase.SITUATION, Phase.NEGOTIATION, Phase.DECISIONS)

Outcome = tuple[Fact, ...] | No


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a wish meets: the time, the game, who plays. `people` are the municipalities with a
    team, in the level's order; `cards` can be
    played, `clock_runs` the phase's clock."""

    now: datetime
    round: int
    rounds: int
    phase: str
    municipalities: Sequence[str]
    people: Sequence[str]
    cards: Container[str]
    clock_runs: bool


def stamp(when: datetime) -> str:
    """A time as the journal has it."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds")


def open_breakout(
    workshop: Workshop, programme: Programme, at: Circumstances, wish: w.OpenBreakout
) -> Outcome:
    """Let groups talk; a breakout that goes on is ended."""
    ready = programme.breakouts.get(wish.breakout)
    own = " ".join(wish.question.split())
    if ready is None and (wish.breakout or not own):
        return _unknown("breakout", wish.breakout)
    if not at.people:
        return No(Reason.NO_PEOPLE)
    minutes = wish.minutes or (ready.minutes if ready else _DEFAULT_MINUTES)
    if not 0 < minutes <= LONGEST_BREAKOUT_MIN:
        return _range("minutes", 0, LONGEST_BREAKOUT_MIN)
    if not 1 <= wish.chairs <= MOST_CHAIRS:
        return _range("chairs", 1, MOST_CHAIRS)
    mode = wish.groups or (ready.mode if ready else "team")
    before = workshop.open_breakout
    seconds = round(minutes * 60)
    opened = f.BreakoutOpened(
        ready=wish.breakout if ready and not own else "",
        question=Wording(own, own) if own or ready is None else ready.question,
        mode=mode,
        groups=groups.by_team(at.people)
        if mode == "team"
        else groups.mixed(at.people, wish.chairs),
        seconds=seconds,
        ends_at=stamp(at.now + timedelta(seconds=seconds)),
        resumes=at.clock_runs or (before is not None and before.resumes),
    )
    return (opened,) if before is None else (f.BreakoutEnded(before.id), opened)


def extend_breakout(workshop: Workshop, at: Circumstances, wish: w.ExtendBreakout) -> Outcome:
    """Give a breakout more time, or less: counted from now where its time had run out."""
    breakout = _going_on(workshop, wish.breakout)
    if isinstance(breakout, No):
        return breakout
    if abs(wish.seconds) > LONGEST_EXTENSION_S:
        return _range("seconds", -LONGEST_EXTENSION_S, LONGEST_EXTENSION_S)
    ends = max(at.now, ends_at(breakout, at.now)) + timedelta(seconds=wish.seconds)
    ends = max(ends, at.now)
    seconds = max(1, breakout.seconds + wish.seconds)
    extended = f.BreakoutExtended(breakout.id, seconds, stamp(ends))
    if breakout.left_ms is None:
        return (extended,)
    return (extended, f.BreakoutPaused(breakout.id, _ms(ends - at.now)))


def ends_at(breakout: Breakout, now: datetime) -> datetime:
    """When the time of a breakout is up; where it stands still, if it went on now."""
    if breakout.left_ms is not None:
        return now + timedelta(milliseconds=breakout.left_ms)
    return datetime.fromisoformat(breakout.ends_at)


def clock_of(breakout: Breakout | None, now: datetime) -> dict[str, Any] | None:
    """The breakout's own clock as everybody may see it; None without one."""
    if breakout is None:
        return None
    left = ends_at(breakout, now) - now
    return {
        "id": breakout.id,
        "running": breakout.left_ms is None,
        "remaining_ms": max(0, round(left.total_seconds() * 1000)),
        "of_ms": breakout.seconds * 1000,
    }


def pause_breakout(breakout: Breakout, now: datetime) -> tuple[f.Fact, ...]:
    """Let the time of a breakout stand still; nothing where it does already."""
    if breakout.left_ms is not None:
        return ()
    left = max(timedelta(), ends_at(breakout, now) - now)
    return (f.BreakoutPaused(breakout.id, _ms(left)),)


def resume_breakout(breakout: Breakout, now: datetime) -> tuple[f.Fact, ...]:
    """Let the time of a breakout go on with what was left; nothing where it runs."""
    if breakout.left_ms is None:
        return ()
    return (f.BreakoutResumed(breakout.id, stamp(ends_at(breakout, now))),)


def _ms(time: timedelta) -> int:
    return round(time.total_seconds() * 1000)


def end_breakout(workshop: Workshop, wish: w.EndBreakout) -> Outcome:
    """End a breakout."""
    breakout = _going_on(workshop, wish.breakout)
    return breakout if isinstance(breakout, No) else (f.BreakoutEnded(breakout.id),)


def group_note(workshop: Workshop, seat: str, wish: w.WriteGroupNote) -> Outcome:
    """What a group has noted."""
    breakout = _going_on(workshop, wish.breakout)
    if isinstance(breakout, No):
        return breakout
    group = breakout.group(wish.group)
    if group is None or all(sitting.municipality != seat for sitting in group.members):
        return No(Reason.NOT_IN_GROUP)
    text = wish.text.strip()
    if not text:
        return No(Code.NOTHING_WRITTEN)
    if len(breakout.notes) >= MOST_NOTES:
        return No(Reason.TOO_MANY, {"most": MOST_NOTES})
    return (f.GroupNoted(breakout.id, group.id, seat, text),)


def note(workshop: Workshop, wish: w.WriteNote) -> Outcome:
    """A note of the trainer."""
    if not wish.text.strip():
        return No(Code.NOTHING_WRITTEN)
    if len(workshop.notes) >= MOST_NOTES:
        return No(Reason.TOO_MANY, {"most": MOST_NOTES})
    return (f.Noted(wish.text.strip(), wish.public),)


def message(workshop: Workshop, at: Circumstances, seat: str, wish: w.SendMessage) -> Outcome:
    """A text to a seat, or to the board."""
    if wish.to not in ("", TRAINER, *at.municipalities) or wish.to == seat:
        return No(Reason.NO_SUCH_SEAT, {"municipality": wish.to[:40]})
    text = wish.text.strip()
    if not text:
        return No(Code.NOTHING_WRITTEN)
    if len(text) > MAX_MESSAGE:
        return _range("text", 1, MAX_MESSAGE)
    if len(workshop.messages) >= MOST_MESSAGES:
        return No(Reason.TOO_MANY, {"most": MOST_MESSAGES})
    return (f.MessageSent(seat, wish.to, text),)


def call(workshop: Workshop, seat: str, wish: w.CallTrainer) -> Outcome:
    """Ask the trainer to come; asking twice is asking once."""
    if wish.on == (seat in workshop.help):
        return ()
    return (f.HelpCalled(seat) if wish.on else f.HelpEnded(seat),)


def answer_help(workshop: Workshop, wish: w.AnswerHelp) -> Outcome:
    """The trainer was there."""
    if wish.municipality not in workshop.help:
        return No(Reason.NOT_NOW)
    return (f.HelpEnded(wish.municipality),)


def schedule(at: Circumstances, wish: w.ScheduleCard) -> Outcome:
    """A card for a phase that is still to come."""
    if wish.card not in at.cards:
        return _unknown("card", wish.card)
    strange = [m for m in wish.municipalities if m not in at.municipalities]
    if strange or not wish.municipalities:
        return No(Reason.NO_SUCH_SEAT, {"municipality": (strange or [""])[0][:40]})
    if not at.round <= wish.round <= at.rounds:
        return _range("round", at.round, at.rounds)
    if not _ahead(at, wish.round, wish.phase):
        return No(Reason.NOT_NOW)
    members = tuple(dict.fromkeys(wish.municipalities))
    return (f.CardScheduled(wish.card, members, wish.round, wish.phase),)


def unschedule(workshop: Workshop, wish: w.UnscheduleCard) -> Outcome:
    """A card will not be played after all."""
    card = workshop.scheduled.get(wish.scheduled)
    if card is None:
        return _unknown("scheduled", wish.scheduled)
    return No(Reason.NOT_NOW) if card.fell else (f.CardUnscheduled(card.id),)


def show(workshop: Workshop, wish: w.Show) -> Outcome:
    """What the projector shows."""
    if wish.what in ("poll", "breakout"):
        there = tuple(workshop.polls if wish.what == "poll" else workshop.breakouts)
        id = wish.id or (there[-1] if there else "")
        return (f.Shown(wish.what, id),) if id in there else _unknown(wish.what, wish.id)
    if wish.what == "handover" and not workshop.handovers:
        return No(Reason.NOT_NOW)
    return (f.Shown(wish.what, wish.id if wish.what == "debrief" else ""),)


def begin_placed(
    workshop: Workshop, programme: Programme, at: Circumstances, wish: w.BeginPlaced
) -> Outcome:
    """Begin what the level has placed."""
    placed = _placed(workshop, programme, wish.placed)
    if isinstance(placed, No):
        return placed
    done: tuple[Fact, ...] = (f.PlacedDone(placed.id, skipped=False),)
    begun: Outcome = ()
    if placed.kind == "poll":
        begun = polling.ask(workshop, programme, w.AskPoll(placed.ref, pair=placed.pair))
    elif placed.kind == "breakout":
        begun = open_breakout(workshop, programme, at, w.OpenBreakout(placed.ref))
    else:
        begun = (f.Shown("reflection", placed.ref),)
    return begun if isinstance(begun, No) else (*begun, *done)


def skip_placed(workshop: Workshop, programme: Programme, wish: w.SkipPlaced) -> Outcome:
    """Leave out what the level has placed."""
    placed = _placed(workshop, programme, wish.placed)
    return placed if isinstance(placed, No) else (f.PlacedDone(placed.id, skipped=True),)


def plan(at: Circumstances, wish: w.PlanEnd) -> Outcome:
    """When the workshop is to end."""
    if not 0 <= wish.minutes <= LONGEST_PLAN_MIN:
        return _range("minutes", 0, LONGEST_PLAN_MIN)
    ends = stamp(at.now + timedelta(minutes=wish.minutes)) if wish.minutes else ""
    return (f.EndPlanned(ends),)


def seat_note(workshop: Workshop, seat: str, wish: w.WriteSeatNote) -> Outcome:
    """A note for whoever sits here later."""
    if not wish.text.strip():
        return No(Code.NOTHING_WRITTEN)
    if sum(note.seat == seat for note in workshop.seat_notes) >= MOST_SEAT_NOTES:
        return No(Reason.TOO_MANY, {"most": MOST_SEAT_NOTES})
    return (f.SeatNoted(seat, wish.text.strip()),)


def drop_seat_note(workshop: Workshop, seat: str, wish: w.DropSeatNote) -> Outcome:
    """Take one of the seat's notes away."""
    if all((note.seat, note.id) != (seat, wish.note) for note in workshop.seat_notes):
        return _unknown("note", wish.note)
    return (f.SeatNoteDropped(seat, wish.note),)


def _ahead(at: Circumstances, round: int, phase: str) -> bool:
    """Whether the phase is still to come."""
    if round > at.round or at.phase == Phase.LOBBY:
        return True
    order = [p.value for p in _ROUND_PHASES]
    return at.phase in order and order.index(phase) > order.index(at.phase)


def _going_on(workshop: Workshop, id: str) -> Breakout | No:
    breakout = workshop.breakouts.get(id)
    if breakout is None:
        return _unknown("breakout", id)
    return No(Reason.BREAKOUT_OVER) if breakout.ended is not None else breakout


def _placed(workshop: Workshop, programme: Programme, id: str) -> Placed | No:
    placed = programme.placed.get(id)
    if placed is None:
        return _unknown("placed", id)
    return No(Reason.NOT_NOW) if id in workshop.placed else placed


def _unknown(what: str, id: str) -> No:
    return No(Code.UNKNOWN, {"what": what, "id": id[:40]})


def _range(field: str, low: float, high: float) -> No:
    return No(Code.OUT_OF_RANGE, {"field": field, "low": low, "high": high})

"""What comes of a wish beside the rules: facts, or why not."""

from __future__ import annotations

from game.protocol import workshop as w
from game.protocol.workshop import PartakeAction, WorkshopAction
from server.seats import No
from server.workshop import polling, talk
from server.workshop.facts import Fact
from server.workshop.programme import Programme
from server.workshop.state import Workshop
from server.workshop.talk import Circumstances


def decide(
    workshop: Workshop,
    programme: Programme,
    at: Circumstances,
    seat: str,
    action: WorkshopAction | PartakeAction,
) -> tuple[Fact, ...] | No:
    """What happens when a seat that may ask for it does so.

    `LetIn` is not decided here: whoever asks to share a seat is known to the seating only.
    """
    match action:
        case w.SendMessage():
            return talk.message(workshop, at, seat, action)
        case w.CountHands():
            return polling.count(workshop, seat, action)
        case w.AskPoll():
            return polling.ask(workshop, programme, action)
        case w.ClosePoll():
            return polling.close(workshop, action)
        case w.OpenBreakout():
            return talk.open_breakout(workshop, programme, at, action)
        case w.ExtendBreakout():
            return talk.extend_breakout(workshop, at, action)
        case w.EndBreakout():
            return talk.end_breakout(workshop, action)
        case w.WriteNote():
            return talk.note(workshop, action)
        case w.AnswerHelp():
            return talk.answer_help(workshop, action)
        case w.ScheduleCard():
            return talk.schedule(at, action)
        case w.UnscheduleCard():
            return talk.unschedule(workshop, action)
        case w.Show():
            return talk.show(workshop, action)
        case w.BeginPlaced():
            return talk.begin_placed(workshop, programme, at, action)
        case w.SkipPlaced():
            return talk.skip_placed(workshop, programme, action)
        case w.PlanEnd():
            return talk.plan(at, action)
        case w.CallTrainer():
            return talk.call(workshop, seat, action)
        case w.WriteGroupNote():
            return talk.group_note(workshop, seat, action)
        case w.WriteSeatNote():
            return talk.seat_note(workshop, seat, action)
        case w.DropSeatNote():
            return talk.drop_seat_note(workshop, seat, action)
        case w.LetIn():
            raise TypeError("letting in is the seating's")

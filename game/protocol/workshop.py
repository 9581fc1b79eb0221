"""What people do in a workshop beside the rules: polls, breakouts, notes, messages, help, seats.

Trainers send these in `Control`, teams in `Partake`. None of it changes the game itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# --- both ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Write to a municipality, to the `trainer`, or to everybody (`to` "": the board)."""

    to: str
    text: str


@dataclass(frozen=True, slots=True)
class CountHands:
    """Say how many hands went up for each option of an open poll; counts of the same seat given
    before are replaced."""

    poll: str
    counts: tuple[int, ...]


# --- the trainer ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AskPoll:
    """Ask the room: a ready-made poll of the level or an earlier one of the session by id, or an
    own `question` with own `options`. A poll that is open is closed first. `hands`: hands are
    counted, phones are not asked."""

    poll: str = ""
    question: str = ""
    options: tuple[str, ...] = ()
    pair: Literal["", "before", "after"] = ""
    hands: bool = False


@dataclass(frozen=True, slots=True)
class ClosePoll:
    """Take no more answers."""

    poll: str


@dataclass(frozen=True, slots=True)
class OpenBreakout:
    """Let people talk in groups: each team for itself, or mixed across municipalities, one group
    for each of the first `chairs` chairs. `breakout` is a ready-made one; own words win.
    The clock of the phase stands still meanwhile; `minutes` 0 takes the ready-made one's."""

    breakout: str = ""
    question: str = ""
    minutes: float = 0.0
    groups: Literal["", "team", "mixed"] = ""
    chairs: int = 3


@dataclass(frozen=True, slots=True)
class ExtendBreakout:
    """Give a breakout so many seconds more, or less when negative."""

    breakout: str
    seconds: int


@dataclass(frozen=True, slots=True)
class EndBreakout:
    """End a breakout; its notes can then be read by all, and the clock goes on."""

    breakout: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Note something: for oneself, or for everybody (`public`)."""

    text: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class AnswerHelp:
    """A team that called has been helped."""

    municipality: str


@dataclass(frozen=True, slots=True)
class ScheduleCard:
    """Play an event card when this phase of this round begins."""

    card: str
    municipalities: tuple[str, ...]
    round: int
    phase: Literal["situation", "negotiation", "decisions"] = "situation"


@dataclass(frozen=True, slots=True)
class UnscheduleCard:
    """Do not play a scheduled card after all."""

    scheduled: str


@dataclass(frozen=True, slots=True)
class Show:
    """What the projector shows; `id` names a poll or a breakout ("" = the latest), or a page of the
    debrief: a question's id, `turning` or `map`, and after a space which chart and municipality; or
    `replay` and the number of a stop of the film."""

    what: Literal["map", "news", "poll", "breakout", "handover", "code", "debrief"]
    id: str = ""


@dataclass(frozen=True, slots=True)
class BeginPlaced:
    """Begin what the level has placed here: its poll or breakout, or show its reflection."""

    placed: str


@dataclass(frozen=True, slots=True)
class SkipPlaced:
    """Leave out what the level has placed here."""

    placed: str


@dataclass(frozen=True, slots=True)
class PlanEnd:
    """The workshop ends in so many minutes from now, debrief included; 0 = no plan."""

    minutes: float


@dataclass(frozen=True, slots=True)
class ChooseAddress:
    """Put this one of the machine's addresses (its place in the list, from 0) into the QR."""

    number: int


@dataclass(frozen=True, slots=True)
class MoveTeam:
    """Seat a team in another municipality; a team that is there takes the seat left."""

    municipality: str
    to: str


@dataclass(frozen=True, slots=True)
class MoveOn:
    """Say "ready" for a team that is slow ("" = for all that are not ready): what it has set so
    far counts, and what it has left open falls to its default."""

    municipality: str = ""


# --- a team --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CallTrainer:
    """Ask the trainer to come, or no longer."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class WriteGroupNote:
    """Note what a group of a breakout says; the own municipality must be in the group."""

    breakout: str
    group: str
    text: str


@dataclass(frozen=True, slots=True)
class WriteSeatNote:
    """Leave a note in the seat for whoever sits there later."""

    text: str


@dataclass(frozen=True, slots=True)
class DropSeatNote:
    """Take a note of the seat away."""

    note: str


@dataclass(frozen=True, slots=True)
class LetIn:
    """Let another laptop, known by its number, share the seat, or not."""

    number: int
    yes: bool = True


WorkshopAction = (
    SendMessage
    | CountHands
    | AskPoll
    | ClosePoll
    | OpenBreakout
    | ExtendBreakout
    | EndBreakout
    | WriteNote
    | AnswerHelp
    | ScheduleCard
    | UnscheduleCard
    | Show
    | BeginPlaced
    | SkipPlaced
    | PlanEnd
)
"""What a trainer does beside the rules that becomes a part of the workshop's story."""

PartakeAction = (
    SendMessage | CountHands | CallTrainer | WriteGroupNote | WriteSeatNote | DropSeatNote | LetIn
)
"""What a team does beside the rules."""

TRAINER_ACTIONS: dict[str, type] = {
    "message": SendMessage,
    "count_hands": CountHands,
    "poll": AskPoll,
    "close_poll": ClosePoll,
    "breakout": OpenBreakout,
    "extend_breakout": ExtendBreakout,
    "end_breakout": EndBreakout,
    "note": WriteNote,
    "answer_help": AnswerHelp,
    "schedule_card": ScheduleCard,
    "unschedule_card": UnscheduleCard,
    "show": Show,
    "begin_placed": BeginPlaced,
    "skip_placed": SkipPlaced,
    "plan": PlanEnd,
}
"""Name on the wire → what a trainer does beside the rules."""

LEADING_ACTIONS: dict[str, type] = {
    "address": ChooseAddress,
    "move_team": MoveTeam,
    "move_on": MoveOn,
}
"""Name on the wire → what a trainer does with seats, readiness and the way in."""

TEAM_ACTIONS: dict[str, type] = {
    "message": SendMessage,
    "count_hands": CountHands,
    "call_trainer": CallTrainer,
    "group_note": WriteGroupNote,
    "seat_note": WriteSeatNote,
    "drop_seat_note": DropSeatNote,
    "let_in": LetIn,
}
"""Name on the wire → what a team does beside the rules."""

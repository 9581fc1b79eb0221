"""Everything that client and server can say to each other: two closed unions.

Each message is a msgpack map with its name under "t" (see `TO_SERVER` and `TO_CLIENT`). Plain
data only: what a message means is the business of the server and of the client's model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from game.protocol.workshop import (
    LEADING_ACTIONS,
    TEAM_ACTIONS,
    TRAINER_ACTIONS,
    ChooseAddress,
    MoveOn,
    MoveTeam,
    PartakeAction,
    WorkshopAction,
)
from game.rules.commands import TeamCommand, TrainerCommand

Tree = Mapping[str, Any]
"""A part of a view: maps with text keys, lists, text, numbers, booleans and None."""

Op = Sequence[Any]
"""A patch operation, see `game.protocol.patch`."""

Role = Literal["guest", "team", "trainer", "projector"]
Language = Literal["sv", "en"]


# --- to the server -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hello:
    """Join session `code`: the first message of a connection, and after being a guest.

    A guest looks at the room without a seat. A team names a `municipality` ("" = the first free
    one) and itself; a `token` that opens a seat brings back to it, whatever else is said, and one
    that does not becomes the new seat's. A trainer gives the session's `pin`. `digest` is that of
    the region which the client has from an earlier welcome: the same one need not come again.
    """

    protocol: int
    role: Role
    code: str
    token: str = ""
    municipality: str = ""
    name: str = ""
    pin: str = ""
    lang: Language = "sv"
    share: bool = False
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """Give a command of the rules; `seq` is the seat's next number."""

    seq: int
    command: TeamCommand | TrainerCommand


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask for something that changes nothing; the answer carries the same `id`."""

    id: int
    what: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Control:
    """Trainer: lead the session; `seq` is the seat's next number, shared with `Act`."""

    seq: int
    action: ControlAction


@dataclass(frozen=True, slots=True)
class Partake:
    """Team: take part in the workshop beside the rules; `seq` as in `Act`."""

    seq: int
    action: PartakeAction


@dataclass(frozen=True, slots=True)
class Ping:
    """Ask for a sign of life; `n` comes back."""

    n: int


# --- what a trainer can do beside the rules -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Start:
    """Start the game; empty seats go to bots where the server has any."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock for everybody."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run on."""


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the phase this many seconds more, or less when negative."""

    seconds: int


@dataclass(frozen=True, slots=True)
class UseClock:
    """Play with the clock, or without: phases then end when all are ready or by hand."""

    on: bool


@dataclass(frozen=True, slots=True)
class EndPhase:
    """End the phase given now; refused when it has ended already."""

    phase: str
    round: int


@dataclass(frozen=True, slots=True)
class SeatBot:
    """Let a bot of this temperament ("" = the server's choice) take a seat without a team."""

    municipality: str
    temper: str = ""


@dataclass(frozen=True, slots=True)
class FreeSeat:
    """Take a seat back from its team or bot, so that another can join there."""

    municipality: str


@dataclass(frozen=True, slots=True)
class RenameTeam:
    """Give the team of a seat another name."""

    municipality: str
    name: str


LeadAction = (
    Start
    | Pause
    | Resume
    | Extend
    | UseClock
    | EndPhase
    | SeatBot
    | FreeSeat
    | RenameTeam
    | ChooseAddress
    | MoveTeam
    | MoveOn
)
"""What leads the session: phases, clock and seats."""

ControlAction = LeadAction | WorkshopAction

ToServer = Hello | Act | Ask | Control | Partake | Ping


# --- to the client -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Welcome:
    """You are in: seat "" for a guest. Keep `token`; it brings you back to the seat.

    `seq` is the last number that the server has seen from the seat; go on with the next.
    `version` is the server's program version, `region` what never changes during the game and
    `digest` its fingerprint; the region is empty where the hello named the same.
    """

    protocol: int
    version: str
    code: str
    role: str
    seat: str
    name: str
    token: str
    seq: int
    lang: str
    digest: str
    region: Tree


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything at once; replaces all that was known of public, private, room, clock and
    workshop."""

    rev: int
    public: Tree
    private: Tree
    room: Tree
    clock: Tree
    workshop: Tree = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Public:
    """Changes of the public part, which is the same for everybody."""

    rev: int
    ops: Sequence[Op]


@dataclass(frozen=True, slots=True)
class Private:
    """Changes of the seat's own part."""

    rev: int
    ops: Sequence[Op]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Changes of what the seat sees of the workshop beside the rules."""

    ops: Sequence[Op]


@dataclass(frozen=True, slots=True)
class Presence:
    """To the trainer: how each team is doing, how the time goes, and how many are on their way to
    a seat; always whole."""

    teams: Tree
    time: Tree
    arriving: Tree = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Room:
    """Who sits where; always whole."""

    room: Tree


@dataclass(frozen=True, slots=True)
class Clock:
    """The phase clock as it is now; always whole."""

    clock: Tree


@dataclass(frozen=True, slots=True)
class Accepted:
    """Number `seq` was carried out and stored; revision `rev` of the view has it."""

    seq: int
    rev: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Something was not carried out, and why.

    `seq` names the `Act` or `Control`, `id` the `Ask`; both None for a message that could not
    be understood or a hello that was turned down.
    """

    seq: int | None
    id: int | None
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the `Ask` with this `id`."""

    id: int
    data: Any


@dataclass(frozen=True, slots=True)
class Pong:
    """A sign of life; `rev` is the session's present revision (0 before joining)."""

    n: int
    rev: int


@dataclass(frozen=True, slots=True)
class Bye:
    """The server ends the connection, and why."""

    code: str


ToClient = (
    Welcome
    | Snapshot
    | Public
    | Private
    | Workshop
    | Presence
    | Room
    | Clock
    | Accepted
    | Refused
    | Answer
    | Pong
    | Bye
)

TO_SERVER: dict[str, type[ToServer]] = {
    "hello": Hello,
    "act": Act,
    "ask": Ask,
    "control": Control,
    "partake": Partake,
    "ping": Ping,
}
"""Name on the wire → message to the server."""

CONTROLS: dict[str, type[ControlAction]] = {
    "start": Start,
    "pause": Pause,
    "resume": Resume,
    "extend": Extend,
    "clock": UseClock,
    "end_phase": EndPhase,
    "bot": SeatBot,
    "free": FreeSeat,
    "rename": RenameTeam,
    **LEADING_ACTIONS,
    **TRAINER_ACTIONS,
}
"""Name on the wire → control action."""

PARTAKES: dict[str, type[PartakeAction]] = dict(TEAM_ACTIONS)
"""Name on the wire → what a team does beside the rules."""

TO_CLIENT: dict[str, type[ToClient]] = {
    "welcome": Welcome,
    "snapshot": Snapshot,
    "public": Public,
    "private": Private,
    "workshop": Workshop,
    "presence": Presence,
    "room": Room,
    "clock": Clock,
    "accepted": Accepted,
    "refused": Refused,
    "answer": Answer,
    "pong": Pong,
    "bye": Bye,
}
"""Name on the wire → message to a client."""

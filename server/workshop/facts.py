"""What has happened in a workshop beside the rules. Closed: one class per fact.

Facts are what the journal keeps, each with its `Moment`; `server.workshop.after` makes the state of
the workshop of them. They hold no address and no secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import msgpack

from game.protocol.trees import Reader, plain


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened: UTC in ISO 8601, and where the game was then."""

    at: str
    round: int
    phase: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in both languages; the trainer's own words are the same in both."""

    sv: str
    en: str


@dataclass(frozen=True, slots=True)
class PollAsked:
    """A poll is open. `ready` is the ready-made poll of the level that it is, or ""."""

    ready: str
    question: Wording
    options: tuple[Wording, ...]
    pair: str
    hands: bool


@dataclass(frozen=True, slots=True)
class PollClosed:
    """A poll takes no more answers."""

    poll: str


@dataclass(frozen=True, slots=True)
class PollAnswered:
    """Somebody's phone chose an option (from 0); the later answer of a browser counts."""

    poll: str
    browser: str
    option: int


@dataclass(frozen=True, slots=True)
class HandsCounted:
    """Hands were counted by a seat, in place of what it counted before."""

    poll: str
    seat: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A place in a group: somebody of this municipality, in this chair (0 = the whole team)."""

    municipality: str
    chair: int


@dataclass(frozen=True, slots=True)
class Group:
    """Who talks with whom in a breakout."""

    id: str
    members: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True)
class BreakoutOpened:
    """Groups talk until `ends_at` (UTC, ISO 8601). `resumes`: the phase's clock was running."""

    ready: str
    question: Wording
    mode: str
    groups: tuple[Group, ...]
    seconds: int
    ends_at: str
    resumes: bool


@dataclass(frozen=True, slots=True)
class BreakoutExtended:
    """A breakout ends at another time."""

    breakout: str
    seconds: int
    ends_at: str


@dataclass(frozen=True, slots=True)
class BreakoutPaused:
    """The time of a breakout stands still, with so much left."""

    breakout: str
    left_ms: int


@dataclass(frozen=True, slots=True)
class BreakoutResumed:
    """The time of a breakout goes on until `ends_at`."""

    breakout: str
    ends_at: str


@dataclass(frozen=True, slots=True)
class BreakoutEnded:
    """A breakout is over."""

    breakout: str


@dataclass(frozen=True, slots=True)
class GroupNoted:
    """A group of a breakout has noted something, on the laptop of `seat`."""

    breakout: str
    group: str
    seat: str
    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The trainer has noted something."""

    text: str
    public: bool


@dataclass(frozen=True, slots=True)
class MessageSent:
    """A text from a seat to a seat, or to everybody (`to` "")."""

    sender: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """A team asks for the trainer."""

    municipality: str


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """A team asks no longer."""

    municipality: str


@dataclass(frozen=True, slots=True)
class CardScheduled:
    """A card will be played when a phase begins."""

    card: str
    municipalities: tuple[str, ...]
    round: int
    phase: str


@dataclass(frozen=True, slots=True)
class CardUnscheduled:
    """A scheduled card will not be played."""

    scheduled: str


@dataclass(frozen=True, slots=True)
class CardFell:
    """A scheduled card was put on the table, or refused by the rules with this code."""

    scheduled: str
    refusal: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The projector shows something else."""

    what: str
    id: str


@dataclass(frozen=True, slots=True)
class PlacedDone:
    """What the level had placed here was begun, or skipped."""

    placed: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class EndPlanned:
    """When the workshop is to end (UTC, ISO 8601; "" = no plan)."""

    ends_at: str


@dataclass(frozen=True, slots=True)
class Swap:
    """The person in this chair moves from one municipality to another."""

    chair: int
    origin: str
    to: str


@dataclass(frozen=True, slots=True)
class ChairsSwapped:
    """After an election these people move."""

    moves: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class SeatNoted:
    """A note was left in a seat."""

    seat: str
    text: str


@dataclass(frozen=True, slots=True)
class SeatNoteDropped:
    """A note was taken away from a seat."""

    seat: str
    note: str


@dataclass(frozen=True, slots=True)
class LaptopLetIn:
    """Another laptop shares a seat, as long as the team has it: digests of both tokens."""

    seat: str
    team: str
    laptop: str


Fact = (
    PollAsked
    | PollClosed
    | PollAnswered
    | HandsCounted
    | BreakoutOpened
    | BreakoutExtended
    | BreakoutPaused
    | BreakoutResumed
    | BreakoutEnded
    | GroupNoted
    | Noted
    | MessageSent
    | HelpCalled
    | HelpEnded
    | CardScheduled
    | CardUnscheduled
    | CardFell
    | Shown
    | PlacedDone
    | EndPlanned
    | ChairsSwapped
    | SeatNoted
    | SeatNoteDropped
    | LaptopLetIn
)

FACTS: dict[str, type[Fact]] = {kind.__name__: kind for kind in Fact.__args__}
_NAMES: Mapping[type, str] = {kind: name for name, kind in FACTS.items()}

_reader = Reader()
_reader.tagged(Fact, FACTS)


def pack_facts(moment: Moment, facts: tuple[Fact, ...]) -> bytes:
    """The bytes of what happened at a moment."""
    return cast(bytes, msgpack.packb([plain(moment, {}), plain(facts, _NAMES)]))


def unpack_facts(data: bytes) -> tuple[Moment, tuple[Fact, ...]]:
    """What happened and when; raises `MalformedError` for other bytes."""
    moment, facts = msgpack.unpackb(data, strict_map_key=False)
    return (
        cast(Moment, _reader.read(moment, Moment)),
        cast(tuple[Fact, ...], _reader.read(facts, tuple[Fact, ...])),
    )

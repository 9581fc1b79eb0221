"""A workshop beside the rules as it stands: immutable, made of facts, whole after a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.workshop.facts import Group, Moment, Swap, Wording


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to the room. `phones` browser → option, `hands` seat → counts."""

    id: str
    ready: str
    question: Wording
    options: tuple[Wording, ...]
    pair: str
    by_hands: bool
    asked: Moment
    closed: Moment | None = None
    phones: Mapping[str, int] = field(default_factory=dict)
    hands: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many chose each option."""
        counts = [0] * len(self.options)
        for option in self.phones.values():
            counts[option] += 1
        for counted in self.hands.values():
            for option, hands in enumerate(counted):
                counts[option] += hands
        return tuple(counts)


@dataclass(frozen=True, slots=True)
class GroupNote:
    """What a group has noted, on the laptop of `seat`."""

    group: str
    seat: str
    text: str
    when: Moment


@dataclass(frozen=True, slots=True)
class Breakout:
    """A conversation in groups; `left_ms` is what is left of its time while that stands still."""

    id: str
    ready: str
    question: Wording
    mode: str
    groups: tuple[Group, ...]
    seconds: int
    ends_at: str
    resumes: bool
    opened: Moment
    ended: Moment | None = None
    notes: tuple[GroupNote, ...] = ()
    left_ms: int | None = None

    def group(self, id: str) -> Group | None:
        """The group with this id."""
        return next((group for group in self.groups if group.id == id), None)


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the trainer."""

    text: str
    public: bool
    when: Moment


@dataclass(frozen=True, slots=True)
class Message:
    """A text from seat to seat; `to` "" is the board."""

    id: str
    sender: str
    to: str
    text: str
    when: Moment


@dataclass(frozen=True, slots=True)
class SeatNote:
    """A note that lies in a seat."""

    id: str
    seat: str
    text: str
    when: Moment


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A card that waits for its phase. `fell`: it was played then, or refused (`refusal`)."""

    id: str
    card: str
    municipalities: tuple[str, ...]
    round: int
    phase: str
    fell: bool = False
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """Who moves where after the latest election."""

    moves: tuple[Swap, ...]
    when: Moment


@dataclass(frozen=True, slots=True)
class Laptop:
    """Another laptop that shares a seat: under which name its numbers run, and the tokens'
    digests."""

    line: str
    team: str
    digest: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything at once."""

    polls: Mapping[str, Poll] = field(default_factory=dict)
    breakouts: Mapping[str, Breakout] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    messages: tuple[Message, ...] = ()
    help: Mapping[str, Moment] = field(default_factory=dict)
    scheduled: Mapping[str, Scheduled] = field(default_factory=dict)
    placed: Mapping[str, bool] = field(default_factory=dict)
    """What was placed and is done with → whether it was skipped."""
    seat_notes: tuple[SeatNote, ...] = ()
    handovers: tuple[Handover, ...] = ()
    laptops: tuple[Laptop, ...] = ()
    showing: tuple[str, str] = ("map", "")
    planned_at: str = ""
    ends_at: str = ""
    written: int = 0
    """How many things with a number of their own there have been."""

    @property
    def open_poll(self) -> Poll | None:
        """The poll that takes answers."""
        return next((poll for poll in self.polls.values() if poll.closed is None), None)

    @property
    def shows_what_is_over(self) -> bool:
        """Whether the projector, as another phase begins, has something of the phase before: a
        closed poll, an ended breakout, a handover or a question to look back on."""
        what, id = self.showing
        if what == "poll":
            return self.polls[id].closed is not None
        if what == "breakout":
            return self.breakouts[id].ended is not None
        return what in ("handover", "reflection")

    @property
    def open_breakout(self) -> Breakout | None:
        """The breakout that goes on."""
        return next((b for b in self.breakouts.values() if b.ended is None), None)

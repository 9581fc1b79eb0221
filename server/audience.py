"""What the connections of one session have been shown, and how they are told what is new.

The public part is compared and encoded once for all; a private part per seat that is there. A
peer that does not keep up gets nothing more until its line is free, and then one fresh snapshot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.protocol.messages import (
    Accepted,
    Clock,
    Private,
    Public,
    Refused,
    Room,
    Snapshot,
    ToClient,
    Workshop,
)
from game.protocol.patch import diff
from game.protocol.refusals import Farewell
from game.rules.seen import Seen
from game.rules.state import State
from server.peer import Parcel, Peer
from server.seats import GUEST, PROJECTOR, TRAINER
from server.workshop.programme import Programme
from server.workshop.state import Workshop as Story
from server.workshop.view import view

Reply = tuple[str, Accepted | Refused]
"""A laptop's line and the answer for it."""


@dataclass(slots=True)
class _Place:
    """A seat with the peers in it and their lines, and its own part as they know it."""

    peers: dict[Peer, str] = field(default_factory=dict)
    private: dict[str, Any] = field(default_factory=dict)
    workshop: dict[str, Any] = field(default_factory=dict)


class Audience:
    """The connections of a session, by seat."""

    def __init__(
        self,
        state: State,
        rev: int,
        programme: Programme | None = None,
        asking: Callable[[str], list[int]] = lambda _: [],
    ) -> None:
        """`asking` tells which laptops ask to share a seat."""
        self._programme = programme or Programme()
        self._asking = asking
        self._story = Story()
        self._state = state
        self._rev = rev
        self._seen = Seen(state)
        self._public = self._seen.public
        self._places: dict[str, _Place] = {}
        self._behind: set[Peer] = set()
        self._changed = False
        self._news: Sequence[Parcel] = ()
        self._replies: dict[str, list[Parcel]] = {}
        self._unserved: dict[str, None] = {}
        self._retold = False
        self.room: dict[str, Any] = {}
        self.way_in: dict[str, Any] = {}
        """How to come in, for the corner of trainer and projector; `show_workshop` tells it."""
        self.host: dict[str, Any] = {}
        """Addresses of the machine, for the trainer; `show_workshop` tells it."""
        self.read_clock: Callable[[], dict[str, Any]] = dict
        """Reads the session's clock; set by whoever leads it."""

    @property
    def rev(self) -> int:
        """The revision that has been shown."""
        return self._rev

    @property
    def waiting(self) -> bool:
        """Whether some peer did not keep up and waits for a snapshot."""
        return bool(self._behind)

    def reset(self, state: State, rev: int, story: Story) -> None:
        """The session was taken up at this state; nobody has been shown anything yet."""
        self._state, self._rev, self._seen = state, rev, Seen(state)
        self._public = self._seen.public
        self._story = story

    def join(self, seat: str, peer: Peer, line: str = "") -> None:
        """A peer takes a place; show it everything. Several can be guests or projectors; from any
        other seat whoever was there before on the same line (by default the seat's own) is sent
        away."""
        self._serve(seat)
        place = self._places.setdefault(seat, _Place())
        line = line or seat
        if seat not in (GUEST, PROJECTOR):
            for older in [older for older, known in place.peers.items() if known == line]:
                older.end(Farewell.REPLACED)
                self._behind.discard(older)
                del place.peers[older]
        if not place.peers and seat != GUEST:
            place.private = self._seen.private(seat)
            place.workshop = self._workshop(seat)
        place.peers[peer] = line
        peer.send(self._whole(seat))

    def holds(self, seat: str, peer: Peer) -> bool:
        """Whether the peer still has its place."""
        place = self._places.get(seat)
        return place is not None and peer in place.peers

    def leave(self, seat: str, peer: Peer) -> None:
        """A peer goes, if it has not been sent away before."""
        if self.holds(seat, peer):
            del self._places[seat].peers[peer]
            self._behind.discard(peer)

    def send_away(self, seat: str, why: Farewell) -> None:
        """End the connections of a seat."""
        place = self._places.get(seat, _Place())
        peers, place.peers = place.peers, {}
        for peer in peers:
            self._behind.discard(peer)
            peer.end(why)

    def end(self, why: Farewell) -> None:
        """End all connections."""
        for seat in tuple(self._places):
            self.send_away(seat, why)

    def show(
        self, state: State, rev: int, story: Story, replies: Sequence[Reply]
    ) -> Iterator[None]:
        """Tell everybody what the state now is, then each laptop what it is answered.

        Goes on by one seat each time that it is asked to; must be finished before the next `show`.
        """
        self._changed, self._news = rev != self._rev, ()
        # what is placed falls due by the phase
        before, now = self._state, state
        turned = (before.phase, before.round) != (now.phase, now.round)
        self._retold = story is not self._story or turned
        self._story = story
        if self._changed:
            self._state, self._rev = state, rev
            self._seen.go_on(state)
            self._news = self._public_news()
        self._replies = {}
        for line, answer in replies:
            self._replies.setdefault(line, []).append(Parcel(answer))
        self._unserved = dict.fromkeys(self._places)
        while self._unserved:
            self._serve(next(iter(self._unserved)))
            yield

    def reply(self, seat: str, message: ToClient) -> None:
        """Tell those in a seat something that changes nothing."""
        for peer in self._places.get(seat, _Place()).peers:
            peer.send(Parcel(message))

    def answer(self, line: str, message: ToClient) -> None:
        """Tell one laptop something that changes nothing."""
        place = self._places.get(line.partition("+")[0], _Place())
        for peer, known in place.peers.items():
            if known == line:
                peer.send(Parcel(message))

    def show_workshop(self) -> None:
        """Tell everybody what is new in the workshop beside what is stored: ways in, laptops that
        ask to share a seat."""
        for seat, place in self._places.items():
            if seat != GUEST and place.peers:
                news = self._workshop_news(seat, place)
                for peer in place.peers:
                    self._give(peer, news)

    def show_room(self, room: dict[str, Any]) -> None:
        """Tell everybody who sits where, if that is news."""
        if room != self.room:
            self.room = room
            self._tell(Room(room), guests=True)

    def show_clock(self) -> None:
        """Tell everybody where the clock is."""
        self._tell(Clock(self.read_clock()), guests=False)

    def catch_up(self) -> None:
        """Give a snapshot to those who did not keep up and now can."""
        for seat, place in self._places.items():
            for peer in place.peers:
                if peer in self._behind and not peer.behind:
                    self._serve(seat)
                    self._behind.discard(peer)
                    peer.send(self._whole(seat))

    def _whole(self, seat: str) -> Parcel:
        if seat == GUEST:
            return Parcel(Room(self.room))
        place = self._places[seat]
        room, clock = self.room, self.read_clock()
        return Parcel(Snapshot(self._rev, self._public, place.private, room, clock, place.workshop))

    def _public_news(self) -> list[Parcel]:
        known, self._public = self._public, self._seen.public
        ops = diff(known, self._public)
        return [Parcel(Public(self._rev, ops))] if ops else []

    def _serve(self, seat: str) -> None:
        """Give one seat its part of what is being shown, if it has not had it."""
        if seat not in self._unserved:
            return
        del self._unserved[seat]
        place = self._places[seat]
        views: Sequence[Parcel] = ()
        if seat != GUEST:
            views = (*self._news, *self._private_news(seat, place))
            if self._retold and place.peers:
                views = (*views, *self._workshop_news(seat, place))
        for peer, line in place.peers.items():
            self._give(peer, views, self._replies.get(line, ()))

    def _private_news(self, seat: str, place: _Place) -> Sequence[Parcel]:
        if not place.peers or not self._changed:
            return ()  # whoever comes is shown everything
        known, place.private = place.private, self._seen.private(seat)
        ops = [] if place.private is known else diff(known, place.private)
        return [Parcel(Private(self._rev, ops))] if ops else ()

    def _workshop(self, seat: str) -> dict[str, Any]:
        tree = view(self._story, self._programme, self._state, seat)
        if seat in (TRAINER, PROJECTOR):
            tree["way_in"] = self.way_in
        else:
            tree["asking"] = self._asking(seat)
        if seat == TRAINER:
            tree["host"] = self.host
        return tree

    def _workshop_news(self, seat: str, place: _Place) -> Sequence[Parcel]:
        known, place.workshop = place.workshop, self._workshop(seat)
        ops = diff(known, place.workshop)
        return [Parcel(Workshop(ops))] if ops else ()

    def _tell(self, message: ToClient, *, guests: bool) -> None:
        parcels = (Parcel(message),)
        for seat, place in self._places.items():
            if seat != GUEST or guests:
                for peer in place.peers:
                    self._give(peer, parcels)

    def _give(self, peer: Peer, views: Sequence[Parcel], replies: Sequence[Parcel] = ()) -> None:
        """Send; to somebody who does not keep up only replies, which nothing later replaces."""
        if views and (peer in self._behind or peer.behind):
            self._behind.add(peer)
            views = ()
        if views or replies:
            peer.send(*views, *replies)

"""One connection's conversation with the server: from the first hello to the last frame."""

from __future__ import annotations

from typing import Protocol

from game.protocol.codec import EMPTY_REGION, decode_to_server, encode_welcome
from game.protocol.limits import PROTOCOL
from game.protocol.messages import (
    Act,
    Ask,
    Control,
    Hello,
    Partake,
    Ping,
    Pong,
    Refused,
    Welcome,
)
from game.protocol.refusals import Farewell, Reason
from game.protocol.trees import MalformedError
from server.arrivals import Arrivals
from server.peer import Parcel, Peer
from server.questions import Questions
from server.rights import may
from server.seating import Admission
from server.seats import GUEST, TRAINER, No
from server.session import Session


class Door(Protocol):
    """Who lets visitors in."""

    async def admit(self, peer: Peer, hello: Hello) -> tuple[Session, Admission] | No:
        """The session and seat that a hello leads to, or why it does not."""


class Visitor:
    """A connection: nobody yet, then somebody in a seat."""

    def __init__(
        self, peer: Peer, door: Door, questions: Questions, version: str, arrivals: Arrivals
    ) -> None:
        self._arrivals = arrivals
        self._peer = peer
        self._door = door
        self._questions = questions
        self._version = version
        self._session: Session | None = None
        self._seat = GUEST
        self._line = GUEST

    @property
    def expected(self) -> bool:
        """Whether it has said hello and was let in."""
        return self._session is not None

    async def take(self, frame: bytes) -> bool:
        """Take a frame; False for one that was not understood."""
        try:
            message = decode_to_server(frame)
        except MalformedError as error:
            self._refuse(None, None, No(error.code, error.params))
            return False
        match message:
            case Hello():
                await self._hello(message)
            case Ping(n):
                self._peer.send(Parcel(Pong(n, self._session.rev if self._session else 0)))
            case _:
                self._seated(message)
        return True

    def sit(self, session: Session, admission: Admission, known: str = "") -> None:
        """Take a seat: a welcome, then everything there is to see. `known` is the digest of the
        region that the visitor has already."""
        self._session, self._seat = session, admission.seat
        self._line = admission.line or admission.seat
        row = session.row
        welcome = Welcome(
            protocol=PROTOCOL,
            version=self._version,
            code=row.code,
            role=_role(admission.seat),
            seat=admission.seat,
            name=admission.name,
            token=admission.token,
            seq=session.answers.last(self._line),
            lang=row.lang,
            digest=session.digest,
            region={},
        )
        session.seats.came(admission.seat)
        self._arrivals.settled(self._peer)
        session.show_room()  # first the others: who comes now is shown the room as it is
        region = EMPTY_REGION if known == session.digest else session.region
        self._peer.send(Parcel(encode_welcome(welcome, region)))
        session.audience.join(admission.seat, self._peer, self._line)
        if admission.seat == TRAINER:
            self._peer.send(Parcel(session.life.presence()))

    def gone(self) -> None:
        """The connection is no more."""
        session, self._session = self._session, None
        self._arrivals.settled(self._peer)
        if session is not None:
            session.audience.leave(self._seat, self._peer)
            session.seats.went(self._seat)
            session.show_room()

    async def _hello(self, hello: Hello) -> None:
        if self._session is not None and self._seat != GUEST:
            self._refuse(None, None, No(Reason.ALREADY_SEATED))
            return
        outcome = await self._door.admit(self._peer, hello)
        if isinstance(outcome, No):
            self._refuse(None, None, outcome)
            return
        session, admission = outcome
        if session.stopped:
            self._peer.end(Farewell.STOPPED)
            return
        self.gone()  # a guest who found a seat
        self.sit(session, admission, hello.digest)
        if admission.seat != GUEST:
            session.lead.came()

    def _seated(self, message: Act | Ask | Control | Partake) -> None:
        session, seat = self._session, self._seat
        seq = None if isinstance(message, Ask) else message.seq
        asked = message.id if isinstance(message, Ask) else None
        if session is None or seat == GUEST:
            self._refuse(seq, asked, No(Reason.NOT_SEATED))
        elif not session.audience.holds(seat, self._peer):
            pass  # replaced: what it still sends came too late
        elif not isinstance(message, Ask):
            session.take(self._line, message)
        elif not may(seat, message):
            self._refuse(seq, asked, No(Reason.NOT_YOURS))
        else:
            self._questions.ask(session, seat, message, self._peer)

    def _refuse(self, seq: int | None, asked: int | None, why: No) -> None:
        self._peer.send(Parcel(Refused(seq, asked, why.code, why.params)))


def _role(seat: str) -> str:
    return {GUEST: "guest", "trainer": "trainer", "projector": "projector"}.get(seat, "team")

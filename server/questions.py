"""What a seat may ask without changing anything, and who knows the answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from game.protocol.messages import Answer, Ask, Refused
from game.protocol.refusals import Reason
from server.peer import Parcel, Peer
from server.seats import No
from server.session import Session

Answerer = Callable[[Session, str, Mapping[str, Any]], Awaitable[Any]]
"""Answers one kind of question: (session, seat, params) → plain data or a `No`."""

_log = logging.getLogger(__name__)


class Questions:
    """All kinds of questions by name; one connection has only so many open at once."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._answerers: dict[str, Answerer] = {}
        self._open: dict[Peer, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, what: str, answerer: Answerer) -> None:
        """From now on questions of this name can be asked."""
        self._answerers[what] = answerer

    def ask(self, session: Session, seat: str, question: Ask, peer: Peer) -> None:
        """Answer a question when the answer is known, without holding up anything."""
        answerer = self._answerers.get(question.what)
        if answerer is None:
            _say(peer, question, No(Reason.UNKNOWN_QUESTION, {"what": question.what[:40]}))
        elif self._open.get(peer, 0) >= self._at_once:
            _say(peer, question, No(Reason.SLOW_DOWN, {"seconds": 1}))
        else:
            self._open[peer] = self._open.get(peer, 0) + 1
            task = asyncio.ensure_future(self._answer(answerer, session, seat, question, peer))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _answer(
        self, answerer: Answerer, session: Session, seat: str, question: Ask, peer: Peer
    ) -> None:
        try:
            _say(peer, question, await answerer(session, seat, question.params))
        except Exception:
            _log.exception("session %s: question %s failed", session.code, question.what)
            _say(peer, question, No(Reason.FAULT))
        finally:
            self._open[peer] -= 1
            if not self._open[peer]:
                del self._open[peer]


def _say(peer: Peer, question: Ask, answer: Any) -> None:
    if isinstance(answer, No):
        peer.send(Parcel(Refused(None, question.id, answer.code, answer.params)))
    else:
        peer.send(Parcel(Answer(question.id, answer)))

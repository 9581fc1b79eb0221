"""What a seat may ask without changing anything, and who knows the answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from game.protocol.codec import read_command
from game.protocol.messages import Answer, Ask, Refused
from game.protocol.refusals import Reason
from game.protocol.trees import MalformedError
from game.rules import odds, payments
from game.rules.commands import Counter, Propose, Sign
from game.rules.refusal import Code
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
        self._answerers: dict[str, Answerer] = {"preview": _preview}
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


async def _preview(session: Session, seat: str, params: Mapping[str, Any]) -> Any:
    """What an offer or a signature would lead to: params {"command": Propose, Counter or Sign}."""
    if seat not in session.seats:
        return No(Reason.NOT_YOURS)
    try:
        command = read_command(params.get("command"))
    except MalformedError as error:
        wrong = error.under(("params", "command"))
        return No(wrong.code, wrong.params)
    match command:
        case Propose():
            return odds.preview(session.state, seat, command)
        case Counter(offer=id_):
            found = odds.counter_preview(session.state, seat, command)
            return found or No(Code.UNKNOWN, {"what": "offer", "id": id_})
        case Sign(offer=id_, expectation=expectation):
            offer = session.state.offers.get(id_)
            if offer is None or seat not in offer.members:
                return No(Code.UNKNOWN, {"what": "offer", "id": id_})
            pays = payments.pays(session.state, offer)
            return odds.trial(session.state, seat, offer, expectation) | {"pays": pays}
        case _:
            return No(Reason.WRONG_VALUE, {"where": "params.command.t"})

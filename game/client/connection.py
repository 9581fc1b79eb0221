"""The client's connection: joins, keeps alive, comes back by itself, loses nothing on the way.

    connection = Connection("ws://192.168.1.10:8765/ws", Hello(PROTOCOL, "team", "CDF347", ...))
    task = asyncio.create_task(connection.run())
    connection.act(SetTariff(0.03))          # numbered, kept until answered, sent again if need be
    odds = await connection.ask("preview", {"command": ...})

`connection.model` has everything the server shows. One task runs it; all else returns at once.
"""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from game.client.line import Line, LineLostError, OpenLine, open_line
from game.client.model import Model, Refusal
from game.protocol.codec import decode_to_client, decode_to_server, encode
from game.protocol.messages import (
    Act,
    Answer,
    Ask,
    Bye,
    Control,
    ControlAction,
    Hello,
    Partake,
    Ping,
    Pong,
    Refused,
    ToClient,
    ToServer,
    Welcome,
)
from game.protocol.outbox import Numbered, Outbox
from game.protocol.refusals import Farewell, Reason
from game.protocol.trees import MalformedError
from game.protocol.workshop import PartakeAction
from game.rules.commands import TeamCommand, TrainerCommand

HEARTBEAT_S = 5.0
SILENCE_S = 15.0
"""Without a sign of life for so long the line counts as dead."""

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 8.0
GONE_AFTER_S = 45.0
"""After so long without a server the window says that it is gone; trying goes on."""

_FINAL = frozenset({Farewell.REPLACED, Farewell.UNSEATED, Farewell.STOPPED, Farewell.FLOODING})


class Status(Enum):
    """How the connection is."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    RECONNECTING = "reconnecting"
    GONE = "gone"
    ENDED = "ended"


class QuestionRefusedError(Exception):
    """A question was not answered: `code` and `params` say why."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.code)
        self.code = refused.code
        self.params = dict(refused.params)


class Connection:
    """A connection to one session, over as many lines as it takes."""

    def __init__(
        self,
        address: str,
        hello: Hello,
        *,
        open_line: OpenLine = open_line,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], float] | None = None,
    ) -> None:
        """`hello` is how to join; a token in it brings back to a seat. `sleep` and `now` are for
        tests that do not wait."""
        self.address = address
        self.status = Status.CONNECTING
        self.ended = ""
        """Why it ended, a code of `Farewell` or of a refusal; "" while it goes on."""
        self.awaiting: int | None = None
        """The number by which a team knows this laptop, which has asked to share its seat; None
        when it waits for no answer."""
        self._now = now or asyncio.get_running_loop().time
        self.model = Model(self._now)
        self._hello = _with_token(hello)
        self._let_in: Hello | None = None
        self._open_line = open_line
        self._sleep = sleep
        self._to_send: asyncio.Queue[ToServer] = asyncio.Queue()
        self._questions: dict[int, tuple[Ask, asyncio.Future[Any]]] = {}
        self._next_question = 1
        self._next_ping = 1
        self._heard_at = 0.0
        self._lost_at: float | None = None
        self._retry_at = 0.0
        self._hurry = asyncio.Event()
        self._leaving = False
        self._seated = False

    @property
    def token(self) -> str:
        """What brings back to the seat; keep it where only this laptop finds it."""
        return self.model.welcome.token if self.model.welcome else self._hello.token

    @property
    def retry_in_s(self) -> float:
        """Seconds until the next try, while reconnecting."""
        return max(0.0, self._retry_at - self._now())

    def act(self, command: TeamCommand | TrainerCommand) -> int:
        """Give a command; its number. Kept until answered, over breaks of the line too.

        Only from a seat: numbers begin where the server's welcome says. What the server would not
        take as a message, as a text that is too long, is refused at once, with number 0.
        """
        return self._give(Act(1, command), lambda box: box.act(command))

    def control(self, action: ControlAction) -> int:
        """Lead the session, as a trainer; the number, as with `act`."""
        return self._give(Control(1, action), lambda box: box.control(action))

    def partake(self, action: PartakeAction) -> int:
        """Do something in the workshop beside the rules, as a team; the number, as with `act`."""
        return self._give(Partake(1, action), lambda box: box.partake(action))

    async def ask(self, what: str, params: Mapping[str, Any] | None = None) -> Any:
        """The answer to a question; raises `QuestionRefusedError`."""
        question = Ask(self._next_question, what, dict(params or {}))
        self._next_question += 1
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._questions[question.id] = (question, future)
        if self.status is Status.CONNECTED:
            self._to_send.put_nowait(question)
        try:
            return await future
        finally:
            self._questions.pop(question.id, None)

    def join(self, hello: Hello) -> None:
        """Join as somebody else: a guest takes a seat, or tries another after a refusal."""
        self._hello = _with_token(hello)
        if self.status is Status.CONNECTED:
            self._to_send.put_nowait(self._greeting())

    def retry_now(self) -> None:
        """Do not wait for the next try."""
        self._hurry.set()

    def leave(self) -> None:
        """End the connection for good; `run` then returns."""
        self._leaving = True
        self._hurry.set()

    async def run(self) -> None:
        """Keep the connection until it ends: `ended` then says why ("" = left)."""
        pause = FIRST_PAUSE_S
        while not (self._leaving or self.ended):
            try:
                line = await self._open_line(self.address)
            except LineLostError:
                await self._wait(pause)
                pause = min(LONGEST_PAUSE_S, pause * 2)
                continue
            if await self._converse(line):
                pause = FIRST_PAUSE_S
            if not (self._leaving or self.ended):
                await self._wait(pause)
                pause = min(LONGEST_PAUSE_S, pause * 2)
        self._change(Status.ENDED)

    def _greeting(self) -> Hello:
        """The hello; of a region that is here already nothing need come again."""
        welcome = self.model.welcome
        return replace(self._hello, digest=welcome.digest) if welcome else self._hello

    async def _converse(self, line: Line) -> bool:
        """Talk over a line until it is lost; whether it led into a seat."""
        self._to_send = asyncio.Queue()
        self._to_send.put_nowait(self._greeting())
        self._heard_at = self._now()
        self._seated = False
        tasks = {
            asyncio.ensure_future(work)
            for work in (
                self._receive(line),
                self._send(line),
                self._keep_alive(),
                self._wait_until_left(),
            )
        }
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            await line.close()
        for result in results:
            if isinstance(result, Exception) and not isinstance(result, LineLostError):
                raise result
        return self._seated

    async def _receive(self, line: Line) -> None:
        while not self.ended:
            frame = await line.receive()
            try:
                self._take(decode_to_client(frame))
            except (LookupError, TypeError, ValueError, AttributeError) as error:
                if isinstance(error, MalformedError) and error.code == Reason.UNKNOWN_MESSAGE:
                    continue  # a later server may say more
                # what came does not fit what is known: begin again with a snapshot
                raise LineLostError("the server's message does not fit") from error

    async def _send(self, line: Line) -> None:
        while True:
            await line.send(encode(await self._to_send.get()))

    async def _keep_alive(self) -> None:
        while self._now() - self._heard_at < SILENCE_S:
            await self._sleep(HEARTBEAT_S)
            self._to_send.put_nowait(Ping(self._next_ping))
            self._next_ping += 1
            if self.awaiting is not None:
                self._to_send.put_nowait(self._greeting())

    async def _wait_until_left(self) -> None:
        while not self._leaving:
            await self._hurry.wait()
            self._hurry.clear()

    def _take(self, message: ToClient) -> None:
        self._heard_at = self._now()
        match message:
            case Welcome():
                self._welcomed(message)
            case Bye(code):
                if code in _FINAL:
                    self.ended = code
            case Answer(id=asked, data=data):
                self._settle(asked, lambda future: future.set_result(data))
            case Refused(id=int(asked)):
                error = QuestionRefusedError(message)
                self._settle(asked, lambda future: future.set_exception(error))
            case Refused(seq=None, code=code):
                self._turned_down(message, code)
            case Pong():
                pass
            case _:
                self.model.take(message)

    def _welcomed(self, welcome: Welcome) -> None:
        before = self.model.welcome
        same_seat = before is not None and (before.code, before.seat) == (
            welcome.code,
            welcome.seat,
        )
        self._seated, self._let_in, self.awaiting = True, self._hello, None
        self.model.take(welcome)
        again = self.model.outbox.seated(welcome, same_seat=same_seat)
        for message in again:
            self._to_send.put_nowait(message)
        for question, _ in self._questions.values():
            self._to_send.put_nowait(question)
        self._change(Status.CONNECTED)

    def _turned_down(self, message: Refused, code: str) -> None:
        """A hello was refused: when coming back that is the end, when joining another may do."""
        self.model.take(message)
        self.awaiting = None
        if code == Reason.AWAITS_APPROVAL:
            self.awaiting = int(message.params["number"])
            return
        if code == Reason.SLOW_DOWN:
            raise LineLostError("the server asks to wait")
        if self.model.role == self._hello.role:
            self.ended = code
        elif self._let_in is not None and self._seated:
            self._hello = self._let_in  # still who it was before: a guest
        elif self.status is not Status.CONNECTED:
            self._change(Status.CONNECTED)

    def _settle(self, asked: int, settle: Callable[[asyncio.Future[Any]], None]) -> None:
        _, future = self._questions.pop(asked, (None, None))
        if future is not None and not future.done():
            settle(future)

    def _give(self, message: Numbered, put: Callable[[Outbox], Numbered]) -> int:
        if self.model.seat and (wrong := _complaint(message)) is not None:
            self.model.refusals.append(Refusal(wrong, replace(message, seq=0)))
            self.model.version += 1
            return 0
        return self._number(put)

    def _number(self, put: Callable[[Outbox], Numbered]) -> int:
        if not self.model.seat:
            raise RuntimeError("join a seat before giving commands")
        message = put(self.model.outbox)
        if self.status is Status.CONNECTED:
            self._to_send.put_nowait(message)
        self.model.version += 1
        return message.seq

    async def _wait(self, pause: float) -> None:
        if self._lost_at is None:
            self._lost_at = self._now()
        gone = self._now() - self._lost_at >= GONE_AFTER_S
        self._change(Status.GONE if gone else Status.RECONNECTING)
        pause *= random.uniform(0.8, 1.2)  # so that a room does not come back in one instant
        self._retry_at = self._now() + pause
        sleeping = asyncio.ensure_future(self._sleep(pause))
        hurrying = asyncio.ensure_future(self._hurry.wait())
        await asyncio.wait({sleeping, hurrying}, return_when=asyncio.FIRST_COMPLETED)
        sleeping.cancel()
        hurrying.cancel()
        if not self._leaving:
            self._hurry.clear()

    def _change(self, status: Status) -> None:
        if status is Status.CONNECTED:
            self._lost_at = None
        if status is not self.status:
            self.status = status
            self.model.version += 1


def _complaint(message: Numbered) -> Refused | None:
    """What the server's codec would say to a message: it would take no number."""
    try:
        decode_to_server(encode(message))
    except MalformedError as error:
        return Refused(None, None, error.code, error.params)
    return None


def _with_token(hello: Hello) -> Hello:
    """A team brings its own token: should the welcome get lost, joining again finds the seat."""
    if hello.role != "team" or hello.token:
        return hello
    return replace(hello, token=secrets.token_urlsafe(16))

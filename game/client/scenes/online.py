"""A seat over a connection, as the scenes want it (see `Live`): what was refused finds its way
back to the action, and the window is told when something has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict
from enum import Enum
from typing import Any

from game.client.connection import Connection, QuestionRefusedError, Status
from game.client.scenes.table import OnAnswer, OnRefused
from game.protocol.messages import ControlAction, Hello, Presence
from game.protocol.workshop import PartakeAction
from game.rules.commands import TeamCommand, TrainerCommand

Tree = Mapping[str, Any]

_LOOK = 1 / 30
"""Seconds between looks for something new."""

_TROUBLE = {
    Status.CONNECTING: "connection-connecting",
    Status.RECONNECTING: "connection-reconnecting",
    Status.GONE: "connection-lost",
    Status.ENDED: "connection-closed",
}


class Online:
    """Wraps a connection; `watch` runs beside the window's loop."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._waiting: dict[int, OnRefused] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._seconds_left: float | None = None
        self.joining: OnRefused | None = None
        """Told when a hello was turned down."""

    @property
    def model(self) -> Any:
        return self.connection.model

    @property
    def role(self) -> str:
        return str(self.model.role)

    @property
    def seat(self) -> str:
        return str(self.model.seat)

    @property
    def code(self) -> str:
        welcome = self.model.welcome
        return str(welcome.code) if welcome else ""

    @property
    def public(self) -> Tree:
        return self.model.public  # type: ignore[no-any-return]

    @property
    def private(self) -> Tree:
        return self.model.private  # type: ignore[no-any-return]

    @property
    def region(self) -> Tree:
        welcome = self.model.welcome
        return welcome.region if welcome else {}

    @property
    def room(self) -> Tree:
        return self.model.room  # type: ignore[no-any-return]

    @property
    def clock(self) -> Tree:
        return self.model.clock  # type: ignore[no-any-return]

    @property
    def workshop(self) -> Tree:
        return self.model.workshop  # type: ignore[no-any-return]

    @property
    def presence(self) -> Presence | None:
        return self.model.presence  # type: ignore[no-any-return]

    @property
    def presence_age_s(self) -> float:
        return float(self.model.presence_age_s)

    @property
    def breakout_left_s(self) -> float | None:
        """What is left of the breakout that goes on."""
        return self.model.breakout_s  # type: ignore[no-any-return]

    @property
    def awaiting(self) -> int | None:
        """Number of this laptop while a team is asked to share its seat."""
        return self.connection.awaiting

    @property
    def seconds_left(self) -> float | None:
        """What is left of the phase, as it was last known while there is no connection."""
        if self.connection.status is Status.CONNECTED:
            self._seconds_left = self.model.remaining_s
        return self._seconds_left

    @property
    def trouble(self) -> str:
        """Text id of what is wrong with the connection."""
        return _TROUBLE.get(self.connection.status, "")

    @property
    def retry_in_s(self) -> float:
        return self.connection.retry_in_s

    def join(self, hello: Hello, on_refused: OnRefused) -> None:
        """Takes a seat, as a guest."""
        self.joining = on_refused
        self.connection.join(hello)

    def send(
        self, command: TeamCommand | TrainerCommand, on_refused: OnRefused | None = None
    ) -> None:
        self._remember(self.connection.act(command), on_refused)

    def control(self, action: ControlAction, on_refused: OnRefused | None = None) -> None:
        self._remember(self.connection.control(action), on_refused)

    def partake(self, action: PartakeAction, on_refused: OnRefused | None = None) -> None:
        self._remember(self.connection.partake(action), on_refused)

    def _remember(self, seq: int, on_refused: OnRefused | None) -> None:
        if on_refused is not None:
            self._waiting[seq] = on_refused

    def preview(self, command: TeamCommand, on_answer: OnAnswer) -> None:
        params = {"command": command_tree(command)}
        self.ask("preview", params, on_answer, lambda: None)

    def ask(
        self, what: str, params: Tree, on_answer: OnAnswer, on_failed: Callable[[], None]
    ) -> None:
        """Asks the server something that changes nothing."""
        self.inquire(what, params, on_answer, lambda code, params: on_failed())

    def inquire(self, what: str, params: Tree, on_answer: OnAnswer, on_refused: OnRefused) -> None:
        """Asks the server, and hears why it does not answer."""
        self._spawn(self._answered(what, params, on_answer, on_refused))

    async def _answered(
        self, what: str, params: Tree, on_answer: OnAnswer, on_refused: OnRefused
    ) -> None:
        try:
            answer = await self.connection.ask(what, params)
        except QuestionRefusedError as error:
            on_refused(error.code, error.params)
        else:
            on_answer(answer)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def leave(self) -> None:
        self.connection.leave()

    async def watch(self, changed: Callable[[], None]) -> None:
        """Calls `changed` after each change of what is known, until the connection ends."""
        seen = -1
        while True:
            if self.model.version != seen:
                seen = self.model.version
                self._deliver_refusals()
                changed()
            if self.connection.status is Status.ENDED:
                return
            await asyncio.sleep(_LOOK)

    def _deliver_refusals(self) -> None:
        while self.model.refusals:
            refusal = self.model.refusals.popleft()
            answer = refusal.answer
            if answer.seq is None:
                heard, self.joining = self.joining, None
            else:
                heard = self._waiting.pop(answer.seq, None)
            if heard is not None:
                heard(answer.code, answer.params)
        waiting = {m.seq for m in self.model.waiting}
        self._waiting = {seq: heard for seq, heard in self._waiting.items() if seq in waiting}


def command_tree(command: TeamCommand | TrainerCommand) -> dict[str, Any]:
    """A command as plain data with its class name under "t", as in an `Act`."""
    return {"t": type(command).__name__, **_plain(asdict(command))}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value.value if isinstance(value, Enum) else value

"""Commands and events as bytes for the journal, and back.

Everything that the rules can take or make is known here by its class name, the server's own
commands too, which never travel over the wire.
"""

from __future__ import annotations

from typing import cast, get_args

import msgpack

from game.protocol.messages import CONTROLS, ControlAction, Refused
from game.protocol.trees import TAG, Reader, field_names, plain
from game.rules.commands import Command
from game.rules.events import Event

COMMANDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Command)}
EVENTS: dict[str, type] = {kind.__name__: kind for kind in get_args(Event)}
_NAMES: dict[type, str] = {
    kind: name for table in (COMMANDS, EVENTS, CONTROLS) for name, kind in table.items()
}

_reader = Reader()
_reader.tagged(Command, COMMANDS)
_reader.tagged(Event, EVENTS)
_reader.tagged(ControlAction, CONTROLS)


def pack(value: Command | ControlAction | tuple[Event, ...]) -> bytes:
    """The bytes of a command, a control action or events."""
    return cast(bytes, msgpack.packb(value, default=_plain))


def unpack_command(data: bytes) -> Command:
    """The command that was packed; raises `MalformedError` for other bytes."""
    return cast(Command, _reader.read(_tree(data), Command))


def unpack_control(data: bytes) -> ControlAction:
    """The control action that was packed; raises `MalformedError` for other bytes."""
    return cast(ControlAction, _reader.read(_tree(data), ControlAction))


def unpack_events(data: bytes) -> tuple[Event, ...]:
    """The events that were packed; raises `MalformedError` for other bytes."""
    return cast(tuple[Event, ...], _reader.read(_tree(data), tuple[Event, ...]))


def pack_refusal(answer: object) -> bytes | None:
    """The bytes of a refusal; None for any other answer."""
    if not isinstance(answer, Refused):
        return None
    return cast(bytes, msgpack.packb([answer.code, dict(answer.params)]))


def unpack_refusal(seq: int, data: bytes) -> Refused:
    """The refusal that was packed, of the message with this number."""
    code, params = msgpack.unpackb(data)
    return Refused(seq, None, code, params)


def _plain(value: object) -> object:
    """What msgpack does not know itself, one level of it."""
    name = _NAMES.get(type(value))
    if name is None:
        return plain(value, _NAMES)
    return {TAG: name} | {field: getattr(value, field) for field in field_names(type(value))}


def _tree(data: bytes) -> object:
    return msgpack.unpackb(data, strict_map_key=False)

"""Messages to msgpack frames and back.

Out: fields straight into a map. In: size, nesting and finiteness first, then every field's type.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import Any, cast

import msgpack

from game.protocol.limits import MAX_DEPTH, MAX_FRAME, MAX_ITEMS, MAX_LIST, MAX_NAME, MAX_TEXT
from game.protocol.messages import (
    CONTROLS,
    PARTAKES,
    TO_CLIENT,
    TO_SERVER,
    ControlAction,
    Hello,
    RenameTeam,
    ToClient,
    ToServer,
    Welcome,
)
from game.protocol.refusals import Reason
from game.protocol.trees import TAG, MalformedError, Place, Reader, field_names, plain
from game.protocol.workshop import PartakeAction
from game.rules import commands as c

COMMANDS: dict[str, type] = {
    kind.__name__: kind for kind in (*c.TeamCommand.__args__, *c.TrainerCommand.__args__)
}
"""Name on the wire → command that a client may give."""

NAMES: dict[type, str] = {
    kind: name
    for table in (TO_SERVER, CONTROLS, PARTAKES, COMMANDS, TO_CLIENT)
    for name, kind in table.items()
}
"""Name on the wire of every message, control action and command."""

_REGION = "region"

MAX_SEQ = 2**31 - 1

_CONTROL = frozenset(map(chr, (*range(32), *range(127, 160)))) - {"\t", "\n", "\r"}

_strict = Reader()
_ClientCommand = c.TeamCommand | c.TrainerCommand
_strict.tagged(_ClientCommand, COMMANDS)
_strict.tagged(ControlAction, CONTROLS)
_strict.tagged(PartakeAction, PARTAKES)
_strict.tagged(ToServer, TO_SERVER)


def encode(message: ToServer | ToClient) -> bytes:
    """The frame of a message."""
    tree = {TAG: NAMES[type(message)]}
    for field in field_names(type(message)):
        tree[field] = getattr(message, field)
    return cast(bytes, msgpack.packb(tree, default=_command))


def encode_welcome(welcome: Welcome, region: bytes) -> bytes:
    """The frame of a welcome whose region is packed already: it is large, and the same for all."""
    tree = {TAG: NAMES[Welcome]}
    for field in field_names(Welcome):
        if field != _REGION:
            tree[field] = getattr(welcome, field)
    packed = cast(bytes, msgpack.packb(tree))
    # a map of up to 15 pairs begins with one byte that holds their number: there is one more
    return bytes([packed[0] + 1]) + packed[1:] + cast(bytes, msgpack.packb(_REGION)) + region


EMPTY_REGION = cast(bytes, msgpack.packb({}))
"""For whoever has the region already."""


def region_digest(packed: bytes) -> str:
    """What tells a region from another: the beginning of the SHA-256 of its bytes, in hex."""
    return hashlib.sha256(packed).hexdigest()[:32]


def pack_region(region: Mapping[str, Any]) -> bytes:
    """A region ready for `encode_welcome`."""
    return cast(bytes, msgpack.packb(region))


def decode_to_server(frame: bytes) -> ToServer:
    """The message in a frame from a stranger; raises `MalformedError` for anything else."""
    tree = _unpack(frame)
    _check_limits(tree, [], MAX_DEPTH, 0)
    message = cast(ToServer, _strict.read(tree, ToServer))
    _check_numbers(message)
    _check_names(message)
    return message


def decode_to_client(frame: bytes) -> ToClient:
    """The message in a frame from the server; raises `MalformedError` for anything else.

    The server is trusted: views are taken as they are, and fields that a later server may have
    added are left out.
    """
    try:
        tree = msgpack.unpackb(frame)
    except Exception:
        raise MalformedError(Reason.NOT_MSGPACK) from None
    if not isinstance(tree, dict) or TAG not in tree:
        raise MalformedError(Reason.NOT_A_MESSAGE)
    kind = TO_CLIENT.get(tree.pop(TAG))
    if kind is None:
        raise MalformedError(Reason.UNKNOWN_MESSAGE, (TAG,))
    try:
        return kind(**{name: tree[name] for name in field_names(kind) if name in tree})
    except TypeError:
        raise MalformedError(Reason.MISSING_FIELD) from None


def read_command(tree: Any) -> c.TeamCommand | c.TrainerCommand:
    """The command in a part of a message; raises `MalformedError` for anything else."""
    return cast(c.TeamCommand | c.TrainerCommand, _strict.read(tree, _ClientCommand))


def _command(value: Any) -> Any:
    return plain(value, NAMES)


def _unpack(frame: bytes) -> Any:
    if len(frame) > MAX_FRAME:
        raise MalformedError(Reason.TOO_LONG, most=MAX_FRAME)
    try:
        return msgpack.unpackb(frame)
    except Exception:
        raise MalformedError(Reason.NOT_MSGPACK) from None


def _check_limits(tree: Any, place: list[Any], depth: int, items: int) -> int:
    """Refuse what is too deep, too long or not finite, and control characters, which some font
    libraries cannot draw; wherever in the message it is. How many items there have been by now.

    `place` is where in the message this is; it is changed on the way, as most of it is never told.
    """
    kind = type(tree)
    if kind is str:
        _check_text(tree, place)
    elif kind is float:
        if not math.isfinite(tree):
            raise MalformedError(Reason.NOT_FINITE, _told(place))
    elif kind is dict or kind is list:
        items += len(tree)
        most = MAX_LIST if len(tree) > MAX_LIST else MAX_ITEMS
        if len(tree) > MAX_LIST or items > MAX_ITEMS:
            raise MalformedError(Reason.TOO_LONG, _told(place), most=most)
        if depth == 0:
            raise MalformedError(Reason.NOT_A_MESSAGE, _told(place))
        for step, item in tree.items() if kind is dict else enumerate(tree):
            place.append(step)
            items = _check_limits(item, place, depth - 1, items)
            place.pop()
    elif kind is not bool and kind is not int and tree is not None:
        expected = "text, number, list or map"
        raise MalformedError(Reason.WRONG_TYPE, _told(place), expected=expected)
    return items


def _check_text(text: str, place: list[Any]) -> None:
    if len(text) > MAX_TEXT:
        raise MalformedError(Reason.TOO_LONG, _told(place), most=MAX_TEXT)
    if not text.isprintable():
        odd = next((letter for letter in text if letter in _CONTROL), None)
        if odd is not None:
            raise MalformedError(Reason.WRONG_VALUE, _told(place), got=ascii(odd))


def _told(place: list[Any]) -> Place:
    return tuple(str(step)[:MAX_NAME] for step in place)


def _check_numbers(message: ToServer) -> None:
    """Sequence numbers start at 1; ids and counters fit in 31 bits, for clients in C or Java."""
    for name, least in (("seq", 1), ("id", 0), ("n", 0)):
        value = getattr(message, name, least)
        if not least <= value <= MAX_SEQ:
            raise MalformedError(Reason.WRONG_VALUE, (name,), got=str(value))


def _check_names(message: ToServer) -> None:
    action = getattr(message, "action", None)
    named = message if isinstance(message, Hello) else action
    if isinstance(named, Hello | RenameTeam) and len(named.name) > MAX_NAME:
        place = ("name",) if named is message else ("action", "name")
        raise MalformedError(Reason.TOO_LONG, place, most=MAX_NAME)

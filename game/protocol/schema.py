"""The protocol as a JSON Schema, made from the message types themselves."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from game.protocol import limits
from game.protocol.codec import COMMANDS, MAX_SEQ
from game.protocol.messages import CONTROLS, PARTAKES, TO_CLIENT, TO_SERVER
from game.protocol.refusals import Farewell, Reason
from game.protocol.trees import TAG
from game.rules.refusal import Code

Schema = dict[str, Any]

_FROM_SERVER = frozenset(TO_CLIENT.values())
_SCALARS: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    type(None): {"type": "null"},
    Any: {},
}


def schema() -> Schema:
    """The schema: `toServer` and `toClient` are what each side may send, `$defs` all parts.

    Messages are msgpack on the wire; their maps, lists and scalars are JSON's.
    """
    parts = _Parts()
    to_server = [parts.tagged(name, kind) for name, kind in TO_SERVER.items()]
    to_client = [parts.tagged(name, kind) for name, kind in TO_CLIENT.items()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Gränslöst, client and server",
        "protocol": limits.PROTOCOL,
        "limits": {
            "frame_bytes": limits.MAX_FRAME,
            "text_characters": limits.MAX_TEXT,
            "name_characters": limits.MAX_NAME,
            "list_items": limits.MAX_LIST,
            "nesting": limits.MAX_DEPTH,
            "largest_number_of_a_message": MAX_SEQ,
            "shortest_token_characters": limits.SHORTEST_TOKEN,
        },
        "refusals": sorted(code.value for code in (*Reason, *Code)),
        "farewells": sorted(code.value for code in Farewell),
        "toServer": {"oneOf": to_server},
        "toClient": {"oneOf": to_client},
        "$defs": dict(sorted(parts.defs.items())),
    }


class _Parts:
    """The definitions met so far, by name."""

    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}
        self._names: dict[Any, str] = {}
        for prefix, table in (
            ("control", CONTROLS),
            ("partake", PARTAKES),
            ("command", COMMANDS),
        ):
            for name, kind in table.items():
                self._names[kind] = f"{prefix}.{name}"

    def tagged(self, name: str, kind: type) -> Schema:
        """A message, control action or command, with its name under the tag."""
        return self._define(self._names.get(kind, name), kind, tag=name.rpartition(".")[2])

    def of(self, wanted: Any) -> Schema:
        """The schema of a type."""
        if wanted in _SCALARS:
            return _SCALARS[wanted]
        if wanted in self._names:
            return self.tagged(self._names[wanted], wanted)
        origin, inner = get_origin(wanted), get_args(wanted)
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of(each) for each in inner]}
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is Mapping:
            return {"type": "object"}
        if origin in (tuple, Sequence):
            return {"type": "array", "items": self.of(inner[0])}
        if isinstance(wanted, type) and issubclass(wanted, Enum):
            return {"enum": [each.value for each in wanted]}
        if is_dataclass(wanted):
            return self._define(wanted.__name__, wanted, tag="")  # type: ignore[union-attr]
        raise TypeError(f"no schema for {wanted!r}")

    def _define(self, name: str, kind: Any, *, tag: str) -> Schema:
        if name not in self.defs:
            self.defs[name] = {}  # kinds may hold each other
            self.defs[name] = self._object(kind, tag)
        return {"$ref": f"#/$defs/{name}"}

    def _object(self, kind: Any, tag: str) -> Schema:
        hints = get_type_hints(kind)
        properties = {field.name: self._property(field, hints) for field in fields(kind)}
        needed = [
            field.name
            for field in fields(kind)
            if field.default is MISSING and field.default_factory is MISSING
        ]
        if tag:
            properties = {TAG: {"const": tag}, **properties}
            needed = [TAG, *needed]
        about = (kind.__doc__ or "").strip().replace("\n    ", " ")
        return {
            "description": " ".join(about.split()),
            "type": "object",
            "properties": properties,
            "required": needed,
            # a later server may say more to a client, which lets it pass; not the other way
            "additionalProperties": kind in _FROM_SERVER,
        }

    def _property(self, field: Field[Any], hints: Mapping[str, Any]) -> Schema:
        described = dict(self.of(hints[field.name]))
        default = field.default
        if isinstance(default, Enum):
            described["default"] = default.value
        elif default is None or isinstance(default, str | bool | int | float):
            described["default"] = default
        return described

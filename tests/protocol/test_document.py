"""PROTOCOL.md and the schema say what the code does."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from importlib import resources
from typing import Any, get_args

import pytest

from game.protocol.codec import COMMANDS, NAMES, decode_to_client, decode_to_server, encode
from game.protocol.messages import CONTROLS, PARTAKES, TO_CLIENT, TO_SERVER, ToServer
from game.protocol.refusals import Farewell, Reason
from game.protocol.schema import schema
from game.protocol.trees import plain
from game.rules.refusal import Code
from game.rules.visibility import private_view, public_view
from tests import builders
from tests.protocol.examples import EXAMPLES

DOCUMENT = (resources.files("game.protocol") / "PROTOCOL.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"```hex ([^\n]+)\n([0-9a-f\n]+)```", DOCUMENT))


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_in_hex_is_the_message(name: str) -> None:
    message = EXAMPLES[name]
    frame = bytes.fromhex(SHOWN[name])
    decode = decode_to_server if isinstance(message, get_args(ToServer)) else decode_to_client
    assert decode(frame) == message
    assert encode(message) == frame


def test_no_example_is_left_over() -> None:
    assert set(SHOWN) == set(EXAMPLES)


def test_every_message_command_action_and_field_is_described() -> None:
    for table in (TO_SERVER, TO_CLIENT, COMMANDS, CONTROLS, PARTAKES):
        for name, kind in table.items():
            assert name in DOCUMENT
            for field in fields(kind):
                assert f"`{field.name}`" in DOCUMENT, f"{name}.{field.name}"


def test_every_code_is_described() -> None:
    for code in (*Reason, *Code, *Farewell):
        assert f"`{code.value}`" in DOCUMENT, code


def test_every_part_of_a_view_is_described() -> None:
    state = builders.joined(builders.negotiating())
    for view in (
        public_view(state),
        public_view(state)["municipalities"][builders.ALFA],
        private_view(state, builders.ALFA),
        private_view(state, builders.ALFA)["joint"],
        private_view(state, builders.ALFA)["mind"],
        public_view(builders.play_out(state))["debrief"],
        private_view(state, builders.ALFA)["budget"],
        private_view(state, "trainer"),
    ):
        for name in view:
            assert f"`{name}`" in DOCUMENT, name


def matches(value: Any, part: dict[str, Any], defs: dict[str, Any]) -> bool:
    """Whether a tree fits a part of the schema, as far as the schema uses the language."""
    if "$ref" in part:
        return matches(value, defs[part["$ref"].removeprefix("#/$defs/")], defs)
    if "const" in part:
        return bool(value == part["const"])
    if "enum" in part:
        return value in part["enum"]
    if "anyOf" in part or "oneOf" in part:
        fitting = [matches(value, each, defs) for each in part.get("anyOf") or part["oneOf"]]
        return sum(fitting) == 1 if "oneOf" in part else any(fitting)
    match part.get("type"):
        case "object":
            if "properties" not in part:
                return isinstance(value, dict)
            named = part["properties"]
            return (
                isinstance(value, dict)
                and set(part["required"]) <= set(value)
                and (part["additionalProperties"] or set(value) <= set(named))
                and all(matches(value[name], named[name], defs) for name in set(value) & set(named))
            )
        case "array":
            return isinstance(value, list) and all(
                matches(item, part["items"], defs) for item in value
            )
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "null":
            return value is None
        case _:
            return True


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_schema_fits_every_example_and_says_when_something_is_missing(name: str) -> None:
    made = json.loads(json.dumps(schema()))
    side = made["toServer" if isinstance(EXAMPLES[name], get_args(ToServer)) else "toClient"]
    tree = plain(EXAMPLES[name], NAMES)
    assert matches(tree, side, made["$defs"])
    for field in tree:
        broken = {key: value for key, value in tree.items() if key != field}
        needed = made["$defs"][tree["t"]]["required"]
        assert matches(broken, side, made["$defs"]) is (field not in needed)

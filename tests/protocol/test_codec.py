"""What is let in, and with which words the rest is turned away."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.protocol.codec import (
    decode_to_client,
    decode_to_server,
    encode,
    encode_welcome,
    pack_region,
)
from game.protocol.limits import MAX_FRAME
from game.protocol.messages import Accepted, Act, Hello, Ping, ToServer, Welcome
from game.protocol.refusals import Farewell, Reason
from game.protocol.trees import MalformedError
from game.rules import commands as c
from game.rules.refusal import Code
from game.rules.state import Expectation
from tests.protocol.examples import EXAMPLES, TO_CLIENT_EXAMPLES, TO_SERVER_EXAMPLES


def act(command: Any, **fields: Any) -> dict[str, Any]:
    """The tree of an `Act`."""
    return {"t": "act", "seq": 1, "command": command, **fields}


def complaint(tree: Any) -> tuple[str, dict[str, Any]]:
    """Code and parameters with which a tree is turned away."""
    with pytest.raises(MalformedError) as caught:
        decode_to_server(msgpack.packb(tree))
    return caught.value.code.value, caught.value.params


@pytest.mark.parametrize("message", TO_SERVER_EXAMPLES, ids=repr)
def test_messages_to_the_server_come_through_unchanged(message: ToServer) -> None:
    assert decode_to_server(encode(message)) == message


@pytest.mark.parametrize("message", TO_CLIENT_EXAMPLES, ids=lambda m: type(m).__name__)
def test_messages_to_a_client_come_through_unchanged(message: Any) -> None:
    assert decode_to_client(encode(message)) == message


SIGN = {"t": "Sign", "offer": "o1", "expectation": {"cost": -0.05}}
RENEW = {"t": "SetRenewal", "rate": 0.01, "mode": "picked", "picks": ["p1"]}


@pytest.mark.parametrize(
    ("tree", "code", "where"),
    [
        (None, "wrong_type", ""),
        ([1, 2], "wrong_type", ""),
        ({}, "missing_field", "t"),
        ({"t": "shout"}, "unknown_message", "t"),
        ({"t": ["act"]}, "unknown_message", "t"),
        ({"t": "act", "seq": 1}, "missing_field", "command"),
        (act({"t": "Leave"}, seq="1"), "wrong_type", "seq"),
        (act({"t": "Leave"}, seq=True), "wrong_type", "seq"),
        (act({"t": "Leave"}, seq=0), "wrong_value", "seq"),
        (act({"t": "Leave"}, seq=2**31), "wrong_value", "seq"),
        (act({"t": "Leave"}, rev=1), "unknown_field", "rev"),
        (act({"t": "Leave", "now": True}), "unknown_field", "command.now"),
        (act({"t": "Advance", "phase": "lobby", "round": 0}), "unknown_message", "command.t"),
        (act({"t": "SetTariff"}), "missing_field", "command.change"),
        (act({"t": "SetTariff", "change": "5"}), "wrong_type", "command.change"),
        (act({"t": "SetTariff", "change": True}), "wrong_type", "command.change"),
        (act({"t": "SetTariff", "change": math.nan}), "not_finite", "command.change"),
        (act({"t": "SetTariff", "change": -math.inf}), "not_finite", "command.change"),
        (act({"t": "SetWay", "way": "liaison", "on": 1}), "wrong_type", "command.on"),
        (act({"t": "SetWay", "way": "walk", "on": True}), "wrong_value", "command.way"),
        (act(RENEW | {"mode": "best"}), "wrong_value", "command.mode"),
        (act(RENEW | {"mode": ["picked"]}), "wrong_value", "command.mode"),
        (act(RENEW | {"picks": "p1"}), "wrong_type", "command.picks"),
        (act(RENEW | {"picks": ["p1", 2]}), "wrong_type", "command.picks.1"),
        (act(RENEW | {"picks": ["p"] * 2001}), "too_long", "command.picks"),
        (act(SIGN | {"offer": "o" * 501}), "too_long", "command.offer"),
        (act(SIGN | {"offer": b"o1"}), "wrong_type", "command.offer"),
        (
            act(SIGN | {"expectation": {"cost": 0, "years": 1.0}}),
            "wrong_type",
            "command.expectation.years",
        ),
        (act(SIGN | {"expectation": [0.1]}), "wrong_type", "command.expectation"),
        ({"t": "ask", "id": 1, "what": "x", "params": [1]}, "wrong_type", "params"),
        (
            {"t": "control", "seq": 1, "action": {"t": "extend", "seconds": 1.5}},
            "wrong_type",
            "action.seconds",
        ),
        (
            {"t": "hello", "protocol": 1, "role": "team", "code": "A", "name": "n" * 41},
            "too_long",
            "name",
        ),
        ({"t": "hello", "protocol": 1, "role": "king", "code": "A"}, "wrong_value", "role"),
        (
            {"t": "hello", "protocol": 1, "role": "team", "code": "A", "name": "n\0"},
            "wrong_value",
            "name",
        ),
        (act(SIGN | {"offer": "o\x9f"}), "wrong_value", "command.offer"),
        (
            {"t": "ask", "id": 1, "what": "x", "params": {k: [0] * 1500 for k in "abc"}},
            "too_long",
            "params.c",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tree: Any, code: str, where: str) -> None:
    found, params = complaint(tree)
    assert (found, params["where"]) == (code, where)


def test_text_may_have_lines_and_any_letters() -> None:
    message = decode_to_server(msgpack.packb(act(SIGN | {"offer": "a\tb\nc\r\nåäö 水 \u202e😀"})))
    assert isinstance(message, Act)


def test_nesting_has_an_end() -> None:
    deep: Any = 1
    for _ in range(50):
        deep = [deep]
    assert complaint({"t": "ask", "id": 1, "what": "x", "params": {"a": deep}})[0] == (
        "not_a_message"
    )


def test_a_whole_number_serves_where_a_decimal_is_wanted() -> None:
    message = decode_to_server(msgpack.packb(act({"t": "SetTariff", "change": 0})))
    assert isinstance(message, Act)
    assert message.command == c.SetTariff(0.0)
    assert isinstance(message.command.change, float)


def test_defaults_fill_what_is_left_out() -> None:
    message = decode_to_server(msgpack.packb(act(SIGN)))
    assert message == Act(1, c.Sign("o1", Expectation(-0.05)))
    hello = decode_to_server(
        msgpack.packb({"t": "hello", "protocol": 1, "role": "guest", "code": "CDF347"})
    )
    assert hello == Hello(1, "guest", "CDF347")


def test_a_client_lets_a_newer_servers_fields_pass() -> None:
    frame = msgpack.packb({"t": "accepted", "seq": 1, "rev": 2, "mood": "good"})
    assert decode_to_client(frame) == Accepted(1, 2)


def test_a_welcome_with_a_packed_region_is_the_same_welcome() -> None:
    welcome = EXAMPLES["welcome"]
    assert isinstance(welcome, Welcome)
    bare = replace(welcome, region={})
    assert decode_to_client(encode_welcome(bare, pack_region(welcome.region))) == welcome


def test_every_message_has_an_example() -> None:
    shown = {type(message) for message in EXAMPLES.values()}
    assert {kind.__name__ for kind in shown} >= {
        kind.__name__ for kind in (*ToServer.__args__, Welcome)
    }


def test_codes_of_protocol_and_rules_are_apart() -> None:
    assert not {code.value for code in Reason} & {code.value for code in Code}
    assert len(set(Farewell)) == len(Farewell)


def test_a_frame_above_the_limit_is_not_unpacked() -> None:
    with pytest.raises(MalformedError) as caught:
        decode_to_server(b"\x00" * (MAX_FRAME + 1))
    assert caught.value.code == "too_long"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_a_complaint(frame: bytes) -> None:
    trouble: MalformedError | None = None
    try:
        message = decode_to_server(frame)
    except MalformedError as error:
        trouble = error
    if trouble is None:
        assert decode_to_server(encode(message)) == message
    else:
        assert trouble.code in Reason
        assert isinstance(trouble.params["where"], str)


@given(st.integers(0, 2**31 - 1))
def test_a_ping_keeps_its_number(n: int) -> None:
    assert decode_to_server(encode(Ping(n))) == Ping(n)
    assert [field.name for field in fields(Ping)] == ["n"]

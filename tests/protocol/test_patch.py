"""A patch turns one tree into the other, and leaves alone what did not change."""

from __future__ import annotations

from typing import Any

import msgpack
from hypothesis import given
from hypothesis import strategies as st

from game.protocol.patch import diff, patched

leaves = st.none() | st.booleans() | st.integers(-5, 5) | st.floats(-2, 2) | st.text(max_size=3)
keys = st.sampled_from("abcd")
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=20,
)
views = st.dictionaries(keys, trees, max_size=4)


@given(views, views)
def test_the_patch_between_two_views_makes_the_one_of_the_other(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    ops = msgpack.unpackb(msgpack.packb(diff(old, new)))
    before = msgpack.packb(old)
    result = patched(old, ops)
    assert result == new
    assert msgpack.packb(old) == before


@given(views)
def test_nothing_new_makes_an_empty_patch(view: dict[str, Any]) -> None:
    assert diff(view, msgpack.unpackb(msgpack.packb(view))) == []


def test_one_changed_figure_is_one_operation() -> None:
    old = {"municipalities": {"alfa": {"ready": False, "staff": 3}, "beta": {"ready": False}}}
    new = {"municipalities": {"alfa": {"ready": True, "staff": 3}, "beta": {"ready": False}}}
    assert diff(old, new) == [[["municipalities", "alfa", "ready"], True]]


def test_a_list_that_grew_sends_only_what_is_new() -> None:
    old, new = {"ledger": [1, 2]}, {"ledger": [1, 2, 3]}
    assert diff(old, new) == [[["ledger"], [3], "+"]]
    assert patched(old, diff(old, new)) == new


def test_what_did_not_change_is_shared_and_what_did_is_not() -> None:
    old = {"still": {"a": 1}, "moved": {"b": {"c": 1}}}
    new = patched(old, [[["moved", "b", "c"], 2], [["moved", "b", "d"], 3]])
    assert new["still"] is old["still"]
    assert old == {"still": {"a": 1}, "moved": {"b": {"c": 1}}}
    assert new["moved"] == {"b": {"c": 2, "d": 3}}


def test_identical_parts_are_not_looked_into() -> None:
    class Sealed(dict[str, Any]):
        def __getitem__(self, key: str) -> Any:
            raise AssertionError("looked into")

    part = Sealed(a=1)
    assert diff({"part": part}, {"part": part}) == []

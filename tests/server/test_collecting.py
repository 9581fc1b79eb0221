"""A full collection does not look again at what outlived the last one."""

from __future__ import annotations

import gc

from server.collecting import release, short_collections


def in_the_next_full_collection() -> int:
    return len(gc.get_objects())


def test_what_was_loaded_and_what_has_outlived_a_collection_is_left_out() -> None:
    loaded = in_the_next_full_collection()
    with short_collections():
        assert in_the_next_full_collection() < loaded / 10
        session = [[n] for n in range(5000)]
        assert in_the_next_full_collection() > 5000
        gc.collect()
        assert in_the_next_full_collection() < 5000
        release()
        assert in_the_next_full_collection() > loaded / 2
        assert session
    assert in_the_next_full_collection() > loaded / 2


def test_rings_that_nobody_needs_are_still_found() -> None:
    with short_collections():
        ring: list[object] = []
        ring.append(ring)
        del ring
        assert gc.collect() >= 1

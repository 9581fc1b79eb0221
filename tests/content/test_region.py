"""What a window gets of a level, once: plain values that survive the wire."""

from __future__ import annotations

import msgpack
import pytest

from game.content.load import load_level
from game.content.problem import ContentError
from game.content.region import region_message
from game.content.texts import Texts
from tests.content.level_copy import copy_level

LEVEL = load_level("hela-resan")
REGION = region_message(LEVEL)


def test_the_region_survives_the_wire_unchanged():
    assert msgpack.unpackb(msgpack.packb(REGION)) == REGION


def test_the_region_names_the_level_and_its_municipalities_in_both_languages():
    assert REGION["title"] == {"sv": "Hela resan", "en": "The whole journey"}
    assert REGION["municipalities"]["skarnas"] == {"name": "Skärnäs", "population": 9200}


def test_the_network_is_whole_and_every_pipe_ends_in_a_node():
    nodes = {node["id"] for node in REGION["nodes"]}
    assert len(nodes) == len(LEVEL.network.nodes)
    for link in REGION["pipes"]:
        assert {link["a"], link["b"]} <= nodes
    for main in REGION["mains"]:
        assert {main["node_a"], main["node_b"]} <= nodes


def test_pumps_and_valves_within_a_network_are_sent_to_be_drawn(tmp_path):
    assert REGION["devices"] == []
    pipe = LEVEL.network.pipes[0]
    ends = f"{pipe.a} {pipe.b}"
    copy = copy_level(tmp_path)
    copy.replace("network.inp", "[TAGS]", f"[VALVES]\nV1 {ends} 150 PRV 30 0\n\n[TAGS]")
    (valve,) = region_message(load_level(copy.path), copy.path)["devices"]
    assert (valve["id"], valve["kind"], valve["setting"]) == ("V1", "prv", 30.0)
    assert (valve["a"], valve["b"], valve["municipality"]) == (pipe.a, pipe.b, pipe.municipality)


def test_a_window_can_word_every_card_from_the_region_alone():
    texts = Texts("en", REGION["texts"]["en"])
    for id, card in REGION["cards"].items():
        assert card["default"] in card["responses"]
        assert texts.has(f"card-{id}.title")
        for response in card["responses"]:
            assert texts.has(f"card-{id}-{response}.text")


def test_a_level_from_a_folder_sends_its_own_texts(tmp_path):
    copy = copy_level(tmp_path)
    copy.replace("text/sv/level.ftl", "level-title = Hela resan", "level-title = Halva resan")
    message = region_message(load_level(copy.path), copy.path)
    assert message["title"]["sv"] == "Halva resan"
    assert "alggryta" in message["cards"]


def test_a_level_without_a_map_has_no_region(tmp_path):
    copy = copy_level(tmp_path)
    (copy.path / "map.json").unlink()
    with pytest.raises(ContentError, match=r"map\.json: the file is missing"):
        region_message(load_level(copy.path), copy.path)

"""How a network is divided and made smaller."""

from __future__ import annotations

import pytest

from game.content.importing.division import divide
from game.content.importing.elements import Link, Network, Node, components
from game.content.importing.homes import homes_by_tags
from game.content.importing.remarks import Report
from game.content.importing.skeleton import Skeleton
from tests.content.importing.files import network_of


def town(width: int, height: int) -> Network:
    """A grid of streets with a reservoir in one corner and a dead end at every crossing."""
    network = Network()
    for x in range(width):
        for y in range(height):
            id = f"{x}-{y}"
            network.nodes[id] = Node(id, "junction", 10.0, 1.0, at=(float(x), float(y)))
            network.nodes[f"{id}e"] = Node(f"{id}e", "junction", 10.0, 0.5)
            ends = [(id, f"{x - 1}-{y}")] * (x > 0) + [(id, f"{x}-{y - 1}")] * (y > 0)
            for a, b in [*ends, (id, f"{id}e")]:
                link = Link(f"{a}>{b}", "pipe", a, b, 150.0, 100.0, 120.0)
                network.links[link.id] = link
    network.nodes["r"] = Node("r", "reservoir", 70.0)
    network.links["r"] = Link("r", "pipe", "r", "0-0", 300.0, 100.0, 120.0)
    return network


@pytest.mark.parametrize("parts", range(2, 9))
@pytest.mark.parametrize("name", ["Net3", "town"])
def test_parts_hang_together_and_hold_every_node_once(name: str, parts: int) -> None:
    network = town(9, 7) if name == "town" else network_of(name)
    found = divide(network, parts)
    assert len(found) == parts
    assert sorted(id for part in found for id in part) == sorted(network.nodes)
    for part in found:
        inside = network.without(set(network.nodes) - part)
        assert len(components(inside)) == 1


def test_parts_are_of_like_size_where_the_network_allows_it() -> None:
    network = town(9, 7)
    sizes = [sum(network.nodes[id].demand_lps for id in part) for part in divide(network, 4)]
    assert max(sizes) < 1.5 * min(sizes)


def test_pumps_valves_and_tanks_stay_whole() -> None:
    network = network_of("Net3")
    for part in divide(network, 5):
        for link in network.links.values():
            if link.kind != "pipe":
                assert (link.a in part) == (link.b in part)


def test_tags_name_the_municipalities_and_neighbours_fill_the_gaps() -> None:
    network = town(4, 2)
    tags = {id: "Väst,x" if id < "2" else "Östra byn" for id in network.nodes if id[-1] != "e"}
    report = Report()
    assert homes_by_tags(network, tags, report) == {"vast": "Väst", "ostra-byn": "Östra byn"}
    assert network.nodes["0-1e"].home == "vast"
    assert network.nodes["3-1e"].home == "ostra-byn"
    assert not homes_by_tags(town(4, 2), {"0-0": "Väst"}, Report()), "too few to count"


def test_a_skeleton_keeps_all_demand_and_what_must_stay() -> None:
    network = town(9, 7)
    head = {id: float(i) for i, id in enumerate(network.nodes)}
    skeleton = Skeleton(network, head)
    small = skeleton.shrink(40)
    assert len(small.nodes) == 40
    assert small.demand_lps() == pytest.approx(network.demand_lps())
    assert "r" in small.nodes
    assert skeleton.done.dead_ends == 63
    assert len(components(small)) == 1
    assert len(network.nodes) == 127, "the network itself is left as it was"


def test_pipes_in_a_row_lose_together_what_they_lost_one_by_one() -> None:
    from game.content.importing.skeleton import _resistance

    network = Network(
        {
            id: Node(id, "junction", 0.0, demand)
            for id, demand in (("a", 2.0), ("b", 0.1), ("c", 3))
        },
        {
            "p": Link("p", "pipe", "a", "b", 200, 300, 130),
            "q": Link("q", "pipe", "b", "c", 100, 100, 90),
        },
    )
    asked = sum(_resistance(pipe) for pipe in network.links.values())
    network.nodes["r"] = Node("r", "reservoir", 50)
    network.links["x"] = Link("x", "pipe", "r", "a", 200, 10, 120)
    network.nodes["s"] = Node("s", "reservoir", 50)
    network.links["y"] = Link("y", "pipe", "s", "c", 200, 10, 120)
    (pipe,) = (
        link for link in Skeleton(network, {}).shrink(4).links.values() if link.id not in "xy"
    )
    assert _resistance(pipe) == pytest.approx(asked)
    assert pipe.length_m == 400


def test_every_remark_has_its_text_in_both_languages() -> None:
    from game.content.importing.remarks import Remark
    from game.content.importing.wording import report_lines, words

    remark = Remark(
        "simplified",
        0,
        {"before": 9, "after": 5, "ends": 1, "middle": 2, "beside": 1, "together": 0},
    )
    for language in ("sv", "en"):
        words(language).missing.clear()
        (line,) = report_lines([remark], language)
        assert "{" not in line
        assert not words(language).missing, "every figure that the text asks for is given"

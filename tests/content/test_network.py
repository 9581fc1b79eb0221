"""Reading a level's EPANET file: what comes out of it, and how faults are told."""

from __future__ import annotations

from collections import Counter

import pytest

from game.content.network import NetworkError, level_network, read_model, read_network

VILLAGES = """
[TITLE]
Two villages
[JUNCTIONS]
;id  elevation  demand
 a1  12   0
 a2  20   3.5
 at  30   0
 b1  15   2
[RESERVOIRS]
 aw  10 ; the works of one
 bw  11
[PIPES]
 ap1 a1 a2 800 150 120 0 Open
 ap2 a2 at 300 100 130 0 Open
 M_a_b b1 a2 4000 200 140 0 Closed
[PUMPS]
 apump aw a1 HEAD ac
 bpump bw b1 HEAD bc
[CURVES]
 ac 0 60
 ac 5 58
 ac 8 52
 ac 9 12
 bc 0 60
 bc 2 58
 bc 4 52
 bc 5 12
[TAGS]
 NODE a1 alby
 NODE a2 alby
 NODE at alby,tank
 NODE b1 byn
 NODE aw alby,lake
 NODE bw byn,groundwater
 LINK ap1 cast_iron,1931
 LINK ap2 pe,2004
 LINK M_a_b main
[COORDINATES]
 a1 100 980
 a2 200 900
 at 210 930
 b1 400 800.5
 aw 95 985
 bw 405 800
[VERTICES]
 M_a_b 350 820
 M_a_b 300 850
[OPTIONS]
 Units LPS
 Headloss H-W
[END]
"""


def changed(old: str, new: str) -> str:
    """The two villages with one thing changed."""
    assert VILLAGES.count(old) == 1, f"{old!r} must stand once"
    return VILLAGES.replace(old, new)


def test_nodes_have_their_municipality_kind_and_place_on_the_map() -> None:
    nodes = {node.id: node for node in read_network(VILLAGES, "villages.inp").nodes}
    assert (nodes["a2"].municipality, nodes["a2"].kind) == ("alby", "junction")
    assert (nodes["a2"].x, nodes["a2"].y) == (200, 180), "the map counts y downwards"
    assert (nodes["a2"].elevation_m, nodes["a2"].base_demand_lps) == (20, 3.5)
    assert nodes["at"].kind == "tank"
    assert nodes["aw"].kind == "source"


def test_pipes_have_material_and_year() -> None:
    pipe = read_network(VILLAGES, "villages.inp").pipes[0]
    assert (pipe.id, pipe.municipality, pipe.a, pipe.b) == ("ap1", "alby", "a1", "a2")
    assert (pipe.length_m, pipe.diameter_mm, pipe.roughness) == (800, 150, 120)
    assert (pipe.material, pipe.year_laid) == ("cast_iron", 1931)


def test_a_main_runs_from_the_municipality_that_comes_first_in_the_alphabet() -> None:
    (main,) = read_network(VILLAGES, "villages.inp").mains
    assert (main.a, main.b, main.node_a, main.node_b) == ("alby", "byn", "a2", "b1")
    assert main.vertices == ((300, 230), (350, 260))


def test_a_works_has_the_capacity_of_its_pump() -> None:
    model = read_model(VILLAGES, "villages.inp")
    alby = model.spec.sources[0]
    assert (alby.node, alby.municipality, alby.kind, alby.link) == ("aw", "alby", "lake", "apump")
    assert alby.capacity_lps == 8
    assert (model.pumps[0].outlet, model.pumps[0].points[-1]) == ("a1", (9, 12))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (changed(" a2  20   3.5", " a2  high 3.5"), r'v\.inp, line 7: the elevation is "high"'),
        (changed(" a2  20   3.5", " a2  nan 3.5"), r'line 7: the elevation is "nan"'),
        (changed(" a2  20   3.5", " a2  20  -1"), "the demand is -1; write 0 or more"),
        (changed(" a2  20   3.5", " a1  20  3.5"), r'line 7: "a1" already stands on line 6'),
        (changed(" NODE a2 alby\n", ""), '"a2" has no tag; add "NODE a2 municipality"'),
        (changed(" NODE at alby,tank", " NODE at alby,silo"), "tank or nothing"),
        (changed("alby,lake", "alby,sea"), "groundwater, lake, river"),
        (changed(" a2 200 900\n", ""), '"a2" has no place'),
        (changed("800 150 120 0 Open", "0 150 120 0 Open"), "the length is 0"),
        (changed("800 150 120 0 Open", "800"), "the diameter is missing"),
        (changed("800 150 120 0 Open", "800 150 120 0 Closed"), '"ap1" is closed'),
        (changed("cast_iron,1931", "copper,1931"), "cast_iron, ductile_iron"),
        (changed("cast_iron,1931", "cast_iron"), "the year laid"),
        (changed(" ap2 a2 at", " ap2 a2 b1"), '"ap2" crosses a border, from alby to byn'),
        (changed(" ap2 a2 at", " ap2 a2 zz"), 'node "zz" does not exist'),
        (changed(" ap2 a2 at", " ap2 a2 aw"), 'straight from works "aw"'),
        (changed(" M_a_b b1 a2", " M_a_b at a2"), "stays within alby"),
        (changed("140 0 Closed", "140 0 Open"), '"M_a_b" is open'),
        (changed(" apump aw a1 HEAD ac\n", ""), 'works "aw" has 0 pumps'),
        (changed(" apump aw a1 HEAD ac", " apump a1 aw HEAD ac"), "does not lift from a works"),
        (changed(" bpump bw b1", " bpump bw a2"), '"bpump" crosses a border'),
        (changed(" ac 8 52", " ac 8 59"), "with falling lift"),
        (changed(" ac 8 52\n", ""), "four points or more"),
        (changed(" ap2 a2 at 300 100 130 0 Open\n", ""), 'no works of alby reaches node "at"'),
        (changed(" b1  15   2\n", " b1  15   0\n"), "byn has no demand"),
        (changed(" Units LPS", " Units GPM"), "UNITS is GPM; save the file with LPS"),
        (changed(" Headloss H-W\n", ""), "says no HEADLOSS"),
        (changed("[END]", "[TANKS]\n t 1 2 3 4 5 0"), '"t" has no tag'),
        (changed("[END]", "[VALVES]\n v a1 a2 50 TAP 30 0"), '"TAP" is no kind of valve'),
        (changed("[END]", "[VALVES]\n v a1 b1 50 PRV 30 0"), '"v" crosses a border'),
        (changed("[END]", "[VALVES]\n v a1 a2 50 GPV none 0"), '"none" is no loss curve'),
        (changed("[END]", "[PUMPS]\n p a1 a2 POWER 3"), "has no head curve"),
        (changed("[END]", "[PUMPS]\n p a1 a2 HEAD none"), '"none" is no pump curve'),
        (changed("[END]", "[VALVES]\n ap1 a1 a2 50 TCV 3"), '2 links are called "ap1"'),
        (changed(" a2  20   3.5", " a2  20  3.5 day"), 'pattern "day" has 0 factors'),
        (changed("[END]", "[DEMANDS]\n a1 3"), r"\[DEMANDS\] is not used"),
        (changed("Two villages", "Two " + "v" * 300), "longer than 255 characters"),
        (changed("Two villages", "Two\x00villages"), "control character"),
        ("hello", "stands before the first section"),
        ("", "has no sections; choose an EPANET file"),
    ],
)
def test_a_fault_is_told_with_its_place_and_its_remedy(text: str, told: str) -> None:
    with pytest.raises(NetworkError, match=told) as caught:
        read_network(text, "v.inp")
    message = str(caught.value)
    assert message.startswith("v.inp")
    assert "\n" not in message
    assert message.endswith(".")


def test_a_level_without_a_network_is_told_so() -> None:
    with pytest.raises(NetworkError, match=r"network\.inp: is missing"):
        level_network("no-such-level")


def test_hela_resan_is_five_municipalities_with_works_a_tower_and_mains_to_their_neighbours() -> (
    None
):
    spec = level_network("hela-resan").spec
    municipalities = {"sundhamn", "skarnas", "granaker", "ljungsjo", "tallmo"}
    assert {node.municipality for node in spec.nodes} == municipalities
    assert 60 <= len(spec.nodes) <= 160
    works = Counter(source.municipality for source in spec.sources)
    assert all(1 <= works[municipality] <= 3 for municipality in municipalities)
    towers = Counter(node.municipality for node in spec.nodes if node.kind == "tank")
    assert towers == dict.fromkeys(municipalities, 1)
    assert sorted((main.a, main.b) for main in spec.mains) == [
        ("granaker", "ljungsjo"),
        ("granaker", "skarnas"),
        ("granaker", "sundhamn"),
        ("ljungsjo", "sundhamn"),
        ("ljungsjo", "tallmo"),
        ("skarnas", "sundhamn"),
        ("sundhamn", "tallmo"),
    ]
    assert all(main.id == f"M_{main.a}_{main.b}" for main in spec.mains)


def test_hela_resan_lies_on_the_map_and_drinks_what_people_drink() -> None:
    spec = level_network("hela-resan").spec
    points = [(node.x, node.y) for node in spec.nodes]
    points += [point for pipe in spec.pipes for point in pipe.vertices]
    assert all(0 < x < 1920 and 0 < y < 1080 for x, y in points)
    demand = Counter[str]()
    for node in spec.nodes:
        demand[node.municipality] += node.base_demand_lps
    residents = {"sundhamn": 46_000, "skarnas": 9_200, "granaker": 6_800, "ljungsjo": 12_400,
                 "tallmo": 5_600}  # fmt: skip
    for municipality, population in residents.items():
        assert 140 <= demand[municipality] * 86_400 / population <= 190


def test_hela_resan_has_old_cores_a_boom_and_newer_ends() -> None:
    pipes = level_network("hela-resan").spec.pipes
    years = [pipe.year_laid for pipe in pipes]
    assert min(years) < 1915
    assert sum(1950 <= year < 1980 for year in years) > len(years) / 2
    assert max(years) > 2000
    assert all(pipe.year_laid < 1960 for pipe in pipes if pipe.material == "cast_iron")
    assert all(pipe.year_laid >= 1970 for pipe in pipes if pipe.material in ("pvc", "pe"))

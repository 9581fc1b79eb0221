"""Strangers' files: what is read, in which units, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.importing.parsing import parse
from game.content.importing.remarks import ImportRefusedError, Report
from game.content.importing.units import LPS, Units, with_minor_loss
from game.content.importing.wording import refusal
from tests.content.importing.files import data_of, refused, remarks, small


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", ("no-sections", 0)),
        (b"hello", ("before-first-section", 1)),
        (b"[JUNCTIONS]\na 1\x00 2\n", ("zero-byte", 2)),
        (b"[JUNCTIONS]\na 1 \x07\n", ("control-character", 2)),
        (small(junctions="a" * 300 + " 1 1"), ("long-line", 2)),
        (small(junctions="a" * 40 + " 1 1"), ("long-id", 2)),
        (small(junctions="a 10 1\na 10 1"), ("id-twice", 3)),
        (small(junctions="a nan 1"), ("not-a-number", 2)),
        (small(junctions="a inf 1"), ("not-a-number", 2)),
        (small(junctions="a 1e300 1"), ("not-a-number", 2)),
        (small(pipes="p r a 100"), ("short-line", 8)),
        (small(pipes="p r a -5 100 120"), ("not-positive", 8)),
        (small(pipes="p r z 5 100 120"), ("no-such-node", 8)),
        (small(pipes="p a a 5 100 120"), ("same-ends", 8)),
        (small(pipes=""), ("no-links", 0)),
        (small(reservoirs="", pipes="p a b 9 99 120"), ("no-sources", 0)),
        (small(junctions="a 1 0\nb 1 0\nc 1 0"), ("no-demand", 0)),
        (small(pumps="u r a HEAD none"), ("no-such-curve", 12)),
        (small(pumps="u r a"), ("pump-without-curve", 12)),
        (small(pumps="u r a HEAD k", curves="k 0 10\nk 5 12\nk 9 3"), ("pump-curve", 12)),
        (small(valves="v a b 100 TAP 3"), ("valve-kind", 12)),
        (small(valves="v a b 100 GPV none"), ("no-such-curve", 12)),
        (small(tanks="t 50 3 4 2 10 0"), ("tank-levels", 12)),
        (small("Units BUCKETS"), ("unknown-units", 12)),
        (small("Headloss X"), ("unknown-headloss", 12)),
        (small(times="Pattern Timestep soon"), ("not-a-time", 12)),
        (small(junctions="\n".join(f"j{i} 1 1" for i in range(20_001))), ("too-many-nodes", 0)),
    ],
)
def test_damage_is_refused_with_its_line_in_one_sentence(data: bytes, why: tuple[str, int]) -> None:
    assert refused(data) == why
    with pytest.raises(ImportRefusedError) as caught:
        parse(data, Report())
    for language in ("sv", "en"):
        said = refusal(caught.value.remark, language)
        assert "{" not in said, "the text is there"
        assert "\n" not in said
        assert (str(why[1]) in said) == bool(why[1]) or not why[1]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 6_200), st.integers(0, 400), st.binary(max_size=12))
def test_any_damage_is_read_or_refused(start: int, cut: int, put: bytes) -> None:
    whole = data_of("Net1")
    damaged = whole[:start] + put + whole[start + cut :]
    why, line = refused(damaged)
    assert line <= damaged.count(b"\n") + damaged.count(b"\r") + 1
    assert why or line == 0


@pytest.mark.parametrize(
    ("unit", "lps"),
    [("GPM", 0.063), ("CFS", 28.317), ("MGD", 43.81), ("LPM", 1 / 60), ("MLD", 11.574),
     ("CMH", 0.2778), ("CMD", 0.01157), ("CMS", 1000), ("IMGD", 52.62), ("AFD", 14.28), ("LPS", 1)],
)  # fmt: skip
def test_every_flow_unit_becomes_litres_a_second(unit: str, lps: float) -> None:
    network = parse(small(f"Units {unit}\nHeadloss H-W"), Report()).network
    assert network.nodes["c"].demand_lps == pytest.approx(3 * lps, rel=0.01)
    feet = Units(unit).us
    assert network.nodes["b"].elevation_m == pytest.approx(12 * (0.3048 if feet else 1))
    assert network.links["p2"].diameter_mm == pytest.approx(150 * (25.4 if feet else 1))
    assert set(LPS) >= {unit}


@pytest.mark.parametrize(
    ("formula", "value", "least", "most"),
    [("D-W", 0.1, 130, 150), ("D-W", 3.0, 75, 100), ("C-M", 0.010, 125, 155),
     ("C-M", 0.016, 75, 100)],
)  # fmt: skip
def test_other_roughness_becomes_hazen_williams(
    formula: str, value: float, least: float, most: float
) -> None:
    assert least < Units("LPS", formula).roughness(value, 300) < most


def test_a_minor_loss_makes_a_pipe_rougher() -> None:
    assert with_minor_loss(120, 100, 200, 0) == 120
    assert 90 < with_minor_loss(120, 100, 200, 1.0) < 120


def test_older_letters_are_read() -> None:
    for encoding in ("utf-8", "cp1252", "latin-1"):
        data = (
            small(junctions="å 10 1\nb 12 2").decode().replace("r a", "r å").replace("p2 a", "p2 å")
        )
        data = data.replace("p3 b c 300 100 120 0 Open", "")
        assert "å" in parse(data.encode(encoding), Report()).network.nodes


def test_patterns_categories_and_emitters_are_kept() -> None:
    data = small(
        demands="c 1 day\nc 2",
        patterns="day 0.5 1.5\n1 1",
        emitters="b 0.5",
        times="Pattern Timestep 12:00",
    )
    network = parse(data, Report()).network
    assert network.nodes["c"].demand_lps == pytest.approx(3)
    day = network.nodes["c"].day
    assert day is not None
    assert (day[0], day[23]) == (pytest.approx(5 / 6), pytest.approx(7 / 6))
    assert network.nodes["b"].emitter == 0.5
    assert remarks(data)["demands-summed"] == 1


def test_a_negative_demand_is_a_source_and_closed_links_go() -> None:
    data = small(junctions="a 10 1\nb 12 2\nc 14 -3", status="p3 Closed")
    assert remarks(data)["inflow"] == 1
    assert remarks(data)["left-out-shut"] == 1
    opened = small(status="p3 Closed", controls="LINK p3 OPEN IF NODE a BELOW 5")
    assert "p3" in parse(opened, Report()).network.links
    assert remarks(opened)["dropped-control"] == 1


def test_what_writes_files_never_reaches_epanet() -> None:
    from game.content.importing.plain import cleaned

    data = small("Units LPS\nHydraulics Save x.hyd\nMap x.map", report="File x.txt\nStatus Full")
    text = cleaned(parse(data, Report()))
    assert "x." not in text
    assert "REPORT" not in text.upper().replace("REPORT TIMESTEP", "")
    assert remarks(data)["dropped-file-option"] == 2

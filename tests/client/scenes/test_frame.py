"""What frames every phase: pressure from outside, new borders, the worst cases, what is there from
before, and how deep the game is played."""

from __future__ import annotations

import pytest

from game.client.flow import scene_for
from game.client.practice import Practice
from game.client.scenes.table import Table
from game.client.stage import Stage
from game.client.views.map.hit import Hit
from game.client.views.map_state import map_model
from game.client.views.map_words import hit_words
from game.client.views.pressures import going, hardest, strength
from game.client.views.stress import CASES, in_words
from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules.state import Phase

from .conftest import Seat, solve

PLAIN = "slatten-mot-havet"


class Plain(Seat):
    """Kornstad, in a company with three others since before the game."""

    def __init__(self, phase: Phase, round_: int, seat: str = "kornstad") -> None:
        level = load_level(PLAIN)
        self.game = Practice(level, region_message(level), solve, 2)
        self.game.play_to(phase, round_)
        live = self.game.projector() if seat == "projector" else self.game.seat(seat)
        self.table = Table(live)
        self.stage = Stage(scene_for(self.table))
        self.game.changed = lambda: self.stage.app.notify(None)


@pytest.fixture(scope="module")
def later() -> Plain:
    """After three rounds in which nobody looked home or outwards."""
    return Plain(Phase.OUTCOME, 3)


def test_the_first_situation_says_what_the_partners_already_have():
    seat = Plain(Phase.SITUATION, 1)
    for said in (
        "Ni har redan",
        "Tillsammans med Åkerslöv, Mölleryd och Rävlinge",
        "Gemensam administration sedan 2021",
        "Gemensam drift och underhåll sedan 2022",
        "Ni lovade −5\u00a0% i kostnad på 5 år",
    ):
        assert seat.reads(said), said
    assert seat.reads("Lila pennan")
    assert seat.reads("Utredningen om de åtta började 2015")


def test_those_outside_have_nothing_from_before():
    assert not Plain(Phase.SITUATION, 1, "sandhaga").reads("Ni har redan")


def test_each_pressure_stands_with_its_level_and_what_it_does(later):
    seat = Plain(Phase.SITUATION, 1)
    for tag in seat.table.public["pressures"]:
        widget = seat.stage.app.ui.widgets[f"pressure.{tag}"]
        assert seat.scene.t(f"pressure-{tag}.text") in widget.tip
    assert seat.reads("Knappa resurser")


def test_pressure_is_told_in_words():
    assert [strength(x) for x in (0.2, 0.5, 0.6, 0.9)] == ["weak", "usual", "hard", "most"]
    assert [going(x) for x in (-0.01, 0.0, 0.004, 0.013)] == ["falls", "steady", "grows", "fast"]
    levels = {"climate": {"level": 0.6}, "everyday": {"level": 0.5}, "security": {"level": 0.7}}
    assert hardest(levels) == ["security", "climate"]


def test_the_room_sees_what_presses_hardest():
    assert Plain(Phase.SITUATION, 1, "projector").reads("Trycker hårdast: klimat")


def test_the_outcome_tells_every_stress_case_in_words(later):
    assert later.reads("Om det värsta händer")
    seen = later.table.public["municipalities"]["kornstad"]
    for case in CASES:
        assert later.scene.t(f"indicator-served_{case}.short") in later.shown
        assert f"stress.{case}" in later.stage.app.ui.widgets
    said = later.scene.t("stress-words", share=in_words(float(seen["served_drought"])))
    assert later.reads(said)


def test_shares_of_water_have_words():
    assert [in_words(x) for x in (1.0, 0.85, 0.5, 0.3, 0.05)] == [
        "all",
        "most",
        "half",
        "few",
        "none",
    ]


def model(seat: Seat):
    return map_model(seat.table.region, seat.table.public, {}, {})


def test_new_borders_on_the_map_point_at_those_left_outside_and_at_the_own_planning(later):
    shown = model(later)
    assert shown.left_out["kornstad|sandhaga"] > 0
    assert "sandhaga|kornstad" not in shown.left_out
    assert "hallaskog|sandhaga" not in shown.left_out
    assert shown.planning_borders["molleryd"] > shown.planning_borders.get("akerslov", 0.0)
    assert model(Plain(Phase.SITUATION, 1)).left_out == {}


def test_what_is_under_the_pointer_says_how_strong_a_new_border_is(later):
    words, public = later.scene.words, later.table.public
    border = hit_words(Hit("border", "kornstad|sandhaga"), words, public, {})
    assert any("Ny gräns mot den som står utanför" in line for line in border)
    town = hit_words(Hit("settlement", "Mölleryd", "molleryd"), words, public, {})
    assert any("Ny gräns mot den egna planeringen: stark" in line for line in town)
    own = hit_words(Hit("municipality", "kornstad", "kornstad"), words, public, {})
    assert any("Robusthet" in line for line in own)


def test_the_trainer_sets_the_depth_and_the_teams_see_less():
    trainer = Seat(Phase.DECISIONS, seat="trainer")
    trainer.use("depth.1")
    assert trainer.game.state.play_depth == 1
    assert trainer.reads("Nybörjare: taxan, tre reglage")
    seat = Seat(Phase.DECISIONS, prepare=lambda game: game.must(c.TRAINER, c.SetDepth(1)))
    assert "tariff.same" in seat.stage.app.ui.widgets
    seat.game.must(c.TRAINER, c.SetDepth(2))
    seat.stage.wait(0.1)
    keys = set(seat.stage.app.ui.widgets)
    assert {"tariff", "inventory.plus", "renewal.mode.even"} <= keys
    assert "renewal.mode.picked" not in keys

"""The line at the top of every game screen."""

from __future__ import annotations

import pytest

from game.client.scene import Scene
from game.client.stage import Stage
from game.client.views.header import Header, draw_header


class Headed(Scene):
    def __init__(self, who, **more):
        self.who, self.more = who, more
        self.chosen = []

    def draw(self, canvas):
        phases = [
            self.t(f"phase-{name}") for name in ("situation", "negotiation", "decision", "outcome")
        ]
        draw_header(
            self.ui,
            canvas,
            Header(
                self.t("game-name"),
                self.who,
                phases,
                1,
                self.t("round-of", round=3, rounds=8),
                "12:00",
                on_phase=self.chosen.append,
                **self.more,
            ),
        )


def words(stage):
    return [box.text for canvas in stage.app.canvases for box in canvas.boxes]


@pytest.mark.parametrize("who", ["Tallmo", "Norra Sandhamra kommun"])
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_it_stands_well_whatever_has_to_give_way(who, language, scale):
    stage = Stage(
        Headed(
            who,
            trouble="Servern svarar inte, försöker igen om 8 s",
            trouble_short="Servern svarar inte",
            paused="Pausat",
        ),
        language=language,
        scale=scale,
    )
    assert stage.problems() == []
    assert who in words(stage)
    assert "12:00" in words(stage)


def test_a_phase_is_chosen_by_its_name():
    stage = Stage(Headed("Tallmo"))
    stage.click("header.phase.3")
    assert stage.app.scenes[0].chosen == [3]


def test_a_lost_connection_is_said_in_words_beside_the_clock():
    lost = {"trouble": "Ingen kontakt, försöker igen om 3 s", "trouble_short": "Ingen kontakt"}
    assert lost["trouble"] in words(Stage(Headed("Tallmo", **lost)))
    assert "Ingen kontakt" in words(Stage(Headed("Norra Sandhamra kommun", **lost), scale=2.0))


def test_a_lost_connection_is_explained_by_its_tip_too():
    stage = Stage(Headed("Tallmo", trouble="Tappade nätet, platsen väntar"))
    stage.point_at("header.connection")
    stage.wait(0.6)
    assert "Tappade nätet, platsen väntar" in words(stage)
    assert stage.problems() == []


def test_all_phases_show_where_there_is_room():
    assert {"Läget", "Förhandling", "Beslut", "Utfall"} <= set(words(Stage(Headed("Tallmo"))))
    crowded = Stage(Headed("Norra Sandhamra kommun"), scale=1.5)
    assert "Förhandling" in words(crowded)
    assert "Utfall" not in words(crowded)

"""Every screen of the game stands well: no text cut off, nothing over anything, all worded.

Every run looks at all screens at the smallest size; larger windows and texts, and English, are
marked `screens`.
"""

from __future__ import annotations

import pytest

from game.client.flow import scene_for
from game.client.gallery import LEVEL, table_of
from game.client.scene import Push
from game.client.stage import Stage
from server.debrief import reel
from server.debrief.words import words_for

from .conftest import all_stops, known_region, solve

OTHER_LEVELS_AT = {("sv", 1.0, 1280), ("sv", 1.5, 1280), ("en", 2.0, 1280), ("en", 1.0, 1920)}
"""Language, text scale and width at which the screens of other levels are looked at too."""
SMALL, LARGE, LAPTOP, HUGE = (1280, 720), (1920, 1080), (1366, 768), (2560, 1440)


@pytest.mark.parametrize(
    ("language", "scale", "size"),
    [
        ("sv", 1.0, SMALL),
        pytest.param("en", 2.0, SMALL, marks=pytest.mark.screens),
        pytest.param("en", 1.0, SMALL, marks=pytest.mark.screens),
        pytest.param("sv", 1.5, SMALL, marks=pytest.mark.screens),
        pytest.param("sv", 2.0, SMALL, marks=pytest.mark.screens),
        pytest.param("en", 1.0, LARGE, marks=pytest.mark.screens),
        pytest.param("en", 1.25, LAPTOP, marks=pytest.mark.screens),
        pytest.param("sv", 1.75, LARGE, marks=pytest.mark.screens),
        pytest.param("en", 1.5, HUGE, marks=pytest.mark.screens),
    ],
)
def test_every_screen_stands_well(language, scale, size):
    found = {}
    for stop in all_stops():
        if stop.level != LEVEL and (language, scale, size[0]) not in OTHER_LEVELS_AT:
            continue
        table = table_of(stop, solve, known_region(), _told if "replay" in stop.name else None)
        scene = stop.make(table)
        theme = "dark" if stop.seat == "projector" else "paper"
        below = scene_for(table) if stop.dialogue else scene
        stage = Stage(below, language=language, scale=scale, size=size, theme=theme)
        if stop.dialogue:
            stage.app.go(Push(scene))
            stage.wait(0.1)
        faults = stage.problems()
        if faults:
            found[stop.name] = faults
    assert found == {}


def _told(game, what, params):
    """What a server tells of the film of a game."""
    words = words_for(LEVEL, params.get("lang", "sv"))
    return reel.answer(game.start, game.events, words, what, params)


def test_the_gallery_comes_through_all_phases_and_roles():
    seen = [stop for stop in all_stops() if stop.state is not None]
    assert {stop.state.phase.value for stop in seen} == {
        "lobby",
        "situation",
        "negotiation",
        "decisions",
        "outcome",
        "debrief",
    }
    assert {"", "trainer", "projector"} < {stop.seat for stop in seen}
    assert any(stop.name.endswith("compose-main") for stop in seen)

"""The game as a film: wound by slider, keys and mouse; the map, figures and story follow."""

from __future__ import annotations

import pygame
import pytest

from game.client.film import AT_ONCE, Film
from game.client.scenes.replay import FALLING_S, ReplayScene
from game.client.scenes.table import Table
from game.client.scenes.turning import TurningScene
from game.client.stage import Stage
from game.protocol.workshop import Show
from tests.client.scenes.debriefing import Seat, debrief, game_alone, game_together

LOOKS = (
    {},
    {"language": "en", "theme": "dark", "size": (1920, 1080)},
    {"language": "sv", "scale": 1.5},
    {"language": "en", "scale": 2.0},
)


def replay(played, role="team", seat="tallmo", at=0, **window):
    """A window at the film."""
    live = Seat(played, role, seat)
    scene = ReplayScene(Table(live), at)
    return Stage(scene, **window), scene, live


def shown(stage):
    return " ".join(box.text for canvas in stage.app.canvases for box in canvas.boxes)


def signed(scene, number):
    """The stop at which the first, second … agreement was signed."""
    stops = scene.film.stops
    return [at for at, stop in enumerate(stops) if "agreement" in stop["marks"]][number - 1]


@pytest.mark.parametrize("window", LOOKS)
def test_every_phase_stands_well(window):
    stage, scene, _ = replay(game_together(), **window)
    for at in (0, 9, 15, 32):
        scene.wind_to(at)
        stage.wait(0.05)
        assert stage.problems() == []


@pytest.mark.parametrize("window", LOOKS)
def test_the_room_and_the_trainer_see_it_well_too(window):
    for role in ("trainer", "projector"):
        stage, _, _ = replay(game_together(), role, role, at=18, **window)
        assert stage.problems() == []


def test_keys_wind_the_film():
    stage, scene, _ = replay(game_together())
    last = len(scene.film.stops) - 1
    stage.press(pygame.K_RIGHT)
    stage.press(pygame.K_RIGHT)
    stage.press(pygame.K_LEFT)
    assert scene.at == 1
    stage.press(pygame.K_RIGHT, pygame.KMOD_LSHIFT)
    assert (scene.film.stops[scene.at]["round"], scene.at) == (2, 4)
    stage.press(pygame.K_END)
    assert scene.at == last
    stage.press(pygame.K_RIGHT)
    assert scene.at == last
    stage.press(pygame.K_HOME)
    assert scene.at == 0
    stage.press(pygame.K_TAB)  # wherever the focus is, arrows wind
    stage.press(pygame.K_RIGHT)
    assert scene.at == 1


def test_space_plays_until_the_end_and_stops():
    stage, scene, _ = replay(game_together(), at=31)
    stage.press(pygame.K_SPACE)
    assert scene.playing
    assert "Pausa" in shown(stage)
    stage.press(pygame.K_SPACE)
    assert not scene.playing
    stage.press(pygame.K_SPACE)
    for _ in range(6):
        scene.picture.view.finish()
        stage.wait(0.5)
    assert scene.at == len(scene.film.stops) - 1
    assert not scene.playing
    stage.press(pygame.K_SPACE)  # once more, from the beginning
    assert (scene.at, scene.playing) == (0, True)


def test_the_slider_is_drawn_along_by_mouse_and_a_press_on_the_line_goes_there():
    stage, scene, _ = replay(game_together())
    slider = stage.app.ui.widgets["time"]
    start, end = slider.place_of(0), slider.place_of(9)
    y = slider.rect.centery
    stage.click((end, y))
    assert scene.at == 9
    pygame.mouse.set_pos((end, y))
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(end, y), button=1))
    pygame.mouse.set_pos((start + 1, y))
    stage.feed(
        pygame.event.Event(pygame.MOUSEMOTION, pos=(start + 1, y), rel=(-9, 0), buttons=(1, 0, 0))
    )
    stage.wait(0.2)
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(start + 1, y), button=1))
    assert scene.at == 0
    stage.click("next")
    stage.click("next")
    stage.click("previous")
    assert scene.at == 1


def test_winding_by_hand_stops_the_film():
    stage, scene, _ = replay(game_together(), at=4)
    stage.click("play")
    assert scene.playing
    stage.press(pygame.K_LEFT)
    assert (scene.at, scene.playing) == (3, False)


def test_map_figures_and_story_follow():
    stage, scene, live = replay(game_together(), at=32)
    at = signed(scene, 2)
    scene.wind_to(at)
    stage.wait(0.1)
    model = scene.picture.view.model
    assert max(model.steps.values()) == 2
    assert "Granåker, Ljungsjö och Tallmo ska dela drift" in shown(stage)
    assert scene.where(at) in shown(stage)
    assert scene.years(at) in shown(stage)
    scene.wind_to(0)
    stage.wait(0.1)
    assert dict(scene.picture.view.model.steps) == {}
    scene.wind_to(32)
    stage.wait(0.1)
    now = live.public["trust"]
    assert dict(scene.picture.view.model.trust) == pytest.approx(dict(now))


def test_going_forward_a_border_falls_as_it_did_and_going_back_it_does_not():
    stage, scene, _ = replay(game_together(), at=32)
    at = signed(scene, 1)
    scene.wind_to(at - 1)
    stage.wait(0.1)
    assert not scene.picture.falling
    stage.press(pygame.K_RIGHT)
    assert scene.picture.falling
    assert scene._dwell == FALLING_S
    stage.wait(0.2)
    assert "gemensam administration" in shown(stage)
    assert stage.problems() == []
    stage.press(pygame.K_LEFT)
    assert not scene.picture.falling


def test_what_the_map_shows_is_chosen():
    stage, scene, _ = replay(game_together(), at=9)
    stage.click("layer.trust")
    stage.wait(0.1)
    assert scene.picture.view.layer == "trust"
    assert stage.problems() == []


def test_a_turning_point_in_the_debrief_opens_the_film_there_by_keyboard():
    stage, scene, _ = debrief(game_together())
    stage.click("turning")
    stage.wait(0.1)
    turning = stage.app.scene
    assert isinstance(turning, TurningScene)
    moment = turning.moments[2]
    for _ in range(20):
        if stage.focused == "replay.2":
            break
        stage.press(pygame.K_TAB)
    stage.press(pygame.K_RETURN)
    stage.wait(0.1)
    film = stage.app.scene
    assert isinstance(film, ReplayScene)
    stop = film.film.stops[film.at]
    assert (stop["phase"], stop["round"]) == (moment["phase"], moment["round"])
    assert moment["title"] in shown(stage)
    assert stage.problems() == []
    stage.press(pygame.K_ESCAPE)
    assert stage.app.scene is turning
    stage.press(pygame.K_ESCAPE)
    assert stage.app.scene is scene


def test_a_flag_on_the_line_leads_to_its_turning_point():
    stage, scene, _ = replay(game_together())
    moment = scene.film.moments[0]
    stage.click(f"moment.{moment['at']}")
    stage.wait(0.1)
    assert scene.at == moment["at"]
    assert moment["ask"] in shown(stage)


def test_the_film_is_opened_from_a_question_and_from_the_maps():
    stage, scene, _ = debrief(game_together())
    stage.click("replay")
    assert isinstance(stage.app.scene, ReplayScene)
    stage.click("back")
    scene.go_to(10)
    stage.wait(0.2)
    stage.click("replay")
    assert isinstance(stage.app.scene, ReplayScene)


def test_the_trainer_leads_and_the_projector_follows_and_both_go_back():
    stage, scene, live = debrief(game_together(), role="trainer", seat="trainer")
    led = []
    live.control = lambda action, on_refused=None: led.append(action)
    stage.click("replay")
    stage.wait(0.6)
    stage.press(pygame.K_END)
    stage.wait(0.6)
    last = len(stage.app.scene.film.stops) - 1
    stage.click("back")
    assert led == [Show("debrief", "replay 0"), Show("debrief", f"replay {last}"),
                   Show("debrief", "promises 0")]  # fmt: skip
    stage, scene, screen = debrief(game_together(), role="projector", seat="projector")
    for led_to in ("replay 0", f"replay {last}"):
        screen.game.beside.views[""] = {"showing": {"what": "debrief", "id": led_to}}
        stage.wait(0.1)
        film = stage.app.scene
        assert isinstance(film, ReplayScene)
        assert f"replay {film.at}" == led_to
        assert not {"play", "back", "layer.trust"} & set(stage.app.ui.widgets)
        stage.press(pygame.K_LEFT)  # a projector winds nothing itself
        assert f"replay {film.at}" == led_to
    screen.game.beside.views[""] = {"showing": {"what": "debrief", "id": "bought 0"}}
    stage.wait(0.2)
    assert stage.app.scene is scene
    assert scene.index == 2


def test_a_game_in_which_nothing_happened_is_a_film_too():
    stage, scene, _ = replay(game_alone())
    for at in range(len(scene.film.stops)):
        scene.wind_to(at)
        stage.wait(0.05)
        assert stage.problems() == []
    assert "Spelet som film" in shown(stage)


def test_a_film_that_does_not_come_can_be_asked_for_again():
    live = Seat(game_together(), "team", "tallmo")
    live.broken = True
    scene = ReplayScene(Table(live))
    stage = Stage(scene)
    assert stage.problems() == []
    live.broken = False
    stage.click("retry")
    stage.wait(0.1)
    assert scene.film.stops
    assert stage.problems() == []


def test_frames_are_asked_for_ahead_but_never_many_at_once():
    waiting = []

    def ask(what, params, on_answer, on_failed):
        waiting.append((what, params.get("at"), on_answer))

    film = Film(ask, lambda: None)
    film.open("sv")
    stops = [{"phase": "situation", "round": n, "marks": []} for n in range(9)]
    waiting.pop()[2]({"stops": stops, "moments": []})
    film.want(3)
    asked = []
    while waiting:
        assert len(waiting) <= AT_ONCE
        _, at, on_answer = waiting.pop(0)
        asked.append(at)
        on_answer({"at": at})
    assert asked[:2] == [0, 1]  # those had been asked for at the beginning
    assert asked[2:] == [3, 4, 5, 6, 7, 2]
    assert film.frame(3) == {"at": 3}

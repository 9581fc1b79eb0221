"""The start menu."""

from __future__ import annotations

import pygame
import pytest

from game.client.scene import Quit
from game.client.scenes.start import StartScene
from game.client.stage import Stage

WAYS = ("try", "play", "host", "sessions", "join")


def menu(opened, ways=WAYS, **window):
    def opener(name):
        return lambda: opened.append(name)

    scene = StartScene(
        {name: opener(name) for name in ways},
        picture=lambda canvas, rect: canvas.rect(rect, "sea") and None,
    )
    return Stage(scene, **window)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_menu_stands_well_at_every_size(language, scale, size):
    assert menu([], language=language, scale=scale, size=size).problems() == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_game_that_was_left_stands_first_in_the_menu(scale):
    opened = []
    ways = ("debrief", "try", "play", "host", "sessions", "join")
    stage = menu(opened, ways=ways, scale=scale)
    assert stage.problems() == []
    stage.press(pygame.K_TAB)
    stage.press(pygame.K_RETURN)
    assert opened == ["debrief"]


def test_every_way_in_opens_by_mouse_and_by_keyboard():
    opened = []
    stage = menu(opened)
    for name in WAYS:
        stage.click(name)
    stage.press(pygame.K_TAB)
    while stage.focused != "try":
        stage.press(pygame.K_TAB)
    for _ in WAYS:
        stage.press(pygame.K_RETURN)
        stage.press(pygame.K_DOWN)
    assert opened == [*WAYS, *WAYS]


def test_where_no_game_can_be_hosted_the_menu_offers_to_join():
    opened = []
    stage = menu(opened, ways=("join",))
    assert stage.problems() == []
    with pytest.raises(KeyError):
        stage.click("host")
    stage.click("join")
    assert opened == ["join"]


def test_text_size_is_chosen_in_the_menu():
    stage = menu([])
    stage.click("text_scale.1.5")
    assert stage.app.scale == 1.5


def test_quit_closes_the_window():
    stage = menu([])
    stage.click("quit")
    assert not stage.app.running
    assert isinstance(Quit(), Quit)

"""All screens at once, light and dark."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pygame
import pytest

import game.client.scenes
from game.client.contact_sheet import COLUMNS, THUMB, ContactSheet
from game.client.gallery import table_of
from game.client.gallery_sessions import Under
from game.client.scene import Scene
from game.client.scenes.start import StartScene
from game.client.screenshots import sheets
from game.client.theme import load_theme

from .scenes.conftest import all_stops, known_region, solve


def scenes():
    """Every screen there is: those that no other scene is made from."""
    found = set()
    for module in pkgutil.iter_modules(game.client.scenes.__path__):
        inside = import_module(f"game.client.scenes.{module.name}")
        found |= {v for v in vars(inside).values() if isinstance(v, type) and issubclass(v, Scene)}
    return {scene for scene in found if not scene.__subclasses__()}


def test_the_gallery_has_every_scene():
    made = [stop.make(table_of(stop, solve, known_region())) for stop in all_stops()]
    seen = [*map(type, made), *(scene.opens for scene in made if isinstance(scene, Under))]
    shown = {StartScene, *(parent for scene in seen for parent in scene.__mro__)}
    assert {scene.__name__ for scene in scenes() - shown} == set()


def test_no_two_stops_have_one_name():
    names = [stop.name for stop in all_stops()]
    assert len(names) == len(set(names))


@pytest.mark.screens
def test_there_is_a_sheet_for_each_theme_with_a_named_thumbnail_for_each_screen(tmp_path):
    heard = []
    files = sheets(
        tmp_path, "sv", solve, done=heard.append, only=lambda stop: stop.name.startswith("0")
    )
    assert [file.name for file in files] == ["sheet-paper.png", "sheet-dark.png"]
    assert "01-start (dark)" in heard
    for file, theme in zip(files, ("paper", "dark"), strict=True):
        sheet = pygame.image.load(file)
        assert sheet.get_at((3, 3)) == load_theme(theme).colour("sunk")
        assert sheet.get_width() > COLUMNS * THUMB[0]


def test_a_sheet_has_a_row_for_every_six_screens():
    sheet, picture = ContactSheet("paper"), pygame.Surface((1280, 720))
    heights = []
    for count in range(1, 8):
        sheet.add(f"{count}", picture)
        heights.append(sheet.draw().get_height())
    assert len(set(heights[:6])) == 1
    assert heights[6] > heights[5] + THUMB[1]
    assert list(sheet.names) == [str(n) for n in range(1, 8)]

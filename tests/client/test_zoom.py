"""A larger window shows the same picture larger; how it is arranged is the reader's choice."""

from __future__ import annotations

import pygame
import pytest

from game.client.layout import map_and_panel
from game.client.painter import Canvas
from game.client.stage import Stage
from game.client.theme import load_theme
from game.client.zoom import window_zoom

from .kitchen_sink import KitchenSink


@pytest.mark.parametrize(
    ("size", "zoom"),
    [
        ((1280, 720), 1.0),
        ((1920, 1080), 1.5),
        ((2560, 1440), 2.0),
        ((3840, 2160), 3.0),
        ((7680, 4320), 3.0),
        ((1366, 768), 1.0625),
        ((2560, 1080), 1.5),
        ((1280, 1024), 1.0),
        ((1024, 600), 1.0),
    ],
)
def test_the_zoom_follows_the_side_that_is_scarce(size, zoom):
    assert window_zoom(size) == zoom


@pytest.mark.parametrize("width", range(1280, 3841, 37))
def test_body_text_is_whole_pixels_and_the_composition_fits(width):
    zoom = window_zoom((width, 10_000))
    assert (16 * zoom).is_integer()
    assert 1280 * zoom <= width


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_panels_and_letters_grow_with_the_window_and_thresholds_with_the_text(scale):
    pygame.font.init()
    theme = load_theme("paper")
    small = Canvas(pygame.Surface((1280, 720)), theme, scale)
    large = Canvas(pygame.Surface((2560, 1440)), theme, scale, 2.0)
    assert large.text_width("Förnyelse", "h2") == pytest.approx(
        2 * small.text_width("Förnyelse", "h2"), abs=3
    )
    here, there = (map_and_panel(c, c.u(60), c.u(74)) for c in (small, large))
    assert there.tabbed == here.tabbed == (scale == 2.0)
    assert there.panel.width == pytest.approx(2 * here.panel.width, abs=2)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_widgets_stand_in_the_same_places_of_a_larger_window(scale):
    small = Stage(KitchenSink(), scale=scale)
    places = {key: widget.rect.copy() for key, widget in small.app.ui.widgets.items()}
    large = Stage(KitchenSink(), scale=scale, size=(2560, 1440))
    assert large.problems() == []
    for key, place in places.items():
        widget = large.app.ui.widgets[key]
        assert tuple(widget.rect) == pytest.approx([2 * side for side in place], abs=24), key


def test_a_window_made_larger_enlarges_what_it_shows():
    stage = Stage(KitchenSink())
    before = stage.app.ui.widgets["plain"].rect.height
    pygame.display.set_mode((1920, 1080), pygame.RESIZABLE)
    stage.feed(pygame.event.Event(pygame.VIDEORESIZE, size=(1920, 1080), w=1920, h=1080))
    assert stage.app.ui.widgets["plain"].rect.height == round(before * 1.5)
    stage.click("plain")
    assert stage.app.scenes[0].log == ["plain"]

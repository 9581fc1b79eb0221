"""Rectangles that fill what they divide."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.client.layout import (
    Flow,
    Rect,
    bottom,
    columns,
    left,
    map_and_panel,
    right,
    split,
    top,
)
from game.client.painter import Canvas
from game.client.theme import load_theme


def canvas(size, scale):
    pygame.font.init()
    return Canvas(pygame.Surface(size), load_theme("paper"), scale)


@pytest.mark.parametrize("width", [100, 101, 333, 1280])
def test_columns_fill_their_width_without_overlap(width):
    parts = columns(Rect(7, 0, width, 10), 3, 10)
    assert parts[0].x == 7
    assert parts[-1].right == 7 + width
    assert all(b.x - a.right in (9, 10, 11) for a, b in pairwise(parts))


def test_weights_share_the_room():
    wide, narrow = split(Rect(0, 0, 300, 10), (2, 1))
    assert (wide.width, narrow.width) == (200, 100)


def test_cutting_off_a_side_leaves_the_rest():
    whole = Rect(10, 20, 300, 200)
    for cut, at in ((top, "top"), (bottom, "bottom"), (left, "left"), (right, "right")):
        piece, rest = cut(whole, 50, 10)
        assert getattr(piece, at) == getattr(whole, at)
        assert not piece.colliderect(rest)
        assert piece.union(rest) == whole


@pytest.mark.parametrize(
    ("size", "scale", "panel"),
    [
        ((1280, 720), 1.0, 500),
        ((1920, 1080), 1.0, 500),
        ((1280, 720), 1.5, 750),
        ((1280, 720), 1.75, 768),
    ],
)
def test_the_panel_grows_with_the_text_up_to_its_share(size, scale, panel):
    frame = map_and_panel(canvas(size, scale), round(60 * scale), round(74 * scale))
    assert frame.map.width == size[0] - panel
    assert frame.panel.x > frame.map.right
    assert frame.foot.bottom == size[1]
    assert not frame.tabbed


def test_at_double_text_map_and_panel_take_turns():
    painted = canvas((1280, 720), 2.0)
    shown = map_and_panel(painted, 120, 148)
    assert shown.tabbed
    assert shown.map is None
    assert shown.panel.width > 1000
    other = map_and_panel(painted, 120, 148, show_map=True)
    assert other.panel is None
    assert other.map == Rect(0, 120, 1280, 600)


def test_a_pair_stands_on_one_baseline_or_under_each_other():
    painted = canvas((1280, 720), 1.0)
    flow = Flow(painted, Rect(0, 0, 400, 100))
    flow.pair("Taxa", "+4,0 %", "h3", "figure_large")
    start, end = painted.boxes
    one = start.rect.y + painted.face("h3").ascent
    other = end.rect.y + painted.face("figure_large").ascent
    assert one == other
    narrow = Flow(painted, Rect(0, 200, 90, 100))
    narrow.pair("Årets pengar", "4,0 av 48,2", "h3")
    assert painted.boxes[-1].rect.y > painted.boxes[-2].rect.y

"""The canvas: measured text, wrapping, and a record that finds what is wrong."""

from __future__ import annotations

import pygame
import pytest

from game.client.face import SurfaceCache
from game.client.figures import diverging_bar, progress, sparkline, stacked_bar
from game.client.inspect import text_problems
from game.client.painter import Canvas
from game.client.theme import load_theme


@pytest.fixture
def canvas():
    pygame.font.init()
    surface = pygame.Surface((600, 400))
    painted = Canvas(surface, load_theme("paper"), 1.0)
    painted.fill("paper")
    return painted


def problems(canvas):
    return text_problems(canvas.boxes, canvas.rect_all)


def test_wrapped_lines_fit_their_width(canvas):
    text = "Sjön har inte stått så lågt sedan mätningarna började. Norrbro har vatten kvar."
    lines = canvas.wrap(text, "prose", 220)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(canvas.text_width(line, "prose") <= 221 for line in lines)


def test_a_paragraph_is_as_high_as_it_said(canvas):
    text = "Ett ord i taget\noch en ny rad"
    assert canvas.paragraph(text, 10, 20, 90, "body") == 20 + canvas.paragraph_height(text, 90)


def test_right_aligned_figures_end_at_the_same_place(canvas):
    ends = {
        canvas.text(figure, 10, y, "figure", width=200, align="right").right
        for figure, y in (("21,4", 10), ("3,4", 40), ("−0,4", 70))
    }
    assert ends == {210}


def test_letters_grow_with_the_text_scale(canvas):
    double = Canvas(canvas.surface, canvas.theme, 2.0)
    one, two = canvas.text_width("Förnyelse"), double.text_width("Förnyelse")
    assert abs(two - 2 * one) <= 2


def test_good_text_gives_no_problems(canvas):
    canvas.text("Underhåll", 10, 10, width=200)
    canvas.text("21,4", 300, 10, "figure")
    canvas.paragraph("Två rader som står under varandra", 10, 60, 120)
    assert problems(canvas) == []


def test_text_wider_than_its_place_is_found(canvas):
    canvas.text("Planering med kommunen", 10, 10, width=60)
    assert any("px wide in 60 px" in problem for problem in problems(canvas))


def test_text_off_the_window_is_found(canvas):
    canvas.text("Planering med kommunen", 520, 10)
    assert any("cut off" in problem for problem in problems(canvas))


def test_texts_over_each_other_are_found(canvas):
    canvas.text("Underhåll", 10, 10)
    canvas.text("Förnyelse", 40, 12)
    assert any("overlap" in problem for problem in problems(canvas))


def test_lines_of_a_paragraph_may_stand_close(canvas):
    canvas.paragraph("Ågåå gyj\nÅäöÅ qpy", 10, 10, 200, "h1")
    assert problems(canvas) == []


def test_faint_text_is_found_against_what_is_really_under_it(canvas):
    canvas.text("svagt", 10, 10, "body", "hair")
    canvas.rect((100, 100, 200, 40), "ink")
    canvas.text("osynligt", 110, 108, "body", "ink2")
    found = problems(canvas)
    assert len([p for p in found if "contrast" in p]) == 2


def test_what_a_scrolling_area_cuts_off_below_is_no_problem(canvas):
    with canvas.clip(pygame.Rect(0, 0, 600, 200)):
        canvas.text("halvt synlig", 10, 190)
        canvas.text("under kanten", 10, 260)
    assert problems(canvas) == []


def test_a_halo_is_what_map_text_is_read_against(canvas):
    canvas.rect(canvas.rect_all, "ink2")
    canvas.text("Storsjön", 100, 100, "prose_italic", "ink", halo="sheet")
    assert problems(canvas) == []


def test_the_cache_forgets_the_oldest_when_full():
    cache = SurfaceCache(limit_bytes=3 * (100 * 100 * 4 + 200))
    for number in range(4):
        cache.put((number,), pygame.Surface((100, 100), pygame.SRCALPHA))
    assert cache.get((0,)) is None
    assert cache.get((3,)) is not None
    assert cache.bytes <= cache.limit_bytes


def test_empty_text_and_flat_trends_draw_without_fuss(canvas):
    canvas.text("", 10, 10)
    sparkline(canvas, pygame.Rect(10, 10, 90, 40), [3, 3, 3])
    sparkline(canvas, pygame.Rect(10, 60, 90, 40), [3])
    sparkline(canvas, pygame.Rect(10, 110, 90, 40), [])
    diverging_bar(canvas, pygame.Rect(10, 160, 90, 12), 0, 10)
    assert problems(canvas) == []


def test_a_bar_reaches_as_far_as_its_share(canvas):
    progress(canvas, pygame.Rect(100, 100, 200, 8), 0.64)
    ink, track = canvas.colour("ink"), canvas.colour("sunk")
    assert canvas.surface.get_at((100 + 126, 104)) == ink
    assert canvas.surface.get_at((100 + 130, 104)) == track


def test_a_stacked_bar_leaves_what_is_left_empty(canvas):
    stacked_bar(canvas, pygame.Rect(100, 100, 200, 10), [50, 30], 100)
    assert canvas.surface.get_at((110, 105)) == canvas.colour("ink2")
    assert canvas.surface.get_at((220, 105)) == canvas.colour("ink")
    assert canvas.surface.get_at((280, 105)) == canvas.colour("paper")


def test_good_goes_right_and_bad_goes_left(canvas):
    diverging_bar(canvas, pygame.Rect(100, 100, 200, 12), 10, 10)
    diverging_bar(canvas, pygame.Rect(100, 140, 200, 12), -5, 10)
    assert canvas.surface.get_at((290, 106)) == canvas.colour("gain")
    assert canvas.surface.get_at((160, 146)) == canvas.colour("loss")
    assert canvas.surface.get_at((140, 146)) == canvas.colour("paper")


def test_an_italic_letter_that_reaches_out_does_not_move_its_line(canvas):
    """An f reaches to the left of where it stands; what comes after it stands as it would."""
    canvas.text("f", 100, 20, "prose_italic")
    canvas.text("nn", 100, 60, "prose_italic")
    canvas.text("fnn", 100, 100, "prose_italic")
    reach = dark(canvas, 20).left
    assert reach < 100
    assert dark(canvas, 100).left == reach
    width = canvas.text_width("f", "prose_italic")
    assert dark(canvas, 100).right == pytest.approx(dark(canvas, 60).right + width, abs=3)


def dark(canvas, y):
    """Where the ink of the line at `y` is."""
    ground = canvas.surface.get_at((0, 0))
    found = [
        (x, row)
        for x in range(80, 200)
        for row in range(y, y + 30)
        if sum(abs(a - b) for a, b in zip(canvas.surface.get_at((x, row)), ground, strict=True))
        > 60
    ]
    return pygame.Rect(min(x for x, _ in found), y, 0, 30).union(
        pygame.Rect(max(x for x, _ in found), y, 0, 30)
    )

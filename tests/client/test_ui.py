"""Widgets under the hand: mouse, keyboard, focus, scrolling, lists, tooltips."""

from __future__ import annotations

import threading

import pygame
import pytest

from game.client.scene import Reset, Scene
from game.client.stage import Stage
from game.client.tooltip import Obstacle, paint_tooltip
from game.client.widgets.area import Area
from game.client.widgets.button import Button
from tests.client.kitchen_sink import KitchenSink


@pytest.fixture
def stage():
    return Stage(KitchenSink())


def sink(stage):
    return stage.app.scenes[0]


def focus(stage, key):
    """Tabs until `key` has the focus."""
    for _ in range(60):
        if stage.focused == key:
            return
        stage.press(pygame.K_TAB)
    raise AssertionError(f"Tab never came to {key}; it ended at {stage.focused}")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("theme", ["paper", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_is_clipped_faint_or_overlapping(language, scale, theme, size):
    stage = Stage(KitchenSink(), language=language, scale=scale, theme=theme, size=size)
    assert stage.problems() == []


def test_a_click_presses_a_button(stage):
    stage.click("plain")
    assert sink(stage).log == ["plain"]


def test_a_disabled_button_does_nothing(stage):
    stage.click("off")
    assert sink(stage).log == []


def test_letting_go_elsewhere_presses_nothing(stage):
    at = stage.point_at("plain")
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
    stage.point_at((600, 600))
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(600, 600), button=1))
    assert sink(stage).log == []


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_SPACE])
def test_enter_and_space_press_what_has_the_focus(stage, key):
    focus(stage, "plain")
    stage.press(key)
    assert sink(stage).log == ["plain"]


def test_tab_goes_through_everything_that_can_be_used_and_comes_round(stage):
    order = [widget.key for widget in stage.app.ui.focus.order()]
    visited = []
    for _ in order:
        stage.press(pygame.K_TAB)
        visited.append(stage.focused)
    assert visited == order
    assert "off" not in visited
    stage.press(pygame.K_TAB)
    assert stage.focused == order[0]
    stage.press(pygame.K_TAB, pygame.KMOD_SHIFT)
    assert stage.focused == order[-1]


def test_arrows_go_to_the_neighbour(stage):
    focus(stage, "mode.worst")
    stage.press(pygame.K_RIGHT)
    assert stage.focused == "mode.map"
    stage.press(pygame.K_DOWN)
    assert stage.focused == "name"


def test_the_ring_shows_for_the_keyboard_only(stage):
    stage.click("plain")
    assert not stage.app.ui.focus.ring
    stage.press(pygame.K_TAB)
    assert stage.app.ui.focus.ring


def test_a_slider_follows_arrow_keys_within_its_range(stage):
    focus(stage, "tariff")
    stage.press(pygame.K_RIGHT)
    assert sink(stage).tariff == 4.5
    stage.press(pygame.K_END)
    stage.press(pygame.K_RIGHT)
    assert sink(stage).tariff == 15
    stage.press(pygame.K_HOME)
    assert sink(stage).tariff == -5


def test_a_slider_is_dragged_to_a_whole_step(stage):
    slider = stage.app.ui.widgets["tariff"]
    start = (slider.place_of(4.0), slider.rect.centery)
    goal = (slider.place_of(9.1), slider.rect.centery)
    stage.point_at(start)
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1))
    stage.point_at(goal)
    stage.wait(0.1)
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=goal, button=1))
    assert sink(stage).tariff == pytest.approx(9.0)


def test_a_click_on_the_track_moves_the_handle_there(stage):
    slider = stage.app.ui.widgets["tariff"]
    stage.click((slider.place_of(-2.0), slider.rect.centery))
    assert sink(stage).tariff == pytest.approx(-2.0)


def test_writing_goes_into_the_field_and_enter_submits(stage):
    focus(stage, "name")
    stage.write("Tallmo å 2")
    assert sink(stage).name == "Tallmo å 2"
    stage.press(pygame.K_RETURN)
    assert sink(stage).log == ["Tallmo å 2"]


def test_a_field_has_a_limit(stage):
    focus(stage, "name")
    stage.write("x" * 30)
    assert len(sink(stage).name) == 24


def test_a_field_keeps_its_text_while_the_screen_redraws(stage):
    focus(stage, "note")
    stage.write("Fråga.")
    stage.wait(0.5)
    assert "Fråga." in stage.app.ui.widgets["note"].text


def test_enter_breaks_the_line_in_a_field_of_several(stage):
    focus(stage, "note")
    stage.press(pygame.K_RETURN)
    stage.write("Fråga")
    assert "\nFråga" in stage.app.ui.widgets["note"].text


def test_writing_a_letter_never_reaches_the_scene(stage):
    heard = []
    sink(stage).event = heard.append
    focus(stage, "name")
    stage.write("d")
    assert not any(event.type == pygame.KEYDOWN for event in heard)
    focus(stage, "plain")
    stage.write("d")
    assert any(event.type == pygame.KEYDOWN for event in heard)


def test_escape_in_a_field_is_not_swallowed(stage):
    stage.press(pygame.K_TAB)
    focus(stage, "ready")
    stage.press(pygame.K_RETURN)
    assert len(stage.app.scenes) == 2
    stage.press(pygame.K_ESCAPE)
    assert len(stage.app.scenes) == 1


def test_a_list_opens_and_chooses_by_keyboard(stage):
    focus(stage, "key")
    stage.press(pygame.K_SPACE)
    assert stage.app.ui.open_list() is not None
    stage.press(pygame.K_DOWN)
    stage.press(pygame.K_RETURN)
    assert sink(stage).key == "equal"
    assert stage.app.ui.open_list() is None


def test_a_list_chooses_by_mouse_and_closes_by_a_click_elsewhere(stage):
    stage.click("key")
    dropdown = stage.app.ui.open_list()
    rows = dropdown.rows(stage.app.ui.window)
    stage.click(rows[2][1].center)
    assert sink(stage).key == "use"
    stage.click("key")
    stage.click((1000, 620))
    assert stage.app.ui.open_list() is None
    assert sink(stage).log == []


def test_a_list_longer_than_the_window_follows_its_mark():
    stage = Stage(LongList(), scale=2.0)
    stage.click("cards")
    rows = stage.app.ui.open_list().rows(stage.app.ui.window)
    assert len(rows) < 28
    assert rows[-1][1].bottom <= 720
    for _ in range(27):
        stage.press(pygame.K_DOWN)
    assert stage.app.ui.open_list().rows(stage.app.ui.window)[-1][0] == 27
    assert stage.problems() == []
    stage.wheel((300, 300), 99)
    stage.press(pygame.K_DOWN)
    stage.press(pygame.K_RETURN)
    assert stage.app.scenes[0].chosen == 1


class LongList(Scene):
    chosen = 0

    def draw(self, canvas):
        place = pygame.Rect(canvas.u(32), canvas.u(32), canvas.u(240), canvas.u(42))
        self.ui.dropdown(
            "cards", place, [(i, f"Kort {i}") for i in range(28)], self.chosen, self.choose
        )

    def choose(self, value):
        self.chosen = value


def test_a_box_is_ticked_and_unticked(stage):
    stage.click("books")
    assert sink(stage).open_books is False
    focus(stage, "books")
    stage.press(pygame.K_SPACE)
    assert sink(stage).open_books is True


def test_steps_change_a_figure(stage):
    stage.click("money-1.plus")
    stage.click("money-1.plus")
    stage.click("money-1.minus")
    assert sink(stage).millions[1] == 11.7


def test_a_tooltip_waits_for_the_pointer_to_rest(stage):
    stage.point_at("row-1")
    assert not any("0,7 % av nätet" in text for text in words(stage))
    stage.wait(0.6)
    assert any("0,7 % av nätet" in text for text in words(stage))
    assert stage.problems() == []


def test_a_tooltip_does_not_stay_over_a_new_scene_until_the_pointer_moves():
    stage = Stage(KitchenSink())
    at = stage.point_at("row-1")
    stage.wait(0.6)
    stage.app.go(Reset(KitchenSink()))
    stage.wait(0.6)
    assert not any("0,7 % av nätet" in text for text in words(stage))
    stage.point_at((at[0] + 3, at[1]))
    stage.wait(0.6)
    assert any("0,7 % av nätet" in text for text in words(stage))


def test_the_steps_beside_a_figure_are_not_explained_over_it(stage):
    before = words(stage)
    stage.point_at("money-1.plus")
    stage.wait(0.6)
    assert words(stage) == before


def test_a_tooltip_gives_way_to_what_is_used_and_read_in_its_row():
    canvas = Stage(KitchenSink()).app.canvases[1]
    about = pygame.Rect(600, 300, 100, 40)
    paint_tooltip(canvas, "Sist i raden", about)
    assert canvas.boxes[-1].rect.bottom < about.top
    above = Obstacle(pygame.Rect(0, 200, 1280, 90))
    paint_tooltip(canvas, "Sist i raden", about, [above])
    assert canvas.boxes[-1].rect.top > about.bottom
    below = Obstacle(pygame.Rect(0, 350, 1280, 90))
    paint_tooltip(canvas, "Sist i raden", about, [above, below])
    assert canvas.boxes[-1].rect.right < about.left


@pytest.mark.parametrize("theme", ["paper", "dark"])
def test_a_chosen_segment_stays_readable_when_it_is_pressed_again(theme):
    stage = Stage(KitchenSink(), theme=theme)
    chosen = next(
        key
        for key, widget in stage.app.ui.widgets.items()
        if isinstance(widget, Button) and widget.face.kind == "seg" and widget.face.selected
    )
    stage.click(chosen)
    stage.point_at((stage.app.size[0] - 2, stage.app.size[1] - 2))
    stage.wait(0.5)
    assert stage.problems() == []


def test_the_keyboard_gets_the_same_tooltip(stage):
    focus(stage, "row-1")
    stage.wait(0.6)
    assert any("0,7 % av nätet" in text for text in words(stage))


def words(stage):
    return [box.text for canvas in stage.app.canvases for box in canvas.boxes]


def test_the_wheel_scrolls_and_stops_at_the_end():
    stage = Stage(KitchenSink(), scale=2.0)
    state = stage.app.ui.scrolls["all"]
    stage.wheel((600, 400), -3)
    assert state.offset > 0
    for _ in range(60):
        stage.wheel((600, 400), -3)
    assert state.offset == state.furthest
    assert stage.problems() == []


def test_the_keyboard_scrolls_what_has_nothing_to_press():
    stage = Stage(KitchenSink(), scale=2.0)
    state = stage.app.ui.scrolls["all"]
    stage.press(pygame.K_DOWN)
    by_line = state.offset
    stage.press(pygame.K_PAGEDOWN)
    assert 0 < by_line < state.offset
    stage.press(pygame.K_PAGEUP)
    assert state.offset == by_line


def test_tab_brings_what_it_reaches_into_view():
    stage = Stage(KitchenSink(), scale=2.0)
    focus(stage, "plain")
    widget = stage.app.ui.widgets["plain"]
    assert widget.visible_rect == widget.rect
    stage.press(pygame.K_RETURN)
    assert sink(stage).log == ["plain"]


def test_a_button_scrolled_out_of_sight_cannot_be_clicked():
    stage = Stage(KitchenSink(), scale=2.0)
    hidden = stage.app.ui.widgets["plain"]
    assert hidden.visible_rect.size == (hidden.rect.width, 0) or not hidden.visible_rect.height
    stage.click((hidden.rect.centerx, 700))
    assert sink(stage).log == []


def test_two_widgets_with_one_key_are_refused(stage):
    stage.app.ui.begin(stage.app.canvases[0])
    stage.app.ui.area("same", pygame.Rect(0, 0, 10, 10))
    with pytest.raises(ValueError, match="share the key 'same'"):
        stage.app.ui.area("same", pygame.Rect(0, 0, 10, 10))


def test_clickable_areas_are_part_of_the_keyboards_way(stage):
    focus(stage, "header.phase.1")
    assert isinstance(stage.app.ui.focus.widget, Area)
    stage.press(pygame.K_RETURN)
    assert sink(stage).log == [1]


def test_no_thread_is_started():
    before = threading.active_count()
    Stage(KitchenSink())
    assert threading.active_count() == before

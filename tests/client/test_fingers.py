"""Fingers on a screen do what a mouse does."""

from __future__ import annotations

import pygame
import pytest

from game.client.fingers import Fingers

SIZE = (1000, 500)


@pytest.fixture
def fingers():
    """A screen with a slider at the left, a list in the middle and the map at the right."""
    return Fingers(grabs=lambda at: at[0] < 100, scrolls=lambda at: 400 < at[0] < 600)


def finger(kind, x, y, which=1):
    return pygame.event.Event(kind, finger_id=which, touch_id=1, x=x / SIZE[0], y=y / SIZE[1])


def told(fingers, *events):
    return [
        (pygame.event.event_name(e.type), getattr(e, "button", None), e.pos)
        for e in fingers.read(list(events), SIZE)
    ]


def test_a_tap_is_a_click(fingers):
    events = told(fingers, finger(pygame.FINGERDOWN, 700, 100), finger(pygame.FINGERUP, 705, 103))
    assert events == [
        ("MouseMotion", None, (700, 100)),
        ("MouseButtonDown", 1, (700, 100)),
        ("MouseButtonUp", 1, (700, 100)),
    ]


def test_a_finger_on_the_map_drags_it_and_clicks_nothing(fingers):
    events = told(
        fingers,
        finger(pygame.FINGERDOWN, 700, 100),
        finger(pygame.FINGERMOTION, 740, 120),
        finger(pygame.FINGERUP, 740, 120),
    )
    assert events == [
        ("MouseButtonDown", 2, (700, 100)),
        ("MouseMotion", None, (740, 120)),
        ("MouseButtonUp", 2, (740, 120)),
    ]


def test_a_finger_on_a_list_scrolls_it_as_far_as_it_moves(fingers):
    events = fingers.read(
        [
            finger(pygame.FINGERDOWN, 500, 300),
            finger(pygame.FINGERMOTION, 500, 270),
            finger(pygame.FINGERMOTION, 500, 240),
            finger(pygame.FINGERUP, 500, 240),
        ],
        SIZE,
    )
    assert {e.type for e in events} == {pygame.MOUSEWHEEL}
    assert sum(e.precise_y for e in events) == pytest.approx(-1.0)


def test_a_finger_on_a_slider_drags_its_handle(fingers):
    events = told(
        fingers,
        finger(pygame.FINGERDOWN, 50, 100),
        finger(pygame.FINGERMOTION, 80, 100),
        finger(pygame.FINGERUP, 80, 100),
    )
    assert [(name, button) for name, button, _ in events] == [
        ("MouseMotion", None),
        ("MouseButtonDown", 1),
        ("MouseMotion", None),
        ("MouseButtonUp", 1),
    ]


def test_two_fingers_that_part_zoom_in_between_them(fingers):
    events = fingers.read(
        [
            finger(pygame.FINGERDOWN, 700, 100, 1),
            finger(pygame.FINGERDOWN, 800, 100, 2),
            finger(pygame.FINGERMOTION, 900, 100, 2),
            finger(pygame.FINGERUP, 900, 100, 2),
            finger(pygame.FINGERUP, 700, 100, 1),
        ],
        SIZE,
    )
    (wheel,) = [e for e in events if e.type == pygame.MOUSEWHEEL]
    assert wheel.precise_y > 0
    assert wheel.pos == (800, 100)
    assert not any(getattr(e, "button", None) == pygame.BUTTON_LEFT for e in events)


def test_what_the_system_makes_of_a_finger_is_not_heard_twice(fingers):
    copied = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1, touch=True)
    own = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1, touch=False)
    assert fingers.read([copied, own], SIZE) == [own]

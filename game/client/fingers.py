"""Fingers on a screen, as the mouse's events that the rest of the client knows.

A tap is a click. One finger that moves scrolls a list or drags the map; on something that is meant
to be dragged, such as a slider, it drags that. Two fingers that come together or part zoom the map,
and move it.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import pygame

Point = tuple[float, float]

TAP = 14.0
"""Pixels that a finger may wander and still have tapped."""
STEP = 60.0
"""Pixels that a finger moves for one step of a mouse's wheel over a list."""
_PAN, _LEFT = 2, 1
_SPREAD = 1.18
"""By how much two fingers have to part for one step of a wheel over the map."""

_FINGER = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
_MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)

Event = pygame.event.Event


class Fingers:
    """`grabs` says whether what lies at a place is to be dragged, `scrolls` whether it scrolls."""

    def __init__(self, grabs: Callable[[Point], bool], scrolls: Callable[[Point], bool]) -> None:
        self.grabs, self.scrolls = grabs, scrolls
        self._down: dict[int, Point] = {}
        self._start: Point = (0.0, 0.0)
        self._doing = ""
        """What one finger is doing: "", tap, scroll, pan or grab; pinch with two."""
        self._apart = 0.0

    def read(self, events: list[Event], size: tuple[int, int]) -> list[Event]:
        """The events with fingers as a mouse; `size` is the window's, in pixels."""
        read: list[Event] = []
        for event in events:
            if event.type in _FINGER:
                at = (event.x * size[0], event.y * size[1])
                read += self._finger(event.type, event.finger_id, at)
            elif not (event.type in _MOUSE and getattr(event, "touch", False)):
                read.append(event)  # SDL's own idea of a finger as a mouse is left out
        return read

    def _finger(self, kind: int, finger: int, at: Point) -> list[Event]:
        if kind == pygame.FINGERDOWN:
            self._down[finger] = at
            return self._put_down(at)
        before = self._down.get(finger)
        if before is None:
            return []
        if kind == pygame.FINGERMOTION:
            self._down[finger] = at
            return self._moved(before, at)
        del self._down[finger]
        return self._lifted(at)

    def _put_down(self, at: Point) -> list[Event]:
        if len(self._down) == 2:
            ended = self._let_go(at) if self._doing in ("pan", "grab") else []
            self._doing, self._apart = "pinch", self._distance()
            return [*ended, _mouse(pygame.MOUSEBUTTONDOWN, self._middle(), _PAN)]
        if len(self._down) > 2:
            return []
        self._start = at
        if self.grabs(at):
            self._doing = "grab"
            return [_motion(at), _mouse(pygame.MOUSEBUTTONDOWN, at, _LEFT)]
        self._doing = "tap"
        return []

    def _moved(self, before: Point, at: Point) -> list[Event]:
        if self._doing == "pinch" and len(self._down) >= 2:
            return [*self._pinched(), _motion(self._middle())]
        if self._doing == "tap" and math.dist(self._start, at) > TAP:
            self._doing = "scroll" if self.scrolls(self._start) else "pan"
            if self._doing == "pan":
                return [_mouse(pygame.MOUSEBUTTONDOWN, self._start, _PAN), _motion(at)]
            before = self._start
        if self._doing == "scroll":
            return [_wheel(self._start, (at[1] - before[1]) / STEP)]
        return [_motion(at)] if self._doing in ("pan", "grab") else []

    def _pinched(self) -> list[Event]:
        apart = self._distance()
        steps = math.log(max(apart, 1.0) / max(self._apart, 1.0)) / math.log(_SPREAD)
        if abs(steps) < 0.05:
            return []
        self._apart = apart
        return [_wheel(self._middle(), steps)]

    def _lifted(self, at: Point) -> list[Event]:
        if self._doing == "pinch":
            if len(self._down) >= 2:
                return []
            self._doing = ""
            return [_mouse(pygame.MOUSEBUTTONUP, at, _PAN)]
        if self._doing == "tap":
            self._doing = ""
            at = self._start
            return [
                _motion(at),
                _mouse(pygame.MOUSEBUTTONDOWN, at, _LEFT),
                _mouse(pygame.MOUSEBUTTONUP, at, _LEFT),
            ]
        return self._let_go(at)

    def _let_go(self, at: Point) -> list[Event]:
        button = {"pan": _PAN, "grab": _LEFT}.get(self._doing)
        self._doing = ""
        return [_mouse(pygame.MOUSEBUTTONUP, at, button)] if button else []

    def _middle(self) -> Point:
        (ax, ay), (bx, by) = list(self._down.values())[:2]
        return ((ax + bx) / 2, (ay + by) / 2)

    def _distance(self) -> float:
        a, b = list(self._down.values())[:2]
        return math.dist(a, b)


def _at(point: Point) -> tuple[int, int]:
    return (round(point[0]), round(point[1]))


def _motion(at: Point) -> Event:
    return Event(pygame.MOUSEMOTION, pos=_at(at), rel=(0, 0), buttons=(0, 0, 0), touch=True)


def _mouse(kind: int, at: Point, button: int) -> Event:
    return Event(kind, pos=_at(at), button=button, touch=True)


def _wheel(at: Point, steps: float) -> Event:
    whole = round(steps) or (1 if steps > 0 else -1)
    return Event(pygame.MOUSEWHEEL, x=0, y=whole, precise_y=steps, flipped=False, pos=_at(at))

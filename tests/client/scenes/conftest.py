"""A practice game at any moment, and a window to play it in by hand."""

from __future__ import annotations

from functools import lru_cache

import pytest

from game.client.flow import scene_for
from game.client.gallery import LEVEL, region, stops
from game.client.practice import Practice
from game.client.scenes.table import Table
from game.client.stage import Stage
from game.content.load import load_level
from game.rules import commands as c
from game.rules.state import CostKey, Expectation, Form, Kind, Phase
from server.hydraulics.engine import engine_for

PARTNERS = ("granaker", "ljungsjo", "tallmo")


def solve(problem):
    return engine_for(problem.network).solve(problem)


@lru_cache(maxsize=1)
def known_region():
    return region()


@lru_cache(maxsize=1)
def all_stops():
    return stops(solve)


@lru_cache(maxsize=8)
def _state(phase, round_, seed):
    game = Practice(load_level(LEVEL), known_region(), solve, seed)
    game.play_to(phase, round_)
    return game.state


class Seat:
    """A team's table in a window: `game` is the whole game, `stage` the hands."""

    def __init__(self, phase, round_=1, seat="tallmo", seed=2, scene=None, prepare=None, **window):
        self.game = Practice(load_level(LEVEL), known_region(), solve, seed)
        self.game.state = _state(phase, round_, seed)
        if prepare:
            prepare(self.game)
        live = (
            getattr(self.game, seat)()
            if seat in ("trainer", "projector", "guest")
            else self.game.seat(seat)
        )
        self.table = Table(live, address="ws://192.168.8.20:8765/ws")
        self.stage = Stage((scene or scene_for)(self.table), **window)
        self.game.changed = lambda: self.stage.app.notify(None)

    @property
    def scene(self):
        return self.stage.app.scene

    @property
    def shown(self):
        """Every line of text on the screen."""
        return [box.text for canvas in self.stage.app.canvases for box in canvas.boxes]

    def reads(self, part):
        """Whether the text on the screen has `part` in it, across line breaks."""
        return part in " ".join(self.shown)

    def decisions(self, seat="tallmo"):
        return self.game.state.decisions[seat]

    def go_to(self, key, most=80):
        """Walks with Tab until the widget has the focus."""
        import pygame

        for _ in range(most):
            if self.stage.focused == key:
                return
            self.stage.press(pygame.K_TAB)
        raise AssertionError(f"Tab never comes to {key}: {list(self.stage.app.ui.widgets)}")

    def use(self, key):
        """Goes to a widget by keyboard and presses Enter."""
        import pygame

        self.go_to(key)
        self.stage.press(pygame.K_RETURN)
        self.stage.wait(0.1)


def offered(game, kind=Kind.ADMINISTRATION):
    """Granåker offers it to the other two inland municipalities."""
    game.must(
        "granaker",
        c.Propose(
            kind,
            PARTNERS,
            Form.BOARD,
            CostKey.POPULATION,
            "secure",
            Expectation(-0.05),
            goal_text="Vatten till alla",
        ),
    )


def joined(game):
    """The three share their administration, then their operation; the game is in round 3."""
    for kind, round_ in ((Kind.ADMINISTRATION, 2), (Kind.OPERATION, 3)):
        offered(game, kind)
        offer = list(game.state.offers)[-1]
        for m in PARTNERS[1:]:
            game.must(m, c.Sign(offer, Expectation(-0.04)))
        game.play_to(Phase.NEGOTIATION, round_)


@pytest.fixture
def seat():
    return Seat

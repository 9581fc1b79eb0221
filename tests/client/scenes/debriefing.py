"""A seat in a game that is over, whose questions are answered at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from game.client.practice import Practice, PracticeSeat
from game.client.scenes.debrief import DebriefScene
from game.client.scenes.table import Table
from game.client.stage import Stage
from game.content.region import region_message
from server.debrief import answers, reel
from server.debrief.story import Story, read
from server.debrief.words import words_for
from tests.server.debrief.game import LEVEL, Game, alone, together

Tree = Mapping[str, Any]


@cache
def game_together() -> Game:
    """A whole game of three partners."""
    return together(19)


@cache
def game_alone() -> Game:
    """A game that was ended after a round in which nobody did anything."""
    return alone(1)


class Seat(PracticeSeat):
    """A seat after the game; while `silent` its questions stay without an answer."""

    def __init__(self, played: Game, role: str, seat: str) -> None:
        level = played.start.level
        practice = Practice(level, region_message(level), played.engine.solve)
        practice.state = played.state
        super().__init__(practice, role, seat)
        self.played = played
        self.story: Story = read(played.start, played.events)
        self.silent = self.broken = False
        self.asked: list[tuple[str, Tree]] = []
        self.led: list[Any] = []
        self.told: dict[str, Any] = {
            "what_if": {"running": False, "cases": {}, "band": 0, "band_of": 30}
        }

    def ask(
        self,
        what: str,
        params: Tree,
        on_answer: Callable[[Any], None],
        on_failed: Callable[[], None],
    ) -> None:
        self.asked.append((what, params))
        if self.silent:
            return
        if self.broken:
            on_failed()
            return
        if what in self.told:
            on_answer(self.told[what])
            return
        words = words_for(LEVEL, answers.language_of(params))
        if what in ("replay", "replay_frame"):
            on_answer(reel.answer(self.played.start, self.played.events, words, what, params))
            return
        on_answer(answers.answer(self.story, words, what, params))


def debrief(
    played: Game, role: str = "team", seat: str = "tallmo", **window: Any
) -> tuple[Stage, DebriefScene, Seat]:
    """A window at the debrief."""
    live = Seat(played, role, seat)
    scene = DebriefScene(Table(live))
    return Stage(scene, **window), scene, live

"""What all scenes of a joined game share: they follow the phase and show refusals and drafts."""

from __future__ import annotations

from math import ceil
from typing import Any

import pygame

from game.client.app import App
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push, Reset, Scene
from game.client.scenes.table import Table
from game.client.views.guide import draw_ring
from game.client.views.header import Header, draw_header
from game.client.views.wording import Words
from game.client.views.workshop.showing import takes_stage

PHASES = ("situation", "negotiation", "decisions", "outcome")
"""The phases of a round, in order; those the header names."""

_TITLES = {"decisions": "phase-decision"}
_AGES = 5
"""Seconds between redraws for how long ago something was."""
_HURRY = 30
"""Seconds left from which the clock warns."""


def phase_title(phase: str) -> str:
    """Text id of a phase's name."""
    return _TITLES.get(phase, f"phase-{phase}")


class Seated(Scene):
    """A scene at a table. When the game has gone on to another phase, `flow` says what shows."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._phase = self._here()
        self.pointed: list[str] = []
        """Keys of the controls that the guide points at."""
        self._last_shown: tuple[int | None, str, int, int | None, int] | None = None

    def _here(self) -> tuple[Any, ...]:
        public = self.table.public
        return public.get("phase"), public.get("round"), takes_stage(self.table)

    def enter(self, app: App) -> None:
        super().enter(app)
        self.table.sit_down(app)
        self.table.ears.listen(self.table.live, app)

    @property
    def words(self) -> Words:
        return self.table.words()

    def on_view(self, changed: object) -> Change | None:
        self.table.ears.listen(self.table.live, self.app)
        if self._here() != self._phase:
            from game.client.flow import scene_for  # flow knows all scenes, and they only this

            self._phase = self._here()
            self.table.drafts.forget()
            self.table.refused = None
            self.table.legend = False  # it was asked for beside another panel
            return self.follow(scene_for(self.table))
        return None

    @property
    def settled(self) -> bool:
        """Whether what ends a phase may be pressed: not by the second half of a double click."""
        return True

    def follow(self, scene: Scene) -> Change | None:
        """The game has gone on, to what this scene shows; None where this one can stay."""
        return Reset(scene)

    def update(self, dt: float) -> Change | None:
        self.table.drafts.update(dt)
        seconds = self.table.live.seconds_left
        live = self.table.live
        second = None if seconds is None else round(seconds)
        talk = live.breakout_left_s
        age = round(live.presence_age_s / _AGES) if live.presence else 0
        left = None if talk is None else round(talk)
        shown = (second, live.trouble, ceil(live.retry_in_s), left, age)
        if shown != self._last_shown:
            self._last_shown = shown
            self.redraw()
        return None

    def event(self, event: pygame.event.Event) -> Change | None:
        undo = event.type == pygame.KEYDOWN and event.key == pygame.K_z
        if undo and event.mod & pygame.KMOD_CTRL:
            self.undo()
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F2:
            return self._open_papers()
        return None

    def _open_papers(self) -> Change | None:
        """F2 opens the own papers, from every screen of a seated team."""
        from game.client.scenes.papers import PapersScene
        from game.client.views.papers.folder import has_papers

        if self.modal or not has_papers(self.table):
            return None
        return Push(PapersScene(self.table))

    def undo(self) -> None:
        """Takes the last change of a draft back."""
        self.table.drafts.undo()
        self.redraw()

    def escape(self) -> Change | None:
        if len(self.app.scenes) > 1:
            return Pop()
        from game.client.scenes.menu import MenuScene

        return Push(MenuScene(self.table))

    def closing(self) -> Change:
        from game.client.scenes.leaving import close

        return close(self.table)

    # ------------------------------------------------------------------ drawing
    def draw_moving(self, canvas: Canvas) -> None:
        """The guide's ring, over the still picture; scenes with more to draw come here too."""
        if self.table.seat:
            draw_ring(self, canvas)

    def draw_header(self, canvas: Canvas) -> int:
        """The line at the top; returns its height."""
        live, public = self.table.live, self.table.public
        phase = public.get("phase", "")
        seconds = live.seconds_left if live.role != "trainer" else None  # it has a larger one
        running = bool(live.clock.get("running", True))
        return draw_header(
            self.ui,
            canvas,
            self.header(
                self.who(),
                phases=[self.t(phase_title(name)) for name in PHASES] if phase in PHASES else (),
                phase=PHASES.index(phase) if phase in PHASES else -1,
                round=self.t("round-of", round=public["round"], rounds=public["rounds"])
                if phase in PHASES
                else "",
                clock=self.app.texts.clock(seconds) if seconds is not None else "",
                hurry=seconds is not None and seconds <= _HURRY and running,
                paused="" if running else self.t("clock-paused"),
                tools=self.draw_tools,
            ),
        )

    def header(self, who: str, **more: Any) -> Header:
        """What every header at a table says, and `more` of this one's."""
        trouble = self.table.live.trouble
        return Header(
            name=self.t("game-name"),
            who=who,
            trouble=self.trouble(),
            trouble_short=self.t(f"{trouble}-short") if trouble else "",
            on_help=self.app.explain if self.help else None,
            help=self.t("help-open"),
            beside=self.draw_beside_name,
            **more,
        )

    def draw_beside_name(self, canvas: Canvas, start: int, height: int) -> int:
        """The way to the own papers, beside the name in the header."""
        from game.client.views.papers.reminders import draw_header_papers

        return draw_header_papers(self, canvas, start, height)

    def draw_tools(self, canvas: Canvas, end: int, height: int) -> int:
        """What this role has beside the game, before the way to help in the header."""
        from game.client.views.workshop.tools import draw_tools

        return draw_tools(self, canvas, end, height)

    def trouble(self) -> str:
        """What is wrong with the connection, and when it is tried again; "" while all is well."""
        live = self.table.live
        return self.t(live.trouble, seconds=ceil(live.retry_in_s)) if live.trouble else ""

    def who(self) -> str:
        """Whose window this is."""
        if self.table.seat:
            return self.words.name(self.table.seat)
        return self.t(f"role-{self.table.live.role}")

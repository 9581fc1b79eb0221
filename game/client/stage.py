"""A window without a display, for tests and pictures: play a scene by hand, frame by frame.

    stage = Stage(StartScene(…), size=(1280, 720), language="sv", scale=1.5)
    stage.press(pygame.K_TAB); stage.press(pygame.K_RETURN); stage.write("Tallmo")
    stage.click("join"); stage.wait(0.5); stage.problems(); stage.save("start.png")
    await stage.run(frames=5)          # lets coroutines that the scene started have their turn

Needs `SDL_VIDEODRIVER=dummy` in the environment before pygame is imported.
"""

from __future__ import annotations

import asyncio
import os

import pygame

from game.client.app import MOVING, App
from game.client.inspect import problems
from game.client.scene import Push, Scene
from game.client.settings import MemoryStore, Settings


class Stage:
    """An `App` whose hands are the methods below."""

    def __init__(
        self,
        scene: Scene,
        *,
        size: tuple[int, int] = (1280, 720),
        language: str = "sv",
        scale: float = 1.0,
        theme: str = "paper",
        reduced_motion: bool = False,
    ) -> None:
        settings = Settings(
            language=language, text_scale=scale, theme=theme, reduced_motion=reduced_motion
        )
        self.app = App(MemoryStore(settings))
        self.app.open(size)
        self.app.running = True
        pygame.mouse.set_pos((size[0] - 1, size[1] - 1))
        pygame.event.get()
        self.app.go(Push(scene))
        self.wait(0.1)

    @property
    def focused(self) -> str | None:
        """Key of the widget with the keyboard focus."""
        return self.app.ui.focus.current

    def wait(self, seconds: float = MOVING) -> None:
        """Steps frames for that much of the window's time."""
        for _ in range(max(1, round(seconds / MOVING))):
            self.app.redraw()
            self.app.frame(pygame.event.get(), MOVING)

    async def run(self, frames: int = 2) -> None:
        """Steps frames and gives coroutines their turn after each."""
        for _ in range(frames):
            self.wait()
            await asyncio.sleep(0)

    def feed(self, *events: pygame.event.Event) -> None:
        self.app.frame([*pygame.event.get(), *events], MOVING)
        self.wait()

    def press(self, key: int, mod: int = 0, text: str = "") -> None:
        """Presses and lets go of a key."""
        self.feed(
            pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text, scancode=0),
            pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode=text, scancode=0),
        )

    def write(self, text: str) -> None:
        """Types into the field that has the focus."""
        for letter in text:
            key = (
                pygame.key.key_code(letter.lower())
                if letter.isascii() and letter.isalnum()
                else pygame.K_UNKNOWN
            )
            self.feed(
                pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter, scancode=0),
                pygame.event.Event(pygame.TEXTINPUT, text=letter),
            )

    def point_at(self, where: str | tuple[int, int]) -> tuple[int, int]:
        """Moves the pointer to a widget's middle or to a place."""
        at = where if isinstance(where, tuple) else self._middle(where)
        pygame.mouse.set_pos(at)
        self.feed(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        return at

    def _middle(self, key: str) -> tuple[int, int]:
        shrink = self.app.shrink
        x, y = self.app.ui.widgets[key].visible_rect.center
        return (round(x * shrink), round(y * shrink))

    def click(self, where: str | tuple[int, int], button: int = pygame.BUTTON_LEFT) -> None:
        at = self.point_at(where)
        self.feed(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=button))
        self.feed(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=button))

    def wheel(self, where: tuple[int, int], steps: int) -> None:
        """Turns the wheel over a place; positive is up."""
        self.point_at(where)
        self.feed(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=steps, flipped=False))

    def problems(self) -> list[str]:
        """What `inspect` finds wrong with what is shown."""
        return problems(self.app)

    def save(self, path: str | os.PathLike[str]) -> None:
        self.app.settle(0.5)
        pygame.image.save(self.app.frame_surface, os.fspath(path))

"""What a screen is, and what it may do to the stack of screens.

A scene paints and declares its widgets in one go, in `draw`, from what it knows:

    class Greeting(Scene):
        def draw(self, canvas):
            flow = Flow(canvas, inset(canvas.rect_all, canvas.u(56)))
            flow.text(self.t("game-name"), "h1")
            self.ui.button("ok", flow.take(canvas.u(44)), self.t("button-ok"), self.done)

        def done(self):
            return Pop()

`draw` runs again whenever something may have changed (input, a new view, a resize, `redraw()`),
never while nothing happens; widgets keep their state (text, focus, scroll) through their key.
Callbacks, `event`, `update` and `escape` return a `Change` to the stack, or None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pygame

from game.client.painter import Canvas

if TYPE_CHECKING:
    from game.client.app import App
    from game.client.ui import Ui


class Change:
    """What happens to the stack of scenes."""


@dataclass(frozen=True)
class Push(Change):
    """Shows `scene` above the present one."""

    scene: Scene


@dataclass(frozen=True)
class Pop(Change):
    """Back to the scene below, which gets `result` through `returned`."""

    result: Any = None


@dataclass(frozen=True)
class Replace(Change):
    """Shows `scene` instead of the present one."""

    scene: Scene


@dataclass(frozen=True)
class Reset(Change):
    """Shows `scene` alone; all others are left."""

    scene: Scene


@dataclass(frozen=True)
class Quit(Change):
    """Closes the window."""


class Scene:
    """One screen. Subclasses override what they need; the defaults do nothing."""

    modal = False
    """Whether the scene below shows through, veiled."""
    help = ""
    """What its help is about, see `game.client.scenes.help`; "" where there is none."""
    app: App

    @property
    def ui(self) -> Ui:
        """Widgets; see `game.client.ui`."""
        return self.app.ui

    def t(self, message: str, **args: object) -> str:
        """The wording of a message in the player's language."""
        return self.app.texts.t(message, **args)

    def redraw(self) -> None:
        """Asks for `draw` before the next frame."""
        self.app.redraw()

    @property
    def moving(self) -> bool:
        """Whether `draw_moving` needs to be called for every frame now."""
        return False

    @property
    def moving_area(self) -> pygame.Rect | None:
        """Where `draw_moving` paints what moves, if it fills that rectangle wholly and nothing
        outside it moves; None for anywhere."""
        return None

    def enter(self, app: App) -> None:
        """Called when the scene comes onto the stack; sets `self.app`."""
        self.app = app

    def leave(self) -> None:
        """Called when the scene leaves the stack."""

    def returned(self, result: Any) -> Change | None:
        """Called when the scene above was popped."""

    def first_key(self, event: pygame.event.Event) -> bool:
        """A key was pressed that no widget has heard of yet; whether the scene took it."""
        return False

    def event(self, event: pygame.event.Event) -> Change | None:
        """An event that no widget took."""

    def escape(self) -> Change | None:
        """Esc was pressed and nothing smaller was open; goes back by default."""
        return Pop() if len(self.app.scenes) > 1 else None

    def closing(self) -> Change:
        """The window is to be closed; does so, unless a scene has a question first."""
        return Quit()

    def update(self, dt: float) -> Change | None:
        """Called every frame with the seconds since the last."""

    def layout(self, size: tuple[int, int], scale: float) -> None:
        """The window or the text scale changed, or the scene was entered; for what is costly to
        make anew at each `draw`, such as a map's surface."""

    def draw(self, canvas: Canvas) -> None:
        """Paints everything that stands still and declares the widgets."""

    def draw_moving(self, canvas: Canvas) -> None:
        """Paints what moves, over what stands still and under the widgets."""

    def on_view(self, changed: object) -> Change | None:
        """The server's view of the game changed; `changed` says what."""

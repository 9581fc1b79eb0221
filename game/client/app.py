"""`App`: the window, its one loop, and the stack of scenes.

    app = App(store=FileStore()); app.open(); await app.run(StartScene())
    app.screenshot(StartScene(), (1280, 720), path)               # headless

Keys that work everywhere: F1 help, F11 full screen, Ctrl + − 0 text scale, Esc back. The loop draws
only when something changed or moves, and rests otherwise. Nothing here blocks and no thread is
used, so the same loop runs in a browser.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import pygame

from game.client.fingers import Fingers
from game.client.painter import Canvas
from game.client.scene import Change, Pop, Push, Quit, Replace, Reset, Scene
from game.client.settings import MemoryStore, Settings, Store
from game.client.sounds import Sounds
from game.client.theme import Theme, load_theme
from game.client.ui import Ui
from game.client.zoom import SMALLEST, shrink, window_zoom
from game.content.texts import Texts

_LOG = logging.getLogger(__name__)

MOVING, RESTING = 1 / 30, 1 / 20
"""Seconds between frames while something moves, and between looks for input at rest."""
_TITLE_BAR = 70
"""Pixels that title bar and task bar take; a screen without room for them gets full screen."""
_LONGEST_STEP = 0.25
"""Seconds that a frame moves things on at most, such as after the machine slept."""
_LIVELY = 0.25
"""Seconds after an input during which the widgets' own transitions are drawn."""


class App:
    """Owns the window; a scene reaches it as `self.app`."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store or MemoryStore()
        self.settings: Settings = self.store.load()
        self.texts = Texts(self.settings.language)
        self.extra_texts: dict[str, list[str]] = {}
        self.scenes: list[Scene] = []
        self.sounds = Sounds()
        self.running = False
        self.size = SMALLEST
        self.zoom = 1.0
        self.shrink = 1.0
        self.ui: Ui = None  # type: ignore[assignment]  # there is one as soon as a window is open
        self.canvases: list[Canvas] = []
        """What was drawn last, for `inspect`: what stands still, and what lies over it."""
        self._fingers = Fingers(
            lambda point: self.ui.hand.grabs(self.place(point)),
            lambda point: self.ui.hand.scrolls(self.place(point)),
        )
        self._tasks: set[asyncio.Task[Any]] = set()
        self._windowed = SMALLEST
        self._dirty = True
        self._lively = 0.0
        self.quiet = 0.0
        """Seconds since the last input; what only decorates may rest when it is long."""
        self._backdrop: pygame.Surface | None = None

    # ------------------------------------------------------------------ the window
    def open(self, size: tuple[int, int] = SMALLEST) -> None:
        """Opens the window. pygame.error says why if there is no display."""
        # not pygame.init(): it would open the sound card before anybody wants sound
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(self.texts.t("game-name"))
        pygame.key.set_repeat(400, 40)
        if self._too_large(size):
            self.settings = replace(self.settings, full_screen=True)
        self._set_mode(size)

    @staticmethod
    def _too_large(size: tuple[int, int]) -> bool:
        """Whether title bar and window of `size` do not fit on the screen together."""
        width, height = pygame.display.get_desktop_sizes()[0]
        headless = pygame.display.get_driver() == "dummy"
        return not headless and (width < size[0] or height < size[1] + _TITLE_BAR)

    def _set_mode(self, size: tuple[int, int]) -> None:
        if self.settings.full_screen:
            self.window = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self._windowed = size
            self.window = pygame.display.set_mode(size, pygame.RESIZABLE)
        self._resized(self.window.get_size())

    def _resized(self, size: tuple[int, int]) -> None:
        self.window = pygame.display.get_surface()
        self.shrink = shrink(size)
        self.size = (round(size[0] / self.shrink), round(size[1] / self.shrink))
        self.zoom = window_zoom(self.size)
        self._renew()

    def _renew(self) -> None:
        """Everything that depends on size, theme, scale or language is made anew."""
        self.theme: Theme = load_theme(self.settings.theme)
        self.still = pygame.Surface(self.size)
        self.frame_surface = self._frame_surface()
        focused = self.ui.focus if self.ui is not None else None
        self.ui = Ui(self.size, self.theme, self.unit, self.zoom, self.shrink)
        if focused is not None and focused.current and focused.ring:
            self.ui.focus_on(focused.current)
        self._backdrop = None
        for scene in self.scenes:
            scene.layout(self.size, self.scale)
        self.redraw()

    def _frame_surface(self) -> pygame.Surface:
        return self.window if self.window.get_size() == self.size else pygame.Surface(self.size)

    @property
    def scale(self) -> float:
        return self.settings.text_scale

    @property
    def unit(self) -> float:
        """Window pixels to a design pixel: text scale and window zoom together."""
        return self.settings.text_scale * self.zoom

    def change(self, **choices: Any) -> None:
        """Changes settings (see `Settings`), keeps them, and shows everything by them."""
        before, self.settings = self.settings, replace(self.settings, **choices)
        self.store.save(self.settings)
        if before.language != self.settings.language:
            self._load_texts()
        if before.full_screen != self.settings.full_screen:
            self._set_mode(self._windowed)
        else:
            self._renew()

    def add_texts(self, sources: dict[str, str]) -> None:
        """Adds Fluent text by language, such as a level's; kept when the language changes."""
        for language, source in sources.items():
            self.extra_texts.setdefault(language, []).append(source)
        self._load_texts()
        self.redraw()

    def _load_texts(self) -> None:
        language = self.settings.language
        self.texts = Texts(language, self.extra_texts.get(language, ()))

    def motion(self, name: str) -> float:
        """Seconds that a motion of `theme.json` takes; 0 with reduced motion."""
        return 0.0 if self.settings.reduced_motion else self.theme.motion_ms[name] / 1000

    # ------------------------------------------------------------------ the stack
    @property
    def scene(self) -> Scene | None:
        return self.scenes[-1] if self.scenes else None

    def go(self, change: Change | None) -> None:
        """Carries out a change to the stack."""
        if isinstance(change, Push):
            self._show(change.scene)
        elif isinstance(change, Pop):
            self._drop()
            below = self.scene
            if below is None:
                self.running = False
            else:
                self.go(below.returned(change.result))
        elif isinstance(change, Replace):
            self._drop()
            self._show(change.scene)
        elif isinstance(change, Reset):
            while self.scenes:
                self._drop()
            self._show(change.scene)
        elif isinstance(change, Quit):
            while self.scenes:
                self._drop()
            self.running = False

    def _show(self, scene: Scene) -> None:
        self.ui.clear()
        self._backdrop = None
        self.scenes.append(scene)
        scene.enter(self)
        scene.layout(self.size, self.scale)
        self.redraw()

    def _drop(self) -> None:
        self.ui.clear()
        self.scenes.pop().leave()
        self._backdrop = None
        self.redraw()

    def notify(self, changed: object) -> None:
        """Tells every scene that the server's view changed, from the lowest; one that wants a
        change of the stack first gets rid of what covers it."""
        self.redraw()
        for scene in list(self.scenes):
            if scene not in self.scenes:
                return
            change = scene.on_view(changed)
            if change is not None:
                while self.scene is not scene:
                    self._drop()
                self.go(change)

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Runs a coroutine beside the loop; it ends with the window at the latest."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _LOG.error("work beside the window failed", exc_info=error)

    # ------------------------------------------------------------------ the loop
    async def run(self, first: Scene) -> None:
        """Shows `first` and runs until the last scene is left or the window is closed."""
        self.running = True
        self.go(Push(first))
        loop = asyncio.get_running_loop()
        last = loop.time()
        try:
            while self.running:
                began = loop.time()
                active = self.frame(pygame.event.get(), began - last)
                last = began
                spent = loop.time() - began
                await asyncio.sleep(max(0.0, (MOVING if active else RESTING) - spent))
        finally:
            for task in list(self._tasks):
                task.cancel()
            self.sounds.close()

    def redraw(self) -> None:
        """Asks for the scene to be drawn before the next frame."""
        self._dirty = True

    def frame(self, events: list[pygame.event.Event], dt: float) -> bool:
        """One turn of the loop: events, update, drawing. Says whether more will follow soon."""
        dt = min(dt, _LONGEST_STEP)
        events = self._fingers.read(events, self.window.get_size())
        self.quiet = 0.0 if events else self.quiet + dt
        for event in events:
            self._event(event)
        scene = self.scene
        if scene is None:
            return False
        self.go(scene.update(dt))
        if events:
            self._lively = _LIVELY
            self.redraw()
        self._lively = max(0.0, self._lively - dt)
        widgets = self._lively > 0 or self.ui.waiting
        active = bool(self.scene) and (widgets or scene.moving)
        if active or self._dirty:
            self.ui.update(dt)
            self._carry_out()
            self.draw(only_moving=not widgets and self.scene is scene)
        return active

    def _carry_out(self) -> None:
        results, self.ui.results = self.ui.results, []
        for result in results:
            self.redraw()
            if isinstance(result, Change):
                self.go(result)

    def draw(self, only_moving: bool = False) -> None:
        """Draws the present scene if it changed, then one frame of the window; `only_moving`
        spares what lies outside the scene's moving area, where nothing has changed."""
        scene = self.scene
        if scene is None:
            return
        area = scene.moving_area if only_moving and not self._dirty else None
        if area is not None and self.frame_surface is self.window:
            self._draw_area(scene, area)
            return
        if self._dirty:
            self._draw_still(scene)
        self.frame_surface.blit(self.still, (0, 0))
        over = Canvas(self.frame_surface, self.theme, self.scale, self.zoom)
        scene.draw_moving(over)
        self.ui.paint(over)
        self.canvases = [self._still_canvas, over]
        if self.frame_surface is not self.window:
            pygame.transform.smoothscale(self.frame_surface, self.window.get_size(), self.window)
        pygame.display.flip()

    def _draw_area(self, scene: Scene, area: pygame.Rect) -> None:
        """A frame in which only this part of the window has moved."""
        canvas = Canvas(self.window, self.theme, self.scale, self.zoom)
        with canvas.clip(area):
            scene.draw_moving(canvas)
            self.ui.paint(canvas)
        pygame.display.update(area)

    def _draw_still(self, scene: Scene) -> None:
        for _ in range(3):
            self._dirty = False
            canvas = Canvas(self.still, self.theme, self.scale, self.zoom)
            self._ground(canvas, scene)
            self.ui.begin(canvas)
            scene.draw(canvas)
            self.ui.end()
            self._still_canvas = canvas
            if not self.ui.again:
                return

    def _ground(self, canvas: Canvas, scene: Scene) -> None:
        canvas.fill("paper")
        if not scene.modal or len(self.scenes) < 2:
            return
        if self._backdrop is None:
            self._backdrop = self._picture_of(self.scenes[-2])
        canvas.surface.blit(self._backdrop, (0, 0))
        veil = pygame.Surface(self.size)
        veil.fill(canvas.colour("veil"))
        veil.set_alpha(110)
        canvas.surface.blit(veil, (0, 0))

    def _picture_of(self, scene: Scene) -> pygame.Surface:
        """A scene that is covered, as it looks now."""
        picture = pygame.Surface(self.size)
        canvas = Canvas(picture, self.theme, self.scale, self.zoom)
        present, self.ui = self.ui, Ui(self.size, self.theme, self.unit, self.zoom, self.shrink)
        try:
            canvas.fill("paper")
            self.ui.begin(canvas)
            scene.draw(canvas)
            self.ui.end()
            scene.draw_moving(canvas)
            self.ui.paint(canvas)
            self.ui.clear()
        finally:
            self.ui = present
        return picture

    # ------------------------------------------------------------------ events
    def _event(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self.go(self.scene.closing() if self.scene else Quit())
            return
        if event.type == pygame.VIDEORESIZE:
            if not self.settings.full_screen:
                self._windowed = event.size
            self._resized(event.size)
            return
        if event.type == pygame.KEYDOWN and self._global_key(event):
            return
        scene = self.scene
        if scene is None:
            return
        event = self._composed(event)
        if event.type == pygame.KEYDOWN and scene.first_key(event):
            return
        taken = self.ui.event(event)
        self._carry_out()
        if taken or self.scene is not scene:
            return
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.go(scene.escape())
            return
        self.go(scene.event(event))

    def _composed(self, event: pygame.event.Event) -> pygame.event.Event:
        """The event with its place in the picture as it is composed."""
        if self.shrink == 1.0 or not hasattr(event, "pos"):
            return event
        return pygame.event.Event(event.type, {**event.dict, "pos": self.place(event.pos)})

    def place(self, point: tuple[float, float]) -> tuple[int, int]:
        """A place of the window in the picture as it is composed."""
        return (round(point[0] / self.shrink), round(point[1] / self.shrink))

    def _global_key(self, event: pygame.event.Event) -> bool:
        if event.key == pygame.K_F11:
            self.change(full_screen=not self.settings.full_screen)
            return True
        if event.key == pygame.K_F1:
            self.explain()
            return True
        if not event.mod & pygame.KMOD_CTRL:
            return False
        # on many keyboards plus needs no shift, on others it does; the keypad has its own
        if event.key in (pygame.K_PLUS, pygame.K_EQUALS, pygame.K_KP_PLUS):
            self.change(text_scale=self.settings.larger_text().text_scale)
        elif event.key in (pygame.K_MINUS, pygame.K_KP_MINUS):
            self.change(text_scale=self.settings.smaller_text().text_scale)
        elif event.key in (pygame.K_0, pygame.K_KP_0):
            self.change(text_scale=1.0)
        else:
            return False
        return True

    def explain(self) -> None:
        """Shows the help of the present scene, over it."""
        from game.client.scenes.help import HelpScene  # a scene, which knows the window

        if self.scene is not None and self.scene.help:
            self.go(Push(HelpScene(self.scene.help)))

    # ------------------------------------------------------------------ pictures
    def screenshot(
        self, scene: Scene, size: tuple[int, int], path: str | os.PathLike[str], settle: float = 0.5
    ) -> None:
        """Shows `scene` alone in a window of `size` (one without a display, if none is open),
        lets `settle` seconds of motion pass, and saves a picture."""
        if not pygame.display.get_init() or pygame.display.get_surface() is None:
            os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
            self.open(size)
        if self.size != size:
            self._set_mode(size)
        pygame.mouse.set_pos((size[0] - 1, size[1] - 1))
        pygame.event.get()
        self.go(Reset(scene))
        self.settle(settle)
        pygame.image.save(self.frame_surface, os.fspath(path))

    def settle(self, seconds: float = 0.5) -> None:
        """Steps frames as if `seconds` had passed, without waiting."""
        for _ in range(max(2, round(seconds / MOVING))):
            self.redraw()
            self.frame([], MOVING)

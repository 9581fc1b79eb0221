"""The map as a view: give it a model and a rectangle, and it draws, moves and answers."""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame as pg

from game.client.views.map import hit, pictures, quick
from game.client.views.map.cache import Cache
from game.client.views.map.camera import Camera, Frame
from game.client.views.map.courses import lay_out
from game.client.views.map.flow import Flow
from game.client.views.map.gestures import Gestures
from game.client.views.map.layers import Composer, Look
from game.client.views.map.markers import RIPPLING, draw_ripples, place_of_event
from game.client.views.map.model import LAYERS, MapModel
from game.client.views.map.network import facilities, visible
from game.client.views.map.palette import palette
from game.client.views.map.pen import Painter
from game.client.views.map.region import Region
from game.client.views.map.trust import meeting_point
from game.content.geography.curves import Point

FADE_SECONDS = 1.2
REST_SECONDS = 20.0
"""Flow rests when nobody has touched anything for this long."""
FRAME_BUDGET = 0.012
"""Seconds a frame may spend on painting the map."""
SETTLE_SECONDS = 0.14
"""After zooming or panning, wait this long before painting sharply."""
SIGN_REACH = {1: 4.4, 2: 6.6, 3: 9.0}


class MapView:
    """Draws a `MapModel` in a rectangle of any size.

    The loop calls `update(dt)` (True = draw again) and `draw(surface, rect)`; `handle(event,
    rect)` takes wheel, drag and keys. Painting is spread over frames: at first a quick sketch is
    seen, and the last picture while a new one is made. Names follow the text `scale` and the
    window's `zoom`. `texts` is for hovering scenes only and is kept as given.
    """

    def __init__(
        self,
        model: MapModel,
        size: tuple[int, int],
        mode: str = "paper",
        scale: float = 1.0,
        texts: Callable[..., str] | None = None,
        *,
        layer: str = "condition",
        reduced_motion: bool = False,
        names: bool = True,
        zoom: float = 1.0,
    ) -> None:
        self.texts = texts
        self.reduced_motion = reduced_motion
        self._look = Look(mode, layer, scale, names, zoom)
        self._cache = Cache()
        self._size = size
        self._load(model)
        self._camera = Camera(self._region.focus(), self._region.world(), size)
        self._frame = self._camera.frame()
        self._picture: pg.Surface | None = None
        self._picture_frame = self._frame
        self._old: pg.Surface | None = None
        self._fade_box = pg.Rect(0, 0, 0, 0)
        self._fade_left = 0.0
        self._fade_next = False
        self._work: Painter | None = None
        self._settle = 0.0
        self._seconds = 0.0
        self._idle = 0.0
        self._flow: Flow | None = None
        self._gestures = Gestures()
        self._begin()

    # what is shown

    def _load(self, model: MapModel) -> None:
        self.model = model
        self._region = Region(model.region)
        self._lay_out(model)

    def _lay_out(self, model: MapModel) -> None:
        self._pipes = lay_out(model.nodes, model.pipes)
        self._mains = lay_out(model.nodes, model.mains, ("node_a", "node_b"))
        self._devices = lay_out(model.nodes, model.devices)

    def set(self, model: MapModel) -> None:
        """Show another state; what has not changed is kept, changed borders cross-fade."""
        before, self.model = self.model, model
        if model.region is not before.region:
            self._load(model)
            self._cache = Cache()
            self._camera = Camera(self._region.focus(), self._region.world(), self._size)
            self._frame = self._camera.frame()
        elif _links(model) != _links(before):
            self._lay_out(model)
        if self._still(model) != self._still(before) or model.region is not before.region:
            self.wake()
            self._fade_next = _borders(model) != _borders(before)
            self._begin()
        elif dict(model.flow) != dict(before.flow):
            self._flow = self._flow_now()

    def _still(self, model: MapModel) -> tuple[object, ...]:
        """What of a model is in the still picture, on the layer shown."""
        by_layer: dict[str, object] = {
            "condition": dict(model.condition),
            "pressure": dict(model.pressure),
            "age": model.year,
            "trust": dict(model.trust),
        }
        return (
            model.nodes,
            model.pipes,
            model.mains,
            model.devices,
            dict(model.names),
            dict(model.steps),
            dict(model.main_states),
            dict(model.planning_borders),
            model.shut_out,
            dict(model.left_out),
            model.events,
            model.empty,
            model.highlight,
            model.selected,
            by_layer.get(self._look.layer),
        )

    def set_layer(self, layer: str) -> None:
        """Colour the networks by another of `LAYERS`; ValueError for any other name."""
        if layer not in LAYERS:
            raise ValueError(f"The map has no layer {layer!r}; it has {', '.join(LAYERS)}.")
        self._change_look(layer=layer)

    def set_look(
        self, mode: str | None = None, scale: float | None = None, zoom: float | None = None
    ) -> None:
        """Change to "paper" or "projector", to another text scale (1–2) or window zoom."""
        look = self._look
        self._change_look(mode=mode or look.mode, scale=scale or look.scale, zoom=zoom or look.zoom)

    def keep_clear(self, *rects: pg.Rect) -> None:
        """Names avoid these rectangles of the view: a legend, a card laid over the map."""
        self._change_look(keep_out=tuple((r.x, r.y, r.w, r.h) for r in rects))

    def _change_look(self, **changes: object) -> None:
        fields = {name: getattr(self._look, name) for name in Look.__slots__}
        look = Look(**{**fields, **changes})
        if look != self._look:
            self._look = look
            self._begin()

    @property
    def layer(self) -> str:
        """The layer shown."""
        return self._look.layer

    @property
    def frame(self) -> Frame:
        """The view as it is now (scale, corner, size)."""
        return self._frame

    @property
    def region(self) -> Region:
        """The geometry drawn."""
        return self._region

    # painting

    def _begin(self) -> None:
        """Start a new picture; one half done is left, its finished layers stay."""
        composer = Composer(
            self._cache,
            self._region,
            self.model,
            self._frame,
            self._look,
            self._pipes,
            self._mains,
            self._devices,
        )
        self._work = composer.paint()

    def _advance(self, seconds: float) -> bool:
        """Go on painting for this long; True when a picture has been finished."""
        if self._work is None:
            return False
        end = time.perf_counter() + seconds
        try:
            next(self._work)
            while time.perf_counter() < end:
                next(self._work)
        except StopIteration as done:
            self._finish(done.value)
            return True
        return False

    def _finish(self, picture: pg.Surface) -> None:
        self._work = None
        before = self._picture if self._picture_frame == self._frame else None
        if self._fade_next and before is not None and not self.reduced_motion:
            self._old, self._fade_left = before, FADE_SECONDS
            self._fade_box = pictures.difference(before, picture)
        self._fade_next = False
        self._picture, self._picture_frame = picture, self._frame
        self._flow = self._flow_now()

    def _flow_now(self) -> Flow | None:
        """Chevrons: in all links on the flow layer, in mains in use on the others."""
        if not self.model.flow or self._look.layer in ("trust", "borders"):
            return None
        running = [c for id, c in self._mains.items() if self.model.main_states.get(id) == "in_use"]
        pipes = visible(list(self._pipes.values()), self._frame)
        courses = [*pipes, *running] if self._look.layer == "flow" else running
        signs = [(at, 11.0) for at, _ in facilities(self._region, self.model)]
        signs += [
            ((float(p["at"][0]), float(p["at"][1])), SIGN_REACH[int(p.get("rank", 1))])
            for p in self._region.baked["settlements"]
        ]
        return Flow(self._frame, palette(self._look.mode), courses, self.model.flow, signs)

    def finish(self) -> None:
        """Paint to the end at once and skip any cross-fade (screenshots, tests, reports)."""
        while self._work is not None:
            self._advance(10.0)
        self._fade_left, self._old = 0.0, None

    @property
    def ready(self) -> bool:
        """Whether the picture is sharp and up to date."""
        return self._work is None and self._settle <= 0 and self._fade_left <= 0

    # the loop

    def update(self, dt: float) -> bool:
        """Let `dt` seconds pass; True when the map should be drawn again."""
        self._idle += dt
        dirty = False
        if self._settle > 0:
            self._settle -= dt
            if self._settle <= 0:
                self._begin()
        elif self._work is not None:
            dirty = self._advance(FRAME_BUDGET)
        if self._fade_left > 0:
            self._fade_left = max(0.0, self._fade_left - dt)
            if self._fade_left == 0:
                self._old = None
            dirty = True
        if self.animating:
            self._seconds += dt
            dirty = True
        return dirty

    @property
    def animating(self) -> bool:
        """Whether water or a burst moves just now."""
        if self.reduced_motion or self._idle > REST_SECONDS:
            return False
        flowing = self._flow is not None and bool(self._flow.tracks)
        return flowing or any(e.kind in RIPPLING for e in self.model.events)

    def wake(self) -> None:
        """Somebody is there, or something has changed: flow moves again."""
        self._idle = 0.0

    def draw(self, surface: pg.Surface, rect: pg.Rect) -> None:
        """Draw the map into a rectangle; another size than before makes it paint anew."""
        if rect.size != self._size and rect.width > 0 and rect.height > 0:
            self._resize(rect.size)
        clip = surface.get_clip()
        surface.set_clip(rect.clip(clip))
        if self._picture is None:
            self._picture = quick.sketch(self._region, self.model, self._frame, self._look.mode)
            self._picture_frame = self._frame
        if self._picture_frame == self._frame:
            self._draw_sharp(surface, rect)
        else:
            pictures.draw_moved(surface, rect, self._picture, self._picture_frame, self._frame)
        surface.set_clip(clip)

    def _draw_sharp(self, surface: pg.Surface, rect: pg.Rect) -> None:
        assert self._picture is not None
        if self._old is not None and self._fade_left > 0:
            surface.blit(self._old, rect.topleft)
            done = 1 - self._fade_left / FADE_SECONDS
            self._picture.set_alpha(int(255 * done * done * (3 - 2 * done)))
            box = self._fade_box
            surface.blit(self._picture, (rect.x + box.x, rect.y + box.y), box)
            self._picture.set_alpha(None)
        else:
            surface.blit(self._picture, rect.topleft)
        if self._flow is not None:
            self._flow.draw(surface, rect.topleft, self._seconds)
        colours = palette(self._look.mode)
        for event in self.model.events:
            if event.kind in RIPPLING:
                at = place_of_event(event, self._region, self.model, self._pipes)
                if at:
                    x, y = self._frame.pixel(at)
                    draw_ripples(
                        surface,
                        (rect.x + x, rect.y + y),
                        self._frame,
                        colours,
                        self._seconds or 0.3,
                    )

    # moving and asking

    def _resize(self, size: tuple[int, int]) -> None:
        self._size = size
        self._camera.resize(size)
        self._frame = self._camera.frame()
        self._begin()

    def _moved(self) -> None:
        frame = self._camera.frame()
        if frame != self._frame:
            self._frame = frame
            self._settle = SETTLE_SECONDS
            self._work = None
            self._old, self._fade_left = None, 0.0

    def zoom(self, factor: float, pixel: Point | None = None) -> None:
        """Zoom by a factor around a pixel of the view, or its middle."""
        self._camera.zoom_at(pixel or (self._size[0] / 2, self._size[1] / 2), factor)
        self._moved()

    def pan(self, dx: float, dy: float) -> None:
        """Move the land by px."""
        self._camera.pan(dx, dy)
        self._moved()

    def reset(self) -> None:
        """Show the whole region again."""
        self._camera.reset()
        self._moved()

    def look_at(self, point: Point, zoom: float = 2.5) -> None:
        """Bring a place (map units) to the middle."""
        self._camera.look_at(point, zoom)
        self._moved()

    def handle(self, event: pg.event.Event, rect: pg.Rect) -> bool:
        """Wheel, drag with the right or middle button, + − 0 and arrows with Ctrl; True if used.

        The left button is left to the scene, for clicks and for the brush.
        """
        if event.type in (pg.MOUSEMOTION, pg.MOUSEBUTTONDOWN, pg.KEYDOWN, pg.MOUSEWHEEL):
            self.wake()
        if self._gestures.move(event, rect, self._camera):
            self._moved()
            return True
        return False

    def hit(self, pixel: Point) -> hit.Hit:
        """What lies under a pixel of the view."""
        return hit.find(
            pixel,
            self._region,
            self.model,
            self._frame,
            self._pipes,
            self._mains,
            self._devices,
        )

    def pipes_within(self, pixel: Point, radius: float) -> list[str]:
        """Pipes under a brush of this radius (px)."""
        return hit.pipes_within(pixel, radius, self._frame, self._pipes)

    def pixel_of(self, node: str) -> Point | None:
        """Where a node is drawn, in px of the view; None if there is no such node."""
        for item in self.model.nodes:
            if item["id"] == node:
                return self._frame.pixel((float(item["x"]), float(item["y"])))
        return None

    def pixel_of_border(self, a: str, b: str) -> Point | None:
        """Where the middle of a border is drawn; None for two who are not neighbours."""
        name = "|".join(sorted((a, b)))
        if name not in self._region.borders:
            return None
        return self._frame.pixel(meeting_point(self._region, name)[0])


def _links(model: MapModel) -> tuple[object, ...]:
    return model.nodes, model.pipes, model.mains, model.devices


def _borders(model: MapModel) -> tuple[object, ...]:
    """What fades over when it changes."""
    return dict(model.steps), model.shut_out, dict(model.left_out)

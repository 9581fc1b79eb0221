"""The map's layers laid together, from the sea to the names.

A `Composer` paints one picture. It is driven step by step within each frame's time; layers that
have not changed come from the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import pygame as pg

from game.client.views.map import borders, labels, network, terrain, tints, trust, water
from game.client.views.map.cache import Cache
from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.grain import lay_grain
from game.client.views.map.markers import event_sprites
from game.client.views.map.model import SEAM, MapModel
from game.client.views.map.new_borders import new_border_sprites, outward
from game.client.views.map.palette import palette
from game.client.views.map.pen import Painter, Sprite, opaque
from game.client.views.map.region import Region

SMALL_SIGN = 80
"""Names keep off the signs of events up to this wide (px), not off a whole lake in drought."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the map is to be drawn, apart from what it shows; `keep_out` as x, y, width, height."""

    mode: str
    layer: str
    scale: float
    names: bool = True
    zoom: float = 1.0
    keep_out: tuple[tuple[int, int, int, int], ...] = ()


class Composer:
    """One picture of the map: a model seen in a frame with a look."""

    def __init__(
        self,
        cache: Cache,
        region: Region,
        model: MapModel,
        frame: Frame,
        look: Look,
        pipes: Mapping[str, Course],
        mains: Mapping[str, Course],
        devices: Mapping[str, Course],
    ) -> None:
        self.cache, self.region, self.model = cache, region, model
        self.frame, self.look, self.pipes, self.mains = frame, look, pipes, mains
        self.devices = devices
        self.colours = palette(look.mode)
        self.tints = tints.effective_tints(region, model, self.colours)
        self.steps = {name: int(model.steps.get(name, 0)) for name in region.borders}
        self.base: Hashable = (frame, look.mode)
        self.out = opaque((frame.width, frame.height))

    def paint(self) -> Painter:
        """The whole still map (opaque), painted a little at a time."""
        yield from self._land()
        yield from self._put(self._ribbons())
        yield from self._lay(
            "water", 0, lambda: water.paint_water(self.region, self.frame, self.colours)
        )
        yield from self._put(self._lines())
        new = new_border_sprites(self.region, self.model, self.frame, self.colours)
        yield from self._put(iter(new))
        yield from self._network()
        events = event_sprites(self.region, self.model, self.frame, self.colours, self.pipes)
        yield from self._put(iter(events))
        if not self.colours.dark:
            lay_grain(self.out)
            yield
        glyphs = self._glyphs()
        if self.look.names:
            signs = [s for s in events if s.surface.get_width() < SMALL_SIGN]
            yield from self._names([*glyphs, *signs])
        yield from self._put(iter(glyphs))
        return self.out

    def _lay(
        self,
        name: str,
        key: Hashable,
        paint: Callable[[], Painter],
        flags: int = pg.BLEND_PREMULTIPLIED,
    ) -> Iterator[None]:
        surface = yield from self.cache.layer(name, (self.base, key), paint)
        yield
        self.out.blit(surface, (0, 0), special_flags=flags)

    def _put(self, sprites: Iterator[Sprite | None]) -> Iterator[None]:
        for sprite in sprites:
            if sprite is not None:
                sprite.blit(self.out)
            yield

    def _land(self) -> Iterator[None]:
        """Sea, land, tints and relief."""
        region, frame, colours = self.region, self.frame, self.colours
        yield from self._lay("ground", 0, lambda: terrain.paint_ground(region, frame, colours), 0)
        open_steps = tuple(s if s >= SEAM else 0 for s in self.steps.values())
        yield from self._lay(
            "tints",
            (tuple(self.tints.items()), open_steps),
            lambda: tints.paint_tints(region, frame, self.tints, self.steps, colours.outside),
        )
        yield from self._lay(
            "shade", 0, lambda: terrain.paint_shade(region, frame, colours), pg.BLEND_RGB_MULT
        )
        yield from self._lay("relief", 0, lambda: terrain.paint_relief(region, frame, colours))

    def _ribbons(self) -> Iterator[Sprite | None]:
        """The bands along borders, which rivers cross; first that of one's own municipality."""
        own = self.model.highlight
        if own in self.region.rings:
            given_way = {name for name, step in self.steps.items() if step >= SEAM}
            parts = self.region.held_edges(own, given_way)
            key = (self.base, "own", own, self.tints[own], frozenset(given_way))
            yield self.cache.sprite(
                "outer",
                key,
                lambda: borders.highlight_sprite(self.frame, parts, self.tints[own], self.colours),
            )
        for name, lines in self.region.borders.items():
            right, left = (self.tints[id] for id in self.region.sides[name])
            step = self.steps[name]
            yield self.cache.sprite(
                "ribbon",
                (self.base, name, step, right, left),
                partial(borders.ribbon_sprite, self.frame, lines, right, left, step, self.colours),
            )

    def _lines(self) -> Iterator[Sprite | None]:
        """Outer borders, then those between municipalities, walls last."""
        for id, lines in self.region.outer.items():
            if lines:
                side = -outward(self.region, id, lines)
                tint = self.tints[id]
                yield self.cache.sprite(
                    "outer",
                    (self.base, id, tint),
                    partial(borders.outer_sprite, self.frame, lines, side, tint, self.colours),
                )
        for name in sorted(self.region.borders, key=lambda n: -self.steps[n]):
            yield self.cache.sprite(
                "line",
                (self.base, name, self.steps[name]),
                partial(
                    borders.line_sprite,
                    self.frame,
                    self.region.borders[name],
                    self.steps[name],
                    self.colours,
                ),
            )

    def _network(self) -> Iterator[None]:
        layer = self.look.layer
        key = (layer, _network_state(self.model, layer), tuple(self.tints.items()))
        yield from self._lay(
            "network",
            key,
            lambda: network.paint_network(
                self.region,
                self.model,
                self.frame,
                self.colours,
                layer,
                self.pipes,
                self.mains,
                self.devices,
                self.tints,
            ),
        )

    def _glyphs(self) -> list[Sprite]:
        """What stands over the borders on the layers that are about them."""
        if self.look.layer == "trust":
            return trust.trust_sprites(
                self.region,
                self.model,
                self.frame,
                self.colours,
                self.tints,
                self.look.scale * self.look.zoom,
            )
        if self.look.layer == "borders":
            return trust.badge_sprites(self.region, self.model, self.frame, self.colours)
        return []

    def _names(self, over: list[Sprite]) -> Iterator[None]:
        keep_out = [pg.Rect(r) for r in self.look.keep_out]
        keep_out += [trust.place_of(sprite) for sprite in over]
        surface = yield from labels.paint_labels(
            self.region,
            self.model,
            self.frame,
            self.colours,
            self.tints,
            list(self.pipes.values()),
            list(self.mains.values()),
            self.look.scale,
            self.look.zoom,
            keep_out,
        )
        self.out.blit(surface, (0, 0), special_flags=pg.BLEND_PREMULTIPLIED)


def _network_state(model: MapModel, layer: str) -> Hashable:
    """What the network layer shows, as a key."""
    values: tuple[object, ...] = ()
    if layer == "condition":
        values = tuple(model.condition.items())
    elif layer == "pressure":
        values = tuple((node, round(metres, 1)) for node, metres in model.pressure.items())
    elif layer == "age":
        values = (model.year,)
    return (tuple(model.main_states.items()), model.selected, values)

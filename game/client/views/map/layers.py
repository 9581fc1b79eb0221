"""The map's layers, each painted once and kept until what it shows has changed.

`compose` is a generator: it repaints what is stale, a little at a time, and lays everything
together; the view drives it within each frame's time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pygame as pg

from game.client.views.map import borders, labels, network, terrain, tints, trust, water
from game.client.views.map.camera import Frame
from game.client.views.map.courses import Course
from game.client.views.map.grain import lay_grain
from game.client.views.map.markers import event_sprites
from game.client.views.map.model import MapModel
from game.client.views.map.new_borders import new_border_sprites, outward
from game.client.views.map.palette import Colour, MapPalette, palette
from game.client.views.map.pen import Sprite, opaque
from game.client.views.map.region import Region
from game.content.geography.curves import area

KEPT = {"ground": 2, "shade": 2, "relief": 2, "water": 2, "ribbon": 60, "line": 60, "outer": 40}
"""How many versions of a layer are kept (1 where nothing is said): the fitted view and another."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the map is to be drawn, apart from what it shows."""

    mode: str
    layer: str
    scale: float
    names: bool = True
    keep_out: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(slots=True)
class Cache:
    """Painted layers by name and by everything they depend on."""

    kept: dict[str, OrderedDict[Hashable, object]] = field(default_factory=dict)

    def get(self, name: str, key: Hashable) -> object | None:
        """A layer painted before, if nothing it shows has changed."""
        found = self.kept.get(name, OrderedDict()).get(key)
        if found is not None:
            self.kept[name].move_to_end(key)
        return found

    def put(self, name: str, key: Hashable, value: object) -> None:
        """Keep a layer, letting go of the one used longest ago."""
        versions = self.kept.setdefault(name, OrderedDict())
        versions[key] = value
        while len(versions) > KEPT.get(name, 1):
            versions.popitem(last=False)

    def painted(self, name: str, key: Hashable,
                paint: Callable[[], Iterator[pg.Surface | None]]
                ) -> Iterator[pg.Surface | None]:
        """The layer as the last thing yielded; painted only if it must be."""
        found = self.get(name, key)
        if found is None:
            for found in paint():
                if found is None:
                    yield None
            self.put(name, key, found)
        yield found  # type: ignore[misc]


def compose(
    cache: Cache, region: Region, model: MapModel, frame: Frame, look: Look,
    pipes: Mapping[str, Course], mains: Mapping[str, Course],
) -> Iterator[pg.Surface | None]:
    """The whole still map (opaque), as the last thing yielded."""
    colours = palette(look.mode)
    tint = tints.effective_tints(region, model, colours)
    steps = {name: int(model.steps.get(name, 0)) for name in region.borders}
    base: Hashable = (frame, look.mode)

    def layer(name: str, key: Hashable,
              paint: Callable[[], Iterator[pg.Surface | None]]
              ) -> Iterator[pg.Surface | None]:
        return cache.painted(name, (base, key), paint)

    out = opaque((frame.width, frame.height))
    ground: pg.Surface | None = None
    for ground in layer("ground", 0, lambda: terrain.paint_ground(region, frame, colours)):
        yield None
    _lay(out, ground)
    tint_key = (tuple(tint.items()), tuple(s if s >= 3 else 0 for s in steps.values()))
    for surface in layer("tints", tint_key, lambda: tints.paint_tints(
            region, frame, tint, steps, colours.outside)):
        yield None
    _lay(out, surface, pg.BLEND_PREMULTIPLIED)
    yield None
    for surface in layer("shade", 0, lambda: terrain.paint_shade(region, frame, colours)):
        yield None
    _lay(out, surface, pg.BLEND_RGB_MULT)
    for surface in layer("relief", 0, lambda: terrain.paint_relief(region, frame, colours)):
        yield None
    _lay(out, surface, pg.BLEND_PREMULTIPLIED)
    yield None
    for item in _ribbons(cache, region, model, frame, colours, steps, tint, base):
        _put(out, item)
        yield None
    for surface in layer("water", 0, lambda: terrain_water(region, frame, colours)):
        yield None
    _lay(out, surface, pg.BLEND_PREMULTIPLIED)
    yield None
    for item in _lines(cache, region, model, frame, colours, steps, tint, base):
        _put(out, item)
        yield None
    for item in new_border_sprites(region, model, frame, colours):
        item.blit(out)
        yield None
    net_key = (look.layer, _network_state(model, look.layer), tuple(tint.items()))
    for surface in layer("network", net_key, lambda: network.paint_network(
            region, model, frame, colours, look.layer, dict(pipes), dict(mains), tint)):
        yield None
    droughts = [s for s in event_sprites(region, model, frame, colours, pipes)]
    _lay(out, surface, pg.BLEND_PREMULTIPLIED)
    for item in droughts:
        item.blit(out)
    yield None
    glyphs: list[Sprite] = []
    if look.layer == "trust":
        glyphs = trust.trust_sprites(region, model, frame, colours, tint, look.scale)
    elif look.layer == "borders":
        glyphs = trust.badge_sprites(region, model, frame, colours)
    if not colours.dark:
        lay_grain(out)
    yield None
    keep_out = [pg.Rect(r) for r in look.keep_out] + [trust.place_of(g) for g in glyphs]
    keep_out += [trust.place_of(s).inflate(-8, -8) for s in droughts if s.surface.get_width() < 80]
    if look.names:
        for surface in labels.paint_labels(
            region, model, frame, colours, tint, list(pipes.values()), list(mains.values()),
            look.scale, keep_out,
        ):
            yield None
        _lay(out, surface, pg.BLEND_PREMULTIPLIED)
    for glyph in glyphs:
        glyph.blit(out)
    yield out


def terrain_water(region: Region, frame: Frame,
                  colours: MapPalette) -> Iterator[pg.Surface | None]:
    """Water and towns."""
    return water.paint_water(region, frame, colours)


def _lay(out: pg.Surface, surface: object, flags: int = 0) -> None:
    assert isinstance(surface, pg.Surface)
    out.blit(surface, (0, 0), special_flags=flags)


def _put(out: pg.Surface, item: Sprite | None) -> None:
    if item is not None:
        item.blit(out)


def _kept(cache: Cache, name: str, key: Hashable,
          paint: Callable[[], Sprite | None]) -> Sprite | None:
    """A sprite from the cache; out-of-sight ones are remembered too."""
    found = cache.get(name, key)
    if found is None:
        found = (paint(),)
        cache.put(name, key, found)
    assert isinstance(found, tuple)
    return found[0]


def _ribbons(cache: Cache, region: Region, model: MapModel, frame: Frame, colours: MapPalette,
             steps: Mapping[str, int], tint: Mapping[str, Colour],
             base: Hashable) -> Iterator[Sprite | None]:
    if model.highlight in region.rings:
        ring = region.rings[model.highlight]
        side = 1 if area(ring) > 0 else -1
        own = tint[model.highlight]
        yield _kept(cache, "outer", (base, "own", model.highlight, own),
                    lambda: borders.highlight_sprite(frame, ring, side, own, colours))
    for name, lines in region.borders.items():
        right, left = (tint[id] for id in region.sides[name])
        yield _kept(
            cache, "ribbon", (base, name, steps[name], right, left),
            lambda lines=lines, right=right, left=left, name=name: borders.ribbon_sprite(
                frame, lines, right, left, steps[name], colours),
        )


def _lines(cache: Cache, region: Region, model: MapModel, frame: Frame, colours: MapPalette,
           steps: Mapping[str, int], tint: Mapping[str, Colour],
           base: Hashable) -> Iterator[Sprite | None]:
    """Outer borders, then those between municipalities, walls last."""
    for id in region.ids:
        lines = region.outer[id]
        if lines:
            inward = -outward(region, id, lines)
            yield _kept(
                cache, "outer", (base, id, tint[id]),
                lambda lines=lines, id=id, inward=inward: borders.outer_sprite(
                    frame, lines, inward, tint[id], colours),
            )
    for name in sorted(region.borders, key=lambda n: -steps[n]):
        yield _kept(
            cache, "line", (base, name, steps[name]),
            lambda name=name: borders.line_sprite(
                frame, region.borders[name], steps[name], colours),
        )


def _network_state(model: MapModel, layer: str) -> Hashable:
    """What the network layer shows, as a key."""
    values: Sequence[object] = ()
    if layer == "condition":
        values = tuple(model.condition.items())
    elif layer == "pressure":
        values = tuple((k, round(v, 1)) for k, v in model.pressure.items())
    elif layer == "age":
        values = (model.year,)
    return (tuple(model.main_states.items()), model.selected, tuple(values))

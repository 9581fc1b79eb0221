"""Painted layers, kept until what they show has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

import pygame as pg

from game.client.views.map.pen import Painter, Sprite

KEPT = {"ground": 2, "shade": 2, "relief": 2, "water": 2, "ribbon": 60, "line": 60, "outer": 40}
"""How many versions of a layer are kept (1 where nothing is said): the fitted view and another."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A sprite, or that there is none to be seen."""

    sprite: Sprite | None


@dataclass(slots=True)
class Cache:
    """Layers and sprites by name and by everything they depend on."""

    kept: dict[str, OrderedDict[Hashable, object]] = field(default_factory=dict)

    def _get(self, name: str, key: Hashable) -> object | None:
        found = self.kept.get(name, OrderedDict()).get(key)
        if found is not None:
            self.kept[name].move_to_end(key)
        return found

    def _put(self, name: str, key: Hashable, value: object) -> None:
        """Keep a version, letting go of the one used longest ago."""
        versions = self.kept.setdefault(name, OrderedDict())
        versions[key] = value
        while len(versions) > KEPT.get(name, 1):
            versions.popitem(last=False)

    def layer(self, name: str, key: Hashable, paint: Callable[[], Painter]) -> Painter:
        """The layer as painted before, or painted now."""
        found = self._get(name, key)
        if not isinstance(found, pg.Surface):
            found = yield from paint()
            self._put(name, key, found)
        return found

    def sprite(self, name: str, key: Hashable, paint: Callable[[], Sprite | None]) -> Sprite | None:
        """The sprite as painted before, or painted now; that one is out of sight is kept too."""
        found = self._get(name, key)
        if isinstance(found, Kept):
            return found.sprite
        painted = paint()
        self._put(name, key, Kept(painted))
        return painted

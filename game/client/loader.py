"""Loads the widget library's fonts one after the other: its own loader starts threads, and a
browser has none."""

from __future__ import annotations

from pygame_gui.core.resource_loaders import IResourceLoader


class SequentialLoader(IResourceLoader):
    """Loads in the order given when `update` is called; raises what a resource reports."""

    def __init__(self) -> None:
        self._waiting: list = []
        self._started = False

    def add_resource(self, resource) -> None:
        self._waiting.append(resource)

    def start(self) -> None:
        self._started = True

    def started(self) -> bool:
        return self._started

    def update(self) -> tuple[bool, float]:
        for resource in self._waiting:
            error = resource.load()
            if error is not None:
                raise error
        self._waiting.clear()
        return True, 1.0

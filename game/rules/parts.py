"""A tree whose parts are worked out when they are asked for: a view that is not sent anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Makers = dict[str, Callable[[], Any]]
"""How each part of a tree is made."""


class Parts(Mapping[str, Any]):
    """Reads like the whole tree; each part is made once, the first time it is looked at."""

    def __init__(self, makers: Makers) -> None:
        self._makers = makers
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def whole(makers: Makers) -> dict[str, Any]:
    """The tree with all its parts."""
    return {name: make() for name, make in makers.items()}

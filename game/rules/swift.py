"""A frozen value that is copied very often."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any, Self


class Swift:
    """Base of a frozen dataclass (without slots) of which a year of play makes hundreds."""

    def but(self, **changes: Any) -> Self:
        """The same value but for these fields: what `dataclasses.replace` gives, far sooner."""
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new.__dict__.pop("_reckoned", None)
        new.__dict__.update(changes)
        return new

    @cached_property
    def _reckoned(self) -> dict[Hashable, tuple[Any, object]]:
        return {}

    def reckon(self, key: Hashable, make: Callable[[Any], Any], of: object = None) -> Any:
        """What `make` gives of this very value, made once however often it is asked for.

        `key` names it; `of` is an object that it is also about (the same object, not an equal
        one). `make` may look at nothing else but the value and that object.
        """
        known = self._reckoned.get(key)
        if known is None or known[1] is not of:
            known = self._reckoned[key] = (make(self), of)
        return known[0]

    def grown(
        self,
        key: Hashable,
        items: tuple[Any, ...],
        make: Callable[[Sequence[Any]], list[Any]],
    ) -> list[Any]:
        """What `make` gives of the items in order. They are mostly those of before with some added,
        and `make` looks at each by itself, so that a value which remembers (under `key`) need only
        make the rest."""
        return make(items)

"""Dataclasses to plain trees and back, strictly.

`plain` needs no library and is the way out. `Reader` builds values from trees that strangers
sent: nothing is coerced, nothing unknown is let through, and what is wrong is named with its place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum, StrEnum
from typing import Any, TypeVar, get_origin

from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError
from cattrs.cols import homogenous_tuple_structure_factory, is_mapping, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn

from game.protocol.refusals import Reason

T = TypeVar("T")
Place = tuple[str | int, ...]

TAG = "t"
"""Key under which a tagged value carries its name."""

_LONGEST_QUOTE = 40


class MalformedError(ValueError):
    """A tree that is not what it should be.

    `place` leads to what is wrong ((),  the whole); `code` and `params` are for the refusal.
    """

    def __init__(self, code: Reason, place: Place = (), **params: str | float) -> None:
        super().__init__(code, place)
        self.code = code
        self.place = place
        self._params = params

    @property
    def params(self) -> dict[str, str | float]:
        """What the refusal says beside its code, among it the place as dotted `where`."""
        return {"where": ".".join(str(step) for step in self.place), **self._params}

    def under(self, place: Place) -> MalformedError:
        """The same complaint, seen from higher up."""
        return MalformedError(self.code, place + self.place, **self._params)


def plain(value: Any, names: Mapping[type, str]) -> Any:
    """`value` as maps, lists and scalars; dataclasses found in `names` carry their tag."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bytes):
        return value
    if isinstance(value, Mapping):
        return {key: plain(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, names) for item in value]
    if isinstance(value, frozenset):
        return [plain(item, names) for item in sorted(value)]
    if is_dataclass(value):
        name = names.get(type(value))
        tree = {} if name is None else {TAG: name}
        for field in field_names(type(value)):
            tree[field] = plain(getattr(value, field), names)
        return tree
    raise TypeError(f"a message holds no {type(value).__name__}")


_FIELDS: dict[type, tuple[str, ...]] = {}


def field_names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; remembered, as every message asks."""
    names = _FIELDS.get(kind)
    if names is None:
        names = _FIELDS[kind] = tuple(field.name for field in fields(kind))
    return names


class Reader:
    """Builds values from trees; raises `MalformedError` for what does not fit its type."""

    def __init__(self) -> None:
        self._converter = Converter(forbid_extra_keys=True, detailed_validation=True)
        hook = self._converter.register_structure_hook
        hook(str, _exactly(str, "text"))
        hook(bool, _exactly(bool, "true or false"))
        hook(int, _exactly(int, "whole number"))
        hook(float, _number)
        hook(StrEnum, lambda value, wanted: wanted(value))  # else it would be read as a text
        factory = self._converter.register_structure_hook_factory
        factory(is_dataclass, _only_from(dict, "map", make_dict_structure_fn))
        factory(_is_tuple, _only_from(list, "list", homogenous_tuple_structure_factory))
        factory(is_mapping, _only_from(dict, "map", mapping_structure_factory))

    def tagged(self, union: Any, names: Mapping[str, type]) -> None:
        """From now on read values of `union` by the name under their tag."""
        self._converter.register_structure_hook_func(
            lambda wanted: wanted == union, lambda tree, _: self._by_tag(tree, names)
        )

    def read(self, tree: Any, wanted: Any) -> Any:
        """The tree as a `wanted`."""
        try:
            return self._converter.structure(tree, wanted)
        except Exception as error:
            raise _first_complaint(error) from None

    def _by_tag(self, tree: Any, names: Mapping[str, type]) -> Any:
        if not isinstance(tree, dict):
            raise MalformedError(Reason.WRONG_TYPE, expected="map")
        if TAG not in tree:
            raise MalformedError(Reason.MISSING_FIELD, (TAG,))
        name = tree[TAG]
        if not isinstance(name, str) or name not in names:
            raise MalformedError(Reason.UNKNOWN_MESSAGE, (TAG,), got=shown(name))
        rest = {key: item for key, item in tree.items() if key != TAG}
        return self._converter.structure(rest, names[name])


def shown(value: object) -> str:
    """A value from a stranger, short enough to be said back."""
    return str(value)[:_LONGEST_QUOTE]


def _exactly(kind: type, expected: str) -> Callable[[Any, Any], Any]:
    def read(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise MalformedError(Reason.WRONG_TYPE, expected=expected)
        return value

    return read


def _number(value: Any, _: Any) -> float:
    if type(value) is not int and type(value) is not float:
        raise MalformedError(Reason.WRONG_TYPE, expected="number")
    try:
        number = float(value)
    except OverflowError:
        raise MalformedError(Reason.NOT_FINITE) from None
    if not math.isfinite(number):
        raise MalformedError(Reason.NOT_FINITE)
    return number


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _only_from(kind: type, expected: str, factory: Any) -> Any:
    """`factory`, but for trees of this kind only: a text is no list of letters."""

    def build(wanted: Any, converter: Converter) -> Any:
        inner = factory(wanted, converter)

        def read(tree: Any, as_what: Any) -> Any:
            if type(tree) is not kind:
                raise MalformedError(Reason.WRONG_TYPE, expected=expected)
            return inner(tree, as_what)

        return read

    return build


def _first_complaint(error: BaseException) -> MalformedError:
    """What went wrong first, with its place, out of the library's nested report."""
    if isinstance(error, MalformedError):
        return error
    if isinstance(error, BaseValidationError):
        first = error.exceptions[0]
        return _first_complaint(first).under(_step(first))
    if isinstance(error, ForbiddenExtraKeysError):
        return MalformedError(Reason.UNKNOWN_FIELD, (shown(min(map(str, error.extra_fields))),))
    if isinstance(error, KeyError):
        return MalformedError(Reason.MISSING_FIELD)
    return MalformedError(Reason.WRONG_VALUE)


def _step(error: BaseException) -> Place:
    """The step that the library noted on the way to the error: a field, an index or a key."""
    for note in getattr(error, "__notes__", ()):
        step = getattr(note, "name", None)
        if step is None:
            step = getattr(note, "index", None)
        if step is not None:
            return (step if isinstance(step, int) else shown(step),)
    return ()

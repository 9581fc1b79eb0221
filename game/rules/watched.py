"""A state that notes what is read of it: so a part of a view knows what it depends on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Self

from game.rules.state import State
from game.rules.stocks import Stock

Notes = set[Hashable]
"""What was read, or has changed: a field's name for the whole of it, (field, key) for one key of a
mapping that is looked up by key, (kind, subject) for one stock."""

_FIELDS = tuple(each.name for each in fields(State))
_values = attrgetter(*_FIELDS)
_BY_KEY = frozenset({"decisions", "minds", "guided", "results"})


def changes(before: State, after: State) -> Notes:
    """What has changed from one state to the next."""
    changed: Notes = set()
    for name, old, new in zip(_FIELDS, _values(before), _values(after), strict=True):
        if old is new:
            continue
        changed.add(name)
        if name == "stocks":
            changed.update(_other_values(old, new))
        elif name in _BY_KEY:
            changed.update((name, key) for key in _other_values(old, new))
    return changed


def _other_values(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Iterator[Any]:
    yield from (key for key in old if key not in new)
    missing = object()
    for key, value in new.items():
        before = old.get(key, missing)
        if before is not value and before != value:
            yield key


@dataclass(frozen=True, slots=True)
class _Reckoned:
    value: Any
    notes: Notes
    of: object


@dataclass(slots=True)
class Memory:
    """What has been reckoned of a state on the way to its views, carried on to the states after
    it."""

    reckoned: dict[Hashable, _Reckoned] = field(default_factory=dict)
    grown: dict[Hashable, tuple[tuple[Any, ...], list[Any]]] = field(default_factory=dict)

    def forget(self, changed: Notes) -> None:
        """Keep only what depends on nothing of this."""
        self.reckoned = {
            key: known for key, known in self.reckoned.items() if known.notes.isdisjoint(changed)
        }


class Watched(State):
    """Reads like the state that it watches, and notes each field when it is first read.

    What is changed on trial (`but`) is no reading of the state; the rest of a trial is noted as
    before, but nothing reckoned of it is remembered.
    """

    @property
    def notes(self) -> Notes:
        """What has been read so far."""
        notes: Notes = self.__dict__["_notes"]
        return notes

    def stock(self, kind: Stock, subject: str) -> float:
        """As of any state; notes this stock only."""
        own = self.__dict__
        if "stocks" in own:
            return super().stock(kind, subject)
        own["_notes"].add((kind, subject))
        value: float = own["_state"].stock(kind, subject)
        return value

    def but(self, **changes: Any) -> Self:
        """As of any state: a trial."""
        trial = super().but(**changes)
        trial.__dict__["_memory"] = None
        return trial

    def reckon(self, key: Hashable, make: Callable[[Any], Any], of: object = None) -> Any:
        """As of any state; also what was reckoned of an earlier one, if that is still right."""
        own = self.__dict__
        memory: Memory | None = own.get("_memory")
        if memory is None:
            return super().reckon(key, make, of)
        known = memory.reckoned.get(key)
        if known is None or known.of is not of:
            inner = watch(own["_state"], memory)
            known = _Reckoned(make(inner), inner.notes, of)
            memory.reckoned[key] = known
        own["_notes"] |= known.notes
        return known.value

    def grown(
        self,
        key: Hashable,
        items: tuple[Any, ...],
        make: Callable[[Sequence[Any]], list[Any]],
    ) -> list[Any]:
        """As of any state; of items that were there before nothing is made again."""
        memory: Memory | None = self.__dict__.get("_memory")
        if memory is None:
            return super().grown(key, items, make)
        before, made = memory.grown.get(key, ((), []))
        if items[: len(before)] != before:
            before, made = (), []
        if len(items) > len(before):
            made = made + make(items[len(before) :])
            memory.grown[key] = (items, made)
        return made


class _Field:
    """A field of a watched state that has not been read yet."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, state: Watched | None, owner: type) -> Any:
        if state is None:
            raise AttributeError(self._name)
        own, name = state.__dict__, self._name
        value = getattr(own["_state"], name)
        if name in _BY_KEY:
            value = _ByKey(name, value, own["_notes"])
        else:
            own["_notes"].add(name)
        own[name] = value
        return value


class _ByKey(Mapping[str, Any]):
    """A mapping of which only those keys are noted that are looked up."""

    __slots__ = ("_mapping", "_name", "_notes")

    def __init__(self, name: str, mapping: Mapping[str, Any], notes: Notes) -> None:
        self._name, self._mapping, self._notes = name, mapping, notes

    def __getitem__(self, key: str) -> Any:
        self._notes.add((self._name, key))
        return self._mapping[key]

    def __iter__(self) -> Iterator[str]:
        self._notes.add(self._name)
        return iter(self._mapping)

    def __len__(self) -> int:
        self._notes.add(self._name)
        return len(self._mapping)


for _name in _FIELDS:
    setattr(Watched, _name, _Field(_name))


def watch(state: State, memory: Memory) -> Watched:
    """The state, watched; `memory` is what may be known of it already."""
    watched = object.__new__(Watched)
    watched.__dict__.update(_state=state, _memory=memory, _notes=set())
    return watched

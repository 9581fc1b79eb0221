"""The shape of a level's files, and the turning of parsed TOML into it, strictly.

Municipalities, cards and parameters are the rules' own classes; what belongs only to the file is
here. An unknown key, a missing one or a wrong kind of value becomes a `Problem` with its line.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from game.content.folder import Document
from game.content.problem import Problem
from game.content.talks import PlacedTalk
from game.rules.deck import AssumptionSpec, QuestionSpec
from game.rules.earlier import EarlierPartnership
from game.rules.level import ActorSpec, CardSpec, GuideStep, MunicipalitySpec
from game.rules.parameters import Parameters
from game.rules.pressures import PressureSpec
from game.rules.ready_made import ReadyMade

T = TypeVar("T")


@dataclass(frozen=True)
class Teams:
    """How many teams the level is for; empty municipalities are played by bots."""

    smallest: int = 1
    largest: int = 8


@dataclass(frozen=True)
class StartTrust:
    """Trust before play: between any two, to the joint operation, and by pair ("a|b")."""

    between: float = 50.0
    operation: float = 55.0
    pairs: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Start:
    """What is there before play: partnerships that have done steg 1, or a part of it."""

    partnerships: tuple[EarlierPartnership, ...] = ()


@dataclass(frozen=True)
class Deck:
    """Which cards, assumptions and actors of the shared deck the level uses; all without a list."""

    cards: tuple[str, ...] | None = None
    assumptions: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None


@dataclass(frozen=True)
class LevelFile:
    """level.toml; see levels/README.md for what each key means, and levels/_skeleton, which shows
    every one of them."""

    id: str
    version: str
    start_year: int
    rounds: int
    years_per_round: int
    steps: tuple[str, ...]
    elections: tuple[int, ...]
    goals: tuple[str, ...]
    minutes: Mapping[str, float]
    municipalities: tuple[MunicipalitySpec, ...]
    depth: int = 2
    reflections: tuple[int, ...] = ()
    teams: Teams = Teams()
    trust: StartTrust = StartTrust()
    start: Start = Start()
    defaults: ReadyMade = field(default_factory=ReadyMade)
    deck: Deck = Deck()
    pressures: Mapping[str, PressureSpec] = field(default_factory=dict)
    parameters: Parameters = field(default_factory=Parameters)
    guide: tuple[GuideStep, ...] = ()
    dramaturgy: tuple[PlacedTalk, ...] = ()


@dataclass(frozen=True)
class CardsFile:
    """cards.toml, of the shared deck or of a level."""

    cards: tuple[CardSpec, ...] = ()


@dataclass(frozen=True)
class ActorsFile:
    """actors.toml, of the shared deck or of a level."""

    actors: tuple[ActorSpec, ...] = ()


@dataclass(frozen=True)
class AssumptionsFile:
    """assumptions.toml, of the shared deck or of a level."""

    assumptions: tuple[AssumptionSpec, ...] = ()
    questions: tuple[QuestionSpec, ...] = ()


def structure(document: Document, shape: type[T]) -> tuple[T | None, list[Problem]]:
    """The document as a `shape`, or None with every problem that stands in the way."""
    try:
        return _CONVERTER.structure(document.data, shape), []
    except BaseValidationError as error:
        return None, [
            document.problem(fault.path, fault.what, fault.remedy)
            for fault in _without_echoes(list(_explain(error, ())))
        ]


def _whole(value: Any, _: type) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{value!r} is not a whole number")
    return value


def _number(value: Any, _: type) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is not a number")
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{value!r} is not a finite number")
    return float(value)


def _truth(value: Any, _: type) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _text(value: Any, _: type) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a text in quotation marks")
    return value


def _amount(value: Any, _: Any) -> float | str:
    return value if isinstance(value, str) else _number(value, float)


def _strings_or_none(value: Any, _: Any) -> tuple[str, ...] | None:
    return None if value is None else _CONVERTER.structure(value, tuple[str, ...])


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, _truth)
    converter.register_structure_hook(float | str, _amount)
    converter.register_structure_hook(tuple[str, ...] | None, _strings_or_none)
    return converter


_CONVERTER = _converter()


@dataclass(frozen=True)
class _Fault:
    """A leaf of a structuring error. `meant` is the key that an unknown one probably stands for,
    `missing` the key that is not there; `unknown` whether the key is none of the table's."""

    path: tuple[str | int, ...]
    what: str
    remedy: str
    meant: str = ""
    missing: str = ""
    unknown: bool = False


def _explain(error: BaseValidationError, path: tuple[str | int, ...]) -> Iterator[_Fault]:
    """Each leaf of a structuring error as path, what is wrong and how to mend it."""
    for inner in error.exceptions:
        here = (*path, *_step(inner))
        if isinstance(inner, BaseValidationError):
            yield from _explain(inner, here)
        elif isinstance(inner, ForbiddenExtraKeysError):
            for name in sorted(inner.extra_fields):
                yield _unknown((*here, name), name, inner.cl)
        elif isinstance(inner, KeyError):
            name = str(here[-1])
            what = f'the key "{name}" is missing'
            yield _Fault(here[:-1], what, f'Add a line "{name} = …"', missing=name)
        else:
            yield _Fault(here, f"{_name(here)} has a wrong value: {inner}", _wanted(inner))


def _without_echoes(faults: list[_Fault]) -> list[_Fault]:
    """The faults without missing keys that are there, but misspelt.

    Where a table lacks one key and has one that is unknown, the two are taken for the same.
    """
    for place in {f.path for f in faults if f.missing}:
        lacking = [f for f in faults if f.missing and f.path == place]
        strange = [f for f in faults if f.unknown and f.path[:-1] == place]
        if len(lacking) == len(strange) == 1:
            said = replace(strange[0], meant=lacking[0].missing, remedy=_write(lacking[0].missing))
            faults = [said if f is strange[0] else f for f in faults]
    misspelt = {(*fault.path[:-1], fault.meant) for fault in faults if fault.meant}
    return [f for f in faults if not f.missing or (*f.path, f.missing) not in misspelt]


def _step(error: BaseException) -> tuple[str | int, ...]:
    """The key or position that a structuring error was raised at."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _name(path: tuple[str | int, ...]) -> str:
    """A path as a reader would write it: cards[3].owner, list positions from 1."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return f'"{name}"'


def _unknown(path: tuple[str | int, ...], name: str, shape: type | None) -> _Fault:
    names = [f.name for f in dataclasses.fields(shape)] if dataclasses.is_dataclass(shape) else []
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        remedy = _write(close[0])
    else:
        remedy = f"Remove it; known here are {', '.join(names)}" if len(names) < 20 else "Remove it"
    meant = close[0] if close else ""
    return _Fault(path, f'unknown key "{name}"', remedy, meant=meant, unknown=True)


def _write(key: str) -> str:
    return f'Remove it, or write "{key}" if that is what you mean'


def _wanted(error: BaseException) -> str:
    message = str(error)
    if "not a whole number" in message:
        return "Write a whole number without quotation marks, such as 8"
    if "number" in message:
        return "Write a number without quotation marks and with a decimal point, such as 0.25"
    if "neither true" in message:
        return "Write true or false without quotation marks"
    if "not a text" in message:
        return "Put the text in quotation marks"
    return "Write it as in levels/README.md"

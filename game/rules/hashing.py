"""A fingerprint of a state, the same on every machine that holds the same state."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from game.rules.state import State

_LEFT_OUT = frozenset({"level", "ledger"})
"""The level never changes; the ledger is counted (`ledger_entries`) and summed in the stocks."""


def state_hash(state: State) -> str:
    """The state's fingerprint: 64 hexadecimal digits (SHA-256)."""
    parts: list[str] = [state.level.id, state.level.version]
    for field in fields(state):
        if field.name not in _LEFT_OUT:
            parts.append(field.name)
            _write(getattr(state, field.name), parts)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _write(value: object, parts: list[str]) -> None:
    if isinstance(value, Enum):
        parts.append(str(value.value))
    elif value is None or isinstance(value, str | bool | int | float):
        parts.append(_scalar(value))
    elif isinstance(value, Mapping):
        parts.append("{")
        for key in sorted(value, key=str):
            parts.append(str(key))
            _write(value[key], parts)
        parts.append("}")
    elif isinstance(value, frozenset):
        _write(tuple(sorted(value)), parts)
    elif isinstance(value, tuple | list):
        parts.append("[")
        for item in value:
            _write(item, parts)
        parts.append("]")
    elif is_dataclass(value):
        parts.append("(")
        for field in fields(value):
            _write(getattr(value, field.name), parts)
        parts.append(")")
    else:
        raise TypeError(f"a state holds no {type(value).__name__}")


def _scalar(value: str | bool | int | float | None) -> str:
    # A journal may bring a whole number back as either kind; both must count as the same.
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value) if isinstance(value, float) else str(value)

"""What changed between two trees, and how to apply it.

A patch is a list of operations, applied in order:
`[path, value]` sets, `[path]` deletes; a path is a list of map keys. Lists are set whole, except
that one to which items were only added gets `[path, items, "+"]`.
Identical objects are never looked into, so a view that keeps its unchanged parts costs nothing.
Equal values are no change, and 1, 1.0 and true are equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Tree = Mapping[str, Any]

APPEND = "+"

_MISSING = object()


def diff(old: Tree, new: Tree) -> list[list[Any]]:
    """The operations that turn `old` into `new`."""
    ops: list[list[Any]] = []
    _diff_maps(old, new, [], ops)
    return ops


def patched(tree: Mapping[str, Any], ops: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The tree with the operations applied; parts that did not change are shared with `tree`.

    Raises KeyError for a path that leads nowhere, TypeError for one that leads into no map.
    """
    fresh: set[int] = set()
    root = _own(tree, fresh)
    for op in ops:
        path = op[0]
        _apply(_parent(root, path, fresh), path[-1], op)
    return root


def _diff_maps(old: Tree, new: Tree, path: list[str], ops: list[list[Any]]) -> None:
    if not old.keys() <= new.keys():
        ops.extend([[*path, key]] for key in old if key not in new)
    for key, value in new.items():
        before = old.get(key, _MISSING)
        if before is value or before == value:
            continue
        if type(value) is dict and type(before) is dict:
            _diff_maps(before, value, [*path, key], ops)
        else:
            ops.append(_changed([*path, key], before, value))


def _changed(path: list[str], before: Any, after: Any) -> list[Any]:
    if isinstance(after, list) and isinstance(before, list):
        kept = len(before)
        if 0 < kept < len(after) and after[:kept] == before:
            return [path, after[kept:], APPEND]
    return [path, after]


def _parent(root: dict[str, Any], path: Sequence[str], fresh: set[int]) -> dict[str, Any]:
    """The map that holds the path's last key, copied on the way where it is still shared."""
    here = root
    for key in path[:-1]:
        child = here[key]
        if id(child) not in fresh:
            child = here[key] = _own(child, fresh)
        here = child
    return here


def _own(tree: Mapping[str, Any], fresh: set[int]) -> dict[str, Any]:
    if not isinstance(tree, Mapping):
        raise TypeError(f"a path leads into a {type(tree).__name__}, not a map")
    copy = dict(tree)
    fresh.add(id(copy))
    return copy


def _apply(parent: dict[str, Any], key: str, op: Sequence[Any]) -> None:
    if len(op) == 1:
        del parent[key]
    elif len(op) == 3:
        parent[key] = [*parent[key], *op[1]]
    else:
        parent[key] = op[1]

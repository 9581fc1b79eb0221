"""What the Fluent files of a language hold: each text with its place, variables and references.

For checking only; `game.content.texts` is what writes texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from game.content.problem import Problem


@dataclass(frozen=True)
class Entry:
    """A text: `id` or `id.attribute`, its file and line, the variables and other texts it uses."""

    id: str
    file: str
    line: int
    variables: frozenset[str]
    references: frozenset[str]


@dataclass(frozen=True)
class TextIndex:
    """All texts of one language by id, and what could not be read."""

    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]


def index_texts(sources: Mapping[str, str]) -> TextIndex:
    """The texts in these files (name → content); a text that stands twice is a problem."""
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for file, source in sources.items():
        found, junk = _read(file, source)
        problems += junk
        for entry in found:
            if entry.id in entries:
                problems.append(_twice(entry, entries[entry.id]))
            entries[entry.id] = entry
    return TextIndex(entries, tuple(problems))


@lru_cache(maxsize=64)
def _read(file: str, source: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The texts of one file and what in it is none; kept, as the game's own files are read anew
    for every level."""
    parts = FluentParser().parse(source).body
    entries = [
        entry
        for part in parts
        if isinstance(part, ast.Message)
        for entry in _entries(file, source, part)
    ]
    junk = [_junk(file, source, part) for part in parts if isinstance(part, ast.Junk)]
    return tuple(entries), tuple(junk)


def _entries(file: str, source: str, message: ast.Message) -> Iterator[Entry]:
    if message.value is not None:
        yield _entry(file, source, message.id.name, message.value, message)
    for attribute in message.attributes:
        id = f"{message.id.name}.{attribute.id.name}"
        yield _entry(file, source, id, attribute.value, attribute)


def _entry(file: str, source: str, id: str, pattern: ast.Pattern, node: ast.SyntaxNode) -> Entry:
    used = _Used()
    used.visit(pattern)
    return Entry(
        id, file, _line(source, node), frozenset(used.variables), frozenset(used.references)
    )


class _Used(Visitor):
    """Collects the variables and references of a pattern."""

    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        name = node.id.name
        self.references.add(f"{name}.{node.attribute.name}" if node.attribute else name)


def _line(source: str, node: ast.SyntaxNode) -> int:
    return source.count("\n", 0, node.span.start) + 1 if node.span else 0


def _junk(file: str, source: str, junk: ast.Junk) -> Problem:
    first = junk.annotations[0] if junk.annotations else None
    start = first.span.start if first and first.span else junk.span.start if junk.span else 0
    message = first.message or "" if first else ""
    detail = f" ({message[:1].lower()}{message[1:]})" if message else ""
    return Problem(
        file,
        source.count("\n", 0, start) + 1,
        f"this is not a Fluent text{detail}",
        'Write it as "id = text", attributes indented as ".title = text"',
    )


def _twice(entry: Entry, former: Entry) -> Problem:
    return Problem(
        entry.file,
        entry.line,
        f'the text "{entry.id}" already stands in {former.file}:{former.line}',
        "Remove one of them",
    )

"""`granslost claims`: what the lecture says, measured in games by bots."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from server.cli.console import out, progress_bar
from server.cli.ending import CheckFailedError
from server.cli.options import seeds_of

if TYPE_CHECKING:
    from server.claims.runner import Row


def claims(
    seeds: Annotated[
        str, typer.Option("--seeds", metavar="A-B", help="Seeds to play, both ends included.")
    ] = "0-49",
    level: Annotated[
        str,
        typer.Option("--level", metavar="ID", help="One level, by id or folder; all by default."),
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object per line of the table.")
    ] = False,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes at a time.")] = 2,
) -> None:
    """Measure the claims in games by bots. Exit code 1 if one does not hold."""
    from game.content.folder import level_folder, level_ids
    from server.claims import runner

    if level:
        level_folder(level)
    levels = [level] if level else list(level_ids())
    todo = runner.tasks(levels, seeds_of(seeds))
    with progress_bar() as bar:
        task = bar.add_task("Seeds", total=len(todo))
        shown = runner.measured(todo, jobs, lambda: bar.advance(task))
    rows = runner.table(levels, todo, shown)
    if as_json:
        for row in rows:
            print(json.dumps(_tree(row), ensure_ascii=False))
    else:
        _print_table(rows)
    if missed := runner.failed(rows):
        numbers = ", ".join(str(n) for n in sorted({row.claim.number for row in missed}))
        raise CheckFailedError(f"these claims do not hold: {numbers}")


def _tree(row: Row) -> dict[str, Any]:
    claim, found = row.claim, row.finding
    return {
        "claim": claim.number,
        "kind": claim.kind,
        "sv": claim.sv,
        "en": claim.en,
        "level": row.level,
        "concerned": found is not None,
        "why_not": row.why_not,
        "part": found.part if found else "",
        "figure": round(found.figure, 6) if found else None,
        "shown": found.shown if found else "",
        "threshold": found.threshold if found else "",
        "holds": found.holds if found else None,
        "seeds": found.seeds if found else 0,
    }


def _print_table(rows: Sequence[Row]) -> None:
    from rich.table import Table

    console = out()
    if not console.is_terminal:
        console.width = 140  # a file or a pipe has no width of its own to fold into
    for number in dict.fromkeys(row.claim.number for row in rows):
        own = [row for row in rows if row.claim.number == number]
        claim = own[0].claim
        console.print(f"\n{claim.number} ({claim.kind}) {claim.en}\n  {claim.sv}", style="bold")
        table = Table(box=None, pad_edge=False, show_header=number == rows[0].claim.number)
        widths = {"level": 18, "what": 26, "figure": 44, "threshold": 26, "seeds": 5, "holds": 5}
        for column, width in widths.items():
            table.add_column(column, width=width, overflow="fold")
        for row in own:
            table.add_row(*_cells(row))
        console.print(table)


def _cells(row: Row) -> tuple[str, ...]:
    found = row.finding
    if found is None:
        return row.level, "", f"not concerned: {row.why_not}", "", "", "–"
    holds = "yes" if found.holds else "NO"
    return row.level, found.part, found.shown, found.threshold, str(found.seeds), holds

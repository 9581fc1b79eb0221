"""`granslost web`: the parts that let teams play in a browser, with nothing installed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from server.cli.console import out
from server.cli.ending import CheckFailedError
from server.cli.options import web_folder

app = typer.Typer(
    help="The game in a browser (i webbläsaren): gather what it needs.", rich_markup_mode=None
)


@app.callback()
def _web() -> None:
    """Keep `build` a command of its own."""


@app.command("build")
def build(
    folder: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Where it goes; by default where serve looks."),
    ] = None,
) -> None:
    """Gather what a browser needs, once, with a network; a workshop then needs none.

    Uses npm and pip, fetches the pinned versions and checks their hashes.
    """
    from server.web.gather import GatherError, gather

    try:
        place = gather(web_folder(folder), lambda line: out().print(f"  {line}"))
    except GatherError as error:
        raise CheckFailedError(str(error)) from error
    out().print(f"Teams can now play in a browser. The parts are in {place}")

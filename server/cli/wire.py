"""`granslost protocol`: the protocol as its message types have it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from server.cli.ending import WrongUseError


def protocol(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a schema made from the message types.")
    ] = False,
) -> None:
    """Print how clients and server talk, for whoever writes a client of their own."""
    if not as_json:
        raise WrongUseError(
            "give --json for the schema; the description to read is game/protocol/PROTOCOL.md"
        )
    from game.protocol.schema import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))

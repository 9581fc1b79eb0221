"""What is printed and where: results on stdout, everything said about them on stderr."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress


def use_utf8() -> None:
    """Print any letter on any console; one that cannot show it gets a substitute."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@lru_cache(maxsize=1)
def out() -> Console:
    """Where results go."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


@lru_cache(maxsize=1)
def err() -> Console:
    """Where progress and remarks go."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def say_error(message: str) -> None:
    """One line on stderr."""
    print(f"granslost: {' '.join(message.split())}", file=sys.stderr)


def progress_bar() -> Progress:
    """A progress bar on stderr, gone when it is done."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=err(),
        transient=True,
    )

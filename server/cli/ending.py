"""How a command ends: its exit code, and one line for whatever went wrong."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

import typer

from game.content.problem import ContentError
from server.bots.table import BotsError
from server.cli.console import say_error, use_utf8

GOOD, CHECK_FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

_log = logging.getLogger(__name__)


class WrongUseError(Exception):
    """The command cannot be carried out as it was given; the text says how to give it."""


class CheckFailedError(Exception):
    """What was to be checked does not hold; the text says what."""


def run(app: typer.Typer, arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line; the exit code."""
    use_utf8()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    logging.getLogger("websockets").setLevel(logging.CRITICAL)
    try:
        code = app(
            None if arguments is None else list(arguments),
            prog_name="granslost",
            standalone_mode=False,
        )
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except Exception as error:
        return _fail(error)
    return code if isinstance(code, int) else GOOD


def _fail(error: Exception) -> int:
    known = _known()
    if isinstance(error, CheckFailedError):
        say_error(str(error))
        return CHECK_FAILED
    if isinstance(error, known):
        say_error(str(error))
        return WRONG_USE
    if isinstance(error, typer.Abort):
        return INTERRUPTED
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        say_error(_usage(error))
        return int(error.exit_code)
    _log.debug("unexpected", exc_info=True)
    if os.environ.get("GRANSLOST_DEBUG"):
        raise error
    say_error(
        f"something went wrong in the program ({type(error).__name__}: {error}); "
        "set GRANSLOST_DEBUG=1 to see where, and tell us"
    )
    return CHECK_FAILED


def _known() -> tuple[type[Exception], ...]:
    """Errors of which the text is meant for whoever gave the command."""
    from server.debrief.failures import ReportError
    from server.host import HostError
    from server.journal.tables import JournalError
    from server.levels import LevelError
    from server.rehearse import RehearsalError

    return (
        WrongUseError,
        ContentError,
        BotsError,
        HostError,
        LevelError,
        JournalError,
        RehearsalError,
        ReportError,
        ReportError,
    )


def _usage(error: Exception) -> str:
    """What the command line's own parser has to say, and where to read on."""
    message = error.format_message().replace("Value error, ", "")  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "granslost"
    return f"{' '.join(message.split()).rstrip('.')}. See {command} --help."

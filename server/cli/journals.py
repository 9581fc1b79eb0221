"""Sessions that were played: listing, taking them out of a data folder and into one, replaying."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from server.cli.console import out, progress_bar
from server.cli.ending import CheckFailedError, WrongUseError
from server.cli.options import DataOption, data_folder

JournalArgument = Annotated[
    Path, typer.Argument(metavar="JOURNAL", help="An exported session (a .granslost file).")
]


def sessions(data: DataOption = None) -> None:
    """List the sessions of a data folder, the oldest first."""
    from rich.table import Table

    from server.journal.exchange import list_sessions

    table = Table("code", "level", "begun (UTC)", "seed", "entries", "", box=None, pad_edge=False)
    for row, entries in list_sessions(_journal(data)):
        status = "over" if row.ended else "can go on"
        table.add_row(row.code, row.level, row.created[:16], str(row.seed), str(entries), status)
    out().print(table)


def export(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="The session's code; may be left out for one.")
    ] = "",
    data: DataOption = None,
    target: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The file to write, by default CODE.granslost."),
    ] = None,
) -> None:
    """Write one session to a file of its own, to keep or to go on with elsewhere."""
    from server.credentials import read_code
    from server.journal.exchange import SUFFIX, read_recording, write_recording

    recording = read_recording(_journal(data), read_code(code) if code else None)
    file = target or Path(f"{recording.session.code}{SUFFIX}")
    if file.exists():
        raise WrongUseError(f"{file} is there already; name another file with --out")
    write_recording(recording, file)
    print(file)


def import_(
    journal: JournalArgument,
    data: DataOption = None,
) -> None:
    """Take an exported session into a data folder; the next `serve` there goes on with it."""
    from server.hub import JOURNAL
    from server.journal.exchange import import_recording, read_recording

    recording = read_recording(_existing(journal))
    folder = data_folder(data)
    import_recording(recording, folder / JOURNAL)
    print(f"{recording.session.code} is in {folder}")


def replay(journal: JournalArgument) -> None:
    """Play an exported session again and check every decision and fingerprint. Exit code 1 if
    anything differs."""
    from server.journal.exchange import read_recording
    from server.journal.tables import JournalError
    from server.levels import LevelError
    from server.replay import ReplayError
    from server.replay import replay as play_again

    _existing(journal)
    try:
        recording = read_recording(journal)
        with progress_bar() as bar:
            task = bar.add_task("Replaying", total=len(recording.entries))
            replayed = play_again(recording, lambda done: bar.update(task, completed=done))
    except (JournalError, LevelError, ReplayError) as error:
        raise CheckFailedError(f"{journal}: {error}") from error
    print(
        f"{journal}: {replayed.decided} commands decided as before, "
        f"{replayed.hashes} fingerprints right, last {replayed.hash}"
    )


def _journal(data: Path | None) -> Path:
    from server.hub import JOURNAL

    journal = data_folder(data) / JOURNAL
    if not journal.is_file():
        raise WrongUseError(f"{journal.parent} holds no sessions; name another folder with --data")
    return journal


def _existing(journal: Path) -> Path:
    if not journal.is_file():
        raise WrongUseError(f"{journal} is not there; give the path of an exported session")
    return journal

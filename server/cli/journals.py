"""Sessions that were played: listing, taking them out of a data folder and into one, replaying."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from server.cli.console import err, out, progress_bar
from server.cli.ending import CheckFailedError, WrongUseError
from server.cli.options import DataOption, data_folder

if TYPE_CHECKING:
    from rich.console import Console

    from server.journal.standing import Inside

JournalArgument = Annotated[
    Path, typer.Argument(metavar="JOURNAL", help="An exported session (a .granslost file).")
]


def sessions(data: DataOption = None) -> None:
    """List the sessions of a data folder, the oldest first."""
    from rich.table import Table

    from server.journal.standing import standings
    from server.journal.tables import connect

    heads = ("code", "level", "begun (UTC)", "teams", "bots", "phase", "round", "entries", "")
    table = Table(*heads, box=None, pad_edge=False)
    with closing(connect(_journal(data))) as db:
        for one in standings(db):
            row = one.session
            numbers = (str(one.teams), str(one.bots), one.phase, str(one.round), str(one.entries))
            status = "over" if row.ended else "can go on"
            table.add_row(row.code, row.level, row.created[:16], *numbers, status)
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
    bare: Annotated[
        bool,
        typer.Option(
            "--public",
            help="Without PIN, seats and what was said in confidence; after the debrief has begun.",
        ),
    ] = False,
) -> None:
    """Write one session to a file of its own, to keep or to go on with elsewhere."""
    from server.credentials import read_code
    from server.journal.exchange import SUFFIX, read_recording, write_recording
    from server.journal.publishing import NotOverError, public
    from server.journal.standing import inside

    recording = read_recording(_journal(data), read_code(code) if code else None)
    if bare:
        try:
            recording = public(recording)
        except NotOverError:
            raise WrongUseError(
                f"session {recording.session.code} is not in its debrief: the teams still have "
                "secrets from each other; leave --public out to move it to another machine"
            ) from None
    ending = f"-public{SUFFIX}" if bare else SUFFIX
    file = target or Path(f"{recording.session.code}{ending}")
    if file.exists():
        raise WrongUseError(f"{file} is there already; name another file with --out")
    write_recording(recording, file)
    _say_inside(inside(recording))
    print(file)


def inside_(
    journal: JournalArgument,
) -> None:
    """Say what an exported session holds, before it is given to anybody."""
    from server.journal.exchange import read_recording
    from server.journal.standing import inside

    _say_inside(inside(read_recording(_existing(journal))), to=out())


def branch(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The session to begin from.")],
    round_: Annotated[
        int, typer.Option("--round", metavar="N", min=0, help="Round to begin from; 0 the lobby.")
    ],
    phase: Annotated[
        str,
        typer.Option(
            "--phase",
            metavar="PHASE",
            help="situation, negotiation, decisions, outcome, debrief or lobby.",
        ),
    ] = "situation",
    data: DataOption = None,
) -> None:
    """Begin another session from the beginning of a phase of one that was played; the next
    `serve` goes on with it, and its seats are free."""
    from datetime import UTC, datetime

    from server.credentials import new_code, new_pin, read_code
    from server.journal.branching import NoSuchPhaseError, branched
    from server.journal.exchange import import_recording, list_sessions, read_recording

    journal = _journal(data)
    recording = read_recording(journal, read_code(code))
    name = "lobby" if round_ == 0 else phase
    try:
        made = branched(
            recording,
            name,
            round_,
            code=new_code({row.code for row, _ in list_sessions(journal)}),
            pin=new_pin(),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )
    except NoSuchPhaseError:
        raise WrongUseError(
            f"session {recording.session.code} never came to {name} of round {round_}"
        ) from None
    import_recording(made, journal)
    print(f"{made.session.code} (PIN {made.session.pin}) begins with {name} of round {round_}")


def delete(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The session's code.")],
    data: DataOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a session with its reports: nothing of it can be brought back."""
    from server.credentials import read_code
    from server.host import held
    from server.hub import erase_reports
    from server.journal.exchange import erase_session

    journal, name = _journal(data), read_code(code)
    if not yes and not typer.confirm(f"Erase session {name} and its reports for good?"):
        raise WrongUseError("nothing was erased")
    with held(journal.parent):
        erase_session(journal, name)
        erase_reports(journal.parent, name)
    print(f"{name} is erased")


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


def _say_inside(held: Inside, to: Console | None = None) -> None:
    """What is in a file, before it leaves the house."""
    console = to or err()
    console.print(f"Session {held.code}, {held.level}, begun {held.begun[:16]} UTC")
    console.print(f"  Teams: {', '.join(held.teams) or 'none'}; {held.commands} decisions")
    typed = [f"{n} {name.replace('_', ' ')}" for name, n in held.written.items() if n]
    console.print(f"  Typed by people: {', '.join(typed) or 'nothing'}")
    console.print("  No names of people are asked for, and no network addresses are kept.")
    if held.opens_seats:
        console.print("  With the trainer's PIN and the teams' seats: keep it to yourself.")
    else:
        console.print("  Without PIN, seats and what was said in confidence: can be given away.")


def _existing(journal: Path) -> Path:
    if not journal.is_file():
        raise WrongUseError(f"{journal} is not there; give the path of an exported session")
    return journal

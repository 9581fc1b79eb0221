"""`granslost debrief` and `granslost compare`: looking back on sessions that were played."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from server.cli.console import progress_bar
from server.cli.ending import WrongUseError
from server.cli.options import DataOption, Lang, LangOption, data_folder
from server.cli.what_ifs import ALL, WhatIfOption, wished_of, worked_out

if TYPE_CHECKING:
    from server.debrief.aside import Aside
    from server.debrief.recorded import Told
    from server.journal.exchange import Recording


def debrief(
    game: Annotated[
        str,
        typer.Argument(
            metavar="JOURNAL|SESSION",
            help="An exported session (a .granslost file), or a session's code.",
        ),
    ],
    data: DataOption = None,
    target: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Folder of the report, by default debrief-CODE."),
    ] = None,
    lang: LangOption = Lang.SV,
    what_if: WhatIfOption = ALL,
    beside: Annotated[
        Path | None,
        typer.Option(
            "--beside", metavar="FILE", help="Polls, notes and group talks of the day, as JSON."
        ),
    ] = None,
) -> None:
    """Write the report of a session to take home: pages, PDF, workbook, tables, pictures."""
    from server.debrief.recorded import ground_of, story_of
    from server.debrief.report import Report, write

    wished = wished_of(what_if)
    aside = _aside(beside)
    recording = _recording(game, data)
    folder = target or Path(f"debrief-{recording.session.code}")
    with tempfile.TemporaryDirectory(prefix="granslost-") as place, progress_bar() as bar:
        told = story_of(recording, Path(place))
        estimates = worked_out(told, wished, bar)
        report = Report(
            told.story, lang.value, told.source, estimates, aside or told.aside(lang.value),
            ground_of(told.source), told.begun,
        )  # fmt: skip
        task = bar.add_task("Report", total=None)
        write(report, folder, lambda done, of: bar.update(task, completed=done, total=of))
    print(folder)


def compare(
    journals: Annotated[
        list[Path], typer.Argument(metavar="JOURNAL…", help="Exported sessions of one level.")
    ],
    target: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder of the comparison.")
    ] = Path("compare"),
    lang: LangOption = Lang.SV,
) -> None:
    """Lay sessions of the same level beside each other: how did the groups' roads differ?"""
    from server.debrief.comparison import Comparison, write_comparison
    from server.debrief.recorded import story_of
    from server.journal.exchange import read_recording

    if len(journals) < 2:
        raise WrongUseError("a comparison takes two sessions or more; give their files")
    told = []
    with tempfile.TemporaryDirectory(prefix="granslost-") as place, progress_bar() as bar:
        task = bar.add_task("Reading", total=len(journals))
        for journal in journals:
            told.append(story_of(read_recording(_there(journal)), Path(place)))
            bar.advance(task)
        _same_level(journals, told)
        stories = tuple(one.story for one in told)
        names = tuple(journal.stem for journal in journals)
        write_comparison(Comparison(stories, names, lang.value, told[0].source), target)
    print(target)


def _same_level(journals: Sequence[Path], told: Sequence[Told]) -> None:
    for journal, one in zip(journals[1:], told[1:], strict=True):
        if one.story.level.id != told[0].story.level.id:
            raise WrongUseError(
                f"{journal} was played on {one.story.level.id}, the first on "
                f"{told[0].story.level.id}; compare sessions of one level"
            )


def _aside(file: Path | None) -> Aside | None:
    import json

    from server.debrief.aside import read

    if file is None:
        return None
    try:
        return read(json.loads(_there(file).read_text(encoding="utf-8")))
    except (ValueError, KeyError, AttributeError) as error:
        raise WrongUseError(f"{file} is not what --beside takes: {error}") from error


def _recording(game: str, data: Path | None) -> Recording:
    """The session in a file, or the one with this code in the data folder."""
    from server.credentials import read_code
    from server.hub import JOURNAL
    from server.journal.exchange import read_recording

    if Path(game).is_file():
        return read_recording(Path(game))
    journal = data_folder(data) / JOURNAL
    code = read_code(game)
    if not journal.is_file():
        raise WrongUseError(
            f"{game} is neither a file nor a session in {journal.parent}; "
            "name another folder with --data"
        )
    return read_recording(journal, code)


def _there(file: Path) -> Path:
    if not file.is_file():
        raise WrongUseError(f"{file} is not there; give the path of a file")
    return file

"""`granslost level import`: a playable level of somebody's EPANET file."""

from __future__ import annotations

import locale
from pathlib import Path
from typing import Annotated

import typer

from server.cli.ending import WrongUseError
from server.cli.options import Lang


def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.inp", help="A network saved by EPANET as .inp.")
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="New folder of the level, named as its id.")
    ],
    municipalities: Annotated[
        int,
        typer.Option(
            "--municipalities",
            metavar="N",
            help="Number of municipalities (3–8) where the file's [TAGS] name none.",
        ),
    ] = 4,
    lang: Annotated[
        Lang | None,
        typer.Option("--lang", help="Language of the report; by default the computer's."),
    ] = None,
) -> None:
    """Make a level of any EPANET file: divide it into municipalities, report what changed."""
    from game.content.importing.making import LEAST_PARTS, MOST_PARTS, make_level
    from game.content.importing.remarks import ImportRefusedError, Remark
    from game.content.importing.wording import refusal, report_lines
    from game.content.vocabulary import ID
    from server.hydraulics.survey import survey
    from server.hydraulics.trial import alone

    language = (lang or _of_computer()).value
    try:
        if not LEAST_PARTS <= municipalities <= MOST_PARTS:
            raise ImportRefusedError("number-of-parts")
        folder = out.expanduser().resolve()
        if not ID.match(folder.name):
            raise ImportRefusedError("folder-name", folder=folder.name)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ImportRefusedError("folder-in-use", folder=str(out))
        report = make_level(
            _bytes_of(file), file.name, folder, municipalities, survey, alone, language
        )
    except ImportRefusedError as error:
        raise WrongUseError(f"{file.name}: {refusal(error.remark, language)}") from None
    except OSError as error:
        remark = Remark("cannot-write", 0, {"folder": str(out), "reason": error.strerror or ""})
        raise WrongUseError(refusal(remark, language)) from None
    for line in report_lines([*report, Remark("done", 0, {"folder": str(out)})], language):
        print(line)


def _bytes_of(file: Path) -> bytes:
    from game.content.importing.reading import MOST_BYTES
    from game.content.importing.remarks import ImportRefusedError

    try:
        with file.expanduser().open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ImportRefusedError("no-file", file=str(file), reason=reason) from None


def _of_computer() -> Lang:
    """Swedish on a Swedish computer, else English."""
    name = locale.getlocale()[0] or ""
    return Lang.SV if name.lower().startswith(("sv", "swedish")) else Lang.EN

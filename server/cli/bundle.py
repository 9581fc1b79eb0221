"""`granslost bundle`: the USB folder for a workshop without internet or technician."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from server.bundle.targets import MEGABYTES_EACH, MEGABYTES_SHARED, PYTHONS, SYSTEMS, targets
from server.cli.console import err, out, progress_bar
from server.cli.ending import CheckFailedError, WrongUseError
from server.cli.options import web_folder

if TYPE_CHECKING:
    from rich.progress import Progress

    from server.bundle.folder import Made
    from server.bundle.targets import Target


def bundle(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder; new or empty.")],
    systems: Annotated[
        str, typer.Option("--system", metavar="S,S,…", help=f"For which: {', '.join(SYSTEMS)}.")
    ] = ",".join(SYSTEMS),
    pythons: Annotated[
        str, typer.Option("--python", metavar="V,V,…", help=f"For which: {', '.join(PYTHONS)}.")
    ] = ",".join(PYTHONS),
    web: Annotated[
        Path | None,
        typer.Option("--web", metavar="DIR", help="The browser's parts, if not where serve looks."),
    ] = None,
) -> None:
    """Make a USB folder that installs and starts the game without internet.

    It holds start scripts, a guide for the trainer and the parts for every system and version of
    Python (50 MB each, and 60 MB for all), which pip fetches now. Cut short, the same command
    goes on where it was.
    """
    from server.bundle.failures import BundleError
    from server.bundle.folder import make
    from server.web.site import wrong_with

    try:
        wanted = targets(_listed(systems), _listed(pythons))
    except BundleError as error:
        raise WrongUseError(str(error)) from error
    browser = web_folder(web)
    lacking = wrong_with(browser)
    if lacking and web is not None:
        raise WrongUseError(f"{web} holds no browser's parts that can be used: {lacking}")
    megabytes = len(wanted) * MEGABYTES_EACH + MEGABYTES_SHARED
    err().print(f"About {megabytes} MB are fetched into {folder}")
    with progress_bar() as bar:
        try:
            made = make(
                folder, wanted, None if lacking else browser, progress=_Shown(bar, len(wanted))
            )
        except BundleError as error:
            raise CheckFailedError(str(error)) from error
    _tell(made, lacking)


def _tell(made: Made, lacking: str) -> None:
    if lacking:
        err().print(f"Without the browser's parts: {lacking}, then make the folder again.")
    out().print(
        f"{made.folder} is ready: {round(made.size / 1e6)} MB. Copy all of it to a USB stick; "
        "LÄSMIG.txt in it tells how to begin."
    )


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


class _Shown:
    """How the making goes on, as a bar and a line for each target."""

    def __init__(self, bar: Progress, of: int) -> None:
        self._bar = bar
        self._all = bar.add_task("USB folder", total=of)
        self._one = bar.add_task("", total=None, visible=False)
        self._label = ""

    def begin(self, target: Target, wheels: int) -> None:
        """The parts for a target are being fetched."""
        self._label = target.label
        self._bar.reset(self._one, total=wheels, description=target.label, visible=True)

    def part(self, name: str) -> None:
        """One of them is being fetched."""
        self._bar.update(self._one, advance=1, description=f"{self._label}: {name}")

    def done(self, target: Target, *, already: bool) -> None:
        """The parts for a target are there."""
        self._end(f"  {target.label}{' (was there already)' if already else ''}")

    def left_out(self, target: Target, library: str) -> None:
        """A target has to be left out."""
        self._end(f"  {target.label} is left out: there is no wheel of {library} for it")

    def _end(self, line: str) -> None:
        self._bar.update(self._one, visible=False)
        self._bar.advance(self._all)
        self._bar.console.print(line)

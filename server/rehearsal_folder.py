"""What a rehearsal leaves behind: the session as a file, its numbers, and the report."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from server.chronicle import chronicle
from server.debrief import report
from server.debrief.estimates import Estimates
from server.debrief.recorded import Told, ground_of, story_of
from server.journal.exchange import SUFFIX, write_recording
from server.rehearse import Rehearsed


def write_folder(
    played: Rehearsed,
    tempers: Mapping[str, str],
    folder: Path,
    lang: str,
    what_ifs: Callable[[Told], Estimates],
) -> None:
    """Write a debrief folder, made if need be: `index.html` with its charts and tables,
    `game.granslost` to replay or to go on with, `game.json` with every number of every round.
    `what_ifs` works out what of them the report is to have.

    Raises `JournalError` or `ReportError` where that cannot be done.
    """
    write_recording(played.recording, folder / f"game{SUFFIX}")
    tree = chronicle(played.state, tempers)
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    (folder / "game.json").write_text(text + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="granslost-") as data:
        told = story_of(played.recording, Path(data))
        whole = report.Report(
            told.story, lang, told.source, what_ifs(told), told.aside(lang),
            ground_of(told.source), told.begun,
        )  # fmt: skip
        report.write(whole, folder)

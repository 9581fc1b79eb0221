"""What a rehearsal leaves behind: the session as a file, its numbers, and the report."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from server.chronicle import chronicle
from server.debrief.recorded import story_of
from server.debrief.report import write
from server.journal.exchange import SUFFIX, write_recording
from server.rehearse import Rehearsed


def write_folder(played: Rehearsed, tempers: Mapping[str, str], folder: Path, lang: str) -> None:
    """Write `game.granslost` (to replay or to go on with), `game.json` (every number of every
    round) and the report (`index.html` with its charts and tables) into a folder, made if need be.

    Raises `JournalError` or `server.debrief.failures.ReportError` where that cannot be done.
    """
    write_recording(played.recording, folder / f"game{SUFFIX}")
    tree = chronicle(played.state, tempers)
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    (folder / "game.json").write_text(text + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="granslost-") as data:
        told = story_of(played.recording, Path(data))
        write(told.story, folder, lang, told.source, told.alone)

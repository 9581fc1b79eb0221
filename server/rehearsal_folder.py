"""What a rehearsal leaves behind: the session as a file, its numbers, and the report."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from server.chronicle import chronicle
from server.journal.exchange import SUFFIX, write_recording
from server.rehearse import Rehearsed


def write_folder(played: Rehearsed, tempers: Mapping[str, str], folder: Path, lang: str) -> None:
    """Write `game.granslost` (to replay or to go on with) and `game.json` (every number of every
    round) into a folder, made if need be. Raises `JournalError` where that cannot be done."""
    write_recording(played.recording, folder / f"game{SUFFIX}")
    tree = chronicle(played.state, tempers)
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    (folder / "game.json").write_text(text + "\n", encoding="utf-8")

"""A recorded game replays to the same fingerprints, command by command.

A deliberate change of the rules or of the level makes this fail. Record anew then, with the bots
below, and keep the new file in the same commit:

    granslost rehearse hela-resan --seed 1 --bots cooperative,open,cautious,freerider,cooperative \
        --out FOLDER
    gzip -9 -n -c FOLDER/game.granslost > tests/journals/hela-resan-seed-1.granslost.gz
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from server.journal.exchange import read_recording
from server.replay import replay

RECORDED = sorted(Path(__file__).parent.glob("*.granslost.gz"))


def test_there_is_a_recorded_game():
    assert RECORDED


@pytest.mark.parametrize("packed", RECORDED, ids=lambda file: file.name)
def test_a_recorded_game_is_decided_today_as_it_was_then(packed: Path, tmp_path: Path):
    journal = tmp_path / packed.stem
    journal.write_bytes(gzip.decompress(packed.read_bytes()))
    replayed = replay(read_recording(journal))
    assert replayed.decided > 200
    assert replayed.hashes > 30

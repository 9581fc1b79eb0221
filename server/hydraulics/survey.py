"""Has EPANET look at a file that nobody vouches for: in a process that is ended when it takes too
long, uses too much or falls over."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from game.content.importing.survey import Survey, SurveyError

SECONDS = 60.0


def survey(text: str, seconds: float = SECONDS) -> Survey:
    """A day in the network of an EPANET file; raises `SurveyError` where there is no answer."""
    with TemporaryDirectory(prefix="granslost-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "network.inp"
        file.write_text(text, encoding="utf-8")
        worker = "server.hydraulics.survey_worker"
        command = [sys.executable, "-m", worker, str(file), folder, str(math.ceil(seconds))]
        try:
            ended = subprocess.run(
                command, capture_output=True, timeout=seconds, check=False, stdin=subprocess.DEVNULL
            )
        except subprocess.TimeoutExpired:
            raise SurveyError("timed-out") from None
    try:
        found = json.loads(ended.stdout)
    except ValueError:
        raise SurveyError("fell-over") from None
    if "error" in found:
        raise SurveyError("refused", int(found["error"]), str(found["said"]))
    values = [*found["head"].values(), *found["flow"].values()]
    if not values or not all(math.isfinite(value) for value in values):
        raise SurveyError("unsolved")
    return Survey(**found)

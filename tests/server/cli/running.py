"""The command line as somebody at a terminal meets it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from server.cli.ending import run
from server.cli.program import app


@dataclass(frozen=True)
class Said:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line that says what was wrong."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("granslost: ")
        assert "Traceback" not in self.err
        return lines[0]


def granslost(capsys: pytest.CaptureFixture[str], *arguments: str) -> Said:
    """Run a command in this process."""
    code = run(app, arguments)
    printed = capsys.readouterr()
    return Said(code, printed.out, printed.err)

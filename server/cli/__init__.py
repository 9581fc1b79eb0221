"""The command line `granslost`: commands, what they print, and how they end.

Exit codes: 0 good, 1 a check failed, 2 wrong use; an error is one clear line on stderr.
"""

from __future__ import annotations

import sys

from server.cli.ending import run
from server.cli.program import app


def main() -> None:
    """Run the command line and end the process."""
    sys.exit(run(app))

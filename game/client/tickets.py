"""What brings a laptop back to its seat after the window was closed: a token per session.

Kept beside the window's settings, where only this user finds it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

_MOST = 20


class Tickets:
    """Tokens by join code; a folder that cannot be written to changes nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def find(self, code: str) -> str:
        """The token of a session, "" where this laptop had no seat."""
        return self._read().get(code, "")

    def keep(self, code: str, token: str) -> None:
        """Remembers a seat."""
        known = {**self._read()}
        known.pop(code, None)
        known[code] = token
        self._write(dict(list(known.items())[-_MOST:]))

    def drop(self, code: str) -> None:
        """Forgets a seat that is no longer ours."""
        known = self._read()
        if known.pop(code, None) is not None:
            self._write(known)

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self._place().read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {k: v for k, v in found.items() if isinstance(k, str) and isinstance(v, str)}

    def _write(self, known: dict[str, str]) -> None:
        place = self._place()
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(known, indent=1), encoding="utf-8")
            os.chmod(place, 0o600)
        except OSError:
            return

    def _place(self) -> Path:
        if self._path is None:
            from platformdirs import user_config_path  # a browser has no such folder

            self._path = user_config_path("granslost") / "tickets.json"
        return self._path

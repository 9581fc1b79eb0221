"""Who has come to the server and not yet to a seat: what a trainer in the lobby sees of them.

Counts only, kept in memory: no address and no name of anybody is told, written or journalled.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from server.clock import Time
from server.credentials import read_code
from server.seats import GUEST
from server.session import Session

PAGE_LASTS_S = 600.0
"""So long after a browser opened the page it may still be on its way to a seat."""
MOST = 500
"""Pages remembered at once."""
_LONGEST_CODE = 40


class Arrivals:
    """Open connections that nobody let in yet, and browsers that opened a page."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self._waiting: set[object] = set()
        self._pages: dict[tuple[str, str], tuple[float, str]] = {}
        """When, and for which code (""= none), by kind and where from."""
        self.changed: Callable[[], None] = lambda: None
        """Called when somebody has come, gone or found a seat."""

    def opened(self, peer: object, address: str) -> None:
        """A connection was opened; it may be that of a browser which came to the page before."""
        self._waiting.add(peer)
        self._pages.pop(("pages", address), None)
        self.changed()

    def settled(self, peer: object) -> None:
        """A connection has come to a session, or is no more."""
        if peer in self._waiting:
            self._waiting.discard(peer)
            self.changed()

    def page(self, path: str, address: str) -> None:
        """A browser asks for this path; only pages that a person opens count."""
        parts = urlsplit(path[:2000])
        if parts.path in ("/", "/index.html"):
            kind, typed = "pages", parse_qs(parts.query).get("code", [""])[-1]
        elif parts.path.startswith("/poll/"):
            kind, typed = "phones", parts.path.removeprefix("/poll/")
        else:
            return
        self._forget()
        if len(self._pages) < MOST:
            code = read_code(typed[:_LONGEST_CODE]) if typed else ""
            self._pages[kind, address] = (self._time.now(), code)
            self.changed()

    def of(self, session: Session) -> dict[str, int]:
        """How many are on their way to a session: `pages` opened in browsers, connections `open`
        without a session, `guests` with its code and no seat; and `phones` on its poll page."""
        self._forget()
        came = [kind for (kind, _), (_, code) in self._pages.items() if code in ("", session.code)]
        return {
            "pages": came.count("pages"),
            "open": len(self._waiting),
            "guests": session.seats.count(GUEST),
            "phones": came.count("phones"),
        }

    def _forget(self) -> None:
        until = self._time.now() - PAGE_LASTS_S
        self._pages = {key: page for key, page in self._pages.items() if page[0] > until}

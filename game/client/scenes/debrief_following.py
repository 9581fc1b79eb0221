"""The trainer's page of the debrief is the projector's: how it is told, and how it is read.

A page is a text: the question's id (or `map`), its chart and the municipality, with spaces between;
or `replay` and the number of the phase that the film is at.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.client.scenes.table import Table
from game.protocol.workshop import Show

DEBRIEF, MAPS, REPLAY = "debrief", "map", "replay"
TRAINER, PROJECTOR = "trainer", "projector"
"""Roles that are no team's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the debrief: a question ("" = the maps), the number of its chart, about whom."""

    question: str
    chart: int = 0
    subject: str = ""

    @property
    def told(self) -> Show:
        """What the trainer says so that all see this page."""
        return Show(DEBRIEF, f"{self.question or MAPS} {self.chart} {self.subject}".rstrip())

    @staticmethod
    def read(text: str) -> Page:
        """The page that such a text names."""
        question, *rest = text.split(" ")
        chart = int(rest[0]) if rest and rest[0].isdecimal() else 0
        subject = rest[1] if len(rest) > 1 else ""
        return Page("" if question == MAPS else question, chart, subject)


class Leading:
    """One window's part in it: the trainer's shows, the projector's follows, others do neither."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._last: Page | None = None

    def show(self, question: str, chart: int, subject: str) -> None:
        """This window is at this page."""
        page = Page(question, chart, subject)
        if self._table.live.role == TRAINER and page != self._last:
            self._last = page
            self._table.live.control(page.told)

    def forget(self) -> None:
        """What was shown last is shown again: something else was shown meanwhile."""
        self._last = None

    def page(self) -> Page | None:
        """The page to go to, once; None where there is nothing new."""
        if self._table.live.role != PROJECTOR:
            return None
        showing = getattr(self._table.live, "workshop", {}).get("showing") or {}
        if showing.get("what") != DEBRIEF or not showing.get("id"):
            return None
        page = Page.read(str(showing["id"]))
        if page == self._last:
            return None
        self._last = page
        return page

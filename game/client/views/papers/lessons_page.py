"""What the team has learned from events that cost it something."""

from __future__ import annotations

from game.client.layout import Flow
from game.client.views.papers.page import Action, Page
from game.client.views.papers.rows import draw_field
from game.rules.people_commands import WriteLesson

LENGTH = (10, 300)


class LessonsPage(Page):
    """A field for each costly event, and the lessons written so far."""

    id, icon = "lessons", "graduation-cap"

    @property
    def costly(self) -> list[str]:
        """Events that a lesson can be written about, the latest first."""
        return list(reversed(self.mind["costly_cards"])) if self.phase != "debrief" else []

    def _text(self, card: str) -> str:
        return self.unsent.text(_key(card))

    def _fits(self, card: str) -> bool:
        return LENGTH[0] <= len(self._text(card).strip()) <= LENGTH[1]

    def status(self) -> str:
        if self.costly:
            return self.t("papers-lessons-can", count=len(self.costly))
        count = len(self.mind["lessons"])
        return self.t("papers-lessons-written", count=count) if count else ""

    def waits(self) -> bool:
        return bool(self.costly)

    def draw(self, flow: Flow) -> None:
        flow.text(self.t("lesson-question"), "h2")
        flow.gap(4)
        points = self.scene.app.texts.number(float(self.mind["lesson_points"]), 1)
        lead = "papers-lessons-lead" if self.costly else "papers-lessons-none"
        flow.text(self.t(lead, points=points), "prose", "ink2")
        for card in self.costly:
            flow.gap(16)
            title = self.scene.words.card(card)
            flow.text(self.t("papers-lessons-of", card=title), "h3")
            flow.gap(4)
            draw_field(
                self,
                flow,
                _key(card),
                self._text(card),
                lines=3,
                limit=LENGTH,
                hint=self.t("papers-lessons-hint"),
            )
        self.draw_refusal(flow)
        self._draw_written(flow)

    def _draw_written(self, flow: Flow) -> None:
        for lesson in reversed(self.mind["lessons"]):
            flow.gap(12)
            flow.hair()
            flow.gap(10)
            flow.text(self.t("quoted", text=lesson["text"]), "prose_italic")
            flow.text(
                self.t(
                    "papers-lessons-from",
                    card=self.scene.words.card(lesson["id"]),
                    round=lesson["round"],
                ),
                "caption",
                "ink3",
            )

    def action(self) -> Action | None:
        if not self.costly:
            return None
        ready = any(self._fits(card) for card in self.costly)
        return Action(self.t("papers-lessons-send"), self._send, enabled=ready, icon="pen-line")

    def _send(self) -> None:
        for card in self.costly:
            if self._fits(card):
                self.send(WriteLesson(card, self._text(card).strip()))


def _key(card: str) -> str:
    return f"lesson.{card}"

"""Looking back at a turning point: four questions, each with a field of its own."""

from __future__ import annotations

from collections.abc import Mapping

from game.client.layout import Flow
from game.client.views.fold import draw_note
from game.client.views.papers.page import Action, Page
from game.client.views.papers.rows import draw_field
from game.rules.people_commands import Reflect

PARTS = ("happened", "why", "consequences", "differently")
MOST = 300


class ReflectionPage(Page):
    """Written while it is due; can be closed without an answer. Earlier ones stay to be read."""

    id, icon = "reflection", "history"

    @property
    def due(self) -> list[str]:
        """Why it is time to look back."""
        return list(self.mind["reflection_due"])

    @property
    def round(self) -> int:
        return int(self.scene.table.public["round"])

    @property
    def saved(self) -> Mapping[str, str]:
        """This round's reflection as the game has it."""
        return next((r for r in self.mind["reflections"] if r["round"] == self.round), {})

    def _key(self, part: str) -> str:
        return f"reflection.{self.round}.{part}"

    def _texts(self) -> dict[str, str]:
        saved = self.saved
        return {part: self.unsent.text(self._key(part), saved.get(part, "")) for part in PARTS}

    def status(self) -> str:
        if self.due:
            return self.t("papers-done" if self.saved else "papers-not-yet")
        count = len(self.mind["reflections"])
        return self.t("papers-reflections-written", count=count) if count else ""

    def waits(self) -> bool:
        return bool(self.due) and not self.saved

    def draw(self, flow: Flow) -> None:
        flow.text(self.t("papers-reflection-title"), "h2")
        flow.gap(4)
        if self.due:
            flow.text(self.t(f"reflection-due-{self.due[0]}"), "prose", "ink2")
            for part, text in self._texts().items():
                flow.gap(10)
                flow.text(self.t(f"reflection-{part}"), "h3")
                flow.gap(4)
                draw_field(self, flow, self._key(part), text, lines=2, limit=(0, MOST))
            if self.saved:
                draw_note(flow, "check", self.t("papers-reflection-saved"))
        else:
            flow.text(self.t("papers-reflection-none"), "prose", "ink2")
        self.draw_refusal(flow)
        for reflection in reversed(self.mind["reflections"]):
            if not (self.due and reflection["round"] == self.round):
                draw_reflection(self, flow, reflection)

    def action(self) -> Action | None:
        if not self.due:
            return None
        texts = {part: text.strip() for part, text in self._texts().items()}
        saved = {part: self.saved.get(part, "") for part in PARTS}
        fits = any(texts.values()) and all(len(text) <= MOST for text in texts.values())
        ready = fits and texts != saved
        return Action(self.t("papers-reflection-send"), self._send, enabled=ready, icon="pen-line")

    def _send(self) -> None:
        self.send(Reflect(**{part: text.strip() for part, text in self._texts().items()}))


def draw_reflection(page: Page, flow: Flow, reflection: Mapping[str, str]) -> None:
    """A reflection to read: its round, and the questions that were answered."""
    flow.gap(14)
    flow.hair()
    flow.gap(10)
    flow.text(page.t("papers-reflection-round", round=reflection["round"]), "h3")
    for part in PARTS:
        if reflection[part]:
            flow.gap(4)
            flow.text(page.t(f"reflection-{part}"), "caption", "ink3")
            flow.text(reflection[part], "prose_italic")

"""Question cards: asking another team about what it takes for granted, and what they answered."""

from __future__ import annotations

from game.client.layout import Flow
from game.client.views.fold import draw_note
from game.client.views.papers.held_card import draw_held_card
from game.client.views.papers.page import Action, Page, Tree
from game.client.views.papers.rows import draw_choice
from game.rules.people_commands import AskQuestion


class QuestionsPage(Page):
    """One question a round, in the negotiation; the cards lie open to read at any time."""

    id, icon = "questions", "messages-square"
    closes = False

    @property
    def others(self) -> list[str]:
        seat = self.scene.table.seat
        return [m for m in self.scene.table.public["municipalities"] if m != seat]

    @property
    def whom(self) -> str:
        """The municipality that the question is meant for."""
        others = self.others
        return self.unsent.whom if self.unsent.whom in others else others[0]

    @property
    def may_ask(self) -> bool:
        return bool(self.mind["may_ask"]) and self.phase == "negotiation"

    def _opened(self, municipality: str) -> Tree | None:
        found: Tree | None = self.scene.table.public["assumptions"].get(municipality)
        return found

    def _asked(self, municipality: str) -> dict[str, Tree]:
        """Questions that this team has put to a municipality."""
        return {a["question"]: a for a in self.mind["asked"] if a["municipality"] == municipality}

    def status(self) -> str:
        if self.may_ask:
            return self.t("papers-questions-left")
        count = len(self.mind["asked"])
        return self.t("papers-questions-asked", count=count) if count else ""

    def draw(self, flow: Flow) -> None:
        flow.text(self.t("papers-questions-title"), "h2")
        flow.gap(4)
        cost = self.scene.app.texts.money(float(self.mind["question_cost_sek"]))
        flow.text(self.t("papers-questions-lead", cost=cost), "prose", "ink2")
        flow.gap(8)
        self._draw_left(flow)
        flow.gap(10)
        names = [(m, self.scene.words.name(m)) for m in self.others]
        place = self.scene.ui.segmented(
            "whom", flow.x, flow.y, names, self.whom, self._turn_to, width=flow.width
        )
        flow.y = place.bottom
        flow.gap(12)
        opened = self._opened(self.whom)
        if opened is None:
            self._draw_cards(flow)
        else:
            self._draw_opened(flow, opened)
        self.draw_refusal(flow)

    def _draw_left(self, flow: Flow) -> None:
        """Whether a question is left, or why not."""
        if self.may_ask:
            draw_note(flow, "hourglass", self.t("papers-questions-one"))
        elif self.phase == "negotiation":
            draw_note(flow, "check", self.t("papers-questions-used"))
        else:
            draw_note(flow, "clock", self.t("papers-questions-when"))

    def _draw_opened(self, flow: Flow, opened: Tree) -> None:
        scene = self.scene
        by = scene.words.name(opened["by"])
        note = self.t("papers-open-since", name=by, round=opened["round"])
        draw_held_card(scene, flow, self.whom, opened["assumption"], note, icon="eye", short=True)
        flow.gap(14)
        flow.text(self.t("papers-questions-right"), "caption", "ink3")
        flow.text(self.t("quoted", text=self.t(f"question-{opened['question']}")), "prose_italic")

    def _draw_cards(self, flow: Flow) -> None:
        asked = self._asked(self.whom)
        flow.hair()
        for question in self.scene.table.region["questions"]:
            before = asked.get(question)
            answer = self.t("papers-questions-no", round=before["round"]) if before else ""
            free = self.may_ask and before is None
            draw_choice(
                self.scene,
                flow,
                f"question.{question}",
                self.t(f"question-{question}"),
                answer,
                chosen=free and self.unsent.question == question,
                on_click=(lambda question=question: self._choose(question)) if free else None,
                style="prose",
                one=True,
            )

    def _turn_to(self, municipality: str) -> None:
        self.unsent.whom = municipality
        self.scene.redraw()

    def _choose(self, question: str) -> None:
        self.unsent.question = "" if self.unsent.question == question else question
        self.scene.redraw()

    def action(self) -> Action | None:
        if not self.may_ask or self._opened(self.whom) is not None:
            return None
        question = self.unsent.question
        ready = bool(question) and question not in self._asked(self.whom)
        label = self.t("papers-questions-send", name=self.scene.words.name(self.whom))
        return Action(label, self._ask, enabled=ready, icon="messages-square")

    def _ask(self) -> None:
        question, self.unsent.question = self.unsent.question, ""
        self.send(AskQuestion(self.whom, question))

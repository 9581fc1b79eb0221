"""What the own council takes for granted, as a card that the team holds, and the sealed line."""

from __future__ import annotations

from game.client.layout import Flow
from game.client.views.fold import draw_note
from game.client.views.papers.held_card import draw_held_card
from game.client.views.papers.page import Action, Page, Tree
from game.client.views.papers.rows import draw_field
from game.rules.people_commands import OpenSealed, WriteSealed

SEALED = "sealed"
MOST = 200


class GrantedPage(Page):
    """The card is dealt; the line is the team's own."""

    id, icon = "granted", "eye-off"
    closes = False

    @property
    def opened(self) -> Tree | None:
        """How the own card came into the open; None while it has not."""
        found: Tree | None = self.scene.table.public["assumptions"].get(self.scene.table.seat)
        return found

    @property
    def text(self) -> str:
        return self.unsent.text(SEALED, self.mind["sealed"])

    def status(self) -> str:
        return self.t("papers-granted-open" if self.opened else "papers-granted-held")

    def draw(self, flow: Flow) -> None:
        draw_own_card(self, flow)
        flow.gap(24)
        flow.text(self.t("sealed-question"), "h2")
        flow.gap(4)
        flow.text(self.t("sealed-question.text"), "prose", "ink2")
        flow.gap(10)
        if self.phase == "debrief":
            self._draw_line(flow)
        else:
            draw_field(
                self,
                flow,
                SEALED,
                self.text,
                lines=2,
                limit=(0, MOST),
                hint=self.t("papers-sealed-hint"),
            )
            if self.text and self.text.strip() == self.mind["sealed"]:
                draw_note(flow, "lock", self.t("papers-sealed-kept"))
        self.draw_refusal(flow)

    def _draw_line(self, flow: Flow) -> None:
        line = self.mind["sealed"]
        if line:
            flow.text(self.t("quoted", text=line), "intro")
            flow.gap(6)
        said = "papers-sealed-open" if self.mind["sealed_open"] else "papers-sealed-closed"
        draw_note(
            flow,
            "lock-open" if line and self.mind["sealed_open"] else "lock",
            self.t(said if line else "papers-sealed-none"),
        )

    def action(self) -> Action | None:
        if self.phase == "debrief":
            if not self.mind["sealed"]:
                return None
            is_open = bool(self.mind["sealed_open"])
            return Action(
                self.t("papers-sealed-close" if is_open else "papers-sealed-show"),
                lambda: self.send(OpenSealed(not is_open)),
                icon="lock" if is_open else "lock-open",
            )
        written = self.text.strip()
        ready = written != self.mind["sealed"] and len(written) <= MOST
        return Action(self.t("papers-sealed-send"), self._seal, enabled=ready, icon="lock")

    def _seal(self) -> None:
        self.send(WriteSealed(self.text.strip()))


def draw_own_card(page: GrantedPage, flow: Flow) -> None:
    """The own card face up, and what others have asked about it in vain."""
    scene, mind = page.scene, page.mind
    if not mind["assumption"]:
        flow.text(page.t("papers-granted"), "h2")
        flow.gap(4)
        flow.text(page.t("papers-granted-none"), "prose", "ink2")
        return
    opened = page.opened
    note = page.t("papers-granted-secret")
    if opened:
        by = scene.words.name(opened["by"])
        note = page.t("papers-granted-asked", name=by, round=opened["round"])
    draw_held_card(
        scene,
        flow,
        scene.table.seat,
        mind["assumption"],
        note,
        icon="eye" if opened else "eye-off",
    )
    wrong = [asked for asked in mind["asked_by"] if not asked["right"]]
    if wrong:
        flow.gap(20)
        flow.text(page.t("papers-asked-you"), "body_bold")
    for asked in wrong:
        said = page.t("quoted", text=page.t(f"question-{asked['question']}"))
        flow.gap(4)
        flow.text(said, "prose_italic")
        who = scene.words.name(asked["municipality"])
        flow.text(page.t("papers-asked-when", name=who, round=asked["round"]), "caption", "ink3")

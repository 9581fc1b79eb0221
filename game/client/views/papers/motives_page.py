"""Why the team works with others: two of four motives."""

from __future__ import annotations

from game.client.layout import Flow
from game.client.views.papers.page import Action, Page
from game.client.views.papers.rows import draw_choice
from game.rules.minds import Motive
from game.rules.people_commands import ChooseMotives

_TWO = 2


class MotivesPage(Page):
    """Asked at the first signature; can be changed in the round of the choice."""

    id, icon = "motives", "handshake"

    @property
    def chosen(self) -> tuple[str, ...]:
        """The motives that are ticked now, in the order of ticking."""
        draft = self.unsent.motives
        may = self.mind["may_choose_motives"]
        return draft if may and draft is not None else tuple(self.mind["motives"])

    def status(self) -> str:
        if self.mind["motives"]:
            return self.t("papers-done")
        return self.t("papers-not-yet" if self.mind["motives_wanted"] else "papers-motives-later")

    def waits(self) -> bool:
        return bool(self.mind["motives_wanted"] and self.mind["may_choose_motives"])

    def draw(self, flow: Flow) -> None:
        may, chosen = bool(self.mind["may_choose_motives"]), self.chosen
        flow.text(self.t("motive-question"), "h2")
        flow.gap(4)
        flow.text(self.t("papers-motives-lead"), "prose", "ink2")
        flow.gap(12)
        flow.hair()
        for motive in (m.value for m in Motive):
            draw_choice(
                self.scene,
                flow,
                f"motive.{motive}",
                self.t(f"motive-{motive}"),
                self.t(f"motive-{motive}.text"),
                chosen=motive in chosen,
                on_click=(lambda motive=motive: self._toggle(motive)) if may else None,
            )
        flow.gap(8)
        said = "papers-motives-how" if may else "papers-motives-settled"
        if not may and not self.mind["motives"]:
            said = "papers-motives-not-now"
        flow.text(self.t(said), "caption", "ink3")
        self.draw_refusal(flow)

    def _toggle(self, motive: str) -> None:
        """Ticks or unticks; a third one takes the place of the first."""
        chosen = [m for m in self.chosen if m != motive]
        if motive not in self.chosen:
            chosen = [*chosen, motive][-_TWO:]
        self.unsent.motives = tuple(chosen)
        self.scene.redraw()

    def action(self) -> Action | None:
        if not self.mind["may_choose_motives"]:
            return None
        ready = len(self.chosen) == _TWO and set(self.chosen) != set(self.mind["motives"])
        return Action(self.t("papers-motives-send"), self._send, enabled=ready, icon="check")

    def _send(self) -> None:
        self.send(ChooseMotives(tuple(Motive(m) for m in self.chosen)))
        self.unsent.motives = None

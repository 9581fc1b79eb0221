"""What the trainer can do about one seat: write, help, move on, rename, move, free."""

from __future__ import annotations

from game.client.layout import Flow, Rect
from game.client.painter import Canvas
from game.client.scene import Change, Push
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.seated import PHASES, Seated
from game.client.scenes.sheet import Sheet
from game.client.scenes.table import Table
from game.client.ui import FIELD
from game.client.views.fold import draw_note, draw_refusal
from game.client.views.seats import standing
from game.client.views.teams import last_done
from game.client.views.workshop.fields import draw_buttons, draw_send
from game.client.views.workshop.said import time_of
from game.protocol.messages import FreeSeat, RenameTeam, SeatBot
from game.protocol.workshop import AnswerHelp, MoveOn, MoveTeam, SendMessage

_NAME = 40


class TeamSheet(Sheet, Seated):
    """A sheet over the console."""

    help = "trainer"

    def __init__(self, table: Table, municipality: str) -> None:
        super().__init__(table)
        self.m = municipality

    # ------------------------------------------------------------------ drawing
    def draw(self, canvas: Canvas) -> None:
        self.frame(canvas, self._draw_whole)

    def _draw_whole(self, flow: Flow) -> None:
        flow.gap(28)
        self._draw_seat(flow)
        flow.gap(12)

    def _draw_seat(self, flow: Flow) -> None:
        seat = self.table.live.room.get("seats", {})[self.m]
        flow.text(self.words.name(self.m), "h2")
        if seat["name"] and seat["name"] != self.words.name(self.m):
            flow.text(seat["name"], "lead", "ink2")
        icon, said, colour = standing(self, seat)
        presence = self.table.live.presence
        team = presence.teams.get(self.m) if presence else None
        if team is not None and team["laptops"] > 1:
            said = self.t("team-laptops", said=said, count=team["laptops"])
        draw_note(flow, icon, said, colour)
        done = last_done(self, self.m)
        if done:
            flow.text(" ".join(done), "body", "ink2")
        self._draw_help(flow)
        draw_refusal(self, flow, "team")
        if seat["taken"]:
            self._draw_team(flow, seat["name"])
        else:
            flow.gap(12)
            self._draw_empty(flow, bot=seat["bot"] is not None)

    def _draw_help(self, flow: Flow) -> None:
        asked = self.table.workshop.get("help", {}).get(self.m)
        if asked is None:
            return
        flow.gap(10)
        said = self.t("now-help", name=self.words.name(self.m), time=time_of(self, asked["at"]))
        draw_note(flow, "hand", said, "warn")
        flow.gap(6)
        helped = ("helped", self.t("now-helped"), self._helped, "check", True)
        draw_buttons(self, flow, [helped])

    def _draw_team(self, flow: Flow, name: str) -> None:
        flow.gap(14)
        flow.text(self.t("team-message"), "body_bold")
        flow.gap(4)
        draw_send(
            self,
            flow,
            f"team.message.{self.m}",
            self.t("talk-hint"),
            self.t("talk-send"),
            lambda text: self.table.control(SendMessage(self.m, text), "team"),
        )
        flow.gap(12)
        flow.text(self.t("team-rename"), "body_bold")
        flow.gap(4)
        draw_send(
            self,
            flow,
            f"team.name.{self.m}",
            name,
            self.t("team-rename-go"),
            lambda text: self.table.control(RenameTeam(self.m, text), "team"),
            limit=_NAME,
        )
        flow.gap(12)
        self._draw_move(flow)
        flow.gap(14)
        ready = bool(self.table.public["municipalities"][self.m]["ready"])
        played = self.table.public["phase"] in PHASES
        draw_buttons(
            self,
            flow,
            [
                ("move_on", self.t("team-move-on"), self._move_on, "skip-forward",
                 played and not ready),
                ("free", self.t("team-free"), self._free, "log-out", True),
            ],
        )  # fmt: skip
        flow.gap(4)
        flow.text(self.t("team-move-on.text"), "caption", "ink2")

    def _draw_move(self, flow: Flow) -> None:
        """To another municipality; whoever is there takes the seat left."""
        canvas, unsent = flow.canvas, self.table.unsent
        others = [
            (m, self.words.name(m)) for m in self.table.public["municipalities"] if m != self.m
        ]
        flow.text(self.t("team-move"), "body_bold")
        flow.gap(4)
        key = f"team.to.{self.m}"
        to = unsent.text(key, others[0][0])

        def choose(value: str) -> None:
            unsent.write(key, value)
            self.redraw()

        row = flow.take(canvas.u(FIELD))
        label = self.t("team-move-go")
        wide = self.ui.button_width(label)
        field = Rect(row.x, row.y, row.width - wide - canvas.u(10), row.height)
        self.ui.dropdown("team.to", field, others, to, choose)
        place = Rect(row.right - wide, row.y, wide, row.height)
        self.ui.button("team.move", place, label, lambda: self._move(to))

    def _draw_empty(self, flow: Flow, *, bot: bool) -> None:
        if bot:
            flow.text(self.t("team-bot.text"), "body", "ink2")
            flow.gap(8)
            draw_buttons(self, flow, [("free", self.t("team-free-bot"), self._free, "bot", True)])
            return
        flow.text(self.t("team-empty.text"), "body", "ink2")
        flow.gap(8)
        put = ("bot", self.t("trainer-bot", name=self.words.name(self.m)), self._bot, "bot", True)
        draw_buttons(self, flow, [put])

    # ------------------------------------------------------------------ acting
    def _helped(self) -> None:
        self.table.control(AnswerHelp(self.m), "team")

    def _move_on(self) -> None:
        self.table.control(MoveOn(self.m), "team")

    def _move(self, to: str) -> Change:
        names = {"name": self.words.name(self.m), "to": self.words.name(to)}
        return Push(
            ConfirmScene(
                "move-team", lambda: self.table.control(MoveTeam(self.m, to), "team"), **names
            )
        )

    def _free(self) -> Change:
        name = self.words.name(self.m)
        return Push(
            ConfirmScene("free", lambda: self.table.control(FreeSeat(self.m), "team"), name=name)
        )

    def _bot(self) -> None:
        self.table.control(SeatBot(self.m), "team")

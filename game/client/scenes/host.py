"""Hosting: which level, how many teams, in which language, and with which clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.client.app import App
from game.client.layout import Flow
from game.client.scenes.form import FormScene, Picture
from game.client.ui import BUTTON, SEGMENT
from game.client.widgets.dropdown import Option
from game.client.widgets.widget import Callback
from game.content.day import LENGTHS, plan_day
from game.content.texts import LANGUAGES

_STEPS = ("one", "two", "both")


@dataclass(frozen=True)
class LevelChoice:
    """A level to choose: its id, its words by language, its least and most teams."""

    id: str
    title: dict[str, str]
    aim: dict[str, str]
    smallest: int
    largest: int
    rounds: int
    phases: dict[str, float]
    """Minutes of each phase of a round with the level's own clock."""
    steps: str = "both"
    """What it practises: "one", "two" or "both" steps."""

    @property
    def minutes(self) -> float:
        """Minutes of a round with the level's own clock."""
        return sum(self.phases.values())


_OWN_CLOCK, _NO_CLOCK = "own", "none"


@dataclass
class HostChoices:
    """What a host has chosen."""

    level: str = ""
    teams: int = 1
    language: str = "sv"
    clock: bool = True
    day: int = 0
    """Minutes that the workshop may take; 0 = the level's own clock, as long as it takes."""
    again: bool = False
    """Go on with the unfinished game instead."""


class HostScene(FormScene):
    """`open_game` is called with the scene when the choices are made."""

    help = "host"

    title, lead, action, icon = "host-title", "host-lead", "host-go", "presentation"

    def __init__(
        self,
        levels: Sequence[LevelChoice],
        open_game: Callable[[HostScene], None],
        unfinished: tuple[str, str] | None = None,
        picture_of: Callable[[str], Picture] | None = None,
    ) -> None:
        """`unfinished` is a game that can go on: its code, and when it was begun; `picture_of`
        draws a level's region."""
        super().__init__()
        self.picture_of = picture_of
        self.unfinished = unfinished
        ordered = sorted(levels, key=lambda known: (_STEPS.index(known.steps), known.largest))
        self.levels = {level.id: level for level in ordered}
        self.open_game = open_game
        self.choices = HostChoices()
        if ordered:
            self.choose(ordered[0].id)

    def enter(self, app: App) -> None:
        super().enter(app)
        self.choices.language = self.app.settings.language

    def draw_fields(self, flow: Flow) -> None:
        language = self.app.settings.language
        level = self.levels[self.choices.level]
        if self.unfinished:
            self._draw_unfinished(flow, *self.unfinished)
        groups = [
            (steps, self.t("host-steps", steps=steps))
            for steps in _STEPS
            if any(known.steps == steps for known in self.levels.values())
        ]
        self._draw_choice(flow, "steps", "host-level", groups, level.steps, self._group)
        flow.gap(6)
        for id_, known in self.levels.items():
            if known.steps == level.steps:
                self._draw_level(flow, id_, known, chosen=id_ == level.id)
        flow.gap(8)
        flow.text(level.aim[language], "prose_italic", "ink2")
        flow.gap(10)
        self._draw_teams(flow, level)
        flow.gap(8)
        self._draw_choice(
            flow,
            "language",
            "host-language",
            [(code, self.t(f"language-{code}")) for code in LANGUAGES],
            self.choices.language,
            self._language,
        )
        flow.gap(10)
        self._draw_choice(
            flow,
            "clock",
            "host-clock",
            [
                *((str(day), self.t("host-day", minutes=day)) for day in LENGTHS),
                (_OWN_CLOCK, self.t("host-own-clock")),
                (_NO_CLOCK, self.t("host-no-clock")),
            ],
            self._clock_chosen,
            self._clock,
        )
        flow.gap(4)
        flow.text(self._time_said(level), "body", "ink2")

    @property
    def _clock_chosen(self) -> str:
        if not self.choices.clock:
            return _NO_CLOCK
        return str(self.choices.day) if self.choices.day else _OWN_CLOCK

    def _time_said(self, level: LevelChoice) -> str:
        """What the chosen clock makes of the day."""
        rounds = self.t("rounds-count", count=level.rounds)
        if not self.choices.clock:
            return self.t("host-free-time", rounds=rounds)
        if self.choices.day:
            day = plan_day(self.choices.day, level.rounds, level.phases)
            return self.t(
                "host-day-time",
                start=day.start,
                rounds=day.rounds,
                of=level.rounds,
                minutes=day.a_round,
                talk=day.talk + day.pause,
                debrief=day.debrief,
            )
        return self.t(
            "host-time",
            rounds=rounds,
            minutes=round(level.minutes),
            total=round(level.minutes * level.rounds / 10) * 10,
        )

    def _draw_unfinished(self, flow: Flow, code: str, begun: str) -> None:
        canvas = flow.canvas
        label = self.t("host-again", code=f"{code[:3]} {code[3:]}")
        flow.y = canvas.paragraph(
            self.t("host-unfinished", begun=begun), flow.x, flow.y, flow.width, "body", "ink2"
        )
        flow.gap(8)
        row = flow.take(canvas.u(BUTTON))
        row.width = self.ui.button_width(label, "plain", "history")
        self.ui.button("again", row, label, self._again, icon="history")
        flow.gap(20)
        flow.hair()
        flow.gap(16)

    def _again(self) -> None:
        self.choices.again = True
        self.submit()

    def _draw_teams(self, flow: Flow, level: LevelChoice) -> None:
        canvas = flow.canvas
        row = flow.take(canvas.u(40))
        y = row.centery - canvas.line("body_bold") // 2
        canvas.text(self.t("host-teams"), row.x, y, "body_bold")
        names = (
            self.t("button-decrease", name=self.t("host-teams")),
            self.t("button-increase", name=self.t("host-teams")),
        )
        teams = self.choices.teams
        steps = self.ui.stepper(
            "teams",
            row.right - canvas.u(4),
            row.centery,
            self._teams,
            names,
            can=(teams > 1, teams < level.largest),
        )
        canvas.text(
            str(teams),
            steps.x - canvas.u(16),
            row.centery - canvas.line("figure") // 2,
            "figure",
            align="right",
        )
        bots = level.largest - teams
        if bots:
            flow.text(self.t("host-bots", count=bots), "caption", "ink3")

    def _draw_choice(
        self,
        flow: Flow,
        key: str,
        label: str,
        options: Sequence[Option],
        chosen: object,
        on_select: Callback,
    ) -> None:
        """A choice at the right of its name, or under it where there is no room."""
        canvas, name = flow.canvas, self.t(label)
        wide = sum(self.ui.button_width(said, "seg") - 1 for _, said in options) + 1
        x, width = flow.right - wide, wide
        if canvas.text_width(name, "body_bold") + canvas.u(16) + wide <= flow.width:
            y = flow.y + (canvas.u(SEGMENT) - canvas.line("body_bold")) // 2
            canvas.text(name, flow.x, y, "body_bold")
        else:
            flow.text(name, "body_bold")
            flow.gap(4)
            x, width = flow.x, flow.width
        place = self.ui.segmented(key, x, flow.y, options, chosen, on_select, width=width)
        flow.y = place.bottom

    def _draw_level(self, flow: Flow, id_: str, level: LevelChoice, *, chosen: bool) -> None:
        """A row: the level's name, and how long it is for how many."""
        canvas = flow.canvas
        name = level.title[self.app.settings.language]
        about = self.t(
            "host-length",
            teams=f"{level.smallest}–{level.largest}",
            rounds=self.t("rounds-count", count=level.rounds),
            minutes=round(level.minutes * level.rounds / 10) * 10,
        )
        pad = canvas.u(10)
        beside = (
            canvas.text_width(name, "body_bold") + canvas.text_width(about, "caption") + 4 * pad
            <= flow.width
        )
        tall = canvas.line("body_bold") + (0 if beside else canvas.line("caption"))
        row = flow.take(tall + 2 * pad)
        self.ui.area(f"level.{id_}", row, lambda: self._take(id_), label=f"{name}, {about}")
        if chosen:
            canvas.rect(row, "accent_wash")
        elif self.ui.hovered(f"level.{id_}"):
            canvas.rect(row, "sunk")
        canvas.text(name, row.x + pad, row.y + pad, "body_bold")
        if beside:
            y = row.y + pad + canvas.u(2)
            canvas.text(about, row.right - pad, y, "caption", "ink2", align="right")
        else:
            y = row.y + pad + canvas.line("body_bold")
            canvas.text(about, row.x + pad, y, "caption", "ink2", width=row.width - 2 * pad)
        canvas.hair(row.x, row.bottom - canvas.z(1), row.width)

    def _group(self, steps: str) -> None:
        """The first level of other steps."""
        if self.levels[self.choices.level].steps != steps:
            first = next(id_ for id_, known in self.levels.items() if known.steps == steps)
            self.choose(first)
            self.redraw()

    def _take(self, level: str) -> None:
        self.choose(level)
        self.redraw()

    def choose(self, level: str) -> None:
        """Takes a level, with as many teams as it has municipalities."""
        self.choices.level = level
        self.choices.teams = self.levels[level].largest
        if self.picture_of is not None:
            self.picture = self.picture_of(level)

    def _teams(self, sign: int) -> None:
        self.choices.teams += sign
        self.redraw()

    def _language(self, code: str) -> None:
        self.choices.language = code
        self.redraw()

    def _clock(self, chosen: str) -> None:
        self.choices.clock = chosen != _NO_CLOCK
        self.choices.day = int(chosen) if chosen.isdecimal() else 0
        self.redraw()

    def submit(self) -> None:
        self.problem, self.busy = "", self.t("host-starting")
        self.redraw()
        self.open_game(self)

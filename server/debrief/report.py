"""The report to take home: a page that works offline, one for each team, PDF, workbook, tables.

    report = Report(story, "sv", source, estimates, aside)
    index = write(report, Path("debrief"))

Written into a folder: `index.html` for the whole session and `team-<municipality>.html` for each
team, which need no other file; `report.pdf`; `tables.xlsx`; `tables/` with a CSV for each statistic
and `columns.csv`, which says what each column means; `charts/` with every chart as PNG and SVG.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from server.debrief import printed, sections
from server.debrief.aside import NOTHING, Aside
from server.debrief.charts.paper import Look
from server.debrief.charts.picture import Picture, Task
from server.debrief.estimates import NONE, Estimates
from server.debrief.failures import ReportError
from server.debrief.page import page
from server.debrief.questions import ANY, CHARTS, ONE, QUESTIONS
from server.debrief.statistics import ALL
from server.debrief.statistics.polls import polls
from server.debrief.statistics.table import Table
from server.debrief.statistics.what_ifs import ESTIMATED
from server.debrief.story import Story
from server.debrief.stylesheet import style
from server.debrief.words import Words, words_for
from server.debrief.workbook import write_workbook

SIZE = (1000, 520)
"""Pixels of a chart in the report, before what its content needs."""

Progress = Callable[[int, int], None]
"""Hears how many steps of how many are done."""


@dataclass(frozen=True)
class Report:
    """What a report is about: a story, its language, where its level is found ("" = the installed
    level), what was worked out and kept beside it, and when the session was begun (ISO 8601)."""

    story: Story
    lang: str
    source: str | Path = ""
    estimates: Estimates = NONE
    aside: Aside = NOTHING
    ground: Mapping[str, Any] | None = field(default=None, repr=False)
    begun: str = ""

    @cached_property
    def words(self) -> Words:
        """The words of the report's language."""
        return words_for(self.source or self.story.level.id, self.lang)

    @cached_property
    def task(self) -> Task:
        """What charts are asked to show."""
        return Task(
            self.story, self.words, Look(*SIZE), "", self.estimates, self.aside, self.ground
        )

    def tables(self) -> Iterator[Table]:
        """Every table, in the order in which it is shown."""
        for statistic in ALL.values():
            yield statistic(self.story)
        if self.aside.polls:
            yield polls(self.aside)
        if self.estimates != NONE:
            for estimated in ESTIMATED.values():
                yield estimated(self.story, self.estimates)

    def charts(self, question: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The charts of a question as (chart, about whom)."""
        for name in question:
            if self.worth_showing(name):
                for subject in self.story.municipalities if name in ONE else ("",):
                    yield name, subject

    def worth_showing(self, chart: str) -> bool:
        """Whether a chart can have anything to say in this report."""
        if chart in ("roads", "forms", "payers"):
            return self.estimates != NONE
        return chart != "polls" or bool(self.aside.polls)


@dataclass
class _Work:
    """The charts drawn so far, and how much is left."""

    report: Report
    tell: Progress
    of: int = 0
    done: int = 0
    drawn: dict[tuple[str, str], Picture] = field(default_factory=dict)

    def picture(self, name: str, subject: str) -> Picture:
        if (name, subject) not in self.drawn:
            self._draw(name, subject, self.report.task.look)
        return self.drawn[name, subject]

    def save(self, name: str, subject: str, folder: Path) -> None:
        """Draw a chart and keep it as PNG and SVG."""
        self._draw(name, subject, replace(self.report.task.look, also="svg"))
        picture = self.drawn[name, subject]
        file = f"{name}-{subject}" if subject else name
        (folder / f"{file}.png").write_bytes(picture.png)
        (folder / f"{file}.svg").write_bytes(picture.svg)

    def _draw(self, name: str, subject: str, look: Look) -> None:
        task = replace(self.report.task, subject=subject, look=look)
        self.drawn[name, subject] = CHARTS[name](task)

    def step(self) -> None:
        self.done += 1
        self.tell(self.done, self.of)


def write(report: Report, folder: Path, progress: Progress = lambda done, of: None) -> Path:
    """Write the report into a folder, made if there is none; returns its page.

    Raises `ReportError` where it cannot be written.
    """
    work = _Work(report, progress)
    shown = [pair for q in QUESTIONS for pair in report.charts(q.charts)]
    teams = report.story.municipalities if len(report.story.municipalities) > 1 else ()
    work.of = 2 * len(shown) + len(teams) + 3
    try:
        for name in ("charts", "tables"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        for chart, subject in shown:
            work.save(chart, subject, folder / "charts")
            work.step()
        found = list(report.tables())
        _write_tables(report, found, folder / "tables")
        work.step()
        write_workbook(folder / "tables.xlsx", found, report.words, report.begun)
        work.step()
        index = folder / "index.html"
        index.write_text(_page(work, found, ""), encoding="utf-8")
        work.step()
        for m in teams:
            (folder / f"team-{m}.html").write_text(_page(work, found, m), encoding="utf-8")
            work.step()
        _write_pdf(work, shown, folder / "report.pdf")
    except OSError as error:
        raise ReportError(
            f"the report cannot be written to {folder}: {error.strerror or error}"
        ) from error
    return index


def session_page(report: Report) -> str:
    """The page of the whole session alone, which needs no other file."""
    return _page(_Work(report, lambda done, of: None), list(report.tables()), "")


def _write_tables(report: Report, found: list[Table], folder: Path) -> None:
    words = report.words
    meanings = [[words.t(f"report-{name}") for name in ("file", "column", "label", "unit")]]
    for table in found:
        # the byte order mark tells spreadsheets that this is UTF-8
        file = folder / f"{table.id}.csv"
        file.write_text(table.csv(), encoding="utf-8-sig", newline="")
        meanings += [
            [file.name, c.name, words.column(c.name), words.t("unit-of", unit=c.unit)]
            for c in table.columns
        ]
    out = io.StringIO()
    csv.writer(out).writerows(meanings)
    (folder / "columns.csv").write_text(out.getvalue(), encoding="utf-8-sig", newline="")


def _page(work: _Work, found: list[Table], team: str) -> str:
    """The page of the whole session, or of one team."""
    report, words = work.report, work.report.words
    questions: list[sections.Asked] = []
    used: set[str] = set()
    for question in QUESTIONS:
        figures = []
        for name, subject in report.charts(question.charts):
            about = subject
            if team and name in ONE and subject != team:
                continue
            if team and name in ANY:
                about = team
            picture = work.picture(name, about)
            used.add(picture.table.id)
            title = words.t(f"chart-{name}")
            figures.append(
                sections.Shown(f"{title}: {words.name(about)}" if about else title, picture)
            )
        questions.append(sections.Asked(question.id, tuple(figures)))
    rest = [table for table in found if table.id not in used and table.rows]
    body = sections.whole(report.story, words, sections.Matter(
        tuple(questions), tuple(rest), report.estimates, report.aside, team, report.begun,
    ))  # fmt: skip
    return page(sections.title(words, team), report.lang, style(), body)


def _write_pdf(work: _Work, shown: list[tuple[str, str]], file: Path) -> None:
    report, words = work.report, work.report.words

    def charts() -> Iterator[printed.PrintedChart]:
        for number, question in enumerate(QUESTIONS, start=1):
            for name, subject in report.charts(question.charts):
                title = words.t(f"chart-{name}")
                task = replace(report.task, subject=subject)

                def draw(look: Look, name: str = name, task: Task = task) -> Picture:
                    return CHARTS[name](replace(task, look=look))

                yield printed.PrintedChart(
                    f"{number}. {words.t(f'debrief-{question.id}')}",
                    f"{title}: {words.name(subject)}" if subject else title,
                    draw,
                )
                work.step()

    matter = sections.Matter((), (), report.estimates, report.aside, "", report.begun)
    sheets = sections.sheets(report.story, words, matter)
    printed.write_pdf(file, sections.title(words, ""), report.lang, sheets, charts())

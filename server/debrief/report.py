"""The report to take home: a page that works offline, charts as pictures, a CSV per table."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from importlib import resources
from pathlib import Path

from server.debrief.charts.paper import Look
from server.debrief.charts.picture import Picture, Task
from server.debrief.failures import ReportError
from server.debrief.page import page, section, table_html
from server.debrief.questions import CHARTS, ONE, QUESTIONS
from server.debrief.statistics import ALL
from server.debrief.story import Story
from server.debrief.words import Words, words_for

SIZE = (1000, 560)
"""Pixels of a chart in the report, before what its content needs."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A chart of the report and the name of its picture's file."""

    name: str
    title: str
    picture: Picture


def write(
    story: Story,
    out_dir: Path,
    lang: str,
    level: str | Path | None = None,
    alone: Story | None = None,
) -> Path:
    """Write the report of a game into a folder, made if there is none; returns its page.

    `index.html` needs no other file; the charts lie beside it in `charts/` as PNG, the tables in
    `tables/` as CSV, with `columns.csv` saying what each column means. `level` is where the level
    was loaded from, by default the installed level of its id; `alone` the same game if nobody had
    gone together, shown as an estimate. Raises `ReportError`.
    """
    words = words_for(level or story.level.id, lang)
    tell = Task(story, words, Look(*SIZE), alone=alone)
    shown = [(question.id, list(_charts(tell, question.charts))) for question in QUESTIONS]
    try:
        (out_dir / "charts").mkdir(parents=True, exist_ok=True)
        (out_dir / "tables").mkdir(exist_ok=True)
        for _, charts in shown:
            for chart in charts:
                (out_dir / "charts" / f"{chart.name}.png").write_bytes(chart.picture.png)
        _write_tables(story, words, out_dir / "tables")
        index = out_dir / "index.html"
        index.write_text(_index(story, words, shown, lang), encoding="utf-8")
    except OSError as error:
        raise ReportError(
            f"the report cannot be written to {out_dir}: {error.strerror or error}"
        ) from error
    return index


def _charts(tell: Task, names: tuple[str, ...]) -> Iterator[_Shown]:
    story, words = tell.story, tell.words
    for name in names:
        subjects = story.municipalities if name in ONE else ("",)
        for subject in subjects:
            picture = CHARTS[name](replace(tell, subject=subject))
            file = f"{name}-{subject}" if subject else name
            title = words.t(f"chart-{name}")
            yield _Shown(file, f"{title}: {words.name(subject)}" if subject else title, picture)


def _write_tables(story: Story, words: Words, folder: Path) -> None:
    meanings = [[words.t(f"report-{name}") for name in ("file", "column", "label", "unit")]]
    for name, statistic in ALL.items():
        table = statistic(story)
        # the byte order mark tells spreadsheets that this is UTF-8
        (folder / f"{name}.csv").write_text(table.csv(), encoding="utf-8-sig", newline="")
        meanings += [
            [f"{name}.csv", c.name, words.column(c.name), words.t("unit-of", unit=c.unit)]
            for c in table.columns
        ]
    out = io.StringIO()
    csv.writer(out).writerows(meanings)
    (folder / "columns.csv").write_text(out.getvalue(), encoding="utf-8-sig", newline="")


def _index(story: Story, words: Words, shown: list[tuple[str, list[_Shown]]], lang: str) -> str:
    title = words.t("report-title", level=words.t("level-title"))
    first, last = story.records[0].year, story.records[-1].year
    lead = words.t("report-lead", first_year=first, last_year=last, year=story.level.start_year)
    parts = [f"<header><h1>{escape(title)}</h1><p class='lead'>{escape(lead)}</p>"]
    played = len(story.records) - 1
    if played < story.level.rounds:
        parts.append(f"<p>{escape(words.t('debrief-early', rounds=played))}</p>")
    parts.append("</header>")
    parts.append(_agreements(story, words))
    for number, (question, charts) in enumerate(shown, start=1):
        parts.append(_question(words, number, question, charts))
    return page(title, lang, _style(), "\n".join(parts))


def _question(words: Words, number: int, question: str, charts: list[_Shown]) -> str:
    message = f"debrief-{question}"
    prompts = [
        words.t(f"{message}.talk-{n}") for n in (1, 2, 3) if words.texts.has(f"{message}.talk-{n}")
    ]
    body = [f"<h3>{escape(words.t('debrief-talk'))}</h3>"]
    body.append("<ul class='talk'>" + "".join(f"<li>{escape(p)}</li>" for p in prompts) + "</ul>")
    body += [_figure(words, chart, alone=len(charts) == 1) for chart in charts]
    return section(f"q{number}", f"{number}. {words.t(message)}", "\n".join(body))


def _figure(words: Words, chart: _Shown, *, alone: bool) -> str:
    picture = chart.picture
    data = base64.b64encode(picture.png).decode()
    heading = "" if alone else f"<h3>{escape(chart.title)}</h3>"
    note = f" <em>{escape(picture.note)}</em>" if picture.note else ""
    return (
        f"<figure>{heading}<img src='data:image/png;base64,{data}' width='{picture.width}' "
        f"height='{picture.height}' alt='{escape(picture.alt, quote=True)}'>"
        f"<figcaption>{escape(picture.caption)}.{note}</figcaption>"
        f"<details><summary>{escape(words.t('report-table'))}: {escape(chart.title)}</summary>"
        f"{table_html(picture.table, words)}</details></figure>"
    )


def _agreements(story: Story, words: Words) -> str:
    lines = [
        words.t(
            "report-agreement",
            year=signing.year,
            step=words.t(f"step-{signing.agreement.kind.value}"),
            members=words.names(signing.agreement.members),
            form=words.t(f"form-{signing.agreement.form.value}"),
            key=words.t(f"key-{signing.agreement.cost_key.value}").lower(),
        )
        for signing in story.signings
    ] or [words.t("report-no-agreements")]
    body = "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
    return section("agreements", words.t("report-agreements"), body)


def _style() -> str:
    """The page's style with its letters inside, so that nothing has to be fetched."""
    fonts = (
        ("Source Sans", 400, "SourceSans3-Regular.ttf"),
        ("Source Sans", 600, "SourceSans3-Semibold.ttf"),
        ("Source Serif", 600, "SourceSerif4Display-Semibold.ttf"),
    )
    faces = []
    for family, weight, file in fonts:
        data = (resources.files("assets") / "fonts" / file).read_bytes()
        faces.append(
            f"@font-face{{font-family:'{family}';font-weight:{weight};"
            f"src:url(data:font/ttf;base64,{base64.b64encode(data).decode()})}}"
        )
    sheet = (resources.files("server.debrief") / "report.css").read_text(encoding="utf-8")
    return "\n".join([*faces, sheet])

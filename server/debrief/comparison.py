"""Groups that played the same level, beside each other: the same start, different roads."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

from game.protocol.comparing import MEASURES
from server.debrief.charts.panels import divide, end_labels, panel
from server.debrief.charts.paper import Look, Spot
from server.debrief.charts.picture import Picture, Task, finish, paper_for
from server.debrief.charts.plot import around, years_below
from server.debrief.failures import ReportError
from server.debrief.page import details, items, page, section, table_html
from server.debrief.sections import agreement_lines
from server.debrief.statistics.table import Row, Table, columns
from server.debrief.statistics.what_ifs import of_region
from server.debrief.story import Story
from server.debrief.stylesheet import style
from server.debrief.words import Words, words_for

_WRITE: dict[str, Callable[[Words, float], str]] = {
    "cost_per_resident_sek": lambda w, v: w.number(v),
    "trust": lambda w, v: w.number(v),
    "renewal_rate_pct": lambda w, v: w.number(v, 2),
    "bursts_per_km": lambda w, v: w.number(v, 3),
    "served_largest_source_out": lambda w, v: w.percent(v),
    "coordination": lambda w, v: w.number(v),
}


@dataclass(frozen=True)
class Comparison:
    """Stories of one level, what each group is called, the language, where the level is found."""

    stories: tuple[Story, ...]
    names: tuple[str, ...]
    lang: str
    source: str | Path = ""

    @cached_property
    def words(self) -> Words:
        """The words of the comparison's language."""
        return words_for(self.source or self.stories[0].level.id, self.lang)


def table(comparison: Comparison) -> Table:
    """Each group's region at the end of each round, and how many agreements it has made by then."""
    rows: list[Row] = [
        {
            "group": name,
            "round": record.round,
            "year": record.year,
            **{measure: of_region(record, measure) for measure in MEASURES},
            "agreements": sum(s.agreement.round <= record.round for s in story.signings),
        }
        for story, name in zip(comparison.stories, comparison.names, strict=True)
        for record in story.records
    ]
    return Table(
        "compare",
        columns(
            group="text",
            round="number",
            year="year",
            cost_per_resident_sek="sek_per_resident_year",
            trust="of_hundred",
            renewal_rate_pct="percent",
            bursts_per_km="per_km_year",
            served_largest_source_out="share",
            coordination="of_hundred",
            agreements="number",
        ),
        tuple(rows),
    )


def chart(comparison: Comparison, measure: str, look: Look) -> Picture:
    """A panel per group: its own course strong, those of the others faintly behind."""
    words, stories = comparison.words, comparison.stories
    whole = table(comparison)
    paper = paper_for(Task(stories[0], words, look), 640, 200)
    lines = [[(r.year, of_region(r, measure)) for r in story.records] for story in stories]
    reach = around([v for line in lines for _, v in line], 0.1)
    years = sorted({year for line in lines for year, _ in line})
    said = []
    for i, box in enumerate(divide(paper, len(stories), narrowest=190)):
        made = panel(paper, box, comparison.names[i],
                     (years[0], max(years[-1], years[0] + 1)), reach, right=62)  # fmt: skip
        years_below(paper, made.plot, years, ends_only=True)
        for j, line in enumerate(lines):
            if j != i:
                paper.line(made.plot.points(line), "hair", 1.4, order=2)
        points = made.plot.points(lines[i])
        paper.line(points, "ink", 2.6)
        first, last = (_WRITE[measure](words, lines[i][n][1]) for n in (0, -1))
        end_labels(paper, made.plot, points, first if len(points) > 1 else "", last)
        said.append(f"{comparison.names[i]} {first} → {last}")
        paper.spot(Spot(box, comparison.names[i], (f"{first} → {last}",)))
    name = _name(words, measure)
    alt = words.t("compare-alt", measure=name, groups="; ".join(said))
    return finish(paper, whole, words.t("compare-caption", measure=name), alt)


def _name(words: Words, measure: str) -> str:
    return words.t(f"indicator-{measure}")


def written(comparison: Comparison, number: int, measure: str) -> dict[str, str]:
    """A group's measure at the beginning and now, and its rounds and agreements, as text."""
    story, words = comparison.stories[number], comparison.words
    first, last = (of_region(story.records[n], measure) for n in (0, -1))
    return {
        "first": _WRITE[measure](words, first),
        "last": _WRITE[measure](words, last),
        "rounds": words.number(story.records[-1].round),
        "agreements": words.number(len(story.signings)),
    }


def roads(comparison: Comparison, number: int) -> list[str]:
    """The agreements that a group came to, a line each."""
    return _road(comparison.stories[number], comparison.words)


def write_comparison(comparison: Comparison, folder: Path) -> Path:
    """Write `index.html`, which needs no other file, `compare.csv` and the charts as pictures into
    a folder, made if there is none; returns the page. Raises `ReportError`."""
    words = comparison.words
    drawn = {m: chart(comparison, m, Look(1000, 380, also="svg")) for m in MEASURES}
    index = folder / "index.html"
    try:
        (folder / "charts").mkdir(parents=True, exist_ok=True)
        for measure, picture in drawn.items():
            (folder / "charts" / f"{measure}.png").write_bytes(picture.png)
            (folder / "charts" / f"{measure}.svg").write_bytes(picture.svg)
        (folder / "compare.csv").write_text(
            table(comparison).csv(), encoding="utf-8-sig", newline=""
        )
        body = _body(comparison, drawn)
        title = words.t("compare-title")
        index.write_text(page(title, comparison.lang, style(), body), encoding="utf-8")
    except OSError as error:
        raise ReportError(
            f"the comparison cannot be written to {folder}: {error.strerror or error}"
        ) from error
    return index


def _body(comparison: Comparison, drawn: dict[str, Picture]) -> str:
    words, first = comparison.words, comparison.stories[0]
    lead = words.t("compare-lead", count=len(comparison.stories), level=words.t("level-title"),
                   year=first.level.start_year)  # fmt: skip
    talk = items([words.t(f"compare-talk-{n}") for n in (1, 2, 3)], "talk")
    parts = [
        f"<header><h1>{escape(words.t('compare-title'))}</h1><p class='lead'>{escape(lead)}</p>"
        f"{talk}</header>"
    ]
    roads = "".join(
        f"<h3>{escape(name)}</h3>{items(_road(story, words))}"
        for story, name in zip(comparison.stories, comparison.names, strict=True)
    )
    parts.append(section("roads", words.t("compare-steps"), roads))
    figures = []
    for measure, picture in drawn.items():
        data = base64.b64encode(picture.png).decode()
        figures.append(
            f"<figure><h3>{escape(_name(words, measure))}</h3>"
            f"<img src='data:image/png;base64,{data}' width='{picture.width}' "
            f"height='{picture.height}' alt='{escape(picture.alt, quote=True)}'>"
            f"<figcaption>{escape(picture.caption)}.</figcaption></figure>"
        )
    label = words.t("table-compare")
    figures.append(details(label, table_html(table(comparison), words, label)))
    parts.append(section("courses", words.t("compare-over-time"), "\n".join(figures)))
    return "\n".join(parts)


def _road(story: Story, words: Words) -> list[str]:
    return agreement_lines(story, words) if story.signings else [words.t("compare-steps-none")]

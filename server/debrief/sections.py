"""The parts of the report's pages, in the order in which they are read."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from game.rules import motives
from game.rules.state import STEP_KINDS
from server.debrief.aside import Aside
from server.debrief.charts.picture import Picture
from server.debrief.estimates import Estimates
from server.debrief.follow_up import follow_up
from server.debrief.page import details, items, section, table_html
from server.debrief.printed import Sheet
from server.debrief.questions import QUESTIONS
from server.debrief.statistics.table import Table
from server.debrief.story import Story
from server.debrief.turning_points import turning_points
from server.debrief.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart with its title."""

    title: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its charts."""

    question: str
    charts: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What a page is made of beside the story; `team` is a municipality's id or "" for all."""

    questions: tuple[Asked, ...]
    more: tuple[Table, ...]
    estimates: Estimates
    aside: Aside
    team: str
    begun: str


def title(words: Words, team: str) -> str:
    """What the report is called."""
    whole = words.t("report-title", level=words.t("level-title"))
    return f"{whole} – {words.name(team)}" if team else whole


def whole(story: Story, words: Words, matter: Matter) -> str:
    """The body of a page."""
    parts = [_head(story, words, matter)]
    made = [("agreements", words.t("report-agreements"), _agreements(story, words))]
    made.append(("turning", words.t("turning-title"), _turning(story, words, matter)))
    for number, asked in enumerate(matter.questions, start=1):
        heading = f"{number}. {words.t(f'debrief-{asked.question}')}"
        made.append((f"q{number}", heading, _question(story, words, number, asked)))
    made += [
        ("what-ifs", words.t("report-what-ifs"), _what_ifs(words, matter)),
        ("motives", words.t("report-motives"), _motives(story, words)),
        ("lessons", words.t("report-lessons"), _lessons(story, words)),
        ("sealed", words.t("report-sealed"), _sealed(story, words)),
        (
            "notes",
            words.t("report-notes"),
            items(f"{w} {t}".strip() for w, t in matter.aside.notes),
        ),
        ("breakouts", words.t("report-breakouts"), _breakouts(matter.aside)),
        ("more", words.t("report-more"), _more(words, matter)),
        ("follow-up", words.t("report-follow-up"), follow_up(words, matter.aside)),
    ]
    there = [part for part in made if part[2]]
    links = "".join(f"<li><a href='#{id}'>{escape(name)}</a></li>" for id, name, _ in there)
    parts.append(
        f"<nav aria-labelledby='contents'><h2 id='contents'>{escape(words.t('report-contents'))}"
        f"</h2><ol class='plain'>{links}</ol></nav>"
    )
    parts += [section(id, name, body) for id, name, body in there]
    return "\n".join(parts)


def _head(story: Story, words: Words, matter: Matter) -> str:
    lines = [f"<header><h1>{escape(title(words, matter.team))}</h1>"]
    lines += [f"<p{' class=lead' if i == 0 else ''}>{escape(text)}</p>"
              for i, text in enumerate(introduction(story, words, matter))]  # fmt: skip
    return "".join([*lines, "</header>"])


def introduction(story: Story, words: Words, matter: Matter) -> Iterator[str]:
    """What the report is, and what is particular about this game."""
    first, last = story.records[0].year, story.records[-1].year
    years = f"{first}–{last}" if last > first else str(first)
    yield words.t("report-lead", years=years, year=story.level.start_year)
    played = len(story.records) - 1
    date = matter.begun[:10]
    if date:
        yield words.t("report-played", date=date, level=words.t("level-title"), rounds=played,
                      teams=len(story.municipalities))  # fmt: skip
    if matter.team:
        yield words.t("report-for-team", name=words.name(matter.team))
    if not played:
        yield words.t("report-nobody")
    elif played < story.level.rounds:
        yield words.t("debrief-early", rounds=played)
    if len(story.municipalities) == 1:
        yield words.t("report-alone")
    if not matter.team:
        yield words.t("report-files")


def agreement_lines(story: Story, words: Words) -> list[str]:
    """Every agreement that came about, in a sentence each."""
    return [
        words.t(
            "report-agreement" if signing.agreement.kind in STEP_KINDS else "report-agreed-beside",
            year=signing.year,
            step=words.t(f"step-{signing.agreement.kind.value}"),
            members=words.names(signing.agreement.members),
            form=words.t(f"form-{signing.agreement.form.value}"),
            key=words.t(f"key-{signing.agreement.cost_key.value}").lower(),
        )
        for signing in story.signings
    ] or [words.t("report-no-agreements")]


def _agreements(story: Story, words: Words) -> str:
    return items(agreement_lines(story, words))


def _turning(story: Story, words: Words, matter: Matter) -> str:
    found = turning_points(story, matter.estimates)
    if not found:
        return f"<p>{escape(words.t('turning-none'))}</p>"
    parts = [f"<p>{escape(words.t('turning-lead'))}</p><ol>"]
    for moment in found:
        where = words.t("turning-round", round=moment.round, year=moment.year)
        parted = ", ".join(words.case(case) for case in moment.parted)
        more = f" {escape(words.t('turning-parted', cases=parted))}" if parted else ""
        parts.append(
            f"<li><strong>{escape(moment.title(words))}</strong> ({escape(where)}).{more}"
            f"<br><em>{escape(moment.question(words))}</em></li>"
        )
    return "".join([*parts, "</ol>"])


def prompts(story: Story, words: Words, question: str) -> list[str]:
    """What to talk about of a question."""
    asked = next(one for one in QUESTIONS if one.id == question)
    message = asked.talk(promised=bool(story.promises))
    return [
        words.t(f"{message}.talk-{n}") for n in (1, 2, 3) if words.texts.has(f"{message}.talk-{n}")
    ]


def _question(story: Story, words: Words, number: int, asked: Asked) -> str:
    body = [f"<h3>{escape(words.t('debrief-talk'))}</h3>"]
    body.append(items(prompts(story, words, asked.question), "talk"))
    alone = len(asked.charts) == 1
    body += [
        _figure(words, chart, f"q{number}-{n}", alone=alone)
        for n, chart in enumerate(asked.charts, start=1)
    ]
    return "\n".join(body)


def _figure(words: Words, chart: Shown, id: str, *, alone: bool) -> str:
    picture = chart.picture
    data = base64.b64encode(picture.png).decode()
    heading = "" if alone else f"<h3>{escape(chart.title)}</h3>"
    note = f" <em>{escape(picture.note)}</em>" if picture.note else ""
    label = f"{words.t('report-table')}: {chart.title}"
    return (
        f"<figure>{heading}<img src='data:image/png;base64,{data}' width='{picture.width}' "
        f"height='{picture.height}' alt='{escape(picture.alt, quote=True)}'>"
        f"<figcaption>{escape(picture.caption)}.{note}</figcaption>"
        f"{details(label, table_html(picture.table, words, f'{label} ({id})'))}</figure>"
    )


def what_if_lines(words: Words, estimates: Estimates) -> list[str]:
    """What each what-if kept, changed, and what was filled in."""
    lines = [
        f"{words.case(case)}: {words.counts(found)}" for case, found in estimates.cases.items()
    ]
    if estimates.band:
        lines.append(words.t("what-if-counts-band", count=len(estimates.band)))
    return lines


def _what_ifs(words: Words, matter: Matter) -> str:
    lines = what_if_lines(words, matter.estimates)
    if not lines:
        return ""
    lead = f"{words.t('report-what-ifs-lead')} {words.t('debrief-estimate')}"
    return f"<p>{escape(lead)}</p>{items(lines)}"


def motive_lines(story: Story, words: Words) -> list[str]:
    """Each motive that a team named, and whether it was met."""
    return [
        words.t(f"report-motive-{'met' if x.met else 'unmet'}", name=words.name(m),
                motive=words.t(f"motive-{x.motive.value}").lower())
        for m in story.municipalities
        for x in motives.measures(story.end, m)
    ]  # fmt: skip


def _motives(story: Story, words: Words) -> str:
    return items(motive_lines(story, words))


def lesson_lines(story: Story, words: Words) -> list[str]:
    """What teams wrote down, each with its card."""
    cards = story.end.cards
    return [
        words.t("report-lesson", name=words.name(m), round=lesson.round,
                card=words.card(cards[lesson.card].card), text=lesson.text)
        for m in story.municipalities
        for lesson in story.end.mind(m).lessons
    ]  # fmt: skip


def _lessons(story: Story, words: Words) -> str:
    return items(lesson_lines(story, words))


def _sealed(story: Story, words: Words) -> str:
    """Only what a team has opened itself."""
    minds = [(m, story.end.mind(m)) for m in story.municipalities]
    return items(f"{words.name(m)}: {x.sealed}" for m, x in minds if x.sealed and x.sealed_open)


def note_lines(aside: Aside) -> list[str]:
    """The trainer's public notes, each with its time."""
    return [f"{when} {text}".strip() for when, text in aside.notes]


def _breakouts(aside: Aside) -> str:
    return "".join(
        f"<h3>{escape(' '.join(filter(None, (talk.question, talk.when))))}</h3>"
        + items(f"{who}: {text}" if who else text for who, text in talk.notes)
        for talk in aside.breakouts
    )


def _more(words: Words, matter: Matter) -> str:
    return "".join(
        details(words.t(f"table-{t.id}"), table_html(t, words, words.t(f"table-{t.id}")))
        for t in matter.more
    )


def sheets(story: Story, words: Words, matter: Matter) -> Iterator[Sheet]:
    """The pages of text that the printed report begins with."""
    start = [("lead" if i == 0 else "prose", text)
             for i, text in enumerate(introduction(story, words, matter))]  # fmt: skip
    start.append(("h3", words.t("report-agreements")))
    start += [("prose", line) for line in agreement_lines(story, words)]
    yield Sheet(title(words, ""), tuple(start))
    moments = turning_points(story, matter.estimates)
    if moments:
        told = [("lead", words.t("turning-lead"))]
        for moment in moments:
            told.append(("prose_bold", f"{moment.year}: {moment.title(words)}"))
            told.append(("prose_italic", moment.question(words)))
        yield Sheet(words.t("turning-title"), tuple(told))
    for name, lines in (
        ("report-what-ifs", what_if_lines(words, matter.estimates)),
        ("report-motives", motive_lines(story, words)),
        ("report-lessons", lesson_lines(story, words)),
        ("report-notes", note_lines(matter.aside)),
    ):
        if lines:
            yield Sheet(words.t(name), tuple(("prose", line) for line in lines))

"""The report to take home: complete, readable without a net, in both languages."""

from __future__ import annotations

import csv
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from server.debrief import sections
from server.debrief.aside import NOTHING, Aside
from server.debrief.cases import BY_ID, play, possible
from server.debrief.estimates import NONE, BotGame, Estimates, costs_of, estimate
from server.debrief.failures import ReportError
from server.debrief.questions import QUESTIONS
from server.debrief.recorded import ground_of
from server.debrief.remembered import Remembered
from server.debrief.report import Report, session_page, write
from server.debrief.statistics import ALL
from server.debrief.statistics.what_ifs import ESTIMATED
from server.debrief.story import Story
from server.debrief.words import words_for
from server.hydraulics.engine import engine_for
from tests.server.debrief.game import LEVEL, OPENED, REFLECTED, SEALED, by_bots

TRIAL = "provtur"
VOID = {"meta", "img", "br", "input"}


class Page(HTMLParser):
    """What a reader of the page would meet; fails on tags that do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.headings = 0
        self.tables = 0
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "img":
            self.images.append(given)
        self.headings += tag == "h2"
        self.tables += tag == "table"
        self.addresses += [v or "" for k, v in attrs if k in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def trial() -> tuple[Story, Estimates]:
    """A trial run by three bots, with its what-ifs."""
    story, given = by_bots(TRIAL, 1)
    water = Remembered(engine_for(TRIAL).solve)
    found = {id: estimate(id, *play(BY_ID[id], story, given, water)) for id in possible(story)}
    return story, Estimates(found, (BotGame("open", 1, story.records, costs_of(story)),))


@pytest.fixture(scope="module")
def folder(
    trial: tuple[Story, Estimates], aside: Aside, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The whole report in Swedish, written once."""
    folder = tmp_path_factory.mktemp("report")
    heard: list[tuple[int, int]] = []
    story, estimates = trial
    report = Report(
        story, "sv", TRIAL, estimates, aside, ground_of(TRIAL), "2026-11-24T09:00:00+00:00"
    )
    write(report, folder, lambda done, of: heard.append((done, of)))
    assert not report.words.texts.missing
    assert [done for done, _ in heard] == list(range(1, len(heard) + 1))
    assert heard[-1][0] == heard[-1][1]
    return folder


def read(text: str) -> Page:
    """The page, which must be whole and need nothing else."""
    page = Page()
    page.feed(text)
    assert page.open == []
    body = text.split("<body>")[1]
    assert "://" not in body
    assert "{" not in body
    assert "<script" not in text
    assert all(address.startswith(("data:", "#")) for address in page.addresses)
    assert "url(data:" in text
    return page


def test_the_page_is_whole_and_fetches_nothing(folder: Path) -> None:
    text = (folder / "index.html").read_text(encoding="utf-8")
    page = read(text)
    assert "<html lang='sv'>" in text
    assert page.headings >= len(QUESTIONS) + 5
    assert page.tables >= len(page.images)
    assert all(len(image["alt"] or "") > 20 for image in page.images)
    pictures = {p.stem for p in (folder / "charts").glob("*.png")}
    assert len(pictures) == len(page.images)
    assert {"promise-alvsund", "trust", "roads", "forms", "payers", "region_map"} <= pictures
    assert {p.stem for p in (folder / "charts").glob("*.svg")} == pictures
    assert "Tallmo &lt;tvekar&gt; &amp; Granåker väntar" in text
    assert "Kommer ni att samverka mer om fem år?" in text
    assert "Uppföljning om 4–8 veckor" in text


def test_each_team_has_its_own_page(folder: Path, trial: tuple[Story, Estimates]) -> None:
    for m in trial[0].municipalities:
        text = (folder / f"team-{m}.html").read_text(encoding="utf-8")
        page = read(text)
        others = {
            image["alt"]
            for image in page.images
            if "kostnaden per invånare" in (image["alt"] or "").lower()
        }
        assert len([alt for alt in others if alt and "gick från" in alt]) == 1
        assert "<title>" in text


def test_what_a_team_keeps_to_itself_is_nowhere_in_any_report(story: Story) -> None:
    mind = story.end.mind("tallmo")
    assert (mind.sealed, mind.reflections[0].happened) == (SEALED, REFLECTED)
    tables = tuple(statistic(story) for statistic in ALL.values())
    words = words_for(LEVEL, "sv")
    for reader in ("", *story.municipalities):
        matter = sections.Matter((), tables, NONE, NOTHING, reader, "")
        text = sections.whole(story, words, matter)
        assert OPENED in text
        assert SEALED not in text
        assert REFLECTED not in text
    for table in tables:
        assert SEALED not in table.csv()
        assert REFLECTED not in table.csv()


def test_the_report_is_a_pdf_of_as_many_pages_as_charts_and_more(folder: Path) -> None:
    data = (folder / "report.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    pages = data.count(b"/Type /Page\n") + data.count(b"/Type /Page ")
    assert pages >= len(list((folder / "charts").glob("*.png"))) + 2


def test_the_workbook_has_a_sheet_for_each_table(folder: Path) -> None:
    with zipfile.ZipFile(folder / "tables.xlsx") as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(list((folder / "tables").glob("*.csv")))  # columns.csv is the first


def test_every_table_is_there_with_its_columns_explained(folder: Path, story: Story) -> None:
    files = {p.stem for p in (folder / "tables").iterdir()}
    assert files == {*ALL, *ESTIMATED, "polls", "columns"}
    with (folder / "tables" / "columns.csv").open(encoding="utf-8-sig", newline="") as file:
        explained = {(row[0], row[1]): row[2:] for row in list(csv.reader(file))[1:]}
    for name, statistic in ALL.items():
        for column in statistic(story).columns:
            label, unit = explained[f"{name}.csv", column.name]
            assert label
            assert not label.startswith("{")
            assert unit


def test_a_game_ended_early_says_so_in_english_too(quiet: Story) -> None:
    text = session_page(Report(quiet, "en", LEVEL))
    assert "The game was ended after one round" in text
    assert "<html lang='en'>" in text
    assert read(text).images


def test_a_game_that_was_never_played_says_that(unplayed: Story) -> None:
    text = session_page(Report(unplayed, "sv", LEVEL))
    assert read(text).headings
    assert "Inga rundor hann spelas" in text
    assert "spelet ni spelade, 2026." in text
    assert "Inga avtal kom till stånd" in text


def test_a_folder_that_cannot_be_written_is_named(quiet: Story, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(ReportError, match="taken"):
        write(Report(quiet, "sv", LEVEL), tmp_path / "taken")

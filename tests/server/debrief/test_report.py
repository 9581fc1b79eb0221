"""The report to take home: complete, readable without a net, in both languages."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from pathlib import Path

import pytest

from server.debrief.failures import ReportError
from server.debrief.questions import QUESTIONS
from server.debrief.report import write
from server.debrief.statistics import ALL
from server.debrief.story import Story

VOID = {"meta", "img", "br"}


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


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_is_whole_and_fetches_nothing(story: Story, tmp_path: Path, lang: str) -> None:
    index = write(story, tmp_path, lang)
    text = index.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.open == []
    assert f"<html lang='{lang}'>" in text
    assert page.headings == len(QUESTIONS) + 1
    assert page.tables == len(page.images)
    assert all(len(image["alt"] or "") > 20 for image in page.images)
    assert all(address.startswith("data:") for address in page.addresses)
    assert "://" not in text.split("<body>")[1]
    assert "{" not in text.split("<body>")[1]
    assert "url(data:" in text
    pictures = {p.name for p in (tmp_path / "charts").iterdir()}
    assert len(pictures) == len(page.images)
    assert {"promise-tallmo.png", "trust.png"} <= pictures


def test_every_table_is_there_with_its_columns_explained(story: Story, tmp_path: Path) -> None:
    write(story, tmp_path, "sv")
    files = {p.stem for p in (tmp_path / "tables").iterdir()}
    assert files == {*ALL, "columns"}
    with (tmp_path / "tables" / "columns.csv").open(encoding="utf-8-sig", newline="") as file:
        explained = {(row[0], row[1]): row[2:] for row in list(csv.reader(file))[1:]}
    for name, statistic in ALL.items():
        for column in statistic(story).columns:
            label, unit = explained[f"{name}.csv", column.name]
            assert label
            assert not label.startswith("{")
            assert unit


def test_a_game_ended_early_says_so(quiet: Story, tmp_path: Path) -> None:
    text = write(quiet, tmp_path, "sv").read_text(encoding="utf-8")
    assert "Spelet avslutades efter en runda" in text
    assert "Inga avtal kom till stånd" in text


def test_a_folder_that_cannot_be_written_is_named(quiet: Story, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(ReportError, match="taken"):
        write(quiet, tmp_path / "taken", "sv")

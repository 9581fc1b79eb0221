"""The guide: two pages, everything on them, nothing over anything else."""

from __future__ import annotations

from functools import cache

import pytest

from server.bundle import guide
from server.bundle.guide import HIGH, MARGIN, WIDE, write_guide
from server.bundle.papers import texts_of
from server.debrief.charts.paper import Box


@cache
def pages(lang, web):
    texts = texts_of(lang)
    drawn = guide.pages(texts, advised="3.12", web=web)
    assert not texts.missing
    return drawn


def said(lang, web):
    return " ".join(letter.text for page in pages(lang, web) for letter in page.letters)


@pytest.mark.parametrize(("lang", "web"), [("sv", True), ("en", False)])
def test_every_letter_has_its_place(lang, web):
    sheet = Box(0, 0, WIDE - MARGIN + 4, HIGH)
    for page in pages(lang, web):
        for i, letter in enumerate(page.letters):
            assert letter.box.inside(sheet), letter.text
            for other in page.letters[i + 1 :]:
                assert not letter.box.grown(-1.5).meets(other.box), (letter.text, other.text)


def test_it_promises_a_browser_only_where_its_parts_came_along():
    assert "webbläsaren" in said("sv", True)
    assert "browser" not in said("en", False)
    assert "Python 3.12 has to be there" in said("en", False)


def test_it_is_a_file_of_two_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(guide, "pages", lambda texts, **more: pages("sv", True))
    write_guide(tmp_path / "guide.pdf", texts_of("sv"), advised="3.12", web=True)
    written = (tmp_path / "guide.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert b"/Count 2 " in written or b"/Count 2\n" in written

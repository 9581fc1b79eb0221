"""Charts: sharp, readable in both languages and at every size, with the ledger behind them."""

from __future__ import annotations

from itertools import combinations

import pytest

from server.debrief.aside import NOTHING, Aside
from server.debrief.charts.paper import Box, Look, Paper
from server.debrief.charts.picture import Picture, Task
from server.debrief.charts.plot import spread
from server.debrief.estimates import NONE, Estimates
from server.debrief.questions import ANY, CHARTS, ESTIMATING, ONE, QUESTIONS
from server.debrief.recorded import ground_of
from server.debrief.story import Story
from server.debrief.words import words_for
from tests.server.debrief.game import LEVEL

PNG = b"\x89PNG\r\n\x1a\n"
LOOKS = (
    ("sv", Look(also="page")),
    ("en", Look(840, 480, "dark", 1.25, "page")),
    ("sv", Look(1180, 700, "paper", 2.0, "page")),
    ("en", Look(640, 300, "paper", 1.5, "page")),
)
LAID_OUT = LOOKS[0][1]
"""Where a label stands is the same whether the picture is rendered or not."""


def drawn(
    story: Story,
    name: str,
    look: Look,
    lang: str = "sv",
    subject: str = "",
    estimates: Estimates = NONE,
    aside: Aside = NOTHING,
) -> Picture:
    """A chart; only laid out, not rendered, where `look` is of a page."""
    words = words_for(LEVEL, lang)
    ground = ground_of(LEVEL)
    picture = CHARTS[name](Task(story, words, look, subject, estimates, aside, ground))
    assert not words.texts.missing
    return picture


def faults(picture: Picture) -> list[str]:
    """Texts over each other or outside the picture, spots outside it."""
    found = [
        f"{one.text} over {other.text}"
        for one, other in combinations(picture.letters, 2)
        if one.box.meets(other.box)
    ]
    found += [
        f"{letter.text} at {letter.box}"
        for letter in picture.letters
        if letter.box.x < -1
        or letter.box.y < -2
        or letter.box.right > picture.width + 1
        or letter.box.bottom > picture.height + 2
    ]
    return found + [
        f"spot {spot.title}"
        for spot in picture.spots
        if not spot.box.inside(Box(0, 0, picture.width, picture.height))
    ]


@pytest.mark.parametrize("name", CHARTS)
def test_no_label_lies_over_another_or_outside(story: Story, name: str) -> None:
    for lang, look in LOOKS:
        picture = drawn(story, name, look, lang)
        assert faults(picture) == []
        assert picture.width == look.width
        assert picture.height >= look.height
        assert len(picture.alt) > 20
        assert picture.caption
    assert drawn(story, name, Look()).png.startswith(PNG)


@pytest.mark.parametrize("name", [*sorted(ESTIMATING), "polls"])
def test_no_label_lies_over_another_with_estimates_and_polls(
    story: Story, estimates: Estimates, aside: Aside, name: str
) -> None:
    for lang, look in LOOKS:
        picture = drawn(story, name, look, lang, "", estimates, aside)
        assert faults(picture) == []
        assert len(picture.alt) > 20
        assert name == "polls" or "bevis" in picture.note or "proof" in picture.note


@pytest.mark.parametrize("name", CHARTS)
def test_a_game_that_was_hardly_played_has_a_chart_too(
    quiet: Story, unplayed: Story, name: str
) -> None:
    for told in (quiet, unplayed):
        assert faults(drawn(told, name, LAID_OUT)) == []


@pytest.mark.parametrize("name", sorted(ONE | ANY))
def test_a_chart_about_a_municipality_tells_of_it_alone(story: Story, name: str) -> None:
    picture = drawn(story, name, LAID_OUT, subject="tallmo")
    assert faults(picture) == []
    for row in picture.table.rows:
        about = str(row.get("municipality") or row.get("pair"))
        assert "tallmo" in about.split("|")


def test_every_question_of_the_rulebook_has_its_charts_and_words() -> None:
    assert len(QUESTIONS) == 10
    assert {chart for question in QUESTIONS for chart in question.charts} == set(CHARTS)
    for lang in ("sv", "en"):
        words = words_for(LEVEL, lang)
        for question in QUESTIONS:
            assert words.texts.has(f"debrief-{question.id}")
            assert words.texts.has(f"debrief-{question.id}.talk-2")


@pytest.mark.parametrize("subject", ["granaker", "ljungsjo", "tallmo"])
def test_an_estimate_says_that_it_is_one(story: Story, estimates: Estimates, subject: str) -> None:
    for lang, look in LOOKS:
        picture = drawn(story, "promise", look, lang, subject, estimates)
        assert faults(picture) == []
        words = "inget bevis" if lang == "sv" else "no proof"
        assert words in picture.note
        assert any(words in letter.text for letter in picture.letters)
    outside = drawn(story, "promise", LAID_OUT, "sv", "sundhamn", Estimates(estimates.cases))
    assert outside.note == ""


def test_a_hot_spot_leads_to_the_lines_behind_it(story: Story) -> None:
    picture = drawn(story, "trust", LAID_OUT, subject="tallmo")
    behind = {n for spot in picture.spots for n in spot.ledger}
    assert behind
    for n in behind:
        entry = story.lines[n].entry
        assert entry.stock.value == "trust"
        assert "tallmo" in entry.subject.split("|")
    told = [line for spot in picture.spots for line in spot.lines]
    assert any("Valet" in line for line in told)


def test_the_same_chart_is_the_same_bytes(story: Story) -> None:
    assert drawn(story, "promise", Look()).png == drawn(story, "promise", Look()).png


def test_a_picture_grows_rather_than_squeezing_its_rows(story: Story) -> None:
    assert drawn(story, "boundaries", Look(840, 200)).height > 200


def test_labels_are_spread_apart_in_their_order() -> None:
    placed = spread([50, 52, 51], 20, 0, 100)
    assert sorted(placed) == [placed[0], placed[2], placed[1]]
    assert min(abs(a - b) for a, b in combinations(placed, 2)) >= 20
    assert all(10 <= y <= 90 for y in spread([-40, 0, 500], 20, 0, 100))


def test_long_words_are_wrapped_by_what_they_measure() -> None:
    paper = Paper(Look())
    lines = paper.wrap("Gemensam drift och underhåll i fem kommuner", "body", 150)
    assert len(lines) > 1
    assert all(paper.width(line, "body") <= 150 for line in lines)

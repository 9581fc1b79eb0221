"""Every text exists in both languages with the same variables, and figures read as they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from game.content.texts import LANGUAGES, Texts, asset_sources

ROOT = Path(__file__).parents[2]
TEXT_FOLDERS = sorted(
    folder.parent
    for pattern in ("assets/text/sv", "assets/*/text/sv", "levels/*/text/sv")
    for folder in ROOT.glob(pattern)
)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(folder: Path) -> dict[str, set[str]]:
    """Message or message.attribute → its variables, over all files of a folder."""
    found: dict[str, set[str]] = {}
    for file in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file}: {entry.content[:80]}"
            if not isinstance(entry, ast.Message):
                continue
            parts = {entry.id.name: entry.value}
            parts |= {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
            for name, pattern in parts.items():
                if pattern is None:
                    continue
                assert name not in found, f"{file} gives {name} a second time"
                visitor = _Variables()
                visitor.visit(pattern)
                found[name] = visitor.names
    return found


@pytest.mark.parametrize("folder", TEXT_FOLDERS, ids=lambda f: str(f.relative_to(ROOT)))
def test_swedish_and_english_say_the_same_things(folder):
    swedish, english = messages(folder / "sv"), messages(folder / "en")

    assert swedish.keys() == english.keys()
    assert swedish == english


def test_the_game_has_words():
    assert len(messages(ROOT / "assets/text/sv")) > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_has_a_glyph_in_the_fonts(language):
    pygame = pytest.importorskip("pygame")
    pygame.font.init()
    faces = [
        pygame.font.Font(ROOT / "assets/fonts" / f"{name}.ttf", 16)
        for name in (
            "SourceSans3-Regular",
            "SourceSans3-Semibold",
            "SourceSerif4-Regular",
            "SourceSerif4Display-Semibold",
            "SourceSerif4Display-It",
        )
    ]
    letters = set("".join(asset_sources(language).values())) - set("\n\t")

    for letter in letters:
        for font in faces:
            assert font.metrics(letter) != [None], f"no glyph for {letter!r}"


def test_a_message_takes_numbers_and_names():
    assert Texts("sv").t("round-of", round=3, rounds=8) == "Runda 3 av 8"
    assert Texts("en").t("round-of", round=3, rounds=8) == "Round 3 of 8"


def test_plurals_follow_the_number():
    texts = Texts("en")
    assert texts.t("municipalities-count", count=1) == "1 municipality"
    assert texts.t("municipalities-count", count=5) == "5 municipalities"


def test_numbers_in_messages_are_written_like_all_others():
    assert Texts("sv").t("inhabitants", count=14800) == "14\u202f800 invånare"
    assert Texts("en").t("inhabitants", count=14800) == "14,800 residents"


def test_a_year_keeps_its_digits_together():
    texts = Texts("sv", ["since = från { $year } till { $last_year }"])
    assert texts.t("since", year=2033, last_year=2041) == "från 2033 till 2041"


def test_a_level_brings_its_own_messages_with_attributes():
    texts = Texts("sv", ["drought = Torrsommaren\n    .lead = Sjön är låg."])
    assert texts.t("drought") == "Torrsommaren"
    assert texts.t("drought.lead") == "Sjön är låg."
    assert texts.has("drought.lead")
    assert not texts.has("drought.tail")


def test_a_missing_message_shows_its_name_and_is_remembered():
    texts = Texts("sv")
    assert texts.t("no-such-thing") == "{no-such-thing}"
    assert texts.missing == {"no-such-thing"}


def test_a_missing_variable_is_remembered_too():
    texts = Texts("sv")
    texts.t("round-of", round=3)
    assert len(texts.missing) == 1
    assert "rounds" in texts.missing.pop()


def test_a_language_the_game_does_not_speak_is_refused_in_words():
    with pytest.raises(ValueError, match="speaks sv, en"):
        Texts("fi")


@pytest.mark.parametrize(
    ("written", "swedish", "english"),
    [
        (lambda t: t.number(8154), "8\u202f154", "8,154"),
        (lambda t: t.number(-0.9, 1), "−0,9", "−0.9"),
        (lambda t: t.number(-0.04, 1), "0,0", "0.0"),
        (lambda t: t.number(2.6, 1, "km"), "2,6\u00a0km", "2.6\u00a0km"),
        (lambda t: t.signed(1.2, 1), "+1,2", "+1.2"),
        (lambda t: t.signed(0), "0", "0"),
        (lambda t: t.percent(0.64), "64\u00a0%", "64%"),
        (lambda t: t.percent(0.04, 1, sign=True), "+4,0\u00a0%", "+4.0%"),
        (lambda t: t.money(314), "314\u00a0kr", "314\u00a0SEK"),
        (lambda t: t.money(12_600_000), "12,6\u00a0Mkr", "12.6\u00a0MSEK"),
        (lambda t: t.money(-900_000, sign=True, scale="msek"), "−0,9\u00a0Mkr", "−0.9\u00a0MSEK"),
        (lambda t: t.clock(402), "06:42", "06:42"),
        (lambda t: t.clock(-3), "00:00", "00:00"),
    ],
)
def test_figures_are_written_as_each_language_does(written, swedish, english):
    assert (written(Texts("sv")), written(Texts("en"))) == (swedish, english)


def test_swedish_texts_use_the_signs_swedish_has():
    for name, source in asset_sources("sv").items():
        assert not re.search(r"\d-\d", source), f"{name}: a range needs an en dash"
        assert '"' not in re.sub(r"\{[^}]*\}", "", source), f"{name}: use ” for quotes"

"""The design system: tokens, contrast, fonts, icons, credits."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.client.icons import icon, icon_names
from game.client.theme import THEMES, contrast, face_path, load_theme

ASSETS = Path(__file__).parents[2] / "assets"


def test_every_colour_has_a_meaning_and_a_value_in_both_themes():
    document = json.loads((ASSETS / "theme.json").read_text(encoding="utf-8"))
    for palette in document["palettes"].values():
        assert palette.keys() == document["meaning"].keys()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "water", "accent", "gain", "loss", "warn"])
def test_text_colours_are_readable_on_paper(name, ink):
    theme = load_theme(name)
    for ground in ("paper", "sheet"):
        assert contrast(theme.colour(ink), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_names_are_readable_on_every_land_tint(name):
    theme = load_theme(name)
    for index in range(len(theme.tints)):
        assert contrast(theme.colour("ink"), theme.tint(index)) >= 6


@pytest.mark.parametrize("name", THEMES)
def test_what_stands_on_action_and_warning_is_readable(name):
    theme = load_theme(name)
    for ink, ground in (
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("warn", "warn_wash"),
        ("ink", "accent_wash"),
        ("sheet", "ink"),
    ):
        assert contrast(theme.colour(ink), theme.colour(ground)) >= 4.5
    assert contrast(theme.colour("line"), theme.colour("paper")) >= 3


def test_every_style_has_a_font_on_disk_and_a_line_that_holds_it():
    for style in load_theme("paper").type.values():
        assert Path(face_path(style.face)).is_file()
        assert style.line > style.size


def test_every_icon_draws_something_in_its_colour():
    for name in icon_names():
        image = icon(name, 20, pygame.Color("#A2361F"))
        assert image.get_size() == (20, 20)
        strongest = max(
            (image.get_at((x, y)) for x in range(20) for y in range(20)),
            key=lambda colour: colour.a,
        )
        assert strongest.a > 60, name
        assert strongest.r > strongest.b, name


def test_an_icon_that_is_not_shipped_is_named():
    with pytest.raises(ValueError, match="no icon 'unicorn'"):
        icon("unicorn", 20, pygame.Color("black"))


def test_fonts_and_icons_travel_with_their_licences():
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts/OFL-SourceSans3.txt").read_text().upper()
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts/OFL-SourceSerif4.txt").read_text().upper()
    assert "ISC License" in (ASSETS / "icons/LICENSE-Lucide.txt").read_text()
    assert "Lucide" in (ASSETS / "CREDITS.md").read_text()

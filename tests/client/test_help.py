"""Help on every screen, and the words of the trade."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pygame
import pytest

from game.client import scenes
from game.client.scene import Scene
from game.client.scenes.help import SCREENS, TERMS, HelpScene
from game.client.stage import Stage
from game.content.texts import LANGUAGES, Texts, asset_sources


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_explained_in_both_languages(language):
    texts = Texts(language)
    for screen in SCREENS:
        for part in ("", ".see", ".do"):
            assert texts.has(f"help-{screen}{part}")


def test_every_screen_that_names_a_help_has_one():
    for module in pkgutil.iter_modules(scenes.__path__, f"{scenes.__name__}."):
        importlib.import_module(module.name)

    def below(kind):
        for sub in kind.__subclasses__():
            yield sub
            yield from below(sub)

    named = {scene.help for scene in below(Scene) if scene.help}
    assert named <= set(SCREENS)
    assert {"start", "lobby", "decisions", "debrief", "trainer"} <= named


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_holds_every_word_there_is(language):
    source = "\n".join(asset_sources(language).values())
    written = re.findall(r"^glossary-([a-z-]+) =", source, re.MULTILINE)
    assert sorted(written) == sorted(TERMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("page", ["screen", "keys", "words"])
def test_help_stands_well_at_every_size(language, scale, page):
    scene = HelpScene("negotiation")
    scene.page = page
    assert Stage(scene, language=language, scale=scale).problems() == []


def test_help_opens_with_f1_and_closes_with_escape():
    class Plain(Scene):
        help = "start"

        def draw(self, canvas):
            canvas.text("Gränslöst", 40, 40, "h1")

    stage = Stage(Plain())
    stage.press(pygame.K_F1)
    assert isinstance(stage.app.scene, HelpScene)
    stage.press(pygame.K_ESCAPE)
    assert isinstance(stage.app.scene, Plain)

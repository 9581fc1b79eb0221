"""Stored sessions in the window: going on, exporting, bringing in, beginning anew, removing."""

from __future__ import annotations

import msgpack
import pygame
import pytest

from game.client.gallery_sessions import CODE, Shelf
from game.client.scenes.branch import BranchScene
from game.client.scenes.compare import MEASURES, CompareScene
from game.client.scenes.replay import ReplayScene
from game.client.scenes.sessions import SessionsScene
from game.client.scenes.take_in import TakeInScene
from game.client.scenes.take_out import TakeOutScene
from game.client.stage import Stage
from game.content.region import region_message
from server.debrief import reel
from server.debrief.words import words_for
from tests.client.scenes.debriefing import game_together

OVER = "KF2D7N"


class Shown:
    """The list in a window."""

    def __init__(self, shelf=None, **window):
        self.shelf = shelf or Shelf()
        self.stage = Stage(SessionsScene(self.shelf), **window)

    @property
    def scene(self):
        return self.stage.app.scene

    @property
    def keys(self):
        return list(self.stage.app.ui.widgets)

    def reads(self, part):
        shown = [box.text for canvas in self.stage.app.canvases for box in canvas.boxes]
        return part in " ".join(shown)

    def use(self, key):
        """Goes to a widget by keyboard and presses Enter."""
        for _ in range(60):
            if self.stage.focused == key:
                self.stage.press(pygame.K_RETURN)
                self.stage.wait(0.1)
                return
            self.stage.press(pygame.K_TAB)
        raise AssertionError(f"Tab never comes to {key}: {self.keys}")

    def asked(self, what):
        return [params for name, params in self.shelf.asked if name == what]


def test_a_stored_session_is_chosen_and_led_on_by_keyboard():
    shown = Shown()
    assert shown.reads("2026-11-10")
    assert shown.reads("4 lag")
    shown.use(f"session.{OVER}")
    assert shown.reads("Lagen Åsens vänner, Kustlaget")
    shown.use("do.continue")
    assert shown.shelf.led == [OVER]


@pytest.mark.parametrize("bare", [False, True])
def test_an_export_tells_what_is_inside_and_then_where_it_lies(bare):
    shown = Shown()
    shown.stage.click(f"session.{OVER}")
    shown.stage.click("do.export")
    assert isinstance(shown.scene, TakeOutScene)
    assert shown.reads("3 privata anteckningar")
    assert shown.reads("ge filen bara till den som ska leda")
    if bare:
        shown.stage.click("what.True")
        assert shown.reads("sagt i förtroende")
    shown.stage.click("write")
    assert [p["public"] for p in shown.asked("export_session")] == [bare]
    assert shown.reads("H7KM4T.granslost ligger i / home / anna / Dokument / Gränslöst")


def test_a_game_that_goes_on_is_not_exported_without_its_secrets():
    shown = Shown()
    shown.use(f"session.{CODE}")
    shown.use("do.export")
    shown.use("what.True")
    assert shown.reads("först i eftersnacket")
    assert not shown.stage.app.ui.widgets["write"].enabled


def test_a_game_begins_anew_from_a_phase_chosen_by_keyboard():
    shown = Shown()
    shown.use(f"session.{OVER}")
    shown.use("do.branch")
    assert isinstance(shown.scene, BranchScene)
    shown.use("phase.decisions.1")
    (asked,) = shown.asked("branch_session")
    assert (asked["code"], asked["phase"], asked["round"]) == (OVER, "decisions", 1)
    assert shown.shelf.led == ["QT8M2D"]


def test_removing_asks_and_says_what_goes():
    shown = Shown()
    shown.use(f"session.{OVER}")
    shown.use("do.delete")
    assert shown.reads("meddelanden, anteckningar, svar och rapporter")
    shown.stage.press(pygame.K_ESCAPE)
    assert not shown.asked("delete_session")
    shown.use("do.delete")
    shown.use("yes")
    assert [p["code"] for p in shown.asked("delete_session")] == [OVER]
    assert shown.reads("Spelet är borttaget.")


def test_a_file_is_looked_into_before_it_is_brought_in():
    shown = Shown()
    shown.use("import")
    shown.use("file.1")
    assert isinstance(shown.scene, TakeInScene)
    assert shown.reads("Påbörjat 2026-11-24")
    shown.use("go")
    assert [p["file"] for p in shown.asked("import_session")] == ["/media/USB/KF2D7N.granslost"]
    assert shown.reads("Spelet är hämtat.")
    assert shown.scene.chosen == OVER


def test_a_file_is_dropped_on_the_window_and_one_that_is_here_is_not_taken_twice():
    shown = Shown()
    shown.shelf.answers["inside_file"] = shown.shelf.answers["inside_file"] | {"here": True}
    shown.use("import")
    shown.stage.feed(pygame.event.Event(pygame.DROPFILE, file="/tmp/spel.granslost"))
    assert shown.asked("inside_file") == [{"file": "/tmp/spel.granslost"}]
    assert shown.reads("Spelet finns redan här.")
    assert not shown.stage.app.ui.widgets["go"].enabled
    shown.stage.press(pygame.K_ESCAPE)
    assert "path" in shown.keys


def test_a_trainer_from_elsewhere_says_the_servers_pin_first():
    shown = Shown(Shelf(CODE))
    assert f"session.{CODE}" not in shown.keys
    shown.stage.click("pin")
    shown.stage.write("271828")
    shown.stage.press(pygame.K_RETURN)
    assert shown.reads("Det här spelet leder du nu.")
    assert "do.delete" not in shown.keys
    assert shown.reads("Pågår, 3 lag är här.")
    shown.use("session.W3PX9R")
    shown.use("do.lead-now")
    assert shown.shelf.led == ["W3PX9R"]


def test_a_narrow_window_opens_a_session_under_its_row():
    shown = Shown(scale=2.0)
    shown.use(f"session.{OVER}")
    keys = shown.keys
    assert keys.index(f"session.{OVER}") < keys.index("do.continue") < keys.index("session.T4N6ZC")


def test_groups_of_one_level_are_laid_beside_each_other_by_keyboard():
    shown = Shown(Shelf(CODE, "271828", compares=True))
    shown.use("compare")
    assert isinstance(shown.scene, CompareScene)
    first = shown.asked("compare_sessions")[-1]
    assert (first["codes"], first["measure"]) == (["W3PX9R", CODE, OVER], MEASURES[0])
    shown.use(f"group.{OVER}")
    shown.use("measure.trust")
    last = shown.asked("compare_sessions")[-1]
    assert (last["codes"], last["measure"]) == (["W3PX9R", CODE], "trust")
    shown.use("measure.roads")
    assert shown.reads("gemensam drift för tre")
    shown.use("group.W3PX9R")
    assert shown.reads("Kryssa för minst två grupper.")


def test_a_stored_session_is_seen_as_a_film_by_keyboard():
    shelf = Shelf()
    played, asked = game_together(), []
    words = words_for("hela-resan", "sv")

    def ask(what, params, on_answer, on_failed):
        if what.startswith("session_replay"):
            asked.append((what, params["code"]))
            told = reel.answer(
                played.start, played.events, words, what.removeprefix("session_"), params
            )
            region = {"region": msgpack.packb(region_message(played.start.level))}
            on_answer(told | region if params.get("region") else told)
        else:
            Shelf.ask(shelf, what, params, on_answer, on_failed)

    shelf.ask = ask
    shown = Shown(shelf)
    shown.use("session.KF2D7N")
    shown.use("do.replay")
    film = shown.scene
    assert isinstance(film, ReplayScene)
    assert asked[0] == ("session_replay", OVER)
    assert shown.reads("Hela resan")
    shown.stage.press(pygame.K_END)
    shown.stage.wait(0.2)
    assert film.at == len(film.film.stops) - 1
    assert max(film.picture.view.model.steps.values()) >= 3
    assert shown.stage.problems() == []
    shown.stage.press(pygame.K_ESCAPE)
    assert isinstance(shown.scene, SessionsScene)


def test_a_session_that_never_began_has_no_film():
    shown = Shown()
    shown.use("session.T4N6ZC")
    assert "do.replay" not in shown.keys

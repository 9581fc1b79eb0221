"""The window: its stack of scenes, its keys, its settings, its loop."""

from __future__ import annotations

import asyncio

import pygame
import pytest

from game.client.app import App
from game.client.scene import Pop, Push, Quit, Replace, Reset, Scene
from game.client.scenes.start import StartScene
from game.client.settings import FileStore, MemoryStore, Settings, settings_from
from game.client.stage import Stage
from tests.client.kitchen_sink import KitchenSink


class Note(Scene):
    """Writes down what happens to it."""

    def __init__(self, name: str, diary: list[str]) -> None:
        self.name, self.diary = name, diary

    def enter(self, app):
        super().enter(app)
        self.diary.append(f"{self.name} in")

    def leave(self):
        self.diary.append(f"{self.name} out")

    def returned(self, result):
        self.diary.append(f"{self.name} got {result}")

    def on_view(self, changed):
        self.diary.append(f"{self.name} saw {changed}")

    def draw(self, canvas):
        canvas.text(self.name, 40, 40)


@pytest.fixture
def diary():
    return []


@pytest.fixture
def stage(diary):
    return Stage(Note("first", diary))


def test_a_pushed_scene_gives_its_result_to_the_one_below(stage, diary):
    stage.app.go(Push(Note("second", diary)))
    stage.app.go(Pop("yes"))
    assert diary == ["first in", "second in", "second out", "first got yes"]


def test_replace_and_reset_leave_what_they_replace(stage, diary):
    stage.app.go(Replace(Note("second", diary)))
    stage.app.go(Push(Note("third", diary)))
    stage.app.go(Reset(Note("fourth", diary)))
    assert diary == [
        "first in",
        "first out",
        "second in",
        "third in",
        "third out",
        "second out",
        "fourth in",
    ]


def test_quitting_leaves_every_scene(stage, diary):
    stage.app.go(Push(Note("second", diary)))
    stage.app.go(Quit())
    assert diary[-2:] == ["second out", "first out"]
    assert not stage.app.running


def test_a_new_view_reaches_every_scene(stage, diary):
    stage.app.go(Push(Note("second", diary)))
    stage.app.notify("trust")
    assert diary[-2:] == ["first saw trust", "second saw trust"]


def test_a_covered_scene_that_moves_on_takes_away_what_covers_it(stage, diary):
    class Phase(Note):
        def on_view(self, changed):
            return Replace(Note("next phase", diary))

    stage.app.go(Replace(Phase("phase", diary)))
    stage.app.go(Push(Note("help", diary)))
    stage.app.notify("phase")
    assert [scene.name for scene in stage.app.scenes] == ["next phase"]


def test_a_dialogue_keeps_its_ground_when_the_text_grows():
    stage = Stage(KitchenSink())
    stage.click("ready")
    stage.press(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert set(stage.app.ui.widgets) == {"yes", "no"}
    assert stage.problems() == []
    corner = stage.app.frame_surface.subsurface((0, 0, 300, 70))
    colours = {tuple(corner.get_at((x, y))) for x in range(0, 300, 3) for y in range(0, 70, 3)}
    assert len(colours) > 5, "the scene below is not seen"


def test_work_that_fails_beside_the_window_is_logged(diary, caplog):
    app = App(MemoryStore())
    app.open()

    async def failing():
        raise RuntimeError("no such server")

    class Starter(Note):
        def enter(self, app):
            super().enter(app)
            app.spawn(failing())

        def update(self, dt):
            self.turns = getattr(self, "turns", 0) + 1
            return Quit() if self.turns > 2 else None

    asyncio.run(asyncio.wait_for(app.run(Starter("starter", diary)), 5))
    assert "failed" in caplog.text


def test_escape_goes_back_but_never_out_of_the_first_scene(stage, diary):
    stage.press(pygame.K_ESCAPE)
    assert diary == ["first in"]
    stage.app.go(Push(Note("second", diary)))
    stage.press(pygame.K_ESCAPE)
    assert diary[-1] == "first got None"


def test_a_dialogue_covers_the_scene_and_answers_it():
    stage = Stage(KitchenSink())
    stage.click("ready")
    assert set(stage.app.ui.widgets) == {"yes", "no"}
    assert stage.focused == "yes"
    assert stage.problems() == []
    stage.press(pygame.K_RETURN)
    assert stage.app.scenes[0].returns == ["yes"]


def test_text_size_follows_ctrl_plus_minus_and_zero(stage):
    stage.press(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert stage.app.scale == 1.25
    for _ in range(9):
        stage.press(pygame.K_KP_PLUS, pygame.KMOD_CTRL)
    assert stage.app.scale == 2.0
    stage.press(pygame.K_MINUS, pygame.KMOD_CTRL)
    assert stage.app.scale == 1.75
    stage.press(pygame.K_0, pygame.KMOD_CTRL)
    assert stage.app.scale == 1.0


def test_the_focus_stays_when_the_text_grows():
    stage = Stage(KitchenSink())
    stage.press(pygame.K_TAB)
    before = stage.focused
    stage.press(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert stage.focused == before


def test_another_language_and_theme_show_at_once_and_are_kept():
    stage = Stage(StartScene({"play": nothing, "host": nothing, "join": nothing}))
    stage.click("language.en")
    stage.click("theme.dark")
    assert stage.app.texts.language == "en"
    assert stage.app.store.load() == Settings(language="en", theme="dark")
    assert any(box.text == "Play now" for canvas in stage.app.canvases for box in canvas.boxes)


def nothing():
    return None


def test_levels_texts_survive_a_change_of_language(stage):
    stage.app.add_texts({"sv": "lake = Storsjön", "en": "lake = Lake Storsjön"})
    stage.app.change(language="en")
    assert stage.app.texts.t("lake") == "Lake Storsjön"


def test_an_idle_window_rests(stage):
    stage.wait(1)
    for _ in range(10):
        stage.app.frame([], 0.05)
    assert stage.app.frame([], 0.05) is False


def test_reduced_motion_takes_no_time():
    calm = Stage(KitchenSink(), reduced_motion=True)
    assert calm.app.motion("panel") == 0
    assert Stage(KitchenSink()).app.motion("panel") == 0.24


def test_the_loop_ends_with_the_last_scene(diary):
    app = App(MemoryStore())
    app.open()

    class Brief(Note):
        def update(self, dt):
            return Quit()

    asyncio.run(asyncio.wait_for(app.run(Brief("brief", diary)), 5))
    assert diary == ["brief in", "brief out"]


def test_closing_the_window_ends_the_loop_and_what_it_started(diary):
    app = App(MemoryStore())
    app.open()
    ended = []

    async def endless():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    class Starter(Note):
        def enter(self, app):
            super().enter(app)
            app.spawn(endless())
            pygame.event.post(pygame.event.Event(pygame.QUIT))

    async def play():
        await app.run(Starter("starter", diary))
        await asyncio.sleep(0)

    asyncio.run(asyncio.wait_for(play(), 5))
    assert ended == [True]


def test_a_picture_is_saved(tmp_path, diary):
    app = App(MemoryStore())
    app.open()
    app.screenshot(Note("picture", diary), (1920, 1080), tmp_path / "note.png")
    assert pygame.image.load(tmp_path / "note.png").get_size() == (1920, 1080)


def test_a_window_too_small_shows_everything_smaller():
    stage = Stage(KitchenSink(), size=(1024, 600))
    assert stage.app.size == (1280, 750)
    assert stage.problems() == []
    stage.click("plain")
    stage.click("books")
    assert stage.app.scenes[0].log == ["plain"]
    assert stage.app.scenes[0].open_books is False


def test_resizing_lays_everything_out_anew(stage):
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    stage.feed(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))
    assert stage.app.size == (1600, 900)
    assert stage.app.frame_surface.get_size() == (1600, 900)


def test_settings_are_kept_in_a_file(tmp_path):
    store = FileStore(tmp_path / "folder" / "settings.json")
    assert store.load() == Settings()
    store.save(Settings(language="en", text_scale=1.5, address="10.0.0.2:8470"))
    assert store.load() == Settings(language="en", text_scale=1.5, address="10.0.0.2:8470")


def test_a_broken_settings_file_changes_nothing(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text("{ not json")
    assert FileStore(path).load() == Settings()


@pytest.mark.parametrize(
    "found", [[], {"language": "fi"}, {"text_scale": 9}, {"theme": None}, {"sound": "yes"}]
)
def test_settings_that_make_no_sense_keep_their_default(found):
    assert settings_from(found) == Settings()


def test_a_window_that_rests_after_a_slow_redraw_shows_buttons_on_their_ground():
    stage = Stage(KitchenSink(), scale=1.75)
    app = stage.app
    plus = pygame.event.Event(
        pygame.KEYDOWN, key=pygame.K_PLUS, mod=pygame.KMOD_CTRL, unicode="+", scancode=0
    )
    app.frame([plus], 0.05)
    assert app.frame([], 0.5) is False, "the window rests"
    button = app.ui.widgets["ready"].rect
    ground = app.frame_surface.get_at((button.centerx, button.y + 8))
    assert ground[:3] == tuple(pygame.Color(app.theme.colours["accent"]))[:3]

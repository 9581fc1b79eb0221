"""The debrief's screen: ten questions with their pictures, and the map then and now."""

from __future__ import annotations

import pygame
import pytest

from game.client.scene import Push, Quit
from game.client.views.papers.told import PARTS
from server.debrief import answers
from server.debrief.words import words_for
from tests.client.scenes.debriefing import LEVEL, debrief, game_alone, game_together

LOOKS = (
    {},
    {"language": "en", "theme": "dark", "size": (1920, 1080)},
    {"language": "sv", "scale": 1.5},
    {"language": "en", "scale": 2.0},
)


@pytest.mark.parametrize("window", LOOKS)
def test_every_question_stands_well(window):
    stage, scene, _ = debrief(game_together(), **window)
    for index in range(len(scene.questions)):
        scene.go_to(index)
        stage.wait(0.1)
        assert stage.problems() == []


@pytest.mark.parametrize("window", LOOKS)
def test_a_lost_connection_leaves_the_questions_in_sight(window):
    stage, _, live = debrief(game_together(), **window)
    live.trouble, live.retry_in_s = "connection-reconnecting", 2.4
    stage.wait(0.1)
    assert stage.problems() == []
    widgets = stage.app.ui.widgets
    assert not widgets["header.connection"].rect.colliderect(widgets["question.9"].rect)
    assert not widgets["header.connection"].rect.colliderect(widgets["question.0"].rect)


def test_the_questions_are_stepped_through_by_button_and_by_keyboard():
    stage, scene, _ = debrief(game_together())
    stage.click("next")
    assert scene.index == 1
    stage.click("previous")
    assert scene.index == 0
    stage.click("question.4")
    assert scene.index == 4
    stage.click((640, 90))  # nothing has the keyboard
    stage.press(pygame.K_RIGHT)
    stage.press(pygame.K_RIGHT)
    stage.press(pygame.K_LEFT)
    assert scene.index == 5


def test_after_the_last_question_the_map_then_and_now():
    stage, scene, _ = debrief(game_together())
    scene.go_to(9)
    stage.wait(0.1)
    for part in PARTS:  # between them lies what each team kept to itself
        stage.click("next")
        assert stage.app.scene.part == part
    stage.click("next")
    assert stage.app.scene is scene
    assert scene.at_maps
    assert "next" not in stage.app.ui.widgets
    stage.wait(0.2)
    assert stage.problems() == []
    then, now = scene._maps._models
    assert then.steps == {}
    assert (then.left_out, bool(now.left_out)) == ({}, True)
    assert now.steps["granaker|ljungsjo"] >= 3


def test_a_team_sees_its_own_municipality_first_and_can_look_at_another():
    stage, scene, live = debrief(game_together(), seat="tallmo")
    assert [params["subject"] for what, params in live.asked if what == "chart"] == ["tallmo"]
    stage.click("subject")
    stage.press(pygame.K_UP)
    stage.press(pygame.K_RETURN)
    assert scene.subject != "tallmo"
    assert live.asked[-1][1]["subject"] == scene.subject


def test_a_question_with_several_charts_lets_one_choose():
    stage, scene, live = debrief(game_together())
    scene.go_to(2)
    stage.wait(0.1)
    stage.click("chart.1")
    assert live.asked[-1][1]["chart"] == "cost_lines"


def test_a_picture_is_asked_for_once_and_at_the_size_of_its_place():
    stage, scene, live = debrief(game_together())
    stage.wait(0.5)
    scene.go_to(1)
    stage.wait(0.2)
    scene.go_to(0)
    stage.wait(0.2)
    charts = [params for what, params in live.asked if what == "chart"]
    assert [params["chart"] for params in charts] == ["promise", "trust"]
    assert charts[0]["width"] < 1280
    assert charts[0]["lang"] == "sv"


def test_letters_of_a_picture_grow_with_the_window():
    sizes = {}
    for size in ((1280, 720), (2560, 1440)):
        _, _, live = debrief(game_together(), size=size)
        sizes[size] = next(params for what, params in live.asked if what == "chart")
    small, large = sizes.values()
    assert large["scale"] == pytest.approx(2 * small["scale"], abs=0.1)
    assert large["width"] == pytest.approx(2 * small["width"], abs=4)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_both_municipality_and_picture_can_be_chosen_at_every_text_size(scale):
    stage, scene, _ = debrief(game_together(), scale=scale)
    scene.go_to(next(i for i, q in enumerate(scene.questions) if len(q["charts"]) > 1))
    stage.wait(0.1)
    keys = {key.partition(".")[0] for key in stage.app.ui.widgets}
    assert {"subject", "chart"} <= keys
    assert stage.problems() == []


def test_a_hot_spot_tells_the_lines_behind_it():
    stage, scene, _ = debrief(game_together())
    scene.go_to(1)
    stage.wait(0.1)
    key, spot = next((k, w) for k, w in stage.app.ui.widgets.items() if k.startswith("spot."))
    stage.point_at(key)
    stage.wait(0.6)
    assert any(box.text == spot.tip[0] for canvas in stage.app.canvases for box in canvas.boxes)


def test_while_a_chart_is_drawn_the_screen_says_so_calmly():
    stage, scene, live = debrief(game_together())
    live.silent = True
    scene.go_to(3)
    stage.wait(0.1)
    shown = [box.text for canvas in stage.app.canvases for box in canvas.boxes]
    assert "Ritar …" in shown
    assert stage.problems() == []


def test_a_chart_that_failed_can_be_asked_for_again():
    stage, scene, live = debrief(game_together())
    live.broken = True
    scene.go_to(3)
    stage.wait(0.1)
    assert stage.problems() == []
    live.broken = False
    stage.click("retry")
    stage.wait(0.1)
    assert any(key.startswith("spot.elections") for key in stage.app.ui.widgets)


@pytest.mark.parametrize(("role", "seat"), [("trainer", "trainer"), ("projector", "projector")])
def test_trainer_and_projector_see_all(role, seat):
    stage, scene, live = debrief(game_together(), role, seat)
    scene.go_to(1)
    stage.wait(0.1)
    assert live.asked[-1][1]["subject"] == ""
    assert stage.problems() == []


def test_a_game_without_agreements_has_a_debrief_too():
    stage, scene, _ = debrief(game_alone())
    for index in range(len(scene.questions)):
        scene.go_to(index)
        stage.wait(0.1)
        assert stage.problems() == []


def test_a_team_is_asked_before_it_leaves_the_debrief_and_told_of_the_way_back():
    stage, scene, _ = debrief(game_alone())
    left = []
    scene.table.on_leave = lambda: left.append(True)
    stage.press(pygame.K_ESCAPE)
    stage.click("menu.leave")
    said = " ".join(box.text for canvas in stage.app.canvases for box in canvas.boxes)
    assert "Fortsätt till eftersnacket" in said
    assert left == []
    stage.click("yes")
    assert left == [True]


def test_closing_the_window_asks_where_the_game_ends_with_it():
    _, scene, _ = debrief(game_alone())
    assert isinstance(scene.closing(), Quit)
    scene.table.alone = True
    assert isinstance(scene.closing(), Push)


def test_the_count_of_steps_is_the_same_beside_every_chart_of_its_question():
    _, scene, live = debrief(game_together())
    question = scene.questions[-1]
    told = [
        answers.answer(
            live.story,
            words_for(LEVEL, "sv"),
            "chart",
            {"question": question["id"], "chart": chart["id"], "subject": subject},
        )["figures"]
        for chart in question["charts"]
        for subject in chart["subjects"]
    ]
    assert all(figures == told[0] for figures in told)
    assert all("gränser" in value for _, value in told[0])


def test_a_ranking_that_nobody_made_is_not_called_the_teams_own():
    _, scene, live = debrief(game_alone())
    words = words_for(LEVEL, "sv")
    asked = {"question": "paid", "chart": "values", "subject": ""}
    told = answers.answer(live.story, words, "chart", asked)
    assert "Utan egen rangordning" in told["alt"]
    assert "Med egen rangordning" not in told["alt"]
    assert scene.table.public["debrief"]["ranked"] == []

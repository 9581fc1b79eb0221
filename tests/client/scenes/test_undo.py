"""Ctrl-Z takes back what is not yet on the table, change by change, wherever something is written
or chosen."""

from __future__ import annotations

import pygame

from game.client.scenes.history import RUN_SECONDS, History
from game.client.scenes.rework import ReworkScene
from game.rules.state import Phase

from .conftest import joined, offered
from .keys import Keys
from .test_beside import tied


def back(seat):
    seat.press(pygame.K_z, mod=pygame.KMOD_CTRL)
    seat.rest()


def pause(seat):
    seat.stage.wait(RUN_SECONDS + 0.1)


def test_an_offer_goes_back_to_how_it_was_before_each_choice():
    seat = Keys()
    seat.do("propose.administration")
    draft = seat.scene
    start = (draft.deal, draft.expected)
    seat.do("member.sundhamn")
    fewer = draft.deal.members
    pause(seat)
    seat.do("expect.cost.plus")
    assert draft.expected != start[1]
    back(seat)
    assert (draft.deal.members, draft.expected) == (fewer, start[1])
    back(seat)
    assert (draft.deal, draft.expected) == start
    back(seat)
    assert (draft.deal, draft.expected) == start


def test_a_draft_taken_back_is_what_is_kept_and_sent():
    seat = Keys()
    seat.do("propose.administration")
    members = seat.scene.deal.members
    seat.do("member.sundhamn")
    back(seat)
    seat.do("back", "propose.administration")
    assert seat.scene.deal.members == members
    seat.rest()
    seat.do("send")
    assert list(seat.game.state.offers.values())[-1].members == members


def test_words_of_a_goal_are_taken_back_with_the_other_choices():
    seat = Keys(prepare=tied)
    seat.do("fold.beside", "propose.goal")
    was = seat.scene.deal.goal_text
    seat.go_to("goal_text")
    seat.press(pygame.K_END)
    seat.stage.write("Alltid")
    assert seat.scene.deal.goal_text != was
    back(seat)
    assert seat.scene.deal.goal_text == was
    assert seat.stage.app.ui.widgets["goal_text"].text == was


def test_the_own_expectation_of_an_offer_goes_back():
    seat = Keys(prepare=offered)
    seat.do(seat.first("offer."))
    first = seat.scene.expected
    seat.do("expect.cost.plus", "expect.cost.plus")  # one run
    assert seat.scene.expected != first
    back(seat)
    assert seat.scene.expected == first


def test_a_promise_that_is_put_anew_goes_back():
    seat = Keys(prepare=joined)
    seat.do("rework")
    assert isinstance(seat.scene, ReworkScene)
    first = seat.scene.expected
    seat.do("expect.cost.minus")
    back(seat)
    assert seat.scene.expected == first


def test_where_the_joint_renewal_goes_is_taken_back():
    def together(game):
        tied(game)
        game.play_to(Phase.DECISIONS, game.state.round)

    seat = Keys(prepare=together)
    seat.do("tab.joint")
    before = seat.table.private["joint"]["draft"]["renewal_mode"]
    assert before != "even"
    seat.do("joint.mode.even")
    assert seat.table.private["joint"]["draft"]["renewal_mode"] == "even"
    back(seat)
    assert seat.table.private["joint"]["draft"]["renewal_mode"] == before


def test_what_is_written_in_a_field_goes_back_word_by_word():
    seat = Keys()
    seat.press(pygame.K_F2)
    seat.do("page.granted")
    seat.go_to("sealed")
    seat.stage.write("Ingen plan B")
    field = seat.stage.app.ui.widgets["sealed"]
    texts = []
    for _ in range(4):
        back(seat)
        texts.append(field.text)
    assert texts == ["Ingen plan ", "Ingen ", "", ""]


def test_changes_of_one_thing_in_a_run_are_one_step():
    history = History()
    for value in range(3):
        history.note(value, "price")
    history.update(RUN_SECONDS)
    history.note(3, "price")
    history.note(4, "rounds")
    assert [history.back() for _ in range(4)] == [4, 3, 0, None]

"""A team's own papers: ranking, choosing, asking, writing and opening, by mouse and by keyboard."""

from __future__ import annotations

import pygame

from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.paper_sheet import PaperSheet
from game.client.scenes.papers import PapersScene
from game.client.scenes.situation import SituationScene
from game.client.scenes.told import ToldScene
from game.rules import assumptions
from game.rules import commands as c
from game.rules.people_commands import WriteSealed
from game.rules.state import Expectation, Phase

from .conftest import Seat, offered


def mind(seat, municipality="tallmo"):
    return seat.game.state.mind(municipality)


def drag(stage, start, end):
    stage.point_at(start)
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1))
    stage.point_at(end)
    stage.feed(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=end, button=1))


def test_the_values_are_ranked_in_the_lobby_by_dragging_a_row():
    seat = Seat(Phase.LOBBY, 0)
    before = seat.table.private["mind"]["values"]
    seat.stage.click("rank")
    rows = seat.stage.app.ui.widgets["values"]
    drag(seat.stage, rows.row(3).move(0, 4).center, rows.row(0).center)
    seat.stage.click("action")
    ranked = [value.value for value in mind(seat).ranking]
    assert ranked == [before[3], *before[:3]]
    assert seat.reads("Ändra ordningen")


def test_the_values_are_ranked_by_keyboard_in_the_first_situation():
    seat = Seat(Phase.SITUATION)
    before = seat.table.private["mind"]["values"]
    seat.use("remind.values")
    seat.go_to("values")
    for key in (pygame.K_RETURN, pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        seat.stage.press(key)
    seat.use("action")
    assert [v.value for v in mind(seat).ranking] == [before[1], before[2], before[0], before[3]]
    assert isinstance(seat.scene, SituationScene)
    assert "remind.values" not in seat.stage.app.ui.widgets


def test_after_the_first_round_the_order_can_only_be_read():
    seat = Seat(Phase.SITUATION, 2)
    seat.stage.press(pygame.K_F2)
    assert isinstance(seat.scene, PapersScene)
    seat.use("page.values")
    assert "action" not in seat.stage.app.ui.widgets
    assert seat.reads("Ni gjorde ingen egen rangordning")


def test_why_they_work_together_is_asked_after_the_first_signature_and_can_be_put_off():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.use(f"offer.{list(seat.game.state.offers)[-1]}")
    seat.use("sign")
    seat.use("yes")
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, PaperSheet)
    seat.use("back")
    assert isinstance(seat.scene, NegotiationScene)
    assert mind(seat).motives == ()
    seat.use("remind.motives")
    for motive in ("skills", "similar_needs", "efficiency"):  # the third replaces the first
        seat.use(f"motive.{motive}")
    seat.use("action")
    assert [m.value for m in mind(seat).motives] == ["similar_needs", "efficiency"]


def test_newcomers_are_not_stopped_by_the_motives():
    def shallow(game):
        offered(game)
        game.must(c.TRAINER, c.SetDepth(1))

    seat = Seat(Phase.NEGOTIATION, prepare=shallow)
    seat.use(f"offer.{list(seat.game.state.offers)[-1]}")
    seat.use("sign")
    seat.use("yes")
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, NegotiationScene)
    assert "remind.motives" in seat.stage.app.ui.widgets


def test_the_right_question_opens_the_card_of_the_other():
    seat = Seat(Phase.NEGOTIATION)
    question = assumptions.spec_of(seat.game.state, "granaker").opened_by[0]
    seat.use("remind.questions")
    seat.use("whom.granaker")
    assert not seat.stage.app.ui.widgets["action"].enabled
    assert seat.reads(seat.stage.app.texts.money(25_000))
    seat.use(f"question.{question}")
    seat.use("action")
    assert mind(seat, "granaker").opened_by == "tallmo"
    assert seat.reads("Granåker tar för givet")
    assert not seat.reads(seat.stage.app.texts.t("papers-questions-one"))


def test_the_own_card_is_folded_until_somebody_looks():
    seat = Seat(Phase.NEGOTIATION)
    title = seat.stage.app.texts.t(f"assumption-{mind(seat).assumption}.title")
    assert not seat.reads(title)
    seat.use("fold.granted")
    assert seat.reads(title)


def test_the_sealed_line_is_written_and_opened_in_the_debrief():
    seat = Seat(Phase.NEGOTIATION)
    seat.stage.press(pygame.K_F2)
    seat.use("page.granted")
    seat.go_to("sealed")
    seat.stage.write("Vi har ingen plan B")
    seat.use("action")
    assert mind(seat).sealed == "Vi har ingen plan B"
    assert seat.reads("Raden är förseglad")


def ended(game):
    game.must("tallmo", WriteSealed("Vi har ingen plan B"))
    game.must(c.TRAINER, c.EndGame())


def test_in_the_debrief_the_team_itself_opens_its_line():
    seat = Seat(Phase.NEGOTIATION, prepare=ended, scene=lambda table: ToldScene(table, 2))
    assert not seat.reads("plan B")
    seat.use("sealed")
    assert seat.reads("plan B")
    seat.use("sealed")
    assert not seat.reads("plan B")


def test_cards_that_nobody_asked_about_are_turned_one_by_one():
    seat = Seat(Phase.NEGOTIATION, prepare=ended, scene=lambda table: ToldScene(table, 1))
    title = seat.stage.app.texts.t(f"assumption-{mind(seat, 'granaker').assumption}.title")
    assert not seat.reads(title)
    seat.use("turn.granaker")
    assert seat.reads(title)
    assert "turn.ljungsjo" in seat.stage.app.ui.widgets


def agreed(game):
    offered(game)
    for m in ("ljungsjo", "tallmo"):
        game.must(m, c.Sign(list(game.state.offers)[-1], Expectation(-0.04)))
    game.play_to(Phase.SITUATION, 2)


def test_what_was_written_in_a_reflection_stays_when_the_sheet_is_closed():
    seat = Seat(Phase.NEGOTIATION, prepare=agreed)
    seat.use("remind.reflection")
    seat.go_to("reflection.2.happened")
    seat.stage.write("Vi enades")
    seat.use("back")
    assert mind(seat).reflections == ()
    seat.use("remind.reflection")
    assert seat.stage.app.ui.widgets["reflection.2.happened"].text == "Vi enades"
    seat.use("action")
    assert mind(seat).reflections[0].happened == "Vi enades"
    assert "remind.reflection" not in seat.stage.app.ui.widgets


def test_a_lesson_is_written_about_a_costly_event():
    def costly(game):
        game.must(c.TRAINER, c.PlayCard("skyfallet", ("tallmo",)))
        game.play_to(Phase.OUTCOME, 1)

    seat = Seat(Phase.DECISIONS, prepare=costly)
    card = next(iter(seat.table.private["mind"]["costly_cards"]))
    seat.use("remind.lessons")
    seat.go_to(f"lesson.{card}")
    seat.stage.write("Kort")
    assert not seat.stage.app.ui.widgets["action"].enabled
    seat.stage.write(" men viktigt")
    seat.use("action")
    assert mind(seat).lessons[0].text == "Kort men viktigt"

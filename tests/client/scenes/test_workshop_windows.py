"""The workshop in the windows: console, projector, what a team has beside the game, lobby."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.client.gallery_workshop import OWN, busy, host, poll, quiet, showing, talk
from game.client.level_choices import level_choices
from game.client.practice import Beside, Practice
from game.client.scene import Push
from game.client.scenes.beside import BesideScene
from game.client.scenes.host import HostScene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.projector import ProjectorScene
from game.client.scenes.table import Table
from game.client.scenes.trainer import TrainerScene
from game.client.stage import Stage
from game.content.load import load_level
from game.content.region import region_message
from game.protocol import workshop as w
from game.protocol.messages import Presence, RenameTeam
from game.rules.state import Phase

from .conftest import Seat, known_region, solve


def at_table(seat, beside, phase=Phase.NEGOTIATION, round_=1, **window):
    """A window in a game with this workshop beside it."""
    return Seat(
        phase, round_, seat=seat, prepare=lambda game: setattr(game, "beside", beside), **window
    )


def asked(seat):
    return [action for _, action in seat.game.beside.asked]


def write(seat, key, text):
    seat.go_to(key)
    seat.stage.write(text)


# ---------------------------------------------------------------------- the console
def test_the_console_tells_what_each_team_did_last_and_when():
    seat = at_table("trainer", busy(known_region()))
    assert seat.reads("skrev under")
    assert seat.reads("för 3 min sedan")


def test_a_call_for_help_stands_out_and_is_answered():
    seat = at_table("trainer", busy(known_region()))
    assert seat.reads("ber om hjälp")
    assert seat.reads("Lag (1)")
    seat.use(f"helped.{OWN}")
    assert asked(seat) == [w.AnswerHelp(OWN)]


def test_the_trainer_is_warned_when_the_debrief_gets_less_than_a_third():
    seat = at_table("trainer", busy(known_region()))
    assert seat.reads("om eftersnacket ska få sin tredjedel. Börja det om 38 minuter.")
    fine = replace(busy(known_region()), presence=Presence({}, {"warn": ""}))
    assert not at_table("trainer", fine).reads("en tredjedel")


def test_the_end_of_the_day_is_planned_from_the_console():
    seat = at_table("trainer", quiet(known_region()))
    seat.use("plan")
    seat.stage.press(pygame.K_DOWN)
    seat.stage.press(pygame.K_RETURN)
    assert asked(seat) == [w.PlanEnd(30.0)]


def test_what_the_level_has_placed_is_begun_or_left_out():
    seat = at_table("trainer", busy(known_region()))
    assert seat.reads("Vilka effekter har ni sett?")
    seat.use("begin.d4")
    seat.use("skip.d4")
    assert asked(seat) == [w.BeginPlaced("d4"), w.SkipPlaced("d4")]


def test_a_ready_poll_is_asked_before_by_raised_hands():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.polls")
    seat.stage.click("poll.how.hands")
    seat.stage.click("poll.pair.before")
    seat.stage.click("ask.samverkar-ni")
    assert asked(seat) == [w.AskPoll("samverkar-ni", pair="before", hands=True)]


def test_an_own_poll_needs_a_question_and_two_answers():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.polls")
    seat.use("fold.own-poll")
    write(seat, "own.question", "Redo")
    write(seat, "own.0", "Ja")
    assert not seat.stage.app.ui.widgets["own.ask"].enabled
    write(seat, "own.1", "Nej")
    seat.use("own.ask")
    assert asked(seat) == [w.AskPoll("", "Redo", ("Ja", "Nej"))]


def test_a_distribution_stands_only_from_five_answers():
    region = known_region()
    few = Beside(views={"": {"polls": {"p1": poll(region, "formens-roll", (1, 2, 1, 0))}}})
    seat = at_table("trainer", few, phase=Phase.NEGOTIATION)
    seat.stage.click("page.polls")
    assert seat.reads("4 svar. Fördelningen visas när minst 5 har svarat.")
    enough = Beside(views={"": {"polls": {"p1": poll(region, "formens-roll", (1, 2, 11, 0))}}})
    seat = at_table("trainer", enough)
    seat.stage.click("page.polls")
    assert "11" in seat.shown


def test_hands_are_counted_by_the_trainer_and_the_poll_closed():
    region = known_region()
    hands = poll(region, "formens-roll", (0, 0, 0, 0), hands=True)
    seat = at_table("trainer", Beside(views={"": {"polls": {"p1": hands}}}))
    seat.stage.click("page.polls")
    for _ in range(3):
        seat.stage.click("hands.1.plus")
    seat.stage.click("hands.2.plus")
    seat.stage.click("hands.2.minus")
    seat.stage.click("hands.send")
    seat.stage.click("poll.close.p1")
    assert asked(seat) == [w.CountHands("p1", (0, 3, 0, 0)), w.ClosePoll("p1")]


def test_a_talk_in_own_words_is_opened_with_minutes_and_groups():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.talks")
    seat.use("fold.own-talk")
    write(seat, "talk.question", "Varfor")
    seat.use("talk.minutes.10")
    seat.use("talk.mode.team")
    seat.use("talk.own")
    assert asked(seat) == [w.OpenBreakout("", "Varfor", 10.0, "team")]


def test_a_talk_that_goes_on_gets_more_time_and_ends():
    seat = at_table("trainer", busy(known_region()))
    seat.stage.click("page.talks")
    assert seat.reads("03:34")
    seat.stage.click("talk.extend.60")
    seat.stage.click("talk.end")
    assert asked(seat) == [w.ExtendBreakout("b1", 60), w.EndBreakout("b1")]


def test_a_card_is_scheduled_for_a_phase_that_has_not_begun():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.events")
    seat.scene.aim("skarnas")
    seat.stage.wait(0.1)
    seat.stage.click("later.add")
    (scheduled,) = asked(seat)
    assert scheduled.municipalities == ("skarnas",)
    assert (scheduled.round, scheduled.phase) == (1, "decisions")


def test_a_note_is_kept_private_unless_it_is_for_all():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.notes")
    write(seat, "note.text", "Hej")
    seat.stage.press(pygame.K_RETURN)
    seat.stage.click("note.public")
    write(seat, "note.text", "Alla")
    seat.stage.press(pygame.K_RETURN)
    assert asked(seat) == [w.WriteNote("Hej", False), w.WriteNote("Alla", True)]


def test_a_new_phase_leaves_the_console_its_page_and_what_is_being_typed():
    seat = at_table("trainer", busy(known_region()))
    seat.use("page.notes")
    write(seat, "note.text", "Två lag tittar")
    seat.game.play_to(Phase.DECISIONS, 1)
    seat.game.changed()
    seat.stage.write(" på varandra")
    assert seat.stage.focused == "note.text"
    assert seat.table.unsent.text("note.text") == "Två lag tittar på varandra"
    assert seat.scene.page == "notes"


def test_a_call_for_help_is_seen_beside_every_page_and_moves_no_tab():
    seat = at_table("trainer", quiet(known_region()))
    place = seat.stage.app.ui.widgets["page.keep"].rect.copy()
    seat.use("page.notes")
    seat.game.beside.views["trainer"] |= {"help": {OWN: {"at": "2026-09-14T09:00:00+00:00"}}}
    seat.game.changed()
    seat.stage.wait(0.1)
    assert seat.reads("ber om hjälp")
    assert seat.stage.app.ui.widgets["page.keep"].rect == place
    seat.use("calls")
    assert seat.scene.page == "teams"


def test_a_group_talk_is_told_of_while_the_outcome_is_read():
    seat = at_table("tallmo", busy(known_region()), Phase.OUTCOME)
    assert seat.reads("Gruppsamtal: ")


def test_what_was_placed_long_ago_is_offered_no_more_and_the_latest_comes_first():
    def placed(id_, round_, status):
        return {
            "id": id_,
            "round": round_,
            "phase": "negotiation",
            "kind": "poll",
            "ref": "effekter",
            "pair": "",
            "status": status,
        }

    beside = quiet(known_region())
    beside.views["trainer"] |= {
        "placed": [placed("d1", 1, "missed"), placed("d2", 2, "missed"), placed("d4", 4, "due")]
    }
    seat = at_table("trainer", beside, Phase.NEGOTIATION, 4)
    offered = [key for key in seat.stage.app.ui.widgets if key.startswith("begin.")]
    assert offered == ["begin.d4", "begin.d2"]


def test_a_planned_day_is_told_in_the_lobby_before_its_end_is_known():
    beside = replace(quiet(known_region()), presence=Presence({}, {"warn": "", "day_min": 60}, {}))
    seat = at_table("trainer", beside, Phase.LOBBY, 0)
    seat.stage.app.go(Push(TrainerScene(seat.table)))
    seat.stage.wait(0.1)
    assert seat.reads("60 minuter, räknas från start")


def test_a_poll_on_the_projector_is_not_offered_to_it():
    beside = busy(known_region())
    seat = at_table("trainer", beside)
    seat.use("page.polls")
    on = seat.table.workshop["showing"]
    assert on["what"] == "poll"
    offered = [key for key in seat.stage.app.ui.widgets if key.startswith("poll.show.")]
    assert len(offered) == 1
    assert f"poll.show.{on['id']}" not in offered


def test_a_message_half_written_is_there_after_another_page():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.messages")
    write(seat, "message.text", "Fem min")
    seat.stage.click("page.teams")
    seat.stage.click("page.messages")
    seat.stage.click("message.text.send")
    assert asked(seat) == [w.SendMessage("", "Fem min")]


def test_a_team_is_renamed_moved_and_not_waited_for():
    seat = at_table("trainer", busy(known_region()))
    seat.stage.click(f"more.{OWN}")
    assert seat.reads("2 datorer")
    write(seat, f"team.name.{OWN}", "Rorlaget")
    seat.stage.press(pygame.K_RETURN)
    seat.use("move_on")
    seat.use("team.move")
    assert seat.reads("Flytta laget i Tallmo till Sundhamn?")
    seat.use("yes")
    assert asked(seat) == [RenameTeam(OWN, "Rorlaget"), w.MoveOn(OWN), w.MoveTeam(OWN, "sundhamn")]


def test_the_projector_is_given_something_else_to_show():
    seat = at_table("trainer", busy(known_region()))
    seat.stage.click("page.projector")
    seat.stage.click("show.news")
    assert asked(seat) == [w.Show("news")]


def test_what_there_is_nothing_of_cannot_be_shown():
    seat = at_table("trainer", quiet(known_region()))
    seat.stage.click("page.projector")
    assert "show.poll" not in seat.stage.app.ui.widgets
    assert seat.reads("Ingen fråga har ställts än.")


def test_the_console_opens_from_the_lobby_and_goes_back():
    seat = at_table("trainer", quiet(known_region()), Phase.LOBBY, 0)
    seat.stage.click("console")
    assert isinstance(seat.scene, TrainerScene)
    assert "end_phase" not in seat.stage.app.ui.widgets
    seat.stage.click("back")
    assert isinstance(seat.scene, LobbyScene)


# ---------------------------------------------------------------------- the projector
@pytest.mark.parametrize(
    ("what", "id_", "reads"),
    [
        ("poll", "p2", "Spelar organisationsformen någon roll?"),
        ("breakout", "b1", "03:34"),
        ("handover", "", "Stol 1 i Tallmo går till Sundhamn"),
        ("reflection", "stolsbyte", "vad står inte på skärmen?"),
        ("code", "", "192.168.8.20:8765"),
    ],
)
def test_the_projector_follows_the_trainer_and_keeps_the_code(what, id_, reads):
    seat = at_table("projector", showing(busy(known_region()), what, id_), theme="dark")
    assert seat.reads(reads)
    assert seat.reads("H7K M4T")


def test_the_projector_leaves_the_lobby_for_a_poll_and_comes_back():
    region = known_region()
    seat = at_table("projector", quiet(region), Phase.LOBBY, 0)
    assert isinstance(seat.scene, LobbyScene)
    asked_now = {"p1": poll(region, "samverkar-ni", (0, 0, 0, 0, 0), phase="lobby", round=0)}
    shows = {"showing": {"what": "poll", "id": "p1"}}
    seat.game.beside.views = {"": {"polls": asked_now, **shows}}
    seat.game.changed()
    seat.stage.wait(0.1)
    assert isinstance(seat.scene, ProjectorScene)
    seat.game.beside.views = {"": {"polls": asked_now, "showing": {"what": "map", "id": ""}}}
    seat.game.changed()
    seat.stage.wait(0.1)
    assert isinstance(seat.scene, LobbyScene)


# ---------------------------------------------------------------------- a team
def test_a_team_calls_the_trainer_and_takes_it_back():
    seat = at_table(OWN, quiet(known_region()))
    seat.stage.click("header.call")
    seat.game.beside.views = {OWN: {"help": True}}
    seat.stage.wait(0.1)
    seat.stage.click("header.call")
    assert asked(seat) == [w.CallTrainer(True), w.CallTrainer(False)]


def test_new_messages_are_counted_until_they_are_read():
    seat = at_table(OWN, busy(known_region()))
    assert seat.reads("2 nya meddelanden")
    seat.stage.click("beside.messages")
    assert seat.reads("Någon som behöver?")
    seat.stage.press(pygame.K_ESCAPE)
    assert not seat.reads("nya meddelanden")


def test_a_team_writes_to_the_trainer_by_keyboard():
    seat = at_table(OWN, quiet(known_region()))
    seat.use("header.beside")
    write(seat, "message.text", "Hur gor vi")
    seat.stage.press(pygame.K_RETURN)
    assert asked(seat) == [w.SendMessage("trainer", "Hur gor vi")]


def test_a_team_answers_a_poll_with_its_hands():
    region = known_region()
    hands = poll(region, "formens-roll", (0, 0, 0, 0), hands=True)
    seat = at_table(OWN, Beside(views={"": {"polls": {"p1": hands}}}))
    seat.stage.click("beside.poll")
    seat.stage.click("hands.0.plus")
    seat.stage.click("hands.send")
    assert asked(seat) == [w.CountHands("p1", (1, 0, 0, 0))]
    assert seat.reads("Ert antal är lämnat.")


def test_a_group_notes_and_the_draft_stays_when_the_sheet_is_closed():
    region = known_region()
    alone = talk(region, "bikupa", mode="team")
    alone["groups"] = {"g5": {"members": [{"municipality": OWN, "chair": 0}], "notes": []}}
    beside = Beside(views={"": {"breakouts": {"b1": alone}}}, breakout_left_s=60.0)
    seat = at_table(OWN, beside)
    seat.stage.click("beside.talk")
    write(seat, "group.b1.g5", "Vi vet inte")
    seat.stage.press(pygame.K_ESCAPE)
    seat.stage.click("beside.talk")
    seat.stage.click("group.b1.g5.send")
    assert asked(seat) == [w.WriteGroupNote("b1", "g5", "Vi vet inte")]


def test_a_handover_says_who_moves_and_keeps_notes_for_the_next():
    seat = at_table(OWN, busy(known_region()), scene=lambda t: BesideScene(t, "handover"))
    assert seat.reads("Stol 1 går till Sundhamn")
    assert seat.reads("Från Ljungsjö kommer stol 1")
    write(seat, "seat.note", "Ring Kent")
    seat.stage.click("seat.note.send")
    seat.stage.click("note.drop.n1")
    assert asked(seat) == [w.WriteSeatNote("Ring Kent"), w.DropSeatNote("n1")]


def test_a_laptop_is_let_in_by_the_team_or_not():
    seat = at_table(OWN, busy(known_region()))
    seat.stage.click("beside.laptops")
    assert seat.reads("nummer 4711")
    seat.stage.click("let_in.4711")
    seat.stage.click("deny.4711")
    assert asked(seat) == [w.LetIn(4711), w.LetIn(4711, False)]


# ---------------------------------------------------------------------- lobby and host
def test_the_trainer_picks_the_address_in_the_qr():
    seat = at_table("trainer", quiet(known_region()), Phase.LOBBY, 0, size=(1920, 1080))
    seat.use("address")
    seat.stage.press(pygame.K_DOWN)
    seat.stage.press(pygame.K_RETURN)
    assert asked(seat) == [w.ChooseAddress(1)]


def test_one_address_needs_no_choice_but_help_is_there():
    one = {**host(), "addresses": host()["addresses"][:1]}
    seat = at_table("trainer", Beside(views={"trainer": {"host": one}}), Phase.LOBBY, 0)
    assert "address" not in seat.stage.app.ui.widgets
    seat.use("nobody")
    assert seat.reads("Gästnätet skiljer datorer åt")


def test_a_guest_chooses_a_seat_first_and_sees_no_large_code():
    seat = at_table("guest", quiet(known_region()), Phase.LOBBY, 0)
    assert seat.reads("Vad heter ert lag?")
    assert not seat.reads("H7K M4T")
    assert seat.reads("Dela platsen i Tallmo")


def test_a_laptop_that_waits_to_be_let_in_shows_its_number():
    beside = replace(quiet(known_region()), awaiting=4711)
    seat = at_table("guest", beside, Phase.LOBBY, 0)
    assert "4711" in seat.shown
    assert "team" not in seat.stage.app.ui.widgets


def test_a_host_chooses_a_level_by_the_steps_it_is_about():
    opened = []
    stage = Stage(HostScene(level_choices(), opened.append))
    stage.click("steps.two")
    assert {key for key in stage.app.ui.widgets if key.startswith("level.")} == {
        "level.langs-alven",
        "level.slatten-mot-havet",
    }
    stage.click("level.slatten-mot-havet")
    stage.click("go")
    assert (opened[0].choices.level, opened[0].choices.teams) == ("slatten-mot-havet", 8)


def test_a_sheet_opens_before_the_first_game_that_has_a_guide():
    game = Practice(load_level("provtur"), region_message(load_level("provtur")), solve, 2)
    first = next(iter(game.state.municipalities))
    stage = Stage(LobbyScene(Table(game.seat(first))))
    stage.app.go(Push(BesideScene(stage.app.scene.table)))
    stage.wait(0.1)
    assert stage.problems() == []


def test_a_group_talk_is_paused_from_the_console_and_says_so():
    seat = at_table("trainer", busy(known_region()))
    seat.use("page.talks")
    assert not seat.reads("Klockan står")
    seat.use("talk.pause")
    assert not seat.game.running
    assert seat.reads("Klockan står")
    seat.use("talk.pause")
    assert seat.game.running

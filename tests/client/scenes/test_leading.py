"""The lobby, the trainer's console, the projector, and the forms before a game."""

from __future__ import annotations

import pygame
import pytest

from game.client.gallery_workshop import arriving
from game.client.level_choices import level_choices
from game.client.scenes.host import HostScene
from game.client.scenes.join import JoinScene, plain_code, socket_address
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.projector import ProjectorScene
from game.client.scenes.trainer import TrainerScene
from game.client.stage import Stage
from game.rules.state import Phase

from .conftest import Seat


def test_the_trainer_starts_from_the_lobby():
    seat = Seat(Phase.LOBBY, 0, seat="trainer")
    assert seat.reads("192.168.8.20:8765")
    assert seat.reads("H7K M4T")
    seat.use("start")
    assert seat.game.state.phase is Phase.SITUATION
    assert isinstance(seat.scene, TrainerScene)


def test_a_team_waits_in_the_lobby_without_a_start_button():
    seat = Seat(Phase.LOBBY, 0)
    assert "start" not in seat.stage.app.ui.widgets
    assert seat.reads("Handledaren startar spelet")


def test_a_guest_sees_only_free_seats_to_choose_from():
    seat = Seat(Phase.LOBBY, 0, seat="guest", prepare=lambda game: game.bots.add("skarnas"))
    choices = [key for key in seat.stage.app.ui.widgets if key.startswith("seat.")]
    assert choices == ["seat.skarnas"]


def test_the_clock_is_paused_extended_and_the_phase_ended():
    seat = Seat(Phase.NEGOTIATION, seat="trainer")
    seat.use("pause")
    assert not seat.game.running
    assert seat.reads("Klockan står")
    seat.use("pause")
    before = seat.table.live.seconds_left
    seat.use("extend.300")
    assert seat.table.live.seconds_left == pytest.approx(before + 300)
    seat.use("end_phase")
    assert seat.game.state.phase is Phase.DECISIONS


def test_a_double_click_ends_one_phase_only():
    seat = Seat(Phase.SITUATION, seat="trainer")
    seat.use("end_phase")
    assert not seat.stage.app.ui.widgets["end_phase"].enabled
    seat.stage.wait(2.0)
    seat.use("end_phase")
    assert seat.game.state.phase is Phase.DECISIONS


def test_a_card_is_played_for_one_municipality():
    seat = Seat(Phase.SITUATION, seat="trainer")
    seat.use("page.events")
    seat.scene.aim("skarnas")
    seat.stage.wait(0.1)
    seat.use("play.nyckelpersonen")
    assert seat.reads("Kortet gäller Skärnäs.")
    assert "nyckelpersonen" not in [card.card for card in seat.game.state.cards.values()]
    seat.use("yes")
    played = list(seat.game.state.cards.values())[-1]
    assert (played.card, played.owners) == ("nyckelpersonen", ("skarnas",))


def test_ending_the_game_asks_first():
    seat = Seat(Phase.SITUATION, seat="trainer")
    seat.use("end_game")
    seat.stage.press(pygame.K_ESCAPE)
    assert seat.game.state.phase is Phase.SITUATION


def test_a_bot_takes_an_empty_seat_from_its_sheet():
    def nobody(game):
        game.empty = {"skarnas"}

    seat = Seat(Phase.SITUATION, seat="trainer", prepare=nobody)
    seat.use("more.skarnas")
    assert seat.reads("Ingen spelar kommunen.")
    seat.use("bot")
    assert seat.game.bots == {"skarnas"}
    assert seat.reads("En bot spelar kommunen.")


def test_starting_without_a_team_asks_first():
    def nobody(game):
        game.empty = set(game.state.municipalities)

    seat = Seat(Phase.LOBBY, 0, seat="trainer", prepare=nobody)
    seat.use("start")
    assert seat.reads("Inget lag har satt sig")
    assert seat.game.state.phase is Phase.LOBBY
    seat.use("yes")
    assert seat.game.state.phase is Phase.SITUATION


def hosting(phase, round_, left):
    seat = Seat(phase, round_, seat="trainer")
    seat.table.hosting = True
    seat.table.on_leave = lambda: left.append(True)
    return seat


def test_a_host_is_asked_before_everybody_loses_the_game():
    left = []
    seat = hosting(Phase.LOBBY, 0, left)
    seat.use("leave")
    assert seat.reads("tappar alla lag spelet")
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, LobbyScene)
    assert not left
    seat.use("leave")
    seat.use("yes")
    assert left


def test_a_host_that_leaves_by_the_menu_is_asked_too():
    left = []
    seat = hosting(Phase.SITUATION, 1, left)
    seat.stage.press(pygame.K_ESCAPE)
    seat.use("menu.leave")
    assert seat.stage.problems() == []
    seat.use("cancel")
    assert isinstance(seat.scene, TrainerScene)
    assert not left


@pytest.mark.parametrize("in_menu", [False, True])
def test_a_host_that_closes_the_window_is_asked_and_may_insist(in_menu):
    seat = hosting(Phase.SITUATION, 1, [])
    if in_menu:
        seat.stage.press(pygame.K_ESCAPE)
    for _ in range(2):
        assert seat.stage.app.running
        seat.stage.app.frame([pygame.event.Event(pygame.QUIT)], 0.1)
    assert not seat.stage.app.running


def test_a_team_closes_its_window_at_once():
    seat = Seat(Phase.SITUATION)
    seat.stage.app.frame([pygame.event.Event(pygame.QUIT)], 0.1)
    assert not seat.stage.app.running


def test_the_projector_shows_phase_clock_and_code_and_nothing_to_press():
    seat = Seat(Phase.NEGOTIATION, seat="projector", theme="dark")
    assert isinstance(seat.scene, ProjectorScene)
    for part in ("Förhandling", "04:26", "H7K M4T"):
        assert seat.reads(part)
    assert not seat.stage.app.ui.widgets


def test_the_projector_names_the_years_that_the_outcome_is_about():
    before, after = (Seat(phase, seat="projector") for phase in (Phase.SITUATION, Phase.OUTCOME))
    assert before.scene.words.years() == after.scene.words.years()
    assert after.reads(after.scene.words.years())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("192.168.8.20", "ws://192.168.8.20:8765/ws"),
        (" 192.168.8.20:9000 ", "ws://192.168.8.20:9000/ws"),
        ("http://spel.kommun.se:8765/", "ws://spel.kommun.se:8765/ws"),
        ("ws://127.0.0.1:4321/ws", "ws://127.0.0.1:4321/ws"),
        ("wss://spel.se:443/ws", "wss://spel.se:443/ws"),
    ],
)
def test_an_address_is_understood_however_it_is_typed(typed, address):
    assert socket_address(typed) == address


def test_a_code_is_understood_however_it_is_typed():
    assert plain_code(" h7k m4t ") == plain_code("H7K-M4T") == "H7KM4T"


def test_joining_without_an_address_says_what_is_missing():
    joined = []
    stage = Stage(JoinScene(joined.append))
    stage.click("go")
    assert joined == []
    assert stage.app.scene.problem == "Skriv adressen som står på handledarens skärm."


def test_joining_gives_what_was_typed():
    joined = []
    stage = Stage(JoinScene(joined.append))
    stage.click("address")
    stage.write("10.0.0.5")
    stage.press(pygame.K_TAB)
    stage.write("h7km4t")
    stage.press(pygame.K_RETURN)
    scene = joined[0]
    assert (scene.address, scene.code, scene.role) == ("10.0.0.5", "h7km4t", "guest")


def test_a_host_chooses_teams_and_clock():
    opened = []
    stage = Stage(HostScene(level_choices(), opened.append))
    stage.click("teams.minus")
    stage.click("clock.none")
    stage.click("go")
    choices = opened[0].choices
    assert (choices.level, choices.teams, choices.clock) == ("provtur", 2, False)


def test_games_that_are_found_move_no_field():
    stage = Stage(JoinScene(lambda _: None))
    scene = stage.app.scene

    async def nothing_more():
        return ()

    scene.find = nothing_more
    stage.wait()
    fields = {key: stage.app.ui.widgets[key].rect.copy() for key in ("address", "code")}
    scene.found = [("konferensrum-2", "http://192.168.8.20:8765")]
    scene.redraw()
    stage.wait()
    assert "found.0" in stage.app.ui.widgets
    assert {key: stage.app.ui.widgets[key].rect for key in fields} == fields


def test_a_hosts_time_and_its_opening_are_in_sight_with_every_level():
    for level in level_choices():
        stage = Stage(HostScene(level_choices(), lambda _: None), size=(1280, 720))
        scene = stage.app.scene
        scene.choose(level.id)
        scene.redraw()
        stage.wait()
        widgets = stage.app.ui.widgets
        foot = widgets["go"].rect.top - 14
        said = scene._time_said(level)
        boxes = [box for box in stage.app.canvases[0].boxes if box.text in said]
        assert boxes
        assert max(box.rect.bottom for box in boxes) <= foot, level.id
        stage.click("go")
        stage.wait()
        assert widgets["go"].face.label == "Öppnar spelet …"
        assert stage.problems() == []


def test_a_host_can_go_on_with_a_game_that_is_not_over():
    opened = []
    unfinished = ("H7KM4T", "2026-11-24 09:12")
    stage = Stage(HostScene(level_choices(), opened.append, unfinished))
    assert stage.problems() == []
    stage.click("again")
    assert opened[0].choices.again


def test_a_guest_without_a_name_is_asked_for_one():
    seat = Seat(Phase.LOBBY, 0, seat="guest", prepare=lambda game: game.bots.add("skarnas"))
    seat.use("seat.skarnas")
    assert seat.reads("Skriv vad ert lag heter.")
    assert seat.stage.focused == "team"


def test_the_lobby_hides_the_pin_and_tells_who_is_on_the_way():
    seat = Seat(
        Phase.LOBBY,
        0,
        seat="trainer",
        prepare=lambda game: setattr(game, "beside", arriving(game.region)),
    )
    seat.table.pin = "471108"
    seat.stage.wait()
    assert not seat.reads("471108")
    assert seat.reads("4 på väg in")
    assert seat.reads("2 har skrivit rätt kod men inte valt plats.")
    assert seat.reads("3 telefoner har öppnat frågesidan.")
    assert seat.reads("Ingen QR-kod")
    places = seat.stage.app.ui.widgets
    assert places["pin"].rect.top == places["nobody"].rect.top  # beside each other, in sight
    assert places["pin"].rect.bottom < places["start"].rect.top
    seat.use("pin")
    assert seat.reads("Handledarens pinkod 471108")
    seat.use("pin")
    assert not seat.reads("471108")

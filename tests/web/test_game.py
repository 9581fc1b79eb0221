"""The game in a browser, from the address on the wall to the debrief, by mouse and by keys."""

from __future__ import annotations

import time

import pytest

from tests.web.conftest import Room
from tests.web.player import Player

pytestmark = pytest.mark.web


def trainer_of(browser, room: Room, by: str) -> Player:
    """The trainer, who comes in with the PIN."""
    trainer = Player(browser.page(), by)
    trainer.open(f"{room.address}?lang=sv")
    trainer.fill("code", room.code)
    trainer.use("role.trainer")
    trainer.fill("pin", room.pin)
    trainer.use("go")
    trainer.wait_for("start")
    return trainer


def team_of(browser, room: Room, name: str, seat: str, by: str) -> Player:
    """A team that has scanned the code on the wall."""
    team = Player(browser.page(), by)
    team.open(f"{room.address}?code={room.code}&lang=sv")
    team.fill("team", name)
    team.use(f"seat.{seat}")
    team.wait(lambda seen: seen["phase"] == "lobby")
    return team


def play_a_round(team: Player, number: int) -> None:
    """Look, negotiate, decide something, and see what comes of it."""
    for phase in ("situation", "negotiation"):
        in_phase(team, phase, number)
        team.use("ready")
    in_phase(team, "decisions", number)
    team.use("tariff.up")
    team.use("ready")
    in_phase(team, "outcome", number)
    team.use("ready")


def in_phase(team: Player, phase: str, number: int) -> None:
    team.wait(lambda seen: (seen["phase"], seen["round"]) == (phase, number), within=60)
    team.wait_for("ready")


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_two_rounds_a_lost_line_and_the_debrief(browser, room, by, tmp_path):
    trainer = trainer_of(browser, room, by)
    team = team_of(browser, room, "Åsa & Örjan", "halleby", by)
    trainer.use("start")
    play_a_round(team, 1)

    in_phase(team, "situation", 2)
    room.wire.cut()
    team.wait(lambda seen: seen["status"] == "reconnecting")
    room.wire.mend()
    team.wait(lambda seen: seen["status"] == "connected", within=60)
    play_a_round(team, 2)

    in_phase(team, "situation", 3)
    trainer.wait(lambda seen: seen["round"] == 3, within=60)
    trainer.use("end_game")
    trainer.use("yes")
    team.wait(lambda seen: seen["scene"] == "DebriefScene", within=60)
    time.sleep(2.0)
    team.page.picture(tmp_path / "debrief.png")
    assert team.page.errors == []
    assert trainer.page.errors == []


def test_a_closed_tab_comes_back_to_its_seat(browser, room):
    team = team_of(browser, room, "Laget", "storskog", "mouse")
    team.open(f"{room.address}?code={room.code}")
    team.wait(lambda seen: seen["phase"] == "lobby")


def test_the_first_visit_is_small_the_next_is_nothing_and_nothing_leaves(chromium, room):
    page = chromium.page()
    visitor = Player(page)
    visitor.open(f"{room.address}?code={room.code}")
    assert page.bytes < 12_000_000
    page.bytes = 0.0
    visitor.open(f"{room.address}?code={room.code}")
    assert page.bytes < 50_000
    here = room.address.removeprefix("http://")
    assert page.requests
    assert all(here in request or request.startswith("data:") for request in page.requests)


def test_a_browser_without_webassembly_is_told_what_to_do(chromium, room):
    page = chromium.page()
    page.call("Page.addScriptToEvaluateOnNewDocument", source="delete globalThis.WebAssembly")
    page.goto(f"{room.address}?lang=sv")
    Player(page)._until(lambda: page.script("document.body?.className === 'stopped'"), 20)
    assert "WebAssembly" in page.script("document.body.innerText")
    assert "installerade spelet" in page.script("document.body.innerText")


def test_the_game_fills_a_page_that_changes_and_fine_screens_sharply(browser, room):
    team = team_of(browser, room, "Laget", "halleby", "mouse")
    if "Chromium" in type(browser).__name__:
        team.page.resize((1000, 700), ratio=2.0)
        team.wait(lambda seen: team.page.script("document.getElementById('canvas').width") == 2000)
    else:
        team.page.resize((1000, 700))
        team.wait(lambda seen: team.page.script("document.getElementById('canvas').width") == 1000)
    x, y = team.see()["widgets"]["leave"]
    assert 0 < x < 1000
    assert 0 < y < 700


def test_dead_keys_and_input_methods_write_into_fields(chromium, room):
    team = Player(chromium.page())
    team.open(f"{room.address}?code={room.code}&lang=sv")
    team.fill("team", "Caf")
    team.page.compose("é")
    team.page.write(" Ö")
    time.sleep(0.3)
    text = "_app().ui.widgets['team'].element.get_text()"
    assert team.page.script(f'globalThis.python.runPython("{text}")') == "Café Ö"


def test_a_tablet_taps_and_pinches(chromium, room):
    trainer = trainer_of(chromium, room, "mouse")
    page = chromium.page((1180, 820))
    page.call("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
    team = Player(page)
    team.open(f"{room.address}?code={room.code}&lang=sv")
    tap(team, "team")
    page.compose("Surfplattan")
    time.sleep(0.3)
    tap(team, "seat.halleby")
    team.wait(lambda seen: seen["phase"] == "lobby")
    trainer.use("start")
    in_phase(team, "situation", 1)
    x, y = (place + 90 for place in team.see()["widgets"]["map.plus"])
    zoom = "_app().scene.table.map._camera.zoom"
    x = x - 320
    page.touch("touchStart", (x - 20, y), (x + 20, y))
    for apart in (40, 80, 120):
        page.touch("touchMove", (x - apart, y), (x + apart, y))
        time.sleep(0.1)
    page.touch("touchEnd")
    time.sleep(0.3)
    assert page.script(f'globalThis.python.runPython("{zoom}")') > 1.2


def tap(player: Player, key: str) -> None:
    x, y = player.wait(lambda seen: seen["widgets"].get(key))
    player.page.touch("touchStart", (x, y))
    time.sleep(0.1)
    player.page.touch("touchEnd")
    time.sleep(0.3)


def test_the_projector_follows_in_a_browser(chromium, room):
    trainer = trainer_of(chromium, room, "mouse")
    wall = Player(chromium.page((1920, 1080)))
    wall.open(f"{room.address}?lang=sv")
    wall.fill("code", room.code)
    wall.use("role.projector")
    wall.use("go")
    wall.wait(lambda seen: seen["scene"] == "LobbyScene")
    trainer.use("start")
    trainer.use("yes")
    wall.wait(lambda seen: (seen["scene"], seen["round"]) == ("ProjectorScene", 1))
    assert wall.page.errors == []


def test_a_code_can_be_pasted(chromium, room):
    visitor = Player(chromium.page())
    visitor.open(f"{room.address}?lang=sv")
    visitor.use("code")
    visitor.page.script(
        "(() => { const data = new DataTransfer();"
        f" data.setData('text/plain', '{room.code}');"
        " dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })); })()"
    )
    visitor.use("go")
    visitor.wait(lambda seen: seen["scene"] == "LobbyScene")

"""A room of eight teams, all in browsers, on one machine."""

from __future__ import annotations

import statistics
import threading
import time

import pytest
from websockets.sync.client import connect

from game.protocol.codec import decode_to_client, encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, Ping, Pong
from tests.web.conftest import Room
from tests.web.player import Player
from tests.web.test_game import trainer_of

pytestmark = pytest.mark.web


class Pulse:
    """How long the server takes to answer a guest's ping, again and again, until it is read."""

    def __init__(self, room: Room) -> None:
        self._going = True
        self.ms: list[float] = []
        self._thread = threading.Thread(target=self._beat, args=(room,), daemon=True)
        self._thread.start()

    def _beat(self, room: Room) -> None:
        address = room.address.replace("http", "ws") + "ws"
        with connect(address, max_size=None, compression=None) as line:
            line.send(encode(Hello(PROTOCOL, "guest", room.code)))
            number = 0
            while self._going:
                number += 1
                began = time.perf_counter()
                line.send(encode(Ping(number)))
                while not isinstance(decode_to_client(line.recv()), Pong):
                    pass
                self.ms.append((time.perf_counter() - began) * 1000)
                time.sleep(0.05)

    def p99(self) -> float:
        self._going = False
        self._thread.join()
        return statistics.quantiles(self.ms, n=100)[98]


@pytest.mark.parametrize("level", ["pendlarringen"], indirect=True)
def test_eight_browsers_do_not_hold_up_the_server(chromium, room, capsys):
    alone = Pulse(room)
    time.sleep(5)
    quiet = alone.p99()
    trainer = trainer_of(chromium, room, "mouse")
    teams = []
    for number in range(8):
        team = Player(chromium.page((1024, 640)))
        team.open(f"{room.address}?code={room.code}&lang=sv")
        team.fill("team", f"Lag {number + 1}")
        free = sorted(key for key in team.see()["widgets"] if key.startswith("seat."))
        team.use(free[0])
        team.wait(lambda seen: seen["phase"] == "lobby", within=120)
        teams.append(team)
    trainer.use("start")
    pulse = Pulse(room)
    for phase in ("situation", "negotiation", "decisions", "outcome"):
        for team in teams:
            team.wait(lambda seen, phase=phase: seen["phase"] == phase, within=120)
            team.use("ready")
    teams[0].wait(lambda seen: seen["round"] == 2, within=120)
    busy = pulse.p99()
    with capsys.disabled():
        print(
            f"\n  ping of the server, p99: {quiet:.1f} ms alone, {busy:.1f} ms with eight browsers"
        )
        print(f"  {busy / quiet:.1f} × (browsers and server share this machine)")
    assert all(team.page.errors == [] for team in teams)

"""The game as a film: a frame for each phase, asked for over a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgpack
from websockets.asyncio.client import connect

from game.protocol.codec import decode_to_client, encode
from game.protocol.limits import PROTOCOL
from game.protocol.messages import Answer, Ask, Hello, Refused, ToClient, Welcome
from game.rules import events as e
from game.rules import people_commands as people
from game.rules.evolve import evolve
from game.rules.state import State
from game.rules.visibility import public_view
from server.debrief.estimates import NONE
from server.debrief.reel import film, frame
from server.debrief.turning_points import turning_points
from server.host import Host
from tests.server.debrief.game import Game, new_game
from tests.server.debrief.room import CODE, PIN, keep, no_water

HOST_PIN = "271828"
SECRET = "Det här får ingen veta."
LARGEST = 40_000
"""Bytes of a frame of this level."""


class Window:
    """A laptop at the other end of a socket."""

    def __init__(self, line: Any) -> None:
        self.line = line
        self.asked = 0

    async def hear(self, *kinds: type[ToClient]) -> Any:
        """The next message of one of these kinds."""
        while True:
            message = decode_to_client(await self.line.recv())
            if isinstance(message, kinds):
                return message

    async def ask(self, what: str, **params: Any) -> Any:
        """The answer to a question, or the code of its refusal."""
        self.asked += 1
        await self.line.send(encode(Ask(self.asked, what, params)))
        while True:
            heard = await self.hear(Answer, Refused)
            if heard.id == self.asked:
                return heard.data if isinstance(heard, Answer) else heard.code


@asynccontextmanager
async def serving(game: Game, data: Path) -> AsyncIterator[Host]:
    """A server on whose disk the game is."""
    keep(game, data)
    async with Host(data, host="127.0.0.1", solve=no_water, pin=HOST_PIN) as host:
        yield host


@asynccontextmanager
async def window(host: Host, role: str, **fields: Any) -> AsyncIterator[Window]:
    """A window that has taken its place in the session."""
    async with connect(f"ws://127.0.0.1:{host.port}/ws", max_size=None) as line:
        laptop = Window(line)
        await line.send(encode(Hello(PROTOCOL, role, CODE, **fields)))  # type: ignore[arg-type]
        await laptop.hear(Welcome)
        yield laptop


def ends_of_phases(game: Game) -> list[State]:
    """The states in which the phases of a game ended, found event by event."""
    state, ends = game.start, []
    for event in game.events:
        if isinstance(event, e.PhaseEntered):
            ends.append(state)
        state = evolve(state, (event,))
    return [*ends[1:], state]


async def test_everybody_winds_through_a_game_that_is_over(game: Game, tmp_path: Path) -> None:
    ends = ends_of_phases(game)
    async with (
        serving(game, tmp_path) as host,
        window(host, "team", municipality="tallmo", name="Lag Tallmo") as team,
        window(host, "trainer", pin=PIN) as trainer,
    ):
        index = await team.ask("replay", lang="sv")
        the_index_leads_to_what_happened(index, game)
        assert [(s["phase"], s["round"]) for s in index["stops"]] == [
            (state.phase.value, state.round) for state in ends
        ]
        for at, state in enumerate(ends):
            told = await team.ask("replay_frame", at=at)
            seen = msgpack.unpackb(msgpack.packb(public_view(state)))
            left_out = {"records", "debrief"}
            assert told["public"] == {k: v for k, v in seen.items() if k not in left_out}
            assert len(msgpack.packb(told)) < LARGEST
        for wrong in (len(ends), -1, True, "1"):
            assert await team.ask("replay_frame", at=wrong) == "wrong_value"
        assert await team.ask("replay", lang="xx") == "wrong_value"
        await the_trainer_has_it_from_the_list_of_sessions_too(trainer, index)


def the_index_leads_to_what_happened(index: Any, game: Game) -> None:
    """Turning points, agreements, elections and figures are where the game has them."""
    stops, story = index["stops"], film(game.start, game.events)[0]
    moments = turning_points(story, NONE)
    assert [(stops[m["at"]]["phase"], stops[m["at"]]["round"]) for m in index["moments"]] == [
        (moment.phase, moment.round) for moment in moments
    ]
    signed = {a.round for a in game.state.agreements if a.round}
    assert {s["round"] for s in stops if "agreement" in s["marks"]} == signed
    held = {s["round"] for s in stops if "election" in s["marks"]}
    assert held == set(game.state.elections)
    trust = index["series"]["trust"]
    assert trust == {pair: [r.trust[pair] for r in game.state.history] for pair in trust}


async def the_trainer_has_it_from_the_list_of_sessions_too(trainer: Window, index: Any) -> None:
    """The same film by the session's code and the server's PIN, with the region it plays in."""
    stored = {"host_pin": HOST_PIN, "code": CODE}
    again = await trainer.ask("session_replay", lang="sv", region=True, **stored)
    assert msgpack.unpackb(again.pop("region"))["level"] == "hela-resan"
    assert again == index
    told = await trainer.ask("session_replay_frame", at=9, **stored)
    assert told == await trainer.ask("replay_frame", at=9)
    nowhere, guess = stored | {"code": "222222"}, stored | {"host_pin": "1"}
    assert await trainer.ask("session_replay", **nowhere) == "no_such_session"
    assert await trainer.ask("session_replay", **guess) == "wrong_host_pin"


async def test_while_it_is_played_only_the_trainer_looks_back_and_no_secret_is_told(
    tmp_path: Path,
) -> None:
    game = new_game()
    assert game.do("granaker", people.WriteSealed(SECRET))
    for _ in range(3):
        game.advance()
    async with (
        serving(game, tmp_path) as host,
        window(host, "team", municipality="tallmo", name="Lag Tallmo") as team,
        window(host, "projector") as projector,
        window(host, "trainer", pin=PIN) as trainer,
    ):
        stored = {"host_pin": HOST_PIN, "code": CODE}
        for other in (team, projector):
            assert await other.ask("replay", lang="sv") == "not_now"
            assert await other.ask("replay_frame", at=0) == "not_now"
            assert await other.ask("session_replay", **stored) == "not_yours"
            assert await other.ask("session_replay_frame", at=0, **stored) == "not_yours"
        told = [await trainer.ask("replay", lang="sv", region=True)]
        told += [await trainer.ask("replay_frame", at=at) for at in range(len(told[0]["stops"]))]
        assert told[0]["over"] is False
        assert [frame["public"]["phase"] for frame in told[1:]] == [
            "situation",
            "negotiation",
            "decisions",
        ]
        assert not any(SECRET.encode() in msgpack.packb(one) for one in told)


def test_what_a_phase_led_to_is_seen_in_it(game: Game) -> None:
    _, shots = film(game.start, game.events)
    before: dict[str, list[str]] = {}
    for at, shot in enumerate(shots):
        told = frame(shots, at)
        steps, happened = told["public"]["steps"], {line["id"] for line in told["news"]}
        if at and any(len(steps[pair]) > len(before[pair]) for pair in steps):
            expected = {"negotiation": "agreement", "outcome": "main_in_use"}[shot.phase]
            assert expected in happened
        before = steps

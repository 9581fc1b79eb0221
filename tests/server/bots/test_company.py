"""Bots in the seats that no team took, in a session with people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import server.hub
from game.protocol.messages import Accepted, Start
from game.rules import commands as c
from server.bots.seat import play_bot
from server.levels import OpenLevel
from tests import builders
from tests.server.table import ALFA, BETA, GAMMA, Laptop, Table, table


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small region that says, as every level does, which goals there are."""
    level = builders.level()
    opened = OpenLevel(level, {"level": "small", "goals": list(level.goals)}, "digest", "small")
    monkeypatch.setattr(server.hub, "open_level", lambda level, data: opened)


async def started(room: Table, municipality: str) -> Laptop:
    """A team among bots, in the situation of the first round."""
    trainer = await room.trainer()
    team = await room.team(municipality)
    await trainer.control(Start())
    await team.sees(lambda view: view.public.get("phase") == "situation")
    return team


async def test_bots_take_the_empty_seats_and_wait_for_the_people(tmp_path: Path) -> None:
    async with table(tmp_path, play_bot=play_bot) as room:
        team = await started(room, ALFA)
        for phase in ("situation", "negotiation", "decisions", "outcome"):
            await team.sees(lambda view, phase=phase: view.public["phase"] == phase)
            if phase == "negotiation":  # they wait for an answer to their offer
                await team.sees(lambda view: bool(view.private["offers"]))
            else:
                await team.sees(
                    lambda view: all(
                        view.public["municipalities"][m]["ready"] for m in (BETA, GAMMA)
                    )
                )
            assert isinstance(await team.act(c.SetReady()), Accepted)
        await team.sees(lambda view: view.public["round"] == 2)
        assert room.session.seats[BETA].bot is not None
        assert not room.session.seats[ALFA].bot


async def test_bots_propose_to_a_person_and_go_on_without_one_who_says_no(tmp_path: Path) -> None:
    async with table(tmp_path, play_bot=play_bot) as room:
        team = await started(room, GAMMA)
        await team.act(c.SetReady())
        await team.sees(lambda view: bool(view.private["offers"]))
        first = next(iter(team.mirror.private["offers"].values()))
        assert first["members"] == [ALFA, BETA, GAMMA]
        while team.mirror.public["phase"] == "negotiation":
            for offer in unanswered(team.mirror):
                await team.act(c.Refuse(offer))
            await team.act(c.SetReady())  # a new offer calls the team back to the table
            await team.sees(
                lambda view: view.public["phase"] == "decisions" or bool(unanswered(view))
            )
        agreements = team.mirror.public["agreements"]
        assert [a["members"] for a in agreements if a["kind"] == "administration"] == [[ALFA, BETA]]
        assert all(GAMMA not in a["members"] for a in agreements)


def unanswered(view: Any) -> list[str]:
    """The offers that wait for gamma's yes or no."""
    return [
        id
        for id, offer in view.private["offers"].items()
        if offer["status"] == "open" and GAMMA not in (*offer["signed"], *offer["refused"])
    ]


async def test_bots_sign_what_a_person_proposes(tmp_path: Path) -> None:
    async with table(tmp_path, play_bot=play_bot) as room:
        team = await started(room, ALFA)
        await team.act(c.SetReady())
        await team.sees(lambda view: view.public["phase"] == "negotiation")
        await team.act(builders.proposal(members=builders.IDS))
        await team.sees(
            lambda view: any(
                offer["proposer"] == ALFA and set(offer["signed"]) == set(builders.IDS)
                for offer in view.private["offers"].values()
            )
        )

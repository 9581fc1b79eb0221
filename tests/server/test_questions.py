"""Questions change nothing, and are answered from what the seat may know."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from game.protocol.codec import NAMES
from game.protocol.messages import Answer, Ask, EndPhase, Refused
from game.protocol.trees import plain
from game.rules import commands as c
from game.rules.state import Expectation
from tests.builders import proposal
from tests.server.table import ALFA, BETA, GAMMA, Laptop, Table, table

pytestmark = pytest.mark.usefixtures("small")


def about(command: Any) -> dict[str, Any]:
    """The params of a preview."""
    return {"command": plain(command, NAMES)}


async def negotiating(game: Table) -> tuple[Laptop, ...]:
    """Trainer and three teams in the negotiation."""
    laptops = await game.started(ALFA, BETA, GAMMA)
    await laptops[0].control(EndPhase("situation", 1))
    for laptop in laptops:
        await laptop.sees(lambda view: view.public["phase"] == "negotiation")
    return laptops


async def ask(laptop: Laptop, what: str, params: dict[str, Any]) -> Any:
    """The answer to a question, or the code of its refusal."""
    await laptop.say(Ask(9, what, params))
    while True:
        message = await laptop.hear(object)
        if isinstance(message, Answer | Refused) and message.id == 9:
            return message.data if isinstance(message, Answer) else message.code


async def test_a_proposal_is_previewed_without_being_made(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, *_ = await negotiating(game)
        before = game.session.state
        preview = await ask(alfa, "preview", about(proposal()))
        assert 0.0 < preview["odds"] < 1.0
        assert preview["blocked"] is None
        assert set(preview["pays"]) == {ALFA, BETA}
        assert game.session.state is before


async def test_a_signature_is_previewed_with_the_signers_own_expectation(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, beta, gamma = await negotiating(game)
        await alfa.act(proposal())
        (offer,) = game.session.state.offers
        hopeful = await ask(beta, "preview", about(c.Sign(offer, Expectation(-0.06))))
        sober = await ask(beta, "preview", about(c.Sign(offer, Expectation(0.05))))
        assert hopeful["odds"] != sober["odds"]
        assert await ask(gamma, "preview", about(c.Sign(offer, Expectation(0.0)))) == "unknown"


async def test_a_question_that_makes_no_sense_is_refused_with_its_number(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer, alfa, *_ = await negotiating(game)
        assert await ask(alfa, "weather", {}) == "unknown_question"
        assert await ask(alfa, "preview", {}) == "wrong_type"
        assert await ask(alfa, "preview", about(c.Leave())) == "wrong_value"
        assert await ask(trainer, "preview", about(proposal())) == "not_yours"


async def test_only_so_many_questions_at_once(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        alfa = await game.team(ALFA)
        gate = asyncio.Event()

        async def slow(*_: object) -> str:
            await gate.wait()
            return "at last"

        game.hub.questions.add("slow", slow)
        for id_ in range(5):
            await alfa.say(Ask(id_, "slow"))
        refused = await alfa.hear(Refused)
        assert (refused.id, refused.code) == (4, "slow_down")
        gate.set()
        assert (await alfa.hear(Answer)).data == "at last"


async def test_a_fault_in_an_answer_is_a_refusal(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        alfa = await game.team(ALFA)

        async def breaks(*_: object) -> None:
            raise ZeroDivisionError

        game.hub.questions.add("breaks", breaks)
        assert await ask(alfa, "breaks", {}) == "fault"


async def test_a_team_sees_what_the_water_would_be_without_works(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        _, alfa, _, _ = await negotiating(game)
        # Nothing ties alfa to anybody: its own well is the last.
        assert await ask(alfa, "without_works", {"source": "alfa-w"}) == "last_source"
        assert await ask(alfa, "without_works", {"source": "beta-w"}) == "unknown"

"""How long the server's loop is held at a time in a whole live session of eight teams: all rounds,
the years' water, then the debrief with its what-ifs, charts and report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect

from game.protocol.limits import PROTOCOL
from game.protocol.messages import Answer, Ask, Hello
from server.bots.caller import Caller, SocketLine
from server.rehearse import Players
from tests.bench.test_server import figures, serving

pytestmark = pytest.mark.bench

LEVEL = "pendlarringen"
LONGEST_S = 0.020
"""The loop may be held so long at a time (CPU seconds of its thread)."""
SHARE = 0.8
"""The same as a share of what it takes to make all eight teams' views from nothing, which a slow
or busy machine slows down too; on the machine where this was set that is about 20 ms."""

CHARTS = ("promise", "trust", "outcomes", "roads", "forms", "keys", "steps")


class Trainer(Caller):
    """Asks the debrief's questions."""

    asked = 0

    async def ask(self, what: str, **params: Any) -> Any:
        """The answer to a question."""
        self.asked += 1
        await self._say(Ask(self.asked, what, params))
        while True:
            message = await self.hear()
            if isinstance(message, Answer):
                return message.data


async def look_back(trainer: Trainer) -> None:
    """The debrief, while the what-ifs are worked out and the report is written."""
    await trainer.ask("debrief")
    await trainer.ask("what_if", do="run")
    await trainer.ask("report", do="write")
    for chart in CHARTS:
        await trainer.ask("chart", chart=chart, estimates=True)
        await trainer.ask("report", do="look")
        await trainer.ask("what_if")
    await trainer.ask("what_if", do="cancel")


async def test_the_loop_is_never_held_in_a_live_session(tmp_path: Path) -> None:
    async with serving("live", str(tmp_path), LEVEL) as (process, ready):
        address = f"ws://127.0.0.1:{ready['port']}/ws"
        tempers = dict.fromkeys(ready["municipalities"], "cooperative")
        assert len(tempers) == 8
        await Players(address, ready["code"], ready["pin"]).play(tempers)
        async with connect(address, compression=None, max_size=None) as connection:
            trainer = Trainer(SocketLine(connection))
            await trainer.join(Hello(PROTOCOL, "trainer", ready["code"], pin=ready["pin"]))
            await look_back(trainer)
        told = await figures(process)
    longest, whole = told["longest_s"][0][0], told["whole_views_s"]
    print(
        f"\n{told['turns']} turns of the loop: median {1e3 * told['median_s']:.3f} ms, "
        f"longest {1e3 * longest:.1f} ms CPU (allowed {1e3 * LONGEST_S:.0f} ms)\n"
        f"all views from nothing {1e3 * whole:.1f} ms: the longest turn is "
        f"{longest / whole:.2f} times that (allowed {SHARE})"
    )
    for spent, whose in told["longest_s"]:
        print(f"  {1e3 * spent:5.1f} ms {whose[:160]}")
    assert longest <= max(LONGEST_S, SHARE * whole)

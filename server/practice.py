"""Practice without a trainer: somebody has to say "start" when the team has sat down."""

from __future__ import annotations

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from game.protocol.limits import PROTOCOL
from game.protocol.messages import Hello, Start
from game.rules.state import Phase
from server.bots.caller import Caller, SocketLine, TurnedAwayError
from server.journal.rows import SessionRow


async def lead(address: str, session: SessionRow) -> None:
    """Lead a practice session over its own server's websocket until it is cancelled.

    Leads only as long as nobody comes with the PIN; with a person there is a trainer.
    """
    try:
        async with connect(address, compression=None, max_size=None, proxy=None) as connection:
            trainer = Caller(SocketLine(connection))
            await trainer.join(Hello(PROTOCOL, "trainer", session.code, pin=session.pin))
            await trainer.until(lambda: _team_is_there(trainer))
            if trainer.stage[0] == Phase.LOBBY:
                await trainer.control(Start())
                await trainer.until(lambda: not trainer.waiting)
    except (ConnectionClosed, TurnedAwayError):
        return  # a person leads, or the server has closed


def _team_is_there(trainer: Caller) -> bool:
    return any(seat["taken"] for seat in trainer.mirror.room.get("seats", {}).values())

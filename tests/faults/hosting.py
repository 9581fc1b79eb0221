"""A server in a process of its own, to be killed: `python -m tests.faults.hosting DATA PORT PIN`.

Prints one JSON line when ready, and plays on the level that comes with the game.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from server.host import Host
from server.hub import NewSession


async def serve(data: Path, port: int, pin: str) -> None:
    """Serve one session until killed."""
    async with Host(data, host="127.0.0.1", port=port) as host:
        resumed = list(host.hub.sessions)
        wish = NewSession("hela-resan", pin=pin, seed=7, minutes={})
        session = host.hub.sessions[resumed[0]] if resumed else await host.new_session(wish)
        ready = host.ready(session, resumed=resumed)
        print(json.dumps(ready), flush=True)
        await host.closed()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))

"""`granslost serve`: a server without a window, for a workshop."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.rules.state import Phase
from server.cli.console import err, out
from server.cli.ending import WrongUseError
from server.cli.options import (
    DEFAULT_LEVEL,
    PORT,
    DataOption,
    Lang,
    LangOption,
    data_folder,
    web_folder,
)

if TYPE_CHECKING:
    from server.host import Host
    from server.session import Session


@dataclass(frozen=True, slots=True)
class _Wish:
    level: str
    host: str | None
    port: int
    teams: int
    lang: str
    data: Path
    pin: str
    new: bool
    practice: bool
    as_json: bool
    with_parent: bool
    web: Path


def serve(
    level: Annotated[
        str, typer.Option("--level", metavar="ID", help="Level (bana): its id, or its folder.")
    ] = DEFAULT_LEVEL,
    host: Annotated[
        str, typer.Option("--host", metavar="H", help="Address to listen on; by default all.")
    ] = "",
    port: Annotated[
        int, typer.Option("--port", metavar="P", min=0, max=65535, help="0 takes a free one.")
    ] = PORT,
    teams: Annotated[
        int,
        typer.Option(
            "--teams", metavar="N", min=0, help="Teams (lag) expected; bots play the other seats."
        ),
    ] = 0,
    lang: LangOption = Lang.SV,
    data: DataOption = None,
    trainer_pin: Annotated[
        str, typer.Option("--trainer-pin", metavar="PIN", help="By default six random digits.")
    ] = "",
    new: Annotated[
        bool, typer.Option("--new", help="Begin another session beside unfinished ones.")
    ] = False,
    practice: Annotated[
        bool,
        typer.Option(
            "--practice",
            help="No trainer and no clock: starts as soon as a team has sat down, with bots.",
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one line of JSON when ready, nothing else.")
    ] = False,
    web: Annotated[
        Path | None,
        typer.Option(
            "--web", metavar="DIR", help="Where `granslost web build` put the browser's parts."
        ),
    ] = None,
    with_parent: Annotated[bool, typer.Option("--with-parent", hidden=True)] = False,
) -> None:
    """Host a game: teams join with the code, the trainer (ledaren) with the PIN.

    The same --data takes up its unfinished sessions, with the same code and PIN.
    """
    if trainer_pin and not 4 <= len(trainer_pin) <= 20:
        raise WrongUseError("--trainer-pin takes 4 to 20 characters")
    wish = _Wish(
        level=level,
        host=host or None,
        port=port,
        teams=teams,
        lang=lang.value,
        data=data_folder(data),
        pin=trainer_pin,
        new=new,
        practice=practice,
        as_json=as_json,
        with_parent=with_parent,
        web=web_folder(web),
    )
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(wish))


async def _serve(wish: _Wish) -> None:
    from server.bots.seat import play_bot
    from server.host import Host, HostError

    stop = asyncio.Event()
    _stop_on_signals(stop.set)
    if wish.with_parent:
        _stop_with_parent(stop.set)
    try:
        async with Host(
            wish.data,
            host=wish.host,
            port=wish.port,
            play_bot=play_bot,
            web=None if wish.practice else wish.web,
        ) as host:
            resumed = list(host.hub.sessions)
            session = await _session(host, wish)
            # finding the own name can take the system seconds, in which bots and teams play on
            addresses = await asyncio.to_thread(_addresses, wish)
            _announce(host, session, resumed, wish, addresses)
            await _until(stop, host, session, wish)
    except HostError as error:
        if wish.with_parent:  # a window says it in its own language
            print(json.dumps({"error": error.code}), flush=True)
        raise


async def _session(host: Host, wish: _Wish) -> Session:
    """The session to announce: the latest of those taken up, or a new one."""
    from server.hub import NewSession

    running = host.hub.sessions
    if running and not wish.new:
        if wish.pin:
            err().print("The unfinished session keeps its PIN; --new begins another.")
        return max(running.values(), key=_worth_going_on)
    _check_teams(wish)
    return await host.new_session(
        NewSession(
            wish.level,
            lang=wish.lang,
            teams=wish.teams,
            pin=wish.pin,
            minutes={} if wish.practice else None,
        )
    )


def _worth_going_on(session: Session) -> tuple[bool, str]:
    """A game that has begun comes before one that never left its lobby, then the newest."""
    return session.state.phase is not Phase.LOBBY, session.row.created


def _check_teams(wish: _Wish) -> None:
    from game.content.load import load_level

    if not wish.teams:
        return
    level = load_level(wish.level)
    if not level.smallest_teams <= wish.teams <= level.largest_teams:
        raise WrongUseError(
            f"{level.id} is for {level.smallest_teams} to {level.largest_teams} teams, "
            f"not {wish.teams}"
        )


async def _until(stop: asyncio.Event, host: Host, session: Session, wish: _Wish) -> None:
    if not wish.practice:
        await stop.wait()
        return
    from server.practice import lead

    leading = asyncio.ensure_future(lead(f"ws://127.0.0.1:{host.port}/ws", session.row))
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({leading, stopping}, return_when=asyncio.FIRST_EXCEPTION)
        if leading.done() and not leading.cancelled():
            leading.result()
    finally:
        leading.cancel()
        stopping.cancel()


def _addresses(wish: _Wish) -> list[str]:
    from server.host import own_addresses

    return own_addresses() if wish.host in (None, "0.0.0.0", "::") else [wish.host]


def _announce(
    host: Host, session: Session, resumed: Sequence[str], wish: _Wish, addresses: Sequence[str]
) -> None:
    from server.host import in_url

    ready = host.ready(session, resumed=list(resumed), address=addresses[0])
    if wish.as_json:
        print(json.dumps(ready, ensure_ascii=False), flush=True)
        return
    console = out()
    ways_in = [f"{in_url(address)}:{host.port}" for address in addresses]
    console.print()
    console.print("Gränslöst is ready.", style="bold")
    for way_in in ways_in:
        console.print(f"  Address (adress)      {way_in}")
    if host.web_missing:
        console.print(f"  In a browser          no: {host.web_missing}")
    else:
        console.print(f"  In a browser          http://{ways_in[0]}/?code={session.code}")
    console.print(f"  Join code (kod)       {session.code}", style="bold")
    console.print(f"  Trainer PIN (ledare)  {session.row.pin}")
    console.print(f"  Sessions are kept in  {wish.data}")
    others = [code for code in resumed if code != session.code]
    if session.code in resumed:
        console.print("  This session was unfinished and goes on; --new begins another.")
    if others:
        console.print(f"  Unfinished as well    {', '.join(others)}")
    console.print()
    _print_qr(ways_in[0], session.code)
    console.print(
        f"Teams: granslost join {ways_in[0]} --code {session.code}   "
        "(Ctrl-C ends the server; nothing is lost)"
    )


def _print_qr(address: str, code: str) -> None:
    """The way in as a QR code of text blocks."""
    import segno

    picture = segno.make(f"http://{address}/?code={code}", error="m")
    picture.terminal(out=sys.stdout, compact=True)


def _stop_on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))


def _stop_with_parent(stop: Callable[[], None]) -> None:
    """Stop when whoever started the server lets go of its input, dead or alive."""
    loop = asyncio.get_running_loop()

    def wait() -> None:
        # past Python's own buffers, whose lock would be held when the interpreter ends
        with suppress(OSError, ValueError):
            while os.read(sys.stdin.fileno(), 4096):
                pass
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(stop)

    threading.Thread(target=wait, name="parent", daemon=True).start()

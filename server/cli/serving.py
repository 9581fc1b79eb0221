"""`granslost serve`: a server without a window, for a workshop."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.content.day import LENGTHS
from game.rules.state import Phase
from server.cli.announcing import announce
from server.cli.console import err
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
from server.cli.secure import public_address, tls_context
from server.cli.stopping import stop_on_signals, stop_with_parent

if TYPE_CHECKING:
    from ssl import SSLContext

    from server.host import Host
    from server.session import Session


@dataclass(frozen=True, slots=True)
class _Wish:
    level: str
    host: str | None
    port: int
    teams: int
    day: int
    lang: str
    data: Path
    pin: str
    new: bool
    practice: bool
    as_json: bool
    with_parent: bool
    web: Path
    host_pin: str
    tls: SSLContext | None
    public_url: str
    discover: bool
    session: str


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
    day: Annotated[
        int,
        typer.Option(
            "--day",
            metavar="MINUTES",
            help="The whole workshop's length, 60, 120 or 180: phases are shortened to fit.",
        ),
    ] = 0,
    lang: LangOption = Lang.SV,
    data: DataOption = None,
    trainer_pin: Annotated[
        str, typer.Option("--trainer-pin", metavar="PIN", help="By default six random digits.")
    ] = "",
    host_pin: Annotated[
        str,
        typer.Option(
            "--host-pin",
            metavar="PIN",
            help="Oversees all sessions of the folder; by default six random digits, kept there.",
        ),
    ] = "",
    tls_cert: Annotated[
        Path | None,
        typer.Option("--tls-cert", metavar="FILE", help="Certificate (PEM): speak https and wss."),
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", metavar="FILE", help="The certificate's key (PEM).")
    ] = None,
    public_url: Annotated[
        str,
        typer.Option(
            "--public-url", metavar="URL", help="How others reach the server through a proxy."
        ),
    ] = "",
    discover: Annotated[
        bool,
        typer.Option(
            "--discover/--no-discover",
            help="Let it be found on the local network, where the package zeroconf is installed.",
        ),
    ] = True,
    new: Annotated[
        bool, typer.Option("--new", help="Begin another session beside unfinished ones.")
    ] = False,
    session: Annotated[
        str,
        typer.Option(
            "--session", metavar="CODE", help="Go on with this session of the folder, ended or not."
        ),
    ] = "",
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
    if host_pin and not 4 <= len(host_pin) <= 20:
        raise WrongUseError("--host-pin takes 4 to 20 characters")
    if session and (new or practice):
        raise WrongUseError("--session goes on with a session: leave --new and --practice out")
    if day not in (0, *LENGTHS):
        raise WrongUseError("--day takes 60, 120 or 180 (minutes)")
    if practice and (tls_cert or tls_key or public_url):
        raise WrongUseError("--practice is for this machine only: leave TLS and --public-url out")
    wish = _Wish(
        level=level,
        host=host or None,
        port=port,
        teams=teams,
        day=day,
        lang=lang.value,
        data=data_folder(data),
        pin=trainer_pin,
        new=new,
        practice=practice,
        as_json=as_json,
        with_parent=with_parent,
        web=web_folder(web),
        host_pin=host_pin,
        tls=tls_context(tls_cert, tls_key),
        public_url=public_address(public_url),
        discover=discover and not practice,
        session=session,
    )
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(wish))


async def _serve(wish: _Wish) -> None:
    from server.bots.seat import play_bot
    from server.collecting import short_collections
    from server.host import Host, HostError

    stop = asyncio.Event()
    stop_on_signals(stop.set)
    if wish.with_parent:
        stop_with_parent(stop.set)
    try:
        async with Host(
            wish.data,
            host=wish.host,
            port=wish.port,
            play_bot=play_bot,
            web=None if wish.practice else wish.web,
            pin=wish.host_pin,
            tls=wish.tls,
            public_url=wish.public_url,
            discover=wish.discover,
        ) as host:
            resumed = list(host.hub.sessions)
            session = await _session(host, wish)
            with short_collections():
                ready = host.ready(session, resumed=resumed)
                if wish.as_json:
                    print(json.dumps(ready, ensure_ascii=False), flush=True)
                else:
                    announce(host, session, ready, wish.data, proxied=bool(wish.public_url))
                await _until(stop, host, session, wish)
    except HostError as error:
        if wish.with_parent:  # a window says it in its own language
            print(json.dumps({"error": error.code}), flush=True)
        raise


async def _session(host: Host, wish: _Wish) -> Session:
    """The session to announce: the one asked for, the latest of those taken up, or a new one."""
    from server.hub import NewSession

    if wish.session:
        return await _one_of_them(host, wish.session)
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
            day=wish.day,
        )
    )


async def _one_of_them(host: Host, code: str) -> Session:
    """The session with this code, taken up if it had ended."""
    from server.credentials import read_code
    from server.journal.tables import JournalError
    from server.levels import LevelError
    from server.restore import RestoreError

    try:
        return await host.hub.resume(read_code(code))
    except JournalError:
        raise WrongUseError(
            f"the folder holds no session {code}; `granslost sessions` lists those it has"
        ) from None
    except (LevelError, RestoreError) as error:
        raise WrongUseError(f"session {code} cannot go on: {error}") from error


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

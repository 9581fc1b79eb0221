"""What `granslost serve` prints when teams can come: the ways in, the codes, what goes on."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.cli.console import out

if TYPE_CHECKING:
    from server.host import Host
    from server.session import Session


def announce(
    host: Host, session: Session, ready: Mapping[str, Any], data: Path, *, proxied: bool
) -> None:
    """Print how to join a session; `ready` is what the host says of itself. `proxied`: it has an
    address of its own beside those of this machine."""
    console = out()
    console.print()
    console.print("Gränslöst is ready.", style="bold")
    ways = _ways_in(ready, host.port, proxied)
    for way_in, card in ways:
        console.print(f"  Address (adress)      {way_in}{card}")
    _print_codes(host, session, ready["url"])
    console.print(f"  Sessions are kept in  {data}")
    _print_unfinished(session.code, ready["resumed"])
    console.print()
    if not host.web_missing:  # else it would lead to a page that says so
        _print_qr(ready["url"], session.code)
    console.print(
        f"Teams: granslost join {ways[0][0]} --code {session.code}   "
        "(Ctrl-C ends the server; nothing is lost)"
    )


def _ways_in(ready: Mapping[str, Any], port: int, proxied: bool) -> list[tuple[str, str]]:
    """Addresses to join at, each with the network card it belongs to; a proxy's comes first."""
    from server.addresses import in_url

    ways = [(ready["url"].partition("://")[2], "")] if proxied else []
    for one in ready["addresses"]:
        card = f"   ({one['interface']})" if one["interface"] else ""
        ways.append((f"{in_url(one['address'])}:{port}", card))
    return ways


def _print_codes(host: Host, session: Session, url: str) -> None:
    console = out()
    if host.web_missing:
        console.print(f"  In a browser          no: {host.web_missing}")
    else:
        console.print(f"  In a browser          {url}/?code={session.code}")
    console.print(f"  Polls on phones       {url}/poll/{session.code}")
    console.print(f"  Join code (kod)       {session.code}", style="bold")
    console.print(f"  Trainer PIN (ledare)  {session.row.pin}")
    console.print(f"  PIN for all sessions  {host.pin}")
    if host.found_by_itself:
        console.print("  On the local network  found by itself")


def _print_unfinished(code: str, resumed: Sequence[str]) -> None:
    """Whether this session was taken up again, and which others were."""
    console = out()
    if code in resumed:
        console.print("  This session was unfinished and goes on; --new begins another.")
    others = [other for other in resumed if other != code]
    if others:
        console.print(f"  Unfinished as well    {', '.join(others)}")


def _print_qr(url: str, code: str) -> None:
    """The way in as a QR code of text blocks."""
    import segno

    picture = segno.make(f"{url}/?code={code}", error="m")
    picture.terminal(out=sys.stdout, compact=True)

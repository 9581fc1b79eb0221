"""A line that cannot be opened is a lost line, whatever is wrong with the address."""

from __future__ import annotations

import pytest

from game.client.line import LineLostError, open_line


@pytest.mark.parametrize(
    "address",
    [
        "ws://127.0.0.1:1/ws",
        "ws://127.0.0.1:99999/ws",
        "ws://127.0.0.1:port/ws",
        "ws://a..b:8765/ws",
        "ws://[::1:8765/ws",
        "ws:///ws",
        "granslost",
    ],
)
async def test_an_address_that_leads_nowhere(address: str) -> None:
    with pytest.raises(LineLostError):
        await open_line(address)

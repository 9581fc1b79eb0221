"""What ends a server that serves: signals, and the end of whoever started it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress


def stop_on_signals(stop: Callable[[], None]) -> None:
    """Stop at Ctrl-C and at what asks a process to end."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))


def stop_with_parent(stop: Callable[[], None]) -> None:
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

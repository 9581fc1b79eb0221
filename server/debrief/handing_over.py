"""Hands a session's report over to whoever asked for it: written in a worker, fetched in parts.

    {"do": "write", "lang": "sv"}   → {"done": 0, "of": 0, "size": None}
    {"do": "look", "lang": "sv"}    → {"done": 12, "of": 60, "size": None}
    {"do": "part", "lang": "sv", "at": 0} → {"at": 0, "data": …, "size": 1234567}

The report is an archive (ZIP) of the folder that `server.debrief.report` writes.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.content.texts import LANGUAGES
from server.debrief.estimator import Estimator
from server.debrief.worker import Which, write_report

PART = 128 * 1024
"""Bytes handed over at a time."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Order:
    """A report being written, or ready."""

    file: Path
    entries: int
    task: asyncio.Task[None] | None = None
    size: int | None = None
    failed: bool = False


class HandingOver:
    """The reports of a server's sessions, kept in a passing folder until the server ends."""

    def __init__(self, estimator: Estimator) -> None:
        self._estimator = estimator
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._orders: dict[tuple[str, str], _Order] = {}

    async def answer(self, which: Which, entries: int, params: Mapping[str, Any]) -> Any:
        """What the question is answered; the name of the parameter that makes no sense (a text)
        where there is one."""
        do, lang = params.get("do", "look"), params.get("lang", "sv")
        if lang not in LANGUAGES:
            return "lang"
        if do not in ("write", "look", "part"):
            return "do"
        key = (which.code, str(lang))
        if do == "write":
            self._order(key, which, entries, str(lang))
        order = self._orders.get(key)
        if order is None:
            return "do"
        if do == "part":
            return await self._part(order, params.get("at"))
        done, of = await asyncio.to_thread(_progress, order.file)
        return {"done": done, "of": of, "size": order.size, "failed": order.failed}

    def forget(self, code: str) -> None:
        """A session was erased: so are its reports."""
        for key in [key for key in self._orders if key[0] == code]:
            order = self._orders.pop(key)
            if order.task is not None:
                order.task.cancel()
            for file in order.file.parent.glob(f"{code}-*"):
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """Forget all reports."""
        for order in self._orders.values():
            if order.task is not None:
                order.task.cancel()
        if self._folder is not None:
            self._folder.cleanup()

    def _order(self, key: tuple[str, str], which: Which, entries: int, lang: str) -> None:
        order = self._orders.get(key)
        if order is not None and order.task is not None and not order.task.done():
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="granslost-", ignore_cleanup_errors=True
            )
        order = self._orders[key] = _Order(
            Path(self._folder.name) / f"{which.code}-{lang}.zip", entries
        )
        order.task = asyncio.ensure_future(self._write(order, which, lang))

    async def _write(self, order: _Order, which: Which, lang: str) -> None:
        packed = self._estimator.packed(which, order.entries)
        try:
            order.size = await self._estimator.in_worker(
                write_report, which, lang, packed, order.file
            )
        except Exception as error:
            order.failed = True
            _log.error("session %s: the report was not written: %s", which.code, error)

    async def _part(self, order: _Order, at: Any) -> Any:
        if order.size is None or isinstance(at, bool) or not isinstance(at, int):
            return "at"
        if not 0 <= at < order.size:
            return "at"
        data = await asyncio.to_thread(_read, order.file, at)
        return {"at": at, "data": data, "size": order.size}


def _progress(file: Path) -> tuple[int, int]:
    """How far the worker has come, by the note that it leaves beside the file."""
    with contextlib.suppress(OSError, ValueError):
        done, of = file.with_suffix(".progress").read_text(encoding="ascii").split("/")
        return int(done), int(of)
    return 0, 0


def _read(file: Path, at: int) -> bytes:
    with file.open("rb") as opened:
        opened.seek(at)
        return opened.read(PART)

"""Where a window asks about stored sessions: those on this machine, or those of a server it leads.

    source.ask("sessions", {}, on_answer=self._came, on_failed=self._missed)

Both answer the same questions (see PROTOCOL.md, "Several sessions"); those about files are answered
on this machine only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from game.client.app import App
from game.client.keeping import CAN_KEEP, documents, keep_file
from game.client.scene import Change
from game.client.scenes.table import Live

Tree = Mapping[str, Any]
OnFailed = Callable[[str, Tree], None]
"""Told why there is no answer: a refusal's code and parameters, or "" and {"reason": …}."""

FILES = ("files", "inside_file", "import_session")
"""Questions about files on this machine."""
WRONG_PIN = "wrong_host_pin"


@dataclass(frozen=True)
class Kept:
    """A stored session; `begun` is local time, YYYY-MM-DD HH:MM, and `present` counts the teams
    that are there, `helps` those that ask for help, while it runs."""

    code: str
    level: str
    begun: str
    phase: str
    round: int
    teams: int
    bots: int
    running: bool
    ended: bool
    present: int = 0
    helps: int = 0

    @classmethod
    def of(cls, tree: Tree) -> Kept:
        """As a server or this machine lists it."""
        begun = datetime.fromisoformat(tree["created"]).astimezone()
        return cls(
            code=tree["code"],
            level=tree["level"],
            begun=f"{begun:%Y-%m-%d %H:%M}",
            phase=tree["phase"],
            round=tree["round"],
            teams=tree["teams"],
            bots=tree["bots"],
            running=bool(tree["running"]),
            ended=bool(tree["ended"]),
            present=tree.get("present", 0),
            helps=tree.get("help", 0),
        )


class Archive(Protocol):
    """The sessions of this machine, as whoever starts servers can tell of them."""

    async def answer(self, what: str, params: Tree) -> Any:
        """The answer; an exception says why there is none, its `code` for wording it."""


class Source(Protocol):
    """What the screen of stored sessions is about."""

    current: str
    """Code of the session that this window leads, "" for none."""
    takes_files: bool
    """Whether a file from another machine can be taken in."""
    compares: bool
    """Whether sessions of one level can be laid beside each other."""

    def ask(
        self, what: str, params: Tree, on_answer: Callable[[Any], None], on_failed: OnFailed
    ) -> None:
        """Asks; one of the two is called later, or at once."""

    def lead(self, code: str) -> Change | None:
        """Goes on with a session and leads it from this window."""


class OnThisMachine:
    """The sessions kept on this machine, while no server runs."""

    current, takes_files, compares = "", True, False

    def __init__(self, app: App, archive: Archive, lead: Callable[[str], Change | None]) -> None:
        self._app, self._archive, self.lead = app, archive, lead

    def ask(
        self, what: str, params: Tree, on_answer: Callable[[Any], None], on_failed: OnFailed
    ) -> None:
        self._app.spawn(_answered(self._archive, what, params, on_answer, on_failed))


class OnTheServer:
    """The sessions of the server whose session this window leads; `pin` oversees them all, and
    where the server runs on this machine its `archive` knows the files."""

    compares = True

    def __init__(
        self,
        app: App,
        live: Live,
        lead: Callable[[str, str], Change | None],
        pin: str = "",
        archive: Archive | None = None,
    ) -> None:
        self._app, self._live, self._lead, self._archive = app, live, lead, archive
        self.pin = pin
        self.takes_files = archive is not None
        self._pins: dict[str, str] = {}

    @property
    def current(self) -> str:
        return self._live.code

    def ask(
        self, what: str, params: Tree, on_answer: Callable[[Any], None], on_failed: OnFailed
    ) -> None:
        if what in FILES:
            assert self._archive is not None
            self._app.spawn(_answered(self._archive, what, params, on_answer, on_failed))
            return
        asked = {"host_pin": self.pin, **{k: v for k, v in params.items() if k != "folder"}}
        heard: Callable[[Any], None] = on_answer
        if what == "export_session":
            heard = _writing(on_answer, on_failed)
        elif what in ("sessions", "branch_session"):
            heard = self._learning(on_answer)
        self._live.inquire(what, asked, heard, on_failed)

    def _learning(self, on_answer: Callable[[Any], None]) -> Callable[[Any], None]:
        """Remember by which PINs the sessions are led."""

        def came(told: Tree) -> None:
            listed = told.get("sessions", (told,))
            self._pins |= {one["code"]: one["pin"] for one in listed}
            on_answer(told)

        return came

    def lead(self, code: str) -> Change | None:
        return self._lead(code, self._pins.get(code, ""))


async def _answered(
    archive: Archive,
    what: str,
    params: Tree,
    on_answer: Callable[[Any], None],
    on_failed: OnFailed,
) -> None:
    try:
        answer = await archive.answer(what, params)
    except Exception as error:  # whatever goes wrong with a file becomes a sentence
        on_failed(str(getattr(error, "code", "")), {"reason": str(error)})
    else:
        on_answer(answer)


def _writing(on_answer: Callable[[Any], None], on_failed: OnFailed) -> Callable[[Any], None]:
    """Put an exported session among the user's documents."""

    def came(told: Tree) -> None:
        try:
            file = keep_file(told["name"], told["data"])
        except OSError as error:
            on_failed("", {"reason": str(error.strerror or error)})
        else:
            on_answer({"file": str(file)})

    return came


def export_params(code: str, *, bare: bool) -> dict[str, Any]:
    """What is asked for an export of a session."""
    return {"code": code, "public": bare, "folder": str(documents()) if CAN_KEEP else ""}

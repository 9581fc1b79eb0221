"""Joining: the address and the code that the trainer shows; a trainer comes back with the PIN."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from game.client.app import App
from game.client.layout import Flow
from game.client.scenes.form import FormScene
from game.client.ui import BUTTON

PORT = 8765
"""The port that servers listen on unless they are told otherwise."""

LOOK_AGAIN_S = 4.0
"""Seconds between two looks for servers on the local network."""

Connect = Callable[["JoinScene"], None]
Find = Callable[[], Awaitable[Sequence[tuple[str, str]]]]
"""Looks for servers on the local network: the machine's name and what to join, of each."""


class JoinScene(FormScene):
    """`connect` is given the scene, whose fields say where and as whom."""

    help = "join"

    title, lead, action, icon = "join-title", "join-lead", "join-go", "log-in"

    def __init__(
        self,
        connect: Connect,
        address: str = "",
        code: str = "",
        *,
        ask_address: bool = True,
        find: Find | None = None,
    ) -> None:
        """`find` looks for servers by itself while the form is open, where that can be done."""
        super().__init__()
        self.find = find
        self.found: list[tuple[str, str]] | None = None
        self._looking: asyncio.Task[None] | None = None
        self.connect = connect
        self.ask_address = ask_address
        self.address, self.code, self.pin = address, code, ""
        self.role = "guest"

    # ------------------------------------------------------------------ looking around
    def enter(self, app: App) -> None:
        super().enter(app)
        if self.find is not None and self.ask_address:
            self._looking = app.spawn(self._look(self.find))

    def leave(self) -> None:
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self, find: Find) -> None:
        while True:
            found = list(await find())
            if found != self.found:
                self.found = found
                self.redraw()
            await asyncio.sleep(LOOK_AGAIN_S)

    def _draw_found(self, flow: Flow) -> None:
        """What answers on this network, to be taken as the address."""
        if self.find is None:
            return
        if not self.found:
            said = "join-looking" if self.found is None else "join-found-none"
            flow.text(self.t(said), "caption", "ink3")
            flow.gap(12)
            return
        flow.text(self.t("join-found"), "body_bold")
        flow.gap(4)
        for i, (machine, url) in enumerate(self.found):
            address = url.partition("://")[2] if url.startswith("http://") else url
            self.ui.button(
                f"found.{i}",
                flow.take(flow.canvas.u(BUTTON)),
                self.t("join-found-one", machine=machine, address=address),
                lambda address=address: self._take(address),
                icon="monitor",
                align="left",
                selected=self.address == address,
            )
            flow.gap(6)
        flow.gap(10)

    def _take(self, address: str) -> None:
        self.address, self.problem = address, ""
        self.ui.focus_on("code")
        self.redraw()

    def draw_fields(self, flow: Flow) -> None:
        if self.ask_address:
            hint = self.t("join-address-hint")
            self.field(flow, "address", "join-address", self.address, self._address, hint)
        self.field(flow, "code", "join-code", self.code, self._code, self.t("join-code-hint"), 12)
        flow.text(self.t("join-as"), "body_bold")
        flow.gap(4)
        roles = [(role, self.t(f"join-role-{role}")) for role in ("guest", "trainer", "projector")]
        place = self.ui.segmented(
            "role", flow.x, flow.y, roles, self.role, self._role, width=flow.width
        )
        flow.y = place.bottom + flow.canvas.u(16)
        if self.role == "trainer":
            self.field(flow, "pin", "join-pin", self.pin, self._pin, "", 12)

    def draw_below(self, flow: Flow) -> None:
        if self.ask_address:
            self._draw_found(flow)

    def _address(self, text: str) -> None:
        self.address = text

    def _code(self, text: str) -> None:
        self.code = text

    def _pin(self, text: str) -> None:
        self.pin = text

    def _role(self, role: str) -> None:
        self.role = role
        self.redraw()

    def submit(self) -> None:
        self.problem = ""
        if not self.address.strip():
            self.fail(self.t("join-no-address"))
        elif not self.code.strip():
            self.fail(self.t("join-no-code"))
        else:
            self.busy = self.t("connection-connecting")
            self.connect(self)


def socket_address(typed: str, port: int = PORT) -> str:
    """The socket's address from what a person typed: a host, host:port or a whole address."""
    text = typed.strip().rstrip("/")
    scheme = "wss" if text.startswith(("https://", "wss://")) else "ws"
    bare = text.split("://", 1)[-1].removesuffix("/ws").split("/")[0]
    host = bare if ":" in bare.rpartition("]")[2] else f"{bare}:{port}"
    return f"{scheme}://{host}/ws"


def plain_code(typed: str) -> str:
    """A code as the server knows it, however it was typed."""
    return "".join(typed.split()).replace("-", "").upper()

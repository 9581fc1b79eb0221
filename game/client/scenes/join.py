"""Joining: the address and the code that the trainer shows; a trainer comes back with the PIN."""

from __future__ import annotations

from collections.abc import Callable

from game.client.layout import Flow
from game.client.scenes.form import FormScene

PORT = 8765
"""The port that servers listen on unless they are told otherwise."""

Connect = Callable[["JoinScene"], None]


class JoinScene(FormScene):
    """`connect` is given the scene, whose fields say where and as whom."""

    help = "join"

    title, lead, action, icon = "join-title", "join-lead", "join-go", "log-in"

    def __init__(
        self, connect: Connect, address: str = "", code: str = "", *, ask_address: bool = True
    ) -> None:
        super().__init__()
        self.connect = connect
        self.ask_address = ask_address
        self.address, self.code, self.pin = address, code, ""
        self.role = "guest"

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

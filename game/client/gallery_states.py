"""States of a screen that no moment of the game shows by itself: each layer of the map and its
legend, a question before something is done, the trainer's menu, waiting, and what the debrief
opens."""

from __future__ import annotations

from collections.abc import Iterator

from game.client.app import App
from game.client.flow import scene_for
from game.client.gallery import Make, Stop
from game.client.scene import Scene
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.ledger_lines import LedgerLinesScene
from game.client.scenes.menu import MenuScene
from game.client.scenes.replay import ReplayScene
from game.client.scenes.table import Table
from game.client.scenes.turning import TurningScene
from game.client.scenes.waiting import WaitingScene
from game.client.views.map import LAYERS
from game.rules.events import Event
from game.rules.state import State

OWN = "tallmo"
_FILMS = (
    ("start", OWN, ("situation", 1)),
    ("agreement", OWN, ("negotiation", 3)),
    ("outcome", "trainer", ("outcome", 4)),
    ("room", "projector", ("negotiation", 4)),
)
"""Films: name, seat, and where each is."""
_LINES = 30
"""Lines of the ledger that are shown, the first of the game."""


def waiting_stop() -> Stop:
    """What is shown while a server starts."""
    return Stop("03-waiting", None, None, lambda _: _Starting())


def state_stops(state: State) -> Iterator[Stop]:
    """Around one moment of the game, a negotiation between partners."""
    for layer in LAYERS:
        yield Stop(f"70-map-{layer}", state, OWN, _layer(layer))
    yield Stop("72-end-game", state, "trainer", _question, dialogue=True)
    yield Stop("73-trainer-menu", state, "trainer", MenuScene, dialogue=True)


def debrief_stops(state: State, events: tuple[Event, ...]) -> Iterator[Stop]:
    """What the debrief opens: the turning points, and the ledger behind a figure."""
    yield Stop("24-turning", state, OWN, lambda table: TurningScene(table, table.live.ask), events)
    yield Stop("25-ledger", state, OWN, _ledger, events, dialogue=True)
    for name, seat, at in _FILMS:
        yield Stop(f"26-replay-{name}", state, seat, _film(at), events)


def _film(at: tuple[str, int]) -> Make:
    return lambda table: ReplayScene(table, at)


def _ledger(table: Table) -> Scene:
    name = table.region["municipalities"][OWN]["name"]
    return LedgerLinesScene(table.live.ask, name, range(_LINES))


def _layer(layer: str) -> Make:
    def make(table: Table) -> Scene:
        table.layer, table.legend = layer, True
        return scene_for(table)

    return make


def _question(table: Table) -> Scene:
    return ConfirmScene("end", lambda: None)


class _Starting(WaitingScene):
    """While a server starts."""

    def __init__(self) -> None:
        super().__init__("", lambda: None)

    def enter(self, app: App) -> None:
        super().enter(app)
        self.said = self.t("play-starting")

"""The first game at a table of one: the window at one seat, bots at the others, as a server has
them. The game goes on by itself as soon as all are ready."""

from __future__ import annotations

from game.client.flow import scene_for
from game.client.practice import Practice
from game.client.scenes.table import Table
from game.client.stage import Stage
from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules.refusal import Refusal
from game.rules.state import Phase, State
from game.rules.visibility import private_view, public_view
from server.bots.bot import Bot
from server.bots.player import Player
from server.hydraulics.pool import solve

from .conftest import Seat

LEVEL = load_level("provtur")
MOST_TURNS = 40


class FirstGame(Seat):
    """Alone in Hälleby with two willing neighbours; `refused` is what the rules would not have.
    It begins where the game does, or in `state`."""

    def __init__(
        self, seat: str = "halleby", seed: int = 2, state: State | None = None, **window: object
    ) -> None:
        self.own = seat
        self.game = Practice(LEVEL, region_message(LEVEL), solve, seed)
        self.bots = {m: Player(Bot("cooperative")) for m in LEVEL.ids if m != seat}
        self.game.bots = set(self.bots)
        if state is None:
            self.game.advance()
        else:
            self.game.state = state
        self.refused: list[Refusal] = []
        live = self.game.seat(seat)
        send = live.send
        live.send = lambda command, on_refused=None: send(  # type: ignore[method-assign]
            command, lambda code, params: self.refused.append((code, params))
        )
        self.table = Table(live)
        self.stage = Stage(scene_for(self.table), **window)
        self.game.changed = lambda: self.stage.app.notify(None)

    def go_on(self) -> None:
        """Lets the bots play, and the next phase begin once all are ready."""
        for _ in range(MOST_TURNS):
            before = (self.game.state.round, self.game.state.phase)
            for m, bot in self.bots.items():
                wishes = bot.turn(
                    public_view(self.game.state),
                    private_view(self.game.state, m),
                    self.game.region,
                )
                for wish in wishes:
                    if isinstance(self.game.give(m, wish), Refusal):
                        bot.refused(wish)
            if len(self.game.state.ready) == len(LEVEL.ids):
                self.game.advance()
            if (self.game.state.round, self.game.state.phase) == before:
                break
            if self.own not in self.game.state.ready:
                break
        self.stage.wait(0.1)

    @property
    def over(self) -> bool:
        return self.game.state.phase is Phase.DEBRIEF

    @property
    def left(self) -> list[str]:
        """Steps of the guide that are not done."""
        return [s["id"] for s in self.table.private["guide"] if not s["done"]]

    def ready(self) -> None:
        self.use("ready")
        self.go_on()

    def give(self, command: object) -> None:
        self.game.must(c.SERVER, command)

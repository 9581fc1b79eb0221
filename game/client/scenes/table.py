"""What a seat has in front of it: the live game, the map, drafts not yet sent, the last refusal.

One `Table` lives as long as the seat is joined; the scenes of the phases come and go around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from game.client.app import App
from game.client.scene import Change, Scene
from game.client.scenes.drafts import Drafts
from game.client.scenes.hearing import Ears
from game.client.scenes.sketches import Sketches
from game.client.scenes.unsent import Unsent
from game.client.views.fallen_walls import FallenWalls
from game.client.views.map import MapView
from game.client.views.map_state import map_model
from game.client.views.wording import Words
from game.protocol.messages import ControlAction, Presence
from game.protocol.workshop import PartakeAction
from game.rules.commands import TeamCommand, TrainerCommand

Tree = Mapping[str, Any]
OnRefused = Callable[[str, Tree], None]
OnAnswer = Callable[[Any], None]

MAP_MODES = {"paper": "paper", "dark": "projector"}


class Live(Protocol):
    """The game as this window knows it; see `game.client.model`."""

    role: str
    seat: str
    code: str
    public: Tree
    private: Tree
    region: Tree
    room: Tree
    clock: Tree
    workshop: Tree
    presence: Presence | None
    awaiting: int | None
    """Number of this laptop while a team is asked to share its seat."""

    @property
    def trouble(self) -> str:
        """Text id of what is wrong with the connection, "" while all is well."""

    @property
    def retry_in_s(self) -> float:
        """Seconds until the next try to reach the server, 0 while trying."""

    @property
    def presence_age_s(self) -> float:
        """Seconds since the latest `presence`."""

    @property
    def breakout_left_s(self) -> float | None:
        """What is left of the breakout that goes on; None without one."""

    @property
    def seconds_left(self) -> float | None:
        """What is left of the phase; None without a clock."""

    def send(
        self, command: TeamCommand | TrainerCommand, on_refused: OnRefused | None = None
    ) -> None:
        """Gives a command of the rules."""

    def control(self, action: ControlAction, on_refused: OnRefused | None = None) -> None:
        """Leads the session."""

    def partake(self, action: PartakeAction, on_refused: OnRefused | None = None) -> None:
        """Does something in the workshop beside the rules."""

    def preview(self, command: TeamCommand, on_answer: OnAnswer) -> None:
        """Asks what a command would lead to."""

    def ask(
        self, what: str, params: Tree, on_answer: OnAnswer, on_failed: Callable[[], None]
    ) -> None:
        """Asks something else that changes nothing."""

    def inquire(self, what: str, params: Tree, on_answer: OnAnswer, on_refused: OnRefused) -> None:
        """Asks, and hears why there is no answer."""

    def leave(self) -> None:
        """Leaves the game."""


@dataclass
class Refused:
    """A refusal, and near which action its sentence stands."""

    near: str
    code: str
    params: Tree


@dataclass
class Table:
    """The live game with what this window adds; `address` is what others type to join."""

    live: Live
    address: str = ""
    pin: str = ""
    layer: str = "condition"
    legend: bool = False
    show_map: bool = False
    open_folds: set[str] = field(default_factory=set)
    votes_heard: set[str] = field(default_factory=set)
    """Offers whose votes this window has read out."""
    noticed: dict[str, Tree] = field(default_factory=dict)
    """What has waited for the team since `noticed_in`, by name: a round and a phase."""
    noticed_in: tuple[int, str] = (0, "")
    guided: list[str] = field(default_factory=list)
    """Steps of the guide in the order in which this window saw them done."""
    refused: Refused | None = None
    drafts: Drafts = field(init=False)
    sketches: Sketches = field(default_factory=Sketches)
    walls: FallenWalls = field(default_factory=FallenWalls)
    ears: Ears = field(default_factory=Ears)
    unsent: Unsent = field(default_factory=Unsent)
    map: MapView | None = None
    highlight: frozenset[str] = frozenset()
    on_leave: Callable[[], Change | None] | None = None
    sessions: Callable[[], Scene] | None = None
    """Makes the screen of the server's stored sessions, for its trainer; None without a server."""
    read: int = 0
    """How many messages this window has shown."""
    hosting: bool = False
    """Whether everybody's game ends with this window: its server runs here, for a room."""
    alone: bool = False
    """Whether the game is this window's own, against bots, and ends with it."""
    _app: App | None = None

    def __post_init__(self) -> None:
        self.drafts = Drafts(self.send)

    @property
    def can_come_back(self) -> bool:
        """Whether a team that leaves finds the game in the start menu: one alone, or a debrief."""
        return self.live.role == "team" and (self.alone or self.public["phase"] == "debrief")

    @property
    def public(self) -> Tree:
        return self.live.public

    @property
    def private(self) -> Tree:
        return self.live.private

    @property
    def region(self) -> Tree:
        return self.live.region

    @property
    def workshop(self) -> Tree:
        """What goes on beside the rules, as this seat sees it; empty for a guest."""
        return self.live.workshop

    @property
    def seat(self) -> str:
        """The own municipality, "" for trainer and projector."""
        return self.live.seat if self.live.role == "team" else ""

    def sit_down(self, app: App) -> None:
        """The table is in this window; its level's words are added once."""
        if self._app is app:
            return
        self._app = app
        sources = self.region.get("texts", {})
        if sources:
            app.add_texts({language: "\n".join(parts) for language, parts in sources.items()})

    def words(self) -> Words:
        """The wording of what is seen now, in the window's language."""
        assert self._app is not None
        return Words(self._app.texts, self.region, self.public, self.seat)

    # ------------------------------------------------------------------ acting
    def send(self, command: TeamCommand | TrainerCommand, near: str = "") -> None:
        """Gives a command; a refusal will stand near the action of that name."""
        self.refused = None
        self.live.send(command, lambda code, params: self.refuse(near, code, params))

    def control(self, action: ControlAction, near: str = "") -> None:
        """Leads the session; a refusal will stand near the action of that name."""
        self.refused = None
        self.live.control(action, lambda code, params: self.refuse(near, code, params))

    def partake(self, action: PartakeAction, near: str = "") -> None:
        """Takes part in the workshop as a team; a refusal will stand near that action."""
        self.refused = None
        self.live.partake(action, lambda code, params: self.refuse(near, code, params))

    def refuse(self, near: str, code: str, params: Tree) -> None:
        """Something was not carried out: its sentence stands near the action of that name."""
        self.refused = Refused(near, code, params)
        self.drafts.drop(near)
        if self._app is not None:
            self._app.redraw()

    def refusal_near(self, near: str) -> str:
        """The sentence to show near an action, "" when all is well."""
        refused = self.refused
        if refused is None or refused.near != near:
            return ""
        return self.words().refusal(refused.code, refused.params)

    # ------------------------------------------------------------------ the map
    def map_view(self, size: tuple[int, int]) -> MapView:
        """The map of the game, kept between scenes; `size` matters only the first time."""
        assert self._app is not None
        app = self._app
        mode = MAP_MODES[app.theme.name]
        self.walls.see(self.public.get("steps", {}))
        model = map_model(
            self.region,
            self.public,
            self.private,
            self.live.room,
            own=self.seat,
            selected=self.highlight,
        )
        if self.map is None:
            self.map = MapView(
                model,
                size,
                mode,
                app.scale,
                layer=self.layer,
                reduced_motion=app.settings.reduced_motion,
                zoom=app.zoom,
            )
        self.map.reduced_motion = app.settings.reduced_motion
        self.map.set(model)
        self.map.set_look(mode, app.scale, app.zoom)
        if self.map.layer != self.layer:
            self.map.set_layer(self.layer)
        return self.map

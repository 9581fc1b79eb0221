"""What the pages of a team's own papers share. A page draws itself into a column and names its one
action; whether it lies in the folder or on a small sheet over the game is the host's business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow
from game.client.views.fold import draw_refusal
from game.client.widgets.widget import Callback

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.scenes.unsent import Unsent
    from game.rules.commands import TeamCommand

Tree = Mapping[str, Any]


@dataclass(frozen=True)
class Action:
    """The one filled button under a page."""

    label: str
    do: Callback
    enabled: bool = True
    icon: str | None = None


class Page:
    """Its words are the messages `papers-<id>` (its name) and what the page itself needs."""

    id = ""
    icon = ""
    closes = True
    """Whether a small sheet closes after the action."""

    def __init__(self, scene: Seated) -> None:
        self.scene = scene
        self.t = scene.t

    @property
    def mind(self) -> Tree:
        """What the team has said of itself, as the game knows it."""
        found: Tree = self.scene.table.private["mind"]
        return found

    @property
    def unsent(self) -> Unsent:
        return self.scene.table.unsent

    @property
    def name(self) -> str:
        return self.t(f"papers-{self.id}")

    @property
    def phase(self) -> str:
        return str(self.scene.table.public["phase"])

    def status(self) -> str:
        """How far it has come, in a few words."""
        return ""

    def waits(self) -> bool:
        """Whether it can be written now and is not; never a duty."""
        return False

    def draw(self, flow: Flow) -> None:
        """The page, from above."""

    def action(self) -> Action | None:
        """What can be done with the page now."""
        return None

    def send(self, command: TeamCommand) -> None:
        """Gives a command; a refusal stands at the foot of the page."""
        self.scene.table.send(command, "papers")

    def draw_refusal(self, flow: Flow) -> None:
        draw_refusal(self.scene, flow, "papers")

"""What can be done with a stored session: one entry each, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.client.scene import Change, Push, Scene
from game.client.scenes.branch import BranchScene
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.replay_stored import stored_film
from game.client.scenes.take_out import TakeOutScene
from game.client.views.sessions.wording import level_name

if TYPE_CHECKING:
    from game.client.scenes.sessions import SessionsScene
    from game.client.sessions import Kept


@dataclass(frozen=True)
class Action:
    """A button: its key, which is also that of its words (`sessions-<key>`), icon and what it
    does."""

    key: str
    icon: str
    do: Callable[[], Change | None]
    primary: bool = False


def actions(scene: SessionsScene, kept: Kept) -> Iterator[Action]:
    """What can be done with this session here and now."""
    if kept.code != scene.source.current:
        key = "lead-now" if kept.running else "continue"
        yield Action(key, "play", lambda: scene.source_lead(kept), primary=True)
    if kept.phase != "lobby":
        yield Action("replay", "history", lambda: Push(_film(scene, kept)))
    if scene.can_keep:
        yield Action("export", "download", lambda: Push(TakeOutScene(scene, kept)))
    yield Action("branch", "git-branch", lambda: Push(BranchScene(scene, kept)))
    if kept.code != scene.source.current:
        yield Action("delete", "trash-2", lambda: Push(_question(scene, kept)))


def _film(scene: SessionsScene, kept: Kept) -> Scene:
    return stored_film(scene.source, scene.app.texts, kept.code, kept.level)


def _question(scene: SessionsScene, kept: Kept) -> ConfirmScene:
    return ConfirmScene(
        "sessions-delete",
        lambda: scene.delete(kept),
        level=level_name(scene.app.texts, kept.level),
        begun=kept.begun,
    )

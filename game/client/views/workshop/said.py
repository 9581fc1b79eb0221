"""Moments, seats and texts in two languages, as words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.client.scene import Scene
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

TRAINER = "trainer"


def both(scene: Scene, texts: Mapping[str, str]) -> str:
    """A text of the level or of the trainer, in the window's language."""
    return texts.get(scene.app.settings.language, "") or next(iter(texts.values()), "")


def quoted(scene: Scene, texts: Mapping[str, str]) -> str:
    """The same in quotation marks."""
    return scene.t("said-quoted", text=both(scene, texts))


def time_of(scene: Scene, at: str) -> str:
    """A moment's time of day on this machine's clock; "" for what is none."""
    try:
        local = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    return scene.t("said-time", hour=f"{local.hour:02d}", minute=f"{local.minute:02d}")


def when(scene: Scene, moment: Tree) -> str:
    """Time of day, and which phase of which round it was."""
    phase, round_ = str(moment["phase"]), moment["round"]
    at = time_of(scene, moment["at"])
    if phase in ("lobby", "debrief"):
        return f"{at} {scene.t('said-phase', phase=phase)}".strip()
    return f"{at} {scene.t('said-moment', phase=phase, round=round_)}".strip()


def ago(scene: Scene, seconds: float) -> str:
    """How long ago something was, in seconds up to a minute and a half, then in minutes."""
    if seconds < 90:
        return scene.t("said-seconds-ago", count=max(0, round(seconds / 5) * 5))
    return scene.t("said-minutes-ago", count=round(seconds / 60))


def who(scene: Seated, seat: str) -> str:
    """Who wrote something, or is written to: a municipality, the trainer, everybody."""
    if seat == TRAINER:
        return scene.t("role-trainer")
    return scene.words.name(seat) if seat else scene.t("said-everybody")


def people(scene: Seated, members: list[Tree]) -> str:
    """Who is in a group of a breakout: the chair once, where it is the same for all."""
    chairs = {member["chair"] for member in members}
    if len(chairs) == 1 and 0 not in chairs:
        names = scene.words.names(member["municipality"] for member in members)
        return scene.t("said-one-chair", chair=chairs.pop(), names=names)
    named = []
    for member in members:
        name = scene.words.name(member["municipality"])
        chair = member["chair"]
        named.append(scene.t("said-chair", name=name, chair=chair) if chair else name)
    return ", ".join(named)

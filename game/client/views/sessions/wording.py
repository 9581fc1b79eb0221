"""How a stored session is put into words: its level's name, how far it has come, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.client.level_choices import level_choices
from game.client.scenes.seated import PHASES, phase_title
from game.client.views.wording import Words
from game.content.texts import Texts

if TYPE_CHECKING:
    from game.client.sessions import Kept, Tree

TYPED = (
    "messages",
    "board",
    "private_notes",
    "public_notes",
    "group_notes",
    "seat_notes",
    "reflections",
    "sealed_lines",
    "lessons",
    "polls",
)
"""What people have typed or answered, as a server counts it; answers are told with their polls."""


def level_name(texts: Texts, level: str) -> str:
    """The level's title; its id where it is not installed here."""
    for known in level_choices():
        if known.id == level:
            return known.title[texts.language]
    return level


def stage(texts: Texts, phase: str, round_: int) -> str:
    """A phase, and its round where it has one."""
    name = texts.t(phase_title(phase))
    return texts.t("sessions-stage", round=round_, phase=name) if phase in PHASES else name


def seats(texts: Texts, kept: Kept) -> str:
    """How many teams, and how many bots."""
    parts = [texts.t("sessions-teams", count=kept.teams)]
    if kept.bots:
        parts.append(texts.t("sessions-bots", count=kept.bots))
    return ", ".join(parts)


def held(texts: Texts, inside: Tree) -> list[str]:
    """What a session holds, a line each."""
    teams = [str(name) for name in inside["teams"]]
    lines = [
        texts.t("sessions-held-teams", names=", ".join(teams), count=len(teams)),
        texts.t("sessions-held-commands", count=inside["commands"]),
    ]
    written = inside["written"]
    lines += [
        texts.t(f"sessions-held-{name}", count=written[name], answers=written["poll_answers"])
        for name in TYPED
        if written.get(name)
    ]
    return lines


def problem(texts: Texts, code: str, params: Tree) -> str:
    """One sentence: why something was not done."""
    if texts.has(f"sessions-failed-{code}"):
        return texts.t(f"sessions-failed-{code}")
    if code and texts.has(f"refusal-{code}"):
        return Words(texts, {}, {}).refusal(code, params)
    reason: Any = params.get("reason", code)
    return texts.t("sessions-failed", reason=reason)

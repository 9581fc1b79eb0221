"""Who may send what: role → messages and commands. The phase is the rules' business."""

from __future__ import annotations

from typing import get_args

from game.protocol.messages import Act, Ask, Control, Partake
from game.rules.commands import TeamCommand, TrainerCommand
from server.seats import GUEST, PROJECTOR, TRAINER

_TEAM = get_args(TeamCommand)
_TRAINER = get_args(TrainerCommand)


def may(seat: str, message: Act | Ask | Control | Partake) -> bool:
    """Whether the one in this seat may send this at all."""
    match message:
        case Control():
            return seat == TRAINER
        case Partake():
            return seat not in (GUEST, PROJECTOR, TRAINER)
        case Act(command=command):
            return isinstance(command, commands_of(seat))
        case Ask():
            return seat != GUEST


def commands_of(seat: str) -> tuple[type, ...]:
    """The commands that the one in this seat may ever give."""
    if seat == TRAINER:
        return _TRAINER
    if seat in (GUEST, PROJECTOR):
        return ()
    return _TEAM

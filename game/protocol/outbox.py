"""Commands on their way: numbered, kept until answered, sent again after a break.

No input or output; windows and bots use the same one.
"""

from __future__ import annotations

from game.protocol.messages import (
    Accepted,
    Act,
    Control,
    ControlAction,
    Partake,
    Refused,
    Welcome,
)
from game.protocol.refusals import Reason
from game.protocol.workshop import PartakeAction
from game.rules.commands import TeamCommand, TrainerCommand

Numbered = Act | Control | Partake


class Outbox:
    """The seat's unanswered messages in order, and the number of the next."""

    def __init__(self) -> None:
        self._next = 1
        self._waiting: dict[int, Numbered] = {}

    @property
    def waiting(self) -> tuple[Numbered, ...]:
        """What has not been answered yet, oldest first."""
        return tuple(self._waiting.values())

    def act(self, command: TeamCommand | TrainerCommand) -> Act:
        """Number a command and keep it until it is answered."""
        message = Act(self._take_number(), command)
        self._waiting[message.seq] = message
        return message

    def control(self, action: ControlAction) -> Control:
        """Number a trainer's action and keep it until it is answered."""
        message = Control(self._take_number(), action)
        self._waiting[message.seq] = message
        return message

    def partake(self, action: PartakeAction) -> Partake:
        """Number what a team does beside the rules and keep it until it is answered."""
        message = Partake(self._take_number(), action)
        self._waiting[message.seq] = message
        return message

    def seated(self, welcome: Welcome, *, same_seat: bool) -> tuple[Numbered, ...]:
        """What to send again after a welcome.

        In another seat than before nothing is sent again. A client without unanswered messages
        goes on from the number that the server knows.
        """
        if not same_seat:
            self._waiting.clear()
        if not self._waiting:
            self._next = welcome.seq + 1
        return self.waiting

    def answered(self, answer: Accepted | Refused) -> Numbered | None:
        """The message that this answers, which is then kept no longer; None if it is unknown."""
        if answer.seq is None:
            return None
        message = self._waiting.pop(answer.seq, None)
        if isinstance(answer, Refused) and answer.code == Reason.SEQ_GAP and not self._waiting:
            self._next = int(answer.params["expected"])
        return message

    def _take_number(self) -> int:
        number = self._next
        self._next += 1
        return number

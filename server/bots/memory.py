"""What a bot remembers within a phase: what it was refused, and who said no to what."""

from __future__ import annotations

from game.rules import commands as c
from server.bots.sight import Sight, Tree


class Memory:
    """Kept by whoever plays the bot; forgotten when the next phase begins."""

    def __init__(self) -> None:
        self._stage: tuple[str, int] = ("", 0)
        self._refused: set[c.Command] = set()
        self._no: dict[str, set[str]] = {}
        self.mains: set[str] = set()
        """Connecting mains that have been on the table."""

    def look(self, sight: Sight) -> None:
        """Take in what the offers show. Those that are taken back are not seen any more."""
        stage = (sight.public["phase"], sight.round)
        if stage != self._stage:
            self._stage = stage
            self._refused, self._no, self.mains = set(), {}, set()
        for offer in sight.private["offers"].values():
            self._no.setdefault(offer["kind"], set()).update(offer["refused"])
            if offer["main"]:
                self.mains.add(offer["main"])

    def passed_over(self, offer: Tree) -> None:
        """An own offer is taken back: whoever has not signed it did not want to."""
        silent = {m for m in offer["members"] if m not in offer["signed"]}
        self._no.setdefault(offer["kind"], set()).update(silent)

    def unwilling(self, kind: str) -> set[str]:
        """Who has said no to this step, or let an offer of it pass."""
        return self._no.get(kind, set())

    def refused(self, command: c.Command) -> None:
        """The command was turned down; there is no use in insisting."""
        self._refused.add(command)

    def useless(self, command: c.Command) -> bool:
        """Whether the command has been turned down in this phase."""
        return command in self._refused

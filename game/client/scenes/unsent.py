"""What a team has begun to write or choose on its own papers and not sent: kept while the seat is
joined, over a closed sheet, a new phase and a lost line."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Unsent:
    """Texts by name, and choices; what the game has confirmed stands in the view, not here."""

    texts: dict[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    """The values as they are being ranked."""
    motives: tuple[str, ...] | None = None
    whom: str = ""
    """The municipality that a question is meant for."""
    question: str = ""
    put_off: set[str] = field(default_factory=set)
    """What was asked for once and put off."""
    turned: set[str] = field(default_factory=set)
    """Cards that were turned in the debrief."""

    def text(self, name: str, confirmed: str = "") -> str:
        """What a field shows: what was typed, else what the game has."""
        return self.texts.get(name, confirmed)

    def write(self, name: str, text: str) -> None:
        self.texts[name] = text

    def drop(self, name: str) -> None:
        self.texts.pop(name, None)

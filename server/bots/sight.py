"""What a bot sees: the same two views as any window, with names for the questions it asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from game.rules.state import Kind, Phase

Tree = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sight:
    """The public view, the own private view and the region, as a client has them, and the language
    of the session."""

    public: Tree
    private: Tree
    region: Tree
    language: str = "sv"

    @property
    def me(self) -> str:
        """The bot's municipality."""
        return str(self.private["municipality"])

    @property
    def phase(self) -> Phase:
        """The phase being played."""
        return Phase(self.public["phase"])

    @property
    def round(self) -> int:
        """The round being played."""
        return int(self.public["round"])

    @property
    def decisions(self) -> Tree:
        """Own decisions as they stand."""
        return self.private["decisions"]  # type: ignore[no-any-return]

    @property
    def joint(self) -> Tree | None:
        """The joint operation that the bot belongs to, if any."""
        return self.private["joint"]  # type: ignore[no-any-return]

    def may(self, control: str) -> bool:
        """Whether the depth of the game lets a team set this."""
        return control in self.private["controls"]

    def ready(self, municipality: str) -> bool:
        """Whether a municipality is done with the phase."""
        return bool(self.public["municipalities"][municipality]["ready"])

    def trust(self, a: str, b: str) -> float:
        """Trust between two, 0–100."""
        low, high = sorted((a, b))
        return float(self.public["trust"][f"{low}|{high}"])

    def mean_trust(self, members: Iterable[str]) -> float:
        """Mean trust over all pairs of members, 0–100."""
        pairs = [self.trust(a, b) for a, b in combinations(sorted(members), 2)]
        return sum(pairs) / len(pairs) if pairs else 100.0

    def depth(self, municipality: str) -> int:
        """How deep a municipality is in its partnership, 0 alone."""
        partnership = self.public["municipalities"][municipality]["partnership"]
        if partnership is None:
            return 0
        return int(self.public["partnerships"][partnership]["members"][municipality])

    def gate(self, kind: Kind) -> float:
        """The mean trust that a step takes."""
        return float(self.private["openings"][kind.value]["gate"])

    def served_alone(self, municipality: str) -> float:
        """Served share of demand with the largest source out, 0–1."""
        return float(self.public["municipalities"][municipality]["served_largest_source_out"])

    def main_between(self, a: str, b: str) -> bool:
        """Whether a connecting main between two is decided, being built or in use."""
        return any(
            {main["a"], main["b"]} == {a, b} and main["status"] != "candidate"
            for main in self.public["mains"].values()
        )

    def building(self, municipality: str) -> bool:
        """Whether a connecting main to this municipality is being built."""
        return any(
            municipality in (main["a"], main["b"]) and main["status"] == "building"
            for main in self.public["mains"].values()
        )

"""A partnership that is there before play: what a level says of it.

How it comes into a game stands in `game.rules.history`. What is None is reckoned from the model, by
the years that have passed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EarlierMember:
    """What differs for one member from what the partnership says of all.

    `acknowledged` is the part of today's gap between promise and cost that is no longer news
    (share of the promised cost); `extra_staff` posts beyond the own (FTE); `ambition` the renewal
    that the operation has come to propose (share per year), `targeting` how many times worse than
    average the pipes are that it renews.
    """

    promise: float | None = None
    promise_years: int | None = None
    trust_operation: float | None = None
    acknowledged: float | None = None
    extra_staff: float | None = None
    ambition: float | None = None
    targeting: float | None = None
    partnership: float | None = None
    liaison: bool | None = None
    open_books: bool | None = None


@dataclass(frozen=True, slots=True)
class EarlierPair:
    """What differs for two members: floor of trust and boundary meters (0–100)."""

    floor: float | None = None
    mental: float | None = None
    geographical: float | None = None


@dataclass(frozen=True, slots=True)
class EarlierPartnership:
    """A partnership that has done steg 1, or a part of it, when the game begins.

    `depth` is 1 (administration) or 2 (operation); `years_ago` how long ago each step was taken,
    the first step first. `goal_text` is the id of a text of the level. `promise` is the change of
    cost that every member promised at the last step (−0.06 = 6 % lower), in `promise_years`.
    `partnership` (effort 0–1), `liaison` and `open_books` are what the members do today;
    `practised` the pairs that keep a joint routine. `floor`, `mental`, `geographical` (0–100) hold
    for every pair, `trust_operation` for every member.
    """

    members: tuple[str, ...]
    goal: str
    form: str = "namnd"
    cost_key: str = "population"
    goal_text: str = ""
    depth: int = 2
    years_ago: tuple[int, ...] = (6, 4)
    promise: float = -0.06
    promise_years: int = 4
    trust_operation: float = 46.0
    floor: float = 26.0
    mental: float | None = None
    geographical: float | None = None
    partnership: float = 0.4
    liaison: bool = False
    open_books: bool = False
    practised: tuple[str, ...] = ()
    member: Mapping[str, EarlierMember] = field(default_factory=dict)
    pairs: Mapping[str, EarlierPair] = field(default_factory=dict)

    def of(self, municipality: str) -> EarlierMember:
        """What differs for this member; nothing where the level says nothing."""
        return self.member.get(municipality, EarlierMember())

    def between(self, key: str) -> EarlierPair:
        """What differs for this pair "a|b"; nothing where the level says nothing."""
        return self.pairs.get(key, EarlierPair())

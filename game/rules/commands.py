"""Everything that can be asked of a running game. Closed: one class per wish.

Teams and trainer send most of them; `Start`, `Advance` and `ResolveYear` are the server's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.rules.hydraulics import HydraulicResult
from game.rules.people_commands import PeopleCommand
from game.rules.state import NO_TERMS, CostKey, Expectation, Form, Kind, Phase, RenewalMode, Terms

TRAINER = "trainer"
SERVER = "server"
"""Senders that are not a municipality."""


@dataclass(frozen=True, slots=True)
class SetTariff:
    """Set this round's tariff change (share per year, −0.05…0.15); None follows costs."""

    change: float | None


@dataclass(frozen=True, slots=True)
class SetBudget:
    """Set one line of the municipality's own budget.

    `line` maintenance (0.6–1.4 of normal), inventory, skills or partnership (effort 0–1).
    """

    line: Literal["maintenance", "inventory", "skills", "partnership"]
    value: float


@dataclass(frozen=True, slots=True)
class SetRenewal:
    """Set own renewal: `rate` share of the mains per year (0–0.03), None = as the operation
    proposes; and where it goes (`picks` are pipe ids, for the mode picked)."""

    rate: float | None
    mode: RenewalMode = RenewalMode.WORST_FIRST
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetWay:
    """Switch a way of working on or off."""

    way: Literal["liaison", "open_books", "routines"]
    on: bool


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """Choose a response to a card in play; can be changed until the decisions are over."""

    card: str
    response: str


@dataclass(frozen=True, slots=True)
class Propose:
    """Offer an agreement; whoever offers it signs it with its expectation.

    `members` are all municipalities it concerns, the proposer among them. `main` and
    `diameter_mm` belong to a networks agreement, `terms` to one beside a partnership; form, key
    and goal count where the agreement is about them.
    """

    kind: Kind
    members: tuple[str, ...]
    form: Form
    cost_key: CostKey
    goal: str
    expectation: Expectation
    goal_text: str = ""
    main: str = ""
    diameter_mm: float = 0.0
    terms: Terms = NO_TERMS


@dataclass(frozen=True, slots=True)
class Counter:
    """Answer an offer with another between the same members about the same thing: what is given
    replaces the offer's own (None = as it was). Whoever counters signs the new offer."""

    offer: str
    expectation: Expectation
    form: Form | None = None
    cost_key: CostKey | None = None
    goal: str | None = None
    goal_text: str | None = None
    diameter_mm: float | None = None
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """Sign an offer with one's own expectation."""

    offer: str
    expectation: Expectation


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take back one's signature; the proposer's withdraws the offer."""

    offer: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """Say no to an offer."""

    offer: str


@dataclass(frozen=True, slots=True)
class ReworkGoal:
    """Put one's promise anew in the open: what is now expected of the partnership."""

    expectation: Expectation


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the partnership: it costs money, and the trust of those who stay."""


@dataclass(frozen=True, slots=True)
class EndHelp:
    """Give notice of a running agreement to help with people, water or money (its id): it ends
    with the round."""

    agreement: str


@dataclass(frozen=True, slots=True)
class SetJointPlan:
    """Change one line of the joint draft; any member of the joint operation may.

    `line` inventory or skills (effort 0–1), or renewal (share per year; None = as proposed).
    Every approval of the former draft lapses, the sender's own is given.
    """

    line: Literal["inventory", "skills", "renewal"]
    value: float | None


@dataclass(frozen=True, slots=True)
class SetJointPicks:
    """Say where the joint renewal goes: by need, evenly, or the picked pipes of any member."""

    mode: RenewalMode
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApproveJointPlan:
    """Stand behind the joint draft as it is (`on`), or no longer."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class SetReady:
    """Say that the team is done with the phase, or not after all."""

    ready: bool = True


@dataclass(frozen=True, slots=True)
class PlayCard:
    """Trainer: put an event card on the table now, for these municipalities."""

    card: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetDepth:
    """Trainer: from now on the teams decide this much (1 a newcomer's choices … 3 everything)."""

    depth: int


@dataclass(frozen=True, slots=True)
class EndGame:
    """Trainer: end the game early, into the debrief."""


@dataclass(frozen=True, slots=True)
class Start:
    """Server: start the game, with the water as it is at the start."""

    water: HydraulicResult


@dataclass(frozen=True, slots=True)
class Advance:
    """Server: end the phase given (of the round given) and go on to the next."""

    phase: Phase
    round: int


@dataclass(frozen=True, slots=True)
class ResolveYear:
    """Server: the year that `game.rules.water.problem` asked about, with the answer."""

    water: HydraulicResult


TeamCommand = (
    SetTariff
    | SetBudget
    | SetRenewal
    | SetWay
    | AnswerCard
    | Propose
    | Counter
    | Sign
    | TakeBack
    | Refuse
    | ReworkGoal
    | Leave
    | EndHelp
    | SetJointPlan
    | SetJointPicks
    | ApproveJointPlan
    | SetReady
    | PeopleCommand
)
TrainerCommand = PlayCard | SetDepth | EndGame
ServerCommand = Start | Advance | ResolveYear
Command = TeamCommand | TrainerCommand | ServerCommand

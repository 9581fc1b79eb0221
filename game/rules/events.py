"""Everything that can have happened in a game. Closed: one class per kind of change.

`game.rules.decide` makes them, `game.rules.evolve` applies them, the journal keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.hydraulics import CaseResult
from game.rules.minds import Mind
from game.rules.state import (
    Agreement,
    CardInPlay,
    Decisions,
    FollowUp,
    Lasting,
    MainState,
    Offer,
    Partnership,
    Phase,
    PipeState,
    Promise,
    RoundRecord,
    SideAgreement,
    YearResult,
)
from game.rules.stocks import Entry


@dataclass(frozen=True, slots=True)
class Moved:
    """Stocks moved, each by a ledger entry."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    """A phase began; whoever was ready no longer is. `years_left` are years to resolve now."""

    phase: Phase
    round: int
    years_left: int = 0


@dataclass(frozen=True, slots=True)
class DepthSet:
    """From now on the teams decide this much."""

    depth: int


@dataclass(frozen=True, slots=True)
class DecisionsSet:
    """A municipality's decisions are now these."""

    municipality: str
    decisions: Decisions


@dataclass(frozen=True, slots=True)
class ReadySet:
    """A team is done with the phase, or not after all."""

    municipality: str
    ready: bool


@dataclass(frozen=True, slots=True)
class OfferSet:
    """An offer was made, signed, refused or closed; it now reads like this."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """An agreement came about."""

    agreement: Agreement


@dataclass(frozen=True, slots=True)
class SideAgreementSet:
    """An agreement beside a partnership began to run."""

    side: SideAgreement


@dataclass(frozen=True, slots=True)
class SideAgreementEnded:
    """An agreement beside a partnership runs no more."""

    id: str


@dataclass(frozen=True, slots=True)
class PartnershipSet:
    """A partnership was founded or changed; it now is this."""

    partnership: Partnership


@dataclass(frozen=True, slots=True)
class PartnershipEnded:
    """A partnership has fewer than two members left and is no more."""

    id: str


@dataclass(frozen=True, slots=True)
class WalkedOut:
    """A municipality left its partnership in this round."""

    municipality: str
    round: int


@dataclass(frozen=True, slots=True)
class PromisesSet:
    """The promises that municipalities go by are now these."""

    promises: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class MainSet:
    """A connecting main was decided, or taken into use."""

    main: MainState


@dataclass(frozen=True, slots=True)
class CardSet:
    """A card was put on the table, answered or closed; it now is this."""

    card: CardInPlay


@dataclass(frozen=True, slots=True)
class FollowUpsSet:
    """The cards that will come are now these."""

    follow_ups: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class LastingSet:
    """The effects that last are now these."""

    lasting: tuple[Lasting, ...]


@dataclass(frozen=True, slots=True)
class PipesSet:
    """These pipes have a new condition."""

    pipes: Mapping[str, PipeState]


@dataclass(frozen=True, slots=True)
class WaterSolved:
    """The water was solved for the present network and demand: results by case."""

    cases: Mapping[str, CaseResult]


@dataclass(frozen=True, slots=True)
class StressSolved:
    """The region was put to its stress cases: municipality → case → served share of demand."""

    served: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class YearClosed:
    """A year was resolved, with each municipality's result; `year` is the year closed."""

    year: int
    results: Mapping[str, YearResult]


@dataclass(frozen=True, slots=True)
class YearRecalled:
    """The books of the year before play, for a region that begins with something joint."""

    results: Mapping[str, YearResult]


@dataclass(frozen=True, slots=True)
class ElectionHeld:
    """There was an election at the end of the round."""

    round: int


@dataclass(frozen=True, slots=True)
class RoundRecorded:
    """A round's closing numbers entered the record."""

    record: RoundRecord


@dataclass(frozen=True, slots=True)
class MindSet:
    """A team said something of itself; this is what it now stands for."""

    municipality: str
    mind: Mind


@dataclass(frozen=True, slots=True)
class GuideStepsDone:
    """A municipality has done these steps of the level's guide."""

    municipality: str
    steps: tuple[str, ...]


Event = (
    Moved
    | PhaseEntered
    | DepthSet
    | DecisionsSet
    | ReadySet
    | OfferSet
    | AgreementMade
    | SideAgreementSet
    | SideAgreementEnded
    | PartnershipSet
    | PartnershipEnded
    | WalkedOut
    | PromisesSet
    | MainSet
    | CardSet
    | FollowUpsSet
    | LastingSet
    | PipesSet
    | WaterSolved
    | StressSolved
    | YearClosed
    | YearRecalled
    | ElectionHeld
    | RoundRecorded
    | MindSet
    | GuideStepsDone
)

"""What can be agreed: kinds, terms, offers, signatures, votes, and the agreements that come of it.

Part of the state (`game.rules.state`), which gives these names on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """The legal form of a partnership: who decides, borrows, sees and leaves."""

    BOARD = "namnd"  # gemensam nämnd
    FEDERATION = "forbund"  # kommunalförbund
    COMPANY = "bolag"  # gemensamt bolag


class CostKey(StrEnum):
    """How joint cost is shared."""

    EQUAL = "equal"
    POPULATION = "population"
    USE = "use"
    MIXED = "mixed"
    SOLIDARITY = "solidarity"


class Kind(StrEnum):
    """What an agreement is about: one of the four steps, the terms of a running partnership, or
    something beside it."""

    ADMINISTRATION = "administration"
    OPERATION = "operation"
    INVESTMENTS = "investments"
    NETWORKS = "networks"
    # a running partnership's terms
    KEY = "key"
    GOAL = "goal"
    FORM = "form"
    # beside it
    LENDING = "lending"
    EMERGENCY_WATER = "emergency_water"
    EQUALISATION = "equalisation"
    CLOSING = "closing"
    OUTSIDE = "outside"


STEP_KINDS = (Kind.ADMINISTRATION, Kind.OPERATION, Kind.INVESTMENTS, Kind.NETWORKS)
"""The four steps, in the order in which they can be taken."""

INNER_KINDS = (Kind.KEY, Kind.GOAL, Kind.FORM)
"""What the members of a running partnership decide by the rule of its form."""

DEPTH = {Kind.ADMINISTRATION: 1, Kind.OPERATION: 2, Kind.INVESTMENTS: 3, Kind.NETWORKS: 4}
"""How deep each step goes."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a signer expects: cost as a share of today's (−0.06 = 6 % lower) in `years` years, and
    quality, capacity and trust on a scale −2…+2."""

    cost: float
    years: int = 4
    quality: int = 1
    capacity: int = 1
    trust: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of an agreement beside a partnership; each kind uses some of them.

    Lending: `giver` lends `receiver` `posts` (FTE) for `rounds` rounds, this one counted, at
    `price_sek` per post and year. Equalisation: every other member pays `receiver` `price_sek` per
    own resident and year for `rounds` rounds. Closing: `source` is the node of the works. Outside:
    `actor` is whom it is made with.
    """

    giver: str = ""
    receiver: str = ""
    posts: float = 0.0
    rounds: int = 0
    price_sek: float = 0.0
    source: str = ""
    actor: str = ""


NO_TERMS = Terms()
"""Of an agreement that has none beside its form, key and goal."""


class OfferStatus(StrEnum):
    """What has become of an offer."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"
    COUNTERED = "countered"
    ACCEPTED = "accepted"
    FELL = "fell"


@dataclass(frozen=True, slots=True)
class Vote:
    """A council's vote: the odds shown beforehand (0–1) and how it went."""

    municipality: str
    odds: float
    yes: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposed agreement that others sign, counter or refuse.

    `members` are all it concerns, `main` and `diameter_mm` the connecting main of a networks
    agreement, `terms` what is agreed beside a partnership. `signed` maps each signer to its
    expectation. `counters` is the offer that this one answers ("" = none); `actor_yes` what an
    actor outside said (None = not asked).
    """

    id: str
    kind: Kind
    proposer: str
    members: tuple[str, ...]
    form: Form
    cost_key: CostKey
    goal: str
    goal_text: str
    round: int
    signed: Mapping[str, Expectation]
    refused: tuple[str, ...] = ()
    main: str = ""
    diameter_mm: float = 0.0
    status: OfferStatus = OfferStatus.OPEN
    votes: tuple[Vote, ...] = ()
    terms: Terms = NO_TERMS
    counters: str = ""
    actor_yes: bool | None = None

    @property
    def councils_against(self) -> tuple[str, ...]:
        """Whose council voted no to what its team had signed, in the order of the votes."""
        return tuple(
            vote.municipality
            for vote in self.votes
            if not vote.yes and vote.municipality in self.signed
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement that came about; `offer` is the offer that led to it."""

    round: int
    kind: Kind
    members: tuple[str, ...]
    form: Form
    cost_key: CostKey
    goal: str
    expectations: Mapping[str, Expectation]
    main: str = ""
    terms: Terms = NO_TERMS
    offer: str = ""


@dataclass(frozen=True, slots=True)
class SideAgreement:
    """An agreement beside a partnership that runs on: from `year` until the end of round `until`
    (0 = for good). `notice` is who has ended it before its time ("" = nobody). Its id is the
    offer's."""

    id: str
    kind: Kind
    members: tuple[str, ...]
    terms: Terms
    round: int
    year: int
    until: int = 0
    notice: str = ""

"""The state of a game: everything the rules know, as immutable values.

Nothing here decides anything. `game.rules.evolve` is the only maker of new states; numbers that are
stocks live in `State.stocks` and are moved by ledger entries alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from game.rules.hydraulics import CaseResult
from game.rules.level import Level
from game.rules.minds import Mind
from game.rules.offers import (
    DEPTH as DEPTH,
)
from game.rules.offers import (
    INNER_KINDS as INNER_KINDS,
)
from game.rules.offers import (
    NO_TERMS as NO_TERMS,
)
from game.rules.offers import (
    STEP_KINDS as STEP_KINDS,
)
from game.rules.offers import (
    Agreement as Agreement,
)
from game.rules.offers import (
    CostKey as CostKey,
)
from game.rules.offers import (
    Expectation as Expectation,
)
from game.rules.offers import (
    Form as Form,
)
from game.rules.offers import (
    Kind as Kind,
)
from game.rules.offers import (
    Offer as Offer,
)
from game.rules.offers import (
    OfferStatus as OfferStatus,
)
from game.rules.offers import (
    SideAgreement as SideAgreement,
)
from game.rules.offers import (
    Terms as Terms,
)
from game.rules.offers import (
    Vote as Vote,
)
from game.rules.stocks import Entry, Stock, Stocks, pair
from game.rules.swift import Swift


class Phase(StrEnum):
    """Where a game is."""

    LOBBY = "lobby"
    SITUATION = "situation"
    NEGOTIATION = "negotiation"
    DECISIONS = "decisions"
    OUTCOME = "outcome"
    DEBRIEF = "debrief"


class RenewalMode(StrEnum):
    """Where the renewed metres go."""

    WORST_FIRST = "worst_first"
    EVEN = "even"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class PipeState:
    """A pipe now: bursts per km and year, whether its condition is known, how much of it has been
    renewed since the start (0–1)."""

    burst_rate: float
    known: bool
    renewed: float = 0.0


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a team has set for its municipality; all but the tariff keep their value.

    `tariff_change` share per year, None = follow costs; `maintenance` 1 = normal (0.6–1.4);
    `renewal` share of the mains per year, None = what the operation proposes; `inventory`,
    `skills`, `partnership` effort 0–1; `liaison` a planner's half post; `open_books` and
    `routines` are ways of working with partners.
    """

    tariff_change: float | None = None
    maintenance: float = 1.0
    renewal: float | None = None
    renewal_mode: RenewalMode = RenewalMode.WORST_FIRST
    picks: tuple[str, ...] = ()
    inventory: float = 0.2
    skills: float = 0.2
    partnership: float = 0.2
    liaison: bool = False
    open_books: bool = False
    routines: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """An expectation that a municipality goes by: made in `year`, measured from `base` (cost per
    resident before the partnership, SEK). `start` is the change that was due already when it was
    made. `reworked` counts how often it has been put anew in the open, last in `reworked_round`;
    `kept` how often such a new promise has been found kept."""

    municipality: str
    expectation: Expectation
    year: int
    base: float
    start: float = 0.0
    reworked: int = 0
    reworked_round: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class JointPlan:
    """What a joint operation does for its members: effort 0–1 for inventory and skills; from joint
    investments also the renewal of all their mains, ranked by need wherever they lie (`renewal`
    share per year, None = what the operation proposes)."""

    renewal: float | None = None
    renewal_mode: RenewalMode = RenewalMode.WORST_FIRST
    picks: tuple[str, ...] = ()
    inventory: float = 0.4
    skills: float = 0.4


@dataclass(frozen=True)
class Partnership:
    """Municipalities that share something.

    `depth` says how deep each member is in (1 administration, 2 operation, 3 investments); `since`
    the year in which it took each step. `draft` is the joint plan under discussion, `approved` who
    stands behind it as it is now, `plan` the one in force. `practised` are the pairs that have kept
    a shared routine for at least a year. `form_round` is the round in which the form was last
    changed (0 = never), `leaving` who has given notice and goes at the end of the round.
    """

    id: str
    form: Form
    cost_key: CostKey
    goal: str
    goal_text: str
    since_round: int
    depth: Mapping[str, int]
    since: Mapping[str, Mapping[int, int]]
    plan: JointPlan = JointPlan()
    draft: JointPlan = JointPlan()
    approved: tuple[str, ...] = ()
    practised: tuple[str, ...] = ()
    form_round: int = 0
    leaving: tuple[str, ...] = ()

    def members(self, depth: int = 1) -> tuple[str, ...]:
        """Members that are at least this deep in, in alphabetical order."""
        return self._inside[depth]

    @cached_property
    def _inside(self) -> tuple[tuple[str, ...], ...]:
        deep = sorted(self.depth.items())
        return tuple(tuple(m for m, d in deep if d >= depth) for depth in range(5))


@dataclass(frozen=True, slots=True)
class MainState:
    """A connecting main that is being or has been built: who pays, announced and real cost (SEK),
    and the year from which it carries water."""

    id: str
    diameter_mm: float
    payers: tuple[str, ...]
    cost_key: CostKey
    announced: float
    cost: float
    decided_year: int
    ready_year: int
    in_use: bool = False


@dataclass(frozen=True, slots=True)
class CardInPlay:
    """An event card on the table: whose it is, what it drew, and how each has answered.

    `origin` is the card in play and response that it came of ("" if none).
    """

    id: str
    card: str
    round: int
    owners: tuple[str, ...]
    draws: Mapping[str, float]
    answers: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""
    origin_response: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A card that will come: when, for whom, and of what."""

    card: str
    round: int
    owners: tuple[str, ...]
    origin: str
    origin_response: str


@dataclass(frozen=True, slots=True)
class Lasting:
    """An effect that lasts: `what` (renewal, maintenance, coordination, …) of a municipality times
    `factor` until the end of round `until`."""

    what: str
    municipality: str
    factor: float
    until: int
    ref: str = ""


@dataclass(frozen=True, slots=True)
class YearResult:
    """One municipality's year: cost (SEK, start-year prices), lines by cause, renewal rate, bursts,
    and what the water did. `one_off` (what events cost, SEK) and `renewed_m` count from the
    round's beginning."""

    cost: float
    one_off: float
    lines: Mapping[str, float]
    renewed_m: float
    renewal_rate: float
    bursts: float
    capacity: float
    leakage_share: float
    served_normal: float
    served_largest_source_out: float
    pressure_m: float


@dataclass(frozen=True)
class State(Swift):
    """A whole game at one moment.

    `stress` holds what was last served in the stress cases (municipality → case → share, see
    `game.rules.stress`); `left` says in which round a municipality last walked out of a
    partnership, `guided` which steps of the level's guide it has done; `counter` numbers offers
    and partnerships, `play_depth` says how much teams decide (`game.rules.depth`).
    """

    level: Level = field(compare=False, repr=False)
    seed: int
    phase: Phase
    round: int
    year: int
    years_left: int
    stocks: Stocks
    start_cost: Mapping[str, float]
    pipes: Mapping[str, PipeState]
    decisions: Mapping[str, Decisions]
    partnerships: Mapping[str, Partnership] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    side_agreements: Mapping[str, SideAgreement] = field(default_factory=dict)
    promises: tuple[Promise, ...] = ()
    mains: Mapping[str, MainState] = field(default_factory=dict)
    cards: Mapping[str, CardInPlay] = field(default_factory=dict)
    follow_ups: tuple[FollowUp, ...] = ()
    lasting: tuple[Lasting, ...] = ()
    ready: frozenset[str] = frozenset()
    results: Mapping[str, YearResult] = field(default_factory=dict)
    water: Mapping[str, CaseResult] = field(default_factory=dict)
    stress: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    history: tuple[RoundRecord, ...] = ()
    ledger: tuple[Entry, ...] = ()
    ledger_entries: int = 0
    elections: tuple[int, ...] = ()
    left: Mapping[str, int] = field(default_factory=dict)
    minds: Mapping[str, Mind] = field(default_factory=dict)
    guided: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counter: int = 0
    play_depth: int = 2

    @property
    def municipalities(self) -> tuple[str, ...]:
        """Ids of all municipalities, in the level's order."""
        return self.level.ids

    def stock(self, kind: Stock, subject: str) -> float:
        """The present value of a stock; 0 where nothing has moved it yet."""
        return self.stocks.get((kind, subject), 0.0)

    def trust(self, a: str, b: str) -> float:
        """Trust between two municipalities, 0–100."""
        return self.stock(Stock.TRUST, pair(a, b))

    def mind(self, municipality: str) -> Mind:
        """What the municipality's team has said of itself."""
        return self.minds.get(municipality, Mind())

    def partnership_of(self, municipality: str) -> Partnership | None:
        """The partnership that the municipality belongs to, if any."""
        for partnership in self.partnerships.values():
            if municipality in partnership.depth:
                return partnership
        return None

    def depth(self, municipality: str) -> int:
        """How deep the municipality is in its partnership; 0 alone."""
        partnership = self.partnership_of(municipality)
        return partnership.depth[municipality] if partnership else 0

    def steps_between(self, a: str, b: str) -> tuple[str, ...]:
        """The steps that both have taken together, in order."""
        partnership = self.partnership_of(a)
        if partnership is None or b not in partnership.depth:
            return ()
        shared = min(partnership.depth[a], partnership.depth[b])
        steps: tuple[str, ...] = ("administration", "operation", "investments")[:shared]
        if shared >= 3 and self.connected(a, b):
            steps += ("networks",)
        return steps

    def connected(self, a: str, b: str) -> bool:
        """Whether a connecting main between the two is in use."""
        low, high = sorted((a, b))
        return any(
            main.in_use and (self.level.main(main.id).a, self.level.main(main.id).b) == (low, high)
            for main in self.mains.values()
        )


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """The state of the region at the end of a round, in the numbers that are shown (round 0 is the
    start). `municipalities` maps id → indicator → value, see `game.rules.indicators`;
    `outside` is the new border towards those left outside, by pair."""

    round: int
    year: int
    municipalities: Mapping[str, Mapping[str, float | None]]
    trust: Mapping[str, float]
    boundaries: Mapping[str, Mapping[str, float]]
    steps: Mapping[str, tuple[str, ...]]
    cards: tuple[str, ...]
    outside: Mapping[str, float] = field(default_factory=dict)

"""What a level gives the rules: the region as it is before play, and the knobs of its model.

Built by `game.content` from a level's files; never changed during a game.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.rules.deck import AssumptionSpec
from game.rules.earlier import EarlierPartnership
from game.rules.parameters import Parameters
from game.rules.pressures import PressureSpec
from game.rules.ready_made import ReadyMade

STEPS = ("administration", "operation", "investments", "networks")
"""The four steps, in the order in which borders can be dissolved; the first two are steg 1."""


@dataclass(frozen=True, slots=True)
class NodeSpec:
    """A node of the regional network; `kind` is junction, source or tank; x, y in map units
    (0–1920, 0–1080, y downwards)."""

    id: str
    municipality: str
    kind: str
    x: float
    y: float
    elevation_m: float
    base_demand_lps: float = 0.0


@dataclass(frozen=True, slots=True)
class PipeSpec:
    """A pipe of the regional network.

    `length_m` is its length in the hydraulic model; in the rules it stands for its share of the
    municipality's whole length of mains. `vertices` are map points between the two nodes.
    """

    id: str
    municipality: str
    a: str
    b: str
    length_m: float
    diameter_mm: float
    roughness: float
    material: str
    year_laid: int
    vertices: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """A source with its works: node id, owner, capacity (L/s), kind (groundwater, lake, river),
    `link` the pump through which it feeds the network."""

    node: str
    municipality: str
    capacity_lps: float
    kind: str
    link: str


@dataclass(frozen=True, slots=True)
class MainSpec:
    """A connecting main that could be built: a link that is closed at the start.

    `a` < `b` are municipalities. Cost and building time follow the parameters.
    """

    id: str
    a: str
    b: str
    node_a: str
    node_b: str
    length_m: float
    diameter_mm: float
    roughness: float
    vertices: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """The regional network, as read from the level's EPANET file."""

    nodes: tuple[NodeSpec, ...]
    pipes: tuple[PipeSpec, ...]
    sources: tuple[SourceSpec, ...]
    mains: tuple[MainSpec, ...]
    lengths: Mapping[str, float] = field(init=False, repr=False, compare=False)
    """Length of each municipality's pipes in the hydraulic model (m)."""

    def __post_init__(self) -> None:
        """Sum the lengths once; they are asked for with every pipe and year."""
        lengths: dict[str, float] = {}
        for pipe in self.pipes:
            lengths[pipe.municipality] = lengths.get(pipe.municipality, 0.0) + pipe.length_m
        object.__setattr__(self, "lengths", lengths)

    def length_of(self, municipality: str) -> float:
        """Length of a municipality's pipes in the hydraulic model (m); 0 where it has none."""
        return self.lengths.get(municipality, 0.0)


@dataclass(frozen=True, slots=True)
class MunicipalitySpec:
    """A municipality before play.

    `growth` is a share per year; `summer_factor` multiplies demand on the dimensioning day;
    `main_m_per_resident` in metres; `renewal_rate` a share of the mains per year;
    `burst_rate` per km and year; `known_share` how much of the pipes' condition is known (0–1);
    `cost_level` multiplies the cost formula (about 0.95–1.05); `approval` and `coordination`
    0–100; `values` the default ranking for a bot or an undecided team; `assumption` what is taken
    for granted here ("" = dealt by chance).
    """

    id: str
    population: int
    growth: float = 0.0
    summer_factor: float = 1.0
    main_m_per_resident: float = 12.0
    renewal_rate: float = 0.002
    burst_rate: float = 0.065
    known_share: float = 0.4
    cost_level: float = 1.0
    approval: float = 55.0
    coordination: float = 60.0
    values: tuple[str, ...] = ("affordable", "safe", "generations", "self_determination")
    assumption: str = ""


@dataclass(frozen=True, slots=True)
class EffectSpec:
    """One effect of a card or of a response: a verb of the closed vocabulary in
    `game.rules.effects`, whom it hits and its numbers (a number, or the name of a parameter that
    the card draws)."""

    kind: str
    target: str = "owner"
    amount: float | str = 0.0
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class FollowUpSpec:
    """A card that may come of a response: after `delay` rounds with the odds given (0–1)."""

    card: str
    delay: int = 1
    odds: float = 0.5


@dataclass(frozen=True, slots=True)
class ResponseSpec:
    """One way to answer a card: effects, follow-ups, how it touches the four values (−2…+2), and
    the condition under which it can be chosen ("" = always)."""

    id: str
    effects: tuple[EffectSpec, ...] = ()
    follow_ups: tuple[FollowUpSpec, ...] = ()
    values: Mapping[str, int] = field(default_factory=dict)
    requires: str = ""


@dataclass(frozen=True, slots=True)
class CardSpec:
    """An event card.

    `owner` is one (a municipality), all (each answers), or joint (the members of a joint
    operation, together). `probability` per game year and owner; `condition` names a test of
    `game.rules.conditions` ("" = none); `rounds_between` the shortest time between two draws for
    the same owner; `draws` gives parameters a range from which each draw takes its own value.
    A card with probability 0 comes only as a follow-up or from the trainer.
    """

    id: str
    tags: tuple[str, ...]
    owner: str
    responses: tuple[ResponseSpec, ...]
    default: str
    probability: float = 0.0
    condition: str = ""
    rounds_between: int = 2
    effects: tuple[EffectSpec, ...] = ()
    draws: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    icon: str = "newspaper"


@dataclass(frozen=True, slots=True)
class GuideStep:
    """Something that a newcomer is to do: from which round and phase on, and the check in
    `game.rules.guide` that tells when it is done. Its words are the texts `guide-<id>`."""

    id: str
    round: int
    phase: str
    done: str


@dataclass(frozen=True, slots=True)
class ActorSpec:
    """Somebody outside the municipalities with whom an agreement can be made, once in a game.

    `kind` is farmers, industry, state or other; `signs` who can sign with it: one (a municipality)
    or joint (all members of a joint operation). `effects` are what it asks and gives, at once or
    for some rounds, for each that signs; `odds` (0–1) that it says yes; `requires` a condition
    that must hold for one of those who sign ("" = none).
    """

    id: str
    kind: str
    signs: str
    odds: float
    effects: tuple[EffectSpec, ...]
    requires: str = ""
    icon: str = "handshake"


@dataclass(frozen=True, slots=True)
class Level:
    """A level: what may be done in it, for how long, where, and with which events.

    `steps` are the steps allowed; `elections` the rounds at whose end there is an election;
    `start_trust` between each pair and `start_trust_operation` apply where `trust` (pairs "a|b")
    says nothing else; `earlier` are the partnerships that the game begins with; `actors` those
    outside with whom agreements can be made; `ready_made` what
    an agreement says where nobody is asked; `depth` 1–3 how much a team decides;
    `pressures` where those from outside differ from the default. `minutes` gives
    each phase's clock; `guide` what a newcomer is to do. `assumptions` can be dealt, `questions`
    (ids) be asked; teams are asked to look back when one of the rounds `reflections` begins.
    """

    id: str
    version: str
    start_year: int
    rounds: int
    years_per_round: int
    steps: tuple[str, ...]
    elections: tuple[int, ...]
    municipalities: tuple[MunicipalitySpec, ...]
    network: NetworkSpec
    cards: tuple[CardSpec, ...]
    goals: tuple[str, ...]
    minutes: Mapping[str, float]
    smallest_teams: int = 1
    largest_teams: int = 8
    depth: int = 2
    start_trust: float = 50.0
    start_trust_operation: float = 55.0
    trust: Mapping[str, float] = field(default_factory=dict)
    earlier: tuple[EarlierPartnership, ...] = ()
    ready_made: ReadyMade = field(default_factory=ReadyMade)
    pressures: Mapping[str, PressureSpec] = field(default_factory=dict)
    actors: tuple[ActorSpec, ...] = ()
    parameters: Parameters = field(default_factory=Parameters)
    guide: tuple[GuideStep, ...] = ()
    assumptions: tuple[AssumptionSpec, ...] = ()
    questions: tuple[str, ...] = ()
    reflections: tuple[int, ...] = ()
    ids: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """Ids of all municipalities, in order."""

    def __post_init__(self) -> None:
        """List the ids once; they are asked for with every command."""
        object.__setattr__(self, "ids", tuple(m.id for m in self.municipalities))

    def municipality(self, id: str) -> MunicipalitySpec:
        """The municipality with this id; KeyError where there is none."""
        for spec in self.municipalities:
            if spec.id == id:
                return spec
        raise KeyError(id)

    def card(self, id: str) -> CardSpec:
        """The card with this id; KeyError where there is none."""
        for spec in self.cards:
            if spec.id == id:
                return spec
        raise KeyError(id)

    def main(self, id: str) -> MainSpec:
        """The candidate connecting main with this id; KeyError where there is none."""
        for spec in self.network.mains:
            if spec.id == id:
                return spec
        raise KeyError(id)

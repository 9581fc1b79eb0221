"""A world in one line: small regions, games at any phase, and water that needs no EPANET."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from game.rules import commands as c
from game.rules import setup, water
from game.rules.decide import decide
from game.rules.deck import AssumptionSpec, BendSpec
from game.rules.earlier import EarlierPartnership
from game.rules.events import Event, Moved, PartnershipSet
from game.rules.evolve import evolve
from game.rules.hydraulics import (
    NORMAL_DAY,
    CaseResult,
    HydraulicProblem,
    HydraulicResult,
    MunicipalityWater,
)
from game.rules.level import (
    CardSpec,
    EffectSpec,
    Level,
    MainSpec,
    MunicipalitySpec,
    NetworkSpec,
    NodeSpec,
    PipeSpec,
    ResponseSpec,
    SourceSpec,
)
from game.rules.parameters import Parameters
from game.rules.refusal import Refusal
from game.rules.state import (
    CostKey,
    Expectation,
    Form,
    Kind,
    Partnership,
    Phase,
    State,
)
from game.rules.stocks import Cause, Entry, Stock, pair

ALFA, BETA, GAMMA = "alfa", "beta", "gamma"
IDS = (ALFA, BETA, GAMMA)
ASSUMPTIONS = (
    AssumptionSpec("own-water", ("why",), (BendSpec(-1.0),)),
    AssumptionSpec("big-one", ("who",), (BendSpec(-1.0, when="larger_partner"),)),
)
"""Things to take for granted, opened by the questions "why" and "who"."""
MINUTES = {"situation": 3.0, "negotiation": 6.0, "decisions": 3.0, "outcome": 2.0}


def network(ids: tuple[str, ...] = IDS) -> NetworkSpec:
    """Three pipes in a row in each municipality, and a main between each two in order."""
    nodes: list[NodeSpec] = []
    pipes: list[PipeSpec] = []
    sources: list[SourceSpec] = []
    for k, m in enumerate(ids):
        x = 200.0 + 400.0 * k
        nodes.append(NodeSpec(f"{m}-w", m, "source", x, 300, 60))
        nodes += [NodeSpec(f"{m}-{i}", m, "junction", x + 60 * i, 400, 20, 5.0) for i in (1, 2, 3)]
        ends = ((f"{m}-w", f"{m}-1"), (f"{m}-1", f"{m}-2"), (f"{m}-2", f"{m}-3"))
        kinds = (("cast_iron", 1955), ("pvc", 1978), ("pe", 2005))
        pipes += [
            PipeSpec(f"{m}-p{i}", m, a, b, 1000.0, 200.0, 110.0, material, year)
            for i, ((a, b), (material, year)) in enumerate(zip(ends, kinds, strict=True))
        ]
        sources.append(SourceSpec(f"{m}-w", m, 60.0, "groundwater", f"{m}-pump"))
    mains = tuple(
        MainSpec(f"M_{a}_{b}", a, b, f"{a}-3", f"{b}-1", 9000.0, 300.0, 130.0)
        for a, b in pairwise(ids)
    )
    return NetworkSpec(tuple(nodes), tuple(pipes), tuple(sources), mains)


def level(
    *,
    ids: tuple[str, ...] = IDS,
    cards: tuple[CardSpec, ...] = (),
    rounds: int = 4,
    parameters: Parameters | None = None,
    trust: float = 60.0,
    **changes: Any,
) -> Level:
    """A level of small, alike municipalities in which every step is allowed."""
    populations = (12_000, 9_000, 30_000, 7_000, 6_000, 8_000, 10_000, 11_000)
    made = Level(
        id="builder",
        version="1",
        start_year=2027,
        rounds=rounds,
        years_per_round=2,
        steps=("administration", "operation", "investments", "networks"),
        elections=(2, 4),
        municipalities=tuple(
            MunicipalitySpec(m, population=p, burst_rate=0.06 + 0.0031 * k)
            for k, (m, p) in enumerate(zip(ids, populations, strict=False))
        ),
        network=network(ids),
        cards=cards,
        goals=("secure", "affordable"),
        minutes=MINUTES,
        depth=3,
        start_trust=trust,
        parameters=parameters or Parameters(),
    )
    return replace(made, **changes)


def card(
    name: str = "storm", *, responses: tuple[ResponseSpec, ...] | None = None, **changes: Any
) -> CardSpec:
    """A card with two responses: pay 100 SEK per resident, or lose five points of support."""
    own = (
        ResponseSpec("pay", (EffectSpec("money", amount=-100.0),), values={"affordable": -1}),
        ResponseSpec("wait", (EffectSpec("approval", amount=-5.0),), values={"safe": -1}),
    )
    spec = CardSpec(name, ("climate",), "one", responses or own, default="wait")
    return replace(spec, **changes)


def solve(problem: HydraulicProblem) -> HydraulicResult:
    """Water without EPANET: all are served on a normal day; without its largest source a
    municipality gets half of its demand, or nearly all where a main is open."""
    open_to = {m for main in problem.mains for m in main.link.split("_")[1:]}
    cases = {}
    for case in problem.cases:
        out = {id.rsplit("-", 1)[0] for id in (*case.closed_sources, *case.closed_links)}
        out |= set(problem.demand_lps) if case.power_out else set()
        cases[case.id] = CaseResult(
            {
                m: MunicipalityWater(
                    served=(0.95 if m in open_to else 0.5) if m in out else 1.0,
                    pressure_m=45.0,
                    lowest_pressure_m=30.0,
                    delivered_lps=demand,
                    leakage_lps=sum(
                        leak for p, leak in problem.leakage_lps.items() if p.startswith(m)
                    ),
                )
                for m, demand in problem.demand_lps.items()
            }
        )
    assert NORMAL_DAY in cases
    return HydraulicResult(cases)


def do(state: State, sender: str, command: c.Command) -> State:
    """The state after an accepted command; an AssertionError where it was refused."""
    answer = decide(state, sender, command)
    assert not isinstance(answer, Refusal), f"refused: {answer}"
    return evolve(state, answer)


def refused(state: State, sender: str, command: c.Command) -> str:
    """The code with which a command is refused; an AssertionError where it was not."""
    answer = decide(state, sender, command)
    assert isinstance(answer, Refusal), f"accepted: {answer}"
    return answer.code.value


def start(made: Level | None = None, seed: int = 1) -> State:
    """A game in the situation phase of its first round."""
    state = setup.initial_state(made or level(), seed)
    asked = water.problem(state)
    assert asked is not None
    return do(state, c.SERVER, c.Start(solve(asked)))


def advance(state: State) -> State:
    """The next phase, with every year resolved that must be."""
    while asked := water.problem(state):
        state = do(state, c.SERVER, c.ResolveYear(solve(asked)))
    return do(state, c.SERVER, c.Advance(state.phase, state.round))


def to(state: State, phase: Phase) -> State:
    """The next time that the game is in this phase."""
    state = advance(state)
    while state.phase is not phase:
        state = advance(state)
    return state


def play_out(state: State, each_phase: Callable[[State], State] = lambda s: s) -> State:
    """The game played to its debrief; `each_phase` may act in every phase."""
    while state.phase is not Phase.DEBRIEF:
        state = advance(each_phase(state))
    return state


def resolve_round(state: State) -> State:
    """From the decisions of a round to its outcome, years resolved."""
    state = do(state, c.SERVER, c.Advance(Phase.DECISIONS, state.round))
    while asked := water.problem(state):
        state = do(state, c.SERVER, c.ResolveYear(solve(asked)))
    return state


def negotiating(made: Level | None = None, seed: int = 1) -> State:
    """A game in the negotiation of its first round."""
    return to(start(made, seed), Phase.NEGOTIATION)


def deciding(made: Level | None = None, seed: int = 1) -> State:
    """A game in the decisions of its first round."""
    return to(start(made, seed), Phase.DECISIONS)


def proposal(kind: Kind = Kind.ADMINISTRATION, **changes: Any) -> c.Propose:
    """An offer between alfa and beta."""
    wish = c.Propose(
        kind=kind,
        members=(ALFA, BETA),
        form=Form.BOARD,
        cost_key=CostKey.POPULATION,
        goal="secure",
        expectation=Expectation(cost=-0.05),
    )
    if kind is Kind.NETWORKS:
        wish = replace(wish, main="M_alfa_beta", diameter_mm=300.0)
    return replace(wish, **changes)


def joined(
    state: State,
    depth: int = 2,
    members: tuple[str, ...] = (ALFA, BETA),
    form: Form = Form.BOARD,
    **changes: Any,
) -> State:
    """The state with a partnership of this depth, in force since the year before."""
    partnership = Partnership(
        id="P1",
        form=form,
        cost_key=CostKey.POPULATION,
        goal="secure",
        goal_text="",
        since_round=state.round,
        depth=dict.fromkeys(members, depth),
        since={m: dict.fromkeys(range(1, depth + 1), state.year - 1) for m in members},
    )
    state = evolve(state, (PartnershipSet(replace(partnership, **changes)),))
    return with_stocks(state, {(Stock.TRUST_OPERATION, m): 55.0 for m in members if depth >= 2})


def with_stocks(state: State, values: dict[tuple[Stock, str], float]) -> State:
    """The state with these stocks moved to these values, by entries of the ledger."""
    entries = tuple(
        Entry(
            state.round,
            state.year,
            stock,
            subject,
            value - state.stock(stock, subject),
            Cause.DRIFT,
        )
        for (stock, subject), value in values.items()
    )
    return evolve(state, (Moved(entries),))


def with_trust(state: State, value: float, a: str = ALFA, b: str = BETA) -> State:
    """The state with this trust between two municipalities."""
    return with_stocks(state, {(Stock.TRUST, pair(a, b)): value})


def with_decisions(state: State, municipality: str, **changes: Any) -> State:
    """The state with these decisions of a municipality."""
    decisions = replace(state.decisions[municipality], **changes)
    return replace(state, decisions={**state.decisions, municipality: decisions})


def moved(events: tuple[Event, ...]) -> list[Entry]:
    """All ledger entries among events."""
    return [entry for event in events if isinstance(event, Moved) for entry in event.entries]


def earlier(members: tuple[str, ...] = (ALFA, BETA), **changes: Any) -> EarlierPartnership:
    """A partnership that has had a joint operation for four years when the game begins."""
    keys = tuple(pair(a, b) for a, b in pairwise(members))
    made = EarlierPartnership(members, "secure", goal_text="goal-text-well", practised=keys)
    return replace(made, **changes)


def second_step(**changes: Any) -> Level:
    """A level of steg 2: alfa and beta begin with a joint operation, gamma is alone."""
    return level(earlier=(earlier(**changes),))

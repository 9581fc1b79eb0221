"""Pipes: they age, they are renewed, and what is known of them grows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.rules import chance, regional, staff, water
from game.rules.events import PipesSet
from game.rules.level import PipeSpec
from game.rules.state import Partnership, PipeState, RenewalMode, State
from game.rules.stocks import Cause, Entry, Stock
from game.rules.unfolding import Unfolding


@dataclass(frozen=True, slots=True)
class Renewal:
    """A municipality's renewal in a year: `rate` of its mains, of which `consultants` by hired
    people; `mode` and `picks` say where."""

    rate: float
    consultants: float
    mode: RenewalMode
    picks: tuple[str, ...]


def planned(state: State, municipality: str) -> Renewal:
    """What the municipality will renew this year as things are decided.

    Unless told a rate, the operation does what it proposes and its staff can carry. A rate beyond
    the staff is done by consultants. Joint investments put the metres where the need is.
    """
    factor = regional.lasting(state, "renewal", municipality)
    capacity = staff.capacity_rate(state, municipality)
    joint = regional.investments_of(state, municipality)
    source = joint.plan if joint else state.decisions[municipality]
    told = source.renewal
    wanted = (state.stock(Stock.AMBITION, municipality) if told is None else told) * factor
    own = min(wanted, capacity)
    hired = max(0.0, wanted - capacity) if told is not None else 0.0
    need = _share_of_need(state, municipality, joint) if joint else 1.0
    return Renewal((own + hired) * need, hired * need, source.renewal_mode, source.picks)


def _share_of_need(state: State, municipality: str, partnership: Partnership) -> float:
    """How much more than evenly a member's mains are renewed in joint investments: in proportion
    to their bursts, or to the picked pipes, wherever they lie."""
    plan = partnership.plan
    if plan.renewal_mode is RenewalMode.EVEN:
        return 1.0
    members = partnership.members(3)
    metres = {m: regional.mains_length_m(state, m) for m in members}
    need = {m: state.stock(Stock.BURST_RATE, m) * metres[m] for m in members}
    if plan.renewal_mode is RenewalMode.PICKED and plan.picks:
        need = dict.fromkeys(members, 0.0)
        for pipe in state.level.network.pipes:
            if pipe.id in plan.picks and pipe.municipality in members:
                need[pipe.municipality] += water.pipe_length_m(state, pipe)
    mean = sum(need.values()) / sum(metres.values())
    return need[municipality] / metres[municipality] / mean if mean > 0 else 1.0


def year_of_pipes(story: Unfolding, renewals: Mapping[str, Renewal]) -> None:
    """A year of ageing and renewal: b' = b (1 + A − Tg·r) for each municipality, spread over its
    pipes, and what an inventory brings to light."""
    ids = story.state.municipalities
    story.move(*(_practised(story, m) for m in ids), *(_found(story, m) for m in ids))
    after: dict[str, PipeState] = {}
    entries: list[Entry] = []
    for municipality in ids:
        pipes, moved = _age_and_renew(story, municipality, renewals[municipality])
        after |= pipes
        entries += moved
    story.add(PipesSet(after))
    story.move(*entries)


def targeting_goal(state: State, municipality: str) -> float:
    """How many times worse than average the renewed metres will come to be, as work is done now."""
    p = state.level.parameters
    depth = staff.depth_in_force(state, municipality)
    mental = regional.boundary(state, Stock.MENTAL, municipality) * 100.0
    if depth == 3:
        goal = p.targeting_investments
    elif depth == 2:
        goal = p.targeting_operation
    else:
        effort = staff.joint_effort(state, municipality, "inventory")
        goal = p.targeting_alone + p.targeting_inventory * effort
    if depth >= 2 and mental < p.mental_practised:
        goal = min(goal, p.targeting_operation_unpractised)
    return goal


def _practised(story: Unfolding, municipality: str) -> Entry:
    now = story.state.stock(Stock.TARGETING, municipality)
    step = (targeting_goal(story.state, municipality) - now) / story.parameters.targeting_years
    return story.entry(Stock.TARGETING, municipality, step, Cause.PRACTICE, low=1, high=6)


def _found(story: Unfolding, municipality: str) -> Entry:
    p = story.parameters
    effort = staff.joint_effort(story.state, municipality, "inventory")
    found = p.known_alone + p.known_inventory * effort
    return story.entry(Stock.KNOWN, municipality, found, Cause.INVENTORY, low=0, high=1)


def _age_and_renew(
    story: Unfolding, municipality: str, renewal: Renewal
) -> tuple[dict[str, PipeState], tuple[Entry, Entry]]:
    """A municipality's pipes after the year, and how its burst rate moves."""
    state, p = story.state, story.parameters
    own = [pipe for pipe in state.level.network.pipes if pipe.municipality == municipality]
    upkeep = state.decisions[municipality].maintenance
    upkeep *= regional.lasting(state, "maintenance", municipality)
    ageing = p.ageing - p.maintenance_ageing * (upkeep - 1.0)
    mean = state.stock(Stock.BURST_RATE, municipality)
    skill = state.stock(Stock.TARGETING, municipality) * (
        1.0 + (state.stock(Stock.COMPETENCE, municipality) - 50.0) / 500.0
    )
    hired = renewal.consultants / renewal.rate if renewal.rate else 0.0
    skill = (1.0 - hired) * skill + hired * min(skill, p.targeting_consultant)
    saved = _saved(state, own, mean * skill)
    laid = _lay(state, own, renewal, ageing, saved)
    total = state.level.network.length_of(municipality)
    after: dict[str, PipeState] = {}
    known = state.stock(Stock.KNOWN, municipality)
    for pipe in own:
        now = state.pipes[pipe.id]
        fallen = saved[pipe.id] * laid[pipe.id]
        rate = max(p.new_pipe_burst_rate, now.burst_rate * (1.0 + ageing) - fallen)
        after[pipe.id] = replace(
            now,
            burst_rate=rate,
            known=now.known or chance.draw(state.seed, "known", pipe.id) < known,
            renewed=min(1.0, now.renewed + laid[pipe.id]),
        )
    new_mean = sum(after[pipe.id].burst_rate * pipe.length_m for pipe in own) / total
    grown = mean * ageing
    return after, (
        story.entry(Stock.BURST_RATE, municipality, grown, Cause.AGEING),
        story.entry(Stock.BURST_RATE, municipality, new_mean - mean - grown, Cause.RENEWAL),
    )


def _shares(
    state: State, own: list[PipeSpec], mode: RenewalMode, picks: tuple[str, ...]
) -> dict[str, float]:
    """How a year's metres spread over the pipes (shares summing to 1): over the picked ones, over
    all by length, or in proportion to the bursts that known pipes are believed to have."""
    weights = {pipe.id: pipe.length_m for pipe in own}
    if mode is RenewalMode.PICKED:
        picked = {pipe.id: pipe.length_m for pipe in own if pipe.id in picks}
        weights = dict.fromkeys(weights, 0.0) | picked if picked else weights
    elif mode is RenewalMode.WORST_FIRST and own:
        mean = state.stock(Stock.BURST_RATE, own[0].municipality)
        for pipe in own:
            pipe_now = state.pipes[pipe.id]
            believed = pipe_now.burst_rate if pipe_now.known else mean
            weights[pipe.id] *= (believed / mean) ** 2
    total = sum(weights.values())
    return {pipe: weight / total for pipe, weight in weights.items()}


def _saved(state: State, own: list[PipeSpec], targeted: float) -> dict[str, float]:
    """How far a pipe's burst rate falls (per km and year) for each whole length laid anew.

    `targeted` is that fall where the worst is taken first, as the skill finds it; a sounder pipe
    has less to give, in proportion to its bursts.
    """
    rates = {pipe.id: state.pipes[pipe.id].burst_rate for pipe in own}
    best = _shares(state, own, RenewalMode.WORST_FIRST, ())
    worst = sum(best[pipe] * rate for pipe, rate in rates.items())
    return {pipe: targeted * rate / worst for pipe, rate in rates.items()}


def _lay(
    state: State,
    own: list[PipeSpec],
    renewal: Renewal,
    ageing: float,
    saved: Mapping[str, float],
) -> dict[str, float]:
    """How much of each pipe (0–1) is laid anew in a year. Nobody digs up what is as good as new:
    metres that would go there go to the worst of the rest."""
    p = state.level.parameters
    left = renewal.rate * sum(pipe.length_m for pipe in own)
    laid = dict.fromkeys(saved, 0.0)
    for mode in (renewal.mode, RenewalMode.WORST_FIRST, RenewalMode.EVEN):
        shares = _shares(state, own, mode, renewal.picks)
        metres = left
        for pipe in own:
            aged = state.pipes[pipe.id].burst_rate * (1.0 + ageing)
            useful = max(0.0, (aged - p.new_pipe_burst_rate) / saved[pipe.id])
            room = max(0.0, useful - laid[pipe.id]) * pipe.length_m
            put = min(metres * shares[pipe.id], room)
            laid[pipe.id] += put / pipe.length_m
            left -= put
        if left <= 1e-9:
            break
    return laid


def year_of_ambition(story: Unfolding) -> None:
    """Whoever can do more finds more to do: what the operation proposes moves towards that."""
    p, state = story.parameters, story.state
    entries: list[Entry] = []
    for municipality in state.municipalities:
        depth = staff.depth_in_force(state, municipality)
        capacity = staff.capacity_rate(state, municipality)
        if depth >= 2:
            most = p.ambition_investments if depth == 3 else p.ambition_operation
            goal = min(capacity, most)
        else:
            goal = state.level.municipality(municipality).renewal_rate
        now = state.stock(Stock.AMBITION, municipality)
        step = (goal - now) * p.ambition_speed
        entries.append(story.entry(Stock.AMBITION, municipality, step, Cause.AMBITION, low=0))
    story.move(*entries)


def condition(rate: float, mean: float) -> float:
    """A burst rate as condition 0–1 (1 = as new) beside the region's mean at the start."""
    return 1.0 / (1.0 + rate / mean) if mean > 0 else 1.0


def renewed_m(state: State, municipality: str, renewal: Renewal) -> float:
    """Metres laid anew in a year."""
    return renewal.rate * regional.mains_length_m(state, municipality)


def bursts(state: State, municipality: str) -> float:
    """Bursts to be expected in a year."""
    km = regional.mains_length_m(state, municipality) / 1000.0
    return state.stock(Stock.BURST_RATE, municipality) * km

"""Staff: posts, vacancies, competence, and how much renewal they can carry through."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import pressures, regional
from game.rules.setup import vacancy_target
from game.rules.state import State
from game.rules.stocks import Cause, Entry, Stock
from game.rules.unfolding import Unfolding

SUSTAINABLE = 0.008
"""Renewal (share per year) that counts as full capacity to act."""


def depth_in_force(state: State, municipality: str) -> int:
    """How deep the municipality shares work with at least one other: 0–3."""
    if regional.investments_of(state, municipality):
        return 3
    if regional.operation_of(state, municipality):
        return 2
    return 1 if regional.partners(state, municipality) else 0


def year_of_people(story: Unfolding) -> None:
    """A year of recruiting and learning."""
    p, state = story.parameters, story.state
    entries: list[Entry] = []
    for m in state.municipalities:
        depth = depth_in_force(state, m)
        population = state.stock(Stock.POPULATION, m)
        growth = population * (state.level.municipality(m).growth + pressures.growth(state, m))
        target = vacancy_target(p, population) * (p.vacancy_joint if depth >= 2 else 1.0)
        vacancy = (target - state.stock(Stock.VACANCY, m)) * p.vacancy_speed
        wanted = p.extra_staff[depth - 1] * state.stock(Stock.STAFF, m) if depth else 0.0
        extra = (wanted - state.stock(Stock.EXTRA_STAFF, m)) * p.extra_staff_speed
        effort = joint_effort(state, m, "skills")
        learnt = p.competence_gain * effort - p.competence_loss
        entries += (
            story.entry(Stock.POPULATION, m, growth, Cause.GROWTH),
            story.entry(Stock.STAFF, m, growth / 1000 * p.staff_per_1000, Cause.GROWTH, low=1),
            story.entry(Stock.VACANCY, m, vacancy, Cause.RECRUITING, low=0, high=0.6),
            story.entry(Stock.EXTRA_STAFF, m, extra, Cause.RECRUITING, low=0),
            story.entry(Stock.COMPETENCE, m, learnt, Cause.SKILLS, low=0, high=100),
        )
    story.move(*entries)


def joint_effort(state: State, municipality: str, line: str) -> float:
    """Effort (0–1) for inventory or skills: the joint plan's in a joint operation, else own."""
    operation = regional.operation_of(state, municipality)
    source = operation.plan if operation else state.decisions[municipality]
    return float(getattr(source, line))


@dataclass(frozen=True, slots=True)
class Project:
    """Project staff: posts beyond what daily operation takes (FTE)."""

    own: float
    value: float  # replacement value of the mains they are for (SEK)


def project_staff(state: State, municipality: str) -> Project:
    """Posts left for renewal when the rota is manned, see below; reckoned once for a state, as
    every partner's capacity asks for it."""
    found: Project = state.reckon(
        ("project staff", municipality), lambda now: _project_staff(now, municipality)
    )
    return found


def _project_staff(state: State, municipality: str) -> Project:
    """Posts left for renewal when the rota is manned (FTE, never below 0).

    A joint operation needs less to man its rota: a part at once, the rest as the mental border
    goes.
    """
    p = state.level.parameters
    depth = depth_in_force(state, municipality)
    population = state.stock(Stock.POPULATION, municipality)
    minimum = p.staff_minimum_fixed + p.staff_minimum_per_1000 * population / 1000
    if depth:
        mental = regional.boundary(state, Stock.MENTAL, municipality)
        minimum *= 1.0 - p.pooled_minimum[depth - 1] * min(
            1.0, p.pooled_free + p.pooled_mental * mental
        )
    manned = 1.0 - state.stock(Stock.VACANCY, municipality)
    posts = state.stock(Stock.STAFF, municipality) * regional.lasting(state, "staff", municipality)
    extra = p.extra_staff_projects * state.stock(Stock.EXTRA_STAFF, municipality)
    own = max(0.0, posts * manned - minimum + extra)
    return Project(own, replacement_value(state, municipality))


def replacement_value(state: State, municipality: str) -> float:
    """What the municipality's mains would cost to lay anew (SEK)."""
    return regional.mains_length_m(state, municipality) * pipe_cost_per_m(state, municipality)


def pipe_cost_per_m(state: State, municipality: str) -> float:
    """What a metre of main costs to lay (SEK): less along a country road than under a street.

    New laying cost 1.8 / 5.5 / 13.6 kSEK/m in easy, mean and rocky ground in the 2010s.
    """
    p = state.level.parameters
    density = state.level.municipality(municipality).main_m_per_resident
    return float(p.pipe_cost_per_m * (12.0 / density) ** p.pipe_cost_density)


def capacity_rate(state: State, municipality: str) -> float:
    """Renewal (share of the mains per year) that own staff can carry through; a joint operation
    pools half of its project staff, joint investments all of it."""
    p = state.level.parameters
    own = project_staff(state, municipality)
    rate = p.renewal_per_fte * own.own / own.value
    depth = depth_in_force(state, municipality)
    pooled = p.pooled_capacity[depth - 1] if depth else 0.0
    if not pooled:
        return rate
    members = (municipality, *regional.partners(state, municipality, depth))
    staff = [project_staff(state, m) for m in members]
    together = p.renewal_per_fte * sum(s.own for s in staff) / sum(s.value for s in staff)
    return (1.0 - pooled) * rate + pooled * together


def capacity_score(state: State, municipality: str) -> float:
    """Capacity to act, 0–100: 100 where own staff could renew 0.8 % a year."""
    return min(100.0, capacity_rate(state, municipality) / SUSTAINABLE * 100.0)

"""Which motives for working together were met, by measures taken before and at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.rules import conditions, regional
from game.rules.minds import Motive
from game.rules.state import RoundRecord, State
from game.rules.stocks import Stock

RESOURCE_BASE_RISE = 5.0
"""Points of capacity to act by which the resource base must have grown."""
COMPETENCE_RISE = 3.0
"""Points of competence that count as more skills."""
VACANCY_FALL = 0.02
"""Share of the posts that count as easier to fill."""
PROMISE_KEPT = 0.02
"""Share by which the cost may lie above the promise and still have kept it."""
PRACTISED = 50.0
"""Points of the mental and the geographical meter, on average, from which needs are shared."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Whether a motive was met, with what was measured `before` and `now`."""

    motive: Motive
    met: bool
    before: float
    now: float


def measures(state: State, municipality: str) -> tuple[Measure, ...]:
    """A measure of each motive that the team picked, in its order; from the end of the round
    before it picked them to the last round closed. Empty where it picked none, or before the first
    round has closed."""
    mind = state.mind(municipality)
    if len(state.history) < 2:
        return ()
    start = next(r for r in state.history if r.round >= max(0, mind.motives_round - 1))
    before = start.municipalities[municipality]
    now = state.history[-1].municipalities[municipality]
    return tuple(_MEASURES[motive](state, municipality, before, now) for motive in mind.motives)


_Figures = Mapping[str, float | None]


def _of(figures: _Figures, name: str) -> float:
    return figures[name] or 0.0


def _resource_base(state: State, m: str, before: _Figures, now: _Figures) -> Measure:
    """A larger base of resources: own staff can carry more, by its capacity to act."""
    old, new = _of(before, "capacity"), _of(now, "capacity")
    return Measure(Motive.RESOURCE_BASE, new >= old + RESOURCE_BASE_RISE, old, new)


def _skills(state: State, m: str, before: _Figures, now: _Figures) -> Measure:
    """Skills: competence rose or posts were filled, and the other of the two is no worse.
    What is shown is competence."""
    competence = _of(now, "competence") - _of(before, "competence")
    vacancy = _of(now, "vacancy") - _of(before, "vacancy")
    better = competence >= COMPETENCE_RISE or vacancy <= -VACANCY_FALL
    worse = competence <= -COMPETENCE_RISE or vacancy >= VACANCY_FALL
    return Measure(
        Motive.SKILLS, better and not worse, _of(before, "competence"), _of(now, "competence")
    )


def _efficiency(state: State, m: str, before: _Figures, now: _Figures) -> Measure:
    """Efficient use: the cost per resident is what was promised, or no more than before where
    nothing is promised (SEK)."""
    cost = _of(now, "cost_per_resident_sek")
    promised = any(p.municipality == m for p in state.promises)
    wanted = (
        conditions.expected_cost(state, m) if promised else _of(before, "cost_per_resident_sek")
    )
    return Measure(Motive.EFFICIENCY, cost <= wanted * (1.0 + PROMISE_KEPT), wanted, cost)


def _similar_needs(state: State, m: str, before: _Figures, now: _Figures) -> Measure:
    """Similar needs: work and minds cross the borders to the partners (0–100)."""
    meters = (Stock.MENTAL, Stock.GEOGRAPHICAL)
    reached = sum(regional.boundary(state, meter, m) for meter in meters) / len(meters) * 100.0
    return Measure(Motive.SIMILAR_NEEDS, reached >= PRACTISED, _crossed(state, m), reached)


def _crossed(state: State, m: str) -> float:
    """The same meters, to the present partners, before the motives were picked."""
    start: RoundRecord = next(
        r for r in state.history if r.round >= max(0, state.mind(m).motives_round - 1)
    )
    keys = ["|".join(sorted((m, other))) for other in regional.partners(state, m)]
    found = [start.boundaries[k][meter] for k in keys for meter in ("mental", "geographical")]
    return sum(found) / len(found) if found else 0.0


_MEASURES: dict[Motive, Callable[[State, str, _Figures, _Figures], Measure]] = {
    Motive.RESOURCE_BASE: _resource_base,
    Motive.SKILLS: _skills,
    Motive.EFFICIENCY: _efficiency,
    Motive.SIMILAR_NEEDS: _similar_needs,
}

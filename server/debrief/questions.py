"""The debrief's ten questions, and the charts that answer each."""

from __future__ import annotations

from dataclasses import dataclass

from server.debrief.charts.agreed import agreed
from server.debrief.charts.boundaries import boundaries
from server.debrief.charts.chains import chains
from server.debrief.charts.coordination import coordination
from server.debrief.charts.elections import elections
from server.debrief.charts.granted import granted
from server.debrief.charts.money import cost_lines, keys
from server.debrief.charts.outcomes import outcomes
from server.debrief.charts.picture import Chart
from server.debrief.charts.polls import polls
from server.debrief.charts.promise import promise
from server.debrief.charts.region_map import region_map
from server.debrief.charts.roads import forms, payers, roads
from server.debrief.charts.served import served
from server.debrief.charts.steps import steps
from server.debrief.charts.trust import trust
from server.debrief.charts.values import values
from server.debrief.charts.ways import ways

CHARTS: dict[str, Chart] = {
    "promise": promise,
    "agreed": agreed,
    "roads": roads,
    "trust": trust,
    "outcomes": outcomes,
    "cost_lines": cost_lines,
    "served": served,
    "elections": elections,
    "chains": chains,
    "ways": ways,
    "forms": forms,
    "boundaries": boundaries,
    "region_map": region_map,
    "keys": keys,
    "payers": payers,
    "values": values,
    "coordination": coordination,
    "steps": steps,
    "granted": granted,
    "polls": polls,
}
"""Every chart by its id."""

ONE = frozenset({"promise", "outcomes", "cost_lines"})
"""Charts that are about one municipality."""

ANY = frozenset({"agreed", "trust", "elections", "boundaries", "coordination", "steps"})
"""Charts that are about one municipality or about all."""

ESTIMATING = frozenset({"promise", "outcomes", "roads", "forms", "payers"})
"""Charts that show, or also show, the game as it might have been."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its charts, the first of which is shown first.

    Its words are `debrief-<id>` (the question) and `debrief-<id>.talk-1` … (to talk about).
    """

    id: str
    charts: tuple[str, ...]

    def talk(self, *, promised: bool) -> str:
        """The message with what to talk about: who promised nothing is not asked about promises."""
        alone = self.id == "promises" and not promised
        return f"debrief-{self.id}-none" if alone else f"debrief-{self.id}"


QUESTIONS = (
    Question("promises", ("promise", "agreed", "roads")),
    Question("trust", ("trust",)),
    Question("bought", ("outcomes", "cost_lines", "served")),
    Question("election", ("elections",)),
    Question("chains", ("chains",)),
    Question("form", ("ways", "forms")),
    Question("borders", ("boundaries", "region_map")),
    Question("paid", ("keys", "payers", "values")),
    Question("home", ("coordination",)),
    Question("granted", ("steps", "granted", "polls")),
)
"""In the order of the rulebook."""

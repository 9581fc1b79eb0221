"""What is made anew only where needed is always what would be made from nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from game.rules import commands as c
from game.rules import water
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.refusal import Refusal
from game.rules.state import Expectation, Kind, Phase, RenewalMode, State
from game.rules.visibility import private_view, public_view
from server.views import Change
from tests import builders
from tests.builders import ALFA, BETA, GAMMA, IDS

SEATS = (*IDS, "trainer", "projector")


class Shown:
    """All views of a game, carried on from state to state and checked against fresh ones."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.public = public_view(state)
        self.private: dict[str, dict[str, Any]] = {m: private_view(state, m) for m in SEATS}
        self.kept = 0

    def go_on(self, after: State) -> None:
        """Carry the views on, and see that they are right."""
        change = Change(self.state, after)
        public = change.next_public(self.public)
        assert public == public_view(after)
        for seat in SEATS:
            view = change.next_private(seat, self.private[seat])
            assert view == private_view(after, seat), seat
            self.kept += view is self.private[seat]
            self.private[seat] = view
        self.state, self.public = after, public


def wishes(chance: random.Random, m: str) -> c.TeamCommand:
    """Something that a team might want."""
    effort = chance.random()
    return chance.choice(
        [
            c.SetTariff(chance.choice([None, 0.03])),
            c.SetBudget(chance.choice(["inventory", "skills", "partnership"]), effort),
            c.SetBudget("maintenance", 0.6 + 0.8 * effort),
            c.SetRenewal(effort * 0.03, RenewalMode.EVEN),
            c.SetWay(chance.choice(["liaison", "open_books", "routines"]), effort < 0.5),
            c.SetJointPlan("skills", effort),
            c.ApproveJointPlan(),
            c.SetReady(effort < 0.7),
            c.ReworkGoal(Expectation(0.02)),
            builders.proposal(chance.choice(list(Kind)[:3]), members=tuple(sorted({ALFA, m}))),
            c.Sign("offer-1", Expectation(0.0)),
            c.AnswerCard("storm-1", "pay"),
        ]
    )


@pytest.mark.parametrize("seed", range(6))
def test_views_carried_on_are_the_views_made_anew(seed: int) -> None:
    chance = random.Random(seed)
    state = builders.start(builders.level(cards=(builders.card(probability=0.6),)), seed)
    if seed % 2:
        state = builders.joined(state, depth=3)
    shown = Shown(state)
    while shown.state.phase is not Phase.DEBRIEF and shown.state.round < 3:
        for _ in range(30):
            m = chance.choice(IDS)
            answer = decide(shown.state, m, wishes(chance, m))
            if not isinstance(answer, Refusal):
                shown.go_on(evolve(shown.state, answer))
        while asked := water.problem(shown.state):
            shown.go_on(builders.do(shown.state, c.SERVER, c.ResolveYear(builders.solve(asked))))
        advance = c.Advance(shown.state.phase, shown.state.round)
        shown.go_on(builders.do(shown.state, c.SERVER, advance))
    assert shown.kept > 100


def test_a_teams_own_decision_leaves_the_others_views_untouched() -> None:
    state = builders.deciding()
    shown = Shown(state)
    after = builders.do(state, ALFA, c.SetTariff(0.05))
    change = Change(state, after)
    assert change.next_public(shown.public) is shown.public
    for seat in (BETA, GAMMA, "trainer", "projector"):
        assert change.next_private(seat, shown.private[seat]) is shown.private[seat]


def test_readiness_touches_one_municipality() -> None:
    state = builders.deciding()
    known = public_view(state)
    view = Change(state, replace(state, ready=frozenset({BETA}))).next_public(known)
    assert view["municipalities"][ALFA] is known["municipalities"][ALFA]
    assert view["municipalities"][BETA]["ready"] is True

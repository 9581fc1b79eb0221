"""What is made anew only where needed is always what would be made from nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from msgpack import packb

from game.content.load import load_level
from game.rules import commands as c
from game.rules import economy, water
from game.rules.decide import decide
from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.refusal import Refusal
from game.rules.seen import Seen
from game.rules.state import Expectation, Kind, Phase, RenewalMode, State
from game.rules.stocks import Stock
from game.rules.visibility import private_view, public_view
from game.rules.watched import Memory, changes, watch
from server import simulate
from tests import builders
from tests.builders import ALFA, BETA, GAMMA, IDS


class Shown:
    """All views of a game, carried on from state to state and checked against fresh ones."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.seats = (*state.municipalities, "trainer", "projector")
        self.seen = Seen(state)
        self.steps = self.kept = 0

    def go_on(self, after: State, *, check: bool = True) -> None:
        """Carry the views on, and see that they are right to the byte."""
        before = {seat: self.seen.private(seat) for seat in self.seats}
        self.seen.go_on(after)
        self.state = after
        if check:
            assert packb(self.seen.public) == packb(public_view(after))
        for seat in self.seats:
            view = self.seen.private(seat)
            self.kept += view is before[seat]
            if check:
                assert packb(view) == packb(private_view(after, seat)), seat
        self.steps += 1


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


@pytest.mark.parametrize(("level", "every"), [("provtur", 1), ("hela-resan", 23)])
def test_in_a_game_of_bots_too(level: str, every: int) -> None:
    """The one level is guided; in the other all that there is can be agreed on."""
    tempers = {m.id: "cooperative" for m in load_level(level).municipalities}
    shown: list[Shown] = []

    def watch(_who: str, _command: c.Command, _events: tuple[Event, ...], after: State) -> None:
        if not shown:
            shown.append(Shown(after))
        shown[0].go_on(after, check=shown[0].steps % every == 0)

    depth = load_level(level).depth
    simulate.play(
        simulate.Wish(level, 4, tempers, sparing=True, terms=simulate.Terms(depth=depth)), watch
    )
    assert shown[0].kept > shown[0].steps


def test_a_teams_own_decision_leaves_the_others_views_untouched() -> None:
    state = builders.deciding()
    seen = Seen(state)
    seats = (BETA, GAMMA, "trainer", "projector")
    public, private = seen.public, {seat: seen.private(seat) for seat in seats}
    seen.go_on(builders.do(state, ALFA, c.SetTariff(0.05)))
    assert seen.public is public
    assert all(seen.private(seat) is private[seat] for seat in seats)


def test_readiness_shows_on_the_board_and_to_the_trainer_only() -> None:
    state = builders.deciding()
    seen = Seen(state)
    own = {m: seen.private(m) for m in IDS}
    decided = seen.private("trainer")["decided"]
    seen.go_on(replace(state, ready=frozenset({BETA})))
    assert seen.public["municipalities"][BETA]["ready"] is True
    assert all(seen.private(m) is own[m] for m in IDS)
    assert seen.private("trainer")["decided"] != decided


def test_a_view_that_could_not_be_made_is_made_whole_the_next_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = builders.deciding()
    seen = Seen(state)
    assert seen.private(ALFA)
    seen.go_on(after := builders.do(state, ALFA, c.SetTariff(0.05)))
    with monkeypatch.context() as patched:
        patched.setattr(economy, "own_lines", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            seen.private(ALFA)
    assert seen.private(ALFA) == private_view(after, ALFA)


def test_a_trial_is_no_reading_and_what_it_comes_to_is_not_remembered() -> None:
    state, memory = builders.deciding(), Memory()
    watched = watch(state, memory)
    trial = watched.but(round=9)
    assert trial.round == 9
    assert watched.notes == set()
    assert trial.year == state.year
    assert watched.notes == {"year"}
    assert trial.reckon("round", lambda now: now.round) == 9
    assert watched.reckon("round", lambda now: now.round) == state.round
    assert watched.notes == {"year", "round"}


def test_one_stock_or_one_teams_decisions_are_noted_by_themselves() -> None:
    state = builders.deciding()
    watched = watch(state, Memory())
    watched.stock(Stock.TARIFF, ALFA)
    assert watched.decisions[BETA] == state.decisions[BETA]
    assert watched.notes == {(Stock.TARIFF, ALFA), ("decisions", BETA)}
    assert watched.notes.isdisjoint(changes(state, builders.do(state, ALFA, c.SetTariff(0.05))))
    assert dict(watched.decisions) == state.decisions
    assert "decisions" in watched.notes

"""A round can be told in two sentences: every change has causes with names, and few carry it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from game.rules import commands as c
from game.rules.level import EffectSpec, ResponseSpec
from game.rules.state import Expectation, Kind, Phase, State
from game.rules.stocks import Cause, Entry, Stock
from tests import builders as b

TOLD = 3
"""As many causes as two sentences hold."""
WORTH_TELLING = {
    Stock.TARIFF: 1_000,
    Stock.APPROVAL: 0.5,
    Stock.TRUST_OPERATION: 0.5,
    Stock.COORDINATION: 0.5,
    Stock.COMPETENCE: 0.5,
    Stock.VACANCY: 0.005,
    Stock.BURST_RATE: 0.0005,
    Stock.TRUST: 0.5,
    Stock.MENTAL: 0.5,
    Stock.GEOGRAPHICAL: 0.5,
    Stock.PHYSICAL: 0.5,
    Stock.OUTSIDE: 0.5,
}
"""Change from which somebody will ask why (money in öre)."""


def partners(state: State) -> State:
    """All three go as deep as they may, give each other time and answer what comes."""
    for card in state.cards.values():
        if not card.closed:
            for m in card.owners:
                state = b.do(state, m, c.AnswerCard(card.id, "pay" if m == b.ALFA else "wait"))
    if state.phase is Phase.DECISIONS:
        for m, effort in zip(b.IDS, (0.8, 0.6, 0.05), strict=True):
            state = b.do(state, m, c.SetBudget("partnership", effort))
    if state.phase is Phase.NEGOTIATION:
        for kind in (Kind.ADMINISTRATION, Kind.OPERATION, Kind.INVESTMENTS, Kind.NETWORKS):
            members = (b.ALFA, b.BETA) if kind is Kind.NETWORKS else b.IDS
            wish = b.proposal(kind, members=members, expectation=Expectation(cost=-0.06))
            if isinstance(b.decide(state, b.ALFA, wish), tuple):
                state = b.do(state, b.ALFA, wish)
                newest = max(state.offers, key=lambda id: int(id[1:]))
                for m in members[1:]:
                    state = b.do(state, m, c.Sign(newest, Expectation(cost=-0.06)))
    return state


def played(seed: int) -> list[tuple[State, State, tuple[Entry, ...]]]:
    """Each round of a game: the state at its end before, its own end, and its entries."""
    storm = b.card(
        probability=0.4,
        responses=(
            ResponseSpec("pay", (EffectSpec("money", amount=-100.0),)),
            ResponseSpec("wait", (EffectSpec("approval", amount=-5.0),)),
        ),
    )
    parameters = b.Parameters(signature_base=50.0)
    state = b.start(b.level(cards=(storm,), rounds=7, trust=75.0, parameters=parameters), seed)
    before, rounds = state, []
    while state.phase is not Phase.DEBRIEF:
        state = partners(state)
        if state.phase is Phase.DECISIONS:
            state = b.resolve_round(state)
            own = tuple(entry for entry in state.ledger if entry.round == state.round)
            rounds.append((before, state, own))
            before = state
        state = b.advance(state)
    return rounds


@pytest.mark.parametrize("seed", range(4))
def test_whatever_changed_has_few_causes_with_names(seed):
    told = 0
    for before, after, entries in played(seed):
        moved: dict = defaultdict(lambda: defaultdict(float))
        for entry in entries:
            moved[entry.stock, entry.subject][entry.cause] += entry.amount
        for (stock, subject), limit in (
            (key, WORTH_TELLING[key[0]]) for key in after.stocks if key[0] in WORTH_TELLING
        ):
            change = after.stock(stock, subject) - before.stock(stock, subject)
            causes = moved[stock, subject]
            assert change == pytest.approx(sum(causes.values()), abs=1e-9), (stock, subject)
            if abs(change) < limit:
                continue
            largest = sorted(causes.items(), key=lambda item: -abs(item[1]))[:TOLD]
            assert largest, (stock, subject)
            # What is told goes the way the number went, and is most of what moved it.
            assert sum(amount for _, amount in largest) * change > 0, (stock, subject, causes)
            share = sum(abs(a) for _, a in largest) / sum(abs(a) for a in causes.values())
            assert share >= 0.5, (stock, subject, causes)
            told += 1
    assert told > 40


@pytest.mark.parametrize("seed", range(4))
def test_a_years_cost_is_its_lines_and_its_lines_are_the_ledgers(seed):
    for _, after, entries in played(seed):
        year = after.year - 1
        for m, result in after.results.items():
            assert result.cost == pytest.approx(sum(result.lines.values()), abs=0.2)
            booked = {
                e.cause: -e.amount / 100.0
                for e in entries
                if (e.stock, e.subject, e.year) == (Stock.BALANCE, m, year)
                and e.cause.value in result.lines
            }
            for cause, amount in result.lines.items():
                assert booked.get(Cause(cause), 0.0) == pytest.approx(amount, abs=0.011)

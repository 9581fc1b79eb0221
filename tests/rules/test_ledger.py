"""No number moves without a line in the ledger: stocks are the sum of their entries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.rules import commands as c
from game.rules import people_commands as people
from game.rules import setup, water
from game.rules.decide import decide
from game.rules.evolve import evolve
from game.rules.hashing import state_hash
from game.rules.level import ActorSpec, EffectSpec, FollowUpSpec, ResponseSpec
from game.rules.minds import Motive, Value
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, Phase, RenewalMode, State, Terms
from game.rules.stocks import MONEY, Cause, Stock
from tests import builders as b

PIPES = tuple(pipe.id for pipe in b.network().pipes)
FRACTION = st.floats(0, 1)
MEMBERS = st.sampled_from([(b.ALFA, b.BETA), (b.BETA, b.GAMMA), b.IDS, (b.ALFA, b.GAMMA)])
EXPECTATION = st.builds(Expectation, cost=st.floats(-0.1, 0.1))
TERMS = st.builds(
    Terms,
    giver=st.sampled_from(b.IDS),
    receiver=st.sampled_from(b.IDS),
    posts=st.sampled_from([0.5, 1.0]),
    rounds=st.integers(1, 2),
    price_sek=st.sampled_from([3.33, 299.9]),
    source=st.sampled_from(["alfa-w", "beta-w"]),
    actor=st.just("farmers"),
)
OFFER = st.sampled_from([f"O{n}" for n in range(1, 8)])


def propose(kind: Kind, members: tuple[str, ...], terms: Terms) -> c.Propose:
    """An offer with terms, worded so that a new goal, key or form can be meant by it."""
    wish = b.proposal(kind, members=members[:1] if kind is Kind.OUTSIDE else members, terms=terms)
    return replace(wish, cost_key=CostKey.MIXED, form=Form.COMPANY, goal_text="Vatten åt alla")


TEAM = st.one_of(
    st.builds(c.SetTariff, st.none() | st.floats(-0.05, 0.15)),
    st.builds(c.SetBudget, st.sampled_from(["inventory", "skills", "partnership"]), FRACTION),
    st.builds(c.SetBudget, st.just("maintenance"), st.floats(0.6, 1.4)),
    st.builds(
        c.SetRenewal,
        st.none() | st.floats(0, 0.02),
        st.sampled_from(RenewalMode),
        st.lists(st.sampled_from(PIPES), max_size=3).map(tuple),
    ),
    st.builds(c.SetWay, st.sampled_from(["liaison", "open_books", "routines"]), st.booleans()),
    st.builds(
        c.Propose,
        st.sampled_from(Kind),
        MEMBERS,
        st.sampled_from(Form),
        st.sampled_from(CostKey),
        st.just("secure"),
        EXPECTATION,
        st.sampled_from(["", "Vatten åt alla"]),
        st.sampled_from(["", "M_alfa_beta"]),
        st.sampled_from([0.0, 300.0]),
    ),
    st.builds(propose, st.sampled_from(Kind), MEMBERS, TERMS),
    st.builds(c.Counter, OFFER, EXPECTATION, cost_key=st.sampled_from(CostKey), terms=TERMS),
    st.builds(c.Sign, OFFER, EXPECTATION),
    st.builds(c.Refuse, OFFER),
    st.builds(c.TakeBack, OFFER),
    st.builds(c.ReworkGoal, EXPECTATION),
    st.builds(c.Leave),
    st.builds(c.SetJointPlan, st.sampled_from(["inventory", "skills", "renewal"]), FRACTION),
    st.builds(c.ApproveJointPlan, st.booleans()),
    st.builds(people.RankValues, st.permutations(list(Value)).map(tuple)),
    st.builds(people.AskQuestion, st.sampled_from(b.IDS), st.sampled_from(["why", "who"])),
    st.builds(people.WriteSealed, st.sampled_from(["", "Vi har ingen plan B."])),
    st.builds(
        people.WriteLesson,
        st.sampled_from(["storm:1:alfa", "storm:1:beta", "storm:2:beta"]),
        st.just("Ring grannen först."),
    ),
    st.builds(people.Reflect, st.just("Avtalet föll.")),
    st.builds(people.ChooseMotives, st.permutations(list(Motive)).map(lambda m: tuple(m[:2]))),
    st.builds(c.AnswerCard, st.sampled_from(["storm:1:alfa", "storm:2:beta"]), st.just("pay")),
)
"""Anything a team may think of; much of it will be refused."""


def eventful() -> State:
    """A game with cards, follow-ups and trusting neighbours, before its start."""
    storm = b.card(
        probability=0.4,
        effects=(EffectSpec("operation_cost", amount=0.02, rounds=2),),
        responses=(
            ResponseSpec(
                "pay",
                (
                    EffectSpec("money", amount="bill"),
                    EffectSpec("trust_pairs", "neighbours", 0.5),
                    EffectSpec("staff", amount=-1.0),
                ),
                (FollowUpSpec("storm", 1, 0.8),),
            ),
            ResponseSpec("wait", (EffectSpec("tariff", amount=-0.02),)),
        ),
        draws={"bill": (-300.0, -50.0)},
    )
    farmers = ActorSpec("farmers", "farmers", "one", 0.5, (EffectSpec("money", amount=-20.0),))
    made = b.level(
        cards=(storm,),
        actors=(farmers,),
        trust=75.0,
        parameters=b.Parameters(signature_base=4.0, side_base=4.0),
        assumptions=b.ASSUMPTIONS,
        questions=("why", "who"),
    )
    return setup.initial_state(made, seed=7)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(b.IDS), TEAM), max_size=60), st.integers(0, 10**6))
def test_every_stocks_change_is_the_sum_of_its_entries(wishes, seed):
    before = setup.initial_state(eventful().level, seed)
    state, entries = before, []

    def give(state, sender, command):
        answer = decide(state, sender, command)
        if isinstance(answer, Refusal):
            return state
        entries.extend(b.moved(answer))
        return evolve(state, answer)

    state = give(state, c.SERVER, c.Start(b.solve(water.problem(state))))
    queue = list(wishes)
    while state.phase is not Phase.DEBRIEF:
        for _ in range(6):
            if queue:
                state = give(state, *queue.pop())
        while asked := water.problem(state):
            state = give(state, c.SERVER, c.ResolveYear(b.solve(asked)))
        state = give(state, c.SERVER, c.Advance(state.phase, state.round))

    sums: dict = defaultdict(float)
    for entry in entries:
        sums[entry.stock, entry.subject] += entry.amount
    for key in {*before.stocks, *state.stocks}:
        change = state.stocks[key] - before.stocks.get(key, 0)
        if key[0] in MONEY:
            assert change == sums[key], key
            assert isinstance(state.stocks[key], int), key
        else:
            assert change == pytest.approx(sums[key], abs=1e-9), key
    assert state.ledger_entries == len(entries)
    for entry in entries:
        assert entry.amount


def test_the_same_commands_and_seed_give_the_same_state_to_the_last_bit():
    level = eventful().level
    hashes = {state_hash(b.play_out(b.start(level, seed=3))) for _ in range(2)}
    assert len(hashes) == 1
    assert state_hash(b.play_out(b.start(level, seed=4))) not in hashes


def test_everything_that_can_be_agreed_leaves_its_trace_and_loses_nobody():
    state = b.to(b.start(eventful().level, seed=3), Phase.NEGOTIATION)
    posts = sum(state.stock(Stock.STAFF, m) for m in b.IDS)
    lending = Terms(b.GAMMA, b.ALFA, posts=1.0, rounds=3, price_sek=700_000.0)
    offers = (
        (b.ALFA, b.proposal(Kind.LENDING, members=(b.ALFA, b.GAMMA), terms=lending)),
        (b.ALFA, b.proposal(Kind.EMERGENCY_WATER)),
        (
            b.ALFA,
            b.proposal(
                Kind.EQUALISATION,
                members=b.IDS,
                terms=Terms(receiver=b.BETA, rounds=2, price_sek=9.99),
            ),
        ),
        (b.BETA, b.proposal(Kind.OUTSIDE, members=(b.BETA,), terms=Terms(actor="farmers"))),
    )
    for sender, wish in offers:
        state = b.do(state, sender, wish)
        offer = max(state.offers, key=lambda id: int(id[1:]))
        for member in wish.members:
            if member != sender:
                state = b.do(state, member, c.Sign(offer, Expectation(cost=0.0)))
    before = state.stocks
    answer = decide(state, c.SERVER, c.Advance(state.phase, state.round))
    moves = b.moved(answer)
    state = evolve(state, answer)
    assert {side.kind for side in state.side_agreements.values()} == {
        Kind.LENDING,
        Kind.EMERGENCY_WATER,
        Kind.EQUALISATION,
    }
    for key in state.stocks:
        change = state.stocks[key] - before[key]
        assert change == pytest.approx(sum(e.amount for e in moves if (e.stock, e.subject) == key))
    assert sum(state.stock(Stock.STAFF, m) for m in b.IDS) == pytest.approx(posts)
    state = b.resolve_round(state)
    for cause in (Cause.LENDING, Cause.EQUALISATION):
        paid = [e for e in state.ledger if e.cause is cause and e.stock is Stock.BALANCE]
        assert paid
        assert sum(e.amount for e in paid) == 0

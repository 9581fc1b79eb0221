"""However badly it goes there is a way on: debt, ruined trust, a partnership that fell apart."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import council, regional
from game.rules.refusal import Refusal
from game.rules.state import Expectation, Form, Kind, OfferStatus, Phase, RenewalMode, Terms
from game.rules.stocks import Stock, pair
from game.rules.visibility import private_view, public_view
from tests import builders as b

PAIRS = tuple(pair(x, y) for x, y in regional.pairs_of(b.IDS))
HELP = Terms(receiver=b.BETA, rounds=1, price_sek=50.0)
CARE = {"partnership": 1.0, "routines": True, "open_books": True}


def ruined(state):
    """Everybody deep in debt, nobody trusts or supports anybody, posts empty, skills gone."""
    values = {}
    for m in b.IDS:
        revenue = state.stock(Stock.TARIFF, m) * state.stock(Stock.POPULATION, m)
        values |= {
            (Stock.BALANCE, m): round(-3 * revenue),
            (Stock.APPROVAL, m): 0.0,
            (Stock.VACANCY, m): 0.6,
            (Stock.COMPETENCE, m): 0.0,
            (Stock.STAFF, m): 1.0,
        }
    return b.with_stocks(state, values | {(Stock.TRUST, key): 0.0 for key in PAIRS})


def caring(state):
    """The state in which all give each other their whole time."""
    for m in b.IDS:
        state = b.with_decisions(state, m, **CARE)
    return state


def sane(state):
    """See that every number that anybody is shown is one."""

    def look(value, where):
        if isinstance(value, dict):
            for key, inner in value.items():
                look(inner, f"{where}.{key}")
        elif isinstance(value, list | tuple):
            for inner in value:
                look(inner, where)
        elif isinstance(value, float):
            assert math.isfinite(value), where

    look(public_view(state), "public")
    for m in b.IDS:
        look(private_view(state, m), m)


def everyone_signs(state, kind, members=b.IDS):
    """The state after the negotiation in which all have signed this, or the refusal's code."""
    offer = b.proposal(kind, members=members, expectation=Expectation(cost=0.0))
    answer = b.decide(state, members[0], offer)
    if isinstance(answer, Refusal):
        return answer.code.value
    state = b.do(state, members[0], offer)
    newest = max(state.offers, key=lambda id: int(id[1:]))
    for m in members[1:]:
        state = b.do(state, m, c.Sign(newest, Expectation(cost=0.0)))
    return b.advance(state)


@pytest.mark.parametrize("seed", range(3))
def test_a_region_in_ruins_plays_on_and_its_books_come_right(seed):
    state = ruined(b.deciding(b.level(rounds=12, elections=()), seed))
    shares = []
    while state.phase is not Phase.DEBRIEF:
        sane(state)
        if state.phase is Phase.OUTCOME:
            shares.append(
                min(
                    state.stock(Stock.BALANCE, m)
                    / (state.stock(Stock.TARIFF, m) * state.stock(Stock.POPULATION, m))
                    for m in b.IDS
                )
            )
        state = b.advance(state)
    # Self-cost and its tariff bring every municipality out of a debt of three years' revenue.
    assert shares[0] < -2.0
    assert shares[-1] > -0.25
    assert all(state.stock(Stock.APPROVAL, m) > 20 for m in b.IDS)


def test_trust_that_is_gone_can_be_won_back_far_enough_to_begin_anew():
    state = caring(ruined(b.deciding(b.level(rounds=20, elections=()))))
    rounds = 0
    while isinstance(everyone_signs(b.to(state, Phase.NEGOTIATION), Kind.ADMINISTRATION), str):
        state = b.to(state, Phase.DECISIONS)
        rounds += 1
        assert rounds < 15
    assert rounds >= 1


@pytest.mark.parametrize("form", list(Form))
def test_when_all_have_left_they_can_meet_again_the_round_after(form):
    state = b.joined(
        b.negotiating(b.level(parameters=b.Parameters(signature_base=50.0), trust=80.0)),
        depth=3,
        members=b.IDS,
        form=form,
    )
    for m in b.IDS:
        if state.partnership_of(m):
            state = b.do(state, m, c.Leave())
    state = b.resolve_round(b.advance(state))
    assert state.partnerships == {}
    assert state.promises == ()
    sane(state)
    state = b.with_stocks(
        b.to(state, Phase.NEGOTIATION), {(Stock.TRUST, key): 40.0 for key in PAIRS}
    )
    state = everyone_signs(state, Kind.ADMINISTRATION)
    assert set(next(iter(state.partnerships.values())).depth) == set(b.IDS)


def test_a_council_that_has_lost_all_faith_can_still_say_yes():
    """Odds are long, never nothing: a team that goes on asking is answered anew each round."""
    state = ruined(b.negotiating())
    state = b.with_stocks(state, {(Stock.TRUST, key): 35.0 for key in PAIRS})
    state = b.do(state, b.ALFA, b.proposal())
    offer = next(iter(state.offers.values()))
    chances, _ = council.odds(state, b.ALFA, offer, Expectation(cost=0.0))
    assert 0.01 < chances < 0.9


def test_whoever_is_left_alone_in_a_joint_operation_can_be_joined_there():
    parameters = b.Parameters(signature_base=50.0)
    state = b.joined(b.negotiating(b.level(parameters=parameters, trust=80.0)), depth=2)
    partnership = state.partnerships["P1"]
    third = {
        "depth": {**partnership.depth, b.GAMMA: 1},
        "since": {**partnership.since, b.GAMMA: {1: state.year - 1}},
    }
    state = replace(state, partnerships={"P1": replace(partnership, **third)})
    state = b.do(state, b.BETA, c.Leave())
    assert regional.operation_of(state, b.ALFA) is None
    state = everyone_signs(state, Kind.OPERATION, (b.ALFA, b.GAMMA))
    assert regional.operation_of(state, b.ALFA).members(2) == (b.ALFA, b.GAMMA)
    assert state.stock(Stock.TRUST_OPERATION, b.GAMMA) > 0
    sane(b.resolve_round(state))


def test_offers_of_a_deeper_game_can_still_be_answered_when_the_depth_is_lowered():
    wish = b.proposal(Kind.EQUALISATION, terms=HELP)
    state = b.do(b.negotiating(b.level(parameters=b.Parameters(side_base=50.0))), b.ALFA, wish)
    state = b.do(state, c.TRAINER, c.SetDepth(1))
    assert b.refused(state, b.BETA, c.Counter("O1", Expectation(cost=0.0), goal_text="Nej")) == (
        "beyond_depth"
    )
    state = b.do(state, b.BETA, c.Sign("O1", Expectation(cost=0.0)))
    state = b.advance(state)
    assert state.offers["O1"].status is OfferStatus.ACCEPTED
    assert state.side_agreements


def test_a_draft_that_nobody_can_touch_any_more_is_decided_and_blocks_nothing():
    state = b.joined(b.deciding(), depth=3)
    state = b.do(state, b.ALFA, c.SetJointPlan("renewal", 0.01))
    picks = c.SetRenewal(0.005, picks=("gamma-p0",), mode=RenewalMode.PICKED)
    state = b.do(state, b.GAMMA, picks)
    state = b.do(state, c.TRAINER, c.SetDepth(1))
    assert b.refused(state, b.BETA, c.ApproveJointPlan()) == "beyond_depth"
    state = b.resolve_round(state)
    partnership = state.partnerships["P1"]
    assert partnership.draft == partnership.plan
    assert state.decisions[b.GAMMA].picks == ("gamma-p0",)

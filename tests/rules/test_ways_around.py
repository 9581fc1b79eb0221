"""Nobody gets round a promise, the price of leaving or what help is for, by agreeing on help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import conditions, odds, promises
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, MainState, Phase, Terms
from game.rules.stocks import Cause, Stock
from game.rules.unfolding import Unfolding
from game.rules.visibility import private_view
from tests import builders as b

EXPECTS = Expectation(cost=-0.05)
SURE = b.Parameters(signature_base=50.0, side_base=50.0)
HELP = Terms(receiver=b.BETA, rounds=3, price_sek=100.0)


def table(**changes):
    """Neighbours at the table, with councils that pass what is signed."""
    return b.negotiating(b.level(parameters=SURE, rounds=6, **changes))


def signed(state, wish):
    """The state in which all members have signed this, and sit at the table still."""
    state = b.do(state, wish.members[0], wish)
    offer = max(state.offers, key=lambda id: int(id[1:]))
    for member in wish.members[1:]:
        state = b.do(state, member, c.Sign(offer, EXPECTS))
    return state


def helped(state):
    """The state in which alfa carries a part of beta's cost for three rounds, two years of it
    gone by."""
    wish = b.proposal(Kind.EQUALISATION, members=(b.ALFA, b.BETA), terms=HELP)
    return b.to(b.resolve_round(b.advance(signed(state, wish))), Phase.NEGOTIATION)


def with_promise(state):
    """The state with what alfa and beta have promised of their joint operation, just now."""
    offer = replace(
        next(iter(b.do(state, b.ALFA, b.proposal()).offers.values())),
        signed=dict.fromkeys((b.ALFA, b.BETA), EXPECTS),
    )
    story = Unfolding(state)
    promises.promise(story, offer)
    return story.state


def test_help_from_a_neighbour_neither_keeps_a_promise_nor_breaks_the_helpers():
    plain = b.to(b.resolve_round(b.advance(with_promise(table()))), Phase.NEGOTIATION)
    state = helped(with_promise(table()))
    for member in (b.ALFA, b.BETA):
        assert state.results[member].lines["equalisation"] != 0
        gap = conditions.cost_gap(state, member)
        assert gap == pytest.approx(conditions.cost_gap(plain, member), abs=0.002)


def test_a_promise_made_while_being_helped_is_measured_from_what_one_costs_oneself():
    alone, carried = table(), helped(table())
    alone = b.to(b.resolve_round(b.advance(alone)), Phase.NEGOTIATION)
    bases = [
        next(p.base for p in with_promise(state).promises if p.municipality == b.BETA)
        for state in (alone, carried)
    ]
    assert bases[0] == pytest.approx(bases[1], rel=0.002)


def test_a_reworked_promise_does_not_count_a_connecting_main_twice():
    state = b.joined(with_promise(table()), depth=3)
    state = b.to(b.resolve_round(b.advance(state)), Phase.NEGOTIATION)
    main = MainState(
        id="M_alfa_beta",
        diameter_mm=300.0,
        payers=(b.ALFA, b.BETA),
        cost_key=CostKey.POPULATION,
        announced=4e8,
        cost=4e8,
        decided_year=state.year - 4,
        ready_year=state.year - 2,
        in_use=True,
    )
    loaded = replace(state, mains={main.id: main})
    yearly = conditions.agreed_beside(loaded, b.ALFA)
    assert yearly > 200
    # The books hold the main; what it costs is no room for a promise that keeps itself.
    result = loaded.results[b.ALFA]
    dear = replace(result, cost=result.cost + yearly * loaded.stock(Stock.POPULATION, b.ALFA))
    loaded = replace(loaded, results={**loaded.results, b.ALFA: dear})
    lax = c.ReworkGoal(Expectation(cost=0.2))
    assert b.refused(state, b.ALFA, lax) == b.refused(loaded, b.ALFA, lax) == "promise_too_high"


def thanks(state):
    """Ledger entries of this round for promises that were kept."""
    return sum(e.cause is Cause.PROMISE_KEPT and e.round == state.round for e in state.ledger)


def test_promises_that_hold_anyway_are_not_put_anew_for_thanks_each_round():
    state = b.joined(with_promise(table()), depth=2)
    thanked = []
    for cost in (0.03, 0.04, 0.02, 0.035):
        state = b.do(state, b.ALFA, c.ReworkGoal(Expectation(cost=cost)))
        state = b.resolve_round(b.advance(state))
        thanked.append(thanks(state))
        state = b.to(state, Phase.NEGOTIATION)
    assert thanked == [1, 0, 0, 0]


def test_a_promise_that_failed_can_be_mended_a_second_time():
    state = b.joined(with_promise(table()), depth=2)
    state = b.do(state, b.ALFA, c.ReworkGoal(Expectation(cost=0.04)))
    state = b.to(b.resolve_round(b.advance(state)), Phase.NEGOTIATION)
    state = replace(state, promises=tuple(replace(p, base=p.base * 0.94) for p in state.promises))
    state = b.with_stocks(state, {(Stock.ACKNOWLEDGED, b.ALFA): 0.2})
    state = b.do(state, b.ALFA, c.ReworkGoal(Expectation(cost=0.11)))
    assert thanks(b.resolve_round(b.advance(state))) == 1


def test_the_last_two_who_give_notice_both_pay_for_leaving():
    state = b.joined(table(), form=Form.FEDERATION)
    for member in (b.ALFA, b.BETA):
        state = b.do(state, member, c.Leave())
    state = b.resolve_round(b.advance(state))
    assert state.partnerships == {}
    paid = {
        e.subject for e in state.ledger if e.cause is Cause.WALK_OUT and e.stock is Stock.BALANCE
    }
    assert paid == set(state.left) == {b.ALFA, b.BETA}


def test_nobody_is_carried_by_others_beyond_half_of_what_it_costs_itself():
    ids = ("alfa", "beta", "gamma", "delta", "eta", "my", "ny", "tau")
    state = table(ids=ids)
    wish = b.proposal(
        Kind.EQUALISATION,
        members=ids,
        terms=Terms(receiver="eta", rounds=2, price_sek=300.0),
    )
    answer = b.decide(state, b.ALFA, wish)
    assert isinstance(answer, Refusal)
    most = answer.params["high"]
    assert answer.params["field"] == "price_sek"
    state = b.do(state, b.ALFA, replace(wish, terms=replace(wish.terms, price_sek=most)))
    gains = private_view(state, "eta")["offers"]["O1"]["pays"]["eta"]
    assert 0.45 < (gains["now_sek"] - gains["then_sek"]) / gains["now_sek"] <= 0.5


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("members", [(b.ALFA,), (b.ALFA, b.BETA), b.IDS])
def test_whatever_a_team_words_it_is_told_what_it_would_lead_to(kind, members):
    """Half-filled offers too: while a team still ticks its partners, the window asks."""
    for state in (table(), b.joined(table(), depth=3), b.joined(table(), depth=3, members=b.IDS)):
        for terms in (Terms(), HELP, Terms(giver=b.ALFA, receiver=b.ALFA, source="beta-w")):
            wish = b.proposal(kind, members=members, terms=terms)
            told = odds.preview(state, b.ALFA, wish)
            answer = b.decide(state, b.ALFA, wish)
            code = told["blocked"] and told["blocked"]["code"]
            assert code == (answer.code.value if isinstance(answer, Refusal) else None)


def test_a_counter_offer_is_previewed_as_it_would_be_answered():
    state = b.do(table(), b.ALFA, b.proposal())
    same = c.Counter("O1", EXPECTS)
    other = c.Counter("O1", EXPECTS, cost_key=CostKey.USE)
    for sender, wish in ((b.ALFA, other), (b.BETA, same), (b.BETA, other)):
        answer = b.decide(state, sender, wish)
        code = answer.code.value if isinstance(answer, Refusal) else None
        blocked = odds.counter_preview(state, sender, wish)["blocked"]
        assert (blocked and blocked["code"]) == code
    shallow = replace(state, play_depth=2)
    blocked = odds.counter_preview(shallow, b.BETA, other)["blocked"]
    assert blocked["code"] == "beyond_depth"

"""What bots agree on beside the steps, by what they see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules.state import CostKey, Kind, Terms
from game.rules.stocks import Stock
from game.rules.visibility import private_view, public_view
from server.bots import beside, negotiation
from server.bots.memory import Memory
from server.bots.sight import Sight
from server.bots.temper import TEMPERS
from tests import builders as b

REGION = {"goals": ["secure"]}
COOPERATIVE = TEMPERS["cooperative"]


def sight(state, municipality):
    return Sight(public_view(state), private_view(state, municipality), REGION)


def lending(**terms):
    usual = Terms(b.GAMMA, b.ALFA, posts=0.5, rounds=1, price_sek=750_000.0)
    return b.proposal(Kind.LENDING, members=(b.ALFA, b.GAMMA), terms=replace(usual, **terms))


def said(state, municipality, temper="cooperative"):
    return beside.answers(sight(state, municipality), TEMPERS[temper])


def test_neighbours_that_help_promise_each_other_water_once():
    state = b.negotiating()
    first = beside.proposals(sight(state, b.ALFA), COOPERATIVE)
    assert [(w.kind, w.members) for w in first] == [(Kind.EMERGENCY_WATER, (b.ALFA, b.BETA))]
    state = b.do(state, b.ALFA, first[0])
    assert beside.proposals(sight(state, b.ALFA), COOPERATIVE) == []
    assert said(state, b.BETA) == [c.Sign("O1", beside.EXPECTS)]
    assert said(state, b.BETA, "loner") == [c.Refuse("O1")]


@pytest.mark.parametrize("temper", ["paper", "freerider", "cautious", "loner", "striver"])
def test_others_wait_to_be_asked(temper):
    assert beside.proposals(sight(b.negotiating(), b.ALFA), TEMPERS[temper]) == []


def test_who_lacks_people_asks_the_most_trusted_who_has_some():
    state = b.with_stocks(b.negotiating(), {(Stock.VACANCY, b.ALFA): 0.2})
    second = replace(state, round=2)
    wishes = beside.proposals(sight(second, b.ALFA), COOPERATIVE)
    asked = next(w for w in wishes if w.kind is Kind.LENDING)
    assert (asked.terms.giver, asked.terms.receiver) == (b.GAMMA, b.ALFA)
    assert said(b.do(second, b.ALFA, asked), b.GAMMA) == [c.Sign("O1", beside.EXPECTS)]


def test_people_that_are_too_dear_are_answered_with_a_price():
    state = b.with_stocks(b.negotiating(), {(Stock.VACANCY, b.ALFA): 0.2})
    state = b.do(state, b.GAMMA, lending(price_sek=1_400_000.0))
    (counter,) = said(state, b.ALFA)
    assert counter.terms == replace(lending().terms, price_sek=750_000.0)
    state = b.do(state, b.ALFA, counter)
    assert said(state, b.GAMMA) == [c.Sign("O2", beside.EXPECTS)]


def test_a_key_that_costs_much_more_is_answered_with_another_and_haggled_over_once():
    state = b.joined(b.negotiating(), members=b.IDS)
    wish = b.proposal(Kind.KEY, members=b.IDS, cost_key=CostKey.EQUAL)
    state = b.do(state, b.GAMMA, wish)
    offer = max(state.offers, key=lambda id: int(id[1:]))
    assert beside.rise(sight(state, b.BETA), sight(state, b.BETA).private["offers"][offer]) > 0.03
    (counter,) = said(state, b.BETA)
    assert counter.cost_key is CostKey.SOLIDARITY
    state = b.do(state, b.BETA, counter)
    again = max(state.offers, key=lambda id: int(id[1:]))
    answers = [a for m in (b.ALFA, b.GAMMA) for a in said(state, m)]
    assert {type(a) for a in answers} <= {c.Sign, c.Refuse}
    assert {a.offer for a in answers} == {again}


def test_an_offer_beside_the_steps_does_not_keep_a_bot_from_the_next_step():
    state = b.do(b.negotiating(), b.BETA, b.proposal(Kind.EMERGENCY_WATER))
    wishes = negotiation.negotiate(sight(state, b.ALFA), COOPERATIVE, Memory())
    assert any(isinstance(w, c.Propose) and w.kind is Kind.ADMINISTRATION for w in wishes)
    assert any(isinstance(w, c.Sign) for w in wishes)


def test_a_gift_is_taken_and_a_dear_one_is_not_given():
    gift = Terms(receiver=b.BETA, rounds=1, price_sek=5.0)
    wish = b.proposal(Kind.EQUALISATION, terms=gift)
    state = b.do(b.negotiating(), b.ALFA, wish)
    assert said(state, b.BETA, "freerider") == [c.Sign("O1", beside.EXPECTS)]
    dear = b.proposal(Kind.EQUALISATION, terms=replace(gift, price_sek=300.0))
    state = b.do(b.negotiating(), b.BETA, dear)
    assert said(state, b.ALFA) == [c.Refuse("O1")]


def test_an_offer_deeper_than_the_game_has_become_is_turned_down():
    state = b.with_stocks(b.negotiating(), {(Stock.VACANCY, b.ALFA): 0.2})
    shallow = b.do(b.do(state, b.GAMMA, lending()), c.TRAINER, c.SetDepth(1))
    assert said(shallow, b.ALFA) == [c.Refuse("O1")]

"""Counter-offers, and the terms of a running partnership: key, goal, form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import odds, payments, side_openings
from game.rules.state import CostKey, Expectation, Form, Kind, OfferStatus, Phase
from game.rules.stocks import Cause, Stock, pair
from game.rules.visibility import private_view, public_view
from tests import builders as b

EXPECTS = Expectation(cost=0.0)
SURE = b.Parameters(signature_base=50.0, side_base=50.0)


def table(**changes):
    """Three partners in joint operation at the table, with councils that pass what is signed."""
    return b.joined(b.negotiating(b.level(parameters=SURE)), members=b.IDS, **changes)


def newest(state):
    return max(state.offers, key=lambda id: int(id[1:]))


def signed_by(state, *members):
    offer = newest(state)
    for member in members:
        state = b.do(state, member, c.Sign(offer, EXPECTS))
    return state


def test_a_counter_offer_closes_the_offer_it_answers_and_is_open_to_the_rest():
    state = b.do(b.negotiating(b.level(parameters=SURE)), b.ALFA, b.proposal(members=b.IDS))
    for municipality in b.IDS:
        state = b.do(state, municipality, c.SetReady())
    state = b.do(state, b.BETA, c.Counter("O1", EXPECTS, cost_key=CostKey.USE))
    old, new = state.offers["O1"], state.offers["O2"]
    assert (old.status, new.status) == (OfferStatus.COUNTERED, OfferStatus.OPEN)
    assert (new.counters, new.proposer, set(new.signed)) == ("O1", b.BETA, {b.BETA})
    assert (new.members, new.cost_key, new.form) == (b.IDS, CostKey.USE, old.form)
    assert state.ready == {b.BETA}
    offers = private_view(state, b.GAMMA)["offers"]
    assert (offers["O1"]["status"], offers["O2"]["counters"]) == ("countered", "O1")


def test_whoever_was_countered_may_sign_or_answer_in_turn():
    state = b.do(b.negotiating(b.level(parameters=SURE)), b.ALFA, b.proposal())
    state = b.do(state, b.BETA, c.Counter("O1", EXPECTS, cost_key=CostKey.USE))
    state = b.do(state, b.ALFA, c.Counter("O2", EXPECTS, cost_key=CostKey.MIXED))
    state = b.do(state, b.BETA, c.Counter("O3", EXPECTS, form=Form.COMPANY))
    state = b.advance(signed_by(state, b.ALFA))
    partnership = next(iter(state.partnerships.values()))
    assert (partnership.cost_key, partnership.form) == (CostKey.MIXED, Form.COMPANY)
    assert state.agreements[0].offer == "O4"


@pytest.mark.parametrize(
    ("sender", "counter", "code"),
    [
        (b.ALFA, c.Counter("O1", EXPECTS, cost_key=CostKey.USE), "own_offer"),
        (b.BETA, c.Counter("O1", EXPECTS), "terms_unchanged"),
        (b.BETA, c.Counter("O1", EXPECTS, cost_key=CostKey.POPULATION), "terms_unchanged"),
        (b.GAMMA, c.Counter("O1", EXPECTS, cost_key=CostKey.USE), "unknown"),
        (b.BETA, c.Counter("O1", EXPECTS, goal="riches"), "unknown"),
        (b.BETA, c.Counter("O1", EXPECTS, goal_text="x" * 201), "out_of_range"),
        (b.BETA, c.Counter("O1", Expectation(cost=-0.9), goal_text="x"), "out_of_range"),
    ],
)
def test_counters_that_make_no_sense_are_refused(sender, counter, code):
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    assert b.refused(state, sender, counter) == code


def test_an_offer_that_was_countered_can_be_signed_no_more():
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    state = b.do(state, b.BETA, c.Counter("O1", EXPECTS, cost_key=CostKey.USE))
    assert b.refused(state, b.BETA, c.Sign("O1", EXPECTS)) == "offer_closed"


def test_a_counter_shows_odds_and_who_pays_before_it_is_made():
    state = b.joined(b.negotiating(), depth=1)
    state = b.do(state, b.ALFA, b.proposal(Kind.OPERATION))
    offer = newest(state)
    shown = odds.counter_preview(state, b.BETA, c.Counter(offer, EXPECTS, cost_key=CostKey.EQUAL))
    assert shown["blocked"] is None
    assert 0 < shown["odds"] < 1
    now = payments.pays(state, state.offers[offer])
    assert shown["pays"][b.BETA]["then_sek"] != pytest.approx(now[b.BETA]["then_sek"])
    assert odds.counter_preview(state, b.GAMMA, c.Counter(offer, EXPECTS)) is None


# --- a running partnership's terms


def test_a_new_key_holds_for_all_when_the_board_is_of_one_mind_and_takes_no_step():
    state = b.do(table(), b.ALFA, b.proposal(Kind.KEY, members=b.IDS, cost_key=CostKey.EQUAL))
    after = b.advance(signed_by(state, b.BETA, b.GAMMA))
    partnership = after.partnerships["P1"]
    assert partnership.cost_key is CostKey.EQUAL
    assert partnership.depth == dict.fromkeys(b.IDS, 2)
    assert after.promises == ()
    again = replace(after, phase=Phase.NEGOTIATION)
    investing = b.proposal(Kind.INVESTMENTS, members=b.IDS)
    assert b.do(again, b.ALFA, investing).offers


@pytest.mark.parametrize(
    ("form", "signers", "carried"),
    [
        (Form.BOARD, (b.ALFA, b.BETA), False),
        (Form.FEDERATION, (b.ALFA, b.BETA), False),  # 21,000 of 51,000
        (Form.FEDERATION, (b.ALFA, b.GAMMA), True),
        (Form.COMPANY, (b.BETA, b.GAMMA), True),
        (Form.COMPANY, (b.ALFA, b.BETA), False),
    ],
)
def test_the_rule_of_the_form_decides_on_a_new_key(form, signers, carried):
    first, *rest = signers
    wish = b.proposal(Kind.KEY, members=b.IDS, cost_key=CostKey.EQUAL)
    state = b.advance(signed_by(b.do(table(form=form), first, wish), *rest))
    key = CostKey.EQUAL if carried else CostKey.POPULATION
    assert state.partnerships["P1"].cost_key is key
    assert len(state.offers[newest(state)].votes) == 3


def test_a_key_in_force_and_another_circle_are_refused():
    state = table()
    same = b.proposal(Kind.KEY, members=b.IDS)
    assert b.refused(state, b.ALFA, same) == "terms_unchanged"
    some = b.proposal(Kind.KEY, cost_key=CostKey.EQUAL)
    assert b.refused(state, b.ALFA, some) == "members_left_out"
    assert b.refused(b.negotiating(), b.ALFA, some) == "no_partnership"


def test_everybody_sees_what_each_would_pay_under_every_other_key():
    opening = side_openings.openings(table(), b.ALFA)["key"]
    assert opening["blocked"] is None
    assert set(opening["keys"]) == {key.value for key in CostKey} - {"population"}
    for payments_under in opening["keys"].values():
        now = sum(p["now_sek"] for p in payments_under.values())
        assert sum(p["then_sek"] for p in payments_under.values()) == pytest.approx(now)


def test_a_goal_in_their_own_words_raises_the_floor_once():
    words = {"members": b.IDS, "goal": "affordable", "goal_text": "Vatten åt alla"}
    state = b.do(table(), b.ALFA, b.proposal(Kind.GOAL, **words))
    before = state.stock(Stock.FLOOR, pair(b.ALFA, b.GAMMA))
    after = b.advance(signed_by(state, b.BETA, b.GAMMA))
    partnership = after.partnerships["P1"]
    assert (partnership.goal, partnership.goal_text) == ("affordable", "Vatten åt alla")
    floor = after.stock(Stock.FLOOR, pair(b.ALFA, b.GAMMA))
    assert floor == before + after.level.parameters.floor_goal
    again = b.to(after, Phase.NEGOTIATION)
    again = b.do(again, b.ALFA, b.proposal(Kind.GOAL, **words | {"goal_text": "Annat"}))
    held = again.stock(Stock.FLOOR, pair(b.ALFA, b.GAMMA))
    again = b.advance(signed_by(again, b.BETA, b.GAMMA))
    assert again.partnerships["P1"].goal_text == "Annat"
    assert again.stock(Stock.FLOOR, pair(b.ALFA, b.GAMMA)) == held
    assert b.refused(table(), b.ALFA, b.proposal(Kind.GOAL, members=b.IDS)) == "goal_empty"


def test_changing_the_form_costs_money_and_a_round_of_attention_and_nothing_else():
    state = b.do(table(), b.ALFA, b.proposal(Kind.FORM, members=b.IDS, form=Form.COMPANY))
    shown = payments.pays(state, state.offers[newest(state)])[b.ALFA]
    assert shown["then_sek"] == shown["now_sek"]
    after = b.advance(signed_by(state, b.BETA, b.GAMMA))
    assert after.partnerships["P1"].form is Form.COMPANY
    paid = [e for e in after.ledger if e.cause is Cause.FORM_CHANGE]
    assert {e.subject for e in paid} == set(b.IDS)
    assert {e.stock for e in paid} == {Stock.BALANCE}
    alfa = next(e for e in paid if e.subject == b.ALFA)
    assert -alfa.amount / 100 == pytest.approx(shown["once_sek"], abs=0.01)
    base = state.start_cost[b.ALFA] * state.level.parameters.operation_share * 12_000
    assert 0.01 <= shown["once_sek"] / base <= 0.02

    step = b.proposal(Kind.INVESTMENTS, members=b.IDS)
    assert b.refused(replace(after, phase=Phase.NEGOTIATION), b.ALFA, step) == "form_changing"
    next_round = b.to(after, Phase.NEGOTIATION)
    assert b.refused(next_round, b.ALFA, step) == "form_changing"
    assert public_view(next_round)["partnerships"]["P1"]["steps_from_round"] == 3
    third = b.to(next_round, Phase.NEGOTIATION)
    for a, other in ((b.ALFA, b.BETA), (b.ALFA, b.GAMMA), (b.BETA, b.GAMMA)):
        third = b.with_trust(third, 70.0, a, other)
    assert b.do(third, b.ALFA, step).offers


def test_the_same_years_cost_the_same_to_operate_under_the_new_form():
    state = b.advance(table())
    other = b.joined(state, members=b.IDS, form=Form.COMPANY)
    ends = [b.resolve_round(s) for s in (state, other)]
    assert ends[0].results == ends[1].results


# --- leaving


def test_leaving_a_federation_takes_a_further_round():
    state = table(form=Form.FEDERATION)
    trust = state.trust(b.ALFA, b.BETA)
    gone = b.do(state, b.ALFA, c.Leave())
    assert gone.partnerships["P1"].leaving == (b.ALFA,)
    assert gone.trust(b.ALFA, b.BETA) < trust
    assert b.refused(gone, b.ALFA, c.Leave()) == "already_leaving"
    step = b.proposal(Kind.INVESTMENTS, members=b.IDS)
    assert b.refused(gone, b.BETA, step) == "under_notice"
    deciding = b.advance(gone)
    assert deciding.depth(b.ALFA) == 2
    out = b.resolve_round(deciding)
    assert out.depth(b.ALFA) == 0
    assert out.partnerships["P1"].members() == (b.BETA, b.GAMMA)
    price = [e for e in out.ledger if e.cause is Cause.WALK_OUT and e.stock is Stock.BALANCE]
    assert [e.subject for e in price] == [b.ALFA]


@pytest.mark.parametrize("form", [Form.BOARD, Form.COMPANY])
def test_a_board_and_a_company_are_left_at_once(form):
    state = b.do(table(form=form), b.ALFA, c.Leave())
    assert state.depth(b.ALFA) == 0


def test_two_who_both_give_notice_end_their_federation():
    state = b.joined(b.negotiating(), form=Form.FEDERATION)
    for municipality in (b.ALFA, b.BETA):
        state = b.do(state, municipality, c.Leave())
    state = b.resolve_round(b.advance(state))
    assert state.partnerships == {}

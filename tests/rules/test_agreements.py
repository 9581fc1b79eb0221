"""Agreements: who may offer what to whom, the councils, and what an agreement does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import conditions, council, news, odds
from game.rules.state import CostKey, Expectation, Form, Kind, OfferStatus, Phase, Promise
from game.rules.stocks import Cause, Stock, pair
from game.rules.visibility import private_view
from tests import builders as b

EXPECTS = Expectation(cost=-0.04)
STEPS = (Kind.ADMINISTRATION, Kind.OPERATION, Kind.INVESTMENTS, Kind.NETWORKS)


def certain(**changes):
    """A level in which councils pass whatever their teams sign."""
    return b.level(parameters=b.Parameters(signature_base=50.0, **changes))


def signed(state, kind=Kind.ADMINISTRATION, **changes):
    """The state with an offer of this kind signed by both."""
    state = b.do(state, b.ALFA, b.proposal(kind, **changes))
    offer = next(o.id for o in state.offers.values() if o.status is OfferStatus.OPEN)
    for member in state.offers[offer].members:
        if member not in state.offers[offer].signed:
            state = b.do(state, member, c.Sign(offer, EXPECTS))
    return state


def test_two_who_sign_share_their_administration():
    state = b.advance(signed(b.negotiating(certain())))
    assert state.steps_between(b.ALFA, b.BETA) == ("administration",)
    assert state.agreements[0].expectations[b.BETA] == EXPECTS


def test_four_rounds_take_two_neighbours_through_all_four_steps():
    state = b.negotiating(certain(main_years=0))
    for step in STEPS:
        state = b.with_trust(state, 70.0)
        state = (
            b.to(signed(state, step), Phase.NEGOTIATION)
            if step is not Kind.NETWORKS
            else (b.to(signed(state, step), Phase.OUTCOME))
        )
    state = b.advance(state)
    assert state.steps_between(b.ALFA, b.BETA) == tuple(step.value for step in STEPS)
    record = state.history[-1]
    assert record.municipalities[b.ALFA]["served_largest_source_out"] == pytest.approx(0.95)
    assert record.boundaries[pair(b.ALFA, b.BETA)]["geographical"] > 0


def test_an_offer_that_only_one_signed_falls():
    state = b.advance(b.do(b.negotiating(certain()), b.ALFA, b.proposal()))
    assert [o.status for o in state.offers.values()] == [OfferStatus.FELL]
    assert state.agreements == ()


def test_the_paper_tells_what_was_not_signed_in_time_from_what_a_council_turned_down():
    members = (b.ALFA, b.BETA, b.GAMMA)
    state = b.do(b.negotiating(certain()), b.ALFA, b.proposal(members=members))
    (id_,) = state.offers
    lapsed = b.advance(b.do(state, b.BETA, c.Sign(id_, EXPECTS)))
    about = {"kind": "administration", "members": list(members)}
    assert news.fallen(lapsed.offers[id_]) == {
        "id": "agreement_unsigned",
        "args": {**about, "missing": [b.GAMMA]},
    }
    never = b.level(parameters=b.Parameters(signature_base=-50.0))
    turned_down = b.advance(signed(b.negotiating(never)))
    line = news.fallen(next(iter(turned_down.offers.values())))
    assert (line["id"], line["args"]["against"]) == ("agreement_fell", [b.ALFA, b.BETA])


def test_a_council_can_say_no_to_what_its_team_has_signed():
    never = b.level(parameters=b.Parameters(signature_base=-50.0))
    state = b.advance(signed(b.negotiating(never)))
    offer = next(iter(state.offers.values()))
    assert offer.status is OfferStatus.FELL
    assert [vote.yes for vote in offer.votes] == [False, False]


@pytest.mark.parametrize(("step", "gate"), list(zip(STEPS, b.Parameters().gates, strict=True)))
def test_a_step_is_refused_one_point_below_its_gate_and_possible_at_it(step, gate):
    state = b.joined(b.negotiating(), depth=max(1, STEPS.index(step)))
    if step is Kind.ADMINISTRATION:
        state = b.negotiating()
    below = b.with_trust(state, gate - 1)
    assert b.refused(below, b.ALFA, b.proposal(step)) == "trust_below_gate"
    assert b.do(b.with_trust(state, gate), b.ALFA, b.proposal(step)).offers


def test_one_weak_pair_keeps_joint_investments_from_all():
    state = b.joined(b.negotiating(), members=b.IDS)
    state = b.with_trust(b.with_trust(state, 80.0), 45.0, b.BETA, b.GAMMA)
    wish = b.proposal(Kind.INVESTMENTS, members=b.IDS)
    assert b.refused(state, b.ALFA, wish) == "pair_below_gate"


@pytest.mark.parametrize(
    ("depth", "step"),
    [(0, Kind.OPERATION), (1, Kind.INVESTMENTS), (2, Kind.NETWORKS), (0, Kind.NETWORKS)],
)
def test_no_step_before_the_one_that_comes_first(depth, step):
    state = b.with_trust(b.negotiating(), 90.0)
    state = b.joined(state, depth) if depth else state
    assert b.refused(state, b.ALFA, b.proposal(step)) == "step_too_early"


def test_a_municipality_takes_one_step_a_round():
    state = b.advance(signed(b.negotiating(certain())))
    back = replace(state, phase=Phase.NEGOTIATION)
    assert b.refused(back, b.ALFA, b.proposal(Kind.OPERATION)) == "step_this_round"


def test_a_third_joins_only_by_an_agreement_with_all_who_are_in():
    state = b.joined(b.negotiating(certain()), depth=1)
    between_two = b.proposal(members=(b.BETA, b.GAMMA))
    assert b.refused(state, b.GAMMA, between_two) == "members_left_out"
    state = b.advance(signed(state, members=b.IDS))
    assert state.steps_between(b.ALFA, b.GAMMA) == ("administration",)
    assert len(state.partnerships) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"members": (b.ALFA,)}, "too_few_members"),
        ({"members": (b.ALFA, b.ALFA)}, "member_twice"),
        ({"members": (b.ALFA, "delta")}, "unknown"),
        ({"members": (b.BETA, b.GAMMA)}, "not_a_member"),
        ({"goal": "riches"}, "unknown"),
        ({"expectation": Expectation(cost=-0.9)}, "out_of_range"),
        ({"expectation": Expectation(cost=0.0, years=0)}, "out_of_range"),
        ({"goal_text": "x" * 300}, "out_of_range"),
    ],
)
def test_an_offer_that_cannot_be_meant_is_refused(changes, code):
    assert b.refused(b.negotiating(), b.ALFA, b.proposal(**changes)) == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"main": "M_nowhere"}, "unknown"),
        ({"diameter_mm": 20.0}, "out_of_range"),
        ({"members": (b.ALFA, b.GAMMA)}, "not_neighbours"),
    ],
)
def test_a_connecting_main_must_be_one_that_can_be_built(changes, code):
    state = b.joined(b.with_trust(b.negotiating(), 90.0), depth=3, members=b.IDS)
    assert b.refused(state, b.ALFA, b.proposal(Kind.NETWORKS, **changes)) == code


def test_a_signature_can_be_taken_back_and_the_proposers_takes_the_offer_away():
    state = signed(b.negotiating())
    offer = next(iter(state.offers))
    without = b.do(state, b.BETA, c.TakeBack(offer))
    assert list(without.offers[offer].signed) == [b.ALFA]
    gone = b.do(state, b.ALFA, c.TakeBack(offer))
    assert gone.offers[offer].status is OfferStatus.WITHDRAWN
    assert b.refused(gone, b.BETA, c.Sign(offer, EXPECTS)) == "offer_closed"


def test_an_offer_between_others_does_not_exist_for_a_third():
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    offer = next(iter(state.offers))
    for command in (c.Sign(offer, EXPECTS), c.Refuse(offer), c.TakeBack(offer)):
        assert b.refused(state, b.GAMMA, command) == "unknown"


def test_the_councils_odds_are_shown_before_signing_and_their_reasons_add_up():
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    offer = next(iter(state.offers.values()))
    chances, reasons = council.odds(state, b.BETA, offer, EXPECTS)
    assert 0.0 < chances < 1.0
    total = 50.0 + sum(reason.points for reason in reasons)
    assert total == pytest.approx(chances * 100.0, abs=0.5)


def test_a_larger_saving_promised_is_easier_to_pass():
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    offer = next(iter(state.offers.values()))
    modest, _ = council.odds(state, b.BETA, offer, Expectation(cost=0.0))
    bold, _ = council.odds(state, b.BETA, offer, Expectation(cost=-0.08))
    assert bold > modest


@pytest.mark.parametrize(
    ("form", "voices", "carried"),
    [
        (Form.BOARD, {b.ALFA: True, b.BETA: True, b.GAMMA: False}, False),
        (Form.FEDERATION, {b.ALFA: True, b.BETA: False, b.GAMMA: True}, True),
        (Form.FEDERATION, {b.ALFA: False, b.BETA: False, b.GAMMA: True}, False),
        (Form.COMPANY, {b.ALFA: False, b.BETA: False, b.GAMMA: True}, True),
        (Form.COMPANY, {b.ALFA: True, b.BETA: True, b.GAMMA: False}, False),
    ],
)
def test_the_form_says_only_how_votes_are_counted(form, voices, carried):
    state = b.start()  # alfa 12,000, beta 9,000, gamma 30,000 residents
    assert council.passed(state, form, voices, founding=False) is carried
    assert council.passed(state, form, voices, founding=True) is all(voices.values())


def test_whoever_leaves_pays_and_loses_the_others_trust():
    state = b.joined(b.negotiating(), members=b.IDS)
    left = b.do(state, b.ALFA, c.Leave())
    assert left.partnership_of(b.ALFA) is None
    assert left.partnership_of(b.BETA) is not None
    assert left.trust(b.ALFA, b.BETA) < state.trust(b.ALFA, b.BETA)
    assert left.trust(b.BETA, b.GAMMA) == state.trust(b.BETA, b.GAMMA)
    assert left.stock(Stock.BALANCE, b.ALFA) < 0


def test_a_partnership_of_two_ends_when_one_leaves():
    left = b.do(b.joined(b.negotiating()), b.ALFA, c.Leave())
    assert left.partnerships == {}
    assert left.stock(Stock.TRUST_OPERATION, b.BETA) == 0


def test_a_preview_tells_what_an_offer_would_mean_without_making_it():
    state = b.joined(b.with_trust(b.negotiating(), 90.0), depth=3)
    seen = odds.preview(state, b.ALFA, b.proposal(Kind.NETWORKS))
    assert seen["blocked"] is None
    assert seen["pays"][b.BETA]["then_sek"] > seen["pays"][b.BETA]["now_sek"]
    thicker = odds.preview(state, b.ALFA, b.proposal(Kind.NETWORKS, diameter_mm=600.0))
    assert thicker["pays"][b.BETA]["then_sek"] > seen["pays"][b.BETA]["then_sek"]
    assert state.offers == {}


def test_nobody_is_taken_into_a_joint_operation_behind_a_members_back():
    state = b.joined(b.negotiating(), depth=2)
    partnership = state.partnerships["P1"]
    deeper = {**partnership.depth, b.GAMMA: 1}
    since = {**partnership.since, b.GAMMA: {1: state.year - 1}}
    state = b.evolve(state, (b.PartnershipSet(replace(partnership, depth=deeper, since=since)),))
    wish = b.proposal(Kind.OPERATION, members=(b.BETA, b.GAMMA))
    assert b.refused(state, b.BETA, wish) == "members_left_out"
    assert b.do(state, b.BETA, b.proposal(Kind.OPERATION, members=b.IDS)).offers


def test_some_members_cannot_change_the_key_for_all():
    state = b.joined(b.negotiating(certain()), depth=2, members=b.IDS)
    state = b.advance(signed(state, Kind.INVESTMENTS, cost_key=CostKey.EQUAL))
    partnership = state.partnership_of(b.GAMMA)
    assert partnership.depth == {b.ALFA: 3, b.BETA: 3, b.GAMMA: 2}
    assert partnership.cost_key is CostKey.POPULATION


def test_two_partnerships_become_one_by_an_agreement_of_all():
    ids = (b.ALFA, b.BETA, "delta", b.GAMMA)
    level = b.level(ids=ids, parameters=b.Parameters(signature_base=50.0))
    state = b.joined(b.negotiating(level), depth=2)
    other = replace(
        state.partnerships["P1"],
        id="P2",
        depth={"delta": 1, b.GAMMA: 1},
        since={m: {1: state.year - 1} for m in ("delta", b.GAMMA)},
    )
    state = b.evolve(state, (b.PartnershipSet(other),))
    state = b.advance(signed(state, members=ids))
    assert len(state.partnerships) == 1
    assert state.steps_between(b.ALFA, b.GAMMA) == ("administration",)


def test_whoever_walked_out_cannot_come_back_the_same_round():
    state = b.do(b.joined(b.negotiating(), members=b.IDS), b.ALFA, c.Leave())
    assert b.refused(state, b.ALFA, b.proposal(members=b.IDS)) == "left_this_round"


def test_a_saving_that_lies_far_off_or_is_too_good_to_be_true_convinces_no_council():
    state = b.do(b.negotiating(), b.ALFA, b.proposal())
    offer = next(iter(state.offers.values()))

    def odds_of(**changes):
        return council.odds(state, b.BETA, offer, Expectation(**changes))[0]

    assert odds_of(cost=-0.06, years=20) < odds_of(cost=-0.06, years=4)
    assert odds_of(cost=-0.30) == odds_of(cost=-0.10)


def test_a_new_promise_is_not_due_the_day_it_is_made():
    state = b.joined(b.negotiating(certain()), depth=2)
    old = Promise(b.ALFA, Expectation(cost=-0.04), state.year - 8, state.start_cost[b.ALFA])
    state = replace(state, promises=(old, replace(old, municipality=b.BETA)))
    due = conditions.expected_cost(state, b.ALFA)
    bold = Expectation(cost=-0.10, years=10)
    state = b.advance(signed(state, Kind.INVESTMENTS, expectation=bold))
    assert conditions.expected_cost(state, b.ALFA) == pytest.approx(due)


def test_whoever_was_outvoted_keeps_its_old_promise():
    state = b.joined(b.negotiating(certain()), members=b.IDS, form=Form.COMPANY, depth=2)
    old = Promise(b.ALFA, Expectation(cost=-0.05), state.year, state.start_cost[b.ALFA])
    state = replace(state, promises=(old,))
    state = b.do(state, b.BETA, b.proposal(Kind.INVESTMENTS, members=b.IDS))
    offer = next(iter(state.offers))
    state = b.advance(b.do(state, b.GAMMA, c.Sign(offer, EXPECTS)))
    assert state.depth(b.ALFA) == 3
    assert next(p for p in state.promises if p.municipality == b.ALFA) == old


@pytest.mark.parametrize(
    ("form", "bound"),
    [(Form.BOARD, []), (Form.FEDERATION, [b.ALFA, b.BETA]), (Form.COMPANY, [b.ALFA, b.BETA])],
)
def test_an_offer_says_whom_the_majority_could_bind_before_anybody_signs(form, bound):
    state = b.joined(b.negotiating(certain()), members=b.IDS, form=form, depth=2)
    wish = b.proposal(Kind.INVESTMENTS, members=b.IDS)
    planned = odds.preview(state, b.BETA, wish)
    (read,) = private_view(b.do(state, b.BETA, wish), b.ALFA)["offers"].values()
    for shown in (planned, read):
        assert shown["bound"] == bound  # gamma has more than half of the region's residents
        assert shown["majority"] == (None if form is Form.BOARD else form.value)


@pytest.mark.parametrize("kind", [Kind.ADMINISTRATION, Kind.EMERGENCY_WATER, Kind.LENDING])
def test_nobody_is_bound_against_its_will_to_what_founds_or_lies_beside(kind):
    state = b.joined(b.negotiating(certain()), members=b.IDS, form=Form.COMPANY)
    offer = odds.probe(state, b.ALFA, kind, b.IDS)
    assert council.majority(state, offer) is None
    assert council.could_be_bound(state, offer) == ()


def reworkable(state):
    state = b.joined(state, depth=2)
    promise = Promise(b.ALFA, Expectation(cost=-0.06), state.year, state.start_cost[b.ALFA])
    return replace(state, promises=(promise,))


def test_a_promise_is_reworked_once_a_round_and_never_to_what_keeps_itself():
    state = reworkable(b.negotiating())
    same = c.ReworkGoal(Expectation(cost=-0.06))
    assert b.refused(state, b.ALFA, same) == "promise_unchanged"
    assert b.refused(state, b.ALFA, c.ReworkGoal(Expectation(cost=0.4))) == "promise_too_high"
    state = b.do(state, b.ALFA, c.ReworkGoal(Expectation(cost=0.02)))
    again = c.ReworkGoal(Expectation(cost=0.04))
    assert b.refused(state, b.ALFA, again) == "reworked_this_round"


def test_a_reworked_promise_that_is_kept_is_thanked_for_once():
    state = b.do(reworkable(b.negotiating()), b.ALFA, c.ReworkGoal(Expectation(cost=0.04)))
    thanks = 0
    for _ in range(3):
        state = b.to(state, Phase.OUTCOME)
        while asked := b.water.problem(state):
            state = b.do(state, c.SERVER, c.ResolveYear(b.solve(asked)))
        thanks += sum(
            e.cause is Cause.PROMISE_KEPT and e.round == state.round for e in state.ledger
        )
    assert thanks == 1


def test_a_preview_shows_nothing_of_what_others_are_deciding():
    state = b.deciding()
    before = odds.preview(state, b.ALFA, b.proposal())["pays"][b.BETA]
    busy = b.do(state, b.BETA, c.SetWay("liaison", True))
    busy = b.do(busy, b.BETA, c.SetRenewal(0.012))
    assert odds.preview(busy, b.ALFA, b.proposal())["pays"][b.BETA] == before


@pytest.mark.parametrize(
    "changes",
    [
        {"members": (b.ALFA, b.ALFA)},
        {"members": ("nowhere",)},
        {"expectation": Expectation(cost=60.0)},
        {"kind": Kind.NETWORKS, "main": "M_nowhere"},
    ],
)
def test_a_preview_of_nonsense_says_what_is_wrong(changes):
    seen = odds.preview(b.negotiating(), b.ALFA, b.proposal(**changes))
    assert seen["blocked"] is not None
    assert seen["pays"] == {}


def test_one_distrusted_candidate_does_not_hide_the_others():
    state = b.with_trust(b.negotiating(), 80.0)
    for other in (b.ALFA, b.BETA):
        state = b.with_trust(state, 0.0, other, b.GAMMA)
    opening = odds.openings(state, b.ALFA)["administration"]
    assert opening["blocked"] is None
    assert opening["candidates"][b.BETA] is None
    assert opening["candidates"][b.GAMMA]["code"] == "trust_below_gate"

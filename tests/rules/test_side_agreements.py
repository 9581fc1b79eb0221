"""What municipalities agree beside the steps: people, water, money, works, parties outside."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import conditions, equalisation, mains, odds, payments, side_openings, works
from game.rules.hashing import state_hash
from game.rules.hydraulics import largest_source_out
from game.rules.level import ActorSpec, EffectSpec
from game.rules.state import CostKey, Expectation, Form, Kind, MainState, OfferStatus, Phase, Terms
from game.rules.stocks import Cause, Stock
from game.rules.visibility import private_view, public_view
from game.rules.water import present
from tests import builders as b

EXPECTS = Expectation(cost=0.0)
SURE = b.Parameters(signature_base=50.0, side_base=50.0)
LENT = Terms(giver=b.GAMMA, receiver=b.ALFA, posts=1.0, rounds=2, price_sek=800_000.0)
FARMERS = ActorSpec(
    "farmers",
    "farmers",
    "one",
    1.0,
    (EffectSpec("money", amount=-20.0), EffectSpec("approval", amount=4.0)),
)
STATE = ActorSpec(
    "state", "state", "joint", 1.0, (EffectSpec("money", amount=150.0),), "joint_operation"
)


def table(**changes):
    """Three neighbours at the table, with councils that pass what is signed."""
    return b.negotiating(b.level(parameters=SURE, rounds=6, **changes))


def offer_of(kind, terms, members):
    return b.proposal(kind, members=members, terms=terms)


def agreed(state, wish, proposer=None):
    """The state after the negotiation in which all have signed this."""
    proposer = proposer or wish.members[0]
    state = b.do(state, proposer, wish)
    offer = max(state.offers, key=lambda id: int(id[1:]))
    for member in wish.members:
        if member != proposer:
            state = b.do(state, member, c.Sign(offer, EXPECTS))
    return b.advance(state)


def lent(state=None, terms=LENT):
    return agreed(state or table(), offer_of(Kind.LENDING, terms, (b.ALFA, b.GAMMA)))


# --- lending


def test_people_who_are_lent_work_at_the_others_until_the_agreed_round_ends():
    before = table()
    state = lent(before)
    assert state.stock(Stock.STAFF, b.ALFA) == before.stock(Stock.STAFF, b.ALFA) + 1
    assert state.stock(Stock.STAFF, b.GAMMA) == before.stock(Stock.STAFF, b.GAMMA) - 1
    state = b.resolve_round(state)
    assert state.side_agreements
    home = b.resolve_round(b.to(state, Phase.DECISIONS))
    assert home.side_agreements == {}
    moves = [e for s in (state, home) for e in s.ledger if e.cause is Cause.LENDING_ENDED]
    assert {(e.subject, e.amount) for e in moves} == {(b.GAMMA, 1.0), (b.ALFA, -1.0)}


def test_the_price_goes_from_one_to_the_other_to_the_ore_and_trust_grows_a_little():
    state = b.resolve_round(lent())
    lines = {m: state.results[m].lines.get("lending", 0.0) for m in b.IDS}
    assert lines == {b.ALFA: 800_000.0, b.BETA: 0.0, b.GAMMA: -800_000.0}
    trust = [e for e in state.ledger if e.cause is Cause.LENDING and e.stock is Stock.TRUST]
    assert len(trust) == 2
    assert all(0 < e.amount < 1 for e in trust)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"posts": 0.25}, "out_of_range"),
        ({"posts": 3.5}, "out_of_range"),
        ({"rounds": 4}, "out_of_range"),
        ({"price_sek": -1.0}, "out_of_range"),
        ({"price_sek": 5_000_000.0}, "out_of_range"),
        ({"giver": b.BETA}, "wrong_parties"),
        ({"posts": 3.0}, "not_to_spare"),
    ],
)
def test_lending_that_cannot_be_is_refused(changes, code):
    wish = offer_of(Kind.LENDING, replace(LENT, **changes), (b.ALFA, b.GAMMA))
    assert b.refused(table(), b.ALFA, wish) == code


def test_the_same_two_have_one_loan_at_a_time_and_one_offer_of_it():
    state = b.do(table(), b.ALFA, offer_of(Kind.LENDING, LENT, (b.ALFA, b.GAMMA)))
    again = offer_of(Kind.LENDING, replace(LENT, posts=0.5), (b.ALFA, b.GAMMA))
    assert b.refused(state, b.ALFA, again) == "offer_pending"
    running = b.to(lent(), Phase.NEGOTIATION)
    assert b.refused(running, b.GAMMA, again) == "side_in_force"


def test_whoever_leaves_the_partnership_takes_its_people_home():
    state = b.joined(table(), members=b.IDS)
    before = state.stock(Stock.STAFF, b.GAMMA)
    state = replace(lent(state), phase=Phase.NEGOTIATION)
    state = b.do(state, b.GAMMA, c.Leave())
    assert state.side_agreements == {}
    assert state.stock(Stock.STAFF, b.GAMMA) == pytest.approx(before)
    assert [e.cause for e in state.ledger if e.stock is Stock.STAFF][-2:] == [
        Cause.LENDING_ENDED,
        Cause.LENDING_ENDED,
    ]


def test_a_counter_offer_changes_the_terms_of_a_loan():
    state = b.do(table(), b.ALFA, offer_of(Kind.LENDING, LENT, (b.ALFA, b.GAMMA)))
    dearer = replace(LENT, price_sek=1_000_000.0)
    state = b.do(state, b.GAMMA, c.Counter("O1", EXPECTS, terms=dearer))
    state = b.advance(b.do(state, b.ALFA, c.Sign("O2", EXPECTS)))
    assert state.side_agreements["O2"].terms == dearer


def test_everybody_sees_who_lends_to_whom_until_when_and_the_two_what_it_costs():
    state = lent()
    shown = public_view(state)["side_agreements"]["O1"]
    assert (shown["giver"], shown["receiver"], shown["until"]) == (b.GAMMA, b.ALFA, 2)
    assert "price_sek" not in str(shown)
    own = private_view(state, b.ALFA)["side_agreements"]["O1"]
    assert own["yearly_sek"] == {b.ALFA: 800_000.0, b.GAMMA: -800_000.0}
    assert private_view(state, b.BETA)["side_agreements"] == {}


# --- emergency water


def emergency(state=None):
    return agreed(state or table(), offer_of(Kind.EMERGENCY_WATER, Terms(), (b.ALFA, b.BETA)))


def test_neighbours_promise_each_other_tankers_beside_what_the_network_serves():
    plain, promised = b.resolve_round(b.advance(table())), b.resolve_round(emergency())
    shown = public_view(promised)["municipalities"][b.ALFA]
    assert shown["tankers_largest_source_out"] == pytest.approx(0.05)
    before = public_view(plain)["municipalities"][b.ALFA]
    assert shown["served_largest_source_out"] == before["served_largest_source_out"]
    assert before["tankers_largest_source_out"] == 0.0
    assert promised.results[b.ALFA].lines["emergency_water"] > 0
    assert conditions.holds("emergency_water", promised, b.BETA)
    assert not conditions.holds("emergency_water", promised, b.GAMMA)


def test_a_main_in_use_needs_no_tankers():
    state = b.resolve_round(emergency(connected(table())))
    shown = public_view(state)["municipalities"][b.ALFA]
    assert shown["tankers_largest_source_out"] == 0.0


def test_emergency_water_is_for_neighbours_and_promised_once():
    far = offer_of(Kind.EMERGENCY_WATER, Terms(), (b.ALFA, b.GAMMA))
    assert b.refused(table(), b.ALFA, far) == "not_neighbours"
    near = offer_of(Kind.EMERGENCY_WATER, Terms(), (b.ALFA, b.BETA))
    assert b.refused(b.to(emergency(), Phase.NEGOTIATION), b.ALFA, near) == "side_in_force"


# --- equalisation


def test_equalisation_moves_money_and_makes_none():
    terms = Terms(receiver=b.BETA, rounds=1, price_sek=33.333)
    state = agreed(table(), offer_of(Kind.EQUALISATION, terms, b.IDS))
    state = b.resolve_round(state)
    moved = [e for e in state.ledger if e.cause is Cause.EQUALISATION]
    assert len(moved) == 6
    for year in {e.year for e in moved}:
        assert sum(e.amount for e in moved if e.year == year) == 0
    gains = {e.subject for e in moved if e.amount > 0}
    assert gains == {b.BETA}
    assert state.side_agreements == {}


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (Terms(receiver="delta", rounds=1, price_sek=50.0), "wrong_parties"),
        (Terms(receiver=b.BETA, rounds=9, price_sek=50.0), "out_of_range"),
        (Terms(receiver=b.BETA, rounds=1, price_sek=0.0), "out_of_range"),
    ],
)
def test_equalisation_that_makes_no_sense_is_refused(terms, code):
    wish = offer_of(Kind.EQUALISATION, terms, (b.ALFA, b.BETA))
    assert b.refused(table(), b.ALFA, wish) == code


def test_both_sides_see_what_equalisation_costs_and_gives_before_they_sign():
    terms = Terms(receiver=b.BETA, rounds=1, price_sek=50.0)
    state = b.do(table(), b.ALFA, offer_of(Kind.EQUALISATION, terms, (b.ALFA, b.BETA)))
    shown = private_view(state, b.BETA)["offers"]["O1"]
    change = {m: p["then_sek"] - p["now_sek"] for m, p in shown["pays"].items()}
    assert change == {b.ALFA: pytest.approx(600_000), b.BETA: pytest.approx(-600_000)}
    assert "cost" in {reason["id"] for reason in shown["reasons"]} or shown["odds"] > 0.999


@pytest.mark.parametrize("payers", [(b.ALFA,), (b.ALFA, b.GAMMA)])
def test_an_offer_says_itself_how_much_each_payer_can_give(payers):
    terms = Terms(receiver=b.BETA, rounds=1, price_sek=1.0)
    wish = offer_of(Kind.EQUALISATION, terms, tuple(sorted((*payers, b.BETA))))
    state = b.with_stocks(table(), {(Stock.POPULATION, b.BETA): 900.0})
    low, high = odds.preview(state, b.ALFA, wish)["price_limits_sek"]
    fits = replace(wish, terms=replace(terms, price_sek=high))
    assert low < high < equalisation.PRICE[1]
    assert odds.preview(state, b.ALFA, fits)["blocked"] is None
    more = replace(wish, terms=replace(terms, price_sek=high + 1.0))
    assert b.refused(state, b.ALFA, more) == "out_of_range"


def test_a_first_offer_of_equalisation_lies_within_what_is_allowed():
    opening = side_openings.openings(table(), b.ALFA)["equalisation"]
    terms = Terms(receiver=b.BETA, rounds=1, price_sek=opening["price_limits_sek"][b.BETA][1])
    wish = offer_of(Kind.EQUALISATION, terms, (b.ALFA, b.BETA))
    assert b.do(table(), b.ALFA, wish).offers


# --- giving notice


def carried(state=None):
    """Alfa and gamma carry beta for three rounds."""
    terms = Terms(receiver=b.BETA, rounds=3, price_sek=20.0)
    return agreed(state or table(), offer_of(Kind.EQUALISATION, terms, b.IDS))


@pytest.mark.parametrize(
    ("running", "ender", "hurt"),
    [
        (emergency, b.ALFA, {"alfa|beta"}),
        (emergency, b.BETA, {"alfa|beta"}),
        (carried, b.ALFA, {"alfa|beta"}),
        (carried, b.BETA, set()),
        (lent, b.GAMMA, {"alfa|gamma"}),
        (lent, b.ALFA, set()),
    ],
)
def test_help_can_be_ended_with_notice_and_whoever_counted_on_it_minds(running, ender, hurt):
    state = b.to(running(), Phase.NEGOTIATION)
    state = replace(
        state,
        side_agreements={id: replace(s, until=0) for id, s in state.side_agreements.items()},
    )
    shown = private_view(state, ender)["side_agreements"]["O1"]["ending"]
    noticed = b.do(state, ender, c.EndHelp("O1"))
    told = [e for e in noticed.ledger if e.cause is Cause.HELP_ENDED]
    assert {e.subject for e in told} == hurt
    assert all(e.amount < 0 and e.by == ender and e.ref == "O1" for e in told)
    assert (shown["round"], len(shown["trust"])) == (state.round, len(hurt))
    assert public_view(noticed)["side_agreements"]["O1"]["notice"] == ender
    gone = b.resolve_round(b.advance(noticed))
    assert gone.side_agreements == {}
    assert gone.stock(Stock.STAFF, b.GAMMA) == table().stock(Stock.STAFF, b.GAMMA)


def test_help_runs_until_the_notice_is_over():
    state = b.do(b.to(carried(), Phase.NEGOTIATION), b.ALFA, c.EndHelp("O1"))
    state = b.resolve_round(b.advance(state))
    paid = {e.round for e in state.ledger if e.cause is Cause.EQUALISATION}
    assert paid == {1, 2}


def test_what_cannot_be_ended_is_refused():
    state = b.to(carried(), Phase.NEGOTIATION)
    assert b.refused(state, b.ALFA, c.EndHelp("O9")) == "unknown"
    two = offer_of(Kind.EMERGENCY_WATER, Terms(), (b.ALFA, b.BETA))
    between = b.to(agreed(table(), two), Phase.NEGOTIATION)
    assert b.refused(between, b.GAMMA, c.EndHelp("O1")) == "unknown"
    noticed = b.do(state, b.ALFA, c.EndHelp("O1"))
    assert b.refused(noticed, b.BETA, c.EndHelp("O1")) == "side_ending"
    assert private_view(noticed, b.BETA)["side_agreements"]["O1"]["ending"] is None
    closed = b.to(agreed(b.joined(connected(table()), depth=3), CLOSE), Phase.NEGOTIATION)
    (works_,) = closed.side_agreements
    assert b.refused(closed, b.BETA, c.EndHelp(works_)) == "side_for_good"


# --- closing works


def connected(state, **changes):
    """The state with a main in use between alfa and beta."""
    main = MainState(
        id="M_alfa_beta",
        diameter_mm=300.0,
        payers=(b.ALFA, b.BETA),
        cost_key=CostKey.POPULATION,
        announced=1e7,
        cost=1e7,
        decided_year=state.year - 4,
        ready_year=state.year,
        in_use=True,
    )
    return replace(state, mains={main.id: replace(main, **changes)})


CLOSE = offer_of(Kind.CLOSING, Terms(source="beta-w"), (b.ALFA, b.BETA))


def test_works_close_from_next_year_and_the_water_is_solved_without_them():
    state = b.joined(connected(table()), depth=3)
    shown = payments.pays(state, replace(_offer(state), terms=Terms(source="beta-w")))
    saved = sum(p["then_sek"] - p["now_sek"] for p in shown.values())
    assert saved == pytest.approx(-120 * 9_000)
    state = agreed(state, CLOSE)
    assert present(state).closed_sources == ()
    state = b.do(state, c.SERVER, c.Advance(Phase.DECISIONS, state.round))
    state = b.do(state, c.SERVER, c.ResolveYear(b.solve(present(state))))
    assert "closed_works" not in state.results[b.BETA].lines
    asked = present(state)
    assert asked.closed_sources == ("beta-w",)
    # Without works of its own a municipality stands and falls with the largest that it drinks from.
    out = {case.id: case.closed_sources for case in asked.cases}
    assert out[largest_source_out(b.BETA)] == ("alfa-w",)
    state = b.do(state, c.SERVER, c.ResolveYear(b.solve(asked)))
    assert state.results[b.BETA].lines["closed_works"] == pytest.approx(-120 * 9_000, rel=0.02)
    assert public_view(state)["sources_closed"] == ["beta-w"]


def _offer(state):
    state = b.do(state, b.ALFA, CLOSE)
    return state.offers[max(state.offers, key=lambda id: int(id[1:]))]


@pytest.mark.parametrize(
    ("state", "wish", "code"),
    [
        (lambda: b.joined(table(), depth=3), CLOSE, "not_connected"),
        (lambda: connected(table()), CLOSE, "no_joint_investments"),
        (lambda: b.joined(connected(table(), in_use=False), depth=3), CLOSE, "not_connected"),
        (
            lambda: b.joined(connected(table()), depth=3),
            offer_of(Kind.CLOSING, Terms(source="well"), (b.ALFA, b.BETA)),
            "unknown",
        ),
        (
            lambda: b.joined(connected(table()), depth=3, members=b.IDS),
            offer_of(Kind.CLOSING, Terms(source="beta-w"), b.IDS),
            "not_connected",
        ),
        (
            lambda: b.joined(connected(table()), depth=3, members=b.IDS),
            offer_of(Kind.CLOSING, Terms(source="beta-w"), (b.BETA, b.GAMMA)),
            "members_left_out",
        ),
    ],
)
def test_works_that_are_needed_stay_open(state, wish, code):
    assert b.refused(state(), b.BETA, wish) == code


def test_the_last_source_of_those_who_share_water_cannot_be_closed():
    state = agreed(b.joined(connected(table()), depth=3), CLOSE)
    state = replace(state, phase=Phase.NEGOTIATION)
    assert b.refused(state, b.BETA, CLOSE) == "works_closed"
    last = offer_of(Kind.CLOSING, Terms(source="alfa-w"), (b.ALFA, b.BETA))
    assert b.refused(state, b.ALFA, last) == "last_source"


def test_a_council_likes_it_less_when_the_works_are_its_own():
    made = b.level()
    state = b.joined(connected(b.negotiating(made)), depth=3)
    state = b.do(state, b.ALFA, CLOSE)
    offer = max(state.offers, key=lambda id: int(id[1:]))
    reasons = {
        m: {r["id"] for r in private_view(state, m)["offers"][offer]["reasons"]}
        for m in (b.ALFA, b.BETA)
    }
    assert "own_works" in reasons[b.BETA]
    assert "own_works" not in reasons[b.ALFA]


def test_those_who_are_tied_by_mains_are_one_area():
    state = connected(table())
    assert works.area(state, b.ALFA) == (b.ALFA, b.BETA)
    assert works.area(state, b.GAMMA) == (b.GAMMA,)


# --- parties outside


def with_actor(spec, **changes):
    return table(actors=(replace(spec, **changes),))


def test_one_municipality_signs_with_the_farmers_and_their_answer_comes_at_the_close():
    wish = offer_of(Kind.OUTSIDE, Terms(actor="farmers"), (b.ALFA,))
    before = with_actor(FARMERS)
    state = agreed(before, wish)
    assert next(iter(state.offers.values())).actor_yes is True
    paid = [e for e in state.ledger if e.cause is Cause.ACTOR]
    assert {(e.stock, e.subject) for e in paid} == {
        (Stock.BALANCE, b.ALFA),
        (Stock.APPROVAL, b.ALFA),
    }
    assert state.agreements[-1].terms.actor == "farmers"
    again = b.to(state, Phase.NEGOTIATION)
    other = offer_of(Kind.OUTSIDE, Terms(actor="farmers"), (b.BETA,))
    assert b.refused(again, b.BETA, other) == "actor_agreed"


def test_an_actor_can_say_no_and_be_asked_again():
    wish = offer_of(Kind.OUTSIDE, Terms(actor="farmers"), (b.ALFA,))
    state = agreed(with_actor(FARMERS, odds=0.0), wish)
    offer = next(iter(state.offers.values()))
    assert (offer.status, offer.actor_yes) == (OfferStatus.FELL, False)
    assert state.agreements == ()
    assert b.do(b.to(state, Phase.NEGOTIATION), b.ALFA, wish).offers


def test_the_state_signs_with_a_whole_joint_operation():
    wish = offer_of(Kind.OUTSIDE, Terms(actor="state"), (b.ALFA, b.BETA))
    assert b.refused(with_actor(STATE), b.ALFA, wish) == "no_joint_operation"
    state = b.joined(with_actor(STATE))
    alone = offer_of(Kind.OUTSIDE, Terms(actor="state"), (b.ALFA,))
    assert b.refused(state, b.ALFA, alone) == "wrong_parties"
    state = agreed(state, wish)
    gained = {e.subject for e in state.ledger if e.cause is Cause.ACTOR and e.amount > 0}
    assert gained == {b.ALFA, b.BETA}


def test_an_actor_that_wants_to_see_something_first_waits():
    state = with_actor(FARMERS, requires="connected")
    wish = offer_of(Kind.OUTSIDE, Terms(actor="farmers"), (b.ALFA,))
    assert b.refused(state, b.ALFA, wish) == "actor_not_open"
    nobody = offer_of(Kind.OUTSIDE, Terms(actor="nobody"), (b.ALFA,))
    assert b.refused(state, b.ALFA, nobody) == "unknown"


# --- all of them


def test_openings_say_what_can_be_proposed_to_whom_on_which_terms():
    state = with_actor(FARMERS)
    shown = side_openings.openings(state, b.ALFA)
    assert set(shown) == {kind.value for kind in list(Kind)[4:]}
    assert shown["lending"]["candidates"][b.GAMMA]["borrow"] >= 1
    assert set(shown["emergency_water"]["candidates"]) == {b.BETA}
    assert shown["outside"]["actors"]["farmers"]["once_sek"] == pytest.approx(240_000)
    assert shown["key"]["blocked"]["code"] == "no_partnership"
    assert shown["closing"]["blocked"]["code"] == "no_joint_investments"
    tied = b.joined(connected(state), depth=3)
    works_ = side_openings.openings(tied, b.ALFA)["closing"]["sources"]["beta-w"]
    assert works_["blocked"] is None
    assert (works_["owner"], works_["capacity_left_lps"]) == (b.BETA, 60.0)


@pytest.mark.parametrize(("depth", "closed"), [(1, 8), (2, 3), (3, 0)])
def test_a_newcomer_is_not_asked_about_what_lies_beside(depth, closed):
    state = replace(table(), play_depth=depth)
    assert len(side_openings.openings(state, b.ALFA)) == 8 - closed


def test_what_runs_is_part_of_the_fingerprint():
    assert state_hash(lent()) != state_hash(replace(lent(), side_agreements={}))


def test_form_and_key_of_an_offer_beside_a_partnership_change_neither():
    state = b.joined(table(), members=(b.ALFA, b.GAMMA))
    wish = replace(
        offer_of(Kind.LENDING, LENT, (b.ALFA, b.GAMMA)), form=Form.COMPANY, cost_key=CostKey.EQUAL
    )
    state = agreed(state, wish)
    assert state.partnerships["P1"].form is Form.BOARD
    assert state.partnerships["P1"].cost_key is CostKey.POPULATION


def border(state, meter, other=b.BETA):
    """A boundary meter between alfa and another, 0 a border – 100 dissolved."""
    return state.stock(meter, f"{b.ALFA}|{other}")


def test_works_that_serve_both_open_the_border_further_than_a_main_alone():
    tied = b.joined(connected(table()), depth=3)
    main_only = b.resolve_round(b.advance(tied))
    shared = b.resolve_round(agreed(tied, CLOSE))
    assert border(main_only, Stock.PHYSICAL) == SURE.physical_main
    assert border(shared, Stock.PHYSICAL) == SURE.physical_works > SURE.physical_main


def test_a_thin_main_opens_the_border_only_as_far_as_it_can_carry_water():
    thin = b.resolve_round(b.advance(connected(table(), diameter_mm=100.0)))
    share = mains.share_across(thin, "M_alfa_beta", 100.0)
    assert 0.0 < share < 1.0 == mains.share_across(thin, "M_alfa_beta", 300.0)
    assert border(thin, Stock.PHYSICAL) == pytest.approx(SURE.physical_main * share, rel=0.02)
    last = [e for e in thin.ledger if e.stock is Stock.PHYSICAL]
    assert {e.cause for e in last} == {Cause.CONNECTING_MAIN}


def test_an_offer_of_a_main_says_what_it_can_carry_before_anybody_signs():
    state = b.joined(table(), depth=3)
    wish = b.proposal(Kind.NETWORKS, members=(b.ALFA, b.BETA), main="M_alfa_beta")
    seen = [odds.preview(state, b.ALFA, replace(wish, diameter_mm=d)) for d in (100.0, 150.0)]
    thin, wide = (shown["across"] for shown in seen)
    assert thin["carries_lps"] < wide["carries_lps"]
    assert thin["share"] < wide["share"]
    assert thin["cost_sek"] < wide["cost_sek"]


def test_water_runs_no_faster_in_a_short_main_than_it_should():
    state = table()
    pipe = state.level.network.mains[0]
    short = replace(state.level.network, mains=(replace(pipe, length_m=1.0),))
    near = replace(state, level=replace(state.level, network=short))
    assert mains.carries_lps(near, pipe.id, 1000.0) == pytest.approx(1500.0 * math.pi / 4.0)


def test_a_vote_to_help_the_neighbour_is_felt_in_the_mental_border():
    partners = b.joined(table())
    plain, helped_ = b.resolve_round(b.advance(partners)), b.resolve_round(emergency(partners))
    assert border(helped_, Stock.MENTAL) > border(plain, Stock.MENTAL) + 0.5
    strangers = b.resolve_round(emergency())
    assert border(strangers, Stock.MENTAL) == 0.0


def test_in_a_drought_the_works_that_are_left_yield_for_those_who_closed_theirs():
    def yields(state):
        drought = next(case for case in present(state).cases if case.id == "drought")
        return drought.capacity

    tied = b.joined(connected(table()), depth=3)
    open_ = b.to(b.resolve_round(b.advance(tied)), Phase.NEGOTIATION)
    closed = b.to(b.resolve_round(agreed(tied, CLOSE)), Phase.NEGOTIATION)
    assert set(yields(closed)) == {"alfa-w", "gamma-w"}
    assert yields(closed)["alfa-w"] > yields(open_)["alfa-w"] * 1.5
    assert yields(closed)["gamma-w"] == pytest.approx(yields(open_)["gamma-w"], rel=0.01)

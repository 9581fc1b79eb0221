"""A year: pipes age, borders open or do not, money adds up, promises are held to account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import commands as c
from game.rules import economy, pipes, regional, staff
from game.rules.chance import draw
from game.rules.conditions import cost_gap
from game.rules.state import CostKey, Expectation, Promise, RenewalMode
from game.rules.stocks import Cause, Stock, pair
from tests import builders as b

KEY = pair(b.ALFA, b.BETA)


def years(state, rounds=3):
    """The state after so many rounds without a further decision."""
    for _ in range(rounds):
        state = b.resolve_round(state)
        state = b.to(state, b.Phase.DECISIONS)
    return state


def test_neglect_is_slow_bursts_rise_while_cost_hardly_moves():
    state = b.deciding(b.level(rounds=10))
    before = state.history[0].municipalities[b.ALFA]
    after = years(state, 8).history[-1].municipalities[b.ALFA]
    assert after["bursts_per_km"] > 1.15 * before["bursts_per_km"]
    assert abs(after["cost_per_resident_sek"] / before["cost_per_resident_sek"] - 1) < 0.035


def test_a_municipalitys_burst_rate_is_the_mean_of_its_pipes():
    state = years(b.deciding())
    for m in b.IDS:
        own = [p for p in state.level.network.pipes if p.municipality == m]
        mean = sum(state.pipes[p.id].burst_rate * p.length_m for p in own) / 3000.0
        assert state.stock(Stock.BURST_RATE, m) == pytest.approx(mean, abs=1e-12)


def test_renewal_beyond_the_own_staff_is_done_by_consultants_and_costs_more():
    state = b.deciding()
    capacity = staff.capacity_rate(state, b.ALFA)
    state = b.do(state, b.ALFA, c.SetRenewal(capacity + 0.004))
    planned = pipes.planned(state, b.ALFA)
    assert planned.consultants == pytest.approx(0.004)
    assert economy.own_lines(state, b.ALFA, planned)[Cause.CONSULTANTS] > 0


def test_picking_sound_pipes_renews_worse_than_taking_the_worst():
    state = b.deciding()
    newest = next(p.id for p in state.level.network.pipes if p.material == "pe")
    worst = b.resolve_round(b.do(state, b.ALFA, c.SetRenewal(0.01)))
    picked = b.resolve_round(b.do(state, b.ALFA, c.SetRenewal(0.01, RenewalMode.PICKED, (newest,))))
    assert picked.stock(Stock.BURST_RATE, b.ALFA) > worst.stock(Stock.BURST_RATE, b.ALFA)


def test_a_team_cannot_pick_a_neighbours_pipes():
    theirs = next(p.id for p in b.network().pipes if p.municipality == b.BETA)
    wish = c.SetRenewal(0.01, RenewalMode.PICKED, (theirs,))
    assert b.refused(b.deciding(), b.ALFA, wish) == "unknown"


def test_signing_alone_moves_no_border():
    state = b.joined(b.deciding())
    for m in (b.ALFA, b.BETA):
        state = b.with_decisions(state, m, partnership=0.0)
    state = b.with_trust(state, 30.0)
    after = b.resolve_round(state)
    assert after.stock(Stock.MENTAL, KEY) < 5.0
    assert after.stock(Stock.PHYSICAL, KEY) == 0.0
    assert after.stock(Stock.GEOGRAPHICAL, KEY) < 10.0


def test_working_together_opens_the_borders():
    state = b.joined(b.deciding())
    for m in (b.ALFA, b.BETA):
        state = b.with_decisions(state, m, partnership=1.0, routines=True)
    after = years(state, 2)
    assert after.stock(Stock.MENTAL, KEY) > 30.0
    assert after.stock(Stock.GEOGRAPHICAL, KEY) > 25.0


def test_a_joint_operation_drifts_from_its_owners_planning_without_a_liaison():
    state = b.joined(b.deciding())
    state = b.with_decisions(state, b.BETA, liaison=True)
    after = b.resolve_round(state)
    fallen = state.stock(Stock.COORDINATION, b.ALFA) - after.stock(Stock.COORDINATION, b.ALFA)
    assert fallen >= 10.0
    assert after.stock(Stock.COORDINATION, b.BETA) >= state.stock(Stock.COORDINATION, b.BETA)


def test_partners_can_do_more_than_each_alone():
    state = b.deciding()
    alone = staff.capacity_rate(state, b.BETA)
    joint = b.joined(state, depth=3, members=b.IDS)
    joint = b.with_stocks(
        joint, {(Stock.MENTAL, pair(a, z)): 60.0 for a, z in regional.pairs_of(b.IDS)}
    )
    assert staff.capacity_rate(joint, b.BETA) > alone


@pytest.mark.parametrize("key", CostKey)
def test_a_cost_key_moves_money_between_members_and_none_out_of_the_region(key):
    state = b.joined(b.deciding(), depth=3, members=b.IDS)
    lines = {m: economy.own_lines(state, m, pipes.planned(state, m)) for m in b.IDS}
    moved = economy.settle(state, lines, key)
    assert sum(moved.values()) == 0
    assert all(isinstance(amount, int) for amount in moved.values())


def test_another_cost_key_changes_who_pays():
    state = b.joined(b.deciding(), depth=2, members=b.IDS)
    lines = {m: economy.own_lines(state, m, pipes.planned(state, m)) for m in b.IDS}
    by_key = {key: economy.settle(state, lines, key) for key in CostKey}
    cost = sum(lines[b.BETA].values()) * 100
    paid = [moved[b.BETA] / cost for moved in by_key.values()]
    assert max(paid) - min(paid) >= 0.05


def test_under_solidarity_nobody_pays_much_more_than_its_own():
    state = b.joined(b.deciding(), depth=2, members=b.IDS)
    lines = {m: economy.own_lines(state, m, pipes.planned(state, m)) for m in b.IDS}
    moved = economy.settle(state, lines, CostKey.SOLIDARITY)
    for m in b.IDS:
        assert moved[m] <= 0.02 * sum(lines[m].values()) * 100 + 1


def promised(state, saving=-0.06, **changes):
    promises = tuple(
        Promise(m, Expectation(cost=saving), state.year, state.start_cost[m], **changes)
        for m in (b.ALFA, b.BETA)
    )
    return replace(state, promises=promises)


def test_expected_lower_got_higher_costs_trust_to_the_operation():
    state = promised(b.joined(b.deciding()))
    after = years(state, 2)
    assert cost_gap(after, b.ALFA) > 0.0
    entries = [e for e in after.ledger if e.cause is Cause.EXPECTATION_GAP]
    assert any(e.stock is Stock.TRUST_OPERATION and e.amount < 0 for e in entries)
    assert any(e.stock is Stock.TRUST and e.amount < 0 for e in entries)


def test_a_gap_that_is_no_longer_news_does_not_lower_trust_again():
    state = promised(b.joined(b.deciding()))
    state = b.with_stocks(state, {(Stock.ACKNOWLEDGED, m): 0.9 for m in (b.ALFA, b.BETA)})
    after = b.resolve_round(state)
    losses = [
        e
        for e in after.ledger
        if e.cause is Cause.EXPECTATION_GAP and e.stock is Stock.TRUST_OPERATION
    ]
    assert losses == []


def test_open_books_and_a_reworked_promise_soften_the_fall():
    plain = promised(b.joined(b.deciding()))
    lived = promised(b.joined(b.deciding()), reworked=1)
    for m in (b.ALFA, b.BETA):
        lived = b.with_decisions(lived, m, open_books=True)

    def lost(state):
        return -sum(
            e.amount
            for e in years(state, 1).ledger
            if e.cause is Cause.EXPECTATION_GAP and e.stock is Stock.TRUST_OPERATION
        )

    assert lost(lived) <= 0.5 * lost(plain)


def test_luck_has_a_name_and_no_order():
    assert draw(1, "card", "storm", 3) == draw(1, "card", "storm", 3)
    assert draw(1, "card", "storm", 3) != draw(2, "card", "storm", 3)
    assert draw(1, "card", "storm", 3) != draw(1, "card", "storm", 4)


def test_a_tariff_outside_what_can_be_asked_is_refused():
    assert b.refused(b.deciding(), b.ALFA, c.SetTariff(0.5)) == "out_of_range"
    assert b.refused(b.deciding(), b.ALFA, c.SetBudget("skills", 1.5)) == "out_of_range"
    assert b.refused(b.deciding(), b.ALFA, c.SetRenewal(0.2)) == "out_of_range"


def test_an_undecided_tariff_follows_costs():
    state = b.deciding()
    state = b.with_stocks(state, {(Stock.TARIFF, b.ALFA): 250_000})
    after = b.resolve_round(state)
    assert after.stock(Stock.TARIFF, b.ALFA) > 250_000


def test_a_promise_that_is_kept_exactly_costs_nothing():
    state = promised(b.joined(b.deciding()), saving=0.0)
    cheap = {m: cost * 2 for m, cost in state.start_cost.items()}
    state = replace(
        state, promises=tuple(replace(p, base=cheap[p.municipality]) for p in state.promises)
    )
    after = years(state, 2)
    assert after.stock(Stock.ACKNOWLEDGED, b.ALFA) == 0.0
    assert not [e for e in after.ledger if e.cause is Cause.COUNCIL_CUT]


def test_self_cost_is_the_law_a_tariff_cannot_stay_far_below_costs():
    state = b.deciding(b.level(rounds=10))
    for _ in range(6):
        state = b.do(state, b.ALFA, c.SetTariff(-0.05))
        state = b.to(b.resolve_round(state), b.Phase.DECISIONS)
    assert any(e.cause is Cause.SELF_COST for e in state.ledger)
    assert any(e.cause is Cause.INTEREST for e in state.ledger)
    revenue = state.stock(Stock.TARIFF, b.ALFA) * state.stock(Stock.POPULATION, b.ALFA)
    assert state.stock(Stock.BALANCE, b.ALFA) > -revenue


def test_metres_are_not_wasted_on_a_pipe_that_is_as_good_as_new():
    state = b.deciding(b.level(rounds=10))
    newest = next(p.id for p in state.level.network.pipes if p.material == "pe")
    worst = years(b.do(state, b.ALFA, c.SetRenewal(0.03)), 4)
    picked = c.SetRenewal(0.03, RenewalMode.PICKED, (newest,))
    after = years(b.do(state, b.ALFA, picked), 4)
    assert after.stock(Stock.BURST_RATE, b.ALFA) < state.stock(Stock.BURST_RATE, b.ALFA)
    assert after.stock(Stock.BURST_RATE, b.ALFA) >= worst.stock(Stock.BURST_RATE, b.ALFA)


def test_joint_picks_decide_where_the_joint_metres_go():
    state = b.joined(b.deciding(), depth=3)
    state = b.do(state, b.ALFA, c.SetJointPicks(RenewalMode.PICKED, ("beta-p0",)))
    state = b.do(state, b.BETA, c.ApproveJointPlan())
    after = b.resolve_round(state)
    assert after.results[b.ALFA].renewal_rate == 0.0
    assert after.results[b.BETA].renewal_rate > 0.0


def test_those_who_do_not_invest_have_no_vote_on_the_joint_renewal():
    state = b.joined(b.deciding(), depth=3, members=b.IDS)
    partnership = replace(state.partnerships["P1"], depth={b.ALFA: 3, b.BETA: 3, b.GAMMA: 2})
    state = b.evolve(state, (b.PartnershipSet(partnership),))
    state = b.do(state, b.ALFA, c.SetJointPlan("renewal", 0.009))
    state = b.do(state, b.ALFA, c.SetJointPlan("skills", 0.9))
    state = b.do(state, b.BETA, c.ApproveJointPlan())
    plan = b.resolve_round(state).partnerships["P1"].plan
    assert plan.renewal == 0.009
    assert plan.skills != 0.9


def test_what_events_cost_is_in_the_rounds_record():
    storm = b.card(probability=1.0, rounds_between=9)
    state = b.start(b.level(cards=(storm,)))
    state = b.do(state, b.ALFA, c.AnswerCard("storm:1:alfa", "pay"))
    record = b.resolve_round(b.to(state, b.Phase.DECISIONS)).history[-1]
    assert record.municipalities[b.ALFA]["one_off_per_resident_sek"] == pytest.approx(100.0)


def test_a_buying_municipality_without_a_source_of_its_own_can_play():
    spec = b.network()
    spec = replace(spec, sources=tuple(s for s in spec.sources if s.municipality != b.BETA))
    asked = b.water.problem(b.setup.initial_state(b.level(network=spec), 1))
    case = next(case for case in asked.cases if case.id == "largest_out:beta")
    assert case.closed_sources == ()

"""Event cards: drawn by name, answered or left to the default, with what comes of it."""

from __future__ import annotations

import pytest

from game.rules import commands as c
from game.rules.effects import EFFECTS
from game.rules.level import EffectSpec, FollowUpSpec, ResponseSpec
from game.rules.state import Phase
from game.rules.stocks import Cause, Stock
from game.rules.visibility import private_view, public_view
from tests import builders as b


def on_table(state, municipality=b.ALFA):
    return next(card for card in state.cards.values() if municipality in card.owners)


def always(**changes):
    return b.level(cards=(b.card(probability=1.0, **changes),))


def test_a_certain_card_comes_to_everybody_who_can_own_it():
    state = b.start(always())
    assert sorted(card.owners for card in state.cards.values()) == [(m,) for m in b.IDS]


def test_a_team_chooses_its_response_and_may_change_its_mind():
    state = b.start(always())
    card = on_table(state)
    state = b.do(state, b.ALFA, c.AnswerCard(card.id, "wait"))
    state = b.do(state, b.ALFA, c.AnswerCard(card.id, "pay"))
    after = b.resolve_round(b.to(state, Phase.DECISIONS))
    paid = [e for e in after.ledger if e.cause is Cause.RESPONSE and e.subject == b.ALFA]
    assert [e.stock for e in paid] == [Stock.BALANCE]
    assert paid[0].amount == -100 * 12_000 * 100


def test_whoever_gives_no_answer_gets_the_cards_default():
    state = b.resolve_round(b.to(b.start(always()), Phase.DECISIONS))
    assert on_table(state).answers == {b.ALFA: "wait"}
    assert on_table(state).closed


def test_a_neighbours_card_is_not_ones_own():
    state = b.start(always())
    assert b.refused(state, b.BETA, c.AnswerCard(on_table(state).id, "pay")) == "unknown"
    assert b.refused(state, b.ALFA, c.AnswerCard(on_table(state).id, "pray")) == "unknown"


def test_a_response_can_lead_to_another_card():
    leads = ResponseSpec("pay", (), (FollowUpSpec("after", delay=1, odds=1.0),))
    waits = ResponseSpec("wait")
    cards = (b.card(probability=1.0, responses=(leads, waits), rounds_between=9), b.card("after"))
    state = b.start(b.level(cards=cards))
    first = on_table(state)
    state = b.do(state, b.ALFA, c.AnswerCard(first.id, "pay"))
    state = b.to(state, Phase.SITUATION)
    came = [card for card in state.cards.values() if card.card == "after"]
    assert [(card.owners, card.origin, card.origin_response) for card in came] == [
        ((b.ALFA,), first.id, "pay")
    ]


def test_a_response_may_need_a_condition():
    only_joint = ResponseSpec("pay", requires="joint_operation")
    level = always(responses=(only_joint, ResponseSpec("wait")))
    state = b.start(level)
    wish = c.AnswerCard(on_table(state).id, "pay")
    assert b.refused(state, b.ALFA, wish) == "response_not_open"
    assert b.do(b.joined(state), b.ALFA, wish)


def test_the_same_card_drawn_twice_has_other_parameters():
    spec = {"draws": {"bill": (-300.0, -100.0)}, "rounds_between": 1}
    state = b.to(b.start(always(**spec)), Phase.NEGOTIATION)
    drawn = [on_table(state).draws["bill"]]
    state = b.to(state, Phase.NEGOTIATION)
    drawn += [card.draws["bill"] for card in state.cards.values() if card.round == 2]
    assert len(set(drawn)) == len(drawn)
    assert all(-300.0 <= bill <= -100.0 for bill in drawn)


def test_a_joint_card_is_answered_by_most_voices():
    joint = b.card("quarrel", owner="joint", probability=1.0)
    state = b.joined(b.start(b.level(cards=(joint,))), members=b.IDS)
    state = b.to(state, Phase.SITUATION)
    card = next(card for card in state.cards.values() if card.card == "quarrel")
    assert card.owners == b.IDS
    for m, response in ((b.ALFA, "pay"), (b.BETA, "pay"), (b.GAMMA, "wait")):
        state = b.do(state, m, c.AnswerCard(card.id, response))
    state = b.resolve_round(b.to(state, Phase.DECISIONS))
    assert set(state.cards[card.id].answers.values()) == {"pay"}


def test_the_trainer_can_put_a_card_on_the_table():
    state = b.start(b.level(cards=(b.card(),)))
    state = b.do(state, c.TRAINER, c.PlayCard("storm", (b.ALFA, b.GAMMA)))
    assert sorted(card.owners for card in state.cards.values()) == [(b.ALFA,), (b.GAMMA,)]
    assert b.refused(state, c.TRAINER, c.PlayCard("flood", (b.ALFA,))) == "unknown"


def test_no_table_gets_more_cards_than_a_team_can_heed():
    many = tuple(b.card(f"storm{n}", probability=1.0) for n in range(5))
    state = b.start(b.level(cards=many))
    assert len([card for card in state.cards.values() if b.ALFA in card.owners]) == 2


@pytest.mark.parametrize("kind", sorted(EFFECTS))
@pytest.mark.parametrize("target", ["owner", "partners", "neighbours", "all", "lender"])
def test_every_effect_of_the_vocabulary_leaves_a_trace(kind, target):
    amounts = {"renewal_factor": 0.5, "maintenance_factor": 0.5, "demand_factor": 1.2}
    effect = EffectSpec(kind, target, amounts.get(kind, 0.4), rounds=1 if kind in amounts else 0)
    spec = b.card(effects=(effect,))
    before = b.joined(b.start(b.level(cards=(spec,))), members=b.IDS)
    after = b.do(before, c.TRAINER, c.PlayCard("storm", (b.ALFA,)))
    assert (after.stocks, after.lasting) != (before.stocks, before.lasting)


def test_answers_stay_with_the_team_until_the_decisions_are_over():
    state = b.start(always())
    card = on_table(state)
    state = b.do(state, b.ALFA, c.AnswerCard(card.id, "pay"))
    assert public_view(state)["cards"][card.id]["answers"] == {}
    assert private_view(state, b.ALFA)["cards"][card.id]["chosen"] == "pay"
    assert card.id not in private_view(state, b.BETA)["cards"]
    closed = b.resolve_round(b.to(state, Phase.DECISIONS))
    assert public_view(closed)["cards"][card.id]["answers"] == {b.ALFA: "pay"}


def test_a_joint_card_strikes_each_pair_once():
    quarrel = b.card("quarrel", owner="joint", effects=(EffectSpec("trust_pairs", amount=-0.5),))
    before = b.joined(b.start(b.level(cards=(quarrel,))), members=b.IDS)
    after = b.do(before, c.TRAINER, c.PlayCard("quarrel", b.IDS))
    struck = [e.subject for e in after.ledger if e.cause is Cause.EVENT]
    assert sorted(struck) == ["alfa|beta", "alfa|gamma", "beta|gamma"]


def test_what_several_answered_together_can_strike_one_of_them_later():
    leads = ResponseSpec("pay", (), (FollowUpSpec("after", delay=1, odds=1.0),))
    joint = b.card("quarrel", owner="joint", responses=(leads,), default="pay")
    state = b.joined(b.start(b.level(cards=(joint, b.card("after")))), members=b.IDS)
    state = b.do(state, c.TRAINER, c.PlayCard("quarrel", b.IDS))
    state = b.to(state, Phase.SITUATION)
    came = [card for card in state.cards.values() if card.card == "after"]
    assert len(came) == 1
    assert len(came[0].owners) == 1


def test_a_response_that_is_no_longer_open_falls_to_the_default():
    level = always(responses=(ResponseSpec("pay", requires="has_partner"), ResponseSpec("wait")))
    state = b.joined(b.start(level))
    card = on_table(state)
    state = b.to(b.do(state, b.ALFA, c.AnswerCard(card.id, "pay")), Phase.NEGOTIATION)
    state = b.to(b.do(state, b.ALFA, c.Leave()), Phase.DECISIONS)
    assert b.resolve_round(state).cards[card.id].answers[b.ALFA] == "wait"


def test_a_card_is_not_played_twice_at_once():
    state = b.do(b.start(b.level(cards=(b.card(),))), c.TRAINER, c.PlayCard("storm", (b.ALFA,)))
    assert b.refused(state, c.TRAINER, c.PlayCard("storm", (b.ALFA,))) == "card_on_table"

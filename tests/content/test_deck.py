"""The shared deck says only what the rules can do, and its problems are wicked."""

from __future__ import annotations

from collections import Counter

import pytest

from game.content.card_figures import card_arguments
from game.content.load import load_level
from game.content.region import region_message
from game.content.texts import Texts
from game.content.vocabulary import CONDITIONS, EFFECTS, TAGS, VALUES, shown
from game.rules import conditions, effects
from game.rules.level import CardSpec

LEVEL = load_level("hela-resan")
REGION = region_message(LEVEL)
DECK = {card.id: card for card in LEVEL.cards}


@pytest.fixture(params=sorted(DECK))
def card(request: pytest.FixtureRequest) -> CardSpec:
    return DECK[request.param]


def test_cards_may_say_exactly_what_the_rules_can_do():
    assert set(EFFECTS) == set(effects.EFFECTS)
    assert set(CONDITIONS) == {"", *conditions.CONDITIONS}


def test_at_least_half_of_the_cards_lead_to_another():
    leading = [c for c in DECK.values() if any(r.follow_ups for r in c.responses)]
    assert len(leading) * 2 >= len(DECK)


def test_some_chain_is_at_least_three_cards_long():
    def depth(id: str, seen: frozenset[str]) -> int:
        following = {f.card for r in DECK[id].responses for f in r.follow_ups} - seen - {id}
        return 1 + max((depth(f, seen | {id}) for f in following), default=0)

    assert max(depth(id, frozenset()) for id in DECK) >= 3


def test_every_pressure_is_felt_and_every_kind_of_owner_has_cards():
    tags = Counter(tag for c in DECK.values() for tag in c.tags)
    assert set(tags) == set(TAGS)
    assert {c.owner for c in DECK.values()} == {"one", "all", "joint"}


def test_no_response_is_best_for_all_values(card: CardSpec):
    for value in VALUES:
        assert len({r.values.get(value, 0) for r in card.responses}) >= 1
    best = [
        {r.id for r in card.responses if r.values.get(v, 0) == max(
            o.values.get(v, 0) for o in card.responses)}
        for v in VALUES
    ]  # fmt: skip
    assert not set.intersection(*best)


def test_a_team_alone_always_has_a_choice(card: CardSpec):
    """Whoever has no partner, no main and little staff can still choose between two ways."""
    if card.owner != "joint":
        assert sum(not response.requires for response in card.responses) >= 2


def test_the_same_card_drawn_twice_differs(card: CardSpec):
    assert card.draws
    assert all(low < high for low, high in card.draws.values())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_text_can_be_written_with_what_the_card_gives(card: CardSpec, language: str):
    texts = Texts(language, REGION["texts"][language])
    low = {name: low for name, (low, _) in card.draws.items()}
    name = "Tallmo" if card.owner == "one" else ""
    arguments = card_arguments(REGION["cards"][card.id], low, name)
    written = [texts.t(f"card-{card.id}.{p}", **arguments) for p in ("title", "lead", "headline")]
    for response in card.responses:
        written += [
            texts.t(f"card-{card.id}-{response.id}.{p}", **arguments) for p in ("title", "text")
        ]
    assert not texts.missing
    assert all(written)
    assert not any("{" in line or "$" in line for line in written)


def test_a_draw_is_shown_as_a_reader_counts():
    assert shown("demand_factor", 1.2) == 20
    assert shown("tariff", 0.062) == 6
    assert shown("operation_cost", 0.0078) == 0.8
    assert shown("ambition", -0.0004) == 0.04
    assert shown("money", -223.0) == 220
    assert shown("competence", -14.26) == 14.3


def test_the_dry_summer_tells_how_much_more_is_drawn():
    arguments = card_arguments(REGION["cards"]["torrsommaren"], {"demand": 1.25})
    assert arguments == {"demand": 25}
    assert "25 procent" in Texts("sv", REGION["texts"]["sv"]).t(
        "card-torrsommaren.lead", **arguments
    )

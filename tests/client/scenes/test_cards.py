"""Event cards: what they cost, what the answers do, and the choice that is always in sight."""

from __future__ import annotations

import pytest

from game.client.scenes.card import CardScene
from game.rules import commands as c
from game.rules.state import Phase

from .conftest import Seat


def dealt(card, **window):
    """Tallmo reads a card that the trainer has just played."""

    def prepare(game):
        game.must(c.TRAINER, c.PlayCard(card, ("tallmo",)))

    def scene(table):
        played = table.public["cards"]
        return CardScene(table, [id_ for id_ in played if played[id_]["card"] == card][-1])

    return Seat(Phase.DECISIONS, scene=scene, prepare=prepare, **window)


def test_what_the_event_itself_costs_stands_apart_from_the_answers():
    seat = dealt("skyfallet")
    played = seat.game.state.cards[seat.scene.card]
    residents = seat.table.public["municipalities"]["tallmo"]["population"]
    amount = seat.stage.app.texts.money(round(-played.draws["claims"] * residents, -3))
    assert seat.reads(f"Händelsen själv kostar er {amount}, vad ni än svarar.")
    assert seat.reads("Utöver det: ")


def test_a_gift_is_said_too():
    assert dealt("kompetent-motpart", language="en").reads("The event itself brings you")


def test_an_event_that_costs_nothing_itself_has_answers_with_plain_prices():
    seat = dealt("nyckelpersonen")
    assert not seat.reads("Händelsen själv")
    assert not seat.reads("Utöver det")


@pytest.mark.parametrize("theme", ["paper", "dark"])
def test_the_choice_is_in_sight_under_the_longest_card(theme):
    seat = dealt("notan", theme=theme)
    assert seat.stage.app.ui.scrolls["card"].furthest > 0
    choices = [w for key, w in seat.stage.app.ui.widgets.items() if key.startswith("response.")]
    assert choices
    assert all(choice.visible_rect == choice.rect for choice in choices)
    assert seat.stage.problems() == []


def test_the_choice_answers_the_card():
    seat = dealt("notan")
    seat.stage.click(next(k for k in seat.stage.app.ui.widgets if k.startswith("response.")))
    seat.stage.wait(0.1)
    assert seat.game.state.cards[seat.scene.card].answers["tallmo"]
    assert seat.reads("Valt svar")


def test_a_small_effect_keeps_the_decimals_it_needs():
    words = dealt("notan").scene.words
    effect = {"kind": "ambition", "target": "owner", "amount": -0.0004, "rounds": 0}
    said, good = words.effect(effect)
    assert "−0,04" in said
    assert not good


def test_what_the_others_chose_is_a_sentence_each():
    scene = dealt("notan").scene
    answer = next(iter(scene.table.private["cards"][scene.card]["responses"]))
    own = {"others": {"skarnas": answer, "granaker": answer}, "chosen": answer, "default": answer}
    note = scene._note(own)
    assert note.count("har valt") == 2
    assert note.count("”. ") == 2

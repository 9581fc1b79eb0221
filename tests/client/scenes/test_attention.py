"""What waits for a team: in order, each with its way there, ticked off when done."""

from __future__ import annotations

from game.client.scenes.card import CardScene
from game.client.scenes.offer import OfferScene
from game.client.views.attention import noticed
from game.rules import commands as c
from game.rules.state import Phase

from .conftest import Seat, offered


def waiting(seat: Seat) -> dict[str, bool]:
    """Name → whether it is done."""
    return {item["what"]: done for item, done in noticed(seat.table)}


def test_the_list_leads_to_the_event_and_ticks_it_off():
    seat = Seat(Phase.SITUATION, 2)
    assert waiting(seat) == {"card": False}
    seat.use("attention.card")
    assert isinstance(seat.scene, CardScene)
    for card, shown in seat.table.private["cards"].items():
        answer = next(r for r, spec in shown["responses"].items() if spec["open"])
        seat.game.must("tallmo", c.AnswerCard(card, answer))
    assert waiting(seat) == {"card": True}
    seat.stage.click("back")
    assert "attention.card" not in seat.stage.app.ui.widgets
    assert seat.reads("Det här väntar på er nu")


def test_an_offer_that_waits_is_opened_from_the_list():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.use("attention.agreement")
    assert isinstance(seat.scene, OfferScene)
    seat.use("sign")
    seat.use("yes")
    assert waiting(seat)["agreement"]


def test_the_budget_is_ticked_off_once_it_has_been_touched():
    seat = Seat(Phase.DECISIONS)
    assert waiting(seat)["budget"] is False
    seat.use("attention.budget")
    assert seat.stage.focused == "tariff"
    seat.stage.click("maintenance.plus")
    seat.stage.wait(0.5)
    assert waiting(seat)["budget"] is True


def test_a_new_phase_begins_a_new_list():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    assert "agreement" in waiting(seat)
    seat.game.advance()
    assert "agreement" not in waiting(seat)

"""What is agreed beside the steps: written, countered and signed by keyboard."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pygame
import pytest

from game.client.gallery_agreements import connected, lending
from game.client.practice import Practice
from game.client.scenes.compose_beside import BesideScene
from game.client.scenes.leave import LeaveScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.offer import OfferScene
from game.client.scenes.shake import ShakeScene
from game.client.views.fallen_walls import FallenWalls, circles
from game.content.load import load_level
from game.rules import commands as c
from game.rules.state import CostKey, Form, Kind, OfferStatus, Phase, SideAgreement, Terms

from .conftest import LEVEL, PARTNERS, Seat, joined, known_region, solve


@lru_cache(maxsize=1)
def _partners():
    game = Practice(load_level(LEVEL), known_region(), solve, 2)
    game.play_to(Phase.NEGOTIATION, 1)
    joined(game)
    return game.state


def partners(game):
    """The three share their operation; it is round 3."""
    game.state = _partners()


def tied(game):
    """The three invest together, and a main between two of them is in use."""
    game.state = connected(_partners())


def helped(game):
    """Granåker and Tallmo have promised each other emergency water."""
    partners(game)
    own = SideAgreement(
        "O1", Kind.EMERGENCY_WATER, ("granaker", "tallmo"), Terms(), 1, game.state.year
    )
    game.state = game.state.but(side_agreements={own.id: own})


def at(prepare=partners, seat="tallmo", **window):
    return Seat(Phase.NEGOTIATION, 1, seat=seat, prepare=prepare, **window)


def compose(seat, kind):
    seat.use("fold.beside")
    seat.use(f"propose.{kind}")
    assert isinstance(seat.scene, BesideScene)
    seat.stage.wait(0.6)


def last_offer(seat):
    return list(seat.game.state.offers.values())[-1]


def send(seat):
    seat.use("send")
    assert isinstance(seat.scene, NegotiationScene)
    return last_offer(seat)


def slide(seat, key, *keys):
    seat.go_to(key)
    for pressed in keys:
        seat.stage.press(pressed)
    seat.stage.wait(0.6)


def test_a_new_key_is_slid_to_and_shows_who_pays_what_on_the_way():
    seat = at()
    compose(seat, "key")
    slide(seat, "key", pygame.K_HOME)
    assert seat.reads("Lika delar")
    equal = {m: paid["then_sek"] for m, paid in seat.scene.shown.pays.items()}
    slide(seat, "key", pygame.K_END)
    assert seat.reads("Solidarisk med tak")
    assert {m: paid["then_sek"] for m, paid in seat.scene.shown.pays.items()} != equal
    offer = send(seat)
    assert (offer.kind, offer.cost_key, offer.members) == (
        Kind.KEY,
        CostKey.SOLIDARITY,
        PARTNERS,
    )


def test_the_key_that_holds_already_cannot_be_proposed():
    seat = at()
    compose(seat, "key")
    slide(seat, "key", pygame.K_HOME, pygame.K_RIGHT)
    assert seat.reads("gäller nu")
    assert not seat.stage.app.ui.widgets["send"].enabled


def test_a_goal_is_written_in_own_words():
    seat = at()
    compose(seat, "goal")
    seat.go_to("goal_text")
    seat.stage.press(pygame.K_END)
    seat.stage.write("Alltid.")
    seat.stage.wait(0.6)
    assert send(seat).goal_text == "Vatten till allaAlltid."


def test_another_form_says_what_it_costs_and_when_steps_come_again():
    seat = at()
    compose(seat, "form")
    seat.use("form.bolag")
    seat.stage.wait(0.6)
    assert seat.reads("Nya steg kan tas igen från runda 5")
    assert seat.reads("En gång")
    assert send(seat).form is Form.COMPANY


def test_staff_are_lent_by_steps_and_a_slider():
    seat = at()
    compose(seat, "lending")
    seat.use("draft.rounds.plus")
    seat.use("draft.posts.minus")
    slide(seat, "draft.price", pygame.K_LEFT, pygame.K_LEFT)
    offer = send(seat)
    price = seat.table.private["side_openings"]["lending"]["price_sek"]
    terms = offer.terms
    assert (terms.giver, terms.posts, terms.rounds) == ("tallmo", 0.5, 2)
    assert terms.price_sek == price - 50_000


def test_staff_are_borrowed_instead():
    seat = at()
    compose(seat, "lending")
    seat.use("draft.direction.borrow")
    seat.stage.wait(0.6)
    offer = send(seat)
    assert offer.terms.receiver == "tallmo"


def test_emergency_water_is_promised_to_a_neighbour():
    seat = at()
    compose(seat, "emergency_water")
    assert seat.reads("Tankbilar och vatten till varandra")
    assert send(seat).kind is Kind.EMERGENCY_WATER


def test_several_pay_somebody():
    seat = at()
    compose(seat, "equalisation")
    receiver = seat.scene.deal.terms.receiver
    payer = next(m for m in PARTNERS if m not in (receiver, "tallmo"))
    seat.use(f"payer.{payer}")
    slide(seat, "draft.price", pygame.K_RIGHT)
    offer = send(seat)
    assert set(offer.members) == {receiver, payer, "tallmo"}
    assert offer.terms.price_sek == 55.0


def test_works_are_closed_only_after_the_water_has_answered():
    seat = at(tied)
    seat.use("fold.beside")
    seat.use("propose.closing")
    assert seat.reads("Räknar på vattnet utan verket")
    seat.stage.wait(0.6)
    assert set(seat.scene.water.told) >= {"tallmo"}
    assert seat.reads("Största täkten ute")
    offer = send(seat)
    assert offer.terms.source in {s["node"] for s in known_region()["sources"]}


def test_an_actor_outside_says_what_it_asks_and_how_likely_it_is():
    seat = at()
    compose(seat, "outside")
    assert seat.reads("Säger ja med")
    assert seat.reads("Begär")
    offer = send(seat)
    assert offer.members == ("tallmo",)
    seat.use(f"offer.{offer.id}")
    assert isinstance(seat.scene, OfferScene)
    assert seat.reads("när förhandlingen är slut")


def lent(game):
    """Granåker offers Tallmo a post."""
    partners(game)
    game.must("granaker", lending(1.0, 600_000.0))


def test_a_counter_offer_begins_as_the_offer_and_marks_what_differs():
    seat = at(lent)
    first = last_offer(seat)
    seat.use(f"offer.{first.id}")
    seat.use("counter")
    seat.stage.wait(0.6)
    assert seat.reads("Inget skiljer sig än från förslaget av Granåker")
    assert not seat.stage.app.ui.widgets["send"].enabled
    seat.use("draft.rounds.plus")
    seat.stage.wait(0.6)
    assert seat.reads("Ändrat. Förut: Den här rundan, 2 år.")
    seat.use("send")
    new = last_offer(seat)
    assert (new.counters, new.proposer, new.terms.rounds) == (first.id, "tallmo", 2)
    assert seat.game.state.offers[first.id].status is OfferStatus.COUNTERED
    assert isinstance(seat.scene, OfferScene)
    seat.use("answer")
    assert seat.reads("Så har förslaget ändrats")
    assert seat.reads("Tallmo ändrade tid")


def test_whoever_made_the_offer_cannot_counter_it():
    seat = at(lent, seat="granaker")
    seat.use(f"offer.{last_offer(seat).id}")
    assert "counter" not in seat.stage.app.ui.widgets


def test_a_signature_counts_when_hands_are_shaken():
    seat = at(lent)
    offer = last_offer(seat).id
    seat.use(f"offer.{offer}")
    seat.use("sign")
    assert isinstance(seat.scene, ShakeScene)
    assert seat.reads("Granåker i hand")
    seat.stage.press(pygame.K_ESCAPE)
    assert "tallmo" not in last_offer(seat).signed
    seat.use("sign")
    seat.use("yes")
    assert "tallmo" in last_offer(seat).signed
    seat.use("refuse")
    assert "tallmo" not in last_offer(seat).signed


def test_nobody_is_asked_to_shake_hands_with_a_bot():
    seat = at(lent)
    seat.game.bots = {"granaker"}
    seat.use(f"offer.{last_offer(seat).id}")
    seat.use("sign")
    assert "tallmo" in last_offer(seat).signed


def test_a_draft_is_kept_until_it_is_begun_anew():
    seat = at()
    compose(seat, "lending")
    seat.use("draft.rounds.plus")
    seat.use("back")
    seat.use("propose.lending")
    assert seat.reads("Ert utkast från tidigare i rundan")
    assert seat.scene.deal.terms.rounds == 2
    seat.use("draft.anew")
    assert seat.scene.deal.terms.rounds == 1


def test_what_runs_is_listed_with_its_price():
    seat = at(lent)
    seat.game.must("tallmo", c.Sign(last_offer(seat).id, last_offer(seat).signed["granaker"]))
    seat.game.play_to(Phase.DECISIONS, 3)
    if not seat.game.state.side_agreements:
        pytest.skip("a council said no")
    own = seat.table.private["side_agreements"]
    assert next(iter(own.values()))["yearly_sek"]["tallmo"] == 600_000.0


def test_notice_of_help_tells_its_price_and_is_given_once():
    seat = at(helped)
    seat.use("fold.partnership")
    seat.use("end.O1")
    assert seat.reads(f"Det upphör för alla parter när runda {seat.game.state.round} är slut")
    assert seat.reads("Granåker hade räknat med det: tilliten mellan er faller")
    seat.use("yes")
    assert seat.game.state.side_agreements["O1"].notice == "tallmo"
    assert seat.reads("Ni har sagt upp det")
    assert "end.O1" not in seat.stage.app.ui.widgets


def test_equalisation_is_written_within_what_the_receiver_can_be_carried():
    seat = at()
    compose(seat, "equalisation")
    low, high = seat.scene.shown.price_limits
    slider = seat.stage.app.ui.widgets["draft.price"]
    assert slider.values.high == high
    seat.scene.change_terms(price_sek=high + 40.0)
    seat.stage.wait(0.6)
    assert seat.scene.deal.terms.price_sek == high > low
    assert seat.stage.app.ui.widgets["send"].enabled


def test_a_member_reads_that_the_majority_can_bind_it():
    def federal(game):
        partners(game)
        own = game.state.partnerships
        forms = {id: replace(p, form=Form.FEDERATION) for id, p in own.items()}
        game.state = game.state.but(partnerships=forms)

    seat = at(federal)
    seat.use("propose.investments")
    seat.stage.wait(0.6)
    assert seat.reads("de andra kan binda er utan er underskrift")


def test_leaving_tells_its_price_before():
    seat = at()
    seat.use("fold.partnership")
    cost = seat.stage.app.texts.money(seat.table.private["leaving"]["cost_sek"])
    assert seat.reads(f"Att lämna kostar er {cost} en gång. Ni är ute genast.")
    seat.use("leave")
    assert isinstance(seat.scene, LeaveScene)
    assert seat.reads("Tilliten mellan er och")


def test_depth_one_shows_nothing_of_it_and_depth_two_no_counter_offers():
    def shallow(game):
        lent(game)
        game.must(c.TRAINER, c.SetDepth(1))

    seat = at(shallow)
    assert "fold.beside" not in seat.stage.app.ui.widgets
    seat.game.must(c.TRAINER, c.SetDepth(2))
    seat.stage.wait(0.1)
    seat.use("fold.beside")
    assert "propose.key" in seat.stage.app.ui.widgets
    assert "propose.lending" not in seat.stage.app.ui.widgets
    seat.use(f"offer.{last_offer(seat).id}")
    assert "counter" not in seat.stage.app.ui.widgets


def test_a_fallen_wall_is_news_once():
    walls = FallenWalls()
    walls.see({"a|b": ["administration"]})
    assert not walls.fallen
    walls.see({"a|b": ["administration", "operation"], "b|c": ["administration"]})
    assert walls.fallen == {"a|b": "operation", "b|c": "administration"}
    assert walls.update(3.0)
    walls.update(4.0)
    assert walls.left == 0


def test_those_between_whom_a_wall_falls_stand_together():
    fallen = {"a|b": "operation", "c|d": "networks", "b|c": "operation"}
    assert circles(fallen) == [(["c", "d"], "networks"), (["a", "b", "c"], "operation")]


def test_the_promise_comes_back_in_the_own_words():
    seat = at()
    seat.game.play_to(Phase.OUTCOME, 3)
    seat.stage.wait(0.2)
    assert seat.reads("Ni skrev tillsammans")
    assert seat.reads("Vatten till alla")

"""Proposing, signing, refusing and taking back, by keyboard alone."""

from __future__ import annotations

import pygame

from game.client.scenes.compose import ComposeScene
from game.client.scenes.confirm import ConfirmScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.offer import OfferScene
from game.client.views.deal import PLAIN
from game.client.views.steps import on_the_table, possible
from game.rules import commands as c
from game.rules.state import Expectation, Form, Kind, OfferStatus, Phase

from .conftest import Seat, joined, offered


def only_offer(seat):
    return list(seat.game.state.offers.values())[-1]


def test_an_offer_is_written_and_put_on_the_table():
    seat = Seat(Phase.NEGOTIATION)
    seat.use("propose.administration")
    assert isinstance(seat.scene, ComposeScene)
    seat.use("member.sundhamn")
    seat.use("expect.cost.plus")
    seat.use("fold.terms")
    seat.go_to("form")
    for key in (pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN):
        seat.stage.press(key)
    seat.stage.wait(0.5)
    assert seat.reads("chans att förslaget går igenom")
    seat.use("send")
    offer = only_offer(seat)
    seat.stage.press(pygame.K_ESCAPE)  # why they work together can be said later
    assert isinstance(seat.scene, NegotiationScene)
    assert offer.members == ("granaker", "ljungsjo", "skarnas", "tallmo")
    assert offer.signed["tallmo"].cost == -0.04
    assert offer.form is Form.FEDERATION


def test_alone_there_is_no_agreement():
    seat = Seat(Phase.NEGOTIATION)
    seat.use("propose.administration")
    for m in ("sundhamn", "skarnas", "granaker", "ljungsjo"):
        seat.use(f"member.{m}")
    assert not seat.stage.app.ui.widgets["send"].enabled
    assert seat.reads("Ett avtal behöver minst två kommuner")


def test_a_refused_offer_stays_with_the_reason_beside_it():
    seat = Seat(Phase.NEGOTIATION, seat="granaker")
    seat.use("propose.administration")
    compose = seat.scene
    offered(seat.game)
    assert isinstance(seat.scene, ComposeScene)
    seat.use("send")
    assert seat.scene is compose
    assert seat.reads("Ett förslag om samma sak ligger redan på bordet")


def test_a_signature_is_given_with_an_own_expectation_and_taken_back():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    assert seat.reads("Väntar på er")
    seat.use(f"offer.{only_offer(seat).id}")
    assert isinstance(seat.scene, OfferScene)
    for _ in range(3):
        seat.use("expect.cost.plus")
    seat.use("sign")
    assert seat.reads("Har ni skakat hand?")
    assert "tallmo" not in only_offer(seat).signed
    seat.use("yes")
    assert only_offer(seat).signed["tallmo"] == Expectation(-0.02)
    assert seat.reads("Undertecknat.")
    seat.use("refuse")
    assert "tallmo" not in only_offer(seat).signed


def test_the_way_back_from_a_signature_has_its_whole_button_at_once():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.stage.click(f"offer.{only_offer(seat).id}")
    seat.stage.point_at("refuse")
    seat.game.must("tallmo", c.Sign(only_offer(seat).id, PLAIN))
    app = seat.stage.app
    app.frame([], 0.016)
    button = app.ui.widgets["refuse"]
    assert button.face.label == "Ta tillbaka"
    button.element.drawable_shape.set_active_state("hovered")
    app.ui.update(0.016)
    app.draw()
    edge = app.frame_surface.get_at((button.rect.right - 1, button.rect.centery))
    assert edge != app.theme.colour("paper")
    assert button.element.image.get_size() == button.rect.size


def test_a_smaller_promise_raises_the_odds_that_are_shown():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.use(f"offer.{only_offer(seat).id}")
    seat.stage.wait(0.5)
    before = seat.scene.deal.odds
    for _ in range(4):
        seat.use("expect.cost.minus")
    seat.stage.wait(0.5)
    assert seat.scene.deal.odds != before


def test_declining_says_so_in_the_own_column():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.use(f"offer.{only_offer(seat).id}")
    seat.use("refuse")
    assert only_offer(seat).refused == ("tallmo",)
    assert "avstår" in seat.shown


def test_withdrawing_the_own_offer_asks_first():
    seat = Seat(Phase.NEGOTIATION, seat="granaker", prepare=offered)
    seat.use(f"offer.{only_offer(seat).id}")
    seat.use("refuse")
    assert isinstance(seat.scene, ConfirmScene)
    seat.stage.press(pygame.K_ESCAPE)
    assert only_offer(seat).status is OfferStatus.OPEN
    seat.use("refuse")
    seat.use("yes")
    assert only_offer(seat).status is OfferStatus.WITHDRAWN


def test_closed_steps_say_what_is_in_the_way():
    seat = Seat(Phase.NEGOTIATION)
    assert not seat.reads("Ingen granne har kommit så långt")
    seat.use("fold.steps")
    assert seat.reads("Ingen granne har kommit så långt med er än")


def test_what_lies_on_the_table_is_not_proposed_once_more():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    assert "propose.administration" in seat.stage.app.ui.widgets
    offer = only_offer(seat).id
    for m in ("ljungsjo", "tallmo"):
        seat.game.must(m, c.Sign(offer, PLAIN))
    seat.stage.wait(0.1)
    assert "propose.administration" not in seat.stage.app.ui.widgets
    assert seat.reads("Det ni kan föreslå ligger redan på bordet.")


def test_an_offer_with_the_same_members_hides_the_step_before_it_is_signed():
    opening = {"members": ["granaker", "tallmo"]}
    offer = {"kind": "operation", "members": ["granaker", "ljungsjo", "tallmo"], "signed": {}}
    assert on_the_table("operation", opening, [offer], "ljungsjo")
    assert not on_the_table("administration", opening, [offer], "ljungsjo")
    assert not on_the_table("operation", {"members": ["granaker"]}, [offer], "ljungsjo")


def test_steps_that_are_taken_are_not_counted_as_closed():
    seat = Seat(Phase.NEGOTIATION, 1, prepare=joined)
    openings = seat.table.private["openings"]
    assert openings["operation"]["blocked"]["code"] == "step_taken"
    assert possible(openings) == ["administration", "investments"]
    assert seat.reads("Stängda steg (1)")


def test_a_promise_is_reworked():
    seat = Seat(Phase.NEGOTIATION, 1, prepare=joined)
    assert seat.reads("Ert löfte")
    seat.use("rework")
    seat.use("expect.cost.plus")
    seat.use("action")
    promise = next(p for p in seat.game.state.promises if p.municipality == "tallmo")
    assert promise.reworked == 1
    assert promise.expectation.cost == -0.03


def test_leaving_the_partnership_asks_first_and_then_leaves():
    seat = Seat(Phase.NEGOTIATION, 1, prepare=joined)
    seat.use("fold.partnership")
    seat.use("leave")
    assert seat.reads("Det går inte att ångra")
    seat.use("yes")
    assert seat.game.state.partnership_of("tallmo") is None


def test_the_votes_are_read_out_one_by_one():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    offer = only_offer(seat).id
    for m in ("ljungsjo", "tallmo"):
        seat.game.must(m, c.Sign(offer, Expectation(-0.03)))
    seat.game.play_to(Phase.DECISIONS, 1)
    seat.stage.wait(0.1)
    assert seat.reads("Fullmäktige har röstat")
    seat.use(f"offer.{offer}")
    assert not seat.reads("Fullmäktige har antagit avtalet")
    seat.stage.wait(3.0)
    assert seat.reads("Fullmäktige har antagit avtalet")
    assert only_offer(seat).kind is Kind.ADMINISTRATION

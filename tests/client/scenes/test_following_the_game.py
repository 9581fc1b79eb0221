"""Scenes follow the phase; the situation, cards and the outcome tell what the rules did."""

from __future__ import annotations

import pygame
import pytest

from game.client.scenes.card import CardScene
from game.client.scenes.decisions import DecisionsScene
from game.client.scenes.menu import MenuScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.outcome import OutcomeScene
from game.client.scenes.situation import SituationScene
from game.client.views.change import changes, rounded, shortened
from game.rules import commands as c
from game.rules.state import Phase

from .conftest import Seat, joined


def test_a_round_goes_through_its_scenes():
    seat = Seat(Phase.SITUATION)
    seen = []
    for _ in range(5):
        seen.append(type(seat.scene))
        seat.game.advance()
        seat.stage.wait(0.1)
    assert seen == [SituationScene, NegotiationScene, DecisionsScene, OutcomeScene, SituationScene]


def test_whatever_lies_over_a_scene_goes_when_the_phase_does():
    seat = Seat(Phase.NEGOTIATION)
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, MenuScene)
    seat.game.advance()
    assert isinstance(seat.scene, DecisionsScene)
    assert len(seat.stage.app.scenes) == 1


def test_the_paper_opens_the_round():
    seat = Seat(Phase.SITUATION, 2)
    assert seat.reads("Sundabladet")
    assert seat.reads("Fem kommuner, en rörkrok")


def test_newcomers_are_told_how_a_round_goes_in_the_first_only():
    assert Seat(Phase.SITUATION, 1).reads("Ni styr vattnet i Tallmo")
    assert not Seat(Phase.SITUATION, 2).reads("Ni styr vattnet i Tallmo")


def test_a_lost_connection_counts_down_to_the_next_try():
    seat = Seat(Phase.SITUATION)
    live = seat.table.live
    for seconds, said in ((2.4, "försöker igen om 3 s"), (0.0, "försöker nu")):
        live.trouble, live.retry_in_s = "connection-reconnecting", seconds
        seat.stage.wait(0.1)
        assert seat.reads(said)


def test_the_paper_can_be_read_again_later():
    seat = Seat(Phase.DECISIONS, 2)
    seat.use("paper")
    assert seat.reads("Fem kommuner, en rörkrok")
    seat.use("back")
    assert isinstance(seat.scene, DecisionsScene)


def play_card(game):
    game.must(c.TRAINER, c.PlayCard("nyckelpersonen", ("tallmo",)))


def test_a_card_is_opened_and_answered_by_keyboard():
    seat = Seat(Phase.SITUATION, prepare=play_card)
    card = list(seat.table.private["cards"])[-1]
    seat.use(f"card.{card}")
    assert isinstance(seat.scene, CardScene)
    assert seat.reads("Nyckelpersonen slutar")
    seat.use("response.lana")
    assert seat.game.state.cards[card].answers["tallmo"] == "lana"
    seat.use("response.konsult")
    assert seat.game.state.cards[card].answers["tallmo"] == "konsult"
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, SituationScene)
    assert seat.reads("Ta in en konsult")


def test_a_response_that_is_not_open_says_what_it_requires():
    seat = Seat(
        Phase.SITUATION,
        prepare=lambda game: game.must(c.TRAINER, c.PlayCard("jourlistan", ("tallmo",))),
    )
    card = list(seat.table.private["cards"])[-1]
    seat.use(f"card.{card}")
    assert "response.gemensam" not in seat.stage.app.ui.widgets
    assert seat.reads("Kräver en partner")


def outcome():
    return Seat(
        Phase.NEGOTIATION, 1, prepare=lambda game: (joined(game), game.play_to(Phase.OUTCOME, 3))
    )


def test_the_causes_of_every_row_add_up_to_its_change_as_it_is_written():
    seat = outcome()
    rows = changes(seat.scene.words, seat.table.public, seat.table.private)
    explained = [row for row in rows if row.causes and row.moved]
    assert {"cost_per_resident_sek", "trust_operation"} <= {row.key for row in explained}
    for row in explained:
        told = sum(rounded(row, amount) for _, amount in shortened(seat.scene.words, row, 4))
        assert told == pytest.approx(row.amount)


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_what_is_left_over_is_never_the_largest_cause(most):
    seat = outcome()
    words = seat.scene.words
    for row in changes(words, seat.table.public, seat.table.private):
        told = shortened(words, row, most)
        rest = [abs(amount) for said, amount in told if said == words.t("change-rest")]
        if len(told) > 1 and rest:
            assert rest[0] <= max(abs(amount) for _, amount in told[:-1])


def test_figures_without_causes_say_what_drove_them():
    seat = outcome()
    seat.table.open_folds.add("outcome")
    seat.stage.wait(0.1)
    history = seat.table.private["history"]
    assert seat.reads(f"{history[-1]['renewed_m'] / 1000:.1f}".replace(".", ","))
    assert seat.reads("Ni bestämmer takten")
    assert seat.reads("Ingen överföringsledning till en granne är i drift.")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_legend_stands_on_the_map_over_the_layers_and_off_the_buttons(scale, size):
    seat = Seat(Phase.DECISIONS, scale=scale, size=size)
    if scale == 2.0:
        seat.use("map.open")
    seat.use("layer.legend")
    scene, stage = seat.scene, seat.stage
    legend = scene.controls.legend_rect(scene, stage.app.canvases[0], scene.map_rect)
    assert scene.map_rect.contains(legend)
    covered = [
        key
        for key, widget in stage.app.ui.widgets.items()
        if widget.solid and widget.rect.colliderect(legend)
    ]
    assert covered == []


def test_figures_grow_from_the_last_round_to_this_one():
    seat = outcome()
    row = next(
        r for r in changes(seat.scene.words, seat.table.public, seat.table.private) if r.moved
    )
    assert seat.scene._shown(row) != pytest.approx(row.now)
    seat.stage.wait(1.0)
    assert seat.scene._shown(row) == pytest.approx(row.now)


def test_the_ledger_names_causes():
    assert outcome().reads("Ni tog er tid för varandra")


def test_the_map_takes_the_whole_window_behind_a_tab_at_200_per_cent():
    seat = Seat(Phase.DECISIONS, scale=2.0)
    assert seat.scene.map_rect is None
    seat.use("map.open")
    assert seat.scene.map_rect.width == 1280
    assert seat.stage.problems() == []
    seat.use("map.close")
    assert seat.scene.map_rect is None


def test_hovering_the_map_says_what_a_thing_is():
    seat = Seat(Phase.DECISIONS)
    rect, view = seat.scene.map_rect, seat.table.map
    node = next(n for n in seat.table.region["nodes"] if n["kind"] == "tank")
    x, y = view.pixel_of(node["id"])
    seat.stage.point_at((rect.x + round(x), rect.y + round(y)))
    assert seat.reads("Reservoar")

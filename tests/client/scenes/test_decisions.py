"""Deciding, with the keyboard and with the mouse."""

from __future__ import annotations

import pygame
import pytest

from game.rules import commands as c
from game.rules.state import Phase, RenewalMode

from .conftest import Seat, joined


@pytest.fixture
def deciding():
    return Seat(Phase.DECISIONS)


def test_the_tariff_moves_by_arrow_keys_and_is_sent_when_the_hand_rests(deciding):
    deciding.go_to("tariff")
    start = deciding.stage.app.ui.widgets["tariff"].value
    for _ in range(3):
        deciding.stage.press(pygame.K_RIGHT)
    assert deciding.decisions().tariff_change is None
    deciding.stage.wait(0.5)
    assert deciding.decisions().tariff_change == pytest.approx((start + 1.5) / 100)


def test_following_costs_again_is_a_button(deciding):
    deciding.game.must("tallmo", c.SetTariff(0.05))
    deciding.stage.wait(0.1)
    assert deciding.reads("+5,0\u00a0%")
    deciding.use("tariff.follow")
    deciding.stage.wait(0.5)
    assert deciding.decisions().tariff_change is None


def test_steps_of_a_line_show_at_once_and_reach_the_rules_as_one(deciding):
    for _ in range(2):
        deciding.stage.click("inventory.plus")
    deciding.stage.wait(0.5)
    assert deciding.decisions().inventory == pytest.approx(0.4)


def test_ctrl_z_takes_changes_back_one_by_one(deciding):
    deciding.stage.click("skills.plus")
    deciding.stage.wait(0.5)
    deciding.stage.click("partnership.plus")
    deciding.stage.wait(0.5)
    deciding.stage.press(pygame.K_z, pygame.KMOD_CTRL)
    assert deciding.decisions().partnership == pytest.approx(0.2)
    assert deciding.decisions().skills == pytest.approx(0.3)
    deciding.stage.press(pygame.K_z, pygame.KMOD_CTRL)
    assert deciding.decisions().skills == pytest.approx(0.2)


def test_more_renewal_than_own_staff_can_do_warns_of_consultants(deciding):
    assert not deciding.reads("Resten gör konsulter")
    deciding.game.must("tallmo", c.SetRenewal(0.01))
    deciding.stage.wait(0.1)
    assert deciding.reads("Resten gör konsulter")


def test_ready_sends_what_was_not_yet_sent(deciding):
    deciding.stage.click("inventory.plus")
    deciding.stage.click("ready")
    assert deciding.decisions().inventory == pytest.approx(0.3)
    assert "tallmo" in deciding.game.state.ready


def test_pipes_are_picked_on_the_map(deciding):
    deciding.use("renewal.mode.picked")
    assert deciding.decisions().renewal_mode is RenewalMode.PICKED
    view, rect = deciding.table.map, deciding.scene.map_rect
    own = next(
        p
        for p in deciding.table.region["pipes"]
        if p["municipality"] == "tallmo" and not p["vertices"]
    )
    ends = [view.pixel_of(own[end]) for end in ("a", "b")]
    middle = tuple(round((u + v) / 2) for u, v in zip(*ends, strict=True))
    deciding.stage.click((rect.x + middle[0], rect.y + middle[1]))
    assert deciding.decisions().picks == (own["id"],)


def test_a_brush_picks_what_it_goes_over_and_a_list_does_without_the_map(deciding):
    deciding.use("renewal.mode.picked")
    deciding.use("fold.pick-list")
    boxes = [key for key in deciding.stage.app.ui.widgets if key.startswith("pipe.")]
    deciding.use(boxes[0])
    assert deciding.decisions().picks == (boxes[0].removeprefix("pipe."),)
    view, rect = deciding.table.map, deciding.scene.map_rect
    for pipe in (p for p in deciding.table.region["pipes"] if p["municipality"] == "tallmo"):
        x, y = view.pixel_of(pipe["a"])
        at = (rect.x + round(x), rect.y + round(y))
        deciding.stage.feed(
            pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(1, 1), buttons=(1, 0, 0))
        )
    picked = set(deciding.decisions().picks)
    assert len(picked) > 3
    own = {p["id"] for p in deciding.table.region["pipes"] if p["municipality"] == "tallmo"}
    assert picked <= own


def test_ways_of_working_unfold_and_are_ticked(deciding):
    assert "open_books" not in deciding.stage.app.ui.widgets
    deciding.use("fold.ways")
    deciding.use("open_books")
    assert deciding.decisions().open_books


def test_the_joint_plan_is_edited_and_stood_behind():
    seat = Seat(
        Phase.NEGOTIATION, 1, prepare=lambda game: (joined(game), game.play_to(Phase.DECISIONS, 3))
    )
    assert seat.reads("Inventering och kompetens beslutar ni i den gemensamma planen")
    seat.use("tab.joint")
    seat.use("joint.skills.plus")
    seat.stage.wait(0.5)
    operation = next(iter(seat.game.state.partnerships.values()))
    assert operation.draft.skills == pytest.approx(0.5)
    assert operation.approved == ("tallmo",)
    assert seat.reads("Alla medlemmar måste säga ja")
    seat.use("joint.approve")
    assert next(iter(seat.game.state.partnerships.values())).approved == ()


def test_the_note_on_ready_leaves_the_count_beside_it_readable(deciding):
    deciding.stage.point_at("ready")
    deciding.stage.wait(0.6)
    boxes = [box for canvas in deciding.stage.app.canvases for box in canvas.boxes]
    note = next(box for box in boxes if box.text == deciding.scene.t("ready-tip"))
    count = next(box for box in boxes if box.text == "0 av 5 klara")
    assert not note.rect.inflate(28, 20).colliderect(count.rect)

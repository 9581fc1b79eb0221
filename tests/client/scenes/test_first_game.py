"""The first game as a newcomer alone plays it: by keyboard, going where the guide points."""

from __future__ import annotations

import pygame

from game.client.scenes.card import CardScene
from game.client.scenes.compose import ComposeScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.offer import OfferScene
from game.client.views.guide import TARGETS, WHERE, present, targets
from game.rules.depth import TARIFF_STEPS
from game.rules.guide import CHECKS
from game.rules.state import Phase

from .first_game import FirstGame


def follow(game: FirstGame) -> None:
    """Does what the guide asks for now, with no other help than its pointing."""
    before = (game.left, game.game.state.phase, type(game.scene))
    game.use("guide.show")
    game.stage.wait(0.1)
    pointed = game.stage.focused
    assert pointed in targets(game.scene)
    if pointed == "ready":
        game.stage.press(pygame.K_RETURN)
        game.go_on()
    elif pointed in ("partnership", "maintenance"):
        for _ in range(3):
            game.stage.press(pygame.K_RIGHT)
        game.stage.wait(0.5)
    else:
        game.stage.press(pygame.K_RETURN)
        game.stage.wait(0.5)
        inside(game)
    assert (game.left, game.game.state.phase, type(game.scene)) != before


def inside(game: FirstGame) -> None:
    """On a card or an agreement, the ring is on what answers it."""
    if isinstance(game.scene, CardScene | ComposeScene | OfferScene):
        game.use(targets(game.scene)[0])
        if not isinstance(game.scene, NegotiationScene):
            game.stage.press(pygame.K_ESCAPE)
        game.stage.wait(0.1)


def test_the_guide_leads_a_newcomer_alone_through_the_whole_game_by_keyboard():
    game = FirstGame()
    shown = []
    for _ in range(60):
        if game.over:
            break
        step = present(game.table)
        if step is None:
            assert game.reads("Guiden väntar på nästa del")
            game.ready()
            continue
        shown.append(step["id"])
        assert game.reads(game.scene.t(f"guide-{step['id']}.title"))
        follow(game)
    assert game.over
    assert game.left == []
    assert game.refused == []
    assert list(dict.fromkeys(shown)) == [
        step["id"] for step in game.table.private["guide"] if step["phase"] != "debrief"
    ]
    for other in ("alvsund", "storskog"):
        assert game.game.state.steps_between("halleby", other) == ("administration", "operation")


def test_what_a_step_meant_is_told_when_it_is_done_and_can_be_put_away():
    game = FirstGame()
    follow(game)
    assert game.reads("Det finns inget rätt svar")
    game.use("guide.read")
    assert not game.reads("Det finns inget rätt svar")
    game.use("fold.guide.past")
    assert game.reads("Det finns inget rätt svar")


def test_the_guide_folds_away_with_its_ring():
    game = FirstGame()
    game.use("fold.guide")
    assert not game.reads("Svara på händelsen\u00a0")
    assert "guide.show" not in game.stage.app.ui.widgets
    game.use("fold.guide")
    assert "guide.show" in game.stage.app.ui.widgets


def test_every_check_has_a_control_to_point_at_and_a_phase_to_do_it_in():
    assert set(TARGETS) == set(CHECKS)
    assert set(WHERE) <= set(CHECKS)
    for check, phases in WHERE.items():
        assert set(phases) <= {p.value for p in Phase}, check


def test_a_newcomer_sees_nothing_that_the_rules_would_refuse():
    game = FirstGame()
    while game.game.state.phase is not Phase.DECISIONS:
        game.ready()
    keys = set(game.stage.app.ui.widgets)
    assert {
        "tariff.down",
        "tariff.same",
        "tariff.up",
        "maintenance",
        "renewal",
        "partnership",
    } <= keys
    for deeper in ("tariff", "inventory.plus", "skills.plus", "liaison.plus", "renewal.mode.even"):
        assert deeper not in keys
    assert "fold.ways" not in keys
    for name, step in zip(("down", "same", "up"), TARIFF_STEPS, strict=True):
        game.use(f"tariff.{name}")
        game.stage.wait(0.5)
        assert game.decisions("halleby").tariff_change == step
    for line in ("maintenance", "renewal", "partnership"):
        game.go_to(line)
        for key in (pygame.K_END, pygame.K_LEFT, pygame.K_HOME):
            game.stage.press(key)
            game.stage.wait(0.5)
    assert game.refused == []
    assert game.decisions("halleby").maintenance == 0.6


def test_an_offer_is_answered_in_two_clicks_and_asks_for_the_cost_alone():
    game = FirstGame()
    game.ready()
    for _ in range(4):
        if any(o.proposer != "halleby" for o in game.game.state.offers.values()):
            break
        game.go_on()
    game.stage.click("attention.agreement")
    keys = set(game.stage.app.ui.widgets)
    assert "expect.cost.plus" in keys
    assert not {"expect.years.plus", "fold.expectation", "fold.terms"} & keys
    game.stage.click("sign" if "sign" in keys else "send")
    assert any("halleby" in o.signed for o in game.game.state.offers.values())
    assert game.refused == []

"""Where newcomers have stumbled: figures with their reasons, promises with one and the same base,
and what somebody else decided said beside what the team decided."""

from __future__ import annotations

from functools import lru_cache

import pygame
import pytest

from game.client.scenes.compose import ComposeScene
from game.client.scenes.shake import people_at
from game.client.views.change import changes
from game.client.views.council_cut import cut_said
from game.client.views.guide import arrow_at
from game.rules.state import Phase, State

from .first_game import FirstGame


@lru_cache(maxsize=1)
def states() -> dict[tuple[int, Phase], State]:
    """The game as each phase began in it, up to the decisions of its second round."""
    game, found = FirstGame(), {}
    while (2, Phase.DECISIONS) not in found:
        state = game.game.state
        found[state.round, state.phase] = state
        game.ready()
    return found


def played_to(phase: Phase, round_: int = 1) -> FirstGame:
    return FirstGame(state=states()[round_, phase])


def test_the_first_years_cost_has_causes_that_add_up():
    game = played_to(Phase.OUTCOME)
    cost = changes(game.scene.words, game.table.public, game.table.private)[0]
    assert cost.key == "cost_per_resident_sek"
    assert cost.causes
    assert sum(amount for _, amount in cost.causes) == pytest.approx(cost.now - cost.before)


def test_a_promise_is_measured_from_the_same_cost_on_every_screen():
    game = played_to(Phase.NEGOTIATION)
    game.use("guide.show")
    game.stage.press(pygame.K_RETURN)
    game.stage.wait(0.1)
    assert isinstance(game.scene, ComposeScene)
    first = game.table.private["promise_base"]
    assert first["year"] == 2026
    assert "Mot 4 401 kr per invånare år 2026: 4 181 kr om 4 år" in shown(game)
    game.use("send")
    while game.game.state.phase is not Phase.OUTCOME:
        game.ready()
    assert game.table.private["promise_base"] == first
    assert "Räknat från 4 401 kr per invånare, kostnaden 2026" in shown(game)


def shown(game: FirstGame) -> str:
    """What is read on the screen, with plain spaces."""
    return " ".join(game.shown).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_councils_cut_is_told_beside_what_the_team_had_decided():
    game = played_to(Phase.OUTCOME)
    words, private = game.scene.words, dict(game.table.private)
    assert cut_said(words, private, "tariff-cut") == ""
    before, now = dict(private["history"][0]), dict(private["history"][1])
    before["tariff_sek"], now["tariff_sek"] = 10_000, 10_100
    cut = {"round": 1, "stock": "tariff", "cause": "council_cut", "amount": -40.0}
    own = {"round": 1, "stock": "tariff", "cause": "tariff_decision", "amount": 50.0}
    private["history"], private["ledger"] = [before, now], [cut, own]
    said = cut_said(words, private, "tariff-cut")
    said = said.replace("\u00a0", " ").replace("\u202f", " ")
    assert "10 500 kr" in said
    assert "fullmäktige beslutade 10 100 kr" in said


def test_consultants_are_spoken_of_when_own_staff_no_longer_can():
    game = played_to(Phase.DECISIONS)
    game.go_to("renewal")
    assert not game.reads("Er egen personal räcker till")
    game.stage.press(pygame.K_END)
    game.stage.wait(0.5)
    assert game.reads("Er egen personal räcker till")


def test_nobody_is_asked_to_shake_hands_where_nobody_sits():
    game = FirstGame()
    members = ("alvsund", "halleby", "storskog")
    assert people_at(game.table, members) == ()
    game.game.bots.discard("alvsund")
    assert people_at(game.table, members) == ("alvsund",)


def test_the_way_the_tariff_has_gone_stands_beside_the_decision():
    game = played_to(Phase.DECISIONS, 2)
    assert "tariff.trend" in game.stage.app.ui.widgets
    tip = game.stage.app.ui.widgets["tariff.trend"].tip
    assert len(tip) == 1 + len(game.table.private["history"])


def test_the_legend_is_put_away_when_the_game_goes_on():
    game = FirstGame()
    game.stage.click("layer.legend")
    assert game.table.legend
    game.ready()
    assert not game.table.legend


def test_the_guides_arrow_points_at_its_ring_from_every_side():
    ring = pygame.Rect(100, 100, 80, 40)
    for side in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        corners = arrow_at(ring, side, 9, 3)
        outside = [not ring.collidepoint(corner) for corner in corners]
        assert all(outside)
        tip = pygame.Vector2(corners[1]).distance_to(ring.center)
        assert all(pygame.Vector2(end).distance_to(ring.center) > tip for end in corners[::2])


def test_the_guides_arrow_is_not_hidden_behind_the_button_beside():
    game = FirstGame()
    game.ready()
    for _ in range(4):
        if any(o.proposer != "halleby" for o in game.game.state.offers.values()):
            break
        game.go_on()
    game.stage.click("attention.agreement")
    sign, refuse = (game.stage.app.ui.widgets[key].rect for key in ("sign", "refuse"))
    picture, accent = game.stage.app.frame_surface, game.stage.app.theme.colours["accent"]
    beside = pygame.Rect(refuse.right, sign.y, sign.x - refuse.right, sign.height)
    around = sign.inflate(60, 80)
    marks = sum(
        picture.get_at((x, y))[:3] == tuple(pygame.Color(accent))[:3]
        for x in range(around.x, around.right)
        for y in [*range(around.y, sign.y - 9), *range(sign.bottom + 9, around.bottom)]
        if picture.get_rect().collidepoint(x, y)
    )
    assert beside.width < 40, "there is no room for it between the buttons"
    assert marks > 20

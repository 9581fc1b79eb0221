"""The same decisions in another form lead to the same, and what the form would have decided
otherwise is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.load import load_level
from game.rules import commands as c
from game.rules.events import Event
from game.rules.setup import initial_state
from game.rules.state import CostKey, Form, Kind, Phase
from server.debrief import cases
from server.debrief.remembered import Remembered
from server.debrief.statistics.what_ifs import of_region
from server.debrief.story import Story, read
from server.debrief.what_if import Given, Rerun
from server.hydraulics.engine import engine_for
from tests.server.debrief.game import LEVEL, WISH, Game, by_bots

SAME = 0.02
"""Claim 7: accepted decisions under another form lead to the same within this share."""
MEASURES = ("cost_per_resident_sek", "bursts_per_km", "renewal_rate_pct", "trust")


def in_other_forms(story: Story, given: list[Given], level: str) -> list[Rerun]:
    water = Remembered(engine_for(level).solve)
    found = [cases.BY_ID[f"form-{form.value}"] for form in Form]
    return [cases.play(x, story, given, water)[0] for x in found if x.possible(story)]


def agreed(story: Story) -> list[object]:
    return [(s.agreement.round, s.agreement.kind, s.agreement.members) for s in story.signings]


@pytest.mark.parametrize(
    ("level", "seed", "temper", "form"),
    [
        ("skargarden", 2, "cooperative", Form.FEDERATION),  # a council is outvoted
        ("langs-alven", 1, "cooperative", Form.COMPANY),
        ("provtur", 1, "freerider", Form.BOARD),
        (LEVEL, 2, "cooperative", Form.COMPANY),
    ],
)
def test_a_rehearsed_game_in_other_forms_differs_by_no_more_than_claim_7_allows(
    level: str, seed: int, temper: str, form: Form
) -> None:
    story, given = by_bots(level, seed, temper, form)
    others = in_other_forms(story, given, level)
    assert len(others) == 2
    for other in others:
        assert agreed(other.story) == agreed(story)
        for name in MEASURES:
            ours = of_region(story.records[-1], name)
            assert of_region(other.story.records[-1], name) == pytest.approx(ours, rel=SAME)
    if (level, form) == ("skargarden", Form.FEDERATION):
        assert [other.upheld for other in others] == [1, 0]  # a board asks everybody


def outvoted() -> tuple[Game, list[Event]]:
    """A federation whose smallest member neither signs the second step nor backs the joint plan."""
    level = load_level(LEVEL)
    willing = replace(level.parameters, gates=(0.0,) * 4, signature_base=60.0)
    game = Game(initial_state(replace(level, parameters=willing), 1), engine_for(LEVEL))
    members = ("granaker", "ljungsjo", "tallmo")
    people = {m.id: m.population for m in level.municipalities}
    small = min(members, key=lambda m: people[m])
    large = [m for m in members if m != small]
    for kind, signers in ((Kind.ADMINISTRATION, members), (Kind.OPERATION, tuple(large))):
        while game.state.phase is not Phase.NEGOTIATION:
            game.advance()
        assert game.do(
            large[0], c.Propose(kind, members, Form.FEDERATION, CostKey.USE, "secure", WISH)
        )
        for member in signers:
            game.do(member, c.Sign(next(reversed(game.state.offers)), WISH))
        game.advance()
        assert game.state.agreements[-1].kind is kind
    assert game.do(large[0], c.SetJointPlan("skills", 0.9))
    assert game.do(large[1], c.ApproveJointPlan())
    game.advance()
    assert next(iter(game.state.partnerships.values())).plan.skills == 0.9
    while game.state.phase is not Phase.SITUATION:
        game.advance()
    game.do(c.TRAINER, c.EndGame())
    return game, game.events


def test_what_an_outvoted_member_never_signed_stands_in_a_board_too() -> None:
    game, events = outvoted()
    story = read(game.start, events)
    case = cases.BY_ID[f"form-{Form.BOARD.value}"]
    board = cases.play(case, story, game.given, Remembered(game.engine.solve))[0]
    assert agreed(board.story) == agreed(story)
    assert next(iter(board.story.end.partnerships.values())).plan.skills == 0.9
    assert board.upheld == 2

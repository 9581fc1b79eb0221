"""What a workshop does beside the rules can be done by keyboard alone too: one way for each action.

A new action fails here until it has a way of its own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

import pygame
import pytest

from game.client.flow import scene_for
from game.client.gallery import table_of
from game.client.gallery_workshop import workshop_stops
from game.client.scene import Push
from game.client.stage import Stage
from game.protocol import messages as m
from game.protocol import workshop as w

from .conftest import known_region, solve
from .keys import Keys, _no_mouse
from .test_by_keyboard import LEADING

DOWN = "down"
"""Stands for choosing the next of a list."""
WORDS = "Vi ses om fem"

WAYS = {
    (w.SendMessage, "trainer"): (
        "60-console-messages",
        ["message.text", WORDS, "message.text.send"],
    ),
    (w.SendMessage, "team"): ("70-beside-messages", ["message.text", WORDS, "message.text.send"]),
    (w.CountHands, "trainer"): ("60-console-polls", ["fold.hands", "hands.0.plus", "hands.send"]),
    (w.CountHands, "team"): ("70-beside-poll", ["hands.0.plus", "hands.send"]),
    (w.AskPoll, "trainer"): ("61-console-quiet-polls", ["ask."]),
    (w.ClosePoll, "trainer"): ("60-console-polls", ["poll.close."]),
    (w.OpenBreakout, "trainer"): ("61-console-quiet-talks", ["talk."]),
    (w.ExtendBreakout, "trainer"): ("60-console-talks", ["talk.extend."]),
    (w.EndBreakout, "trainer"): ("60-console-talks", ["talk.end"]),
    (w.WriteNote, "trainer"): ("60-console-notes", ["note.text", WORDS, "note.text.send"]),
    (w.AnswerHelp, "trainer"): ("60-console-teams", ["helped.tallmo"]),
    (w.ScheduleCard, "trainer"): ("60-console-events", ["later.add"]),
    (w.UnscheduleCard, "trainer"): ("60-console-events", ["later.drop."]),
    (w.Show, "trainer"): ("60-console-projector", ["show."]),
    (w.BeginPlaced, "trainer"): ("60-console-teams", ["begin."]),
    (w.SkipPlaced, "trainer"): ("60-console-teams", ["skip."]),
    (w.PlanEnd, "trainer"): ("61-console-quiet-teams", ["plan", DOWN]),
    (w.CallTrainer, "team"): ("72-negotiation-busy", ["header.call"]),
    (w.WriteGroupNote, "team"): ("70-beside-talk", ["group.b1.g1", WORDS, "group.b1.g1.send"]),
    (w.WriteSeatNote, "team"): ("70-beside-handover", ["seat.note", WORDS, "seat.note.send"]),
    (w.DropSeatNote, "team"): ("70-beside-handover", ["note.drop."]),
    (w.LetIn, "team"): ("70-beside-laptops", ["let_in."]),
    (m.RenameTeam, "trainer"): (
        "62-team-sheet",
        ["team.name.tallmo", WORDS, "team.name.tallmo.send"],
    ),
    (m.MoveTeam, "trainer"): ("62-team-sheet", ["team.move", "yes"]),
    (m.MoveOn, "trainer"): ("62-team-sheet", ["move_on", "yes"]),
    (m.ChooseAddress, "trainer"): ("50-lobby-trainer", ["address", DOWN]),
}
"""Action and who does it → the screen, and the widgets used one after the other (a beginning
with a point at its end is the first that begins so); words are typed."""


@lru_cache(maxsize=1)
def stops():
    return {stop.name: stop for stop in workshop_stops(solve)}


class Beside(Keys):
    """A seat at a stop of the workshop's gallery."""

    def __init__(self, name):
        stop = stops()[name]
        self.table = table_of(stop, solve, known_region())
        self.sent = []
        for way in ("send", "control", "partake"):
            setattr(self.table.live, way, lambda action, _=None: self.sent.append(type(action)))
        scene = stop.make(self.table)
        self.stage = Stage(scene_for(self.table) if stop.dialogue else scene)
        if stop.dialogue:
            self.stage.app.go(Push(scene))
        self.stage.wait(0.1)
        self.stage.click = self.stage.point_at = self.stage.wheel = _no_mouse

    def go(self, step):
        if step == WORDS:
            self.stage.write(WORDS)
        elif step == DOWN:
            self.press(pygame.K_DOWN, pygame.K_RETURN)
        elif step in ("yes", "fold.hands") and step not in self.keys:
            return  # no question was asked, and what is open needs no unfolding
        else:
            self.do(self.first(step) if step.endswith(".") else step)


def test_every_action_of_the_workshop_has_a_way_by_keyboard():
    trainers = {*get_args(w.WorkshopAction), *get_args(m.LeadAction)} - LEADING
    teams = set(get_args(w.PartakeAction))
    wanted = {(action, "trainer") for action in trainers} | {(action, "team") for action in teams}
    assert {f"{action.__name__} by {who}" for action, who in wanted - set(WAYS)} == set()


@pytest.mark.parametrize(("action", "who"), WAYS, ids=lambda part: getattr(part, "__name__", part))
def test_is_done_by_keyboard_alone(action, who):
    name, steps = WAYS[action, who]
    seat = Beside(name)
    for step in steps:
        seat.go(step)
    assert action in seat.sent

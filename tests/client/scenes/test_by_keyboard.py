"""Every action of the game can be done by keyboard alone: one way for each command there is.

A new command fails here until it has a way of its own.
"""

from __future__ import annotations

from typing import get_args

import pygame
import pytest

from game.client.scenes.card import CardScene
from game.client.scenes.told import ToldScene
from game.client.views.map_words import hit_words
from game.protocol import messages as m
from game.rules import assumptions
from game.rules import commands as c
from game.rules import people_commands as p
from game.rules.people_commands import WriteSealed
from game.rules.state import Phase

from .conftest import joined, offered
from .keys import Keys
from .test_beside import helped, lent, tied
from .test_own_papers import agreed

LEADING = {m.Start, m.Pause, m.Resume, m.Extend, m.UseClock, m.EndPhase, m.SeatBot, m.FreeSeat}
"""What leads the session from the trainer's window."""


def deciding(**where):
    return Keys(Phase.DECISIONS, **where)


def trainer(phase=Phase.SITUATION, round_=1, **where):
    return Keys(phase, round_, seat="trainer", **where)


def tariff():
    seat = deciding()
    seat.go_to("tariff")
    seat.press(pygame.K_RIGHT)
    seat.rest()
    return seat


def budget():
    seat = deciding()
    seat.do("inventory.plus")
    seat.rest()
    return seat


def renewal():
    seat = deciding()
    seat.do("renewal.mode.picked", "fold.pick-list")
    seat.do(seat.first("pipe."))
    assert seat.decisions().picks
    return seat


def way():
    seat = deciding()
    seat.do("fold.ways", "open_books")
    seat.rest()
    return seat


def card():
    def played(game):
        game.must(c.TRAINER, c.PlayCard("notan", ("tallmo",)))

    def scene(table):
        cards = table.public["cards"]
        return CardScene(table, [id_ for id_ in cards if cards[id_]["card"] == "notan"][-1])

    seat = deciding(prepare=played, scene=scene)
    seat.do(seat.first("response."))
    return seat


def propose():
    seat = Keys()
    seat.do("propose.administration")
    seat.rest()
    seat.do("send")
    return seat


def on_offer(prepare=offered, **where):
    seat = Keys(prepare=prepare, **where)
    seat.do(seat.first("offer."))
    return seat


def counter():
    seat = on_offer(lent)
    seat.do("counter", "draft.rounds.plus")
    seat.rest()
    seat.do("send")
    return seat


def sign():
    seat = on_offer()
    seat.do("sign", "yes")
    return seat


def take_back():
    seat = sign()
    if "refuse" not in seat.keys:  # why they work together can be said later
        seat.press(pygame.K_ESCAPE)
    seat.do("refuse")
    return seat


def refuse():
    seat = on_offer()
    seat.do("refuse")
    return seat


def rework():
    seat = Keys(prepare=joined)
    seat.do("rework", "expect.cost.plus", "action")
    return seat


def leave():
    seat = Keys(prepare=joined)
    seat.do("fold.partnership", "leave", "yes")
    return seat


def end_help():
    seat = Keys(prepare=helped)
    seat.do("fold.partnership", "end.O1", "yes")
    return seat


def together(game):
    tied(game)
    game.play_to(Phase.DECISIONS, game.state.round)


def joint():
    seat = Keys(prepare=together)
    seat.do("tab.joint")
    return seat


def joint_plan():
    seat = joint()
    seat.do("joint.skills.plus")
    seat.rest()
    return seat


def joint_picks():
    seat = joint()
    seat.do("joint.mode.even")
    return seat


def approve():
    seat = joint_plan()
    seat.do("joint.approve")
    return seat


def ready():
    seat = deciding()
    seat.do("ready")
    return seat


def rank():
    seat = Keys(Phase.SITUATION)
    seat.do("remind.values")
    seat.go_to("values")
    seat.press(pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN)
    seat.do("action")
    return seat


def motives():
    def signed(game):
        offered(game)
        offer = list(game.state.offers)[-1]
        game.must("tallmo", c.Sign(offer, game.state.offers[offer].signed["granaker"]))

    seat = Keys(prepare=signed)
    seat.do("remind.motives", "motive.skills", "motive.efficiency", "action")
    return seat


def question():
    seat = Keys()
    asked = assumptions.spec_of(seat.game.state, "granaker").opened_by[0]
    seat.do("remind.questions", "whom.granaker", f"question.{asked}", "action")
    return seat


def sealed():
    seat = Keys()
    seat.press(pygame.K_F2)
    seat.do("page.granted")
    seat.go_to("sealed")
    seat.stage.write("Ingen plan B")
    seat.do("action")
    return seat


def opened():
    def ended(game):
        game.must("tallmo", WriteSealed("Vi har ingen plan B"))
        game.must(c.TRAINER, c.EndGame())

    seat = Keys(prepare=ended, scene=lambda table: ToldScene(table, 2))
    seat.do("sealed")
    return seat


def lesson():
    def costly(game):
        game.must(c.TRAINER, c.PlayCard("skyfallet", ("tallmo",)))
        game.play_to(Phase.OUTCOME, 1)

    seat = deciding(prepare=costly)
    seat.do("remind.lessons")
    seat.go_to(seat.first("lesson."))
    seat.stage.write("Vi ringde grannen")
    seat.do("action")
    return seat


def reflect():
    seat = Keys(prepare=agreed)
    seat.do("remind.reflection")
    seat.go_to("reflection.2.happened")
    seat.stage.write("Vi enades")
    seat.do("action")
    return seat


def play():
    seat = trainer()
    seat.find("deck.for")
    seat.press(pygame.K_RETURN, pygame.K_DOWN, pygame.K_RETURN)
    seat.do(seat.first("play."), "yes")
    return seat


def depth():
    seat = trainer()
    seat.do("depth.2")
    return seat


def end():
    seat = trainer()
    seat.do("end_game", "yes")
    return seat


def start():
    seat = trainer(Phase.LOBBY, 0)
    seat.do("start")
    return seat


def pause():
    seat = trainer(Phase.NEGOTIATION)
    seat.do("pause")
    return seat


def resume():
    seat = pause()
    seat.do("pause")
    return seat


def extend():
    seat = trainer(Phase.NEGOTIATION)
    seat.do("extend.300")
    return seat


def clock():
    seat = trainer(Phase.NEGOTIATION)
    seat.do("clock")
    return seat


def end_phase():
    seat = trainer(Phase.NEGOTIATION)
    seat.do("end_phase")
    return seat


def of_team(seat, what):
    """A team's own control on the trainer's screen, or on the sheet about it."""
    keys = seat.keys
    if f"{what}.skarnas" not in keys:
        seat.find(f"{what}.skarnas" if "more.skarnas" not in keys else "more.skarnas")
        seat.press(pygame.K_RETURN)
    seat.do(f"{what}.skarnas" if f"{what}.skarnas" in seat.keys else what)
    if "yes" in seat.keys:
        seat.do("yes")
    return seat


def bot():
    def nobody(game):
        game.empty = {"skarnas"}

    return of_team(trainer(prepare=nobody), "bot")


def free():
    return of_team(trainer(), "free")


WAYS = {
    c.SetTariff: tariff,
    c.SetBudget: budget,
    c.SetRenewal: renewal,
    c.SetWay: way,
    c.AnswerCard: card,
    c.Propose: propose,
    c.Counter: counter,
    c.Sign: sign,
    c.TakeBack: take_back,
    c.Refuse: refuse,
    c.ReworkGoal: rework,
    c.Leave: leave,
    c.EndHelp: end_help,
    c.SetJointPlan: joint_plan,
    c.SetJointPicks: joint_picks,
    c.ApproveJointPlan: approve,
    c.SetReady: ready,
    p.RankValues: rank,
    p.ChooseMotives: motives,
    p.AskQuestion: question,
    p.WriteSealed: sealed,
    p.OpenSealed: opened,
    p.WriteLesson: lesson,
    p.Reflect: reflect,
    c.PlayCard: play,
    c.SetDepth: depth,
    c.EndGame: end,
    m.Start: start,
    m.Pause: pause,
    m.Resume: resume,
    m.Extend: extend,
    m.UseClock: clock,
    m.EndPhase: end_phase,
    m.SeatBot: bot,
    m.FreeSeat: free,
}
COMMANDS = {*get_args(c.TeamCommand), *get_args(c.TrainerCommand), *LEADING}


def test_every_command_has_a_way_by_keyboard():
    assert {command.__name__ for command in COMMANDS - set(WAYS)} == set()


@pytest.mark.parametrize("command", sorted(WAYS, key=lambda command: command.__name__))
def test_is_done_by_keyboard_alone(command):
    seat = WAYS[command]()
    assert command in seat.sent
    assert seat.table.refused is None


def cross_to(seat, goal):
    """Walks the cross to a place of the map, first in strides, then in small steps."""
    cursor = seat.scene.cursor
    for mod in (0, pygame.KMOD_SHIFT):
        for axis, back, on in ((0, pygame.K_LEFT, pygame.K_RIGHT), (1, pygame.K_UP, pygame.K_DOWN)):
            for _ in range(60):
                before = abs(cursor.at[axis] - goal[axis])
                was = cursor.at
                seat.press(back if cursor.at[axis] > goal[axis] else on, mod=mod)
                if abs(cursor.at[axis] - goal[axis]) >= before:
                    cursor.at = was
                    break


def middle_of(seat, pipe):
    view = seat.table.map
    ends = [view.pixel_of(pipe[end]) for end in ("a", "b")]
    return tuple(round((u + v) / 2) for u, v in zip(*ends, strict=True))


def own_pipe(seat):
    return next(
        pipe
        for pipe in seat.table.region["pipes"]
        if pipe["municipality"] == "tallmo" and not pipe["vertices"]
    )


def test_a_cross_on_the_map_tells_what_lies_under_it_and_picks_a_pipe():
    seat = deciding()
    seat.do("renewal.mode.picked")
    pipe = own_pipe(seat)
    at = middle_of(seat, pipe)
    told = hit_words(
        seat.table.map.hit(at), seat.scene.words, seat.table.public, seat.table.private
    )
    assert not seat.reads(told[0])
    seat.press(pygame.K_F3)
    cross_to(seat, at)
    assert seat.reads(told[0])
    seat.press(pygame.K_RETURN)
    seat.rest()
    assert seat.decisions().picks == (pipe["id"],)
    seat.press(pygame.K_RETURN)
    seat.rest()
    assert seat.decisions().picks == ()


def test_tab_and_escape_give_the_arrows_back_to_the_widgets():
    seat = deciding()
    for away in (pygame.K_TAB, pygame.K_ESCAPE, pygame.K_F3):
        seat.press(pygame.K_F3)
        assert seat.scene.cursor.at is not None
        seat.press(away)
        assert seat.scene.cursor.at is None
    seat.go_to("tariff")
    seat.press(pygame.K_RIGHT)
    seat.rest()
    assert c.SetTariff in seat.sent


def test_the_map_is_zoomed_panned_and_shown_whole_again_and_its_layer_chosen():
    seat = deciding()
    view = seat.table.map
    whole = view.frame
    seat.press(pygame.K_PLUS, pygame.K_PLUS)
    near = view.frame
    assert near.scale > whole.scale
    seat.press(pygame.K_RIGHT, mod=pygame.KMOD_CTRL)
    assert view.frame.left > near.left
    seat.press(pygame.K_MINUS)
    assert view.frame.scale < near.scale
    seat.press(pygame.K_0)
    assert view.frame == whole
    seat.do("layer.flow", "layer.legend")
    assert view.layer == "flow"
    assert seat.table.legend

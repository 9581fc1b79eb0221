"""Every wish is decided here: what it changes, or why it changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules import (
    agreements,
    cards,
    convictions,
    decisions,
    depth,
    guide,
    history,
    indicators,
    lessons,
    partnerships,
    phases,
    promises,
    questions,
    reflections,
    sealed,
    side_agreements,
    water,
    year,
)
from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.events import DepthSet, Event, PhaseEntered, RoundRecorded
from game.rules.evolve import evolve
from game.rules.refusal import Code, Refusal
from game.rules.state import Phase, State
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal


def decide(state: State, sender: str, command: c.Command) -> Answer:
    """The events that a command leads to, or a refusal.

    `sender` is a municipality's id, `commands.TRAINER` or `commands.SERVER`.
    """
    if sender not in (c.TRAINER, c.SERVER) and sender not in state.municipalities:
        return Refusal(Code.UNKNOWN, {"what": "municipality", "id": sender})
    kind = type(command)
    if kind not in phases.allowed(state.phase, sender):
        ever = any(kind in phases.allowed(phase, sender) for phase in Phase)
        return (
            Refusal(Code.WRONG_PHASE, {"phase": state.phase.value})
            if ever
            else Refusal(Code.NOT_ALLOWED)
        )
    if sender not in (c.TRAINER, c.SERVER) and (deeper := depth.refusal(state, sender, command)):
        return deeper
    answer = _HANDLERS[kind](state, sender, command)
    if isinstance(answer, Refusal) or not state.level.guide:
        return answer
    return (*answer, *guide.progress(state, evolve(state, answer), sender, command))


def _start(state: State, sender: str, wish: c.Start) -> Answer:
    asked = water.problem(state)
    if asked is None or not water.answers(asked, wish.water):
        return Refusal(Code.WRONG_WATER)
    story = Unfolding(state)
    water.take_in(story, wish.water)
    history.begin(story)
    story.add(RoundRecorded(indicators.record(story.state)))
    _enter(story)
    return story.events


def _advance(state: State, sender: str, wish: c.Advance) -> Answer:
    if (wish.phase, wish.round) != (state.phase, state.round):
        return Refusal(Code.WRONG_PHASE, {"phase": state.phase.value})
    if state.years_left:
        return Refusal(Code.NOT_RESOLVED)
    story = Unfolding(state)
    if state.phase is Phase.NEGOTIATION:
        agreements.close_offers(story)
    elif state.phase is Phase.DECISIONS:
        cards.close_all(story)
        partnerships.decide_joint_plans(story)
    _enter(story)
    return story.events


def _enter(story: Unfolding) -> None:
    phase, round_ = phases.following(story.state)
    years = story.state.level.years_per_round if phase is Phase.OUTCOME else 0
    story.add(PhaseEntered(phase, round_, years))
    if phase is Phase.SITUATION:
        cards.draw_for_round(story)


def _set_depth(state: State, sender: str, wish: c.SetDepth) -> Answer:
    low, high = depth.SHALLOWEST, depth.DEEPEST
    if not low <= wish.depth <= high:
        return Refusal(Code.OUT_OF_RANGE, {"field": "depth", "low": low, "high": high})
    return (DepthSet(wish.depth),) if wish.depth != state.play_depth else ()


def _end_game(state: State, sender: str, wish: c.EndGame) -> Answer:
    if state.years_left and state.phase is Phase.OUTCOME:
        return Refusal(Code.NOT_RESOLVED)
    return (PhaseEntered(Phase.DEBRIEF, state.round),)


Handler = Callable[[State, str, Any], Answer]

_HANDLERS: dict[type, Handler] = {
    c.SetTariff: decisions.set_tariff,
    c.SetBudget: decisions.set_budget,
    c.SetRenewal: decisions.set_renewal,
    c.SetWay: decisions.set_way,
    c.SetReady: decisions.set_ready,
    c.AnswerCard: cards.answer,
    c.PlayCard: cards.play,
    c.Propose: agreements.propose,
    c.Counter: agreements.counter,
    c.Sign: agreements.sign,
    c.TakeBack: agreements.take_back,
    c.Refuse: agreements.refuse,
    c.ReworkGoal: promises.rework_goal,
    c.Leave: partnerships.leave,
    c.EndHelp: side_agreements.give_notice,
    c.SetJointPlan: partnerships.set_joint_plan,
    c.SetJointPicks: partnerships.set_joint_picks,
    c.ApproveJointPlan: partnerships.approve_joint_plan,
    people.RankValues: convictions.rank_values,
    people.ChooseMotives: convictions.choose_motives,
    people.AskQuestion: questions.ask,
    people.WriteSealed: sealed.write,
    people.OpenSealed: sealed.open_,
    people.WriteLesson: lessons.write,
    people.Reflect: reflections.reflect,
    c.Start: _start,
    c.Advance: _advance,
    c.ResolveYear: year.resolve,
    c.SetDepth: _set_depth,
    c.EndGame: _end_game,
}

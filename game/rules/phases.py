"""The phases as a table: who may do what in each, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.state import Phase, State

_OWN = (c.SetTariff, c.SetBudget, c.SetRenewal, c.SetWay)
JOINT = (c.SetJointPlan, c.SetJointPicks, c.ApproveJointPlan)
OFFERS = (
    c.Propose,
    c.Counter,
    c.Sign,
    c.TakeBack,
    c.Refuse,
    c.ReworkGoal,
    c.Leave,
    c.EndHelp,
)
_ALWAYS = (c.SetReady, people.ChooseMotives, people.WriteSealed, people.WriteLesson)
_TRAINER = (c.PlayCard, c.SetDepth, c.EndGame)


@dataclass(frozen=True, slots=True)
class PhaseRule:
    """What teams, trainer and server may ask for in a phase."""

    team: tuple[type, ...]
    trainer: tuple[type, ...]
    server: tuple[type, ...]


PHASES: dict[Phase, PhaseRule] = {
    Phase.LOBBY: PhaseRule((people.RankValues, people.WriteSealed), (c.SetDepth,), (c.Start,)),
    Phase.SITUATION: PhaseRule(
        (c.AnswerCard, people.RankValues, people.Reflect, *_ALWAYS), _TRAINER, (c.Advance,)
    ),
    Phase.NEGOTIATION: PhaseRule(
        (*OFFERS, c.AnswerCard, people.RankValues, people.AskQuestion, *_ALWAYS),
        _TRAINER,
        (c.Advance,),
    ),
    Phase.DECISIONS: PhaseRule((*_OWN, *JOINT, c.AnswerCard, *_ALWAYS), _TRAINER, (c.Advance,)),
    Phase.OUTCOME: PhaseRule(_ALWAYS, (c.SetDepth, c.EndGame), (c.ResolveYear, c.Advance)),
    Phase.DEBRIEF: PhaseRule((people.OpenSealed,), (), ()),
}
"""Phase → what is allowed in it. A team may set its own budget in the decisions phase only."""


def following(state: State) -> tuple[Phase, int]:
    """The phase and round that come after the present one."""
    match state.phase:
        case Phase.LOBBY:
            return Phase.SITUATION, 1
        case Phase.SITUATION:
            return Phase.NEGOTIATION, state.round
        case Phase.NEGOTIATION:
            return Phase.DECISIONS, state.round
        case Phase.DECISIONS:
            return Phase.OUTCOME, state.round
        case Phase.OUTCOME if state.round < state.level.rounds:
            return Phase.SITUATION, state.round + 1
        case _:
            return Phase.DEBRIEF, state.round


def allowed(phase: Phase, sender: str) -> tuple[type, ...]:
    """The commands that this sender (a municipality, TRAINER or SERVER) may give now."""
    rule = PHASES[phase]
    if sender == c.TRAINER:
        return rule.trainer
    if sender == c.SERVER:
        return rule.server
    return rule.team

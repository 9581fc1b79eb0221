"""The guide of a first game: what a newcomer is to do, ticked off as it is done.

A level may give a list of steps, each with a round, a phase and the name of a check from the closed
list below. Checks only look: a guide changes nothing in the game and can be ignored. A step counts
from its own round and phase on, so that who is late may still do it, and once done it stays done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.events import GuideStepsDone
from game.rules.level import GuideStep
from game.rules.state import Decisions, Kind, OfferStatus, Phase, State

GUIDED_PHASES = tuple(phase for phase in Phase if phase is not Phase.LOBBY)
"""The phases in which a step can be done, in the order of a round."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a check looks at: a municipality in the state before and after a command, and who gave
    which command. `since` is the round of the step that asks."""

    municipality: str
    before: State
    after: State
    sender: str
    command: object
    since: int

    @property
    def own(self) -> bool:
        """Whether the municipality itself gave the command."""
        return self.sender == self.municipality


Check = Callable[[Moment], bool]


def progress(
    before: State, after: State, sender: str, command: object
) -> tuple[GuideStepsDone, ...]:
    """The steps that a command has brought to an end, for each municipality that it moved on."""
    return tuple(
        GuideStepsDone(m, done)
        for m in after.municipalities
        if (done := _done_now(before, after, m, sender, command))
    )


def view(state: State, municipality: str) -> list[dict[str, Any]]:
    """The guide as a municipality sees it, in order; empty in a level without one."""
    done = state.guided.get(municipality, ())
    return [
        {
            "id": step.id,
            "check": step.done,
            "round": step.round,
            "phase": step.phase,
            "done": step.id in done,
        }
        for step in state.level.guide
    ]


def _done_now(
    before: State, after: State, municipality: str, sender: str, command: object
) -> tuple[str, ...]:
    already = after.guided.get(municipality, ())
    return tuple(
        step.id
        for step in after.level.guide
        if step.id not in already
        and _begun(after, step)
        and CHECKS[step.done].holds(
            Moment(municipality, before, after, sender, command, step.round)
        )
    )


def _begun(state: State, step: GuideStep) -> bool:
    """Whether the game has come to the round and phase of a step."""
    if state.phase is Phase.LOBBY:
        return False
    wanted = GUIDED_PHASES.index(Phase(step.phase))
    return state.phase is Phase.DEBRIEF or (state.round, GUIDED_PHASES.index(state.phase)) >= (
        step.round,
        wanted,
    )


def _ready_in(phase: Phase) -> Check:
    return lambda now: now.after.phase is phase and now.municipality in now.after.ready


def _signed(kind: Kind, depth: int) -> Check:
    def check(now: Moment) -> bool:
        return now.after.depth(now.municipality) >= depth or any(
            offer.kind is kind
            and offer.round >= now.since
            and offer.status is not OfferStatus.WITHDRAWN
            and now.municipality in offer.signed
            for offer in now.after.offers.values()
        )

    return check


def _joined(depth: int) -> Check:
    return lambda now: now.after.depth(now.municipality) >= depth


def _council_answered(now: Moment) -> bool:
    return any(
        offer.round >= now.since and vote.municipality == now.municipality
        for offer in now.after.offers.values()
        for vote in offer.votes
    )


def _said(kind: type) -> Check:
    """Whether the team itself has given a command of this kind."""
    return lambda now: now.own and isinstance(now.command, kind)


def _budget_changed(now: Moment) -> bool:
    m = now.municipality
    changes = isinstance(now.command, c.SetBudget | c.SetRenewal | c.SetWay)
    return now.own and changes and now.before.decisions[m] != now.after.decisions[m]


def _partnership_time_given(now: Moment) -> bool:
    return now.after.decisions[now.municipality].partnership > Decisions().partnership


def _promise_compared(now: Moment) -> bool:
    """Whether the team has seen a promise of its own beside what came of it."""
    return _ready_in(Phase.SITUATION)(now) and any(
        promise.municipality == now.municipality and promise.year < now.after.year
        for promise in now.after.promises
    )


def _election_seen(now: Moment) -> bool:
    """Whether the team is done with the outcome of an election, or with what came after it."""
    return bool(now.after.elections) and now.municipality in now.after.ready


def _debrief_reached(now: Moment) -> bool:
    return now.after.phase is Phase.DEBRIEF


@dataclass(frozen=True, slots=True)
class GuideCheck:
    """A check and where it can hold: the phases in which a step that asks for it may begin, and the
    agreement step or the election that the level must have ("" = nothing)."""

    holds: Check
    phases: tuple[Phase, ...]
    needs: str = ""


_TALKS = (Phase.SITUATION, Phase.NEGOTIATION)
_DECIDING = (*_TALKS, Phase.DECISIONS)

CHECKS: dict[str, GuideCheck] = {
    "situation_read": GuideCheck(_ready_in(Phase.SITUATION), (Phase.SITUATION,)),
    # Not by what the card holds: a silent team's default is written there when it closes.
    "card_answered": GuideCheck(_said(c.AnswerCard), _DECIDING),
    "values_ranked": GuideCheck(_said(people.RankValues), _TALKS),
    "question_asked": GuideCheck(_said(people.AskQuestion), _TALKS),
    "reflected": GuideCheck(_said(people.Reflect), (Phase.SITUATION,)),
    "administration_signed": GuideCheck(_signed(Kind.ADMINISTRATION, 1), _TALKS, "administration"),
    "administration_joined": GuideCheck(_joined(1), _DECIDING, "administration"),
    "operation_signed": GuideCheck(_signed(Kind.OPERATION, 2), _TALKS, "operation"),
    "operation_joined": GuideCheck(_joined(2), _DECIDING, "operation"),
    "council_answered": GuideCheck(_council_answered, _DECIDING),
    "tariff_set": GuideCheck(_said(c.SetTariff), _DECIDING),
    "budget_changed": GuideCheck(_budget_changed, _DECIDING),
    "partnership_time_given": GuideCheck(_partnership_time_given, _DECIDING),
    "decisions_made": GuideCheck(_ready_in(Phase.DECISIONS), _DECIDING),
    "outcome_seen": GuideCheck(_ready_in(Phase.OUTCOME), (*_DECIDING, Phase.OUTCOME)),
    "promise_compared": GuideCheck(_promise_compared, (Phase.SITUATION,)),
    "election_seen": GuideCheck(_election_seen, (Phase.OUTCOME, Phase.SITUATION), "election"),
    "debrief_reached": GuideCheck(_debrief_reached, GUIDED_PHASES),
}
"""Name → check. What a step may ask for; levels/README.md says what each means."""

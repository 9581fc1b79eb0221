"""A workshop of an hour, two or three, planned: how many rounds fit, and how long a phase is.

The debrief is where the learning is, so at least a third of the time is its own, whatever the
level; the rounds get what is left between welcome, talk and debrief.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

DAY = "day"
"""Under this name the planned minutes of the whole workshop stand among a session's minutes."""


@dataclass(frozen=True, slots=True)
class Length:
    """What of a workshop's `minutes` goes to other things than rounds, in minutes; `a_round` is
    how long a round should at least get."""

    minutes: int
    start: int
    a_round: int
    talk: int
    """Polls and breakouts between the rounds."""
    pause: int
    debrief: int


LENGTHS = {
    known.minutes: known
    for known in (
        Length(60, start=8, a_round=7, talk=4, pause=0, debrief=20),
        Length(120, start=12, a_round=11, talk=8, pause=5, debrief=40),
        Length(180, start=15, a_round=10, talk=13, pause=10, debrief=62),
    )
}


@dataclass(frozen=True, slots=True)
class Day:
    """A plan: minutes of each part, `rounds` rounds of `a_round` minutes, and each phase's minutes.

    What short rounds leave over goes to the debrief.
    """

    minutes: int
    start: int
    rounds: int
    a_round: int
    talk: int
    pause: int
    debrief: int
    phases: Mapping[str, float]


def plan_day(minutes: int, rounds: int, phases: Mapping[str, float]) -> Day:
    """A workshop of `minutes` (60, 120 or 180) with a level of so many rounds, whose own clock
    gives each phase `phases` minutes. No round gets more than its own clock. Raises `KeyError`
    for another length."""
    length = LENGTHS[minutes]
    play = minutes - length.start - length.talk - length.pause - length.debrief
    fit = min(rounds, play // length.a_round)
    own = sum(phases.values())
    a_round = int(min(own, play // fit))
    return Day(
        minutes=minutes,
        start=length.start,
        rounds=fit,
        a_round=a_round,
        talk=length.talk,
        pause=length.pause,
        debrief=minutes - length.start - length.talk - length.pause - fit * a_round,
        phases={
            name: round(own_phase * a_round / own * 12) / 12 for name, own_phase in phases.items()
        },
    )


def clock_of(minutes: int, rounds: int, phases: Mapping[str, float]) -> dict[str, float]:
    """The minutes a session is set up with for a workshop of `minutes`; 0 = the level's own."""
    if not minutes:
        return dict(phases)
    return {**plan_day(minutes, rounds, phases).phases, DAY: float(minutes)}


def until_the_end(minutes: Mapping[str, float]) -> float:
    """Minutes from the first round's beginning to the end of the planned workshop; 0 = no plan."""
    day = int(minutes.get(DAY, 0))
    return float(day - LENGTHS[day].start) if day in LENGTHS else 0.0

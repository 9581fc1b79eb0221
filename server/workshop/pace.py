"""Whether the debrief will get its third of the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from game.rules.state import Phase, State

DEBRIEF_SHARE = 1 / 3
"""The debrief is the point: it gets at least this much of the time."""

_IN_A_ROUND = (Phase.SITUATION, Phase.NEGOTIATION, Phase.DECISIONS, Phase.OUTCOME)


def pace(
    state: State,
    minutes: Mapping[str, float],
    remaining_ms: int | None,
    *,
    now: datetime,
    began: datetime,
    ends: datetime,
) -> dict[str, Any]:
    """How the time goes, planned from `began` to `ends`: seconds until the debrief must begin to
    get its third, seconds of play that are left by the clock (None without one), the share that
    the debrief would get then, and `warn`: "" fine, `tight` the play left does not fit, `now` the
    debrief must begin at once, `over` too late for a third."""
    whole = (ends - began).total_seconds()
    until_debrief = (ends - now).total_seconds() - whole * DEBRIEF_SHARE
    if state.phase is Phase.DEBRIEF:
        return {"warn": "", "debrief_in_s": round(until_debrief)}
    left = play_left_s(state, minutes, remaining_ms)
    share = None
    warn = ""
    if left is not None:
        share = round(max(0.0, (ends - now).total_seconds() - left) / whole, 3)
        warn = "tight" if left > until_debrief + 1 else ""
    if until_debrief <= 0:
        warn = "over" if until_debrief < -60 else "now"
    return {
        "warn": warn,
        "debrief_in_s": round(until_debrief),
        "play_left_s": None if left is None else round(left),
        "debrief_share": share,
    }


def play_left_s(
    state: State, minutes: Mapping[str, float], remaining_ms: int | None
) -> float | None:
    """Seconds until the debrief by the clock; None where there is none."""
    if not minutes:
        return None
    a_round = sum(minutes.get(phase.value, 0.0) for phase in _IN_A_ROUND) * 60
    rounds = state.level.rounds
    if state.phase is Phase.LOBBY:
        return rounds * a_round
    if state.phase not in _IN_A_ROUND:
        return 0.0
    here = _IN_A_ROUND.index(state.phase)
    rest = sum(minutes.get(phase.value, 0.0) for phase in _IN_A_ROUND[here + 1 :]) * 60
    return (remaining_ms or 0) / 1000 + rest + (rounds - state.round) * a_round

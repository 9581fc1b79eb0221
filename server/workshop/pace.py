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
    get its third, the last round that fits before it and the seconds of play until that round's
    end by the clock (None without one), the share that the debrief would get then, and `warn`: ""
    fine, `tight` the round that is played does not fit, `now` the debrief must begin at once,
    `over` too late for a third."""
    whole = (ends - began).total_seconds()
    until_debrief = (ends - now).total_seconds() - whole * DEBRIEF_SHARE
    if state.phase is Phase.DEBRIEF:
        return {"warn": "", "debrief_in_s": round(until_debrief)}
    left, last = play_that_fits(state, minutes, remaining_ms, until_debrief)
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
        "last_round": last,
        "play_left_s": None if left is None else round(left),
        "debrief_share": share,
    }


def play_that_fits(
    state: State, minutes: Mapping[str, float], remaining_ms: int | None, until_s: float
) -> tuple[float | None, int | None]:
    """Seconds until the end of the last round that fits in `until_s`, the one that is played
    whether it fits or not, and which round that is; None and None where there is no clock."""
    a_round = sum(minutes.get(phase.value, 0.0) for phase in _IN_A_ROUND) * 60
    if not a_round:
        return None, None
    rest, round_ = 0.0, 0
    if state.phase in _IN_A_ROUND:
        later = _IN_A_ROUND[_IN_A_ROUND.index(state.phase) + 1 :]
        rest = sum(minutes.get(phase.value, 0.0) for phase in later) * 60
        rest += (remaining_ms or 0) / 1000
        round_ = state.round
    elif state.phase is not Phase.LOBBY:
        return 0.0, state.round
    more = max(0, min(state.level.rounds - round_, int((until_s + 1 - rest) // a_round)))
    return rest + more * a_round, round_ + more

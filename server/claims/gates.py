"""Claim 10: step by step, and not without trust; asked of the rules themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules import commands as c
from game.rules import council, regional, setup
from game.rules.decide import decide
from game.rules.events import Moved, PartnershipSet
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.refusal import Code, Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, Partnership, Phase, State
from game.rules.stocks import Cause, Entry, Stock, pair
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample
from server.claims.games import Games


def _sample(games: Games) -> Sample:
    """1 where the rules answer as they should, for two neighbours with a joint operation."""
    level = replace(games.level, earlier=(), depth=3)
    state = replace(setup.initial_state(level, games.seed), phase=Phase.NEGOTIATION, round=1)
    main = next((m for m in level.network.mains), None)
    members = (main.a, main.b) if main else level.ids[:2]
    gate = council.gate(state, Kind.INVESTMENTS)
    joint = _joint(state, members)
    invest = _wish(state, Kind.INVESTMENTS, members)
    found = {
        "below": _is(decide(_trusting(joint, gate - 1), members[0], invest), Code.TRUST_BELOW_GATE),
        "at": _is(decide(_trusting(joint, gate), members[0], invest), None),
    }
    if main and not kinds.connecting(level):
        connect = replace(
            _wish(state, Kind.NETWORKS, members), main=main.id, diameter_mm=main.diameter_mm
        )
        answer = decide(_trusting(joint, 95.0), members[0], connect)
        found["too early"] = _is(answer, Code.STEP_TOO_EARLY)
    return found


def _is(answer: object, code: Code | None) -> float:
    if isinstance(answer, Refusal):
        return float(answer.code is code)
    return float(code is None)


def _joint(state: State, members: tuple[str, ...]) -> State:
    partnership = Partnership(
        id="P1",
        form=Form.BOARD,
        cost_key=CostKey.POPULATION,
        goal=state.level.goals[0],
        goal_text="",
        since_round=0,
        depth=dict.fromkeys(members, 2),
        since={m: {1: state.year - 4, 2: state.year - 2} for m in members},
    )
    return evolve(state, (PartnershipSet(partnership),))


def _trusting(state: State, trust: float) -> State:
    entries = tuple(
        Entry(1, state.year, Stock.TRUST, pair(a, b), trust - state.trust(a, b), Cause.DRIFT)
        for a, b in regional.pairs_of(state.municipalities)
    )
    return evolve(state, (Moved(entries),))


def _wish(state: State, kind: Kind, members: tuple[str, ...]) -> c.Propose:
    return c.Propose(
        kind=kind,
        members=members,
        form=Form.BOARD,
        cost_key=CostKey.POPULATION,
        goal=state.level.goals[0],
        expectation=Expectation(cost=0.0),
    )


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    said = {
        "too early": "connecting before joint investments",
        "below": "investing at the gate − 1",
        "at": "investing at the gate",
    }
    return [
        Finding(
            said[name],
            value,
            ("possible" if name == "at" else "refused") if value else "answered otherwise",
            "possible" if name == "at" else "refused",
            bool(value),
            1,
        )
        for name, value in sorted(samples[0].items())
    ]


CLAIM = Claim(
    10,
    "L",
    "Inga sammankopplade nät före gemensamma investeringar, inga sådana utan förtroende.",
    "No connecting before joint investments, no joint investments without trust.",
    kinds.investing,
    _sample,
    _judge,
    once=True,
)

"""What a team sees of its own mind, and what the debrief shows to all."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from game.rules import convictions, depth, lessons, motives, phases, questions, reflections
from game.rules.parts import Makers
from game.rules.people_commands import ChooseMotives, RankValues
from game.rules.state import DEPTH, STEP_KINDS, Kind, Phase, State

Tree = dict[str, Any]


def own(state: State, m: str) -> Makers:
    """The private part: everything that this team has said of itself and only it may know."""
    mind, now = state.mind(m), phases.allowed(state.phase, m)
    return {
        "values": lambda: [value.value for value in convictions.ranking(state, m)],
        "values_ranked": lambda: bool(mind.ranking),
        "may_rank": lambda: RankValues in now and convictions.ranking_open(state),
        "motives": lambda: [motive.value for motive in mind.motives],
        "motives_wanted": lambda: convictions.motives_wanted(state, m),
        "may_choose_motives": lambda: ChooseMotives in now and convictions.motives_open(state, m),
        "assumption": lambda: mind.assumption or None,
        "may_ask": lambda: questions.left(state, m),
        "question_cost_sek": lambda: state.level.parameters.question_cost,
        "asked": lambda: [
            {"round": a.round, "municipality": a.of, "question": a.question, "right": a.right}
            for a in mind.asked
        ],
        "asked_by": lambda: [
            {"round": a.round, "municipality": other, "question": a.question, "right": a.right}
            for other in state.municipalities
            if other != m
            for a in state.mind(other).asked
            if a.of == m
        ],
        "sealed": lambda: mind.sealed,
        "sealed_open": lambda: mind.sealed_open,
        "costly_cards": lambda: {
            card.id: {"card": card.card, "round": card.round}
            for card in lessons.costly_cards(state, m)
        },
        "lessons": lambda: _lessons(state, m),
        "lesson_points": lambda: state.level.parameters.lesson_competence,
        "reflection_due": lambda: list(reflections.due(state)),
        "reflections": lambda: _reflections(state, m),
    }


def _lessons(state: State, m: str) -> list[Tree]:
    return [
        {
            "id": lesson.card,
            "card": state.cards[lesson.card].card,
            "round": lesson.round,
            "text": lesson.text,
        }
        for lesson in state.mind(m).lessons
    ]


def _reflections(state: State, m: str) -> list[Tree]:
    return [asdict(reflection) for reflection in state.mind(m).reflections]


def reflections_for_trainer(state: State) -> Tree:
    """Municipality → its reflections, in the debrief; nothing before."""
    if state.phase is not Phase.DEBRIEF:
        return {}
    return {m: _reflections(state, m) for m in state.municipalities}


def public(state: State) -> Makers:
    """What everybody sees: the assumptions that are in the open, and in the debrief all that was
    private till then."""
    return {
        "assumptions": lambda: {
            m: _assumption(state, m) for m in state.municipalities if state.mind(m).opened_by
        },
        "debrief": lambda: _debrief(state) if state.phase is Phase.DEBRIEF else None,
    }


def _assumption(state: State, m: str) -> Tree:
    mind = state.mind(m)
    return {
        "assumption": mind.assumption or None,
        "by": mind.opened_by or None,
        "question": mind.opened_question or None,
        "round": mind.opened_round or None,
    }


def _never_proposed(state: State) -> list[str]:
    """Kinds of agreement that the level and the depth played have room for and that nobody
    proposed; a step taken before play needed no proposal."""
    level = state.level
    before = max((earlier.depth for earlier in level.earlier), default=0)
    possible = {
        **{kind: kind.value in level.steps and DEPTH[kind] > before for kind in STEP_KINDS},
        Kind.CLOSING: Kind.NETWORKS.value in level.steps,
        Kind.OUTSIDE: bool(level.actors),
    }
    offered = {offer.kind for offer in state.offers.values()}
    return [
        kind.value
        for kind in Kind
        if kind not in offered
        and possible.get(kind, True)
        and depth.KINDS.get(kind.value, depth.DEEPEST) <= state.play_depth
    ]


def _debrief(state: State) -> Tree:
    put = {a.question for m in state.municipalities for a in state.mind(m).asked}
    return {
        "assumptions": {m: _assumption(state, m) for m in state.municipalities},
        "ranked": [m for m in state.municipalities if state.mind(m).ranking],
        "never_asked": [question for question in state.level.questions if question not in put],
        "never_proposed": _never_proposed(state),
        "sealed": {
            m: state.mind(m).sealed for m in state.municipalities if state.mind(m).sealed_open
        },
        "lessons": {m: _lessons(state, m) for m in state.municipalities},
        "values": {
            m: [value.value for value in convictions.ranking(state, m)]
            for m in state.municipalities
        },
        "motives": {
            m: [
                {"motive": x.motive.value, "met": x.met, "before": x.before, "now": x.now}
                for x in motives.measures(state, m)
            ]
            for m in state.municipalities
        },
    }

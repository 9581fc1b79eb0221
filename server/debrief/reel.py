"""A game as a film: a shot for each phase, with the view that everybody had when it ended, what
happened in it and what it moved; and an index to wind by.

Decides nothing: it takes the events that the journal holds, as the debrief does. A shot ends right
before the next phase begins, so that what a phase led to is seen in it. What is told is the public
view and lines of the ledger, which the debrief opens to all; what teams keep sealed is in neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.rules import events as e
from game.rules.own_view import entry as entry_tree
from game.rules.state import State
from game.rules.stocks import Cause, Entry, Stock
from game.rules.visibility import public_view
from server.debrief.estimates import NONE
from server.debrief.happened import happened
from server.debrief.story import Story, StoryReader
from server.debrief.turning_points import turning_points
from server.debrief.words import Words

Tree = dict[str, Any]

MOST_ENTRIES = 24
"""Lines of the ledger told of a phase, the loudest."""
_LEFT_OUT = frozenset({"records", "debrief"})
"""Parts of the view that a frame does not repeat: they are the index's, and the last phase's."""
_TOLD = frozenset({Stock.TRUST, Stock.TRUST_OPERATION, Stock.APPROVAL, Stock.COORDINATION})
_ONE_OFF = frozenset(
    {
        Cause.EVENT, Cause.RESPONSE, Cause.RARE_EVENT, Cause.WALK_OUT, Cause.LEADERSHIP_TIME,
        Cause.FORM_CHANGE, Cause.OVERRUN,
    }
)  # fmt: skip
"""Why money moves beside the yearly accounts, which the figures show."""
_ORE_A_POINT = 10_000.0
"""Money moved for each resident that weighs as much as a point of trust, as for turning points."""
_LEAST = 0.5
"""Points below which a line is not told."""
_MARKS = {"agreement": "agreement", "main_in_use": "main", "election": "election",
          "walk_out": "walk_out", "card": "card", "agreement_fell": "fell",
          "agreement_unsigned": "fell"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """A phase as it went: the state when it began and right before the next, and its events."""

    began: State
    ended: State
    events: tuple[e.Event, ...]

    @property
    def phase(self) -> str:
        """The phase's name."""
        return self.began.phase.value

    @property
    def round(self) -> int:
        """Its round."""
        return self.began.round

    def entries(self) -> list[Entry]:
        """What it moved."""
        return [x for event in self.events if isinstance(event, e.Moved) for x in event.entries]


def film(start: State, events: Iterable[e.Event]) -> tuple[Story, tuple[Shot, ...]]:
    """The story of a game that began as `start`, and its shots; the lobby is none."""
    reader = StoryReader(start)
    shots: list[Shot] = []
    began: State | None = None
    taken: list[e.Event] = []
    for event in events:
        if isinstance(event, e.PhaseEntered):
            if began is not None:
                shots.append(Shot(began, reader.state, tuple(taken)))
            reader.take(event)
            began, taken = reader.state, []
        else:
            reader.take(event)
            taken.append(event)
    if began is not None:
        shots.append(Shot(began, reader.state, tuple(taken)))
    return reader.story(), tuple(shots)


def frame(shots: tuple[Shot, ...], at: int) -> Tree:
    """What is drawn of a shot: `public` (the view when it ended), `news`, `ledger`."""
    shot = shots[at]
    view = public_view(shot.ended)
    return {
        "at": at,
        "public": {name: part for name, part in view.items() if name not in _LEFT_OUT},
        "news": happened(shot.began, shot.events),
        "ledger": ledger(shot),
    }


def ledger(shot: Shot) -> list[Tree]:
    """The loudest lines of a phase; those of the same stock, subject and cause are one."""
    found: dict[tuple[object, ...], Tree] = {}
    weights: dict[tuple[object, ...], float] = {}
    for entry in shot.entries():
        if not _is_told(entry):
            continue
        key = (entry.stock, entry.subject, entry.cause, entry.ref, entry.by)
        tree = entry_tree(entry)
        if key in found:
            tree["amount"] += found[key]["amount"]
        found[key] = tree
        weights[key] = weights.get(key, 0.0) + _points(shot.ended, entry)
    loudest = sorted(found, key=lambda key: -abs(weights[key]))
    return [found[key] for key in loudest[:MOST_ENTRIES] if abs(weights[key]) >= _LEAST]


def _is_told(entry: Entry) -> bool:
    return entry.stock in _TOLD or (entry.stock is Stock.BALANCE and entry.cause in _ONE_OFF)


def _points(state: State, entry: Entry) -> float:
    if entry.stock is not Stock.BALANCE:
        return entry.amount
    return entry.amount / max(1.0, state.stock(Stock.POPULATION, entry.subject)) / _ORE_A_POINT


def index(story: Story, shots: tuple[Shot, ...], words: Words) -> Tree:
    """What one winds by: `stops` (a phase each, with what marks it), `moments` (the turning
    points and where they are), `series` (the figures at the end of each round)."""
    return {
        "stops": [
            {"phase": shot.phase, "round": shot.round, "marks": _marks(shot)} for shot in shots
        ],
        "moments": [
            {
                "at": _stop_of(shots, moment.phase, moment.round),
                "title": moment.title(words),
                "ask": moment.question(words),
            }
            for moment in turning_points(story, NONE)
        ],
        "series": _series(story),
        "rounds": story.level.rounds,
        "start_year": story.level.start_year,
        "years_per_round": story.level.years_per_round,
        "over": story.over,
    }


def _marks(shot: Shot) -> list[str]:
    lines = happened(shot.began, shot.events)
    return list(dict.fromkeys(_MARKS[line["id"]] for line in lines if line["id"] in _MARKS))


def _stop_of(shots: tuple[Shot, ...], phase: str, round_: int) -> int:
    """The shot of a phase; where the game never came to it, the last of that round."""
    there = [i for i, shot in enumerate(shots) if shot.round == round_]
    exact = [i for i in there if shots[i].phase == phase]
    return (exact or there[-1:] or [len(shots) - 1])[0]


def _series(story: Story) -> Tree:
    records = story.records
    return {
        "rounds": [record.round for record in records],
        "years": [record.year for record in records],
        "municipalities": {
            m: {name: [record.municipalities[m][name] for record in records] for name in _FIGURES}
            for m in story.municipalities
        },
        "trust": {pair: [r.trust[pair] for r in records] for pair in records[-1].trust}
        if records
        else {},
    }


_FIGURES = ("population", "cost_per_resident_sek", "renewal_rate_pct", "backlog_sek")


def reel(start: State, events: Iterable[e.Event], words: Mapping[str, Words]) -> Tree:
    """All of a film at once: `index` by language, and `frames`."""
    story, shots = film(start, events)
    return {
        "index": {language: index(story, shots, said) for language, said in words.items()},
        "frames": [frame(shots, at) for at in range(len(shots))],
    }


def answer(
    start: State, events: Iterable[e.Event], words: Words, what: str, params: Mapping[str, Any]
) -> Tree:
    """The answer to `replay` or `replay_frame` about a game that is at hand."""
    story, shots = film(start, events)
    return index(story, shots, words) if what == "replay" else frame(shots, int(params["at"]))

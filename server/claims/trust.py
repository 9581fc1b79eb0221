"""Claims 5 and 6: trust rises slowly and falls fast; what an election takes, and what holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules import regional
from game.rules import trust as rules
from game.rules.events import DecisionsSet, Event, PartnershipSet
from game.rules.evolve import evolve
from game.rules.level import Level
from game.rules.state import Phase, State
from game.rules.stocks import Cause, Stock, pair
from game.rules.unfolding import Unfolding
from server.claims import kinds
from server.claims.claim import Claim, Finding, Sample, middle, share, values
from server.claims.games import Games

STARTS = range(15, 96)
SEVERITIES = (0.5, 1.0, 1.5)
LEAST = 45.0
"""Trust before an election from which halving is asked for."""


def _turns(games: Games) -> Sample:
    """The smallest loss that an equally strong good and bad turn leave (points)."""
    p = games.level.parameters
    losses: list[float] = []
    for start in map(float, STARTS):
        for severity in SEVERITIES:
            for first, then in ((severity, -severity), (-severity, severity)):
                middle_ = start + rules.change(p, start, first)
                losses.append(start - middle_ - rules.change(p, middle_, then))
    return {"loss": min(losses)}


def _judge_turns(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    least = min(values(samples, "loss"))
    shown = f"{least:.2f} points lower at least"
    return [Finding("", least, shown, "> 0 from 15 to 95, both orders", least > 0.0, 1)]


def _elections(games: Games) -> Sample:
    losses: list[float] = []
    bare = anchored = 0.0
    for round_ in games.usual.end.elections:
        state = games.usual.entered[round_, Phase.OUTCOME]
        partners = [p for p in regional.pairs_of(state.municipalities) if state.steps_between(*p)]
        losses += [-amount for amount in _lost(state, partners).values()]
        high = [p for p in partners if state.trust(*p) >= LEAST]
        bare -= sum(_lost(_without(state), high).values())
        anchored -= sum(_lost(_with_both(state), high).values())
    found: dict[str, float] = {}
    if losses:
        found["least"] = min(losses)
        found["mean"] = sum(losses) / len(losses)
    if bare:
        found["left"] = anchored / bare
    return found


def _lost(state: State, pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """What an election now would move between these pairs, by the ledger."""
    story = Unfolding(state)
    rules.hold_election(story)
    moved = {pair(a, b): 0.0 for a, b in pairs}
    for entry in story.state.ledger[len(state.ledger) :]:
        if entry.cause is Cause.ELECTION and entry.stock is Stock.TRUST and entry.subject in moved:
            moved[entry.subject] += entry.amount
    return moved


def _without(state: State) -> State:
    return _way(state, goal="", routines=False)


def _with_both(state: State) -> State:
    return _way(state, goal="A goal in their own words", routines=True)


def _way(state: State, *, goal: str, routines: bool) -> State:
    events: list[Event] = []
    for partnership in state.partnerships.values():
        pairs = regional.pairs_of(partnership.members()) if routines else ()
        kept = tuple(pair(a, b) for a, b in pairs)
        events.append(PartnershipSet(replace(partnership, goal_text=goal, practised=kept)))
        events += [
            DecisionsSet(m, replace(state.decisions[m], routines=routines))
            for m in partnership.members()
        ]
    return evolve(state, events)


def _judge_elections(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    return [
        share(samples, "least", lambda x: x >= 0.0, 1.0, part="never a rise"),
        middle(samples, "mean", 0.5, part="a loss", form=".1f"),
        share(samples, "left", lambda x: x <= 0.5 + 1e-9, 1.0, part="halved", what="≤ 0.5 left"),
    ]


CLAIMS = (
    Claim(
        5,
        "R",
        "En lika stark god och dålig händelse lämnar förtroendet lägre.",
        "An equally strong good and bad turn leave trust lower.",
        kinds.any_length,
        _turns,
        _judge_turns,
        once=True,
    ),
    Claim(
        6,
        "L",
        "Val sänker förtroendet mellan parterna; ett skrivet mål och inövade rutiner halverar det.",
        "Elections lower trust between partners; a written goal and routines halve that.",
        kinds.has_elections,
        _elections,
        _judge_elections,
    ),
)

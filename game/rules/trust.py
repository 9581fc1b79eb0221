"""Trust: rises slowly, falls fast, and never moves without a cause in the ledger."""

from __future__ import annotations

from dataclasses import replace

from game.rules import regional
from game.rules.chance import between
from game.rules.events import PartnershipSet
from game.rules.parameters import Parameters
from game.rules.state import State
from game.rules.stocks import Cause, Entry, Stock, pair
from game.rules.unfolding import Unfolding


def gain(p: Parameters, trust: float, severity: float) -> float:
    """How much a good turn of this severity raises trust of 0–100.

    The effect's sign and asymmetry follow Slovic 1993 and Poortinga & Pidgeon 2004.
    """
    return min(p.trust_gain * (100.0 - trust) / 100.0 * severity, 100.0 - trust)


def loss(p: Parameters, trust: float, severity: float) -> float:
    """How much a bad turn of this severity lowers trust of 0–100."""
    drop = max(p.trust_loss * trust / 100.0, p.trust_loss_low * (100.0 - trust) / 100.0)
    return min(drop * severity, trust)


def change(p: Parameters, trust: float, severity: float) -> float:
    """The change for a turn of this severity: good when positive, bad when negative."""
    return gain(p, trust, severity) if severity >= 0 else -loss(p, trust, -severity)


def turn(
    story: Unfolding,
    a: str,
    b: str,
    severity: float,
    cause: Cause,
    ref: str = "",
    by: str = "",
) -> None:
    """A good or bad turn between two municipalities."""
    story.move(_turned(story, a, b, severity, cause, ref, by))


def _turned(
    story: Unfolding,
    a: str,
    b: str,
    severity: float,
    cause: Cause,
    ref: str = "",
    by: str = "",
) -> Entry:
    amount = change(story.parameters, story.state.trust(a, b), severity)
    return story.entry(Stock.TRUST, pair(a, b), amount, cause, ref, by, low=0, high=100)


def turn_to_operation(
    story: Unfolding, owner: str, severity: float, cause: Cause, ref: str = "", by: str = ""
) -> None:
    """A good or bad turn in an owner's trust to the joint operation."""
    now = story.state.stock(Stock.TRUST_OPERATION, owner)
    amount = change(story.parameters, now, severity)
    story.move(story.entry(Stock.TRUST_OPERATION, owner, amount, cause, ref, by, low=0, high=100))


def year_of_dialogue(story: Unfolding) -> None:
    """What time for each other, joint routines and open books do in a year."""
    p, state = story.parameters, story.state
    pairs = regional.pairs_of(state.municipalities)
    effort = {(a, b): regional.pair_effort(state, a, b) for a, b in pairs}
    shared = [(a, b) for a, b in pairs if regional.shared_routines(state, a, b)]
    story.move(*(_turned(story, a, b, p.dialogue * effort[a, b], Cause.DIALOGUE) for a, b in pairs))
    story.move(
        *(
            _turned(story, a, b, p.dialogue_routines * effort[a, b], Cause.ROUTINES)
            for a, b in shared
        )
    )
    story.move(*(entry for a, b in pairs for entry in _floor_raised(story, a, b)))
    for partnership in tuple(story.state.partnerships.values()):
        inside = regional.pairs_of(partnership.members())
        kept = tuple(pair(a, b) for a, b in inside if regional.shared_routines(story.state, a, b))
        if kept != partnership.practised:
            story.add(PartnershipSet(replace(partnership, practised=kept)))
    for municipality in story.state.municipalities:
        if regional.operation_of(story.state, municipality):
            given = story.state.decisions[municipality].partnership
            turn_to_operation(story, municipality, p.operation_dialogue * given, Cause.DIALOGUE)


def _floor_raised(story: Unfolding, a: str, b: str) -> tuple[Entry, ...]:
    state, p = story.state, story.parameters
    if not state.steps_between(a, b):
        return ()
    mine, theirs = state.decisions[a], state.decisions[b]
    if regional.shared_routines(state, a, b) or (mine.open_books and theirs.open_books):
        key, most = pair(a, b), p.floor_most
        return (story.entry(Stock.FLOOR, key, p.floor_per_year, Cause.ROUTINES, low=0, high=most),)
    return ()


def free_rides(story: Unfolding) -> None:
    """A partner that gives no time while the other does costs trust, once a round."""
    p = story.parameters
    for a, b in regional.pairs_of(story.state.municipalities):
        if not story.state.steps_between(a, b):
            continue
        efforts = {m: story.state.decisions[m].partnership for m in (a, b)}
        low, high = sorted((a, b), key=lambda m: efforts[m])
        if efforts[low] < p.free_ride_low and efforts[high] >= p.free_ride_high:
            turn(story, a, b, -p.severity_free_ride, Cause.FREE_RIDE, by=low)


def hold_election(story: Unfolding) -> None:
    """New people: trust is pulled towards the floor that institutions carry, and never rises.

    A written goal and a practised routine each spare a part of the loss, at once.
    """
    for a, b in regional.pairs_of(story.state.municipalities):
        state = story.state
        key = pair(a, b)
        amount = -_election_loss(state, state.trust(a, b), state.stock(Stock.FLOOR, key), a, b)
        story.move(story.entry(Stock.TRUST, key, amount, Cause.ELECTION, low=0, high=100))
    for owner in story.state.municipalities:
        state = story.state
        others = regional.partners(state, owner, 2)
        if not others:
            continue
        now = state.stock(Stock.TRUST_OPERATION, owner)
        losses = [
            _election_loss(state, now, state.stock(Stock.FLOOR, pair(owner, other)), owner, other)
            for other in others
        ]
        amount = -sum(losses) / len(losses)
        story.move(
            story.entry(Stock.TRUST_OPERATION, owner, amount, Cause.ELECTION, low=0, high=100)
        )


def _election_loss(state: State, trust: float, floor: float, a: str, b: str) -> float:
    p = state.level.parameters
    replaced = between(*p.election_replaced, state.seed, "election", state.round, pair(a, b))
    spared = 0.0
    partnership = state.partnership_of(a)
    if partnership and b in partnership.depth:
        spared += p.election_goal if partnership.goal_text.strip() else 0.0
        kept = pair(a, b) in partnership.practised and regional.shared_routines(state, a, b)
        spared += p.election_routines if kept else 0.0
    return p.election_pull * replaced * max(0.0, trust - floor) * (1.0 - spared)

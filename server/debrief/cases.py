"""The what-if questions: what each changes in the recorded game, and whether it can be asked.

`band` is no case: it is other games of the same level, see `server.debrief.band`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.rules import commands as c
from game.rules.phases import JOINT, OFFERS
from game.rules.setup import initial_state
from game.rules.state import STEP_KINDS, CostKey, Form, Kind, Offer, OfferStatus, State
from server.debrief.same_decisions import SameDecisions
from server.debrief.sooner import Sooner
from server.debrief.story import Story
from server.debrief.what_if import Change, Given, Rerun, Solve, new_offer, rerun

ROUNDS_SOONER = 2
"""How many rounds earlier the partners merge in the case `sooner`."""

_TOGETHER = (*OFFERS, *JOINT)
_STEP_2 = (Kind.INVESTMENTS, Kind.NETWORKS)


@dataclass(frozen=True, slots=True)
class Case:
    """A what-if: its id, how commands and the start change, and when it has something to change;
    with `same` everything is decided as it was, whatever the councils would say.

    Its words are `what-if-<id>`, of forms and keys `what-if-form` and `what-if-key`.
    """

    id: str
    change: Callable[[Story], Change]
    start: Callable[[State], State] = lambda start: start
    sooner: int = 0
    same: bool = False
    possible: Callable[[Story], bool] = lambda story: True


def alone(given: Given) -> c.Command | None:
    """Nobody goes together with anybody."""
    return None if isinstance(given.command, _TOGETHER) else given.command


def step_1_only(given: Given) -> c.Command | None:
    """Joint administration and operation, nothing beyond."""
    command = given.command
    return None if isinstance(command, c.Propose) and command.kind in _STEP_2 else command


def never_connected(given: Given) -> c.Command | None:
    """No connecting main."""
    command = given.command
    return None if isinstance(command, c.Propose) and command.kind is Kind.NETWORKS else command


def unchanged(given: Given) -> c.Command | None:
    """Every command as it was."""
    return given.command


def in_form(story: Story, form: Form) -> Change:
    """Every agreement that came about, in this form; proposals of another form are left out."""
    return _with_terms(story, Kind.FORM, form=form)


def by_key(story: Story, key: CostKey) -> Change:
    """Every agreement that came about, with this cost key; proposals of another are left out."""
    return _with_terms(story, Kind.KEY, cost_key=key)


def _with_terms(story: Story, kind: Kind, **terms: Any) -> Change:
    """Every agreement that came about, on these terms; no proposal of the kind that is about them,
    and no counter-offer that changes them."""
    needed = _needed(story.end.offers)
    as_they_were: dict[str, Any] = dict.fromkeys(terms)

    def change(given: Given) -> c.Command | None:
        command = given.command
        if not _about(command, given, needed):
            return None
        if isinstance(command, c.Propose):
            return None if command.kind is kind else replace(command, **terms)
        if isinstance(command, c.Counter):
            return replace(command, **as_they_were)
        return command

    return change


def _needed(offers: Mapping[str, Offer]) -> set[str]:
    """Offers that were accepted, and those that they answered."""
    needed: set[str] = set()
    for accepted in offers.values():
        offer: Offer | None = accepted if accepted.status is OfferStatus.ACCEPTED else None
        while offer is not None and offer.id not in needed:
            needed.add(offer.id)
            offer = offers.get(offer.counters)
    return needed


def _about(command: c.Command, given: Given, needed: set[str]) -> bool:
    """Whether a command is about no offer, or about one that is needed."""
    if isinstance(command, c.Propose | c.Counter):
        return new_offer(given.events) in needed
    if isinstance(command, c.Sign | c.TakeBack | c.Refuse):
        return command.offer in needed
    return True


def apart(start: State) -> State:
    """The same region, seed and luck without the partnership that the level begins with."""
    level = replace(start.level, earlier=())
    return initial_state(level, start.seed) if start.level.earlier else start


def _under(**terms: str) -> Callable[[State], State]:
    """The same start where what the level itself agrees has these terms too."""

    def start(start: State) -> State:
        level = start.level
        level = replace(
            level,
            ready_made=replace(level.ready_made, **terms),  # type: ignore[arg-type]
            earlier=tuple(replace(earlier, **terms) for earlier in level.earlier),  # type: ignore[arg-type]
        )
        return initial_state(level, start.seed)

    return start


def _signed(story: Story, *kinds: Kind) -> bool:
    return any(s.agreement.kind in kinds and s.agreement.round for s in story.signings)


def _could_be_sooner(story: Story) -> bool:
    return any(s.agreement.kind in STEP_KINDS and s.agreement.round > 1 for s in story.signings)


def _other_form(form: Form) -> Callable[[Story], bool]:
    def possible(story: Story) -> bool:
        used = {s.agreement.form for s in story.signings if s.agreement.kind in STEP_KINDS}
        return bool(used) and used != {form}

    return possible


def _other_key(key: CostKey) -> Callable[[Story], bool]:
    def possible(story: Story) -> bool:
        used = {s.agreement.cost_key for s in story.signings if s.agreement.kind in STEP_KINDS}
        return bool(used) and used != {key}

    return possible


CASES: tuple[Case, ...] = (
    Case("alone", lambda _: alone, apart, possible=lambda story: bool(story.signings)),
    Case("step_1", lambda _: step_1_only, possible=lambda story: _signed(story, *_STEP_2)),
    Case(
        "unconnected",
        lambda _: never_connected,
        possible=lambda story: _signed(story, Kind.NETWORKS),
    ),
    Case("sooner", lambda _: unchanged, sooner=ROUNDS_SOONER, possible=_could_be_sooner),
    *(
        Case(
            f"form-{form.value}",
            lambda story, form=form: in_form(story, form),  # type: ignore[misc]
            _under(form=form.value),
            same=True,
            possible=_other_form(form),
        )
        for form in Form
    ),
    *(
        Case(
            f"key-{key.value}",
            lambda story, key=key: by_key(story, key),  # type: ignore[misc]
            _under(cost_key=key.value),
            possible=_other_key(key),
        )
        for key in CostKey
    ),
)
"""In the order in which they are shown."""

BY_ID = {case.id: case for case in CASES}


def possible(story: Story) -> tuple[str, ...]:
    """Ids of the cases that change something in this game."""
    return tuple(case.id for case in CASES if case.possible(story))


def play(case: Case, story: Story, given: Sequence[Given], solve: Solve) -> tuple[Rerun, int]:
    """The game again with what the case changes, and how many agreements came earlier than they
    did. Raises what `solve` raises."""
    start = case.start(story.start)
    sooner = Sooner(dict(story.end.offers), case.sooner) if case.sooner else None
    as_played = start is story.start
    change = case.change(story)
    same = SameDecisions() if case.same else None
    played = rerun(start, given, change, solve, as_played=as_played, sooner=sooner, same=same)
    if sooner is not None:
        sooner.close(played.story.end)
    return played, sooner.moved if sooner else 0

"""The same decisions under another form: what was carried is carried, what fell falls.

A form settles who can be outvoted. A what-if that lets each form vote anew therefore compares other
decisions, not another form. Here every agreement and every joint plan becomes what it became in the
recorded game, and those that this form would have decided otherwise are counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules import commands as c
from game.rules.decide import decide
from game.rules.events import AgreementMade, Event, PartnershipEnded, PartnershipSet
from game.rules.evolve import evolve
from game.rules.refusal import Refusal
from game.rules.state import Expectation, Partnership, Phase, State

_YES = 60.0
"""What makes a council say yes to all that its team has signed, whatever the form asks for."""


class SameDecisions:
    """Follows the recorded game, and settles each phase of a rerun as it was settled there."""

    def __init__(self) -> None:
        self.upheld = 0
        """Decisions that this form would have made otherwise, and that stand all the same."""
        self._recorded: dict[str, Partnership] = {}

    def hear(self, events: tuple[Event, ...]) -> None:
        """What the recorded game has come to."""
        for event in events:
            if isinstance(event, PartnershipSet):
                self._recorded[event.partnership.id] = event.partnership
            elif isinstance(event, PartnershipEnded):
                self._recorded.pop(event.id, None)

    def settled(
        self,
        state: State,
        command: c.Command,
        recorded: tuple[Event, ...],
        names: Mapping[str, str],
    ) -> tuple[Event, ...] | Refusal:
        """What a phase's end leads to in `state` when everything is decided as in the `recorded`
        events, already heard; `names` says what the recorded offers are called in `state`."""
        if isinstance(command, c.Advance) and state.phase is Phase.NEGOTIATION:
            return self._agreed(state, command, recorded, names)
        if isinstance(command, c.Advance) and state.phase is Phase.DECISIONS:
            return self._planned(state, command)
        return decide(state, c.SERVER, command)

    def _agreed(
        self,
        state: State,
        command: c.Advance,
        recorded: tuple[Event, ...],
        names: Mapping[str, str],
    ) -> tuple[Event, ...] | Refusal:
        outcome = decide(state, c.SERVER, command)
        if isinstance(outcome, Refusal):
            return outcome
        wanted = {names.get(offer) for offer in _accepted(recorded)}
        missing = [x for x in state.offers if x in wanted - _accepted(outcome)]
        if not missing:
            return outcome
        signed = self._signed(state, missing)
        p = replace(state.level.parameters, signature_base=_YES, side_base=_YES)
        willing = replace(evolve(state, signed), level=replace(state.level, parameters=p))
        forced = decide(willing, c.SERVER, command)
        if isinstance(forced, Refusal):
            return outcome
        self.upheld += len(_accepted(forced) - _accepted(outcome))
        return signed + forced

    def _signed(self, state: State, offers: list[str]) -> tuple[Event, ...]:
        """Whoever was outvoted without having signed signs, and expects nothing of it."""
        signed: tuple[Event, ...] = ()
        for offer in offers:
            for member in state.offers[offer].members:
                if member not in state.offers[offer].signed:
                    said = decide(evolve(state, signed), member, c.Sign(offer, Expectation(0.0)))
                    signed += () if isinstance(said, Refusal) else said
        return signed

    def _planned(self, state: State, command: c.Advance) -> tuple[Event, ...] | Refusal:
        outcome = decide(state, c.SERVER, command)
        if isinstance(outcome, Refusal):
            return outcome
        after = evolve(state, outcome)
        behind: tuple[Event, ...] = ()
        for id, partnership in state.partnerships.items():
            wanted = self._as_recorded(partnership)
            if wanted is None or id not in after.partnerships:
                continue
            if after.partnerships[id].plan != wanted.plan:
                everybody = partnership.members(2)
                drafted = replace(partnership, draft=wanted.plan, approved=everybody)
                behind += (PartnershipSet(drafted),)
        if not behind:
            return outcome
        forced = decide(evolve(state, behind), c.SERVER, command)
        if isinstance(forced, Refusal):
            return outcome
        self.upheld += len(behind)
        return behind + forced

    def _as_recorded(self, partnership: Partnership) -> Partnership | None:
        """The recorded partnership of the same municipalities."""
        members = set(partnership.depth)
        return next((p for p in self._recorded.values() if set(p.depth) == members), None)


def _accepted(events: tuple[Event, ...]) -> set[str]:
    return {event.agreement.offer for event in events if isinstance(event, AgreementMade)}

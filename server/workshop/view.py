"""What each seat sees of the workshop: polls as distributions only, messages to and from itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.protocol.limits import FEWEST_ANSWERS
from game.rules.state import State
from server.seats import GUEST, PROJECTOR, TRAINER
from server.workshop.facts import Moment, Wording
from server.workshop.programme import Placed, Programme
from server.workshop.state import Breakout, Handover, Message, Poll, Workshop

MESSAGES_SHOWN = 100
"""At least so many of the latest messages are shown, at most twice as many."""

Tree = dict[str, Any]

_PARTS = ("lobby", "situation", "negotiation", "decisions", "outcome", "debrief")


def view(workshop: Workshop, programme: Programme, state: State, seat: str) -> Tree:
    """The workshop as a municipality, the trainer or the projector sees it; {} for a guest."""
    if seat == GUEST:
        return {}
    what, id = workshop.showing
    common = {
        "polls": {poll.id: poll_tree(poll) for poll in workshop.polls.values()},
        "breakouts": {b.id: _breakout(b, seat) for b in workshop.breakouts.values()},
        "showing": {"what": what, "id": id},
        "handover": _handover(workshop.handovers[-1]) if workshop.handovers else None,
        "public_notes": [_when(n.when) | {"text": n.text} for n in workshop.notes if n.public],
        "board": _messages([m for m in workshop.messages if not m.to]),
    }
    if seat == PROJECTOR:
        return common
    own = [m for m in workshop.messages if m.to and seat in (m.sender, m.to)]
    if seat == TRAINER:
        return common | {
            "messages": _messages(own),
            "notes": [_when(n.when) | {"text": n.text, "public": n.public} for n in workshop.notes],
            "help": {m: {"at": when.at} for m, when in workshop.help.items()},
            "scheduled": {
                card.id: {
                    "card": card.card,
                    "municipalities": list(card.municipalities),
                    "round": card.round,
                    "phase": card.phase,
                    "fell": card.fell,
                    "refusal": card.refusal,
                }
                for card in workshop.scheduled.values()
            },
            "placed": _all_placed(workshop, programme, state),
            "plan": {"ends_at": workshop.ends_at} if workshop.ends_at else None,
        }
    return common | {
        "messages": _messages(own),
        "help": seat in workshop.help,
        "seat_notes": {
            note.id: _when(note.when) | {"text": note.text}
            for note in workshop.seat_notes
            if note.seat == seat
        },
    }


def poll_tree(poll: Poll) -> Tree:
    """A poll as everybody may see it: no distribution under five answers."""
    total = sum(poll.counts)
    return {
        "ready": poll.ready,
        "question": _both(poll.question),
        "options": [_both(option) for option in poll.options],
        "pair": poll.pair,
        "hands": poll.by_hands,
        "open": poll.closed is None,
        "round": poll.asked.round,
        "phase": poll.asked.phase,
        "asked_at": poll.asked.at,
        "closed_at": poll.closed.at if poll.closed else "",
        "total": total,
        "counts": list(poll.counts) if total >= FEWEST_ANSWERS else None,
    }


def _breakout(breakout: Breakout, seat: str) -> Tree:
    """Notes can be read by the trainer and the group's own, and by all once it is over."""
    return {
        "ready": breakout.ready,
        "question": _both(breakout.question),
        "mode": breakout.mode,
        "open": breakout.ended is None,
        "seconds": breakout.seconds,
        "round": breakout.opened.round,
        "phase": breakout.opened.phase,
        "opened_at": breakout.opened.at,
        "groups": {
            group.id: {
                "members": [
                    {"municipality": s.municipality, "chair": s.chair} for s in group.members
                ],
                "notes": [
                    _when(note.when) | {"seat": note.seat, "text": note.text}
                    for note in breakout.notes
                    if note.group == group.id
                ]
                if breakout.ended is not None
                or seat == TRAINER
                or any(s.municipality == seat for s in group.members)
                else [],
            }
            for group in breakout.groups
        },
    }


def _all_placed(workshop: Workshop, programme: Programme, state: State) -> list[Tree]:
    asked = _asked(workshop, programme)
    return [_placed(workshop, state, p, asked=p.id in asked) for p in programme.placed.values()]


def _asked(workshop: Workshop, programme: Programme) -> set[str]:
    """The placed polls that have been asked, by hand too: each asking is one of them, that of its
    pair or, asked without a pair, the first that is left."""
    left = list(workshop.polls.values())
    found: set[str] = set()
    places = sorted(programme.placed.values(), key=lambda p: _place(p.round, p.phase))
    for placed in places:
        if placed.kind != "poll" or workshop.placed.get(placed.id):
            continue
        same = [poll for poll in left if poll.ready == placed.ref]
        fits = [poll for pair in (placed.pair, "") for poll in same if poll.pair == pair]
        if fits:
            left.remove(fits[0])
            found.add(placed.id)
    return found


def _placed(workshop: Workshop, state: State, placed: Placed, *, asked: bool) -> Tree:
    if placed.id in workshop.placed:
        status = "skipped" if workshop.placed[placed.id] else "begun"
    elif asked:
        status = "begun"
    else:
        here, there = _place(state.round, state.phase.value), _place(placed.round, placed.phase)
        status = "due" if here == there else "missed" if here > there else "waiting"
    return {
        "id": placed.id,
        "round": placed.round,
        "phase": placed.phase,
        "kind": placed.kind,
        "ref": placed.ref,
        "pair": placed.pair,
        "status": status,
    }


def _place(round: int, phase: str) -> tuple[int, int]:
    """Where a phase of a round stands in the whole game."""
    part = _PARTS.index(phase)
    if phase in ("lobby", "debrief"):
        return (part, 0)
    return (1, round * len(_PARTS) + part)


def _handover(handover: Handover) -> Tree:
    return {
        "round": handover.when.round,
        "at": handover.when.at,
        "moves": [
            {"chair": swap.chair, "from": swap.origin, "to": swap.to} for swap in handover.moves
        ],
    }


def _messages(messages: Sequence[Message]) -> list[Tree]:
    return [
        _when(m.when) | {"id": m.id, "from": m.sender, "to": m.to, "text": m.text}
        for m in messages[_first_shown(len(messages)) :]
    ]


def _first_shown(count: int) -> int:
    """Where the latest messages begin: moved on by many at a time, so that one more message is
    sent alone and not all of them again."""
    return max(0, (count - MESSAGES_SHOWN) // MESSAGES_SHOWN * MESSAGES_SHOWN)


def _when(moment: Moment) -> Tree:
    return {"at": moment.at, "round": moment.round, "phase": moment.phase}


def _both(wording: Wording) -> Tree:
    return {"sv": wording.sv, "en": wording.en}

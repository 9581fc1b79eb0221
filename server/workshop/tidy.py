"""The workshop's polls and notes as tidy data: what the debrief and its report read.

tidy(workshop_of(recording.entries))
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from server.journal.rows import WORKSHOP, EntryRow
from server.workshop.after import after
from server.workshop.facts import unpack_facts
from server.workshop.state import Breakout, Workshop
from server.workshop.view import poll_tree

Rows = list[dict[str, Any]]


def workshop_of(entries: Iterable[EntryRow]) -> Workshop:
    """The workshop at the end of these entries of a journal; raises `MalformedError` where one
    cannot be read."""
    workshop = Workshop()
    for entry in entries:
        workshop = workshop_after(workshop, entry)
    return workshop


def workshop_after(workshop: Workshop, entry: EntryRow) -> Workshop:
    """The workshop after one entry, whatever that is about."""
    if entry.origin != WORKSHOP or entry.refusal is not None or not entry.body:
        return workshop
    moment, happened = unpack_facts(entry.body)
    return after(workshop, moment, happened)


def tidy(workshop: Workshop, language: str = "sv") -> dict[str, Rows]:
    """All there is to read afterwards, oldest first.

    `polls`: `id`, `ready` (id of the ready-made poll or ""), `question`, `pair` ("", before,
    after), `when` (UTC), `round`, `phase`, `options` (texts), `total`, `counts` (None under five
    answers). `notes`: the trainer's, `round`, `phase`, `text`, `public`, `at`. `breakouts`: the
    groups' notes, `breakout`, `question`, `round`, `phase`, `group`, `members` (municipalities),
    `text`, `at`.
    """
    return {
        "polls": [_poll(id, poll_tree(poll), language) for id, poll in workshop.polls.items()],
        "notes": [
            {
                "round": note.when.round,
                "phase": note.when.phase,
                "text": note.text,
                "public": note.public,
                "at": note.when.at,
            }
            for note in workshop.notes
        ],
        "breakouts": [
            {
                "breakout": breakout.id,
                "question": getattr(breakout.question, language),
                "round": note.when.round,
                "phase": note.when.phase,
                "group": note.group,
                "members": _members(breakout, note.group),
                "text": note.text,
                "at": note.when.at,
            }
            for breakout in workshop.breakouts.values()
            for note in breakout.notes
        ],
    }


def _poll(id: str, tree: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "id": id,
        "ready": tree["ready"],
        "question": tree["question"][language],
        "pair": tree["pair"],
        "when": tree["asked_at"],
        "round": tree["round"],
        "phase": tree["phase"],
        "options": [option[language] for option in tree["options"]],
        "total": tree["total"],
        "counts": tree["counts"],
    }


def _members(breakout: Breakout, group_id: str) -> list[str]:
    group = breakout.group(group_id)
    return [] if group is None else [sitting.municipality for sitting in group.members]

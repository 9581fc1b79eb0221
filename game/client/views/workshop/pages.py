"""The pages of what goes on beside the game at a team's table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, Rect
from game.client.views.fold import draw_note
from game.client.views.invitation import bare, draw_qr, poll_url
from game.client.views.workshop.chart import answered, before_of, draw_chart, open_breakout
from game.client.views.workshop.fields import draw_buttons, draw_send
from game.client.views.workshop.groups import (
    draw_group_notes,
    draw_groups,
    draw_question,
    own_groups,
)
from game.client.views.workshop.hands import draw_hands, hands_of
from game.client.views.workshop.messages import ALL, all_messages, draw_letter, draw_messages
from game.client.views.workshop.said import both, people, time_of
from game.protocol.workshop import (
    CountHands,
    DropSeatNote,
    LetIn,
    WriteGroupNote,
    WriteSeatNote,
)

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

_TRAINER = "trainer"
_QR = 170
_NEAR = "beside"


def draw_board(scene: Seated, flow: Flow) -> None:
    """To whom, the field, and all that has been written."""
    table = scene.table
    draw_letter(scene, flow, (_TRAINER, ALL), lambda message: table.partake(message, _NEAR))
    flow.gap(10)
    draw_messages(scene, flow, all_messages(table.workshop))


def draw_poll(scene: Seated, flow: Flow) -> None:
    """The open poll, answered by phone or with the team's hands; else the latest."""
    polls = scene.table.workshop.get("polls", {})
    if not polls:
        flow.text(scene.t("beside-no-poll"), "body", "ink2")
        return
    id_, poll = next(((i, p) for i, p in polls.items() if p["open"]), list(polls.items())[-1])
    flow.text(both(scene, poll["question"]), "h2")
    flow.text(answered(scene, poll), "body", "ink2")
    flow.gap(8)
    if not poll["open"] or poll["counts"] is not None:
        draw_chart(scene, flow, poll, other=before_of(polls, poll))
    if poll["open"]:
        _draw_answering(scene, flow, id_, poll)


def _draw_answering(scene: Seated, flow: Flow, id_: str, poll: Tree) -> None:
    canvas, url = flow.canvas, poll_url(scene.table)
    if url and not poll["hands"]:
        flow.gap(6)
        flow.text(scene.t("poll-phone"), "h3")
        flow.text(bare(url), "body_bold")
        flow.gap(6)
        side = canvas.u(_QR)
        flow.y = draw_qr(canvas, Rect(flow.x, flow.y, side, side), url).bottom
        flow.gap(10)
    flow.text(scene.t("poll-own-hands"), "h3")

    def send(counts: tuple[int, ...]) -> None:
        scene.table.partake(CountHands(id_, counts), _NEAR)
        scene.table.unsent.write(f"hands.sent.{id_}", " ".join(map(str, counts)))

    draw_hands(scene, flow, id_, poll, send)
    sent = scene.table.unsent.text(f"hands.sent.{id_}")
    if sent and sent == " ".join(map(str, hands_of(scene, id_, len(poll["options"])))):
        flow.gap(6)
        draw_note(flow, "check", scene.t("poll-sent-hands"), "gain")


def draw_talk(scene: Seated, flow: Flow) -> None:
    """The talk that goes on: question, time, own groups and a field for what they say; else the
    latest with everybody's notes."""
    table = scene.table
    talks = table.workshop.get("breakouts", {})
    found = open_breakout(table.workshop)
    if found is None:
        if talks:
            talk = list(talks.values())[-1]
            draw_question(scene, flow, talk)
            draw_groups(scene, flow, talk)
        else:
            flow.text(scene.t("beside-no-talk"), "body", "ink2")
        return
    id_, talk = found
    draw_question(scene, flow, talk)
    own = own_groups(talk, table.seat)
    for group_id, group in own:
        flow.gap(14)
        flow.hair()
        flow.gap(10)
        flow.text(people(scene, group["members"]), "h3")
        first = group["members"][0]["municipality"]
        flow.text(scene.t("talk-first-notes", name=scene.words.name(first)), "caption", "ink3")
        draw_group_notes(scene, flow, group)
        flow.gap(8)
        draw_send(
            scene,
            flow,
            f"group.{id_}.{group_id}",
            scene.t("talk-note-hint"),
            scene.t("talk-note-save"),
            lambda text, g=group_id: table.partake(  # type: ignore[misc]
                WriteGroupNote(id_, g, text), _NEAR
            ),
            lines=3 if len(own) == 1 else 2,
        )


def draw_handover(scene: Seated, flow: Flow) -> None:
    """Who moves where, and the notes that lie in the seat for whoever comes."""
    table = scene.table
    handover = table.workshop.get("handover")
    if handover is not None:
        flow.text(scene.t("handover-title"), "h2")
        flow.gap(4)
        flow.text(scene.t("handover-lead"), "prose", "ink2")
        flow.gap(8)
        moves = [m for m in handover["moves"] if table.seat in (m["from"], m["to"])]
        for move in moves:
            goes = move["from"] == table.seat
            said = scene.t(
                "handover-goes" if goes else "handover-comes",
                chair=move["chair"],
                to=scene.words.name(move["to"]),
                **{"from": scene.words.name(move["from"])},
            )
            draw_note(flow, "log-out" if goes else "log-in", said, "ink")
        if not moves:
            flow.text(scene.t("handover-none"), "body_bold")
        flow.gap(6)
        flow.text(scene.t("handover-minute"), "body", "ink2")
        flow.gap(14)
    flow.text(scene.t("handover-notes"), "h3")
    notes = table.workshop.get("seat_notes", {})
    if not notes:
        flow.text(scene.t("handover-no-notes"), "body", "ink2")
    for id_, note in notes.items():
        flow.gap(6)
        flow.text(time_of(scene, note["at"]), "caption", "ink3")
        flow.text(note["text"], "prose_italic")
        flow.gap(4)
        drop = (
            f"note.drop.{id_}",
            scene.t("handover-drop"),
            lambda i=id_: table.partake(DropSeatNote(i), _NEAR),
            "trash-2",
            True,
        )
        draw_buttons(scene, flow, [drop])
    flow.gap(8)
    draw_send(
        scene,
        flow,
        "seat.note",
        scene.t("handover-note-hint"),
        scene.t("handover-note-save"),
        lambda text: table.partake(WriteSeatNote(text), _NEAR),
        lines=3,
    )


def draw_laptops(scene: Seated, flow: Flow) -> None:
    """Laptops that ask to share the seat."""
    table = scene.table
    flow.text(scene.t("laptops-title"), "h2")
    asking = table.workshop.get("asking", ())
    if not asking:
        flow.text(scene.t("laptops-none"), "body", "ink2")
    for number in asking:
        flow.gap(8)
        flow.text(scene.t("laptops-asks", number=str(number)), "body")
        flow.gap(8)
        draw_buttons(
            scene,
            flow,
            [
                (
                    f"let_in.{number}",
                    scene.t("laptops-let-in"),
                    lambda n=number: table.partake(LetIn(n), _NEAR),
                    "lock-open",
                    True,
                ),
                (
                    f"deny.{number}",
                    scene.t("laptops-deny"),
                    lambda n=number: table.partake(LetIn(n, False), _NEAR),
                    None,
                    True,
                ),
            ],
        )

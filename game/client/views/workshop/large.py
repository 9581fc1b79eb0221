"""What the projector shows to the whole room, each thing over the width of the window: a poll, a
group talk, a handover, a question to look back on, the news, the way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from game.client.figures import bar
from game.client.layout import Flow, Rect, columns, right
from game.client.views.invitation import bare, draw_qr, join_url, poll_url, spaced, way_in
from game.client.views.workshop.chart import answered, before_of
from game.client.views.workshop.said import both, people

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated

Tree = Mapping[str, Any]

_TITLES = ("display", "h1", "h2", "h3")
_TEXTS = ("projector", "lead", "body", "caption")
_BOLD = {"projector": "projector_bold", "lead": "figure", "body": "body_bold",
         "caption": "caption_bold"}  # fmt: skip


def draw_title(flow: Flow, text: str, share: float, height: int) -> None:
    """A title in the largest letters that leave room for the rest: `share` of a height."""
    canvas = flow.canvas
    style = next(
        (s for s in _TITLES if canvas.paragraph_height(text, flow.width, s) <= share * height),
        _TITLES[-1],
    )
    flow.text(text, style)


def _lines(canvas: Canvas, texts: Sequence[str], width: int, height: int, gap: int) -> str:
    """The largest style in which all texts fit under each other."""
    return next(
        (
            s
            for s in _TEXTS
            if sum(canvas.paragraph_height(text, width, s) + gap for text in texts) <= height
        ),
        _TEXTS[-1],
    )


def draw_poll(scene: Seated, canvas: Canvas, rect: Rect, poll: Tree) -> None:
    """The question, its answers as bars as they come, and the code for phones."""
    url = poll_url(scene.table)
    by_phone = bool(url and poll["open"] and not poll["hands"])
    if by_phone:
        side, rect = right(rect, min(rect.width * 0.3, rect.height), canvas.u(40))
        _draw_phone(scene, canvas, side, url)
    flow = Flow(canvas, rect)
    draw_title(flow, both(scene, poll["question"]), 0.3, rect.height)
    flow.gap(4)
    _fit(flow, answered(scene, poll), rect, "ink2")
    if poll["hands"] and poll["open"]:
        _fit(flow, scene.t("poll-by-hands"), rect, "ink2")
    flow.gap(14)
    room = Rect(rect.x, flow.y, rect.width, rect.bottom - flow.y)
    _draw_bars(scene, canvas, room, poll)


def _fit(flow: Flow, text: str, rect: Rect, colour: str = "ink") -> None:
    style = _lines(flow.canvas, [text], rect.width, round(rect.height * 0.16), 0)
    flow.text(text, style, colour)


def _draw_phone(scene: Seated, canvas: Canvas, side: Rect, url: str) -> None:
    address = bare(url)
    style = next((s for s in _TEXTS if canvas.text_width(address, s) <= side.width), "caption")
    heading = scene.t("projector-scan")
    head = _lines(canvas, [heading], side.width, round(side.height * 0.25), 0)
    flow = Flow(canvas, side)
    flow.text(heading, head)
    flow.gap(8)
    tall = side.bottom - flow.y - canvas.line(style) - canvas.u(8)
    size = min(side.width, tall)
    square = draw_qr(canvas, Rect(side.x, flow.y, size, size), url)
    if canvas.text_width(address, style) <= side.width:
        canvas.text(address, side.x, square.bottom + canvas.u(6), style, "ink2", width=side.width)


def _draw_bars(scene: Seated, canvas: Canvas, room: Rect, poll: Tree) -> None:
    """A row for each option, as large as all of them can be."""
    options = [both(scene, option) for option in poll["options"]]
    counts = poll["counts"]
    other = before_of(scene.table.workshop["polls"], poll)
    before = other["counts"] if other is not None else None
    most = max([1, *(counts or ()), *(before or ())])
    each = room.height // max(1, len(options))
    shares = (1.0, 0.5, 0.68)
    for style, share in [(s, w) for s in _TEXTS for w in shares]:
        beside, width = share < 1, round(room.width * share)
        tall = max(canvas.paragraph_height(o, width, style) for o in options)
        if tall + (canvas.line(style) if counts and not beside else 0) <= each:
            break
    for i, words in enumerate(options):
        y = room.y + i * each
        end = canvas.paragraph(words, room.x, y, width, style)
        if not counts:
            continue
        row = Rect(room.x, end, room.width, min(canvas.line(style), each // 2))
        if beside:
            x = room.x + width + canvas.u(20)
            row = Rect(x, y, room.right - x, canvas.line(style))
        _draw_bar(canvas, row, style, counts[i], before[i] if before else None, most)


def _draw_bar(
    canvas: Canvas, row: Rect, style: str, count: int, before: int | None, most: int
) -> None:
    """A bar with its count after it, over a thin one for the answer before."""
    digits = canvas.text_width(str(most), _BOLD[style]) + canvas.u(16)
    thick = round(row.height * (0.55 if before is None else 0.4))
    track = Rect(row.x, row.centery - thick // 2, row.width - digits, thick)
    end = bar(canvas, track, count / most, colour="accent" if before is None else "ink")
    y = row.centery - canvas.line(_BOLD[style]) // 2
    canvas.text(str(count), end + canvas.u(10), y, _BOLD[style])
    if before is not None:
        thin = Rect(track.x, track.bottom + canvas.z(2), track.width, max(2, thick // 3))
        bar(canvas, thin, before / most, colour="line")


def draw_talk(scene: Seated, canvas: Canvas, rect: Rect, talk: Tree) -> None:
    """The question, what is left of the time, and the groups where they are mixed."""
    flow = Flow(canvas, rect)
    draw_title(flow, both(scene, talk["question"]), 0.4, rect.height)
    flow.gap(10)
    left = scene.table.live.breakout_left_s if talk["open"] else None
    if left is not None:
        said = scene.app.texts.clock(left) if left else scene.t("projector-time-up")
        styles = ("clock_projector", "clock_large", "figure_huge", "h1", "h2")
        room = rect.bottom - flow.y
        if talk["mode"] == "mixed":
            room = round(room * 0.55)
        style = next(
            (
                s
                for s in styles
                if canvas.text_width(said, s) <= rect.width and canvas.line(s) <= room
            ),
            "h2",
        )
        row = flow.take(canvas.line(style))
        canvas.text(said, row.x, row.y, style, "ink" if left else "warn")
        flow.gap(10)
    elif not talk["open"]:
        _fit(flow, scene.t("talk-over"), rect, "ink2")
        flow.gap(10)
    if talk["mode"] == "mixed":
        groups = [people(scene, group["members"]) for group in talk["groups"].values()]
        _draw_list(canvas, flow, rect, groups)


def draw_handover(scene: Seated, canvas: Canvas, rect: Rect) -> None:
    """Who moves where."""
    flow = Flow(canvas, rect)
    draw_title(flow, scene.t("projector-handover"), 0.25, rect.height)
    flow.gap(14)
    handover = scene.table.workshop["handover"]
    name = scene.words.name
    said = [
        scene.t(
            "handover-moves",
            chair=move["chair"],
            to=name(move["to"]),
            **{"from": name(move["from"])},
        )
        for move in handover["moves"]
    ]
    _draw_list(canvas, flow, rect, said)


def _draw_list(canvas: Canvas, flow: Flow, rect: Rect, texts: Sequence[str]) -> None:
    """All texts in the largest letters in which they have room, in one column or two."""
    gap, room = canvas.u(10), rect.bottom - flow.y
    for style, count in [(s, c) for s in _TEXTS for c in (1, 2)]:
        places = columns(Rect(flow.x, flow.y, rect.width, room), count, canvas.u(32))
        wide, rows = places[0].width, -(-len(texts) // count)
        each = max((canvas.paragraph_height(text, wide, style) for text in texts), default=0) + gap
        if each * rows <= room:
            break
    for i, text in enumerate(texts):
        place = places[i // max(1, rows)]
        y = place.y + (i % max(1, rows)) * each
        if y + each - gap <= rect.bottom:
            canvas.paragraph(text, place.x, y, wide, style)


def draw_reflection(scene: Seated, canvas: Canvas, rect: Rect, text: Tree) -> None:
    """The question to look back on, as large as it can be."""
    flow = Flow(canvas, rect)
    _fit(flow, scene.t("projector-reflection"), rect, "ink2")
    flow.gap(12)
    draw_title(flow, both(scene, text), 0.75, rect.height)


def draw_news(scene: Seated, canvas: Canvas, rect: Rect, lines: Sequence[tuple[str, str]]) -> None:
    """What has happened, a line each with its icon."""
    flow = Flow(canvas, rect)
    draw_title(flow, scene.t("projector-news"), 0.2, rect.height)
    flow.gap(14)
    if not lines:
        _fit(flow, scene.t("projector-no-news"), rect, "ink2")
    style, size = "projector_serif", 26
    room = flow.width - canvas.u(46)
    tall = sum(canvas.paragraph_height(said, room, style) + canvas.u(12) for _, said in lines)
    if flow.y + tall > rect.bottom:
        style, size = "prose", 20
    for icon, said in lines:
        x = flow.x + canvas.u(46)
        if flow.y + canvas.paragraph_height(said, room, style) > rect.bottom:
            return
        y = flow.y + (canvas.line(style) - canvas.u(size)) // 2
        canvas.icon(icon, flow.x, y, size, "ink2")
        flow.y = canvas.paragraph(said, x, flow.y, room, style)
        flow.gap(12)


def draw_code(scene: Seated, canvas: Canvas, rect: Rect) -> None:
    """Address, code and QR code for whoever is to join."""
    table = scene.table
    url = join_url(table)
    if url:
        side, rect = right(rect, min(rect.width * 0.36, rect.height), canvas.u(40))
        draw_qr(canvas, Rect(side.x, side.y, side.width, side.width), url)
    flow = Flow(canvas, rect)
    address = way_in(table)
    parts: list[tuple[str, str, tuple[str, ...]]] = [
        ("lobby-code", spaced(table.live.code), ("code", "clock_large", "code_small", "h1"))
    ]
    if address:
        big = ("figure_huge", "code_small", "figure_large", "figure", "body_bold")
        parts.insert(0, ("lobby-address", address, big))
    for label, value, styles in parts:
        _fit(flow, scene.t(label), rect, "ink2")
        room = rect.height * (0.5 if len(parts) > 1 else 0.8)
        style = next(
            (
                s
                for s in styles
                if canvas.text_width(value, s) <= rect.width and canvas.line(s) <= room
            ),
            styles[-1],
        )
        row = flow.take(canvas.line(style))
        if row.bottom <= rect.bottom:
            canvas.text(value, row.x, row.y, style)
        flow.gap(12)

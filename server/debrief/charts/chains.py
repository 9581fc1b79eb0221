"""Which solution made the next problem: the cards that came of others, as a graph over rounds."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.state import CardInPlay
from server.debrief import statistics
from server.debrief.charts.paper import Box, Paper, Spot
from server.debrief.charts.picture import Picture, Task, finish, nothing, paper_for

Row = list[CardInPlay]
"""Cards of which each came of the one before."""


def chains(task: Task) -> Picture:
    """Each chain as a row: a card, the answer that led on, the next card in its round."""
    words, story = task.words, task.story
    table = statistics.ALL["chains"](story)
    caption = words.t("chart-chains.caption")
    cards = story.end.cards
    linked = [c for c in cards.values() if c.origin in cards]
    if not linked:
        text = words.t("chart-chains-none", count=len(cards))
        return nothing(task, table, caption, text)
    rows = _rows(list(cards.values()))
    paper = paper_for(task, 800, 40 + 78 * len(rows))
    rounds = sorted({card.round for row in rows for card in row})
    placed = _place(task, paper, rows, rounds)
    for node in placed.values():
        _draw(task, paper, node, placed)
    alt = " ".join(
        words.t("chart-chains-link", first=words.card(cards[c.origin].card),
                answer=words.response(cards[c.origin].card, c.origin_response),
                then=words.card(c.card), round=c.round)
        for c in linked
    )  # fmt: skip
    return finish(paper, table, caption, f"{words.t('chart-chains.alt')} {alt}")


def _rows(cards: list[CardInPlay]) -> list[Row]:
    """Cards that hang together, each chain on one row; a branch gets a row of its own."""
    known = {card.id for card in cards}
    heads = {card.origin for card in cards if card.origin in known}
    children: dict[str, list[CardInPlay]] = {}
    for card in cards:
        if card.origin in known:
            children.setdefault(card.origin, []).append(card)
    rows: list[Row] = []

    def follow(card: CardInPlay, row: Row) -> None:
        row.append(card)
        for i, child in enumerate(children.get(card.id, ())):
            if i:
                branch: Row = []
                rows.append(branch)
                follow(child, branch)
            else:
                follow(child, row)

    for card in cards:
        if card.origin not in known and card.id in heads:
            row: list[CardInPlay] = []
            rows.append(row)
            follow(card, row)
    return rows


@dataclass(frozen=True, slots=True)
class _Node:
    card: CardInPlay
    box: Box
    title: list[str]
    under: list[str]
    style: str


def _place(task: Task, paper: Paper, rows: list[Row], rounds: list[int]) -> dict[str, _Node]:
    words = task.words
    gap = paper.u(44)
    head = paper.line_height("caption") + paper.u(10)
    each = (paper.look.width - gap * (len(rounds) - 1)) / len(rounds)
    tall = (paper.look.height - head) / len(rows)
    for i, round_ in enumerate(rounds):
        x = i * (each + gap)
        paper.write(words.t("chart-chains-round", round=round_), x, paper.u(9), "caption", "ink2")
    paper.hair(0, head - paper.u(4), paper.look.width, "line")
    placed: dict[str, _Node] = {}
    parents = {card.origin for row in rows for card in row}
    answers = {card.origin: card.origin_response for row in rows for card in row}
    for j, row in enumerate(rows):
        for card in row:
            under = words.names(card.owners) if len(card.owners) < 3 else words.t(
                "chart-chains-owners", count=len(card.owners))  # fmt: skip
            if card.id in parents:
                under = words.response(card.card, answers[card.id])
            x = rounds.index(card.round) * (each + gap)
            title, below, style = _fit(paper, words.card(card.card), under, each, tall)
            box = Box(x, head + j * tall, each, tall)
            placed[card.id] = _Node(card, box, title, below, style)
    return placed


def _fit(
    paper: Paper, title: str, under: str, width: float, height: float
) -> tuple[list[str], list[str], str]:
    """Title and answer in lines that fit a cell, the title smaller where they must."""
    below = paper.wrap(under, "caption_italic", width)
    for style, enough in (("body_bold", len(below)), ("caption_bold", 2), ("caption_bold", 0)):
        lines = _cut(paper.wrap(title, style, width), 3 if enough else 2)
        free = height - paper.u(6) - len(lines) * paper.line_height(style)
        room = max(0, int(free // paper.line_height("caption_italic")))
        if room >= min(len(below), enough):
            return lines, _cut(below, room), style
    raise AssertionError("the last try asks for no room")


def _cut(lines: list[str], most: int) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1]} …"] if most else []


def _draw(task: Task, paper: Paper, node: _Node, placed: dict[str, _Node]) -> None:
    y = _first_line(paper, node)
    origin = placed.get(node.card.origin)
    if origin is not None:
        end = origin.box.x + paper.width(origin.title[0], origin.style) + paper.u(8)
        start = min(end, node.box.x - paper.u(28))
        _arrow(paper, (start, _first_line(paper, origin)), (node.box.x - paper.u(6), y))
    for line in node.title:
        paper.write(line, node.box.x, y, node.style)
        y += paper.line_height(node.style)
    for line in node.under:
        paper.write(line, node.box.x, y, "caption_italic", "ink2")
        y += paper.line_height("caption_italic")
    words, card = task.words, node.card
    lines = [
        f"{words.name(m)}: {words.response(card.card, answer)}"
        for m, answer in sorted(card.answers.items())
    ]
    moved = [line for line in task.story.lines if line.entry.ref == card.id]
    loud = sorted(moved, key=lambda line: -abs(line.entry.amount))[:4]
    lines += [f"{words.subject(x.entry.subject)}, {words.t('stock-' + x.entry.stock.value)}: "
              f"{words.amount(x)}" for x in loud]  # fmt: skip
    paper.spot(Spot(node.box, words.card(card.card), tuple(lines), tuple(x.n for x in moved)))


def _first_line(paper: Paper, node: _Node) -> float:
    used = len(node.title) * paper.line_height(node.style)
    used += len(node.under) * paper.line_height("caption_italic")
    return node.box.y + (node.box.height - used) / 2 + paper.line_height(node.style) / 2


def _arrow(paper: Paper, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A level line, or one that bends down just before its end; with a head."""
    bend = end[0] - paper.u(18)
    paper.line([start, (bend, start[1]), (bend, end[1]), end], "loss", 1.8)
    arm = paper.u(4)
    paper.line([(end[0] - arm, end[1] - arm), end, (end[0] - arm, end[1] + arm)], "loss", 1.8)

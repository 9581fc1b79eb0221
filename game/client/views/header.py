"""The line at the top of every game screen: where you are, who you are, how long you have.

height = draw_header(scene.ui, canvas, Header(who="Tallmo", phases=…, phase=2, …))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.client.painter import Canvas
from game.client.theme import ColourName
from game.client.ui import Ui
from game.client.widgets.widget import Callback

HEIGHT = 60
"""Design pixels."""


@dataclass(frozen=True)
class Header:
    """What the header says; all texts are ready to show."""

    name: str
    """The game's name."""
    who: str
    phases: Sequence[str] = ()
    phase: int = -1
    """Index of the present phase among `phases`."""
    round: str = ""
    clock: str = ""
    """Time left as MM:SS; empty for no clock."""
    hurry: bool = False
    """Whether little time is left."""
    paused: str = ""
    """Says that the clock stands, in words; empty while it runs."""
    trouble: str = ""
    """What is wrong with the connection; empty while all is well."""
    trouble_short: str = ""
    """The same in two or three words, for where there is no room."""
    right: int = 0
    """Window pixels at the right end that the scene fills itself."""
    on_help: Callback | None = None
    """Called for help on the screen; none shows no button."""
    help: str = ""
    """What the button for help is called."""
    beside: Callable[[Canvas, int, int], int] | None = None
    """Draws what stands beside the name, from an x in a header of a height; returns where the
    next may begin."""
    tools: Callable[[Canvas, int, int], int] | None = None
    """Draws what stands before the way to help, ending at an x in a header of a height; returns
    where the next thing may end."""
    on_phase: Callback | None = None
    """Called with a phase's index when its name is clicked; none makes them plain text."""


def header_height(canvas: Canvas) -> int:
    return canvas.u(HEIGHT)


def draw_header(ui: Ui, canvas: Canvas, header: Header) -> int:
    """Draws the header over the whole width and returns its height."""
    gap = canvas.u(24)
    start = _draw_name(canvas, header) + gap
    if header.beside is not None:
        start = header.beside(canvas, start - canvas.u(12), header_height(canvas))
    end = _draw_help(ui, canvas, header, canvas.width - canvas.u(32) - header.right)
    if header.tools is not None:
        end = header.tools(canvas, end, header_height(canvas))
    end = _draw_clock(ui, canvas, header, end)
    if header.trouble:
        end = _draw_trouble(ui, canvas, header, start, end)
    crowded = bool(header.trouble and header.clock)  # the round is in the clock's tip too
    if header.round and not crowded and end - canvas.text_width(header.round, "body") >= start:
        end -= canvas.text_width(header.round, "body")
        canvas.text(header.round, end, canvas.u(20), "body", "ink2")
        end -= gap
    if header.phases:
        _draw_phases(ui, canvas, header, start, end)
    return header_height(canvas)


def _draw_name(canvas: Canvas, header: Header) -> int:
    x = canvas.u(32)
    name = canvas.text(header.name, x, canvas.u(16), "intro")
    if not header.who:
        return name.right
    x = name.right + canvas.u(20)
    canvas.vertical(x, canvas.u(20), canvas.u(22))
    return canvas.text(header.who, x + canvas.u(20), canvas.u(20), "body_bold").right


def _draw_help(ui: Ui, canvas: Canvas, header: Header, end: int) -> int:
    """The way to help, ending at `end`; returns where the next thing may end."""
    if header.on_help is None:
        return end
    size = canvas.u(36)
    place = pygame.Rect(end - size, (header_height(canvas) - size) // 2, size, size)
    ui.area("header.help", place, header.on_help, tip=header.help, label=header.help)
    icon, lit = canvas.u(20), ui.hovered("header.help")
    at = (place.centerx - icon // 2, place.centery - icon // 2)
    canvas.icon("circle-question-mark", *at, 20, "ink" if lit else "ink2")
    return place.x - canvas.u(12)


def _draw_clock(ui: Ui, canvas: Canvas, header: Header, end: int) -> int:
    """The time left and its icon, ending at `end`; returns where the next thing may end. Its
    tooltip says what the icon means and what had no room."""
    if not header.clock:
        return end
    x = end - canvas.text_width(header.clock, "clock")
    icon, colour, ink = _clock_look(header)
    clock = canvas.text(header.clock, x, canvas.u(14), "clock", ink)
    x -= canvas.u(28)
    canvas.icon(icon, x, canvas.u(20), 20, colour)
    tip = [words for words in (header.trouble, header.paused, header.round) if words]
    about = pygame.Rect(x, clock.y, clock.right - x, clock.height)
    ui.area("header.clock", about, tip=tip or None, focusable=bool(header.paused))
    return x - canvas.u(24)


def _clock_look(header: Header) -> tuple[str, ColourName, ColourName]:
    """Icon, its colour and that of the figures; without a connection the clock is not known."""
    if header.trouble:
        return "pause", "ink3", "ink3"
    if header.paused:
        return "pause", "warn", "ink"
    return "timer", "ink2", "warn" if header.hurry else "ink"


def _draw_trouble(ui: Ui, canvas: Canvas, header: Header, start: int, end: int) -> int:
    """An icon and what is wrong in as many words as there is room for; all of them in its tip."""
    icon = canvas.u(20)
    room = end - start - icon - canvas.u(8)
    words = (header.trouble, header.trouble_short)
    said = next((s for s in words if s and canvas.text_width(s, "body_bold") <= room), "")
    wide = icon + (canvas.u(8) + canvas.text_width(said, "body_bold") if said else 0)
    x = end - wide
    canvas.icon("wifi-off", x, canvas.u(20), 20, "loss")
    if said:
        canvas.text(said, x + icon + canvas.u(8), canvas.u(20), "body_bold", "loss")
    place = pygame.Rect(x, canvas.u(14), wide, canvas.u(32))
    ui.area("header.connection", place, tip=header.trouble)
    return x - canvas.u(24)


def _draw_phases(ui: Ui, canvas: Canvas, header: Header, start: int, end: int) -> None:
    """All phases around the middle; only the present one where there is no room for all."""
    gap = canvas.u(28)
    total = _width(canvas, header.phases, header.phase) + gap * (len(header.phases) - 1)
    shown = list(enumerate(header.phases))
    if total > end - start:
        shown = [(i, name) for i, name in shown if i == header.phase]
        total = _width(canvas, [name for _, name in shown], 0)
        if total > end - start:
            return
    x = max(start, min((canvas.width - total) // 2, end - total))
    for i, name in shown:
        x = _draw_phase(ui, canvas, header, i, name, x) + gap


def _width(canvas: Canvas, names: Sequence[str], bold: int) -> int:
    return sum(
        canvas.text_width(name, "body_bold" if i == bold else "body")
        for i, name in enumerate(names)
    )


def _draw_phase(ui: Ui, canvas: Canvas, header: Header, index: int, name: str, x: int) -> int:
    now = index == header.phase
    style = "body_bold" if now else "body"
    if header.on_phase is not None:
        wide = canvas.text_width(name, style)
        place = pygame.Rect(x - canvas.u(8), canvas.u(14), wide + canvas.u(16), canvas.u(36))
        ui.area(f"header.phase.{index}", place, _with(header.on_phase, index), label=name)
    lit = now or ui.hovered(f"header.phase.{index}")
    drawn = canvas.text(name, x, canvas.u(20), style, "ink" if lit else "ink3")
    if now:
        canvas.rect((x, canvas.u(46), drawn.width, canvas.u(3)), "accent")
    return drawn.right


def _with(callback: Callback, index: int) -> Callback:
    return lambda: callback(index)

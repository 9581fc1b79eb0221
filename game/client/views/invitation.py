"""How to join: address, code and a picture for phones, to be read across a room."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pygame
import segno

from game.client.layout import Flow, Rect

if TYPE_CHECKING:
    from game.client.painter import Canvas
    from game.client.scenes.seated import Seated
    from game.client.scenes.table import Table

_QUIET = 2
"""Modules of light around the code."""


def spaced(code: str) -> str:
    """A code in two halves, easier to read aloud."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}" if len(code) > 4 else code


def way_in(table: Table) -> str:
    """What a person types to join: as the server tells it, else as this window came in."""
    told = table.workshop.get("way_in", {}).get("address", "")
    return bare(str(told or table.address))


def poll_url(table: Table) -> str:
    """Where phones answer, "" where nobody has told."""
    return str(table.workshop.get("way_in", {}).get("poll_url", ""))


def plays_in_browser(table: Table) -> bool:
    """Whether a browser that comes gets the game, as the server tells it."""
    return bool(table.workshop.get("way_in", {}).get("browser", True))


def join_url(table: Table) -> str:
    """What the QR for joining holds, "" where it would lead to nothing that can be played."""
    if not plays_in_browser(table):
        return ""
    told = str(table.workshop.get("way_in", {}).get("url", ""))
    if told:
        return f"{told.rstrip('/')}/?code={table.live.code}"
    address = bare(table.address)
    return f"http://{address}/?code={table.live.code}" if address else ""


def draw_invitation(scene: Seated, flow: Flow) -> None:
    """Address and code, each as large as its column lets it be."""
    canvas, table = flow.canvas, scene.table
    address = way_in(table)
    if address:
        flow.text(scene.t("lobby-address"), "h2", "ink2")
        _largest(canvas, flow, address, ("figure_huge", "code_small", "figure_large", "figure"))
        flow.gap(6)
    flow.text(scene.t("lobby-code"), "h2", "ink2")
    _largest(
        canvas,
        flow,
        spaced(table.live.code),
        ("code", "clock_large", "figure_huge", "figure_large"),
    )


def bare(address: str) -> str:
    """What a person types: no scheme, no path."""
    return address.split("://")[-1].removesuffix("/ws").rstrip("/")


def _largest(canvas: Canvas, flow: Flow, text: str, styles: tuple[str, ...]) -> None:
    tight = canvas.height < canvas.u(700)
    options = styles[1:] if tight else styles
    style = next((s for s in options if canvas.text_width(text, s) <= flow.width), options[-1])
    row = flow.take(canvas.line(style))
    canvas.text(text, row.x, row.y, style)


@lru_cache(maxsize=4)
def _matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    return tuple(tuple(bool(dark) for dark in row) for row in segno.make(text, error="m").matrix)


def draw_qr(canvas: Canvas, rect: Rect, text: str) -> Rect:
    """A QR code on its own light ground, in whole pixels; returns the square it fills."""
    matrix = _matrix(text)
    modules = len(matrix) + 2 * _QUIET
    side = max(1, rect.width // modules)
    square = pygame.Rect(rect.x, rect.y, side * modules, side * modules)
    # always dark on light: readers of phones fail on the reverse
    pygame.draw.rect(canvas.surface, (252, 250, 244), square)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                at = (square.x + (x + _QUIET) * side, square.y + (y + _QUIET) * side, side, side)
                pygame.draw.rect(canvas.surface, (35, 32, 27), at)
    return square

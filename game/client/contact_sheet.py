"""All screens at once: one picture per look, a thumbnail with its name for each stop."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pygame

from game.client.painter import Canvas
from game.client.theme import load_theme

COLUMNS = 6
THUMB = (426, 240)
_GAP, _MARGIN = 18, 28
_NAME = 26
"""Pixels under a thumbnail, for its name."""


class ContactSheet:
    """Collects pictures of one look and lays them out in rows."""

    def __init__(self, theme: str) -> None:
        self.theme = theme
        self._thumbs: list[tuple[str, pygame.Surface]] = []

    def add(self, name: str, picture: pygame.Surface) -> None:
        """One more screen, as it was drawn."""
        self._thumbs.append((name, pygame.transform.smoothscale(picture, THUMB)))

    @property
    def names(self) -> Sequence[str]:
        """Those of all screens on the sheet, in order."""
        return [name for name, _ in self._thumbs]

    def draw(self) -> pygame.Surface:
        """The sheet."""
        theme = load_theme(self.theme)
        rows = -(-len(self._thumbs) // COLUMNS)
        tall = THUMB[1] + _NAME
        sheet = pygame.Surface(
            (
                2 * _MARGIN + COLUMNS * THUMB[0] + (COLUMNS - 1) * _GAP,
                2 * _MARGIN + rows * tall + max(0, rows - 1) * _GAP,
            )
        )
        canvas = Canvas(sheet, theme)
        canvas.fill("sunk")
        for i, (name, thumb) in enumerate(self._thumbs):
            row, column = divmod(i, COLUMNS)
            x = _MARGIN + column * (THUMB[0] + _GAP)
            y = _MARGIN + row * (tall + _GAP)
            sheet.blit(thumb, (x, y))
            canvas.text(name, x, y + THUMB[1] + 4, "caption", "ink2", width=THUMB[0])
        return sheet

    def save(self, folder: Path) -> Path:
        """Writes the sheet into a folder; returns the file."""
        path = folder / f"sheet-{self.theme}.png"
        pygame.image.save(self.draw(), os.fspath(path))
        return path

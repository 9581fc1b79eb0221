"""The window's few sounds: opened when the first is asked for, and silent where there is no sound.

    sounds = Sounds(); sounds.play("phase")

A machine without a sound card, one that is taken, and a browser that holds sound back all come to
the same: nothing is heard and the game goes on. No sound is the only sign of anything.
"""

from __future__ import annotations

import logging
from importlib import resources
from typing import Literal, get_args

import pygame

_LOG = logging.getLogger(__name__)

SoundName = Literal["phase", "agreement", "burst", "ready", "poll"]
NAMES: tuple[str, ...] = get_args(SoundName)
_BUFFER = 1024
"""Samples that the sound card is handed at a time."""
_NO_SOUND = (pygame.error, NotImplementedError, ImportError, OSError)
"""What stands in the way: no card, a library without a mixer, or no file."""


class Sounds:
    """Plays by name; `silent` once it is known that nothing can be heard here."""

    def __init__(self) -> None:
        self.silent = False
        self._known: dict[str, pygame.mixer.Sound] = {}

    def play(self, name: SoundName) -> None:
        """Begins a sound, over any other. ValueError for a name that has none."""
        if name not in NAMES:
            raise ValueError(f"no sound {name!r}; there are {', '.join(NAMES)}")
        if self.silent:
            return
        try:
            self._sound(name).play()
        except _NO_SOUND as error:
            self.silent = True
            _LOG.info("no sound here: %s", error)

    def _sound(self, name: str) -> pygame.mixer.Sound:
        if name not in self._known:
            if not pygame.mixer.get_init():
                pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=_BUFFER)
            file = resources.files("assets") / "sounds" / f"{name}.wav"
            self._known[name] = pygame.mixer.Sound(str(file))  # a browser reads real files only
        return self._known[name]

    def close(self) -> None:
        """Lets go of the sound card, if it was opened."""
        if self._known and pygame.mixer.get_init():
            self._known.clear()
            pygame.mixer.quit()

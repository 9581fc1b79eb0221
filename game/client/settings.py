"""What a player chose for the window, and where it is kept.

`FileStore` keeps it in the user's configuration folder; a browser brings another `Store`.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Protocol

from game.client.theme import TEXT_SCALES, THEMES
from game.content.texts import LANGUAGES

SOUND = ("", "on", "off")


@dataclass(frozen=True)
class Settings:
    """Choices that outlive a game."""

    language: str = "sv"
    text_scale: float = 1.0
    theme: str = "paper"
    reduced_motion: bool = False
    sound: str = ""
    """Of `SOUND`: "" is as the role has it, on for the trainer and off for all others."""
    full_screen: bool = False
    address: str = ""
    """The last address joined."""
    team_name: str = ""

    def hears(self, role: str) -> bool:
        """Whether sounds are played at the seat of a role."""
        return self.sound == "on" or (not self.sound and role == "trainer")

    def larger_text(self) -> Settings:
        bigger = [scale for scale in TEXT_SCALES if scale > self.text_scale]
        return replace(self, text_scale=bigger[0]) if bigger else self

    def smaller_text(self) -> Settings:
        less = [scale for scale in TEXT_SCALES if scale < self.text_scale]
        return replace(self, text_scale=less[-1]) if less else self


class Store(Protocol):
    """Keeps settings between games."""

    def load(self) -> Settings: ...

    def save(self, settings: Settings) -> None: ...


class MemoryStore:
    """Keeps settings as long as the program runs; for tests and pictures."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        self.settings = settings


class FileStore:
    """Keeps settings in a JSON file; a file that cannot be read or written changes nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or _default_path()

    def load(self) -> Settings:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Settings()
        return settings_from(found)

    def save(self, settings: Settings) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        except OSError:
            # a read-only home must not stop a game; the choice then lasts until the window closes
            return


def settings_from(found: object) -> Settings:
    """Settings from a JSON object; whatever is unknown or of the wrong kind keeps its default."""
    plain = Settings()
    if not isinstance(found, dict):
        return plain
    good = {}
    for field in fields(Settings):
        value, default = found.get(field.name), getattr(plain, field.name)
        if isinstance(default, float) and type(value) is int:
            value = float(value)
        if type(value) is type(default) and _allowed(field.name, value):
            good[field.name] = value
    return replace(plain, **good)


def _allowed(name: str, value: object) -> bool:
    choices = {"language": LANGUAGES, "text_scale": TEXT_SCALES, "theme": THEMES, "sound": SOUND}
    return name not in choices or value in choices[name]


def _default_path() -> Path:
    from platformdirs import user_config_path  # a browser has no such folder and never comes here

    return user_config_path("granslost") / "settings.json"

"""Makes the sounds of the window beside this script, out of nothing but sine waves.

    python assets/sounds/make.py

Each is a few soft strikes, as on wood or a glass bowl: a tone with two quiet overtones that dies
away. Run it again after a change; the same script always makes the same files.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
"""Samples a second."""
LOUDNESS = 0.34
"""Of full scale: these sounds are meant for a room in which people talk."""
ATTACK = 0.012
"""Seconds in which a strike rises, so that it begins without a click."""
FADE = 0.03
"""Seconds in which each sound ends."""

Strike = tuple[float, float, float, float]
"""When it begins (s), its tone (Hz), how fast it dies away (1/s), how strong it is."""

SOUNDS: dict[str, tuple[float, tuple[Strike, ...]]] = {
    # a phase begins: two steps up, as of a clock far away
    "phase": (1.1, ((0.0, 392.00, 5.0, 0.8), (0.16, 587.33, 4.5, 1.0))),
    # a signature, an agreement that holds: a chord that opens
    "agreement": (
        1.4,
        ((0.0, 329.63, 3.6, 0.8), (0.1, 415.30, 3.6, 0.8), (0.2, 493.88, 3.2, 1.0)),
    ),
    # a burst main: a low drop, twice
    "burst": (0.9, ((0.0, 185.00, 7.0, 1.0), (0.18, 146.83, 6.0, 0.9))),
    # all are ready: one knock
    "ready": (0.5, ((0.0, 523.25, 10.0, 0.8),)),
    # the room is asked something: a step up that stays open
    "poll": (0.9, ((0.0, 440.00, 7.0, 0.7), (0.12, 659.26, 5.5, 0.9))),
}
"""Name → its length (s) and its strikes."""

OVERTONES = ((1.0, 1.0), (2.0, 0.22), (3.01, 0.08))
"""Multiples of a tone and how strong they are; the last is a hair off, which warms it."""


def samples(length: float, strikes: tuple[Strike, ...]) -> list[float]:
    """The wave of a sound, −1…1, at its loudest `LOUDNESS`."""
    count = round(length * RATE)
    found = [0.0] * count
    for begins, tone, dying, strength in strikes:
        for i in range(round(begins * RATE), count):
            t = i / RATE - begins
            rise = min(1.0, t / ATTACK)
            for multiple, share in OVERTONES:
                turn = 2 * math.pi * tone * multiple * t
                found[i] += (
                    strength * share * rise * math.exp(-dying * multiple * t) * math.sin(turn)
                )
    loudest = max(abs(value) for value in found)
    last = round(FADE * RATE)
    return [
        value / loudest * LOUDNESS * min(1.0, (count - i) / last) for i, value in enumerate(found)
    ]


def write(path: Path, found: list[float]) -> None:
    """Writes a mono wave file with 16 bits a sample."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(value * 32_767)) for value in found))


def main() -> None:
    """Writes all of them."""
    folder = Path(__file__).parent
    for name, (length, strikes) in SOUNDS.items():
        write(folder / f"{name}.wav", samples(length, strikes))


if __name__ == "__main__":
    main()

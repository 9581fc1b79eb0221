"""The map's colours, on paper and on the dark projector, and how they mix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.client.theme import load_theme

Colour = tuple[int, int, int]


def colour(code: str) -> Colour:
    """A colour from six hex digits, with or without "#"."""
    code = code.removeprefix("#")
    return (int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16))


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`a` with this share (0–1) of `b`."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def veil(c: Colour, alpha: float) -> tuple[int, int, int, int]:
    """A translucent colour (alpha 0–1), premultiplied, as all overlays of the map are kept."""
    return (round(c[0] * alpha), round(c[1] * alpha), round(c[2] * alpha), round(255 * alpha))


def ramp(colours: tuple[Colour, ...], share: float) -> Colour:
    """The colour at this share (0–1) of a ramp."""
    at = max(0.0, min(0.9999, share)) * (len(colours) - 1)
    return mix(colours[int(at)], colours[int(at) + 1], at - int(at))


@dataclass(frozen=True, slots=True)
class MapPalette:
    """One mode's colours; the names say what each is for."""

    dark: bool
    outside: Colour
    card: Colour
    sea: Colour
    shallows: tuple[Colour, ...]
    wave: Colour
    coast: Colour
    lake: Colour
    river: Colour
    river_edge: Colour
    water_name: Colour
    ink: Colour
    ink2: Colour
    tints: tuple[Colour, ...]
    contour: Colour
    tree: Colour
    good: Colour
    neglected: Colour
    unknown: Colour
    alarm: Colour
    casing: Colour
    new_border: Colour
    light: Colour
    shadow: Colour
    halo: Colour
    town: Colour
    house: Colour
    flow: Colour
    mud: Colour
    pick: Colour
    pressure: tuple[Colour, ...]
    age: tuple[Colour, ...]

    @property
    def plate(self) -> Colour:
        """The ground of small signs: markers, icons, rings."""
        return self.card if self.dark else self.light

    def tint(self, index: int) -> Colour:
        """The tint of a municipality; they come round again after the last."""
        return self.tints[index % len(self.tints)]

    def deepen(self, c: Colour, share: float) -> Colour:
        """A tint set off from itself: towards the ink, on dark a little less."""
        return mix(c, self.ink, share * (0.7 if self.dark else 1.0))


def _all(*codes: str) -> tuple[Colour, ...]:
    return tuple(colour(code) for code in codes)


def _palette(theme: str, more_tints: tuple[Colour, ...], **own: Any) -> MapPalette:
    """The theme's map colours with those that only the map uses."""
    shared: dict[str, Any] = {
        name: tuple(colour(c) for c in value) if isinstance(value, list) else colour(value)
        for name, value in load_theme(theme).map.items()
    }
    tints = (*shared.pop("tint"), *more_tints)
    return MapPalette(dark=theme == "dark", tints=tints, **shared, **own)


PAPER = _palette(
    "paper",
    _all("D9D6C4", "F0DDB0", "E2CFCF"),
    shallows=_all("AFCFDE", "B8D6E3", "C6DFE9"),
    wave=colour("8FB9CC"),
    river_edge=colour("5F9AB6"),
    water_name=colour("2B6685"),
    contour=colour("8C7A5E"),
    tree=colour("7E8C62"),
    casing=colour("FBF7EE"),
    light=colour("FFFDF6"),
    shadow=colour("34281C"),
    town=colour("CDB9A4"),
    house=colour("A8927C"),
    mud=colour("D9C39A"),
    pick=colour("A2361F"),
    age=_all("B9C48C", "C9A94F", "B9742F", "7F4324", "45241B"),
)

PROJECTOR = _palette(
    "dark",
    _all("45463B", "5A4A2C", "533D42"),
    shallows=_all("11303F", "143747", "184152"),
    wave=colour("235469"),
    river_edge=colour("2B6F8E"),
    water_name=colour("8CCBE6"),
    contour=colour("BFAE8C"),
    tree=colour("7C8B66"),
    casing=colour("161817"),
    light=colour("FFF9E8"),
    shadow=colour("000000"),
    town=colour("6B5B4B"),
    house=colour("A08A70"),
    mud=colour("6A5A3C"),
    pick=colour("F0876A"),
    age=_all("8FA36A", "C4B45C", "E59A4C", "EE8A6A", "F7B8A8"),
)


def palette(mode: str) -> MapPalette:
    """The colours of "paper" or "projector"; ValueError for another mode."""
    if mode not in ("paper", "projector"):
        raise ValueError(f"The map has no mode {mode!r}; it has paper and projector.")
    return PAPER if mode == "paper" else PROJECTOR

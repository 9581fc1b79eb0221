"""The map's colours, on paper and on the dark projector, and how they mix."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def colour(code: str) -> Colour:
    """A colour from six hex digits."""
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


PAPER = MapPalette(
    dark=False,
    outside=colour("EFE9DB"), card=colour("F8F3E8"), sea=colour("A9CBDB"),
    shallows=_all("AFCFDE", "B8D6E3", "C6DFE9"), wave=colour("8FB9CC"), coast=colour("4C87A3"),
    lake=colour("A9CFE0"), river=colour("7FB0C8"), river_edge=colour("5F9AB6"),
    water_name=colour("2B6685"), ink=colour("3A3129"), ink2=colour("6B6054"),
    tints=_all("CFDCB6", "F3D6CB", "FAEDC6", "E8DEE9", "E6CBA8", "D9D6C4", "F0DDB0", "E2CFCF"),
    contour=colour("8C7A5E"), tree=colour("7E8C62"), good=colour("1F5A4B"),
    neglected=colour("D9822B"), unknown=colour("8B8378"), alarm=colour("CB3A2A"),
    casing=colour("FBF7EE"), new_border=colour("9E2F3F"), light=colour("FFFDF6"),
    shadow=(52, 40, 28), halo=colour("FBF7EE"), town=colour("CDB9A4"), house=colour("A8927C"),
    flow=colour("17648F"), mud=colour("D9C39A"), pick=colour("A2361F"),
    pressure=_all("F2B65A", "E07B5A", "B2476B", "6E2C6E", "34164F"),
    age=_all("B9C48C", "C9A94F", "B9742F", "7F4324", "45241B"),
)

PROJECTOR = MapPalette(
    dark=True,
    outside=colour("20211F"), card=colour("1B1D1C"), sea=colour("0E2A3A"),
    shallows=_all("11303F", "143747", "184152"), wave=colour("235469"), coast=colour("63B3D6"),
    lake=colour("0F3A50"), river=colour("3E8FB3"), river_edge=colour("2B6F8E"),
    water_name=colour("8CCBE6"), ink=colour("F3E9D6"), ink2=colour("B9AE9B"),
    tints=_all("344430", "5F4344", "575033", "4A4254", "4B3524", "45463B", "5A4A2C", "533D42"),
    contour=colour("BFAE8C"), tree=colour("7C8B66"), good=colour("7FD1B0"),
    neglected=colour("FFB347"), unknown=colour("8F897E"), alarm=colour("FF7A66"),
    casing=colour("161817"), new_border=colour("FFB0B0"), light=colour("FFF9E8"),
    shadow=(0, 0, 0), halo=colour("1A1C1B"), town=colour("6B5B4B"), house=colour("A08A70"),
    flow=colour("8FE0FF"), mud=colour("6A5A3C"), pick=colour("F0876A"),
    pressure=_all("FFD38A", "FF9E7A", "E8709A", "B77BE0", "8FA0FF"),
    age=_all("8FA36A", "C4B45C", "E59A4C", "EE8A6A", "F7B8A8"),
)


def palette(mode: str) -> MapPalette:
    """The colours of "paper" or "projector"; ValueError for another mode."""
    if mode not in ("paper", "projector"):
        raise ValueError(f"The map has no mode {mode!r}; it has paper and projector.")
    return PAPER if mode == "paper" else PROJECTOR

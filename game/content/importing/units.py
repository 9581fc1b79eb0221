"""Units: from whatever a file is written in to L/s, m, mm and Hazen-Williams roughness.

Factors as EPANET 2.2 has them (User Manual, appendix A). Roughness of other head loss formulas is
turned into the Hazen-Williams coefficient that loses as much at a speed of 1 m/s.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

LPS = {
    "CFS": 28.316847, "GPM": 0.0630902, "MGD": 43.8126364, "IMGD": 52.6168042, "AFD": 14.2764102,
    "LPS": 1.0, "LPM": 1 / 60, "MLD": 11.5740741, "CMH": 1 / 3.6, "CMD": 1 / 86.4, "CMS": 1000.0,
}  # fmt: skip
"""L/s in one of each flow unit."""
US = ("CFS", "GPM", "MGD", "IMGD", "AFD")
"""Flow units with which EPANET reads feet, inches, psi and horsepower."""
FORMULAS = ("H-W", "D-W", "C-M")

_FOOT_M, _INCH_MM, _HORSEPOWER_KW = 0.3048, 25.4, 0.7457
_PSI_M, _KPA_M = 0.3048 / 0.4333, 1 / 9.802
_SPEED_M_S = 1.0
_VISCOSITY_M2_S = 1.1e-6
_GRAVITY = 9.81
LEAST_C, GREATEST_C = 40.0, 155.0


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a file: its flow unit, its head loss formula, and psi, m or kPa."""

    flow: str = "GPM"
    formula: str = "H-W"
    pressure: str = ""

    @property
    def us(self) -> bool:
        """Whether lengths are in feet."""
        return self.flow in US

    def lps(self, value: float) -> float:
        """A flow in L/s."""
        return value * LPS[self.flow]

    def metres(self, value: float) -> float:
        """A length, height or head in m."""
        return value * _FOOT_M if self.us else value

    def millimetres(self, value: float) -> float:
        """A pipe's or valve's diameter in mm."""
        return value * _INCH_MM if self.us else value

    def pressure_m(self, value: float) -> float:
        """A pressure in m of water."""
        if self.pressure == "KPA":
            return value * _KPA_M
        return value * _PSI_M if self.us or self.pressure == "PSI" else value

    def kilowatts(self, value: float) -> float:
        """A pump's power in kW."""
        return value * _HORSEPOWER_KW if self.us else value

    def roughness(self, value: float, diameter_mm: float) -> float:
        """The Hazen-Williams coefficient of a pipe, within what a pipe can have."""
        if self.formula == "D-W":
            roughness_m = value * _FOOT_M / 1000 if self.us else value / 1000
            value = _from_slope(_darcy_slope(roughness_m, diameter_mm / 1000), diameter_mm / 1000)
        elif self.formula == "C-M":
            value = _from_slope(_manning_slope(value, diameter_mm / 1000), diameter_mm / 1000)
        return min(max(value, LEAST_C), GREATEST_C)


def with_minor_loss(c: float, length_m: float, diameter_mm: float, loss: float) -> float:
    """The coefficient with which friction takes what friction and a minor loss (a number of
    velocity heads) took before, at 1 m/s."""
    if loss <= 0:
        return c
    friction = length_m * hazen_williams_slope(c, diameter_mm / 1000)
    minor = loss * _SPEED_M_S**2 / (2 * _GRAVITY)
    return max(5.0, c * float((friction / (friction + minor)) ** (1 / 1.852)))


def hazen_williams_slope(c: float, diameter_m: float) -> float:
    """Loss of head per m at 1 m/s."""
    flow = _SPEED_M_S * math.pi * diameter_m**2 / 4
    return float(10.67 * (flow / c) ** 1.852 / diameter_m**4.871)


def _from_slope(slope: float, diameter_m: float) -> float:
    return float((hazen_williams_slope(1.0, diameter_m) / slope) ** (1 / 1.852))


def _darcy_slope(roughness_m: float, diameter_m: float) -> float:
    """Darcy-Weisbach with the friction factor of Swamee and Jain (1976)."""
    reynolds = _SPEED_M_S * diameter_m / _VISCOSITY_M2_S
    inner = max(0.0, roughness_m) / (3.7 * diameter_m) + 5.74 / reynolds**0.9
    factor = 0.25 / math.log10(min(inner, 0.5)) ** 2
    return float(factor * _SPEED_M_S**2 / (2 * _GRAVITY * diameter_m))


def _manning_slope(n: float, diameter_m: float) -> float:
    return float((max(n, 1e-4) * _SPEED_M_S) ** 2 / (diameter_m / 4) ** (4 / 3))


def seconds(words: tuple[str, ...]) -> float | None:
    """A time of EPANET's: "1:30", "1.5" (hours), or a number and SEC, MIN, HOURS or DAYS."""
    if not words:
        return None
    try:
        if ":" in words[0]:
            parts = [float(part) for part in words[0].split(":")]
            return sum(part * 3600 / 60**i for i, part in enumerate(parts[:3]))
        unit = words[1].upper()[:3] if len(words) > 1 else "HOU"
        return float(words[0]) * {"SEC": 1, "MIN": 60, "HOU": 3600, "DAY": 86400}.get(unit, 3600)
    except ValueError:
        return None

"""How figures are written for a reader: separators, signs, units, money.

Swedish: decimal comma, a narrow no-break space between thousands, a real minus sign, a space
before % and units (SIS standard). English: decimal point and comma between thousands.
Only formatting belongs here; which unit a figure has is the business of whoever shows it.
"""

from __future__ import annotations

from dataclasses import dataclass

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


@dataclass(frozen=True)
class NumberStyle:
    """Writes figures by the conventions of one language."""

    decimal_mark: str
    thousands_mark: str
    percent_gap: str
    sek: str
    ksek: str
    msek: str

    def number(self, value: float, decimals: int = 0, unit: str = "") -> str:
        """`value` rounded to `decimals`, with an optional unit after a no-break space."""
        text = self._digits(abs(value), decimals)
        sign = MINUS if value < 0 and not _is_zero(text) else ""
        return f"{sign}{text}{NO_BREAK_SPACE + unit if unit else ''}"

    def signed(self, value: float, decimals: int = 0, unit: str = "") -> str:
        """Like `number`, but a positive value gets a plus sign; zero gets none."""
        text = self.number(value, decimals, unit)
        return text if text.startswith(MINUS) or _is_zero(text) else f"+{text}"

    def percent(self, share: float, decimals: int = 0, *, sign: bool = False) -> str:
        """A share (0.5 is half) as a percentage: `50 %` in Swedish, `50%` in English."""
        write = self.signed if sign else self.number
        return f"{write(share * 100, decimals)}{self.percent_gap}%"

    def money(
        self, sek: float, *, sign: bool = False, scale: str = "auto", decimals: int = 1
    ) -> str:
        """An amount in kronor: whole kronor below a million, millions with `decimals` above.

        `scale` is "auto", "sek", "ksek" or "msek".
        """
        write = self.signed if sign else self.number
        if scale == "auto":
            scale = "msek" if abs(sek) >= 999_500 else "sek"
        if scale == "msek":
            return write(sek / 1e6, decimals, self.msek)
        if scale == "ksek":
            return write(sek / 1e3, 0, self.ksek)
        if scale == "sek":
            return write(sek, 0, self.sek)
        raise ValueError(f"unknown money scale {scale!r}; use auto, sek, ksek or msek")

    def clock(self, seconds: float) -> str:
        """Time left as MM:SS (hours are counted as minutes); never below zero."""
        whole = max(0, round(seconds))
        return f"{whole // 60:02d}:{whole % 60:02d}"

    def _digits(self, magnitude: float, decimals: int) -> str:
        whole, _, fraction = f"{magnitude:,.{decimals}f}".partition(".")
        whole = whole.replace(",", self.thousands_mark)
        return whole + (self.decimal_mark + fraction if fraction else "")


def _is_zero(text: str) -> bool:
    return not any(digit in text for digit in "123456789")


NUMBER_STYLES = {
    "sv": NumberStyle(",", NARROW_SPACE, NO_BREAK_SPACE, "kr", "tkr", "Mkr"),
    "en": NumberStyle(".", ",", "", "SEK", "kSEK", "MSEK"),
}

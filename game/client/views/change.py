"""What the last round changed for a municipality: from, to, and the causes that add up to it.

Figures and causes are the view's: two records of the history, and the ledger between them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.client.views.council_cut import cut_said, villa_per_sek
from game.client.views.drivers import renewal_driver, supply_driver
from game.client.views.wording import Words

Tree = Mapping[str, Any]

_COST_CAUSES_APART = frozenset(
    {"revenue", "event", "response", "rare_event", "walk_out", "leadership_time"}
)
"""Entries of the balance that are not part of the yearly cost."""

_LEAST = {"cost_per_resident_sek": 1.0, "tariff_sek": 1.0}


@dataclass(frozen=True)
class Figure:
    """How a number is written: factor, decimals and unit text."""

    factor: float = 1.0
    decimals: int = 0
    rises_well: bool = True


@dataclass(frozen=True)
class Change:
    """One row: its name and unit, the series up to now, and why it moved since last round."""

    key: str
    name: str
    unit: str
    series: Sequence[float]
    figure: Figure
    causes: Sequence[tuple[str, float]]
    """(wording, amount) in the row's own measure; together they are the change."""
    driver: str = ""
    """What moved it, in a sentence: where there are no causes, or where they need one."""

    @property
    def before(self) -> float:
        return self.series[-2] if len(self.series) > 1 else self.series[-1]

    @property
    def now(self) -> float:
        return self.series[-1]

    @property
    def amount(self) -> float:
        """The change as a reader of both figures finds it."""
        return rounded(self, self.now) - rounded(self, self.before)

    @property
    def good(self) -> bool:
        return (self.amount > 0) == self.figure.rises_well

    @property
    def moved(self) -> bool:
        """Whether the change shows in the figure as it is written."""
        return _seen(self, self.amount)


FIGURES: dict[str, Figure] = {
    "cost_per_resident_sek": Figure(rises_well=False),
    "tariff_sek": Figure(rises_well=False),
    "renewal_rate_pct": Figure(decimals=2),
    "bursts_per_km": Figure(decimals=3, rises_well=False),
    "leakage_share": Figure(100, 1, rises_well=False),
    "served_largest_source_out": Figure(100),
    "approval": Figure(),
    "coordination": Figure(),
    "capacity": Figure(),
    "trust_operation": Figure(),
    "trust": Figure(),
}

_STOCK_OF = {
    "approval": "approval",
    "coordination": "coordination",
    "bursts_per_km": "burst_rate",
    "trust_operation": "trust_operation",
}


def changes(words: Words, public: Tree, private: Tree) -> list[Change]:
    """All rows, the ones that matter most first: cost, trust, renewal, supply, support."""
    history = private["history"]
    if not history:
        return []
    last = int(history[-1]["round"])
    ledger = [e for e in private["ledger"] if e["round"] == last]
    found = [_cost(words, history, private)]
    if history[-1].get("trust_operation") is not None:
        found.append(_of_stock(words, "trust_operation", history, ledger))
    found += _trust(words, public, ledger)
    found += [_plain(words, "renewal_rate_pct", history, renewal_driver(words, private))]
    found += [_of_stock(words, "bursts_per_km", history, ledger)]
    found += [
        _plain(words, "served_largest_source_out", history, supply_driver(words, public, private))
    ]
    found += [_of_stock(words, key, history, ledger) for key in ("approval", "coordination")]
    tariff = _tariff(words, private, ledger)
    # a council that undid what the team had decided is told among the first
    found.insert(1 if tariff.driver else len(found), tariff)
    return found


def _row(
    words: Words,
    key: str,
    series: Sequence[float],
    causes: Sequence[tuple[str, float]],
    driver: str = "",
) -> Change:
    return Change(
        key,
        words.t(f"indicator-{key}"),
        words.t(f"indicator-{key}.unit"),
        list(series),
        FIGURES[key],
        causes,
        driver,
    )


def _series(history: Sequence[Tree], key: str) -> list[float]:
    return [float(r[key]) for r in history if r.get(key) is not None]


def _plain(words: Words, key: str, history: Sequence[Tree], driver: str) -> Change:
    return _row(words, key, _series(history, key), (), driver)


def _of_stock(words: Words, key: str, history: Sequence[Tree], ledger: Sequence[Tree]) -> Change:
    entries = [e for e in ledger if e["stock"] == _STOCK_OF[key]]
    return _row(words, key, _series(history, key), summed(words, entries))


def _trust(words: Words, public: Tree, ledger: Sequence[Tree]) -> list[Change]:
    """A row for each partner, or for all others while there is none."""
    own = words.own
    records = public["records"]
    mine = public["municipalities"][own]["partnership"]
    members = public["partnerships"][mine]["members"] if mine else public["municipalities"]
    rows = []
    for pair in public["trust"]:
        ends = pair.split("|")
        if own not in ends or not all(m in members for m in ends):
            continue
        other = ends[1] if ends[0] == own else ends[0]
        entries = [e for e in ledger if e["stock"] == "trust" and e["subject"] == pair]
        name = words.t("trust-in", name=words.name(other))
        series = [float(r["trust"][pair]) for r in records]
        rows.append(
            Change(
                f"trust:{other}",
                name,
                words.t("indicator-trust.unit"),
                series,
                FIGURES["trust"],
                summed(words, entries),
            )
        )
    return sorted(rows, key=lambda row: -abs(row.amount))


def _tariff(words: Words, private: Tree, ledger: Sequence[Tree]) -> Change:
    """The ledger counts revenue per resident; a villa's bill moves by the same share."""
    history = private["history"]
    series = _series(history, "tariff_sek")
    entries = [e for e in ledger if e["stock"] == "tariff"]
    factor = villa_per_sek(private, entries) if len(history) > 1 else 0.0
    causes = [(said, amount * factor) for said, amount in summed(words, entries)]
    return _row(words, "tariff_sek", series, causes, cut_said(words, private, "tariff-cut"))


def summed(words: Words, entries: Sequence[Tree]) -> list[tuple[str, float]]:
    """Entries of one stock by their wording, the largest first; nothing that is nothing."""
    total: dict[str, float] = {}
    for entry in entries:
        said = words.cause(entry)
        total[said] = total.get(said, 0.0) + float(entry["amount"])
    rows = [(said, amount) for said, amount in total.items() if abs(amount) > 1e-9]
    return sorted(rows, key=lambda row: -abs(row[1]))


def _cost(words: Words, history: Sequence[Tree], private: Tree) -> Change:
    """Cost lines per resident: those of the round's last year less those of the round before, or
    of the year before the game."""
    now, before = history[-1], history[-2] if len(history) > 1 else None
    causes: list[tuple[str, float]] = []
    if before is not None:
        ledger = private["ledger"]
        new = _lines_per_resident(ledger, now)
        old = _lines_per_resident(ledger, before) or private["start_lines"]
        if new:
            causes = [
                (words.t(f"cause-{cause}"), new.get(cause, 0.0) - old.get(cause, 0.0))
                for cause in {**old, **new}
            ]
            causes = sorted((c for c in causes if abs(c[1]) >= 0.005), key=lambda c: -abs(c[1]))
    return _row(words, "cost_per_resident_sek", _series(history, "cost_per_resident_sek"), causes)


def _lines_per_resident(ledger: Sequence[Tree], record: Tree) -> dict[str, float]:
    lines: dict[str, float] = {}
    for entry in ledger:
        if entry["stock"] != "balance" or entry["cause"] in _COST_CAUSES_APART:
            continue
        if entry["round"] == record["round"] and entry["year"] == record["year"]:
            cause = entry["cause"]
            lines[cause] = lines.get(cause, 0.0) - float(entry["amount"])
    return {cause: sek / float(record["population"]) for cause, sek in lines.items()}


def written(words: Words, change: Change, value: float, *, sign: bool = False) -> str:
    """A value of the row as it is read."""
    write = words.texts.signed if sign else words.texts.number
    return write(value * change.figure.factor, change.figure.decimals)


def shortened(words: Words, change: Change, most: int) -> list[tuple[str, float]]:
    """The largest causes, and what is left as one; they still add up to the change.

    There are more than `most` where what is left would otherwise be the largest of them.
    """
    seen = [c for c in change.causes if _seen(change, c[1])]
    if not change.causes:
        return []
    count = min(most, len(seen))
    while count < len(seen) and abs(_left(change, seen[:count])) > abs(seen[0][1]):
        count += 1
    causes, left = seen[:count], _left(change, seen[:count])
    return [*causes, (words.t("change-rest"), left)] if _seen(change, left) else causes


def _left(change: Change, causes: Sequence[tuple[str, float]]) -> float:
    """What these causes leave unexplained; the figures as they are written must add up for a
    reader with a pencil."""
    return change.amount - sum(rounded(change, amount) for _, amount in causes)


def rounded(change: Change, value: float) -> float:
    """The value that a reader of the figure sees."""
    return round(value * change.figure.factor, change.figure.decimals) / change.figure.factor


def _seen(change: Change, amount: float) -> bool:
    return abs(amount) * change.figure.factor >= 0.5 * 10.0**-change.figure.decimals

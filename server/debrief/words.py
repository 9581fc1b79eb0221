"""What the debrief calls things: names, causes and figures in one language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.folder import deck_folder, level_folder
from game.content.texts import Texts
from game.rules.state import State
from game.rules.stocks import MONEY
from server.debrief.story import Line

if TYPE_CHECKING:
    from server.debrief.estimates import Estimate


class Words:
    """Words of a level's debrief on top of the game's own texts."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.t = texts.t
        self.number = texts.number
        self.signed = texts.signed
        self.percent = texts.percent
        self.money = texts.money

    def name(self, municipality: str) -> str:
        """A municipality's name."""
        return self.t(f"municipality-{municipality}")

    def pair(self, key: str) -> str:
        """Both names of a pair."""
        a, b = key.split("|")
        return f"{self.name(a)} – {self.name(b)}"

    def subject(self, subject: str) -> str:
        """The name of a municipality or of a pair."""
        return self.pair(subject) if "|" in subject else self.name(subject)

    def names(self, municipalities: tuple[str, ...]) -> str:
        """Several names in a row, as in a sentence; of nobody, nothing."""
        if not municipalities:
            return ""
        *first, last = (self.name(m) for m in municipalities)
        return self.t("list-and", first=", ".join(first), last=last) if first else last

    def card(self, card: str) -> str:
        """A card's title."""
        return self.t(f"card-{card}.title")

    def response(self, card: str, response: str) -> str:
        """The title of a response to a card."""
        return self.t(f"card-{card}-{response}.title")

    def column(self, name: str) -> str:
        """What a table's column is called."""
        indicator = f"indicator-{name}"
        return self.t(indicator if self.texts.has(indicator) else f"column-{name}")

    def value(self, column: str, value: str) -> str:
        """An id in a table as a reader calls it; what has no other name stays as it is."""
        if column in ("municipality", "by") and value:
            return self.name(value) if self.texts.has(f"municipality-{value}") else value
        if column in ("pair", "subject") and value:
            return self.subject(value)
        if column in ("judge", "opened_by") and value:
            return self.name(value)
        if column in ("owners", "members"):
            return ", ".join(self.name(m) for m in value.split())
        kind = {
            "cost_key": "key", "form": "form", "step": "step", "card": "card", "stock": "stock",
            "kind": "step", "value": "value", "motive": "motive", "assumption": "assumption",
            "question": "question",
        }.get(column)  # fmt: skip
        if column == "case":
            return self.case(value)
        if kind == "card":
            return self.card(value)
        if kind == "assumption":
            return self.t(f"assumption-{value}.title")
        if kind and self.texts.has(f"{kind}-{value}"):
            return self.t(f"{kind}-{value}")
        if column in ("cause", "worst_cause") and self.texts.has(f"cause-{value}"):
            return self.t(f"cause-{value}", card="…")
        return value

    def case(self, case: str) -> str:
        """What a what-if is called."""
        kind, _, term = case.partition("-")
        if kind in ("form", "key") and term:
            return self.t(f"what-if-{kind}", term=self.t(f"{kind}-{term}").lower())
        return self.t(f"what-if-{case}")

    def counts(self, found: Estimate) -> str:
        """What a what-if kept, changed and filled in, in one line."""
        said = self.t(
            "what-if-counts", kept=found.kept, changed=found.changed, dropped=found.dropped,
            impossible=found.impossible, filled=found.filled,
        )  # fmt: skip
        upheld = self.t("what-if-upheld", upheld=found.upheld) if found.upheld else ""
        return f"{said} {upheld}".strip()

    def sek(self, amount: float, *, sign: bool = False) -> str:
        """Whole kronor."""
        return self.money(amount, sign=sign, scale="sek")

    def line(self, line: Line, state: State) -> str:
        """A line of the ledger in one sentence: the year, why, whose doing, by how much."""
        return f"{line.entry.year}  {self.cause(line, state)}  {self.amount(line)}"

    def cause(self, line: Line, state: State) -> str:
        """Why a line of the ledger moved its stock, and whose doing it was."""
        entry = line.entry
        card = state.cards.get(entry.ref)
        title = self.card(card.card) if card is not None else ""
        said = self.t(f"cause-{entry.cause.value}", card=title)
        return f"{said} ({self.name(entry.by)})" if entry.by in state.municipalities else said

    def amount(self, line: Line) -> str:
        """By how much a line moved its stock, with its sign."""
        if line.entry.stock in MONEY:
            return self.money(line.amount, sign=True)
        return self.signed(line.amount, 1)


def words_for(level: str | Path, language: str) -> Words:
    """Words for a game of this level; ContentError where there is no such level."""
    folder = level_folder(level)
    extra = [*deck_folder().fluent(language).values(), *folder.fluent(language).values()]
    return Words(Texts(language, extra))

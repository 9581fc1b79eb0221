"""Ids and figures of the views as words: names, cards, causes, refusals, the paper's lines.

Every sentence comes from Fluent; here is only which message says what, and with which arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.content.card_figures import card_arguments
from game.content.texts import Texts
from game.content.vocabulary import EFFECTS, GOAL_TEXT, Reads, shown

Tree = Mapping[str, Any]

WORSE_WHEN_MORE = frozenset({"operation_cost", "vacancy", "demand_factor", "tariff"})
"""Effects that are bad for their target when they rise."""


class Words:
    """The wording of what a seat sees; `own` is the seat's municipality, "" without one."""

    def __init__(self, texts: Texts, region: Tree, public: Tree, own: str = "") -> None:
        self.texts, self.region, self.public, self.own = texts, region, public, own
        self.t = texts.t

    # ------------------------------------------------------------------ names
    def name(self, municipality: str) -> str:
        """A municipality's name."""
        known = self.region.get("municipalities", {}).get(municipality)
        return str(known["name"]) if known else municipality

    def names(self, municipalities: Iterable[str]) -> str:
        """Names in a row: "Granåker, Ljungsjö och Tallmo"."""
        names = [self.name(m) for m in municipalities]
        if len(names) < 2:
            return "".join(names)
        return self.t("list-and", first=", ".join(names[:-1]), last=names[-1])

    def other(self, pair: str) -> str:
        """Name of the one of a pair "a|b" that is not the own municipality; both for a stranger."""
        a, b = pair.split("|")
        if self.own == a:
            return self.name(b)
        return self.name(a) if self.own == b else self.names((a, b))

    def main(self, main: str) -> str:
        """A connecting main by its ends."""
        spec = self.public.get("mains", {}).get(main)
        return (
            self.t("main-between", a=self.name(spec["a"]), b=self.name(spec["b"])) if spec else main
        )

    def goal(self, goal: str, goal_text: str) -> str:
        """A shared goal: in its own wording (of the partners, or of the level that it began with),
        else as on its card."""
        return self.goal_wording(goal_text) or self.t(f"goal-{goal}")

    def goal_wording(self, goal_text: str) -> str:
        """A goal's own wording; the level's texts have that of a partnership from before play."""
        own = goal_text.strip()
        return self.t(own) if own.startswith(GOAL_TEXT) and self.texts.has(own) else own

    def years(self) -> str:
        """The years of the round, also when its outcome has left them behind: "2031–2032"."""
        long = int(self.public["years_per_round"])
        first = int(self.region["start_year"]) + (int(self.public["round"]) - 1) * long
        last = first + long - 1
        return str(first) if last <= first else f"{first}–{last}"

    # ------------------------------------------------------------------ cards
    def card(self, instance: str, part: str = "title") -> str:
        """A part (title, lead, headline) of a card in play."""
        played = self.public.get("cards", {}).get(instance)
        if played is None:
            return self.t("card-past")
        return self.card_text(f"card-{played['card']}.{part}", played)

    def response(self, instance: str, response: str, part: str = "title") -> str:
        """A part (title, text) of a response to a card in play."""
        played = self.public["cards"][instance]
        return self.card_text(f"card-{played['card']}-{response}.{part}", played)

    def card_text(self, message: str, played: Tree) -> str:
        """A card's message with what the card drew and whose it is."""
        owners = played.get("owners", ())
        owner = self.name(owners[0]) if len(owners) == 1 else ""
        spec = self.region.get("cards", {}).get(played["card"])
        args = card_arguments(spec, played.get("draws", {}), owner) if spec else {}
        return self.t(message, **args)

    def whose(self, played: Tree) -> str:
        """Whom a card concerns."""
        owners = played["owners"]
        kind = self.region["cards"][played["card"]]["owner"]
        return self.t(f"card-owner-{kind}", municipality=self.names(owners))

    def effect(self, effect: Tree) -> tuple[str, bool]:
        """What an effect does, with its amount, and whether that is good for whom it hits."""
        kind, amount = effect["kind"], float(effect["amount"])
        rises = amount >= (1 if EFFECTS[kind].reads is Reads.CHANGE else 0)
        good = rises != (kind in WORSE_WHEN_MORE)
        name = self.t(f"effect-{kind}")
        said = f"{name} {self._how_much(kind, amount, rises)}"
        if effect["target"] != "owner":
            whom = self.t(f"target-{effect['target']}")
            said = self.t("effect-for", effect=said, whom=whom)
        if effect.get("rounds"):
            lasting = self.t("effect-lasting", rounds=int(effect["rounds"]))
            said = self.t("effect-with-time", effect=said, time=lasting)
        return said, good

    def _how_much(self, kind: str, amount: float, rises: bool) -> str:
        if kind in ("trust_pairs", "trust_operation"):
            return self.t(f"strength-{'up' if rises else 'down'}", size=_strength(amount))
        value = shown(kind, amount) * (1 if rises else -1)
        decimals = next(d for d in range(3) if d == 2 or round(value, d) == value)
        figure = self.texts.signed(value, decimals)
        unit = self.t(f"effect-{kind}.unit") if self.texts.has(f"effect-{kind}.unit") else ""
        return f"{figure}\u00a0{unit}" if unit else figure

    # ------------------------------------------------------------------ ledger and refusals
    def cause(self, entry: Tree) -> str:
        """Why a stock moved."""
        cause, ref = entry["cause"], entry.get("ref", "")
        args: dict[str, object] = {}
        if cause in ("event", "response", "lesson"):
            args["card"] = self.card(ref)
        by = entry.get("by", "")
        if by:
            args["by"] = args["municipality"] = self.name(by)
        return self.t(f"cause-{cause}", **args)

    def refusal(self, code: str, params: Tree) -> str:
        """One sentence: why something was not carried out, and how to mend it."""
        args = {
            name: self.name(value) if name in ("municipality", "a", "b") else value
            for name, value in params.items()
        }
        for name in ("low", "high"):
            if isinstance(args.get(name), float) and abs(args[name]) < 1:
                args[name] = self.texts.percent(args[name], 1)
        return self.t(f"refusal-{code}", **args)

    # ------------------------------------------------------------------ the paper
    def news(self, line: Tree) -> str:
        """A line of the front page."""
        args = dict(line["args"])
        if line["id"] == "card":
            return self.card_text(f"card-{args['card']}.headline", args)
        for names in ("members", "against", "missing"):
            if names in args:
                args[names] = self.names(args[names])
        for name in ("municipality", "other"):
            if name in args:
                args[name] = self.name(args[name])
        if "cost" in args:
            args["cost"] = self.texts.money(float(args["cost"]))
        if "share" in args:
            args["percent"] = round(abs(float(args["share"])) * 100)
        return self.t(f"news-{line['id']}", **args)


def _strength(severity: float) -> str:
    """How strong a turn of trust is, by its severity (rules: 0.5 luck, 1 neglect, 1.5 betrayal)."""
    size = abs(severity)
    return "some" if size < 0.45 else "clear" if size < 0.95 else "strong"

"""Turning points: the few moments at which the game could have gone otherwise.

A moment is something that somebody decided or that befell them: an agreement that came about or
fell, an answer to a card, an election, a promise that was not kept, a betrayal. How much it weighs
is read from the ledger: trust that it moved (points, mean of all pairs), money (1 point per 100 SEK
of the region's residents), support (mean of all municipalities); what came of a card's answer is
weighed with it. Where a what-if parts from the game, that round's weightiest moment gains by how
far they part at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from game.rules.state import STEP_KINDS, CardInPlay, OfferStatus
from game.rules.stocks import PAIRWISE, Cause, Stock
from server.debrief.estimates import Estimate, Estimates
from server.debrief.statistics.trust import pairs
from server.debrief.story import Line, Story
from server.debrief.words import Words

FEWEST, MOST = 3, 5
MOST_ALIKE = 2
"""Moments of one kind, and of one round, among those proposed."""
_SEK_A_POINT = 100.0
_BETRAYALS = (Cause.WALK_OUT, Cause.FREE_RIDE, Cause.COUNCIL_CUT)
_FELL = 3.0
"""What an agreement that fell and never came again weighs: who knows what it would have led to?"""
_PARTING = 0.03
"""Share by which the region's cost must differ for a what-if to have parted."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A turning point. `kind` and `arguments` word it (`turning-<kind>`), `lines` are the ledger's
    lines behind it, `phase` and `round` where it can be seen again, `parted` the what-ifs that
    part from the game here."""

    kind: str
    round: int
    phase: str
    year: int
    weight: float
    arguments: Callable[[Words], dict[str, object]]
    lines: tuple[int, ...] = ()
    parted: tuple[str, ...] = ()

    def title(self, words: Words) -> str:
        """What happened, in one sentence."""
        said = words.t(f"turning-{self.kind}", year=self.year, **self.arguments(words))
        return said[:1].upper() + said[1:]

    def question(self, words: Words) -> str:
        """What to ask about it."""
        return words.t(f"turning-{self.kind}.ask")


def turning_points(story: Story, estimates: Estimates) -> tuple[Moment, ...]:
    """The three to five weightiest moments, in the order in which they came; fewer only where less
    than three happened."""
    found = [*_agreements(story), *_fell(story), *_cards(story), *_elections(story),
             *_broken(story), *_gaps(story)]  # fmt: skip
    found = _with_partings(story, estimates, found)
    chosen: list[Moment] = []
    for alike in (MOST_ALIKE, MOST):  # where there is too little variety, more of the same
        for moment in sorted(found, key=lambda x: (-x.weight, x.round, x.kind)):
            same = sum(x.kind == moment.kind for x in chosen)
            near = sum(x.round == moment.round for x in chosen)
            enough = MOST if alike == MOST_ALIKE else FEWEST
            if moment not in chosen and same < alike and near < alike and len(chosen) < enough:
                chosen.append(moment)
    return tuple(sorted(chosen, key=lambda x: (x.round, _ORDER.index(x.phase))))


_ORDER = ("situation", "negotiation", "decisions", "outcome")


def weight(story: Story, lines: list[Line]) -> float:
    """What these lines of the ledger weigh together, see above."""
    residents = sum(story.end.stock(Stock.POPULATION, m) for m in story.municipalities)
    trust = sum(line.amount for line in lines if line.entry.stock is Stock.TRUST)
    operation = sum(line.amount for line in lines if line.entry.stock is Stock.TRUST_OPERATION)
    money = sum(line.amount for line in lines if line.entry.stock is Stock.BALANCE)
    approval = sum(line.amount for line in lines if line.entry.stock is Stock.APPROVAL)
    members = max(1, len(story.municipalities))
    return (
        abs(trust) / max(1, len(pairs(story)))
        + abs(operation) / members
        + abs(money) / residents / _SEK_A_POINT
        + abs(approval) / members
    )


def _round_year(story: Story, round_: int) -> int:
    record = next((r for r in story.records if r.round >= round_), story.records[-1])
    return record.year


def _agreements(story: Story) -> Iterator[Moment]:
    for signing in story.signings:
        a = signing.agreement
        if not a.round:
            continue
        own = [x for x in story.lines if x.entry.ref == a.offer and a.offer and not _begins(x)]
        members = set(a.members)
        # what the partners then built up or lost between them is what the agreement led to
        later = [
            x for x in story.lines
            if x.entry.round >= a.round and x.entry.stock in PAIRWISE
            and x.entry.stock is Stock.TRUST and set(x.entry.subject.split("|")) <= members
        ]  # fmt: skip
        kind = a.kind.value
        yield Moment(
            "agreement", a.round, "negotiation", signing.year,
            weight(story, own) + 0.3 * weight(story, later),
            lambda w, a=a, kind=kind: {  # type: ignore[misc]
                "members": w.names(a.members), "step": w.t(f"step-{kind}").lower()},
            tuple(x.n for x in own),
        )  # fmt: skip


def _begins(line: Line) -> bool:
    """Whether a line only says where trust in a new joint operation begins."""
    return line.entry.stock is Stock.TRUST_OPERATION and line.before == 0.0


def _fell(story: Story) -> Iterator[Moment]:
    """Steps that were voted down or not signed in time, and never taken by the same members."""
    taken = [s.agreement for s in story.signings]
    seen: set[tuple[object, ...]] = set()
    for offer in story.end.offers.values():
        key = (offer.kind, offer.members)
        came = any(a.kind is offer.kind and set(offer.members) <= set(a.members) for a in taken)
        if offer.status is not OfferStatus.FELL or came or key in seen or not offer.votes:
            continue
        if offer.kind not in STEP_KINDS:
            continue
        seen.add(key)
        closest = max((v.odds for v in offer.votes if not v.yes), default=0.0)
        against = offer.councils_against + offer.refused
        silent = tuple(m for m in offer.members if m not in (*offer.signed, *offer.refused))
        yield Moment(
            "fell" if against else "unsigned", offer.round, "negotiation",
            _round_year(story, offer.round),
            _FELL * (0.5 + closest),
            lambda w, offer=offer, against=against, silent=silent: {  # type: ignore[misc]
                "members": w.names(offer.members),
                "step": w.t(f"step-{offer.kind.value}").lower(),
                "against": w.names(against), "silent": w.names(silent)},
        )  # fmt: skip


def _cards(story: Story) -> Iterator[Moment]:
    """Cards with the answers given, and half of what came of what came of them."""
    cards = story.end.cards
    for card in cards.values():
        if not card.answers:
            continue
        own = [x for x in story.lines if x.entry.ref == card.id]
        after = [x for later in _came_of(story, card) for x in story.lines if x.entry.ref == later]
        answers = sorted(set(card.answers.values()))
        yield Moment(
            "card" if not after else "chain", card.round, "decisions",
            _round_year(story, card.round), weight(story, own) + 0.5 * weight(story, after),
            lambda w, card=card, answers=answers: {  # type: ignore[misc]
                "card": w.card(card.card),
                "answer": ", ".join(w.response(card.card, x) for x in answers)},
            tuple(x.n for x in own),
        )  # fmt: skip


def _came_of(story: Story, card: CardInPlay) -> Iterator[str]:
    for later in story.end.cards.values():
        if later.origin == card.id:
            yield later.id
            yield from _came_of(story, later)


def _elections(story: Story) -> Iterator[Moment]:
    for round_, year in story.elections:
        lines = [
            x for x in story.lines if x.entry.cause is Cause.ELECTION and x.entry.round == round_
        ]
        lost = -sum(x.amount for x in lines if x.entry.stock is Stock.TRUST)
        if round(lost) == 0:
            continue  # nobody noticed
        yield Moment(
            "election", round_, "outcome", year, weight(story, lines),
            lambda w, lost=lost: {"points": w.number(lost)},  # type: ignore[misc]
            tuple(x.n for x in lines),
        )  # fmt: skip


def _broken(story: Story) -> Iterator[Moment]:
    """Who walked out, held back or cut the tariff, once for each and round."""
    groups: dict[tuple[int, Cause, str], list[Line]] = {}
    for line in story.lines:
        entry = line.entry
        if entry.cause in _BETRAYALS:
            by = entry.by or (entry.subject if "|" not in entry.subject else "")
            groups.setdefault((entry.round, entry.cause, by), []).append(line)
    for (round_, cause, by), lines in groups.items():
        if by:
            yield Moment(
                cause.value, round_, "outcome", lines[0].entry.year, weight(story, lines),
                lambda w, by=by: {"name": w.name(by)},  # type: ignore[misc]
                tuple(x.n for x in lines),
            )  # fmt: skip


def _gaps(story: Story) -> Iterator[Moment]:
    """Rounds in which promises were found not to hold."""
    rounds: dict[int, list[Line]] = {}
    for line in story.lines:
        if line.entry.cause is Cause.EXPECTATION_GAP and line.entry.stock in (
            Stock.TRUST, Stock.TRUST_OPERATION,
        ):  # fmt: skip
            rounds.setdefault(line.entry.round, []).append(line)
    for round_, lines in rounds.items():
        whose = sorted({x.entry.by or x.entry.subject for x in lines if "|" not in
                        (x.entry.by or x.entry.subject)})  # fmt: skip
        yield Moment(
            "gap", round_, "outcome", lines[0].entry.year, weight(story, lines),
            lambda w, whose=whose: {"names": w.names(tuple(whose))},  # type: ignore[misc]
            tuple(x.n for x in lines),
        )  # fmt: skip


def parting(story: Story, estimate: Estimate) -> tuple[int, float] | None:
    """The round in which a what-if's cost first parts from the game's, and by how much (share) it
    differs at the end; None where it never does."""
    first: int | None = None
    apart = 0.0
    for ours, theirs in zip(story.records[1:], estimate.records[1:], strict=False):
        apart = abs(_cost(theirs.municipalities) / _cost(ours.municipalities) - 1.0)
        if apart >= _PARTING and first is None:
            first = ours.round
    return None if first is None else (first, apart)


def _cost(municipalities: object) -> float:
    assert hasattr(municipalities, "values")
    rows = list(municipalities.values())
    people = sum(float(r["population"]) for r in rows)
    return sum(float(r["cost_per_resident_sek"]) * float(r["population"]) for r in rows) / people


def _with_partings(story: Story, estimates: Estimates, found: list[Moment]) -> list[Moment]:
    for case, estimate in estimates.cases.items():
        parted = parting(story, estimate)
        if parted is None:
            continue
        here = [m for m in found if m.round <= parted[0] and m.kind == "agreement"]
        if here:
            latest = max(here, key=lambda m: (m.round, m.weight))
            found[found.index(latest)] = replace(
                latest, weight=latest.weight + 10 * parted[1], parted=(*latest.parted, case)
            )
    return found

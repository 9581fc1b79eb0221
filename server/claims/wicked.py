"""Claim 11: no answer to an event is best for everything; each is forced, with the same luck.

A card is put on the table late in a game of usual partners and answered in each of its ways; then
four years go on by themselves, with nothing else happening than what comes of the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import mean

from game.content.folder import deck_folder
from game.rules import chance, conditions
from game.rules import commands as c
from game.rules.level import CardSpec, Level, ResponseSpec
from game.rules.minds import Value
from game.rules.state import Phase, State
from server.claims import kinds
from server.claims.ahead import Solve, given, go_on
from server.claims.claim import Claim, Finding, Sample
from server.claims.games import Games
from server.claims.worth import MATTERS, worth
from server.simulate import sparing_water

AFTER = 4
"""Years that show what an answer leads to."""
LATE = 0.7
"""Part of the game after which the card comes."""
FOLLOWED = 0.5
"""Share of the cards of which something must come."""


def own_cards(level: Level) -> tuple[CardSpec, ...]:
    """The cards that are measured in a level: its own, and in one that holds both steps from the
    start all of the shared deck too."""
    everything = not kinds.connecting(level) and not level.earlier
    return tuple(spec for spec in level.cards if everything or spec.id not in _deck())


@lru_cache(maxsize=1)
def _deck() -> frozenset[str]:
    document = deck_folder().toml("cards.toml")
    return frozenset(card["id"] for card in document.data["cards"])


def _why_not(level: Level) -> str:
    return "" if own_cards(level) else "no cards but the deck's"


def _sample(games: Games) -> Sample:
    found: dict[str, float] = {}
    base = quiet(games)
    water = sparing_water(games.source)
    for spec in own_cards(games.level):
        for response, points in forced(base, spec, games.source, water):
            for value, amount in points.items():
                found[f"{spec.id}|{response}|{value.value}"] = amount
    return found


def quiet(games: Games) -> State:
    """The usual game late on, with empty tables and nothing to come but what is put there."""
    course = games.usual
    late = max(1, round(games.level.rounds * LATE))
    state = course.entered[late, Phase.DECISIONS]
    level = replace(
        state.level,
        rounds=state.level.rounds + AFTER,
        elections=(),
        cards=tuple(replace(spec, probability=0.0) for spec in state.level.cards),
    )
    return replace(state, level=level, cards={}, follow_ups=())


def forced(
    base: State, spec: CardSpec, source: str, water: Solve
) -> Iterator[tuple[str, dict[Value, float]]]:
    """Each response that can be given now, and what the years after it were worth to the owners."""
    owners = _owners(base, spec)
    if not owners:
        return
    dealt = given(base, c.TRAINER, c.PlayCard(spec.id, owners))
    card = next(iter(dealt.cards))
    free = _freest(dealt, spec, owners)
    for response in spec.responses:
        if not all(_open(dealt, response, m) for m in free):
            continue
        state = dealt
        for owner in free:
            state = given(state, owner, c.AnswerCard(card, response.id))
        yield response.id, worth(go_on(state, AFTER, source, water), free)


def _owners(state: State, spec: CardSpec) -> tuple[str, ...]:
    """Whose the card is: of those who have most responses to choose from, one by luck."""
    if spec.owner == "all":
        return state.municipalities
    if spec.owner == "joint":
        joint = [p.members(2) for p in state.partnerships.values() if len(p.members(2)) >= 2]
        return joint[0] if joint else ()
    free = _freest(state, spec, state.municipalities)
    return (chance.choice(free, state.seed, "forced", spec.id),)


def _freest(state: State, spec: CardSpec, owners: Sequence[str]) -> tuple[str, ...]:
    """The owners with most responses to choose from; the others give the card's default."""
    choices = {m: sum(_open(state, r, m) for r in spec.responses) for m in owners}
    return tuple(m for m, n in choices.items() if n == max(choices.values()))


def _open(state: State, response: ResponseSpec, m: str) -> bool:
    return conditions.holds(response.requires, state, m)


def best_for_all(samples: Sequence[Sample], spec: CardSpec) -> str:
    """The response that is best for all four values, in the mean over the seeds in which it could
    be compared with the others; "" where there is none."""
    for one in spec.responses:
        others = [r.id for r in spec.responses if r.id != one.id]
        beaten = any(
            _better_by(samples, spec.id, other, one.id, value) > MATTERS[value]
            for other in others
            for value in Value
        )
        if not beaten:
            return one.id
    return ""


def _better_by(samples: Sequence[Sample], card: str, a: str, b: str, value: Value) -> float:
    """How many points more response `a` brought than `b`, in the seeds where both were forced."""
    names = f"{card}|{a}|{value.value}", f"{card}|{b}|{value.value}"
    pairs = [(s[names[0]], s[names[1]]) for s in samples if names[0] in s and names[1] in s]
    return mean(x - y for x, y in pairs) if pairs else 0.0


def _judge(level: Level, samples: Sequence[Sample]) -> list[Finding]:
    cards = own_cards(level)
    forced_ones = [spec for spec in cards if _compared(samples, spec)]
    flat = {spec.id: best for spec in forced_ones if (best := best_for_all(samples, spec))}
    never = [spec.id for spec in cards if spec not in forced_ones]
    followed = mean(any(r.follow_ups for r in spec.responses) for spec in level.cards)
    told = ", ".join(f"{card}: {best}" for card, best in flat.items())
    if never:
        told += f"; never forced: {', '.join(never)}"
    return [
        Finding(
            "no best answer",
            float(len(flat)),
            f"{len(flat)} of {len(cards)} cards have one" + (f" ({told})" if told else ""),
            "none",
            not flat and not never,
            len(samples),
        ),
        Finding(
            "follow-ups",
            followed,
            f"{followed:.0%} of {len(level.cards)} cards",
            f"≥ {FOLLOWED:.0%}",
            followed >= FOLLOWED,
            len(samples),
        ),
    ]


def _compared(samples: Sequence[Sample], spec: CardSpec) -> bool:
    """Whether each response could be forced in some seed."""
    return all(
        any(f"{spec.id}|{r.id}|{Value.SAFE.value}" in s for s in samples) for r in spec.responses
    )


CLAIM = Claim(
    11,
    "L",
    "Lömska problem: inget svar är bäst för allt, och svaret leder till nästa fråga.",
    "Wicked problems: no answer is best for everything, and answers lead to the next question.",
    _why_not,
    _sample,
    _judge,
)

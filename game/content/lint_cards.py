"""Checks of event cards: the closed vocabulary, ranges, follow-ups, real choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from game.content.folder import Document
from game.content.lint_effects import effect_problems, either, known
from game.content.placed import PlacedCard
from game.content.problem import Problem
from game.content.vocabulary import (
    CONDITIONS,
    ID,
    OWNERS,
    TAGS,
    VALUES,
)
from game.rules.level import ResponseSpec

Path = tuple[str | int, ...]


def card_problems(cards: Sequence[PlacedCard], rounds: int, level: Document) -> list[Problem]:
    """Everything wrong in the cards that a level of so many rounds uses.

    What is wrong only with the choice of shared cards is told of the deck list in `level`.
    """
    found: list[Problem] = []
    ids = {placed.card.id for placed in cards}
    seen: set[str] = set()
    for placed in cards:
        if placed.card.id in seen:
            found.append(
                placed.problem(
                    ("id",), "there are two cards with this id", "Give each card its own id"
                )
            )
        seen.add(placed.card.id)
        found += [
            *_card(placed),
            *_draws(placed),
            *_responses(placed),
            *_follow_ups(placed, ids, rounds, level),
        ]
    return found + list(_unreachable(cards, level))


def _card(placed: PlacedCard) -> Iterator[Problem]:
    card = placed.card
    if not ID.match(card.id):
        yield placed.problem(
            ("id",), "this cannot be an id", "Use small letters a–z, digits and hyphens"
        )
    if not card.tags:
        yield placed.problem(("tags",), "it has no tag", f"Choose among {', '.join(TAGS)}")
    for tag in card.tags:
        yield from known(placed, ("tags",), "tag", tag, TAGS)
    yield from known(placed, ("owner",), "owner", card.owner, OWNERS)
    yield from known(placed, ("condition",), "condition", card.condition, CONDITIONS)
    if not 0 <= card.probability <= 1:
        yield placed.problem(
            ("probability",),
            f"the probability is {card.probability:g}",
            "Write a share from 0 to 1",
        )
    if card.rounds_between < 1:
        yield placed.problem(
            ("rounds_between",), "rounds_between is below 1", "Write 1 or more rounds"
        )
    if not resources.files("assets").joinpath("icons", f"{card.icon}.svg").is_file():
        yield placed.problem(
            ("icon",), f'there is no icon "{card.icon}"', "Name a file of assets/icons"
        )
    for position, effect in enumerate(card.effects):
        yield from effect_problems(placed, ("effects", position), effect, card.draws)


def _draws(placed: PlacedCard) -> Iterator[Problem]:
    used = {
        effect.amount
        for effects in (placed.card.effects, *(r.effects for r in placed.card.responses))
        for effect in effects
        if isinstance(effect.amount, str)
    }
    for name, (low, high) in placed.card.draws.items():
        if not low < high:
            yield placed.problem(
                ("draws", name), f'"{name}" is drawn from {low:g} to {high:g}', "Let the range rise"
            )
        if not name.isidentifier() or name == "municipality":
            yield placed.problem(
                ("draws", name), f'"{name}" cannot be the name of a draw', "Use small letters"
            )
        elif name not in used:
            yield placed.problem(
                ("draws", name), f'no effect uses "{name}"', "Use it as an amount, or remove it"
            )


def _responses(placed: PlacedCard) -> Iterator[Problem]:
    card = placed.card
    ids = [response.id for response in card.responses]
    if not 2 <= len(ids) <= 3:
        yield placed.problem(("responses",), f"it has {len(ids)} responses", "Give it two or three")
    if card.default not in ids:
        yield placed.problem(
            ("default",), f'the default "{card.default}" is no response', f"Choose {either(ids)}"
        )
    for position, response in enumerate(card.responses):
        path: Path = ("responses", position)
        if response.id in ids[:position] or not ID.match(response.id):
            yield placed.problem(
                (*path, "id"),
                f'the response id "{response.id}" stands twice or is no id',
                "Give each its own of small letters, digits and hyphens",
            )
        if response.id == card.default and response.requires:
            yield placed.problem(
                (*path, "requires"),
                f'the default "{response.id}" cannot always be chosen',
                "Remove its requirement, or choose another default",
            )
        yield from known(placed, (*path, "requires"), "condition", response.requires, CONDITIONS)
        for at, effect in enumerate(response.effects):
            yield from effect_problems(placed, (*path, "effects", at), effect, card.draws)
        yield from _values(placed, path, response)
    yield from _best_of_all(placed)


def _values(placed: PlacedCard, path: Path, response: ResponseSpec) -> Iterator[Problem]:
    for value, weight in response.values.items():
        yield from known(placed, (*path, "values"), "value", value, VALUES)
        if not -2 <= weight <= 2 or weight == 0:
            yield placed.problem(
                (*path, "values"),
                f'"{response.id}" touches {value} by {weight}',
                "Write −2, −1, 1 or 2, or leave it out",
            )


def _best_of_all(placed: PlacedCard) -> Iterator[Problem]:
    """A wicked problem has no response that is at least as good as another for every value."""
    for position, response in enumerate(placed.card.responses):
        for other in placed.card.responses:
            if other is response:
                continue
            if all(response.values.get(v, 0) >= other.values.get(v, 0) for v in VALUES):
                yield placed.problem(
                    ("responses", position, "values"),
                    f'"{response.id}" is at least as good as "{other.id}" for all four values',
                    "Let each response be better for some value and worse for another",
                )


def _follow_ups(
    placed: PlacedCard, ids: set[str], rounds: int, level: Document
) -> Iterator[Problem]:
    if placed.shared:
        yield from _left_out(placed, ids, level)
    for position, response in enumerate(placed.card.responses):
        for at, follow_up in enumerate(response.follow_ups):
            path: Path = ("responses", position, "follow_ups", at)
            if follow_up.card not in ids and not placed.shared:
                yield placed.problem(
                    path,
                    f'the follow-up "{follow_up.card}" is no card of the level',
                    "Add that card to the level's deck, or remove the follow-up",
                )
            # That a follow-up of the deck comes too late for a short game is no fault.
            if follow_up.delay < 1 or (follow_up.delay >= rounds and not placed.shared):
                yield placed.problem(
                    path,
                    f"the follow-up comes after {follow_up.delay} rounds",
                    f"Write a delay from 1 to {rounds - 1}",
                )
            if not 0 < follow_up.odds <= 1:
                yield placed.problem(
                    path, f"the odds are {follow_up.odds:g}", "Write a share above 0, at most 1"
                )


def _left_out(placed: PlacedCard, ids: set[str], level: Document) -> Iterator[Problem]:
    """What a shared card may lead to must be in the level too."""
    following = {f.card for response in placed.card.responses for f in response.follow_ups}
    for card in sorted(following - ids):
        yield level.problem(
            ("deck", "cards"),
            f'card "{placed.card.id}" can lead to "{card}", which the deck list leaves out',
            f'Add "{card}" to the list, or remove "{placed.card.id}"',
        )


def _unreachable(cards: Sequence[PlacedCard], level: Document) -> Iterator[Problem]:
    """Cards that nothing brings: no probability of their own, and no chain of follow-ups."""
    following = {
        placed.card.id: {f.card for r in placed.card.responses for f in r.follow_ups}
        for placed in cards
    }
    reached = {placed.card.id for placed in cards if placed.card.probability > 0}
    waiting = list(reached)
    while waiting:
        new = following.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    for placed in cards:
        if placed.card.id in reached:
            continue
        if placed.shared:
            yield level.problem(
                ("deck", "cards"),
                f'nothing in the deck list can bring "{placed.card.id}"',
                "Remove it, or add a card that it follows",
            )
        else:
            yield placed.problem(
                ("id",),
                "nothing can bring this card: it has no probability and follows no other",
                "Give it a probability, or make it the follow-up of a response",
            )

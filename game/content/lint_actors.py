"""Checks of actors outside: who they are, who signs with them, what they ask and give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import resources

from game.content.lint_effects import effect_problems, known
from game.content.placed import PlacedActor
from game.content.problem import Problem
from game.content.vocabulary import ACTORS, CONDITIONS, ID, SIGNERS


def actor_problems(actors: Sequence[PlacedActor]) -> list[Problem]:
    """Everything wrong in the actors that a level uses."""
    found: list[Problem] = []
    seen: set[str] = set()
    for placed in actors:
        if placed.actor.id in seen:
            found.append(
                placed.problem(
                    ("id",), "there are two actors with this id", "Give each actor its own id"
                )
            )
        seen.add(placed.actor.id)
        found += _actor(placed)
    return found


def _actor(placed: PlacedActor) -> Iterator[Problem]:
    actor = placed.actor
    if not ID.match(actor.id):
        yield placed.problem(
            ("id",), "this cannot be an id", "Use small letters a–z, digits and hyphens"
        )
    yield from known(placed, ("kind",), "kind", actor.kind, ACTORS)
    yield from known(placed, ("signs",), "signer", actor.signs, SIGNERS)
    yield from known(placed, ("requires",), "condition", actor.requires, CONDITIONS)
    if not 0 < actor.odds <= 1:
        yield placed.problem(
            ("odds",), f"the odds are {actor.odds:g}", "Write a share above 0, at most 1"
        )
    if not resources.files("assets").joinpath("icons", f"{actor.icon}.svg").is_file():
        yield placed.problem(
            ("icon",), f'there is no icon "{actor.icon}"', "Name a file of assets/icons"
        )
    if not actor.effects:
        yield placed.problem(("effects",), "it asks and gives nothing", "Add an effect")
    for position, effect in enumerate(actor.effects):
        yield from effect_problems(placed, ("effects", position), effect, {})

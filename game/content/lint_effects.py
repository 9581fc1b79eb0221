"""Checks of effects, whoever they belong to, and of words of closed lists."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from game.content.problem import Problem
from game.content.vocabulary import EFFECTS, EffectKind, Lasts
from game.rules.effects import TARGETS
from game.rules.level import EffectSpec

Path = tuple[str | int, ...]


class Placed(Protocol):
    """A part of a file that knows where it stands."""

    def problem(self, path: Path, what: str, remedy: str) -> Problem:
        """A problem at `path` within the part."""


def effect_problems(
    placed: Placed, path: Path, effect: EffectSpec, draws: Mapping[str, tuple[float, float]]
) -> Iterator[Problem]:
    """What is wrong in an effect; `draws` are the ranges that its amount may name."""
    kind = EFFECTS.get(effect.kind)
    if kind is None:
        yield from known(placed, path, "effect", effect.kind, tuple(EFFECTS))
        return
    yield from known(placed, path, "target", effect.target, TARGETS)
    if kind.with_others and effect.target == "owner":
        yield placed.problem(
            path,
            f"{effect.kind} is between municipalities and needs a target",
            'Add target = "partners", "neighbours", "all" or "lender"',
        )
    if kind.lasts is Lasts.ROUNDS and effect.rounds < 1:
        yield placed.problem(
            path, f"{effect.kind} does not say how long it lasts", "Add rounds = 1 or more"
        )
    if (kind.lasts is Lasts.AT_ONCE and effect.rounds != 0) or not 0 <= effect.rounds <= 10:
        yield placed.problem(
            path, f"{effect.kind} cannot last {effect.rounds} rounds", "Remove rounds, or mend it"
        )
    yield from _amount(placed, path, effect, kind, draws)


def _amount(
    placed: Placed,
    path: Path,
    effect: EffectSpec,
    kind: EffectKind,
    draws: Mapping[str, tuple[float, float]],
) -> Iterator[Problem]:
    least, most = kind.least, kind.most
    if isinstance(effect.amount, str):
        drawn = draws.get(effect.amount)
        if drawn is None:
            yield placed.problem(
                path,
                f'{effect.kind} uses "{effect.amount}", which is not drawn',
                f'Add {effect.amount} = [low, high] to "draws", or write a number',
            )
            return
        amounts: tuple[float, ...] = drawn
    else:
        amounts = (effect.amount,)
    for amount in amounts:
        if not least <= amount <= most:
            yield placed.problem(
                path,
                f"{effect.kind} by {amount:g} is out of range",
                f"Write an amount from {least:g} to {most:g}",
            )
            return


def known(
    placed: Placed, path: Path, what: str, word: str, words: Sequence[str]
) -> Iterator[Problem]:
    """A problem where a word is none of a closed list."""
    if word in words:
        return
    close = difflib.get_close_matches(word, words, n=1)
    remedy = f'Did you mean "{close[0]}"' if close else f"Choose {either(words)}"
    yield placed.problem(path, f'unknown {what} "{word}"', remedy)


def either(words: Sequence[str]) -> str:
    """A list of words to choose among, as a sentence goes on."""
    shown = [word for word in words if word]
    return f"one of {', '.join(shown)}" if shown else "another"

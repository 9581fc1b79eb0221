"""What a deck says of things taken for granted, and of the questions that open them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BendSpec:
    """Where an assumption bites, and how it bends the votes of its own council.

    It bites where everything said here holds: the offer is of one of `kinds` (empty: a step, a
    cost key or a form), in one of `forms`, under one of `cost_keys` (each empty: whichever), and
    in the situation `when` of `game.rules.assumptions` ("": always). `amount` is what it adds to
    the odds, as a logit (−0.5 takes an even vote to 38 %).
    """

    amount: float
    kinds: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    cost_keys: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class AssumptionSpec:
    """A thing taken for granted: what bends, and the one or two questions that open it."""

    id: str
    opened_by: tuple[str, ...]
    bends: tuple[BendSpec, ...]


@dataclass(frozen=True, slots=True)
class QuestionSpec:
    """A question that any team can put to any other."""

    id: str

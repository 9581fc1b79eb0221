"""The games of one level and seed, each played when it is first asked for, and once for all claims.

All decisions are open to the bots (depth 3), whatever the level's own depth: a claim about a
planner or open books needs teams that can choose them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from game.rules.level import Level
from server.bots.temper import TEMPERS, USUAL, Temper
from server.claims import kinds
from server.claims.course import Course
from server.claims.same_ambition import SameAmbition
from server.simulate import Terms, Wish, level_of

LONG, LONGEST = 16, 20
"""Years that are played at least, past the level's last round if needed; and alone."""

OPEN = replace(TEMPERS[USUAL], name="open books", open_books=True, reworks=True)
"""Usual partners with open books, who put a promise that fails anew in the open."""


class Games:
    """What claims are measured on, in one level with one luck."""

    def __init__(self, level: str, seed: int) -> None:
        self.source, self.seed = level, seed

    @property
    def level(self) -> Level:
        """The level as it is."""
        return level_of(self.source)

    @cached_property
    def usual(self) -> Course:
        """Usual partners, all the steps that the level allows."""
        return self._play(USUAL)

    @cached_property
    def first_step(self) -> Course:
        """The same, no further than steg 1."""
        if not set(self.level.steps) & set(kinds.SECOND):
            return self.usual
        return self._play(USUAL, steps=kinds.FIRST)

    @cached_property
    def apart(self) -> Course:
        """The same municipalities and temperaments with agreements switched off."""
        return self._play(USUAL, apart=True)

    @cached_property
    def passive(self) -> Course:
        """Everybody alone and passive, for twenty years."""
        return self._play("loner", apart=True, years=LONGEST)

    @cached_property
    def open(self) -> Course:
        """Open books and reworked promises, until the second follow-up of the joint operation."""
        return self._play(OPEN, follow_ups=2)

    @cached_property
    def paper(self) -> Course:
        """Partners who sign everything and live nothing of it."""
        return self._play("paper")

    @cached_property
    def riders(self) -> Course:
        """Partners who sign as far as it is free, and give nothing for it."""
        return self._play("freerider")

    @cached_property
    def same_ambition(self) -> Course:
        """Alone with the ambition of the usual partners."""
        return self._strive(self.usual)

    @cached_property
    def same_first_ambition(self) -> Course:
        """Alone with the ambition of partners in steg 1."""
        if self.first_step is self.usual:
            return self.same_ambition
        return self._strive(self.first_step)

    def _strive(self, partners: Course) -> Course:
        return self._play("striver", apart=True, push=SameAmbition(partners))

    def _play(
        self,
        temper: str | Temper,
        *,
        steps: tuple[str, ...] | None = None,
        apart: bool = False,
        years: int = LONG,
        push: SameAmbition | None = None,
        follow_ups: int = 0,
    ) -> Course:
        wish = Wish(
            self.source,
            self.seed,
            dict.fromkeys(self.level.ids, temper),
            agreements=not apart,
            terms=Terms(years=years, steps=steps, apart=apart, depth=3),
            sparing=True,
        )
        return Course(wish, push=push, follow_ups=follow_ups)

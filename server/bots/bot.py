"""A bot: a pure decider. The same views, seen in the same order, lead to the same commands."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import commands as c
from game.rules.state import Phase
from server.bots import budget, cards, negotiation, people
from server.bots.memory import Memory
from server.bots.sight import Sight, Tree
from server.bots.temper import TEMPERS, Temper


class Bot:
    """Decides for one municipality.

    `rates` (share of the mains per year, by round) replace the renewal that the temperament wants
    alone; with `agreements` off it stays alone whatever its temperament. `language` is the one it
    writes in.
    """

    def __init__(
        self, temper: str | Temper, *, rates: Sequence[float] | None = None, agreements: bool = True
    ) -> None:
        """`temper` is a name or the figures themselves; KeyError for an unknown name."""
        self.language = "sv"
        self._temper = TEMPERS[temper] if isinstance(temper, str) else temper
        self._rates = rates
        self._agreements = agreements

    def act(
        self, public: Tree, private: Tree, region: Tree, memory: Memory | None = None
    ) -> list[c.Command]:
        """What to send now, in order; nothing when there is nothing left to do in the phase.

        `memory` carries from turn to turn what was refused; without it the bot begins afresh.
        """
        sight = Sight(public, private, region, self.language)
        memory = memory or Memory()
        memory.look(sight)
        wishes = [wish for wish in self._wishes(sight, memory) if not memory.useless(wish)]
        playing = sight.phase not in (Phase.LOBBY, Phase.DEBRIEF)
        if playing and not sight.ready(sight.me) and self._done(sight, wishes):
            wishes.append(c.SetReady())
        return wishes

    def _wishes(self, sight: Sight, memory: Memory) -> list[c.Command]:
        answers = [*cards.answers(sight, self._temper), *people.says(sight, self._temper)]
        match sight.phase:
            case Phase.SITUATION:
                return answers
            case Phase.NEGOTIATION if self._agreements:
                asked = people.asks(sight, self._temper)
                return answers + asked + negotiation.negotiate(sight, self._temper, memory)
            case Phase.NEGOTIATION:
                return answers
            case Phase.DECISIONS:
                return answers + budget.decisions(sight, self._temper, self._rates)
            case _:
                return []

    def _done(self, sight: Sight, wishes: list[c.Command]) -> bool:
        """An offer that was just made, or waits for an answer, keeps the bot at the table."""
        if sight.phase is not Phase.NEGOTIATION:
            return True
        return negotiation.settled(sight) and not any(
            isinstance(w, c.Propose | c.Counter) for w in wishes
        )

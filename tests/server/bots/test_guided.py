"""Somebody alone who does what the guide says, and nothing more, gets through it with bots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules import setup, water
from game.rules.decide import decide
from game.rules.depth import TARIFF_STEPS
from game.rules.evolve import evolve
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, Phase, State
from game.rules.visibility import private_view, public_view
from server.bots.bot import Bot
from server.bots.player import Player
from server.bots.table import MOST_TURNS
from server.hydraulics.pool import solve

LEVEL = load_level("provtur")
REGION = region_message(LEVEL)
SAVING = Expectation(cost=-0.05)


class Newcomer:
    """Goes by the guide's list: for each step that is not done yet, what its text says."""

    def turn(self, public: dict[str, Any], private: dict[str, Any]) -> Iterator[c.Command]:
        here = (public["round"], public["phase"])
        asked = {s["id"] for s in private["guide"]}
        todo = [s["id"] for s in private["guide"] if not s["done"]]
        todo = [id for id in todo if (self._place(private, id)) == here]
        if "handelsen" in todo:
            card, shown = next(iter(private["cards"].items()))
            yield c.AnswerCard(card, next(r for r, s in shown["responses"].items() if s["open"]))
        if public["phase"] == "negotiation":
            yield from self._agree(private)
        if "taxan" in todo:
            yield c.SetTariff(TARIFF_STEPS[-1])
        if "tiden" in todo:
            yield c.SetBudget("partnership", 0.6)
        if "pengarna" in todo:
            yield c.SetBudget("maintenance", 1.1)
        offers = private["offers"].values()
        if asked and not any(o["status"] == "open" and len(o["signed"]) == 1 for o in offers):
            yield c.SetReady()

    def _place(self, private: dict[str, Any], id: str) -> tuple[int, str]:
        step = next(s for s in private["guide"] if s["id"] == id)
        return step["round"], step["phase"]

    def _agree(self, private: dict[str, Any]) -> Iterator[c.Command]:
        me = private["municipality"]
        for id, offer in private["offers"].items():
            if offer["status"] == "open" and me not in offer["signed"]:
                yield c.Sign(id, SAVING)
        standing = any(o["status"] == "open" for o in private["offers"].values())
        openings = private["openings"]
        for kind in (Kind.ADMINISTRATION, Kind.OPERATION):
            # "If nothing came of the administration last round, begin with that."
            if kind.value in openings and openings[kind.value]["blocked"] is None and not standing:
                yield c.Propose(
                    kind, LEVEL.ids, Form.BOARD, CostKey.POPULATION, LEVEL.goals[0], SAVING
                )
                return


def played(seat: str, seed: int, temper: str = "cooperative") -> State:
    """A game of the newcomer in one seat and bots in the others; the newcomer speaks first."""
    state = setup.initial_state(LEVEL, seed)
    newcomer = Newcomer()
    bots = {m: Player(Bot(temper)) for m in LEVEL.ids if m != seat}

    def give(state: State, sender: str, command: Any) -> State:
        answer = decide(state, sender, command)
        if not isinstance(answer, Refusal):
            return evolve(state, answer)
        assert sender != seat, f"the newcomer was refused: {command}: {answer}"
        bots[sender].refused(command)
        return state

    def solved(state: State) -> Any:
        asked = water.problem(state)
        assert asked is not None
        return solve(asked)

    state = evolve(state, decide(state, c.SERVER, c.Start(solved(state))))  # type: ignore[arg-type]
    while state.phase is not Phase.DEBRIEF:
        while state.years_left:
            state = evolve(state, decide(state, c.SERVER, c.ResolveYear(solved(state))))  # type: ignore[arg-type]
        for _ in range(MOST_TURNS):
            for command in newcomer.turn(public_view(state), private_view(state, seat)):
                state = give(state, seat, command)
            for m, player in bots.items():
                for wish in player.turn(public_view(state), private_view(state, m), REGION):
                    state = give(state, m, wish)
            if len(state.ready) == len(LEVEL.ids):
                break
        state = evolve(state, decide(state, c.SERVER, c.Advance(state.phase, state.round)))  # type: ignore[arg-type]
    return state


@pytest.mark.parametrize("seat", LEVEL.ids)
@pytest.mark.parametrize("seed", [2, 7])
def test_the_guide_leads_through_both_steps_in_every_seat(seat: str, seed: int) -> None:
    state = played(seat, seed)
    left = [s["id"] for s in private_view(state, seat)["guide"] if not s["done"]]
    assert left == []
    for other in LEVEL.ids:
        if other != seat:
            assert state.steps_between(seat, other) == ("administration", "operation")


def test_with_neighbours_who_want_nothing_the_rest_of_the_guide_can_still_be_done() -> None:
    state = played("halleby", 2, "loner")
    left = {s["id"] for s in private_view(state, "halleby")["guide"] if not s["done"]}
    assert left == {"fullmaktige", "driften", "loftet"}

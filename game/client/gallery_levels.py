"""Stops of other levels: the first game with its guide, at the depth of newcomers, and the two
with eight municipalities, where lists and tables are longest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.client.flow import scene_for
from game.client.gallery import SEED, Stop
from game.client.practice import Practice, Solve
from game.client.scene import Scene
from game.client.scenes.card import CardScene
from game.client.scenes.compose import ComposeScene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.offer import OfferScene
from game.client.scenes.table import Table
from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules.depth import TARIFF_STEPS
from game.rules.state import CostKey, Expectation, Form, Kind, Phase

FIRST = "provtur"
EIGHT = ("pendlarringen", "slatten-mot-havet")
_SAVING = Expectation(-0.05)


def level_stops(solve: Solve) -> Iterator[Stop]:
    """All of them, in the order in which games come to them."""
    yield from _first(solve)
    for level in EIGHT:
        yield from _eight(level, solve)


@cache
def _region(level: str) -> dict[str, object]:
    return region_message(load_level(level))


def _game(level: str, solve: Solve) -> Practice:
    return Practice(load_level(level), _region(level), solve, SEED)


def _first(solve: Solve) -> Iterator[Stop]:
    """A newcomer in Hälleby who does what the guide says."""
    game, own = _game(FIRST, solve), "halleby"

    def stop(name: str, make: object = scene_for) -> Stop:
        return Stop(f"40-first-{name}", game.state, own, make, level=FIRST)  # type: ignore[arg-type]

    yield stop("lobby", LobbyScene)
    game.play_to(Phase.SITUATION, 1)
    yield stop("situation")
    yield stop("card", _card)
    game.must(own, c.AnswerCard(next(iter(game.seat(own).private["cards"])), "spola"))
    game.must(own, c.SetReady())
    game.play_to(Phase.NEGOTIATION, 1)
    yield stop("negotiation")
    yield stop("compose", lambda table: ComposeScene(table, "administration"))
    _agree(game, Kind.ADMINISTRATION, "alvsund")
    yield stop("offer", _offer)
    game.must(own, c.Sign(list(game.state.offers)[-1], _SAVING))
    game.must("storskog", c.Sign(list(game.state.offers)[-1], _SAVING))
    game.play_to(Phase.DECISIONS, 1)
    yield stop("decisions")
    game.must(own, c.SetTariff(TARIFF_STEPS[-1]))
    yield stop("decided")
    yield Stop("40-first-trainer", game.state, "trainer", scene_for, level=FIRST)
    game.play_to(Phase.OUTCOME, 1)
    yield stop("outcome")
    game.play_to(Phase.NEGOTIATION, 2)
    _agree(game, Kind.OPERATION, own)
    for other in ("alvsund", "storskog"):
        game.must(other, c.Sign(list(game.state.offers)[-1], _SAVING))
    game.play_to(Phase.SITUATION, 3)
    yield stop("promise")


def _agree(game: Practice, kind: Kind, proposer: str) -> None:
    level = game.state.level
    made = level.ready_made
    game.must(
        proposer,
        c.Propose(
            kind,
            tuple(sorted(level.ids)),
            Form(made.form),
            CostKey(made.cost_key),
            made.goal or level.goals[0],
            _SAVING,
        ),
    )


def _card(table: Table) -> Scene:
    return CardScene(table, next(iter(table.private["cards"])))


def _offer(table: Table) -> Scene:
    return OfferScene(table, list(table.private["offers"])[-1])


def _eight(level: str, solve: Solve) -> Iterator[Stop]:
    """The main scenes with eight municipalities, all of them around one table."""
    game = _game(level, solve)
    own = game.state.level.ids[0]

    def stop(name: str, seat: str = own, make: object = scene_for) -> Stop:
        return Stop(f"50-{level}-{name}", game.state, seat, make, level=level)  # type: ignore[arg-type]

    yield stop("lobby", "trainer", LobbyScene)
    game.play_to(Phase.SITUATION, 1)
    yield stop("situation")
    game.play_to(Phase.NEGOTIATION, 1)
    _agree_if_possible(game, own)
    yield stop("negotiation")
    if game.state.offers:
        yield stop("offer", make=_offer)
    game.play_to(Phase.DECISIONS, 1)
    yield stop("decisions")
    game.play_to(Phase.OUTCOME, 1)
    yield stop("outcome")
    yield stop("trainer", "trainer")
    yield stop("projector", "projector")


def _agree_if_possible(game: Practice, own: str) -> None:
    """A first step with everybody, where the level does not begin after it."""
    if game.state.partnership_of(own) is None and len(game.state.level.steps) == 2:
        _agree(game, Kind.ADMINISTRATION, own)
        for other in game.state.level.ids:
            if other != own:
                game.must(other, c.Sign(list(game.state.offers)[-1], _SAVING))

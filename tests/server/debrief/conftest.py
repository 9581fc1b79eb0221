"""Two games that the debrief's tests look back on, played once."""

from __future__ import annotations

import pytest

from server.debrief.story import Story, read
from server.debrief.what_if import alone as alone_
from server.debrief.what_if import rerun
from tests.server.debrief.game import Game, alone, together


@pytest.fixture(scope="session")
def game() -> Game:
    """A whole game of three partners who go all the way."""
    return together(19)


@pytest.fixture(scope="session")
def story(game: Game) -> Story:
    """The story of that game."""
    return read(game.start, game.events)


@pytest.fixture(scope="session")
def apart(game: Game) -> Story:
    """The same game if nobody had gone together."""
    return rerun(game.start, game.given, alone_, game.engine.solve).story


@pytest.fixture(scope="session")
def quiet() -> Story:
    """The story of a game in which nobody did anything, ended after a round."""
    game = alone(1)
    return read(game.start, game.events)


@pytest.fixture(scope="session")
def unplayed() -> Story:
    """The story of a game that was ended before its first decision."""
    game = alone(0)
    return read(game.start, game.events)

"""Two games that the debrief's tests look back on, played once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from server.debrief import aside as aside_
from server.debrief import cases
from server.debrief.aside import Aside
from server.debrief.estimates import BotGame, Estimates, costs_of, estimate
from server.debrief.remembered import Remembered
from server.debrief.story import Story, read
from tests.server.debrief.game import Game, alone, together
from tests.server.debrief.room import Room, open_room


@pytest.fixture(scope="session")
def game() -> Game:
    """A whole game of three partners who go all the way."""
    return together(19)


@pytest.fixture(scope="session")
def story(game: Game) -> Story:
    """The story of that game."""
    return read(game.start, game.events)


@pytest.fixture(scope="session")
def room(game: Game, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A desk with a whole game, the first two rounds of another, and one that is not over."""
    unended = alone(1)
    unended.given.pop()  # the end of the game
    games = {"whole": game, "short": together(19, 2), "unended": unended}
    with open_room(tmp_path_factory.mktemp("room"), games) as opened:
        yield opened


@pytest.fixture(scope="session")
def estimates(game: Game, story: Story) -> Estimates:
    """All what-ifs of that game; its own what-ifs stand for the games of the band."""
    water = Remembered(game.engine.solve)
    found = {
        case.id: cases.play(case, story, game.given, water)
        for case in cases.CASES
        if case.possible(story)
    }
    band = [BotGame(id, n, played.story.records, costs_of(played.story))
            for n, (id, (played, _)) in enumerate(found.items())]  # fmt: skip
    return Estimates({id: estimate(id, *played) for id, played in found.items()}, tuple(band))


@pytest.fixture(scope="session")
def aside() -> Aside:
    """What the room said beside the game."""
    question = {"id": "more", "question": "Kommer ni att samverka mer om fem år?"}
    options = ["Inte alls", "Kanske, om någon annan börjar", "Ja"]
    return aside_.read(
        {
            "polls": [
                {**question, "when": "före", "options": options, "counts": [6, 5, 2]},
                {**question, "when": "efter", "options": options, "counts": [1, 4, 8]},
                {"id": "few", "question": "Vem?", "options": ["A", "B"], "counts": [1, 2]},
            ],
            "notes": [{"when": "10.40", "text": "Tallmo <tvekar> & Granåker väntar"}],
            "breakouts": [
                {"question": "Vad hindrar?", "notes": [{"who": "Bord 1", "text": "Tiden"}]}
            ],
        }
    )


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

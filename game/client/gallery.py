"""Every screen of the game at a telling moment: a seeded game played by its rules, and stops.

Pictures and tests go through the same list, so that a screen that is not here is seen by neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.client.app import App
from game.client.flow import scene_for
from game.client.gallery_agreements import agreement_stops
from game.client.gallery_papers import paper_stops
from game.client.gallery_sessions import session_stops
from game.client.level_choices import level_choices
from game.client.practice import Beside, Practice, PracticeSeat, Solve, Tell
from game.client.scene import Scene
from game.client.scenes.card import CardScene
from game.client.scenes.compose import ComposeScene
from game.client.scenes.decisions import DecisionsScene
from game.client.scenes.help import HelpScene
from game.client.scenes.host import HostScene
from game.client.scenes.join import JoinScene
from game.client.scenes.leave import LeaveScene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.menu import MenuScene
from game.client.scenes.offer import OfferScene
from game.client.scenes.rework import ReworkScene
from game.client.scenes.table import Table
from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules.events import Event
from game.rules.level import Level
from game.rules.state import CostKey, Expectation, Form, Kind, Phase, State

LEVEL, SEED = "hela-resan", 2
ADDRESS, PIN = "ws://192.168.8.20:8765/ws", "471108"
PARTNERS = ("granaker", "ljungsjo", "tallmo")
_GOAL = "Vatten hos alla tre, även den dag då den största täkten står stilla."

Make = Callable[[Table], Scene]


@dataclass(frozen=True)
class Stop:
    """A screen: its name, where the game was, at which seat ("" = a guest; None = no game)."""

    name: str
    state: State | None
    seat: str | None
    make: Make
    events: tuple[Event, ...] = ()
    """What has happened until then, where that is asked about."""
    dialogue: bool = False
    """Whether it lies over the scene of its phase."""
    level: str = LEVEL
    """The level that is played."""
    beside: Beside | None = None
    """What goes on beside the rules."""
    trouble: str = ""
    """What is wrong with the connection."""


def stops(solve: Solve) -> list[Stop]:
    """All screens, in the order in which a game comes to them."""
    from game.client.gallery_levels import level_stops  # it is made of stops
    from game.client.gallery_workshop import workshop_stops

    return [
        *_before(),
        *_game(solve),
        *level_stops(solve),
        *paper_stops(solve),
        *workshop_stops(solve),
    ]


def table_of(
    stop: Stop, solve: Solve, region: dict[str, object], tell: Tell | None = None
) -> Table:
    """A table at the stop's moment; `region` is that of the game most stops are from;
    `tell` answers what the debrief asks."""
    if stop.level != LEVEL:
        region = _region_of(stop.level)
    game = Practice(level_of(stop.level), region, solve, SEED)
    if stop.state is not None:
        game.state, game.events = stop.state, stop.events
    game.tell = tell
    game.beside = stop.beside or Beside()
    game.bots = {"skarnas"}
    seats: dict[str | None, Callable[[], PracticeSeat]] = {
        "trainer": game.trainer,
        "projector": game.projector,
        "": game.guest,
        None: game.guest,
    }
    live = seats[stop.seat]() if stop.seat in seats else game.seat(str(stop.seat))
    live.trouble = stop.trouble
    return Table(live, address=ADDRESS, pin=PIN if stop.seat == "trainer" else "")


def region() -> dict[str, object]:
    """The region of the game that is played."""
    return _region_of(LEVEL)


@lru_cache(maxsize=8)
def level_of(level: str) -> Level:
    """A level, read once for all the screens that show it."""
    return load_level(level)


@lru_cache(maxsize=8)
def _region_of(level: str) -> dict[str, object]:
    return region_message(level_of(level))


def _before() -> Iterator[Stop]:
    from game.client.gallery_states import waiting_stop  # it is made of stops

    yield Stop("02-host", None, None, lambda _: HostScene(level_choices(), lambda _: None))
    yield Stop("03-join", None, None, lambda _: JoinScene(lambda _: None, "192.168.8.20:8765"))
    yield Stop("03-join-found", None, None, lambda _: _Found())
    yield waiting_stop()
    yield from session_stops()


class _Found(JoinScene):
    """Servers have answered on the local network."""

    def __init__(self) -> None:
        super().__init__(lambda _: None)

    def enter(self, app: App) -> None:
        super().enter(app)
        self.find = _nobody
        self.found = [("konferensrum-2", "http://192.168.8.20:8765"),
                      ("annas-dator", "https://192.168.8.31:8765")]  # fmt: skip


async def _nobody() -> Sequence[tuple[str, str]]:
    return ()


def _game(solve: Solve) -> Iterator[Stop]:
    game = Practice(level_of(LEVEL), region(), solve, SEED)
    yield Stop("04-lobby-guest", game.state, "", LobbyScene)
    yield Stop("05-lobby-team", game.state, "tallmo", LobbyScene)
    yield Stop("06-lobby-trainer", game.state, "trainer", LobbyScene)
    game.play_to(Phase.SITUATION, 1)
    yield Stop("06-first-situation", game.state, "tallmo", scene_for)
    game.play_to(Phase.NEGOTIATION, 1)
    yield Stop(
        "07-compose", game.state, "sundhamn", lambda table: ComposeScene(table, "administration")
    )
    offer = _propose(game, Kind.ADMINISTRATION)
    game.must("tallmo", c.Sign(offer, Expectation(-0.03)))
    yield Stop("08-negotiation", game.state, "ljungsjo", scene_for)
    yield Stop("09-offer", game.state, "ljungsjo", lambda table: OfferScene(table, offer))
    game.must("ljungsjo", c.Sign(offer, Expectation(-0.02)))
    game.play_to(Phase.DECISIONS, 1)
    _work_together(game)
    yield Stop("10-offer-decided", game.state, "tallmo", lambda table: _decided(table, offer))
    game.play_to(Phase.SITUATION, 2)
    yield Stop("11-situation", game.state, "tallmo", scene_for)
    yield Stop("12-card", game.state, "tallmo", _first_card)
    game.play_to(Phase.DECISIONS, 2)
    game.must("tallmo", c.SetRenewal(0.004))
    yield Stop("13-decisions", game.state, "tallmo", scene_for)
    yield from _joint(game)


def _joint(game: Practice) -> Iterator[Stop]:
    """From joint operation on: promises, the joint plan, a connecting main, the outcome."""
    from game.client.gallery_states import debrief_stops, state_stops

    game.play_to(Phase.NEGOTIATION, 3)
    _sign_all(game, Kind.OPERATION)
    game.play_to(Phase.NEGOTIATION, 4)
    yield Stop("14-negotiation-partners", game.state, "tallmo", scene_for)
    yield Stop("15-rework", game.state, "tallmo", ReworkScene)
    yield Stop("16-trainer", game.state, "trainer", scene_for)
    yield Stop("17-projector", game.state, "projector", scene_for)
    for page in ("screen", "words"):
        yield Stop(
            f"18-help-{page}",
            game.state,
            "tallmo",
            lambda table, page=page: _help(page),
            dialogue=True,
        )
    yield from state_stops(game.state)
    yield from agreement_stops(game)
    yield Stop("18-menu", game.state, "tallmo", MenuScene, dialogue=True)
    yield Stop("19-leave", game.state, "tallmo", LeaveScene, dialogue=True)
    _sign_all(game, Kind.INVESTMENTS)
    game.play_to(Phase.DECISIONS, 4)
    game.must("ljungsjo", c.SetJointPlan("renewal", 0.008))
    yield Stop("20-joint-plan", game.state, "tallmo", _joint_plan)
    game.play_to(Phase.OUTCOME, 4)
    yield Stop("21-outcome", game.state, "tallmo", scene_for)
    for round_ in range(5, 9):
        game.play_to(Phase.NEGOTIATION, round_)
        if _mains_open(game):
            break
    yield Stop(
        "22-compose-main", game.state, "tallmo", lambda table: ComposeScene(table, "networks")
    )
    game.must(c.TRAINER, c.EndGame())
    yield Stop("23-debrief", game.state, "tallmo", scene_for, game.events)
    yield from debrief_stops(game.state, game.events)


def _mains_open(game: Practice) -> bool:
    openings = game.seat("tallmo").private["openings"]
    return any(not main["blocked"] for main in openings["networks"]["mains"].values())


def _propose(game: Practice, kind: Kind) -> str:
    game.must(
        PARTNERS[0],
        c.Propose(
            kind,
            PARTNERS,
            Form.BOARD,
            CostKey.POPULATION,
            "secure",
            Expectation(-0.05),
            goal_text=_GOAL,
        ),
    )
    return list(game.state.offers)[-1]


def _sign_all(game: Practice, kind: Kind) -> None:
    offer = _propose(game, kind)
    for m in PARTNERS[1:]:
        game.must(m, c.Sign(offer, Expectation(-0.04)))


def _work_together(game: Practice) -> None:
    for m in PARTNERS:
        game.must(m, c.SetBudget("partnership", 1.0))
        game.must(m, c.SetWay("routines", True))
        game.must(m, c.SetWay("open_books", True))


def _first_card(table: Table) -> Scene:
    return CardScene(table, next(iter(table.private["cards"])))


def _decided(table: Table, offer: str) -> Scene:
    table.votes_heard.add(offer)
    return OfferScene(table, offer)


def _joint_plan(table: Table) -> Scene:
    scene = DecisionsScene(table)
    scene.tab = "joint"
    return scene


def _help(page: str) -> Scene:
    scene = HelpScene("negotiation")
    scene.page = page
    return scene

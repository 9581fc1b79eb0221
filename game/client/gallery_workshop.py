"""The screens of the workshop beside the rules, for the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.client.flow import scene_for
from game.client.level_choices import level_choices
from game.client.practice import Beside, Practice, Solve, Tree
from game.client.scene import Scene
from game.client.scenes.beside import PAGES as BESIDE
from game.client.scenes.beside import BesideScene
from game.client.scenes.host import HostScene
from game.client.scenes.nobody import NobodyScene
from game.client.scenes.table import Table
from game.client.scenes.team_sheet import TeamSheet
from game.client.scenes.trainer import TrainerScene
from game.content.load import load_level
from game.content.region import region_message
from game.protocol.messages import Presence
from game.rules.state import Phase

if TYPE_CHECKING:
    from game.client.gallery import Make, Stop

LEVEL, SEED = "hela-resan", 2
OWN = "tallmo"
PAGES = ("teams", "events", "polls", "talks", "messages", "notes", "projector", "keep")


def moment(hour: int, minute: int, phase: str = "negotiation", round_: int = 3) -> dict[str, Any]:
    """A moment of the pictured day, in UTC."""
    return {"at": f"2026-11-24T{hour:02d}:{minute:02d}:00Z", "round": round_, "phase": phase}


def poll(region: Tree, ready: str, counts: tuple[int, ...], **more: Any) -> dict[str, Any]:
    """A ready-made poll as the server tells it, open and with these answers."""
    total = sum(counts)
    return {
        "ready": ready,
        "question": region["polls"][ready]["question"],
        "options": region["polls"][ready]["options"],
        "pair": "",
        "hands": False,
        "open": True,
        "round": 3,
        "phase": "negotiation",
        "asked_at": moment(12, 40)["at"],
        "closed_at": "",
        "total": total,
        "counts": list(counts) if total >= 5 else None,
    } | more


def talk(region: Tree, ready: str, **more: Any) -> dict[str, Any]:
    """A group talk across municipalities, with a note in the first group."""
    names = list(region["municipalities"])
    groups = {
        f"g{chair}": {
            "members": [{"municipality": m, "chair": chair} for m in names],
            "notes": [],
        }
        for chair in (1, 2, 3)
    }
    groups["g1"]["notes"].append(
        moment(12, 52)
        | {"seat": names[0], "text": "Vi litar på dem vi känner. Ingen känner Skärnäs."}
    )
    return {
        "ready": ready,
        "question": region["breakouts"][ready]["question"],
        "mode": "mixed",
        "open": True,
        "seconds": 360,
        "opened_at": moment(12, 50)["at"],
        "round": 3,
        "phase": "negotiation",
        "groups": groups,
    } | more


def way_in() -> dict[str, Any]:
    """As the server of the pictures tells it."""
    return {
        "url": "http://192.168.8.20:8765",
        "poll_url": "http://192.168.8.20:8765/poll/H7KM4T",
        "address": "192.168.8.20:8765",
        "code": "H7KM4T",
        "browser": True,
    }


def quiet(region: Tree) -> Beside:
    """A workshop in which nothing has been asked yet."""
    return Beside(views={"": {"way_in": way_in()}, "trainer": {"host": host()}})


def host() -> dict[str, Any]:
    """A machine with three addresses."""
    addresses = (("192.168.8.20", "Wi-Fi"), ("10.42.0.1", "Hotspot"), ("172.16.30.7", "Ethernet"))
    return {
        "addresses": [
            {"address": a, "interface": name, "url": f"http://{a}:8765"} for a, name in addresses
        ],
        "chosen": 0,
        "tls": False,
        "public_url": "",
    }


def busy(region: Tree) -> Beside:
    """A workshop in full swing: a poll open and one closed, a talk, messages, help, notes."""
    polls = {
        "p1": poll(
            region, "forvantan-kostnad", (3, 8, 2, 1, 0), open=False, pair="before",
            asked_at=moment(9, 10)["at"], phase="lobby", round=0,
        ),
        "p2": poll(region, "formens-roll", (4, 5, 6, 2)),
    }  # fmt: skip
    mail = [
        moment(12, 31) | {"id": "m1", "from": "granaker", "to": "",
                          "text": "Vi har en pump över. Någon som behöver?"},
        moment(12, 36) | {"id": "m2", "from": "trainer", "to": "",
                          "text": "Fem minuter kvar. Prata med någon ni inte har pratat med."},
    ]  # fmt: skip
    letters = [
        moment(12, 38) | {"id": "m3", "from": OWN, "to": "trainer",
                          "text": "Får vi ändra löftet efter underskriften?"},
    ]  # fmt: skip
    everybody = {
        "way_in": way_in(),
        "polls": polls,
        "breakouts": {"b1": talk(region, "utmaningar")},
        "showing": {"what": "poll", "id": "p2"},
        "board": mail,
        "public_notes": [],
        "handover": handover(region),
    }
    trainer = {
        "host": host(),
        "messages": letters,
        "notes": [
            moment(12, 12) | {"text": "Tallmo tvekar om nyckeln. Ingen frågar varför.",
                              "public": False},
            moment(12, 21) | {"text": "Ljungsjö öppnade böckerna. Ta upp i eftersnacket.",
                              "public": True},
        ],
        "help": {OWN: {"at": moment(12, 44)["at"]}},
        "scheduled": {
            "c1": {"card": "nyckelpersonen", "municipalities": ["skarnas"], "round": 4,
                   "phase": "situation", "fell": False, "refusal": ""},
        },
        "placed": [
            {"id": "d4", "round": 4, "phase": "negotiation", "kind": "poll", "ref": "effekter",
             "pair": "", "status": "due"},
        ],
        "plan": {"ends_at": moment(15, 0)["at"]},
    }  # fmt: skip
    team = {
        "messages": letters,
        "help": True,
        "asking": [4711],
        "seat_notes": {
            "n1": moment(11, 2) | {"text": "Verket i norr går på övertid. Fråga Kent om jouren."}
        },
    }
    return Beside(
        views={"": everybody, "trainer": trainer, OWN: team},
        presence=_presence(region),
        breakout_left_s=214.0,
    )


def handover(region: Tree) -> dict[str, Any]:
    """One person of each team moves a place on."""
    names = list(region["municipalities"])
    return {
        "round": 3,
        "at": moment(12, 20)["at"],
        "moves": [
            {"chair": 1, "from": m, "to": names[(i + 1) % len(names)]} for i, m in enumerate(names)
        ],
    }


def arriving(region: Tree) -> Beside:
    """A lobby that some have not quite reached, on a server that browsers cannot play at."""
    calm = quiet(region)
    everybody = {**calm.views[""], "way_in": way_in() | {"browser": False}}
    counted = {"pages": 1, "open": 1, "guests": 2, "phones": 3}
    seen = replace(_presence(region), arriving=counted)
    return replace(calm, views={**calm.views, "": everybody}, presence=seen)


def _presence(region: Tree) -> Presence:
    done = ("Sign", "SetBudget", "Propose", "message", "SetReady")
    teams = {
        m: {
            "present": True,
            "laptops": 1 + (m == OWN),
            "ready": False,
            "help": m == OWN,
            "last": done[i % len(done)],
            "age_s": 12.0 + 70 * i,
        }
        for i, m in enumerate(region["municipalities"])
    }
    time = {
        "warn": "tight",
        "debrief_in_s": 2280,
        "play_left_s": 3000,
        "last_round": 5,
        "debrief_share": 0.27,
    }
    return Presence(teams, time)


def showing(beside: Beside, what: str, id_: str = "") -> Beside:
    """The same workshop with something else on the projector."""
    everybody = {**beside.views[""], "showing": {"what": what, "id": id_}}
    return replace(beside, views={**beside.views, "": everybody})


def workshop_stops(solve: Solve) -> Iterator[Stop]:
    """Console, projector, teams and lobby, at telling moments."""
    from game.client.gallery import Stop

    region = region_message(load_level(LEVEL))
    game = Practice(load_level(LEVEL), region, solve, SEED)
    yield from _lobby(game, region, solve)
    game.play_to(Phase.NEGOTIATION, 3)
    full, nothing = busy(region), quiet(region)
    for page in PAGES:
        yield Stop(f"60-console-{page}", game.state, "trainer", _console(page), beside=full)
    for page in ("teams", "polls", "talks"):
        yield Stop(
            f"61-console-quiet-{page}", game.state, "trainer", _console(page), beside=nothing
        )
    yield Stop(
        "62-team-sheet",
        game.state,
        "trainer",
        lambda table: TeamSheet(table, OWN),
        beside=full,
        dialogue=True,
    )
    yield Stop(
        "63-console-lost",
        game.state,
        "trainer",
        scene_for,
        beside=full,
        trouble="connection-reconnecting",
    )

    for page in BESIDE:
        yield Stop(f"70-beside-{page}", game.state, OWN, _beside(page), beside=full, dialogue=True)
    yield Stop("71-beside-quiet", game.state, OWN, _beside(""), beside=nothing, dialogue=True)
    yield Stop("72-negotiation-busy", game.state, OWN, scene_for, beside=full)

    few = replace(full, views={**full.views, "": _few(full, region)})
    for name, beside in (
        ("poll", full),
        ("poll-few", few),
        ("poll-after", showing(few, "poll", "p3")),
        ("breakout", showing(full, "breakout", "b1")),
        ("handover", showing(full, "handover")),
        ("reflection", showing(full, "reflection", "fyra-fragor")),
        ("news", showing(full, "news")),
        ("code", showing(full, "code")),
        ("map", showing(full, "map")),
    ):
        yield Stop(f"80-projector-{name}", game.state, "projector", scene_for, beside=beside)
    yield Stop(
        "81-projector-lost",
        game.state,
        "projector",
        scene_for,
        beside=full,
        trouble="connection-reconnecting",
    )


def _hosting(level: str) -> Make:
    def make(table: Table) -> Scene:
        scene = HostScene(level_choices(), lambda _: None)
        scene.choose(level)
        return scene

    return make


def _few(full: Beside, region: Tree) -> Tree:
    """A poll by hands that three have answered, and one asked again after."""
    everybody = full.views[""]
    polls = {
        **everybody["polls"],
        "p2": poll(region, "riva-granser", (1, 1, 0, 1), hands=True),
        "p3": poll(region, "forvantan-kostnad", (1, 4, 4, 4, 2), pair="after", open=False),
    }
    return {**everybody, "polls": polls}


def _lobby(game: Practice, region: Tree, solve: Solve) -> Iterator[Stop]:
    """Before the game: addresses to choose, a poll, a seat to share."""
    from game.client.gallery import Stop

    calm = quiet(region)
    asked = {
        "polls": {"p1": poll(region, "samverkar-ni", (2, 3, 1, 2, 1), phase="lobby", round=0)},
        "showing": {"what": "poll", "id": "p1"},
    }
    polled = replace(calm, views={**calm.views, "": {**calm.views[""], **asked}})
    waiting = replace(calm, awaiting=4711)
    for level in ("pendlarringen", "langs-alven"):
        yield Stop(f"49-host-{level}", None, None, _hosting(level))
    yield Stop("50-lobby-trainer", game.state, "trainer", scene_for, beside=calm)
    yield Stop("50-lobby-arriving", game.state, "trainer", scene_for, beside=arriving(region))
    yield Stop("51-lobby-console", game.state, "trainer", _console("polls"), beside=polled)
    yield Stop(
        "52-nobody", game.state, "trainer", lambda _: NobodyScene(), beside=calm, dialogue=True
    )
    yield Stop("53-lobby-team", game.state, OWN, scene_for, beside=polled)
    first = Practice(load_level("provtur"), region_message(load_level("provtur")), solve, SEED)
    yield Stop(
        "53-lobby-first",
        first.state,
        next(iter(first.state.municipalities)),
        BesideScene,
        beside=calm,
        dialogue=True,
        level="provtur",
    )
    yield Stop("54-lobby-guest", game.state, "", scene_for, beside=calm)
    yield Stop("55-lobby-asks", game.state, "", scene_for, beside=waiting)
    yield Stop("56-lobby-projector", game.state, "projector", scene_for, beside=polled)
    yield Stop("57-lobby-projector-code", game.state, "projector", scene_for, beside=calm)


def _beside(page: str) -> Make:
    return lambda table: BesideScene(table, page)


def _console(page: str) -> Make:
    def make(table: Table) -> Scene:
        table.open_folds.update({"own-poll", "own-talk"})
        return TrainerScene(table, page)

    return make

"""The screens of stored sessions, for the gallery: a shelf that answers at once."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import pygame

from game.client.app import App
from game.client.scene import Change, Push, Scene
from game.client.scenes.branch import BranchScene
from game.client.scenes.compare import ROADS, CompareScene
from game.client.scenes.sessions import SessionsScene
from game.client.scenes.take_in import TakeInScene
from game.client.scenes.take_out import TakeOutScene
from game.client.sessions import WRONG_PIN, Kept, OnFailed, Tree
from game.protocol.refusals import Reason

if TYPE_CHECKING:
    from game.client.gallery import Stop

CODE = "H7KM4T"
TEAMS = ("Åsens vänner", "Kustlaget", "Ljungsjö VA", "Norrgänget")


class Shelf:
    """A `Source` with a day's sessions; `asked` is what was asked of it, in order."""

    takes_files = True

    def __init__(self, current: str = "", pin: str = "", *, compares: bool = False) -> None:
        self.current, self.pin, self.compares = current, pin, compares
        self.asked: list[tuple[str, Tree]] = []
        self.led: list[str] = []
        self.answers: dict[str, Any] = {
            "sessions": {"sessions": _sessions(running=bool(current))},
            "inside_session": _inside(CODE),
            "inside_file": _inside("W3PX9R") | {"here": False},
            "files": {"files": ["/home/anna/Hämtningar/W3PX9R.granslost",
                                "/media/USB/KF2D7N.granslost"]},
            "export_session": {"file": f"/home/anna/Dokument/Gränslöst/{CODE}.granslost"},
            "import_session": {"code": "KF2D7N"},
            "branch_session": {"code": "QT8M2D", "pin": "5" * 6},
            "continue_session": {"code": "KF2D7N", "pin": "5" * 6},
            "delete_session": {"code": "KF2D7N"},
        }  # fmt: skip

    def _compared(self, params: Tree) -> Tree:
        """A picture of courses at the size asked for, and figures beside it."""
        codes = list(params["codes"])
        rows = [{"code": code, "group": f"{code[:3]} {code[3:]}"} for code in codes]
        figures = {"first": "3 120", "last": "2 940", "rounds": "3", "agreements": "2"}
        lines = ["2027: Granåker och Tallmo delar administration", "2031: gemensam drift för tre"]
        return {
            "chart": params["measure"],
            "png": _courses(params["width"], params["height"], len(codes)),
            "spots": [],
            "caption": "Kostnad per invånare, hela regionen",
            "figures": [row | figures for row in rows],
            "roads": [row | {"lines": lines} for row in rows],
        }

    def ask(
        self, what: str, params: Tree, on_answer: Callable[[Any], None], on_failed: OnFailed
    ) -> None:
        self.asked.append((what, params))
        if self.current and not self.pin:
            on_failed(Reason.WRONG_HOST_PIN, {})
        elif what == "compare_sessions":
            on_answer(self._compared(params))
        elif what in self.answers:
            on_answer(self.answers[what])
        else:
            on_failed("", {"reason": what})

    def lead(self, code: str) -> Change | None:
        self.led.append(code)
        return None


def _courses(width: int, height: int, groups: int) -> bytes:
    """A panel for each group, its course strong, the others faint."""
    picture = pygame.Surface((width, height))
    picture.fill((244, 239, 226))
    wide = width // groups
    for i in range(groups):
        for j in sorted(range(groups), key=lambda j: j == i):
            points = [
                (
                    i * wide + 12 + (wide - 40) * n // 4,
                    height * (30 + 11 * ((n * (j + 2)) % 5)) // 100,
                )
                for n in range(5)
            ]
            pygame.draw.lines(
                picture, (43, 39, 32) if j == i else (205, 197, 180), False, points, 3
            )
    file = io.BytesIO()
    pygame.image.save(picture, file, "courses.png")
    return file.getvalue()


def _sessions(*, running: bool) -> list[Tree]:
    rows = (
        (CODE, "hela-resan", "2026-11-24T08:02:00+00:00", "negotiation", 3, 4, 0, True, 4, 1),
        ("W3PX9R", "hela-resan", "2026-11-24T08:04:00+00:00", "decisions", 2, 3, 1, True, 3, 0),
        ("KF2D7N", "hela-resan", "2026-11-10T12:31:00+00:00", "debrief", 8, 4, 0, False, 0, 0),
        ("T4N6ZC", "provtur", "2026-10-02T07:55:00+00:00", "lobby", 0, 0, 3, False, 0, 0),
    )
    names = ("code", "level", "created", "phase", "round", "teams", "bots", "running", "present",
             "help")  # fmt: skip
    listed = [dict(zip(names, row, strict=True)) for row in rows]
    return [row | {"running": row["running"] and running, "ended": False, "pin": "471108"}
            for row in listed]  # fmt: skip


def _inside(code: str) -> dict[str, Any]:
    written = {"messages": 14, "board": 6, "private_notes": 3, "public_notes": 2, "polls": 2,
               "poll_answers": 23, "reflections": 4, "group_notes": 5}  # fmt: skip
    begun = [("lobby", 0), ("situation", 1), ("negotiation", 1), ("decisions", 1), ("outcome", 1),
             ("situation", 2), ("negotiation", 2)]  # fmt: skip
    return {
        "code": code,
        "level": "hela-resan",
        "begun": "2026-11-24T08:02:00+00:00",
        "teams": list(TEAMS),
        "opens_seats": True,
        "commands": 212,
        "written": written,
        "phases": [{"phase": phase, "round": round_} for phase, round_ in begun],
    }


def session_stops() -> Iterator[Stop]:
    """The list on this machine and on a server, and what its actions open."""
    from game.client.gallery import Stop

    def stop(name: str, make: Callable[[], Scene], seat: str | None = None) -> Stop:
        return Stop(f"40-sessions{name}", None, seat, lambda _: make())

    yield stop("", lambda: SessionsScene(Shelf()))
    yield stop("-server", lambda: SessionsScene(Shelf(CODE, WRONG_PIN, compares=True)), "trainer")
    yield stop("-pin", lambda: SessionsScene(Shelf(CODE)), "trainer")
    for page in ("trust", ROADS):
        yield stop(f"-compare-{page}", lambda page=page: _compared(page))
    yield stop("-empty", lambda: SessionsScene(_empty()))
    for name, opens, over in (
        ("branch", BranchScene, _branch),
        ("export", TakeOutScene, _export),
        ("import", TakeInScene, TakeInScene),
        ("import-inside", TakeInScene, _Looking),
    ):
        yield stop(f"-{name}", partial(Under, opens, over))


def _compared(page: str) -> CompareScene:
    groups = [Kept.of(tree) for tree in _sessions(running=True)][:3]
    scene = CompareScene(Shelf(CODE, WRONG_PIN, compares=True), groups)
    scene.measure = page
    return scene


class Under(SessionsScene):
    """The list under what one of its actions `opens`."""

    def __init__(self, opens: type[Scene], over: Callable[[SessionsScene], Scene]) -> None:
        super().__init__(Shelf())
        self.opens, self._over = opens, over

    def enter(self, app: App) -> None:
        super().enter(app)
        app.go(Push(self._over(self)))


class _Looking(TakeInScene):
    """A file was chosen."""

    def enter(self, app: App) -> None:
        super().enter(app)
        self.look("/media/USB/W3PX9R.granslost")


def _branch(below: SessionsScene) -> Scene:
    return BranchScene(below, _over_and_done(below))


def _export(below: SessionsScene) -> Scene:
    return TakeOutScene(below, _over_and_done(below))


def _over_and_done(below: SessionsScene) -> Kept:
    assert below.sessions is not None
    return next(kept for kept in below.sessions if kept.phase == "debrief")


def _empty() -> Shelf:
    shelf = Shelf()
    shelf.answers["sessions"] = {"sessions": []}
    return shelf

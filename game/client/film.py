"""The film of a game as a window has it: the index, and the frames that have come.

    film = Film(live.ask, redraw); film.open("sv")
    film.want(7); film.frame(7)          # None until it is there

Frames around the one that is looked at are asked for ahead, never many at once: a server answers
only so many questions of a window at a time. No drawing here.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgpack

Tree = Mapping[str, Any]
Ask = Callable[[str, Tree, Callable[[Any], None], Callable[[], None]], None]
"""Asks the server: (what, params, what to do with the answer, what to do without one)."""

AT_ONCE = 2
"""Frames asked for at a time."""
_AHEAD, _BEHIND = 4, 2
"""Frames that are asked for beyond the one that is looked at, and before it."""
KEPT = 60
"""Frames kept: a game of fifteen rounds."""

OWN = ("replay", "replay_frame")
"""What is asked about the own session's film: its index, and a frame."""
STORED = ("session_replay", "session_replay_frame")
"""What a trainer asks about any session's, with the server's PIN and the session's code."""


class Film:
    """One session's film. `params` go with every question."""

    def __init__(
        self,
        ask: Ask,
        redraw: Callable[[], None],
        questions: tuple[str, str] = OWN,
        params: Tree | None = None,
    ) -> None:
        self._ask, self._redraw = ask, redraw
        self._questions, self._params = questions, dict(params or {})
        self.index: Tree | None = None
        self.region: Tree | None = None
        """The region that it plays in, where that is another than the window's own."""
        self.failed = False
        self._frames: OrderedDict[int, Tree] = OrderedDict()
        self._open: set[int] = set()
        self._missed: set[int] = set()
        self._at = 0

    @property
    def stops(self) -> Sequence[Tree]:
        """The phases in order; none before the index is there."""
        return self.index["stops"] if self.index else ()

    @property
    def moments(self) -> Sequence[Tree]:
        """The turning points in order."""
        return self.index["moments"] if self.index else ()

    def stop_of(self, phase: str, round_: int) -> int:
        """Where a phase of a round is; where the game never came to it, the end of that round."""
        there = [i for i, stop in enumerate(self.stops) if stop["round"] == round_]
        exact = [i for i in there if self.stops[i]["phase"] == phase]
        return (exact or there[-1:] or [max(0, len(self.stops) - 1)])[0]

    def open(self, language: str) -> None:
        """Asks for the index, in this language."""
        self.failed = False
        about = {"lang": language} | ({"region": True} if self._questions == STORED else {})
        self._ask(self._questions[0], {**self._params, **about}, self._opened, self._not_opened)

    def _opened(self, told: Tree) -> None:
        packed = told.get("region")
        self.region = msgpack.unpackb(packed) if packed else None
        self.index = {name: part for name, part in told.items() if name != "region"}
        self.want(self._at)
        self._redraw()

    def _not_opened(self) -> None:
        self.failed = True
        self._redraw()

    def frame(self, at: int) -> Tree | None:
        """A frame that has come."""
        return self._frames.get(at)

    def missed(self, at: int) -> bool:
        """Whether the server did not give this frame."""
        return at in self._missed

    def want(self, at: int) -> None:
        """This frame is looked at: it is asked for first, then those around it."""
        self._at = at
        self._missed.discard(at)
        if at in self._frames:
            self._frames.move_to_end(at)
        self._go_on()

    def _go_on(self) -> None:
        for at in self._wanted():
            if len(self._open) >= AT_ONCE:
                return
            if at in self._frames or at in self._open or at in self._missed:
                continue
            self._open.add(at)
            params = {**self._params, "at": at}
            self._ask(self._questions[1], params, _with(self._came, at), _at(self._gone, at))

    def _wanted(self) -> Iterator[int]:
        last = len(self.stops) - 1
        around = [*range(_AHEAD + 1), *(-n for n in range(1, _BEHIND + 1))]
        return (self._at + by for by in around if 0 <= self._at + by <= last)

    def _came(self, at: int, told: Tree) -> None:
        self._open.discard(at)
        self._frames[at] = told
        while len(self._frames) > KEPT:
            self._frames.popitem(last=False)
        self._go_on()
        self._redraw()

    def _gone(self, at: int) -> None:
        self._open.discard(at)
        self._missed.add(at)
        self._redraw()


def _with(heard: Callable[[int, Tree], None], at: int) -> Callable[[Any], None]:
    return lambda told: heard(at, told)


def _at(heard: Callable[[int], None], at: int) -> Callable[[], None]:
    return lambda: heard(at)

"""The film of a stored session, from the list of sessions: no game is joined for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.client.scenes.replay import ReplayScene, Stored
from game.client.scenes.table import Table
from game.client.sessions import Source
from game.client.views.sessions.wording import level_name
from game.content.texts import Texts

Tree = Mapping[str, Any]


@dataclass
class Aside:
    """What a window knows that has no seat anywhere: nothing, in the place of a `Live`."""

    code: str
    role: str = "trainer"
    seat: str = ""
    trouble: str = ""
    retry_in_s: float = 0.0
    presence_age_s: float = 0.0
    presence: None = None
    awaiting: None = None
    breakout_left_s: None = None
    seconds_left: None = None
    public: Tree = field(default_factory=dict)
    private: Tree = field(default_factory=dict)
    region: Tree = field(default_factory=dict)
    room: Tree = field(default_factory=dict)
    clock: Tree = field(default_factory=dict)
    workshop: Tree = field(default_factory=dict)


def stored_film(source: Source, texts: Texts, code: str, level: str) -> ReplayScene:
    """The film of this session, played on this level."""

    def ask(
        what: str, params: Tree, on_answer: Callable[[Any], None], on_failed: Callable[[], None]
    ) -> None:
        source.ask(what, params, on_answer, lambda code, params: on_failed())

    live: Any = Aside(code)
    table = Table(live)
    return ReplayScene(table, stored=Stored(code, level_name(texts, level), ask))

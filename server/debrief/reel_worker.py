"""Makes films of sessions in a process of its own, so that the game never waits.

Nothing heavy is imported here: the server's own process knows this module too.
"""

from __future__ import annotations

from dataclasses import dataclass

from server.debrief.worker import Which


@dataclass(frozen=True, slots=True)
class Reel:
    """A film ready to be shown, each part packed (msgpack), so that the server's own process takes
    apart only what is asked for. `last` is the last entry of the journal that is in it."""

    index: dict[str, bytes]
    frames: tuple[bytes, ...]
    region: bytes
    last: int

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        parts = (*self.index.values(), *self.frames, self.region)
        return sum(map(len, parts))


def make(which: Which) -> Reel:
    """The film of a session as far as its journal goes.

    Raises `server.levels.LevelError` where its level is not to be had.
    """
    from contextlib import closing

    import msgpack

    from game.content.texts import LANGUAGES
    from game.protocol.codec import pack_region
    from game.rules.setup import initial_state
    from server.debrief.reel import reel
    from server.debrief.words import words_for
    from server.journal import tables
    from server.levels import reopen_level
    from server.records import unpack_events

    with closing(tables.connect(which.journal)) as db:
        row = next(row for row in tables.sessions(db) if row.code == which.code)
        archive = tables.level_archive(db, row.digest)
        entries = list(tables.entries(db, which.code))
    opened = reopen_level(row.level, row.digest, archive, which.data)
    words = {language: words_for(opened.network, language) for language in LANGUAGES}
    events = (event for entry in entries if entry.events for event in unpack_events(entry.events))
    made = reel(initial_state(opened.level, row.seed), events, words)
    return Reel(
        {language: msgpack.packb(told) for language, told in made["index"].items()},
        tuple(msgpack.packb(told) for told in made["frames"]),
        pack_region(opened.region),
        entries[-1].n if entries else 0,
    )

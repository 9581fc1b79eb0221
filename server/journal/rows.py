"""What the journal keeps of a session, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Origin = Literal["act", "control", "server", "workshop"]

WORKSHOP: Literal["workshop"] = "workshop"
"""Origin of an entry about what goes on beside the rules: its body are facts with their moment,
see `server.workshop.facts`; it has no events."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as it was set up.

    `level` is the level's id, `digest` the fingerprint of its files. `minutes` are the
    phases' lengths (none = no clock), `created` is UTC in ISO 8601. `ended` sessions are not taken
    up again. `remaining_ms` and `running` are the clock's last checkpoint.
    """

    code: str
    created: str
    level: str
    version: str
    digest: str
    lang: str
    seed: int
    teams: int
    pin: str
    minutes: Mapping[str, float]
    grace_s: float = 2.0
    ended: bool = False
    remaining_ms: int | None = None
    running: bool = False


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat that was given away: to a team of this name, or to a bot of this temperament.

    Of the token only the digest is kept: a stolen journal opens no seat.
    """

    code: str
    seat: str
    name: str
    token_digest: str
    bot: str | None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Something that was decided: a command with its events or its refusal, or a control action.

    `n` counts a session's entries from 1; `seat` and `seq` are "" and 0 for the server's own.
    A second laptop in a seat counts its own numbers, as "seat+1"; `sender` is the seat.
    `rev` is the revision after it; `state_hash` is there where a phase begins.
    """

    code: str
    n: int
    origin: Origin
    seat: str
    seq: int
    body: bytes
    events: bytes
    refusal: bytes | None
    rev: int
    remaining_ms: int | None
    state_hash: str | None

    @property
    def sender(self) -> str:
        """The seat that it came from, whichever of its laptops that was."""
        return self.seat.partition("+")[0]

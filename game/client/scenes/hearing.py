"""What of a game is heard: a table's views, compared from one look to the next.

Everything that has a sound is also to be seen: the phase in the header, signatures and agreements
in their lists, a burst as a card and on the map, who is ready at the foot, a poll on the projector.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.client.sounds import SoundName

if TYPE_CHECKING:
    from game.client.app import App
    from game.client.scenes.table import Live

Tree = Mapping[str, Any]

ORDER: tuple[SoundName, ...] = ("burst", "phase", "agreement", "poll", "ready")
"""The weightiest first: of what happens at once only one is heard."""
_BURST = "wrench"
"""Icon of the cards about burst mains."""


@dataclass(frozen=True)
class Heard:
    """What a table looked like, as far as it can be heard."""

    phase: tuple[Any, Any]
    agreed: frozenset[tuple[str, ...]]
    """Signatures on offers that this seat sees, and steps that pairs have taken."""
    bursts: frozenset[str]
    everybody: bool
    """Whether all teams are ready."""
    polls: frozenset[str]


def look(public: Tree, private: Tree, region: Tree, workshop: Tree) -> Heard:
    """What there is at a table now."""
    specs = region.get("cards", {})
    signed = {
        (offer, m)
        for offer, seen in private.get("offers", {}).items()
        for m in seen.get("signed", ())
    }
    steps = {(pair, *taken) for pair, taken in public.get("steps", {}).items() if taken}
    teams = public.get("municipalities", {}).values()
    return Heard(
        (public.get("phase"), public.get("round")),
        frozenset(signed | steps),
        frozenset(
            id
            for id, card in public.get("cards", {}).items()
            if specs.get(card["card"], {}).get("icon") == _BURST
        ),
        bool(teams) and all(team["ready"] for team in teams),
        frozenset(id for id, poll in workshop.get("polls", {}).items() if poll.get("open")),
    )


def news(before: Heard | None, now: Heard) -> SoundName | None:
    """The sound of what has changed; the first look at a game is no news."""
    if before is None or before.phase == (None, None):
        return None
    happened = {
        "burst": bool(now.bursts - before.bursts),
        "phase": now.phase != before.phase,
        "agreement": bool(now.agreed - before.agreed),
        "poll": bool(now.polls - before.polls),
        "ready": now.everybody and not before.everybody,
    }
    return next((name for name in ORDER if happened[name]), None)


class Ears:
    """Listens at one table; what it hears is played where the player wants sound."""

    def __init__(self) -> None:
        self._last: Heard | None = None

    def listen(self, live: Live, app: App) -> None:
        """Compares the views with those of the last time."""
        workshop: Tree = getattr(live, "workshop", {})
        before, self._last = self._last, look(live.public, live.private, live.region, workshop)
        sound = news(before, self._last)
        if sound is not None and app.settings.hears(live.role):
            app.sounds.play(sound)

"""What a draft was before, so that Ctrl-Z takes its changes back one by one."""

from __future__ import annotations

from typing import Generic, TypeVar

Draft = TypeVar("Draft")

RUN_SECONDS = 0.8
"""Changes of the same thing that follow each other faster are one step: a slider that is drawn, a
sentence that is typed."""
_MOST_STEPS = 60


class History(Generic[Draft]):
    """Earlier states of one draft."""

    def __init__(self) -> None:
        self._past: list[Draft] = []
        self._about: object = None
        self._rest = RUN_SECONDS

    def note(self, before: Draft, about: object) -> None:
        """The draft is about to change from `before`; `about` says what of it changes."""
        if about != self._about or self._rest >= RUN_SECONDS:
            self._past.append(before)
            del self._past[:-_MOST_STEPS]
        self._about, self._rest = about, 0.0

    def update(self, dt: float) -> None:
        """Lets time pass."""
        self._rest += dt

    def back(self) -> Draft | None:
        """The state before the last step, which is then forgotten; None if there is none."""
        self._about = None
        return self._past.pop() if self._past else None

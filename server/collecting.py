"""Python's garbage collection in a server that must not stand still.

A full collection looks at all that the program has ever loaded, which takes long enough for a
whole room to notice. Whatever has outlived one is here to stay and is not looked at again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_FULL = 2


@contextmanager
def short_collections() -> Iterator[None]:
    """Within this, what has outlived a full collection is left out of all that come after it.

    Entered when everything is loaded. Of what is left out only rings of objects that point at each
    other can stay behind when nobody needs them any more; `release` has them looked at again.
    """
    gc.collect()
    gc.freeze()
    gc.callbacks.append(_leave_out)
    try:
        yield
    finally:
        gc.callbacks.remove(_leave_out)
        gc.unfreeze()


def release() -> None:
    """A session has ended, or everybody has left: have the next full collection look at everything
    once."""
    gc.unfreeze()


def _leave_out(stage: str, about: dict[str, int]) -> None:
    if stage == "stop" and about["generation"] == _FULL:
        gc.freeze()

"""One open engine for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.content.network import level_network
from server.hydraulics.engine import Engine
from tests.server.hydraulics.region import LEVEL


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """The engine of hela-resan, shared: no answer may depend on an earlier question."""
    engine = Engine(level_network(LEVEL))
    yield engine
    engine.close()

"""Sessions on a small region."""

from __future__ import annotations

import pytest

from tests.server.table import small_levels


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions are played on a small region, whatever level they name."""
    small_levels(monkeypatch)

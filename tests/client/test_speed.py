"""How long a redraw takes, beside a bare full-screen blit in the same run."""

from __future__ import annotations

import time

import pygame
import pytest

from game.client.stage import Stage
from tests.client.kitchen_sink import KitchenSink

pytestmark = pytest.mark.bench


def _seconds(work, times=60):
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return sorted(taken)[times // 2]


def test_a_redraw_full_of_text(capsys):
    stage = Stage(KitchenSink(), size=(1920, 1080))
    stage.wait(0.3)

    def redraw():
        stage.app.redraw()
        stage.app.draw()

    picture = pygame.Surface((1920, 1080)).convert()
    blit = _seconds(lambda: stage.app.window.blit(picture, (0, 0)))
    whole, moving = _seconds(redraw), _seconds(stage.app.draw)
    with capsys.disabled():
        print(
            f"\nredraw {whole * 1e3:.2f} ms, frame without change {moving * 1e3:.2f} ms, "
            f"bare blit {blit * 1e3:.2f} ms, ratios {whole / blit:.1f} and {moving / blit:.1f}"
        )
    assert whole < 0.05

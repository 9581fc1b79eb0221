"""The trainer's clock: large, with pause, more and less time, the end of a phase and of the day."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from game.client.layout import Flow, columns
from game.client.scene import Push
from game.client.theme import ColourName
from game.client.ui import BUTTON, PRIMARY
from game.client.views.console.pin import draw_ways_back
from game.client.views.console.plan import draw_plan, draw_warning
from game.client.views.depth import draw_depth
from game.client.views.fold import draw_refusal
from game.client.views.invitation import spaced, way_in
from game.protocol.messages import EndPhase, Extend, Pause, Resume, UseClock
from game.rules.commands import EndGame

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated

_STEPS = (-60, 60, 300)
"""Seconds that the three buttons add."""


def draw_pacing(scene: Seated, flow: Flow) -> None:
    """Phase and clock, and everything that moves them."""
    live, public = scene.table.live, scene.table.public
    canvas, texts = flow.canvas, scene.app.texts
    from game.client.scenes.seated import PHASES, phase_title

    draw_warning(scene, flow)
    flow.text(scene.t(phase_title(public["phase"])), "h2")
    if public["phase"] not in PHASES:
        flow.gap(8)
        _draw_rest(scene, flow, played=False)
        return
    seconds = live.seconds_left
    running = bool(live.clock.get("running", True))
    if seconds is None:
        flow.text(scene.t("trainer-no-clock"), "body", "ink2")
        flow.gap(8)
    else:
        style = (
            "clock_large"
            if canvas.text_width("00:00", "clock_large") <= flow.width
            else "figure_large"
        )
        row = flow.take(canvas.line(style))
        canvas.text(texts.clock(seconds), row.x, row.y, style, _ink(scene, running))
        of = ceil(float(live.clock.get("of_ms") or 0) / 60000)  # never less than what is left
        flow.text(
            scene.t("trainer-of", minutes=of) if running else scene.t("clock-paused"),
            "body",
            "ink2",
        )
        flow.gap(8)
        runs = time_runs(scene)
        scene.ui.button(
            "pause",
            flow.take(canvas.u(PRIMARY)),
            scene.t("trainer-pause" if runs else "trainer-resume"),
            lambda: _control(scene, pause_or_resume(scene)),
            kind="primary",
            icon="pause" if runs else "play",
        )
        flow.gap(10)
        _draw_steps(scene, flow)
    _draw_ends(scene, flow, clock=seconds is not None)


def time_runs(scene: Seated) -> bool:
    """Whether the time that a pause would stop goes on: that of a talk, else that of the phase."""
    clock = scene.table.live.clock
    return bool((clock.get("breakout") or clock).get("running", True))


def pause_or_resume(scene: Seated) -> Pause | Resume:
    """What stops that time, or lets it go on."""
    return Pause() if time_runs(scene) else Resume()


def _ink(scene: Seated, running: bool) -> ColourName:
    """Colour of the clock: as far as the window knows without a connection, it stands."""
    if scene.table.live.trouble:
        return "ink3"
    return "ink" if running else "warn"


def _draw_steps(scene: Seated, flow: Flow) -> None:
    canvas = flow.canvas
    row = flow.take(canvas.u(BUTTON))
    for place, seconds in zip(columns(row, len(_STEPS), canvas.u(10)), _STEPS, strict=True):
        label = scene.t("trainer-minutes", minutes=scene.app.texts.signed(seconds / 60))
        scene.ui.button(f"extend.{seconds}", place, label, _extender(scene, seconds))
    flow.gap(10)


def _extender(scene: Seated, seconds: int) -> Any:
    return lambda: _control(scene, Extend(seconds))


def _draw_ends(scene: Seated, flow: Flow, *, clock: bool) -> None:
    canvas, public = flow.canvas, scene.table.public
    scene.ui.button(
        "end_phase",
        flow.take(canvas.u(BUTTON)),
        scene.t("trainer-end-phase"),
        lambda: _control(scene, EndPhase(public["phase"], public["round"])),
        icon="skip-forward",
        enabled=scene.settled,
    )
    flow.gap(10)
    label = scene.t("trainer-clock-off" if clock else "trainer-clock-on")
    scene.ui.button(
        "clock",
        flow.take(canvas.u(BUTTON)),
        label,
        lambda: _control(scene, UseClock(not clock)),
        icon="timer",
    )
    draw_refusal(scene, flow, "pacing")
    flow.gap(10)
    _draw_rest(scene, flow, played=True)


def _draw_rest(scene: Seated, flow: Flow, *, played: bool) -> None:
    """The end of the day, the depth, the way in, and the end of the game."""
    flow.hair()
    flow.gap(8)
    draw_plan(scene, flow)
    flow.gap(10)
    if scene.table.public["phase"] != "debrief":
        flow.hair()
        flow.gap(8)
        draw_depth(scene, flow)
    flow.gap(10)
    flow.hair()
    flow.gap(8)
    flow.text(scene.t("trainer-join"), "caption", "ink3")
    flow.text(spaced(scene.table.live.code), "figure_large")
    address = way_in(scene.table)
    if address:
        flow.text(address, "body", "ink2")
    draw_ways_back(scene, flow)
    if not played:
        return
    flow.gap(8)
    flow.hair()
    flow.gap(10)
    scene.ui.button(
        "end_game",
        flow.take(flow.canvas.u(BUTTON)),
        scene.t("trainer-end-game"),
        lambda: _end_game(scene),
    )


def _end_game(scene: Seated) -> Push:
    from game.client.scenes.confirm import ConfirmScene

    return Push(ConfirmScene("end", lambda: scene.table.send(EndGame(), "pacing")))


def _control(scene: Seated, action: Any) -> None:
    scene.table.control(action, "pacing")

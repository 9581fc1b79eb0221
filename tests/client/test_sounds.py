"""Few sounds, soft, for what matters; never where there is none to be heard, never unasked."""

from __future__ import annotations

import wave
from array import array
from importlib import resources

import pygame
import pytest

from assets.sounds import make
from game.client.scenes.hearing import Ears
from game.client.scenes.menu import MenuScene
from game.client.settings import Settings, settings_from
from game.client.sounds import NAMES, Sounds
from game.rules import commands as c
from game.rules.state import Expectation, Phase

from .scenes.conftest import Seat, offered


@pytest.fixture(autouse=True)
def _no_card(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    if pygame.mixer.get_init():
        pygame.mixer.quit()


def listening(seat):
    """Notes what is played instead of playing it."""
    heard = []
    seat.stage.app.sounds.play = heard.append
    return heard


def wave_of(path):
    """Rate and samples of a sound."""
    with path.open("rb") as file, wave.open(file) as sound:
        return sound.getframerate(), array("h", sound.readframes(sound.getnframes()))


def test_each_sound_is_what_the_script_makes_short_and_soft(tmp_path):
    assert set(make.SOUNDS) == set(NAMES)
    for name, (length, strikes) in make.SOUNDS.items():
        made = tmp_path / f"{name}.wav"
        make.write(made, make.samples(length, strikes))
        rate, now = wave_of(made)
        _, shipped = wave_of(resources.files("assets") / "sounds" / made.name)
        assert len(shipped) / rate < 1.5
        assert max(abs(value) for value in shipped) < 0.35 * 32_768
        # another machine's sine may round the last bit otherwise
        assert max(abs(a - b) for a, b in zip(shipped, now, strict=True)) <= 1


def test_the_sound_card_is_opened_by_the_first_sound_and_let_go_of():
    sounds = Sounds()
    assert not pygame.mixer.get_init()
    sounds.play("ready")
    assert pygame.mixer.get_init()
    assert not sounds.silent
    sounds.close()
    assert not pygame.mixer.get_init()


@pytest.mark.parametrize("error", [pygame.error("no card"), NotImplementedError("no mixer")])
def test_where_there_is_no_sound_the_game_goes_on_in_silence(monkeypatch, error):
    tried = []

    def init(**_):
        tried.append(True)
        raise error

    monkeypatch.setattr(pygame.mixer, "init", init)
    sounds = Sounds()
    sounds.play("phase")
    sounds.play("phase")
    assert sounds.silent
    assert len(tried) == 1


def test_a_sound_that_is_not_shipped_is_named():
    with pytest.raises(ValueError, match="no sound 'fanfare'"):
        Sounds().play("fanfare")


def test_only_the_trainer_hears_unless_somebody_chose():
    assert Settings().hears("trainer")
    assert not any(Settings().hears(role) for role in ("team", "projector", "guest"))
    assert Settings(sound="on").hears("team")
    assert not Settings(sound="off").hears("trainer")
    assert settings_from({"sound": True}).sound == settings_from({"sound": "loud"}).sound == ""


def test_a_trainer_hears_the_phase_and_a_team_nothing_until_it_wants_to():
    for role, phases in (("trainer", ["phase"]), ("tallmo", [])):
        seat = Seat(Phase.NEGOTIATION, seat=role)
        heard = listening(seat)
        seat.game.play_to(Phase.DECISIONS, 1)
        assert heard == phases


def test_a_signature_and_everybody_being_ready_are_heard_once():
    seat = Seat(Phase.NEGOTIATION, prepare=offered)
    seat.stage.app.change(sound="on")
    heard = listening(seat)
    seat.game.must("ljungsjo", c.Sign(next(iter(seat.game.state.offers)), Expectation(-0.03)))
    assert heard == ["agreement"]
    for m in seat.game.state.municipalities:
        seat.game.must(m, c.SetReady())
    assert heard == ["agreement", "ready"]


def test_a_burst_is_heard_before_the_phase_it_comes_with():
    seat = Seat(Phase.SITUATION)
    seat.stage.app.change(sound="on")
    heard = listening(seat)
    region = seat.table.region
    burst = next(id for id, card in region["cards"].items() if card["icon"] == "wrench")
    seat.game.must(c.TRAINER, c.PlayCard(burst, ("tallmo",)))
    assert heard == ["burst"]


class Room:
    """A seat that sees a poll and nothing of a game."""

    role, public, private, region = "trainer", {"phase": "negotiation", "round": 1}, {}, {}
    workshop = {"polls": {}}  # noqa: RUF012  # replaced whole


def test_a_poll_is_heard_when_it_opens_and_not_when_it_closes():
    seat = Seat(Phase.NEGOTIATION, seat="trainer")
    heard, room, ears = listening(seat), Room(), Ears()
    for is_open in (None, True, True, False):
        room.workshop = {"polls": {} if is_open is None else {"p1": {"open": is_open}}}
        ears.listen(room, seat.stage.app)
    assert heard == ["poll"]


def test_the_menu_switches_sound_and_lets_it_be_heard():
    seat = Seat(Phase.NEGOTIATION)
    heard = listening(seat)
    seat.stage.press(pygame.K_ESCAPE)
    assert isinstance(seat.scene, MenuScene)
    seat.use("sound")
    assert seat.stage.app.settings.sound == "on"
    assert heard == ["ready"]
    seat.use("sound")
    assert seat.stage.app.settings.sound == "off"
    assert heard == ["ready"]

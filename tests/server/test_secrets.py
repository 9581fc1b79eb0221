"""What is a team's own stays with it: no message shows it to another, and no team leads."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from game.protocol import messages as m
from game.protocol import workshop as w
from game.protocol.codec import encode
from game.protocol.messages import CONTROLS, PARTAKES, Accepted, Refused
from game.rules import commands as c
from game.rules import people_commands as people
from server.rights import may
from tests.protocol.examples import COMMANDS
from tests.protocol.examples import CONTROLS as CONTROL_EXAMPLES
from tests.protocol.examples import PARTAKES as PARTAKE_EXAMPLES
from tests.server.table import ALFA, BETA, table
from tests.server.test_workshop import partake

pytestmark = pytest.mark.usefixtures("small")

SECRETS = ("Sigillet i Alfa", "Bara till Beta", "Ledarens lapp", "Lapp i stolen", "Gruppen ett")


async def test_a_team_cannot_do_what_only_a_trainer_may(tmp_path: Path) -> None:
    assert set(CONTROL_EXAMPLES) == set(CONTROLS)
    async with table(tmp_path) as game:
        trainer, alfa, _ = await game.started(ALFA, BETA)
        before = game.session.rev, game.session.workshop
        for action in CONTROL_EXAMPLES.values():
            answer = await alfa.control(action)
            assert isinstance(answer, Refused), action
            assert answer.code == "not_yours", action
        for command in (c.PlayCard("storm", (ALFA,)), c.SetDepth(1), c.EndGame()):
            answer = await alfa.act(command)
            assert isinstance(answer, Refused)
            assert answer.code == "not_yours"
        assert (game.session.rev, game.session.workshop) == before
        for action in PARTAKE_EXAMPLES.values():
            await trainer.say(trainer.outbox.partake(action))
            answer = await trainer.answer()
            assert isinstance(answer, Refused), action
            assert answer.code == "not_yours", action


def test_guests_and_projectors_may_only_look() -> None:
    assert set(PARTAKE_EXAMPLES) == set(PARTAKES)
    for seat in ("", "projector"):
        for command in COMMANDS.values():
            assert not may(seat, m.Act(1, command))
        for control in CONTROL_EXAMPLES.values():
            assert not may(seat, m.Control(1, control))
        for action in PARTAKE_EXAMPLES.values():
            assert not may(seat, m.Partake(1, action))


async def test_nothing_that_others_hear_and_no_line_of_the_log_holds_a_secret(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with table(tmp_path) as game:
        trainer, alfa, beta, gamma = await game.started(ALFA, BETA, "gamma")
        projector = game.laptop()
        await projector.join(game.code, role="projector", name="")
        tokens = [x.mirror.welcome.token for x in (alfa, beta) if x.mirror.welcome]
        await alfa.act(people.WriteSealed(SECRETS[0]))
        await partake(alfa, w.SendMessage(BETA, SECRETS[1]))
        await trainer.control(w.WriteNote(SECRETS[2]))
        await partake(alfa, w.WriteSeatNote(SECRETS[3]))
        await trainer.control(w.OpenBreakout(question="?"))
        await partake(alfa, w.WriteGroupNote("b1", "g1", SECRETS[4]))
        late = game.laptop()  # whoever comes later is shown everything at once
        await late.join(game.code, role="projector", name="")
        guest = game.laptop()
        await guest.join(game.code, role="guest", name="")
        for laptop in (gamma, projector, late, guest):
            await laptop.catch_up()
            heard = b"".join(map(encode, laptop.heard))
            for secret in (*SECRETS, *tokens, "314159"):
                assert secret.encode() not in heard, secret
        await beta.catch_up()
        known = b"".join(map(encode, beta.heard))
        assert SECRETS[1].encode() in known
        for secret in (SECRETS[0], *SECRETS[2:], tokens[0], "314159"):
            assert secret.encode() not in known, secret
        for secret in (*SECRETS, *tokens, "314159"):
            assert secret not in caplog.text
    journal = b"".join(f.read_bytes() for f in tmp_path.glob("journal.sqlite*"))
    for token in tokens:
        assert token.encode() not in journal


async def test_no_address_is_kept_in_the_journal(tmp_path: Path) -> None:
    async with table(tmp_path) as game:
        trainer = game.laptop("203.0.113.77")
        await trainer.join(game.code, role="trainer", pin="314159")
        alfa = game.laptop("203.0.113.78")
        await alfa.join(game.code, ALFA)
        assert isinstance(await partake(alfa, w.CallTrainer()), Accepted)
    journal = b"".join(f.read_bytes() for f in tmp_path.glob("journal.sqlite*"))
    assert b"203.0.113" not in journal

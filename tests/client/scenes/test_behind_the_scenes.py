"""What scenes lean on: drafts, readings, tickets, commands on their way to the server."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from game.client.connection import Status
from game.client.scenes.drafts import REST_SECONDS, Drafts
from game.client.scenes.online import Online, command_tree
from game.client.scenes.reading import Reading
from game.client.tickets import Tickets
from game.protocol.codec import read_command
from game.rules import commands as c
from game.rules.state import CostKey, Expectation, Form, Kind, RenewalMode


class Sent(list):
    def __call__(self, command, near):
        self.append(command)


def test_a_draft_is_shown_at_once_and_sent_once_when_it_rests():
    sent = Sent()
    drafts = Drafts(sent)
    for value in (0.01, 0.02, 0.03):
        drafts.set("tariff", value, None, c.SetTariff)
        drafts.update(REST_SECONDS / 2)
    assert drafts.value("tariff", None) == 0.03
    assert sent == []
    drafts.update(REST_SECONDS)
    assert sent == [c.SetTariff(0.03)]


def test_what_the_server_confirms_replaces_the_draft():
    drafts = Drafts(Sent())
    drafts.set("tariff", 0.03, None, c.SetTariff)
    drafts.flush()
    assert drafts.value("tariff", None) == 0.03
    assert drafts.value("tariff", 0.03) == 0.03
    assert drafts.value("tariff", 0.07) == 0.07


def test_a_refused_draft_falls_back_to_what_holds():
    drafts = Drafts(Sent())
    drafts.set("tariff", 0.99, None, c.SetTariff, "tariff")
    drafts.flush()
    drafts.drop("tariff")
    assert drafts.value("tariff", None) is None


def test_undo_gives_the_value_before_the_hand_moved():
    sent = Sent()
    drafts = Drafts(sent)
    for value in (0.01, 0.02):
        drafts.set("tariff", value, None, c.SetTariff)
    drafts.flush()
    drafts.undo()
    assert sent == [c.SetTariff(0.02), c.SetTariff(None)]
    assert not drafts.can_undo


class Wire:
    """A connection whose clock runs while it is up, and while it is not."""

    def __init__(self):
        self.status, self.retry_in_s = Status.CONNECTED, 0.0
        self.model = SimpleNamespace(remaining_s=90.0)


def test_the_clock_stands_while_there_is_no_connection():
    wire = Wire()
    online = Online(wire)
    assert online.seconds_left == 90.0
    wire.status, wire.model.remaining_s = Status.RECONNECTING, 80.0
    assert online.seconds_left == 90.0
    wire.status = Status.CONNECTED
    assert online.seconds_left == 80.0


def test_votes_are_heard_at_their_pace():
    reading = Reading(0.8, 3)
    heard = []
    for _ in range(6):
        heard.append(reading.heard)
        reading.step(0.5)
    assert heard == [0, 0, 1, 1, 2, 3]
    assert Reading(0.0, 3).heard == 3


def test_a_seat_is_found_again_by_its_code(tmp_path):
    place = tmp_path / "config" / "tickets.json"
    Tickets(place).keep("H7KM4T", "secret")
    assert Tickets(place).find("H7KM4T") == "secret"
    assert Tickets(place).find("XXXXXX") == ""
    Tickets(place).drop("H7KM4T")
    assert Tickets(place).find("H7KM4T") == ""


def test_a_damaged_file_of_tickets_is_as_good_as_none(tmp_path):
    place = tmp_path / "tickets.json"
    place.write_text("{oops", encoding="utf-8")
    assert Tickets(place).find("H7KM4T") == ""


@pytest.mark.parametrize(
    "command",
    [
        c.SetTariff(None),
        c.SetRenewal(0.004, RenewalMode.PICKED, ("p1", "p2")),
        c.Propose(
            Kind.NETWORKS,
            ("a", "b"),
            Form.COMPANY,
            CostKey.USE,
            "secure",
            Expectation(-0.05),
            main="M",
            diameter_mm=200.0,
        ),
    ],
)
def test_a_command_is_the_same_after_its_way_to_the_server(command):
    assert read_command(command_tree(command)) == command

"""What a bot says of itself and asks of others, beside what it decides."""

from __future__ import annotations

from game.rules import commands as c
from game.rules.people_commands import ChooseMotives
from server.bots.sight import Sight
from server.bots.temper import Temper


def says(sight: Sight, temper: Temper) -> list[c.Command]:
    """What the bot has to say in any phase: why it works with others, when it is asked."""
    return [ChooseMotives(temper.motives)] if sight.private["mind"]["motives_wanted"] else []

"""What a bot says of itself and asks of others, beside what it decides."""

from __future__ import annotations

from game.rules import chance
from game.rules import commands as c
from game.rules.people_commands import AskQuestion, ChooseMotives, WriteLesson
from server.bots import words
from server.bots.sight import Sight
from server.bots.temper import Temper


def says(sight: Sight, temper: Temper) -> list[c.Command]:
    """What the bot has to say in any phase: why it works with others, when it is asked, and what
    its costly cards have taught it."""
    mind = sight.private["mind"]
    said: list[c.Command] = [ChooseMotives(temper.motives)] if mind["motives_wanted"] else []
    if temper.writes_lessons:
        text = words.lesson(sight.language)
        said += [WriteLesson(card, text) for card in sorted(mind["costly_cards"])]
    return said


def asks(sight: Sight, temper: Temper) -> list[c.Command]:
    """A question to the one it trusts most of those whose assumption is still hidden.

    Which one is a guess by luck of its own name: none that was answered no there, and rather none
    that has opened another's assumption, as few take the same for granted.
    """
    mind = sight.private["mind"]
    if not temper.asks or not mind["may_ask"]:
        return []
    opened = sight.public["assumptions"]
    used = {shown["question"] for shown in opened.values()}
    hidden = [m for m in sight.public["municipalities"] if m != sight.me and m not in opened]
    for other in sorted(hidden, key=lambda m: (-sight.trust(sight.me, m), m)):
        tried = {asked["question"] for asked in mind["asked"] if asked["municipality"] == other}
        untried = [q for q in sight.region["questions"] if q not in tried]
        guesses = [q for q in untried if q not in used] or untried
        if guesses:
            name = ("question", sight.me, other, sight.round)
            return [AskQuestion(other, chance.choice(guesses, 0, *name))]
    return []

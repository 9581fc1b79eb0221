"""Asking, closing and counting polls."""

from __future__ import annotations

from game.protocol.limits import (
    FEWEST_OPTIONS,
    MAX_OPTION,
    MOST_HANDS,
    MOST_OPTIONS,
)
from game.protocol.refusals import Reason
from game.protocol.workshop import AskPoll, ClosePoll, CountHands
from game.rules.refusal import Code
from server.seats import No
from server.workshop.facts import (
    Fact,
    HandsCounted,
    PollAnswered,
    PollAsked,
    PollClosed,
    Wording,
)
from server.workshop.programme import Programme
from server.workshop.state import Workshop


def ask(workshop: Workshop, programme: Programme, wish: AskPoll) -> tuple[Fact, ...] | No:
    """Open a poll; one that is open is closed."""
    wording = _wording(workshop, programme, wish)
    if isinstance(wording, No):
        return wording
    ready, question, options = wording
    asked = PollAsked(ready, question, options, wish.pair, wish.hands)
    before = workshop.open_poll
    return (asked,) if before is None else (PollClosed(before.id), asked)


def close(workshop: Workshop, wish: ClosePoll) -> tuple[Fact, ...] | No:
    """Take no more answers."""
    if wish.poll not in workshop.polls:
        return _unknown(wish.poll)
    if workshop.polls[wish.poll].closed is not None:
        return No(Reason.POLL_CLOSED)
    return (PollClosed(wish.poll),)


def count(workshop: Workshop, seat: str, wish: CountHands) -> tuple[Fact, ...] | No:
    """Hands counted by a team or the trainer."""
    poll = workshop.polls.get(wish.poll)
    if poll is None:
        return _unknown(wish.poll)
    if poll.closed is not None:
        return No(Reason.POLL_CLOSED)
    if len(wish.counts) != len(poll.options):
        size = len(poll.options)
        return No(Code.OUT_OF_RANGE, {"field": "counts", "low": size, "high": size})
    if not all(0 <= hands <= MOST_HANDS for hands in wish.counts):
        return No(Code.OUT_OF_RANGE, {"field": "counts", "low": 0, "high": MOST_HANDS})
    return (HandsCounted(poll.id, seat, wish.counts),)


def answer(workshop: Workshop, poll_id: str, browser: str, option: int) -> tuple[Fact, ...] | No:
    """A phone's answer."""
    poll = workshop.polls.get(poll_id)
    if poll is None or not 0 <= option < len(poll.options):
        return _unknown(poll_id)
    if poll.closed is not None or poll.by_hands:
        return No(Reason.POLL_CLOSED)
    if poll.phones.get(browser) == option:
        return ()
    return (PollAnswered(poll.id, browser, option),)


def _wording(
    workshop: Workshop, programme: Programme, wish: AskPoll
) -> tuple[str, Wording, tuple[Wording, ...]] | No:
    if wish.question.strip():
        options = tuple(dict.fromkeys(" ".join(option.split()) for option in wish.options))
        if "" in options or not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
            low, high = FEWEST_OPTIONS, MOST_OPTIONS
            return No(Code.OUT_OF_RANGE, {"field": "options", "low": low, "high": high})
        if any(len(option) > MAX_OPTION for option in options):
            return No(Code.OUT_OF_RANGE, {"field": "options", "low": 1, "high": MAX_OPTION})
        question = " ".join(wish.question.split())
        return "", Wording(question, question), tuple(Wording(o, o) for o in options)
    ready = programme.polls.get(wish.poll)
    if ready is not None:
        return wish.poll, ready.question, ready.options
    earlier = workshop.polls.get(wish.poll)
    if earlier is not None:
        return earlier.ready, earlier.question, earlier.options
    return _unknown(wish.poll)


def _unknown(id: str) -> No:
    return No(Code.UNKNOWN, {"what": "poll", "id": id[:40]})

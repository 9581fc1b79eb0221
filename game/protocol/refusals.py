"""Why a message was not carried out, and why a connection ended.

These stand beside the reasons of the rules (`game.rules.refusal.Code`); a client meets both in
`Refused.code` and words both as `refusal-<code>`, with `bye-<code>` for the ends.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Refusals by the protocol and the host; parameters in brackets."""

    # the frame is not a message
    NOT_MSGPACK = "not_msgpack"
    NOT_A_MESSAGE = "not_a_message"  # where
    UNKNOWN_MESSAGE = "unknown_message"  # where, got
    MISSING_FIELD = "missing_field"  # where
    UNKNOWN_FIELD = "unknown_field"  # where
    WRONG_TYPE = "wrong_type"  # where, expected
    WRONG_VALUE = "wrong_value"  # where, got
    NOT_FINITE = "not_finite"  # where
    TOO_LONG = "too_long"  # where, most
    # joining
    PROTOCOL_VERSION = "protocol_version"  # server, client
    NO_SUCH_SESSION = "no_such_session"
    WRONG_PIN = "wrong_pin"
    WRONG_TOKEN = "wrong_token"
    TOKEN_TOO_SHORT = "token_too_short"  # least
    NO_SUCH_SEAT = "no_such_seat"  # municipality
    SEAT_TAKEN = "seat_taken"  # municipality
    NO_FREE_SEAT = "no_free_seat"
    NAME_MISSING = "name_missing"
    NAME_TAKEN = "name_taken"  # name
    ALREADY_SEATED = "already_seated"
    AWAITS_APPROVAL = "awaits_approval"  # number
    LAPTOP_DENIED = "laptop_denied"
    # after joining
    NOT_SEATED = "not_seated"
    NOT_YOURS = "not_yours"
    SEQ_GAP = "seq_gap"  # expected
    SEQ_FORGOTTEN = "seq_forgotten"
    NOT_NOW = "not_now"
    NO_CLOCK = "no_clock"
    NO_BOTS = "no_bots"
    NOBODY_PLAYS = "nobody_plays"
    UNKNOWN_QUESTION = "unknown_question"  # what
    SLOW_DOWN = "slow_down"  # seconds
    # beside the rules
    POLL_CLOSED = "poll_closed"
    BREAKOUT_OVER = "breakout_over"
    NOT_IN_GROUP = "not_in_group"
    NO_PEOPLE = "no_people"
    TOO_MANY = "too_many"  # most
    NOBODY_ASKS = "nobody_asks"  # number
    # running several sessions
    WRONG_HOST_PIN = "wrong_host_pin"
    NO_SUCH_LEVEL = "no_such_level"  # level
    STILL_RUNNING = "still_running"
    NO_SUCH_PHASE = "no_such_phase"  # phase, round
    FAULT = "fault"


class Farewell(StrEnum):
    """Why the server ends a connection."""

    REPLACED = "replaced"  # the seat was taken up from elsewhere; do not reconnect
    MOVED = "moved"  # the trainer moved the team; reconnect, the token opens the new seat
    UNSEATED = "unseated"  # the trainer gave the seat back; join anew to return
    FLOODING = "flooding"  # too many messages
    IDLE = "idle"  # no hello in time
    CLOSING = "closing"  # the server shuts down; reconnect later
    STOPPED = "stopped"  # the session cannot go on (its journal cannot be written)
    FULL = "full"  # too many connections

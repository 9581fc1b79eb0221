"""Why a command was not carried out. The window has a sentence for every code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """Every reason for a refusal by the rules; parameters in brackets."""

    WRONG_PHASE = "wrong_phase"  # phase
    NOT_ALLOWED = "not_allowed"
    BEYOND_DEPTH = "beyond_depth"  # depth (played), least (needed)
    OUT_OF_RANGE = "out_of_range"  # field, low, high
    UNKNOWN = "unknown"  # what, id
    NOT_A_MEMBER = "not_a_member"
    TOO_FEW_MEMBERS = "too_few_members"
    MEMBER_TWICE = "member_twice"
    STEP_NOT_IN_LEVEL = "step_not_in_level"  # step
    STEP_TOO_EARLY = "step_too_early"  # municipality, step (the one that must come first)
    STEP_TAKEN = "step_taken"  # step
    STEP_THIS_ROUND = "step_this_round"  # municipality
    OTHER_PARTNERSHIP = "other_partnership"  # municipality
    MEMBERS_LEFT_OUT = "members_left_out"  # municipality
    LEFT_THIS_ROUND = "left_this_round"  # municipality
    TRUST_BELOW_GATE = "trust_below_gate"  # trust, gate
    PAIR_BELOW_GATE = "pair_below_gate"  # a, b, trust, gate
    NOT_NEIGHBOURS = "not_neighbours"  # a, b
    MAIN_DECIDED = "main_decided"
    OFFER_CLOSED = "offer_closed"
    OFFER_PENDING = "offer_pending"
    ALREADY_SIGNED = "already_signed"
    NOT_SIGNED = "not_signed"
    OWN_OFFER = "own_offer"
    TERMS_UNCHANGED = "terms_unchanged"
    FORM_CHANGING = "form_changing"  # round (from which steps can be taken again)
    GOAL_EMPTY = "goal_empty"
    UNDER_NOTICE = "under_notice"  # municipality
    ALREADY_LEAVING = "already_leaving"
    WRONG_PARTIES = "wrong_parties"
    NOT_TO_SPARE = "not_to_spare"  # municipality, posts (that it can spare)
    SIDE_IN_FORCE = "side_in_force"
    CARRIED_ENOUGH = "carried_enough"  # municipality
    SIDE_ENDING = "side_ending"
    SIDE_FOR_GOOD = "side_for_good"
    NOT_CONNECTED = "not_connected"  # municipality
    LAST_SOURCE = "last_source"
    WORKS_CLOSED = "works_closed"
    ACTOR_AGREED = "actor_agreed"
    ACTOR_NOT_OPEN = "actor_not_open"  # municipality, condition
    CARD_CLOSED = "card_closed"
    RESPONSE_NOT_OPEN = "response_not_open"  # response, condition
    CARD_ON_TABLE = "card_on_table"
    REWORKED_THIS_ROUND = "reworked_this_round"
    PROMISE_UNCHANGED = "promise_unchanged"
    PROMISE_TOO_HIGH = "promise_too_high"  # high (share of the start's cost)
    NO_PARTNERSHIP = "no_partnership"
    NO_JOINT_OPERATION = "no_joint_operation"
    NO_JOINT_INVESTMENTS = "no_joint_investments"
    VALUES_SETTLED = "values_settled"
    NOT_A_RANKING = "not_a_ranking"
    TWO_MOTIVES = "two_motives"
    MOTIVES_CHOSEN = "motives_chosen"
    ASKED_THIS_ROUND = "asked_this_round"
    ASSUMPTION_OPEN = "assumption_open"  # municipality
    QUESTION_ANSWERED = "question_answered"  # municipality
    CARD_STILL_OPEN = "card_still_open"
    CARD_NOT_COSTLY = "card_not_costly"
    LESSON_WRITTEN = "lesson_written"
    NOTHING_WRITTEN = "nothing_written"
    NO_REFLECTION_DUE = "no_reflection_due"
    NOT_RESOLVED = "not_resolved"
    WRONG_WATER = "wrong_water"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A command that changes nothing, and why."""

    code: Code
    params: Mapping[str, str | float] = field(default_factory=dict)

"""The stocks of the game and the ledger through which alone they move.

A stock is a number that belongs to a municipality or to a pair of them. It never changes without a
ledger entry that names the cause, so that every figure a team sees can be explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Stock(StrEnum):
    """Every stock. Money is whole öre, everything else a float."""

    # money, öre
    BALANCE = "balance"  # what tariff payers have paid too much (+) or too little (−)
    CAPITAL = "capital"  # borrowed for renewal beyond the start's, not yet written off
    DEPRECIATION = "depreciation"  # yearly write-off of that capital
    MAIN_DEBT = "main_debt"  # borrowed for connecting mains
    TARIFF = "tariff"  # revenue per resident and year
    # of a municipality
    POPULATION = "population"  # residents
    STAFF = "staff"  # posts, FTE
    EXTRA_STAFF = "extra_staff"  # posts beyond the start's, FTE
    VACANCY = "vacancy"  # share of posts empty, 0–1
    COMPETENCE = "competence"  # 0–100
    TARGETING = "targeting"  # how many times worse than average the renewed metres are
    AMBITION = "ambition"  # renewal that the operation proposes, share per year
    KNOWN = "known"  # share of the pipes whose condition is known, 0–1
    BURST_RATE = "burst_rate"  # per km and year
    APPROVAL = "approval"  # residents' support, 0–100
    COORDINATION = "coordination"  # with the municipality's own planning (W), 0–100
    ACKNOWLEDGED = "acknowledged"  # expectation gap that is no longer news, share
    TRUST_OPERATION = "trust_operation"  # an owner's trust in the joint operation, 0–100
    # of a pair
    TRUST = "trust"  # 0–100
    FLOOR = "floor"  # trust that institutions carry when people change (Ti), 0–60
    PHYSICAL = "physical"  # boundary meters, 0 a border – 100 dissolved
    GEOGRAPHICAL = "geographical"
    MENTAL = "mental"
    OUTSIDE = "outside"  # the new border towards those left outside, 0 none – 100


MONEY = frozenset({Stock.BALANCE, Stock.CAPITAL, Stock.DEPRECIATION, Stock.MAIN_DEBT, Stock.TARIFF})
"""Stocks in whole öre."""

PAIRWISE = frozenset(
    {Stock.TRUST, Stock.FLOOR, Stock.PHYSICAL, Stock.GEOGRAPHICAL, Stock.MENTAL, Stock.OUTSIDE}
)
"""Stocks whose subject is a pair."""


class Cause(StrEnum):
    """Why a stock moved. Closed: the window has a sentence for each."""

    # money
    REVENUE = "revenue"
    OPERATION = "operation"
    MAINTENANCE = "maintenance"
    BURSTS = "bursts"
    SCALE = "scale"
    INTEGRATION = "integration"
    WAGES = "wages"
    FRICTION = "friction"
    PARTNERSHIP_TIME = "partnership_time"
    LEADERSHIP_TIME = "leadership_time"  # hours for a question to another team
    INVENTORY = "inventory"
    SKILLS = "skills"
    LIAISON = "liaison"
    EXTRA_STAFF = "extra_staff"
    CONSULTANTS = "consultants"
    CAPITAL_START = "capital_start"
    CAPITAL_RENEWAL = "capital_renewal"
    CONNECTING_MAIN = "connecting_main"
    OVERRUN = "overrun"
    COST_KEY = "cost_key"
    LENDING = "lending"
    LENDING_ENDED = "lending_ended"
    HELP_ENDED = "help_ended"  # somebody gave notice of an agreement to help
    EMERGENCY_WATER = "emergency_water"
    EQUALISATION = "equalisation"
    CLOSED_WORKS = "closed_works"
    FORM_CHANGE = "form_change"
    ACTOR = "actor"
    RENEWAL = "renewal"
    WRITE_OFF = "write_off"
    INTEREST = "interest"
    TARIFF_DECISION = "tariff_decision"
    SELF_COST = "self_cost"
    COUNCIL_CUT = "council_cut"
    # people and knowledge
    GROWTH = "growth"
    RECRUITING = "recruiting"
    PRACTICE = "practice"
    AMBITION = "ambition"
    AGEING = "ageing"
    # trust
    DIALOGUE = "dialogue"
    ROUTINES = "routines"
    FREE_RIDE = "free_ride"
    EXPECTATION_GAP = "expectation_gap"
    PROMISE_KEPT = "promise_kept"
    GOAL = "goal"
    ELECTION = "election"
    LESSON = "lesson"  # a team wrote down what a card had taught it
    SPOKEN = "spoken"  # a thing taken for granted was brought into the open
    WALK_OUT = "walk_out"
    AGREEMENT = "agreement"
    # the rest
    HISTORY = "history"
    LEFT_OUTSIDE = "left_outside"
    LET_IN = "let_in"
    EVENT = "event"
    RESPONSE = "response"
    RARE_EVENT = "rare_event"
    SERVICE = "service"
    DRIFT = "drift"
    DISTANCE = "distance"
    SHARED_WORK = "shared_work"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: in `round` and `year` the stock of `subject` (a municipality, or a
    pair "a|b") moved by `amount` because of `cause`; `ref` says more exactly what (a card in play,
    an offer, a main, a partner), `by` whose doing it was, where it was somebody's."""

    round: int
    year: int
    stock: Stock
    subject: str
    amount: float
    cause: Cause
    ref: str = ""
    by: str = ""


Stocks = Mapping[tuple[Stock, str], float]
"""All stocks by kind and subject."""


def pair(a: str, b: str) -> str:
    """The key of a pair: both ids in alphabetical order with a bar between."""
    return f"{a}|{b}" if a < b else f"{b}|{a}"


def apply(stocks: Stocks, entries: Iterable[Entry]) -> Stocks:
    """The stocks after these entries; the given mapping is left as it was."""
    moved = dict(stocks)
    for entry in entries:
        key = (entry.stock, entry.subject)
        moved[key] = moved.get(key, 0) + entry.amount
    return moved

"""Money: what a year costs each municipality, line by line, and who pays what is joint."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules import chance, pressures, regional, side_costs, staff
from game.rules.pipes import Renewal, planned
from game.rules.state import CostKey, Partnership, State
from game.rules.stocks import Cause, Entry, Stock
from game.rules.unfolding import Unfolding

Lines = dict[Cause, float]
"""Cost by cause, SEK per year; negative lowers the cost."""

JOINT = (
    Cause.INTEGRATION,
    Cause.WAGES,
    Cause.EXTRA_STAFF,
    Cause.FRICTION,
    Cause.SCALE,
    Cause.CLOSED_WORKS,
)
"""Lines that a joint operation has wholly in common."""


def consultant_factor(state: State) -> float:
    """Price of hired people beside own staff's, drawn for the game."""
    p = state.level.parameters
    spread = chance.between(-p.consultant_spread, p.consultant_spread, state.seed, "consultants")
    rise = chance.between(
        p.consultant_price_rise - p.consultant_price_spread,
        p.consultant_price_rise + p.consultant_price_spread,
        state.seed,
        "consultants' prices",
    )
    return (p.consultant_factor + spread) * (1.0 + rise)


def operation_base(state: State, municipality: str) -> float:
    """Cost of operation before anything joint (SEK per year)."""
    p = state.level.parameters
    residents = state.stock(Stock.POPULATION, municipality)
    return state.start_cost[municipality] * p.operation_share * residents


def form_cost(state: State, municipality: str) -> float:
    """What changing the form costs a member, once (SEK): lawyers, books, new signs on the vans."""
    return state.level.parameters.form_cost * operation_base(state, municipality)


def own_lines(state: State, municipality: str, renewal: Renewal) -> Lines:
    """A year's cost of one municipality before the cost key moves anything."""
    p = state.level.parameters
    base = operation_base(state, municipality)
    decisions = state.decisions[municipality]
    residents = state.stock(Stock.POPULATION, municipality)
    km = regional.mains_length_m(state, municipality) / 1000.0
    rate_start = state.level.municipality(municipality).burst_rate
    upkeep = decisions.maintenance * regional.lasting(state, "maintenance", municipality)
    rest = (1.0 - p.maintenance_share) * regional.lasting(state, "operation", municipality)
    ways = p.open_books_cost * decisions.open_books + p.routines_cost * decisions.routines
    hired = renewal.consultants * staff.replacement_value(state, municipality)
    more = state.stock(Stock.BURST_RATE, municipality) - rate_start
    capital = state.stock(Stock.CAPITAL, municipality)
    main = state.stock(Stock.MAIN_DEBT, municipality)
    inventory = staff.joint_effort(state, municipality, "inventory")
    skills = staff.joint_effort(state, municipality, "skills")
    ore = 100.0
    return {
        Cause.OPERATION: base * (rest + pressures.prices(state) - 1.0),
        Cause.MAINTENANCE: base * p.maintenance_share * upkeep,
        Cause.BURSTS: more * km * p.burst_cost,
        Cause.PARTNERSHIP_TIME: base * (p.partnership_cost * decisions.partnership + ways),
        Cause.INVENTORY: base * p.inventory_cost * inventory,
        Cause.SKILLS: base * p.skills_cost * skills,
        Cause.LIAISON: p.liaison_fte * p.staff_cost if decisions.liaison else 0.0,
        Cause.EXTRA_STAFF: state.stock(Stock.EXTRA_STAFF, municipality) * p.staff_cost,
        Cause.CONSULTANTS: hired * (consultant_factor(state) - 1.0),
        Cause.CAPITAL_START: state.start_cost[municipality] * (1 - p.operation_share) * residents,
        Cause.CAPITAL_RENEWAL: state.stock(Stock.DEPRECIATION, municipality) / ore
        + p.interest * capital / ore,
        Cause.CONNECTING_MAIN: p.interest * main / ore + main_write_off(state, municipality) / ore,
        Cause.INTEREST: p.interest * max(0.0, -state.stock(Stock.BALANCE, municipality)) / ore,
        **_joint_lines(state, municipality, base),
        **side_costs.lines(state, municipality),
    }


def _joint_lines(state: State, municipality: str, base: float) -> Lines:
    partnership = state.partnership_of(municipality)
    if partnership is None or len(partnership.members()) < 2:
        return {}
    p = state.level.parameters
    since = partnership.since[municipality]
    lines = {
        Cause.SCALE: base * scale_gain(state, municipality, partnership),
        Cause.INTEGRATION: sum(
            base * p.integration[step - 1] * _integration_luck(state, municipality, step)
            for step, year in since.items()
            if state.year < year + p.integration_years
        ),
    }
    if regional.operation_of(state, municipality):
        years = state.year - since[2] + 1
        lines[Cause.WAGES] = base * p.wages * min(1.0, years / p.wages_years)
        lines[Cause.FRICTION] = base * _friction(state, municipality, partnership)
    return lines


def _integration_luck(state: State, municipality: str, step: int) -> float:
    spread = state.level.parameters.integration_spread
    return chance.between(1.0 - spread, 1.0 + spread, state.seed, "integration", municipality, step)


def _friction(state: State, municipality: str, partnership: Partnership) -> float:
    """What working together costs more or less than planned; nobody knows beforehand."""
    p = state.level.parameters
    drawn = chance.normal(0.0, p.friction_spread / 2, state.seed, "friction", municipality)
    if regional.investments_of(state, municipality):
        drawn += chance.normal(
            p.friction_investments,
            p.friction_investments_spread / 2,
            state.seed,
            "friction of investments",
            municipality,
        )
    return drawn


def scale_gain(state: State, municipality: str, partnership: Partnership) -> float:
    """The like-for-like effect of working together, as a share of operating cost (− is cheaper).

    Drawn for the game, reached over three years, times what the three boundary meters let
    through: on paper little, with all borders dissolved nearly all of it.
    """
    p = state.level.parameters
    drawn = chance.between(p.scale_low, p.scale_high, state.seed, "scale")
    since = partnership.since[municipality]
    joint = regional.operation_of(state, municipality) is not None
    start = since[2] if joint else since[1]
    ramp = min(1.0, (state.year - start + 1) / p.scale_years)
    part = 1.0 if joint else p.scale_administration
    return drawn * ramp * part * boundary_factor(state, municipality)


def boundary_factor(state: State, municipality: str) -> float:
    """What the boundaries let through of the scale effect, 0–1."""
    p = state.level.parameters
    factor = 1.0
    meters = (Stock.PHYSICAL, Stock.GEOGRAPHICAL, Stock.MENTAL)
    for floor, meter in zip(p.scale_floor, meters, strict=True):
        factor *= floor + (1.0 - floor) * regional.boundary(state, meter, municipality)
    return factor


def settle(state: State, lines: Mapping[str, Lines], key: CostKey | None = None) -> dict[str, int]:
    """What the cost key moves between the members of each joint operation (öre per year,
    + pays more): zero in sum, to the öre. `key` replaces the partnerships' own keys."""
    moved = dict.fromkeys(lines, 0)
    for partnership in state.partnerships.values():
        members = partnership.members(2)
        if len(members) < 2:
            continue
        pool = {m: pooled(state, m, lines[m]) for m in members}
        owed = due(state, key or partnership.cost_key, members, pool, lines)
        moved.update(_to_the_ore({m: owed[m] - pool[m] for m in members}))
    return moved


def pooled(state: State, municipality: str, lines: Lines) -> float:
    """The part of a member's yearly cost that its joint operation has in common (SEK)."""
    p = state.level.parameters
    running = lines[Cause.OPERATION] + lines[Cause.MAINTENANCE]
    pool = p.pool_share * running + sum(lines.get(cause, 0.0) for cause in JOINT)
    if regional.investments_of(state, municipality):
        pool += lines[Cause.CAPITAL_RENEWAL]
    return pool


def due(
    state: State,
    key: CostKey,
    members: tuple[str, ...],
    pool: Mapping[str, float],
    lines: Mapping[str, Lines],
) -> dict[str, float]:
    """What each member is to bear of the joint cost `pool` under a key (SEK per year)."""
    total = sum(pool.values())
    shares = regional.key_shares(state, key, members)
    owed = {m: shares[m] * total for m in members}
    if key is not CostKey.SOLIDARITY:
        return owed
    cap = state.level.parameters.solidarity_cap
    most = {m: cap * sum(lines[m].values()) for m in members}
    over = {m: max(0.0, owed[m] - pool[m] - most[m]) for m in members}
    gains = {m: max(0.0, pool[m] - owed[m]) for m in members}
    spared = sum(over.values())
    gained = sum(gains.values()) or 1.0
    return {m: owed[m] - over[m] + spared * gains[m] / gained for m in members}


def _to_the_ore(moved: Mapping[str, float]) -> dict[str, int]:
    """Whole öre that sum to zero: the rounding's rest goes to the largest amount."""
    rounded = {m: round(amount * 100) for m, amount in moved.items()}
    rest = sum(rounded.values())
    largest = max(rounded, key=lambda m: (abs(rounded[m]), m))
    rounded[largest] -= rest
    return rounded


def expected_cost(state: State, municipality: str) -> float:
    """What a year is expected to cost at the present decisions (SEK per resident). What the key
    will move depends on the others; the last year's is what is known."""
    lines = own_lines(state, municipality, planned(state, municipality))
    result = state.results.get(municipality)
    moved = result.lines[Cause.COST_KEY] if result else 0.0
    return (sum(lines.values()) + moved) / state.stock(Stock.POPULATION, municipality)


def follow_costs(state: State, municipality: str) -> float:
    """Tariff change (share) that covers the costs expected and evens out what has been paid too
    much or too little over about three years, within what can be asked in a year."""
    p = state.level.parameters
    residents = state.stock(Stock.POPULATION, municipality)
    tariff = state.stock(Stock.TARIFF, municipality) / 100.0
    balance = state.stock(Stock.BALANCE, municipality) / 100.0 / residents
    wanted = (expected_cost(state, municipality) - balance / 3.0 - tariff) / tariff
    return min(p.tariff_most, max(p.tariff_least, wanted))


def year_of_tariff(story: Unfolding) -> None:
    """Tariffs move as decided, or follow the costs expected; residents notice.

    Self-cost is the law: whoever has taken far too much or too little may not go further that way.
    """
    p, state = story.parameters, story.state
    entries: list[Entry] = []
    for municipality in state.municipalities:
        change, cause = _tariff_change(state, municipality)
        tariff = state.stock(Stock.TARIFF, municipality)
        if change > 0:
            over = max(0.0, change - p.approval_tolerated)
            felt = -p.approval_rise * pressures.patience(state) * over
        else:
            felt = -p.approval_cut * change
        entries += (
            story.entry(Stock.TARIFF, municipality, tariff * change, cause),
            story.entry(Stock.APPROVAL, municipality, felt, cause, low=0, high=100),
        )
    story.move(*entries)


def _tariff_change(state: State, municipality: str) -> tuple[float, Cause]:
    p = state.level.parameters
    covering = follow_costs(state, municipality)
    decided = state.decisions[municipality].tariff_change
    if decided is None:
        return covering, Cause.TARIFF_DECISION
    residents = state.stock(Stock.POPULATION, municipality)
    revenue = state.stock(Stock.TARIFF, municipality) * residents
    balance = state.stock(Stock.BALANCE, municipality) / revenue
    if balance < -p.self_cost_limit and decided < covering:
        return covering, Cause.SELF_COST
    if balance > p.self_cost_limit and decided > covering:
        return covering, Cause.SELF_COST
    return decided, Cause.TARIFF_DECISION


def book_year(
    story: Unfolding, lines: Mapping[str, Lines], settled: Mapping[str, int]
) -> dict[str, int]:
    """Book a year in the ledger; returns each municipality's cost, key included (öre)."""
    state = story.state
    costs: dict[str, int] = {}
    entries: list[Entry] = []
    for municipality, own in lines.items():
        booked = {cause: round(amount * 100) for cause, amount in own.items()}
        booked[Cause.COST_KEY] = settled[municipality]
        residents = state.stock(Stock.POPULATION, municipality)
        revenue = round(state.stock(Stock.TARIFF, municipality) * residents)
        entries += (
            story.entry(Stock.BALANCE, municipality, revenue, Cause.REVENUE),
            *(
                story.entry(Stock.BALANCE, municipality, -amount, cause)
                for cause, amount in booked.items()
            ),
        )
        costs[municipality] = sum(booked.values())
    story.move(*entries)
    return costs


def borrow(story: Unfolding, municipality: str, renewal: Renewal) -> None:
    """Renewal beyond the start's is borrowed and written off in a straight line."""
    state, p = story.state, story.parameters
    start = state.level.municipality(municipality).renewal_rate
    block = (renewal.rate - start) * staff.replacement_value(state, municipality) * 100.0
    written = state.stock(Stock.DEPRECIATION, municipality)
    story.move(
        story.entry(Stock.CAPITAL, municipality, block, Cause.RENEWAL),
        story.entry(Stock.CAPITAL, municipality, -written, Cause.WRITE_OFF),
        story.entry(Stock.DEPRECIATION, municipality, block / p.depreciation_years, Cause.RENEWAL),
    )


def year_of_mains(story: Unfolding) -> None:
    """Connecting mains under construction are paid year by year as announced, by the key agreed;
    what they cost beyond that comes with the last year's bill. Then they are written off."""
    p = story.parameters
    for main in sorted(story.state.mains.values(), key=lambda main: main.id):
        state = story.state
        shares = regional.key_shares(state, main.cost_key, main.payers)
        for payer in main.payers:
            if state.year < main.ready_year:
                part = main.announced * shares[payer] / p.main_years * 100.0
                cause = Cause.CONNECTING_MAIN
                story.move(story.entry(Stock.MAIN_DEBT, payer, part, cause, ref=main.id))
                if state.year == main.ready_year - 1:
                    over = (main.cost - main.announced) * shares[payer] * 100.0
                    story.move(
                        story.entry(Stock.MAIN_DEBT, payer, over, Cause.OVERRUN, ref=main.id)
                    )
    for municipality in story.state.municipalities:
        written = main_write_off(story.state, municipality)
        cause = Cause.WRITE_OFF
        story.move(story.entry(Stock.MAIN_DEBT, municipality, -written, cause, low=0))


def main_write_off(state: State, municipality: str) -> float:
    """A year's write-off of the connecting mains in use that a municipality pays for (öre)."""
    p = state.level.parameters
    return sum(
        main.cost
        * regional.key_shares(state, main.cost_key, main.payers)[municipality]
        / p.depreciation_years
        * 100.0
        for main in state.mains.values()
        if main.in_use and municipality in main.payers
    )

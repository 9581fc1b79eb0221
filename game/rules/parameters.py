"""The knobs of the yearly model, with the values under which the lecture's claims hold.

Every figure is an assumption of the model unless its comment names a source; a level may set any of
them in its `[parameters]`. Shares are 0–1, money in SEK of the start year, time in years.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """All knobs of the model; see the comments for meaning and unit."""

    # Pipes. b' = b (1 + ageing − targeting · r)
    ageing: float = 0.021  # share per year
    targeting_alone: float = 2.0  # how many times worse than average the renewed metres are
    targeting_inventory: float = 0.5  # added at full inventory
    targeting_consultant: float = 3.0
    targeting_operation: float = 4.0
    targeting_operation_unpractised: float = 3.0  # while the mental boundary stands
    targeting_investments: float = 5.0
    targeting_years: float = 4.0  # to reach a new level
    mental_practised: float = 35.0
    new_pipe_burst_rate: float = 0.008  # per km and year
    burst_cost: float = 100_000.0
    pipe_cost_per_m: float = 9_600.0  # replacement; 115 kSEK per resident at 12 m …
    pipe_cost_density: float = 0.5  # … and cheaper a metre where mains are long: × (12/m)^this

    # Capital
    depreciation_years: float = 50.0
    interest: float = 0.03

    # Cost per resident and year at the start: log-linear between two sizes
    cost_small: float = 4_000.0
    cost_small_population: float = 10_000.0
    cost_large: float = 2_600.0
    cost_large_population: float = 50_000.0
    operation_share: float = 0.58
    villa_factor: float = 2.9  # tariff of a villa with VAT as multiple of revenue per resident

    # Staff
    staff_fixed: float = 4.0
    staff_per_1000: float = 0.65
    staff_minimum_fixed: float = 3.2
    staff_minimum_per_1000: float = 0.52
    staff_cost: float = 750_000.0
    renewal_per_fte: float = 5_000_000.0
    vacancy_large: float = 0.07
    vacancy_large_population: float = 40_000.0
    vacancy_small: float = 0.16
    vacancy_small_population: float = 8_000.0
    vacancy_joint: float = 0.6
    vacancy_speed: float = 0.4
    pooled_minimum: tuple[float, float, float] = (0.10, 0.34, 0.42)  # by depth
    pooled_free: float = 0.2
    pooled_mental: float = 0.78
    extra_staff: tuple[float, float, float] = (0.0, 0.10, 0.16)  # by depth, share of staff
    extra_staff_speed: float = 0.5
    extra_staff_projects: float = 0.35
    pooled_capacity: tuple[float, float, float] = (0.0, 0.5, 1.0)  # by depth

    # Consultants
    consultant_factor: float = 1.7
    consultant_spread: float = 0.5
    consultant_price_rise: float = 0.07
    consultant_price_spread: float = 0.10

    # Ambition: what the operation proposes to renew, share per year
    ambition_speed: float = 0.25
    ambition_operation: float = 0.0054
    ambition_investments: float = 0.0080

    # Scale
    scale_low: float = -0.12
    scale_high: float = 0.04
    scale_years: float = 3.0
    scale_administration: float = 0.3
    scale_floor: tuple[float, float, float] = (0.7, 0.4, 0.4)  # physical, geographical, mental

    # Integration and what follows
    integration: tuple[float, float, float] = (0.015, 0.04, 0.01)  # by step, share of operation
    integration_years: int = 2
    integration_spread: float = 0.2
    wages: float = 0.02
    wages_years: float = 4.0
    friction_spread: float = 0.035
    friction_investments: float = 0.02
    friction_investments_spread: float = 0.03
    partnership_cost: float = 0.008  # share of operation at full effort
    inventory_cost: float = 0.015
    skills_cost: float = 0.012
    liaison_fte: float = 0.5  # a planner's half post
    maintenance_share: float = 0.30  # of operation at normal maintenance
    maintenance_ageing: float = 0.012  # ageing per year avoided by 100 % more maintenance

    # Connecting mains
    main_cost_fixed_per_m: float = 4_000.0
    main_cost_per_m_mm: float = 16.0  # per metre and millimetre of diameter
    main_years: int = 4
    main_head: float = 30.0  # m that may be lost along a main
    main_speed: float = 1.5  # m/s at most
    main_overrun_odds: float = 0.5
    main_overrun: tuple[float, float] = (1.27, 1.55)
    main_overrun_tail_odds: float = 0.04
    main_overrun_tail: float = 2.2
    # what an own reserve of the same safety costs beside a main, ± evenly drawn
    own_reserve: float = 0.75
    own_reserve_spread: float = 0.45

    # Trust. gain 8(100−T)/100·s; loss max(20T/100, 10(100−T)/100)·s
    trust_gain: float = 8.0
    trust_loss: float = 20.0
    trust_loss_low: float = 10.0
    severity_luck: float = 0.5
    severity_betrayal: float = 1.5
    dialogue: float = 0.60  # per year at full effort of both
    dialogue_routines: float = 0.25
    severity_cut: float = 0.75
    severity_free_ride: float = 0.6
    gates: tuple[float, float, float, float] = (35.0, 42.0, 52.0, 56.0)  # mean trust, by step
    gate_weakest_pair: float = 6.0  # at investments no pair further below the gate than this
    gap_step: float = 0.05
    gap_operation: float = 4.0
    gap_between: float = 2.0
    gap_operation_most: float = 12.0
    gap_between_most: float = 6.0
    gap_acknowledged: float = 0.45
    gap_acknowledged_open: float = 0.70
    gap_reworked: float = 0.35  # factor on the loss with open books and a reworked goal
    promise_kept: float = 0.5
    promise_years: float = 4.0  # a saving further off than this counts for less in a council
    promise_believed: float = 0.10  # a council believes in no larger saving than this
    rework_above: float = 0.05  # highest a reworked promise may lie above today's cost

    # Elections
    election_pull: float = 0.6
    election_replaced: tuple[float, float] = (0.4, 0.6)
    election_goal: float = 0.25  # share of the loss spared by a written goal
    election_routines: float = 0.25
    floor_start: float = 20.0
    floor_goal: float = 6.0
    floor_per_year: float = 1.5
    floor_most: float = 60.0

    # Council
    cut_odds: float = 0.30
    cut_gap: float = 0.08
    cut_election: float = 1.3
    cut_between: float = 0.8
    cut_renewal: float = 0.6  # factor on renewal the round after
    cut_tariff: float = 0.03
    signature_trust: float = 0.07  # logit per point of mean trust above the gate
    signature_operation: float = 0.02
    signature_base: float = 1.2
    signature_modest: float = 13.0  # logit per unit of saving promised (3 points per 1 %)
    signature_approval: float = 0.015
    signature_goal: float = 0.3
    signature_outside: float = 1.0  # logit per unit of the border towards those outside
    signature_cost: float = 6.0  # logit per unit of the tariff that the offer adds

    # Boundaries, 0–100
    mental_speed: float = 0.25
    geographical: tuple[float, float, float, float] = (8.0, 45.0, 80.0, 90.0)
    geographical_speed: float = 0.3
    physical_main: float = 85.0  # with a main that can carry all that the smaller one needs
    physical_works: float = 95.0  # with a main, where one of the two drinks from the other's works

    # Coordination with the municipality's own planning
    coordination_loss: float = 7.0
    coordination_floor: float = 30.0
    coordination_target: float = 65.0
    coordination_speed: float = 0.3

    # The new border towards those left outside, points per year
    outside_growth: float = 2.0  # for each step that others take without one
    outside_dialogue: float = 3.0  # worn down at full effort of both
    outside_opened: float = 0.3  # share that goes in a year of working together
    outside_forgotten: float = 0.1  # share that goes where nobody works together any more

    # Knowledge and competence
    known_alone: float = 0.02  # share of pipes per year without an inventory
    known_inventory: float = 0.12  # more per year at full inventory
    competence_gain: float = 4.0  # points per year at full effort
    competence_loss: float = 1.0

    # Rare large event: odds per year in a region at the start's burst rate, each municipality's
    # part by its length of mains
    rare_odds: float = 0.030
    rare_cost: tuple[float, float] = (600.0, 2_600.0)  # SEK per resident, once

    # Tariff and approval
    tariff_most: float = 0.15  # highest change a year
    tariff_least: float = -0.05
    approval_target: float = 55.0
    approval_speed: float = 0.15
    approval_rise: float = 60.0  # points per unit of tariff rise above the tolerated
    approval_tolerated: float = 0.02
    approval_cut: float = 20.0  # points per unit of tariff cut
    self_cost_limit: float = 0.25  # of a year's revenue: beyond it the tariff must follow costs
    pool_share: float = 0.35  # of operation, shared by the cost key in a joint operation
    solidarity_cap: float = 0.02  # of own cost: the most one pays for another under that key

    # Water
    litres_per_resident: float = 165.0  # a day, households and other use together
    # leakage at 30 m of pressure: what always seeps, and 1 L/s for three months per burst
    leakage_background: float = 0.008  # L/s per km
    leakage_per_burst: float = 0.25  # L/s per km for each burst per km and year
    summer_share: float = 0.25  # of the year in which the summer factor counts

    # Stress cases
    drought_river: float = 0.70  # yield in a drought, as a share of what is usually taken
    drought_lake: float = 1.30
    drought_ground: float = 1.00
    drought_climate: float = 0.30  # less of it per unit of climate pressure above the usual
    power_cut_hours: float = 12.0
    reserve_hours: float = 8.0  # of mean demand in the service reservoirs

    # A team's ways of working
    open_books_cost: float = 0.0015  # share of operation
    routines_cost: float = 0.0020
    operation_dialogue: float = 0.50  # owner's trust in the operation, per year at full effort
    agreement_gain: float = 0.3
    question_cost: float = 25_000.0  # SEK: a day of the leadership, three people and preparation
    question_trust: float = 0.5  # severity of the good turn when an assumption is spoken
    lesson_competence: float = 1.5  # points for a lesson written down
    mental_spoken: float = 4.0  # points of the mental goal for each assumption in the open
    mental_helped: float = 3.0  # for a running agreement to help that both councils voted for
    free_ride_low: float = 0.15  # effort below which a partner rides free …
    free_ride_high: float = 0.5  # … while the other's is at least this

    # Agreements beside the steps
    form_cost: float = 0.015  # of operation, once for each member when the form changes
    severity_notice: float = 0.5  # when help that the other counts on is ended with notice
    lending_trust: float = 0.15  # per year while people work at the other's
    emergency_cost: float = 4.0  # SEK per resident and year
    emergency_trust: float = 0.05  # per year
    emergency_tankers: float = 0.05  # share of demand that one neighbour's tankers can carry …
    emergency_tankers_most: float = 0.10  # … and all together
    closed_works_saving: float = 120.0  # SEK per resident served and year
    side_base: float = 1.6  # logit in a council for what is no step
    side_trust: float = 0.04  # logit per point of mean trust above …
    side_trust_usual: float = 45.0  # … this
    side_own_works: float = 0.7  # logit that giving up own works costs

    # Leaving
    exit_cost: tuple[float, float, float] = (0.02, 0.05, 0.03)  # board, federation, company

    # Pressures from outside: what each moves, per unit of pressure
    pressure_growth: float = 0.01  # growth a year, by migration and urbanisation
    pressure_prices: float = 0.10  # share of operation, by scarce resources
    pressure_summer: float = 0.30  # on the summer factor, by climate
    pressure_tolerance: float = 0.50  # on how a rise of the tariff is taken, by exclusion

    # Cards
    cards_per_municipality: int = 2  # at most, on the table at once

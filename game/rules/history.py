"""What has happened before play: partnerships that a level begins with, told as the ledger would.

Every stock that they have moved gets an entry of the cause `history`, so that a game that begins
with steg 1 done is a game like any other. What the level leaves out is reckoned as the model would
have moved it in the years since.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.rules import boundaries, conditions, pipes, regional, staff, year
from game.rules.earlier import EarlierPartnership
from game.rules.events import (
    AgreementMade,
    DecisionsSet,
    PartnershipSet,
    PromisesSet,
    YearRecalled,
)
from game.rules.setup import vacancy_target
from game.rules.state import (
    Agreement,
    CostKey,
    Decisions,
    Expectation,
    Form,
    Kind,
    Partnership,
    Promise,
)
from game.rules.stocks import Cause, Stock, pair
from game.rules.unfolding import Unfolding


def begin(story: Unfolding) -> None:
    """Let the level's earlier partnerships be there, and the last year's books with them."""
    earlier = story.state.level.earlier
    if not earlier:
        return
    for spec in earlier:
        _agree(story, spec)
        _decide(story, spec)
        _open_borders(story, spec)
        if spec.depth >= 2:
            _operate(story, spec)
    _promise(story, earlier)
    story.add(YearRecalled(year.last_year(story.state)))
    for spec in earlier:
        _settle_accounts(story, spec)


def _to(story: Unfolding, stock: Stock, subject: str, value: float, ref: str) -> None:
    step = value - story.state.stock(stock, subject)
    story.move(story.entry(stock, subject, step, Cause.HISTORY, ref))


def _id(story: Unfolding, spec: EarlierPartnership) -> str:
    partnership = story.state.partnership_of(spec.members[0])
    assert partnership is not None
    return partnership.id


def _agree(story: Unfolding, spec: EarlierPartnership) -> None:
    state = story.state
    form, key = Form(spec.form), CostKey(spec.cost_key)
    members = tuple(sorted(spec.members))
    expectations = {m: _expectation(spec, m) for m in members}
    for kind in tuple(Kind)[: spec.depth]:
        story.add(AgreementMade(Agreement(0, kind, members, form, key, spec.goal, expectations)))
    since = {step: state.year - ago for step, ago in enumerate(spec.years_ago, start=1)}
    story.add(
        PartnershipSet(
            Partnership(
                id=f"P{state.counter + 1}",
                form=form,
                cost_key=key,
                goal=spec.goal,
                goal_text=spec.goal_text,
                since_round=0,
                depth=dict.fromkeys(members, spec.depth),
                since={m: dict(since) for m in members},
                practised=tuple(sorted(spec.practised)),
            )
        )
    )


def _expectation(spec: EarlierPartnership, member: str) -> Expectation:
    own = spec.of(member)
    return Expectation(
        cost=_or(own.promise, spec.promise),
        years=spec.promise_years if own.promise_years is None else own.promise_years,
    )


def _or(own: float | None, common: float) -> float:
    return common if own is None else own


def _decide(story: Unfolding, spec: EarlierPartnership) -> None:
    """What the members do for each other today, and will go on with unless a team changes it."""
    keeping = {m for key in spec.practised for m in key.split("|")}
    for member in sorted(spec.members):
        own = spec.of(member)
        decisions = Decisions(
            partnership=_or(own.partnership, spec.partnership),
            liaison=spec.liaison if own.liaison is None else own.liaison,
            open_books=spec.open_books if own.open_books is None else own.open_books,
            routines=member in keeping,
        )
        story.add(DecisionsSet(member, decisions))


def _open_borders(story: Unfolding, spec: EarlierPartnership) -> None:
    ref = _id(story, spec)
    for a, b in regional.pairs_of(spec.members):
        key = pair(a, b)
        own = spec.between(key)
        _to(story, Stock.FLOOR, key, _or(own.floor, spec.floor), ref)
        for meter, said, common in (
            (Stock.MENTAL, own.mental, spec.mental),
            (Stock.GEOGRAPHICAL, own.geographical, spec.geographical),
        ):
            value = said if said is not None else common
            if value is None:
                value = _grown_meter(story, meter, a, b, spec)
            _to(story, meter, key, value, ref)


def _grown_meter(story: Unfolding, meter: Stock, a: str, b: str, spec: EarlierPartnership) -> float:
    """How far the years since the last step have brought a border that would go on like this."""
    p = story.parameters
    goal = boundaries.mental_goal(story.state, a, b)
    speed = p.mental_speed
    if meter is Stock.GEOGRAPHICAL:
        goal = boundaries.geographical_goal(story.state, a, b)
        speed = p.geographical_speed
    return goal * _share_gone(speed, spec)


def _share_gone(speed: float, spec: EarlierPartnership) -> float:
    """How much of a change of this speed a year has been gone through since the last step."""
    return 1.0 - float((1.0 - speed) ** spec.years_ago[-1])


def _operate(story: Unfolding, spec: EarlierPartnership) -> None:
    p, ref = story.parameters, _id(story, spec)
    for member in sorted(spec.members):
        state, own = story.state, spec.of(member)
        posts = p.extra_staff[1] * state.stock(Stock.STAFF, member)
        hired = posts * _share_gone(p.extra_staff_speed, spec)
        _to(story, Stock.EXTRA_STAFF, member, _or(own.extra_staff, hired), ref)
        alone = vacancy_target(p, state.stock(Stock.POPULATION, member))
        filled = alone * (1.0 - p.vacancy_joint) * _share_gone(p.vacancy_speed, spec)
        _to(story, Stock.VACANCY, member, alone - filled, ref)
        trust = _or(own.trust_operation, spec.trust_operation)
        _to(story, Stock.TRUST_OPERATION, member, trust, ref)
        now = state.stock(Stock.TARGETING, member)
        skilled = now + (pipes.targeting_goal(state, member) - now) * _share_gone(
            1.0 / p.targeting_years, spec
        )
        _to(story, Stock.TARGETING, member, _or(own.targeting, skilled), ref)
    for member in sorted(spec.members):  # when all have their staff, for they share it
        _renew(story, spec, member, ref)


def _renew(story: Unfolding, spec: EarlierPartnership, member: str, ref: str) -> None:
    """What the operation has come to propose, and the loans for what it has renewed more since."""
    state, p = story.state, story.parameters
    start = state.level.municipality(member).renewal_rate
    goal = min(staff.capacity_rate(state, member), p.ambition_operation)
    grown = start + (goal - start) * _share_gone(p.ambition_speed, spec)
    reached = _or(spec.of(member).ambition, grown)
    years = spec.years_ago[-1]
    value = staff.replacement_value(state, member) * 100.0
    capital = write_off = 0.0
    for passed in range(1, years + 1):
        block = (reached - start) * passed / years * value
        capital += block - write_off
        write_off += block / p.depreciation_years
    _to(story, Stock.AMBITION, member, reached, ref)
    _to(story, Stock.CAPITAL, member, capital, ref)
    _to(story, Stock.DEPRECIATION, member, write_off, ref)


def _promise(story: Unfolding, earlier: Iterable[EarlierPartnership]) -> None:
    """What was promised then is measured from what the municipality would cost alone."""
    state = story.state
    promises = (
        Promise(
            municipality=member,
            expectation=_expectation(spec, member),
            year=state.year - spec.years_ago[-1],
            base=state.start_cost[member],
        )
        for spec in earlier
        for member in spec.members
    )
    story.add(PromisesSet(tuple(sorted(promises, key=lambda promise: promise.municipality))))


def _settle_accounts(story: Unfolding, spec: EarlierPartnership) -> None:
    """Tariffs cover today's cost; the gap to the promise is known, or as much as the level says."""
    ref = _id(story, spec)
    for member in sorted(spec.members):
        cost = regional.cost_per_resident(story.state, member)
        _to(story, Stock.TARIFF, member, cost * 100.0, ref)
        gap = max(0.0, conditions.cost_gap(story.state, member))
        known = _or(spec.of(member).acknowledged, gap)
        if regional.operation_of(story.state, member):
            _to(story, Stock.ACKNOWLEDGED, member, known, ref)

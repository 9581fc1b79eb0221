"""What was promised, what it cost, and who paid, reckoned by a plain path."""

from __future__ import annotations

from game.rules import events as e
from game.rules.conditions import agreed_beside
from game.rules.economy import pooled, settle
from game.rules.regional import key_shares
from game.rules.state import STEP_KINDS, CostKey, Promise, State
from game.rules.stocks import Cause, Stock
from tests.server.debrief.plain.played import Played, Rows, cost


def aim(state: State, promise: Promise) -> float:
    """What a promise leads one to expect of a year (SEK per resident)."""
    wish = promise.expectation
    age = min(1.0, (state.year - promise.year) / wish.years)
    change = promise.start + (wish.cost - promise.start) * age
    return promise.base * (1 + change) + agreed_beside(state, promise.municipality)


def due(played: Played, since: int, year: int) -> tuple[int, State] | None:
    """The first year closed from `since` on that is `year` or later; else the last."""
    after = [(y, s) for _, y, s in played.years if y >= since]
    return next((x for x in after if x[0] >= year), after[-1] if after else None)


def promises(played: Played) -> Rows:
    rows = []
    for event, before, _ in played.of(e.PromisesSet):
        old = {p.municipality: p for p in before.promises}
        for p in event.promises:
            was = old.get(p.municipality)
            if was and was.expectation == p.expectation and was.reworked >= p.reworked:
                continue
            kept_in = p.year + p.expectation.years - 1
            year, state = due(played, before.year, kept_in) or (None, None)
            wanted = aim(state, p) if state else None
            came = cost(state, p.municipality) if state else None
            gap = came - wanted if came is not None and wanted is not None else None
            rows.append({
                "municipality": p.municipality, "round": before.round, "made_year": before.year,
                "reworked": p.reworked, "base_sek": p.base, "promised_change": p.expectation.cost,
                "aim_year": kept_in, "aim_sek": wanted, "compared_year": year,
                "cost_per_resident_sek": came, "gap_sek": gap,
                "gap_share": gap / wanted if gap is not None and wanted else None,
            })  # fmt: skip
    return rows


def agreements(played: Played) -> Rows:
    rows = []
    for n, (event, before, _) in enumerate(played.of(e.AgreementMade), start=1):
        deal = event.agreement
        for m in sorted(deal.expectations):
            wish = deal.expectations[m]
            # promises are measured from the year before a municipality first joined others
            joined = [
                b.year for e_, b, _ in played.of(e.AgreementMade)
                if m in e_.agreement.members and e_.agreement.kind in STEP_KINDS
            ]  # fmt: skip
            first = min(before.year, *joined) if joined else before.year
            earlier = [s for _, y, s in played.years if y < first]
            base = cost(earlier[-1], m) if earlier else played.game.start.start_cost[m]
            kept_in = before.year + wish.years - 1
            year, state = due(played, before.year, kept_in) or (None, None)
            rows.append({
                "agreement": n, "round": deal.round, "year": before.year, "kind": deal.kind.value,
                "members": " ".join(deal.members), "form": deal.form.value,
                "cost_key": deal.cost_key.value, "municipality": m, "expected_change": wish.cost,
                "expected_sek": base * (1 + wish.cost), "aim_year": kept_in, "compared_year": year,
                "actual_sek": cost(state, m) if state else None,
                "expected_quality": wish.quality, "expected_capacity": wish.capacity,
                "expected_trust": wish.trust,
            })  # fmt: skip
    return rows


def cost_by_year(played: Played) -> Rows:
    rows = []
    for m in played.names:
        start = played.game.start
        rows.append({"municipality": m, "round": 0, "year": start.year - 1,
                     "cost_per_resident_sek": start.start_cost[m], "promised_sek": None,
                     "gap_sek": None})  # fmt: skip
        for round_, year, state in played.years:
            held = [aim(state, p) for p in state.promises if p.municipality == m]
            came = cost(state, m)
            rows.append({"municipality": m, "round": round_, "year": year,
                         "cost_per_resident_sek": came, "promised_sek": held[0] if held else None,
                         "gap_sek": came - held[0] if held else None})  # fmt: skip
    return rows


def cost_lines(played: Played) -> Rows:
    return [
        {"municipality": m, "when": when, "year": year, "cause": cause, "sek": amount,
         "per_resident_sek": amount / state.stock(Stock.POPULATION, m)}
        for when, (_, year, state) in (("first", played.years[0]), ("last", played.years[-1]))
        for m in played.names
        for cause, amount in state.results[m].lines.items()
    ]  # fmt: skip


def keys(played: Played) -> Rows:
    rows = []
    inside = {m: [s for _, _, s in played.years if _circle(s, m)] for m in played.names}
    for key in CostKey:
        for m, years in inside.items():
            if not years:
                continue
            moved = sum(_moved(state, m, key) for state in years)
            booked = -sum(
                x.amount / 100 for x in played.entries
                if (x.stock, x.subject, x.cause) == (Stock.BALANCE, m, Cause.COST_KEY)
            )  # fmt: skip
            people = sum(s.stock(Stock.POPULATION, m) for s in years)
            rows.append({
                "municipality": m, "cost_key": key.value, "years": len(years), "moved_sek": moved,
                "in_force_sek": booked, "difference_sek": moved - booked,
                "difference_per_resident_sek": (moved - booked) / people,
            })  # fmt: skip
    return rows


def _circle(state: State, m: str) -> tuple[str, ...]:
    """Who runs things together with a municipality."""
    found = (p.members(2) for p in state.partnerships.values())
    return next((x for x in found if m in x and len(x) > 1), ())


def _moved(state: State, m: str, key: CostKey) -> float:
    """What a key moves to a municipality in a year (SEK)."""
    lines = {
        x: {Cause(c): v for c, v in state.results[x].lines.items() if c != "cost_key"}
        for x in state.municipalities
    }
    if key is CostKey.SOLIDARITY:  # capped: by the rule itself
        return settle(state, lines, key)[m] / 100
    circle = _circle(state, m)
    pool = {x: pooled(state, x, lines[x]) for x in circle}
    return key_shares(state, key, circle)[m] * sum(pool.values()) - pool[m]

"""Trust, borders, steps, cards and what came of it, reckoned by a plain path."""

from __future__ import annotations

from game.rules import events as e
from game.rules.state import Kind
from game.rules.stocks import Cause, Stock
from tests.server.debrief.plain.played import Played, Rows


def trust(played: Played) -> Rows:
    return [
        {"pair": key, "round": r.round, "year": r.year, "trust": r.trust[key],
         "steps": len(r.steps.get(key, ()))}
        for key in played.pairs for r in played.records
    ]  # fmt: skip


def trust_lines(played: Played) -> Rows:
    now: dict[tuple[Stock, str], float] = {}
    rows = []
    for n, x in enumerate(played.entries):
        key = (x.stock, x.subject)
        now[key] = now.get(key, played.game.start.stock(*key)) + x.amount
        if x.stock.value in ("trust", "trust_operation"):
            rows.append({
                "line": n, "round": x.round, "year": x.year, "stock": x.stock.value,
                "subject": x.subject, "amount": x.amount, "after": now[key],
                "cause": x.cause.value, "reference": x.ref, "by": x.by,
            })  # fmt: skip
    return rows


def outcomes(played: Played) -> Rows:
    return [
        {"municipality": m, "round": r.round, "year": r.year, **r.municipalities[m]}
        for m in played.names
        for r in played.records
    ]


def elections(played: Played) -> Rows:
    rows = []
    for event, before, _ in played.of(e.ElectionHeld):
        state = [s for r, _, s in played.years if r == event.round][-1]
        after = next(r for r in played.records if r.round == event.round)
        for key in played.pairs:
            lost = sum(
                x.amount for x in played.entries
                if (x.stock, x.subject, x.cause, x.round)
                == (Stock.TRUST, key, Cause.ELECTION, event.round)
            )  # fmt: skip
            a, b = key.split("|")
            joint = [p for p in state.partnerships.values() if {a, b} <= set(p.depth)]
            rows.append({
                "pair": key, "round": event.round, "year": before.year - 1,
                "before": after.trust[key] - lost, "floor": state.stock(Stock.FLOOR, key),
                "after": after.trust[key], "change": lost, "partners": bool(joint),
                "written_goal": any(p.goal_text for p in joint),
                "routines": bool(joint) and all(state.decisions[m].routines for m in (a, b)),
            })  # fmt: skip
    return rows


def chains(played: Played) -> Rows:
    cards = {event.card.id: event.card for event, _, _ in played.of(e.CardSet)}
    return [
        {"id": id, "card": x.card, "round": x.round, "owners": " ".join(x.owners),
         "answers": " ".join(f"{m}:{a}" for m, a in sorted(x.answers.items())),
         "origin": x.origin, "origin_response": x.origin_response}
        for id, x in cards.items()
    ]  # fmt: skip


def ways(played: Played) -> Rows:
    rows = []
    for key in played.pairs:
        a, b = key.split("|")
        joint = [
            (s.decisions[a], s.decisions[b], p)
            for _, _, s in played.years
            for p in s.partnerships.values()
            if {a, b} <= set(p.depth)
        ]
        if not joint:
            continue
        n = len(joint)
        first = next(i for i, r in enumerate(played.records) if r.steps.get(key))
        before, last = (played.records[i].trust[key] for i in (max(0, first - 1), -1))
        rows.append({
            "pair": key, "form": joint[-1][2].form.value, "years": n,
            "dialogue": sum(min(x.partnership, y.partnership) for x, y, _ in joint) / n,
            "routines": sum(x.routines and y.routines for x, y, _ in joint) / n,
            "open_books": sum(x.open_books and y.open_books for x, y, _ in joint) / n,
            "trust_before": before, "trust_last": last, "change": last - before,
        })  # fmt: skip
    return rows


def boundaries(played: Played) -> Rows:
    return [
        {"pair": key, "round": r.round, "year": r.year, **r.boundaries[key]}
        for key in played.pairs
        for r in played.records
    ]


def borders(played: Played) -> Rows:
    first, last = played.records[0], played.records[-1]
    return [
        {"pair": key, "steps_first": len(first.steps.get(key, ())),
         "steps_last": len(last.steps.get(key, ())),
         "physical_last": last.boundaries[key]["physical"],
         "geographical_last": last.boundaries[key]["geographical"],
         "mental_last": last.boundaries[key]["mental"], "outside_last": last.outside.get(key, 0.0)}
        for key in played.pairs
    ]  # fmt: skip


def coordination(played: Played) -> Rows:
    rows = []
    for m in played.names:
        for r in played.records:
            about = (Stock.COORDINATION, m, r.round)
            moved = [x for x in played.entries if (x.stock, x.subject, x.round) == about]
            worst = min(moved, key=lambda x: x.amount, default=None)
            closed = [s for n, _, s in played.years if n == r.round]
            rows.append({
                "municipality": m, "round": r.round, "year": r.year,
                "coordination": r.municipalities[m]["coordination"],
                "lost": sum(x.amount for x in moved if x.amount < 0),
                "worst_cause": worst.cause.value if worst and worst.amount < 0 else "",
                "joint_operation": r.municipalities[m]["trust_operation"] is not None,
                "liaison": bool(closed) and closed[-1].decisions[m].liaison,
            })  # fmt: skip
    return rows


def steps(played: Played) -> Rows:
    level, rows = played.game.start.level, []
    offers = {event.offer.id: event.offer for event, _, _ in played.of(e.OfferSet)}
    made = [event.agreement for event, _, _ in played.of(e.AgreementMade)]
    mains = {(x.a, x.b) for x in level.network.mains}
    for key in played.pairs:
        pair = key.split("|")
        for kind in (Kind.ADMINISTRATION, Kind.OPERATION, Kind.INVESTMENTS, Kind.NETWORKS):
            tried = sum(x.kind is kind and set(pair) <= set(x.members) for x in offers.values())
            agreed = any(x.kind is kind and set(pair) <= set(x.members) for x in made)
            there = kind is not Kind.NETWORKS or tuple(pair) in mains
            if kind.value not in level.steps or not there:
                state = "not_in_level"
            elif agreed or kind.value in played.records[-1].steps.get(key, ()):
                state = "taken"
            else:
                state = "fell" if tried else "untried"
            rows.append({"pair": key, "step": kind.value, "proposals": tried, "state": state})
    return rows

"""What teams held dear, hoped for, asked and learned, reckoned by a plain path."""

from __future__ import annotations

from game.rules import convictions, motives
from game.rules.minds import Motive
from server.claims.worth import MATTERS, worth
from tests.server.debrief.plain.played import Played, Rows


def _signs(played: Played) -> dict[tuple[str, str], tuple[float, float]]:
    """Points of each value in each municipality, in the first and the last round."""
    rounds = [r for r, _, _ in played.years]
    first, last = ([s for r, _, s in played.years if r == n] for n in (rounds[0], rounds[-1]))
    return {
        (m, value.value): (points, worth(last, [m])[value])
        for m in played.names
        for value, points in worth(first, [m]).items()
    }


def values(played: Played) -> Rows:
    rows = []
    for m in played.names:
        for place, value in enumerate(convictions.ranking(played.game.state, m), start=1):
            before, after = _signs(played)[m, value.value]
            change = after - before
            way = (change >= MATTERS[value]) - (change <= -MATTERS[value])
            rows.append({"municipality": m, "value": value.value, "place": place,
                         "points_first": before, "points_last": after, "change": change,
                         "direction": way})  # fmt: skip
    return rows


def judgements(played: Played) -> Rows:
    ways_ = {(r["municipality"], r["value"]): r["direction"] for r in values(played)}
    ranked = {m: convictions.ranking(played.game.state, m) for m in played.names}
    return [
        {"municipality": m, "judge": judge, "own": m == judge,
         "score": sum(weight * ways_[m, value.value]
                      for weight, value in zip((40, 30, 20, 10), ranked[judge], strict=True))}
        for m in played.names for judge in played.names
    ]  # fmt: skip


def motives_met(played: Played) -> Rows:
    rows = []
    for m in played.names:
        mind = played.game.state.mind(m)
        since = next(r for r in played.records if r.round >= mind.motives_round - 1)
        before, now = since.municipalities[m], played.records[-1].municipalities[m]
        met = {x.motive: x for x in motives.measures(played.game.state, m)}
        for motive in mind.motives:
            row = {"municipality": m, "motive": motive.value, "round": mind.motives_round,
                   "met": met[motive].met, "before": met[motive].before,
                   "now": met[motive].now}  # fmt: skip
            shown = {Motive.RESOURCE_BASE: "capacity", Motive.SKILLS: "competence"}.get(motive)
            if shown:
                row |= {"before": before[shown], "now": now[shown]}
            elif motive is Motive.EFFICIENCY:
                row |= {"now": now["cost_per_resident_sek"]}
            rows.append(row)
    return rows


def granted(played: Played) -> Rows:
    minds = [(m, played.game.state.mind(m)) for m in played.names]
    rows = [
        {"municipality": m, "assumption": x.assumption, "opened": x.opened_by != "",
         "by": x.opened_by, "question": x.opened_question,
         "round": x.opened_round if x.opened_by else None}
        for m, x in minds if x.assumption
    ]  # fmt: skip
    return sorted(rows, key=lambda r: r["round"] or 99)  # what stayed hidden comes last


def asked(played: Played) -> Rows:
    return [
        {"by": m, "municipality": x.of, "round": x.round, "question": x.question, "right": x.right}
        for m in played.names for x in played.game.state.mind(m).asked
    ]  # fmt: skip


def lessons(played: Played) -> Rows:
    return [
        {"municipality": m, "round": x.round, "card": played.game.state.cards[x.card].card,
         "text": x.text}
        for m in played.names for x in played.game.state.mind(m).lessons
    ]  # fmt: skip

"""What a bot agrees on beside the steps: it answers every such offer, and makes a few of its own.

Only who likes to help proposes, and no kind more than once a round; what it says yes to is a matter
of trust, of money and of what it can spare.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules import commands as c
from game.rules.state import CostKey, Expectation, Form, Kind, Terms
from server.bots.sight import Sight, Tree
from server.bots.temper import Temper

EXPECTS = Expectation(cost=0.0)

_KNOWN_ENOUGH = 45.0
"""Trust from which one promises a neighbour water …"""
_TRUSTED = 55.0
"""… and asks for people."""
_SHORT_OF_PEOPLE = 0.13
"""Share of posts empty from which a bot asks for help."""
_MUCH_MORE = 0.03
"""Rise of the own yearly cost (share) by a new key that calls for another key."""
_BEARABLE = 0.01
_ONCE = 0.012
"""What an agreement outside may cost once, as a share of a year's cost."""
_AMPLE = 1.5
"""Capacity without the largest works left, as a multiple of demand, from which others can go."""


def answers(sight: Sight, temper: Temper) -> list[c.Command]:
    """Yes, no or otherwise to each offer beside the steps that waits."""
    commands: list[c.Command] = []
    for id, offer in sorted(sight.private["offers"].items()):
        done = sight.me in offer["signed"] or sight.me in offer["refused"]
        if offer["status"] != "open" or done or Kind(offer["kind"]) not in _LIKES:
            continue
        other = _otherwise(sight, temper, id, offer)
        if other is not None:
            commands.append(other)
        elif temper.agrees and _LIKES[Kind(offer["kind"])](sight, temper, offer):
            commands.append(c.Sign(id, EXPECTS))
        else:
            commands.append(c.Refuse(id))
    return commands


def rise(sight: Sight, offer: Tree) -> float:
    """How much more the bot would pay a year, as a share of what it pays now."""
    pays = offer["pays"][sight.me]
    return float(pays["then_sek"] / pays["now_sek"] - 1.0)


def other_key(sight: Sight, id: str, offer: Tree, expects: Expectation) -> c.Counter | None:
    """A counter-offer with a key that asks less of those who pay much; only where the offer is no
    counter-offer itself, so that nobody haggles for ever."""
    if offer["counters"] or not sight.may("counter"):
        return None
    offered = CostKey(offer["cost_key"])
    key = CostKey.SOLIDARITY if offered is not CostKey.SOLIDARITY else CostKey.MIXED
    return c.Counter(id, expects, cost_key=key)


def _otherwise(sight: Sight, temper: Temper, id: str, offer: Tree) -> c.Counter | None:
    if not temper.agrees:
        return None
    if offer["kind"] == Kind.KEY and rise(sight, offer) > _MUCH_MORE:
        return other_key(sight, id, offer, EXPECTS)
    if offer["kind"] == Kind.LENDING and offer["terms"]["receiver"] == sight.me:
        cost = _price_of_a_post(sight)
        if cost is None:
            return None
        if offer["terms"]["price_sek"] > 1.2 * cost and not offer["counters"]:
            terms = replace(Terms(**offer["terms"]), price_sek=cost)
            return c.Counter(id, EXPECTS, terms=terms)
    return None


def _key(sight: Sight, temper: Temper, offer: Tree) -> bool:
    return rise(sight, offer) <= _BEARABLE


def _goal(sight: Sight, temper: Temper, offer: Tree) -> bool:
    return temper.routines or temper.writes_goal


def _form(sight: Sight, temper: Temper, offer: Tree) -> bool:
    return Form(offer["form"]) is temper.form


def _lending(sight: Sight, temper: Temper, offer: Tree) -> bool:
    terms = offer["terms"]
    cost = _price_of_a_post(sight)
    if cost is None or sight.trust(terms["giver"], terms["receiver"]) < _KNOWN_ENOUGH:
        return False
    if terms["giver"] == sight.me:
        return bool(terms["price_sek"] >= (0.8 if temper.helps else 1.1) * cost)
    short = sight.public["municipalities"][sight.me]["vacancy"] > 0.8 * _SHORT_OF_PEOPLE
    return bool(short and terms["price_sek"] <= 1.2 * cost)


def _price_of_a_post(sight: Sight) -> float | None:
    """None where the trainer has made the game shallower than the offer that waits."""
    opening = sight.private["side_openings"].get(Kind.LENDING)
    return None if opening is None else float(opening["price_sek"])


def _emergency_water(sight: Sight, temper: Temper, offer: Tree) -> bool:
    return sight.mean_trust(offer["members"]) >= _KNOWN_ENOUGH


def _equalisation(sight: Sight, temper: Temper, offer: Tree) -> bool:
    if offer["terms"]["receiver"] == sight.me:
        return True
    return temper.helps and rise(sight, offer) <= _BEARABLE / 2


def _closing(sight: Sight, temper: Temper, offer: Tree) -> bool:
    opening = sight.private["side_openings"].get(Kind.CLOSING, {"sources": {}})
    works = opening["sources"].get(offer["terms"]["source"])
    return works is not None and _superfluous(works) and rise(sight, offer) <= 0.0


def _superfluous(works: Tree) -> bool:
    left = works["capacity_left_lps"] - works["largest_left_lps"]
    return bool(left >= _AMPLE * works["demand_lps"])


def _outside(sight: Sight, temper: Temper, offer: Tree) -> bool:
    pays = offer["pays"][sight.me]
    return bool(pays["once_sek"] <= _ONCE * pays["now_sek"])


_LIKES = {
    Kind.KEY: _key,
    Kind.GOAL: _goal,
    Kind.FORM: _form,
    Kind.LENDING: _lending,
    Kind.EMERGENCY_WATER: _emergency_water,
    Kind.EQUALISATION: _equalisation,
    Kind.CLOSING: _closing,
    Kind.OUTSIDE: _outside,
}
"""Kind → whether the bot would sign an offer of it, if it agrees with anybody at all."""


def proposals(sight: Sight, temper: Temper) -> list[c.Command]:
    """What a bot that likes to help offers, one of a kind a round."""
    if not (temper.agrees and temper.helps):
        return []
    made = {o["kind"] for o in sight.private["offers"].values() if o["proposer"] == sight.me}
    wishes = (_promise_water(sight), _ask_for_people(sight), _close_works(sight), _meet(sight))
    return [wish for wish in wishes if wish is not None and wish.kind.value not in made]


def _promise_water(sight: Sight) -> c.Propose | None:
    opening = sight.private["side_openings"].get(Kind.EMERGENCY_WATER, {"candidates": {}})
    for other, blocked in sorted(opening["candidates"].items()):
        near = sight.trust(sight.me, other) >= _KNOWN_ENOUGH and sight.me < other
        if near and blocked is None and not sight.main_between(sight.me, other):
            return _propose(sight, Kind.EMERGENCY_WATER, (sight.me, other), Terms())
    return None


def _ask_for_people(sight: Sight) -> c.Propose | None:
    """Once in a game, of the most trusted who has somebody to spare."""
    opening = sight.private["side_openings"].get(Kind.LENDING, {"candidates": {}})
    vacancy = sight.public["municipalities"][sight.me]["vacancy"]
    helped = any(
        a["kind"] == Kind.LENDING and a["receiver"] == sight.me for a in sight.public["agreements"]
    )
    if sight.round < 2 or vacancy < _SHORT_OF_PEOPLE or helped:
        return None
    able = [
        (sight.trust(sight.me, other), other)
        for other, candidate in opening["candidates"].items()
        if candidate["borrow"] >= 0.5 and candidate["blocked"] is None
    ]
    trust, other = max(able, default=(0.0, ""))
    if trust < _TRUSTED:
        return None
    terms = Terms(other, sight.me, posts=0.5, rounds=1, price_sek=opening["price_sek"])
    return _propose(sight, Kind.LENDING, (sight.me, other), terms)


def _close_works(sight: Sight) -> c.Propose | None:
    opening = sight.private["side_openings"].get(Kind.CLOSING, {"sources": {}})
    for node, works in sorted(opening["sources"].items()):
        if works["owner"] == sight.me and works["blocked"] is None and _superfluous(works):
            return _propose(sight, Kind.CLOSING, works["members"], Terms(source=node))
    return None


def _meet(sight: Sight) -> c.Propose | None:
    """An actor whose price is fair, once the first round has shown what things cost."""
    opening = sight.private["side_openings"].get(Kind.OUTSIDE, {"actors": {}})
    own = sight.public["municipalities"][sight.me]
    year = own["cost_per_resident_sek"] * own["population"]
    for actor, terms in sorted(opening["actors"].items()):
        fair = terms["once_sek"] <= _ONCE * year and sight.round >= 2
        if fair and terms["blocked"] is None and sight.me == min(terms["members"]):
            return _propose(sight, Kind.OUTSIDE, terms["members"], Terms(actor=actor))
    return None


def _propose(
    sight: Sight, kind: Kind, members: list[str] | tuple[str, ...], terms: Terms
) -> c.Propose:
    """An offer beside the steps; form, key and goal are not what it is about."""
    return c.Propose(
        kind=kind,
        members=tuple(sorted(members)),
        form=Form.BOARD,
        cost_key=CostKey.POPULATION,
        goal=sight.region["goals"][0],
        expectation=EXPECTS,
        terms=terms,
    )

"""How a bot negotiates: it answers what is offered, and proposes the next step when it can.

Of those who want a step the first in alphabetical order proposes it; whoever says no is left out
of the next try.
"""

from __future__ import annotations

from game.rules import commands as c
from game.rules.state import DEPTH, STEP_KINDS, CostKey, Form, Kind
from server.bots import beside, mains, promises, trusting, words
from server.bots.memory import Memory
from server.bots.sight import Sight, Tree
from server.bots.temper import Temper

MUCH_MORE = 0.10
"""Rise of the own yearly cost (share) by a step's key from which a bot asks for another."""


def negotiate(sight: Sight, temper: Temper, memory: Memory) -> list[c.Command]:
    """What the bot says in the negotiation as it stands."""
    return [
        *_answers(sight, temper),
        *beside.answers(sight, temper),
        *_next_try(sight, temper, memory),
        *beside.proposals(sight, temper),
        *promises.rework(sight, temper),
    ]


def settled(sight: Sight) -> bool:
    """Whether nobody's answer to an offer of the bot's own is outstanding any more."""
    own = (o for o in sight.private["offers"].values() if o["proposer"] == sight.me)
    return all(not _waiting(sight, offer) for offer in own if offer["status"] == "open")


def _answers(sight: Sight, temper: Temper) -> list[c.Command]:
    commands: list[c.Command] = []
    for id, offer in sorted(sight.private["offers"].items()):
        mine = offer["proposer"] == sight.me
        done = sight.me in offer["signed"] or sight.me in offer["refused"]
        if offer["status"] != "open" or mine or done or offer["kind"] not in STEP_KINDS:
            continue
        if _pays_much(sight, temper, offer) and (
            counter := beside.other_key(sight, id, offer, promises.expectation(sight, temper))
        ):
            commands.append(counter)
        elif _likes(sight, temper, offer):
            commands.append(c.Sign(id, promises.expectation(sight, temper)))
        else:
            commands.append(c.Refuse(id))
    return commands


def _pays_much(sight: Sight, temper: Temper, offer: Tree) -> bool:
    """Whether a joint operation that the bot wants would cost it much more by the key offered."""
    joint = Kind(offer["kind"]) in (Kind.OPERATION, Kind.INVESTMENTS)
    return joint and _likes(sight, temper, offer) and beside.rise(sight, offer) > MUCH_MORE


def _likes(sight: Sight, temper: Temper, offer: Tree) -> bool:
    kind = Kind(offer["kind"])
    if not temper.agrees or DEPTH[kind] > temper.deepest:
        return False
    if kind is Kind.NETWORKS:
        pays = offer["pays"][sight.me]
        added = pays["then_sek"] / pays["now_sek"] - 1.0
        return added <= temper.main_share and mains.fits(sight, offer["members"])
    return trusting.enough(sight, kind, offer["members"], temper.margin)


def _next_try(sight: Sight, temper: Temper, memory: Memory) -> list[c.Command]:
    """Take back an own offer that somebody refused, and make the next."""
    if not temper.agrees:
        return []
    commands: list[c.Command] = []
    for id, offer in sorted(_own_open(sight).items()):
        if _waiting(sight, offer) or _all_signed(offer):
            return []  # it stands, or will be tried as it is
        commands.append(c.TakeBack(id))
        memory.passed_over(offer)
    if any(_stands(sight, offer) for offer in _offers(sight)):
        return commands  # first see what comes of what others offer
    proposal = _proposal(sight, temper, memory)
    return [*commands, proposal] if proposal else commands


def _proposal(sight: Sight, temper: Temper, memory: Memory) -> c.Propose | None:
    # Whoever has come as far as joint investments builds first, and then takes others in.
    order = sorted(
        STEP_KINDS, key=lambda kind: kind is not Kind.NETWORKS or sight.depth(sight.me) < 3
    )
    for kind in order:
        if kind.value not in sight.private["openings"] or DEPTH[kind] > temper.deepest:
            continue
        if kind is Kind.NETWORKS:
            if main := _main(sight, temper, memory):
                return main
            continue
        members = _willing(sight, temper, kind, memory.unwilling(kind.value))
        if members is not None:
            return _offer(sight, temper, kind, members)
    return None


def _willing(
    sight: Sight, temper: Temper, kind: Kind, unwilling: set[str]
) -> tuple[str, ...] | None:
    """With whom this step could be taken now; None when with nobody."""
    opening = sight.private["openings"][kind.value]
    members = tuple(sorted({sight.me, *(m for m in opening["members"] if m not in unwilling)}))
    if not trusting.enough(sight, kind, members, temper.margin):
        # Better all together; from the middle of the game on better some than nobody.
        if sight.round * 3 <= sight.public["rounds"] or kind is Kind.ADMINISTRATION:
            return None
        members = trusting.core(sight, kind, members, temper.margin, opening["required"])
    taken = all(sight.depth(m) >= DEPTH[kind] for m in members)
    needed = {sight.me, *opening["required"]}
    return members if len(members) >= 2 and needed <= set(members) and not taken else None


def _main(sight: Sight, temper: Temper, memory: Memory) -> c.Propose | None:
    choice = mains.next_main(sight, memory.mains, temper.main_share)
    if choice is None:
        return None
    return _offer(
        sight, temper, Kind.NETWORKS, choice.members, main=choice.id, diameter_mm=choice.diameter_mm
    )


def _offer(
    sight: Sight,
    temper: Temper,
    kind: Kind,
    members: tuple[str, ...],
    *,
    main: str = "",
    diameter_mm: float = 0.0,
) -> c.Propose:
    form, key, goal = temper.form, temper.cost_key, sight.region["goals"][0]
    wording = words.goal(sight.language) if temper.writes_goal else ""
    partnership = sight.public["municipalities"][sight.me]["partnership"]
    if partnership is not None:
        agreed = sight.public["partnerships"][partnership]
        form, key = Form(agreed["form"]), CostKey(agreed["cost_key"])
    if not sight.may("terms"):
        made = sight.private["openings"][kind.value]["terms"]
        form, key = Form(made["form"]), CostKey(made["cost_key"])
        goal, wording = made["goal"], made["goal_text"]
    return c.Propose(
        kind=kind,
        members=members,
        form=form,
        cost_key=key,
        goal=goal,
        expectation=promises.expectation(sight, temper),
        goal_text=wording,
        main=main,
        diameter_mm=diameter_mm,
    )


def _offers(sight: Sight) -> list[Tree]:
    return [o for o in sight.private["offers"].values() if o["kind"] in STEP_KINDS]


def _own_open(sight: Sight) -> dict[str, Tree]:
    return {
        id: offer
        for id, offer in sight.private["offers"].items()
        if offer["status"] == "open"
        and offer["proposer"] == sight.me
        and offer["kind"] in STEP_KINDS
    }


def _stands(sight: Sight, offer: Tree) -> bool:
    """Whether an offer of somebody else's may still come about with the bot in it."""
    return offer["status"] == "open" and offer["proposer"] != sight.me and not offer["refused"]


def _all_signed(offer: Tree) -> bool:
    return set(offer["members"]) <= set(offer["signed"])


def _waiting(sight: Sight, offer: Tree) -> bool:
    """Whether an answer may still come."""
    silent = [m for m in offer["members"] if m not in offer["signed"] and m not in offer["refused"]]
    return any(not sight.ready(m) for m in silent)

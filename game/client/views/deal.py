"""An agreement as it is read, whether it lies on the table or is still being written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from game.rules.commands import Counter, Propose
from game.rules.state import NO_TERMS, STEP_KINDS, CostKey, Expectation, Form, Kind, Terms

Tree = Mapping[str, Any]

PLAIN = Expectation(cost=-0.05)
"""What a team is offered to expect before it has said anything."""
NOTHING_PROMISED = Expectation(cost=0.0, quality=0, capacity=0, trust=0)
"""The expectation of a signature on what is agreed beside the steps: no step, no promise."""
STEPS = frozenset(kind.value for kind in STEP_KINDS)


@dataclass(frozen=True)
class Deal:
    """What the sheet shows. `signed` has each signer's expectation as a tree, `pays` per member
    `now_sek`, `then_sek` and `once_sek`; `odds` 0–1 and `reasons` are the own council's; `actor`
    is whom it is made with outside: `id`, `odds`, `yes`. `majority` is the form whose majority
    decides (None: everybody), `bound` whom it could bind against their will; `across` what a
    connecting main costs and carries, `price_limits` the least and most of equalisation."""

    kind: str
    members: tuple[str, ...]
    form: str
    cost_key: str
    goal: str
    goal_text: str = ""
    proposer: str = ""
    main: str = ""
    diameter_mm: float = 0.0
    terms: Terms = NO_TERMS
    counters: str = ""
    actor: Tree | None = None
    status: str = "open"
    signed: Mapping[str, Tree] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    votes: tuple[Tree, ...] = ()
    pays: Mapping[str, Tree] = field(default_factory=dict)
    odds: float | None = None
    reasons: tuple[Tree, ...] = ()
    majority: str | None = None
    bound: tuple[str, ...] = ()
    across: Tree | None = None
    price_limits: tuple[float, float] | None = None

    @property
    def open(self) -> bool:
        return self.status == "open"

    @property
    def is_step(self) -> bool:
        """Whether it is one of the four steps, and so comes with a promise."""
        return self.kind in STEPS

    def told(self, answer: Tree) -> Deal:
        """The deal with what the game says of it; as it was where it says nothing."""
        if "majority" not in answer:
            return self
        limits = answer["price_limits_sek"]
        return replace(
            self,
            majority=answer["majority"],
            bound=tuple(answer["bound"]),
            across=answer["across"],
            price_limits=(float(limits[0]), float(limits[1])) if limits else None,
        )

    def propose(self, expectation: Expectation) -> Propose:
        """The command that puts it on the table."""
        return Propose(
            kind=Kind(self.kind),
            members=tuple(sorted(self.members)),
            form=Form(self.form),
            cost_key=CostKey(self.cost_key),
            goal=self.goal,
            expectation=expectation,
            goal_text=self.goal_text.strip(),
            main=self.main,
            diameter_mm=self.diameter_mm,
            terms=self.terms,
        )

    def counter(self, expectation: Expectation) -> Counter:
        """The command that answers the offer it counters."""
        return Counter(
            offer=self.counters,
            expectation=expectation,
            form=Form(self.form),
            cost_key=CostKey(self.cost_key),
            goal=self.goal,
            goal_text=self.goal_text.strip(),
            diameter_mm=self.diameter_mm,
            terms=self.terms,
        )


def from_offer(offer: Tree) -> Deal:
    """The deal that an offer of the view proposes."""
    return Deal(
        kind=offer["kind"],
        members=tuple(offer["members"]),
        form=offer["form"],
        cost_key=offer["cost_key"],
        goal=offer["goal"],
        goal_text=offer["goal_text"],
        proposer=offer["proposer"],
        main=offer["main"],
        diameter_mm=offer["diameter_mm"],
        terms=Terms(**offer["terms"]),
        counters=offer["counters"],
        actor=offer["actor"],
        status=offer["status"],
        signed=offer["signed"],
        refused=tuple(offer["refused"]),
        votes=tuple(offer["votes"]),
        pays=offer["pays"],
        odds=offer["odds"],
        reasons=tuple(offer["reasons"]),
    ).told(offer)


def expectation_of(tree: Tree) -> Expectation:
    """An expectation of the view as the rules' own value."""
    return Expectation(
        float(tree["cost"]),
        int(tree["years"]),
        int(tree["quality"]),
        int(tree["capacity"]),
        int(tree["trust"]),
    )

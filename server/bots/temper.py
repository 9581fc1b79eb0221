"""Temperaments: what a bot wants, as figures. How it goes about it is the business of the others.

The renewal that each wants alone, and the promises, follow the yearly model's study; usual
partners (`cooperative`) hold dialogue and routines, without open books or reworked goals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.rules.minds import Motive
from game.rules.state import CostKey, Form


@dataclass(frozen=True, slots=True)
class Temper:
    """What a bot of this kind wants.

    Agreements: `agrees` at all; `margin` is the trust above a step's gate from which it says yes,
    `deepest` how many of the four steps it takes; `promise` the change of cost it expects (share);
    `main_share` the most that a connecting main may add to its yearly cost; `form` and `cost_key`
    are what it proposes.

    Ways: `effort` for the partnership (0–1), `routines`, `open_books`, `liaison`; `writes_goal`
    puts the shared goal in own words, `reworks` puts a promise that fails anew in the open.

    Budget: `renewal` is the rate wanted while it decides alone (share of the mains per year, None
    = as its operation proposes), carried by own staff unless `consultants`; who `holds_back` keeps
    to it in a joint operation too; `inventory` and `skills` efforts alone, `joint_effort` what it
    wants of both in the joint plan (None = it takes no part). Of a card's responses `values` weighs
    the four values, `ties` what they do to trust.

    People: `motives` are the two for which it works with others; `helps`
    whether it offers water and people and meets those outside; `asks` whether it asks what others
    take for granted, `writes_lessons` whether it writes down what a costly card has taught it.
    """

    name: str
    agrees: bool = True
    margin: float = 0.0
    deepest: int = 4
    promise: float = -0.06
    main_share: float = 0.12
    form: Form = Form.FEDERATION
    cost_key: CostKey = CostKey.MIXED
    effort: float = 0.65
    routines: bool = True
    open_books: bool = False
    liaison: bool = True
    writes_goal: bool = False
    reworks: bool = False
    renewal: float | None = 0.0040
    consultants: bool = False
    holds_back: bool = False
    inventory: float = 0.3
    skills: float = 0.3
    joint_effort: float | None = 0.5
    ties: float = 1.0
    motives: tuple[Motive, ...] = (Motive.RESOURCE_BASE, Motive.SKILLS)
    asks: bool = False
    helps: bool = False
    writes_lessons: bool = False
    values: Mapping[str, float] = field(
        default_factory=lambda: {
            "generations": 1.0,
            "safe": 0.9,
            "affordable": 0.4,
            "self_determination": -0.2,
        }
    )


_COOPERATIVE = Temper("cooperative", asks=True, helps=True)
_PURSE = {"affordable": 1.0, "self_determination": 0.5, "safe": 0.4, "generations": 0.1}
_CARE = {"safe": 1.0, "affordable": 0.8, "generations": 0.5, "self_determination": 0.4}
_OWN = {"self_determination": 1.0, "affordable": 0.8, "safe": 0.4, "generations": 0.1}

_ALONE = Temper(
    "loner",
    agrees=False,
    effort=0.0,
    routines=False,
    liaison=False,
    renewal=None,
    inventory=0.0,
    skills=0.2,
    joint_effort=None,
    ties=0.0,
    values=_OWN,
)

TEMPERS: dict[str, Temper] = {
    temper.name: temper
    for temper in (
        _COOPERATIVE,
        replace(
            _COOPERATIVE,
            name="open",
            promise=-0.04,
            open_books=True,
            writes_goal=True,
            reworks=True,
            motives=(Motive.SKILLS, Motive.SIMILAR_NEEDS),
            writes_lessons=True,
        ),
        replace(
            _COOPERATIVE,
            name="paper",
            asks=False,
            helps=False,
            main_share=0.04,
            effort=0.0,
            routines=False,
            liaison=False,
            joint_effort=None,
        ),
        replace(_COOPERATIVE, name="noliaison", liaison=False),
        replace(
            _COOPERATIVE,
            name="cautious",
            helps=False,
            margin=4.0,
            promise=-0.04,
            main_share=0.06,
            form=Form.BOARD,
            effort=0.45,
            renewal=0.0035,
            motives=(Motive.RESOURCE_BASE, Motive.EFFICIENCY),
            values=_CARE,
        ),
        replace(
            _COOPERATIVE,
            name="freerider",
            asks=False,
            helps=False,
            promise=-0.08,
            main_share=0.03,
            motives=(Motive.EFFICIENCY, Motive.RESOURCE_BASE),
            effort=0.05,
            routines=False,
            liaison=False,
            renewal=0.0022,
            holds_back=True,
            inventory=0.0,
            skills=0.0,
            joint_effort=None,
            ties=0.0,
            values=_PURSE,
        ),
        _ALONE,
        replace(
            _ALONE,
            name="striver",
            liaison=True,
            renewal=0.0040,
            consultants=True,
            inventory=0.5,
            skills=0.5,
            values=_COOPERATIVE.values,
        ),
    )
}
"""Name → temperament."""

USUAL = "cooperative"
"""Who takes an empty seat where nobody says otherwise."""

"""Screens of what is agreed beside the four steps, for the gallery: every kind being written,
offers and counter-offers on the table, what is in force, and eight parties at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from game.client.flow import scene_for
from game.client.practice import Practice
from game.client.scene import Scene
from game.client.scenes.composing import compose
from game.client.scenes.drafting import DraftingScene
from game.client.scenes.end_help import EndHelpScene
from game.client.scenes.negotiation import NegotiationScene
from game.client.scenes.offer import OfferScene
from game.client.scenes.shake import shake_scene
from game.client.scenes.table import Table
from game.content.load import load_level
from game.content.region import region_message
from game.rules import commands as c
from game.rules.hydraulics import CaseResult, HydraulicProblem, HydraulicResult, MunicipalityWater
from game.rules.state import (
    CostKey,
    Expectation,
    Form,
    Kind,
    MainState,
    OfferStatus,
    Phase,
    State,
    Terms,
    Vote,
)

if TYPE_CHECKING:
    from game.client.gallery import Make, Stop

EIGHT = "pendlarringen"
_OWN, _OTHER, _PARTNERS = "tallmo", "granaker", ("granaker", "ljungsjo", "tallmo")
_NOTHING = Expectation(0.0, quality=0, capacity=0, trust=0)


def agreement_stops(partners: Practice) -> Iterator[Stop]:
    """From a negotiation in which the partners share operation."""
    from game.client.gallery import Stop

    start = partners.state
    yield Stop("50-beside", start, _OWN, lambda table: _open(table, "beside", "beside.closed"))
    for kind in ("key", "goal", "form", "lending", "emergency_water", "equalisation", "outside"):
        yield Stop(f"51-compose-{kind}", start, _OWN, _composer(kind))
    yield Stop("52-compose-joint-actor", start, _OWN, _with_the_state)
    yield Stop("53-compose-closing", connected(start), _OWN, _composer("closing"))
    yield Stop("53-compose-closing-waits", connected(start), _OWN, _waiting)
    yield from _offers(partners)
    yield from _running(partners)
    yield from _outvoted(partners)
    yield from fallen_stop(partners)
    yield from eight_stops()


def _composer(kind: str) -> Make:
    return lambda table: compose(table, kind)


def _open(table: Table, *folds: str) -> Scene:
    table.open_folds |= set(folds)
    return NegotiationScene(table)


def _with_the_state(table: Table) -> Scene:
    scene = compose(table, "outside")
    opening = table.private["side_openings"]["outside"]["actors"]["lansstyrelsen"]
    actor = {"id": "lansstyrelsen", "odds": opening["odds"], "yes": None}
    members = tuple(sorted(opening["members"]))
    terms = Terms(actor="lansstyrelsen")
    return _drafted(scene, members=members, terms=terms, actor=actor)


def _drafted(scene: DraftingScene, **fields: object) -> DraftingScene:
    """A draft as the hand has left it."""
    scene.deal = replace(scene.deal, **fields)  # type: ignore[arg-type]
    scene.ask()
    return scene


def _waiting(table: Table) -> DraftingScene:
    """The water has not answered yet."""
    scene = compose(table, "closing")
    table.live.ask = lambda *_: None  # type: ignore[method-assign]
    return scene


def connected(state: State) -> State:
    """The same partners invest together, and a main between two of them is in use."""
    partnership = state.partnership_of(_OWN)
    assert partnership is not None
    deeper = replace(partnership, depth=dict.fromkeys(partnership.depth, 3))
    main = next(
        m for m in state.level.network.mains if {m.a, m.b} <= set(_PARTNERS) and _OWN in (m.a, m.b)
    )
    year = state.year
    built = MainState(
        main.id, main.diameter_mm, (main.a, main.b), CostKey.USE, 4e7, 4.6e7, year - 3, year, True
    )
    return state.but(partnerships={**state.partnerships, deeper.id: deeper}, mains={main.id: built})


def _offers(partners: Practice) -> Iterator[Stop]:
    from game.client.gallery import Stop

    game = _again(partners)
    game.must(_OTHER, lending(posts=1.0, price=600_000.0))
    first = list(game.state.offers)[-1]
    yield Stop("54-offer-lending", game.state, _OWN, lambda table: OfferScene(table, first))
    yield Stop("55-shake", game.state, _OWN, lambda table: _shake(table, first), dialogue=True)
    yield Stop("56-counter", game.state, _OWN, lambda table: _counter(table, first))
    terms = Terms(_OTHER, _OWN, 1.5, 2, 450_000.0)
    game.must(_OWN, c.Counter(first, _NOTHING, terms=terms))
    yield Stop("57-offer-countered", game.state, _OWN, lambda table: OfferScene(table, first))
    second = list(game.state.offers)[-1]
    game.must(_OTHER, c.Counter(second, _NOTHING, terms=replace(terms, price_sek=525_000.0)))
    third = list(game.state.offers)[-1]
    yield Stop("58-offer-chain", game.state, _OWN, lambda table: OfferScene(table, third))
    step = _again(partners)
    step.must(
        _OTHER,
        c.Propose(
            Kind.INVESTMENTS,
            _PARTNERS,
            Form.BOARD,
            CostKey.POPULATION,
            "secure",
            Expectation(-0.04),
            goal_text="Vatten hos alla tre.",
        ),
    )
    offer = list(step.state.offers)[-1]
    yield Stop("59-counter-step", step.state, _OWN, lambda table: _counter(table, offer, key="use"))


def lending(posts: float, price: float, rounds: int = 1) -> c.Propose:
    """An offer to lend staff to the own municipality."""
    return c.Propose(
        Kind.LENDING,
        tuple(sorted((_OWN, _OTHER))),
        Form.BOARD,
        CostKey.POPULATION,
        "secure",
        _NOTHING,
        terms=Terms(_OTHER, _OWN, posts, rounds, price),
    )


def _counter(table: Table, offer: str, key: str = "") -> Scene:
    scene = compose(table, table.private["offers"][offer]["kind"], offer)
    if key:
        return _drafted(scene, cost_key=key)
    return _drafted(scene, terms=replace(scene.deal.terms, price_sek=450_000.0, rounds=2))


def _shake(table: Table, offer: str) -> Scene:
    scene = shake_scene(table, tuple(table.private["offers"][offer]["members"]), lambda: None)
    assert scene is not None
    return scene


def _again(game: Practice) -> Practice:
    """Another game that goes on from the same moment."""
    other = Practice(game.state.level, game.region, game.solve)
    other.state = game.state
    return other


def _running(partners: Practice) -> Iterator[Stop]:
    """Agreements beside the partnership as they run, in the round after."""
    from game.client.gallery import Stop

    game = _again(partners)
    for sender, wish in (
        (_OTHER, lending(1.0, 600_000.0, rounds=2)),
        ("ljungsjo", _wish(Kind.EMERGENCY_WATER, ("ljungsjo", _OWN))),
        (
            "ljungsjo",
            _wish(
                Kind.EQUALISATION,
                ("granaker", "ljungsjo", _OWN),
                Terms(receiver=_OWN, rounds=3, price_sek=45.0),
            ),
        ),
    ):
        game.must(sender, wish)
        offer = list(game.state.offers)[-1]
        for m in wish.members:
            if m != sender:
                game.must(m, c.Sign(offer, _NOTHING))
    game.play_to(Phase.NEGOTIATION, game.state.round + 1)
    yield Stop("60-running", game.state, _OWN, lambda table: _open(table, "partnership"))
    yield Stop("61-end-help", game.state, _OTHER, _ending, dialogue=True)
    last = list(game.state.side_agreements)[-1]
    game.must("ljungsjo", c.EndHelp(last))
    yield Stop("62-running-notice", game.state, _OWN, lambda table: _open(table, "partnership"))


def _ending(table: Table) -> Scene:
    """About to give notice of the first agreement that can be ended."""
    own = table.private["side_agreements"]
    return EndHelpScene(table, next(id_ for id_, side in own.items() if side["ending"]))


def _outvoted(partners: Practice) -> Iterator[Stop]:
    """A federation goes on by its majority: what a member reads before, and afterwards."""
    from game.client.gallery import Stop

    game = _again(partners)
    game.state = game.state.but(
        partnerships={
            id: replace(p, form=Form.FEDERATION) for id, p in game.state.partnerships.items()
        }
    )
    wish = c.Propose(
        Kind.INVESTMENTS,
        _PARTNERS,
        Form.FEDERATION,
        CostKey.POPULATION,
        "secure",
        Expectation(-0.04),
    )
    game.must("ljungsjo", wish)
    offer = game.state.offers[list(game.state.offers)[-1]]
    yield Stop("63-offer-majority", game.state, _OWN, lambda table: OfferScene(table, offer.id))
    votes = tuple(Vote(m, 0.7, m != _OWN) for m in offer.members)
    game.play_to(Phase.DECISIONS, game.state.round)
    over = replace(offer, status=OfferStatus.ACCEPTED, votes=votes)
    state = game.state.but(offers={**game.state.offers, offer.id: over})
    yield Stop("64-offer-outvoted", state, _OWN, lambda table: OfferScene(table, offer.id))


def _wish(kind: Kind, members: tuple[str, ...], terms: Terms | None = None) -> c.Propose:
    return c.Propose(
        kind,
        tuple(sorted(members)),
        Form.BOARD,
        CostKey.POPULATION,
        "secure",
        _NOTHING,
        terms=terms or Terms(),
    )


# ---------------------------------------------------------------------- eight
@lru_cache(maxsize=1)
def eight_region() -> dict[str, object]:
    """The region of the game with eight municipalities."""
    return region_message(load_level(EIGHT))


def eight_stops() -> Iterator[Stop]:
    """A table of eight: their lists and their agreement."""
    from game.client.gallery import Stop

    game = Practice(load_level(EIGHT), eight_region(), _all_served, 4)
    game.play_to(Phase.NEGOTIATION, 1)
    game.must(c.TRAINER, c.SetDepth(3))
    everybody = tuple(sorted(game.state.municipalities))
    own, first = everybody[2], everybody[0]
    wish = c.Propose(
        Kind.ADMINISTRATION,
        everybody,
        Form.COMPANY,
        CostKey.MIXED,
        game.state.level.goals[0],
        Expectation(-0.05),
    )
    game.must(first, wish)
    offer = list(game.state.offers)[-1]
    for m in everybody[3:6]:
        game.must(m, c.Sign(offer, Expectation(-0.03)))
    yield Stop("61-eight-beside", game.state, own, lambda t: _open(t, "beside"), level=EIGHT)
    yield Stop("62-eight-offer", game.state, own, lambda t: OfferScene(t, offer), level=EIGHT)
    yield Stop("63-eight-compose", game.state, own, _composer("equalisation"), level=EIGHT)


def _all_served(problem: HydraulicProblem) -> HydraulicResult:
    """Water for everybody: these screens are about words on paper."""
    water = MunicipalityWater(1.0, 45.0, 32.0, 40.0, 6.0)
    everybody = dict.fromkeys((m.id for m in load_level(EIGHT).municipalities), water)
    return HydraulicResult({case.id: CaseResult(everybody) for case in problem.cases})


def fallen_stop(game: Practice) -> Iterator[Stop]:
    """The projector when a border has just gone a step further."""
    from game.client.gallery import Stop

    yield Stop("64-projector-wall", game.state, "projector", _just_fallen)


def _just_fallen(table: Table) -> Scene:
    table.walls.see({})
    table.walls.see({pair: steps for pair, steps in table.public["steps"].items() if steps})
    return scene_for(table)

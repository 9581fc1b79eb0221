"""Games played by hand for the debrief's tests: real rules, real water, no sockets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.content.load import load_level
from game.rules import assumptions, lessons, setup, water
from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.decide import decide
from game.rules.events import Event
from game.rules.evolve import evolve
from game.rules.minds import Motive, Value
from game.rules.refusal import Refusal
from game.rules.state import CostKey, Expectation, Form, Kind, OfferStatus, Phase, State
from server import simulate
from server.debrief.story import Story, read
from server.debrief.what_if import Given
from server.hydraulics.engine import Engine, engine_for

LEVEL = "hela-resan"
WISH = Expectation(cost=-0.06, years=4)
OPENED = "Att brunnen vid skolan är vår stolthet"
SEALED = "Att vi är rädda för grannens ekonomichef"
REFLECTED = "Vi lovade mer än vi trodde på"
MOTIVES = (
    (Motive.RESOURCE_BASE, Motive.SKILLS),
    (Motive.EFFICIENCY, Motive.SIMILAR_NEEDS),
    (Motive.SKILLS, Motive.EFFICIENCY),
)


@dataclass
class Game:
    """A game in the making; `events` is what a journal would hold."""

    start: State
    engine: Engine
    state: State = field(init=False)
    events: list[Event] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state = self.start

    def do(self, sender: str, command: c.Command) -> bool:
        """Give a command; whether it was carried out."""
        outcome = decide(self.state, sender, command)
        if isinstance(outcome, Refusal):
            return False
        self.events += outcome
        self.given.append(Given(sender, command, outcome))
        self.state = evolve(self.state, outcome)
        return True

    def advance(self) -> None:
        """End the phase, resolving what has to be resolved first."""
        while problem := water.problem(self.state):
            if self.state.phase is Phase.LOBBY:
                self.do(c.SERVER, c.Start(self.engine.solve(problem)))
                return
            self.do(c.SERVER, c.ResolveYear(self.engine.solve(problem)))
        self.do(c.SERVER, c.Advance(self.state.phase, self.state.round))


def new_game(seed: int = 1) -> Game:
    """A game in its lobby."""
    return Game(setup.initial_state(load_level(LEVEL), seed), engine_for(LEVEL))


def alone(rounds: int = 8, seed: int = 1) -> Game:
    """Nobody does anything; after `rounds` the trainer ends the game (0 = before any decision)."""
    game = new_game(seed)
    if rounds == 0:
        game.advance()
        game.do(c.TRAINER, c.EndGame())
    while game.state.phase is not Phase.DEBRIEF:
        if game.state.round == rounds and game.state.phase is Phase.OUTCOME:
            while problem := water.problem(game.state):
                game.do(c.SERVER, c.ResolveYear(game.engine.solve(problem)))
            game.do(c.TRAINER, c.EndGame())
        else:
            game.advance()
    return game


def together(seed: int = 1, rounds: int = 8) -> Game:
    """Three work openly and go all the way; the town and the coast stay outside. After `rounds`
    the trainer ends the game."""
    game = new_game(seed)
    partners = ("granaker", "ljungsjo", "tallmo")
    while game.state.phase is not Phase.DEBRIEF:
        if game.state.phase is Phase.NEGOTIATION:
            _negotiate(game, partners)
        elif game.state.phase is Phase.DECISIONS:
            _decide(game, partners)
        elif game.state.phase is Phase.SITUATION:
            if game.state.round > rounds:
                game.do(c.TRAINER, c.EndGame())
                break
            game.do("tallmo", people.Reflect(happened=REFLECTED))
        game.advance()
    game.do("granaker", people.OpenSealed())
    return game


def by_bots(
    level: str, seed: int, temper: str = "cooperative", form: Form | None = None
) -> tuple[Story, list[Given]]:
    """A whole game by bots of one temperament, in one form if wished; and what they said."""
    given: list[Given] = []
    tempers = dict.fromkeys(load_level(level).ids, temper)
    simulate.play(
        simulate.Wish(level, seed, tempers, form),
        lambda who, said, led, after: given.append(Given(who, said, led)),
    )
    start = setup.initial_state(load_level(level), seed)
    return read(start, (event for one in given for event in one.events)), given


def _negotiate(game: Game, partners: tuple[str, ...]) -> None:
    for proposal in _proposals(game.state, partners):
        known = set(game.state.offers)
        if not game.do(proposal.members[0], proposal):
            continue
        offer = next(o for o in game.state.offers if o not in known)
        for member in proposal.members[1:]:
            game.do(member, c.Sign(offer, WISH))
    for member, motives in zip(partners, MOTIVES, strict=True):
        game.do(member, people.ChooseMotives(motives))
    if game.state.round == 1:
        game.do("tallmo", people.RankValues(tuple(reversed(Value))))
        game.do("tallmo", people.WriteSealed(SEALED))
        game.do("granaker", people.WriteSealed(OPENED))
    if game.state.round >= 6:
        _ask(game, "granaker", "tallmo" if game.state.round == 6 else "sundhamn")
    if game.state.round == 5:
        for member in partners:
            game.do(member, c.ReworkGoal(Expectation(cost=0.08, years=6)))


def _ask(game: Game, asker: str, holder: str) -> None:
    """The question that brings what another takes for granted into the open, or another one."""
    spec = assumptions.spec_of(game.state, holder)
    right = spec.opened_by[0] if spec else game.state.level.questions[0]
    others = [q for q in game.state.level.questions if q != right]
    game.do(asker, people.AskQuestion(holder, right if holder == "tallmo" else others[0]))


def _proposals(state: State, partners: tuple[str, ...]) -> Iterator[c.Propose]:
    for kind in (Kind.INVESTMENTS, Kind.OPERATION, Kind.ADMINISTRATION):
        yield c.Propose(
            kind,
            partners,
            Form.BOARD,
            CostKey.POPULATION,
            "secure",
            WISH,
            "Vatten till alla, också den torraste sommaren",
        )
    pending = {o.main for o in state.offers.values() if o.status is OfferStatus.OPEN}
    for main in state.level.network.mains:
        if main.id not in state.mains and main.id not in pending:
            yield c.Propose(
                Kind.NETWORKS,
                (main.a, main.b),
                Form.BOARD,
                CostKey.USE,
                "secure",
                WISH,
                main=main.id,
                diameter_mm=main.diameter_mm,
            )


def _decide(game: Game, partners: tuple[str, ...]) -> None:
    for i, member in enumerate(partners):
        game.do(member, c.SetBudget("partnership", 1.0 - 0.1 * i))
        game.do(member, c.SetBudget("inventory", 0.5))
        game.do(member, c.SetWay("routines", True))
        game.do(member, c.SetWay("open_books", i < 2))
        game.do(member, c.SetWay("liaison", i == 0))
    for member in partners:
        for costly in tuple(lessons.costly_cards(game.state, member)):
            game.do(member, people.WriteLesson(costly.id, "Ring grannen innan ni ringer pressen."))
    for card in tuple(game.state.cards.values()):
        for owner in card.owners:
            if not card.closed and owner in partners:
                responses = game.state.level.card(card.card).responses
                game.do(owner, c.AnswerCard(card.id, responses[game.state.round % 2].id))

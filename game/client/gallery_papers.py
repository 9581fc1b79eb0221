"""The screens of a team's own papers and of what the debrief makes of them, for the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from game.client.flow import scene_for
from game.client.practice import Practice, Solve
from game.client.scene import Scene
from game.client.scenes.lobby import LobbyScene
from game.client.scenes.paper_sheet import PaperSheet
from game.client.scenes.papers import PapersScene
from game.client.scenes.table import Table
from game.client.scenes.told import ToldScene
from game.client.views.papers.told import PARTS
from game.content.load import load_level
from game.content.region import region_message
from game.rules import assumptions
from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.minds import Motive, Value
from game.rules.state import CostKey, Expectation, Form, Kind, Phase

if TYPE_CHECKING:
    from game.client.gallery import Make, Stop

LEVEL, SEED = "hela-resan", 2
OWN = "tallmo"
_PARTNERS = ("granaker", "ljungsjo", "tallmo")
_LESSON = "Vi ringde grannen för sent. Nästa gång ringer vi innan vattnet är slut."
_SEALED = "Ingen av oss vet vem som tar jouren när Kent går i pension."
_DRAFT = "Vi lovade billigare, och det blev bättre. Det var inte samma sak."


def paper_stops(solve: Solve) -> Iterator[Stop]:
    """The folder's pages and the small sheets, then the debrief of what was private till then."""
    from game.client.gallery import Stop

    level = load_level(LEVEL)
    level = replace(level, reflections=(2,))
    game = Practice(level, region_message(level), solve, SEED)
    yield Stop("31-values", game.state, OWN, _sheet("values"), dialogue=True)
    game.must(
        OWN,
        people.RankValues(
            (Value.SAFE, Value.GENERATIONS, Value.AFFORDABLE, Value.SELF_DETERMINATION)
        ),
    )
    yield Stop("32-lobby-ranked", game.state, OWN, LobbyScene)
    game.must(OWN, people.WriteSealed(_SEALED))
    game.play_to(Phase.NEGOTIATION, 1)
    _sign(game)
    yield Stop("33-motives", game.state, OWN, _sheet("motives"), dialogue=True)
    yield Stop("34-papers-motives", game.state, OWN, _folder("motives"))
    game.must(OWN, people.ChooseMotives((Motive.SKILLS, Motive.EFFICIENCY)))
    yield Stop("35-questions", game.state, OWN, _chosen_question)
    _ask(game, OWN, "granaker", right=True)
    _ask(game, "sundhamn", OWN, right=False)
    yield Stop("36-questions-right", game.state, OWN, _folder("questions"))
    yield Stop("37-granted", game.state, OWN, _folder("granted"))
    yield Stop("38-negotiation-card", game.state, OWN, _open_fold)
    game.play_to(Phase.SITUATION, 2)
    yield Stop("39-reflection", game.state, OWN, _reflecting, dialogue=True)
    yield Stop("40-situation-papers", game.state, "granaker", scene_for)
    yield Stop("41-papers-values", game.state, OWN, _folder("values"))
    game.must(OWN, people.Reflect(happened=_DRAFT))
    game.play_to(Phase.NEGOTIATION, 2)
    _ask(game, "sundhamn", OWN, right=True)
    yield Stop("42-granted-open", game.state, OWN, _sheet("granted"), dialogue=True)
    game.play_to(Phase.OUTCOME, 2)
    owner = _with_costly_card(game)
    yield Stop("43-outcome-lesson", game.state, owner, scene_for)
    yield Stop("44-lessons", game.state, owner, _folder("lessons"))
    yield Stop("45-lesson", game.state, owner, _sheet("lessons"), dialogue=True)
    card = next(iter(game.seat(owner).private["mind"]["costly_cards"]))
    game.must(owner, people.WriteLesson(card, _LESSON))
    game.must(c.TRAINER, c.EndGame())
    yield Stop("46-granted-debrief", game.state, OWN, _folder("granted"))
    game.must(OWN, people.OpenSealed())
    for index, part in enumerate(PARTS):
        yield Stop(f"47-told-{part}", game.state, OWN, _told(index))
    yield Stop("48-told-turned", game.state, "projector", _turned)
    yield Stop("49-told-trainer", game.state, "trainer", _told(len(PARTS) - 1))


def _with_costly_card(game: Practice) -> str:
    """Plays on until an event has cost somebody; who it is."""
    while True:
        for m in (OWN, *game.state.municipalities):
            if game.seat(m).private["mind"]["costly_cards"]:
                return m
        game.play_to(Phase.OUTCOME, game.state.round + 1)


def _sign(game: Practice) -> None:
    proposal = c.Propose(
        Kind.ADMINISTRATION,
        _PARTNERS,
        Form.BOARD,
        CostKey.POPULATION,
        "secure",
        Expectation(-0.05),
        goal_text="Vatten hos alla tre, även den dag då den största täkten står stilla.",
    )
    game.must(_PARTNERS[0], proposal)
    for m in _PARTNERS[1:]:
        game.must(m, c.Sign(list(game.state.offers)[-1], Expectation(-0.04)))


def _ask(game: Practice, asker: str, of: str, *, right: bool) -> None:
    """Puts a question to a municipality: one that opens its card, or one that does not."""
    spec = assumptions.spec_of(game.state, of)
    assert spec is not None
    questions = game.state.level.questions
    fitting = [q for q in questions if (q in spec.opened_by) is right]
    game.must(asker, people.AskQuestion(of, fitting[0]))


def _sheet(page: str) -> Make:
    return lambda table: PaperSheet(table, page)


def _folder(page: str) -> Make:
    return lambda table: PapersScene(table, page)


def _told(index: int) -> Make:
    return lambda table: ToldScene(table, index)


def _turned(table: Table) -> Scene:
    table.unsent.turned.update(table.public["municipalities"])
    return ToldScene(table, PARTS.index("granted"))


def _chosen_question(table: Table) -> Scene:
    table.unsent.question = table.region["questions"][1]
    return PapersScene(table, "questions")


def _open_fold(table: Table) -> Scene:
    table.open_folds.add("granted")
    return scene_for(table)


def _reflecting(table: Table) -> Scene:
    table.unsent.write(f"reflection.{table.public['round']}.happened", _DRAFT)
    return PaperSheet(table, "reflection")

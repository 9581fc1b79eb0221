"""From a level's files to the rules' `Level`.

Every level goes through the checks of its figures, cards and network here, so that a game never
starts on a faulty one; texts and map are checked by `game.content.lint`.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from game.content.folder import Document, Folder, deck_folder, level_folder, level_ids
from game.content.lint_actors import actor_problems
from game.content.lint_assumptions import assumption_problems, held_problems
from game.content.lint_cards import card_problems
from game.content.lint_level import level_problems
from game.content.lint_region import network_problems
from game.content.network import NetworkError, read_model
from game.content.network_model import Device, NetworkModel
from game.content.placed import PlacedActor, PlacedAssumption, PlacedCard, PlacedQuestion
from game.content.problem import ContentError, Problem
from game.content.schema import ActorsFile, AssumptionsFile, CardsFile, LevelFile, structure
from game.content.talks import Talks, TalksFile, merged, placed_problems, talks_problems
from game.rules.level import Level, NetworkSpec

T = TypeVar("T")
P = TypeVar("P", PlacedActor, PlacedAssumption, PlacedCard)

__all__ = ["Source", "level_ids", "load_level", "read_source"]


@dataclass(frozen=True)
class Source:
    """A level as read: its folder, what each file says, and the problems met on the way.

    What could not be read is None (no cards: an empty tuple).
    """

    folder: Folder
    document: Document | None
    file: LevelFile | None
    cards: tuple[PlacedCard, ...]
    actors: tuple[PlacedActor, ...]
    assumptions: tuple[PlacedAssumption, ...]
    questions: tuple[PlacedQuestion, ...]
    talks: Talks
    network: NetworkSpec | None
    devices: tuple[Device, ...]
    map: Mapping[str, Any] | None
    problems: tuple[Problem, ...]


def load_level(level: str | Path) -> Level:
    """The level with this id, or in the folder at this path.

    Raises ContentError with the first problem of its figures, cards or network.
    """
    source = read_source(level)
    problems = [*source.problems, *rule_problems(source)]
    if problems:
        raise ContentError(problems[0])
    return build(source)


def rule_problems(source: Source) -> list[Problem]:
    """What is wrong in a level's figures, cards and network, of what could be read of them."""
    found: list[Problem] = []
    if source.document and source.file:
        found += level_problems(source.document, source.file, source.folder.id)
        chosen, missing = _chosen(source)
        found += missing or card_problems(chosen, source.file.rounds, source.document)
        actors, missing = _chosen_actors(source)
        found += missing
        found += actor_problems(actors)
        assumptions, missing = _chosen_assumptions(source)
        found += missing
        found += assumption_problems(assumptions, questions_of(source))
        found += held_problems(source.document, source.file, assumptions)
        found += placed_problems(
            source.document, source.file.dramaturgy, source.file.rounds, source.talks
        )
        if source.network:
            name = f"{source.folder.name}/network.inp"
            ids = [m.id for m in source.file.municipalities]
            found += network_problems(name, source.folder.text("network.inp"), source.network, ids)
    return found


def build(source: Source) -> Level:
    """The level of a source without problems."""
    file, network = source.file, source.network
    if file is None or network is None:
        raise ContentError(Problem(source.folder.name, 0, "the level cannot be read", "Check it"))
    return Level(
        id=file.id,
        version=file.version,
        start_year=file.start_year,
        rounds=file.rounds,
        years_per_round=file.years_per_round,
        steps=file.steps,
        elections=file.elections,
        municipalities=file.municipalities,
        network=network,
        cards=tuple(placed.card for placed in cards_of(source)),
        goals=file.goals,
        minutes=file.minutes,
        smallest_teams=file.teams.smallest,
        largest_teams=file.teams.largest,
        depth=file.depth,
        start_trust=file.trust.between,
        start_trust_operation=file.trust.operation,
        trust=file.trust.pairs,
        pressures=file.pressures,
        ready_made=file.defaults,
        earlier=file.start.partnerships,
        parameters=file.parameters,
        actors=tuple(placed.actor for placed in actors_of(source)),
        guide=file.guide,
        assumptions=tuple(placed.assumption for placed in assumptions_of(source)),
        reflections=file.reflections,
        questions=tuple(placed.question.id for placed in questions_of(source)),
    )


def cards_of(source: Source) -> tuple[PlacedCard, ...]:
    """The cards that the level uses: those of the deck that it names, then its own."""
    return _chosen(source)[0]


def actors_of(source: Source) -> tuple[PlacedActor, ...]:
    """The actors outside that the level has: those of the deck that it names, then its own."""
    return _chosen_actors(source)[0]


def assumptions_of(source: Source) -> tuple[PlacedAssumption, ...]:
    """The assumptions that the level uses: those of the deck that it names, then its own."""
    return _chosen_assumptions(source)[0]


def questions_of(source: Source) -> tuple[PlacedQuestion, ...]:
    """The questions that can be asked in the level: those that the deck's chosen assumptions are
    opened by, and all of its own."""
    opening = {q for placed in assumptions_of(source) for q in placed.assumption.opened_by}
    return tuple(
        placed for placed in source.questions if placed.question.id in opening or not placed.shared
    )


def read_source(level: str | Path) -> Source:
    """Everything in a level's folder, with the problems of reading it.

    Raises ContentError only where there is no such level.
    """
    folder = level_folder(level)
    problems: list[Problem] = []
    document, file = _read(folder, "level.toml", LevelFile, problems)
    cards = _read_cards(deck_folder(), problems, shared=True)
    if folder.has("cards.toml"):
        cards += _read_cards(folder, problems, shared=False)
    assumptions, questions = _read_assumptions(deck_folder(), problems, shared=True)
    if folder.has("assumptions.toml"):
        own = _read_assumptions(folder, problems, shared=False)
        assumptions, questions = assumptions + own[0], questions + own[1]
    actors = _read_actors(deck_folder(), problems, shared=True)
    if folder.has("actors.toml"):
        actors += _read_actors(folder, problems, shared=False)
    talks = [_read_talks(deck_folder(), problems)]
    if folder.has("talks.toml"):
        talks.append(_read_talks(folder, problems))
    model = _read_network(folder, problems)
    region_map = _read_map(folder, problems)
    return Source(
        folder=folder,
        document=document,
        file=file,
        cards=cards,
        actors=actors,
        assumptions=assumptions,
        questions=questions,
        talks=merged(talks),
        network=model.spec if model else None,
        devices=model.devices if model else (),
        map=region_map,
        problems=tuple(problems),
    )


def _read(
    folder: Folder, name: str, kind: type[T], problems: list[Problem]
) -> tuple[Document, T] | tuple[Document | None, None]:
    """A TOML file of the level and what it says; None for what could not be read."""
    try:
        document = folder.toml(name)
    except ContentError as error:
        problems.append(error.problem)
        return None, None
    file, found = structure(document, kind)
    problems += found
    return (document, None) if file is None else (document, file)


def _read_cards(folder: Folder, problems: list[Problem], *, shared: bool) -> tuple[PlacedCard, ...]:
    document, file = _read(folder, "cards.toml", CardsFile, problems)
    if document is None or file is None:
        return ()
    return tuple(
        PlacedCard(card, document, position, shared) for position, card in enumerate(file.cards)
    )


def _read_actors(
    folder: Folder, problems: list[Problem], *, shared: bool
) -> tuple[PlacedActor, ...]:
    document, file = _read(folder, "actors.toml", ActorsFile, problems)
    if document is None or file is None:
        return ()
    return tuple(
        PlacedActor(actor, document, position, shared) for position, actor in enumerate(file.actors)
    )


def _read_assumptions(
    folder: Folder, problems: list[Problem], *, shared: bool
) -> tuple[tuple[PlacedAssumption, ...], tuple[PlacedQuestion, ...]]:
    document, file = _read(folder, "assumptions.toml", AssumptionsFile, problems)
    if document is None or file is None:
        return (), ()
    assumptions = tuple(
        PlacedAssumption(assumption, document, position, shared)
        for position, assumption in enumerate(file.assumptions)
    )
    questions = tuple(
        PlacedQuestion(question, document, position, shared)
        for position, question in enumerate(file.questions)
    )
    return assumptions, questions


def _read_talks(folder: Folder, problems: list[Problem]) -> TalksFile:
    document, file = _read(folder, "talks.toml", TalksFile, problems)
    if document is None or file is None:
        return TalksFile()
    problems += talks_problems(document, file)
    return file


def _read_network(folder: Folder, problems: list[Problem]) -> NetworkModel | None:
    name = f"{folder.name}/network.inp"
    try:
        return read_model(folder.text("network.inp"), name)
    except ContentError as error:
        problems.append(error.problem)
    except NetworkError as error:
        problems.append(_network_problem(name, str(error)))
    return None


def _network_problem(name: str, message: str) -> Problem:
    """A network error, which says "file, line 7: fault; remedy.", as a problem."""
    said = re.match(r"(?:, line (\d+))?: (.*)", message.removeprefix(name))
    if said is None:
        return Problem(name, 0, message.rstrip("."), "Mend the network file")
    what, _, remedy = said[2].rstrip(".").partition("; ")
    remedy = remedy or "mend the network file"
    return Problem(name, int(said[1] or 0), what, remedy[0].upper() + remedy[1:])


def _read_map(folder: Folder, problems: list[Problem]) -> Mapping[str, Any] | None:
    name = f"{folder.name}/map.json"
    try:
        found = json.loads(folder.text("map.json"))
    except ContentError as error:
        problems.append(error.problem)
        return None
    except json.JSONDecodeError as error:
        problems.append(
            Problem(name, error.lineno, f"this is not JSON ({error.msg})", "Bake the map anew")
        )
        return None
    if not isinstance(found, dict):
        problems.append(Problem(name, 1, "the map is not an object", "Bake the map anew"))
        return None
    return found


def _chosen(source: Source) -> tuple[tuple[PlacedCard, ...], list[Problem]]:
    """The cards that the level uses, and a problem for each it names that does not exist."""
    wanted = source.file.deck.cards if source.file else None
    return _picked(source, source.cards, wanted, "card", lambda p: p.card.id, _instead)


def _chosen_actors(source: Source) -> tuple[tuple[PlacedActor, ...], list[Problem]]:
    """The actors outside that the level has, and a problem for each it names that does not
    exist."""
    wanted = source.file.deck.actors if source.file else None
    return _picked(source, source.actors, wanted, "actor", lambda p: p.actor.id, _one_of)


def _chosen_assumptions(source: Source) -> tuple[tuple[PlacedAssumption, ...], list[Problem]]:
    """The assumptions that the level uses, and a problem for each it names that does not exist."""
    wanted = source.file.deck.assumptions if source.file else None
    return _picked(
        source, source.assumptions, wanted, "assumption", lambda p: p.assumption.id, _one_of
    )


def _picked(
    source: Source,
    placed: tuple[P, ...],
    wanted: Sequence[str] | None,
    noun: str,
    id_of: Callable[[P], str],
    remedy: Callable[[str, Sequence[str]], str],
) -> tuple[tuple[P, ...], list[Problem]]:
    """What the level names of the shared deck (all of it where it names nothing) and all of its
    own, and a problem for each name that the deck does not have."""
    document = source.document
    if document is None or wanted is None:
        return placed, []
    shared = {id_of(p): p for p in placed if p.shared}
    missing = [
        document.problem(
            ("deck", f"{noun}s"), f'the deck has no {noun} "{id}"', remedy(id, tuple(shared))
        )
        for id in wanted
        if id not in shared
    ]
    named = tuple(shared[id] for id in wanted if id in shared)
    return named + tuple(p for p in placed if not p.shared), missing


def _instead(id: str, cards: Sequence[str]) -> str:
    close = difflib.get_close_matches(id, cards, n=1)
    if close:
        return f'Did you mean "{close[0]}"'
    return _one_of(id, cards)


def _one_of(id: str, known: Sequence[str]) -> str:
    return f"Remove it, or name one of {', '.join(known)}"

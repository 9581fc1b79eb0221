"""Checks of the texts of a level and of the deck: that each exists, in both languages, and says the
same things."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from game.content.fluent_index import Entry, TextIndex, index_texts
from game.content.placed import PlacedCard
from game.content.problem import Problem
from game.content.schema import LevelFile
from game.content.vocabulary import ID, OWNERS

Sources = Mapping[str, Mapping[str, str]]
"""Language → file name → Fluent text."""

LEVEL_TEXTS = ("level-title", "level-aim", "level-region", "level-paper")
"""Texts that every level has: its name, what it is about, the region's and the paper's name."""

PAPER = ("headline", "text", "letter", "signature")
"""Parts of the front page of each round, `paper-<round>`."""

GUIDE = ("title", "text", "done")
"""Parts of each step of the guide, `guide-<id>`: what to do, how, and what it meant."""


def text_problems(
    level: Sources,
    shared: Sources,
    file: LevelFile,
    cards: Sequence[PlacedCard],
    folder: str,
    people: Mapping[str, tuple[str, ...]],
) -> list[Problem]:
    """What is wrong in the texts of the level in `folder`; `shared` are those of deck and game,
    `people` what else must be there (see `people_texts`)."""
    own = {language: index_texts(sources) for language, sources in level.items()}
    whole = {language: index_texts({**shared[language], **level[language]}) for language in level}
    broken = [
        problem
        for language, index in whole.items()
        for problem in index.problems
        if problem.file in level[language] or "_deck" in problem.file
    ]
    if broken:  # what else seems missing may only be unreadable
        return broken
    sound = _sound(cards)
    wanted = _wanted(file, sound) | dict(people)
    misspelt = _misspelt(own, whole, wanted)
    found = [problem for _, problem in misspelt.values()]
    found += _missing(whole, {h: a for h, a in wanted.items() if h not in misspelt}, folder)
    for language, index in whole.items():
        found += _references(index, set(level[language]))
        found += _card_variables(index, sound)
    told = {(problem.file, problem.line) for problem in found}
    twins = _other_language(own, {*wanted, *(head for head, _ in misspelt.values())})
    return found + [p for p in twins if (p.file, p.line) not in told]


def _misspelt(
    own: Mapping[str, TextIndex],
    whole: Mapping[str, TextIndex],
    wanted: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[str, Problem]]:
    """Wanted text → the text that is there in one language only and looks like it, with the line
    that says so."""
    heads = {
        language: {_head(id): entry for id, entry in reversed(index.entries.items())}
        for language, index in own.items()
    }
    found: dict[str, tuple[str, Problem]] = {}
    for language, entries in heads.items():
        others = set().union(*(set(h) for other, h in heads.items() if other != language))
        stray = [head for head in entries if head not in wanted and head not in others]
        there = {_head(id) for id in whole[language].entries}
        for head in wanted:
            close = difflib.get_close_matches(head, stray, n=1, cutoff=0.8)
            if head in there or head in found or not close:
                continue
            entry = entries[close[0]]
            what = f'"{head}" is missing in {language}, and "{close[0]}" is no text of the level'
            found[head] = (
                close[0],
                Problem(entry.file, entry.line, what, f'Rename "{close[0]}" to "{head}"'),
            )
    return found


def people_texts(
    assumptions: Sequence[str], questions: Sequence[str], actors: Sequence[str] = ()
) -> dict[str, tuple[str, ...]]:
    """The texts of assumptions, questions and actors, with their attributes; a faulty id is told
    where it stands."""
    return {
        **{f"assumption-{id}": ("title", "text") for id in assumptions if ID.match(id)},
        **{f"question-{id}": ("",) for id in questions if ID.match(id)},
        **{f"actor-{id}": ("name", "asks", "gives") for id in actors if ID.match(id)},
    }


def _wanted(file: LevelFile, cards: Sequence[PlacedCard]) -> dict[str, tuple[str, ...]]:
    """Each text that must be there, with its attributes ("" = the text itself)."""
    wanted: dict[str, tuple[str, ...]] = dict.fromkeys(LEVEL_TEXTS, ("",))
    wanted |= {f"municipality-{m.id}": ("",) for m in file.municipalities}
    wanted |= {f"goal-{goal}": ("",) for goal in file.goals}
    wanted |= {text: ("",) for text in (file.defaults.goal_text,) if text}
    wanted |= {p.goal_text: ("",) for p in file.start.partnerships if p.goal_text}
    wanted |= {f"paper-{round}": PAPER for round in range(1, file.rounds + 1)}
    wanted |= {f"guide-{step.id}": GUIDE for step in file.guide if ID.match(step.id)}
    for placed in cards:
        card = placed.card
        wanted[f"card-{card.id}"] = ("title", "lead", "headline")
        for response in card.responses:
            wanted[f"card-{card.id}-{response.id}"] = ("title", "text")
    return wanted


def _sound(cards: Sequence[PlacedCard]) -> list[PlacedCard]:
    """The cards whose texts can be asked for; a faulty id or owner is told where it stands."""
    counts = Counter(placed.card.id for placed in cards)
    return [
        placed
        for placed in cards
        if counts[placed.card.id] == 1 and ID.match(placed.card.id) and placed.card.owner in OWNERS
    ]


def _missing(
    whole: Mapping[str, TextIndex], wanted: Mapping[str, tuple[str, ...]], folder: str
) -> Iterator[Problem]:
    for head, attributes in wanted.items():
        gaps = {
            language: [a for a in attributes if _id(head, a) not in index.entries]
            for language, index in whole.items()
        }
        gaps = {language: missing for language, missing in gaps.items() if missing}
        if not gaps:
            continue
        language, missing = next(iter(gaps.items()))
        near = next((e for e in whole[language].entries.values() if _head(e.id) == head), None)
        parts = ", ".join(f".{a}" for a in missing if a)
        yield Problem(
            near.file if near else f"{folder}/text/{language}/level.ftl",
            near.line if near else 0,
            f'"{head}" lacks {parts} in {" and ".join(gaps)}'
            if parts
            else f'"{head}" is missing in {" and ".join(gaps)}',
            f'Add indented lines such as "{parts.split(", ")[0]} = …" under "{head} ="'
            if parts
            else f'Add a line "{head} = …"',
        )


def _id(head: str, attribute: str) -> str:
    return f"{head}.{attribute}" if attribute else head


def _head(id: str) -> str:
    return id.partition(".")[0]


def _references(index: TextIndex, files: set[str]) -> Iterator[Problem]:
    for entry in index.entries.values():
        for reference in sorted(entry.references):
            if entry.file in files and reference not in index.entries:
                yield Problem(
                    entry.file,
                    entry.line,
                    f'"{entry.id}" refers to a text "{reference}" that is not there',
                    "Add that text, or remove the reference",
                )


def _card_variables(index: TextIndex, cards: Sequence[PlacedCard]) -> Iterator[Problem]:
    """A card's texts may use what it draws, and the municipality where it has one owner."""
    for placed in cards:
        card = placed.card
        given = set(card.draws) | ({"municipality"} if card.owner == "one" else set())
        heads = [f"card-{card.id}", *(f"card-{card.id}-{r.id}" for r in card.responses)]
        for head in heads:
            for entry in _of(index, head):
                for variable in sorted(entry.variables - given):
                    yield Problem(
                        entry.file,
                        entry.line,
                        f'"{entry.id}" uses ${variable}, which the card does not give',
                        f"Use one of {', '.join('$' + g for g in sorted(given)) or 'none'}",
                    )


def _of(index: TextIndex, head: str) -> Iterator[Entry]:
    for part in ("title", "lead", "headline", "text"):
        if entry := index.entries.get(f"{head}.{part}"):
            yield entry


def _other_language(own: Mapping[str, TextIndex], wanted: set[str]) -> Iterator[Problem]:
    """Texts of the level that one language lacks, or that use other variables there."""
    for language, index in own.items():
        for other, counterpart in own.items():
            if other == language:
                continue
            there = {_head(id) for id in counterpart.entries}
            told = set(wanted)  # what is missing of these is told as such
            for id, entry in index.entries.items():
                twin = counterpart.entries.get(id)
                if twin is None:
                    head = _head(id)
                    if head in told:
                        continue
                    if head not in there:
                        told.add(head)
                        id = head
                    yield Problem(
                        entry.file,
                        entry.line,
                        f'"{id}" is missing in the other language ({other})',
                        f"Add it under text/{other}, or remove it here",
                    )
                elif language < other and twin.variables != entry.variables:
                    yield Problem(
                        twin.file,
                        twin.line,
                        f'"{id}" uses other variables than in {language}',
                        f"Use {', '.join('$' + v for v in sorted(entry.variables)) or 'none'}",
                    )

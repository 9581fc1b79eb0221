"""Games that went another way get a sensible debrief too: alone on the map, bots only, begun joint,
everybody gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.rules import commands as c
from game.rules import setup
from game.rules.offers import CostKey, Form, Kind, Offer, OfferStatus, Vote
from game.rules.state import Phase, State
from server.debrief import cases
from server.debrief.charts.paper import Look
from server.debrief.charts.picture import Task
from server.debrief.estimates import Estimates, estimate
from server.debrief.questions import CHARTS, QUESTIONS
from server.debrief.recorded import ground_of
from server.debrief.remembered import Remembered
from server.debrief.report import Report, session_page, write
from server.debrief.story import Story, StoryReader
from server.debrief.turning_points import turning_points
from server.debrief.words import words_for
from server.hydraulics.engine import engine_for
from tests import builders
from tests.server.debrief.game import WISH, alone, by_bots, new_game
from tests.server.debrief.test_charts import faults

JOINT = "langs-alven"


def all_charts(story: Story, level: str, estimates: Estimates) -> None:
    words = words_for(level, "sv")
    for name in CHARTS:
        task = Task(story, words, Look(also="page"), "", estimates, ground=ground_of(level))
        picture = CHARTS[name](task)
        assert faults(picture) == [], name
        assert picture.alt
    assert not words.texts.missing


def test_a_game_of_bots_that_began_joint_has_its_what_ifs() -> None:
    story, given = by_bots(JOINT, 2)
    water = Remembered(engine_for(JOINT).solve)
    found = {}
    for id in ("alone", "form-bolag", "key-equal", "sooner"):
        played, moved = cases.play(cases.BY_ID[id], story, given, water)
        found[id] = estimate(id, played, moved)
    assert "alone" in found
    apart = found["alone"]
    assert apart.records[-1].steps == {}
    assert apart.agreements == 0
    # nobody had merged before play either
    assert apart.records[0].steps == {}
    assert story.records[0].steps != {}
    all_charts(story, JOINT, Estimates(found))
    assert len(turning_points(story, Estimates(found))) >= 3


def _lonely() -> Story:
    """One municipality in a region of its own, for two rounds."""
    level = builders.level(ids=("tallmo",))
    reader = StoryReader(setup.initial_state(level, 1))

    def do(command: c.Command) -> State:
        from game.rules.decide import decide

        outcome = decide(reader.state, c.SERVER, command)
        assert isinstance(outcome, tuple), outcome
        for event in outcome:
            reader.take(event)
        return reader.state

    from game.rules import water

    while reader.state.phase is not Phase.DEBRIEF:
        problem = water.problem(reader.state)
        if problem is None:
            do(c.Advance(reader.state.phase, reader.state.round))
        elif reader.state.phase is Phase.LOBBY:
            do(c.Start(builders.solve(problem)))
        else:
            do(c.ResolveYear(builders.solve(problem)))
    return reader.story()


def test_a_municipality_alone_on_the_map_has_a_report() -> None:
    story = _lonely()
    assert cases.possible(story) == ()
    text = session_page(Report(story, "sv", "hela-resan"))
    assert "Valet tog" not in text  # there is nobody whose trust it could take
    assert "en enda kommun" in text
    assert text.count("<h2") >= len(QUESTIONS)


@pytest.mark.faults
def test_a_report_on_paper_has_nothing_but_the_session_where_there_is_one_team(
    tmp_path: Path,
) -> None:
    write(Report(_lonely(), "sv", "hela-resan"), tmp_path)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert not list(tmp_path.glob("team-*.html"))


@pytest.mark.parametrize("rounds", [0, 2])
def test_where_everybody_left_there_is_a_debrief_of_what_was_played(rounds: int) -> None:
    game = alone(rounds)
    reader = StoryReader(game.start)
    for event in game.events:
        reader.take(event)
    story = reader.story()
    assert story.over
    words = words_for("hela-resan", "sv")
    for moment in turning_points(story, Estimates()):
        assert "{" not in moment.title(words)
    assert cases.possible(story) == ()


def test_who_never_answered_did_not_say_no() -> None:
    game = new_game()
    game.advance()
    reader = StoryReader(game.start)
    for event in game.events:
        reader.take(event)
    story = reader.story()
    odds = (Vote("ljungsjo", 0.0, False),)
    offer = Offer(
        "o1", Kind.ADMINISTRATION, "tallmo", ("granaker", "ljungsjo", "tallmo"), Form.BOARD,
        CostKey.POPULATION, "", "", 1, {"tallmo": WISH, "granaker": WISH},
        status=OfferStatus.FELL, votes=odds,
    )  # fmt: skip
    refused = replace(offer, refused=("ljungsjo",))
    words, said = words_for("hela-resan", "sv"), []
    for one in (offer, refused):
        tried = replace(story, end=replace(story.end, offers={"o1": one}))
        said += [moment.title(words) for moment in turning_points(tried, Estimates())]
    assert said[0].startswith("Gemensam administration mellan Granåker, Ljungsjö och Tallmo blev")
    assert said[0].endswith("inte underskrivet i tid: Ljungsjö hade inte svarat")
    assert said[1].endswith("föll: Ljungsjö sa nej")

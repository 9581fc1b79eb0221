"""A new level is sound from the start, explains itself, and can be built on."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from game.content.lint import check_level
from game.content.load import load_level
from game.content.problem import ContentError
from game.content.schema import Deck, LevelFile, StartTrust, Teams
from game.content.skeleton import ID_THERE, TITLE_THERE, new_level
from game.rules.guide import CHECKS
from game.rules.level import CardSpec, GuideStep, MunicipalitySpec, ResponseSpec
from game.rules.state import Phase
from server.simulate import Wish, play

README = Path(__file__).parents[2] / "levels" / "README.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_level("var-egen", tmp_path_factory.mktemp("levels"))


def text(folder: Path, file: str) -> str:
    return (folder / file).read_text(encoding="utf-8")


def test_it_passes_the_check_at_once(folder: Path):
    assert [str(problem) for problem in check_level(folder)] == []


def test_it_has_its_own_id_and_title_everywhere(folder: Path):
    for file in folder.rglob("*"):
        if file.is_file():
            written = file.read_text(encoding="utf-8")
            assert ID_THERE not in written, file
            assert TITLE_THERE not in written, file
    assert load_level(folder).id == "var-egen"
    assert "level-title = Var egen" in text(folder, "text/sv/level.ftl")


def test_it_plays_to_the_end_and_the_water_suffices(folder: Path):
    state = play(Wish(str(folder), 0, dict.fromkeys(("asby", "beby"), "cooperative")))
    assert state.phase is Phase.DEBRIEF
    assert "administration" in state.steps_between("asby", "beby")
    for m in ("asby", "beby"):
        assert state.history[0].municipalities[m]["served_normal"] > 0.99
        assert state.history[0].municipalities[m]["served_largest_source_out"] < 0.6


@pytest.mark.parametrize("shape", [LevelFile, Teams, StartTrust, Deck, MunicipalitySpec, GuideStep])
def test_every_key_of_the_level_file_is_shown(folder: Path, shape: type):
    written = text(folder, "level.toml")
    for field in dataclasses.fields(shape):
        shown = re.search(rf"^(# )?(\[+)?(\w+\.)?{field.name}(\]+| =|\.)", written, re.MULTILINE)
        assert shown, f"level.toml of the skeleton does not show {field.name}"


@pytest.mark.parametrize("shape", [CardSpec, ResponseSpec])
def test_every_key_of_a_card_is_shown_in_the_example_or_explained(folder: Path, shape: type):
    written = text(folder, "cards.toml") + README.read_text(encoding="utf-8")
    for field in dataclasses.fields(shape):
        assert re.search(rf"\b{field.name}\b", written), field.name


def test_every_figure_of_a_municipality_is_explained_in_both_languages(folder: Path):
    first = text(folder, "level.toml").split("[[municipalities]]")[1].split("\n\n")[0]
    for line in first.strip().splitlines()[1:]:
        assert re.fullmatch(r"\w+ = .*  # .+ / .+|values = .*  # .+", line), line


def test_its_example_card_works_once_the_signs_are_removed(tmp_path: Path):
    made = new_level("med-alg", tmp_path)
    for file in ("cards.toml", "text/sv/level.ftl", "text/en/level.ftl"):
        lines = text(made, file).splitlines()
        first = next(
            i for i, s in enumerate(lines) if s.startswith(("# [[cards]]", "# card-algen"))
        )
        lines[first:] = [re.sub(r"^# ?", "", line) for line in lines[first:]]
        (made / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [str(problem) for problem in check_level(made)] == []
    assert load_level(made).card("algen").default == "skratta"


def test_an_optional_part_works_once_the_signs_are_removed(tmp_path: Path):
    made = new_level("med-allt", tmp_path)
    before, _, rest = text(made, "level.toml").partition("# [deck]")
    uncommented = re.sub(r"^# (\[|\w+ = )", r"\1", "# [deck]" + rest, flags=re.MULTILINE)
    (made / "level.toml").write_text(before + uncommented, encoding="utf-8")
    for language in ("sv", "en"):
        with (made / f"text/{language}/level.ftl").open("a", encoding="utf-8") as file:
            file.write("\nguide-laget =\n    .title = A\n    .text = B\n    .done = C\n")
    assert [str(problem) for problem in check_level(made)] == []
    level = load_level(made)
    assert level.parameters.cards_per_municipality == 1
    assert [step.done for step in level.guide] == ["situation_read"]


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("Min bana", "cannot be the id of a level"),
        ("../bort", "cannot be the id of a level"),
        ("", "cannot be the id of a level"),
        ("_gomd", "cannot be the id of a level"),
        ("hela-resan", "comes with the game"),
        ("upptagen", "something of this name already"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence_and_nothing_is_written(
    tmp_path: Path, id: str, said: str
):
    (tmp_path / "upptagen").mkdir()
    with pytest.raises(ContentError, match=said) as error:
        new_level(id, tmp_path)
    assert "\n" not in str(error.value)
    assert [place.name for place in tmp_path.iterdir()] == ["upptagen"]
    assert list((tmp_path / "upptagen").iterdir()) == []


def test_the_readme_tells_of_every_check_of_a_guide():
    written = README.read_text(encoding="utf-8")
    for name in CHECKS:
        assert f"`{name}`" in written, name

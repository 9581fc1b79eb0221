"""The worked example of levels/README.md works as it is written."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from game.content.lint import check_level
from game.content.load import load_level
from server.simulate import Wish, play

LEVELS = Path(__file__).parents[2] / "levels"
README = (LEVELS / "README.md").read_text(encoding="utf-8")
EXAMPLE = README.split("### Exempel:")[1].split("\n## ")[0]
BLOCKS = [
    re.sub(r"^    ", "", block, flags=re.MULTILINE).strip() + "\n"
    for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", EXAMPLE, re.MULTILINE)
]


def block(start: str) -> str:
    """The example's block of code that begins like this."""
    return next(block for block in BLOCKS if block.startswith(start))


def copy(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(LEVELS / "provtur", tmp_path / "min-bana"))
    level = (folder / "level.toml").read_text(encoding="utf-8")
    level = level.replace('id = "provtur"', 'id = "min-bana"', 1)
    size = block('[[municipalities]]\nid = "storskog"').strip()
    old = re.search(r'\[\[municipalities\]\]\nid = "storskog"\npopulation = \d+', level)
    assert old
    (folder / "level.toml").write_text(level.replace(old[0], size), encoding="utf-8")
    return folder


def add(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write("\n" + text)


def test_a_larger_municipality_still_gets_its_water(tmp_path: Path):
    folder = copy(tmp_path)
    assert check_level(folder) == []
    assert load_level(folder).municipality("storskog").population == 8200
    state = play(Wish(str(folder), 0, dict.fromkeys(load_level(folder).ids, "cooperative")))
    assert state.history[0].municipalities["storskog"]["served_normal"] > 0.999


def test_the_card_first_lacks_its_texts_and_then_is_there(tmp_path: Path):
    folder = copy(tmp_path)
    add(folder / "cards.toml", block("[[cards]]"))
    said = [str(problem) for problem in check_level(folder)]
    assert said
    assert all("card-algen" in line for line in said)
    for language in ("sv", "en"):
        add(folder / f"text/{language}/cards.ftl", block("card-algen ="))
    assert check_level(folder) == []
    assert load_level(folder).card("algen").default == "vanta"

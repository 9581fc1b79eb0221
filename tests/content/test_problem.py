"""A fault is found on the line where it stands."""

from __future__ import annotations

import pytest

from game.content.problem import Problem, line_of

TEXT = """\
id = "a"            # 1
[trust]             # 2
between = 50        # 3
[trust.pairs]       # 4
"a|b" = 40          # 5

[[cards]]           # 7
id = "one"          # 8
[[cards.responses]] # 9
id = "x"            # 10
effects = [         # 11
    { kind = "p" }, # 12
    { kind = "q" }, # 13
]
[[cards]]           # 15
id = "two"          # 16
draws = { d = 1 }   # 17
[[cards.responses]] # 18
id = "y"            # 19
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 1),
        (("trust",), 2),
        (("trust", "between"), 3),
        (("trust", "pairs", "a|b"), 5),
        (("cards", 0, "id"), 8),
        (("cards", 0, "responses", 0, "id"), 10),
        (("cards", 0, "responses", 0, "effects", 0), 12),
        (("cards", 0, "responses", 0, "effects", 1, "kind"), 13),
        (("cards", 1), 15),
        (("cards", 1, "draws", "d"), 17),
        (("cards", 1, "responses", 0, "id"), 19),
        (("cards", 1, "owner"), 15),
        (("nowhere",), 0),
    ],
)
def test_the_line_of_a_value(path: tuple[str | int, ...], line: int):
    assert line_of(TEXT, path) == line


def test_a_problem_is_one_sentence_after_its_place_and_one_of_remedy():
    assert str(Problem("level.toml", 7, "rounds is 0", "Write 3 to 10")) == (
        "level.toml:7: rounds is 0. Write 3 to 10."
    )
    assert str(Problem("map.json", 0, "the file is missing", "Bake it")).startswith("map.json: the")

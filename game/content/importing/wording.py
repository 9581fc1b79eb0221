"""The import's words: remarks and refusals in the user's language, and the texts of the level."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from game.content.importing.remarks import Remark
from game.content.texts import Texts

_MOST_ALIKE = 40
"""Lines of one kind in a report, before only their number is told."""
_PERCENT = ("served",)


@lru_cache(maxsize=2)
def words(language: str) -> Texts:
    """The texts of the import."""
    folder = resources.files("assets") / "importing" / language
    sources = [(folder / name).read_text(encoding="utf-8") for name in ("report.ftl", "level.ftl")]
    return Texts(language, sources)


def refusal(remark: Remark, language: str) -> str:
    """Why a file is refused, in one line."""
    return _worded(remark, "refused-", language)


def report_lines(remarks: Iterable[Remark], language: str) -> list[str]:
    """The report, line by line; of very many lines of one kind the first, and how many more."""
    lines: list[str] = []
    told: dict[str, int] = {}
    last = ""
    for remark in remarks:
        if last and remark.id != last:
            lines += _more(told.get(last, 0), language)
        last = remark.id
        told[last] = told.get(last, 0) + 1
        if told[last] <= _MOST_ALIKE:
            lines.append(_worded(remark, "import-", language))
    return [*lines, *_more(told.get(last, 0), language)]


def _more(count: int, language: str) -> list[str]:
    more = count - _MOST_ALIKE
    return [words(language).t("and-more", count=more)] if more > 0 else []


def _worded(remark: Remark, prefix: str, language: str) -> str:
    texts = words(language)
    args: dict[str, object] = {}
    for name, value in remark.args.items():
        if name in _PERCENT and isinstance(value, float):
            args[name] = texts.percent(value, 1)
        else:
            args[name] = value
    text = texts.t(prefix + remark.id, **args)
    return texts.t("at-line", line=str(remark.line), text=text) if remark.line else text

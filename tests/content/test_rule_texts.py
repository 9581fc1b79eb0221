"""Everything the rules can say has words in both languages, with the same gaps to fill in."""

from __future__ import annotations

import pytest

from game.content.fluent_index import index_texts
from game.content.load import load_level
from game.content.texts import asset_sources
from game.content.vocabulary import CONDITIONS, EFFECTS, GOALS, TAGS, VALUES
from game.rules import indicators
from game.rules.effects import TARGETS
from game.rules.minds import Motive
from game.rules.refusal import Code
from game.rules.state import CostKey, Form, Kind, OfferStatus
from game.rules.stocks import Cause, Stock
from tests.builders import start

SV = index_texts(asset_sources("sv")).entries
EN = index_texts(asset_sources("en")).entries
OWN = {
    "beside.ftl",
    "rules.ftl",
    "agreements.ftl",
    "cards.ftl",
    "indicators.ftl",
    "news.ftl",
    "glossary.ftl",
    "people.ftl",
}
REASONS = ("trust", "operation", "modest_promise", "approval", "goal", "cost", "taken", "own_works")
NEWS = (
    "agreement", "agreement_fell", "agreement_unsigned", "main_in_use", "election", "council_cut",
    "rare_event", "walk_out", "tariff_rise", "spoken",
)  # fmt: skip

WANTED = [
    *(f"cause-{cause}" for cause in Cause),
    *(f"stock-{stock}" for stock in Stock),
    *(f"stock-{stock}.unit" for stock in Stock),
    *(f"refusal-{code}" for code in Code),
    *(f"step-{step}{part}" for step in Kind for part in ("", ".text", ".short")),
    *(f"form-{form}{part}" for form in Form for part in ("", ".text")),
    *(f"rule-{form}" for form in Form),
    *(f"key-{key}{part}" for key in CostKey for part in ("", ".text")),
    *(f"goal-{goal}{part}" for goal in GOALS for part in ("", ".short")),
    *(f"offer-status-{status}" for status in OfferStatus),
    *(f"reason-{reason}" for reason in REASONS),
    *(f"news-{id}" for id in NEWS),
    *(f"tag-{tag}" for tag in TAGS),
    *(f"value-{value}" for value in VALUES),
    *(f"motive-{motive}{part}" for motive in Motive for part in ("", ".text")),
    *(f"condition-{condition}" for condition in CONDITIONS if condition),
    *(f"effect-{kind}" for kind in EFFECTS),
    *(f"reflection-due-{why}" for why in ("level", "election", "first_agreement", "walk_out")),
    *(f"reflection-{part}" for part in ("happened", "why", "consequences", "differently")),
    *(f"target-{target}" for target in TARGETS),
]


@pytest.mark.parametrize("id", WANTED)
def test_what_the_rules_say_has_words_in_both_languages(id: str):
    assert id in SV
    assert id in EN


def test_both_languages_have_the_same_texts_with_the_same_variables():
    ours = {id: e for id, e in SV.items() if e.file in OWN}
    assert set(ours) == {id for id, e in EN.items() if e.file in OWN}
    for id, entry in ours.items():
        assert entry.variables == EN[id].variables, id


def test_no_text_stands_twice():
    for language in ("sv", "en"):
        assert [str(p) for p in index_texts(asset_sources(language)).problems] == []


def test_every_indicator_that_is_recorded_has_a_name_and_a_unit():
    for key in indicators.municipality(start(load_level("hela-resan")), "tallmo"):
        for part in ("", ".short", ".unit", ".text"):
            assert f"indicator-{key}{part}" in SV
            assert f"indicator-{key}{part}" in EN


@pytest.mark.parametrize("entries", [SV, EN], ids=["sv", "en"])
def test_every_word_of_the_glossary_is_explained_and_translated(entries: dict):
    words = {id.partition(".")[0] for id in entries if id.startswith("glossary-")}
    assert len(words) >= 15
    for word in words:
        assert f"{word}.text" in entries
        assert f"{word}.other" in entries

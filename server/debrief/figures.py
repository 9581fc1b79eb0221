"""The figures beside a question's picture: a few lines of label and value, in words."""

from __future__ import annotations

from server.debrief.statistics import ALL
from server.debrief.statistics.table import number
from server.debrief.statistics.trust import pairs
from server.debrief.story import Story
from server.debrief.words import Words

Figures = list[tuple[str, str]]


def figures(story: Story, words: Words, question: str, subject: str) -> Figures:
    """What to read beside the picture of a question, about a municipality ("" = all)."""
    shown = (subject,) if subject else story.municipalities
    if question in ("promises", "bought"):
        return _from_to(story, words, subject or story.municipalities[0])
    if question in ("trust", "election"):
        return _trust(story, words, subject)
    if question == "chains":
        return _chains(story, words)
    if question == "borders":
        return _borders(story, words, subject)
    if question == "paid":
        return _paid(story, words)
    if question == "home":
        return [
            (words.name(m), _arrow(words, *(f"{v:.0f}" for v in _ends(story, m, "coordination"))))
            for m in shown
        ]
    return _steps(story, words)


def _arrow(words: Words, first: str, last: str) -> str:
    return words.t("debrief-from-to", first=first, last=last)


def _ends(story: Story, m: str, name: str) -> tuple[float, float]:
    first, last = story.records[0].municipalities[m], story.records[-1].municipalities[m]
    return float(first[name] or 0.0), float(last[name] or 0.0)


def _from_to(story: Story, words: Words, m: str) -> Figures:
    def line(name: str, write: object) -> tuple[str, str]:
        assert callable(write)
        first, last = _ends(story, m, name)
        return words.t(f"indicator-{name}.short"), _arrow(words, write(first), write(last))

    return [
        line("cost_per_resident_sek", words.sek),
        line("renewal_rate_pct", lambda v: words.percent(v / 100, 1)),
        line("leakage_share", words.percent),
        line("served_largest_source_out", words.percent),
    ]


def _trust(story: Story, words: Words, subject: str) -> Figures:
    """The pairs whose trust changed most, up and down."""
    first, last = story.records[0].trust, story.records[-1].trust
    keys = [k for k in pairs(story) if not subject or subject in k.split("|")]
    keys.sort(key=lambda k: last[k] - first[k])
    chosen = list(dict.fromkeys([*keys[-2:][::-1], *keys[:2]]))
    return [
        (words.pair(k), _arrow(words, words.number(first[k]), words.number(last[k])))
        for k in chosen
    ]


def _chains(story: Story, words: Words) -> Figures:
    cards = story.end.cards.values()
    later = [c for c in cards if c.origin]
    return [
        (words.t("debrief-figure-cards"), words.number(len(cards))),
        (words.t("debrief-figure-linked"), words.number(len(later))),
        (words.t("debrief-figure-waiting"), words.number(len(story.end.follow_ups))),
    ]


def _borders(story: Story, words: Words, subject: str) -> Figures:
    last = story.records[-1].boundaries
    keys = [k for k in pairs(story) if not subject or subject in k.split("|")]
    return [
        (
            words.t(f"indicator-{name}"),
            words.t(
                "debrief-figure-most",
                value=words.number(max((last[k][name] for k in keys), default=0.0)),
            ),
        )
        for name in ("physical", "geographical", "mental")
    ]


def _paid(story: Story, words: Words) -> Figures:
    table = ALL["keys"](story)
    seen: dict[str, float] = {}
    for row in table.rows:
        seen.setdefault(str(row["municipality"]), number(row, "in_force_sek"))
    return [(words.name(m), words.money(amount, sign=True)) for m, amount in seen.items()]


def _steps(story: Story, words: Words) -> Figures:
    """Each step of the level, and at how many of the region's borders it was taken: the same
    whoever the chart beside it is about."""
    found: dict[str, list[bool]] = {}
    for row in ALL["steps"](story).rows:
        if row["state"] != "not_in_level":
            found.setdefault(str(row["step"]), []).append(row["state"] == "taken")
    return [
        (
            words.t(f"step-{step}"),
            words.t("debrief-figure-borders", taken=sum(taken), count=len(taken)),
        )
        for step, taken in found.items()
    ]

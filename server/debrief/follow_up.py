"""The form to fill in again after some weeks: what has stayed of the workshop."""

from __future__ import annotations

from html import escape

from server.debrief.aside import Aside
from server.debrief.words import Words

STATEMENTS = 5
OPEN_QUESTIONS = 3


def follow_up(words: Words, aside: Aside) -> str:
    """The form as HTML that can be filled in on screen and on paper; it sends nothing."""
    parts = [f"<p>{escape(words.t('report-follow-up-lead'))}</p>", "<div class='form'>"]
    parts += [
        f"<p><label>{escape(words.t(f'report-follow-up-{name}'))}<br>"
        f"<input type='text' name='{name}' autocomplete='off'></label></p>"
        for name in ("date", "who")
    ]
    parts.append(f"<p>{escape(words.t('report-follow-up-agree'))}</p>")
    scale = [str(n) for n in range(1, 6)]
    for n in range(1, STATEMENTS + 1):
        parts.append(_choice(f"s{n}", words.t(f"report-follow-up-{n}"), scale))
    for n, group in enumerate(aside.repeated(), start=1):
        parts.append(_choice(f"p{n}", group[-1].question, list(group[-1].options)))
    for n in range(1, OPEN_QUESTIONS + 1):
        text = escape(words.t(f"report-follow-up-open-{n}"))
        parts.append(f"<p><label>{text}<br><textarea name='o{n}' rows='3'></textarea></label></p>")
    return "\n".join([*parts, "</div>"])


def _choice(name: str, question: str, options: list[str]) -> str:
    boxes = " ".join(
        f"<label><input type='radio' name='{name}' value='{i}'> {escape(option)}</label>"
        for i, option in enumerate(options)
    )
    return f"<fieldset><legend>{escape(question)}</legend>{boxes}</fieldset>"

"""The phones' page as HTML: one form, no script, readable by anybody's browser."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from html import escape

from game.content.texts import Texts
from server.workshop.state import Poll

STYLE = (
    "html{font:1.125rem/1.5 system-ui,sans-serif;color:#1b2a33;background:#f4f1ea}"
    "body{max-width:34rem;margin:0 auto;padding:1rem}"
    "h1,legend{font-size:1.4rem;line-height:1.3;font-weight:650;padding:0;margin:1rem 0}"
    "fieldset{border:0;padding:0;margin:0}"
    "label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.5rem .75rem;"
    "margin:.5rem 0;background:#fff;border:2px solid #6b7f88;border-radius:.5rem}"
    "input[type=radio]{width:1.4rem;height:1.4rem;flex:none}"
    "input[type=text]{font:inherit;width:9rem;padding:.5rem;text-transform:uppercase}"
    "button{font:inherit;font-weight:650;min-height:3rem;padding:.5rem 1.5rem;margin:1rem 0;"
    "color:#fff;background:#14506b;border:0;border-radius:.5rem}"
    ":focus-visible{outline:3px solid #b3541e;outline-offset:2px}"
    "[role=status]{background:#dcebe3;padding:.75rem;border-radius:.5rem}"
    "footer{font-size:1rem;margin-top:2rem;color:#43545d}a{color:#14506b}"
)
POLICY = (
    "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src "
    f"'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
)
"""Nothing is fetched from anywhere, and no script runs."""

LOOKS_AGAIN_S = 8


@dataclass(frozen=True, slots=True)
class Visit:
    """Who looks: in which session and language, with which key and what to be told ("" nothing,
    else the end of a text's id)."""

    code: str
    words: Texts
    key: str
    told: str = ""


def question(visit: Visit, poll: Poll, chosen: int | None) -> str:
    """The page of an open poll; `chosen` is the option that this browser has answered."""
    t = visit.words.t
    texts = [getattr(option, visit.words.language) for option in poll.options]
    told = t(f"phone-{visit.told}") if visit.told else ""
    if not told and chosen is not None:
        told = t("phone-thanks", option=texts[chosen])
    rows = "".join(
        f'<label><input type="radio" name="option" value="{n}" required'
        f"{' checked' if n == chosen else ''}>{escape(text)}</label>"
        for n, text in enumerate(texts)
    )
    send = t("phone-send" if chosen is None else "phone-change")
    body = (
        f"{_status(told)}<form action='/poll/{escape(visit.code)}' method='get'>"
        f"<fieldset><legend>{escape(getattr(poll.question, visit.words.language))}</legend>"
        f"{rows}</fieldset>"
        f'<input type="hidden" name="poll" value="{escape(poll.id)}">'
        f'<input type="hidden" name="key" value="{escape(visit.key)}">'
        f'<input type="hidden" name="lang" value="{visit.words.language}">'
        f"<button>{escape(send)}</button></form>"
    )
    return _page(visit, body)


def waiting(visit: Visit) -> str:
    """The page when there is nothing to answer."""
    t = visit.words.t
    again = f"/poll/{escape(visit.code)}?lang={visit.words.language}"
    told = t(f"phone-{visit.told or 'none'}")
    body = (
        f"<h1>{escape(t('phone-title'))}</h1>{_status(told)}"
        f'<p><a href="{again}">{escape(t("phone-again"))}</a></p>'
    )
    return _page(visit, body, look_again=again)


def asking_for_code(words: Texts, told: str = "") -> str:
    """The page for who has come without a code, or with a wrong one."""
    t = words.t
    body = (
        f"<h1>{escape(t('phone-title'))}</h1>{_status(t(f'phone-{told}') if told else '')}"
        "<form action='/poll' method='get'>"
        f"<p><label for='code'>{escape(t('phone-code'))} "
        "<input type='text' id='code' name='code' maxlength='12' autocomplete='off' "
        "aria-describedby='hint' required></label></p>"
        f"<p id='hint'>{escape(t('phone-code-hint'))}</p>"
        f'<input type="hidden" name="lang" value="{words.language}">'
        f"<button>{escape(t('phone-go'))}</button></form>"
    )
    return _page(Visit("", words, ""), body)


def _status(told: str) -> str:
    return f'<p role="status">{escape(told)}</p>' if told else ""


def _page(visit: Visit, body: str, look_again: str = "") -> str:
    t, language = visit.words.t, visit.words.language
    other = "en" if language == "sv" else "sv"
    refresh = (
        f'<meta http-equiv="refresh" content="{LOOKS_AGAIN_S}; url={look_again}">'
        if look_again
        else ""
    )
    place = f"/poll/{escape(visit.code)}" if visit.code else "/poll"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"{refresh}<title>{escape(t('phone-title'))} – Gränslöst</title>"
        f"<style>{STYLE}</style></head><body><main>{body}</main>"
        f"<footer><p>{escape(t('phone-privacy'))}</p>"
        f'<p><a href="{place}?lang={other}" lang="{other}" hreflang="{other}">'
        f"{escape(t('phone-other-language'))}</a></p></footer></body></html>"
    )

"""Phones that answer a poll: which page they get, one answer per browser, not too fast."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from game.content.texts import LANGUAGES, Texts
from server.clock import Time
from server.credentials import CODE_LENGTH, read_code, same
from server.limits import TokenBucket
from server.seats import No
from server.session import Session
from server.web import phone_page
from server.web.phone_page import POLICY, Visit

PATH = "/poll"
COOKIE = "granslost_svar"

LOOKS_PER_S, LOOKS_AT_ONCE = 2.0, 60
KEYS_PER_S, KEYS_AT_ONCE = 0.2, 80
"""What one address may ask for: pages, and first visits of a browser. Generous, as a whole room may
share one address behind a proxy or a phone that is everybody's hotspot."""

_ADDRESSES = 2000
_LASTS_S = 24 * 3600

Find = Callable[[str], Session | None]
"""The running session with a code."""


async def open_phones(find: Find, time: Time, *, secure: bool = False) -> Phones:
    """The phones' page with its texts read; `secure` where the server speaks TLS."""
    words = {language: await asyncio.to_thread(Texts, language) for language in LANGUAGES}
    return Phones(find, time, words, secure=secure)


class Phones:
    """Answers browsers under `PATH`."""

    def __init__(
        self, find: Find, time: Time, words: dict[str, Texts], *, secure: bool = False
    ) -> None:
        self._find = find
        self._time = time
        self._words = words
        self._secure = secure
        self._looks = _Buckets(LOOKS_PER_S, LOOKS_AT_ONCE, time)
        self._keys = _Buckets(KEYS_PER_S, KEYS_AT_ONCE, time)

    async def answer(self, request: Request, address: str) -> Response | None:
        """The answer to a browser at an address; None for other paths."""
        parts = urlsplit(request.path)
        if parts.path != PATH and not parts.path.startswith(f"{PATH}/"):
            return None
        query = {name: values[-1] for name, values in parse_qs(parts.query[:2000]).items()}
        typed = parts.path[len(PATH) + 1 :] or query.get("code", "")
        session = self._find(read_code(typed)) if len(typed) <= 2 * CODE_LENGTH else None
        words = self._language(query, session)
        if not self._looks.take(address):
            return _html(phone_page.asking_for_code(words, "slow"), HTTPStatus.TOO_MANY_REQUESTS)
        if session is None:
            told = "wrong-code" if typed else ""
            status = HTTPStatus.NOT_FOUND if typed else HTTPStatus.OK
            return _html(phone_page.asking_for_code(words, told), status)
        if parts.path == PATH:
            return _redirect(f"{PATH}/{session.code}?lang={words.language}")
        return await self._visit(session, request, query, words, address)

    async def _visit(
        self,
        session: Session,
        request: Request,
        query: dict[str, str],
        words: Texts,
        address: str,
    ) -> Response:
        key = _known(session, _cookie(request)) or _known(session, query.get("key", ""))
        fresh = not key
        if fresh:
            if not self._keys.take(address):
                page = phone_page.asking_for_code(words, "slow")
                return _html(page, HTTPStatus.TOO_MANY_REQUESTS)
            key = _new_key(session)
        told = ""
        if "poll" in query and not fresh:
            told = await self._answered(session, key, query)
            if not told:
                # so that looking again does not answer again
                to = f"{PATH}/{session.code}?lang={words.language}&key={key}"
                return _redirect(to, self._remember(key))
        visit = Visit(session.code, words, key, told)
        return _html(_page_of(session, visit), HTTPStatus.OK, self._remember(key))

    async def _answered(self, session: Session, key: str, query: dict[str, str]) -> str:
        """Store an answer; what to tell if that was not possible."""
        option = query.get("option", "")
        if not option.isascii() or not option.isdigit() or len(option) > 2:
            return "choose"
        refused = await session.life.phone(query["poll"], browser_of(key), int(option))
        return "closed" if isinstance(refused, No) else ""

    def _language(self, query: dict[str, str], session: Session | None) -> Texts:
        wish = query.get("lang", "") or (session.row.lang if session else "sv")
        return self._words.get(wish, self._words["sv"])

    def _remember(self, key: str) -> dict[str, str]:
        secure = "; Secure" if self._secure else ""
        return {
            "Set-Cookie": f"{COOKIE}={key}; Path={PATH}; Max-Age={_LASTS_S}; HttpOnly; "
            f"SameSite=Lax{secure}"
        }


def browser_of(key: str) -> str:
    """What is kept of a browser's key: enough to know it again, of no use to anybody."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _page_of(session: Session, visit: Visit) -> str:
    poll = session.workshop.open_poll
    if poll is None:
        return phone_page.waiting(visit)
    if poll.by_hands:
        return phone_page.waiting(Visit(visit.code, visit.words, visit.key, "hands"))
    return phone_page.question(visit, poll, poll.phones.get(browser_of(visit.key)))


def _new_key(session: Session) -> str:
    nonce = secrets.token_urlsafe(9)
    return f"{nonce}.{_signature(session, nonce)}"


def _known(session: Session, key: str) -> str:
    """The key if this session has given it out, else ""."""
    nonce, _, signature = key[:80].partition(".")
    return key if signature and same(signature, _signature(session, nonce)) else ""


def _signature(session: Session, nonce: str) -> str:
    """Keys cannot be made up, and outlive a restart: they are signed with what only the server and
    the trainer know."""
    row = session.row
    secret = f"{row.code} {row.pin} {row.seed} {row.created}".encode()
    return hmac.new(secret, nonce.encode(), hashlib.sha256).hexdigest()[:24]


def _cookie(request: Request) -> str:
    try:
        cookies: SimpleCookie = SimpleCookie("; ".join(request.headers.get_all("Cookie")))
    except CookieError:
        return ""
    found = cookies.get(COOKIE)
    return found.value if found else ""


class _Buckets:
    """A token bucket for each of the latest addresses; in memory only."""

    def __init__(self, rate: float, most: float, time: Time) -> None:
        self._rate, self._most, self._time = rate, most, time
        self._buckets: OrderedDict[str, TokenBucket] = OrderedDict()

    def take(self, address: str) -> bool:
        bucket = self._buckets.pop(address, None)
        if bucket is None:
            bucket = TokenBucket(self._rate, self._most, self._time)
        self._buckets[address] = bucket
        if len(self._buckets) > _ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket.take(1.0)


def _redirect(to: str, more: dict[str, str] | None = None) -> Response:
    return _response(HTTPStatus.SEE_OTHER, "", {"Location": to, **(more or {})})


def _html(page: str, status: HTTPStatus, more: dict[str, str] | None = None) -> Response:
    return _response(status, page, more or {})


def _response(status: HTTPStatus, page: str, more: dict[str, str]) -> Response:
    body = page.encode()
    headers = Headers(
        {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(body)),
            "Connection": "close",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Content-Security-Policy": POLICY,
            **more,
        }
    )
    return Response(status.value, status.phrase, headers, body)

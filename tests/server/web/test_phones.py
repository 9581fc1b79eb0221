"""A room of phones answers a poll on a plain page."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

from game.protocol.workshop import AskPoll, ClosePoll
from server.clock import ManualTime
from server.host import Host
from server.hub import NewSession
from server.session import Session
from server.web import phones
from server.workshop import polling
from server.workshop.programme import Programme
from tests.server.table import PIN, small_levels, still_water

DEARER = AskPoll(question="Blir det <dyrare>?", options=("Ja", "Nej & nä"))


class Browser:
    """A browser with its cookies."""

    def __init__(self, port: int, *, cookies: bool = True) -> None:
        self._port = port
        self._keeps = cookies
        self.cookie = ""
        self.head = ""

    async def get(self, path: str, **query: object) -> str:
        """The page at a path, redirects followed."""
        asked = f"{path}?{urlencode(query)}" if query else path
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
        writer.write(f"GET {asked} HTTP/1.1\r\nHost: x\r\n{cookie}\r\n".encode())
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()
        self.head = head.decode()
        if self._keeps and (given := re.search(r"Set-Cookie: ([^;]+)", self.head)):
            self.cookie = given[1]
        if to := re.search(r"Location: (\S+)", self.head):
            return await self.get(to[1])
        return body.decode()


@asynccontextmanager
async def room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Host, Session, ManualTime]]:
    small_levels(monkeypatch)
    time = ManualTime()
    async with Host(tmp_path, host="127.0.0.1", solve=still_water, time=time) as host:
        yield host, await host.new_session(NewSession("small", pin=PIN, seed=1)), time


def ask(session: Session, wish: AskPoll = DEARER) -> None:
    """The trainer asks."""
    happened = polling.ask(session.workshop, Programme(), wish)
    assert isinstance(happened, tuple)
    session.record(happened)


async def answer(browser: Browser, code: str, option: object) -> str:
    """Look at the page and send an answer, as a finger does."""
    page = await browser.get(f"/poll/{code}")
    poll = re.search(r'name="poll" value="(\w+)"', page)
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert poll, page
    assert key, page
    fields = {"poll": poll[1], "key": key[1], "option": option}
    return await browser.get(f"/poll/{code}", **fields)


async def test_each_browser_counts_once_and_may_change_its_mind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(tmp_path, monkeypatch) as (host, session, _):
        ask(session)
        people = [Browser(host.port) for _ in range(5)]
        for person in people:
            assert "Tack! Ditt svar är ”Ja”." in await answer(person, session.code, 0)
        page = await answer(people[0], session.code, 1)
        assert "”Nej &amp; nä”" in page
        assert "checked" in page
        assert session.workshop.polls["p1"].counts == (4, 1)


async def test_a_browser_without_cookies_counts_once_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(tmp_path, monkeypatch) as (host, session, _):
        ask(session)
        plain = Browser(host.port, cookies=False)
        page = await answer(plain, session.code, 0)
        key = re.search(r'name="key" value="([^"]+)"', page)
        assert key
        await plain.get(f"/poll/{session.code}", poll="p1", key=key[1], option=1)
        assert session.workshop.polls["p1"].counts == (0, 1)


async def test_keys_cannot_be_made_up_and_nothing_in_the_question_is_html(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(tmp_path, monkeypatch) as (host, session, _):
        ask(session)
        forger = Browser(host.port, cookies=False)
        for n in range(5):
            page = await forger.get(
                f"/poll/{session.code}", poll="p1", key=f"{n}.{'0' * 24}", option=0
            )
            assert "&lt;dyrare&gt;" in page
        assert session.workshop.polls["p1"].counts == (0, 0)
        assert "<script" not in page
        assert "default-src 'none'" in forger.head
        for wrong in ("9", "x", "-1", "²", ""):
            await answer(forger, session.code, wrong)
        assert session.workshop.polls["p1"].counts == (0, 0)


async def test_one_address_cannot_fill_the_ballot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phones, "KEYS_AT_ONCE", 3)
    async with room(tmp_path, monkeypatch) as (host, session, time):
        ask(session)
        for _ in range(3):
            await answer(Browser(host.port), session.code, 0)
        late = Browser(host.port)
        assert "gick för fort" in await late.get(f"/poll/{session.code}")
        assert "429" in late.head
        assert session.workshop.polls["p1"].counts == (3, 0)
        time.advance(5.0)
        await answer(late, session.code, 1)
        assert session.workshop.polls["p1"].counts == (3, 1)


async def test_the_page_says_what_there_is_to_answer_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(tmp_path, monkeypatch) as (host, session, _):
        browser = Browser(host.port)
        assert "Ingen fråga är öppen" in await browser.get(f"/poll/{session.code.lower()}")
        assert "No question is open" in await browser.get(f"/poll/{session.code}", lang="en")
        assert "Sex tecken" in await browser.get("/poll")
        assert "Koden gäller inget spel" in await browser.get("/poll/XXXXXX")
        assert "Ingen fråga" in await browser.get("/poll", code=session.code)
        ask(session, AskPoll(question="Upp?", options=("Ja", "Nej"), hands=True))
        assert "handuppräckning" in await browser.get(f"/poll/{session.code}")
        ask(session)
        page = await browser.get(f"/poll/{session.code}")
        closed = polling.close(session.workshop, ClosePoll("p2"))
        assert isinstance(closed, tuple)
        session.record(closed)
        key = re.search(r'name="key" value="([^"]+)"', page)
        assert key
        late = await browser.get(f"/poll/{session.code}", poll="p2", key=key[1], option=0)
        assert "hann stängas" in late
        assert session.workshop.polls["p2"].counts == (0, 0)

"""The report to take home in a browser: it fetches nothing, runs nothing, and everybody can read
it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest

from tests.web import chromium as chromium_
from tests.web.accessibility import FAULTS

pytestmark = pytest.mark.web

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a rehearsed game, with its what-ifs."""
    place = tmp_path_factory.mktemp("report")
    granslost = [sys.executable, "-m", "server"]
    rehearsal = [*granslost, "rehearse", "provtur", "--out", str(place / "game")]
    subprocess.run(rehearsal, check=True, capture_output=True)
    debrief = [*granslost, "debrief", str(place / "game" / "game.granslost"), "--out"]
    subprocess.run(
        [*debrief, str(place / "sv"), "--what-if", "alone,key-equal"],
        check=True,
        capture_output=True,
    )
    return place / "sv"


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The accessibility checker, as the registry has it; without a net it is not to be had."""
    place = tmp_path_factory.mktemp("axe")
    fetch = ["npm", "pack", "--silent", "axe-core@4"]
    if shutil.which("npm") is None or subprocess.run(fetch, cwd=place, check=False).returncode:
        pytest.skip("axe cannot be fetched here")
    with tarfile.open(next(place.glob("*.tgz"))) as archive:
        found = archive.extractfile("package/axe.min.js")
        assert found is not None
        return found.read().decode()


def test_the_report_opens_without_a_net_and_is_open_to_all(folder: Path, tmp_path: Path) -> None:
    pages = sorted(folder.glob("*.html"))
    assert len(pages) >= 3
    with chromium_.open_browser(tmp_path) as browser:
        for file in pages:
            page = browser.page()
            page.goto(file.as_uri())
            until = time.monotonic() + 30
            while page.script("document.readyState") != "complete":
                assert time.monotonic() < until
            asked = [url for url in page.requests if not url.startswith("data:")]
            assert asked == [file.as_uri()]
            assert page.errors == []
            assert page.script("document.scripts.length") == 0
            broken = page.script("[...document.images].filter(i => !i.naturalWidth).length")
            assert broken == 0
            wide = page.script("document.documentElement.scrollWidth <= innerWidth")
            assert wide, "the page must not scroll sideways"
            assert page.script(FAULTS) == []


def test_the_checker_of_the_trade_finds_nothing_either(
    folder: Path, axe: str, tmp_path: Path
) -> None:
    with chromium_.open_browser(tmp_path) as browser:
        for file in sorted(folder.glob("*.html")):
            page = browser.page()
            page.goto(file.as_uri())
            page.script(axe)
            only = json.dumps({"runOnly": RULES})
            found = page.script(
                f"axe.run(document, {only}).then(r => r.violations.map("
                "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target).join(' ')))"
            )
            assert found == []


def test_the_checks_find_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(
        "<!doctype html><html><title>x</title><main><h1>A</h1><h3>B</h3><img src='data:,'>"
        "<p style='color:#999;background:#fff'>faint</p><input><a href='#gone'>x</a>"
        "<table><thead><tr><th>a</th></tr></thead><tbody></tbody></table></main>",
        encoding="utf-8",
    )
    with chromium_.open_browser(tmp_path) as browser:
        page = browser.page()
        page.goto(bad.as_uri())
        found = {line.split(":")[0].split(" ")[0] for line in page.script(FAULTS)}
    assert found == {"language", "heading", "alt", "contrast", "name", "leads", "scope"}

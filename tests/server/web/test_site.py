"""What a browser is given."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO

import pytest
from websockets.datastructures import Headers
from websockets.http11 import Request

from server.web.gather import MANIFEST, fingerprint
from server.web.pack import packed_game
from server.web.site import load_site


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """A folder as `granslost web build` leaves it, with little in it."""
    place = tmp_path_factory.mktemp("web")
    (place / "pyodide").mkdir()
    script = b"// the interpreter\n" * 50
    (place / "pyodide" / "pyodide.mjs").write_bytes(script)
    (place / "pyodide" / "pyodide.mjs.gz").write_bytes(gzip.compress(script))
    files = ["pyodide/pyodide.mjs", "pyodide/pyodide.mjs.gz"]
    (place / MANIFEST).write_text(json.dumps({"pins": fingerprint(), "files": files}))
    return place


@pytest.fixture(scope="module")
def site(gathered):
    return load_site(gathered)


def get(site, path, **headers):
    return site.answer(Request(path, Headers({k.replace("_", "-"): v for k, v in headers.items()})))


def test_the_address_alone_opens_the_page(site):
    for path in ("/", "/?code=ABC234", "/index.html"):
        answer = get(site, path)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/html")
        assert b"boot.mjs" in answer.body


def test_what_a_browser_has_already_is_not_sent_again(site):
    first = get(site, "/game.zip")
    again = get(site, "/game.zip", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.body) == (304, b"")
    assert get(site, "/game.zip", If_None_Match='"another"').status_code == 200


def test_a_browser_that_can_unpack_gets_less_to_fetch(site):
    plain = get(site, "/pyodide/pyodide.mjs")
    packed = get(site, "/pyodide/pyodide.mjs", Accept_Encoding="gzip, deflate")
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body)


def test_the_browser_is_told_to_fetch_from_here_only(site):
    policy = get(site, "/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy


def test_nothing_else_on_the_machine_can_be_asked_for(site):
    for path in ("/../pins.toml", "/pins.toml", "/etc/passwd", "//", "/pyodide/", "/gathered.json"):
        assert get(site, path).status_code == 404


def test_the_page_knows_what_it_will_fetch(site):
    listing = json.loads(get(site, "/listing.json").body)
    assert listing["sizes"]["/game.zip"] == len(get(site, "/game.zip").body)
    assert {"pygame-ce", "pygame-gui", "msgpack"} <= set(listing["packages"])


def test_the_archive_is_the_game_without_its_server():
    with zipfile.ZipFile(BytesIO(packed_game())) as archive:
        names = set(archive.namelist())
    assert {"game/client/browser.py", "game/rules/decide.py", "assets/theme.json"} <= names
    assert not any(name.startswith(("server/", "tests/", "assets/web")) for name in names)


def test_the_same_game_is_the_same_archive():
    assert packed_game() == packed_game()


def test_where_nothing_was_gathered_the_page_and_the_server_say_what_to_run(tmp_path):
    site = load_site(tmp_path)
    assert "granslost web build" in site.missing
    assert b"granslost web build" in get(site, "/").body
    assert get(site, "/game.zip").status_code == 404


def test_parts_of_another_version_are_not_used(tmp_path, gathered):
    (tmp_path / MANIFEST).write_text(json.dumps({"pins": "older", "files": []}))
    assert "another version" in load_site(tmp_path).missing


def test_parts_that_are_gone_are_missed(tmp_path):
    files = {"pins": fingerprint(), "files": ["pyodide/pyodide.mjs"]}
    (tmp_path / MANIFEST).write_text(json.dumps(files))
    assert "gone" in load_site(tmp_path).missing

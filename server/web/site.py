"""What a browser is given: page, interpreter, wheels and the game, from memory and nowhere else."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from websockets.datastructures import Headers
from websockets.http11 import Request, Response

from server.web.gather import MANIFEST, fingerprint
from server.web.pack import packed_game
from server.web.pins import folder, pins

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".whl": "application/zip",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
}

_ONLY_FROM_HERE = (
    "default-src 'self'; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'; "
    "style-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""The browser is told to fetch nothing from anywhere else; the interpreter needs to compile."""

_PAGE = ("index.html", "boot.mjs", "page.css", "icon.svg")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something served: as it is, and compressed where that makes it smaller."""

    kind: str
    etag: str
    raw: bytes
    packed: bytes | None = None

    @property
    def wire(self) -> int:
        """Bytes that it takes on the way to a browser."""
        return len(self.packed or self.raw)


@dataclass(frozen=True, slots=True)
class Site:
    """All there is for a browser, by path; `missing` says what to do where it is not all there."""

    entries: Mapping[str, Entry]
    missing: str = ""

    def answer(self, request: Request) -> Response:
        """The answer to a browser's request for a page or a file."""
        path = request.path.partition("?")[0]
        entry = self.entries.get("/index.html" if path == "/" else path)
        if entry is None:
            return _response(HTTPStatus.NOT_FOUND, b"Not here\n", "text/plain; charset=utf-8")
        headers = {"ETag": entry.etag, "Cache-Control": "no-cache"}
        if request.headers.get("If-None-Match") == entry.etag:
            return _response(HTTPStatus.NOT_MODIFIED, b"", entry.kind, headers)
        body = entry.raw
        if entry.packed is not None and "gzip" in request.headers.get("Accept-Encoding", ""):
            body = entry.packed
            headers["Content-Encoding"] = "gzip"
        headers["Vary"] = "Accept-Encoding"
        return _response(HTTPStatus.OK, body, entry.kind, headers)


def load_site(gathered: Path) -> Site:
    """Read what was gathered and put the game beside it; takes a second, so not in an event loop.

    Where nothing was gathered, or for another version, the page says so and `missing` names the
    remedy.
    """
    own = {f"/{name}": entry(name, folder().joinpath(name).read_bytes()) for name in _PAGE}
    missing = wrong_with(gathered)
    if missing:
        page = folder().joinpath("not-built.html").read_bytes()
        return Site(own | {"/index.html": entry("index.html", page)}, missing)
    game = packed_game()
    files = json.loads((gathered / MANIFEST).read_text(encoding="utf-8"))["files"]
    entries = own | {"/game.zip": entry("game.zip", game)}
    for name in files:
        if not name.endswith(".gz"):
            packed = gathered / f"{name}.gz"
            entries[f"/{name}"] = entry(
                name,
                (gathered / name).read_bytes(),
                packed.read_bytes() if f"{name}.gz" in files else None,
            )
    sizes = {path: len(found.raw) for path, found in sorted(entries.items())}
    listing = json.dumps({"sizes": sizes, "packages": _packages()}).encode()
    return Site(entries | {"/listing.json": entry("listing.json", listing)})


def entry(name: str, raw: bytes, packed: bytes | None = None) -> Entry:
    """Something to serve under a name; small texts are compressed here."""
    suffix = Path(name).suffix
    if packed is None and suffix in (".html", ".css", ".mjs", ".json", ".svg"):
        packed = gzip.compress(raw, 9, mtime=0)
    return Entry(
        _TYPES.get(suffix, "application/octet-stream"),
        f'"{hashlib.sha256(raw).hexdigest()[:20]}"',
        raw,
        packed,
    )


def _packages() -> list[str]:
    """The packages that the page asks the interpreter to load."""
    return ["pygame-ce", *(pin.package.lower().replace("_", "-") for pin in pins().wheels)]


def wrong_with(gathered: Path) -> str:
    """What is wrong with a folder of gathered parts, and the remedy; "" if nothing is."""
    try:
        found = json.loads((gathered / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "run `granslost web build` once, with a network, to let teams play in a browser"
    if found.get("pins") != fingerprint():
        return "the browser's parts are of another version: run `granslost web build` again"
    if not all((gathered / name).is_file() for name in found["files"]):
        return "some of the browser's parts are gone: run `granslost web build` again"
    return ""


def _response(
    status: HTTPStatus, body: bytes, kind: str, more: Mapping[str, str] | None = None
) -> Response:
    headers = Headers(
        {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Connection": "close",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Content-Security-Policy": _ONLY_FROM_HERE,
            **(more or {}),
        }
    )
    return Response(status.value, status.phrase, headers, body)

"""A certificate and its key, read for `granslost serve`."""

from __future__ import annotations

import ssl
from pathlib import Path
from urllib.parse import urlsplit

from server.cli.ending import WrongUseError


def tls_context(cert: Path | None, key: Path | None) -> ssl.SSLContext | None:
    """What a server speaks https and wss with; None without a certificate.

    Raises `WrongUseError` where one of the two is missing or they do not belong together.
    """
    if cert is None and key is None:
        return None
    if cert is None or key is None:
        raise WrongUseError("--tls-cert and --tls-key are given together")
    for option, file in (("--tls-cert", cert), ("--tls-key", key)):
        if not file.is_file():
            raise WrongUseError(f"{option}: {file} is not there")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        # a key that is locked would ask for its password in the terminal
        context.load_cert_chain(cert, key, password=lambda: b"")
    except (ssl.SSLError, OSError, ValueError) as error:
        raise WrongUseError(
            f"--tls-cert {cert} and --tls-key {key} cannot be used ({error}); "
            "give a certificate and its own key as PEM files without a password"
        ) from error
    return context


def public_address(url: str) -> str:
    """A public URL as given, checked; raises `WrongUseError`."""
    if not url:
        return ""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise WrongUseError(f"--public-url {url} is no address; write https://game.example.se")
    if parts.path not in ("", "/"):
        raise WrongUseError(
            "--public-url has a path; give the game a name of its own, as https://game.example.se"
        )
    return url.rstrip("/")

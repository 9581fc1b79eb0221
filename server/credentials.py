"""Join codes, PINs and seat tokens: how they are made and how they are compared."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Container

CODE_LENGTH = 6
CODE_LETTERS = "CDFHJKMNPRTWXY3479"
"""No letters or digits that look alike (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V), no vowels: no words
come of them."""

PIN_LENGTH = 6


def new_code(taken: Container[str]) -> str:
    """A join code that is not taken yet."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if code not in taken:
            return code


def read_code(typed: str) -> str:
    """A code as typed by somebody: small letters, spaces and hyphens do not matter."""
    return typed.upper().replace(" ", "").replace("-", "")


def is_code(text: str) -> bool:
    """Whether this is a join code, letter for letter: it becomes part of names of files."""
    return len(text) == CODE_LENGTH and set(text) <= set(CODE_LETTERS)


def new_pin() -> str:
    """A trainer's PIN: six digits."""
    return "".join(secrets.choice("0123456789") for _ in range(PIN_LENGTH))


def new_token() -> str:
    """A seat's secret: 128 bits."""
    return secrets.token_urlsafe(16)


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def same(a: str, b: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell how far they agree."""
    return hmac.compare_digest(a.encode(), b.encode())

"""What can go wrong with a USB folder."""

from __future__ import annotations


class BundleError(Exception):
    """The folder cannot be made; the text says why, and what to do."""

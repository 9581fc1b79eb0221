"""What can go wrong with a debrief; light, so that the command line can know it."""

from __future__ import annotations


class ReportError(Exception):
    """The report cannot be written; the text says where and why."""

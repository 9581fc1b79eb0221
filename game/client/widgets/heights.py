"""How high widgets are, in design pixels."""

from __future__ import annotations

BUTTON, PRIMARY, SEGMENT, STEP, FIELD, HANDLE = 44, 46, 36, 28, 42, 20
"""Plain and quiet buttons, the filled one, segments, steps, fields, a slider's handle."""

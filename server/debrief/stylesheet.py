"""The report's style with its letters inside, so that nothing has to be fetched."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources

_FONTS = (
    ("Source Sans", 400, "SourceSans3-Regular.ttf"),
    ("Source Sans", 600, "SourceSans3-Semibold.ttf"),
    ("Source Serif", 600, "SourceSerif4Display-Semibold.ttf"),
)


@cache
def style() -> str:
    """The whole style sheet."""
    faces = []
    for family, weight, file in _FONTS:
        data = (resources.files("assets") / "fonts" / file).read_bytes()
        faces.append(
            f"@font-face{{font-family:'{family}';font-weight:{weight};"
            f"src:url(data:font/ttf;base64,{base64.b64encode(data).decode()})}}"
        )
    sheet = (resources.files("server.debrief") / "report.css").read_text(encoding="utf-8")
    return "\n".join([*faces, sheet])

"""The trainer's guide: two pages to print, in the game's own style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages

from game.content.texts import Texts
from server.bundle.banner import draw_banner
from server.bundle.icons import draw_icon
from server.debrief.charts.paper import Box, Look, Paper

WIDE, HIGH, MARGIN, GAP = 595, 842, 42.0, 26.0
"""Points of an A4 sheet that stands, its margins, and between its columns."""
_SCALE = 0.62
_TIGHT = 0.98
"""Letters in print are a little wider than they are measured on the screen."""
_BANNER = 158.0
_COLUMN = (WIDE - 2 * MARGIN - GAP) / 2
_CAUSES = (
    ("firewall", "shield-alert"),
    ("private", "house"),
    ("guest", "wifi-off"),
    ("address", "list-checks"),
    ("hotspot", "wifi"),
    ("cable", "link"),
)
_ELSE = ("wifi-off", "monitor", "refresh-cw", "hourglass")


def write_guide(file: Path, texts: Texts, *, advised: str, web: bool) -> None:
    """Write the guide in the language of `texts`: which Python to install where there is none, and
    whether teams can play in a browser.

    Raises `OSError`.
    """
    info = {
        "Title": texts.t("guide-file"),
        "Creator": "Gränslöst",
        "Keywords": texts.language,
        "CreationDate": None,
    }
    with rc_context({"pdf.fonttype": 42}), PdfPages(file, metadata=info) as pdf:
        for page in pages(texts, advised=advised, web=web):
            pdf.savefig(page.figure)


def pages(texts: Texts, *, advised: str, web: bool) -> tuple[Paper, Paper]:
    """The two pages."""
    said = {"advised": advised, "web": "yes" if web else "no"}
    return _Page(texts, 1, said).first(), _Page(texts, 2, said).second()


class _Page:
    """A page in the making."""

    def __init__(self, texts: Texts, number: int, said: Mapping[str, str]) -> None:
        self._texts = texts
        self._said = said
        self._paper = Paper(Look(WIDE, HIGH, scale=_SCALE, also="page"))
        self._foot(number)

    def _t(self, message: str) -> str:
        return self._texts.t(message, **self._said)

    def first(self) -> Paper:
        """Before the day, and on the day."""
        paper, right = self._paper, MARGIN + _COLUMN + GAP
        draw_banner(paper, Box(0, 0, WIDE, _BANNER))
        self._cartouche(_BANNER)
        top = _BANNER + 38
        y = self._heading("guide-before", MARGIN, top)
        for i in range(1, 8):
            y = self._item(f"guide-before-{i}", MARGIN, y, self._tick_box)
        first = last = y = self._heading("guide-day", right, top)
        for i in range(1, 7):
            last = y
            y = self._item(f"guide-day-{i}", right, y, self._milestone, f"guide-day-{i}.when")
        paper.vertical(right + 7, first + 7, last - first, "line")
        self._write_down(HIGH - MARGIN - 78)
        return paper

    def second(self) -> Paper:
        """When nobody comes in, what else can happen, and whom to call."""
        paper = self._paper
        y = self._heading("guide-nobody", MARGIN, MARGIN + 8)
        y = self._prose(self._t("guide-nobody-lead"), MARGIN, y - 4, WIDE - 2 * MARGIN, "ink2")
        y = self._network(y + 12) + 18
        y = self._in_pairs(y, [(f"nobody-{cause}", icon) for cause, icon in _CAUSES])
        y = self._heading("guide-else", MARGIN, y + 14)
        y = self._in_pairs(y, [(f"guide-else-{i}", icon) for i, icon in enumerate(_ELSE, 1)])
        self._whom_to_call(y + 14)
        return paper

    # parts

    def _cartouche(self, bottom: float) -> None:
        """The game's name in a frame on the map, as maps have it."""
        paper, high = self._paper, 76.0
        title, lead = self._t("guide-title"), self._t("guide-lead")
        width = max(paper.width(title, "display"), paper.width(lead, "intro")) + 40
        box = Box(MARGIN, bottom - high - 18, width, high)
        paper.bar(box, "line", order=3)
        paper.bar(box.grown(-1), "paper", order=3.1)
        paper.write(title, box.x + 20, box.y + 29, "display", "ink")
        paper.write(lead, box.x + 21, box.y + 58, "intro", "ink2")

    def _foot(self, number: int) -> None:
        paper = self._paper
        y = HIGH - MARGIN / 2 - 4
        page = self._texts.t("guide-page", page=number)
        paper.write(self._texts.t("guide-file"), MARGIN, y, "caption", "ink3")
        paper.write(page, WIDE - MARGIN, y, "caption", "ink3", "right")

    def _heading(self, message: str, x: float, y: float) -> float:
        self._paper.write(self._t(message), x, y, "h2", "ink")
        return y + 24

    def _prose(self, text: str, x: float, y: float, room: float, colour: str) -> float:
        paper = self._paper
        line = paper.line_height("body") * 1.02
        for part in paper.wrap(text, "body", room * _TIGHT):
            paper.write(part, x, y + line / 2, "body", colour)
            y += line
        return y

    def _item(
        self,
        message: str,
        x: float,
        y: float,
        mark: Callable[[float, float], None],
        when: str = "",
        width: float = _COLUMN,
    ) -> float:
        """A mark, a bold line and what it means; returns where the next one stands."""
        paper, left = self._paper, x + 24
        mark(x, y)
        if when:
            paper.write(self._t(when), left, y + 7, "caption_bold", "accent")
            y += 13
        for line in paper.wrap(self._t(message), "h3", width - 24):
            paper.write(line, left, y + 8, "h3", "ink")
            y += paper.line_height("h3")
        return self._prose(self._t(f"{message}.text"), left, y + 1, width - 24, "ink2") + 11

    def _tick_box(self, x: float, y: float) -> None:
        side = 11.0
        corners = [(x, y + 2), (x + side, y + 2), (x + side, y + 2 + side), (x, y + 2 + side)]
        self._paper.area(corners, "sheet", order=3)
        self._paper.line([*corners, corners[0]], "ink2", 1.0)

    def _milestone(self, x: float, y: float) -> None:
        self._paper.dot(x + 7.5, y + 7, 5.5, "accent", "paper")

    def _write_down(self, y: float) -> None:
        """Places for the address, the code and the PIN."""
        paper, room = self._paper, WIDE - 2 * MARGIN
        paper.bar(Box(MARGIN, y, room, 64), "sheet")
        paper.bar(Box(MARGIN, y, 3, 64), "accent", order=3)
        paper.write(self._t("guide-write-down"), MARGIN + 16, y + 17, "h3", "ink")
        widths, x = (0.45, 0.23, 0.19), MARGIN + 16
        for message, share in zip(("address", "code", "pin"), widths, strict=True):
            width = room * share
            paper.line([(x, y + 46), (x + width, y + 46)], "line", 0.8)
            paper.write(self._t(f"guide-{message}"), x, y + 55, "caption", "ink2")
            x += width + room * 0.03

    def _in_pairs(self, y: float, items: list[tuple[str, str]]) -> float:
        """Items in two columns, row by row."""
        for i in range(0, len(items), 2):
            ends = [
                self._item(message, MARGIN + n * (_COLUMN + GAP), y, self._icon(icon))
                for n, (message, icon) in enumerate(items[i : i + 2])
            ]
            y = max(ends)
        return y

    def _icon(self, name: str) -> Callable[[float, float], None]:
        return lambda x, y: draw_icon(self._paper, name, x, y, 15, "accent")

    def _network(self, y: float) -> float:
        """A drawing: the trainer's computer, one network, and the teams'."""
        paper, high = self._paper, 96.0
        box = Box(MARGIN, y, WIDE - 2 * MARGIN, high)
        paper.bar(box, "sea", order=1)
        middle, base, bus = y + 40, y + 71, y + 12
        trainer, network = box.x + 74, box.x + box.width / 2 - 36
        teams = [box.right - 184 + 66 * i for i in range(3)]
        bend = (network + teams[0]) / 2
        way = [(trainer, middle), (bend, middle), (bend, bus), (teams[-1], bus)]
        for course in (way, *([(x, bus), (x, middle)] for x in teams)):
            paper.line(course, "water", 1.4, order=2)
        for x, icon, message in (
            (trainer, "presentation", "guide-drawing-trainer"),
            (network, "wifi", "guide-drawing-network"),
        ):
            paper.dot(x, middle, 32, "sheet", "water")
            draw_icon(paper, icon, x - 11, middle - 11, 22, "ink")
            paper.write(self._t(message), x, base, "body_bold", "ink", "centre")
        for i, x in enumerate(teams, 1):
            paper.dot(x, middle, 25, "sheet", "water")
            draw_icon(paper, "monitor", x - 8, middle - 8, 16, "ink")
            label = f"{self._t('guide-drawing-team')} {i}"
            paper.write(label, x, base, "body", "ink2", "centre")
        paper.write(
            self._t("guide-drawing-no-internet"), network, base + 12, "caption_italic", "ink2",
            "centre",
        )  # fmt: skip
        return y + high

    def _whom_to_call(self, y: float) -> None:
        """A table to fill in."""
        paper, room = self._paper, WIDE - 2 * MARGIN
        y = self._heading("guide-call", MARGIN, y)
        named, phone = MARGIN + room * 0.44, MARGIN + room * 0.76
        paper.write(self._t("guide-call-lead"), MARGIN, y, "body", "ink2")
        paper.write(self._t("guide-call-name"), named, y, "caption", "ink2")
        paper.write(self._t("guide-call-phone"), phone, y, "caption", "ink2")
        y += 9
        paper.hair(MARGIN, y, room, "line")
        for i in range(1, 5):
            paper.write(self._t(f"guide-call-{i}"), MARGIN, y + 15, "body_bold", "ink")
            y += 25
            paper.hair(MARGIN, y, room, "line")
        y = self._prose(self._t("guide-call-in-game"), MARGIN, y + 9, room, "ink2")
        self._prose(self._t("guide-after"), MARGIN, y + 4, room, "ink2")

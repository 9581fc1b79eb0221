"""The "?" of every screen: what one sees, what one does, the keys, and the words of the trade."""

from __future__ import annotations

from game.client.layout import Flow, Rect, centred, inset, split
from game.client.painter import Canvas
from game.client.scene import Pop, Scene

TERMS = (
    "va-taxa", "sjalvkostnad", "fordelningsnyckel", "fornyelsetakt", "eftersatt-underhall",
    "overforingsledning", "vattentakt", "jour", "huvudman", "samhallsbyggnad",
    "namnd", "forbund", "bolag", "malbild", "tillit", "glapp",
    "snabbfraga", "gruppsamtal", "bikupa", "wicked", "tas-for-givet",
)  # fmt: skip
"""The glossary, in the order in which a newcomer meets the words."""

SCREENS = (
    "start", "host", "sessions", "compare", "join", "lobby", "situation", "negotiation", "compose",
    "offer", "card", "decisions", "outcome", "debrief", "replay", "papers", "beside", "trainer",
    "projector",
)  # fmt: skip
"""What help is about; each has its texts `help-<screen>` with `.see` and `.do`."""

_WIDTH = 1080


class HelpScene(Scene):
    """A sheet over the screen that it explains; the game goes on under it."""

    modal = True

    def __init__(self, about: str) -> None:
        self.about = about
        self.page = "screen"
        self._tall = 0

    def draw(self, canvas: Canvas) -> None:
        width = min(canvas.u(_WIDTH), canvas.width - canvas.u(48))
        most = canvas.height - canvas.u(48)
        box = centred(canvas.rect_all, width, min(most, max(self._tall, canvas.u(300))))
        canvas.shadow(box)
        canvas.rect(box, "sheet")
        inner = inset(box, canvas.u(36), canvas.u(20))
        foot = Rect(inner.x, inner.bottom - canvas.u(46), inner.width, canvas.u(46))
        tabs = [(name, self.t(f"help-page-{name}")) for name in ("screen", "keys", "words")]
        place = self.ui.segmented(
            "page", inner.x, inner.y, tabs, self.page, self._turn, width=inner.width
        )
        top = place.bottom + canvas.u(14)
        body = Rect(inner.x, top, inner.width, foot.y - canvas.u(12) - top)
        with self.ui.scroll(f"help.{self.page}", body) as area:
            flow = Flow(canvas, area.rect)
            start = flow.y
            {"screen": self._screen, "keys": self._keys, "words": self._words}[self.page](flow)
            area.end(flow.y)
            needed = top - box.y + flow.y - start + canvas.u(12) + foot.height + canvas.u(20)
        back = self.t("button-close")
        wide = self.ui.button_width(back, "primary")
        self.ui.button(
            "close", Rect(foot.right - wide, foot.y, wide, foot.height), back, Pop, kind="primary"
        )
        if needed != self._tall:
            self._tall = needed
            self.ui.redraw_again()

    def _turn(self, page: str) -> None:
        self.page = page
        self.redraw()

    def _screen(self, flow: Flow) -> None:
        name = f"help-{self.about}"
        flow.text(self.t(name), "h2")
        for part in ("see", "do"):
            flow.gap(12)
            flow.text(self.t(f"help-{part}"), "body_bold", "ink2")
            flow.text(self.t(f"{name}.{part}"), "prose")

    def _keys(self, flow: Flow) -> None:
        flow.text(self.t("help-keys"), "h2")
        flow.gap(8)
        flow.text(self.t("help-keys.text"), "prose")

    def _words(self, flow: Flow) -> None:
        """Two columns where there is room: the word, what it means, its name in the other
        language."""
        canvas = flow.canvas
        flow.text(self.t("help-page-words"), "h2")
        flow.gap(8)
        columns = 2 if flow.width >= canvas.u(760) else 1
        places = split(Rect(flow.x, flow.y, flow.width, 0), [1] * columns, gap=canvas.u(36))
        half = -(-len(TERMS) // columns)
        ends = []
        for place, first in zip(places, range(0, len(TERMS), half), strict=False):
            column = Flow(canvas, place)
            for term in TERMS[first : first + half]:
                id_ = f"glossary-{term}"
                column.text(self.t(id_), "body_bold")
                column.text(self.t(f"{id_}.text"), "body")
                column.text(self.t(f"{id_}.other"), "caption", "ink2")
                column.gap(12)
            ends.append(column.y)
        flow.y = max(ends)

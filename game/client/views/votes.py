"""How the councils voted, beside the odds that were shown beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.layout import Flow
from game.client.theme import ColourName
from game.client.views.deal import Deal

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated


def draw_votes(scene: Seated, flow: Flow, deal: Deal) -> None:
    """A row per party: its vote once it has been read out, and the odds it had."""
    if not deal.signed or deal.status == "withdrawn":
        return
    canvas = flow.canvas
    flow.text(scene.t("votes-title"), "h3")
    flow.gap(4)
    for m in deal.members:
        vote = next((v for v in deal.votes if v["municipality"] == m), None)
        row = flow.take(canvas.u(52))
        flow.hair()
        y = row.y + canvas.u(5)
        canvas.text(scene.words.name(m), row.x, y, "body_bold")
        if vote is None:
            continue
        if m not in deal.signed:
            said = scene.t("deal-unsigned")
            canvas.text(said, row.x, y + canvas.line("body_bold"), "caption", "ink3")
            continue
        yes = bool(vote["yes"])
        odds = scene.t("votes-odds", odds=scene.app.texts.percent(float(vote["odds"])))
        canvas.text(odds, row.x, y + canvas.line("body_bold"), "caption", "ink3")
        colour: ColourName = "gain" if yes else "loss"
        said = scene.t("votes-yes" if yes else "votes-no")
        drawn = canvas.text(
            said,
            row.right,
            row.centery - canvas.line("figure") // 2,
            "figure",
            colour,
            align="right",
        )
        canvas.icon(
            "thumbs-up" if yes else "thumbs-down",
            drawn.x - canvas.u(30),
            row.centery - canvas.u(10),
            20,
            colour,
        )

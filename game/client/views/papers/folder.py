"""All pages of a team's own papers, and which of them wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.client.views.papers.granted_page import GrantedPage
from game.client.views.papers.lessons_page import LessonsPage
from game.client.views.papers.motives_page import MotivesPage
from game.client.views.papers.page import Page
from game.client.views.papers.questions_page import QuestionsPage
from game.client.views.papers.reflection_page import ReflectionPage
from game.client.views.papers.values_page import ValuesPage

if TYPE_CHECKING:
    from game.client.scenes.seated import Seated
    from game.client.scenes.table import Table

PAGES: tuple[type[Page], ...] = (
    ValuesPage,
    MotivesPage,
    GrantedPage,
    QuestionsPage,
    LessonsPage,
    ReflectionPage,
)
"""In the order in which a game comes to them."""


def has_papers(table: Table) -> bool:
    """Whether a team sits at this table, and its game has come."""
    return bool(table.seat) and "mind" in table.private


def pages(scene: Seated) -> list[Page]:
    """A team's pages; without question cards where the level has none."""
    found = [make(scene) for make in PAGES]
    if scene.table.region.get("questions"):
        return found
    return [page for page in found if page.id != QuestionsPage.id]


def page(scene: Seated, id_: str) -> Page:
    """The page of that id."""
    return next(make(scene) for make in PAGES if make.id == id_)


def any_waits(scene: Seated) -> bool:
    """Whether some page could be written now and is not."""
    return any(found.waits() for found in pages(scene))

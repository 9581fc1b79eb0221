"""Checks of region.toml: whether the map can be baked from it, and whether it has been."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.content.drawing import EDGE_KINDS, FACILITY_KINDS, Drawing, Edge
from game.content.folder import Document, Folder
from game.content.geography.edges import edge_lines
from game.content.geography.partition import chain, closed
from game.content.geography.reading import fingerprint
from game.content.problem import ContentError, Problem
from game.content.schema import structure


def drawing_problems(
    folder: Folder, municipalities: Sequence[str], region_map: Mapping[str, Any] | None = None
) -> list[Problem]:
    """Everything wrong in the level's region.toml; nothing where it has none.

    `region_map` is the baked map: one baked from another drawing is said to be so.
    """
    if not folder.has("region.toml"):
        return []
    try:
        document = folder.toml("region.toml")
    except ContentError as error:
        return [error.problem]
    drawing, found = structure(document, Drawing)
    if drawing is None:
        return found
    found = [
        *_owners(document, drawing, municipalities),
        *_edges(document, drawing),
        *_lakes(document, drawing),
    ]
    return found or list(_rings(document, drawing)) or list(_baked(folder, document, region_map))


def _owners(document: Document, drawing: Drawing, known: Sequence[str]) -> Iterator[Problem]:
    """Every id that something is said to belong to is a municipality of the level."""
    named = [(("municipalities", k, "id"), m.id) for k, m in enumerate(drawing.municipalities)]
    named += [(("edges", k), id) for k, edge in enumerate(drawing.edges) for id in edge.owners]
    for table in ("lakes", "settlements", "facilities"):
        named += [
            ((table, k, "municipality"), thing.municipality)
            for k, thing in enumerate(getattr(drawing, table))
            if thing.municipality
        ]
    for path, id in named:
        if id not in known:
            yield document.problem(
                path,
                f'"{id}" is no municipality of the level',
                f"Write one of {', '.join(known)}",
            )
    for id in known:
        if id not in {m.id for m in drawing.municipalities}:
            yield document.problem(
                ("municipalities", 0),
                f"{id} is not drawn",
                f'Add a [[municipalities]] table with id = "{id}", and its edges',
            )


def _edges(document: Document, drawing: Drawing) -> Iterator[Problem]:
    for k, edge in enumerate(drawing.edges):
        if edge.kind not in EDGE_KINDS:
            yield document.problem(
                ("edges", k, "kind"),
                f'"{edge.kind}" is no kind of edge',
                f"Choose among {', '.join(EDGE_KINDS)}",
            )
        elif edge.kind == "border" and len(set(edge.between)) != 2:
            yield document.problem(
                ("edges", k, "between"),
                f"the border has {len(set(edge.between))} sides",
                'Name two municipalities, such as between = ["asby", "beby"]',
            )
        elif edge.kind == "outer" and not edge.of:
            yield document.problem(
                ("edges", k), "the outer edge belongs to nobody", 'Add a line of = "…"'
            )
        if len(edge.points) < 2:
            yield document.problem(
                ("edges", k, "points"),
                f"the edge has {len(edge.points)} points",
                "Give it two or more, such as [[960, 110], [960, 980]]",
            )
    for k, facility in enumerate(drawing.facilities):
        if facility.kind not in FACILITY_KINDS:
            yield document.problem(
                ("facilities", k, "kind"),
                f'"{facility.kind}" is no kind of facility',
                f"Choose among {', '.join(FACILITY_KINDS)}",
            )


def _lakes(document: Document, drawing: Drawing) -> Iterator[Problem]:
    for k, lake in enumerate(drawing.lakes):
        if lake.blob is None and len(lake.points) < 3:
            yield document.problem(
                ("lakes", k),
                "the lake has neither a blob nor three points",
                "Add blob = [x, y, half width, half height, turn, seed], or points",
            )
    for k, river in enumerate(drawing.rivers):
        if len(river.points) < 2:
            yield document.problem(
                ("rivers", k), "the river has fewer than two points", "Add points, from its spring"
            )


def _rings(document: Document, drawing: Drawing) -> Iterator[Problem]:
    """The longest line that each municipality's edges make closes around it; islands apart."""
    lines = edge_lines(document.data["edges"])
    names = list(lines)
    for k, municipality in enumerate(drawing.municipalities):
        own = [
            (name, lines[name])
            for name, edge in zip(names, drawing.edges, strict=True)
            if municipality.id in edge.owners
        ]
        if not own:
            yield document.problem(
                ("municipalities", k),
                f"{municipality.id} has no edges",
                "Add its borders, and its outer edge or coast",
            )
            continue
        ring, line = max(chain(own), key=lambda found: len(found[1]))
        if not closed(line):
            loose = names.index(ring[-1].removeprefix("-"))
            yield document.problem(
                ("edges", loose, "points"),
                f"the edges of {municipality.id} do not close: {_ends(drawing.edges[loose])}",
                "Let the ends of neighbouring edges have the same coordinates",
            )
            return  # the neighbour's would be the same gap once more


def _ends(edge: Edge) -> str:
    (ax, ay), (bx, by) = edge.points[0], edge.points[-1]
    return f"this one goes from {ax:g}, {ay:g} to {bx:g}, {by:g}"


def _baked(
    folder: Folder, document: Document, region_map: Mapping[str, Any] | None
) -> Iterator[Problem]:
    drawn_from = region_map.get("drawn_from") if region_map else None
    if drawn_from is not None and drawn_from != fingerprint(document.data):
        yield Problem(
            f"{folder.name}/map.json",
            0,
            "the map was baked from another region.toml than this",
            f"Bake it anew: granslost level bake {folder.name}",
        )

"""From the views to the map: which borders, pipes, mains and events it shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from game.client.views.map import MapEvent, MapModel, MapView

Tree = Mapping[str, Any]

PLANNING, OUTSIDE = (8.0, 50.0), (4.0, 30.0)
"""How strong each new border is (0–100) where it begins to be seen, and where it stands whole:
towards the own planning, and the slower one towards those left outside."""

_EVENT_BY_ICON = {
    "thermometer-sun": "drought",
    "wrench": "burst",
    "glass-water": "boil_notice",
    "bug": "boil_notice",
}


def map_model(
    region: Tree,
    public: Tree,
    private: Tree,
    room: Tree,
    *,
    own: str = "",
    selected: frozenset[str] = frozenset(),
) -> MapModel:
    """The map's model of what a seat sees now."""
    playing = public.get("phase") not in (None, "lobby")
    known = private.get("pipes", {})
    seats = room.get("seats", {})
    return MapModel(
        region=region["map"],
        nodes=region["nodes"],
        pipes=region["pipes"],
        mains=region["mains"],
        devices=region["devices"],
        names=_names(_frozen(region["municipalities"])),
        steps={pair: len(steps) for pair, steps in public.get("steps", {}).items() if steps},
        condition={pipe: seen["condition"] for pipe, seen in known.items()},
        pressure=public.get("pressure", {}),
        flow=public.get("flow", {}),
        main_states=_main_states(public, private),
        trust=public.get("trust", {}),
        planning_borders=_planning_borders(public) if playing else {},
        left_out=_left_out(public) if playing else {},
        events=_events(region, public),
        empty=frozenset(
            m
            for m, seat in seats.items()
            if not playing and not (seat["taken"] or seat["bot"] is not None)
        ),
        highlight=own,
        selected=selected,
        year=int(public.get("year", region["start_year"])),
    )


def _frozen(municipalities: Tree) -> tuple[tuple[str, str], ...]:
    return tuple((m, spec["name"]) for m, spec in municipalities.items())


@lru_cache(maxsize=4)
def _names(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(pairs)


def _main_states(public: Tree, private: Tree) -> dict[str, str]:
    states = {main: spec["status"] for main, spec in public.get("mains", {}).items()}
    for offer in private.get("offers", {}).values():
        if offer.get("main") in states and offer["status"] == "open":
            states[offer["main"]] = "planned"
    return states


def _planning_borders(public: Tree) -> dict[str, float]:
    """Members of a joint operation whose own planning has drifted away from their water."""
    depths = _depths(public)
    planning = public.get("new_borders", {}).get("planning", {})
    return {
        m: _seen(float(lost), PLANNING)
        for m, lost in planning.items()
        if depths.get(m, 0) >= 2 and float(lost) >= PLANNING[0]
    }


def _left_out(public: Tree) -> dict[str, float]:
    """The border between each who works with others and each left outside of that, by whom the
    ticks point at: the one who is in less deep."""
    depths, found = _depths(public), {}
    for pair, strength in public.get("new_borders", {}).get("outside", {}).items():
        if float(strength) < OUTSIDE[0]:
            continue
        a, b = pair.split("|")
        insider, outsider = (a, b) if depths.get(a, 0) >= depths.get(b, 0) else (b, a)
        found[f"{insider}|{outsider}"] = _seen(float(strength), OUTSIDE)
    return found


def _depths(public: Tree) -> dict[str, int]:
    return {
        m: int(depth)
        for partnership in public.get("partnerships", {}).values()
        for m, depth in partnership["members"].items()
    }


def _seen(strength: float, limits: tuple[float, float]) -> float:
    """How strongly it is drawn, 0–1, in steps, so that the map is not drawn anew for a trifle."""
    return round(min(1.0, strength / limits[1]), 1)


def _events(region: Tree, public: Tree) -> tuple[MapEvent, ...]:
    found = []
    for card in public.get("cards", {}).values():
        spec = region.get("cards", {}).get(card["card"])
        if spec is None or card["round"] != public["round"] or card["closed"]:
            continue
        kind = _EVENT_BY_ICON.get(spec["icon"])
        if kind:
            found += [MapEvent(kind, m) for m in card["owners"]]
    return tuple(found)


def place_of(view: MapView, municipality: str) -> tuple[float, float] | None:
    """Where the calm middle of a municipality is drawn, in pixels of the view."""
    calm = view.region.baked["calm"].get(municipality)
    return view.frame.pixel((float(calm[0][0]), float(calm[0][1]))) if calm else None

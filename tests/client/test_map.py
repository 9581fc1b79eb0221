"""The map: what it shows of borders, networks and events, and how it moves and answers."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path
from typing import Any

import pygame as pg
import pytest
from fluent.runtime import FluentBundle, FluentResource

from game.client.views.map import LAYERS, MapEvent, MapModel, MapView, draw_legend, legend_size
from game.client.views.map.hit import Hit
from game.client.views.map.palette import palette
from game.client.views.map_words import hit_words
from game.client.views.wording import Words
from game.content.geography import bake, region_from_polygons
from game.content.network_model import DEVICE_KINDS
from game.content.texts import Texts, asset_sources
from tests.client import map_scene as scene

SIZE = (640, 360)
RECT = pg.Rect(0, 0, *SIZE)
WEST = "granaker|ljungsjo"
"""A border across land, clear of mains."""


def shown(model: MapModel, **look: Any) -> MapView:
    view = MapView(model, look.pop("size", SIZE), **look)
    view.finish()
    return view


def picture(view: MapView, rect: pg.Rect = RECT) -> pg.Surface:
    surface = pg.Surface(rect.bottomright)
    view.draw(surface, rect)
    return surface


def near(a: tuple[int, ...], b: tuple[int, ...], limit: int = 40) -> bool:
    return sum(abs(x - y) for x, y in zip(a[:3], b[:3], strict=True)) <= limit


def pixels(surface: pg.Surface, colour: tuple[int, int, int], limit: int = 40) -> int:
    reach = limit // 2
    return pg.mask.from_threshold(surface, colour, (reach, reach, reach, 255)).count()


def along_border(view: MapView, surface: pg.Surface, name: str) -> list[tuple[int, ...]]:
    line = view.region.borders[name][0]
    spots = [view.frame.pixel(p) for p in line[6:-6]]
    return [tuple(surface.get_at((round(x), round(y)))) for x, y in spots]


def fluent(language: str) -> Any:
    path = Path(__file__).parents[2] / "assets" / "text" / language / "map.ftl"
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return lambda id, **values: bundle.format_pattern(bundle.get_message(id).value, values)[0]


# borders


def test_a_border_thins_out_with_every_step_taken() -> None:
    ink = palette("paper").ink
    dark = []
    for step in range(5):
        view = shown(scene.model(steps={WEST: step}), size=(1280, 720))
        colours = along_border(view, picture(view, pg.Rect(0, 0, 1280, 720)), WEST)
        dark.append(sum(near(c, ink, 120) for c in colours) / len(colours))
    assert dark[0] > 0.9
    assert all(a > b for a, b in itertools.pairwise(dark[:4]))
    assert dark[4] == 0


def test_tints_meet_where_networks_are_joined() -> None:
    def apart(step: int) -> int:
        view = shown(scene.model(steps={WEST: step}), names=False)
        surface = picture(view)
        north, south = (
            surface.get_at((round(x), round(y)))
            for x, y in (view.frame.pixel((560, 350)), view.frame.pixel((560, 470)))
        )
        return sum(abs(a - b) for a, b in zip(north[:3], south[:3], strict=True))

    assert apart(0) > apart(3) > apart(4)


def test_only_the_box_of_a_changed_border_fades() -> None:
    view = shown(scene.model())
    before = picture(view)
    view.set(dataclasses.replace(view.model, steps={WEST: 1}))
    while not view.update(0.001):
        pass
    middle = picture(view)
    for corner in ((630, 350), (5, 5), (500, 300)):
        assert middle.get_at(corner) == before.get_at(corner)
    passed = 0.0
    while not view.ready:
        view.update(0.1)
        passed += 0.1
    assert 1.0 < passed < 1.5
    assert along_border(view, picture(view), WEST) != along_border(view, before, WEST)


def test_reduced_motion_shows_the_change_at_once() -> None:
    view = shown(scene.model(), reduced_motion=True)
    view.set(dataclasses.replace(view.model, steps={WEST: 4}))
    while not view.update(0.001):
        pass
    assert view.ready


def test_new_borders_appear_in_plum() -> None:
    plum = palette("paper").new_border
    plain = pixels(picture(shown(scene.model(), names=False)), plum)
    planning = pixels(
        picture(shown(scene.model(planning_borders={"sundhamn": 1.0}), names=False)), plum
    )
    outside = pixels(picture(shown(scene.model(shut_out=("skarnas",)), names=False)), plum)
    assert plain == 0
    assert planning > 10
    assert outside > 10


def test_a_seat_without_a_team_has_no_tint() -> None:
    view = shown(scene.model(empty=frozenset({"tallmo"})), names=False)
    x, y = view.frame.pixel((640, 955))
    empty = picture(view).get_at((round(x), round(y)))
    tinted = picture(shown(scene.model(), names=False)).get_at((round(x), round(y)))
    assert max(empty[:3]) - min(empty[:3]) < max(tinted[:3]) - min(tinted[:3])


def test_what_the_layer_does_not_show_is_not_painted_anew() -> None:
    view = shown(scene.model(), layer="condition")
    view.set(dataclasses.replace(view.model, trust={WEST: 12.0}, year=2030))
    assert view.ready
    view.set(dataclasses.replace(view.model, condition={"p1": 0.1}))
    assert not view.ready


# networks


@pytest.mark.parametrize("mode", ["paper", "projector"])
def test_every_layer_looks_different(mode: str) -> None:
    figures = scene.measured()
    seen = {
        pg.image.tobytes(picture(shown(scene.model(**figures), mode=mode, layer=layer)), "RGB")
        for layer in LAYERS
    }
    assert len(seen) == len(LAYERS)


def test_an_unknown_layer_or_mode_is_refused() -> None:
    view = shown(scene.model())
    with pytest.raises(ValueError, match="no layer 'heat'"):
        view.set_layer("heat")
    with pytest.raises(ValueError, match="no mode 'sepia'"):
        MapView(scene.model(), SIZE, mode="sepia")


def test_neglected_pipes_are_told_from_good_ones() -> None:
    pipes = scene.network()["pipes"]
    colours = palette("paper")
    bad = picture(shown(scene.model(condition={p["id"]: 0.1 for p in pipes}), names=False))
    good = picture(shown(scene.model(condition={p["id"]: 0.9 for p in pipes}), names=False))
    assert pixels(bad, colours.neglected) > 10 * pixels(good, colours.neglected)
    assert pixels(good, colours.good) > 10 * pixels(bad, colours.good)


def test_picked_pipes_are_outlined() -> None:
    pick = palette("paper").pick
    pipe = scene.network()["pipes"][0]["id"]
    picked = picture(shown(scene.model(selected=frozenset({pipe})), names=False))
    assert pixels(picked, pick) > pixels(picture(shown(scene.model(), names=False)), pick)


def test_a_main_is_drawn_once_it_is_planned_and_solid_when_in_use() -> None:
    main = scene.main_between("skarnas", "sundhamn")
    green = palette("paper").good
    steps = {"skarnas|sundhamn": 4}
    seen = [
        pixels(
            picture(
                shown(
                    scene.model(steps=steps, main_states={main: state}, condition={}), names=False
                )
            ),
            green,
            100,
        )
        for state in ("candidate", "planned", "in_use")
    ]
    assert seen[0] < seen[1] < seen[2]


def test_water_flows_until_nobody_has_touched_anything_for_a_while() -> None:
    view = shown(scene.model(**scene.measured()), layer="flow")
    first = pg.image.tobytes(picture(view), "RGB")
    assert view.update(0.7)
    assert pg.image.tobytes(picture(view), "RGB") != first
    assert not view.update(20.0)
    view.wake()
    assert view.update(0.1)


def test_water_turns_with_the_sign_of_its_flow() -> None:
    flow = scene.measured()["flow"]
    there = shown(scene.model(flow=flow), layer="flow")
    back = shown(scene.model(flow={link: -q for link, q in flow.items()}), layer="flow")
    assert pg.image.tobytes(picture(there), "RGB") != pg.image.tobytes(picture(back), "RGB")


def test_still_water_does_not_move() -> None:
    pipes = scene.network()["pipes"]
    view = shown(scene.model(flow={p["id"]: 0.0 for p in pipes}), layer="flow")
    assert not view.update(0.5)


# events


def test_a_burst_is_seen_where_it_happens() -> None:
    pipe = scene.network()["pipes"][3]
    view = shown(scene.model(events=(MapEvent("burst", pipe["municipality"], pipe=pipe["id"]),)))
    quiet = picture(shown(scene.model()))
    loud = picture(view)
    changed = [
        (x, y)
        for x in range(SIZE[0])
        for y in range(SIZE[1])
        if not near(loud.get_at((x, y)), quiet.get_at((x, y)), 12)
    ]
    a, b = view.pixel_of(pipe["a"]), view.pixel_of(pipe["b"])
    assert a is not None
    assert b is not None
    middle = pg.Vector2(a).lerp(b, 0.6)
    assert changed
    assert sum(middle.distance_to(p) < 60 for p in changed) > 0.8 * len(changed)
    assert view.update(0.1)  # its rings spread


def test_drought_draws_the_lake_back() -> None:
    lake = palette("paper").lake
    full = pixels(picture(shown(scene.model(), names=False)), lake, 24)
    dry = pixels(
        picture(shown(scene.model(events=(MapEvent("drought", "ljungsjo"),)), names=False)),
        lake,
        24,
    )
    assert dry < full


@pytest.mark.parametrize("kind", ["boil_notice", "outage", "other"])
def test_other_events_have_a_sign(kind: str) -> None:
    view = shown(scene.model(events=(MapEvent(kind, "tallmo"),)), names=False)
    assert pixels(picture(view), palette("paper").alarm) > 0


# moving and asking


def test_the_whole_region_is_seen_at_any_size() -> None:
    for size in ((1920, 1080), (1280, 720), (780, 660), (500, 720), (240, 135), (1600, 400)):
        view = MapView(scene.model(), size)
        for box in view.region.boxes.values():
            left, top = view.frame.pixel(box[:2])
            right, bottom = view.frame.pixel(box[2:])
            assert left >= 0
            assert top >= -1
            assert right <= size[0]
            assert bottom <= size[1] + 1


def test_something_is_seen_before_the_map_is_painted() -> None:
    view = MapView(scene.model(), SIZE)
    first = picture(view)
    assert not view.ready
    x, y = view.frame.pixel((560, 330))
    assert near(first.get_at((round(x), round(y))), palette("paper").tint(0))


def test_zooming_keeps_the_point_under_the_pointer() -> None:
    view = MapView(scene.model(), SIZE)
    at = (300.0, 180.0)
    before = view.frame.world(at)
    view.zoom(2.0, at)
    assert view.frame.world(at) == pytest.approx(before, abs=1.5)
    view.zoom(0.1)
    assert view.frame == MapView(scene.model(), SIZE).frame


def test_one_cannot_pan_out_of_the_world() -> None:
    view = MapView(scene.model(), SIZE)
    view.zoom(3.0)
    view.pan(99999, 99999)
    assert view.frame.left >= -1
    assert view.frame.top >= -1


def test_keys_and_wheel_move_the_map() -> None:
    view = MapView(scene.model(), SIZE)
    home = view.frame
    assert view.handle(pg.event.Event(pg.KEYDOWN, key=pg.K_PLUS, mod=0), RECT)
    zoomed = view.frame
    assert zoomed.scale > home.scale
    assert view.handle(pg.event.Event(pg.KEYDOWN, key=pg.K_RIGHT, mod=pg.KMOD_CTRL), RECT)
    assert view.frame.left > zoomed.left
    assert view.handle(pg.event.Event(pg.KEYDOWN, key=pg.K_0, mod=0), RECT)
    assert view.frame == home
    wheel = pg.event.Event(pg.MOUSEWHEEL, y=1, precise_y=1.0, pos=(100, 100))
    assert view.handle(wheel, RECT)
    assert view.frame.scale > home.scale
    assert not view.handle(pg.event.Event(pg.KEYDOWN, key=pg.K_a, mod=0), RECT)


def test_dragging_with_the_right_button_moves_the_land() -> None:
    view = MapView(scene.model(), SIZE)
    view.zoom(2.0)
    left = view.frame.left
    view.handle(pg.event.Event(pg.MOUSEBUTTONDOWN, button=3, pos=(200, 200)), RECT)
    view.handle(
        pg.event.Event(pg.MOUSEMOTION, pos=(150, 200), rel=(-50, 0), buttons=(0, 0, 1)), RECT
    )
    view.handle(pg.event.Event(pg.MOUSEBUTTONUP, button=3, pos=(150, 200)), RECT)
    assert view.frame.left > left


def test_pointing_tells_what_is_there() -> None:
    view = shown(scene.model(), size=(1280, 720))
    pipe = scene.network()["pipes"][0]
    node = scene.network()["nodes"][0]
    at = view.pixel_of(node["id"])
    assert at is not None
    assert (view.hit(at).kind, view.hit(at).id) == ("node", node["id"])
    a, b = view.pixel_of(pipe["a"]), view.pixel_of(pipe["b"])
    assert a is not None
    assert b is not None
    hit = view.hit(tuple(pg.Vector2(a).lerp(b, 0.5)))
    assert (hit.kind, hit.id, hit.municipality) == ("pipe", pipe["id"], pipe["municipality"])
    middle = view.pixel_of_border("ljungsjo", "granaker")
    assert middle is not None
    assert view.hit(middle).id == WEST
    assert view.hit(view.frame.pixel((720, 500))).id == "Ljungsjön"
    assert view.hit(view.frame.pixel((640, 940))).municipality == "tallmo"
    assert view.hit(view.frame.pixel((100, 600))).kind == "outside"


def test_a_candidate_main_is_not_found_until_it_is_shown() -> None:
    main = scene.main_between("skarnas", "sundhamn")
    via = next(m for m in scene.network()["mains"] if m["id"] == main)["vertices"][0]
    hidden = shown(scene.model(), size=(1280, 720))
    offered = shown(scene.model(main_states={main: "offered"}), size=(1280, 720))
    assert hidden.hit(hidden.frame.pixel(via)).kind != "main"
    hit = offered.hit(offered.frame.pixel(via))
    assert (hit.id, hit.data["state"]) == (main, "offered")


def test_a_brush_takes_the_pipes_it_touches() -> None:
    view = MapView(scene.model(), (1280, 720))
    pipe = scene.network()["pipes"][0]
    at = view.pixel_of(pipe["a"])
    assert at is not None
    assert pipe["id"] in view.pipes_within(at, 12)
    assert len(view.pipes_within(at, 300)) > len(view.pipes_within(at, 12))


def test_unknown_places_have_no_pixel() -> None:
    view = MapView(scene.model(), SIZE)
    assert view.pixel_of("nowhere") is None
    assert view.pixel_of_border("skarnas", "tallmo") is None


def test_very_large_networks_show_their_skeleton_first() -> None:
    from game.client.views.map.courses import lay_out
    from game.client.views.map.network import visible

    nodes = [{"id": f"n{i}", "x": i % 40 * 30, "y": i // 40 * 30} for i in range(700)]
    pipes = [
        {
            "id": f"p{i}",
            "a": f"n{i}",
            "b": f"n{i + 1}",
            "vertices": (),
            "diameter_mm": 90 + i % 5 * 60,
        }
        for i in range(699)
    ]
    courses = list(lay_out(nodes, pipes).values())
    view = MapView(scene.model(), SIZE)
    shown = visible(courses, view.frame)
    assert 0 < len(shown) <= len(courses) / 3 + 1
    assert max(c.width for c in courses if c not in shown) <= min(c.width for c in shown)
    view.zoom(6.0)
    assert len(visible(courses, view.frame)) == len(courses)


# any region, any size

SQUARES = {
    "west": [(200.0, 200.0), (900.0, 200.0), (900.0, 900.0), (200.0, 900.0)],
    "east": [(900.0, 200.0), (1600.0, 200.0), (1600.0, 900.0), (900.0, 900.0)],
}


def test_an_imported_region_without_coast_is_drawn_too() -> None:
    made = bake(region_from_polygons(SQUARES))
    view = shown(
        MapModel(
            region=made, steps={"east|west": 2}, planning_borders={"west": 1.0}, shut_out=("east",)
        )
    )
    surface = picture(view)
    x, y = view.frame.pixel((500, 700))
    assert near(surface.get_at((round(x), round(y))), palette("paper").tint(0), 60)
    assert view.hit(view.frame.pixel((1200, 700))).id == "east"
    middle = view.pixel_of_border("west", "east")
    assert middle is not None
    assert view.hit(middle).id == "east|west"


@pytest.mark.parametrize("size", [(1, 1), (24, 16), (90, 400), (700, 60)])
def test_the_map_fits_any_window(size: tuple[int, int]) -> None:
    view = shown(scene.model(**scene.measured()), layer="flow", size=size)
    assert picture(view, pg.Rect(0, 0, *size)).get_size() == size


# pumps and valves


def with_a(kind: str) -> MapModel:
    """The region with a pump or valve in the place of its longest pipe."""
    plain = scene.model()
    at = {node["id"]: (node["x"], node["y"]) for node in plain.nodes}
    pipe = max(plain.pipes, key=lambda pipe: pg.Vector2(at[pipe["a"]]).distance_to(at[pipe["b"]]))
    device = {key: pipe[key] for key in ("municipality", "a", "b")}
    device |= {"id": "device", "kind": kind, "diameter_mm": 100.0, "setting": 25.0}
    rest = [other for other in plain.pipes if other is not pipe]
    return dataclasses.replace(plain, pipes=rest, devices=[device])


@pytest.mark.parametrize("kind", ["pump", "check", "prv"])
def test_pumps_and_valves_have_their_signs_once_one_has_zoomed_in(kind: str) -> None:
    model = with_a(kind)
    view = MapView(model, SIZE, reduced_motion=True)
    ends = [n for n in model.nodes if n["id"] in (model.devices[0]["a"], model.devices[0]["b"])]
    world = ((ends[0]["x"] + ends[1]["x"]) / 2, (ends[0]["y"] + ends[1]["y"]) / 2)
    assert view.hit(view.frame.pixel(world)).kind != "device"
    view.zoom(5.0, view.frame.pixel(world))
    view.update(1.0)
    view.finish()
    spot = view.frame.pixel(world)
    assert (view.hit(spot).kind, view.hit(spot).id) == ("device", "device")
    around = pg.Rect(0, 0, 20, 20)
    around.center = (round(spot[0]), round(spot[1]))
    plate = palette("paper").plate
    assert pixels(picture(view).subsurface(around), plate) > 40


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_pump_and_valve_has_words(language: str) -> None:
    texts = Texts(language, asset_sources(language))
    words = Words(texts, {}, {})
    for kind in DEVICE_KINDS:
        hit = Hit("device", "V1", "west", {"kind": kind, "setting": 28.1})
        said = hit_words(hit, words, {"flow": {"V1": -3.0}}, {})
        assert len(said) == 3
        assert ("28" in said[1]) == (kind in ("prv", "psv", "pbv", "fcv"))


# the legend


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_legend_keeps_within_its_size(language: str, scale: float) -> None:
    texts = fluent(language)
    for layer in LAYERS:
        wide, high = legend_size(layer, scale, texts)
        surface = pg.Surface((wide + 200, high + 200))
        surface.fill((1, 2, 3))
        rect = draw_legend(surface, (100, 100), layer, texts, "paper", scale)
        assert rect.size == (wide, high)
        mask = pg.mask.from_threshold(surface, (1, 2, 3), (1, 1, 1, 255))
        mask.invert()
        assert mask.get_bounding_rects() == [rect]


def test_the_legend_speaks_of_what_borders_mean() -> None:
    assert fluent("sv")("map-border-perforated-means") == "gemensam administration"
    assert fluent("en")("map-border-gone-means") == "connected networks"

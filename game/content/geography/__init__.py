"""Geography: from a few hand-drawn points, or the polygons of an import, to a finished map.

`bake(region)` turns a region (the tables of a level's `region.toml`, or what
`region_from_polygons` makes) into the plain dict that is written as `map.json` and drawn by the
client. Baking is pure Python, takes a few seconds and is done once, when a level is made; the same
region always bakes to the same map.

Tables of a region (all optional but `municipalities` and `edges`; `game.content.drawing` has their
keys for the check):

- `seed`, `world` [w, h], `extent` [x0, y0, x1, y1], `slope` [dx, dy] of the land (height per unit),
  `land_corners`: points that close the coast line into land, outside the extent.
- `rolling`: how hilly it is (1 as usual, 0.3 a plain); `hills`: [x, y, spread, height] of those
  that are to be somewhere; `tree_line`: the height (about 2) above which nothing grows; `woods`:
  how much forest there is (1 as usual, 0.3 farmland); `groves`: [x, y, spread] of more forest.
- `municipalities`: `id`, `name`, `tint` (index of the map's palette).
- `edges`: `kind` border (`between` two ids), outer (`of` one id) or coast (`of` one id, or none
  for coast outside the region); `points`, `roughness` (map units), `seed`. Edges of a municipality
  meet end to end; their order and direction do not matter. An island that is a municipality is a
  coast of its own that closes; its borders are lines in the water that meet no other edge.
- `lakes`: `points` or `blob` [x, y, rx, ry, turn, seed], `name`, `label` (a line for the name),
  `islets` (blobs). `rivers`: `points`, `width` [first, last], `name`.
- `skerries`: `islands` [municipality, x, y, rx, ry, turn, seed], `per_island`, `seed`.
- `settlements`: `name`, `municipality`, `at`, `rank` 1–3, `town` (radius of the built-up area).
- `facilities`: `kind` works, reservoir or wastewater, `municipality`, `at`. `sewers`: `points`.
- `roads`: `points`, `kind` road or railway.
- `routes`: ways of the mains, kept clear of forest and names. `outside`: `name`, `at`.
- `sea`: `name`, `label` (a line for the name).
"""

from game.content.geography.baking import bake
from game.content.geography.partition import region_from_polygons
from game.content.geography.reading import bake_level, read_region

__all__ = ["bake", "bake_level", "read_region", "region_from_polygons"]

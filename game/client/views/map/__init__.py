"""The map: the region as a printed Nordic map whose borders dissolve.

`MapView` draws a `MapModel` into any rectangle; `draw_legend` draws what its signs mean. Nothing
here knows of scenes, messages or rules: what is drawn is in the model.
"""

from game.client.views.map.hit import Hit
from game.client.views.map.legend import draw_legend, legend_size
from game.client.views.map.model import LAYERS, MapEvent, MapModel
from game.client.views.map.view import MapView

__all__ = ["LAYERS", "Hit", "MapEvent", "MapModel", "MapView", "draw_legend", "legend_size"]

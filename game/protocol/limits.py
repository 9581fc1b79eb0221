"""How large a message and its parts may be. Both ends know these numbers."""

from __future__ import annotations

PROTOCOL = 1
"""Version of the protocol; a client with another one is told so and not let in."""

MAX_FRAME = 64 * 1024
"""Largest frame to the server, bytes."""

MAX_TEXT = 500
"""Longest text in a message to the server, characters."""

MAX_NAME = 40
"""Longest name of a team, characters."""

SHORTEST_TOKEN = 22
"""Fewest characters of a token that a client makes itself: 128 random bits in base64."""

MAX_LIST = 2000
"""Most items in a list or map of a message to the server."""

MAX_ITEMS = 4000
"""Most items in all lists and maps of a message to the server together."""

MAX_DEPTH = 12
"""Deepest nesting in a message to the server."""

LONGEST_EXTENSION_S = 3600
"""Most seconds by which a trainer can lengthen or shorten a phase at once."""

MAX_MESSAGE = 300
"""Longest message from one seat to another, characters."""

MAX_OPTION = 80
"""Longest option of a poll, characters."""

FEWEST_OPTIONS, MOST_OPTIONS = 2, 8
"""How many options a poll may have."""

FEWEST_ANSWERS = 5
"""A poll's distribution is shown from so many answers on."""

MOST_HANDS = 99
"""Most hands that can be counted for an option."""

LONGEST_BREAKOUT_MIN = 60
"""Longest time of a breakout, minutes."""

MOST_CHAIRS = 5
"""Most people of a team that are spread over mixed groups."""

"""Which municipality each node belongs to: by the file's own tags, else by a fair division."""

from __future__ import annotations

import unicodedata
from collections import Counter

from game.content.importing.elements import Network
from game.content.importing.remarks import Report

MOST, LEAST = 8, 2
_ENOUGH = 0.5
"""Share of the nodes that must have tags for the tags to count."""


def homes_by_tags(network: Network, tags: dict[str, str], report: Report) -> dict[str, str]:
    """Gives each node its home by the tags; the names of the homes by id, empty where the tags do
    not divide the network into 2–8 municipalities.

    Of a tag such as "Alby,tank" the first part is the municipality. Nodes without one take that of
    their nearest neighbour.
    """
    named = {
        id: tags[id].split(",")[0].strip() for id in network.nodes if tags.get(id, "").strip(", ")
    }
    counts = Counter(slug(name) for name in named.values())
    spelt = {slug(name): name for name in reversed(named.values())}
    demand = {
        home: sum(network.nodes[id].demand_lps for id, name in named.items() if slug(name) == home)
        for home in counts
    }
    homes = [home for home in counts if home and demand[home] > 0]
    if len(named) < _ENOUGH * len(network.nodes) or not LEAST <= len(homes) <= MOST:
        if tags:
            report.say("tags-unused", tagged=len(named), nodes=len(network.nodes), names=len(homes))
        return {}
    for id, name in named.items():
        if slug(name) in homes:
            network.nodes[id].home = slug(name)
    _take_after_neighbours(network, report)
    report.say("tags-used", names=", ".join(spelt[home] for home in homes))
    return {home: spelt[home] for home in homes}


def _take_after_neighbours(network: Network, report: Report) -> None:
    around = network.around()
    waiting = [id for id, node in network.nodes.items() if node.home]
    for id in waiting:  # grows while it is walked: nearest first
        for link in around[id]:
            other = network.nodes[link.other(id)]
            if not other.home:
                other.home = network.nodes[id].home
                waiting.append(other.id)
                report.say("tag-given", other.line, node=other.id, home=other.home)


def slug(name: str) -> str:
    """A name as an id: small letters a–z, digits and hyphens, beginning with a letter."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    letters = "".join(c if c.isalnum() else "-" for c in plain)
    id = "-".join(part for part in letters.split("-") if part)[:24]
    return id if id[:1].isalpha() else f"k-{id}" if id else ""

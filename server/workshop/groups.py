"""Groups for a breakout, and who moves where after an election."""

from __future__ import annotations

from collections.abc import Sequence

from server.workshop.facts import Group, Sitting, Swap

LARGEST_GROUP = 5
"""In a larger group somebody keeps quiet."""


def by_team(teams: Sequence[str]) -> tuple[Group, ...]:
    """Every team for itself."""
    return tuple(Group(f"g{k}", (Sitting(m, 0),)) for k, m in enumerate(teams, start=1))


def mixed(teams: Sequence[str], chairs: int) -> tuple[Group, ...]:
    """One person of each team, by chair; where that makes a group too large, several groups, cut
    elsewhere in the ring of teams for each chair so that new people meet."""
    parts = -(-len(teams) // LARGEST_GROUP)
    groups: list[Group] = []
    for chair in range(1, chairs + 1):
        ring = [*teams[(chair - 1) % len(teams) :], *teams[: (chair - 1) % len(teams)]]
        for part in range(parts):
            start, end = part * len(ring) // parts, (part + 1) * len(ring) // parts
            members = tuple(Sitting(m, chair) for m in ring[start:end])
            groups.append(Group(f"g{len(groups) + 1}", members))
    return tuple(groups)


def swaps(teams: Sequence[str], election: int) -> tuple[Swap, ...]:
    """Who moves after the election with this number (from 1): in each team one person, another
    chair each time, to the next team in the ring and later further on. None where there are fewer
    than two teams of people."""
    if len(teams) < 2:
        return ()
    step = 1 + (election - 1) % (len(teams) - 1)
    chair = 1 + (election - 1) % 2  # the smallest teams are two
    return tuple(Swap(chair, m, teams[(k + step) % len(teams)]) for k, m in enumerate(teams))

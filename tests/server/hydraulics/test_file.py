"""The level's file is an ordinary EPANET file: who has EPANET can open, change and save it."""

from __future__ import annotations

import os
from pathlib import Path

import epanet

from tests.server.hydraulics.region import LEVEL, NETWORK

FILE = Path(__file__).parents[3] / "levels" / LEVEL / "network.inp"
NODES, LINKS = 0, 2


def test_epanet_opens_the_file_and_finds_the_same_network() -> None:
    _, handle = epanet.EN_createproject()
    try:
        assert epanet.EN_open(handle, str(FILE), os.devnull, "")[0] == 0
        links = len(NETWORK.pipes) + len(NETWORK.mains) + len(NETWORK.sources)
        assert epanet.EN_getcount(handle, NODES)[1] == len(NETWORK.nodes)
        assert epanet.EN_getcount(handle, LINKS)[1] == links
        assert epanet.EN_solveH(handle)[0] == 0
    finally:
        epanet.EN_close(handle)
        epanet.EN_deleteproject(handle)

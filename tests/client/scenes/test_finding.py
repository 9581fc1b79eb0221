"""Servers on the local network in the form for joining: found by whoever can look for them."""

from __future__ import annotations

import asyncio

from game.client.scenes import join
from game.client.scenes.join import JoinScene
from game.client.stage import Stage

ROOM = ("konferensrum-2", "http://192.168.8.20:8765")
SAFE = ("annas-dator", "https://192.168.8.31:8765")


class Finder:
    """Tells what answers, look by look."""

    def __init__(self, *looks):
        self.looks = list(looks)
        self.looked = 0

    async def __call__(self):
        self.looked += 1
        return self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]


async def test_a_server_that_answers_is_taken_as_the_address(monkeypatch):
    monkeypatch.setattr(join, "LOOK_AGAIN_S", 0.0)
    joined = []
    finder = Finder([], [ROOM], [ROOM, SAFE])
    stage = Stage(JoinScene(joined.append, find=finder))
    await stage.run(8)
    scene = stage.app.scene
    assert [key for key in stage.app.ui.widgets if key.startswith("found.")] == [
        "found.0",
        "found.1",
    ]
    stage.click("found.0")
    assert scene.address == "192.168.8.20:8765"
    assert stage.focused == "code"
    stage.write("h7km4t")
    stage.click("go")
    assert [(form.address, form.code) for form in joined] == [("192.168.8.20:8765", "h7km4t")]
    stage.click("found.1")
    assert scene.address == "https://192.168.8.31:8765"
    scene.leave()
    await asyncio.sleep(0)
    seen = finder.looked
    await stage.run(4)
    assert finder.looked <= seen + 1


async def test_without_a_finder_the_form_is_as_before_and_with_none_found_one_types():
    stage = Stage(JoinScene(lambda _: None))
    assert not any("Letar" in box.text for box in stage.app.canvases[0].boxes)
    stage = Stage(JoinScene(lambda _: None, find=Finder([])))
    assert any("Letar efter spel" in box.text for box in stage.app.canvases[0].boxes)
    await stage.run(4)
    assert any("Skriv adressen" in box.text for box in stage.app.canvases[0].boxes)
    assert "address" in stage.app.ui.widgets
    stage.app.scene.leave()

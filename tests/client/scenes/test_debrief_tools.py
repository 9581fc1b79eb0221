"""Beside the debrief's pictures: what-ifs, turning points, the ledger, keeping, following."""

from __future__ import annotations

import io
import zipfile

from game.client.gallery_sessions import CODE, Shelf
from game.client.keeping import keep_file
from game.client.scene import Push
from game.client.scenes.compare import CompareScene
from game.client.scenes.debrief_following import Page
from game.client.scenes.ledger_lines import LedgerLinesScene
from game.client.scenes.sessions import SessionsScene
from game.client.scenes.turning import TurningScene
from game.client.views.debrief_report import ReportFetch
from game.protocol.workshop import Show
from tests.client.scenes.debriefing import debrief, game_alone, game_together


def told(done, of=3, *, running=False, band=0):
    stages = ["done"] * done + ["waiting"] * (of - done)
    cases = {f"case-{n}": {"stage": stage, "counts": {}} for n, stage in enumerate(stages)}
    return {"running": running, "cases": cases, "band": band, "band_of": 30}


def test_what_ifs_are_run_followed_and_shown():
    stage, scene, live = debrief(game_together())
    live.told["what_if"] = told(0, running=True)
    stage.click("whatif.run")
    assert ("what_if", {"do": "run"}) in live.asked
    stage.wait(0.1)
    assert "whatif.cancel" in stage.app.ui.widgets
    assert stage.problems() == []
    live.told["what_if"] = told(3, band=30)
    stage.wait(1.3)
    charts = [params for what, params in live.asked if what == "chart"]
    assert charts[-1]["estimates"] is True
    assert "estimates" not in charts[0]
    stage.click("whatif.toggle")
    stage.wait(0.1)
    assert not scene.tools.what_ifs.known


def test_a_game_without_agreements_shows_the_other_games_and_says_why():
    stage, scene, live = debrief(game_alone())
    said = {line["talk"] for line in scene.questions}
    assert "debrief-promises-none" in said
    live.told["what_if"] = told(0, of=0, running=True)
    stage.click("whatif.run")
    stage.wait(0.1)
    what_ifs, texts = scene.tools.what_ifs, stage.app.texts
    assert what_ifs._progress(texts) == texts.t("what-if-preparing")
    live.told["what_if"] = told(0, of=0, band=30)
    stage.wait(1.3)
    assert [params for what, params in live.asked if what == "chart"][-1]["estimates"] is True
    assert "whatif.run" not in stage.app.ui.widgets
    assert "whatif.toggle" in stage.app.ui.widgets
    assert stage.problems() == []


def test_what_ifs_can_be_cancelled():
    stage, _, live = debrief(game_together())
    live.told["what_if"] = told(1, running=True)
    stage.click("whatif.run")
    stage.wait(0.1)
    stage.click("whatif.cancel")
    assert live.asked[-1] == ("what_if", {"do": "cancel"})


def test_a_click_on_a_point_opens_the_lines_behind_it():
    stage, scene, live = debrief(game_together())
    scene.go_to(1)
    stage.wait(0.1)
    key = next(k for k in stage.app.ui.widgets if k.startswith("spot.trust."))
    stage.click(key)
    stage.wait(0.1)
    assert isinstance(stage.app.scene, LedgerLinesScene)
    assert stage.app.scene.lines
    assert live.asked[-1][0] == "ledger"
    assert stage.problems() == []
    stage.click("close")
    assert stage.app.scene is scene


def test_turning_points_stand_well_in_every_look():
    for window in ({}, {"language": "en", "scale": 2.0, "theme": "dark"}):
        stage, scene, _ = debrief(game_together(), **window)
        stage.app.go(Push(TurningScene(scene.table, scene.table.live.ask)))
        stage.wait(0.1)
        assert isinstance(stage.app.scene, TurningScene)
        assert 3 <= len(stage.app.scene.moments) <= 5
        assert stage.problems() == []


def test_a_game_in_which_nothing_happened_has_its_turning_page():
    stage, _, _ = debrief(game_alone())
    stage.click("turning")
    stage.wait(0.1)
    assert isinstance(stage.app.scene, TurningScene)
    assert stage.problems() == []


def test_a_picture_is_kept_and_one_is_told_where(tmp_path, monkeypatch):
    monkeypatch.setattr("game.client.keeping.documents", lambda: tmp_path / "Gränslöst")
    stage, scene, _ = debrief(game_together())
    stage.wait(0.2)
    stage.click("keep")
    stage.wait(0.1)
    stage.click("keep")
    kept = sorted(file.name for file in (tmp_path / "Gränslöst").iterdir())
    assert kept == ["promise-tallmo-2.png", "promise-tallmo.png"]
    assert scene.tools._kept is not None
    assert " / ".join((tmp_path / "Gränslöst").parts[1:]) in scene.tools._kept[1]
    assert stage.problems() == []


def test_the_trainer_goes_from_the_debrief_to_parallel_groups():
    stage, trainer, _ = debrief(game_together(), role="trainer", seat="trainer")
    assert "groups" not in stage.app.ui.widgets
    trainer.table.sessions = lambda: SessionsScene(Shelf(CODE, "271828", compares=True))
    stage.wait(0.1)
    stage.click("groups")
    stage.click("compare")
    assert isinstance(stage.app.scene, CompareScene)
    assert stage.problems() == []


def test_the_trainer_leads_and_the_projector_follows():
    _, trainer, live = debrief(game_together(), role="trainer", seat="trainer")
    shown = []
    live.control = lambda action, on_refused=None: shown.append(action)
    trainer.go_to(4)
    trainer.go_to(4)
    assert shown == [Show("debrief", "chains 0")]
    stage, projector, screen = debrief(game_together(), role="projector", seat="projector")
    screen.game.beside.views[""] = {"showing": {"what": "debrief", "id": "bought 1 tallmo"}}
    stage.wait(0.1)
    assert projector.index == 2
    wish, _ = projector._wish()
    assert (wish.chart, wish.subject) == ("cost_lines", "tallmo")
    assert not {"turning", "keep", "whatif.run"} & set(stage.app.ui.widgets)
    screen.game.beside.views[""] = {"showing": {"what": "debrief", "id": "map 0"}}
    stage.wait(0.1)
    assert projector.at_maps
    screen.game.beside.views[""] = {"showing": {"what": "debrief", "id": "gibberish"}}
    stage.wait(0.1)
    assert projector.at_maps


def test_a_page_is_read_as_it_is_told():
    for page in (Page("trust", 0, "tallmo"), Page("", 0), Page("paid", 2)):
        assert Page.read(page.told.id) == page


def test_a_report_is_fetched_in_parts_and_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr("game.client.views.debrief_report.documents", lambda: tmp_path)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("index.html", "<p>så gick det</p>")
    data, asked = archive.getvalue(), []

    def ask(what, params, on_answer, on_failed):
        asked.append(params["do"])
        if params["do"] == "part":
            at = params["at"]
            on_answer({"at": at, "data": data[at : at + 50], "size": len(data)})
        else:
            size = len(data) if params["do"] == "look" else None
            on_answer({"done": 1, "of": 2, "size": size, "failed": False})

    fetch = ReportFetch(ask, lambda: None, "H7KM4T")
    fetch.begin("sv")
    fetch.update(0.8)
    assert asked[:2] == ["write", "look"]
    assert asked.count("part") == -(-len(data) // 50)
    assert fetch.folder == tmp_path / "H7KM4T-sv"
    assert (fetch.folder / "index.html").read_text(encoding="utf-8") == "<p>så gick det</p>"


def test_a_file_that_a_server_names_is_kept_in_the_games_own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("game.client.keeping.documents", lambda: tmp_path / "Gränslöst")
    assert keep_file("../../spel.granslost", b"x") == tmp_path / "Gränslöst" / "spel.granslost"

"""Guide clips of the centre on the kiosk; the film is a still one, as on the pictures."""

import logging

import pytest

from kiosk import flow
from kiosk.flow import VOLUMES
from kiosk.scenes import Variant, arrange
from kiosk.stage import settle
from kiosk.still import FILMED, LENGTH_MS
from kiosk.watching import FOLDER, clip_files
from tests.kiosk.test_kiosk import PLAIN, Visitor

FIRST, SECOND = f"{FILMED}-1 Ai được làm giám hộ.mp4", f"{FILMED}-2 Cách điền tờ khai đăng ký giám hộ.webm"


@pytest.fixture
def visitor(stage):
    arrange(stage, "home", PLAIN)
    stage.app.kiosk.clearAll()
    arrange(stage, "clips", PLAIN)
    stage.film.told.clear()
    visitor = Visitor(stage)
    visitor.pause(600)
    return visitor


def clips(visitor, name):
    settle(1)
    return visitor.kiosk.watching.property(name)


def test_only_the_procedure_of_the_clips_offers_them(visitor, stage):
    assert clips(visitor, "offer") == "Xem hướng dẫn (8 phút)"
    stage.app.kiosk.openProcedure("1.001193")
    assert clips(visitor, "offer") == ""


def test_one_touch_leads_from_the_procedure_to_its_clip(visitor, stage):
    arrange(stage, "procedure-filmed", PLAIN)
    visitor.pause(600)
    visitor.touch("procedure.watch")
    assert stage.app.kiosk.property("screen") == "clips"
    visitor.touch("nav.back")
    assert stage.app.kiosk.property("screen") == "procedure"


def test_the_first_clip_plays_and_its_progress_is_seen(visitor):
    assert clips(visitor, "state") == "playing"
    assert clips(visitor, "title") == "Ai được làm giám hộ"
    assert visitor.text("clips.clock") == "1:21 / 4:05"
    assert clips(visitor, "progress") == pytest.approx(1 / 3, abs=0.01)


def test_it_stands_still_and_goes_on(visitor, stage):
    visitor.touch("clips.turn")
    assert clips(visitor, "state") == "paused"
    visitor.touch("clips.turn")
    assert clips(visitor, "state") == "playing"
    assert stage.film.told == [("pause",), ("go on",)]


def test_another_clip_is_a_touch_away_and_can_be_seen_again(visitor, stage):
    visitor.touch("clips.play.1")
    assert clips(visitor, "title") == "Cách điền tờ khai đăng ký giám hộ"
    stage.film.audience.ended()
    visitor.touch("clips.turn")
    assert stage.film.told == [("play", SECOND, VOLUMES[1]), ("play", SECOND, VOLUMES[1])]


def test_it_becomes_louder_without_a_pause_and_forgets_that_with_the_session(visitor, stage):
    visitor.touch("tray.volume")
    assert stage.film.told == [("volume", VOLUMES[2])]
    assert clips(visitor, "state") == "playing"
    stage.app.kiosk.clearAll()
    arrange(stage, "clips", PLAIN)
    assert stage.film.told[-1] == ("play", FIRST, VOLUMES[1])


@pytest.mark.parametrize("leave", ["back", "clearAll"])
def test_k31_whoever_leaves_leaves_silence(visitor, stage, leave):
    getattr(stage.app.kiosk, leave)()
    assert stage.film.told[-1] == ("stop",)
    assert (clips(visitor, "state"), clips(visitor, "picture")) == ("none", "")


@pytest.mark.usefixtures("visitor")
def test_k29_the_idle_limit_does_not_end_a_clip_that_runs(stage):
    idle_ms = stage.machine.settings.idle_s * 1000
    stage.pass_time(idle_ms)
    stage.pass_time(idle_ms)
    assert stage.app.kiosk.property("question") == ""
    stage.film.audience.ended()
    stage.pass_time(idle_ms)
    assert stage.app.kiosk.property("question") == "idle"


def test_a_question_and_a_voice_interrupt_it(visitor, stage):
    stage.app.kiosk.useTool("restart")
    assert clips(visitor, "state") == "paused"
    stage.app.kiosk.keepGoing()
    stage.app.kiosk.turnClip()
    stage.app.kiosk.useTool("listen")
    assert clips(visitor, "state") == "paused"
    stage.app.kiosk.useTool("listen")


def test_english_pages_say_it_in_english(visitor, stage):
    arrange(stage, "clips", Variant("en", flow.NORMAL_SIZE, "portrait"))
    assert clips(visitor, "offer") == "Watch the guide (8 min)"


def test_one_clip_needs_no_list_and_without_any_nothing_is_offered(visitor, stage):
    only = dict.fromkeys(clip_files(stage.machine.settings.data)[:1], LENGTH_MS)
    stage.film.audience.known(only)
    arrange(stage, "clips", PLAIN)
    assert visitor.text("clips.title") == "Ai được làm giám hộ"
    assert "clips.play.0" not in visitor.names()
    stage.film.audience.known({})
    arrange(stage, "procedure", PLAIN)
    assert clips(visitor, "offer") == ""
    stage.app.kiosk.openClips()
    assert clips(visitor, "state") == "none"
    stage.app.kiosk.watching.to(stage.film, stage.machine.settings.data)


def test_files_come_in_the_order_of_their_names(tmp_path):
    assert clip_files(tmp_path) == ()
    (tmp_path / FOLDER).mkdir()
    for name in (SECOND, FIRST, "ghi chú.txt"):
        (tmp_path / FOLDER / name).touch()
    assert [file.name for file in clip_files(tmp_path)] == [FIRST, SECOND]


def test_a_folder_that_cannot_be_read_is_a_line_in_the_log(tmp_path, caplog):
    (tmp_path / FOLDER).touch()
    with caplog.at_level(logging.WARNING):
        assert clip_files(tmp_path) == ()
    assert "clips cannot be read" in caplog.text


def test_lengths_are_told_in_minutes(visitor):
    assert [card["detail"] for card in clips(visitor, "cards")] == [f"{round(LENGTH_MS / 60_000)} phút"] * 2

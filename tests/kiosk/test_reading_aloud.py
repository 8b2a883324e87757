"""Reading aloud, with real touches on the real window: what is said, and what ends it (K-33, K-34)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk import flow
from kiosk.flow import VOLUMES, Screen
from kiosk.reading import READ
from kiosk.scenes import SCENES, Variant, arrange
from kiosk.stage import settle
from sync.domain.vietnamese import fold
from tests.kiosk.test_kiosk import PLAIN, Visitor

ENGLISH = Variant("en", flow.NORMAL_SIZE, "portrait")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def visitor(stage, qtbot):
    arrange(stage, "home", PLAIN)
    stage.app.kiosk.clearAll()
    stage.voice.ears.known(frozenset({"vi", "en"}))
    stage.voice.hush()  # a speech that ended by itself is still what it was last told
    visitor = Visitor(stage)
    visitor.pause(600)
    qtbot.waitUntil(lambda: "tray.listen" in visitor.names())
    return visitor


READ_ALREADY = ("home-read", "ticket-no-paper", "ticket-no-slips")
"""A number that nobody gets on paper is read by itself (K-38)."""


def said(visitor):
    settle(1)
    return tuple(sentence.text for sentence in visitor.stage.voice.says.sentences)


def test_k33_every_page_can_be_read_in_both_languages(stage, visitor):
    for scene in SCENES:
        for variant in (PLAIN, ENGLISH):
            arrange(stage, scene, variant)
            if scene in READ_ALREADY or scene == "saving":  # which waits for its number
                continue
            assert "tray.listen" in visitor.names(), scene
            if stage.voice.says is None:  # without paper the number is said by itself (K-38)
                stage.app.kiosk.useTool("listen")
            assert said(visitor), scene
            stage.app.kiosk.useTool("listen")


def test_every_page_is_read_or_private():
    assert set(READ) == set(Screen)


def test_a_procedure_is_read_in_the_order_of_its_answers(visitor, stage):
    arrange(stage, "procedure-short", PLAIN)
    stage.app.kiosk.useTool("listen")
    words = said(visitor)
    labels = [next(at for at, text in enumerate(words) if text.startswith(label)) for label in
              ("Ở đây có làm", "Lệ phí", "Bao lâu", "Ở quầy nào")]  # fmt: skip
    assert labels == sorted(labels)
    assert any("hai nghìn đồng" in text for text in words)


def test_a_number_is_said_digit_by_digit_and_its_code_is_not(visitor, stage):
    stage.take("chung-thuc")
    stage.app.kiosk.useTool("listen")
    ticket = stage.app.kiosk.property("ticket")
    number = ticket["number"]
    assert said(visitor)[0].startswith("Số của bà con")
    assert "không" in said(visitor)[0]
    assert number not in " ".join(said(visitor))
    assert ticket["id"][-4:].upper() not in " ".join(said(visitor))


def test_k34_the_code_of_a_slip_that_is_typed_to_rate_a_visit_is_never_said(visitor, stage):
    visit = stage.visit_over()
    stage.rate("777")
    stage.app.kiosk.useTool("listen")
    assert "bảy" not in " ".join(said(visitor))
    stage.rate(visit.slip_code)
    stage.app.kiosk.useTool("listen")
    words = " ".join(said(visitor))
    assert "Hôm nay bà con có hài lòng không" in words
    assert "Rất hài lòng" in words
    assert visit.slip_code not in words


def test_k34_what_was_typed_is_never_said(visitor, stage):
    stage.type("khai sinh cho con nguyen van be")
    stage.app.kiosk.useTool("listen")
    assert "nguyen van be" not in fold(" ".join(said(visitor)))


def test_on_an_english_page_an_english_voice_says_nothing_vietnamese(visitor, stage, qtbot):
    stage.voice.ears.known(frozenset({"en"}))
    arrange(stage, "procedure", ENGLISH)
    qtbot.waitUntil(lambda: "tray.listen" in visitor.names())
    stage.app.kiosk.useTool("listen")
    assert said(visitor)
    assert all(fold(text) == text.lower() for text in said(visitor))


def test_without_a_voice_of_its_language_a_page_has_no_button(visitor, stage, qtbot):
    stage.voice.ears.known(frozenset({"en"}))
    qtbot.waitUntil(lambda: "tray.listen" not in visitor.names())
    stage.app.kiosk.useTool("listen")
    assert stage.voice.says is None
    stage.app.kiosk.useTool("language")
    assert "tray.listen" in visitor.names()
    stage.voice.ears.known(frozenset())
    qtbot.waitUntil(lambda: "tray.listen" not in visitor.names())


def test_k33_a_finger_anywhere_stops_it_before_it_is_lifted(visitor, stage):
    visitor.touch("tray.listen")
    assert stage.voice.says is not None
    empty = QPoint(20, 20)
    QTest.mousePress(visitor.window, LEFT, NONE, empty)
    assert stage.voice.says is None
    assert stage.app.kiosk.speaking.property("reading")  # what the finger means is not known yet
    QTest.mouseRelease(visitor.window, LEFT, NONE, empty)
    settle(1)
    assert not stage.app.kiosk.speaking.property("reading")


@pytest.mark.parametrize("target", ["tray.listen", "tray.size.2", "home.take-number", "tray.language"])
def test_k33_whatever_is_touched_ends_the_reading(visitor, stage, target):
    visitor.touch("tray.listen", target)
    settle(1)
    assert stage.voice.says is None
    assert not stage.app.kiosk.speaking.property("reading")


def test_k33_louder_goes_on_with_the_sentence_that_is_being_said(visitor, stage):
    visitor.touch("tray.listen")
    first = stage.voice.says
    stage.voice.ears.began(first.run, 2)
    settle(1)
    visitor.touch("tray.volume")
    assert stage.voice.says.sentences == first.sentences[2:]
    assert (first.volume, stage.voice.says.volume) == (VOLUMES[1], VOLUMES[2])
    stage.voice.ears.ended(first.run)  # of the reading before: it is late
    settle(1)
    assert stage.app.kiosk.speaking.property("reading")
    visitor.touch("tray.volume", "tray.volume")
    assert stage.voice.says.volume == VOLUMES[0]


def test_k31_the_volume_is_forgotten_with_the_session(visitor, stage, qtbot):
    visitor.touch("tray.listen", "tray.volume")
    stage.app.kiosk.clearAll()
    assert stage.app.kiosk.speaking.property("reading") is False
    qtbot.waitUntil(lambda: "tray.colours" in visitor.names())
    visitor.touch("tray.listen")
    assert stage.voice.says.volume == VOLUMES[flow.NORMAL_VOLUME]


def test_the_end_brings_the_button_back(visitor, stage, qtbot):
    visitor.touch("tray.listen")
    assert "tray.volume" in visitor.names()
    stage.voice.ears.ended(stage.voice.says.run)
    qtbot.waitUntil(lambda: "tray.colours" in visitor.names())


def test_k29_who_listens_is_not_asked_whether_somebody_is_there(visitor, stage):
    stage.app.kiosk.openServices()
    visitor.pause(600)
    visitor.touch("tray.listen")
    assert stage.voice.says is not None
    stage.pass_time(stage.machine.settings.idle_s * 1000)
    stage.pass_time(stage.machine.settings.idle_s * 1000)
    assert stage.app.kiosk.property("question") == ""
    stage.app.kiosk.useTool("listen")
    stage.pass_time(stage.machine.settings.idle_s * 1000)
    assert stage.app.kiosk.property("question") == "idle"

"""D-06: toasts stand six seconds, wait under the mouse, stay when something failed, and can all be read again."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel

from counter_client.frame.news import MOST, News, NewsSheet
from counter_client.frame.toast import SHOWN_MS, Toast
from counter_client.look.tokens import Tone, load

CTRL = Qt.KeyboardModifier.ControlModifier


def lines(officer):
    sheet = officer.part("veil", NewsSheet)
    return [part.text() for part in sheet.findChildren(QLabel) if part.text()]


def test_d06_a_toast_stands_six_seconds_and_waits_under_the_mouse(qtbot):
    toast = Toast(load())
    qtbot.addWidget(toast)
    toast.say("Đã lưu.", Tone.OK)
    assert toast._timer.remainingTime() > SHOWN_MS - 1000  # noqa: SLF001  nobody waits six seconds in a test
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast._timer.isActive()  # noqa: SLF001
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()  # noqa: SLF001


def test_d06_what_failed_does_not_go_by_itself(qtbot):
    toast = Toast(load())
    qtbot.addWidget(toast)
    toast.say("Chưa lưu được.", Tone.ATTENTION)
    assert not toast._timer.isActive()  # noqa: SLF001


def test_d06_the_bell_lists_what_was_said_newest_first_and_counts_what_failed(officer):
    officer.window.workplace.open_room.say("Đã kết thúc số A003.", Tone.OK)
    officer.window.workplace.open_room.say("Máy in hết giấy.", Tone.ATTENTION)
    assert officer.reads("topbar.news") == "Lời báo, 1 lời cần xem"
    officer.click("topbar.news")
    told = lines(officer)
    assert told.index("Máy in hết giấy.") < told.index("Đã kết thúc số A003.")
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Up)
    officer.press(Qt.Key.Key_Escape)
    assert officer.reads("topbar.news") == "Lời báo"


def test_d06_the_list_opens_by_its_key_and_outlives_another_look(officer):
    officer.window.workplace.open_room.say("Đã kết thúc số A003.", Tone.OK)
    officer.press(Qt.Key.Key_Plus, CTRL)
    officer.waits_until(lambda: officer.window.workplace.session.look.scale > 1)
    officer.press(Qt.Key.Key_L, CTRL)
    assert "Đã kết thúc số A003." in lines(officer)


def test_the_same_sentence_again_is_counted_and_the_list_has_an_end(qapp):
    assert qapp is not None
    news = News(lambda: 0)
    for _ in range(2):
        news.hear("Không thấy máy quét.", Tone.ATTENTION)
    assert [(each.sentence, each.times) for each in news.said] == [("Không thấy máy quét.", 2)]
    for number in range(MOST + 5):
        news.hear(str(number), Tone.OK)
    assert len(news.said) == MOST


def test_without_anything_said_the_list_says_so(officer):
    officer.window.workplace._news.said.clear()  # noqa: SLF001  signing in may say something
    officer.press(Qt.Key.Key_L, CTRL)
    assert "Chưa có lời báo nào từ lúc vào ca." in lines(officer)

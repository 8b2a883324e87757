"""What people in the hall read, in real QML without a screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.board.controller import HOLD_MS, NOTICE_TICKS, SHIFT_S
from kiosk.board.moments import NOW_MS, a_ticket, moments
from sync.clock import steady_ms
from sync.domain.queue import BoardView
from tests.board.conftest import Hall, visible_items

NEW = replace(a_ticket(50, "B034", "5"), called_at_ms=NOW_MS)


def calling(hall: Hall, *tickets) -> BoardView:
    before = hall.moment.board
    shown = tuple(ticket for ticket in (before.calling, *before.last) if ticket)
    return BoardView(tickets[0], (*tickets[1:], *shown)[:4], before.next)


@pytest.mark.parametrize("ahead_ms", [150_000, -150_000])
def test_f27_a_board_whose_clock_is_ahead_of_the_hub_s_chimes_all_the_same(open_hall, ahead_ms: int) -> None:
    hall = open_hall("busy", NOW_MS + ahead_ms)
    hall.show()
    hall.becomes(board=calling(hall, NEW))
    assert hall.bell.strokes == 1


def test_the_plate_says_number_counter_and_way(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    assert hall.text("board.number") == "A045"
    assert hall.text("board.counter") == "Quầy 3"
    assert hall.text("board.counter-name") == "Hộ tịch"
    assert hall.text("board.where") == "Đi thẳng,\nbên tay trái"
    assert hall.item("board.arrow").property("name") == "arrow-left"


def test_the_calls_before_and_those_who_come_next_are_listed(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    assert [hall.text(f"board.last.{place}") for place in range(5)] == ["C018", "B032", "A044", "D007", None]
    assert [hall.text(f"board.last.{place}.counter") for place in range(4)] == ["9", "5", "3", "1"]
    assert [hall.text(f"board.next.{place}") for place in range(5)] == ["A046", "B033", "A2-012", "C019", None]


def test_the_clock_is_read_as_it_is_spoken(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    assert hall.text("board.clock") == "10 giờ 02"


def test_the_board_speaks_english_where_the_centre_wants_it(open_hall) -> None:
    hall = open_hall("offline", NOW_MS, "en")
    hall.show()
    assert hall.text("board.counter") == "Counter 3"
    assert hall.text("board.where") == "Straight on,\non the left"
    assert hall.text("board.offline") == "Working without network since 9:12"


def test_the_other_language_stands_beside_the_first(open_hall) -> None:
    vi, en = open_hall("busy", NOW_MS), open_hall("busy", NOW_MS, "en")
    assert vi.board.controller.beside("CallingPlate", "Now calling") == "Now calling"
    assert en.board.controller.beside("CallingPlate", "Now calling") == "Xin mời số"


def test_without_network_one_calm_line_says_since_when(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    assert hall.text("board.offline") is None
    hall.becomes(link=replace(hall.moment.link, online=False))
    assert hall.text("board.offline") == "Đang làm việc không mạng từ 9 giờ 12"


def test_before_the_first_call_the_board_is_calm_and_says_when_the_centre_works(open_hall) -> None:
    hall = open_hall("empty", NOW_MS)
    hall.show()
    assert hall.text("board.number") is None
    assert hall.text("board.quiet") == "Chưa gọi số nào"
    assert "7\xa0giờ\xa030" in hall.text("board.hours")
    assert hall.text("board.next.none") == "Không có ai đang chờ"


def test_outside_its_hours_the_board_says_when_the_centre_opens_again(open_hall) -> None:
    hall = open_hall("closed", NOW_MS)
    hall.show()
    assert hall.text("board.quiet") == "Trung tâm đã đóng cửa"
    assert hall.text("board.reopens") == "Mở lại lúc 7 giờ 30, ngày 25/11"


def test_whoever_still_waits_after_the_hours_is_not_told_that_the_centre_is_closed(open_hall) -> None:
    hall = open_hall("closed", NOW_MS)
    hall.show()
    hall.becomes(board=BoardView(None, (), (a_ticket(100, "A046"),)))
    hall.board.controller.tick()
    assert hall.text("board.quiet") == "Chưa gọi số nào"
    assert hall.text("board.reopens") is None


def test_between_calls_nobody_is_told_that_nothing_was_called(open_hall) -> None:
    hall = open_hall("between-calls", NOW_MS)
    hall.show()
    assert hall.text("board.quiet") == "Mời bà con chờ đến số của mình"
    assert hall.text("board.last.0") == "C018"


def test_announcements_take_turns(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    first = hall.text("board.notice")
    for _ in range(NOTICE_TICKS):
        hall.board.controller.tick()
    assert first == "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam"
    assert hall.text("board.notice") == "Nhận kết quả: mang theo giấy hẹn"


def test_a_new_call_chimes_once_and_the_plate_pulses(open_hall, qtbot: QtBot) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    hall.becomes(board=calling(hall, NEW))
    assert hall.text("board.number") == "B034"
    assert hall.bell.strokes == 1
    assert hall.item("board.plate").property("flashing")
    hall.becomes(board=hall.moment.board)
    assert hall.bell.strokes == 1
    qtbot.waitUntil(lambda: not hall.item("board.plate").property("flashing"), timeout=3000)


def test_a_restarted_board_is_silent(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    hall.becomes(board=hall.moment.board)
    assert hall.bell.strokes == 0
    assert not hall.item("board.plate").property("flashing")


def test_two_calls_at_once_each_get_the_plate(open_hall, qtbot: QtBot) -> None:
    """The second waits until the voice of the first has ended."""
    hall = open_hall("busy", NOW_MS)
    hall.show()
    hall.bell.length_ms = HOLD_MS + 300
    earlier = replace(a_ticket(51, "D008", "1"), called_at_ms=NOW_MS - 500)
    begun_ms = steady_ms()
    hall.becomes(board=calling(hall, NEW, earlier))
    assert (hall.text("board.number"), hall.text("board.counter")) == ("D008", "Quầy 1")
    assert hall.text("board.last.0") == "B034"
    qtbot.waitUntil(lambda: hall.text("board.number") == "B034", timeout=6000)
    assert steady_ms() - begun_ms > HOLD_MS + 290
    assert [clips[1:5] for clips in hall.bell.said] == [("d", "0", "0", "8"), ("b", "0", "3", "4")]


def test_without_a_loudspeaker_the_number_is_larger_and_a_sign_tells_staff(open_hall) -> None:
    hall, silent = open_hall("busy", NOW_MS), open_hall("no-sound", NOW_MS)
    hall.show()
    silent.show()
    assert hall.item("board.silent") is None
    assert silent.item("board.silent") is not None
    assert silent.item("board.number").property("sizePx") > hall.item("board.number").property("sizePx")


def test_the_picture_moves_a_little_so_that_nothing_burns_in(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    places = set()
    for step in range(7):
        hall.now_ms = NOW_MS + step * SHIFT_S * 1000
        places.add((hall.board.controller.shift.x(), hall.board.controller.shift.y()))
    assert len(places) == 7
    assert all(abs(x) <= 4 and abs(y) <= 4 for x, y in places)


def test_the_plate_is_yellow_only_for_a_call(open_hall) -> None:
    hall = open_hall("busy", NOW_MS)
    hall.show()
    assert hall.item("board.plate").property("color") == QColor("#FFC640")
    hall.becomes(board=BoardView(None, (), ()))
    assert hall.item("board.plate").property("color") == QColor("#0F2F4C")


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_fits_its_place(open_hall, language: str, shape: str) -> None:
    hall = open_hall("busy", NOW_MS, language)
    hall.show(shape)
    for moment in moments():
        hall.bell.be(audible=moment.audible)
        hall.becomes(board=moment.board, link=moment.link)
        hall.board.window.grabWindow()  # lays out
        _assert_all_fits(hall, f"{moment.name}: ")


def _assert_all_fits(hall: Hall, moment: str) -> None:
    screen = QRectF(0, 0, hall.board.window.width(), hall.board.window.height())
    texts = [item for item in visible_items(hall.board) if item.property("text") and item.property("sizePx")]
    assert len(texts) > 5
    for item in texts:
        assert screen.contains(_ink(item)), moment + item.property("text")
        assert not item.property("truncated"), moment + item.property("text")
    for one, other in _pairs(texts):
        assert not _ink(one).intersects(_ink(other)), moment + one.property("text") + " / " + other.property("text")


def _pairs(items: list[QQuickItem]) -> list[tuple[QQuickItem, QQuickItem]]:
    return [(one, other) for place, one in enumerate(items) for other in items[place + 1 :]]


def _ink(item: QQuickItem) -> QRectF:
    """Return where the letters themselves are, without the air that the font keeps above and below them."""
    box = item.mapRectToScene(QRectF(0, 0, item.property("contentWidth"), item.height()))
    one_line = item.property("lineCount") == 1
    tall = QFontMetricsF(item.property("font")).capHeight() if one_line else item.property("contentHeight") - 8
    return QRectF(box.left(), box.center().y() - tall / 2, box.width(), tall)

import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
)

from counter_client.bridge import Bridge
from counter_client.frame.devices import Standing
from counter_client.frame.status import StatusStrip, edition
from counter_client.look.tokens import load
from counter_client.trouble import Outermost
from sync.domain.company import Odd
from sync.errors import StoreUnavailable
from sync.machine import Link

ALT = Qt.KeyboardModifier.AltModifier
NAMED = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


def nameless(window):
    """Return controls that a screen reader could not name; what Qt puts inside combo boxes and tables is its own."""
    parts = [part for kind in NAMED for part in window.findChildren(kind)]
    return [part.objectName() or type(part).__name__ for part in parts if not part.accessibleName() and not inner(part)]


def inner(part):
    around = []
    while part is not None:
        around.append(part)
        part = part.parent()
    return isinstance(around[0], QHeaderView) or any(isinstance(each, QComboBox | QTableView) for each in around[1:])


@pytest.fixture
def listening(officer):
    before = sys.excepthook, threading.excepthook
    outermost, bridge = Outermost(), Bridge()
    officer.window.listen(bridge, outermost)
    outermost.install()
    officer.outermost, officer.bridge = outermost, bridge
    yield officer
    sys.excepthook, threading.excepthook = before


def test_every_control_has_an_accessible_name(officer):
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        officer.press(digit, ALT)
        assert nameless(officer.window) == []


def test_f14_the_strip_says_since_when_the_line_is_down_and_what_waits_and_no_dialog_comes(officer):
    assert officer.reads("status.sync") == "Không mạng từ 10:06 – vẫn làm việc bình thường"
    assert "mục chờ gửi · cũ nhất 13 ngày" in officer.reads("status.unsent")
    assert QApplication.activeModalWidget() is None


class Elsewhere:
    """A machine at whose server's address somebody else answers."""

    clock = staticmethod(lambda: 0)
    passport = None

    def __init__(self, odd):
        self.odd = odd

    def link(self):
        return Link(online=False, since_ms=0, unsent=0, oldest_unsent_ms=None, last_sync_ms=None, odd=self.odd)


class Unheard(QObject):
    """Devices of which nobody knows anything."""

    changed = Signal()
    printer, scanner, printer_why = Standing.NONE, Standing.UNSEEN, ""


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        pytest.param(Odd.STRANGER, "Không đúng máy chủ. Đừng nhập thêm. Báo quản trị.", id="F-20"),
        pytest.param(Odd.ENDED, "Máy này đã bị thu hồi, không gửi được nữa. Báo quản trị.", id="F-76"),
        pytest.param(Odd.GATE, "Mạng yêu cầu đăng nhập Wi-Fi – vẫn làm việc bình thường", id="F-19"),
    ],
)
def test_f19_f20_the_strip_says_who_answers_in_place_of_the_server(qtbot, odd, said):
    strip = StatusStrip(Elsewhere(odd), load(), Unheard())  # type: ignore[arg-type]
    qtbot.addWidget(strip)
    strip.resize(1366, 28)
    strip.reload()
    assert [part.text() for part in strip.findChildren(QLabel, "status.sync")] == [said]


def test_f76_a_machine_that_was_revoked_says_so_over_every_room_once_until_it_is_heard_otherwise(listening):
    def link(odd):
        listening.bridge.linked.emit(
            Link(online=False, since_ms=0, unsent=0, oldest_unsent_ms=None, last_sync_ms=0, odd=odd)
        )

    link(Odd.ENDED)
    listening.waits_until(lambda: listening.sees("banner.text"))
    assert listening.reads("banner.text") == (
        "Máy này đã bị thu hồi: những gì ghi ở đây không tới được ai. "
        "Đừng ghi thêm trên máy này; sang quầy khác làm tiếp và báo quản trị viên."
    )
    listening.click("banner.close")
    link(Odd.ENDED)
    assert not listening.sees("banner.text")
    link(None)
    link(Odd.ENDED)
    assert listening.sees("banner.text")


def told(listening, edition):
    """Let the machine tell that its server runs this edition of the program."""
    link = Link(online=True, since_ms=0, unsent=0, oldest_unsent_ms=None, last_sync_ms=0, edition=edition)
    listening.bridge.linked.emit(link)


def test_f23_f39_another_edition_at_the_server_is_named_beside_ours_and_asks_for_the_update(listening):
    told(listening, "9.9.9")
    listening.waits_until(lambda: listening.sees("banner.text"))
    assert listening.reads("banner.text") == (
        f"Máy này dùng bản {edition()}, máy chủ dùng bản 9.9.9. "
        "Cần cập nhật phần mềm: báo quản trị viên. Vẫn làm việc bình thường."
    )
    listening.click("banner.close")
    told(listening, "9.9.9")
    assert not listening.sees("banner.text")


@pytest.mark.parametrize("same", ["", edition()])
def test_f23_the_same_edition_or_none_that_is_known_says_nothing(listening, same):
    told(listening, same)
    assert not listening.sees("banner.text")


def test_what_was_written_elsewhere_shows_without_a_key(listening):
    listening.machine.queue.issue(listening.machine.centre.group("ho-tich").id)
    thread = threading.Thread(target=lambda: listening.bridge.changed.emit(frozenset()))
    thread.start()
    listening.waits_until(lambda: listening.reads("desk.waiting") == "9 người")
    thread.join()


def test_trouble_becomes_a_banner_with_the_remedy(listening):
    trouble = StoreUnavailable(what="Ổ đĩa đầy.", do="Gọi kỹ thuật.")
    sys.excepthook(type(trouble), trouble, None)
    assert listening.reads("banner.text") == "Ổ đĩa đầy. Gọi kỹ thuật."
    listening.click("banner.close")
    assert not listening.sees("banner.text")


def test_a_bug_shows_an_id_and_writes_no_personal_data(listening, caplog, capsys):
    name = "Nguyễn Thị Huyền 024196001234"
    try:
        int(name)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    number = caplog.records[-1].id
    assert number in listening.reads("banner.text")
    assert name not in capsys.readouterr().err
    assert name not in str(vars(caplog.records[-1]))


def test_a_bug_in_another_thread_is_shown_too(listening):
    thread = threading.Thread(target=lambda: int("no number"))
    thread.start()
    thread.join()
    listening.waits_until(lambda: listening.sees("banner.text"))


def test_alt_and_a_digit_open_the_areas(officer):
    officer.press(Qt.Key.Key_3, ALT)
    assert officer.sees("dossiers.table")
    officer.press(Qt.Key.Key_1, ALT)
    assert officer.sees("desk.call-next")

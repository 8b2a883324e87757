"""A disk that writes slowly, or not at all: the desk lives, and nothing is said to be done that is not kept."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from counter_client.bridge import Bridge
from counter_client.scenery import COUNTER
from counter_client.trouble import Outermost
from kiosk.stage import SlowDisk
from sync.domain.ticket import TicketState
from tests.store.ailing import told_to_every_connection

TURNS = 40


@pytest.fixture
def disk(officer):
    disk = SlowDisk(officer.machine)
    officer.patient = False
    yield disk
    disk.release()
    officer.waits_until(lambda: not officer.window.saver.busy)


@contextmanager
def read_only(officer):
    """Have the disk refuse what is written, as the watch finds out."""
    officer.window.listen(Bridge(), Outermost())
    with told_to_every_connection("query_only = 1"):
        officer.machine.disk.look()
        officer.waits_until(lambda: officer.sees("alarm.text"))
        yield
    with told_to_every_connection("query_only = 0"):
        officer.machine.disk.look()
        officer.waits_until(lambda: not officer.sees("alarm.text"))


def standing(officer):
    return officer.machine.queue.at_counter(COUNTER)


def test_f11_the_desk_lives_and_says_that_it_saves_and_only_then_that_it_is_done(officer, disk):
    officer.calls_next()
    disk.hold()
    officer.press(Qt.Key.Key_Return)
    turns = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(officer.window.saver.busy))
    timer.start()
    officer.waits_until(lambda: len(turns) > TURNS and officer.reads("desk.serve") == "Đang lưu …")
    assert officer.reads("toast.text") == "Đang lưu …"
    assert standing(officer).state is TicketState.CALLED
    assert not officer.part("desk.recall").isEnabled()
    disk.release()
    officer.waits_until(lambda: officer.reads("desk.state") == "Đang phục vụ")
    assert not officer.sees("toast.text")


def test_f11_a_second_press_meanwhile_calls_nobody_else(officer, disk):
    before = len(officer.machine.queue.waiting(COUNTER))
    disk.hold()
    for _ in range(5):
        officer.press(Qt.Key.Key_F2)
    assert officer.reads("desk.call-next") == "Đang gọi, chờ một chút …"
    disk.release()
    officer.waits_until(lambda: officer.sees("desk.number"))
    assert len(officer.machine.queue.waiting(COUNTER)) == before - 1


def test_f11_an_answer_given_while_something_else_is_saved_is_not_lost_in_silence(officer, disk):
    slip = next(each for each in officer.machine.queue.today() if each.label == "A005")
    disk.hold()
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Đang lưu …"
    officer.window.workplace.desk.show_slip(f"MC1:{slip.id.upper()}")
    assert officer.reads("toast.text") == "Đang lưu việc trước, bấm lại."
    disk.release()
    officer.waits_until(lambda: officer.sees("desk.number"))
    assert officer.reads("desk.number") == "A003"


def test_f11_what_was_pressed_looks_pressed_at_once(officer, disk):
    officer.calls_next()
    plain = picture(officer, "desk.serve")
    disk.hold()
    officer.press(Qt.Key.Key_Return)
    assert picture(officer, "desk.serve") != plain
    disk.release()


def test_f11_a_form_that_is_being_saved_is_not_typed_into_and_comes_back_whole(officer, disk):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.waits_until(lambda: officer.sees("intake.name"))
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    dossiers = len(officer.machine.tracking.dossiers())
    disk.hold()
    officer.click("intake.save")
    officer.waits_until(lambda: officer.reads("intake.save") == "Đang lưu …")
    assert not officer.part("intake.name", QLineEdit).isEnabled()
    officer.click("intake.save")
    assert len(officer.machine.tracking.dossiers()) == dossiers
    disk.release()
    officer.waits_until(lambda: officer.sees("desk.taken"))
    assert len(officer.machine.tracking.dossiers()) == dossiers + 1
    assert officer.reads("toast.text").startswith("Đã tiếp nhận")


def test_f11_closing_the_window_waits_for_what_is_being_saved(officer, disk):
    officer.calls_next()
    disk.hold()
    officer.press(Qt.Key.Key_Return)
    officer.window.close()
    assert officer.window.isVisible()
    disk.release()
    officer.waits_until(lambda: not officer.window.isVisible())
    assert standing(officer).state is TicketState.SERVING


def test_f11_a_counter_is_locked_at_once_while_something_is_being_saved(officer, disk):
    officer.calls_next()
    disk.hold()
    officer.press(Qt.Key.Key_F8)
    officer.press(Qt.Key.Key_F12)
    assert officer.sees("lock.unlock")
    assert not officer.sees("desk.number")
    disk.release()
    officer.waits_until(lambda: not officer.window.saver.busy)
    assert standing(officer) is None


def test_f11_ending_the_shift_loses_nothing_that_is_being_saved(officer, disk):
    officer.calls_next()
    disk.hold()
    officer.press(Qt.Key.Key_F8)
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.sign-out")
    assert officer.sees("lock.unlock")
    disk.release()
    officer.waits_until(lambda: officer.sees("signin.enter"))
    assert standing(officer) is None


def test_f10_without_a_disk_the_queue_is_only_read_and_says_so_in_red(officer):
    with read_only(officer):
        alarm = officer.reads("alarm.text")
        assert alarm.startswith("Ổ đĩa chỉ cho đọc, chưa lưu được. Gọi quản trị viên kiểm tra ổ đĩa.")
        assert officer.part("alarm.text").property("role") == "lateBox"
        assert officer.sees("desk.queue")
        assert "Chưa lưu được – chỉ xem" in words(officer)
        officer.press(Qt.Key.Key_F2)
        assert standing(officer) is None
        assert not officer.part("desk.call-next").isEnabled()
    assert "Chưa lưu được – chỉ xem" not in words(officer)
    assert officer.calls_next() == "A003"


def test_f10_a_dossier_that_cannot_be_kept_is_not_acknowledged_and_stays_typed(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    dossiers = len(officer.machine.tracking.dossiers())
    with read_only(officer):
        officer.click("intake.save")
        assert officer.reads("intake.name") == "Nguyễn Thị Huyền"
        assert officer.reads("intake.save") == "Tiếp nhận"
        assert not officer.sees("toast.text") or "Đã mời" in officer.reads("toast.text")
    assert len(officer.machine.tracking.dossiers()) == dossiers
    officer.click("intake.save")
    assert len(officer.machine.tracking.dossiers()) == dossiers + 1


def test_f10_who_presses_first_hears_it_before_the_watch_does(officer):
    officer.calls_next()
    with told_to_every_connection("query_only = 1"):
        officer.press(Qt.Key.Key_Return)
        assert officer.sees("alarm.text")
        assert standing(officer).state is TicketState.CALLED
        assert officer.reads("desk.state") == "Đang mời"


def test_f10_the_slip_field_is_closed_while_nothing_can_be_saved(officer):
    assert officer.part("desk.slip").isEnabled()
    with read_only(officer):
        assert not officer.part("desk.slip").isEnabled()


def picture(officer, name):
    return officer.part(name).grab().toImage()


def words(officer):
    """Return the words of the queue's head."""
    panel = officer.part("desk.queue").parentWidget()
    return [panel.note.text()] if panel.note.isVisible() else []

"""A disk that writes slowly, not at all, or no more: the window lives, and nothing is acknowledged that is not kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from kiosk.flow import Limits
from kiosk.scenes import BIRTH_CASE
from kiosk.stage import COUNTER, OFFICER, Stage, demonstration_settings, open_stage
from resources.qt.fonts import install_fonts
from resources.qt.saving import SLOW_MS
from sync.domain.company import Odd
from sync.machine import Link
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.store import Store
from sync.store.whole import DATABASE
from tests.fakes_devices import FakeLine
from tests.kiosk.test_kiosk import LEFT, NONE, Visitor
from tests.store.ailing import told_to_every_connection

TURNS = 40


@pytest.fixture
def stage(qapp, tmp_path) -> Iterator[Stage]:  # noqa: ARG001  Qt first
    """A kiosk of its own: its disk is held, filled and closed."""
    install_fonts()
    stage = open_stage(demonstration_settings(tmp_path))
    stage.machine.disk.on_news = stage.app.kiosk.saver.heard.emit
    yield stage
    stage.close()


@pytest.fixture
def visitor(stage):
    visitor = Visitor(stage)
    visitor.pause(1000)
    return visitor


def touch(visitor, name):
    """Touch without waiting for what comes of it."""
    QTest.mouseClick(visitor.window, LEFT, NONE, visitor.middle(name))


class Turns:
    """Counts the turns of the window's event loop."""

    def __init__(self):
        self.count, self._timer = 0, QTimer(interval=1)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self):
        self.count += 1


def test_f11_the_window_lives_while_the_disk_keeps_a_number_waiting(visitor, stage, qtbot):
    """K-35: what takes long is said in words."""
    before = len(visitor.tickets())
    visitor.touch("home.take-number")
    stage.disk.hold()
    touch(visitor, "service.dat-dai")
    turns = Turns()
    qtbot.waitUntil(lambda: turns.count > TURNS)
    assert visitor.screen == "services"
    qtbot.waitUntil(lambda: "saving.title" in visitor.names())
    assert visitor.text("saving.title") == "Đang lưu số của bà con …"
    assert len(visitor.tickets()) == before
    stage.disk.release()
    qtbot.waitUntil(lambda: visitor.screen == "ticket")
    assert visitor.text("ticket.number.text").startswith("C")
    assert len(visitor.tickets()) == before + 1
    assert "saving.title" not in visitor.names()


def test_f11_the_window_lives_while_another_program_keeps_the_database(visitor, stage, qtbot):
    """SQLite itself waits here, within the commit, as for a disk that does not come back: the GUI thread goes on."""
    settings = stage.machine.settings
    key = machine_key(settings.data / KEY_FILE, system_vault())
    other = Store(settings.data / DATABASE, key, settings.centre, settings.device, stage.machine.clock)
    before = len(visitor.tickets())
    with other.write():
        touch(visitor, "home.ho-tich")
        turns = Turns()
        qtbot.waitUntil(lambda: turns.count > 10 * TURNS and "saving.title" in visitor.names())
        assert len(visitor.tickets()) == before
    qtbot.waitUntil(lambda: visitor.screen == "ticket")
    other.close()


def test_f11_what_was_touched_looks_pressed_at_once_and_until_the_number_is_there(visitor, stage):
    """K-35: a touch is seen."""
    stage.disk.hold()
    plain = fill(visitor, "home.ho-tich")
    touch(visitor, "home.ho-tich")
    pressed = fill(visitor, "home.ho-tich")
    assert pressed != plain
    assert fill(visitor, "home.chung-thuc") == plain
    stage.disk.release()
    stage.wait_until_saved()
    visitor.pause(600)
    visitor.touch("ticket.done")
    assert fill(visitor, "home.ho-tich") == plain


def test_f11_a_disk_that_is_quick_says_nothing_about_saving(visitor, stage):
    said = []
    stage.app.kiosk.savingChanged.connect(lambda: said.append(stage.app.kiosk.property("slow")))
    visitor.touch("home.ho-tich")
    assert visitor.screen == "ticket"
    assert True not in said


def test_f11_touching_again_meanwhile_gives_no_second_number(visitor, stage, qtbot):
    before = len(visitor.tickets())
    spot = visitor.middle("home.ho-tich")
    stage.disk.hold()
    for _ in range(20):
        QTest.mouseClick(visitor.window, LEFT, NONE, spot)
        visitor.pause(700)
    stage.app.kiosk.take("chung-thuc")
    stage.disk.release()
    qtbot.waitUntil(lambda: visitor.screen == "ticket")
    assert len(visitor.tickets()) == before + 1


def test_f11_the_slip_is_printed_only_once_the_number_is_durable(visitor, stage):
    printed = FakeLine()
    stage.app.slips.to(printed)
    stage.disk.hold()
    touch(visitor, "home.ho-tich")
    stage.wait_until(lambda: stage.app.kiosk.saver.slow)
    assert printed.jobs == []
    stage.disk.release()
    stage.wait_until_saved()
    assert [job.ticket for job in printed.jobs] == [visitor.kiosk.property("ticket")["id"]]


def test_f11_closing_waits_for_the_number_that_is_being_saved(visitor, stage):
    before = len(visitor.tickets())
    stage.disk.hold()
    touch(visitor, "home.ho-tich")
    QTimer.singleShot(SLOW_MS, stage.disk.release)
    stage.wait_until(lambda: stage.app.kiosk.saver.slow)
    stage.disk.release()
    stage.app.kiosk.saver.stop()
    assert len(visitor.tickets()) == before + 1


def test_f10_a_number_that_the_disk_does_not_take_in_eight_seconds_is_not_waited_for(visitor, stage, qtbot):
    visitor.touch("home.take-number")
    stage.disk.hold()
    touch(visitor, "service.dat-dai")
    stage.pass_time(8000)
    assert visitor.screen == "paper"
    assert visitor.text("paper.do") == "Mời bà con lấy số giấy ở bàn hướng dẫn."
    visitor.pause(600)
    assert visitor.names() >= {"paper.search", "tray.help"}
    stage.disk.release()
    qtbot.waitUntil(lambda: visitor.screen == "home")
    assert visitor.kiosk.property("ticket")["number"] == ""


def test_f76_a_kiosk_that_was_revoked_sends_people_for_paper_because_nobody_hears_of_its_numbers(visitor, stage):
    kiosk = stage.app.kiosk
    kiosk.linked.emit(Link(False, 0, 0, None, 0, odd=Odd.ENDED))
    assert visitor.screen == "paper"
    assert visitor.text("paper.do") == "Mời bà con lấy số giấy ở bàn hướng dẫn."
    assert kiosk.property("troubleWhat") == "Máy này đã bị thu hồi."
    assert visitor.text("paper.title") == "Máy tạm ngừng phục vụ"
    assert "7\xa0giờ\xa030" in visitor.text("centre.hours.value")
    stage.be_online(online=True)
    assert visitor.screen == "home"


def test_f10_whoever_comes_while_a_lost_number_is_still_on_its_way_gets_no_other_ones(visitor, stage, qtbot):
    stage.disk.hold()
    touch(visitor, "home.ho-tich")
    stage.pass_time(8000)
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    touch(visitor, "procedure.take-number")
    assert visitor.screen == "paper"
    stage.disk.release()
    qtbot.waitUntil(lambda: visitor.screen == "home")


def test_f10_a_disk_that_turns_read_only_sends_people_for_paper_and_the_kiosk_comes_back_by_itself(
    visitor, stage, qtbot
):
    with told_to_every_connection("query_only = 1"):
        stage.machine.disk.look()
        qtbot.waitUntil(lambda: visitor.screen == "paper")
        said = {item.get("text") for item in visitor.sees()}
        assert {"Máy tạm không in được số", "Quầy 1 – Hướng dẫn", "Số đó vẫn có hiệu lực"} <= said
        assert "Báo cán bộ: Ổ đĩa chỉ cho đọc, chưa lưu được." in said
        stage.machine.disk.look()
        visitor.pause(600)
        visitor.touch("paper.search")
        assert visitor.screen == "search"
        visitor.touch("nav.back")
        assert visitor.screen == "paper"
    with told_to_every_connection("query_only = 0"):
        stage.machine.disk.look()
        qtbot.waitUntil(lambda: visitor.screen == "home")
        visitor.pause(600)
        visitor.touch("home.ho-tich")
    assert visitor.screen == "ticket"


def test_k40_a_database_that_is_gone_is_one_calm_page_with_hours_and_what_to_do(visitor, stage, qtbot):
    (stage.machine.settings.data / DATABASE).unlink()
    stage.machine.store.close()
    stage.machine.disk.look()
    qtbot.waitUntil(lambda: visitor.screen == "paper")
    assert visitor.text("paper.title") == "Máy tạm ngừng phục vụ"
    assert visitor.text("paper.do") == "Mời bà con lấy số giấy ở bàn hướng dẫn."
    assert visitor.names() >= {"centre.hours.value", "paper.search", "tray.help"}


def test_f10_a_number_that_cannot_be_kept_is_neither_shown_nor_printed(visitor, stage):
    printed, before = FakeLine(), len(visitor.tickets())
    stage.app.slips.to(printed)
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    with told_to_every_connection("query_only = 1"):
        for _ in range(2):
            visitor.touch("procedure.take-number")
            assert visitor.screen == "paper"
            visitor.kiosk.openProcedure(BIRTH_CASE)
            visitor.pause(600)
    assert (printed.jobs, len(visitor.tickets())) == ([], before)


def test_f10_a_call_for_help_that_cannot_be_kept_is_promised_no_longer(visitor, stage, qtbot):
    """K-23: while it is being saved staff "have been called"; once that failed the way to the help desk is shown."""
    stage.be_online(online=True)
    stage.machine.seats.open(COUNTER, OFFICER)
    stage.disk.hold()
    touch(visitor, "tray.help")
    qtbot.waitUntil(lambda: "help.title" in visitor.names())
    assert visitor.text("help.title") == "Đã gọi cán bộ"
    with told_to_every_connection("query_only = 1"):
        stage.disk.release()
        qtbot.waitUntil(lambda: stage.app.kiosk.saver.trouble is not None)
        assert visitor.text("help.title") == "Mời bà con đến bàn hướng dẫn"


def test_f10_who_has_a_number_goes_on_reading_it(visitor, stage, qtbot):
    visitor.touch("home.ho-tich")
    with told_to_every_connection("query_only = 1"):
        stage.machine.disk.look()
        qtbot.waitUntil(lambda: stage.app.kiosk.saver.trouble is not None)
        assert visitor.screen == "ticket"
        visitor.pause(600)
        visitor.touch("ticket.done")
        assert visitor.screen == "paper"


def asked_for_a_class(visitor):
    """Take a number, and stand before the question for a class of priority; return where its slip comes out."""
    printed = FakeLine()
    visitor.stage.app.slips.to(printed)
    visitor.stage.citizen.hesitates = True
    visitor.touch("home.ho-tich")
    return printed


def test_f10_whose_class_of_priority_cannot_be_kept_has_the_number_and_its_slip_all_the_same(visitor):
    """K-28: the number was durable before the question."""
    printed = asked_for_a_class(visitor)
    label = visitor.text("priority.number.text")
    with told_to_every_connection("query_only = 1"):
        visitor.touch("priority.mang-thai")
        assert (visitor.screen, visitor.text("ticket.number.text"), len(printed.jobs)) == ("ticket", label, 1)


def test_f11_a_class_of_priority_that_takes_too_long_is_not_waited_for(visitor, stage):
    printed = asked_for_a_class(visitor)
    stage.disk.hold()
    touch(visitor, "priority.mang-thai")
    stage.pass_time(Limits().saving_ms)
    stage.disk.release()
    stage.wait_until_saved()
    assert (visitor.screen, len(printed.jobs)) == ("ticket", 1)


def fill(visitor, name):
    """Return the colour of a touchable."""
    return next(item["fill"] for item in visitor.sees() if item["name"] == name)

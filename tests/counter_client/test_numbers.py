"""The lobby helper gives numbers: found with the person, with priority or without, printed or to be written down."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QListWidget

from counter_client.scenery import COUNTER
from sync.devices.file_printer import FilePrinter
from sync.devices.printer import PrinterThread
from sync.domain.help import HelpState
from sync.settings import PrinterSettings

AT_ONCE_MS = 3000
"""Less than the eight seconds that a printer is waited for, and room for a busy machine."""
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def signed_in(sit_down, busy):
    """Sign in at a machine with these settings, and go to the helper's desk."""

    def go(who="thu.t", **settings):
        busy.machine.settings = replace(busy.machine.settings, **settings)
        busy.machine.queue._tag = busy.machine.settings.tag  # noqa: SLF001 - read when a machine opens; this one is open
        officer = sit_down(busy)
        officer.signs_in(who)
        officer.press(Qt.Key.Key_5, ALT)
        officer.waits_until(lambda: officer.sees("issue.find"))
        return officer

    return go


@pytest.fixture
def helper(signed_in):
    return signed_in(tag="H")


def offers(officer):
    found = officer.part("issue.offers", QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def newest(officer):
    return max(officer.machine.queue.waiting(), key=lambda ticket: (ticket.issued_at_ms, ticket.issued_seq))


def test_d01_a_number_for_what_a_person_says_takes_the_words_enter_and_one_digit(helper):
    helper.type("làm giấy cho con mới đẻ")
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    given = newest(helper)
    assert (given.label, given.group, given.services, given.preferred) == ("AH-001", "ho-tich", ("1.001193",), "")
    assert helper.reads("issue.number") == "AH-001"
    assert helper.reads("issue.code") == f"Mã phiếu {given.slip_code}"
    assert helper.reads("toast.text") == f"Đã cấp số AH-001, mã phiếu {given.slip_code}."
    assert helper.reads("issue.find") == ""


def test_without_words_every_group_and_own_service_can_be_had_by_the_arrows(helper):
    first = offers(helper)
    assert first[0].startswith("Khai sinh, kết hôn, khai tử")
    assert any(line.startswith("Nhận kết quả") for line in first)
    helper.press(Qt.Key.Key_Down)
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    assert (newest(helper).group, newest(helper).services) == ("chung-thuc", ())
    helper.press(Qt.Key.Key_Up)
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_Return)
    assert newest(helper).group == helper.machine.centre.groups[-1].id


def test_priority_is_offered_and_whoever_takes_it_stands_earlier(helper):
    helper.press(Qt.Key.Key_Return)
    classes = helper.machine.queue.rules().preferences
    helper.press(Qt.Key.Key_2)
    assert newest(helper).preferred == classes[0].id
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_Escape)
    assert helper.reads("issue.number") == "AH-001"


def test_the_advice_says_where_what_it_costs_and_what_to_bring(helper):
    helper.type("khai sinh")
    assert helper.reads("issue.title") == "Đăng ký khai sinh"
    assert helper.reads("issue.counter") == "Quầy 3 · 8 người đang chờ"
    assert helper.reads("issue.fee").startswith("Miễn phí")
    assert helper.sees("issue.time")


def test_the_advice_tells_a_limit_that_depends_on_the_case_as_the_sheet_of_the_procedure_does(helper):
    helper.type("đăng ký khai tử có người mất")
    assert helper.reads("issue.title") == "Đăng ký khai tử (có người mất)"
    assert helper.reads("issue.time").replace("\xa0", " ") == "Theo quy định – hỏi cán bộ"
    assert helper.reads("issue.time-note") == "Cổng ghi, tùy trường hợp: 5 ngày làm việc; 2 ngày; 1 ngày"


def test_the_note_of_a_fee_stands_on_a_line_of_its_own(helper):
    helper.type("đăng ký khai tử có người mất")
    fee = helper.machine.lookup.fee_of(helper.machine.lookup.procedure("1.000656"))
    assert helper.reads("issue.fee") == (fee.text or "Theo quy định – hỏi cán bộ")
    assert helper.reads("issue.fee-note") == fee.note


def test_what_nobody_knows_gives_no_number_and_what_is_done_elsewhere_says_where(helper):
    helper.type("zzzz")
    assert helper.reads("issue.title") == "Chưa tìm thấy. Thử gõ cách khác."
    helper.press(Qt.Key.Key_Return)
    assert helper.reads("toast.text") == "Chọn việc bà con đến làm trước."
    helper.type("làm hộ chiếu", into="issue.find")
    assert "không làm ở" in helper.reads("issue.elsewhere")


def test_the_chosen_line_says_in_words_why_it_was_found(helper):
    assert not helper.sees("issue.why")
    helper.type("ba em moi mat")
    assert helper.reads("issue.why").startswith("Khớp «ba em moi mat» (lời dân gian)")
    helper.press(Qt.Key.Key_Down)
    assert helper.reads("issue.why").startswith("Khớp «ba … mat» → «")
    assert "hiểu «mat» là «qua đời»" in helper.reads("issue.why")
    helper.type("%2 khai sinh", into="issue.find")
    assert "khai sinh" in helper.reads("issue.why")


def test_words_that_were_heard_are_added_and_taken_back_where_a_number_is_given(helper):
    helper.machine.store.on_commit = helper.machine.catalogue.hear  # as a started machine has it
    helper.type("đăng ký khai sinh")
    helper.press(Qt.Key.Key_F8)
    helper.type("gọi 0912345678", into="form.phrase")
    helper.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "số điện thoại" in helper.reads("form.phrase.fault")
    helper.type("cúng đầy tháng xong đi làm giấy", into="form.phrase")
    helper.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert helper.reads("toast.text").startswith("Từ nay “cúng đầy tháng xong đi làm giấy”")
    helper.type("cung day thang", into="issue.find")
    assert helper.reads("issue.title") == "Đăng ký khai sinh"
    assert "lời thêm ở đây" in helper.reads("issue.why")
    helper.press(Qt.Key.Key_F8)
    helper.press(Qt.Key.Key_2)
    assert "không còn" in helper.reads("toast.text")
    assert helper.reads("issue.title") != "Đăng ký khai sinh"


def test_a_machine_without_a_tag_says_clearly_that_it_gives_no_numbers(signed_in):
    helper = signed_in()
    assert "Máy này chưa có đuôi số riêng" in helper.reads("issue.why-not")
    before = helper.machine.queue.waiting()
    helper.press(Qt.Key.Key_Return)
    assert not helper.sees("menu.none")
    assert helper.machine.queue.waiting() == before
    helper.type("khai sinh")
    assert helper.reads("issue.title") == "Đăng ký khai sinh"


def test_without_a_printer_number_and_code_are_to_be_written_down(helper):
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    assert "Ghi số và mã phiếu cho bà con" in helper.reads("issue.notice")
    assert not helper.sees("issue.again")


def test_the_slip_comes_from_the_printer_and_can_be_printed_again(signed_in, tmp_path):
    paper = tmp_path / "lp0"
    paper.touch()
    helper = signed_in(tag="H", printer=PrinterSettings("device", str(paper)))
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    helper.waits_until(lambda: "Đã in phiếu." in helper.reads("issue.notice"))
    once = paper.stat().st_size
    assert once > 0
    helper.press(Qt.Key.Key_F11)
    helper.press(Qt.Key.Key_Return)
    helper.waits_until(lambda: "in lại lần 1" in helper.reads("toast.text"))
    assert newest(helper).reprints == 1
    assert len(helper.machine.queue.waiting()) == 9


def test_k38_nobody_waits_for_a_printer_that_hangs_when_the_room_is_left(signed_in, tmp_path):
    held, paper = Held(tmp_path), tmp_path / "lp0"
    paper.touch()
    helper = signed_in(tag="H", printer=PrinterSettings("device", str(paper)))
    slips = helper.window.workplace.open_room._printer  # noqa: SLF001 - a real printer does not hang at will
    slips._thread = PrinterThread(held, slips._told.emit)  # noqa: SLF001
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    helper.waits_until(held.begun.is_set)
    taken = QElapsedTimer()
    taken.start()
    helper.press(Qt.Key.Key_1, ALT)
    assert taken.elapsed() < AT_ONCE_MS
    held.free.set()
    helper.press(Qt.Key.Key_5, ALT)
    helper.waits_until(lambda: "Đã in phiếu." in helper.reads("issue.notice"))


def test_k38_a_slip_that_does_not_come_out_leaves_a_valid_number(signed_in, tmp_path):
    gone = PrinterSettings("device", str(tmp_path / "not-there"))
    helper = signed_in(tag="H", printer=gone)
    helper.press(Qt.Key.Key_Return)
    helper.press(Qt.Key.Key_1)
    helper.waits_until(lambda: "Số vẫn có hiệu lực" in helper.reads("issue.notice"))
    assert newest(helper).label == "AH-001"


def test_the_helper_goes_where_help_is_asked_and_says_when_it_is_done(helper):
    call = helper.machine.help.ask("home")
    helper.window.reload()
    helper.press(Qt.Key.Key_F7)
    (taken,) = helper.machine.help.waiting()
    assert (taken.state, taken.counter, taken.officer) == (HelpState.TAKEN, COUNTER, "thu.t")
    assert helper.reads("toast.text") == "Đã nhận ra giúp."
    helper.click(f"hall.help-done.{call.kiosk}")
    assert helper.machine.help.waiting() == ()
    helper.waits_until(lambda: not helper.sees("hall.help"))


def test_who_was_quicker_goes(helper):
    call = helper.machine.help.ask("home")
    helper.window.reload()
    helper.machine.help.take(call.id, "5", "minh.lv")
    helper.click(f"hall.help-take.{call.kiosk}")
    assert helper.reads("toast.text") == "Quầy 5 đã nhận ra giúp."


def test_the_helper_begins_here_and_an_officer_has_no_such_room(signed_in, sit_down, busy):
    helper = signed_in("lan.pt", tag="H")
    assert next(iter(helper.window.workplace.rooms)) == "issue"
    officer = sit_down(busy)
    officer.signs_in()
    assert "issue" not in officer.window.workplace.rooms


class Held(FilePrinter):
    """A printer that lets no slip out before it is free."""

    def __init__(self, folder):
        super().__init__(folder)
        self.begun, self.free = threading.Event(), threading.Event()

    def print(self, _job):
        """Wait."""
        self.begun.set()
        self.free.wait()

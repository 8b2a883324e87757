"""The live hall of the supervisor: what is shown is what the store says, and a number is voided or opened again."""

import threading

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from counter_client.dates import clock_text
from counter_client.look.tokens import load
from counter_client.scenery import COUNTER
from counter_client.supervisor.looker import Looker
from counter_client.supervisor.table import MEASURES, SERVED
from counter_client.words import machine_name
from sync.demo.hall_at_work import hall_at_work
from sync.demo.mishaps import comes_in_a_rush, printer_stands
from sync.domain.ids import CounterId, DeviceId, GroupId
from sync.domain.printer_state import PrinterState
from sync.domain.rated import LEAST_TOLD
from sync.domain.ticket import TicketState
from sync.errors import StoreUnavailable
from sync.office.service_codes import UNKNOWN, ServiceCodes

ALT = Qt.KeyboardModifier.AltModifier


def goes_to_the_hall(officer):
    officer.press(Qt.Key.Key_6, ALT)
    officer.waits_until(lambda: bool(officer.reads("hall.as-of")))
    officer.waits_until(lambda: not officer.window.workplace.open_room.looker.busy)


def reads_again(officer):
    officer.press(Qt.Key.Key_F5)
    officer.waits_until(lambda: not officer.window.workplace.open_room.looker.busy)


def words_in(officer, name):
    return [part.text() for part in officer.part(name, QWidget).findChildren(QLabel) if part.text()]


@pytest.fixture
def supervisor(sit_down, busy):
    """Sits before the hall of the demonstration morning, with every counter at work."""
    officer = sit_down(busy)
    officer.signs_in("thu.t")
    hall_at_work(officer.machine, officer.hands.turn)
    goes_to_the_hall(officer)
    return officer


def test_what_a_column_is_as_wide_as_stands_whole_in_it(supervisor):
    table, edges = supervisor.part("hall.counters", QTableView), MEASURES.side_px + MEASURES.end_px
    metrics = QFontMetrics(load().font("body", 600))
    for row in supervisor.rows("hall.counters"):
        for column in (0, 3, SERVED):
            inside = table.columnWidth(column) - edges
            assert metrics.elidedText(row[column], Qt.TextElideMode.ElideRight, inside) == row[column]


def printer_is(officer, state, kiosk="k1"):
    printer_stands(officer.machine, DeviceId(kiosk), state)
    officer.window.reload()
    officer.waits_until(lambda: not officer.window.workplace.open_room.looker.busy)


def test_f41_a_kiosk_without_paper_is_said_once_in_words_and_the_new_roll_is_one_press(supervisor):
    assert not supervisor.sees("hall.printers")
    printer_stands(supervisor.machine, DeviceId("k2"), PrinterState.NEAR)
    printer_is(supervisor, PrinterState.EMPTY)
    assert supervisor.reads("toast.text") == "Ki-ốt 1: hết giấy · Ki-ốt 2: sắp hết giấy"
    assert words_in(supervisor, "hall.printers")[1].startswith("Ki-ốt 1")
    supervisor.click("hall.paper.k1")
    supervisor.waits_until(lambda: supervisor.machine.printers.of_today()[0].filled_ms > 0)
    assert supervisor.machine.printers.of_today()[0].filled_by == "thu.t"
    supervisor.hands.now_ms += 1000
    printer_is(supervisor, PrinterState.WELL)
    assert supervisor.reads("toast.text") == "Ki-ốt 1: đã in phiếu lại được"
    supervisor.hands.now_ms += 1000
    printer_is(supervisor, PrinterState.SILENT)
    assert "không báo tình trạng" in words_in(supervisor, "hall.printers")


def looks_up(officer, number):
    officer.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    officer.type(number)
    officer.press(Qt.Key.Key_Return)


def named(officer, label):
    (ticket,) = officer.machine.hall.now().named(label)
    return ticket


def test_the_cards_say_who_waits_how_long_and_what_is_done(supervisor):
    live = supervisor.machine.hall.now()
    waiting = supervisor.reads("hall.waiting")
    assert f"{live.hall.waiting} người" in waiting
    assert f"phút, {live.hall.longest.label}" in waiting
    assert f"{live.hall.finished} người" in supervisor.reads("hall.finished")
    assert "6 trên 10 quầy đang mở" in supervisor.reads("hall.serving")
    assert "Chưa ai ra" in supervisor.reads("hall.helps")


def test_every_counter_says_who_sits_there_and_whom_it_has(supervisor):
    rows = {row[0]: row for row in supervisor.rows("hall.counters")}
    assert list(rows) == [counter.id for counter in supervisor.machine.centre.counters]
    assert rows["9"][1:3] == ["Nguyễn Đức Thắng", "Mở"]
    at_nine = supervisor.machine.queue.at_counter(CounterId("9"))
    assert rows["9"][3].startswith(f"{at_nine.label} · ")
    assert rows["6"][2] == "Nghỉ từ 10:05"
    assert rows["1"][2] == "Chưa mở"
    assert rows["5"][5].startswith(f"{supervisor.machine.queue.served_today(CounterId('5'))} · ")


def test_who_was_sent_to_a_counter_that_does_not_call_is_named_with_the_reason(supervisor):
    (alone,) = supervisor.machine.hall.now().hall.stranded
    title, count, head, why, _ = words_in(supervisor, "hall.stranded")
    assert (title, count) == ("Chuyển đi mà chưa được gọi", "1")
    assert head == f"{alone.ticket.label} · từ {clock_text(alone.since_ms)}"
    assert why == "đã chờ quầy 1 quá 20 phút"


def test_the_charts_can_be_heard(supervisor):
    """D-10."""
    assert "7:30: trung vị" in supervisor.reads("hall.halves")
    assert "Khai sinh, kết hôn, khai tử: 8 · 2" in supervisor.reads("hall.groups")


def test_f79_a_call_out_of_order_is_shown_with_officer_reason_and_how_many_were_passed(supervisor):
    (jump,) = supervisor.machine.hall.now().hall.jumps
    assert words_in(supervisor, "hall.jumps")[2:] == [
        f"{jump.ticket.label} · 10:05 · quầy 9",
        "Người mệt, cần gấp",
        f"Nguyễn Đức Thắng, vượt {jump.jump.passed} người",
    ]


def test_what_people_thought_of_their_visits_is_told_as_a_whole_and_never_of_whom(supervisor):
    said = supervisor.machine.hall.now().hall.ratings
    assert said.rated >= LEAST_TOLD
    share, mean = round(100 * said.content / said.rated), f"{said.mean:.1f}".replace(".", ",")
    assert words_in(supervisor, "hall.ratings") == [
        "Đánh giá của bà con",
        str(said.rated),
        f"{said.rated} trên {said.finished} lượt đã xong được đánh giá.",
        f"{share} % hài lòng · trung bình {mean} trên 2 điểm",
    ]


def test_of_few_ratings_nothing_is_told_but_how_many(sit_down, busy):
    officer = sit_down(busy)
    officer.signs_in("thu.t")
    goes_to_the_hall(officer)
    finished = officer.machine.hall.now().hall.finished
    assert words_in(officer, "hall.ratings")[-2:] == [
        f"0 trên {finished} lượt đã xong được đánh giá.",
        "Kết quả hiện ra khi có từ 5 đánh giá.",
    ]


def test_machines_tell_when_they_were_heard_of(supervisor):
    words = words_in(supervisor, "hall.machines")
    assert words[words.index("Máy q3") + 1] == "lúc 10:06"  # when the supervisor signed in
    quiet = next(place for place, each in enumerate(words) if each.startswith("Ki-ốt 1, Ki-ốt 2"))
    assert words[quiet + 1] == "chưa có tin"  # one line for all of which the same is said
    assert words[words.index("Bảng b1") + 1] == "chỉ nhận tin"
    assert "Máy quầy c5" not in words


def test_a_call_for_help_is_ended_from_here(supervisor):
    (call,) = supervisor.machine.help.waiting()
    name = machine_name(supervisor.machine.centre, call.kiosk)
    assert name == supervisor.window.workplace._helper.name(call)  # noqa: SLF001 - as the bar and the card say it
    assert any(words.startswith(f"{name} ·") for words in words_in(supervisor, "hall.help"))
    supervisor.click(f"hall.help-take.{call.kiosk}")
    supervisor.waits_until(lambda: supervisor.sees(f"hall.help-done.{call.kiosk}"))
    supervisor.click(f"hall.help-done.{call.kiosk}")
    assert supervisor.machine.help.waiting() == ()
    supervisor.waits_until(lambda: not supervisor.sees("hall.help"))


def test_d05_voiding_from_the_hall_is_asked_again_and_esc_keeps_the_number(supervisor):
    looks_up(supervisor, "a3")
    supervisor.press(Qt.Key.Key_1)
    assert supervisor.reads("ask.title") == "Hủy số A003?"
    assert named(supervisor, "A003").state is TicketState.WAITING
    supervisor.press(Qt.Key.Key_Escape)
    assert named(supervisor, "A003").state is TicketState.WAITING
    assert not supervisor.sees("ask.yes")


def test_a_number_is_voided_with_a_reason_and_opened_again_by_keyboard(supervisor):
    looks_up(supervisor, "a3")
    supervisor.press(Qt.Key.Key_1)
    supervisor.press(Qt.Key.Key_Return)
    assert (named(supervisor, "A003").state, named(supervisor, "A003").reason) == (TicketState.VOID, "lay-nham")
    assert supervisor.reads("toast.text") == "Đã hủy số A003"
    looks_up(supervisor, "A003")
    supervisor.press(Qt.Key.Key_1)
    assert named(supervisor, "A003").state is TicketState.WAITING
    assert supervisor.reads("toast.text") == "Số A003 chờ lại"


def test_nothing_happens_to_a_number_when_the_menu_is_left(supervisor):
    looks_up(supervisor, "a3")
    supervisor.press(Qt.Key.Key_Escape)
    assert named(supervisor, "A003").state is TicketState.WAITING


def test_f35_who_is_being_served_is_not_voided_but_can_be_taken_from_a_counter_that_has_stopped(supervisor):
    serving = next(each for each in supervisor.machine.hall.now().tickets if each.state is TicketState.SERVING)
    looks_up(supervisor, serving.label)
    assert not supervisor.sees("menu.bo-ve")
    supervisor.click("menu.quay-ngung")
    assert supervisor.reads("toast.text") == f"Số {serving.label} được chờ lại"
    assert named(supervisor, serving.label).state is TicketState.WAITING


def test_a_number_that_was_not_given_is_said(supervisor):
    looks_up(supervisor, "Z9")
    assert supervisor.reads("toast.text") == "Hôm nay không có số Z9."
    looks_up(supervisor, " ")
    assert not supervisor.sees("menu.no")


def test_f57_numbers_that_a_kiosk_gave_in_a_rush_are_voided_in_one_step_once_that_is_confirmed(supervisor):
    """D-05: it is asked before."""
    assert not supervisor.sees("hall.runs")
    for machine in ("c7", "k2"):  # a helper may give many at a counter
        comes_in_a_rush(supervisor.machine, DeviceId(machine), 9)
    reads_again(supervisor)
    assert words_in(supervisor, "hall.runs")[1:3] == ["A2-001–A2-009", "9 số chưa ai gọi"]
    supervisor.click("hall.run-void.A2-001")
    assert supervisor.reads("ask.title") == "Hủy một lúc 9 số?"
    assert named(supervisor, "A2-009").state is TicketState.WAITING
    supervisor.press(Qt.Key.Key_Return)
    supervisor.waits_until(lambda: named(supervisor, "A2-009").state is TicketState.VOID)
    assert supervisor.reads("toast.text") == "Đã hủy 9 số"
    supervisor.waits_until(lambda: not supervisor.sees("hall.runs"))


def test_what_changed_meanwhile_is_refused_and_read_again(supervisor):
    looks_up(supervisor, "A003")
    ticket = named(supervisor, "A003")
    supervisor.machine.queue.serve_by_slip(f"{ticket.label} {ticket.slip_code}", COUNTER)
    supervisor.press(Qt.Key.Key_1)
    supervisor.press(Qt.Key.Key_Return)
    assert named(supervisor, "A003").state is TicketState.SERVING
    assert supervisor.reads("toast.text") != "Đã hủy số A003"
    supervisor.waits_until(lambda: supervisor.rows("hall.counters")[2][3].startswith("A003"))


def test_two_slips_with_one_number_are_told_apart_by_their_codes(supervisor):
    room = supervisor.window.workplace.open_room
    first, second = supervisor.machine.queue.waiting()[:2]
    room._handling.ask((first, second))  # noqa: SLF001 - two slips of one number take a disk that was put back
    assert first.slip_code in supervisor.reads(f"menu.{first.id}")
    supervisor.press(Qt.Key.Key_2)
    supervisor.press(Qt.Key.Key_1)
    supervisor.press(Qt.Key.Key_Return)
    assert supervisor.machine.queue.ticket(second.id).state is TicketState.VOID


def test_news_are_shown_while_the_hall_is_open(supervisor):
    before = supervisor.machine.hall.now().hall.waiting
    supervisor.machine.queue.issue(GroupId("ho-tich"))
    reads_again(supervisor)
    supervisor.waits_until(lambda: f"{before + 1} người" in supervisor.reads("hall.waiting"))


def test_an_empty_morning_says_that_nobody_waits(sit_down, quiet):
    thu = sit_down(quiet)
    thu.signs_in("thu.t")
    goes_to_the_hall(thu)
    assert "Không có ai chờ." in thu.reads("hall.waiting")
    assert thu.reads("hall.halves") == "Hôm nay chưa gọi ai."
    assert not thu.sees("hall.help")


class Slow:
    """A reading that ends when it is let go."""

    def __init__(self, gate):
        self.gate, self.times = gate, 0

    def __call__(self):
        self.times += 1
        self.gate.wait(10)
        return self.times


@pytest.fixture
def gate():
    return threading.Event()


@pytest.mark.usefixtures("qapp")
def test_whoever_asks_while_something_is_read_gets_one_more_reading(qtbot, gate):
    slow, owner = Slow(gate), QObject()
    told: list[int] = []
    looker = Looker(slow, told.append, owner)
    for _ in range(4):
        looker.look()
    gate.set()
    qtbot.waitUntil(lambda: told == [1, 2] and not looker.busy)


@pytest.mark.usefixtures("qapp")
def test_what_is_read_when_the_room_is_left_is_told_to_nobody(qtbot, gate):
    owner = QObject()
    told: list[int] = []
    looker = Looker(Slow(gate), told.append, owner)
    looker.look()
    gate.set()
    looker.rest()
    looker.rest()
    looker.look()
    qtbot.waitUntil(lambda: not looker.busy)
    assert told == [2]


@pytest.mark.usefixtures("qapp")
def test_a_reading_that_fails_reaches_the_outermost_handler(qtbot):
    owner = QObject()

    def fails():
        raise StoreUnavailable("Không đọc được.", "Gọi quản trị viên.")

    looker = Looker(fails, lambda _: None, owner)
    with qtbot.captureExceptions() as met:
        looker.look()
        qtbot.waitUntil(lambda: not looker.busy)
        qtbot.waitUntil(lambda: bool(met))
    assert met[0][0] is StoreUnavailable


class Answers(ServiceCodes):
    """Answers kiosk k1 and knows no other."""

    def answer(self, kiosk, question, by):
        """Return a code."""
        assert by == "thu.t"
        return "8765 4321" if (kiosk, question) == ("k1", "1234 5678") else UNKNOWN


def test_a_kiosk_s_digits_are_answered_with_a_code_that_is_read_out(supervisor):
    machine = supervisor.machine
    machine.service = Answers(machine.store, None, machine.revocations)
    supervisor.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert supervisor.reads("menu.k2") == "Ki-ốt 2"
    supervisor.press(Qt.Key.Key_1)
    supervisor.type("1234", "form.question")
    supervisor.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert supervisor.sees("form.yes")
    supervisor.type("1234 5678", "form.question")
    supervisor.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert supervisor.reads("ask.facts") == "8765 4321"
    assert "Ki-ốt 1" in supervisor.reads("ask.text")
    supervisor.press(Qt.Key.Key_Return)
    assert not supervisor.sees("ask.yes")

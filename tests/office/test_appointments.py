"""Appointments at the desk: made, taken from a file, cancelled, and kept by coming."""

from datetime import date, datetime

import pytest

from sync.clock import ZONE
from sync.domain.appointment import Appointment, AppointmentId, AppointmentState, Punctual
from sync.domain.appointment_file import BadLine, read_file
from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, OfficerId, ServiceCode
from sync.domain.ticket import Ticket
from sync.office.appointments import LINES_AT_ONCE, Appointments, Wish
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.office.shipped import load_calendar
from tests.fakes import moment, new_store, shipped_lookup, shipped_rules

HOA, C3 = OfficerId("hoa.nt"), CounterId("3")
BIRTHS = GroupId("ho-tich")
MARRIAGE = ServiceCode("1.000894")
FILE = "Ngày;Giờ;Việc;Mã\n26/11/2026;9:00;1.000894;DL-1\n26/11/2026;9:00;Khai sinh, kết hôn, khai tử;\n"


@pytest.fixture
def store(tmp_path, clock):
    made = new_store(tmp_path, "quay-3", clock)
    yield made
    made.close()


@pytest.fixture
def queue(store, clock):
    return QueueDesk(store, shipped_lookup().centre, DeviceId("quay-3"), "", clock, shipped_rules())


@pytest.fixture
def book(store, clock, queue):
    return Appointments(store, shipped_lookup(), load_calendar(), clock, queue)


def at(hour, minute=0, day=26):
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def invited(book, when, services=(MARRIAGE,)):
    made = book.make(Wish(when, BIRTHS, services), HOA)
    assert isinstance(made, Appointment), made
    return made


def refused(answer):
    assert isinstance(answer, NotPossible), answer
    return answer.reason


def test_who_is_invited_stands_in_the_book_of_that_day(book):
    later, sooner = invited(book, at(9, 15)), invited(book, at(9))
    assert [each.id for each in book.of_day(date(2026, 11, 26))] == [sooner.id, later.id]
    assert book.of_day(date(2026, 11, 27)) == ()
    assert book.expected() == ()


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        (at(9, day=23), "Giờ hẹn 9:00 ngày 23/11/2026 đã qua."),
        (datetime(2027, 2, 1, 9, tzinfo=ZONE), "Chỉ hẹn trước tối đa 30 ngày."),
        (at(9, day=28), "Ngày 28/11/2026 nghỉ: Thứ Bảy."),
        (at(12), "Ngoài giờ làm việc. Giờ làm việc: 7:30–11:30, 13:30–17:00."),
        (at(9, 5), "Giờ hẹn cách nhau 15 phút, như 9:00 hoặc 9:15."),
    ],
)
def test_a_time_that_cannot_be_given_is_refused_with_what_can_be(book, when, sentence):
    assert refused(book.make(Wish(when, BIRTHS), HOA)) == sentence


def test_a_slot_that_is_full_takes_nobody_until_somebody_is_cancelled(book):
    first, _ = invited(book, at(9)), invited(book, at(9))
    assert refused(book.make(Wish(at(9), BIRTHS), HOA)) == "Đã đủ 2 người hẹn lúc 9:00 ngày 26/11/2026."
    assert isinstance(book.make(Wish(at(9), GroupId("dat-dai")), HOA), Appointment)
    cancelled = book.cancel(first.id, HOA)
    assert isinstance(cancelled, Appointment)
    assert cancelled.state is AppointmentState.CANCELLED
    assert refused(book.cancel(first.id, HOA)) == "Lịch hẹn này đã bỏ."
    assert isinstance(book.make(Wish(at(9), BIRTHS), HOA), Appointment)


def test_business_that_the_centre_does_not_do_is_refused(book):
    assert refused(book.make(Wish(at(9), GroupId("thue")), HOA)) == "Trung tâm không tiếp nhận việc này."
    assert book.business("1.000894") == (BIRTHS, (MARRIAGE,))
    assert book.business(" KHAI SINH, ket hon, khai tử ") == (BIRTHS, ())
    assert book.business("ho-tich") == (BIRTHS, ())
    assert book.business("9.999999") is None


def test_a_number_that_could_be_a_persons_is_not_kept_from_the_desk_either(book):
    assert "không lưu" in refused(book.make(Wish(at(9), BIRTHS, (), "AN-0912345678"), HOA))
    assert book.of_day(date(2026, 11, 26)) == ()


def test_who_comes_in_time_gets_a_number_that_is_called_before_who_came_earlier(book, queue, clock):
    appointment = invited(book, at(9))
    clock.now_ms = moment(26, 8, 20)
    plain = queue.issue(BIRTHS)
    clock.now_ms = moment(26, 8, 55)
    assert book.expected() == (appointment,)
    assert book.punctual(appointment) is Punctual.ON_TIME
    ticket = book.check_in(appointment.id, HOA)
    assert isinstance(ticket, Ticket)
    assert (ticket.label, ticket.services, ticket.appointment_ms) == ("AQ3-001", (MARRIAGE,), appointment.at_ms)
    assert [(each.ticket.id, each.because.rule) for each in queue.line_up(C3)] == [
        (ticket.id, "appointment"),
        (plain.id, "order"),
    ]
    assert book.expected() == ()
    assert book.of_day(date(2026, 11, 26))[0].ticket == ticket.id


def test_who_comes_too_late_waits_like_everybody(book, queue, clock):
    appointment = invited(book, at(9))
    clock.now_ms = moment(26, 9, 16)
    plain = queue.issue(BIRTHS)
    assert book.punctual(appointment) is Punctual.LATE
    ticket = book.check_in(appointment.id, HOA)
    assert [each.id for each in queue.waiting(C3)] == [plain.id, ticket.id]


def test_nobody_gets_two_numbers_for_one_appointment_nor_one_on_another_day(book, clock):
    appointment = invited(book, at(9))
    assert refused(book.check_in(appointment.id, HOA)).startswith("Lịch hẹn này của ngày khác.")
    clock.now_ms = moment(26, 9)
    assert isinstance(book.check_in(appointment.id, HOA), Ticket)
    assert refused(book.check_in(appointment.id, HOA)) == "Lịch hẹn này đã có số AQ3-001."
    assert refused(book.cancel(appointment.id, HOA)) == "Lịch hẹn này đã có số AQ3-001."
    assert refused(book.check_in(AppointmentId("0" * 16), HOA)) == "Không thấy lịch hẹn này trên máy."  # type: ignore[arg-type]


def test_a_file_is_taken_once_however_often_it_is_read(book):
    read = read_file(FILE.encode())
    first, again = book.take_in(read, HOA), book.take_in(read, HOA)
    assert (first.added, first.known, first.bad) == (2, 0, ())
    assert (again.added, again.known, again.bad) == (0, 2, ())
    assert [each.reference for each in book.of_day(date(2026, 11, 26))].count("DL-1") == 1


def test_the_longer_file_of_the_next_day_adds_what_is_new(book):
    book.take_in(read_file(FILE.encode()), HOA)
    more = book.take_in(read_file((FILE + "26/11/2026;10:00;1.000894;DL-2\n26/11/2026;9:00;ho-tich;\n").encode()), HOA)
    assert (more.added, more.known) == (1, 2)
    assert more.bad == (BadLine(5, "Đã đủ 2 người hẹn lúc 9:00 ngày 26/11/2026."),)


def test_a_cancelled_appointment_does_not_come_back_with_the_file(book):
    book.take_in(read_file(FILE.encode()), HOA)
    for each in book.of_day(date(2026, 11, 26)):
        book.cancel(each.id, HOA)
    again = book.take_in(read_file(FILE.encode()), HOA)
    assert (again.added, again.known) == (0, 2)


@pytest.mark.parametrize(
    ("day", "why"),
    [("31/12/9999", "Chỉ hẹn trước tối đa 30 ngày."), ("01/01/0001", "Giờ hẹn 0:00 ngày 1/1/1 đã qua.")],
)
def test_the_calendars_first_and_last_days_are_days_on_which_nobody_is_invited(book, day, why):
    text = FILE + f"{day};0:00;1.000894;DL-9\n{day};0:00;ho-tich;\n"
    taken = book.take_in(read_file(text.encode()), HOA)
    assert (taken.added, taken.bad) == (2, (BadLine(4, why), BadLine(5, why)))


def test_a_long_file_is_taken_in_many_commits_so_that_nobody_waits_for_its_end(book, store):
    """Each takes all that is known of earlier ones: slots that are full, lines without a number that are there."""
    times = [f"{hour}:{minute:02}" for hour in (8, 9, 10, 14, 15) for minute in (0, 15, 30, 45)]
    text = "Ngày;Giờ;Việc\n" + "".join(f"{day}/11/2026;{at};ho-tich\n" * 3 for day in (26, 27) for at in times)
    told: list[frozenset[EntityId]] = []
    store.on_commit = told.append
    first = book.take_in(read_file(text.encode()), HOA)
    assert (first.added, first.known, len(first.bad)) == (80, 0, 40)
    assert [len(touched) <= LINES_AT_ONCE for touched in told] == [True] * 3
    assert {len(book.of_day(date(2026, 11, day))) for day in (26, 27)} == {40}
    again = book.take_in(read_file(text.encode()), HOA)
    assert (again.added, again.known, again.bad) == (0, 80, first.bad)


def test_bad_lines_of_a_file_are_named_and_the_others_are_taken(book):
    text = FILE + "26/11/2026;9:07;1.000894;DL-3\n26/11/2026;9:30;nuôi rồng;DL-4\nmai;9:30;1.000894;DL-5\n"
    taken = book.take_in(read_file(text.encode()), HOA)
    assert taken.added == 2
    assert taken.bad == (
        BadLine(4, "Giờ hẹn cách nhau 15 phút, như 9:00 hoặc 9:15."),
        BadLine(5, "Không rõ việc “nuôi rồng”. Ghi mã thủ tục hoặc tên nhóm việc."),
        BadLine(6, "Ngày “mai” không đọc được. Ghi một ngày có thật, như 24/11/2026."),
    )

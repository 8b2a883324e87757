"""Two PCs that are cut off from each other read the same file, and give numbers for the same appointment."""

import pytest

from sync.domain.appointment import AppointmentState
from sync.domain.appointment_file import read_file
from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, OfficerId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from sync.office.refusal import NotPossible
from sync.office.worklist import TwoNumbers
from tests.fakes import new_machine
from tests.office.test_worklist import meet

HOA, MINH = OfficerId("hoa.nt"), OfficerId("minh.lv")
C3, C5 = CounterId("3"), CounterId("5")
FILE = (
    "Ngày;Giờ;Việc;Mã\n23/11/2026;10:30;1.000894;DL-1\n23/11/2026;10:30;Khai sinh, kết hôn, khai tử;\n"
    "23/11/2026;10:45;1.001193;\n23/11/2026;10:45;1.001193;\n"
)


@pytest.fixture
def pcs(tmp_path, clock):
    machines = [new_machine(tmp_path, name, Role.COUNTER, clock) for name in ("quay-3", "quay-5")]
    yield machines
    for machine in machines:
        machine.close()


@pytest.fixture
def both(pcs):
    """Both have read the file without hearing of each other, then met."""
    for machine in pcs:
        assert machine.appointments.take_in(read_file(FILE.encode()), HOA).added == 4
    meet(*pcs)
    return pcs


def times(machine):
    return [(each.at_ms, each.reference, each.services) for each in machine.appointments.expected()]


def given(machine, place=0, officer=HOA):
    ticket = machine.appointments.check_in(machine.appointments.expected()[place].id, officer)
    assert isinstance(ticket, Ticket), ticket
    return ticket


def doubled(pcs):
    """Have both PCs give a number for the first appointment apart, then meet."""
    here, there = pcs
    tickets = given(here), given(there, officer=MINH)
    meet(*pcs)
    return tickets


def test_the_same_file_read_at_two_pcs_apart_doubles_nothing(both):
    here, there = both
    assert len(times(here)) == 4
    assert times(here) == times(there)
    assert [each.id for each in here.appointments.expected()] == [each.id for each in there.appointments.expected()]


def test_a_third_reading_after_they_have_met_changes_nothing(both):
    here, _ = both
    again = here.appointments.take_in(read_file(FILE.encode()), HOA)
    assert (again.added, again.known) == (0, 4)


def test_cancelling_one_of_them_cancels_it_everywhere(both):
    here, there = both
    first = here.appointments.expected()[0]
    assert here.appointments.cancel(first.id, HOA).state is AppointmentState.CANCELLED
    meet(*both)
    assert len(times(here)) == len(times(there)) == 3


def test_whoever_came_at_one_pc_is_not_expected_at_the_other(both):
    here, there = both
    ticket = given(here)
    meet(*both)
    assert len(times(there)) == 3
    other = next(each for each in there.appointments.of_day(there.appointments.today()) if ticket.id in each.numbers)
    refusal = there.appointments.check_in(other.id, MINH)
    assert refusal == NotPossible(f"Lịch hẹn này đã có số {ticket.label}.")


def test_an_appointment_that_moved_is_expected_on_its_new_day_only(pcs, clock):
    here, there = pcs
    here.appointments.take_in(read_file(FILE.encode()), HOA)
    clock.forward(minutes=1)
    there.appointments.take_in(
        read_file(FILE.replace("23/11/2026;10:30;1.000894", "25/11/2026;9:00;1.000894").encode()), HOA
    )
    meet(*pcs)
    for machine in pcs:
        assert "DL-1" not in {each.reference for each in machine.appointments.expected()}


def test_two_numbers_for_one_appointment_stand_in_the_worklist_of_every_machine(both):
    kept, spare = doubled(both)
    for machine in both:
        (entry,) = machine.worklist.entries()
        assert isinstance(entry, TwoNumbers)
        assert {each.id for each in entry.tickets} == {kept.id, spare.id}
        assert machine.worklist.count() == 1


def test_of_two_numbers_for_one_appointment_one_is_called(both):
    here, there = both
    doubled(both)
    (entry,) = here.worklist.entries()
    called = here.queue.call_next(C3)
    assert called.id == entry.double.kept.id
    assert isinstance(here.queue.call_next(C3), NobodyWaiting)
    meet(*both)
    assert isinstance(there.queue.call_next(C3), NobodyWaiting)


def test_the_number_that_is_one_too_many_is_not_called_out_of_order_or_back(both):
    here, _ = both
    doubled(both)
    (entry,) = here.worklist.entries()
    (spare,) = entry.double.spare
    refusal = here.queue.call_chosen(spare.id, C3, "viec-gap")
    assert isinstance(refusal, NotPossible)
    assert f"hủy số {spare.label} ở khu Cần xử lý" in refusal.reason
    here.queue.park(spare.id, C3, "thieu-giay")
    assert here.queue.call_back(spare.id, C3) == refusal


def test_whoever_was_served_with_one_number_is_not_served_again_with_the_other(both):
    here, _ = both
    first, second = doubled(both)
    here.queue.serve_by_slip(f"{second.label} {second.slip_code}", C3)
    here.queue.finish(second.id, C3)
    meet(*both)
    for machine in both:
        refusal = machine.queue.serve_by_slip(f"{first.label} {first.slip_code}", C3)
        assert isinstance(refusal, NotPossible)
        assert f"đã được tiếp với số {second.label} ở quầy 3" in refusal.reason
        assert isinstance(machine.queue.call_next(C3), NobodyWaiting)


def test_keeping_one_number_voids_the_other_and_settles_the_entry(both):
    here, there = both
    first, second = doubled(both)
    (entry,) = there.worklist.entries()
    assert there.worklist.keep_number(entry.name, first.id, C5, MINH) is None
    assert there.queue.ticket(second.id).state is TicketState.VOID
    assert there.queue.ticket(second.id).reason == "trung-hen"
    meet(*both)
    assert here.worklist.entries() == there.worklist.entries() == ()
    settled = here.worklist.keep_number(entry.name, first.id, C3, HOA)
    assert settled == NotPossible("Mục này đã được xử lý ở nơi khác. Xem lại danh sách.")


def test_a_number_of_somebody_who_is_being_served_is_not_voided(both):
    here, _ = both
    first, second = doubled(both)
    here.queue.serve_by_slip(f"{first.label} {first.slip_code}", C3)
    (entry,) = here.worklist.entries()
    assert isinstance(here.worklist.keep_number(entry.name, second.id, C5, MINH), NotPossible)
    assert here.queue.ticket(first.id).state is TicketState.SERVING


def test_both_served_apart_is_told_until_somebody_writes_why_nothing_is_to_be_done(both):
    """What machines apart cannot hinder, they say as soon as they meet."""
    here, there = both
    for machine in (here, there):
        ticket = given(machine)
        machine.queue.serve_by_slip(f"{ticket.label} {ticket.slip_code}", C3)
        machine.queue.finish(ticket.id, C3)
    meet(*both)
    (entry,) = there.worklist.entries()
    assert there.worklist.discard(entry.name, MINH, "đã hỏi hai quầy") is None
    meet(*both)
    assert here.worklist.entries() == ()

"""A counter is opened at sign-in, paused with a reason, closed at leaving; never over somebody's head."""

import pytest

from sync.domain.ids import CounterId, DeviceId, EntityId, GroupId, OfficerId
from sync.domain.seat import Seat, SeatId, SeatState
from sync.domain.ticket import Ticket
from sync.office.queue import QueueDesk
from sync.office.refusal import NO_REASON, NotPossible
from sync.office.seats import Seats
from tests.fakes import new_store, shipped_lookup, shipped_rules
from tests.store.sections import lacking, take

C3, C5 = CounterId("3"), CounterId("5")
HOA, BINH = OfficerId("hoa.nt"), OfficerId("binh.pv")


@pytest.fixture
def queue(store, clock):
    return QueueDesk(store, shipped_lookup().centre, DeviceId("c3"), "", clock, shipped_rules())


def seats_on(store, device, clock):
    centre = shipped_lookup().centre
    queue = QueueDesk(store, centre, DeviceId(device), "", clock, shipped_rules())
    return Seats(store, centre, DeviceId(device), queue)


@pytest.fixture
def seats(store, clock):
    return seats_on(store, "c3", clock)


def at(answer: Seat | NotPossible) -> Seat:
    assert isinstance(answer, Seat), answer
    return answer


def refused(answer: object) -> str:
    assert isinstance(answer, NotPossible)
    return answer.reason


def in_hand(queue: QueueDesk) -> Ticket:
    queue.issue(GroupId("ho-tich"))
    called = queue.call_next(C3)
    assert isinstance(called, Ticket)
    return called


def test_a_counter_is_open_from_the_moment_somebody_sits_down(seats, clock):
    opened = at(seats.open(C3, HOA))
    assert (opened.counter, opened.officer, opened.device) == (C3, HOA, "c3")
    assert (opened.state, opened.since_ms) == (SeatState.OPEN, clock.now_ms)
    assert seats.of_today() == (opened,)
    assert (seats.own(C3), seats.own(C5)) == (opened, None)


def test_a_counter_that_the_centre_has_not_is_not_opened(seats):
    assert refused(seats.open(CounterId("99"), HOA)) == "Trung tâm không có quầy này."
    assert seats.of_today() == ()


def test_a_pause_says_why_and_since_when_and_ends(seats, clock):
    opened = at(seats.open(C3, HOA))
    clock.forward(minutes=30)
    paused = at(seats.pause(opened.id, "an-trua"))
    assert (paused.state, paused.reason, paused.since_ms) == (SeatState.PAUSED, "an-trua", clock.now_ms)
    clock.forward(minutes=60)
    again = at(seats.resume(opened.id))
    assert (again.state, again.reason, again.since_ms) == (SeatState.OPEN, "", clock.now_ms)
    assert again.opened_at_ms == opened.opened_at_ms


def test_a_pause_without_a_reason_of_the_rules_is_refused(seats):
    assert seats.pause(at(seats.open(C3, HOA)).id, "chan") == NO_REASON


def test_nobody_leaves_while_somebody_is_in_hand(seats, queue):
    opened, person = at(seats.open(C3, HOA)), in_hand(queue)
    said = f"Quầy đang có số {person.label}. Kết thúc hoặc gác lại số đó trước khi "
    assert refused(seats.pause(opened.id, "hop")) == f"{said}tạm nghỉ."
    assert refused(seats.close(opened.id)) == f"{said}rời quầy."
    assert seats.own(C3) == opened
    queue.finish(person.id, C3)
    assert at(seats.pause(opened.id, "hop")).state is SeatState.PAUSED


def test_who_has_left_is_seen_no_more_and_changes_nothing(seats):
    opened = at(seats.open(C3, HOA))
    assert at(seats.close(opened.id)).state is SeatState.CLOSED
    assert seats.own(C3) is None
    for answer in (seats.pause(opened.id, "hop"), seats.resume(opened.id), seats.close(opened.id)):
        assert "Đăng nhập lại" in refused(answer)
    assert "Đăng nhập lại" in refused(seats.close(SeatId(EntityId("x"))))


def test_who_was_interrupted_goes_on_at_the_same_seat_as_it_was_left(seats):
    """F-35: the program was ended, and the officer is back."""
    paused = at(seats.pause(at(seats.open(C3, HOA)).id, "su-co"))
    assert seats.open(C3, HOA) == paused
    assert len(seats.of_today()) == 1


def test_a_machine_has_one_seat_whoever_left_it_open_before(seats):
    first = at(seats.open(C3, HOA))
    other, elsewhere = at(seats.open(C3, BINH)), at(seats.open(C5, BINH))
    states = {seat.id: seat.state for seat in seats.of_today()}
    assert states == {first.id: SeatState.CLOSED, other.id: SeatState.CLOSED, elsewhere.id: SeatState.OPEN}


def test_two_machines_at_one_counter_show_as_what_they_are(tmp_path, store, seats, clock):
    ours = at(seats.open(C3, HOA))
    other = new_store(tmp_path, "c5", clock)
    there = seats_on(other, "c5", clock)
    theirs = at(there.open(C3, BINH))
    take(store, *lacking(other, store))
    assert seats.of_today() == tuple(sorted((ours, theirs), key=lambda seat: seat.id))
    assert (seats.own(C3), seats.beside(C3), seats.beside(C5)) == (ours, (theirs,), ())
    there.close(theirs.id)
    take(store, *lacking(other, store))
    assert seats.beside(C3) == ()
    other.close()


def test_the_next_day_a_counter_is_opened_anew(seats, clock):
    opened = at(seats.open(C3, HOA))
    clock.forward(hours=22)
    assert (seats.own(C3), seats.of_today()) == (None, ())
    assert at(seats.open(C3, HOA)).id != opened.id

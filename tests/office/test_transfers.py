"""Who is sent to another group, counter or officer waits there, and counts for the others again when nobody calls."""

import pytest

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, DeviceId, GroupId, OfficerId
from sync.domain.seat import Seat
from sync.domain.ticket import Because, TicketKind, TicketState
from sync.office.moves import Destination
from sync.office.seats import Seats
from tests.fakes import shipped_lookup
from tests.office.moving import BIRTHS, C3, C5, C7, C9, COPIES, LAND, at, came, desk_of_hoa, refused, served


@pytest.fixture
def desk(store, clock):
    return desk_of_hoa(store, clock)


def test_who_was_never_called_and_is_sent_on_comes_back_when_that_is_undone(desk, clock):
    ticket = came(desk, clock)
    at(desk.transfer(ticket.id, C3, Destination(counter=C9), "sai-quay"))
    back = at(desk.undo(ticket, TicketKind.TRANSFERRED, C3))
    assert (back.only_counter, back.group) == (None, BIRTHS)


def test_whom_a_counter_has_sent_on_it_does_not_call_when_the_hub_had_not_heard_of_that(desk, clock):
    """The hub's call and the transfer crossed: a receipt now would call the person at two counters."""
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert refused(desk.confirm(copy.id, C5)).startswith("Số này đã do quầy khác mời")
    assert at(desk.confirm(copy.id, C7)).counter == C7


def test_a_person_sent_to_another_group_keeps_the_time_of_coming_or_goes_behind(desk, clock):
    wrong = came(desk, clock, BIRTHS)
    others = [came(desk, clock, LAND) for _ in range(2)]
    served(desk)
    sent = at(desk.transfer(wrong.id, C3, Destination(group=LAND), "sai-quay"))
    assert (sent.state, sent.group, sent.label) == (TicketState.WAITING, "dat-dai", "A001")
    assert [ticket.id for ticket in desk.waiting(C9)] == [wrong.id, *(ticket.id for ticket in others)]
    clock.forward(minutes=1)
    at(desk.transfer(wrong.id, C3, Destination(group=LAND, front=False), "sai-quay"))
    assert [ticket.id for ticket in desk.waiting(C9)] == [*(ticket.id for ticket in others), wrong.id]


def test_a_person_sent_to_a_counter_or_an_officer_waits_for_nobody_else(desk, clock):
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert (desk.waiting(C5), [ticket.id for ticket in desk.waiting(C7)]) == ((), [copy.id])
    at(desk.transfer(copy.id, C5, Destination(officer=OfficerId("hoa.nt")), "chuyen-mon"))
    assert (desk.by(None).waiting(C5), [ticket.id for ticket in desk.waiting(C3)]) == ((), [copy.id])
    assert at(desk.serve_by_slip(copy.slip_code, C3)).state is TicketState.SERVING


def test_who_was_sent_to_a_counter_that_does_not_call_counts_for_the_others_again(desk, clock):
    """The hub's call of that person is confirmed at the counter for which it was made."""
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    clock.forward(minutes=19)
    assert isinstance(desk.call_next(C5), NobodyWaiting)
    clock.forward(minutes=1)
    assert at(desk.confirm(copy.id, C5)).counter == C5
    at(desk.undo(copy, TicketKind.CALLED, C5))
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    clock.forward(minutes=20)
    because = at(desk.call_next(C5)).because
    assert because is not None
    assert because.freed == "late"


def test_who_was_sent_to_a_counter_that_was_closed_is_called_by_the_others_at_once(desk, clock, store):
    seats = Seats(store, shipped_lookup().centre, DeviceId("c3"), desk)
    seat = seats.open(C7, OfficerId("nam"))
    assert isinstance(seat, Seat)
    copy = came(desk, clock, COPIES)
    at(desk.transfer(copy.id, C5, Destination(counter=C7), "chuyen-mon"))
    assert desk.waiting(C5) == ()
    assert isinstance(seats.close(seat.id), Seat)
    assert at(desk.call_next(C5)).because == Because("order", "", 0, 2, 0, 0, "closed")


@pytest.mark.parametrize(
    "to",
    [
        Destination(),
        Destination(group=GroupId("thue")),
        Destination(counter=CounterId("99")),
        Destination(officer=OfficerId("ai.do")),
        Destination(group=LAND, counter=C9),
    ],
)
def test_a_transfer_goes_to_exactly_one_place_that_the_centre_has(desk, clock, to):
    ticket = came(desk, clock)
    assert refused(desk.transfer(ticket.id, C3, to, "sai-quay")).startswith("Chọn nhóm việc, quầy hoặc cán bộ")
    assert refused(desk.transfer(ticket.id, C3, Destination(counter=C9), "")) == "Chọn một lý do trong danh sách."

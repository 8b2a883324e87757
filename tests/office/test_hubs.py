"""Counters that call at once, hubs that are two, new or gone, a board that missed everything: nothing is lost or twice.

Machines hear of each other by what they hold, as over any medium.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sync.domain.ids import DeviceId, GroupId
from sync.domain.log import Audience
from sync.domain.ticket import Ticket, TicketState
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from tests.fakes import new_store, shipped_lookup, shipped_rules
from tests.store.sections import BOTH, digests, lacking, take

COPIES = GroupId("chung-thuc")
"""Taken by counters 5 and 7."""


class Place:
    """A machine with its queue desk."""

    def __init__(self, folder, device, clock):
        self.store = new_store(folder, device, clock)
        self.desk = QueueDesk(self.store, shipped_lookup().centre, DeviceId(device), "", clock, shipped_rules())

    def of(self, ticket):
        return self.desk.ticket(ticket.id)


@pytest.fixture
def place(tmp_path, clock):
    """Open a machine; all are closed at the end."""
    places = []

    def opened(device, folder="here"):
        places.append(Place(tmp_path / folder, device, clock))
        return places[-1]

    yield opened
    for each in places:
        each.store.close()


def meet(*places, audiences=BOTH):
    """Let machines hear of everything that any of them holds."""
    for _ in range(2):
        for source in places:
            for target in places:
                if source is not target:
                    take(target.store, *lacking(source.store, target.store, audiences))


def test_f32_two_threads_that_claim_at_once_never_get_the_same_person(place):
    """The database's lock decides; the same with two processes runs in the long lane."""
    hub = place("hub")
    for _ in range(100):
        hub.desk.issue(COPIES)
    with ThreadPoolExecutor(2) as both:
        claims = [both.submit(hub.desk.call_next, "57"[n % 2], f"{n:032x}") for n in range(100)]
        called = [claim.result() for claim in claims]
    assert sorted(ticket.number for ticket in called) == list(range(1, 101))


def test_f33_a_new_pc_becomes_hub_and_gets_everything_back_from_the_machines_and_the_province(place):
    kiosk, counter, hub, province = (place(device) for device in ("k1", "c5", "hub", "tinh"))
    tickets = [kiosk.desk.issue(COPIES) for _ in range(6)]
    meet(kiosk, counter, hub, province)
    called = hub.desk.call_next("5")
    meet(counter, hub)
    counter.desk.serve(called.id, "5")
    counter.desk.finish(called.id, "5")
    meet(counter, hub)
    hub.desk.call_next("7", "c" * 32)
    meet(hub, province)
    new_hub = place("hub", "new pc")
    meet(new_hub, kiosk, audiences=(Audience.PUBLIC,))
    meet(new_hub, counter, province)
    assert digests(new_hub.store, *BOTH) == digests(province.store, *BOTH)
    assert new_hub.of(tickets[0]).state is TicketState.FINISHED
    assert new_hub.of(tickets[1]).state is TicketState.CALLED
    again = new_hub.desk.call_next("5")
    assert again.id == tickets[2].id
    later = kiosk.desk.issue(COPIES)
    assert later.label == "B007"
    meet(new_hub, kiosk, counter, province)
    assert sorted(all_labels(new_hub)) == [f"B{number:03}" for number in range(1, 8)]


def all_labels(place):
    with place.store.read() as view:
        return [ticket.label for ticket in view.all_tickets()]


def test_f34_two_hubs_that_call_the_same_person_do_no_harm_and_possession_decides(place):
    kiosk, first, second, five, seven = (place(device) for device in ("k1", "hub", "hub2", "c5", "c7"))
    ticket, other = kiosk.desk.issue(COPIES), kiosk.desk.issue(COPIES)
    meet(kiosk, first, second, five, seven)
    assert first.desk.call_next("5", "a" * 32).id == second.desk.call_next("7", "b" * 32).id == ticket.id
    meet(first, five)
    meet(second, seven)
    five.desk.confirm(ticket.id, "5")
    seven.desk.confirm(ticket.id, "7")
    served = seven.desk.serve_by_slip(f"MC1:{ticket.id}", "7")
    assert served.state is TicketState.SERVING
    everybody = (kiosk, first, second, five, seven)
    meet(*everybody)
    assert {(each.of(ticket).state, each.of(ticket).counter) for each in everybody} == {(TicketState.SERVING, "7")}
    assert five.desk.at_counter("5") is None
    assert five.desk.serve(ticket.id, "5") == NotPossible("Số này đã do quầy khác mời hoặc đã xong.")
    assert five.desk.serve_by_slip(ticket.slip_code, "5").reason.startswith("Quầy 7 đang phục vụ")
    assert first.desk.call_next("5").id == other.id


def test_f34_hubs_that_both_let_the_call_lapse_call_the_person_once_more_and_lose_nobody(place, clock):
    kiosk, first, second = (place(device) for device in ("k1", "hub", "hub2"))
    ticket = kiosk.desk.issue(COPIES)
    meet(kiosk, first, second)
    first.desk.call_next("5", "a" * 32)
    second.desk.call_next("7", "b" * 32)
    clock.forward(minutes=4)
    assert (first.desk.lapse_unconfirmed(), second.desk.lapse_unconfirmed()) == (1, 1)
    meet(kiosk, first, second)
    assert [each.of(ticket).state for each in (kiosk, first, second)] == [TicketState.WAITING] * 3
    assert first.desk.call_next("5").id == ticket.id


@pytest.mark.parametrize(
    ("here", "there", "winner"),
    [
        ("finish", "serve_by_slip", TicketState.FINISHED),
        ("serve", "miss", TicketState.SERVING),
        ("serve_by_slip", "recall", TicketState.SERVING),
        ("miss", "recall", TicketState.ABSENT),
    ],
)
def test_among_things_done_apart_finished_beats_serving_beats_absent_beats_called(place, here, there, winner):
    """Design 4, the kinds that there are; the losing counter re-reads it and is told (tests of the desk)."""
    kiosk, five, seven = (place(device) for device in ("k1", "c5", "c7"))
    ticket = kiosk.desk.issue(COPIES)
    meet(kiosk, five, seven)
    five.desk.call_next("5")
    meet(five, seven) if there in ("miss", "recall") else seven.desk.call_next("7")
    act(five, here, ticket, "5")
    act(seven, there, ticket, "5" if there in ("miss", "recall") else "7")
    meet(kiosk, five, seven)
    assert {each.of(ticket).state for each in (kiosk, five, seven)} == {winner}
    assert {each.of(ticket).counter for each in (kiosk, five, seven)} == {"5"}


def act(place, step, ticket, counter):
    proof = f"MC1:{ticket.id}" if step == "serve_by_slip" else ticket.id
    done = getattr(place.desk, step)(proof, counter)
    assert isinstance(done, Ticket), done


def test_f38_a_board_that_missed_every_event_shows_the_present_calls(place, clock):
    kiosk, hub = place("k1"), place("hub")
    for _ in range(9):
        kiosk.desk.issue(COPIES)
    meet(kiosk, hub)
    for _ in range(4):
        clock.forward(seconds=20)
        hub.desk.serve(hub.desk.call_next("5").id, "5")
    board = place("b1")
    meet(board, hub, audiences=(Audience.PUBLIC,))
    assert board.desk.board() == hub.desk.board()
    assert board.desk.board().calling.label == "B004"


def test_f38_a_board_that_missed_one_call_is_right_as_soon_as_it_hears_again(place, clock):
    kiosk, hub, board = (place(device) for device in ("k1", "hub", "b1"))
    for _ in range(3):
        kiosk.desk.issue(COPIES)
    meet(kiosk, hub, board, audiences=(Audience.PUBLIC,))
    missed = hub.desk.call_next("5")
    clock.forward(seconds=5)
    hub.desk.serve(missed.id, "5")
    clock.forward(seconds=5)
    assert board.desk.board().calling is None
    meet(board, hub, audiences=(Audience.PUBLIC,))
    assert board.desk.board().calling.label == missed.label


@pytest.mark.parametrize("heard", [False, True])
def test_a_person_out_of_order_whose_claim_was_answered_in_vain_does_not_lapse(place, clock, heard):
    """F-18: the hub has called for the claim, its answer is lost; the own copy may have heard of the call since."""
    kiosk, hub, counter, other = (place(device) for device in ("k1", "hub", "c5", "c7"))
    last = [kiosk.desk.issue(COPIES) for _ in range(3)][-1]
    meet(kiosk, hub, counter, other)
    hub.desk.call_chosen(last.id, "5", "suc-khoe", "a" * 32)
    if heard:
        meet(hub, counter)
    called = counter.desk.call_chosen_by_own_copy(last.id, "5", "suc-khoe")
    assert (called.state, called.counter, called.calls) == (TicketState.CALLED, "5", 1)
    meet(kiosk, hub, counter, other)
    clock.forward(minutes=4)
    assert hub.desk.lapse_unconfirmed() == 0
    assert (hub.of(last).confirmed, counter.desk.at_counter("5").id) == (True, last.id)
    assert other.desk.call_next("7").id != last.id


def test_a_person_out_of_order_is_not_called_from_the_own_copy_when_another_counter_has_called(place):
    kiosk, counter = place("k1"), place("c5")
    ticket = kiosk.desk.issue(COPIES)
    meet(kiosk, counter)
    counter.desk.call_next("7")
    refused = counter.desk.call_chosen_by_own_copy(ticket.id, "5", "suc-khoe")
    assert reason(refused).startswith("Số này đã do quầy khác mời")


def test_nobody_of_another_day_is_called_out_of_order(place, clock):
    """Nor is a second person called to a counter that has one: its own day's count would not show him or her."""
    kiosk, hub = place("k1"), place("hub")
    old = kiosk.desk.issue(COPIES)
    clock.forward(hours=24)
    new = kiosk.desk.issue(COPIES)
    meet(kiosk, hub)
    assert reason(hub.desk.call_chosen(old.id, "5", "suc-khoe", "b" * 32)).startswith("Không thấy số này")
    assert reason(hub.desk.why_not_chosen(old.id, "5", "suc-khoe")).startswith("Không thấy số này")
    assert hub.of(old).state is TicketState.WAITING
    assert hub.desk.call_chosen(new.id, "5", "suc-khoe", "c" * 32).id == new.id


def test_nobody_is_called_out_of_order_to_a_counter_that_the_centre_does_not_know(place):
    kiosk = place("k1")
    ticket = kiosk.desk.issue(COPIES)
    assert reason(kiosk.desk.call_chosen(ticket.id, "nowhere", "suc-khoe", "b" * 32)).startswith("Trung tâm không có")
    assert kiosk.of(ticket).state is TicketState.WAITING


def reason(refused):
    assert isinstance(refused, NotPossible), refused
    return refused.reason

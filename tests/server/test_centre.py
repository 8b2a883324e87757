"""A centre of real servers, real machines and a line that can be cut: everything arrives, nothing is done twice."""

from time import sleep

from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.domain.ticket import TicketState
from sync.machine import Machine
from sync.office.refusal import NotPossible
from sync.server.app import VERSION
from sync.store.logs import Scope
from sync.store.state import events_digest, state_digest
from sync.store.store import Store
from tests.fakes import Server, eventually, taken_in


def test_a_call_reaches_the_other_machines_of_the_centre(house):
    hub = house.hub(house.province().address)
    kiosk, board = house.machine("k1", Role.KIOSK, hub.address), house.machine("b1", Role.BOARD, hub.address)
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket = kiosk.queue.issue("ho-tich")
    eventually(lambda: counter.queue.waiting("3"))
    called = counter.queue.call_next("3")
    eventually(lambda: board.queue.board().calling is not None)
    assert called.id == ticket.id == board.queue.board().calling.id
    assert board.queue.board().calling.counter == "3"


def test_what_is_done_while_the_line_is_cut_arrives_when_it_is_back(house):
    """F-14: numbers and calls go on; afterwards every machine holds the same."""
    province = house.province()
    line = house.line_to(province)
    hub = house.hub(line.address)
    kiosk = house.machine("k1", Role.KIOSK, hub.address, line.address)
    counter = house.machine("c3", Role.COUNTER, hub.address, line.address)
    eventually(lambda: kiosk.link().online)
    line.cut()
    eventually(lambda: not kiosk.link().online)
    cut_at = kiosk.link().since_ms
    house.clock.forward(minutes=30)
    tickets = [kiosk.queue.issue("ho-tich") for _ in range(20)]
    eventually(lambda: len(counter.queue.waiting("3")) == 20)
    served = counter.queue.serve(counter.queue.call_next("3").id, "3")
    eventually(lambda: kiosk.queue.ticket(served.id).state is TicketState.SERVING)
    assert (kiosk.link().unsent, kiosk.link().since_ms) == (20, cut_at)
    assert kiosk.link().oldest_unsent_ms == tickets[0].issued_at_ms
    assert not province.machine.queue.waiting()
    line.join()
    eventually(lambda: kiosk.link().online and not kiosk.link().unsent and not counter.link().unsent)
    assert kiosk.link().since_ms > cut_at
    all_equal(province, hub, kiosk, counter)


def test_a_line_that_comes_and_goes_loses_nothing_and_doubles_nothing(house):
    """F-16: it breaks in the middle of messages, again and again."""
    province = house.province()
    line = house.line_to(province)
    kiosk = house.machine("k1", Role.KIOSK, line.address)
    counter = house.machine("c3", Role.COUNTER, line.address)
    for turn in range(5):
        for _ in range(5):
            kiosk.queue.issue("ho-tich")
        sleep(turn * 0.07)
        line.cut()
        counter.queue.call_next("3")
        line.join()
    eventually(lambda: not kiosk.link().unsent and not counter.link().unsent)
    all_equal(province, kiosk, counter)
    with province.store.read() as view:
        assert sorted(ticket.number for ticket in view.all_tickets()) == list(range(1, 26))


def test_a_counter_that_is_cut_off_works_alone_and_its_calls_arrive_later(house):
    """F-15: the cable of one counter."""
    province = house.province()
    cable = house.line_to(province)
    kiosk = house.machine("k1", Role.KIOSK, province.address)
    board = house.machine("b1", Role.BOARD, province.address)
    counter = house.machine("c3", Role.COUNTER, cable.address)
    kiosk.queue.issue("ho-tich")
    eventually(lambda: counter.queue.waiting("3"))
    cable.cut()
    eventually(lambda: not counter.link().online)
    called = counter.queue.call_next("3")
    assert not board.queue.board().calling
    cable.join()
    eventually(lambda: board.queue.board().calling)
    assert board.queue.board().calling.id == called.id


def test_f15_of_two_counters_that_called_one_person_apart_the_one_who_sees_the_slip_serves(house):
    province = house.province()
    cable = house.line_to(province)
    kiosk = house.machine("k1", Role.KIOSK, province.address)
    alone, other = house.machine("c7", Role.COUNTER, cable.address), house.machine("c5", Role.COUNTER, province.address)
    ticket = kiosk.queue.issue("chung-thuc")
    eventually(lambda: alone.queue.ticket(ticket.id) and other.queue.ticket(ticket.id))
    cable.cut()
    eventually(lambda: not alone.link().online)
    assert alone.queue.call_next("7").id == other.queue.call_next("5").id == ticket.id
    assert other.queue.serve_by_slip(f"MC1:{ticket.id}", "5").state is TicketState.SERVING
    cable.join()
    eventually(lambda: alone.queue.ticket(ticket.id).state is TicketState.SERVING)
    all_equal(province, kiosk, alone, other)
    assert {one.queue.ticket(ticket.id).counter for one in (kiosk, alone, other)} == {"5"}
    assert isinstance(alone.queue.serve(ticket.id, "7"), NotPossible)


def test_machines_go_on_with_the_second_peer_when_the_hub_dies(house):
    """F-33: the hub's PC is gone for good."""
    province = house.province()
    hub = house.hub(province.address)
    kiosk = house.machine("k1", Role.KIOSK, hub.address, province.address)
    counter = house.machine("c3", Role.COUNTER, hub.address, province.address)
    before = kiosk.queue.issue("ho-tich")
    eventually(lambda: counter.queue.waiting("3"))
    hub.die()
    after = kiosk.queue.issue("ho-tich")
    eventually(lambda: len(counter.queue.waiting("3")) == 2)
    assert [ticket.id for ticket in counter.queue.waiting("3")] == [before.id, after.id]
    eventually(lambda: counter.link().online and not kiosk.link().unsent)
    all_equal(province, kiosk, counter)


def test_a_new_hub_gets_everything_back_from_the_machines(house):
    """F-33: a new PC with an empty disk, while the line is cut."""
    nowhere = "http://127.0.0.1:1"
    counter = house.machine("c3", Role.COUNTER, nowhere)
    tickets = [counter.queue.issue("ho-tich") for _ in range(3)]
    counter.close()
    hub = house.hub(nowhere)
    other = house.machine("c5", Role.COUNTER, hub.address)
    house.machine("c3", Role.COUNTER, hub.address)
    eventually(lambda: len(other.queue.waiting()) == 3)
    assert other.queue.waiting() == tuple(tickets)


def test_a_machine_that_comes_back_after_its_hub_has_everything_again(house):
    """A machine that is new, or lost its disk, is told everything that it may read."""
    province = house.province()
    counter = house.machine("c3", Role.COUNTER, province.address)
    ticket = counter.queue.issue("ho-tich")
    dossier = taken_in(counter)
    eventually(lambda: not counter.link().unsent)
    second = house.machine("c5", Role.COUNTER, province.address)
    kiosk = house.machine("k1", Role.KIOSK, province.address)
    eventually(lambda: second.tracking.dossier(dossier.id) and kiosk.queue.ticket(ticket.id))
    assert second.tracking.dossier(dossier.id) == counter.tracking.dossier(dossier.id)
    assert not kiosk.tracking.dossiers()
    assert staff_logs(kiosk.store) == 0


def test_a_dossier_counts_as_sent_once_the_province_holds_it(house):
    province = house.province()
    line = house.line_to(province)
    hub = house.hub(line.address)
    counter = house.machine("c3", Role.COUNTER, hub.address)
    eventually(lambda: counter.link().online)
    line.cut()
    eventually(lambda: not counter.link().online)
    dossier = taken_in(counter)
    eventually(lambda: hub.machine.tracking.dossier(dossier.id))
    assert dossier.id in counter.tracking.unsent()
    line.join()
    eventually(lambda: dossier.id not in counter.tracking.unsent())
    assert province.machine.tracking.dossier(dossier.id) == dossier


def all_equal(first: Server | Machine, *others: Server | Machine) -> None:
    """Wait until all hold the same public events and have folded them to the same state."""
    eventually(lambda: len({public_digests(one.store) for one in (first, *others)}) == 1)


def public_digests(store: Store) -> tuple[str, str]:
    with store.read() as view:
        return events_digest(view, Audience.PUBLIC), state_digest(view, Audience.PUBLIC)


def staff_logs(store: Store) -> int:
    with store.read() as view:
        return len(view.heads(Scope(frozenset({Audience.STAFF}))))


def test_f23_a_machine_hears_which_edition_its_server_runs(house):
    hub = house.hub(house.province().address)
    counter = house.machine("c3", Role.COUNTER, hub.address)
    eventually(lambda: counter.link().edition == VERSION)
    hub.die()
    eventually(lambda: counter.link().edition == "")

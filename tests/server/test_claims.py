"""Claims: the hub calls whoever is next for a counter, once for each wish; without it the counter calls by itself."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, OfficerId
from sync.domain.roles import Role
from sync.domain.ticket import Ticket, TicketState
from sync.machine import AGREE_WITHIN_S, ASK_AGAIN_S
from sync.office.refusal import NotPossible
from sync.replication.peer import Claim, Peer, PeerAway
from tests.fakes import eventually
from tests.server.asking import DESK, a_claim


def test_a_claim_calls_whoever_is_next(hub, peer):
    tickets = [hub.machine.queue.issue("ho-tich") for _ in range(2)]
    assert [peer.claim(Claim.new(CounterId("3")), 5) for _ in range(3)] == [tickets[0].id, tickets[1].id, None]
    assert hub.machine.queue.ticket(tickets[0].id).counter == "3"


def test_a_person_out_of_order_is_called_by_the_hub_so_that_nobody_else_calls_him_too(house, hub):
    """F-32, F-79."""
    first, second = (house.machine(f"c{name}", Role.COUNTER, hub.address) for name in "57")
    ticket, other = (hub.machine.queue.issue("chung-thuc") for _ in range(2))
    eventually(lambda: len(first.queue.waiting()) == len(second.queue.waiting()) == 2)
    begin = threading.Barrier(2)

    def call(machine, counter):
        begin.wait()
        return machine.call_chosen(other.id, CounterId(counter), "suc-khoe", OfficerId("hoa.nt"))

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(call, (first, second), ("5", "7")))
    (called,) = [answer for answer in answers if isinstance(answer, Ticket)]
    (refusal,) = [answer for answer in answers if isinstance(answer, NotPossible)]
    assert called.because is not None
    assert (called.id, called.calls, called.because.name) == (other.id, 1, "suc-khoe")
    assert refusal.reason.startswith("Số này đã do quầy khác mời")
    assert [each.id for each in hub.machine.queue.waiting()] == [ticket.id]


def test_a_person_out_of_order_is_called_from_the_own_copy_when_the_hub_is_gone(house, hub):
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket = counter.queue.issue("ho-tich")
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    hub.die()
    assert counter.call_chosen(ticket.id, CounterId("3"), "ban-be").reason == "Chọn một lý do trong danh sách."
    assert counter.call_chosen(ticket.id, CounterId("3"), "viec-gap").because.name == "viec-gap"
    assert counter.call_chosen(ticket.id, CounterId("3"), "viec-gap").reason.startswith("Số này đã do")


def test_a_claim_asked_again_gets_the_same_ticket(hub, peer):
    """F-18: its answer was lost."""
    for _ in range(2):
        hub.machine.queue.issue("ho-tich")
    claim = Claim.new(CounterId("3"))
    assert peer.claim(claim, 5) == peer.claim(claim, 5)
    assert len(hub.machine.queue.waiting()) == 1


def test_claims_of_two_counters_at_once_never_give_the_same_ticket(hub):
    """F-32."""
    tickets = {hub.machine.queue.issue("chung-thuc").id for _ in range(40)}
    begin = threading.Barrier(2)

    def call(counter):
        peer = Peer(hub.address, f"24.hop-thinh/c{counter}")
        got = []
        for _ in range(20):
            begin.wait()
            got.append(peer.claim(Claim.new(CounterId(counter)), 20))
        peer.close()
        return got

    with ThreadPoolExecutor() as pool:
        first, second = pool.map(call, ("5", "7"))
    assert len(first) == len(second) == 20
    assert {*first, *second} == tickets


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        {},
        a_claim() | {"id": "1"},
        a_claim() | {"counter": "3" * 11},
        a_claim() | {"counter": 3},
        b"[" * 9999,
    ],
)
def test_what_is_no_claim_is_refused(ask, body):
    assert ask("/v1/claims", body).status_code == 400


@pytest.mark.parametrize("device", ["k1", "b1"])
def test_a_public_machine_calls_nobody(hub, ask, device):
    """F-73: a board that was stolen."""
    hub.machine.queue.issue("ho-tich")
    assert ask("/v1/claims", a_claim(sender=f"24.hop-thinh/{device}")).status_code == 403
    assert len(hub.machine.queue.waiting()) == 1


def test_a_counter_that_the_centre_does_not_know_finds_nobody_waiting(hub, ask):
    hub.machine.queue.issue("ho-tich")
    assert ask("/v1/claims", a_claim(counter="99")).json() == {"ticket": None}


def test_a_call_that_no_counter_confirms_lapses_after_three_minutes(house, hub, peer):
    ticket = hub.machine.queue.issue("ho-tich")
    peer.claim(Claim.new(CounterId("3")), 5)
    house.clock.forward(minutes=3)
    assert hub.machine.queue.lapse_unconfirmed() == 0
    house.clock.forward(seconds=1)
    assert hub.machine.queue.lapse_unconfirmed() == 1
    assert hub.machine.queue.waiting()[0].id == ticket.id


def test_a_call_that_its_counter_confirmed_stands(house, hub):
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket = hub.machine.queue.issue("ho-tich")
    eventually(counter.queue.waiting)
    called = counter.call_next("3")
    eventually(lambda: hub.machine.queue.ticket(ticket.id).confirmed)
    house.clock.forward(minutes=10)
    assert hub.machine.queue.lapse_unconfirmed() == 0
    assert (called.id, called.state, called.calls) == (ticket.id, TicketState.CALLED, 1)


def test_a_counter_calls_from_its_own_copy_when_the_hub_is_gone(house, hub):
    """F-34: claims fall back."""
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket = counter.queue.issue("ho-tich")
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    hub.die()
    assert counter.call_next("3").id == ticket.id


def test_a_call_from_the_own_copy_does_not_lapse_with_a_claim_that_was_lost(house, hub):
    """The hub called the same person for this counter, its answer never came: the officer waits for that person."""
    cable = house.line_to(hub)
    counter = house.machine("c3", Role.COUNTER, cable.address)
    ticket = hub.machine.queue.issue("ho-tich")
    eventually(counter.queue.waiting)
    cable.cut()
    eventually(lambda: counter.replicator.contact.peer is None)
    hub.machine.queue.call_next("3", "c" * 32)
    assert counter.call_next("3").id == ticket.id
    cable.join()
    eventually(lambda: hub.machine.queue.ticket(ticket.id).confirmed)
    house.clock.forward(minutes=10)
    assert hub.machine.queue.lapse_unconfirmed() == 0
    assert hub.machine.queue.at_counter("3").id == ticket.id


def test_a_person_out_of_order_called_from_the_own_copy_does_not_lapse_with_a_claim_that_was_lost(house, hub):
    """F-18: as the next person does not."""
    cable = house.line_to(hub)
    counter = house.machine("c3", Role.COUNTER, cable.address)
    _, last = (hub.machine.queue.issue("ho-tich") for _ in range(2))
    eventually(lambda: len(counter.queue.waiting()) == 2)
    cable.cut()
    eventually(lambda: counter.replicator.contact.peer is None)
    hub.machine.queue.call_chosen(last.id, "3", "suc-khoe", "c" * 32)
    assert counter.call_chosen(last.id, CounterId("3"), "suc-khoe").id == last.id
    cable.join()
    eventually(lambda: hub.machine.queue.ticket(last.id).confirmed)
    house.clock.forward(minutes=10)
    assert hub.machine.queue.lapse_unconfirmed() == 0
    assert hub.machine.queue.at_counter("3").id == last.id


def test_whom_only_this_machine_knows_yet_is_called_by_the_hub_all_the_same(house, hub):
    """Else the hub, which hears of the number before it hears of the call, gives the same person to another counter."""
    counter = house.machine("c3", Role.COUNTER, hub.address)
    eventually(lambda: counter.link().last_sync_ms)
    for _ in range(5):
        ticket = counter.queue.issue("ho-tich")
        called = counter.call_next("3")
        assert (called.id, bool(called.claim)) == (ticket.id, True)
        counter.queue.finish(called.id, "3")


def test_nobody_waiting_is_an_answer_of_the_hub(house, hub):
    counter = house.machine("c3", Role.COUNTER, hub.address)
    eventually(lambda: counter.link().last_sync_ms)
    assert counter.call_next("3") == NobodyWaiting()


def test_a_counter_knows_better_than_a_hub_that_has_not_heard(house, hub):
    """The hub calls a person whom this counter served while it was cut off: the own copy decides."""
    cable = house.line_to(hub)
    counter = house.machine("c3", Role.COUNTER, cable.address)
    first, second = (hub.machine.queue.issue("ho-tich") for _ in range(2))
    eventually(lambda: len(counter.queue.waiting()) == 2)
    cable.cut()
    eventually(lambda: counter.replicator.contact.peer is None)
    counter.queue.finish(counter.queue.call_next("3").id, "3")
    stale = Peer(hub.address, DESK)
    assert stale.claim(Claim.new(CounterId("3")), 5) == first.id
    stale.close()
    assert not isinstance(counter.queue.confirm(first.id, "3"), Ticket)
    assert counter.queue.call_next("3").id == second.id


def test_a_peer_that_is_gone_is_away_at_once(hub, peer):
    hub.die()
    with pytest.raises(PeerAway):
        peer.claim(Claim.new(CounterId("3")), 2)


def test_a_hub_that_sees_nobody_does_not_stop_a_counter_that_does(house, hub):
    """A hub whose clock is wrong, or that was emptied, is never a condition."""
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket = counter.queue.issue("ho-tich")
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    hub.machine.queue._clock = lambda: 0  # noqa: SLF001 - nothing else gives this hub a clock of its own
    assert hub.machine.queue.waiting() == ()
    assert counter.call_next("3").id == ticket.id


def test_a_hub_that_sees_nobody_and_says_so_at_once_is_not_kept_busy_with_the_same_question(house, hub):
    counter = house.machine("c3", Role.COUNTER, hub.address)
    ticket, asked = counter.queue.issue("ho-tich"), []
    counter.replicator.claim = lambda claim, _within_s: asked.append(claim)
    assert counter.call_next("3").id == ticket.id
    assert len(asked) <= AGREE_WITHIN_S / ASK_AGAIN_S + 1

"""The replicator's threads: they never give up, never hammer, and leave the store alone once they were stopped."""

import logging
import threading
from time import monotonic

import pytest

from sync.domain.ids import CounterId, GroupId
from sync.domain.roles import Role
from sync.office.queue import QueueDesk
from sync.replication.peer import ANSWER_S, Claim, PeerAway
from sync.replication.replicator import Contact, Replicator
from sync.replication.wire import CONTENT_TYPE, encode
from tests.fakes import Server, eventually, new_machine, shipped_rules, taken_in
from tests.replication.party import Party
from tests.replication.saying import everything_of, says
from tests.server.strangers import Silent, Stranger, http

NOWHERE = "http://127.0.0.1:1"


@pytest.fixture
def province(tmp_path, clock):
    server = Server(new_machine(tmp_path, "tinh", Role.PROVINCE, clock))
    yield server
    server.die()


@pytest.fixture
def replicating(tmp_path, clock):
    """Let a machine exchange with these addresses; it ends with the test."""
    running = []

    def begin(device, role, *addresses, others_s=60.0):
        party = Party(device, role, tmp_path, clock)
        replicator = Replicator(party.store, party.me, party.access, addresses, clock, others_s)
        party.store.on_commit = lambda _touched: replicator.wake()
        replicator.start()
        running.append((replicator, party))
        return party, replicator

    yield begin
    for replicator, party in running:
        replicator.stop()
        party.store.close()


def test_without_addresses_there_is_nothing_to_do(replicating):
    _, replicator = replicating("tinh", Role.PROVINCE)
    assert replicator.contact.peer is None
    with pytest.raises(PeerAway):
        replicator.claim(Claim.new(CounterId("3")), 1)


def test_f14_who_starts_without_a_line_is_told_so_once(tmp_path, clock, caplog):
    """Nothing changes when nobody answers the first time, and a screen would never say that the line is down."""
    party = Party("k1", Role.KIOSK, tmp_path, clock)
    replicator = Replicator(party.store, party.me, party.access, (NOWHERE,), clock)
    told: list[Contact] = []
    replicator.on_contact = told.append
    caplog.set_level(logging.INFO)
    replicator.start()
    eventually(lambda: caplog.text.count("peer away") > 2)
    replicator.stop()
    party.store.close()
    assert [contact.online for contact in told] == [False]


def test_what_the_others_have_comes_even_when_the_main_peer_is_cut_off(replicating, province, tmp_path, clock):
    """The hub has no line, this machine reaches the province by another way: no island for good."""
    hub = Server(new_machine(tmp_path, "hub", Role.HUB, clock, (NOWHERE,)))
    there = taken_in(province.machine)
    party, replicator = replicating("c3", Role.COUNTER, hub.address, province.address, others_s=0.05)
    here = party.desk.issue("ho-tich")
    eventually(lambda: hub.machine.tracking.dossier(there.id) and province.machine.queue.ticket(here.id))
    assert replicator.contact.peer == hub.address
    hub.die()


def test_a_full_disk_puts_the_exchange_off_and_ends_no_thread(replicating, province, caplog):
    """F-9: what others wrote cannot be kept; once there is room, it comes."""
    party, replicator = replicating("c3", Role.COUNTER, province.address)
    eventually(lambda: replicator.contact.peer)
    party.store.disk_full = True
    tickets = [province.machine.queue.issue("ho-tich") for _ in range(60)]
    eventually(lambda: "exchange put off" in caplog.text)
    party.store.disk_full = False
    eventually(lambda: len(party.desk.waiting()) == len(tickets))
    assert alive() == {"replicator-listen", "replicator-send"}


def test_a_bug_in_a_listener_ends_no_thread_and_names_nobody_in_the_log(replicating, province, caplog):
    party, replicator = replicating("c3", Role.COUNTER, province.address)

    def buggy(_news):
        raise ValueError("Nguyễn Thị Hoa")

    replicator.on_contact = buggy
    party.store.on_commit = buggy
    ticket = province.machine.queue.issue("ho-tich")
    eventually(lambda: party.desk.ticket(ticket.id))
    eventually(lambda: "bug" in caplog.text)
    party.store.on_commit = replicator.on_contact = lambda _news: replicator.wake()
    again = province.machine.queue.issue("ho-tich")
    eventually(lambda: party.desk.ticket(again.id))
    assert "Hoa" not in caplog.text
    assert next(record.kind for record in caplog.records if record.msg == "bug") == "ValueError"


def test_a_peer_that_takes_nothing_is_not_asked_without_end(replicating):
    """It holds nothing, whatever it is sent: a fault there must not burn the line."""
    deaf = Stranger(http("200 OK", CONTENT_TYPE, encode(says("24.hop-thinh/hub"))))
    party, _ = replicating("k1", Role.KIOSK, deaf.address)
    party.desk.issue("ho-tich")
    assert seconds_for(deaf, 12) > 1
    deaf.close()


def test_what_was_put_off_is_sent_beside_the_long_poll_as_soon_as_a_peer_answers(replicating, tmp_path, clock):
    """F-15: nothing happens here meanwhile that would wake who sends; half of the line would stay unused."""
    before = Party("k1", Role.KIOSK, tmp_path, clock)
    before.desk.issue(GroupId("ho-tich"))
    before.store.close()
    silent = Silent(http("200 OK", CONTENT_TYPE, encode(says("24.hop-thinh/hub"))))
    replicating("k1", Role.KIOSK, silent.address)
    begun = monotonic()
    eventually(lambda: silent.asked == 3)
    assert monotonic() - begun < ANSWER_S
    silent.close()


def test_what_is_refused_again_and_again_is_not_fetched_without_end(replicating, tmp_path, clock, caplog):
    """A kiosk that is offered staff logs refuses them, and pauses."""
    counter = Party("c3", Role.COUNTER, tmp_path, clock)
    counter.record_staff()
    offered = says("24.hop-thinh/hub", sections=everything_of(counter.store))
    wrong = Stranger(http("200 OK", CONTENT_TYPE, encode(offered)))
    party, _ = replicating("k1", Role.KIOSK, wrong.address)
    eventually(lambda: "section refused" in caplog.text)
    assert seconds_for(wrong, 4) > 1
    assert not party.heads()
    wrong.close()
    counter.store.close()


def test_nothing_touches_the_store_after_the_stop(replicating, province):
    party, replicator = replicating("c3", Role.COUNTER, province.address)
    eventually(lambda: replicator.contact.peer)
    replicator.stop()
    contact = replicator.contact
    province.machine.queue.issue("ho-tich")
    eventually(lambda: not alive())
    assert not party.desk.waiting()
    assert replicator.contact == contact


def test_a_claim_whose_answer_is_lost_is_asked_again_under_the_same_id(replicating, province):
    """F-18: the hub has called, its answer was lost on the way; nobody else is called."""
    party, replicator = replicating("c3", Role.COUNTER, province.address)
    tickets = [province.machine.queue.issue("ho-tich") for _ in range(2)]
    eventually(lambda: len(party.desk.waiting()) == 2)
    claim = Claim.new(CounterId("3"))
    province.machine.queue.call_next("3", claim.id)
    assert replicator.claim(claim, 10) == tickets[0].id
    assert party.desk.ticket(tickets[0].id).counter == "3"
    assert [ticket.id for ticket in party.desk.waiting()] == [tickets[1].id]


class Slow(QueueDesk):
    """A hub's desk that answers a claim before the call can be read: as when another thread's answer hides it."""

    def call_next(self, counter, claim=""):
        ticket = self.waiting()[0]
        threading.Timer(0.5, super().call_next, (counter, claim)).start()
        return ticket


def test_a_claim_returns_once_the_call_is_in_the_own_copy(replicating, tmp_path, clock):
    machine = new_machine(tmp_path, "tinh", Role.PROVINCE, clock)
    machine.queue = Slow(machine.store, machine.centre, machine.settings.device, "", clock, shipped_rules())
    province = Server(machine)
    party, replicator = replicating("c3", Role.COUNTER, province.address)
    ticket = machine.queue.issue(GroupId("ho-tich"))
    eventually(party.desk.waiting)
    claim = Claim.new(CounterId("3"))
    assert replicator.claim(claim, 20) == ticket.id
    assert party.desk.ticket(ticket.id).claim == claim.id
    province.die()


def test_a_claim_whose_call_does_not_come_in_time_is_answered_all_the_same(replicating, tmp_path, clock):
    machine = new_machine(tmp_path, "tinh", Role.PROVINCE, clock)
    machine.queue = Slow(machine.store, machine.centre, machine.settings.device, "", clock, shipped_rules())
    province = Server(machine)
    party, replicator = replicating("c3", Role.COUNTER, province.address)
    ticket = machine.queue.issue(GroupId("ho-tich"))
    eventually(party.desk.waiting)
    assert replicator.claim(Claim.new(CounterId("3")), 0.2) == ticket.id
    eventually(lambda: not party.desk.waiting())
    province.die()


def seconds_for(stranger, requests):
    """Return how long it takes until a server was asked so often; a slow computer only takes longer."""
    begun, asked = monotonic(), stranger.asked
    eventually(lambda: stranger.asked >= asked + requests, within_s=60)
    return monotonic() - begun


def alive():
    names = {thread.name for thread in threading.enumerate()}
    return {"replicator-listen", "replicator-send"} & names

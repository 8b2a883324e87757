"""What other machines wrote is taken whole and in sequence, or not at all."""

from dataclasses import replace

import pytest
import sqlalchemy
from sqlalchemy import Engine

from sync.domain.dossier import DossierStatus
from sync.domain.event import UNREADABLE, Event, Header, Ref, write
from sync.domain.ids import DossierId, EntityId, LogId, TicketId
from sync.domain.log import Audience, entity_name
from sync.domain.ticket import TicketState
from sync.store.logs import LogAuthor, Point
from sync.store.store import Store
from sync.store.writer import Draft, Proof, Refused, Section
from tests.store.sections import BOTH, ISSUED, RECEIVED, Pen, all_heads, digests, lacking, pen, reach, seqs, take

T1 = TicketId(EntityId("0000000000000001"))
D1 = DossierId(EntityId("00000000000000d1"))


def five_tickets(run: str = "00000000", first: int = 1) -> Pen:
    kiosk = pen(run=run)
    for number in range(first, first + 5):
        kiosk.writes("ticket.issued", ISSUED | {"number": number}, entity=f"{run[-1]}0000000000000{number:02}")
    return kiosk


def numbers(store: Store) -> list[int]:
    with store.read() as view:
        return sorted(ticket.number for ticket in view.all_tickets())


def test_a_section_of_another_machine_is_kept_and_folded(desk):
    kiosk = five_tickets()
    assert take(desk, kiosk.section()) == [None]
    assert numbers(desk) == [1, 2, 3, 4, 5]
    with desk.read() as view:
        (head,) = view.heads_of([kiosk.log])[kiosk.log]
        events = view.events_of(head, 0, 1 << 20)
    assert [event.envelope for _, event in events] == [event.envelope for event in kiosk.events]
    assert [chain for chain, _ in events] == kiosk.chains[1:]


def test_sections_that_overlap_or_come_twice_are_taken_once(desk):
    kiosk = five_tickets()
    for base, until in ((0, 2), (0, 2), (1, 3), (0, 1), (3, 3), (2, 5), (0, 5)):
        assert take(desk, kiosk.section(base, until)) == [None]
    assert numbers(desk) == [1, 2, 3, 4, 5]


def test_several_sections_of_one_log_in_one_commit_are_one_history(desk):
    kiosk = five_tickets()
    assert take(desk, kiosk.section(0, 1), kiosk.section(1, 3), kiosk.section(3, 5)) == [None, None, None]
    with desk.read() as view:
        assert [head.point for head in all_heads(view)] == [kiosk.point(5)]


def test_what_is_taken_is_told_and_what_was_known_is_not(desk):
    told: list[object] = []
    desk.on_commit = told.append
    kiosk = five_tickets()
    take(desk, kiosk.section(0, 1))
    take(desk, kiosk.section(0, 1))
    assert told == [frozenset({"0000000000000001"})]


WHOLE = five_tickets().section()
FORK = five_tickets(first=3)
REFUSED = {
    "a hole before it": (five_tickets().section(3), "nothing here that it could follow"),
    "a base before the first event": (replace(WHOLE, base=Point(-1, b"")), "nothing here that it could follow"),
    "another announced head": (replace(WHOLE, head=Point(5, b"12345678")), "the chain does not end as announced"),
    "no announced head": (replace(WHOLE, head=Point(5, b"")), "the chain does not end as announced"),
    "another announced number": (
        replace(WHOLE, head=replace(WHOLE.head, seq=4)),
        "the chain does not end as announced",
    ),
    "an envelope damaged": (
        replace(WHOLE, envelopes=(*WHOLE.envelopes[:4], WHOLE.envelopes[4][:-1])),
        "lengths do not fit",
    ),
    "no envelope at all": (replace(WHOLE, envelopes=(*WHOLE.envelopes[:4], b"<html>")), "not an envelope of version 1"),
    "another event than announced": (
        replace(WHOLE, envelopes=(*WHOLE.envelopes[:4], FORK.events[4].envelope)),
        "the chain does not end as announced",
    ),
    "an event left out": (
        replace(WHOLE, envelopes=(*WHOLE.envelopes[:3], WHOLE.envelopes[4])),
        "the chain does not end as announced",
    ),
    "a log of no machine": (replace(WHOLE, log=LogId("../../etc/passwd")), "not a log's name"),
}


@pytest.mark.parametrize(("section", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_section_that_is_not_right_to_the_last_byte_is_refused_and_nothing_of_it_kept(desk, section, reason):
    assert take(desk, section) == [Refused(section.log, reason)]
    assert seqs(desk) == {}
    assert numbers(desk) == []


def test_what_was_refused_does_not_hinder_the_sections_beside_it(desk):
    other = five_tickets(run="00000001", first=6)
    answers = take(desk, replace(WHOLE, head=Point(5, b"12345678")), other.section())
    assert [bool(answer) for answer in answers] == [True, False]
    assert numbers(desk) == [6, 7, 8, 9, 10]


# An event may come before the one that names its entity.


def a_call_elsewhere() -> tuple[Pen, Pen, Pen]:
    """Return the logs of a kiosk (the issue), the hub (the call) and a desk (the end), each after the one before."""
    kiosk, hub, counter = pen("kiosk-9"), pen("hub"), pen("quay-3")
    issued = kiosk.writes("ticket.issued", ISSUED, entity=T1)
    called = hub.writes("ticket.called", {"counter": "3"}, [issued])
    counter.writes("ticket.finished", {"counter": "3"}, [called])
    return kiosk, hub, counter


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_events_whose_entity_is_not_known_yet_wait_and_are_adopted_when_it_comes(desk, order):
    logs = a_call_elsewhere()
    for place in order:
        assert take(desk, logs[place].section()) == [None]
    with desk.read() as view:
        ticket = view.ticket(T1)
        assert view.skipped() == ()
    assert ticket is not None
    assert ticket.state is TicketState.FINISHED


def test_while_they_wait_orphans_change_nothing_and_travel_on(desk, open_store):
    kiosk, hub, counter = a_call_elsewhere()
    take(desk, hub.section(), counter.section())
    told: list[object] = []
    desk.on_commit = told.append
    province = open_store("province")
    assert take(province, *lacking(desk, province)) == [None, None]
    take(desk, kiosk.section())
    take(province, kiosk.section())
    assert told == [frozenset({T1})]
    assert digests(desk, *BOTH) == digests(province, *BOTH)


def test_many_that_wait_do_not_make_the_others_slow(desk):
    rogue = pen("quay-9")
    for number in range(1, 301):
        rogue.writes(
            "ticket.called", {"counter": "9"}, [Ref(LogId("24.hop-thinh/kiosk-7.00000000/public"), number, "0" * 8)]
        )
    before = statements_to_take(desk, five_tickets(run="00000001").section())
    take(desk, rogue.section())
    assert statements_to_take(desk, five_tickets(run="00000002").section()) == before


def statements_to_take(store: Store, section: Section) -> int:
    said: list[str] = []

    def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    sqlalchemy.event.listen(Engine, "before_cursor_execute", count)
    try:
        take(store, section)
    finally:
        sqlalchemy.event.remove(Engine, "before_cursor_execute", count)
    return len(said)


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_an_event_after_two_things_belongs_to_the_first_on_every_machine(desk, order):
    """No honest program writes one, so it must only be the same for all: it waits for ever, and so do its followers."""
    kiosk, second, rogue = pen("kiosk-1"), pen("kiosk-2"), pen("quay-9")
    first = kiosk.writes("ticket.issued", ISSUED, entity=T1)
    other = second.writes("ticket.issued", ISSUED | {"number": 46}, entity="0000000000000002")
    rogue.writes("ticket.finished", {"counter": "9"}, [first, other])
    for place in order:
        take(desk, (kiosk, second, rogue)[place].section())
    reach(desk, {kiosk.log: 1, second.log: 1})
    with desk.read() as tx:
        assert {ticket.state for ticket in tx.all_tickets()} == {TicketState.WAITING}
        assert T1 in tx.unreached()
        assert EntityId("0000000000000002") not in tx.unreached()


@pytest.mark.parametrize("rogue_first", [True, False])
def test_an_event_after_one_that_never_was_waits_for_ever_and_belongs_to_nobody(desk, rogue_first):
    rogue = pen("quay-9")
    rogue.writes("ticket.called", {"counter": "9"}, [Ref(WHOLE.log, 1, "00000000")])
    take(desk, *([rogue.section(), WHOLE] if rogue_first else [WHOLE, rogue.section()]))
    reach(desk, {WHOLE.log: 5})
    with desk.read() as tx:
        assert {ticket.state for ticket in tx.all_tickets()} == {TicketState.WAITING}
        assert tx.unreached().isdisjoint(ticket.id for ticket in tx.all_tickets())


# An entity has one audience: tickets are public, dossiers are staff's.


def test_a_ticket_is_not_moved_by_what_a_staff_log_says(desk):
    kiosk, staff = pen(), pen("quay-3", Audience.STAFF)
    issued = kiosk.writes("ticket.issued", ISSUED, entity=T1)
    finished = staff.writes("ticket.finished", {"counter": "3"}, [issued])
    take(desk, kiosk.section(), staff.section())
    with desk.write() as tx:
        tx.record(Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=T1))
        ticket = tx.ticket(T1)
        (own,) = (head for head in all_heads(tx, Audience.PUBLIC) if "quay-3" in head.log)
        (_, called), *_ = tx.events_of(own, 0, 1 << 20)
        assert [(item.ref, item.reason) for item in tx.skipped()] == [(finished, "wrong audience")]
    assert ticket is not None
    assert ticket.state is TicketState.CALLED
    assert called.header.after == (issued,)  # a kiosk, which never gets staff logs, must not wait for one


def test_a_dossier_is_not_made_by_what_a_public_log_says(desk):
    kiosk = pen()
    kiosk.writes("dossier.received", RECEIVED, entity=D1)
    take(desk, kiosk.section())
    with desk.read() as view:
        assert view.dossier(D1) is None
        assert [item.reason for item in view.skipped()] == ["wrong audience"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_one_name_for_a_ticket_and_a_dossier_is_both_on_every_machine_in_every_order(desk, order):
    kiosk, staff = pen(), pen("quay-3", Audience.STAFF)
    kiosk.writes("ticket.issued", ISSUED, entity=D1)
    staff.writes("dossier.received", RECEIVED, entity=D1)
    sections = kiosk.section(), staff.section()
    for place in order:
        take(desk, sections[place])
    with desk.read() as view:
        assert view.ticket(TicketId(D1)) is not None
        dossier = view.dossier(D1)
    assert dossier is not None
    assert dossier.status is DossierStatus.RECEIVED


def test_a_kind_that_nobody_knows_is_kept_listed_and_followed(desk):
    kiosk = pen()
    rated = kiosk.writes("rating.given", {"stars": 5}, entity="00000000000000e1")
    take(desk, kiosk.section())
    with desk.write() as tx:
        assert [(item.ref, item.kind, item.reason) for item in tx.skipped()] == [
            (rated, "rating.given", "unknown kind")
        ]
        tx.record(Draft("rating.shown", Audience.PUBLIC, "quay-3", entity=EntityId("00000000000000e1")))
        assert [item.kind for item in tx.skipped()] == ["rating.given", "rating.shown"]


# Nothing can block: an event whose header cannot be used is kept, passed on and listed; what follows it is taken.

HEADER = Header(LogId("24.hop-thinh/kiosk-9.00000000/public"), 1, T1, (), "ticket.issued", 0, "kiosk-9")
UNUSABLE = {
    "no JSON": b"\xff\x00 not a header",
    "not even empty JSON": b"",
    "without what it must say": b"{}",
    "of another log": write(replace(HEADER, log=LogId("24.hop-thinh/kiosk-2.00000000/public")), {}).header_bytes,
    "of another number": write(replace(HEADER, seq=7), {}).header_bytes,
}


@pytest.mark.parametrize("header", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_an_event_with_an_unusable_header_is_kept_and_listed_and_delays_nothing(desk, open_store, header):
    """F-22."""
    kiosk = pen()
    kiosk.puts(Event(HEADER, header, b"{}"))
    kiosk.writes("ticket.issued", ISSUED, entity="0000000000000002")
    assert take(desk, kiosk.section()) == [None]
    assert numbers(desk) == [45]
    with desk.read() as view:
        assert [(item.ref.seq, item.kind, item.reason) for item in view.skipped()] == [
            (1, UNREADABLE, "unreadable header")
        ]
    province = open_store("province")
    take(province, *lacking(desk, province))
    assert digests(desk, *BOTH) == digests(province, *BOTH)


# Certificates say who may say what.


def proof(role: str) -> Proof:
    return Proof(LogAuthor("00" * 16, role, b""), lambda _seq, _chain, _signature: True)


def test_what_a_kiosk_may_not_say_is_listed_and_keeps_its_place_in_the_past_of_others(desk, open_store):
    """F-73: a kiosk that was broken into ends nobody's visit, and who acts after its words is not held up by them."""
    kiosk, counter = pen("kiosk-9"), pen("quay-5")
    kiosk_name = entity_name("24.hop-thinh/kiosk-9", bytes(8))
    issued = kiosk.writes("ticket.issued", ISSUED, entity=kiosk_name)
    forged = kiosk.writes("ticket.finished", {"counter": "3"}, [issued])
    counter.writes("ticket.called", {"counter": "5"}, [forged])
    for store in (desk, open_store("province")):
        with store.write() as tx:
            assert tx.take(kiosk.section(), proof("kiosk")) is None
            assert tx.take(counter.section(), proof("counter")) is None
        with store.read() as view:
            ticket = view.ticket(TicketId(kiosk_name))
            assert [(item.ref, item.reason) for item in view.skipped()] == [(forged, "not for this machine to say")]
        assert ticket is not None
        assert ticket.state is TicketState.CALLED


def test_a_machine_cannot_begin_what_another_has_begun(desk):
    """Not even under a log's name that sorts before the other's."""
    kiosk, rogue = pen("kiosk-9"), pen("kiosk-1")
    name = entity_name("24.hop-thinh/kiosk-9", bytes(8))
    kiosk.writes("ticket.issued", ISSUED, entity=name)
    rogue.writes("ticket.issued", ISSUED | {"number": 999}, entity=name)
    with desk.write() as tx:
        for log in (rogue, kiosk):
            assert tx.take(log.section(), proof("kiosk")) is None
        assert [ticket.number for ticket in tx.all_tickets()] == [45]
        assert [item.reason for item in tx.skipped()] == ["begun by another machine"]

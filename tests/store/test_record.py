"""What this machine records is durable and folded when the write returns, or it never was."""

from datetime import date

import pytest

from sync.domain.event import NotAnEvent
from sync.domain.ids import DossierId, EntityId, TicketId
from sync.domain.log import Audience, named
from sync.domain.ticket import TicketState
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import ISSUED, RECEIVED, all_heads, events, new_store, seqs

ISSUE = Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED)
RECEIVE = Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED)


def call(ticket: EntityId) -> Draft:
    return Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=ticket)


def issue(store: Store) -> TicketId:
    with store.write() as tx:
        return TicketId(tx.record(ISSUE))


def issue_and_stumble(store: Store) -> None:
    with store.write() as tx:
        tx.record(ISSUE)
        raise LookupError


def logs(store: Store) -> list[str]:
    return sorted(seqs(store))


def test_a_recorded_ticket_is_there_at_once_and_after_a_new_start(open_store):
    first = open_store("kiosk-1")
    with first.write() as tx:
        ticket = TicketId(tx.record(ISSUE))
        written = tx.ticket(ticket)
    assert written is not None
    assert written.label == "A045"
    with open_store("kiosk-1").read() as view:
        assert view.ticket(ticket) == written
        assert view.tickets(date(2026, 11, 23)) == view.all_tickets() == (written,)
        assert view.tickets(date(2026, 11, 24)) == ()


def test_a_recorded_dossier_is_there_as_it_was_written(desk):
    with desk.write() as tx:
        dossier = DossierId(tx.record(RECEIVE))
    with desk.write() as tx:
        tx.record(Draft("dossier.ready", Audience.STAFF, "minh.le", {"note": "xong"}, entity=dossier))
        known = tx.dossier(dossier)
    assert known is not None
    assert (known.code, known.applicant.name, known.due, known.ticket) == (
        "TAM-QUAY-3-261123-1",
        "Trần Thị Bưởi",
        None,
        None,
    )
    assert [(step.by, step.note) for step in known.steps] == [("lan.nguyen", ""), ("minh.le", "xong")]


def test_a_due_day_a_visit_and_components_come_back_from_the_row(desk):
    paper = {"name": "Giấy chứng sinh", "originals": 1, "copies": 2}
    body = RECEIVED | {"due": "2026-11-24", "ticket": "0123456789abcdef", "components": [paper]}
    with desk.write() as tx:
        dossier = DossierId(tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", body)))
        known = tx.dossier(dossier)
    assert known is not None
    assert (known.due, known.ticket) == (date(2026, 11, 24), "0123456789abcdef")
    assert [(item.name, item.originals, item.copies) for item in known.components] == [("Giấy chứng sinh", 1, 2)]


def test_what_is_not_here_is_answered_with_none(kiosk):
    with kiosk.read() as view:
        assert view.ticket(TicketId(EntityId("nobody"))) is None
        assert view.dossier(DossierId(EntityId("nobody"))) is None


def test_a_write_that_fails_half_way_keeps_nothing_and_says_nothing(kiosk):
    said: list[object] = []
    kiosk.on_commit = said.append
    with pytest.raises(LookupError):
        issue_and_stumble(kiosk)
    assert logs(kiosk) == []
    assert said == []


@pytest.mark.parametrize(
    "draft",
    [
        Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", {"note": "x" * 17_000}),
        Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", {"note": "\ud800"}),
        Draft("ticket.issued", Audience.PUBLIC, "x" * 61),
        Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=EntityId("nobody")),
    ],
    ids=["too large", "half a character", "long name", "an entity that is not here"],
)
def test_what_no_reader_would_take_is_not_recorded_even_if_the_caller_goes_on(kiosk, draft):
    with kiosk.write() as tx:
        with pytest.raises(NotAnEvent):
            tx.record(draft)
        ticket = TicketId(tx.record(ISSUE))
    with kiosk.read() as view:
        assert [head.seq for head in all_heads(view)] == [1]
        assert [item.id for item in view.all_tickets()] == [ticket]


def test_the_commit_is_told_with_what_it_touched(kiosk):
    said: list[object] = []
    kiosk.on_commit = said.append
    ticket = issue(kiosk)
    with kiosk.write() as tx:
        tx.ticket(ticket)
    assert said == [frozenset({ticket})]


def test_an_event_comes_after_what_was_known_and_names_its_entity_only_once(kiosk):
    ticket = issue(kiosk)
    with kiosk.write() as tx:
        tx.record(call(ticket))
        (head,) = all_heads(tx)
        (chain, first), (_, second) = tx.events_of(head, 0, 1 << 20)
    assert (first.header.entity, first.header.after) == (ticket, ())
    assert (second.header.entity, [ref.chain for ref in second.header.after]) == ("", [chain.hex()[:8]])


def test_time_is_the_clocks_unless_the_draft_has_its_own(kiosk, clock):
    with kiosk.write() as tx:
        tx.record(ISSUE)
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED, at_ms=7))
        (head,) = all_heads(tx)
        recorded = events(tx, head)
    assert [event.header.at_ms for event in recorded] == [clock(), 7]


def test_staff_events_carry_a_salt_of_128_bits_and_public_ones_none(kiosk):
    with kiosk.write() as tx:
        for draft in (ISSUE, RECEIVE, RECEIVE):
            tx.record(draft)
        public, staff = all_heads(tx)
        assert "salt" not in events(tx, public)[0].body
        salts = [str(event.body["salt"]) for event in events(tx, staff)]
    assert [len(salt) for salt in salts] == [32, 32]
    assert salts[0] != salts[1]


def test_public_and_staff_events_go_to_logs_of_their_own(desk):
    with desk.write() as tx:
        tx.record(ISSUE)
        tx.record(RECEIVE)
    public, staff = (named(log) for log in logs(desk))
    assert (public.audience, staff.audience) == (Audience.PUBLIC, Audience.STAFF)
    assert public.run == staff.run


def test_a_new_start_of_the_program_begins_a_new_log(open_store):
    issue(open_store("kiosk-1"))
    second = open_store("kiosk-1")
    issue(second)
    issue(second)
    assert len(logs(second)) == 2
    assert sorted(seqs(second).values()) == [1, 2]


def test_two_programs_on_one_file_write_logs_of_their_own(open_store):
    first, second = open_store("kiosk-1"), open_store("kiosk-1")
    for store in (first, second, first, second):
        issue(store)
    assert len(logs(first)) == 2


def test_a_run_ends_with_its_business_day_in_the_centre(kiosk, clock):
    clock.forward(hours=13.9)
    issue(kiosk)
    assert len(logs(kiosk)) == 1
    clock.forward(hours=0.2)
    issue(kiosk)
    assert len(logs(kiosk)) == 2


def test_a_clock_that_goes_back_a_day_begins_another_run_and_not_an_old_one(kiosk, clock):
    for hours in (0, 24, -24):
        clock.forward(hours=hours)
        issue(kiosk)
    assert len(logs(kiosk)) == 3


def test_a_run_whose_first_write_failed_is_still_dense(kiosk):
    with pytest.raises(LookupError):
        issue_and_stumble(kiosk)
    issue(kiosk)
    assert list(seqs(kiosk).values()) == [1]


def test_own_calls_and_ends_move_the_row(kiosk):
    ticket = issue(kiosk)
    for kind, state in (("called", TicketState.CALLED), ("finished", TicketState.FINISHED)):
        with kiosk.write() as tx:
            tx.record(Draft(f"ticket.{kind}", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=ticket))
            moved = tx.ticket(ticket)
        assert moved is not None
        assert moved.state is state


def test_what_was_written_is_brought_into_the_database_while_a_reader_looks_on(tmp_path, clock):
    store = new_store(tmp_path, "kiosk-1", clock)
    database = tmp_path / "kiosk-1" / "motcua.db"
    with store.write() as tx:
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED))
    before = database.read_bytes()
    with store.read() as view:
        store.bring_in()
        assert len(view.all_tickets()) == 1
    assert database.read_bytes() != before
    store.close()

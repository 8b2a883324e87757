"""Rows are only what the events tell: another version of the folds, or of the rows, folds everything again."""

from sqlalchemy import delete, insert, select, text, update

from sync.domain.appointment import AppointmentId
from sync.domain.event import UNREADABLE, Event, Header
from sync.domain.ids import EntityId
from sync.domain.log import Audience
from sync.store.appointment_rows import appointment_named
from sync.store.rows import APPOINTMENT, DOSSIER, META, SKIPPED, TICKET
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import BOTH, ISSUED, RECEIVED, Pen, digests, pen, take


def fill(store: Store) -> Pen:
    """Give the store two tickets, a dossier, an event that cannot be used, and one whose entity has not come."""
    kiosk = pen()
    first = kiosk.writes("ticket.issued", ISSUED, entity="0000000000000001")
    kiosk.writes("ticket.called", {"counter": "3"}, [first])
    kiosk.writes("ticket.issued", ISSUED | {"number": "?"}, entity="0000000000000002")
    hub = pen("hub")
    hub.writes("ticket.finished", {"counter": "3"}, [first])
    take(store, kiosk.section(), hub.section())
    with store.write() as tx:
        tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED))
    return kiosk


def another_version_wrote(store: Store) -> None:
    with store.write() as tx:
        tx.connection.execute(update(META).values(value="0"))


def told(store: Store) -> tuple[object, ...]:
    with store.read() as view:
        return view.all_tickets(), view.dossiers(), view.skipped(), digests(store, *BOTH)


def test_rows_that_another_version_folded_are_folded_again(open_store):
    store = open_store("quay-3")
    fill(store)
    right = told(store)
    with store.write() as tx:
        tx.connection.execute(update(TICKET).values(state="waiting", calls=9))
        tx.connection.execute(update(DOSSIER).values(code="?"))
        tx.connection.execute(update(SKIPPED).values(reason="?"))
    another_version_wrote(store)
    assert told(store) != right
    assert told(open_store("quay-3")) == right


def test_rows_without_a_column_of_today_are_folded_again_whatever_version_they_say(open_store):
    """A later program that adds a column and keeps the number would find no row, nor write one."""
    store = open_store("quay-3")
    fill(store)
    right = told(store)
    with store.write() as tx:
        tx.connection.exec_driver_sql("ALTER TABLE ticket DROP COLUMN reprints")
        tx.connection.exec_driver_sql("DROP INDEX appointment_came")
    assert told(open_store("quay-3")) == right


def test_rows_of_today_stay_as_they_are(open_store):
    """A start that folded again would take seconds of a year's events."""
    store = open_store("quay-3")
    fill(store)
    with store.write() as tx:
        tx.connection.execute(update(TICKET).values(calls=9))
    changed = told(store)
    assert told(open_store("quay-3")) == changed


def test_a_database_from_before_claims_were_looked_up_knows_them_after_its_next_start(open_store):
    store = open_store("quay-3")
    kiosk = pen()
    first = kiosk.writes("ticket.issued", ISSUED, entity="0000000000000001")
    hub = pen("hub")
    hub.writes("ticket.called", {"counter": "3", "claim": "c" * 32}, [first])
    take(store, kiosk.section(), hub.section())
    with store.write() as tx:
        tx.connection.execute(text("DROP TABLE claim"))
    another_version_wrote(store)
    with open_store("quay-3").read() as view:
        assert view.called_for("c" * 32).id == "0000000000000001"
        assert view.called_for("d" * 32) is None


def test_a_database_whose_folds_knew_no_appointments_yet_knows_them_after_its_next_start(open_store):
    """Version 9 kept these events and folded no rows from them."""
    store = open_store("quay-3")
    body = {"at": 1_764_122_400_000, "group": "ho-tich", "services": []}
    with store.write() as tx:
        made = tx.record(Draft("appointment.made", Audience.PUBLIC, "hoa.nt", body))
        tx.connection.execute(delete(APPOINTMENT))
        tx.connection.execute(update(META).where(META.c.key == "fold").values(value="9"))
    with open_store("quay-3").read() as view:
        assert appointment_named(view, AppointmentId(made)) is not None


def test_rows_that_no_event_tells_of_any_more_are_gone(open_store):
    store = open_store("quay-3")
    fill(store)
    right = told(store)
    with store.write() as tx:
        row = tx.connection.execute(select(TICKET)).mappings().one()
        tx.connection.execute(insert(TICKET).values(dict(row) | {"id": "000000000000ghost"}))
    another_version_wrote(store)
    assert told(open_store("quay-3")) == right


def test_a_file_of_an_older_version_whose_rows_had_other_columns_is_brought_up_to_date(open_store):
    store = open_store("quay-3")
    fill(store)
    right = told(store)
    with store.write() as tx:
        tx.connection.execute(text("ALTER TABLE ticket DROP COLUMN claim"))
        tx.connection.execute(text("DROP TABLE skipped"))
    another_version_wrote(store)
    assert told(open_store("quay-3")) == right


def test_rows_of_this_version_are_not_folded_again(open_store):
    store = open_store("quay-3")
    fill(store)
    with store.write() as tx:
        tx.connection.execute(update(TICKET).values(calls=9))
    with open_store("quay-3").read() as view:
        assert [ticket.calls for ticket in view.all_tickets()] == [9]


def test_orphans_still_find_their_entity_after_an_upgrade(open_store):
    kiosk, hub = pen(), pen("hub")
    issued = kiosk.writes("ticket.issued", ISSUED, entity="0000000000000001")
    hub.writes("ticket.finished", {"counter": "3"}, [issued])
    store = open_store("quay-3")
    take(store, hub.section())
    another_version_wrote(store)
    again = open_store("quay-3")
    take(again, kiosk.section())
    with again.read() as view:
        assert [ticket.state for ticket in view.all_tickets()] == ["finished"]


def test_an_unreadable_event_still_stands_in_the_work_list_after_an_upgrade(open_store):
    kiosk = pen()
    kiosk.puts(Event(Header(kiosk.log, 1, EntityId(""), (), UNREADABLE, 0, ""), b"?", b"{}"))
    store = open_store("quay-3")
    take(store, kiosk.section())
    right = told(store)
    another_version_wrote(store)
    assert told(open_store("quay-3")) == right

"""Manned counters and calls for help in the store: rows as folded, whose word counts, what goes with the day."""

from datetime import date

import pytest

from sync.domain.help import HelpId, HelpState
from sync.domain.ids import EntityId
from sync.domain.log import Audience, entity_name
from sync.domain.roles import ERASED
from sync.domain.seat import SeatId, SeatState
from sync.store.hall_rows import help_named, help_since, seat_named, seats_of
from sync.store.logs import LogAuthor
from sync.store.writer import Draft, Proof
from tests.fakes import CENTRE, HandClock, moment
from tests.store.sections import digests, new_store, pen, reach, seqs, take

OPENED: dict[str, object] = {"counter": "3", "officer": "hoa.nt", "day": "2026-11-23"}
TAKEN: dict[str, object] = {"counter": "5", "officer": "binh.pv"}
TODAY = date(2026, 11, 23)


def says(store, kind, body, entity=None, audience=Audience.PUBLIC):
    with store.write() as tx:
        return tx.record(Draft(kind, audience, "hoa.nt", body, entity=entity))


def kept(store):
    with store.read() as view:
        return seats_of(view, TODAY), help_since(view, 0)


def skipped(store):
    with store.read() as view:
        return [item.reason for item in view.skipped()]


def test_a_seat_comes_back_from_its_row_as_it_was_folded(store):
    entity = says(store, "seat.opened", OPENED)
    says(store, "seat.paused", {"reason": "hop"}, entity)
    (seat,), _ = kept(store)
    assert (seat.id, seat.counter, seat.officer, seat.device) == (entity, "3", "hoa.nt", "c3")
    assert (seat.day, seat.state, seat.reason) == (TODAY, SeatState.PAUSED, "hop")
    with store.read() as view:
        assert seat_named(view, seat.id) == seat
        assert seat_named(view, SeatId(EntityId("x"))) is None
        assert seats_of(view, date(2026, 11, 24)) == ()


def test_a_call_for_help_comes_back_from_its_row_until_it_is_done_or_too_old(store, clock):
    entity = says(store, "help.asked", {"screen": "home"})
    with store.read() as view:
        (asked,) = help_since(view, clock.now_ms - 1)
        assert help_since(view, clock.now_ms) == ()
        assert (asked.kiosk, asked.screen, asked.counter, asked.officer) == ("c3", "home", None, None)
    says(store, "help.taken", TAKEN, entity)
    _, (taken,) = kept(store)
    assert (taken.state, taken.counter, taken.officer) == (HelpState.TAKEN, "5", "binh.pv")
    says(store, "help.done", {}, entity)
    assert kept(store)[1] == ()
    with store.read() as view:
        done = help_named(view, taken.id)
        assert done is not None
        assert done.state is HelpState.DONE
        assert help_named(view, HelpId(EntityId("x"))) is None


def test_rows_are_made_anew_from_the_events_when_the_folds_change(tmp_path):
    store = new_store(tmp_path, "c5", HandClock())
    says(store, "seat.opened", OPENED)
    says(store, "help.asked", {"screen": "home"})
    before = kept(store)
    with store.write() as tx:
        tx.connection.exec_driver_sql("DROP TABLE seat")
        tx.connection.exec_driver_sql("DROP TABLE help")
        tx.connection.exec_driver_sql("DELETE FROM meta WHERE key = 'fold'")
    store.close()
    again = new_store(tmp_path, "c5", HandClock())
    assert kept(again) == before
    again.close()


@pytest.mark.parametrize(
    ("role", "seats", "calls", "reasons"),
    [("kiosk", 0, 1, ["not for this machine to say"]), ("counter", 1, 1, []), ("hub", 1, 1, [])],
)
def test_a_kiosk_may_ask_for_help_and_man_no_counter(store, role, seats, calls, reasons):
    author = pen("k9")
    author.writes("help.asked", {"screen": "home"}, entity=entity_name(f"{CENTRE}/k9", bytes(8)))
    author.writes("seat.opened", OPENED, entity=entity_name(f"{CENTRE}/k9", bytes([1] * 8)))
    with store.write() as tx:
        tx.take(author.section(), Proof(LogAuthor(role, role, b"papers"), lambda _seq, _chain, _signature: True))
    found = kept(store)
    assert (len(found[0]), len(found[1]), skipped(store)) == (seats, calls, reasons)


def test_in_staff_logs_there_are_none(store):
    says(store, "seat.opened", OPENED, audience=Audience.STAFF)
    says(store, "help.asked", {"screen": "home"}, audience=Audience.STAFF)
    assert (kept(store), skipped(store)) == (((), ()), ["wrong audience"] * 2)


def test_an_erased_one_has_no_row_and_no_body(store):
    seat, call = says(store, "seat.opened", OPENED), says(store, "help.asked", {"screen": "home"})
    for entity in (seat, call):
        says(store, ERASED, {"reason": "x"}, entity)
    assert kept(store) == ((), ())
    with store.read() as view:
        bodies = view.connection.exec_driver_sql("SELECT length(body) FROM event ORDER BY log, seq").scalars().all()
        assert bodies[:2] == [0, 0]


def test_two_machines_with_the_same_events_have_the_same_state(tmp_path, store):
    before = digests(store, Audience.PUBLIC)
    author = pen("c9")
    author.writes("seat.opened", OPENED, entity=entity_name(f"{CENTRE}/c9", bytes(8)))
    other = new_store(tmp_path, "c7", HandClock())
    for each in (store, other):
        take(each, author.section())
    assert digests(store, Audience.PUBLIC) == digests(other, Audience.PUBLIC) != before
    other.close()


def test_a_public_machine_forgets_them_with_their_day(tmp_path, clock):
    kiosk = new_store(tmp_path, "k1", clock)
    asked, opened = pen("k2"), pen("c9")
    asked.writes("help.asked", {"screen": "home"}, entity=entity_name(f"{CENTRE}/k2", bytes(8)))
    opened.writes("seat.opened", OPENED, entity=entity_name(f"{CENTRE}/c9", bytes(8)))
    take(kiosk, asked.section(), opened.section())
    reach(kiosk, seqs(kiosk))
    kiosk.forget_before(TODAY)
    assert [len(rows) for rows in kept(kiosk)] == [1, 1]
    clock.now_ms = moment(24, 8)
    kiosk.forget_before(date(2026, 11, 24))
    assert kept(kiosk) == ((), ())
    kiosk.close()

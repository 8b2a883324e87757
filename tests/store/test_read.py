"""Questions to the store: what the province has, what is unsent, digests, series, codes."""

from datetime import date

import pytest
from sqlalchemy import Boolean, Date, Integer, insert

from sync.domain.epoch import epoch_name
from sync.domain.event import GENESIS
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.numbering import BEYOND, Issued
from sync.store.ledger import EPOCH
from sync.store.logs import Point, Scope
from sync.store.state import FOLDED, events_digest, state_digest
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY
from tests.store.sections import (
    BOTH,
    FIRST_EPOCH,
    ISSUED,
    RECEIVED,
    Pen,
    all_heads,
    digests,
    events,
    lacking,
    new_store,
    pen,
    reach,
    seqs,
    take,
)

KIOSK = DeviceId("kiosk-1")

_ANY = {Integer: 7, Boolean: True, Date: date(2026, 11, 22)}


def issue(store: Store, number: int = 45, series: str = "A", day: str = "2026-11-23") -> EntityId:
    body = ISSUED | {"number": number, "series": series, "day": day}
    with store.write() as tx:
        return tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", body))


def receive(store: Store, code: str) -> EntityId:
    with store.write() as tx:
        return tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED | {"code": code}))


def reached(store: Store, seq: int, device: str = "kiosk-1") -> None:
    reach(store, {log: seq for log in seqs(store) if device in log})


def test_own_events_are_unsent_until_the_province_is_known_to_hold_them(kiosk, clock):
    with kiosk.read() as view:
        assert view.unsent(KIOSK) == (0, None)
    for number in range(1, 4):
        issue(kiosk, number)
        clock.forward(minutes=1)
    first_ms = clock() - 180_000
    with kiosk.read() as view:
        assert view.unsent(KIOSK) == (3, first_ms)
    reached(kiosk, 2)
    with kiosk.read() as view:
        assert view.unsent(KIOSK) == (1, first_ms + 120_000)
    reached(kiosk, 3)
    with kiosk.read() as view:
        assert view.unsent(KIOSK) == (0, None)


def test_unsent_events_of_earlier_runs_count_and_those_of_other_machines_do_not(open_store, clock):
    issue(open_store("kiosk-1"))
    clock.forward(hours=20)
    again = open_store("kiosk-1")
    issue(again)
    other = pen("kiosk-9")
    other.writes("ticket.issued", ISSUED, entity="0000000000000009")
    take(again, other.section())
    with again.read() as view:
        assert view.unsent(KIOSK) == (2, clock() - 20 * 3_600_000)


def test_what_the_province_holds_never_goes_back(kiosk):
    for number in range(1, 4):
        issue(kiosk, number)
    for seq in (2, 1, 0):
        reached(kiosk, seq)
        with kiosk.read() as view:
            assert [head.reached for head in all_heads(view)] == [2]


def test_what_is_written_after_the_province_was_heard_keeps_what_it_holds(kiosk):
    issue(kiosk)
    with kiosk.write() as tx:
        log, before = tx.next_place(Audience.PUBLIC)
        (head,) = tx.heads_of([log.text])[log.text]
        tx.province_holds(FIRST_EPOCH, {log.text: {head.point: before - 1}})
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED))
    with kiosk.read() as view:
        assert [(head.seq, head.reached) for head in all_heads(view)] == [(2, 1)]


def test_news_of_what_the_province_holds_is_told_once(kiosk):
    issue(kiosk)
    told: list[object] = []
    kiosk.on_commit = told.append
    for _ in range(2):
        reached(kiosk, 1)
    with kiosk.write() as tx:
        tx.province_holds(FIRST_EPOCH, {LogId("24.hop-thinh/kiosk-7.00000000/public"): {Point(3, b"12345678"): 3}})
    assert told == [frozenset()]


def test_a_thing_has_reached_the_province_when_all_its_events_have(kiosk):
    first, second = issue(kiosk, 1), issue(kiosk, 2)
    reached(kiosk, 1)
    with kiosk.read() as view:
        assert view.unreached() == {second}
    with kiosk.write() as tx:
        tx.record(Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=first))
        assert tx.unreached() == {first, second}


def test_what_a_day_issued_is_told_by_series_and_log(kiosk):
    for number, series, day in [(1, "A", "23"), (3, "A", "23"), (2, "A", "23"), (9, "A2", "23"), (7, "A", "22")]:
        issue(kiosk, number, series, f"2026-11-{day}")
    other = pen()
    other.writes("ticket.issued", ISSUED | {"number": 5}, entity="0000000000000001")
    take(kiosk, other.section())
    with kiosk.read() as view:
        issued = {(item.series, item.last, item.log == other.log) for item in view.issued(date(2026, 11, 23), KIOSK)}
        own = {(item.log == other.log, item.own) for item in view.issued(date(2026, 11, 23), KIOSK)}
    assert issued == {("A", 3, False), ("A2", 9, False), ("A", 5, True)}
    assert own == {(False, 5), (True, 0)}


def test_the_runs_of_this_file_are_remembered_and_those_of_others_are_not(tmp_path, clock):
    store = new_store(tmp_path, "kiosk-1", clock)
    issue(store)
    store.close()
    again = new_store(tmp_path, "kiosk-1", clock)
    issue(again, 2)
    logs = seqs(again)
    other = pen("kiosk-1")
    other.writes("ticket.issued", ISSUED, entity="0000000000000001")
    take(again, other.section())
    with again.read() as view:
        own = {item.log: item.own for item in view.issued(date(2026, 11, 23), KIOSK)}
    assert own == {other.log: 0} | dict.fromkeys(logs, 1)
    assert len(own) == 3
    again.close()


def test_what_a_copy_wrote_behind_an_own_event_is_not_this_files(kiosk):
    issue(kiosk, 3)
    with kiosk.read() as view:
        (head,) = all_heads(view)
        ((chain, event),) = view.events_of(head, 0, 10_000)
    copy = Pen(head.log, [event], [GENESIS, chain])
    copy.writes("ticket.issued", ISSUED | {"number": 4}, entity="0000000000000001")
    assert take(kiosk, copy.section(1)) == [None]
    with kiosk.read() as view:
        assert [(item.last, item.seq, item.own) for item in view.issued(date(2026, 11, 23), KIOSK)] == [(4, 2, 1)]


def test_what_a_log_with_two_histories_issued_nobody_knows_to_be_its_own(kiosk):
    """Design 3: a machine that was copied while it ran."""
    issue(kiosk, 3)
    (log,) = seqs(kiosk)
    copy = Pen(log)
    copy.writes("ticket.issued", ISSUED | {"number": 4}, entity="0000000000000001")
    take(kiosk, copy.section())
    with kiosk.read() as view:
        assert [(item.last, item.seq) for item in view.issued(date(2026, 11, 23), KIOSK)] == [(4, BEYOND)]


def test_f24_what_this_machine_wrote_elsewhere_and_no_relay_tells_may_be_a_number(kiosk):
    """A relay that leaves bodies out: the header alone says that a copy of this machine has been at work."""
    other, copy = pen("kiosk-2"), pen("kiosk-1")
    for place, each in enumerate((other, copy)):
        each.writes("ticket.issued", ISSUED, entity=f"{place:016}")
        bare = Pen(each.log)
        bare.puts(each.events[0].stub)
        take(kiosk, bare.section())
    with kiosk.read() as view:
        assert view.issued(date(2026, 11, 23), KIOSK) == (Issued("", copy.log, 0, 0, 1, 0),)


def test_dossiers_are_listed_newest_first(desk, clock):
    for code in ("one", "two", "three"):
        receive(desk, code)
        clock.forward(minutes=1)
    with desk.read() as view:
        assert [dossier.code for dossier in view.dossiers()] == ["three", "two", "one"]


def test_logs_are_listed_by_audience_and_centre(desk):
    issue(desk)
    receive(desk, "one")
    other = pen()
    other.log = LogId("24.other/kiosk-9.00000000/public")
    other.writes("ticket.issued", ISSUED, entity="0000000000000009")
    take(desk, other.section())
    with desk.read() as view:
        assert len(all_heads(view)) == 3
        assert len(all_heads(view, Audience.STAFF)) == 1
        assert list(view.heads(Scope(frozenset(BOTH), CentreId("24.other")))) == [other.log]


def test_events_come_in_sequence_and_as_many_as_fit(kiosk):
    for number in range(1, 6):
        issue(kiosk, number)
    with kiosk.read() as view:
        (head,) = all_heads(view)
        after_first = events(view, head, 1)
        assert [event.header.seq for event in after_first] == [2, 3, 4, 5]
        size = len(after_first[0].envelope)
        assert len(events(view, head, 1, 2 * size)) == 2
        assert len(events(view, head, 1, 2 * size - 1)) == 1
        assert events(view, head, 1, size - 1) == []
        assert events(view, head, 5) == []
        assert view.chain_at(head, 2) == view.events_of(head, 1, size)[0][0]
        assert [view.chain_at(head, seq) for seq in (-1, 0, 5, 6)] == [None, bytes(32), head.chain, None]


@pytest.mark.parametrize("audience", BOTH)
def test_digests_are_equal_when_the_events_are_and_differ_when_they_do_not(desk, open_store, audience):
    other = open_store("province")
    empty = digests(other, audience)
    assert empty == digests(desk, audience)
    if audience is Audience.PUBLIC:
        issue(desk)
    else:
        receive(desk, "one")
    assert not set(empty) & set(digests(desk, audience))
    take(other, *lacking(desk, other))
    assert digests(other, audience) == digests(desk, audience)


@pytest.mark.parametrize(
    ("audience", "table"), [(one, table) for one, tables in FOLDED.items() for table in tables], ids=str
)
def test_a_row_of_any_folded_table_tells_in_the_digest_of_its_audience(desk, audience, table):
    values = {column.name: _ANY.get(type(column.type), "x") for column in table.columns}
    with desk.write() as tx:
        before = {one: state_digest(tx, one) for one in BOTH}
        tx.connection.execute(insert(table).values(values))
        assert [one for one in BOTH if state_digest(tx, one) != before[one]] == [audience]


def test_as_many_events_of_the_same_logs_are_not_enough_to_be_equal(desk, open_store):
    """Two machines may hold different histories of one log: one of them was copied while it ran."""
    other = open_store("province")
    for store, number in ((desk, 45), (other, 46)):
        kiosk = pen()
        kiosk.writes("ticket.weighed", {"number": number}, entity="0000000000000009")
        take(store, kiosk.section())
    with desk.read() as view, other.read() as their:
        assert state_digest(view, Audience.PUBLIC) == state_digest(their, Audience.PUBLIC)
        assert events_digest(view, Audience.PUBLIC) != events_digest(their, Audience.PUBLIC)


def test_a_reader_sees_one_moment_while_others_write(kiosk):
    issue(kiosk, 1)
    with kiosk.read() as view:
        assert len(view.all_tickets()) == 1
        issue(kiosk, 2)
        assert len(view.all_tickets()) == 1
    with kiosk.read() as view:
        assert len(view.all_tickets()) == 2


def test_a_province_names_its_database_once(tmp_path, clock):
    """What it is said to hold, it holds in this life of its database; another one begins another epoch."""
    province = DeviceId("tinh")
    names = []
    for folder in ("one", "one", "two"):
        store = Store(tmp_path / folder / "motcua.db", KEY, CENTRE, province, clock, is_province=True)
        with store.read() as view:
            names.append(view.said(EPOCH))
        store.close()
    assert names[0] == names[1] != names[2]


def test_a_province_that_begins_anew_holds_nothing_and_an_older_word_is_not_believed(kiosk):
    issue(kiosk)
    (log,) = seqs(kiosk)
    second = epoch_name(2, FIRST_EPOCH, "00000000")
    for epoch, expected in ((FIRST_EPOCH, 1), (second, 0), (FIRST_EPOCH, 0), (second, 1)):
        reach(kiosk, {log: expected if epoch == second else 1}, epoch)
        with kiosk.read() as view:
            assert [head.reached for head in all_heads(view)] == [expected]


def test_a_province_put_back_by_a_restore_begins_another_epoch_once(tmp_path, clock):
    """What it held after the backup was made, nobody may go on counting as arrived."""
    names = []
    for _ in range(3):
        store = Store(tmp_path / "motcua.db", KEY, CENTRE, DeviceId("tinh"), clock, is_province=True)
        with store.write() as tx:
            names.append(tx.said(EPOCH))
            if not names[1:]:
                tx.note("epoch", "1f" * 8)  # as ``motcua restore`` leaves it
        clock.forward(minutes=1)
        store.close()
    assert names[0] is not None
    assert names[1] is not None
    assert names[0] < names[1] == names[2]


def test_a_province_put_back_under_a_clock_that_is_behind_begins_a_later_epoch(tmp_path, clock):
    names = []
    for restored in ("1f" * 8, "2e" * 8):
        store = Store(tmp_path / "motcua.db", KEY, CENTRE, DeviceId("tinh"), clock, is_province=True)
        with store.write() as tx:
            names.append(tx.said(EPOCH) or "")
            tx.note("epoch", restored)
        clock.forward(hours=-24 * 30)
        store.close()
    assert "" < names[0] < names[1]


def test_each_series_of_each_log_tells_its_last_number_of_the_day(kiosk):
    written = {}
    for place, (device, series) in enumerate(
        (d, s) for d in ("kiosk-2", "kiosk-3", "kiosk-4") for s in ("B2", "A", "B")
    ):
        other = pen(device, run=f"0000000{place}")
        for number, day in ((3, "2026-11-23"), (11, "2026-11-23"), (40, "2026-11-22")):
            body = ISSUED | {"series": series, "number": number, "day": day}
            other.writes("ticket.issued", body, entity=f"{place}{number:015}")
        assert take(kiosk, other.section()) == [None]
        written[series, other.log] = (11, 2)
    with kiosk.read() as view:
        found = view.issued(date(2026, 11, 23), KIOSK)
    assert {(item.series, item.log): (item.last, item.seq) for item in found} == written
    assert len(found) == len(written)

"""Questions to the store: what the province has, what is unsent, digests, series, codes."""

from datetime import date

import pytest

from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import Audience, named
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import BOTH, ISSUED, RECEIVED, digests, lacking, new_store, pen, take

KIOSK = DeviceId("kiosk-1")


def issue(store: Store, number: int = 45, series: str = "A", day: str = "2026-11-23") -> EntityId:
    body = ISSUED | {"number": number, "series": series, "day": day}
    with store.write() as tx:
        return tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", body))


def receive(store: Store, code: str) -> EntityId:
    with store.write() as tx:
        return tx.record(Draft("dossier.received", Audience.STAFF, "lan.nguyen", RECEIVED | {"code": code}))


def reached(store: Store, seq: int, device: str = "kiosk-1") -> None:
    with store.write() as tx:
        tx.province_holds({log: seq for log in tx.heads(BOTH) if device in log})


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
            assert [head.reached for head in view.heads(BOTH).values()] == [2]


def test_news_of_what_the_province_holds_is_told_once(kiosk):
    issue(kiosk)
    told: list[object] = []
    kiosk.on_commit = told.append
    for _ in range(2):
        reached(kiosk, 1)
    with kiosk.write() as tx:
        tx.province_holds({LogId("24.hop-thinh/kiosk-7.00000000/public"): 3})
    assert told == [frozenset()]


def test_a_thing_has_reached_the_province_when_all_its_events_have(kiosk):
    first, second = issue(kiosk, 1), issue(kiosk, 2)
    reached(kiosk, 1)
    with kiosk.read() as view:
        assert view.has_reached(first)
        assert not view.has_reached(second)
    with kiosk.write() as tx:
        tx.record(Draft("ticket.called", Audience.PUBLIC, "quay-3", {"counter": "3"}, entity=first))
        assert not tx.has_reached(first)


def test_what_a_day_issued_is_told_by_series_and_log(kiosk):
    for number, series, day in [(1, "A", "23"), (3, "A", "23"), (2, "A", "23"), (9, "A2", "23"), (7, "A", "22")]:
        issue(kiosk, number, series, f"2026-11-{day}")
    other = pen()
    other.writes("ticket.issued", ISSUED | {"number": 5}, entity="0000000000000001")
    take(kiosk, other.section())
    with kiosk.read() as view:
        issued = {(item.series, item.last, item.log == other.log) for item in view.issued(date(2026, 11, 23))}
        own = view.own_runs()
    assert issued == {("A", 3, False), ("A2", 9, False), ("A", 5, True)}
    assert len(own) == 1


def test_the_runs_of_this_file_are_remembered_and_those_of_others_are_not(tmp_path, clock):
    store = new_store(tmp_path, "kiosk-1", clock)
    issue(store)
    store.close()
    again = new_store(tmp_path, "kiosk-1", clock)
    issue(again, 2)
    receive(again, "one")
    with again.read() as view:
        logs = view.heads(BOTH)
        assert view.own_runs() == {named(log).run: 1 for log in logs}
    assert len(logs) == 3
    other = pen("kiosk-1")
    other.writes("ticket.issued", ISSUED, entity="0000000000000001")
    take(again, other.section())
    with again.read() as view:
        assert named(other.log).run not in view.own_runs()
    again.close()


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
        assert len(view.heads(BOTH)) == 3
        assert len(view.heads([Audience.STAFF])) == 1
        assert list(view.heads(BOTH, CentreId("24.other"))) == [other.log]


def test_events_come_in_sequence_and_as_many_as_fit(kiosk):
    for number in range(1, 6):
        issue(kiosk, number)
    with kiosk.read() as view:
        log = next(iter(view.heads(BOTH)))
        events = view.events_after(log, 1, 1 << 20)
        assert [event.header.seq for _, event in events] == [2, 3, 4, 5]
        size = len(events[0][1].envelope)
        assert len(view.events_after(log, 1, 2 * size)) == 2
        assert len(view.events_after(log, 1, 2 * size - 1)) == 1
        assert view.events_after(log, 1, size - 1) == []
        assert view.events_after(log, 5, 1 << 20) == []
        assert view.chain_at(log, 2) == events[0][0]
        assert view.chain_at(log, 6) is None


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


def test_as_many_events_of_the_same_logs_are_not_enough_to_be_equal(desk, open_store):
    """Two machines may hold different histories of one log: one of them was copied while it ran."""
    other = open_store("province")
    for store, number in ((desk, 45), (other, 46)):
        kiosk = pen()
        kiosk.writes("ticket.parked", {"number": number}, entity="0000000000000009")
        take(store, kiosk.section())
    with desk.read() as view, other.read() as their:
        assert view.state_digest(Audience.PUBLIC) == their.state_digest(Audience.PUBLIC)
        assert view.events_digest(Audience.PUBLIC) != their.events_digest(Audience.PUBLIC)


def test_a_reader_sees_one_moment_while_others_write(kiosk):
    issue(kiosk, 1)
    with kiosk.read() as view:
        assert len(view.all_tickets()) == 1
        issue(kiosk, 2)
        assert len(view.all_tickets()) == 1
    with kiosk.read() as view:
        assert len(view.all_tickets()) == 2

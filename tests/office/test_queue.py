"""The queue desk: numbers are dense and never come twice, each step is allowed once, and refusals say why."""

import re
import shutil
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import DeviceId, GroupId
from sync.domain.log import Audience
from sync.domain.ticket import TicketKind, TicketState
from sync.errors import StoreUnavailable
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.store.writer import Draft
from tests.fakes import HandClock, moment, new_store, shipped_lookup, shipped_rules
from tests.store.sections import lacking, take

AT, BESIDE = "5", "7"
COPIES = GroupId("chung-thuc")
"""Taken by counters 5 and 7."""


@pytest.fixture
def store(tmp_path, clock):
    opened = new_store(tmp_path, "k1", clock)
    yield opened
    opened.close()


def desk_on(store, clock, centre=None):
    return QueueDesk(store, centre or shipped_lookup().centre, DeviceId("k1"), "", clock, shipped_rules())


@pytest.fixture
def desk(store, clock):
    return desk_on(store, clock)


@pytest.fixture
def second_kiosk(store, clock):
    return QueueDesk(store, shipped_lookup().centre, DeviceId("k2"), "2", clock, shipped_rules())


@pytest.fixture
def called(desk):
    """A person who has just been called to the counter."""
    desk.issue(COPIES)
    return desk.call_next(AT)


def test_the_first_number_of_the_day_is_001(desk, clock):
    ticket = desk.issue("ho-tich", ("1.001193",), "en")
    assert (ticket.label, ticket.state, ticket.issued_at_ms) == ("A001", TicketState.WAITING, clock())
    assert (ticket.group, ticket.services, ticket.language) == ("ho-tich", ("1.001193",), "en")
    assert (ticket.day.isoformat(), ticket.calls, ticket.counter) == ("2026-11-23", 0, None)


def test_numbers_are_dense_for_each_group(desk):
    taken = [desk.issue(group).label for group in ("ho-tich", COPIES, "ho-tich", COPIES, "ho-tich")]
    assert taken == ["A001", "B001", "A002", "B002", "A003"]


def test_the_second_kiosk_has_a_series_of_its_own(desk, second_kiosk):
    assert [kiosk.issue("ho-tich").label for kiosk in (desk, second_kiosk, desk)] == ["A001", "A2-001", "A002"]


def test_after_999_comes_1000(desk, store):
    body = {"series": "A", "number": 999, "day": "2026-11-23", "group": "ho-tich"}
    with store.write() as tx:
        tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, "k1", body))
    assert [desk.issue("ho-tich").label for _ in range(2)] == ["A1000", "A1001"]


def test_a_number_survives_a_restart_of_the_program(desk, store, tmp_path, clock):
    """F-1."""
    ticket = desk.issue("ho-tich")
    store.close()
    again = desk_on(new_store(tmp_path, "k1", clock), clock)
    assert again.ticket(ticket.id) == ticket
    assert again.issue("ho-tich").label == "A002"


def test_a_group_that_the_centre_does_not_have_is_a_fault_of_the_caller(desk):
    with pytest.raises(KeyError):
        desk.issue("xuat-nhap-canh")
    assert not desk.waiting()


def test_a_clock_that_goes_back_an_hour_gives_no_earlier_time(desk, clock):
    """F-29: the order of calling stays the order of the numbers."""
    first = desk.issue("ho-tich")
    clock.forward(hours=-1)
    second = desk.issue("ho-tich")
    assert second.issued_at_ms == first.issued_at_ms
    assert [ticket.label for ticket in desk.waiting()] == ["A001", "A002"]


def test_a_clock_that_was_a_day_ahead_gives_no_second_001(desk, clock):
    """F-26."""
    today = [desk.issue("ho-tich").label for _ in range(2)]
    clock.forward(hours=24)
    tomorrow = [desk.issue("ho-tich").label]
    clock.forward(hours=-24)
    today += [desk.issue("ho-tich").label]
    clock.forward(hours=24)
    tomorrow += [desk.issue("ho-tich").label]
    assert (today, tomorrow) == (["A001", "A002", "A003"], ["A001", "A002"])


@given(st.lists(st.integers(-3 * 60, 3 * 60), max_size=8))
def test_whatever_the_clock_does_no_number_of_a_day_comes_twice(tmp_path_factory, minutes):
    """F-25, F-26, F-29."""
    clock = HandClock()
    store = new_store(tmp_path_factory.mktemp("clock"), "k1", clock)
    desk = desk_on(store, clock)
    taken = []
    for jump in minutes:
        clock.forward(minutes=jump * 7)
        taken.append(desk.issue("ho-tich"))
    store.close()
    for day in {ticket.day for ticket in taken}:
        of_day = [ticket for ticket in taken if ticket.day == day]
        assert [ticket.number for ticket in of_day] == list(range(1, len(of_day) + 1))
        assert sorted(of_day, key=lambda ticket: ticket.issued_at_ms) == of_day


def test_a_dead_clock_gives_numbers_all_the_same(desk, clock):
    """F-25: the battery is empty, it is 1970."""
    clock.now_ms = 0
    assert desk.issue("ho-tich").label == "A001"


def test_the_next_day_begins_with_001_and_offers_nobody_of_yesterday(desk, clock):
    """F-28."""
    desk.issue("ho-tich")
    clock.now_ms = moment(24, 8)
    assert isinstance(desk.call_next("3"), NobodyWaiting)
    assert desk.issue("ho-tich").label == "A001"
    assert len(desk.waiting()) == 1


def test_the_day_changes_at_midnight_in_the_centre(desk, clock):
    clock.now_ms = moment(23, 23, 59)
    before = desk.issue("ho-tich")
    desk.finish(desk.call_next("3").id, "3")
    clock.forward(minutes=1)
    after = desk.issue("ho-tich")
    assert (before.day.day, after.day.day, after.label) == (23, 24, "A001")


def test_a_person_who_was_called_before_midnight_can_be_served_after_it(desk, clock):
    """F-28: open tickets belong to their day and stay usable."""
    clock.now_ms = moment(23, 23, 59)
    ticket = desk.issue("ho-tich")
    desk.call_next("3")
    clock.forward(minutes=2)
    assert desk.serve(ticket.id, "3").state is TicketState.SERVING
    assert desk.finish(ticket.id, "3").state is TicketState.FINISHED


def test_who_came_first_is_called_first_whichever_group_of_the_counter_it_is(store, clock):
    centre = shipped_lookup().centre
    both = (GroupId("ho-tich"), COPIES)
    counters = tuple(replace(one, groups=both) if one.id == AT else one for one in centre.counters)
    desk = desk_on(store, clock, replace(centre, counters=counters))
    for group in (COPIES, "ho-tich", COPIES):
        desk.issue(group)
        clock.forward(minutes=1)
    assert [desk.call_next(AT).label for _ in range(3)] == ["B001", "A001", "B002"]


def test_a_counter_calls_only_people_of_its_groups(desk):
    desk.issue("ho-tich")
    assert desk.call_next(AT) == NobodyWaiting()
    assert desk.call_next("3").label == "A001"


def test_nobody_waiting_is_an_answer(desk):
    assert desk.call_next(AT) == NobodyWaiting()
    assert desk.call_next("no such counter") == NobodyWaiting()


def test_a_call_is_seen_with_its_counter_and_its_time(desk, called, clock):
    assert (called.state, called.counter, called.calls, called.called_at_ms) == (TicketState.CALLED, AT, 1, clock())
    assert desk.at_counter(AT) == called
    assert desk.at_counter(BESIDE) is None
    assert not desk.waiting()


def test_a_person_goes_from_call_to_finish(desk, called):
    assert desk.recall(called.id, AT).calls == 2
    assert desk.serve(called.id, AT).state is TicketState.SERVING
    assert desk.finish(called.id, AT).state is TicketState.FINISHED
    assert desk.at_counter(AT) is None
    assert desk.served_today(AT) == 1


def test_a_person_who_did_not_come_is_not_called_again_by_itself_but_on_purpose(desk, called):
    assert desk.miss(called.id, AT).state is TicketState.ABSENT
    assert desk.call_next(AT) == NobodyWaiting()
    assert [ticket.id for ticket in desk.absent(AT)] == [called.id]
    assert desk.call_back(called.id, AT).state is TicketState.CALLED


def test_a_person_who_comes_late_is_served_at_once(desk, called):
    desk.miss(called.id, AT)
    assert desk.serve(called.id, AT).state is TicketState.SERVING


@pytest.mark.parametrize(
    ("before", "step"),
    [
        ((), "call_back"),
        (("serve",), "serve"),
        (("serve",), "recall"),
        (("serve",), "miss"),
        (("miss",), "recall"),
        (("miss",), "finish"),
        (("serve", "finish"), "finish"),
        (("serve", "finish"), "serve"),
        (("serve", "finish"), "call_back"),
        (("serve", "finish"), "confirm"),
    ],
)
def test_a_step_that_the_state_does_not_allow_is_refused_and_changes_nothing(desk, called, before, step):
    for earlier in before:
        getattr(desk, earlier)(called.id, AT)
    standing = desk.ticket(called.id)
    refusal = getattr(desk, step)(called.id, AT)
    assert isinstance(refusal, NotPossible)
    assert refusal.reason.endswith(".")
    assert desk.ticket(called.id) == standing


@pytest.mark.parametrize("step", ["recall", "serve", "miss", "finish", "confirm"])
def test_the_counter_beside_cannot_act_on_a_person_who_was_called_here(desk, called, step):
    assert getattr(desk, step)(called.id, BESIDE) == NotPossible("Số này đã do quầy khác mời hoặc đã xong.")
    assert desk.ticket(called.id) == called


@pytest.mark.parametrize("step", ["recall", "serve", "miss", "finish", "confirm", "call_back"])
def test_a_number_that_is_not_here_is_refused(desk, step):
    assert getattr(desk, step)("0123456789abcdef", AT) == NotPossible("Không thấy số này trên máy.")


def test_a_claim_asked_again_gets_the_same_person(desk):
    desk.issue(COPIES)
    desk.issue(COPIES)
    assert desk.call_next(AT, "c" * 32) == desk.call_next(AT, "c" * 32)
    assert len(desk.waiting()) == 1


def test_a_receipt_makes_the_call_when_the_hubs_event_is_not_here_yet(desk):
    """The answer to a claim overtakes the event: the person is called, here as there."""
    ticket = desk.issue(COPIES)
    confirmed = desk.confirm(ticket.id, AT)
    assert (confirmed.state, confirmed.counter, confirmed.calls) == (TicketState.CALLED, AT, 1)


def test_a_call_without_a_claim_needs_no_receipt(desk, called, clock):
    clock.forward(hours=1)
    assert desk.lapse_unconfirmed() == 0
    assert desk.ticket(called.id) == called


def test_a_claimed_call_without_a_receipt_lapses_after_three_minutes_and_keeps_its_place(desk, clock):
    tickets = [desk.issue(COPIES) for _ in range(2)]
    desk.call_next(AT, "c" * 32)
    clock.forward(minutes=3)
    assert desk.lapse_unconfirmed() == 0
    clock.forward(seconds=1)
    assert desk.lapse_unconfirmed() == 1
    assert [ticket.id for ticket in desk.waiting(AT)] == [ticket.id for ticket in tickets]


def test_how_many_are_ahead_is_counted_in_the_own_group(desk):
    tickets = [desk.issue(group) for group in (COPIES, "ho-tich", COPIES, COPIES)]
    assert [desk.ahead_of(ticket.id) for ticket in tickets] == [0, 0, 1, 2]
    desk.call_next(AT)
    assert [desk.ahead_of(ticket.id) for ticket in tickets] == [0, 0, 0, 1]


def test_the_board_shows_the_newest_call_the_four_before_and_the_four_next(desk, clock):
    for _ in range(12):
        desk.issue(COPIES)
    for _ in range(6):
        clock.forward(seconds=10)
        desk.serve(desk.call_next(AT).id, AT)
    board = desk.board()
    assert board.calling.label == "B006"
    assert [ticket.label for ticket in board.last] == ["B005", "B004", "B003", "B002"]
    assert [ticket.label for ticket in board.next] == ["B007", "B008", "B009", "B010"]


def test_nothing_is_kept_when_the_disk_is_full(desk, store):
    """F-9: no number is shown that is not there, and the series goes on dense."""
    shown: list[str] = []
    store.disk_full = True
    with pytest.raises(StoreUnavailable) as trouble:
        many(desk, shown)
    assert trouble.value.what == "Máy đã đầy bộ nhớ, chưa lưu được."
    assert [ticket.label for ticket in desk.waiting()] == shown
    store.disk_full = False
    assert desk.issue("ho-tich").label == f"A{len(shown) + 1:03}"


def many(desk, shown):
    for _ in range(200):
        shown += [desk.issue("ho-tich").label]


def test_whom_a_counter_serves_stands_before_whom_it_called_later(desk, called):
    desk.serve(called.id, AT)
    desk.issue(COPIES)
    desk.call_next(AT)
    assert desk.at_counter(AT).id == called.id


def test_a_kiosk_that_lost_its_disk_takes_a_new_tag_once_it_hears_of_its_old_numbers(desk, store, tmp_path, clock):
    """Design 4: no number comes twice; the tag is kept for the day, over restarts, for every group."""
    printed = {desk.issue(group).label for group in ("ho-tich", "ho-tich", COPIES)}
    new_disk = new_store(tmp_path / "new disk", "k1", clock)
    take(new_disk, *lacking(store, new_disk))
    again = desk_on(new_disk, clock)
    first, second = again.issue("ho-tich"), again.issue("ho-tich")
    assert re.fullmatch(r"A~[AEGHKLMPRTVXY]{2}-001", first.label)
    assert second.label == f"{first.label[:-1]}2"
    new_disk.close()
    restarted = desk_on(reopened := new_store(tmp_path / "new disk", "k1", clock), clock)
    assert restarted.issue("ho-tich").label == f"{first.label[:-1]}3"
    assert restarted.issue(COPIES).label == f"B{first.label[1:]}"
    assert printed.isdisjoint({ticket.label for ticket in restarted.waiting()} - printed)
    reopened.close()


def test_a_restored_backup_takes_a_new_tag_and_the_next_day_its_own_again(desk, store, tmp_path, clock):
    desk.issue("ho-tich")
    shutil.copytree(tmp_path / "k1", tmp_path / "backup" / "k1")
    desk.issue("ho-tich")
    restored = new_store(tmp_path / "backup", "k1", clock)
    take(restored, *lacking(store, restored))
    assert desk_on(restored, clock).issue("ho-tich").label.startswith("A~")
    clock.now_ms = moment(24, 8)
    assert desk_on(restored, clock).issue("ho-tich").label == "A001"
    restored.close()


def test_two_copies_of_a_kiosk_that_meet_both_leave_the_series(desk, tmp_path, clock):
    desk.issue("ho-tich")
    shutil.copytree(tmp_path / "k1", tmp_path / "copy" / "k1")
    twin_store = new_store(tmp_path / "copy", "k1", clock)
    twin = desk_on(twin_store, clock)
    restarted_store = new_store(tmp_path, "k1", clock)
    restarted = desk_on(restarted_store, clock)
    assert (restarted.issue("ho-tich").label, twin.issue("ho-tich").label) == ("A002", "A002")
    take(twin_store, *lacking(restarted_store, twin_store))
    take(restarted_store, *lacking(twin_store, restarted_store))
    labels = [restarted.issue("ho-tich").label, twin.issue("ho-tich").label]
    assert all(label.startswith("A~") for label in labels)
    twin_store.close()
    restarted_store.close()

"""The queue over clocks that jump: no number of a day comes twice, and midnight sends nobody home (F-26 to F-29)."""

import pytest

from sync.domain.calling import NobodyWaiting
from sync.domain.centre_clock import Rank
from sync.domain.ids import CounterId, DeviceId, GroupId
from sync.domain.ticket import Ticket, TicketState
from sync.office.queue import QueueDesk
from tests.fakes import HandClock, moment, new_store, shipped_lookup, shipped_rules
from tests.fakes_clock import DAY_MS, MINUTE_MS, TwoClocks

BIRTHS, AT = GroupId("ho-tich"), CounterId("3")


@pytest.fixture
def hands():
    return TwoClocks()


@pytest.fixture
def start(tmp_path, hands):
    """Switch the kiosk on, with what its disk holds; returns its clock and its desk."""
    opened = []

    def switched_on():
        clock = hands.clock(tmp_path / "clock.json")
        store = new_store(tmp_path, "k1", clock)
        opened.append(store)
        return clock, QueueDesk(store, shipped_lookup().centre, DeviceId("k1"), "", clock, shipped_rules())

    yield switched_on
    for store in opened:
        store.close()


def next_at(desk):
    called = desk.call_next(AT)
    assert isinstance(called, Ticket)
    return called


def label_and_day(ticket):
    return ticket.label, ticket.day.day


def test_f26_a_clock_that_is_set_on_by_a_day_and_back_restarts_no_numbers(start, hands):
    _, desk = start()
    numbers = [desk.issue(BIRTHS)]
    hands.set_wall(days=1)
    numbers.append(desk.issue(BIRTHS))
    hands.set_wall(days=-1)
    numbers.append(desk.issue(BIRTHS))
    assert [label_and_day(ticket) for ticket in numbers] == [("A001", 23), ("A002", 23), ("A003", 23)]


def test_f26_a_machine_that_started_a_day_ahead_goes_on_where_each_day_stood(start, hands):
    clock, desk = start()
    first = desk.issue(BIRTHS)
    clock.save()
    hands.set_wall(days=1)
    hands.restart()
    clock, desk = start()
    tomorrow = desk.issue(BIRTHS)
    clock.hear(hands.told(hands.wall_ms - DAY_MS))
    again = desk.issue(BIRTHS)
    hands.pass_time(hours=24)
    truly_tomorrow = desk.issue(BIRTHS)
    issued = [label_and_day(ticket) for ticket in (first, tomorrow, again, truly_tomorrow)]
    assert issued == [("A001", 23), ("A001", 24), ("A002", 23), ("A002", 24)]


def test_f25_a_kiosk_that_boots_in_1970_goes_on_giving_numbers_of_its_day(start, hands):
    clock, desk = start()
    before = desk.issue(BIRTHS)
    clock.save()
    hands.wall_ms = 0
    hands.restart()
    clock, desk = start()
    after = desk.issue(BIRTHS)
    assert (label_and_day(before), label_and_day(after)) == (("A001", 23), ("A002", 23))
    assert after.issued_at_ms >= before.issued_at_ms
    assert [ticket.label for ticket in desk.waiting()] == ["A001", "A002"]


def test_f27_a_wait_is_told_by_the_hub_s_time_on_both_sides(start, hands, tmp_path):
    """The kiosk's clock is seven minutes fast, the counter's is not: a person who just came has not waited yet."""
    kiosk, desk = start()
    kiosk.hear(hands.told(hands.wall_ms - 7 * MINUTE_MS, Rank.HUB))
    ticket = desk.issue(BIRTHS)
    counter = TwoClocks(hands.wall_ms - 7 * MINUTE_MS).clock(tmp_path / "counter.json")
    assert abs(counter() - ticket.issued_at_ms) <= 20


def test_f28_people_who_wait_over_midnight_are_called_and_their_numbers_go_on(tmp_path):
    clock = HandClock()
    clock.now_ms = moment(23, 23, 50)
    store = new_store(tmp_path, "k1", clock)
    desk = QueueDesk(store, shipped_lookup().centre, DeviceId("k1"), "", clock, shipped_rules())
    for _ in range(2):
        desk.issue(BIRTHS)
    clock.forward(minutes=20)
    latecomer = desk.issue(BIRTHS)
    assert label_and_day(latecomer) == ("A003", 23)
    called = [next_at(desk) for _ in range(3)]
    assert [ticket.label for ticket in called] == ["A001", "A002", "A003"]
    for ticket in called:
        desk.finish(ticket.id, AT)
    assert label_and_day(desk.issue(BIRTHS)) == ("A001", 24)
    assert [ticket.label for ticket in desk.waiting()] == ["A001"]
    store.close()


def test_f28_in_the_morning_nobody_of_yesterday_is_offered_but_a_slip_of_yesterday_can_be_served(tmp_path):
    clock = HandClock()
    store = new_store(tmp_path, "k1", clock)
    desk = QueueDesk(store, shipped_lookup().centre, DeviceId("k1"), "", clock, shipped_rules())
    desk.issue(BIRTHS)
    called = next_at(desk)
    desk.issue(BIRTHS)
    clock.forward(hours=21, minutes=30)
    assert desk.call_next(AT) == NobodyWaiting()
    desk.serve(called.id, AT)
    served = desk.ticket(called.id)
    assert served is not None
    assert served.state is TicketState.SERVING
    store.close()


def test_f29_a_clock_set_back_during_a_session_makes_no_wait_negative(start, hands):
    clock, desk = start()
    ticket = desk.issue(BIRTHS)
    hands.pass_time(minutes=5)
    hands.set_wall(hours=-1)
    called = desk.call_next(AT)
    hands.pass_time(minutes=3)
    finished = desk.finish(called.id, AT)
    assert called.called_at_ms - ticket.issued_at_ms == 5 * MINUTE_MS
    assert finished.changed_at_ms - called.called_at_ms == 3 * MINUTE_MS
    assert clock.alarm().sentence.endswith("chậm 1 giờ 0 phút so với giờ của trung tâm.")

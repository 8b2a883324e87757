"""The hall at a glance is read from the store at once: figures, calls for help, who was heard of when."""

import pytest

from sync.domain.ids import CounterId, DeviceId, GroupId, OfficerId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.office.live_hall import Heard
from sync.store.writer import Draft
from tests.fakes import new_machine
from tests.store.sections import ISSUED, Pen, take
from tests.store.sections import pen as new_pen

BIRTHS, C3, HOA = GroupId("ho-tich"), CounterId("3"), OfficerId("hoa.nt")


@pytest.fixture
def machine(tmp_path, clock):
    made = new_machine(tmp_path, "q3", Role.COUNTER, clock)
    yield made
    made.close()


def test_the_figures_are_those_of_the_open_day(machine, clock):
    desk = machine.queue.by(HOA)
    first, second = desk.issue(BIRTHS), desk.issue(BIRTHS)
    machine.seats.open(C3, HOA)
    clock.forward(minutes=12)
    desk.call_chosen(second.id, C3, "suc-khoe")
    clock.forward(minutes=3)
    live = machine.hall.now()
    assert live.at_ms == clock()
    assert (live.hall.waiting, live.hall.serving, live.hall.longest) == (1, 1, first)
    assert live.hall.waits.median_s == 12 * 60
    (jump,) = (each.jump for each in live.hall.jumps)
    assert (jump.by, jump.reason, jump.passed) == (HOA, "suc-khoe", 1)
    (line,) = (each for each in live.hall.counters if each.counter == C3)
    assert line.seat is not None
    assert (line.seat.officer, line.ticket and line.ticket.id, line.since_s) == (HOA, second.id, 180)


def test_who_asks_for_help_is_there_until_it_is_done(machine):
    call = machine.help.ask("home")
    assert machine.hall.now().help == (call,)
    machine.help.finish(call.id, HOA)
    assert machine.hall.now().help == ()


def test_every_machine_tells_when_it_was_heard_of_last(machine, clock):
    """By its newest event here; a board never writes, so nothing is claimed of it."""
    machine.queue.issue(BIRTHS)
    heard = machine.hall.now().heard
    assert [each.device for each in heard] == [*machine.centre.devices, "q3"]
    assert [each for each in heard if each.at_ms] == [Heard(DeviceId("q3"), "", clock())]
    clock.forward(minutes=5)
    with machine.store.write() as tx:
        tx.record(Draft("account.seen", Audience.STAFF, "hoa.nt", {}))
    assert {each.device: each.at_ms for each in machine.hall.now().heard}[DeviceId("q3")] == clock()


def test_a_machine_of_another_centre_or_of_yesterday_is_not_among_them(machine, clock):
    kiosk: Pen = new_pen("k1")
    kiosk.writes("ticket.issued", ISSUED, entity="0000000000000009")
    take(machine.store, kiosk.section())
    told = {each.device: each.at_ms for each in machine.hall.now().heard}
    assert told[DeviceId("k1")] is not None
    clock.forward(hours=24)
    assert not any(each.at_ms for each in machine.hall.now().heard)


@pytest.mark.parametrize(
    ("typed", "found"), [("A001", 1), ("a1", 1), (" a 001 ", 1), ("A002", 0), ("A", 0), ("001", 0), ("", 0), ("A-1", 1)]
)
def test_a_number_is_found_however_it_is_typed(machine, typed, found):
    ticket = machine.queue.issue(BIRTHS)
    assert machine.hall.now().named(typed) == (ticket,) * found


def test_a_number_with_the_machine_s_tag_is_told_from_one_without(tmp_path, clock):
    made = new_machine(tmp_path, "k2", Role.KIOSK, clock)
    desk = made.queue
    desk._tag = "2"  # noqa: SLF001
    ticket = desk.issue(BIRTHS)
    live = made.hall.now()
    assert (ticket.label, live.named("a2-1"), live.named("A001"), live.named("A2001")) == ("A2-001", (ticket,), (), ())
    made.close()

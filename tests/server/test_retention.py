"""F-76: what a kiosk and a board drop by themselves, and when they rather keep it."""

from dataclasses import replace
from functools import partial

import pytest

from sync.clock import business_day
from sync.domain.ids import CounterId, GroupId
from sync.domain.roles import Role
from sync.domain.ticket import TicketState
from sync.office.upkeep import back_up
from sync.settings import BackupSettings
from sync.store.backed import backed_until
from tests.fakes import CENTRE, KEY, eventually, taken_in

BIRTHS = GroupId("ho-tich")


@pytest.fixture
def province(house):
    return house.province()


def arrived(machine):
    return machine.link().unsent == 0 and machine.replicator.contact.online


def tickets(machine):
    with machine.store.read() as view:
        return view.all_tickets()


def keeps(machine, only):
    machine.forget_the_past()
    return [item.id for item in tickets(machine)] == [only.id]


@pytest.mark.parametrize(("device", "role"), [("k1", Role.KIOSK), ("b1", Role.BOARD)])
def test_f76_a_public_machine_drops_yesterday_in_the_morning(house, province, device, role):
    giver = province.machine if role is Role.BOARD else None
    machine = house.machine(device, role, province.address)
    (giver or machine).queue.issue(BIRTHS)
    eventually(lambda: tickets(machine) and arrived(machine))
    machine.forget_the_past()
    assert len(tickets(machine)) == 1
    house.clock.forward(hours=22)
    new = (giver or machine).queue.issue(BIRTHS)
    eventually(lambda: keeps(machine, new))  # of others' tickets it hears a moment later that they have arrived
    eventually(lambda: len(tickets(province.machine)) == 2)


def test_f28_whoever_sits_in_the_hall_after_midnight_is_not_forgotten(house, province):
    kiosk = house.machine("k1", Role.KIOSK, province.address)
    kiosk.queue.issue(BIRTHS)
    eventually(lambda: arrived(kiosk))
    house.clock.forward(hours=14, minutes=30)
    kiosk.forget_the_past()
    assert len(kiosk.queue.waiting()) == 1
    person = province.machine.queue.call_next(CounterId("3"))
    province.machine.queue.serve(person.id, CounterId("3"))
    province.machine.queue.finish(person.id, CounterId("3"))
    eventually(lambda: [item.state for item in tickets(kiosk)] == [TicketState.FINISHED])
    house.clock.forward(hours=4)
    kiosk.forget_the_past()
    assert tickets(kiosk) == ()


def test_f28_a_kiosk_put_back_in_the_night_hears_which_numbers_of_the_evening_are_on_paper(house, province):
    first = house.machine("k1", Role.KIOSK, province.address)
    printed = [first.queue.issue(BIRTHS) for _ in range(2)]
    eventually(lambda: arrived(first))
    first.close()
    for part in first.settings.data.glob("motcua.db*"):
        part.unlink()
    house.clock.forward(hours=14, minutes=30)
    again = house.machine("k1", Role.KIOSK, province.address)
    ticket = again.queue.issue(BIRTHS)
    assert ticket.day == printed[0].day
    assert ticket.label not in {slip.label for slip in printed}


def test_a_kiosk_that_has_heard_of_nobody_since_its_start_does_not_say_which_days_are_past(house):
    """Its clock may be wrong, and its numbers would begin again."""
    province = house.province()
    line = house.line_to(province)
    first = house.machine("k1", Role.KIOSK, line.address)
    first.queue.issue(BIRTHS)
    eventually(lambda: arrived(first))
    first.close()
    line.cut()
    house.clock.forward(hours=22)
    again = house.machine("k1", Role.KIOSK, line.address)
    again.forget_the_past()
    assert len(tickets(again)) == 1


def test_a_counter_hears_through_its_hub_that_the_provinces_backup_holds_its_days(house, province, tmp_path):
    """Over a real line, with the next answer; on the way the hub needs no more than the counter."""
    hub = house.hub(province.address)
    counter = house.machine("c3", Role.COUNTER, hub.address)
    taken_in(counter)
    eventually(province.machine.tracking.dossiers)
    house.clock.forward(hours=24)
    there = replace(province.machine.settings, backup=BackupSettings(folder=str(tmp_path / "elsewhere")))
    back_up(there, province.store, KEY, house.clock())
    for machine in (hub.machine, counter):
        province.machine.queue.issue(BIRTHS)  # so that nobody need wait for the end of a poll
        eventually(partial(known_until, machine.store))
    assert known_until(counter.store) == business_day(house.clock())


def known_until(store):
    with store.read() as view:
        return backed_until(view, CENTRE)

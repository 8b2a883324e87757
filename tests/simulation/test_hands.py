"""Possession of the slip, and what is done beside calling and serving: the model, judged by hand-made cases."""

import pytest
from sqlalchemy import select

from sync.domain.account import AccountKind
from sync.domain.event import stored_at
from sync.domain.help import HelpKind
from sync.domain.ids import GroupId
from sync.domain.seat import SeatKind
from sync.domain.session import SessionKind
from sync.domain.ticket import TicketKind
from sync.office import serving
from sync.simulation import hands, staff, steps
from sync.simulation.chance import Dice, seeded
from sync.simulation.invariants import check
from sync.simulation.ledger import Kind
from sync.simulation.morning import begin, prepare
from sync.simulation.play import BESIDE
from sync.simulation.settle import settle
from sync.simulation.swap import swapped
from sync.store.rows import EVENT


@pytest.fixture
def world(folder):
    """A morning on which nothing goes wrong."""
    prepare(folder)
    with seeded(Dice(2)):
        made = begin(Dice(2), folder, lambda _line: None)
        yield made
        made.close()


def printed(world, group="chung-thuc"):
    kiosk = world.machines["k1"]
    ticket = kiosk.queue.issue(GroupId(group))
    (key,) = world.acknowledge(kiosk, ticket.id, ticket)
    world.printed(kiosk, ticket, key)
    settle(world)
    return ticket


def shown(world, ticket, name):
    """Show the slip at a counter, as ``hands.show_a_slip`` does; return whether somebody was served."""
    counter = world.machines[name]
    served = counter.queue.serve_by_slip(hands.qr(ticket), counter.place.counter)
    keys = world.acknowledge(counter, ticket.id, served)
    for key in keys:
        hands.gives_the_slip(world, counter, ticket, key)
    return bool(keys)


def finished(world, ticket, name):
    counter = world.machines[name]
    done = counter.queue.finish(ticket.id, counter.place.counter)
    for key in world.acknowledge(counter, ticket.id, done):
        hands.goes(world, counter, ticket, key)


def broken(world):
    return [violation.kind for violation in world.ledger.violations]


def test_whoever_serves_has_the_slip_until_the_next_one_comes(world):
    first, second = printed(world), printed(world)
    assert shown(world, first, "c5")
    assert hands.is_elsewhere(world, first, world.machines["c7"].place.counter)
    finished(world, first, "c5")
    assert shown(world, second, "c5")
    assert (first.id in world.present, world.present[second.id]) == (False, "5")
    assert broken(world) == []


def test_a_slip_that_is_elsewhere_or_of_an_end_is_refused_by_a_counter_that_has_heard(world):
    """F-15, F-34: possession decides."""
    ticket = printed(world)
    shown(world, ticket, "c5")
    settle(world)
    assert not shown(world, ticket, "c7")
    finished(world, ticket, "c5")
    settle(world)
    assert not shown(world, ticket, "c7")
    assert broken(world) == []


def test_a_finished_slip_shown_to_a_counter_that_has_not_heard_is_what_the_promise_leaves_open(world):
    ticket = printed(world)
    shown(world, ticket, "c5")
    finished(world, ticket, "c5")
    assert shown(world, ticket, "c7")
    assert broken(world) == []


@pytest.mark.parametrize("ends", [True, False])
def test_a_counter_that_serves_whom_it_knows_to_be_served_or_done_doubles(world, ends):
    ticket = printed(world)
    shown(world, ticket, "c5")
    if ends:
        finished(world, ticket, "c5")
    settle(world)
    with swapped(serving, _over=lambda _ticket: ""):
        shown(world, ticket, "c7")
    assert broken(world) == [Kind.DOUBLED]


def test_all_that_is_done_beside_leaves_events_and_breaks_no_promise(world):
    dice = Dice(3)
    needed = (steps.take_a_number, steps.call_somebody, steps.attend, steps.take_in, steps.exchange)
    for _ in range(360):
        world.wait(2_000)
        dice.choice((*needed, *(step for step, _ in BESIDE), staff.change_an_account))(world)
    settle(world)
    check(world)
    with world.machines["hub"].store.read() as view:
        rows = view.connection.execute(select(EVENT)).all()
    kinds = {stored_at(row.log, row.seq, row.header, row.body, row.body_hash).header.kind for row in rows}
    moves = {TicketKind.TRANSFERRED, TicketKind.PARKED, TicketKind.RETURNED, TicketKind.VOIDED, TicketKind.UNDONE}
    hall = {*SeatKind, *HelpKind}
    accounts = {AccountKind.CREATED, AccountKind.CHANGED, AccountKind.DISABLED, AccountKind.ENABLED}
    sessions = {SessionKind.OPENED, SessionKind.CLOSED, SessionKind.REFUSED}
    assert {*moves, *hall, *accounts, *sessions, "viewing.noted", "amendment.made", "posting.posted"} - kinds == set()
    assert world.ledger.violations == []

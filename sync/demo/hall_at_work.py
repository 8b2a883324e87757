"""A hall at work for pictures and tests: beside the demonstration morning every counter but the third is busy."""

import random
from collections.abc import Callable
from datetime import datetime

from sync.clock import ZONE
from sync.domain.ids import CounterId, EntityId, GroupId, OfficerId
from sync.domain.log import Audience
from sync.domain.seat import SeatId, SeatKind
from sync.domain.ticket import Ticket
from sync.machine import Machine
from sync.office.moves import Destination
from sync.store.writer import Draft

MINUTE_MS = 60_000
_MONDAY = datetime(2026, 11, 23, tzinfo=ZONE)
_FIRST_MIN, _LAST_MIN, _EVERY_MIN = 7 * 60 + 30, 10 * 60 + 5, 2
_LONGEST_MIN = 22
_GROUPS = ("chung-thuc", "chung-thuc", "cu-tru", "dat-dai", "dat-dai", "tro-cap", "ket-qua")
_CLASSES = ("", "", "", "cao-tuoi")
_OPINIONS, _NOT_EVERYBODY = (2, 1, 2, 2, 1, 2, 0), 3
_SITTING = {"2": "dung.nv", "4": "huong.tt", "5": "minh.lv", "6": "nga.dt", "7": "son.hv", "9": "thang.nd"}
_IN_VAIN_MIN = 20
"""So long before the end somebody is sent to a counter that does not open: the rules' patience."""

_AT_REST, _JUMPED_AT = CounterId("6"), CounterId("9")

Turn = Callable[[int], object]
"""Turns the machine's clock to a moment in ms."""


def hall_at_work(machine: Machine, turn: Turn) -> None:
    """Let people come since half past seven; one is called out of order, one officer rests, a kiosk asks for help.

    One was sent to a counter where nobody sits, and waits in vain. Two of three say at a kiosk what they think.

    Leaves the clock at five past ten. The third counter and its group are left as they are.
    """
    dice, busy = random.Random(9), dict.fromkeys(map(CounterId, _SITTING), 0)  # noqa: S311 - a picture, no secret
    turn(_at(_FIRST_MIN - 10))
    seats = {counter: _sits_down(machine, counter) for counter in busy}
    for minute in range(_FIRST_MIN, _LAST_MIN, _EVERY_MIN):
        if minute - 1 == _LAST_MIN - _IN_VAIN_MIN:
            turn(_at(minute - 1))
            _sends_on(machine)
        turn(_at(minute))
        machine.queue.issue(GroupId(dice.choice(_GROUPS)), preferred=dice.choice(_CLASSES))
        for counter in (each for each, until in busy.items() if until <= minute):
            _next(machine, counter)
            busy[counter] = minute + dice.randrange(2, _LONGEST_MIN)
    turn(_at(_LAST_MIN))
    _leave_alone(machine, _AT_REST)
    machine.seats.pause(seats[_AT_REST], "giai-lao")
    _jump(machine)
    machine.help.ask("home")


def _at(minute: int) -> int:
    return int(_MONDAY.timestamp() * 1000) + minute * MINUTE_MS


def _sends_on(machine: Machine) -> None:
    """Send a person to the first counter, where nobody sits."""
    ticket = machine.queue.issue(GroupId("cu-tru"))
    machine.queue.transfer(ticket.id, CounterId("2"), Destination(counter=CounterId("1")), "can-them")


def _sits_down(machine: Machine, counter: CounterId) -> SeatId:
    """Return the seat of an officer who works at a PC of his or her own, of which only this store is here."""
    officer = _SITTING[counter]
    body = {"counter": counter, "officer": officer, "day": _MONDAY.date().isoformat()}
    with machine.store.write() as tx:
        return SeatId(EntityId(tx.record(Draft(SeatKind.OPENED, Audience.PUBLIC, officer, body))))


def _next(machine: Machine, counter: CounterId) -> None:
    desk = machine.queue.by(OfficerId(_SITTING[counter]))
    _leave_alone(machine, counter)
    called = desk.call_next(counter)
    if isinstance(called, Ticket):
        desk.serve(called.id, counter)


def _leave_alone(machine: Machine, counter: CounterId) -> None:
    if (ticket := machine.queue.at_counter(counter)) is None:
        return
    machine.queue.finish(ticket.id, counter)
    if ticket.number % _NOT_EVERYBODY:
        form = machine.ratings.form()
        machine.ratings.rate(ticket.id, form.id, ((form.short.id, _OPINIONS[ticket.number % len(_OPINIONS)]),))


def _jump(machine: Machine) -> None:
    """Call the last one who waits for land business before all others."""
    desk = machine.queue.by(OfficerId(_SITTING[_JUMPED_AT]))
    _leave_alone(machine, _JUMPED_AT)
    for _ in range(4):
        last = desk.issue(GroupId("dat-dai"))
    desk.call_chosen(last.id, _JUMPED_AT, "suc-khoe")

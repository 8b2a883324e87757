"""Moments of the hall board to look at: with calls, without, without network, with the longest numbers."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kiosk.board import announce
from sync.clock import ZONE
from sync.domain.ids import CounterId, EntityId, GroupId, TicketId
from sync.domain.opening import ANYHOW, Opening, Phase
from sync.domain.queue import BoardView
from sync.domain.ticket import Ticket, TicketState
from sync.machine import Link

DAY: Final = date(2026, 11, 23)
NOW_MS: Final = 1_795_402_920_000
"""10:02 on that Monday in the centre."""

CLOSED: Final = Opening(Phase.CLOSED, datetime(2026, 11, 25, 7, 30, tzinfo=ZONE))
CUT_MS: Final = NOW_MS - 50 * 60_000


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture's state; ``audible`` is whether the board has a loudspeaker, ``opening`` how the centre stands.

    ``showing``: nobody is awaited, and a picture of the centre has its turn.
    """

    name: str
    board: BoardView
    link: Link
    audible: bool = True
    opening: Opening = ANYHOW
    showing: bool = False


def moments() -> tuple[Moment, ...]:
    """Return what ``--screens`` photographs."""
    busy = _view("A045:3 C018:9 B032:5 A044:3 D007:1", "A046 B033 A2-012 C019")
    long = _view("A2-045:10 C2-1018:9 B2-032:5 A~KT-001:3 D2-007:10", "A2-046 B2-033 A2-1012 C2-019")
    return (
        Moment("busy", busy, _link(online=True)),
        Moment("offline", busy, _link(online=False)),
        Moment("empty", _view("", ""), _link(online=True)),
        Moment("first-waiting", _view("", "A001 B001"), _link(online=True)),
        Moment("between-calls", BoardView(None, busy.last, ()), _link(online=True)),
        Moment("long-numbers", long, _link(online=True)),
        Moment("closed", BoardView(None, (), ()), _link(online=True), opening=CLOSED),
        Moment("showing", served(busy), _link(online=True), showing=True),
        Moment("no-sound", busy, _link(online=False), audible=False),
    )


def _view(called: str, waiting: str) -> BoardView:
    calls = tuple(a_ticket(place, *call.split(":")) for place, call in enumerate(called.split()))
    upcoming = tuple(a_ticket(100 + place, label) for place, label in enumerate(waiting.split()))
    return BoardView(calls[0] if calls else None, calls[1:], upcoming)


def served(view: BoardView) -> BoardView:
    """Return a board whose called people have all come to their counters."""
    came = tuple(replace(ticket, state=TicketState.SERVING) for ticket in announce.shown(view))
    return BoardView(came[0], came[1:], view.next)


def a_ticket(place: int, label: str, counter: str | None = None) -> Ticket:
    """Return a ticket that was called to a counter ``place`` minutes ago, or that waits."""
    series, _, number = label.partition("-") if "-" in label else (label[0], "", label[1:])
    return Ticket(
        id=TicketId(EntityId(f"{place:016d}")),
        series=series,
        number=int(number),
        day=DAY,
        group=GroupId("demo"),
        services=(),
        language="vi",
        issued_at_ms=NOW_MS - 1_800_000,
        state=TicketState.CALLED if counter else TicketState.WAITING,
        counter=CounterId(counter) if counter else None,
        calls=1 if counter else 0,
        called_at_ms=NOW_MS - place * 60_000 if counter else 0,
    )


def _link(*, online: bool) -> Link:
    return Link(online, CUT_MS, 0, None, CUT_MS)

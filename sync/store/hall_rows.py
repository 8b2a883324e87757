"""Manned counters and calls for help as rows, and what the hall asks of them."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from sqlalchemy import Connection, bindparam, select

from sync.domain.help import HelpCall, HelpId, HelpState
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId
from sync.domain.seat import Seat, SeatId, SeatState
from sync.store.prepared import Question, Row, put
from sync.store.reader import Reader
from sync.store.rows import HELP, SEAT

_PUT_SEAT, _PUT_HELP = put(SEAT), put(HELP)
_SEAT_FIELDS, _HELP_FIELDS = (tuple(item.name for item in fields(kind)) for kind in (Seat, HelpCall))

_SEATS = Question(select(SEAT).where(SEAT.c.day == bindparam("day")).order_by(SEAT.c.opened_at_ms, SEAT.c.id))
_SEAT = Question(select(SEAT).where(SEAT.c.id == bindparam("id")))
_HELP_SINCE = Question(
    select(HELP)
    .where(HELP.c.since_ms > bindparam("since_ms"), HELP.c.state != HelpState.DONE.value)
    .order_by(HELP.c.asked_at_ms, HELP.c.id)
)
_HELP = Question(select(HELP).where(HELP.c.id == bindparam("id")))


def save_seats(connection: Connection, seats: Sequence[Seat]) -> None:
    """Put the seats' rows, at least one, in place of those before."""
    _PUT_SEAT.do_each(connection, [{name: getattr(seat, name) for name in _SEAT_FIELDS} for seat in seats])


def save_help(connection: Connection, calls: Sequence[HelpCall]) -> None:
    """Put the calls' rows, at least one, in place of those before."""
    _PUT_HELP.do_each(connection, [{name: getattr(call, name) for name in _HELP_FIELDS} for call in calls])


def seats_of(view: Reader, day: date) -> tuple[Seat, ...]:
    """Return the seats of a business day, closed ones too, in the order in which they were opened."""
    return tuple(_seat(row) for row in _SEATS.rows(view.connection, {"day": day}))


def seat_named(view: Reader, seat: SeatId) -> Seat | None:
    """Return a seat, None when it is not here."""
    row = _SEAT.row(view.connection, {"id": seat})
    return _seat(row) if row else None


def help_since(view: Reader, since_ms: int) -> tuple[HelpCall, ...]:
    """Return the calls for help that are not done and had their last step after a moment, the oldest first."""
    return tuple(_call(row) for row in _HELP_SINCE.rows(view.connection, {"since_ms": since_ms}))


def help_named(view: Reader, call: HelpId) -> HelpCall | None:
    """Return a call for help, None when it is not here."""
    row = _HELP.row(view.connection, {"id": call})
    return _call(row) if row else None


def _seat(row: Row) -> Seat:
    return Seat(
        id=SeatId(EntityId(row.id)),
        counter=CounterId(row.counter),
        officer=OfficerId(row.officer),
        device=DeviceId(row.device),
        day=row.day,
        opened_at_ms=row.opened_at_ms,
        since_ms=row.since_ms,
        state=SeatState(row.state),
        reason=row.reason,
    )


def _call(row: Row) -> HelpCall:
    return HelpCall(
        id=HelpId(EntityId(row.id)),
        kiosk=DeviceId(row.kiosk),
        screen=row.screen,
        asked_at_ms=row.asked_at_ms,
        since_ms=row.since_ms,
        state=HelpState(row.state),
        counter=CounterId(row.counter) if row.counter else None,
        officer=OfficerId(row.officer) if row.officer else None,
    )

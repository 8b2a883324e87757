"""Appointments: made at the desk or taken from another system's file, cancelled, and turned into a number."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from sync.clock import ZONE, Clock, local
from sync.domain.appointment import (
    Appointment,
    AppointmentId,
    AppointmentKind,
    AppointmentState,
    NoSlot,
    Punctual,
    no_slot,
    punctual,
)
from sync.domain.appointment_file import BadLine, Line, Read, fault_of_reference, read_file
from sync.domain.calendar import WorkCalendar
from sync.domain.ids import GroupId, OfficerId, ServiceCode
from sync.domain.log import Audience
from sync.domain.same_appointment import as_one
from sync.domain.ticket import Ticket
from sync.domain.vietnamese import fold
from sync.office.day_slots import DaySlots, on_day, same
from sync.office.lookup import Lookup
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.store.appointment_rows import appointment_named, appointments_between, is_known
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

LINES_AT_ONCE = 50
"""Lines of a file in one commit: in between, who takes a number at this machine gets his or her turn."""

_MOST_BYTES = 4 * 1024 * 1024
_GONE = NotPossible("Không thấy lịch hẹn này trên máy.")
_CANCELLED = NotPossible("Lịch hẹn này đã bỏ.")
_OTHER_DAY = NotPossible("Lịch hẹn này của ngày khác. Mời bà con lấy số thường, hoặc hẹn lại.")
_UNKNOWN = NotPossible("Trung tâm không tiếp nhận việc này.")


@dataclass(frozen=True, slots=True)
class Wish:
    """When somebody wants to come (in the centre's zone), and for what."""

    at: datetime
    group: GroupId
    services: tuple[ServiceCode, ...] = ()
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: how many are new, how many were known already, which lines were left out and why."""

    added: int
    known: int
    bad: tuple[BadLine, ...]
    ignored: tuple[str, ...]


@dataclass(slots=True)
class _Taken:
    """What has come of a file so far; ``seen`` counts its lines without a number by time and business."""

    bad: list[BadLine]
    added: int = 0
    known: int = 0
    seen: Counter[tuple[datetime, GroupId, tuple[ServiceCode, ...]]] = field(default_factory=Counter)


class Appointments:
    """Who is invited, and who has come."""

    def __init__(self, store: Store, lookup: Lookup, calendar: WorkCalendar, clock: Clock, queue: QueueDesk) -> None:
        """Work on this store for the centre of ``lookup``; numbers are given by the queue's desk."""
        self._store, self._lookup, self._calendar, self._clock, self._queue = store, lookup, calendar, clock, queue

    def of_day(self, day: date) -> tuple[Appointment, ...]:
        """Return the appointments of a day that are not cancelled, in the order of their times."""
        with self._store.read() as view:
            return tuple(each for each in on_day(view, day) if each.state is not AppointmentState.CANCELLED)

    def expected(self) -> tuple[Appointment, ...]:
        """Return who is still to come today."""
        return tuple(each for each in self.of_day(self.today()) if each.state is AppointmentState.MADE)

    def today(self) -> date:
        """Return the day in the centre."""
        return local(self._clock()).date()

    def business(self, text: str) -> tuple[GroupId, tuple[ServiceCode, ...]] | None:
        """Return the group, and the procedure if one is meant, of a code or of a group's name; None for neither."""
        code = ServiceCode(text.strip())
        if group := self._lookup.group_of(code):
            return group.id, (code,)
        plain = fold(text.strip())
        groups = self._lookup.centre.groups
        named = next((each for each in groups if plain in (each.id, fold(each.title_vi), fold(each.title_en))), None)
        return (named.id, ()) if named else None

    def punctual(self, appointment: Appointment) -> Punctual:
        """Return whether somebody who comes now comes in time for it."""
        return punctual(appointment, self._clock(), self._queue.rules())

    def make(self, wish: Wish, officer: OfficerId) -> Appointment | NotPossible:
        """Invite somebody."""
        if wish.reference and (why := fault_of_reference(wish.reference)):
            return NotPossible(why)
        with self._store.write() as tx:
            return self._made(tx, wish, officer, DaySlots(tx))

    def cancel(self, appointment: AppointmentId, officer: OfficerId) -> Appointment | NotPossible:
        """Take an invitation back; nobody can who has come."""
        with self._store.write() as tx:
            standing = self._expected(tx, appointment)
            if isinstance(standing, NotPossible):
                return standing
            for each in same(tx, standing):
                tx.record(Draft(AppointmentKind.CANCELLED, Audience.PUBLIC, officer, {}, entity=each.id))
            return _present(tx, appointment)

    def check_in(self, appointment: AppointmentId, officer: OfficerId) -> Ticket | NotPossible:
        """Give the number of somebody who has come; early and late the rules of calling know what it counts."""
        with self._store.write() as tx:
            standing = self._expected(tx, appointment)
            if isinstance(standing, NotPossible):
                return standing
            if local(standing.at_ms).date() != self.today():
                return _OTHER_DAY
            desk = self._queue.by(officer)
            ticket = desk.issue_invited(tx, standing.group, standing.services, standing.at_ms)
            body = {"ticket": ticket.id}
            tx.record(Draft(AppointmentKind.CAME, Audience.PUBLIC, officer, body, entity=appointment))
            return ticket

    def take_in(self, read: Read, officer: OfficerId) -> Imported:
        """Take what a file says, some lines in a commit; the same file once more changes nothing.

        Raises:
            StoreUnavailable: the lines before are kept; the file taken again adds the others.
        """
        taken = _Taken(list(read.bad))
        for first in range(0, len(read.lines), LINES_AT_ONCE):
            with self._store.write() as tx:
                self._take(tx, read.lines[first : first + LINES_AT_ONCE], officer, taken)
        return Imported(taken.added, taken.known, tuple(sorted(taken.bad, key=lambda each: each.number)), read.ignored)

    def _take(self, tx: Writer, lines: Iterable[Line], officer: OfficerId, taken: "_Taken") -> None:
        slots = DaySlots(tx)
        for line in lines:
            wish = self._wish(line)
            if wish is None:
                why = f"Không rõ việc “{line.service}”. Ghi mã thủ tục hoặc tên nhóm việc."
                taken.bad.append(BadLine(line.number, why))
                continue
            place = wish.at, wish.group, wish.services
            taken.seen[place] += not wish.reference
            if self._has(tx, wish, taken.seen[place]):
                taken.known += 1
                continue
            made = self._made(tx, wish, officer, slots, 0 if wish.reference else taken.seen[place])
            if isinstance(made, NotPossible):
                taken.bad.append(BadLine(line.number, made.reason))
            else:
                slots.take(made)
                taken.added += 1

    def _wish(self, line: Line) -> Wish | None:
        business = self.business(line.service)
        return Wish(line.at.replace(tzinfo=ZONE), *business, line.reference) if business else None

    def _has(self, view: Reader, wish: Wish, nth: int) -> bool:
        """Return whether a line is known: by its number, or as the nth without one for that time and business."""
        if wish.reference:
            return is_known(view, wish.reference)
        at_ms = _ms(wish.at)
        there = (each for each in as_one(appointments_between(view, at_ms, at_ms + 1)) if not each.reference)
        return sum((each.group, each.services) == (wish.group, wish.services) for each in there) >= nth

    def _made(
        self, tx: Writer, wish: Wish, officer: OfficerId, slots: DaySlots, line: int = 0
    ) -> Appointment | NotPossible:
        if self._lookup.centre.group(wish.group) is None:
            return _UNKNOWN
        rules, now = self._queue.rules(), local(self._clock())
        why = no_slot(wish.at, now, self._calendar, rules, slots.taken(wish.group, wish.at.date()))
        if why is not None:
            return NotPossible(self._sentence(why, wish.at))
        body: dict[str, object] = {"at": _ms(wish.at), "group": wish.group, "services": wish.services}
        body |= {"reference": wish.reference} if wish.reference else {}
        body |= {"line": line} if line else {}
        entity = tx.record(Draft(AppointmentKind.MADE, Audience.PUBLIC, officer, body))
        return _present(tx, AppointmentId(entity))

    def _sentence(self, why: NoSlot, at: datetime) -> str:
        slots, when = self._queue.rules().slots, f"{at.hour}:{at:%M} ngày {at.day}/{at.month}/{at.year}"
        spans = self._calendar.spans_on(at.date())
        hours = ", ".join(f"{start.hour}:{start:%M}–{end.hour}:{end:%M}" for start, end in spans)
        return {
            NoSlot.PAST: f"Giờ hẹn {when} đã qua.",
            NoSlot.TOO_FAR: f"Chỉ hẹn trước tối đa {slots.most_days} ngày.",
            NoSlot.DAY_OFF: f"Ngày {at.day}/{at.month}/{at.year} nghỉ: {self._calendar.why_off(at.date())}.",
            NoSlot.CLOSED: f"Ngoài giờ làm việc. Giờ làm việc: {hours}.",
            NoSlot.BETWEEN: f"Giờ hẹn cách nhau {slots.minutes} phút, như 9:00 hoặc 9:{slots.minutes:02d}.",
            NoSlot.FULL: f"Đã đủ {slots.most_people} người hẹn lúc {when}.",
        }[why]

    def _expected(self, tx: Writer, appointment: AppointmentId) -> Appointment | NotPossible:
        """Return an appointment to which somebody may still come."""
        named = appointment_named(tx, appointment)
        if named is None:
            return _GONE
        (standing,) = as_one(same(tx, named))
        if standing.state is AppointmentState.CANCELLED:
            return _CANCELLED
        if standing.ticket is None:
            return standing
        ticket = tx.ticket(standing.ticket)
        return NotPossible(f"Lịch hẹn này đã có số {ticket.label if ticket else ''}".rstrip() + ".")


def read_appointments(book: Appointments, file: Path, officer: OfficerId) -> Imported | NotPossible:
    """Take what a file of another system says."""
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError:
        return NotPossible(f"Không đọc được tệp {file.name}. Chép lại tệp rồi thử lần nữa.")
    if len(content) > _MOST_BYTES:
        return NotPossible(f"Tệp {file.name} quá lớn: tối đa 4 MB. Chia tệp rồi nhập tiếp.")
    return book.take_in(read_file(content), officer)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _present(tx: Writer, appointment: AppointmentId) -> Appointment:
    found = appointment_named(tx, appointment)
    if found is None:
        raise LookupError(appointment)
    return found

"""The work-list "cần xử lý": what waits for a person's decision, and the decisions.

Nothing here is ever lost or changed: each decision is an event of its own, and travels like all others.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from sync.domain.body import Body
from sync.domain.conflict import Conflict
from sync.domain.dossier import RESENDABLE, Critical, Dossier, DossierKind, fault_in
from sync.domain.event import NotAnEvent
from sync.domain.ids import CentreId, CounterId, DeviceId, DossierId, LogId, OfficerId, TicketId
from sync.domain.log import Audience, named
from sync.domain.remedy import LONGEST_REASON, WorklistKind, entry_of, standing_in
from sync.domain.same_appointment import Double
from sync.domain.ticket import Ticket
from sync.office.intake import Faults, readable
from sync.office.queue import QueueDesk
from sync.office.reasons import field_of, in_field, in_words
from sync.office.refusal import NotPossible
from sync.office.resending import filled, form_of
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.worklist_rows import Unused, contested, count_of_worklist, discard_of, given_twice, unused, unused_named
from sync.store.writer import Draft, Writer

MOST = 200
"""Events shown at once: a broken machine may say thousands of things that nobody can use."""

_SETTLED = NotPossible("Mục này đã được xử lý ở nơi khác. Xem lại danh sách.")
_CHANGED = NotPossible("Giá trị vừa đổi. Xem lại các giá trị rồi chọn.")
_NOT_OURS = NotPossible("Việc này ghi ở máy khác. Sửa và gửi lại trên chính máy ấy, hoặc bỏ và ghi lý do.")
_TOO_LONG = NotPossible("Nội dung dài quá. Viết gọn lại rồi gửi.")
_REASON_WANTED = NotPossible(f"Ghi lý do bỏ, tối đa {LONGEST_REASON} chữ, không ghi tên người.")


@dataclass(frozen=True, slots=True)
class Who:
    """On which machine something was written, by whom ("" where nobody can tell) and when (0 likewise)."""

    machine: DeviceId
    officer: OfficerId
    at_ms: int


@dataclass(frozen=True, slots=True)
class Unusable:
    """An event that could not be used.

    Attributes:
        why: the reason in a Vietnamese sentence.
        wrong: the sentence that stands under the field it speaks of, {} when it speaks of none.
        code: of its dossier, "" where that is not known.
        fields: its texts by field, when it may be edited and sent again here; {} otherwise.
        elsewhere: it may be edited, but on the machine that wrote it.
    """

    name: str
    kind: str
    why: str
    wrong: Mapping[str, str]
    who: Who
    code: str
    fields: Mapping[str, str]
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Contested:
    """A dossier with fields of which several values were written without knowing of each other."""

    name: str
    dossier: Dossier

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The fields, each with its values."""
        return self.dossier.conflicts


@dataclass(frozen=True, slots=True)
class TwoHistories:
    """A log that two machines wrote: one is a copy of the other; each history's last event.

    Attributes:
        ends: number of the last event, and who wrote it, by history.
    """

    name: str
    machine: DeviceId
    ends: tuple[tuple[int, Who], ...]


@dataclass(frozen=True, slots=True)
class SharedCode:
    """An official code that two or more dossiers bear; its name is the code."""

    name: str
    dossiers: tuple[Dossier, ...]


@dataclass(frozen=True, slots=True)
class TwoNumbers:
    """An appointment for which machines apart gave a number each; its name is the appointment's."""

    name: str
    double: Double

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        """The numbers that are not void, the one that counts first."""
        return (self.double.kept, *self.double.spare)


Entry = Contested | SharedCode | TwoHistories | TwoNumbers | Unusable


class Worklist:
    """The entries that this machine knows of, and what may be done about them here."""

    def __init__(
        self,
        store: Store,
        centre: CentreId,
        device: DeviceId,
        new_code: Callable[[Writer, CounterId], Body],
        queue: QueueDesk,
    ) -> None:
        """Work on this store of a centre's machine.

        Args:
            store: of this machine.
            centre: whose events are ours, together with the device's name.
            device: this machine.
            new_code: draws a dossier's code, as at its reception.
            queue: knows today's numbers, and voids those that are too many.
        """
        self._store, self._me, self._new_code, self._queue = store, (centre, device), new_code, queue

    def entries(self) -> tuple[Entry, ...]:
        """Return what waits for a decision: conflicts, doubled numbers, shared codes, copies, events by time."""
        with self._store.read() as view:
            conflicts = [Contested(item.id, item) for item in contested(view)]
            codes = [SharedCode(item[0].code, item) for item in given_twice(view)]
            copies = [_histories(view, log) for log in _forked(view)]
            numbers = self._two_numbers(view)
            events = [self._unusable(view, item) for item in unused(view, MOST, "/".join(self._me))]
        events.sort(key=lambda item: -item.who.at_ms)
        return (*conflicts, *numbers, *codes, *copies, *events)

    def count(self) -> int:
        """Return how many entries there are; cheap enough for every change."""
        with self._store.read() as view:
            return count_of_worklist(view) + len(_forked(view)) + len(self._two_numbers(view))

    def settle(self, dossier: DossierId, field: str, value: str, officer: OfficerId) -> Dossier | NotPossible:
        """Write one of the values that stand for a contested field, after all of them."""
        with self._store.write() as tx:
            standing = tx.dossier(dossier)
            conflict = next((item for item in standing.conflicts if item.field == field), None) if standing else None
            if conflict is None:
                return _SETTLED
            if value not in {claim.value for claim in conflict.claims}:
                return _CHANGED
            body = {field: int(value) if field == Critical.FEE else value}
            tx.record(Draft(DossierKind.CORRECTED, Audience.STAFF, officer, body, entity=dossier))
            return tx.dossier(dossier) or _SETTLED

    def keep_number(self, entry: str, ticket: TicketId, counter: CounterId, officer: OfficerId) -> NotPossible | None:
        """Void the other numbers of an appointment; None when that is done, else why one of them stays."""
        with self._store.read() as view:
            found = next((each for each in self._two_numbers(view) if each.name == entry), None)
        others = [each for each in found.tickets if each.id != ticket] if found else []
        if not found or len(others) == len(found.tickets):
            return _SETTLED
        desk = self._queue.by(officer)
        for other in others:
            answer = desk.void_double(other.id, counter)
            if isinstance(answer, NotPossible):
                return answer
        return None

    def resend(self, entry: str, fields: Mapping[str, str], officer: OfficerId) -> Faults | NotPossible | None:
        """Write an event that stands in for one that could not be used, after all that is known of its dossier.

        Returns:
            None when the entry is gone; else what is wrong with the fields, or why it cannot be.
        """
        with self._store.write() as tx:
            found = unused_named(tx, entry)
            if found is None:
                return _SETTLED
            if not self._is_ours(found) or not _is_editable(found):
                return _NOT_OURS
            body = filled(found.event, fields, partial(self._new_code, tx))
            if isinstance(body, Faults):
                return body
            instead = standing_in(found.skipped.ref, body)
            try:
                tx.record(Draft(DossierKind.RESENT, Audience.STAFF, officer, instead, entity=found.entity))
            except NotAnEvent:
                return _TOO_LONG
        return None

    def discard(self, entry: str, officer: OfficerId, reason: str) -> NotPossible | None:
        """Record that nothing is to be done about an entry, everywhere; its events stay. None when that is so."""
        why = " ".join(reason.split())
        if not 0 < len(why) <= LONGEST_REASON or not readable(why):
            return _REASON_WANTED
        with self._store.write() as tx:
            if not (_is_discardable(tx, entry) or any(each.name == entry for each in self._two_numbers(tx))):
                return _SETTLED
            tx.record(Draft(WorklistKind.DISCARDED, Audience.STAFF, officer, {"entry": entry, "reason": why}))
        return None

    def _two_numbers(self, view: Reader) -> list[TwoNumbers]:
        found = (TwoNumbers(each.appointment.id, each) for each in self._queue.doubles(view))
        return [each for each in found if discard_of(view, each.name) is None]

    def _unusable(self, view: Reader, item: Unused) -> Unusable:
        dossier, ref = view.dossier(DossierId(item.entity)), item.skipped.ref
        editable = _is_editable(item)
        return Unusable(
            name=entry_of(ref),
            kind=item.skipped.kind,
            why=in_words(item.skipped.reason),
            wrong={key: in_field(item.skipped.reason)} if (key := field_of(item.skipped.reason)) else {},
            who=Who(named(ref.log).device, OfficerId(item.event.header.by), item.event.header.at_ms),
            code=dossier.code if dossier else "",
            fields=form_of(item.event) if editable and self._is_ours(item) else {},
            elsewhere=editable and not self._is_ours(item),
        )

    def _is_ours(self, item: Unused) -> bool:
        name = named(item.skipped.ref.log)
        return (name.centre, name.device) == self._me


def _is_editable(item: Unused) -> bool:
    """Return whether other fields would make the event usable: it is its body that nobody can use, and it is here."""
    event = item.event
    is_staff = named(item.skipped.ref.log).audience is Audience.STAFF
    return is_staff and event.header.kind in RESENDABLE and not event.body_hash and bool(fault_in(event))


def _is_discardable(view: Reader, entry: str) -> bool:
    """Return whether an entry is one about which nothing need be done; of contested values one must be chosen."""
    if unused_named(view, entry) is not None or entry in _forked(view):
        return True
    return any(entry == item[0].code for item in given_twice(view))


def _forked(view: Reader) -> list[LogId]:
    return [log for log in view.forked() if discard_of(view, log) is None]


def _histories(view: Reader, log: LogId) -> TwoHistories:
    machine, ends = named(log).device, []
    for head in view.heads_of([log])[log]:
        _, last = view.events_of(head, head.seq - 1, 1 << 20)[0]
        ends.append((head.seq, Who(machine, OfficerId(last.header.by), last.header.at_ms)))
    return TwoHistories(log, machine, tuple(ends))

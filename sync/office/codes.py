"""Official dossier codes: asked for, granted, opened, witnessed and drawn, all by events in ordinary logs.

Nobody waits for any of it: without a lease a dossier gets a temporary code, and the province gives the official one
when it hears of the dossier.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from sync.clock import Clock, business_day
from sync.domain.centre import Centre
from sync.domain.codes import CodeBook
from sync.domain.dossier import Dossier, DossierKind
from sync.domain.ids import DeviceId, EntityId
from sync.domain.lease import AHEAD_DAYS, MOST_DAYS, SIZE, Lease, LeaseKind, Roll, RollKind, may_grant
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.store.lease_rows import codes_with, leases, rolls, staff_logs_of, uncoded
from sync.store.store import Store
from sync.store.writer import Draft, Writer

SPARE: Final = 2
"""Leases that a counter has waiting for each day: one to open, one for after a restart."""

LOW: Final = 3
"""With so many numbers left a run opens its next lease."""

MOST_A_DAY: Final = 50
"""Leases of one device and day; a machine that asks for more is broken."""

Call = tuple[str, date]
"""The digest of this process's own roll call, and the day on which it called."""


class Policy(StrEnum):
    """Whether official codes are given, and how; the province's leave is its own setting."""

    LEASED = "leased"
    PROVINCE = "province"
    OFF = "off"


class Codes:
    """What one machine does about codes; which part is its own, its role decides."""

    def __init__(
        self, store: Store, centre: Centre, book: CodeBook, device: DeviceId, policy: Policy, clock: Clock
    ) -> None:
        """Work on this store for this centre's agency."""
        self._store, self._centre, self._book = store, centre, book
        self._device, self._policy, self._clock = device, policy, clock
        self._next: dict[EntityId, int] = {}
        self._called: Call | None = None

    @property
    def wants_code(self) -> bool:
        """Whether a dossier with a temporary code is to be given an official one by the province."""
        return self._policy is not Policy.OFF

    def draw(self, tx: Writer) -> str | None:
        """Return the next official code of this run's lease; None: there is no lease to draw from."""
        if self._policy is not Policy.LEASED:
            return None
        today = business_day(self._clock())
        used = codes_with(tx, self._prefix(today))
        for lease in self._own(tx, today):
            for number in range(self._next.get(lease.id, lease.first), lease.last + 1):
                self._next[lease.id] = number + 1  # a number whose dossier is not kept stays a gap
                code = self._book.write(lease.agency, lease.day, number)
                if isinstance(code, str) and code not in used:
                    return code
        return None

    def tend(self) -> None:
        """Do what is to be done now: a counter asks and opens, the witness witnesses, the province grants."""
        called = self._called
        with self._store.write() as tx:
            today = business_day(self._clock())
            known = leases(tx, today)
            self._witness(tx, known)
            if self._role() in (Role.COUNTER, Role.HUB):
                self._answer_rolls(tx, today)
            if self._role() == Role.COUNTER and self._policy is Policy.LEASED and self._centre.agency:
                self._ask(tx, known, today)
                self._open(tx, known, today)
            if self._grants():
                called = called or (self._call_roll(tx), today)
                self._grant(tx, today, called)
        self._called = called  # now that the call is kept: one that was lost with its commit is called again

    def _grants(self) -> bool:
        wanted = self._role() == Role.PROVINCE and self._policy is not Policy.OFF
        return wanted and self._book.knows(self._centre.agency)

    def _witness(self, tx: Writer, known: Collection[Lease]) -> None:
        for lease in known:
            if lease.witness == self._device and lease.wants_witness:
                body = {"opening": lease.openings[0].digest, "held": staff_logs_of(tx, lease.device, lease.day)}
                self._record(tx, LeaseKind.WITNESSED, body, lease.id)

    def _ask(self, tx: Writer, known: Collection[Lease], today: date) -> None:
        for day in (today + timedelta(days=n) for n in range(AHEAD_DAYS + 1)):
            waiting = [item for item in known if item.device == self._device and item.day == day and not item.openings]
            body = {"agency": self._centre.agency, "day": day.isoformat(), "witness": self._nearest_witness()}
            for _ in range(SPARE - len(waiting)):
                self._record(tx, LeaseKind.ASKED, body)

    def _open(self, tx: Writer, known: Collection[Lease], today: date) -> None:
        log = tx.next_place(Audience.STAFF)[0].text
        mine = [item for item in known if item.device == self._device and item.day == today and self._is_granted(item)]
        opened = [item for item in mine if log in {opening.log for opening in item.openings}]
        left = sum(item.last + 1 - self._next.get(item.id, item.first) for item in opened if len(item.openings) == 1)
        closed = next((item for item in mine if item.is_closed), None)
        if left <= LOW and closed is not None:
            self._record(tx, LeaseKind.OPENED, {}, closed.id)

    def _answer_rolls(self, tx: Writer, today: date) -> None:
        for roll in rolls(tx):
            if calls := roll.unanswered(self._device):
                days = [today + timedelta(days=AHEAD_DAYS - n) for n in range(MOST_DAYS)]
                known = {day.isoformat(): highest for day, highest in self._here(tx, days).items() if highest}
                self._record(tx, RollKind.ANSWERED, {"calls": calls, "known": known}, roll.id)

    def _grant(self, tx: Writer, today: date, own: Call) -> None:
        called = rolls(tx)
        for day in (today + timedelta(days=n) for n in range(AHEAD_DAYS + 1)):
            if self._policy is Policy.LEASED and self._may_grant(day, own, called):
                self._grant_day(tx, day, called)
        for dossier in uncoded(tx):
            self._give(tx, dossier, own, called)

    def _call_roll(self, tx: Writer) -> str:
        """Record a call that stands for all earlier ones; return its digest."""
        before = next(iter(rolls(tx)), None)
        earlier = tuple(before.calls) if before else ()
        entity = self._record(tx, RollKind.CALLED, {"instead_of": earlier}, before.id if before else None)
        roll = next(item for item in rolls(tx) if item.id == entity)
        return next(call for call in roll.calls if call not in earlier)

    def _grant_day(self, tx: Writer, day: date, called: Collection[Roll]) -> None:
        of_day = [item for item in leases(tx, day) if item.day == day]
        highest = self._highest(tx, day, called)
        for lease in of_day:
            fits = lease.agency == self._centre.agency and lease.witness in self._witnesses()
            many = sum(item.device == lease.device for item in of_day) > MOST_A_DAY
            if fits and not lease.first and not many:
                self._record(tx, LeaseKind.GRANTED, {"first": highest + 1, "last": highest + SIZE}, lease.id)
                highest += SIZE

    def _give(self, tx: Writer, dossier: Dossier, own: Call, called: Collection[Roll]) -> None:
        day = business_day(dossier.received_at_ms)
        if not dossier.wants_code or not self._may_grant(day, own, called):
            return
        code = self._book.write(self._centre.agency, day, self._highest(tx, day, called) + 1)
        if isinstance(code, str):
            self._record(tx, DossierKind.CODE_GIVEN, {"code": code}, dossier.id)

    def _may_grant(self, day: date, own: Call, called: Collection[Roll]) -> bool:
        call, started = own
        answered = next((roll.calls[call] for roll in called if call in roll.calls), frozenset[DeviceId]())
        counters = [device for device, role in self._centre.devices.items() if role == Role.COUNTER]
        return may_grant(day, started, answered, counters)

    def _highest(self, tx: Writer, day: date, called: Collection[Roll]) -> int:
        """Return the highest number of a day that anything here tells of."""
        told = (roll.known.get(day.isoformat(), 0) for roll in called)
        return max((self._here(tx, [day])[day], *told))

    def _here(self, tx: Writer, days: Collection[date]) -> dict[date, int]:
        """Return the highest number of each day that leases and dossiers here tell of, 0 where none does."""
        highest, first, last = dict.fromkeys(days, 0), min(days), max(days)
        for item in leases(tx, first):
            if item.day in highest and item.agency == self._centre.agency:
                highest[item.day] = max(highest[item.day], item.reserved)
        prefixes = {self._prefix(day): day for day in days}
        for code in codes_with(tx, self._prefix(first), self._prefix(last)):
            prefix, _, number = code.rpartition("-")
            day = prefixes.get(f"{prefix}-")
            if day and number.isdecimal():
                highest[day] = max(highest[day], int(number))
        return highest

    def _own(self, tx: Writer, today: date) -> list[Lease]:
        log = tx.next_place(Audience.STAFF)[0].text
        held = staff_logs_of(tx, self._device, today)
        return [
            item for item in leases(tx, today) if item.day == today and self._usable(item) and item.serves(log, held)
        ]

    def _usable(self, lease: Lease) -> bool:
        return self._is_granted(lease) and lease.agency == self._centre.agency and lease.witness in self._witnesses()

    def _is_granted(self, lease: Lease) -> bool:
        return self._centre.devices.get(lease.granter) == Role.PROVINCE

    def _witnesses(self) -> list[DeviceId]:
        return [
            device
            for role in (Role.HUB, Role.PROVINCE)
            for device, is_a in self._centre.devices.items()
            if is_a == role
        ]

    def _nearest_witness(self) -> DeviceId:
        return next(iter(self._witnesses()), DeviceId(""))

    def _role(self) -> str:
        return self._centre.devices.get(self._device, "")

    def _prefix(self, day: date) -> str:
        return f"{self._centre.agency}-{day:%y%m%d}-"

    def _record(self, tx: Writer, kind: str, body: Mapping[str, object], entity: EntityId | None = None) -> EntityId:
        return tx.record(Draft(kind, Audience.STAFF, self._device, body, entity=entity))

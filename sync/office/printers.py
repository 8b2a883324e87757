"""The kiosks' printers, as everybody of the centre sees them; and which numbers are on paper (F-01)."""

from datetime import datetime, time

from sync.clock import Clock, local
from sync.domain.ids import DeviceId, OfficerId, TicketId
from sync.domain.log import Audience
from sync.domain.printer import PrinterKind, PrinterReport
from sync.domain.printer_state import PrinterState
from sync.domain.ticket import SlipState, Ticket, TicketKind, TicketState
from sync.office.desk import Desk
from sync.office.refusal import NotPossible
from sync.store.printer_rows import printers_since
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft

OFFERED_MS = 600_000
"""F-01: so long after it was given a number without paper is offered again; then its person has gone, or noted it."""

_UNKNOWN = NotPossible("Ki-ốt này hôm nay chưa báo gì về máy in.")
_OPEN = (TicketState.WAITING, TicketState.PARKED, TicketState.CALLED, TicketState.ABSENT)


class Printers:
    """Printers of today, and the slips that did not come out of this machine's."""

    def __init__(self, store: Store, device: DeviceId, clock: Clock, desk: Desk) -> None:
        """Tell of this machine's printer; the desk knows the day's tickets."""
        self._store, self._device, self._clock, self._desk = store, device, clock, desk

    def of_today(self) -> tuple[PrinterReport, ...]:
        """Return the newest word of each machine's printer since midnight, by the machines' names."""
        with self._store.read() as view:
            found = self._of_today(view)
        return tuple(found[device] for device in sorted(found))

    def own(self) -> PrinterReport | None:
        """Return what this machine has told of its printer today."""
        with self._store.read() as view:
            return self._of_today(view).get(self._device)

    def tell(self, state: PrinterState, *, unseen: bool, left_mm: int) -> None:
        """Tell the others how this machine's printer stands; what they know already is not told again.

        Args:
            state: as it was seen last.
            unseen: a new roll is in, and nobody has said that there are letters on it.
            left_mm: of paper, coarse: every other length is told; 0 where nobody counts.

        Raises:
            StoreUnavailable: nobody is told; the next change is.
        """
        with self._store.write() as tx:
            before = self._of_today(tx).get(self._device)
            if before is not None and (before.state, before.unseen, before.left_mm) == (state, unseen, left_mm):
                return
            body = {"state": state.value, "unseen": int(unseen), "left_mm": left_mm}
            entity = before.id if before else None
            tx.record(Draft(PrinterKind.STOOD, Audience.PUBLIC, self._device, body, entity=entity))

    def fill(self, device: DeviceId, officer: OfficerId) -> PrinterReport | NotPossible:
        """Say that the roll of a machine's printer was changed; the machine counts its paper anew once it hears."""
        with self._store.write() as tx:
            known = self._of_today(tx).get(device)
            if known is None:
                return _UNKNOWN
            tx.record(Draft(PrinterKind.FILLED, Audience.PUBLIC, officer, {}, entity=known.id))
            return self._of_today(tx)[device]

    def came_out(self, ticket: TicketId) -> None:
        """Write down that the slip of a number is on paper; of what is no number, nothing.

        Raises:
            StoreUnavailable: the number stays without paper for all who look.
        """
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is not None and standing.slip is SlipState.RESERVED:
                tx.record(Draft(TicketKind.PRINTED, Audience.PUBLIC, self._device, {}, entity=ticket))

    def did_not_come(self, ticket: TicketId) -> None:
        """Write down that the person has no slip, whatever the printer said (F-42).

        Raises:
            StoreUnavailable: the number stays as it is.
        """
        with self._store.write() as tx:
            standing = tx.ticket(ticket)
            if standing is not None and standing.slip is SlipState.PRINTED:
                body = {"slip": SlipState.RESERVED.value}
                tx.record(Draft(TicketKind.PRINTED, Audience.PUBLIC, self._device, body, entity=ticket))

    def without_paper(self) -> tuple[Ticket, ...]:
        """Return the numbers of this machine's last ten minutes that are not on paper and may be called yet."""
        now_ms = self._clock()
        return tuple(
            ticket
            for ticket in self._desk.standing(_OPEN)
            if ticket.slip is SlipState.RESERVED
            and ticket.issued_by == self._device
            and now_ms - ticket.issued_at_ms < OFFERED_MS
        )

    def _of_today(self, view: Reader) -> dict[DeviceId, PrinterReport]:
        """Return each machine's newest word; one that was copied or set up anew has told of two printers."""
        today = local(self._clock())
        midnight = datetime.combine(today.date(), time.min, today.tzinfo)
        return {printer.device: printer for printer in printers_since(view, int(midnight.timestamp() * 1000))}

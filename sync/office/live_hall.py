"""The hall as it is now, for the supervisor: one reading of the whole day, and nothing written."""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.clock import Clock
from sync.domain import flood
from sync.domain.centre import Centre
from sync.domain.hall import Hall, hall
from sync.domain.help import HelpCall
from sync.domain.ids import DeviceId, OfficerId
from sync.domain.printer import PrinterReport
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.office.desk import Desk
from sync.office.help_calls import HelpCalls
from sync.office.printers import Printers
from sync.store.account_rows import accounts
from sync.store.hall_rows import seats_of
from sync.store.heard import heard_since
from sync.store.store import Store


@dataclass(frozen=True, slots=True)
class Heard:
    """A machine of the centre.

    Attributes:
        role: as the centre's file says; "" for one that joined later.
        at_ms: when it wrote its newest event of the day that is here; None when there is none.
    """

    device: DeviceId
    role: str
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class Live:
    """The hall at a moment.

    Attributes:
        tickets: of the open day, in no order.
        help: calls for help that count, the oldest first.
        heard: the centre's machines in the order of its file, then those that joined later.
        printers: of the public machines, as those told of them today.
        people: names by sign-in names, those of accounts before those of the centre's file.
        runs: numbers that a kiosk gave faster than people come and that may be nobody's, the latest first (F-57).
    """

    at_ms: int
    hall: Hall
    tickets: tuple[Ticket, ...]
    help: tuple[HelpCall, ...]
    heard: tuple[Heard, ...]
    people: Mapping[OfficerId, str]
    printers: tuple[PrinterReport, ...] = ()
    runs: tuple[tuple[Ticket, ...], ...] = ()

    def named(self, label: str) -> tuple[Ticket, ...]:
        """Return whose number this is, however it is typed: "a45" is A045; more than one only for twins."""
        typed = _plain(label)
        return tuple(ticket for ticket in self.tickets if typed and _plain(ticket.label) == typed)


class LiveHall:
    """Reads the figures; 2,400 tickets take longer than a frame, so screens ask beside the thread that draws."""

    def __init__(
        self, store: Store, centre: Centre, clock: Clock, desk: Desk, help_calls: HelpCalls, printers: Printers
    ) -> None:
        """Read this store for this centre; the desk tells which day is open."""
        self._store, self._centre, self._clock = store, centre, clock
        self._desk, self._help, self._printers = desk, help_calls, printers

    def now(self) -> Live:
        """Return the hall as this machine knows it."""
        now_ms = self._clock()
        with self._store.read() as view:
            day = self._desk.day(view)
            tickets, seats = view.tickets(day), seats_of(view, day)
            heard = heard_since(view, self._centre.id, day)
            named = {OfficerId(account.officer): account.name for account in accounts(view)}
        known = dict.fromkeys((*self._centre.devices, *sorted(heard)))
        groups, counters = (group.id for group in self._centre.groups), (each.id for each in self._centre.counters)
        return Live(
            at_ms=now_ms,
            hall=hall(tickets, seats, groups, counters, self._desk.rules(), now_ms),
            tickets=tickets,
            help=self._help.waiting(),
            heard=tuple(Heard(name, self._centre.devices.get(name, ""), heard.get(name)) for name in known),
            people={officer.id: officer.name for officer in self._centre.officers} | named,
            printers=self._printers.of_today(),
            runs=flood.runs(filter(self._of_a_kiosk, tickets), self._desk.rules().flood),
        )

    def _of_a_kiosk(self, ticket: Ticket) -> bool:
        """Return whether a kiosk of the centre's file gave the number.

        A helper may give many at a counter, for people of flesh and blood; of a machine that joined later nobody knows.
        """
        return self._centre.devices.get(ticket.issued_by) == Role.KIOSK


def _plain(label: str) -> tuple[str, int] | None:
    """Return series and number of a label; None for what is none."""
    letters = "".join(label.split()).upper()
    number = letters[len(letters.rstrip("0123456789")) :]
    series = letters.removesuffix(number).rstrip("-")
    # the tag's digit belongs to the series: only the dash tells "A2-045" from "A2045"
    return (series, int(number)) if series and number else None

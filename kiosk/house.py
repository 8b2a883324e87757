"""What the kiosk asks of its machine for the pages; a database that cannot answer is no reason to leave a page."""

from kiosk.values import Desk
from sync.clock import local
from sync.domain.help import HelpCall
from sync.domain.ids import ProcedureCode
from sync.domain.seat import SeatState
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.lookup import Answer


class House:
    """Questions only; nothing here changes anything."""

    def __init__(self, machine: Machine) -> None:
        """Ask this machine."""
        self._machine = machine
        self._search = ("", Answer())

    def waiting(self) -> int:
        """Return how many wait in the hall; -1 while the database cannot say, which is not the same as nobody."""
        try:
            return len(self._machine.queue.waiting())
        except Trouble:
            return -1

    def waiting_for(self, code: ProcedureCode) -> int:
        """Return how many wait in the group of a procedure."""
        group = self._machine.lookup.group_of(code)
        return sum(ticket.group == group.id for ticket in self._machine.queue.waiting()) if group else 0

    def ahead_of(self, ticket: Ticket) -> int | None:
        """Count who waits before a number; None while the database cannot say: the number stays on the screen."""
        try:
            return self._machine.queue.ahead_of(ticket.id)
        except Trouble:
            return None

    def help_call(self) -> HelpCall | None:
        """Return this machine's own call for help, if there is one as far as is known."""
        try:
            return self._machine.help.own()
        except Trouble:
            return None

    def is_manned(self) -> bool:
        """Return whether any counter is open, as far as is known here."""
        try:
            return any(seat.state is SeatState.OPEN for seat in self._machine.seats.of_today())
        except Trouble:
            return False

    def found(self, query: str) -> Answer:
        """Search once for a query, however many texts of the page ask about it."""
        if self._search[0] != query:
            self._search = (query, self._machine.lookup.ask(query))
        return self._search[1]

    def forget(self) -> None:
        """Drop what was searched last: the next person's machine knows no word of it (K-31)."""
        self._search = ("", Answer())

    def desk(self, language: str) -> Desk:
        """Return what pages are made from, in a language and at this moment."""
        machine = self._machine
        now, old = local(machine.clock()), machine.catalogue.days_too_old()
        return Desk(machine.lookup, machine.calendar, language, now, old)

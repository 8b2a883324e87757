"""The kiosk's slips beside the ordinary way: printed again after a power cut, doubted, and tried on a new roll."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Slot

from kiosk import flow
from kiosk.flow import Place, Screen
from kiosk.languages import Languages
from kiosk.slips import Slips
from kiosk.telling import Telling
from sync.devices.job import NotPrinted, Printed
from sync.devices.refusals import KEEP, NOT_TAKEN, NoAnswer
from sync.errors import PrinterFault
from sync.machine import Machine

_NO_SLIP: Final = PrinterFault(NOT_TAKEN, KEEP)


class Printing(Telling):
    """The kiosk as far as its printer asks something of people."""

    def __init__(
        self, machine: Machine, slips: Slips, languages: Languages, since_start_ms: Callable[[], int], *, paper: bool
    ) -> None:
        """Listen to the printer."""
        super().__init__(machine, slips, languages, since_start_ms, paper=paper)
        slips.printed.connect(self._ask_if_doubtful)
        self.printer.fell.connect(self._doubt_the_slip)
        self.printer.renewed.connect(self._try_the_roll)

    @Slot()
    def printAgain(self) -> None:
        """Print the slip that did not come out before this machine was started, marked, and show its number (F-01)."""
        ticket = self.printer.offered
        if ticket is None:
            return
        slip = self._slips.draw(ticket, self._house.ahead_of(ticket), again=True)
        self._go(Place(Screen.TICKET, ticket=ticket))
        self._slips.print(slip)

    @Slot(bool)
    def answerSlip(self, came: bool) -> None:  # noqa: FBT001 - called by QML
        """Take the person's word on whether the slip came out (F-42)."""
        ticket = self._session.ticket
        self._become(flow.keep_going(self._session, self._now_ms()))
        if ticket is None:
            return
        self.printer.give_word(ticket.id, came=came)
        self._become_printed(Printed(ticket.id) if came else NotPrinted(ticket.id, _NO_SLIP))

    @Slot(bool)
    def answerRoll(self, letters: bool) -> None:  # noqa: FBT001 - called by QML
        """Take the word of whoever changed the roll; without letters it is in upside down, and is tried again."""
        self._become(flow.keep_going(self._session, self._now_ms()))
        if letters:
            self.printer.trust()
        else:
            self._try_the_roll()

    @Slot(object)
    def _ask_if_doubtful(self, answer: Printed | NotPrinted) -> None:
        """Ask whoever waits for a slip of which nobody knows whether it came out (F-42, F-43)."""
        doubtful = self.printer.doubtful if isinstance(answer, Printed) else isinstance(answer.reason, NoAnswer)
        if doubtful and self._is_shown(answer):
            self._become(flow.ask_for_the_slip(self._session, self._now_ms()))

    @Slot()
    def _doubt_the_slip(self) -> None:
        """Ask whoever should hold the slip before, whatever the printer said of it (F-42)."""
        if self._print_stands() == "printed":
            self._become(flow.ask_for_the_slip(self._session, self._now_ms()))

    @Slot()
    def _try_the_roll(self) -> None:
        """Print a test page on the new roll, and ask whether there are letters on it (F-43)."""
        self._slips.try_paper(self._machine.settings.device)
        self._become(flow.ask_for_letters(self._session, self._now_ms()))

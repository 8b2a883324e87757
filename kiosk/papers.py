"""The kiosk's slips: printed again after a power cut, doubted, and tried on a new roll."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Slot

from kiosk import flow
from kiosk.flow import Place, Screen, Session
from kiosk.heard import Heard
from kiosk.slips import Slips
from sync.devices.job import NotPrinted, Printed
from sync.devices.refusals import KEEP, NOT_TAKEN, NoAnswer
from sync.errors import PrinterFault
from sync.machine import Machine

_NO_SLIP: Final = PrinterFault(NOT_TAKEN, KEEP)


class Papers(Heard):
    """The kiosk as far as paper goes; `kiosk.controller.Kiosk` says how a session becomes another."""

    def __init__(self, machine: Machine, slips: Slips, now_ms: Callable[[], int], *, paper: bool) -> None:
        """Listen to the printer."""
        super().__init__(machine, now_ms, paper=paper)
        self._slips = slips
        slips.printed.connect(self._become_printed)
        slips.printed.connect(self.printer.hear_end)
        slips.stood.connect(self.printer.hear)
        self.printer.fell.connect(self._doubt_the_slip)
        self.printer.renewed.connect(self._try_the_roll)

    @Slot()
    def printAgain(self) -> None:
        """Print the slip that did not come out before this machine was started, marked, and show its number (F-01)."""
        ticket = self.printer.offered()
        if ticket is None:
            return
        slip = self._slips.draw(ticket, self._house.ahead_of(ticket), again=True)
        self._become(flow.go(self._session, Place(Screen.TICKET, ticket=ticket), self._now_ms()))
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
        """Take the word of whoever changed the roll; without letters it is in upside down, and is asked for again."""
        self._become(flow.keep_going(self._session, self._now_ms()))
        if letters:
            self.printer.trust()
        else:
            self._try_the_roll()

    def _become(self, session: Session) -> None:
        """Replace the session."""
        raise NotImplementedError

    @Slot(object)
    def _become_printed(self, answer: Printed | NotPrinted) -> None:
        if answer.ticket == self._printed_name or (self._session.ticket and answer.ticket == self._session.ticket.id):
            self._prints[answer.ticket] = answer
            self.printingChanged.emit()
            self._say_unprinted()
            if self.printer.unseen if isinstance(answer, Printed) else isinstance(answer.reason, NoAnswer):
                self._become(flow.ask_for_the_slip(self._session, self._now_ms()))

    @Slot()
    def _doubt_the_slip(self) -> None:
        """Ask whoever should hold the slip before, whatever the printer said of it (F-42)."""
        if self._print_stands() == "printed":
            self._become(flow.ask_for_the_slip(self._session, self._now_ms()))

    @Slot()
    def _try_the_roll(self) -> None:
        """Print a test page on the new roll, and ask whether there are letters on it (F-43)."""
        self._slips.try_paper()
        self._become(flow.ask_for_letters(self._session, self._now_ms()))

    def _say_unprinted(self) -> None:
        """Read the number aloud that nobody gets on paper (K-38)."""
        if self._session.place.screen is Screen.TICKET and self._print_stands() == "failed":
            self.speaking.begin()

"""The page that staff open with a one-time code: what the kiosk asks, what is typed, and whether that opens it."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.slips import TEST_SLIP
from sync.devices.job import NotPrinted, Printed
from sync.domain import service_code
from sync.domain.service_code import DIGITS, Door
from sync.office.service_codes import ServiceCodes, ask

log = logging.getLogger(__name__)


class Upkeep(QObject):
    """Lives on the GUI thread; the door's rests outlive the person before it, what was typed does not."""

    changed = Signal()
    opened = Signal()  # the code was right
    tried = Signal()  # a test page is wanted
    ended = Signal()  # the program is to end, for good

    def __init__(
        self, codes: ServiceCodes, now_ms: Callable[[], int], is_open: Callable[[], bool], parent: QObject
    ) -> None:
        """Ask nothing yet.

        Args:
            codes: what this kiosk shares with staff machines.
            now_ms: a clock that never goes back.
            is_open: the service page is shown; from anywhere else nothing is done.
            parent: owns it.
        """
        super().__init__(parent)
        self._codes, self._now_ms, self._is_open = codes, now_ms, is_open
        self._trial: Printed | NotPrinted | None = None
        self._trying = False
        self._door, self._typed, self._secrets = Door(), "", tuple[bytes, ...]()
        self._missed = False

    @Property(str, notify=changed)
    def question(self) -> str:
        """The digits to be read out to the supervisor; "" where no staff machine was ever heard of."""
        return service_code.spaced(self._door.question) if self._secrets else ""

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What was typed, with a line for each digit that is missing."""
        return service_code.spaced(self._typed.ljust(DIGITS, "–"))

    @Property(str, notify=changed)
    def words(self) -> str:
        """What to do now."""
        if not self._secrets:
            return QCoreApplication.translate("Kiosk", "This machine has not heard of any staff machine yet.")
        if service_code.rests(self._door, self._now_ms()):
            return QCoreApplication.translate("Kiosk", "Too many tries. Please wait a while.")
        if self._missed:
            return QCoreApplication.translate("Kiosk", "The code does not fit. Please read both numbers again.")
        return QCoreApplication.translate("Kiosk", "The supervisor turns these digits into a code, in the hall's room.")

    @Property(str, notify=changed)
    def trialWords(self) -> str:
        """How the test page stands."""
        return trial_words(self._trial, begun=self._trying)

    @Slot(str)
    def press(self, key: str) -> None:
        """Take a digit of the code, or the last one back; the whole code opens the page."""
        if key == "erase":
            self._typed = self._typed[:-1]
        elif key.isdecimal() and self._is_whole(key) and self._opens():
            log.warning("service page opened")
            self._trial, self._trying = None, False
            self.opened.emit()
        self._ask_again()

    @Slot()
    def tryPrinter(self) -> None:
        """Have a test page printed."""
        if self._is_open():
            self._trial, self._trying = None, True
            self.changed.emit()
            self.tried.emit()

    @Slot()
    def endProgram(self) -> None:
        """End the program, as only staff can."""
        if self._is_open():
            log.warning("program ended by staff")
            self.ended.emit()

    @Slot(object)
    def hear(self, answer: Printed | NotPrinted) -> None:
        """Take in how a test page ended."""
        if answer.ticket == TEST_SLIP:
            self._trial = answer
            self.changed.emit()

    def begin(self) -> None:
        """Ask, with a question that is still good or a new one."""
        self._secrets, self._typed, self._missed = self._codes.secrets(), "", False
        self._ask_again()

    def _is_whole(self, digit: str) -> bool:
        self._typed = (self._typed + digit)[:DIGITS]
        return len(self._typed) == DIGITS

    def _opens(self) -> bool:
        typed, self._typed, now_ms = self._typed, "", self._now_ms()
        if service_code.fits(self._secrets, self._door, typed, now_ms):
            self._door, self._missed = Door(), False
            return True
        self._missed = True
        if not service_code.rests(self._door, now_ms):
            self._door = service_code.missed(self._door, now_ms)
        return False

    def _ask_again(self) -> None:
        if service_code.is_over(self._door, self._now_ms()):
            self._door = ask(self._door, self._now_ms())
        self.changed.emit()


def trial_words(answer: Printed | NotPrinted | None, *, begun: bool) -> str:
    """Return how the test page stands."""
    match answer:
        case Printed():
            return QCoreApplication.translate("Kiosk", "Printed. Is every letter there?")
        case NotPrinted(reason=trouble):
            return f"{trouble.what} {trouble.do}"
        case None if begun:
            return QCoreApplication.translate("Kiosk", "Printing …")
        case None:
            return QCoreApplication.translate("Kiosk", "A page with letters and the time")

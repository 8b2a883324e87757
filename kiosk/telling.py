"""What becomes of a session, and who is told: slips come out, pages read again, the voice falls silent."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from kiosk import flow, numbers
from kiosk.flow import Place, Screen, Session
from kiosk.heard import Heard
from kiosk.languages import Languages
from kiosk.slips import Slips
from sync.devices.job import NotPrinted, Printed
from sync.domain.company import Odd
from sync.machine import Link, Machine


class Telling(Heard):
    """The kiosk as far as a session becomes another; what people press, `kiosk.controller.Kiosk` adds."""

    def __init__(
        self, machine: Machine, slips: Slips, languages: Languages, since_start_ms: Callable[[], int], *, paper: bool
    ) -> None:
        """Begin in the machine's own language."""
        super().__init__(machine, languages, since_start_ms, paper=paper)
        self._slips = slips
        slips.printed.connect(self._become_printed)
        slips.printed.connect(self.printer.hear_end)
        slips.stood.connect(self.printer.hear)
        languages.speak(self._own_language)

    def _go(self, place: Place) -> None:
        self._become(flow.go(self._session, place, self._now_ms()))

    def _become(self, session: Session) -> None:
        """Replace the session, print what is due, and tell what is different; pages re-read it."""
        old, self._session = self._session, session
        due = numbers.slip_due(old, session)
        if due:
            self._slips.print(self._slips.draw(due, self._house.ahead_of(due)))
        self._tell(old, session)
        if due:
            self._say_unprinted()

    def _tell(self, old: Session, session: Session) -> None:
        self._sound_as(old, session)
        if old.look.language != session.look.language:
            self._languages.speak(session.look.language)
            self._tell_everything()
            return
        if old.look != session.look:
            self.lookChanged.emit()
        if old.places != session.places:
            self._tell_place()
        if (old.query, old.typing) != (session.query, session.typing):
            self.queryChanged.emit()
        if old.question != session.question:
            self.questionChanged.emit()
        if old.saving != session.saving:
            self.savingChanged.emit()

    def _tell_place(self) -> None:
        if self._session.places == flow.HOME:
            self._slips.forget()
            self._house.forget()
            if not self._session.numbers:  # of somebody new
                self._prints.clear()
        self.queueChanged.emit()
        self.placeChanged.emit()
        self.printingChanged.emit()

    def _tell_everything(self) -> None:
        self.spokenChanged.emit()
        self.lookChanged.emit()
        self._tell_place()
        self.queryChanged.emit()
        self.questionChanged.emit()
        self.clockChanged.emit()
        self.helpChanged.emit()

    @Slot(object)
    def _become_linked(self, link: Link) -> None:
        self._offline = not link.online and bool(self._machine.settings.peers)
        if self._near != link.near:
            self._near = link.near
            self.helpChanged.emit()
        if self._ended != (link.odd is Odd.ENDED):
            self._ended = link.odd is Odd.ENDED
            self.placeChanged.emit()
        self._become_sure(sure=link.clock is None or not link.clock.wrong)

    def _become_sure(self, *, sure: bool) -> None:
        self._clock_wrong = not sure
        self.linkChanged.emit()

    @Slot(object)
    def _become_printed(self, answer: Printed | NotPrinted) -> None:
        if self._is_shown(answer) or self._session.has(answer.ticket):
            self._prints[answer.ticket] = answer
            self.printingChanged.emit()
            self._say_unprinted()

    def _is_shown(self, answer: Printed | NotPrinted) -> bool:
        """Return whether it is about what this person has had printed: the page's list, or their number."""
        mine = self._session.ticket.id if self._session.ticket else None
        return answer.ticket in (self._printed_name, mine)

    def _say_unprinted(self) -> None:
        """Read the number aloud that nobody gets on paper (K-38)."""
        if self._session.place.screen is Screen.TICKET and self._print_stands() == "failed":
            self.speaking.begin()

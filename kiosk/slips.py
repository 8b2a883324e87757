"""Slips as pictures on the screen and as paper from the printer: the same dots in both places."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.languages import Languages
from resources.qt.checklist import draw_checklist
from resources.qt.checklist_words import Checklist
from resources.qt.slip import draw, to_job
from resources.qt.slip_words import Beside, Slip, slip_of
from resources.qt.trial_page import draw_trial_page
from sync.clock import CentreClock, local
from sync.devices.job import PrintJob
from sync.domain.centre import Centre
from sync.domain.ids import EntityId, TicketId
from sync.domain.ticket import Ticket
from sync.office.kiosk_languages import RELEASED
from sync.office.language_sheet import DATA
from sync.office.lookup import Lookup

TEST_SLIP: Final = TicketId(EntityId("in-thu"))
"""The test page's name among the slips; no number is called so."""


class PrinterLine(Protocol):
    """What takes slips beside the screen: `sync.devices.printer.PrinterThread`, or a fake."""

    def print(self, job: PrintJob) -> None:
        """Return at once; the answer comes to whoever opened it."""

    def forget(self) -> None:
        """Give up what the printer could not take yet."""


class SlipPictures(QQuickImageProvider):
    """Serves ``image://slip/<name>``: what this person had drawn, because the kiosk keeps nothing of earlier people."""

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._images: dict[str, QImage] = {}

    def keep(self, name: str, image: QImage) -> None:
        """Show a picture under a name."""
        self._images[name] = image.convertToFormat(QImage.Format.Format_Grayscale8)

    def forget(self) -> None:
        """Hold nothing again."""
        self._images.clear()

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002
        """Return the slip or list, or nothing for any other name."""
        return self._images.get(name, QImage())


class Slips(QObject):
    """Draws a ticket's slip, shows it and prints it; a result of the printer's thread arrives on the GUI's."""

    printed = Signal(object)  # Printed | NotPrinted, from the printer's thread
    stood = Signal(object)  # Watched, from the printer's thread

    def __init__(
        self, centre: Centre, lookup: Lookup, clock: CentreClock, pictures: SlipPictures, languages: Languages
    ) -> None:
        """Draw for this centre; nothing is printed before ``to``."""
        super().__init__()
        self._languages = languages
        self._centre, self._lookup, self._clock, self._pictures = centre, lookup, clock, pictures
        self._printer: PrinterLine | None = None

    def to(self, printer: PrinterLine) -> None:
        """Print with this from now on; it tells ``printed`` how each slip ended."""
        self._printer = printer

    def draw(self, ticket: Ticket, ahead: int | None, *, again: bool = False) -> PrintJob:
        """Return the ticket's slip for the printer; its picture is kept for the screen.

        Args:
            ticket: whose it is.
            ahead: who waits before it; None where that is not known.
            again: it may be on paper already, and is marked (F-02).
        """
        clock = self._clock
        shown = replace(ticket, reprints=max(1, ticket.reprints)) if again else ticket
        slip = slip_of(shown, self._centre, self._lookup, clock(), ahead, sure=clock.sure)
        image = draw(in_chosen_language(slip, ticket, self._centre, self._languages))
        self._pictures.keep(ticket.id, image)
        return to_job(image, ticket.id)

    def draw_list(self, checklist: Checklist, name: str) -> PrintJob:
        """Return a list of what to bring for the printer; its picture is kept for the screen."""
        image = draw_checklist(checklist)
        self._pictures.keep(name, image)
        return to_job(image, TicketId(EntityId(name)))

    def try_paper(self, machine: str) -> None:
        """Print a page with letters (F-43)."""
        at = f"{local(self._clock()):%H:%M, %d/%m/%Y}"
        image = draw_trial_page(self._centre.name_vi, self._centre.place_vi, machine, at)
        self.print(to_job(image, TEST_SLIP))

    def print(self, job: PrintJob) -> None:
        """Hand a slip over to the printer, if there is one; returns at once."""
        if self._printer is not None:
            self._printer.print(job)

    def forget(self) -> None:
        """Drop the pictures, and what the printer could not take, at the end of the session (K-31)."""
        self._pictures.forget()
        if self._printer is not None:
            self._printer.forget()


def in_chosen_language(slip: Slip, ticket: Ticket, centre: Centre, languages: Languages) -> Slip:
    """Return the slip with what an added language says itself beside the Vietnamese (K-16)."""
    if ticket.language in RELEASED:
        return slip
    group, translate = centre.group(ticket.group), languages.alone(ticket.language)
    title = translate(DATA, group.title_vi) if group else ""
    return replace(slip, beside=_beside(translate), title_beside=title or None)


def _beside(translate: Callable[[str, str], str]) -> Beside:
    return Beside(
        number=translate("Slip", "Your number"),
        taken=translate("Slip", "Taken"),
        ahead=translate("Slip", "Ahead"),
        bring=translate("Slip", "Bring to the counter"),
        keep=translate("Slip", "Keep this slip. Show it at the counter. If you miss the call, come anyway."),
    )

"""Opens the search and leads to what was taken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from counter_client.desk.room import DeskRoom
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import shortcut
from counter_client.helper.hearing import Hearing
from counter_client.look.tokens import Tone
from counter_client.palette.finder import Finder
from counter_client.palette.palette import Palette
from counter_client.palette.procedure_sheet import ProcedureSheet
from counter_client.session import Session
from counter_client.tracking.room import DossiersRoom
from sync.domain.finding import Sort, Thing
from sync.domain.ids import DossierId, EntityId, ServiceCode, TicketId
from sync.domain.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Ground:
    """The workplace as the search needs it.

    Attributes:
        over: what the search covers; ``behind`` is what it silences meanwhile.
        present: the room that is open; ``open`` opens another by its area.
    """

    over: QWidget
    behind: QWidget
    rooms: Mapping[str, Room]
    present: Callable[[], Room]
    open: Callable[[str], None]


class Seeker(QObject):
    """Keeps the text from one search to the next, as long as the officer is here."""

    def __init__(
        self, session: Session, ground: Ground, print_again: Callable[[TicketId], None], parent: QObject
    ) -> None:
        """Make it for a session; ``print_again`` shows a ticket's slip to be printed once more."""
        super().__init__(parent)
        self._session, self._ground, self._text = session, ground, ""
        self._print_again = print_again

    def seek_for(self, words: str) -> None:
        """Show the search with words that are to be gone on with."""
        self._text = words
        self.seek()

    def seek(self) -> None:
        """Show the search."""
        ground = self._ground
        finder = Finder(self._session, ground.rooms, ground.present())
        palette = Palette(self._session.look, ground.over, ground.behind, finder.find, self._text)
        palette.closed.connect(self._keep)
        palette.picked.connect(self._lead)

    def _keep(self, text: str) -> None:
        self._text = text

    def _lead(self, thing: Thing) -> None:
        {
            Sort.TICKET: self._show_ticket,
            Sort.DOSSIER: self._show_dossier,
            Sort.PROCEDURE: self._show_procedure,
            Sort.COMMAND: self._run,
            Sort.AREA: self._ground.open,
            Sort.SLIP: self._print_slip,
        }[thing.sort](thing.name)

    def _print_slip(self, name: str) -> None:
        self._print_again(TicketId(EntityId(name)))

    def _show_ticket(self, name: str) -> None:
        self._ground.open("desk")
        if isinstance(desk := self._ground.rooms.get("desk"), DeskRoom):
            desk.tickets.open(TicketId(EntityId(name)))

    def _show_dossier(self, name: str) -> None:
        if isinstance(room := self._ground.rooms.get("dossiers"), DossiersRoom):
            room.choose_whatever_filter(DossierId(EntityId(name)))
            self._ground.open("dossiers")

    def _show_procedure(self, name: str) -> None:
        procedure = self._session.machine.lookup.procedure(ServiceCode(name))
        if procedure is not None:
            ground = self._ground
            sheet = ProcedureSheet(self._session, ground.over, ground.behind, procedure, self._text)
            sheet.word_wanted.connect(partial(self._hear, procedure))

    def _hear(self, procedure: Procedure) -> None:
        Hearing(self._session, self._ground.present()).begin(procedure)

    def _run(self, name: str) -> None:
        """Do what a key would do in its room, which is opened first."""
        self._ground.open(shortcut(name).section)
        room = self._ground.present()
        action = next(each for each in room.actions() if each.objectName() == name)
        if action.isEnabled():
            action.trigger()
        else:
            words = QCoreApplication.translate("Palette", "Not possible at this moment: %1")
            room.say(words.replace("%1", action.text()), Tone.ATTENTION)

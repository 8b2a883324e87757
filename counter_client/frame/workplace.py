"""The workplace of one session: bars around, one room open at a time."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_client.accounts.room import AccountsRoom
from counter_client.catalogue.room import CatalogueRoom
from counter_client.desk.reprinter import Reprinter
from counter_client.desk.room import DeskRoom
from counter_client.desk.sitter import Sitter
from counter_client.frame.areas import AREAS, area
from counter_client.frame.carry import carried, put_back
from counter_client.frame.help_card import HelpCard
from counter_client.frame.helper import Helper
from counter_client.frame.keybar import KeyBar
from counter_client.frame.news import News
from counter_client.frame.printer_news import PrinterNews
from counter_client.frame.rail import Rail
from counter_client.frame.room import Room
from counter_client.frame.saving_words import SavingWords
from counter_client.frame.scanned import Scans
from counter_client.frame.scanners import Scanners
from counter_client.frame.sheets import Sheets
from counter_client.frame.toast import Toast
from counter_client.frame.topbar import TopBar
from counter_client.helper.room import HelperRoom
from counter_client.intake.draft import Drafts
from counter_client.intake.room import IntakeRoom
from counter_client.look.parts import column, fill, row
from counter_client.look.tokens import Tone
from counter_client.palette.seeker import Ground, Seeker
from counter_client.session import Session
from counter_client.supervisor.room import SupervisorRoom
from counter_client.tour.guide import Guide
from counter_client.tracking.room import DossiersRoom
from counter_client.worklist.room import WorklistRoom
from sync.domain.dossier import Dossier
from sync.domain.ids import DossierId

COUNT_MS = 1000
"""News come in bursts; what is to be decided is counted once for all of them (15 ms with 15,000 logs)."""


class Workplace(QWidget):
    """Holds the rooms of a session and leads from one to another."""

    lock_wanted = Signal()
    """The officer goes away for a moment, or for good."""

    left = Signal()
    """The counter is closed."""

    held = Signal(str)
    """Why it is not closed, or was not opened."""

    scanner_told = Signal(bool)
    """Whether a scanner is there: it was heard, or is missed at its port."""

    space_wanted = Signal()
    """Something is asked or shown that the small window has no room for."""

    def __init__(self, session: Session, drafts: Drafts) -> None:
        """Open the desk; ``drafts`` outlives the session, so nothing typed is lost by leaving."""
        super().__init__()
        self._session, self._drafts = session, drafts
        self._sitter, self._helper = Sitter(session, self), Helper(session, self)
        self._printers = PrinterNews(session, self)
        self._rooms = {name: self._made(name) for name in AREAS[session.role]}
        self._toast, self._news = Toast(session.look), News(session.machine.clock)
        self._place()
        self._sheets = Sheets(session.look, self, self._content)
        self._sheets.said.connect(self._toast.say)
        self.guide = Guide(session, self._rooms, self.open, self)
        ground = Ground(self, self._content, self._rooms, lambda: self.open_room, self.open)
        self._reprinter = Reprinter(session, self)
        self._seeker = Seeker(session, ground, self._reprinter.ask, self)
        self._scans = Scans(session, self._rooms, self)
        self.scanners = Scanners(self)
        self._soon = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._soon.timeout.connect(self._count_worklist)
        self._assists: list[QAction] = []
        self._connect()
        self._sit_down()
        self._helper.reload()
        self.open(next(iter(self._rooms)))

    @property
    def session(self) -> Session:
        """Who works here."""
        return self._session

    def succeed(self, before: "Workplace") -> None:
        """Stand where another workplace of the same person stood: same room, same choices, same words typed."""
        self._news.inherit(before._news)  # noqa: SLF001  of its own kind
        self._sheets.inherit(before._sheets)  # noqa: SLF001
        standing, shown = carried(before), next(name for name, room in before.rooms.items() if room is before.open_room)
        for name, room in self._rooms.items():
            room.inherit(before.rooms[name].heritage())
            room.reload()
        put_back(self, standing)  # in rooms that are not open too
        self.open(shown)
        put_back(self, standing)

    @property
    def rooms(self) -> Mapping[str, Room]:
        """The rooms of this role by their areas."""
        return self._rooms

    @property
    def desk(self) -> DeskRoom | None:
        """The desk, for roles that have one."""
        return next((room for room in self._rooms.values() if isinstance(room, DeskRoom)), None)

    @property
    def open_room(self) -> Room:
        """The room that is open."""
        room = self._body.currentWidget()
        return room if isinstance(room, Room) else next(iter(self._rooms.values()))

    def enter(self) -> None:
        """Put the focus where work goes on."""
        self.open_room.enter()

    def reload(self) -> None:
        """Read the open room again; the others are read when they are opened."""
        self._sit_down()
        self._helper.reload()
        self._printers.reload()
        self.open_room.reload()
        if not self._soon.isActive():
            self._soon.start()

    def open(self, name: str) -> None:
        """Open an area by its name; one that this role has not stays closed."""
        room = self._rooms.get(name)
        if room is None:
            return
        room.reload()
        self._body.setCurrentWidget(room)
        self._rail.show_open(name)
        self._keys.show_room(room)
        room.enter()
        self._count_worklist()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing more: the machine may be closed after the window."""
        self._soon.stop()
        self._helper.rest()
        self.guide.end()
        super().hideEvent(event)

    def _place(self) -> None:
        look = self._session.look
        self._body = QStackedWidget()
        self._body.setObjectName("body")
        for room in self._rooms.values():
            self._body.addWidget(room)
        self._rail = Rail(look, map(area, self._rooms))
        self._keys, self._top = KeyBar(look), TopBar(self._session, self._helper, self._news)
        self._content = QWidget()
        middle = fill(row(look), self._rail)
        middle.addWidget(self._body, 1)
        inside = fill(column(look), self._top)
        inside.addLayout(middle, 1)
        fill(inside, self._toast, self._keys)
        self._content.setLayout(inside)
        self.setLayout(fill(column(look), self._content))

    def _made(self, name: str) -> Room:
        makers: dict[str, Callable[[], Room]] = {
            "desk": self._desk,
            "intake": self._intake,
            "dossiers": lambda: DossiersRoom(self._session),
            "worklist": self._worklist,
            "issue": lambda: HelperRoom(self._session),
            "hall": lambda: SupervisorRoom(self._session),
            "catalogue": lambda: CatalogueRoom(self._session),
            "accounts": lambda: AccountsRoom(self._session),
        }
        return makers[name]()

    def _desk(self) -> Room:
        room = DeskRoom(self._session, self._drafts, self._sitter)
        room.intake_wanted.connect(self.space_wanted)
        room.show_help(HelpCard(self._session.look, self._helper))
        room.intake_wanted.connect(lambda: self.open("intake"))
        return room

    def _intake(self) -> Room:
        room = IntakeRoom(self._session, self._drafts)
        room.left.connect(lambda: self.open("desk"))
        room.taken.connect(self._show_taken)
        return room

    def _worklist(self) -> Room:
        room = WorklistRoom(self._session)
        room.dossier_wanted.connect(self._show_dossier)
        room.decided.connect(self._count_worklist)
        return room

    def _connect(self) -> None:
        self._rail.opened.connect(self.open)
        self.scanners.scanned.connect(lambda text: self._scans.lead(text, self.open_room))
        self.scanners.told.connect(self.scanner_told)
        self.scanners.said.connect(self._toast.say)
        self.scanners.listen_to_port(self._session.machine.settings.scanner.port)
        self._scans.wanted.connect(self.open)
        self._scans.dossier_wanted.connect(self._show_dossier)
        self._scans.said.connect(lambda sentence: self._toast.say(sentence, Tone.ATTENTION))
        self.guide.said.connect(self._say)
        self._sheets.tour_wanted.connect(self.guide.begin)
        self._top.search.clicked.connect(self._seeker.seek)
        self._top.bell.clicked.connect(lambda: self._sheets.show_news(self._news))
        self._toast.told.connect(self._news.hear)
        SavingWords(self._session.saver, self._toast, self).said.connect(self._say)
        for room in self._rooms.values():
            self._hear(room)
        self._reprinter.sheet_wanted.connect(self.space_wanted)
        self._reprinter.sheet_wanted.connect(self._sheets.lay)
        self._reprinter.said.connect(self._say)
        self._helper.told.connect(self._allow_assisting)
        self._helper.said.connect(self._say)
        self._printers.said.connect(self._say)
        self._allow_assisting()
        self._sitter.left.connect(self.left)
        self._sitter.said.connect(self._toast.say)
        self._sitter.said.connect(lambda sentence, _tone: self.held.emit(sentence))
        self._sitter.changed.connect(lambda: self._top.show_seat(self._sitter.seat))

    def _hear(self, room: Room) -> None:
        room.said.connect(self._toast.say)
        room.done.connect(self._toast.offer)
        room.unsaid.connect(self._toast.unsay)
        asking = (room.asked, room.form_wanted, room.menu_wanted, room.search_wanted)
        for wish in (*asking, room.sheet_wanted, room.keys_wanted):
            wish.connect(self.space_wanted)  # first: what is asked lies over the whole screen
        room.asked.connect(self._sheets.ask)
        room.form_wanted.connect(self._sheets.fill_in)
        room.menu_wanted.connect(self._sheets.offer)
        room.sheet_wanted.connect(self._sheets.lay)
        room.print_wanted.connect(self._reprinter.ask)
        room.search_wanted.connect(self._seeker.seek_for)
        room.keys_wanted.connect(lambda: self._sheets.show_keys(self._rooms, self.open_room))
        room.key("every.search", self.tr("Find anything"), self._seeker.seek)
        room.key("every.news", self.tr("What was said"), partial(self._sheets.show_news, self._news))
        room.key("every.tour", self.tr("Five tips to begin with"), self.guide.begin)
        room.key("every.lock", self.tr("Lock"), self.lock_wanted.emit)
        self._assists.append(room.key("every.assist", self.tr("Help at a kiosk"), self._helper.act))

    def _say(self, sentence: str, tone: Tone) -> None:
        """Say it as the open room does: the small window hears the desk."""
        self.open_room.say(sentence, tone)

    def leave(self) -> None:
        """Close the counter; ``left`` or ``held`` tells how that went."""
        self._sitter.leave()

    def _allow_assisting(self) -> None:
        for action in self._assists:
            action.setEnabled(self._helper.at_hand is not None)

    def leave_behind(self) -> None:
        """Close the counter if nobody is in hand; the window closes whatever comes of it."""
        self._sitter.leave_behind()

    def _sit_down(self) -> None:
        """Open the counter for who works at one."""
        if "desk" in self._rooms:
            self._sitter.reload()

    def _count_worklist(self) -> None:
        if "worklist" in self._rooms:
            self._rail.tell("worklist", self._session.machine.worklist.count())

    def _show_dossier(self, dossier: DossierId) -> None:
        room = self._rooms.get("dossiers")
        if isinstance(room, DossiersRoom):
            room.choose_whatever_filter(dossier)
            self.open("dossiers")

    def _show_taken(self, dossier: Dossier) -> None:
        room = self._rooms.get("dossiers")
        if isinstance(room, DossiersRoom):
            room.choose(dossier.id)
        self.open("desk")
        self._toast.say(self.tr("Taken in: %1").replace("%1", dossier.code), Tone.OK)

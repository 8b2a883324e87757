"""The kiosk as its pages see it: properties to bind, slots to press; what is decided, `flow` and the desks decide."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk import flow, views, words
from kiosk.flow import Place, Screen, Session
from kiosk.languages import NAMES, Languages, other
from kiosk.slips import Slips
from sync.clock import local
from sync.devices.job import NotPrinted, Printed
from sync.domain.ids import GroupId, ProcedureCode, ServiceCode
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.machine import Link, Machine

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from sync.domain.centre import Group

Values = list[dict[str, Any]]


class Kiosk(QObject):
    """One kiosk; lives on the GUI thread, and so does everything that it calls."""

    placeChanged = Signal()
    questionChanged = Signal()
    lookChanged = Signal()
    queryChanged = Signal()
    queueChanged = Signal()
    clockChanged = Signal()
    linkChanged = Signal()
    printingChanged = Signal()
    spokenChanged = Signal()  # another language: every text is asked for anew

    changed = Signal(object)  # frozenset[EntityId], from the machine's threads
    linked = Signal(object)  # Link, from the machine's threads

    def __init__(
        self, machine: Machine, slips: Slips, languages: Languages, since_start_ms: Callable[[], int], *, paper: bool
    ) -> None:
        """Begin at home in the machine's own language.

        Args:
            machine: opened; started by whoever composes.
            slips: shows and prints them.
            languages: speaks.
            since_start_ms: monotonic; idleness must not end because the wall clock was set.
            paper: slips come out of this machine; without, people are asked to note their number.
        """
        super().__init__()
        self._machine, self._slips, self._languages = machine, slips, languages
        self._now_ms, self._paper = since_start_ms, paper
        self._limits = flow.Limits(idle_ms=machine.settings.idle_s * 1000)
        self._session = flow.begin(self._own_language, since_start_ms())
        self._print: Printed | NotPrinted | None = None
        self._offline = False
        self._minute = 0
        self.changed.connect(self.queueChanged)
        self.linked.connect(self._become_linked)
        slips.printed.connect(self._become_printed)
        languages.speak(self._own_language)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Property(str, notify=placeChanged)
    def screen(self) -> str:
        """Name of the page."""
        return self._session.place.screen

    @Property(str, notify=questionChanged)
    def question(self) -> str:
        """Name of the question above it, or ""."""
        return self._session.question

    @Property(int, constant=True)
    def answerSeconds(self) -> int:
        """How long the question waits."""
        return self._limits.answer_ms // 1000

    @Property(int, constant=True)
    def mountHeightMm(self) -> int:
        """Height of the screen's lower edge above the floor."""
        return self._machine.settings.screen.mount_height_mm

    @Property(float, notify=lookChanged)
    def scale(self) -> float:
        """Text size as a factor."""
        return flow.SIZES[self._session.look.size]

    @Property(int, notify=lookChanged)
    def size(self) -> int:
        """Text size, 0 to 3."""
        return self._session.look.size

    @Property(str, notify=lookChanged)
    def theme(self) -> str:
        """Name of the colours."""
        return self._session.look.theme

    @Property(bool, notify=lookChanged)
    def lowered(self) -> bool:
        """Controls are within reach of a wheelchair."""
        return self._session.look.lowered

    @Property(str, notify=spokenChanged)
    def otherLanguage(self) -> str:
        """The name, in itself, of the language that the button gives."""
        return NAMES[other(self._session.look.language)]

    @Property(str, notify=spokenChanged)
    def centreName(self) -> str:
        """The centre's name."""
        return self._machine.centre.name_en if self._english else self._machine.centre.name_vi

    @Property(str, notify=spokenChanged)
    def centrePlace(self) -> str:
        """Commune and province."""
        return self._machine.centre.place_en if self._english else self._machine.centre.place_vi

    @Property(str, constant=True)
    def centreShortName(self) -> str:
        """What large text has room for."""
        return self._machine.centre.short_name

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """Time of day in words."""
        return words.clock_words(local(self._machine.clock()))

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        """Day of the week and date."""
        return words.day_words(local(self._machine.clock()).date())

    @Property(bool, notify=linkChanged)
    def offline(self) -> bool:
        """Nobody outside answers; the machine goes on alone."""
        return self._offline

    @Property(int, notify=queueChanged)
    def waitingTotal(self) -> int:
        """How many wait in the hall."""
        return len(self._machine.queue.waiting())

    @Property(list, notify=spokenChanged)
    def quick(self) -> Values:
        """Groups that one touch at home takes a number for."""
        return _values(views.quick(self._machine.centre, self._session.look.language))

    @Property(list, notify=spokenChanged)
    def front(self) -> Values:
        """Groups of the page that asks what one came for."""
        return _values(views.front(self._machine.centre, self._session.look.language))

    @Property(list, notify=spokenChanged)
    def guidance(self) -> Values:
        """Where the help desk is; empty when the centre has none."""
        found = views.guidance(self._machine.lookup, self._session.look.language)
        return _values((found,) if found else ())

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        """What was typed."""
        return self._session.query

    @Property(bool, notify=queryChanged)
    def typing(self) -> bool:
        """The keyboard is open."""
        return self._session.typing

    @Property(list, notify=queryChanged)
    def results(self) -> Values:
        """What was found, best first."""
        lookup = self._machine.lookup
        return _values(views.result(found, lookup) for found in lookup.search(self._session.query))

    @Property(bool, notify=queryChanged)
    def sure(self) -> bool:
        """The first result explains the question well."""
        found = self._machine.lookup.search(self._session.query, 1)
        return bool(found) and found[0].sure

    @Property(dict, notify=placeChanged)
    def procedure(self) -> dict[str, Any]:
        """The page of the procedure that was chosen."""
        code = self._session.place.procedure
        procedure = self._machine.lookup.procedure(code) if code else None
        if procedure is None:
            return _value(views.NO_PROCEDURE)
        return _value(views.procedure_page(procedure, self._desk(), self._waiting_for(procedure.code)))

    @Property(dict, notify=queueChanged)
    def ticket(self) -> dict[str, Any]:
        """The page of the number; who waits before it is counted anew whenever the queue moves."""
        name = self._session.place.ticket
        ticket = self._machine.queue.ticket(name) if name else None
        if ticket is None:
            return _value(views.NO_TICKET)
        return _value(views.ticket_page(ticket, self._desk(), self._machine.queue.ahead_of(ticket.id)))

    @Property(str, notify=printingChanged)
    def printing(self) -> str:
        """How the slip stands: "waiting", "printed", "failed"."""
        match self._print:
            case None:
                return "waiting"
            case Printed():
                return "printed"
            case NotPrinted():
                return "failed"

    @Property(str, notify=printingChanged)
    def printWords(self) -> str:
        """What to do about the slip."""
        match self._print:
            case NotPrinted():
                return QCoreApplication.translate("Kiosk", "Photograph the number or write it down.")
            case Printed() if self._paper:
                return QCoreApplication.translate("Kiosk", "Take your slip below")
            case None if self._paper:
                return QCoreApplication.translate("Kiosk", "Printing your slip …")
            case _:
                return QCoreApplication.translate("Kiosk", "Photograph this slip")

    @Property(str, notify=placeChanged)
    def troubleWhat(self) -> str:
        """What stands in the way."""
        trouble = self._session.place.trouble
        return trouble.what if trouble else ""

    @Property(str, notify=placeChanged)
    def troubleDo(self) -> str:
        """What the technician can do about it."""
        trouble = self._session.place.trouble
        return trouble.do if trouble else ""

    # --- what is pressed ----------------------------------------------------------------------------------------------

    @Slot(str, result=bool)
    def admits(self, target: str) -> bool:
        """Return whether the touch counts; any touch shows that somebody is there."""
        now_ms = self._now_ms()
        admitted = flow.admits(self._session, target, now_ms)
        self._become(flow.touched(self._session, target, now_ms))
        return admitted

    @Slot()
    def openServices(self) -> None:
        """Ask what one came for."""
        self._go(Place(Screen.SERVICES))

    @Slot()
    def openSearch(self) -> None:
        """Open the search with an empty field."""
        self._become(flow.cleared(self._session))
        self._go(Place(Screen.SEARCH))

    @Slot(str)
    def openProcedure(self, code: str) -> None:
        """Show what to bring."""
        self._go(Place(Screen.PROCEDURE, procedure=ProcedureCode(ServiceCode(code))))

    @Slot()
    def openWhatToBring(self) -> None:
        """Show what to bring for the ticket: its procedure, or the search when it names none."""
        name = self._session.place.ticket
        ticket = self._machine.queue.ticket(name) if name else None
        procedures = [code for code in ticket.services if self._machine.lookup.procedure(code)] if ticket else []
        self.openProcedure(procedures[0]) if procedures else self.openSearch()

    @Slot(str)
    def take(self, group: str) -> None:
        """Take a number for a group."""
        self._issue(GroupId(group), ())

    @Slot(str)
    def takeFor(self, code: str) -> None:
        """Take a number for a procedure; one whose counter nobody knows is asked about at the help desk."""
        service = ServiceCode(code)
        group = self._machine.lookup.group_of(service) or self._machine.lookup.group_of(views.ASK)
        self._issue_for(group, service)

    @Slot()
    def takeToAsk(self) -> None:
        """Take a number for the help desk."""
        self._issue_for(self._machine.lookup.group_of(views.ASK), views.ASK)

    @Slot()
    def back(self) -> None:
        """Return one step."""
        self._become(flow.back(self._session, self._now_ms()))

    @Slot()
    def keepGoing(self) -> None:
        """Answer the question with "go on"."""
        self._become(flow.keep_going(self._session, self._now_ms()))

    @Slot()
    def clearAll(self) -> None:
        """End the session: nothing of it is kept (K-31)."""
        self._become(flow.begin(self._own_language, self._now_ms()))

    @Slot(str)
    def typeKey(self, character: str) -> None:
        """Add to the query."""
        self._become(flow.typed(self._session, character))

    @Slot()
    def eraseKey(self) -> None:
        """Take the last character of the query away."""
        self._become(flow.erased(self._session))

    @Slot()
    def clearQuery(self) -> None:
        """Empty the query."""
        self._become(flow.cleared(self._session))

    @Slot()
    def showResults(self) -> None:
        """Fold the keyboard away."""
        self._become(flow.with_keyboard(self._session, typing=False))

    @Slot(str)
    def useTool(self, tool: str) -> None:
        """Use one of the tray's tools, by the last part of its name."""
        self._become(self._used(tool))

    def tick(self) -> None:
        """Let time pass; called a few times a second."""
        self._become(flow.tick(self._session, self._now_ms(), self._limits, self._own_language))
        minute = self._machine.clock() // 60_000
        if self._minute != minute:
            self._minute = minute
            self.clockChanged.emit()

    # --- how it becomes so --------------------------------------------------------------------------------------------

    @property
    def _own_language(self) -> str:
        return self._machine.settings.screen.language

    @property
    def _english(self) -> bool:
        return self._session.look.language == "en"

    def _used(self, tool: str) -> Session:
        now_ms, session = self._now_ms(), self._session
        tools: Mapping[str, Callable[[], Session]] = {
            "colours": lambda: flow.in_next_theme(session),
            "lower": lambda: flow.lowered_or_raised(session),
            "language": lambda: flow.in_language(session, other(session.look.language)),
            "restart": lambda: flow.ask_to_start_again(session, now_ms),
            "help": lambda: self._helped(session, now_ms),
        }
        if tool.startswith("size."):
            return flow.in_size(session, int(tool.removeprefix("size.")))
        return tools[tool]()

    def _helped(self, session: Session, now_ms: int) -> Session:
        here = session.place.screen is Screen.HELP
        return session if here else flow.go(session, Place(Screen.HELP), now_ms)

    def _issue_for(self, group: "Group | None", service: ServiceCode) -> None:
        if group is not None:
            self._issue(group.id, (service,))

    def _issue(self, group: GroupId, services: tuple[ServiceCode, ...]) -> None:
        try:
            ticket = self._machine.queue.issue(group, services, self._session.look.language)
        except Trouble as trouble:
            self._go(Place(Screen.TROUBLE, trouble=trouble))
        else:
            self._show(ticket)

    def _show(self, ticket: Ticket) -> None:
        self._print = None
        self.printingChanged.emit()
        self._slips.issue(ticket, self._machine.queue.ahead_of(ticket.id))
        self._go(Place(Screen.TICKET, ticket=ticket.id))

    def _go(self, place: Place) -> None:
        self._become(flow.go(self._session, place, self._now_ms()))

    def _desk(self) -> views.Desk:
        machine = self._machine
        return views.Desk(machine.lookup, machine.calendar, self._session.look.language, local(machine.clock()))

    def _waiting_for(self, code: ProcedureCode) -> int:
        group = self._machine.lookup.group_of(code)
        return sum(ticket.group == group.id for ticket in self._machine.queue.waiting()) if group else 0

    def _become(self, session: Session) -> None:
        """Replace the session and tell what is different; pages re-read it."""
        old, self._session = self._session, session
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

    def _tell_place(self) -> None:
        if self._session.places == flow.HOME:
            self._slips.forget()
        self.queueChanged.emit()
        self.placeChanged.emit()

    def _tell_everything(self) -> None:
        self.spokenChanged.emit()
        self.lookChanged.emit()
        self._tell_place()
        self.queryChanged.emit()
        self.questionChanged.emit()
        self.clockChanged.emit()
        self.printingChanged.emit()

    @Slot(object)
    def _become_linked(self, link: Link) -> None:
        self._offline = not link.online and bool(self._machine.settings.peers)
        self.linkChanged.emit()

    @Slot(object)
    def _become_printed(self, answer: Printed | NotPrinted) -> None:
        if answer.ticket == self._session.place.ticket or self._print is None:
            self._print = answer
            self.printingChanged.emit()


def _values(items: Iterable["DataclassInstance"]) -> Values:
    return [_value(item) for item in items]


def _value(item: "DataclassInstance") -> dict[str, Any]:
    """Return a frozen value as QML reads it: lists, because a tuple has no length there."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(item).items()}

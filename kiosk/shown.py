"""What the pages of the kiosk read: Qt properties of one session, the queue, the clock and the line."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal

from kiosk import (
    case_view,
    flow,
    guide_view,
    helping,
    hours_view,
    list_view,
    more_view,
    paper_view,
    priority_view,
    procedure_view,
    provenance,
    values,
    views,
    words,
)
from kiosk.flow import Screen
from kiosk.house import House
from kiosk.printer import PrinterSeen
from kiosk.values import Values, told, told_all
from resources.qt.checklist_words import Checklist, checklist_of
from resources.qt.saving import Saver
from sync.clock import local
from sync.devices.job import NotPrinted, Printed
from sync.domain.help import HelpCall
from sync.domain.procedure import Procedure
from sync.machine import Machine


class Shown(QObject):
    """The readable half of the kiosk. It changes nothing; `kiosk.controller.Kiosk` does, and tells by the signals."""

    placeChanged = Signal()
    questionChanged = Signal()
    lookChanged = Signal()
    queryChanged = Signal()
    queueChanged = Signal()
    clockChanged = Signal()
    linkChanged = Signal()
    helpChanged = Signal()
    printingChanged = Signal()
    savingChanged = Signal()
    spokenChanged = Signal()  # another language: every text is asked for anew

    def __init__(self, machine: Machine, now_ms: Callable[[], int], *, paper: bool) -> None:
        """Stand at home in the machine's own language."""
        super().__init__()
        self._machine, self._now_ms, self._paper = machine, now_ms, paper
        self._limits = flow.Limits(idle_ms=machine.settings.idle_s * 1000)
        self._session = flow.begin(self._own_language, now_ms())
        self._prints: dict[str, Printed | NotPrinted] = {}
        self.saver = Saver(self)
        self.printer = PrinterSeen(machine.printers, self.saver, paper=paper)
        self.printer.changed.connect(self.printingChanged)
        self._late, self._aloud = False, ""
        self._offline = self._near = self._ended = False
        self._clock_wrong = not machine.clock.sure
        self._opening = machine.hours.now()
        self._house = House(machine)
        self._haunted = False

    @Property(str, notify=placeChanged)
    def screen(self) -> str:
        """Name of the page; another stands in where no number can be saved (F-10), had, or touched for (F-50)."""
        screen = Screen.DESK if self._haunted else self._session.place.screen
        if screen not in (Screen.HOME, Screen.SERVICES):
            return screen
        return Screen.PAPER if self._closed else screen if self._opening.gives_numbers else Screen.CLOSED

    @Property(str, notify=savingChanged)
    def saving(self) -> str:
        """What was touched for a number that is being saved, or "": it looks pressed until then."""
        return self._session.saving

    @Property(bool, notify=savingChanged)
    def slow(self) -> bool:
        """Saving the number takes so long that it is said in words."""
        return self.saver.slow and bool(self._session.saving)

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

    @Property(bool, notify=linkChanged)
    def clockWrong(self) -> bool:
        """Nobody knows the time; slips say so (F-25)."""
        return self._clock_wrong

    @Property(bool, notify=placeChanged)
    def gives(self) -> bool:
        """The centre is open, or opens so soon that numbers are given."""
        return self._opening.gives_numbers

    @Property(bool, notify=placeChanged)
    def assured(self) -> bool:
        """Whoever asks for a number now gets one: what may be said of a number may be promised."""
        return self._opening.gives_numbers and not self._closed and self.property("screen") != Screen.DESK

    @Property(str, notify=clockChanged)
    def hoursWords(self) -> str:
        """What to know of the hours before one takes a number; "" when nothing."""
        return hours_view.in_short(self._opening)

    @Property(dict, notify=clockChanged)
    def closedPage(self) -> dict[str, Any]:
        """When the centre opens again."""
        if self._opening.gives_numbers:
            return told(values.NOT_CLOSED)
        now = local(self._machine.clock())
        return told(hours_view.closed_page(self._opening, self._machine.centre, self._language, now))

    @Property(int, notify=queueChanged)
    def waitingTotal(self) -> int:
        """How many wait in the hall; -1 while the database cannot say, which is not the same as nobody."""
        return self._house.waiting()

    @Property(list, notify=spokenChanged)
    def quick(self) -> Values:
        """Groups that one touch at home takes a number for."""
        return told_all(views.quick(self._machine.centre, self._language))

    @Property(list, notify=spokenChanged)
    def front(self) -> Values:
        """Groups of the page that asks what one came for."""
        return told_all(views.front(self._machine.centre, self._language))

    @Property(str, notify=helpChanged)
    def helpTitle(self) -> str:
        """What somebody who asked for help may expect."""
        return helping.title(self._hope(self._house.help_call()))

    @Property(list, notify=helpChanged)
    def guidance(self) -> Values:
        """What to do meanwhile, and where the help desk is, where the centre has one."""
        call, found = self._house.help_call(), views.guidance(self._machine.lookup, self._language)
        return told_all((*helping.first_answer(self._hope(call), call), *((found,) if found else ())))

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
        return told_all(
            views.result(found, self._machine.lookup, self._language)
            for found in self._house.found(self._session.query).found
        )

    @Property(bool, notify=queryChanged)
    def sure(self) -> bool:
        """The first result explains the question well."""
        return self._house.found(self._session.query).sure

    @Property(str, notify=queryChanged)
    def elsewhere(self) -> str:
        """What was asked for instead, and where it is done; "" when nothing of that kind."""
        elsewhere = self._house.found(self._session.query).elsewhere
        return views.not_here(elsewhere, self._language) if elsewhere else ""

    @Property(list, notify=placeChanged)
    def events(self) -> Values:
        """The life events as cards."""
        return told_all(guide_view.card(event, self._language) for event in self._machine.lookup.guide.values())

    @Property(dict, notify=placeChanged)
    def step(self) -> dict[str, Any]:
        """The question of the guide that is asked, or the one for the case of a procedure."""
        place, language = self._session.place, self._language
        if procedure := self._procedure():
            cases = self._machine.lookup.cases_of(procedure.code)
            if cases is None:
                return told(paper_view.question_page(procedure, self._desk))
            return told(case_view.question_page(procedure, cases, self._machine.lookup, language))
        event = self._machine.lookup.guide.get(place.event)
        if event is None or place.step not in event.questions:
            return told(values.NO_STEP)
        asked = sum(before.screen is Screen.STEP for before in self._session.places)
        return told(guide_view.step_page(event, place.step, asked, language))

    @Property(dict, notify=placeChanged)
    def leaf(self) -> dict[str, Any]:
        """Where the guide ended."""
        place = self._session.place
        event = self._machine.lookup.guide.get(place.event)
        if event is None or place.step not in event.leaves:
            return told(values.NO_LEAF)
        return told(guide_view.leaf_page(event, place.step, self._machine.lookup, self._language))

    @Property(dict, notify=placeChanged)
    def procedure(self) -> dict[str, Any]:
        """The page of the procedure that was chosen."""
        procedure = self._procedure()
        if procedure is None:
            return told(values.NO_PROCEDURE)
        waiting, place = self._house.waiting_for(procedure.code), self._session.place
        desk = self._desk
        page = procedure_view.procedure_page(procedure, desk, waiting, place.case, place.step)
        return told(provenance.with_source(page, procedure, desk))

    @Property(dict, notify=placeChanged)
    def more(self) -> dict[str, Any]:
        """What else is known of it."""
        procedure, chosen = self._procedure(), self._session.place.step
        return told(more_view.more_page(procedure, self._desk, chosen) if procedure else values.NO_MORE)

    @Property(dict, notify=placeChanged)
    def checklist(self) -> dict[str, Any]:
        """The list of what to bring, printed and as codes."""
        checklist = self._checklist()
        return told(list_view.list_page(checklist, self._printed_name) if checklist else values.NO_LIST)

    @Property(dict, notify=queueChanged)
    def ticket(self) -> dict[str, Any]:
        """The page of the number; who waits before it is counted anew whenever the queue moves."""
        taken = self._session.ticket
        if taken is None:
            return told(values.NO_TICKET)
        return told(views.ticket_page(taken, self._desk, self._house.ahead_of(taken), self._session.wait))

    @Property(dict, notify=printingChanged)
    def priority(self) -> dict[str, Any]:
        """The question for a class of priority, under the number that is valid already (K-28)."""
        taken, classes = self._session.place.ticket, self._machine.queue.rules().preferences
        return told(priority_view.page(taken, classes, self._desk, paper=self._paper and not self.printer.stops))

    @Property(str, notify=printingChanged)
    def printing(self) -> str:
        """How the slip stands: "waiting", "printed", "failed"."""
        return self._print_stands()

    @Property(str, notify=printingChanged)
    def printWords(self) -> str:
        """What to do about the slip."""
        listed = self._session.place.screen is Screen.LIST
        return list_view.print_words(self._print_stands(), paper=self._paper, listed=listed)

    @Property(QObject, constant=True)
    def paper(self) -> QObject:
        """The printer, as far as it is known between slips."""
        return self.printer

    @Property(str, notify=placeChanged)
    def troubleWhat(self) -> str:
        """Why no number can be had, for the technician; "" when the disk has just not answered."""
        if self._ended:
            return QCoreApplication.translate("Kiosk", "This machine was revoked.")
        return self.saver.trouble.what if self.saver.trouble else ""

    def _print_stands(self) -> str:
        match self._prints.get(self._printed_name):
            case None:
                return "failed" if self.printer.stops else "waiting"
            case Printed():
                return "printed"
            case NotPrinted():
                return "failed"

    @Property(bool, notify=placeChanged)
    def outOfService(self) -> bool:
        """Nothing that is done here counts, and it will not mend by itself (K-40)."""
        return self._fatal

    @Property(list, notify=placeChanged)
    def outAnswers(self) -> Values:
        """What to know while the machine gives no numbers: when the centre is open, and whom to call."""
        return told_all(hours_view.answers(self._machine.centre, self._language))

    @property
    def _fatal(self) -> bool:
        """Whether the machine was revoked, or its database cannot even be read."""
        return self._ended or (self.saver.trouble is not None and self._house.waiting() < 0)

    @property
    def _printed_name(self) -> str:
        """What the page that is shown has printed: a list, else the number that was taken last."""
        if self._session.place.screen is Screen.LIST:
            return self._list_name
        return self._session.ticket.id if self._session.ticket else ""

    @property
    def _list_name(self) -> str:
        place = self._session.place
        return f"danh-muc-{place.procedure}-{place.case or place.step}-{self._session.look.language}"

    def _procedure(self) -> Procedure | None:
        code = self._session.place.procedure
        return self._machine.lookup.procedure(code) if code else None

    def _checklist(self) -> Checklist | None:
        procedure, place = self._procedure(), self._session.place
        if procedure is None:
            return None
        desk = self._desk
        heading = paper_view.heading_of(procedure, desk.lookup, place.step)
        return checklist_of(procedure, place.case, desk.lookup, desk.now, desk.language, heading)

    def _hope(self, call: HelpCall | None) -> helping.Hope:
        asking = self.saver.busy == helping.SAVING
        return helping.hope(call, asking=asking, heard=self._near and self._house.is_manned())

    @property
    def _closed(self) -> bool:
        """Whether no number can be had: the disk takes none, or nobody would hear of it, this machine being revoked."""
        return self._ended or self.saver.trouble is not None or (self._late and bool(self.saver.busy))

    @property
    def _own_language(self) -> str:
        return self._machine.settings.screen.language

    @property
    def _language(self) -> str:
        """The page's language, or that in which it is just being put into words to be read aloud."""
        return self._aloud or self._session.look.language

    @property
    def _english(self) -> bool:
        return self._language == "en"

    @property
    def _desk(self) -> values.Desk:
        return self._house.desk(self._language)

"""The kiosk as its pages press it: slots, and how the session becomes another; what is decided, `flow` decides."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk import case_view, flow, guide_view, language_flow, paper_view, priority_view, taking, views
from kiosk.flow import Place, Screen, Session
from kiosk.languages import Languages
from kiosk.limited import Limited
from kiosk.slips import Slips
from kiosk.taking import Taken
from kiosk.upkeep import Upkeep
from sync.domain.flood import Wish
from sync.domain.ids import GroupId, ServiceCode
from sync.machine import Machine

if TYPE_CHECKING:
    from sync.domain.centre import Group


class Kiosk(Limited):
    """One kiosk; lives on the GUI thread, and so does everything that it calls."""

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
        super().__init__(machine, slips, languages, since_start_ms, paper=paper)
        self.tongues.wanted.connect(self._choose_language)
        self._minute = 0
        self.tended = Upkeep(machine.service, since_start_ms, lambda: self._session.place.screen is Screen.UPKEEP, self)
        self.tended.opened.connect(self._enter_upkeep)
        self.tended.tried.connect(self._print_trial)
        slips.printed.connect(self.tended.hear)
        self.rater.becomes.connect(self._become)
        self.rater.left.connect(self.clearAll)
        self._stood = (False, False)
        self.saver.told.connect(self._hear_saver)
        self.changed.connect(self.queueChanged)
        self.changed.connect(self.helpChanged)
        self.linked.connect(self._become_linked)
        self.changed.connect(self.printer.look_again)

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

    @Slot()
    def openStaff(self) -> None:
        """Ask for the supervisor's code."""
        self.tended.begin()
        self._go(Place(Screen.STAFF))

    @Property(QObject, constant=True)
    def upkeep(self) -> QObject:
        """The door to the service page."""
        return self.tended

    @Slot()
    def openEvents(self) -> None:
        """Offer the life events."""
        self._go(Place(Screen.EVENTS))

    @Slot(str)
    def openEvent(self, event: str) -> None:
        """Ask the first question of a life event."""
        self._go(guide_view.place(self._machine.lookup.guide[event], self._machine.lookup.guide[event].first))

    @Slot(str)
    def answerWith(self, target: str) -> None:
        """Go where an answer of the guide leads, or to the page of a procedure's case."""
        if target.startswith(case_view.AWAY):
            self.openProcedure(target.removeprefix(case_view.AWAY))
            return
        if code := self._session.place.procedure:
            self._go(paper_view.place(code, target))
            return
        self._go(guide_view.place(self._machine.lookup.guide[self._session.place.event], target))

    @Slot(str)
    def openProcedure(self, code: str) -> None:
        """Show what to bring, after the one question where it depends; "code#case" names the case already."""
        name, _, case = code.partition("#")
        lookup = self._machine.lookup
        procedure = lookup.procedure(ServiceCode(name))
        if procedure is None:
            return
        known = lookup.case_of(procedure, case)
        first = case_view.first_place(procedure, lookup.cases_of(procedure.code, self._desk.now.date()))
        self._go(Place(Screen.PROCEDURE, procedure=procedure.code, case=known.id) if known else first)

    @Slot()
    def changeCase(self) -> None:
        """Ask for the case again."""
        self._become(flow.instead(self._session, self._about(Screen.STEP), self._now_ms()))

    @Slot()
    def openMore(self) -> None:
        """Show what else is known of the procedure."""
        self._go(self._about(Screen.MORE))

    @Slot()
    def printList(self) -> None:
        """Print the list of what to bring, and show it with its codes (K-26)."""
        checklist, name = self._checklist(), self._list_name
        if checklist is None:
            return
        self._prints.pop(name, None)
        paper = self._slips.draw_list(checklist, name)
        self._go(self._about(Screen.LIST))
        self._slips.print(paper)

    @Slot()
    def openClips(self) -> None:
        """Show the centre's guide clips to the procedure, and begin with the first."""
        self._go(replace(self._session.place, screen=Screen.CLIPS))
        self.watchClip(0)

    @Slot(int)
    def watchClip(self, at: int) -> None:
        """Play a clip of the procedure."""
        self.watching.watch(at, self._session.look.volume)

    @Slot()
    def turnClip(self) -> None:
        """Stand still, go on, or begin again."""
        self.watching.turn(self._session.look.volume)

    @Slot()
    def openWhatToBring(self) -> None:
        """Show what to bring for the ticket: its procedure, or the search when it names none."""
        taken = self._session.ticket
        code = views.procedure_of(taken, self._machine.lookup) if taken else ""
        self.openProcedure(f"{code}#{taken.case}" if taken else code) if code else self.openSearch()

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

    @Slot(str)
    def answerPriority(self, preferred: str) -> None:
        """Give the number a class of priority; "" for none, "?" for one that staff are to be asked about (K-28)."""
        taken = self._session.place.ticket
        if preferred == priority_view.ASK:
            self.useTool("help")
        elif not preferred or taken is None:
            self._become(flow.answered(self._session, self._now_ms()))
        elif self.saver.save(Screen.PRIORITY, partial(taking.prefer, self._machine, taken, preferred), self._prefer):
            self._become(flow.saving(self._session, self._now_ms()))

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
        self.speaking.end()
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
        if self._occupied:
            self._session = flow.awake(self._session, self._now_ms())
        if flow.is_late(self._session, self._now_ms(), self._limits):
            self._late = bool(self.saver.busy)
            self._become(flow.unsaved(self._session, self._now_ms()))
            self._hear_saver()
        self._become(flow.tick(self._session, self._now_ms(), self._limits, self._own_language))
        self._look_at_hours()
        self._look_at_touches()
        minute = self._machine.clock() // 60_000
        if self._minute != minute:
            self._minute = minute
            self.clockChanged.emit()
            self.helpChanged.emit()  # a call that nobody takes is forgotten by time
            self.printer.pass_minute()
            self._become_sure(sure=self._machine.clock.sure)

    def _look_at_hours(self) -> None:
        """Close or open with the centre; who is in the middle of something goes on, but takes no number."""
        before, self._opening = self._opening, self._machine.hours.now()
        if before != self._opening:
            self.clockChanged.emit()
        if before.gives_numbers != self._opening.gives_numbers:
            self.placeChanged.emit()

    def _used(self, tool: str) -> Session:
        now_ms, session = self._now_ms(), self._session
        tools: Mapping[str, Callable[[], Session]] = {
            "colours": lambda: flow.in_next_theme(session),
            "lower": lambda: flow.lowered_or_raised(session),
            "listen": self._listened,
            "volume": lambda: flow.in_next_volume(session),
            "language": lambda: language_flow.next_language(session, self.tongues.next, now_ms),
            "restart": lambda: flow.ask_to_start_again(session, now_ms),
            "help": lambda: self._helped(session, now_ms),
        }
        if tool.startswith("size."):
            return flow.in_size(session, int(tool.removeprefix("size.")))
        return tools[tool]()

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        self._become(language_flow.chosen_language(self._session, code, self._now_ms()))

    def _listened(self) -> Session:
        self._read_aloud()
        return self._session

    def _helped(self, session: Session, now_ms: int) -> Session:
        """Call staff from this page, and show what may be expected; while a call is open no second one is made."""
        here = session.place.screen
        self._call_staff(here.value)
        known = flow.answered(session, now_ms)
        return session if here is Screen.HELP else flow.go(known, Place(Screen.HELP), now_ms)

    def _issue_for(self, group: "Group | None", service: ServiceCode) -> None:
        place = self._session.place
        if group is not None:
            self._issue(group.id, (service,), place.case if place.procedure == service else "")

    def _about(self, screen: Screen) -> Place:
        """Return another page about the procedure that is shown."""
        place = self._session.place
        if screen is Screen.STEP:
            return Place(screen, procedure=place.procedure)
        return Place(screen, procedure=place.procedure, case=place.case, step=place.step)

    def _issue(self, group: GroupId, services: tuple[ServiceCode, ...], case: str = "") -> None:
        """Have a number saved; it is shown and printed once it is durable, and the page stays as it is until then."""
        work = partial(taking.take, self._machine, group, services, self._session.look.language, case)
        wish = Wish(self._now_ms(), self._session.since_ms, group, services)
        if self._session.saving or not self._may_give(wish):
            return
        if self._opening.gives_numbers and self.saver.save(Screen.TICKET, work, partial(self._show, wish)):
            self._become(flow.saving(self._session, self._now_ms()))
        else:  # closed; or the number of somebody who was sent for paper is still on its way
            self._become(flow.at_home(self._session))

    def _show(self, wish: Wish, taken: Taken) -> None:
        if not self._session.saving:
            return  # whom it was for has been sent for a number on paper
        self._crowd.count(wish)
        asks = bool(self._machine.queue.rules().preferences)
        self._become(flow.saved(self._session, taken.ticket, taken.wait, self._now_ms(), asks=asks))

    def _prefer(self, taken: Taken) -> None:
        if self._session.saving:
            self._become(flow.answered(self._session, self._now_ms(), taken.ticket, taken.wait))

    @Slot()
    def _enter_upkeep(self) -> None:
        self._become(flow.instead(self._session, Place(Screen.UPKEEP), self._now_ms()))

    @Slot()
    def _print_trial(self) -> None:
        self._slips.try_paper(self._machine.settings.device)

    def _hear_saver(self) -> None:
        """Follow whether numbers can be saved: without, home is about paper; it comes back by itself (F-10)."""
        self._late = self._late and bool(self.saver.busy)
        if self.saver.trouble and self._session.saving and not self.saver.busy:
            self._become(flow.unsaved(self._session, self._now_ms()))
        self.savingChanged.emit()
        self.helpChanged.emit()  # a call that could not be kept is promised no longer
        if self._stood != (stands := (self._closed, self._fatal)):
            self._stood = stands
            self.placeChanged.emit()

"""The hall as it is now: who waits how long, what counters and machines do, which calls were out of order."""

from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_client.dates import clock_text, day_text, weekday
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap
from counter_client.helper.helps import Helps
from counter_client.helper.printers import PrintersPanel
from counter_client.look.flow import Columns
from counter_client.look.parts import STACKED, Panel, column, fill, label, row, scrolled
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.supervisor import words
from counter_client.supervisor.bars import GroupLines, HalfHours, Swatch
from counter_client.supervisor.cards import Card, Cards
from counter_client.supervisor.handling import Handling, Work
from counter_client.supervisor.kiosk_code import KioskCode
from counter_client.supervisor.looker import Looker
from counter_client.supervisor.runs import Run, Runs, counted, run_question
from counter_client.supervisor.satisfaction import SatisfactionToday
from counter_client.supervisor.sides import Jumps, Machines
from counter_client.supervisor.stranded import StrandedPeople
from counter_client.supervisor.table import CounterTable
from counter_client.supervisor.viewing_sheet import ViewingSheet
from counter_client.supervisor.words import Words
from sync.clock import local
from sync.domain.help import HelpCall, HelpId
from sync.domain.ids import DeviceId
from sync.domain.printer import PrinterReport
from sync.domain.ticket import Ticket
from sync.machine import Link, Machine
from sync.office.live_hall import Live
from sync.office.refusal import NotPossible


class SupervisorRoom(Room):
    """Shows what was read; the reading takes longer than a frame (45 ms at 2,400 tickets) and is done beside it."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session = session
        machine, look = session.machine, session.look
        self._live: Live | None = None
        self.looker: Looker[tuple[Live, Link]] = Looker(partial(_read, machine), self._show, self)
        self._title, self._as_of = label(self.tr("The hall now"), "title"), label("", "soft", "hall.as-of")
        self._find = QLineEdit()
        self._cards = self._make_cards()
        self._halves, self._groups = HalfHours(look, "hall.halves"), GroupLines(look, "hall.groups")
        self._counters = CounterTable(look)
        self._counter_panel = Panel(look, self.tr("Counters"))
        self._machines, self._helps, self._jumps = Machines(session), Helps(look, machine.centre), Jumps(session)
        self._printers = PrintersPanel(look, machine.centre)
        self._stranded, self._handling = StrandedPeople(session), Handling(session, self)
        self._runs = Runs(session)
        self._ratings = SatisfactionToday(session)
        self._place()
        self.key("hall.find", self.tr("Look a number up"), self._enter_find)
        self.key("hall.views", self.tr("Looks at dossiers"), self._show_views)
        self.key("hall.service", self.tr("Code for a kiosk"), KioskCode(session, self).ask)
        self.key("hall.read", self.tr("Read again"), self.reload)
        self._connect()

    def reload(self) -> None:
        """Read the hall again, beside the screen."""
        if self.isVisible():
            self.looker.look()

    def enter(self) -> None:
        """Begin at the counters; nothing is pressed by accident."""
        self._counters.setFocus()
        self.looker.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing more: the machine may be closed after the window."""
        self.looker.rest()
        super().hideEvent(event)

    def _show(self, read: tuple[Live, Link]) -> None:
        live, link = read
        self._live = live
        centre, rules, hall = self._session.machine.centre, self._session.machine.queue.rules(), live.hall
        at = local(live.at_ms).date()
        told = self.tr("%1 · figures as of %2").replace("%1", f"{weekday(at)} {day_text(at)}")
        self._as_of.setText(told.replace("%2", clock_text(live.at_ms)))
        self._show_cards(live)
        bars = words.halves(hall)
        self._halves.show_halves(bars, words.halves_words(bars), self.tr("Nobody has been called today."))
        lines = words.lines(hall, centre)
        self._groups.show_lines(lines, "; ".join(f"{line.name}: {line.words}" for line in lines))
        self._counters.show_rows(words.counters(live, centre))
        self._counter_panel.tell(words.open_words(hall))
        self._machines.show_machines(live, link)
        self._helps.show_calls(live.help, live.people)
        self._printers.show_printers(live.printers, live.people)
        self._stranded.show_people(hall.stranded, rules)
        self._runs.show_runs(live.runs)
        self._ratings.show_ratings(hall.ratings)
        self._jumps.show_jumps(live, rules)

    def _show_cards(self, live: Live) -> None:
        said, hall = Words(), live.hall
        figures = (
            said.waiting(live),
            said.waits(hall),
            said.at_counters(hall),
            said.served(hall),
            said.away(hall),
            said.help(live, self._session.machine.centre),
        )
        for card, figure in zip(self._cards, figures, strict=True):
            card.say(figure)

    def _make_cards(self) -> tuple[Card, ...]:
        look = self._session.look
        return (
            Card(look, "hall.waiting", self.tr("Waiting"), "users"),
            Card(look, "hall.waits", self.tr("Wait (median)"), "clock"),
            Card(look, "hall.serving", self.tr("At counters"), "user-check"),
            Card(look, "hall.finished", self.tr("Finished"), "circle-check-big"),
            Card(look, "hall.absent", self.tr("Did not come"), "user-x"),
            Card(look, "hall.helps", self.tr("Ask for help"), "hand-helping"),
        )

    def _place(self) -> None:
        look = self._session.look
        self._find.setObjectName("hall.find")
        self._find.setAccessibleName(self.tr("Look a number up"))
        self._find.setPlaceholderText(self.tr("Number, as A045 (%1)").replace("%1", cap("hall.find")))
        self._find.setFixedWidth(look.at(220))
        head = fill(row(look, gap=10), self._title, self._as_of, None, self._find)
        self._counter_panel.body.addWidget(self._counters, 1)
        columns = Columns(look, (self._charts(), self._counter_panel, self._side()), (380, 572, 286), scrolls=False)
        content = QWidget()
        inside = column(look, margins=(16, 12, 16, 14), gap=10)
        fill(inside, head, Cards(look, self._cards))
        inside.addWidget(columns, 1)
        content.setLayout(inside)
        self.setLayout(fill(column(look), scrolled(content)))

    def _charts(self) -> QWidget:
        look = self._session.look
        halves, groups = (
            Panel(look, self.tr("Minutes waited")),
            Panel(look, self.tr("Waiting, by business")),
        )
        legend = row(look, margins=(14, 6, 0, 0), gap=8) if look.scale >= STACKED else halves.head
        for text, strong in ((self.tr("median"), True), (self.tr("9 of 10"), False)):
            fill(legend, Swatch(look, strong=strong), label(text, "small"))
        if legend is not halves.head:
            halves.body.addLayout(fill(legend, None))
        halves.body.addWidget(self._halves, 1)
        groups.tell(self.tr("people · longest in minutes"))
        groups.body.addWidget(self._groups, 1)
        made = QWidget()
        inside = column(look, gap=12)
        inside.addWidget(halves, 1)
        inside.addWidget(groups)
        made.setLayout(inside)
        return made

    def _side(self) -> QWidget:
        made = QWidget()
        inside = column(self._session.look, gap=12)
        fill(inside, self._helps, self._printers, self._runs, self._stranded, self._machines)
        fill(inside, self._ratings, self._jumps, None)
        made.setLayout(inside)
        return made

    def _connect(self) -> None:
        self._find.returnPressed.connect(self._look_up)
        self._handling.menu_wanted.connect(self.menu_wanted)
        self._handling.asked.connect(self.asked)
        self._handling.decided.connect(self._save)
        self._runs.void_wanted.connect(lambda run: self.asked.emit(run_question(run), lambda _: self._void(run)))
        self._helps.taken.connect(self._take_help)
        self._helps.done.connect(self._finish_help)
        self._printers.filled.connect(self._fill)

    def _show_views(self) -> None:
        report = self._session.machine.viewings.report()
        self.sheet_wanted.emit(lambda over, behind: ViewingSheet(self._session, over, behind, report))

    def _enter_find(self) -> None:
        self._find.setFocus()
        self._find.selectAll()

    def _look_up(self) -> None:
        found = self._live.named(self._find.text()) if self._live else ()
        if found:
            self._handling.ask(found)
        elif self._find.text().strip():
            self.say(self.tr("No number %1 was given today.").replace("%1", self._find.text().strip()), Tone.ATTENTION)

    def _save(self, work: Work, said: str) -> None:
        self._session.saver.save("hall.ticket", work, partial(self._show_saved, said))

    def _show_saved(self, said: str, answer: Ticket | NotPossible) -> None:
        self._find.clear()
        self._counters.setFocus()  # its key leads back to the field
        self._tell(answer, said)

    def _void(self, run: Run) -> None:
        desk = self._session.machine.queue.by(self._session.officer.id)
        work = partial(desk.void_run, [each.id for each in run], self._session.counter.id)
        self._session.saver.save("hall.ticket", work, self._show_void)

    def _show_void(self, answer: tuple[Ticket, ...] | NotPossible) -> None:
        self._counters.setFocus()
        self._tell(answer, "" if isinstance(answer, NotPossible) else counted.void(len(answer)))

    def _take_help(self, call: HelpId) -> None:
        work = partial(self._session.machine.help.take, call, self._session.counter.id, self._session.officer.id)
        self._session.saver.save("hall.help", work, lambda answer: self._tell(answer, self.tr("You go and help.")))

    def _fill(self, device: DeviceId) -> None:
        work = partial(self._session.machine.printers.fill, device, self._session.officer.id)
        said = self.tr("The kiosk counts its paper anew.")
        self._session.saver.save("hall.printer", work, lambda answer: self._tell(answer, said))

    def _finish_help(self, call: HelpId) -> None:
        work = partial(self._session.machine.help.finish, call, self._session.officer.id)
        self._session.saver.save(
            "hall.help", work, lambda answer: self._tell(answer, self.tr("The call for help is over."))
        )

    def _tell(self, answer: Ticket | HelpCall | PrinterReport | tuple[Ticket, ...] | NotPossible, said: str) -> None:
        self.reload()
        if isinstance(answer, NotPossible):
            self.say(answer.reason, Tone.ATTENTION)
        else:
            self.say(said, Tone.OK)


def _read(machine: Machine) -> tuple[Live, Link]:
    return machine.hall.now(), machine.link()

"""Appointments from the desk: made for a time, taken from a file, cancelled, and turned into a number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from counter_client.dates import clock_text, full_day_text
from counter_client.desk import moving
from counter_client.frame.ask import Question
from counter_client.frame.form import Done, Sheet
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.helper.printing import printer_of
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.clock import ZONE, local
from sync.domain.appointment import Appointment, Punctual
from sync.domain.appointment_file import clock_of, day_of, fault_of_reference
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.ticket import Ticket, TicketState
from sync.office.appointments import Imported, Wish, read_appointments
from sync.office.refusal import NotPossible

ADD, IMPORT = "add", "import"
COME, CANCEL = "come", "cancel"
MOST_NAMED = 10
"""Bad lines of a file that are named on the screen; the command names all."""


@dataclass(frozen=True, slots=True)
class _For:
    """Whom an appointment is for: business, and the ticket that it replaces."""

    group: GroupId
    services: tuple[ServiceCode, ...] = ()
    ticket: Ticket | None = None


class Booking(QObject):
    """Asks by menus and a form, saves beside the window, and says what came of it."""

    def __init__(self, session: Session, room: Room) -> None:
        """Make it for a session; menus, forms, questions and the file dialog are the room's."""
        super().__init__(room)
        self._session, self._room = session, room
        self._book, self._officer = session.machine.appointments, session.officer.id

    def begin(self) -> None:
        """Ask whether one is made, or a file is read."""
        answers = {ADD: self.tr("Make an appointment"), IMPORT: self.tr("Read a file of appointments (CSV)")}
        self._offer(self.tr("Appointments"), answers, self._begin)

    def open(self, appointment: Appointment) -> None:
        """Ask what is to be done with somebody who is expected today."""
        title = self.tr("Appointment at %1, code %2").replace("%1", clock_text(appointment.at_ms))
        come = {
            Punctual.EARLY: self.tr("Is here, too early: give a number"),
            Punctual.ON_TIME: self.tr("Is here: give a number"),
            Punctual.LATE: self.tr("Is here, too late: give an ordinary number"),
        }[self._book.punctual(appointment)]
        answers = {COME: come, CANCEL: self.tr("Cancel the appointment")}
        self._offer(title.replace("%2", appointment.code), answers, partial(self._do, appointment))

    def invite(self, ticket: Ticket) -> None:
        """Ask for another day on which a person with a number is to come back."""
        self._ask_when(_For(ticket.group, ticket.services, ticket))

    def _offer(self, title: str, answers: Mapping[str, str], then: Callable[[str], None]) -> None:
        self._room.menu_wanted.emit(Choices(title, "", answers), then)

    def _begin(self, chosen: str) -> None:
        if chosen == IMPORT:
            self._ask_file()
            return
        groups = moving.groups(self._session.machine.centre)
        self._offer(self.tr("An appointment for what?"), groups, lambda name: self._ask_when(_For(GroupId(name))))

    def _do(self, appointment: Appointment, chosen: str) -> None:
        if chosen == COME:
            work = partial(self._book.check_in, appointment.id, self._officer)
            self._session.saver.save("desk.check-in", work, self._tell_come)
            return
        title = self.tr("Cancel the appointment with the code %1?").replace("%1", appointment.code)
        text = self.tr("The time is free for somebody else. The person is not told by this program.")
        question = Question(title, text, self.tr("Cancel the appointment"))
        self._room.asked.emit(question, lambda _note: self._cancel(appointment))

    def _cancel(self, appointment: Appointment) -> None:
        work = partial(self._book.cancel, appointment.id, self._officer)
        words = self.tr("The appointment with the code %1 is cancelled").replace("%1", appointment.code)
        self._session.saver.save("desk.cancel", work, lambda answer: self._tell(answer, words))

    def _ask_when(self, whom: _For) -> None:
        machine = self._session.machine
        day = machine.calendar.next_working(self._book.today())
        first = machine.calendar.spans_on(day)[0][0]
        fields = {
            "day": (self.tr("Day"), f"{day:%d/%m/%Y}"),
            "time": (self.tr("Time"), f"{first.hour}:{first:%M}"),
            "reference": (self.tr("Number in another system, if there is one"), ""),
        }
        text = self.tr("The person gets a code of four signs. No name is kept: kiosks and boards know of it too.")
        sheet = Sheet(self._title(whom), text, self.tr("Make the appointment"), fields)
        self._room.form_wanted.emit(sheet, partial(self._answer, whom))

    def _title(self, whom: _For) -> str:
        if whom.ticket is None:
            return self.tr("New appointment: %1").replace("%1", moving.groups(self._session.machine.centre)[whom.group])
        return self.tr("Another day for %1").replace("%1", whom.ticket.label)

    def _answer(self, whom: _For, typed: Mapping[str, str], done: Done) -> None:
        day, at, reference = day_of(typed["day"]), clock_of(typed["time"]), typed["reference"].strip().upper()
        faults = {
            "day": "" if day else self.tr("Write a day that exists, like 24/11/2026."),
            "time": "" if at else self.tr("Write it like 9:15."),
            "reference": fault_of_reference(reference) if reference else "",
        }
        if day is None or at is None or any(faults.values()):
            done({key: fault for key, fault in faults.items() if fault})
            return
        wish = Wish(datetime.combine(day, at, ZONE), whom.group, whom.services, reference)
        self._session.saver.save("desk.invite", partial(self._make, wish, whom), partial(self._tell_made, done))

    def _make(self, wish: Wish, whom: _For) -> Appointment | NotPossible:
        """Invite, and let go of the number that the person has today, unless he or she is just being served."""
        made = self._book.make(wish, self._officer)
        if isinstance(made, Appointment) and whom.ticket and whom.ticket.state is not TicketState.SERVING:
            desk = self._session.machine.queue.by(self._officer)
            desk.void(whom.ticket.id, self._session.counter.id, moving.invited(desk.rules()))
        return made

    def _tell_made(self, done: Done, answer: Appointment | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            done({"time": answer.reason})
            return
        done({})
        words = self.tr("Appointment on %1 at %2: the code is %3")
        words = words.replace("%1", full_day_text(_day(answer))).replace("%2", clock_text(answer.at_ms))
        self._say(words.replace("%3", answer.code))

    def _tell_come(self, answer: Ticket | NotPossible) -> None:
        if not isinstance(answer, Ticket):
            self._tell(answer, "")
            return
        printer, words = printer_of(self._session), self.tr("Is here with the number %1: write it down for the person")
        if printer.is_there:
            printer.print(answer, self._session.machine.queue.ahead_of(answer.id))
            words = self.tr("Is here with the number %1: the slip is being printed")
        self._say(words.replace("%1", answer.label))

    def _tell(self, answer: object, words: str) -> None:
        if isinstance(answer, NotPossible):
            self._say(answer.reason, Tone.ATTENTION)
        else:
            self._say(words)

    def _say(self, words: str, tone: Tone = Tone.OK) -> None:
        self._room.reload()
        self._room.say(words, tone)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._room.window(), self.tr("Read a file of appointments (CSV)"))
        dialog.setObjectName("appointments.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setViewMode(QFileDialog.ViewMode.List)
        dialog.setNameFilter("CSV (*.csv *.txt)")
        dialog.fileSelected.connect(lambda name: self._read(Path(name)))
        dialog.open()

    def _read(self, file: Path) -> None:
        work = partial(read_appointments, self._book, file, self._officer)
        self._session.saver.save("desk.import", work, self._tell_imported)

    def _tell_imported(self, answer: Imported | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            self._tell(answer, "")
            return
        words = self.tr("%n new appointment(s)", "", answer.added)
        known = self.tr("%n known already", "", answer.known)
        self._say(f"{words}, {known}.")
        if answer.bad or answer.ignored:
            self._show_left_out(answer)

    def _show_left_out(self, imported: Imported) -> None:
        line = self.tr("Line %1: %2")
        named = [line.replace("%1", str(bad.number)).replace("%2", bad.why) for bad in imported.bad[:MOST_NAMED]]
        if (more := len(imported.bad) - MOST_NAMED) > 0:
            named.append(self.tr("and %n more line(s)", "", more))
        if imported.ignored:
            named.append(self.tr("Columns that are not kept: %1").replace("%1", ", ".join(imported.ignored)))
        title = self.tr("%n line(s) left out", "", len(imported.bad))
        question = Question(title, "\n".join(named), self.tr("Close"), choice=False)
        self._room.asked.emit(question, lambda _note: None)


def _day(appointment: Appointment) -> date:
    return local(appointment.at_ms).date()

"""What can be done with any person of the day: asked by a menu, by the reasons of the rules, then told to be saved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counter_client.desk import moving
from counter_client.desk.acts import Act, acts
from counter_client.desk.mover import Mover, Work
from counter_client.frame.ask import Question
from counter_client.frame.menu import Choices
from counter_client.session import Session
from counter_client.words import spoken
from sync.domain.account import OfficerRole
from sync.domain.call_rules import Asked
from sync.domain.calling import waits
from sync.domain.ids import TicketId
from sync.domain.ticket import Ticket, TicketKind, TicketState
from sync.office.queue import QueueDesk

Then = Callable[[Ticket, str], None]


class TicketMenu(QObject):
    """Opens for any ticket, wherever it is named; asks through the mover's menus and saves nothing itself."""

    next_wanted = Signal()
    """The person is next by the rules: called as the key of the desk does it."""

    invite_wanted = Signal(object)
    """The Ticket of a person who is to come on another day."""

    print_wanted = Signal(object)
    """TicketId of the person who is to have a slip once more."""

    asked = Signal(object, object)
    """A Question, and what is called with the note when the answer is yes."""

    refused = Signal(str)
    """Why nothing can be done."""

    def __init__(self, session: Session, queue: QueueDesk, mover: Mover) -> None:
        """Make it; ``queue`` acts for the session's officer, ``mover`` shows the menus and tells what is decided."""
        super().__init__(mover)
        self._session, self._queue, self._mover, self._here = session, queue, mover, session.counter.id

    def open(self, ticket: TicketId) -> None:
        """Ask what is to be done with a person; says why when nothing can be done."""
        standing = self._queue.ticket(ticket)
        if standing is None:
            self.refused.emit(self.tr("This number is not on this machine."))
            return
        answers = {act.value: self._words(act, standing) for act in self._acts(standing)}
        if not answers:
            self.refused.emit(self._elsewhere(standing))
            return
        title = self.tr("What is to be done with %1?").replace("%1", standing.label)
        self._mover.menu_wanted.emit(Choices(title, "", answers), partial(self._begin, standing))

    def begin(self, act: Act, ticket: Ticket) -> None:
        """Ask what a step still wants to know, then tell it."""
        steps: dict[Act, Callable[[Ticket], None]] = {
            Act.NEXT: lambda _ticket: self.next_wanted.emit(),
            Act.CHOOSE: partial(self._ask_why, Asked.CHOOSE, self.tr("Call %1 out of order: why?"), self._choose),
            Act.BACK: self._call_back,
            Act.WAIT: self._wait_again,
            Act.PREFER: self._ask_class,
            Act.SEND: self._mover.ask_place,
            Act.ASIDE: self._mover.ask_aside,
            Act.INVITE: self.invite_wanted.emit,
            Act.PRINT: lambda person: self.print_wanted.emit(person.id),
            Act.VOID: partial(self._ask_why, Asked.VOID, self.tr("Void %1: why?"), self._ask_void),
            Act.FREE: partial(self._ask_why, Asked.TRANSFER, self.tr("Take %1 from its counter: why?"), self._free),
            Act.REOPEN: partial(self._ask_why, Asked.REOPEN, self.tr("Reopen %1: why?"), self._reopen),
        }
        steps[act](ticket)

    def _begin(self, ticket: Ticket, chosen: str) -> None:
        self.begin(Act(chosen), ticket)

    def _acts(self, ticket: Ticket) -> tuple[Act, ...]:
        ahead = next(iter(self._queue.line_up(self._here)), None)
        is_next = ahead is not None and ahead.ticket.id == ticket.id
        in_line = ticket.state is TicketState.PARKED and waits(ticket, self._session.machine.clock())
        free = self._queue.at_counter(self._here) is None and not self._queue.rests(self._here)
        supervises = self._session.role is OfficerRole.SUPERVISOR
        return acts(ticket, self._here, is_next=is_next, free=free, in_line=in_line, supervises=supervises)

    def _words(self, act: Act, ticket: Ticket) -> str:
        here = self.tr("Call to counter %1 now: next by the rules").replace("%1", self._here)
        again = self.tr("Call again to counter %1").replace("%1", self._here)
        return {
            Act.NEXT: here,
            Act.CHOOSE: self.tr("Call before others, with a reason"),
            Act.BACK: again,
            Act.WAIT: self.tr("Let the person wait in the queue again"),
            Act.PREFER: self._class_words(ticket),
            Act.SEND: self.tr("Send to another counter or business"),
            Act.ASIDE: self.tr("Set aside, to come back later"),
            Act.INVITE: self.tr("Come on another day: an appointment"),
            Act.VOID: self.tr("Void this number"),
            Act.PRINT: self.tr("Print the slip again"),
            Act.REOPEN: self.tr("Reopen: the person waits again"),
            Act.FREE: self.tr("Take from counter %1: the person waits again").replace("%1", str(ticket.counter)),
        }[act]

    def _class_words(self, ticket: Ticket) -> str:
        known = self._queue.rules().preference(ticket.preferred)
        if known is None:
            return self.tr("Give priority")
        return self.tr("Change the priority (now: %1)").replace("%1", spoken(known.short_vi, known.short_en))

    def _elsewhere(self, ticket: Ticket) -> str:
        words = self.tr("%1 is at counter %2: only that counter goes on.")
        return words.replace("%1", ticket.label).replace("%2", str(ticket.counter))

    def _ask_why(self, asked: Asked, title: str, then: Then, ticket: Ticket) -> None:
        self._mover.ask(title, "", moving.reasons(self._queue.rules(), asked), ticket, then)

    def _ask_class(self, ticket: Ticket) -> None:
        classes = moving.classes(self._queue.rules(), ticket.preferred)
        text = self.tr("Only the class is kept. Nobody has to show why in front of the others.")
        self._mover.ask(self.tr("Which priority has %1?"), text, classes, ticket, self._prefer)

    def _choose(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._session.machine.call_chosen, ticket.id, self._here, reason, self._session.officer.id)
        self._tell(work, self.tr("Called %1"), ticket, TicketKind.CALLED)

    def _call_back(self, ticket: Ticket) -> None:
        work = partial(self._queue.call_back, ticket.id, self._here)
        self._tell(work, self.tr("Called %1 again"), ticket, TicketKind.CALLED)

    def _wait_again(self, ticket: Ticket) -> None:
        self._tell(partial(self._queue.wait_again, ticket.id, self._here), self.tr("%1 waits again"), ticket)

    def _prefer(self, ticket: Ticket, chosen: str) -> None:
        preferred = "" if chosen == moving.NO_CLASS else chosen
        words = self.tr("%1 has priority now") if preferred else self.tr("%1 waits without priority now")
        work = partial(self._queue.prefer, ticket.id, self._here, preferred)
        self._tell(work, words, ticket, TicketKind.PREFERRED)

    def _ask_void(self, ticket: Ticket, reason: str) -> None:
        self.asked.emit(void_question(ticket), lambda _note: self._void(ticket, reason))

    def _void(self, ticket: Ticket, reason: str) -> None:
        self._tell(partial(self._queue.void, ticket.id, self._here, reason), self.tr("%1 is void"), ticket)

    def _free(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._queue.free, ticket.id, reason)
        self._tell(work, self.tr("%1 is free again and waits"), ticket)

    def _reopen(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._queue.reopen, ticket.id, self._here, reason)
        self._tell(work, self.tr("%1 is open again and waits"), ticket)

    def _tell(self, work: Work, words: str, ticket: Ticket, kind: TicketKind | None = None) -> None:
        self._mover.decided.emit(work, words, (ticket, kind) if kind else None)


def void_question(ticket: Ticket) -> Question:
    """Return what is asked before a number is voided, wherever that is done (D-05)."""
    translate = QCoreApplication.translate
    title = translate("TicketMenu", "Void %1?").replace("%1", ticket.label)
    text = translate(
        "TicketMenu", "The number is not called any more, and its slip counts no more. It can be reopened today."
    )
    return Question(title, text, translate("TicketMenu", "Void this number"))

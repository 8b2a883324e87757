"""A ticket that the supervisor looks up: where it stands, and to void it or let it wait again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_client.desk import moving
from counter_client.desk.ticket_menu import void_question
from counter_client.desk.titles import title_of
from counter_client.frame.menu import Choices
from counter_client.session import Session
from counter_client.supervisor.words import standing_words
from sync.domain.call_rules import Asked
from sync.domain.ticket import Ticket, TicketState
from sync.office.refusal import NotPossible

Work = Callable[[], Ticket | NotPossible]


class Handling(QObject):
    """Asks by menus; when all is answered it tells what is to be saved, and saves nothing itself."""

    menu_wanted = Signal(object, object)
    """Choices, and what is called with the name of the one that is taken."""

    asked = Signal(object, object)
    """A Question, and what is called with the note when the answer is yes."""

    decided = Signal(object, str)
    """A Work to be saved, and what to say when it is."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Ask in the name of a session's officer."""
        super().__init__(parent)
        self._session, self._here = session, session.counter.id
        self._queue = session.machine.queue.by(session.officer.id)

    def ask(self, named: tuple[Ticket, ...]) -> None:
        """Ask what becomes of a ticket; of two with one number, which of them, by the code on the slip."""
        found = tuple(self._queue.ticket(ticket.id) or ticket for ticket in named)  # as they stand by now
        if len(found) == 1:
            self._ask_why(found[0])
            return
        answers = {str(ticket.id): f"{ticket.slip_code} · {self._about(ticket)}" for ticket in found}
        text = self.tr("The four characters at the foot of the slip tell them apart.")
        title = self.tr("Two slips have the number %1. Which one?").replace("%1", found[0].label)
        by_id = {str(ticket.id): ticket for ticket in found}
        self.menu_wanted.emit(Choices(title, text, answers), lambda name: self._ask_why(by_id[name]))

    def _ask_why(self, ticket: Ticket) -> None:
        if ticket.state is TicketState.SERVING:
            self._ask_to_free(ticket)
            return
        over = ticket.state in (TicketState.FINISHED, TicketState.VOID)
        asked = Asked.REOPEN if over else Asked.VOID
        title = self.tr("Let %1 wait again: why?") if over else self.tr("Void %1: why?")
        choices = Choices(
            title.replace("%1", ticket.label), self._about(ticket), moving.reasons(self._queue.rules(), asked)
        )
        self.menu_wanted.emit(choices, partial(self._reopen if over else self._ask_void, ticket))

    def _ask_to_free(self, ticket: Ticket) -> None:
        """Whoever is being served is not sent away; the counter may have stopped, and its person goes on waiting."""
        title = self.tr("Take %1 from counter %2: why?").replace("%1", ticket.label).replace("%2", ticket.counter or "")
        why = moving.reasons(self._queue.rules(), Asked.TRANSFER)
        choices = Choices(title, self.tr("The person waits again, at the place of before."), why)
        self.menu_wanted.emit(choices, partial(self._free, ticket))

    def _free(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._queue.free, ticket.id, reason)
        self.decided.emit(work, self.tr("%1 is free again and waits").replace("%1", ticket.label))

    def _ask_void(self, ticket: Ticket, reason: str) -> None:
        self.asked.emit(void_question(ticket), lambda _note: self._void(ticket, reason))

    def _void(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._queue.void, ticket.id, self._here, reason)
        self.decided.emit(work, self.tr("%1 is void").replace("%1", ticket.label))

    def _reopen(self, ticket: Ticket, reason: str) -> None:
        work = partial(self._queue.reopen, ticket.id, self._here, reason)
        self.decided.emit(work, self.tr("%1 waits again").replace("%1", ticket.label))

    def _about(self, ticket: Ticket) -> str:
        return f"{title_of(self._session.machine, ticket)} · {standing_words(ticket)}"

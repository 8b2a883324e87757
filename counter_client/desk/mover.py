"""Moving people from the desk: what is asked first, and this desk's last steps, which can be taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_client.desk import moving
from counter_client.desk.steps import Step, Steps, with_step
from counter_client.frame.menu import Choices
from counter_client.session import Session
from sync.clock import local
from sync.domain.call_rules import Asked
from sync.domain.ticket import Ticket, TicketKind
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible

Begun = tuple[Ticket, TicketKind]
"""The ticket as it was before a step, and what is done with it."""

Work = Callable[[], Ticket | NotPossible]


class Mover(QObject):
    """Asks by menus; when all is answered it tells what is to be saved, and saves nothing itself.

    Attributes:
        steps: a call, a finish, an absence, a parking, a transfer or a priority each, the last one at the end.
    """

    menu_wanted = Signal(object, object)
    """Choices, and what is called with the name of the one that is taken."""

    decided = Signal(object, str, object)
    """A Work to be saved, what to say when it is, and the Begun that it makes a Step of."""

    def __init__(self, session: Session, queue: QueueDesk, parent: QObject) -> None:
        """Make it for a session; ``queue`` acts for its officer."""
        super().__init__(parent)
        self._session, self._queue, self._here = session, queue, session.counter.id
        self.steps: Steps = ()

    def remember(self, step: Step) -> None:
        """From now on this step can be taken back, before the others."""
        self.steps = with_step(self.steps, step)

    def drop_last(self) -> None:
        """Take the last step back no more."""
        self.steps = self.steps[:-1]

    def undoing(self, step: Step) -> Work:
        """Return how a step is taken back."""
        before, here = step.before, self._here
        if step.kind is TicketKind.PREFERRED:  # nothing is undone where a word can be taken back by another
            return partial(self._queue.prefer_again, step.after, here, before.preferred)
        return partial(self._queue.undo, before, step.kind, here, step.after)

    def ask_aside(self, ticket: Ticket) -> None:
        """Ask why and till when a person is set aside."""
        why = moving.reasons(self._queue.rules(), Asked.PARK)
        self.ask(self.tr("Set %1 aside: why?"), "", why, ticket, self._ask_till_when)

    def ask_place(self, ticket: Ticket) -> None:
        """Ask where a person is sent, and why."""
        session, machine = self._session, self._session.machine
        there = moving.colleagues(machine.seats.of_today(), machine.people, session.officer.id)
        places = {**moving.places(machine.centre, self._here), **there}
        text = self.tr("The person keeps the number.")
        self.ask(self.tr("Send %1 where?"), text, places, ticket, self._ask_why_there)

    def _ask_till_when(self, ticket: Ticket, reason: str) -> None:
        machine = self._session.machine
        times = moving.times(local(machine.clock()), machine.calendar)
        title, text = self.tr("When may %1 be called again?"), self.tr("The place in the queue is kept.")
        self.ask(title, text, times, ticket, partial(self._park, reason))

    def _ask_why_there(self, ticket: Ticket, place: str) -> None:
        why = moving.reasons(self._queue.rules(), Asked.TRANSFER)
        self.ask(self.tr("Send %1 on: why?"), "", why, ticket, partial(self._ask_turn, place))

    def _ask_turn(self, place: str, ticket: Ticket, reason: str) -> None:
        title = self.tr("When is it the turn of %1 there?")
        self.ask(title, "", moving.turns(), ticket, partial(self._transfer, place, reason))

    def ask(
        self,
        title: str,
        text: str,
        answers: moving.Answers,
        ticket: Ticket,
        then: Callable[[Ticket, str], None],
    ) -> None:
        """Ask one thing about a ticket, whose number stands for %1 in the title; then go on with the answer's name."""
        choices = Choices(title.replace("%1", ticket.label), text, answers)
        self.menu_wanted.emit(choices, partial(then, ticket))

    def _park(self, reason: str, ticket: Ticket, chosen: str) -> None:
        until_ms = moving.until_ms(chosen, self._session.machine.clock())
        work = partial(self._queue.park, ticket.id, self._here, reason, until_ms)
        self.decided.emit(work, self.tr("%1 is set aside"), (ticket, TicketKind.PARKED))

    def _transfer(self, place: str, reason: str, ticket: Ticket, turn: str) -> None:
        work = partial(self._queue.transfer, ticket.id, self._here, moving.destination(place, turn), reason)
        self.decided.emit(work, self.tr("%1 was sent on"), (ticket, TicketKind.TRANSFERRED))

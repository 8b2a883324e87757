"""After a program that had ended: who is being served, and what was half typed (F-35, D-04)."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from counter_client.dates import when_text
from counter_client.frame.ask import Question
from counter_client.frame.menu import Choices
from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.look.tokens import Tone
from sync.domain.draft import Kept
from sync.domain.ticket import Ticket, TicketState

GO_ON, OPEN, DROP = "go-on", "open", "drop"


class Resume(QObject):
    """Asks once after each start of the program, and never by itself throws anything away."""

    def __init__(self, drafts: Drafts, parent: QObject) -> None:
        """Look at the drafts of a program."""
        super().__init__(parent)
        self._drafts, self._asked = drafts, False

    def offer(self, workplace: Workplace) -> None:
        """Read what the disk has of whoever begins here, and offer to go on with it."""
        session = workplace.session
        kept = session.machine.drafts.of(session.officer.id)
        new = [each for each in self._drafts.remember(session.officer.id, kept) if each.draft.begun]
        first, self._asked = not self._asked, True
        if "intake" not in workplace.rooms:
            return
        ticket = session.machine.queue.at_counter(session.counter.id)
        if first and ticket is not None and ticket.state is TicketState.SERVING:
            self._offer_person(workplace, ticket, new)
        elif new:
            self._offer_draft(workplace, new)

    def _offer_person(self, workplace: Workplace, ticket: Ticket, new: Sequence[Kept]) -> None:
        now_ms = workplace.session.machine.clock()
        title = self.tr("Serving %1 since %2 – go on?").replace("%1", ticket.label)
        title = title.replace("%2", when_text(ticket.changed_at_ms, now_ms))
        answers = {GO_ON: self.tr("Go on with %1").replace("%1", ticket.label)}
        own = next((each for each in new if each.visit == ticket.id), None)
        if own is not None:
            words = self.tr("Open the dossier half typed at %1")
            answers[OPEN] = words.replace("%1", when_text(own.at_ms, now_ms))
        rest = [each for each in new if each is not own]
        text = self.tr("%n more dossier(s) half typed.", "", len(rest)) if rest else ""
        choices = Choices(title, text, answers)
        workplace.open_room.menu_wanted.emit(choices, lambda name: workplace.open("intake" if name == OPEN else "desk"))

    def _offer_draft(self, workplace: Workplace, new: Sequence[Kept]) -> None:
        """Offer one: what was typed for nobody first, because it lies in the intake already; else the last."""
        *rest, last = sorted(new, key=lambda each: each.visit is None)
        when = when_text(last.at_ms, workplace.session.machine.clock())
        title = self.tr("%n dossier(s) half typed, the last at %1", "", len(new)).replace("%1", when)
        answers = {OPEN: self.tr("Open again"), DROP: self.tr("Throw away the last one")}

        def take(name: str) -> None:
            if name == OPEN:
                self._open(workplace, (last, *reversed(rest)))
            else:
                self._ask_to_drop(workplace, last, rest)

        workplace.open_room.menu_wanted.emit(Choices(title, "", answers), take)

    def _ask_to_drop(self, workplace: Workplace, last: Kept, rest: Sequence[Kept]) -> None:
        title = self.tr("Throw away what was typed at %1?")
        title = title.replace("%1", when_text(last.at_ms, workplace.session.machine.clock()))
        text = self.tr("It is not taken in, and cannot be brought back.")

        def drop(_note: str) -> None:
            self._drafts.drop(workplace.session.officer.id, last.visit)
            if rest:
                self._offer_draft(workplace, rest)

        workplace.open_room.asked.emit(Question(title, text, self.tr("Throw away")), drop)

    def _open(self, workplace: Workplace, kept: Sequence[Kept]) -> None:
        """Open the intake with the first draft: of whoever is at the counter, else of nobody; the others follow it."""
        session = workplace.session
        ticket = session.machine.queue.at_counter(session.counter.id)
        here = ticket.id if ticket else None
        for each in kept:
            if each.visit != here:
                self._drafts.move(session.officer.id, each.visit)
        if kept[0].visit == here or here is None:
            workplace.open("intake")
        else:
            words = self.tr("Somebody is at the counter: what was typed opens in Intake when nobody is.")
            workplace.open_room.say(words, Tone.INFO)

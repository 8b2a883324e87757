"""The lobby helper's desk: finds with people what they came for, tells them what to bring, and gives them a number."""

from functools import partial

from PySide6.QtWidgets import QWidget

from counter_client.desk.titles import title_of
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.helper.advice import Advice
from counter_client.helper.finder import Finder
from counter_client.helper.given import Given
from counter_client.helper.hearing import Hearing
from counter_client.helper.helps import Helps
from counter_client.helper.offers import NO_CLASS, Offer, classes
from counter_client.helper.printing import printer_of
from counter_client.look.flow import Columns
from counter_client.look.parts import STACKED, Notice, column, fill, scrolled
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.devices.job import NotPrinted, Printed
from sync.domain.company import Odd
from sync.domain.help import HelpCall, HelpId, HelpState
from sync.domain.ticket import Ticket
from sync.office.refusal import NotPossible


class HelperRoom(Room):
    """Typing finds, Enter asks about priority, a digit gives the number: four keys for what many people come for."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session = session
        self._machine, look = session.machine, session.look
        self._queue = session.machine.queue.by(session.officer.id)
        self._last: Ticket | None = None
        self._why_not = Notice(look, Tone.ATTENTION, "triangle-alert", "issue.why-not")
        self._finder, self._advice, self._given = Finder(session), Advice(session), Given(look)
        self._hearing = Hearing(session, self)
        self._helps = Helps(look, self._machine.centre)
        self._printer = printer_of(session)
        self._low = look.scale >= STACKED
        inside = column(look, margins=(16, 16, 16, 16), gap=12)
        fill(inside, self._why_not)
        inside.addWidget(Columns(look, (self._finder, self._told(), self._side()), (470, 440, 304)), 1)
        self.setLayout(inside)
        self._take = self.key("issue.take", self.tr("Give a number"), self._ask_class)
        self.key("issue.find", self.tr("Search"), self._finder.enter)
        self.key("issue.down", self.tr("Papers: further down"), partial(self._advice.page, 1))
        self.key("issue.up", self.tr("Papers: up again"), partial(self._advice.page, -1))
        self._help = self.key("issue.help", self.tr("Go and help"), self._take_oldest)
        self._word = self.key("issue.word", self.tr("What people call it"), self._hear)
        self._again = self.key("issue.again", self.tr("Print again"), self._print_again)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Say whether numbers can be given here, and count again who waits."""
        what, do = self._refusal()
        self._why_not.say(what, do)
        self._take.setEnabled(not what)
        self._again.setEnabled(self._printer.is_there and self._last is not None)
        self._given.again.setVisible(self._again.isEnabled())
        calls = self._machine.help.waiting()
        self._help.setEnabled(any(call.state is HelpState.ASKED for call in calls))
        self._helps.show_calls(
            calls, {call.officer: self._machine.people.name(call.officer) for call in calls if call.officer}
        )
        self._show_offer(self._finder.offer())
        self.fill_key(None if what else self._take)

    def _side(self) -> QWidget:
        side, beside = QWidget(), column(self._session.look, gap=12)
        if not self._low:
            fill(beside, self._given)  # what was just given is never pushed out of sight
        beside.addWidget(scrolled(self._helps), 1)
        self._helps.hide()  # Qt's scroll area shows what it is given
        side.setLayout(beside)
        return side

    def _told(self) -> QWidget:
        """Return the middle: what to tell people; with large text the last number stands there until the next words."""
        if not self._low:
            return self._advice
        made, inside = QWidget(), column(self._session.look)
        for part in (self._advice, self._given):
            inside.addWidget(part, 1)
        made.setLayout(inside)
        self._show_middle(given=False)
        self._finder.moved_on.connect(lambda: self._show_middle(given=False))
        return made

    def _show_middle(self, *, given: bool) -> None:
        if self._low:
            self._given.setVisible(given)
            self._advice.setVisible(not given)

    def enter(self) -> None:
        """Begin to type."""
        self._finder.enter()

    def _connect(self) -> None:
        self._finder.chosen.connect(self._show_offer)
        self._hearing.changed.connect(self._finder.search_again)
        self._finder.word.clicked.connect(self._hear)
        self._given.again.clicked.connect(self._print_again)
        self._printer.ended.connect(self._tell_printed)
        self._helps.taken.connect(self._take_help)
        self._helps.done.connect(self._finish_help)

    def _refusal(self) -> tuple[str, str]:
        """Return why this machine gives no numbers, and what to do; ("", "") when it does."""
        if self._machine.replicator.company.odd is Odd.ENDED:
            return self.tr("This machine was revoked: nobody would hear of its numbers."), self.tr(
                "Tell the administrator."
            )
        if self._machine.gives_numbers():
            return "", ""
        what = self.tr("This machine has no tag of its own, so it gives no numbers.")
        do = self.tr(
            'The administrator writes tag = "…" under [machine] in its settings, a mark that no other machine has, and '
            "starts it again. Until then people take their numbers at the kiosk; searching works."
        )
        return what, do

    def _show_offer(self, offer: Offer | None) -> None:
        self._word.setEnabled(offer is not None and offer.procedure is not None)
        waiting = sum(ticket.group == offer.group for ticket in self._queue.waiting()) if offer else 0
        self._advice.show_offer(offer, waiting)

    def _hear(self) -> None:
        offer = self._finder.offer()
        if offer and offer.procedure:
            self._hearing.begin(offer.procedure)

    def _ask_class(self) -> None:
        """Ask respectfully; whoever does not answer has an ordinary number."""
        offer = self._finder.offer()
        if offer is None:
            self.say(self.tr("Choose first what the person came for."), Tone.ATTENTION)
            return
        title = self.tr("Does the person have a right to priority?")
        text = self.tr("Nobody has to answer. It only lets us call them sooner.")
        self.menu_wanted.emit(Choices(title, text, classes(self._queue.rules())), partial(self._issue, offer))

    def _issue(self, offer: Offer, chosen: str) -> None:
        preferred = "" if chosen == NO_CLASS else chosen
        work = partial(self._queue.issue, offer.group, offer.services, preferred=preferred)
        self._session.saver.save("issue.take", work, self._show_given)

    def _show_given(self, ticket: Ticket) -> None:
        self._last = ticket
        self._show_number(ticket)
        self._finder.clear()
        self.reload()
        given = self.tr("Number %1 is given, slip code %2.").replace("%1", ticket.label)
        self.say(given.replace("%2", ticket.slip_code), Tone.OK)

    def _show_number(self, ticket: Ticket) -> None:
        ahead = self._queue.ahead_of(ticket.id)
        self._given.show_number(ticket, title_of(self._machine, ticket), ahead)
        self._show_middle(given=True)
        if self._printer.is_there:
            self._given.notice.say(self.tr("The slip is being printed."))
            self._printer.print(ticket, ahead)
        else:
            self._say_write_down(self.tr("This machine has no printer."))

    def _take_oldest(self) -> None:
        asked = (call for call in self._machine.help.waiting() if call.state is HelpState.ASKED)
        if (oldest := next(asked, None)) is not None:
            self._take_help(oldest.id)

    def _take_help(self, call: HelpId) -> None:
        work = partial(self._machine.help.take, call, self._session.counter.id, self._session.officer.id)
        self._session.saver.save(
            "issue.help", work, lambda answer: self._tell_help(answer, self.tr("You go and help."))
        )

    def _finish_help(self, call: HelpId) -> None:
        work, over = (
            partial(self._machine.help.finish, call, self._session.officer.id),
            self.tr("The call for help is over."),
        )
        self._session.saver.save("issue.help", work, lambda answer: self._tell_help(answer, over))

    def _tell_help(self, answer: HelpCall | NotPossible, said: str) -> None:
        self.reload()
        refused = isinstance(answer, NotPossible)
        self.say(answer.reason if isinstance(answer, NotPossible) else said, Tone.ATTENTION if refused else Tone.OK)

    def _print_again(self) -> None:
        if self._last is not None:
            self.print_wanted.emit(self._last.id)

    def _tell_printed(self, ended: Printed | NotPrinted) -> None:
        if self._last is None or ended.ticket != self._last.id:
            return
        if isinstance(ended, Printed):
            self._given.notice.say(self.tr("The slip is printed."))
        else:
            self._show_middle(given=True)
            self._say_write_down(f"{ended.reason.what} {ended.reason.do}")

    def _say_write_down(self, why: str) -> None:
        self._given.notice.say(why, self.tr("The number is valid. Write number and code down for the person."))

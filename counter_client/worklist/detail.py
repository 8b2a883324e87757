"""The chosen entry: what is the matter, who wrote what, and what can be done about it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from counter_client.dates import clock_text, day_text
from counter_client.frame.fields import FieldSheet
from counter_client.frame.shortcuts import cap
from counter_client.look.button import SMALL, Button, Kind
from counter_client.look.parts import Notice, Panel, column, empty, fill, frame, label, reveal, row, rule
from counter_client.look.tokens import Tone
from counter_client.palette.standing import standing_words
from counter_client.session import Session
from counter_client.words import masked_name
from counter_client.worklist.words import EntryWords, field_words, officer_words, value_words, who_words
from sync.clock import local
from sync.domain.conflict import Claim
from sync.domain.ids import DossierId
from sync.domain.log import named
from sync.domain.ticket import Ticket
from sync.office.worklist import Contested, Entry, SharedCode, TwoHistories, TwoNumbers, Unusable, Who

MOST_KEYS = 9
NUMBER = "ticket"
"""In place of a field, where one of several numbers is chosen."""


class EntryPanel(Panel):
    """Filled anew when another entry is chosen; what was typed for one stands there when it is chosen again."""

    kept = Signal(object, str, str)
    """DossierId, field, and the value that is to stand; or the entry's name, NUMBER, and the TicketId that counts."""

    resend_pressed = Signal()
    discard_pressed = Signal()
    righted = Signal()

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, self.tr("Decide"), scrolls=True)
        self._session, self._words = session, EntryWords(session)
        self.setObjectName("worklist.detail")
        self.title.setObjectName("worklist.title")
        self._entry: Entry | None = None
        self._form: FieldSheet | None = None
        self._typed: dict[str, dict[str, str]] = {}
        self.choices: tuple[tuple[str, str, str], ...] = ()
        look = session.look
        self._send = Button(look, "worklist.send", self.tr("Send again"), key=cap("worklist.send"), measure=SMALL)
        self._drop = Button(
            look, "worklist.discard", self.tr("Discard, with a reason"), key=cap("worklist.discard"), measure=SMALL
        )
        self._place_buttons()

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry; None when there is nothing to decide."""
        if entry is not None and entry == self._entry:
            return
        if self._entry is not None and self._form is not None:
            self._typed[self._entry.name] = self._form.texts()
        self._entry, self._form, self.choices = entry, None, ()
        empty(self.body)
        self.title.setText(self._words.title(entry) if entry else "")
        inside = column(self._session.look, margins=(16, 14, 16, 14), gap=10)
        self._fill(inside, entry)
        inside.addStretch(1)
        self.body.addLayout(inside)
        reveal(self._send, shown=self._form is not None)
        decidable = entry is not None and not isinstance(entry, Contested)
        reveal(self._drop, shown=decidable)
        self._buttons.setVisible(decidable)

    def dossier(self) -> DossierId | None:
        """Return the dossier of the entry, where there is one to show."""
        match self._entry:
            case Contested(dossier=dossier):
                return dossier.id
            case SharedCode(dossiers=dossiers):
                return dossiers[0].id
            case _:
                return None

    def fields(self) -> dict[str, str] | None:
        """Return what is typed; None when there is nothing to edit."""
        return self._form.texts() if self._form else None

    def edit(self) -> None:
        """Go to the field that is wrong."""
        if self._form and isinstance(self._entry, Unusable):
            self._form.enter(next(iter(self._entry.wrong), ""))

    def blame(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong in the fields."""
        if self._form:
            self._form.blame(faults)

    def _fill(self, inside: QVBoxLayout, entry: Entry | None) -> None:
        match entry:
            case None:
                return
            case Contested():
                self._fill_contested(inside, entry)
            case SharedCode():
                self._fill_shared(inside, entry)
            case TwoHistories():
                self._fill_histories(inside, entry)
            case TwoNumbers():
                self._fill_numbers(inside, entry)
            case Unusable():
                self._fill_unusable(inside, entry)

    def _fill_contested(self, inside: QVBoxLayout, entry: Contested) -> None:
        dossier = entry.dossier
        known = self._session.machine.lookup.procedure(dossier.procedure)
        business = known.title if known else dossier.procedure_name
        about = f"{dossier.code} · {masked_name(dossier.applicant.name)} · {business}"
        self._tell(
            inside,
            Tone.ATTENTION,
            self.tr("Different values were written for one field."),
            self.tr("Look at the papers and keep the right one. Nothing is printed or handed back before."),
        )
        inside.addWidget(label(about, "soft", "worklist.about", wrap=True))
        for conflict in entry.conflicts:
            inside.addWidget(label(field_words(conflict.field), "heading"))
            grid = QGridLayout()
            grid.setSpacing(self._session.look.at(12))
            for place, claim in enumerate(conflict.claims):
                self.choices += ((dossier.id, conflict.field, claim.value),)
                grid.addWidget(self._claim(conflict.field, claim, len(self.choices)), place // 2, place % 2)
            for side in range(2):
                grid.setColumnStretch(side, 1)
            inside.addLayout(grid)

    def _claim(self, field: str, claim: Claim, number: int) -> QFrame:
        look, box = self._session.look, frame("claim")
        when = f"{day_text(local(claim.at_ms).date())}, {clock_text(claim.at_ms)}"
        machine = self.tr("on machine %1").replace("%1", named(claim.log).device)
        value = label(value_words(field, claim.value), "title", f"worklist.value.{number}", wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        key = cap(f"worklist.keep-{number}") if number <= MOST_KEYS else ""
        keep = Button(look, f"worklist.keep.{number}", self.tr("Keep this value"), key=key, measure=SMALL)
        keep.setAccessibleName(self.tr("Keep %1").replace("%1", value.text()))
        chosen = self.choices[number - 1]
        keep.line_up()
        keep.clicked.connect(lambda: self.kept.emit(*chosen))
        inside = column(look, margins=(14, 11, 14, 13), gap=2)
        fill(inside, value, label(officer_words(self._session, claim.by), "strong", wrap=True))
        fill(inside, label(f"{machine} · {when}", "small", wrap=True), None, look.at(8), keep)
        box.setLayout(inside)
        return box

    def _fill_shared(self, inside: QVBoxLayout, entry: SharedCode) -> None:
        self._tell(
            inside,
            Tone.LATE,
            self.tr("The official code %1 stands on more than one dossier.").replace("%1", entry.name),
            self.tr(
                "Call the province: one of them needs another code. Then discard this entry and say what was done."
            ),
        )
        for dossier in entry.dossiers:
            received = dossier.received_at_ms
            when = f"{day_text(local(received).date())}, {clock_text(received)}"
            where = self.tr("taken in at counter %1 on %2").replace("%1", dossier.counter).replace("%2", when)
            paper = self.tr("receipt %1").replace("%1", dossier.temporary_code) if dossier.temporary_code else ""
            told = " · ".join(filter(None, (paper, where)))
            self._fact(inside, f"{masked_name(dossier.applicant.name)} · {dossier.procedure_name}", told)

    def _fill_histories(self, inside: QVBoxLayout, entry: TwoHistories) -> None:
        self._tell(
            inside,
            Tone.LATE,
            self.tr("Two machines write as %1: one is a copy of the other.").replace("%1", entry.machine),
            self.tr("Find the copy and switch it off. Nothing is lost: both histories are kept and counted."),
        )
        for place, (seq, who) in enumerate(entry.ends, 1):
            title = self.tr("History %1: up to entry %2").replace("%1", str(place)).replace("%2", str(seq))
            self._fact(inside, title, who_words(self._session, who))

    def _fill_numbers(self, inside: QVBoxLayout, entry: TwoNumbers) -> None:
        appointment = entry.double.appointment
        self._tell(
            inside,
            Tone.ATTENTION,
            self.tr("Several numbers were given for the appointment at %1.").replace(
                "%1", clock_text(appointment.at_ms)
            ),
            self.tr("Keep the number whose slip the person holds. The others are void, and nobody calls them."),
        )
        now_ms = self._session.machine.clock()
        for ticket in entry.tickets:
            self.choices += ((entry.name, NUMBER, ticket.id),)
            given = self.tr("given on machine %1 at %2").replace("%1", named(ticket.issued_in).device)
            told = (standing_words(ticket, now_ms), given.replace("%2", clock_text(ticket.issued_at_ms)))
            inside.addWidget(self._number(ticket, " · ".join(told), len(self.choices)))

    def _number(self, ticket: Ticket, told: str, number: int) -> QFrame:
        box, chosen = frame("claim"), self.choices[number - 1]
        key = cap(f"worklist.keep-{number}") if number <= MOST_KEYS else ""
        keep = Button(
            self._session.look, f"worklist.keep.{number}", self.tr("Keep this number"), key=key, measure=SMALL
        )
        keep.setAccessibleName(self.tr("Keep %1").replace("%1", ticket.label))
        keep.line_up()
        keep.clicked.connect(lambda: self.kept.emit(*chosen))
        inside = column(self._session.look, margins=(14, 11, 14, 13), gap=2)
        value = label(ticket.label, "title", f"worklist.value.{number}")
        box.setLayout(fill(inside, value, label(told, "small", wrap=True), self._session.look.at(8), keep))
        return box

    def _fill_unusable(self, inside: QVBoxLayout, entry: Unusable) -> None:
        self._tell(inside, Tone.ATTENTION, entry.why, self._what_to_do(entry))
        self._fact(inside, self._written_by(entry.who), entry.code)
        if entry.fields:
            typed = self._typed.get(entry.name, {})
            shown = {key: (field_words(key), typed.get(key, text)) for key, text in entry.fields.items()}
            self._form = FieldSheet(self._session.look, "worklist.field", shown)
            self._form.righted.connect(self.righted)
            inside.addWidget(self._form)
            self._form.mark(entry.wrong)

    def _what_to_do(self, entry: Unusable) -> str:
        if entry.fields:
            return self.tr("Correct it below and send it again, or discard it with a reason.")
        if entry.elsewhere:
            machine = entry.who.machine
            return self.tr("It can be corrected on machine %1. Here it can be discarded.").replace("%1", machine)
        return self.tr("It is kept as it is. Discard it with a reason once it is looked after.")

    def _written_by(self, who: Who) -> str:
        return who_words(self._session, who) or self.tr("Nobody knows who wrote it")

    def _tell(self, inside: QVBoxLayout, tone: Tone, what: str, then: str) -> None:
        notice = Notice(self._session.look, tone, "triangle-alert", "worklist.why")
        inside.addWidget(notice)
        notice.say(what, then)

    def _fact(self, inside: QVBoxLayout, what: str, more: str) -> None:
        look, box = self._session.look, frame("fact")
        texts = column(look, margins=(14, 9, 14, 9), gap=1)
        texts.addWidget(label(what, "strong", wrap=True))
        if more:
            texts.addWidget(label(more, "small", wrap=True))
        box.setLayout(texts)
        inside.addWidget(box)

    def _place_buttons(self) -> None:
        look, outer = self._session.look, self.layout()
        self._send.become(Kind.PRIMARY)
        self._send.clicked.connect(self.resend_pressed)
        self._drop.clicked.connect(self.discard_pressed)
        self._buttons = QWidget()
        line = fill(row(look, margins=(13, 8, 13, 9), gap=6), self._send, self._drop, None)
        self._buttons.setLayout(fill(column(look), rule(), line))
        if isinstance(outer, QVBoxLayout):
            outer.addWidget(self._buttons)

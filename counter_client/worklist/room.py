"""The work-list: entries at the left, the chosen one with what can be done about it at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.ask import Question
from counter_client.frame.room import Room
from counter_client.look.parts import Notice, Panel, column, fill, row
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.tracking.viewer import Viewer
from counter_client.worklist.detail import MOST_KEYS, NUMBER, EntryPanel
from counter_client.worklist.entry_list import EntryList, EntryRow
from counter_client.worklist.words import EntryWords, field_words, value_words
from sync.domain.dossier import Dossier
from sync.domain.ids import DossierId, EntityId, TicketId
from sync.office.intake import Faults
from sync.office.refusal import NotPossible
from sync.office.worklist import Contested, Entry, SharedCode, TwoHistories, TwoNumbers, Unusable

SIGNS = {
    Contested: (Tone.ATTENTION, "scale"),
    SharedCode: (Tone.LATE, "badge-check"),
    TwoHistories: (Tone.LATE, "monitor"),
    TwoNumbers: (Tone.ATTENTION, "ticket"),
    Unusable: (Tone.NEUTRAL, "circle-alert"),
}


class WorklistRoom(Room):
    """Thin: each decision is one use case, afterwards everything is read again."""

    dossier_wanted = Signal(object)
    """DossierId of the dossier that is to be shown in its own room."""

    decided = Signal()
    """The list has become shorter."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session, self._words = session, EntryWords(session)
        self._entries: dict[str, Entry] = {}
        self._list, self._detail = EntryList(session.look), EntryPanel(session)
        self._viewer = Viewer(session, self)
        self._panel = Panel(session.look, self.tr("To decide"))
        self._empty = Notice(session.look, Tone.OK, "circle-check", "worklist.empty")
        self._place()
        self._open = self.key("worklist.show", self.tr("Show the dossier"), self._show_dossier)
        self._edit = self.key("worklist.correct", self.tr("Correct"), self._detail.edit)
        self._send = self.key("worklist.send", self.tr("Send again"), self._resend)
        self._drop = self.key("worklist.discard", self.tr("Discard"), self._ask_discard)
        numbers = range(1, MOST_KEYS + 1)
        self._keep = [self.key(f"worklist.keep-{n}", self._keep_words(n), self._keeper(n)) for n in numbers]
        self.key("worklist.read", self.tr("Read again"), self.reload)
        self._connect()

    def enter(self) -> None:
        """Let the arrows move in the list."""
        self._list.setFocus()

    def reload(self) -> None:
        """Read the entries again; the choice stays if it is still there."""
        self._entries = {entry.name: entry for entry in self._session.machine.worklist.entries()}
        self._list.show_rows(tuple(self._row(entry) for entry in self._entries.values()), self._list.chosen())
        self._list.setVisible(bool(self._entries))
        self._detail.setVisible(bool(self._entries))
        self._nothing.setVisible(not self._entries)
        self._panel.tell(self.tr("%n entries", "", len(self._entries)) if self._entries else "")
        self._show_chosen()

    def _row(self, entry: Entry) -> EntryRow:
        tone, icon = SIGNS[type(entry)]
        return EntryRow(entry.name, tone, icon, self._words.title(entry), self._words.below(entry))

    def _show_chosen(self) -> None:
        entry = self._entries.get(self._list.chosen())
        self._detail.show_entry(entry)
        self._viewer.show(self._detail.dossier())
        editable = self._detail.fields() is not None
        self._open.setEnabled(self._detail.dossier() is not None)
        self._edit.setEnabled(editable)
        self._send.setEnabled(editable)
        self._drop.setEnabled(entry is not None and not isinstance(entry, Contested))
        for number, action in enumerate(self._keep, 1):
            action.setEnabled(number <= len(self._detail.choices))
        self.fill_key(self._edit if editable else None)

    def _keep_words(self, number: int) -> str:
        return self.tr("Keep value %1").replace("%1", str(number))

    def _keeper(self, number: int) -> Callable[[], None]:
        return lambda: self._settle(*self._detail.choices[number - 1])

    def _settle(self, about: str, field: str, value: str) -> None:
        """Have a value stand for a dossier's field, or a number for an entry."""
        if field == NUMBER:
            self._keep_number(about, TicketId(EntityId(value)))
            return
        dossier = DossierId(EntityId(about))
        work = partial(self._session.machine.worklist.settle, dossier, field, value, self._session.officer.id)
        self._session.saver.save("worklist.keep", work, partial(self._settled, field, value))

    def _keep_number(self, entry: str, ticket: TicketId) -> None:
        session = self._session
        keep = session.machine.worklist.keep_number
        work = partial(keep, entry, ticket, session.counter.id, session.officer.id)
        words = self.tr("That number counts; the others are void.")
        session.saver.save("worklist.keep", work, lambda answer: self._after(answer, words))

    def _settled(self, field: str, value: str, answer: Dossier | NotPossible) -> None:
        if isinstance(answer, NotPossible):
            self._after(answer, "")
            return
        words = self.tr("%1: %2 stands for %3.").replace("%1", answer.code).replace("%3", field_words(field))
        self._after(None, words.replace("%2", value_words(field, value)))

    def _resend(self) -> None:
        entry, fields = self._list.chosen(), self._detail.fields()
        if fields is not None:
            work = partial(self._session.machine.worklist.resend, entry, fields, self._session.officer.id)
            self._session.saver.save("worklist.send", work, partial(self._resent, entry))

    def _resent(self, entry: str, answer: Faults | NotPossible | None) -> None:
        if isinstance(answer, Faults):
            if entry == self._list.chosen():
                self._detail.blame(answer.by_field)
            self.say_wrong(answer.by_field.get("") or self._count_words(len(answer.by_field)))
            return
        self._after(answer, self.tr("Sent again; it counts as if it had been right at once."))

    def _count_words(self, count: int) -> str:
        return self.tr("%n field(s) to correct; nothing typed is lost.", "", count)

    def _ask_discard(self) -> None:
        entry = self._entries.get(self._list.chosen())
        if entry is None or isinstance(entry, Contested):
            return
        title = self.tr("Discard this entry?")
        text = self.tr("It leaves the list on every machine. What was written stays, with your name and the reason.")
        note, facts = self.tr("Why is nothing to be done? Name nobody."), (self._row(entry).words,)
        question = Question(title, text, self.tr("Discard"), note, facts=facts)
        self.asked.emit(question, lambda reason: self._discard(entry.name, reason))

    def _discard(self, entry: str, reason: str) -> None:
        work = partial(self._session.machine.worklist.discard, entry, self._session.officer.id, reason)
        words = self.tr("Discarded, with the reason.")
        self._session.saver.save("worklist.discard", work, lambda answer: self._after(answer, words))

    def _after(self, refusal: NotPossible | None, words: str) -> None:
        self.reload()
        if self.isVisible():
            self.enter()
        self.decided.emit()
        if refusal is None:
            self.say(words, Tone.OK)
        else:
            self.say(refusal.reason, Tone.ATTENTION)

    def _show_dossier(self) -> None:
        if (dossier := self._detail.dossier()) is not None:
            self.dossier_wanted.emit(dossier)

    def _place(self) -> None:
        look = self._session.look
        self._nothing = QWidget()
        self._nothing.setLayout(fill(column(look, margins=(16, 14, 16, 14)), self._empty, None))
        words = self.tr("All machines agree, and everything that was written could be used.")
        self._empty.say(self.tr("Nothing waits for a decision."), words)
        self._panel.body.addWidget(self._list, 1)
        self._panel.body.addWidget(self._nothing, 1)
        line = row(look, margins=(16, 16, 16, 16), gap=12)
        line.addWidget(self._panel, 2)
        line.addWidget(self._detail, 3)
        self.setLayout(line)

    def _connect(self) -> None:
        self._list.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_chosen())
        self._list.selectionModel().currentRowChanged.connect(lambda *_rows: self.say_wrong(""))
        self._detail.righted.connect(lambda: self.say_wrong(""))
        self._detail.kept.connect(self._settle)
        self._detail.resend_pressed.connect(self._resend)
        self._detail.discard_pressed.connect(self._ask_discard)

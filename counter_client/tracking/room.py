"""The dossiers: filters, table, the chosen one, and its way."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_client.dates import day_text
from counter_client.frame.ask import Question
from counter_client.frame.form import Done
from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap
from counter_client.look.button import SMALL, Button, Kind
from counter_client.look.flow import Flow
from counter_client.look.parts import column, fill, frame, label, row
from counter_client.look.table import TwoLines
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.tracking.chips import deadline_chip, sent_chip, status_words
from counter_client.tracking.correcting import sheet_of
from counter_client.tracking.deadline import deadline_of
from counter_client.tracking.filters import Filed, Filter, found, matching
from counter_client.tracking.handing import hand_back_question
from counter_client.tracking.moves import Move, moves_of
from counter_client.tracking.steps import DossierPanel
from counter_client.tracking.table import DossierRow, DossierTable
from counter_client.tracking.viewer import Viewer
from counter_client.words import masked_name
from sync.clock import business_day, local
from sync.domain.dossier import Dossier
from sync.domain.ids import DossierId
from sync.office.intake import Faults
from sync.office.refusal import NotPossible

Work = Callable[[], Dossier | NotPossible]


class DossiersRoom(Room):
    """Thin: each move is one use case, afterwards everything is read again."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session = session
        self._filter = Filter.MINE
        self._chosen: DossierId | None = None
        self._filed: tuple[Filed, ...] = ()
        self._filters = {each: self._filter_button(each) for each in Filter}
        self._find = QLineEdit()
        self._table, self._detail = DossierTable(session.look), DossierPanel(session)
        self._viewer = Viewer(session, self)
        self._empty = label("", "soft", "dossiers.empty", wrap=True)
        self._summary = label("", "small", "dossiers.summary")
        self._place()
        self._keys = {
            move: self.key(move.action, words, self._runner(move)) for move, words in self._move_words().items()
        }
        self._correct_key = self.key("dossiers.correct", self.tr("Correct"), self._correct)
        self.key("dossiers.find", self.tr("Find"), self._find.setFocus)
        self.key("dossiers.read", self.tr("Read again"), self.reload)
        self._connect()

    def choose(self, dossier: DossierId) -> None:
        """Have a dossier chosen when the room is next read."""
        self._chosen = dossier

    def choose_whatever_filter(self, dossier: DossierId) -> None:
        """Have a dossier chosen that the present filter or search may hide."""
        self._chosen = dossier
        known = self._session.machine.tracking.dossier(dossier)
        mine = known is not None and known.counter == self._session.counter.id
        self._filter = Filter.MINE if mine else Filter.OPEN
        self._find.clear()

    def heritage(self) -> object:
        """Return the filter and the chosen dossier."""
        return self._filter, self._chosen

    def inherit(self, heritage: Any) -> None:  # noqa: ANN401
        """Show the same filter and dossier."""
        self._filter, self._chosen = heritage

    def enter(self) -> None:
        """Let the arrows move in the table."""
        self._table.setFocus()

    def reload(self) -> None:
        """Read the dossiers again; the choice stays if it is still shown."""
        self._filed = self._read()
        self._show_found()

    def _show_found(self) -> None:
        """Show what fits filter and words among those that were read: typing reads nothing."""
        shown = found(matching(self._filed, self._filter, self._session.counter.id), self._find.text())
        for each, button in self._filters.items():
            count = len(matching(self._filed, each, self._session.counter.id))
            button.say(f"{self._filter_words()[each]} ({count})")
            button.become(Kind.CHOSEN if each is self._filter else Kind.PLAIN)
        self._table.show_rows(tuple(self._row(item) for item in shown), self._chosen)
        self._table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._empty.setText(self._empty_words())
        self._summary.setText(self.tr("%n dossier(s) · sorted by due day", "", len(shown)) if shown else "")
        self._show_chosen()

    def _read(self) -> tuple[Filed, ...]:
        tracking = self._session.machine.tracking
        dossiers, unsent = tracking.dossiers(), tracking.unsent()  # in this order: what comes between is not yet sent
        return tuple(Filed(item, item.id not in unsent) for item in dossiers)

    def _row(self, item: Filed) -> DossierRow:
        dossier, machine = item.dossier, self._session.machine
        known, name = machine.lookup.procedure(dossier.procedure), masked_name(dossier.applicant.name)
        title = known.title if known else dossier.procedure_name
        today = business_day(machine.clock())
        deadline = deadline_of(dossier, today, machine.calendar.is_working)
        cells = (
            dossier.code,
            name,
            TwoLines(title, self._stand(dossier), f"{name} · {title}", dossier.code),
            day_text(local(dossier.received_at_ms).date()),
            deadline_chip(deadline, machine.calendar.closing(today)),
            sent_chip(sent=item.sent),
        )
        return DossierRow(dossier.id, cells)

    def _stand(self, dossier: Dossier) -> str:
        status = status_words(dossier.status)
        return self.tr("%1 · values differ").replace("%1", status) if dossier.conflicts else status

    def _current(self) -> Dossier | None:
        tracking, chosen = self._session.machine.tracking, self._table.chosen()
        return tracking.dossier(chosen) if chosen else None

    def _show_chosen(self) -> None:
        self._chosen = self._table.chosen() or self._chosen
        dossier = self._current() if self._table.cells.rows else None
        moves = moves_of(dossier)
        self._detail.show_dossier(dossier, moves)
        self._viewer.show(dossier.id if dossier else None)
        for move, action in self._keys.items():
            action.setEnabled(move in moves)
        self._correct_key.setEnabled(dossier is not None)
        self.fill_key(self._keys[moves[0]] if moves else None)

    def _runner(self, move: Move) -> Callable[[], None]:
        return lambda: self._press(move)

    def _press(self, move: Move) -> None:
        dossier = self._current()
        if self._find.hasFocus():
            self._table.setFocus()
            return
        if dossier is None or move not in moves_of(dossier):
            return
        if (question := self._question(move, dossier)) is not None:
            self.asked.emit(question, lambda note: self._move(move, dossier.id, note))
        else:
            self._move(move, dossier.id, "")

    def _question(self, move: Move, dossier: Dossier) -> Question | None:
        if move is Move.RETURN:
            return hand_back_question(dossier)
        if move is Move.SUPPLEMENT:
            title = self.tr("Ask for more papers")
            text = self.tr("Dossier %1. Ask once and for everything; the citizen reads this.")
            text = text.replace("%1", dossier.code)
            return Question(title, text, self.tr("Ask"), self.tr("Which papers are missing?"))
        return None

    def _move(self, move: Move, dossier: DossierId, note: str) -> None:
        tracking, officer = self._session.machine.tracking, self._session.officer.id
        works: dict[Move, Work] = {
            Move.START: partial(tracking.start, dossier, officer),
            Move.READY: partial(tracking.ready, dossier, officer),
            Move.SUPPLEMENT: partial(tracking.ask_supplement, dossier, officer, note),
            Move.SUPPLEMENTED: partial(tracking.supplemented, dossier, officer),
            Move.RETURN: partial(tracking.hand_back, dossier, officer),
        }
        self._session.saver.save(f"dossiers.{move.value}", works[move], self._show_answer)

    def _correct(self) -> None:
        if (dossier := self._current()) is not None:
            self.form_wanted.emit(sheet_of(dossier), partial(self._save_correction, dossier.id))

    def _save_correction(self, dossier: DossierId, typed: Mapping[str, str], done: Done) -> None:
        work = partial(self._session.machine.tracking.correct, dossier, self._session.officer.id, typed)
        self._session.saver.save("dossiers.correct", work, partial(self._corrected, done))

    def _corrected(self, done: Done, answer: Dossier | Faults | NotPossible) -> None:
        done(answer.by_field if isinstance(answer, Faults) else {})
        if isinstance(answer, Faults):
            return
        self.reload()
        if isinstance(answer, NotPossible):
            self.say(answer.reason, Tone.ATTENTION)
        else:
            self.say(self.tr("%1: corrected").replace("%1", answer.code), Tone.OK)

    def _show_answer(self, answer: Dossier | NotPossible) -> None:
        self.reload()
        if isinstance(answer, NotPossible):
            self.say(answer.reason, Tone.ATTENTION)
        else:
            self.say(f"{answer.code}: {status_words(answer.status)}", Tone.OK)

    def _follow_saver(self) -> None:
        self._detail.show_saving(self._session.saver.busy)

    def _place(self) -> None:
        look = self._session.look
        left = frame("panel")
        inside = column(look)
        inside.setContentsMargins(1, 1, 1, 1)
        self._empty.setMargin(look.at(20))
        self._summary.setContentsMargins(look.at(14), look.at(8), look.at(14), look.at(8))
        inside.addWidget(self._head())
        inside.addWidget(self._table, 1)
        fill(inside, self._empty, self._summary)
        left.setLayout(inside)
        self._detail.setFixedWidth(look.at(294))
        line = row(look, margins=(16, 16, 16, 16), gap=12)
        line.addWidget(left, 1)
        line.addWidget(self._detail)
        self.setLayout(line)

    def _head(self) -> QWidget:
        look, head = self._session.look, QWidget()
        self._find.setObjectName("dossiers.find")
        self._find.setAccessibleName(self.tr("Find among the dossiers"))
        self._find.setPlaceholderText(self.tr("Code, name, procedure (%1)").replace("%1", cap("dossiers.find")))
        flow = Flow(look.at(2))
        flow.setContentsMargins(look.at(11), look.at(9), look.at(11), look.at(6))
        for button in self._filters.values():
            flow.addWidget(button)
        holder = QWidget()
        holder.setLayout(fill(row(look, margins=(4, 4, 4, 4)), self._find))
        self._find.setFixedWidth(look.at(240))
        flow.addWidget(holder)
        head.setLayout(flow)
        return head

    def _filter_button(self, each: Filter) -> Button:
        button = Button(self._session.look, f"dossiers.filter.{each.value}", self._filter_words()[each], measure=SMALL)
        button.clicked.connect(lambda: self._choose_filter(each))
        return button

    def _choose_filter(self, each: Filter) -> None:
        self._filter = each
        self.reload()

    def _filter_words(self) -> dict[Filter, str]:
        return {
            Filter.MINE: self.tr("Of counter %1").replace("%1", self._session.counter.id),
            Filter.OPEN: self.tr("Open"),
            Filter.READY: self.tr("Results to hand back"),
            Filter.UNSENT: self.tr("Not sent yet"),
        }

    def _empty_words(self) -> str:
        if self._find.text().strip():
            return self.tr("No dossier fits these words. Clear the line to see all.")
        return {
            Filter.MINE: self.tr("No dossier was taken in at this counter yet. %1 at the desk takes one in.").replace(
                "%1", cap("desk.take-in")
            ),
            Filter.OPEN: self.tr("Every dossier is handed back."),
            Filter.READY: self.tr("No result waits to be handed back."),
            Filter.UNSENT: self.tr("Every dossier has reached the province."),
        }[self._filter]

    def _move_words(self) -> dict[Move, str]:
        return {
            Move.START: self.tr("Start work"),
            Move.READY: self.tr("Result is here"),
            Move.SUPPLEMENTED: self.tr("Papers have come"),
            Move.SUPPLEMENT: self.tr("Ask for papers"),
            Move.RETURN: self.tr("Hand back"),
        }

    def _connect(self) -> None:
        self._detail.pressed.connect(self._press)
        self._session.saver.told.connect(self._follow_saver)
        self._find.returnPressed.connect(self._table.setFocus)
        self._find.textChanged.connect(lambda _text: self._show_found())
        self._table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_chosen())

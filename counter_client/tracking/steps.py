"""The chosen dossier at the right: who, when due, what has happened, what can be done."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_client.dates import clock_text, day_text, full_day_text
from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.button import SMALL, Button, Kind
from counter_client.look.chip import Chip, ChipText
from counter_client.look.parts import Notice, Panel, column, empty, fill, label, row, rule
from counter_client.look.tokens import Look, Tone
from counter_client.session import Session
from counter_client.tracking.chips import deadline_chip, mapped_words, status_words, temporary_chip
from counter_client.tracking.deadline import deadline_of
from counter_client.tracking.moves import Move
from counter_client.words import masked_name, masked_number
from counter_client.worklist.words import contested_words, field_words, value_words
from sync.clock import business_day, local
from sync.domain.dossier import Critical, Dossier, DossierStatus, Step
from sync.office.correcting import standing_fields


class _Dot(QWidget):
    """The sign of a step: done, or now."""

    def __init__(self, look: Look, *, now: bool) -> None:
        super().__init__()
        self._look, self._now = look, now
        self.setFixedSize(look.at(24), look.at(24))

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot: green with a tick, or yellow with a dark ring."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(QPoint(0, 0), self.size()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(look.colour("ink"), 2) if self._now else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hoe" if self._now else "ok"))
        painter.drawEllipse(box)
        if not self._now:
            size = look.at(14)
            at = box.center() - QPoint(size // 2 - 1, size // 2 - 1)
            painter.drawPixmap(at, icons.pixmap("check", look.colours["surface"], size))


class DossierPanel(Panel):
    """Filled anew for each choice."""

    pressed = Signal(object)
    """A Move."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, self.tr("Dossier"), scrolls=True)
        self._session = session
        self.setObjectName("dossiers.detail")
        self.title.setWordWrap(True)
        self._line = rule()
        self._buttons = {move: self._button(move) for move in Move}
        outer = self.layout()
        box = column(session.look, margins=(11, 8, 11, 9), gap=0)
        fill(box, *self._buttons.values())
        if isinstance(outer, QVBoxLayout):
            fill(outer, self._line, box)

    def show_dossier(self, dossier: Dossier | None, moves: tuple[Move, ...]) -> None:
        """Show a dossier and what can be done with it, the sensible next thing first."""
        empty(self.body)
        self._line.setVisible(bool(moves))
        for move, button in self._buttons.items():
            button.setVisible(move in moves)
            button.become(Kind.PRIMARY if moves and move is moves[0] else Kind.PLAIN)
        inside = column(self._session.look, margins=(14, 12, 14, 12), gap=4)
        if dossier is None:
            inside.addWidget(label(self.tr("Choose a dossier to see its way."), "soft", wrap=True))
        else:
            self._fill(inside, dossier)
        inside.addStretch(1)
        self.body.addLayout(inside)

    def show_saving(self, name: str) -> None:
        """Let the button of this name look pressed as long as what it began is saved."""
        for button in self._buttons.values():
            button.hold(on=button.objectName() == name)

    def _fill(self, inside: QVBoxLayout, dossier: Dossier) -> None:
        look = self._session.look
        code = label(dossier.code, "heading", "dossiers.code")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fill(inside, label(self._business(dossier), "strong", "dossiers.business", wrap=True), look.at(4), code)
        if chip := temporary_chip(dossier):
            inside.addWidget(Chip(look, chip))
        if words := mapped_words(dossier):
            inside.addWidget(label(words, "small", "dossiers.mapped", wrap=True))
        fill(inside, label(self._applicant(dossier), "soft", wrap=True), look.at(6))
        self._fill_facts(inside, dossier)
        inside.addWidget(Chip(look, self._deadline(dossier), "dossiers.due"))
        if dossier.due is not None:
            inside.addWidget(label(self.tr("Due %1").replace("%1", full_day_text(dossier.due)), "small"))
        inside.addSpacing(look.at(10))
        for number, step in enumerate(dossier.steps, 1):
            inside.addLayout(self._step(step, now=number == len(dossier.steps)))
        papers = self.tr("%n paper(s) taken in", "", len(dossier.components))
        fill(inside, look.at(6), rule(), look.at(6), label(papers, "small"))

    def _fill_facts(self, inside: QVBoxLayout, dossier: Dossier) -> None:
        if dossier.conflicts:
            notice = Notice(self._session.look, Tone.ATTENTION, "triangle-alert", "dossiers.contested")
            inside.addWidget(notice)
            notice.say(
                self.tr("Values differ: %1").replace("%1", contested_words(dossier)),
                self.tr("Not printed and not handed back until one is kept. %1 shows them.").replace(
                    "%1", cap("area.worklist")
                ),
            )
        contested = {conflict.field for conflict in dossier.conflicts}
        standing = standing_fields(dossier)
        for field in (Critical.FEE, Critical.RESULT):
            if standing[field] and field not in contested:
                words = f"{field_words(field)}: {value_words(field, standing[field])}"
                inside.addWidget(label(words, "small", f"dossiers.{field}", wrap=True))

    def _business(self, dossier: Dossier) -> str:
        known = self._session.machine.lookup.procedure(dossier.procedure)
        return known.title if known else dossier.procedure_name

    def _applicant(self, dossier: Dossier) -> str:
        person = dossier.applicant
        sure = Critical.ID_NUMBER not in {conflict.field for conflict in dossier.conflicts}
        parts = (masked_name(person.name), masked_number(person.id_number) if sure else "")
        return " · ".join(part for part in parts if part)

    def _deadline(self, dossier: Dossier) -> ChipText:
        machine = self._session.machine
        today = business_day(machine.clock())
        return deadline_chip(deadline_of(dossier, today, machine.calendar.is_working), machine.calendar.closing(today))

    def _step(self, step: Step, *, now: bool) -> QVBoxLayout:
        look = self._session.look
        texts = column(look)
        done = not now or step.status is DossierStatus.RETURNED
        fill(texts, label(status_words(step.status), "strong"), label(self._when(step), "small", wrap=True))
        if step.note:
            texts.addWidget(label(step.note, "small", wrap=True))
        line = row(look, gap=12)
        line.addWidget(_Dot(look, now=not done), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        return fill(column(look, margins=(0, 0, 0, 8)), line)  # type: ignore[return-value]

    def _when(self, step: Step) -> str:
        day = day_text(local(step.at_ms).date())
        return f"{day}, {clock_text(step.at_ms)} · {self._session.machine.people.name(step.by)}"

    def _button(self, move: Move) -> Button:
        words = self._words()[move]
        button = Button(self._session.look, f"dossiers.{move.value}", words, key=cap(move.action), measure=SMALL)
        button.clicked.connect(lambda: self.pressed.emit(move))
        return button

    def _words(self) -> dict[Move, str]:
        return {
            Move.START: self.tr("Start work"),
            Move.READY: self.tr("Result is here"),
            Move.SUPPLEMENTED: self.tr("Papers have come"),
            Move.RETURN: self.tr("Hand the result back"),
            Move.SUPPLEMENT: self.tr("Ask for papers"),
        }

"""Choosing the procedure by typing a few words; arrows and Enter pick, nothing needs the mouse."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from counter_client.look.parts import column, fill, label
from counter_client.look.search_line import MOVES
from counter_client.session import Session
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Procedure

SHOWN = 8


class ProcedurePick(QWidget):
    """A line and, while it has words, the best procedures below it."""

    picked = Signal(object)
    """ProcedureCode of the chosen procedure."""

    typed = Signal()

    def __init__(self, session: Session, host: QWidget) -> None:
        """Make an empty line; the procedures found lie over ``host``, so that nothing below moves."""
        super().__init__()
        self._host = host
        self._session = session
        self.line = QLineEdit()
        self.line.setObjectName("intake.procedure")
        self.line.setAccessibleName(self.tr("Procedure"))
        self.line.setPlaceholderText(self.tr("Type a few words; accents are not needed"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._search)
        self._found = QListWidget(host)
        self._found.setObjectName("intake.found")
        self._found.setAccessibleName(self.tr("Procedures found"))
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found.itemClicked.connect(self._pick)
        self._nothing = label(self.tr("Nothing fits. Try other words."), "fault", "intake.procedure.fault", wrap=True)
        self.setLayout(fill(column(session.look, gap=4), self.line, self._nothing))
        self._close()

    def put(self, text: str) -> None:
        """Show a text without searching."""
        self.line.setText(text)
        self._close()

    @property
    def is_wrong(self) -> bool:
        """Whether something stands under the line."""
        return not self._nothing.isHidden()

    def blame(self, sentence: str) -> None:
        """Show a sentence under the line."""
        self._nothing.setText(sentence)
        self._nothing.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter act on the list while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._found.isVisible():
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in MOVES:
            row = self._found.currentRow() + MOVES[key]
            self._found.setCurrentRow(max(0, min(row, self._found.count() - 1)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._pick(self._found.currentItem())
            return True
        return False

    def _search(self, text: str) -> None:
        self._found.clear()
        found = self._procedures(text.strip())
        for procedure in found:
            item = QListWidgetItem(f"{procedure.title}  ·  {procedure.code}")
            item.setData(Qt.ItemDataRole.UserRole, procedure.code)
            item.setToolTip(procedure.name)
            self._found.addItem(item)
        self._found.setCurrentRow(0)
        self._found.setVisible(bool(found))
        self._place_found(len(found))
        self.blame(self.tr("Nothing fits. Try other words.") if text.strip() and not found else "")
        self.typed.emit()

    def _procedures(self, text: str) -> tuple[Procedure, ...]:
        lookup = self._session.machine.lookup
        exact = lookup.procedure(ServiceCode(text))
        if exact is not None:
            return (exact,)
        return tuple(found.procedure for found in lookup.search(text, SHOWN)) if text else ()

    def _place_found(self, rows: int) -> None:
        at = self.line.mapTo(self._host, self.line.rect().bottomLeft())
        self._found.setGeometry(
            at.x(), at.y() + 4, self.line.width(), self._session.look.at(30) * rows + self._session.look.at(8) + 4
        )
        self._found.raise_()

    def _pick(self, item: QListWidgetItem) -> None:
        self._close()
        self.picked.emit(ProcedureCode(item.data(Qt.ItemDataRole.UserRole)))

    def _close(self) -> None:
        self._found.hide()
        self._nothing.hide()

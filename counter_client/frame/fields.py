"""Labelled lines side by side, with the sentences that say what is wrong in them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from counter_client.intake.field import Field
from counter_client.look.tokens import Look

COLUMNS = 2


class FieldSheet(QWidget):
    """Two columns of fields, read line by line; Enter goes to the next one."""

    righted = Signal()
    """What was wrong has been changed, in every field."""

    def __init__(self, look: Look, prefix: str, fields: Mapping[str, tuple[str, str]]) -> None:
        """Make it for fields (label, text) by their names; lines are named prefix.name."""
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.at(12))
        grid.setVerticalSpacing(look.at(10))
        self._fields = {key: Field(look, f"{prefix}.{key}", words) for key, (words, _) in fields.items()}
        for place, (key, field) in enumerate(self._fields.items()):
            field.put(fields[key][1])
            field.line.setCursorPosition(0)
            field.changed.connect(self._tell_righted)
            field.line.returnPressed.connect(self.focusNextChild)
            span = COLUMNS if len(fields) == 1 else 1
            grid.addWidget(field, place // COLUMNS, place % COLUMNS, 1, span)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.setLayout(grid)

    def texts(self) -> dict[str, str]:
        """Return what is typed, as typed."""
        return {key: field.text for key, field in self._fields.items()}

    def blame(self, faults: Mapping[str, str]) -> None:
        """Show the sentences under their fields and go to the first of them."""
        self.mark(faults)
        self.enter(next((key for key in self._fields if key in faults), ""))

    def mark(self, faults: Mapping[str, str]) -> None:
        """Show the sentences under their fields."""
        for key, field in self._fields.items():
            field.blame(faults.get(key, ""))

    def _tell_righted(self) -> None:
        if not any(field.is_wrong for field in self._fields.values()):
            self.righted.emit()

    def enter(self, key: str = "") -> None:
        """Go to a field; "" goes to the first one."""
        line = (self._fields.get(key) or next(iter(self._fields.values()))).line
        line.setFocus()
        line.selectAll()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(line)

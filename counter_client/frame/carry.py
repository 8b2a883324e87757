"""Taking what people see and typed from widgets to others of the same names, when a screen is made anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget


@dataclass(frozen=True, slots=True)
class Carried:
    """What stands in named widgets.

    Attributes:
        lines: what is typed.
        boxes: which entry of a box is chosen.
        rows: which row of a list or table is chosen.
        focus: where the keyboard is; "" for nowhere.
    """

    lines: Mapping[str, str]
    boxes: Mapping[str, int]
    rows: Mapping[str, int]
    focus: str


def carried(widget: QWidget) -> Carried:
    """Return what stands in the widgets inside one."""
    focus = widget.focusWidget()
    return Carried(
        {line.objectName(): line.text() for line in widget.findChildren(QLineEdit) if line.objectName()},
        {box.objectName(): box.currentIndex() for box in widget.findChildren(QComboBox) if box.objectName()},
        {view.objectName(): view.currentIndex().row() for view in widget.findChildren(QAbstractItemView)},
        focus.objectName() if focus is not None else "",
    )


def put_back(widget: QWidget, before: Carried) -> None:
    """Put it into the widgets inside another; what has no place any more is left out."""
    for box in widget.findChildren(QComboBox):
        box.setCurrentIndex(before.boxes.get(box.objectName(), box.currentIndex()))
    for line in widget.findChildren(QLineEdit):
        line.setText(before.lines.get(line.objectName(), line.text()))
    for view in widget.findChildren(QAbstractItemView):
        row = before.rows.get(view.objectName(), -1)
        if view.model() is not None and 0 <= row < view.model().rowCount():
            view.setCurrentIndex(view.model().index(row, max(0, view.currentIndex().column())))
    seen = (part for part in widget.findChildren(QWidget, before.focus) if part.isVisibleTo(widget))
    if before.focus and (part := next(seen, None)) is not None:
        part.setFocus()

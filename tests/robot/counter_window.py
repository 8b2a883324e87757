"""A widgets window with one of each thing that the robot presses."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

Kind = TypeVar("Kind", bound=QWidget)


class CounterWindow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self._said = self._add(column, QLabel("-"), "said")
        self._add(column, QLineEdit("cũ"), "name")
        self._add(column, QPlainTextEdit(), "note")
        box = self._add(column, QComboBox(), "procedure")
        box.addItems(["Khai sinh", "Khai tử", "Kết hôn"])
        box.activated.connect(lambda index: self._said.setText(f"chọn {index}"))
        self._table(column)
        buttons = QVBoxLayout(self._add(column, QWidget(), "buttons"))
        self._add(buttons, QPushButton("Gọi"), "call").clicked.connect(lambda: self._said.setText("đã gọi"))
        self._add(buttons, QPushButton("Hỏi"), "ask").clicked.connect(self._ask)
        self._add(buttons, QPushButton("Đóng"), "closed").setEnabled(False)
        self._far_below(column)
        QShortcut(QKeySequence("F2"), self).activated.connect(lambda: self._said.setText("F2"))

    def _add(self, column: QVBoxLayout, widget: Kind, name: str) -> Kind:
        widget.setObjectName(name)
        column.addWidget(widget)
        return widget

    def _table(self, column: QVBoxLayout) -> None:
        table = QTableWidget(30, 2)
        for row in range(30):
            table.setItem(row, 0, QTableWidgetItem(f"H{row}"))
        table.setColumnHidden(1, True)
        table.setFixedHeight(100)
        self._add(column, table, "dossiers")
        table.currentCellChanged.connect(lambda row, *_: self._said.setText(f"hàng {row}"))

    def _far_below(self, column: QVBoxLayout) -> None:
        inside = QWidget()
        inside.resize(200, 900)
        button = QPushButton("Lưu", inside)
        button.setObjectName("save")
        button.move(0, 850)
        button.clicked.connect(lambda: self._said.setText("đã lưu"))
        area = QScrollArea()
        area.setFixedHeight(80)
        area.setWidget(inside)
        column.addWidget(area)

    def _ask(self) -> None:
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(dialog)
        self._add(column, QPushButton("Vâng"), "yes").clicked.connect(dialog.accept)
        dialog.exec()
        self._said.setText("đã trả lời")

"""The kiosks' printers: what each needs, and the word that a new roll is in."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout

from counter_client.dates import clock_text
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule
from counter_client.look.tokens import Look
from counter_client.words import machine_name
from sync.domain.centre import Centre
from sync.domain.ids import OfficerId
from sync.domain.printer import PrinterReport
from sync.domain.printer_state import PrinterState

_M: Final = 1000
"""Millimetres."""


def printer_words(printer: PrinterReport) -> str:
    """Return what a printer needs; "" while slips come out of it."""
    translate = QCoreApplication.translate
    words = {
        PrinterState.OFF: translate("Printers", "the printer does not answer"),
        PrinterState.JAM: translate("Printers", "paper is jammed"),
        PrinterState.COVER: translate("Printers", "the printer's cover is open"),
        PrinterState.EMPTY: translate("Printers", "out of paper"),
        PrinterState.NEAR: translate("Printers", "paper is running out"),
    }
    return words.get(printer.state, translate("Printers", "look at the new roll's test page") if printer.unseen else "")


class PrintersPanel(Panel):
    """Away while no kiosk has told of its printer today."""

    filled = Signal(str)
    """DeviceId of a machine whose roll was changed."""

    def __init__(self, look: Look, centre: Centre) -> None:
        """Make it empty."""
        super().__init__(look, "")
        self.title.setText(self.tr("Slip printers"))
        self.setObjectName("hall.printers")
        self._look, self._centre = look, centre
        self._shown: tuple[PrinterReport, ...] = ()
        self.hide()

    def show_printers(self, printers: tuple[PrinterReport, ...], people: Mapping[OfficerId, str]) -> None:
        """Show them again; names by sign-in names."""
        if printers == self._shown:
            return
        self._shown = printers
        self.setVisible(bool(printers))
        empty(self.body)
        for printer in printers:
            fill(self.body, self._printer(printer, people), rule())
        self.body.addStretch(1)

    def _printer(self, printer: PrinterReport, people: Mapping[OfficerId, str]) -> QBoxLayout:
        name, needs = machine_name(self._centre, printer.device), printer_words(printer)
        texts = column(self._look)
        heading = f"{name} · {clock_text(printer.since_ms)}" if needs else name
        stands = label(needs or self._unneeding(printer), "alert" if needs else "small", wrap=True)
        fill(texts, label(heading, "strong", wrap=True), stands)
        if more := self._more(printer, people):
            fill(texts, label(more, "small", wrap=True))
        line = row(self._look, margins=(14, 4, 8, 4), gap=6)
        line.addLayout(texts, 1)
        return fill(line, self._button(printer, name))

    def _unneeding(self, printer: PrinterReport) -> str:
        silent = printer.state is PrinterState.SILENT
        return self.tr("does not tell how it stands") if silent else self.tr("slips come out")

    def _more(self, printer: PrinterReport, people: Mapping[OfficerId, str]) -> str:
        """Return what is left of the roll where the machine counts it, and who changed it last."""
        left = self.tr("about %1 m left").replace("%1", str(printer.left_mm // _M)) if printer.left_mm else ""
        if printer.filled_by is None:
            return left
        who = people.get(printer.filled_by, printer.filled_by)
        changed = self.tr("new roll at %1, %2").replace("%1", clock_text(printer.filled_ms)).replace("%2", who)
        return " · ".join(filter(None, (left, changed)))

    def _button(self, printer: PrinterReport, name: str) -> Button:
        button = Button(self._look, f"hall.paper.{printer.device}", self.tr("Paper changed"), measure=SMALL)
        button.setAccessibleName(self.tr("%1: the paper was changed").replace("%1", name))
        button.clicked.connect(partial(self.filled.emit, printer.device))
        return button

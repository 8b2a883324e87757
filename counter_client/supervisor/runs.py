"""The right of the hall: numbers that a kiosk gave faster than people come, to be voided in one step (F-57)."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QBoxLayout

from counter_client.dates import clock_text
from counter_client.frame.ask import Question
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule
from counter_client.session import Session
from counter_client.words import machine_name
from sync.domain.log import named
from sync.domain.ticket import Ticket

Run = tuple[Ticket, ...]


class Runs(Panel):
    """Away while there are none; the button asks before it voids."""

    void_wanted = Signal(object)
    """A Run."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("Numbers taken in a rush"))
        self.setObjectName("hall.runs")
        self._look, self._centre = session.look, session.machine.centre
        self._shown: tuple[Run, ...] = ()
        self.hide()

    def show_runs(self, runs: tuple[Run, ...]) -> None:
        """Show them again, the latest first."""
        if runs == self._shown:
            return
        self._shown = runs
        self.setVisible(bool(runs))
        empty(self.body)
        for run in runs:
            fill(self.body, self._one(run), rule())

    def _one(self, run: Run) -> QBoxLayout:
        kiosk = machine_name(self._centre, named(run[0].issued_in).device)
        since = self.tr("%1 · since %2").replace("%1", kiosk).replace("%2", clock_text(run[0].issued_at_ms))
        button = Button(self._look, f"hall.run-void.{run[0].label}", self.tr("Void them"), measure=SMALL)
        button.setAccessibleName(self.tr("Void the numbers %1").replace("%1", numbers_text(run)))
        button.clicked.connect(partial(self.void_wanted.emit, run))
        text = column(self._look)
        fill(text, label(numbers_text(run), "strong", wrap=True))
        fill(text, label(counted.numbers(len(run)), wrap=True), label(since, "small", wrap=True))
        line = row(self._look, margins=(14, 6, 8, 6), gap=6)
        line.addLayout(text, 1)
        return fill(line, button)


class CountedRuns(QObject):
    """Counted words; lupdate finds plurals only in ``tr``."""

    def numbers(self, count: int) -> str:
        """Return "9 số chưa ai gọi"."""
        return self.tr("%n number(s) not called yet", "", count)

    def ask(self, count: int) -> str:
        """Return "Hủy một lúc 9 số?"."""
        return self.tr("Void %n number(s) at once?", "", count)

    def void(self, count: int) -> str:
        """Return "Đã hủy 9 số"."""
        return self.tr("%n number(s) void", "", count)


counted = CountedRuns()


def run_question(run: Run) -> Question:
    """Return what is asked before a run is void."""
    translate = QCoreApplication.translate
    return Question(
        counted.ask(len(run)),
        translate("Runs", "Whoever holds one of them all the same takes a new number. Statistics leave them out."),
        translate("Runs", "Void them"),
        facts=(numbers_text(run),),
    )


def numbers_text(run: Iterable[Ticket]) -> str:
    """Return "A012–A031, B004": what follows one another in a series is said by its ends."""
    in_order = sorted(run, key=lambda each: (each.series, each.number))
    dense = groupby(enumerate(in_order), key=lambda pair: (pair[1].series, pair[1].number - pair[0]))
    return ", ".join(_ends([each for _, each in piece]) for _, piece in dense)


def _ends(piece: list[Ticket]) -> str:
    return piece[0].label if len(piece) == 1 else f"{piece[0].label}–{piece[-1].label}"

"""Who asks for help at a kiosk, and who goes: the list that helper and supervisor have."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from counter_client.dates import clock_text
from counter_client.frame.help_card import screen_text
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule
from counter_client.look.tokens import Look
from counter_client.words import machine_name
from sync.domain.centre import Centre
from sync.domain.help import HelpCall, HelpState
from sync.domain.ids import OfficerId


class Helps(Panel):
    """Away while nobody asks; the button says that one goes, then that it is done."""

    taken = Signal(object)
    """HelpId of a call to which this officer goes."""

    done = Signal(object)
    """HelpId of a call that is over."""

    def __init__(self, look: Look, centre: Centre) -> None:
        """Make it empty."""
        super().__init__(look, "")
        self.title.setText(self.tr("Calls for help"))
        self.setObjectName("hall.help")
        self._look, self._centre = look, centre
        self._shown: tuple[HelpCall, ...] = ()
        self.hide()

    def show_calls(self, calls: tuple[HelpCall, ...], people: Mapping[OfficerId, str]) -> None:
        """Show them again, the oldest first; names by sign-in names."""
        if calls == self._shown:
            return
        self._shown = calls
        self.setVisible(bool(calls))
        empty(self.body)
        for call in calls:
            fill(self.body, self._call(call, people), rule())
        self.body.addStretch(1)

    def _call(self, call: HelpCall, people: Mapping[OfficerId, str]) -> QBoxLayout:
        name = machine_name(self._centre, call.kiosk)
        goes = self.tr("nobody goes yet")
        if call.counter and call.officer:
            goes = self.tr("%1 goes, counter %2").replace("%1", people.get(call.officer, call.officer))
            goes = goes.replace("%2", call.counter)
        where = screen_text(call.screen)
        head = label(f"{name} · {clock_text(call.asked_at_ms)}", "strong", wrap=True)
        line = row(self._look, margins=(14, 4, 8, 4), gap=6)
        said = (head, *([label(where, "small", wrap=True)] if where else []), label(goes, "small", wrap=True))
        line.addLayout(fill(column(self._look), *said), 1)
        return fill(line, self._button(call, name))

    def _button(self, call: HelpCall, name: str) -> Button:
        asked = call.state is HelpState.ASKED
        words = self.tr("I go") if asked else self.tr("Done")
        button = Button(self._look, f"hall.help-{'take' if asked else 'done'}.{call.kiosk}", words, measure=SMALL)
        spoken = self.tr("Go and help at %1") if asked else self.tr("The help at %1 is done")
        button.setAccessibleName(spoken.replace("%1", name))
        button.clicked.connect(partial((self.taken if asked else self.done).emit, call.id))
        return button

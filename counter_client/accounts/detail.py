"""The chosen account: what is known of it, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout

from counter_client.accounts.words import facts, state
from counter_client.frame.shortcuts import cap
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Notice, Panel, column, empty, fill, label
from counter_client.look.tokens import Look
from sync.office.presence import Listed


class AccountPanel(Panel):
    """Filled anew when another account is chosen, or when something became of this one."""

    def __init__(self, look: Look) -> None:
        """Make it empty."""
        super().__init__(look, "", scrolls=True)
        self._look = look
        self.setObjectName("accounts.detail")
        self.title.setObjectName("accounts.title")
        self._shown: tuple[Listed | None, tuple[bool, ...]] = (None, ())

    def show_account(self, listed: Listed | None, actions: Sequence[QAction]) -> None:
        """Show an account, with a button for each of the actions that make sense now."""
        now = (listed, tuple(action.isEnabled() for action in actions))
        if now == self._shown:
            return
        self._shown = now
        empty(self.body)
        self.title.setText(listed.account.name if listed else "")
        if listed is None:
            return
        inside = column(self._look, margins=(16, 14, 16, 14), gap=10)
        fill(inside, self._state(listed))
        inside.addLayout(self._facts(listed))
        fill(inside, self._look.at(6), *(self._button(action) for action in actions if action.isEnabled()), None)
        self.body.addLayout(inside)

    def _state(self, listed: Listed) -> Notice:
        shown = state(listed)
        notice = Notice(self._look, shown.tone, shown.icon, "accounts.state")
        notice.say(shown.words, listed.barred.sentence if listed.barred else "")
        return notice

    def _facts(self, listed: Listed) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.at(16))
        grid.setVerticalSpacing(self._look.at(6))
        grid.setColumnStretch(1, 1)
        for place, (what, how) in enumerate(facts(listed)):
            grid.addWidget(label(what, "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(how, "strong", wrap=True), place, 1)
        return grid

    def _button(self, action: QAction) -> Button:
        name = action.objectName()
        button = Button(self._look, f"{name}.button", action.text(), key=cap(name), measure=SMALL)
        button.clicked.connect(action.trigger)
        return button

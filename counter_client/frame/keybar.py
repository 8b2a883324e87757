"""The keys that are valid on this screen; the next sensible one is filled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame

from counter_client.frame.room import Room
from counter_client.frame.shortcuts import cap
from counter_client.look.button import BAR, Button, Kind
from counter_client.look.flow import Flow
from counter_client.look.parts import empty
from counter_client.look.tokens import Look


class KeyBar(QFrame):
    """Shows the actions of the open room; those that make no sense now are left out."""

    def __init__(self, look: Look) -> None:
        """Make an empty bar."""
        super().__init__()
        self._look = look
        self._room: Room | None = None
        self.setObjectName("keybar")
        self._flow = Flow(0)
        self._flow.setContentsMargins(look.at(7), look.at(3), look.at(7), look.at(3))
        self.setLayout(self._flow)

    def show_room(self, room: Room) -> None:
        """Follow another room."""
        if self._room is not None:
            self._room.keys_changed.disconnect(self._refill)
        self._room = room
        room.keys_changed.connect(self._refill)
        self._refill()

    def _refill(self) -> None:
        empty(self._flow)
        if self._room is None:
            return
        for action in self._room.actions():
            if action.isEnabled() and not action.property("beside"):
                self._flow.addWidget(self._button(action))
        self.updateGeometry()

    def _button(self, action: QAction) -> Button:
        keys = cap(action.objectName())
        button = Button(self._look, f"key.{keys}", action.text(), key=keys, measure=BAR)
        button.become(Kind.PRIMARY if action.property("filled") else Kind.PLAIN)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)
        return button

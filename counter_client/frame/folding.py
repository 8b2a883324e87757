"""Between the whole screen and the small window on top: one officer, one desk, one of the two is shown."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from counter_client.desk.room import DeskRoom
from counter_client.desk.strip import DeskStrip
from counter_client.frame.training import is_training
from counter_client.frame.workplace import Workplace
from counter_client.look.choice import Choices

EDGE_PX = 24


class Folding(QObject):
    """Lives as long as its workplace; where the small window was put is remembered on this machine."""

    def __init__(self, window: QWidget, workplace: Workplace, desk: DeskRoom, choices: Choices) -> None:
        """Make the small window of a desk; it is not shown yet."""
        super().__init__(workplace)
        self._window, self._desk, self._choices = window, desk, choices
        self._saver = workplace.session.saver
        self.strip = DeskStrip(workplace.session)
        if is_training(window):
            self.strip.be_training()
        self.strip.hear(desk.strip_actions())
        self.strip.pressed.connect(desk.press)
        self.strip.left.connect(self.unfold)
        desk.shown.connect(self.strip.show_scene)
        desk.said.connect(self.strip.say)
        desk.done.connect(self.strip.tell_done)
        desk.unsaid.connect(self.strip.unsay)
        desk.strip_wanted.connect(self._turn)
        workplace.space_wanted.connect(self.unfold)
        self._saver.told.connect(self._see_trouble)

    def unfold(self) -> None:
        """Show the whole screen again, and remember where the small window was."""
        if self.strip.isHidden():
            return
        place = self.strip.pos()
        self._choices.keep_place((place.x(), place.y()))
        self._window.show()
        self._window.activateWindow()
        self.strip.hide()
        self._desk.enter()

    def end(self) -> None:
        """Let the small window go with its workplace."""
        self._saver.told.disconnect(self._see_trouble)
        self.unfold()
        self.strip.deleteLater()

    def _turn(self) -> None:
        if self.strip.isVisible():
            self.unfold()
            return
        self._desk.reload()
        self.strip.move(self._place())
        self.strip.show()
        self.strip.activateWindow()
        self.strip.setFocus()
        self._window.hide()

    def _see_trouble(self) -> None:
        """What stands in the way of saving is told where there is room for what to do about it (F-10)."""
        if self._saver.trouble is not None:
            self.unfold()

    def _place(self) -> QPoint:
        """Return where it was last, if that is on a screen still; else the lower right corner."""
        if (kept := self._choices.place) is not None and QGuiApplication.screenAt(QPoint(*kept)) is not None:
            return QPoint(*kept)
        room = self._window.screen().availableGeometry()
        return room.bottomRight() - QPoint(self.strip.width() + EDGE_PX, self.strip.height() + 2 * EDGE_PX)

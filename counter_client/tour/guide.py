"""Shows whoever works here round the room that is open after signing in."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_client.desk.room import DeskRoom
from counter_client.desk.scene import Scene
from counter_client.frame.room import Room
from counter_client.frame.veil import Veil
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.tour.tips import MOST, tips
from counter_client.tour.tour import Tour, part_of


class Guide(QObject):
    """Never while somebody is at the counter: whoever comes to it ends the tour."""

    ended = Signal()
    """The tips were read, or skipped."""

    said = Signal(str, object)
    """A sentence for the person at the desk, and its Tone."""

    def __init__(
        self, session: Session, rooms: Mapping[str, Room], open_area: Callable[[str], None], workplace: QWidget
    ) -> None:
        """Make it for a session; ``open_area`` opens one of the rooms by its area."""
        super().__init__(workplace)
        self._session, self._rooms, self._open_area, self._workplace = session, rooms, open_area, workplace
        self._tour: Tour | None = None
        if isinstance(desk := rooms.get("desk"), DeskRoom):
            desk.shown.connect(self._see)

    def welcome(self) -> None:
        """Begin by itself, if nothing is asked, nobody is at the counter, and the workplace is on the screen."""
        if self._workplace.isVisible() and not self._is_veiled() and not self._somebody_is_here():
            self._begin()

    def begin(self) -> None:
        """Begin because it was asked for; says why not while somebody is at the counter."""
        if self._somebody_is_here():
            self.said.emit(self.tr("Somebody is at your counter: the tips can be seen afterwards."), Tone.INFO)
        else:
            self._begin()

    def end(self) -> None:
        """End it where it is: something else needs the screen, and it does not count as seen."""
        if self._tour is not None and self._tour.is_open:
            self._tour.drop()
        self._tour = None

    def _begin(self) -> None:
        self.end()
        before = next((name for name, room in self._rooms.items() if room.isVisible()), "")
        first = next(iter(self._rooms))
        if before != first:
            self._open_area(first)
        window, content = self._workplace.window(), self._content()
        shown = [tip for tip in tips(tuple(self._rooms)) if part_of(tip, content)][:MOST]
        self._tour = tour = Tour(self._session.look, window, content, shown)
        tour.ended.connect(self.ended)
        if before != first:
            tour.ended.connect(lambda: self._open_area(before))

    def _content(self) -> QWidget:
        """Return what lies in the window around the workplace: the status strip is in it too."""
        inside, around = self._workplace, self._workplace.parentWidget()
        while around is not None and not around.isWindow():
            inside, around = around, around.parentWidget()
        return inside

    def _is_veiled(self) -> bool:
        return any(not veil.isHidden() for veil in self._workplace.window().findChildren(Veil))

    def _somebody_is_here(self) -> bool:
        queue, here = self._session.machine.queue, self._session.counter.id
        return "desk" in self._rooms and queue.at_counter(here) is not None

    def _see(self, scene: Scene) -> None:
        if scene.ticket is not None:
            self.end()

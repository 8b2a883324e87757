"""The kiosk where it holds back: numbers that come too fast (F-56), a screen that touches itself (F-50)."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QPointF, Signal, Slot

from kiosk import crowd, flow, helping, numbers
from kiosk.flow import Place, Screen
from kiosk.languages import Languages
from kiosk.printing import Printing
from kiosk.slips import Slips
from kiosk.values import told
from sync.domain.flood import Ruling, Touch, Wish
from sync.machine import Machine


class Limited(Printing):
    """The kiosk as far as its limits go; `kiosk.controller.Kiosk` adds what people press."""

    deskChanged = Signal()

    def __init__(
        self, machine: Machine, slips: Slips, languages: Languages, since_start_ms: Callable[[], int], *, paper: bool
    ) -> None:
        """Have given nothing yet."""
        super().__init__(machine, slips, languages, since_start_ms, paper=paper)
        self._crowd = crowd.Crowd(lambda: machine.queue.rules().flood)
        self.helpChanged.connect(self.deskChanged)
        self.placeChanged.connect(self.deskChanged)

    @Property(dict, notify=deskChanged)
    def desk(self) -> dict[str, Any]:
        """Why people are sent to the help desk; ``haunted`` while the screen touches itself (F-50)."""
        heard = self._hope(self._house.help_call()) is not helping.Hope.DESK
        return told(crowd.page(self._desk, haunted=self._haunted, told=heard))

    @Slot(QPointF, float)
    def feel(self, at: QPointF, px_per_mm: float) -> None:
        """Fall silent, and notice where it is touched: a screen that touches itself is calm, staff are told (F-50)."""
        self.speaking.touched()
        if self._crowd.feel(Touch(self._now_ms(), at.x() / px_per_mm, at.y() / px_per_mm)):
            self._become(flow.cleared(flow.at_home(self._session)))
            self._look_at_touches()

    def _look_at_touches(self) -> None:
        before, self._haunted = self._haunted, self._crowd.is_haunted(self._now_ms())
        if before != self._haunted:
            self.placeChanged.emit()
        if self._haunted and self._house.help_call() is None:  # also when something else was just being saved
            self._call_staff(crowd.GHOST)

    def _may_give(self, wish: Wish) -> bool:
        """Return whether a number is given; else show the one that this person has, or where the help desk is."""
        ruling = self._crowd.judge(wish)
        if ruling is Ruling.SAME_HAND:
            self._show_again(wish)
        elif ruling is Ruling.FLOOD:
            self._call_staff(crowd.FLOOD)
            self._go(Place(Screen.DESK))
        return ruling is Ruling.GIVE

    def _show_again(self, wish: Wish) -> None:
        """Show the number that this person has for the same business; its slip is on its way, or printed."""
        has = numbers.number_for(self._session, wish.group, wish.services)
        if has and has.ticket:
            self._slips.draw(has.ticket, self._house.ahead_of(has.ticket))
            self._go(has)

    def _call_staff(self, where: str) -> None:
        """Call staff to this kiosk; while a call is open no second one is made."""
        ask = partial(self._machine.help.ask, where)
        self.saver.save(helping.SAVING, ask, lambda _call: self.helpChanged.emit())
        self.helpChanged.emit()

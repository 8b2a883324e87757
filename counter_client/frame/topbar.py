"""The indigo bar at the top: whose house this is, who works here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel

from counter_client.dates import clock_text
from counter_client.frame.help_card import HelpButton
from counter_client.frame.helper import Helper
from counter_client.frame.news import BellButton, News
from counter_client.look import icons
from counter_client.look.parts import fill, label, row
from counter_client.look.tokens import Look
from counter_client.palette.search_button import SearchButton
from counter_client.session import Session
from counter_client.words import spoken
from sync.domain.seat import Seat, SeatState


class TopBar(QFrame):
    """Mark, name, place; officer and counter on the right."""

    def __init__(self, session: Session, helper: Helper, news: News) -> None:
        """Show a session, who asks for help, and the bell; a new session makes a new bar."""
        super().__init__()
        look, centre = session.look, session.machine.centre
        self.setObjectName("topbar")
        self.setFixedHeight(look.at(50))
        name = label("Một Cửa", name="topbar-name")
        self._place = label(spoken(centre.place_vi, centre.place_en), "onIndigoSoft")
        officer = label(session.officer.name, "onIndigo", "topbar.officer")
        counter = label(self.tr("Counter %1").replace("%1", session.counter.id), name="topbar-counter")
        self._seat = label("", "onIndigoSoft", "topbar.seat")
        line = row(look, margins=(16, 0, 16, 0), gap=10)
        self.search, self.bell = SearchButton(look), BellButton(look, news)
        fill(line, _mark(look), name, self._place, None)
        line.addWidget(self.search, 4)
        fill(line, None, HelpButton(look, helper), self.bell, officer, look.at(4), self._seat)
        line.addWidget(counter, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        helper.told.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what everybody here knows while large text or a call for help needs the room."""
        if (line := self.layout()) is None:
            return
        costs = {part: part.minimumSizeHint().width() + line.spacing() for part in (self._seat, self._place)}
        shown = sum(cost for part, cost in costs.items() if not part.isHidden())
        room = self.width() - line.minimumSize().width() + shown
        for part, cost in costs.items():
            fits = cost <= room
            room -= cost if fits else 0
            if fits == part.isHidden():  # nothing is shown for a moment only
                part.setVisible(fits)

    def show_seat(self, seat: Seat | None) -> None:
        """Say whether the counter is open, and since when."""
        if seat is None:
            self._seat.setText("")
            return
        words = self.tr("paused since %1") if seat.state is SeatState.PAUSED else self.tr("open since %1")
        self._seat.setText(words.replace("%1", clock_text(seat.since_ms)))
        self._make_room()


def _mark(look: Look) -> QLabel:
    made = QLabel()
    made.setPixmap(icons.pixmap("mark", look.colours["hoe"], look.at(28)))
    return made

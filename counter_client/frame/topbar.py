"""The indigo bar at the top: whose house this is, who works here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from counter_client.look import icons
from counter_client.look.parts import fill, label, row
from counter_client.look.tokens import Look
from counter_client.session import Session
from counter_client.words import spoken


class TopBar(QFrame):
    """Mark, name, place; officer and counter on the right."""

    def __init__(self, session: Session) -> None:
        """Show a session; a new session makes a new bar."""
        super().__init__()
        look, centre = session.look, session.machine.centre
        self.setObjectName("topbar")
        self.setFixedHeight(look.at(50))
        name = label("Một Cửa", name="topbar-name")
        place = label(spoken(centre.place_vi, centre.place_en), "onIndigoSoft")
        officer = label(session.officer.name, "onIndigo", "topbar.officer")
        counter = label(self.tr("Counter %1").replace("%1", session.counter.id), name="topbar-counter")
        line = row(look, margins=(16, 0, 16, 0), gap=10)
        fill(line, _mark(look), name, place, None, officer, look.at(4))
        line.addWidget(counter, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)


def _mark(look: Look) -> QLabel:
    made = QLabel()
    made.setPixmap(icons.pixmap("mark", look.colours["hoe"], look.at(28)))
    return made

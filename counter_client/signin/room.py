"""Signing in to the demonstration: a name, a counter, Enter."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from counter_client.dates import moment_text
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.look import icons
from counter_client.look.button import LARGE, Button, Kind
from counter_client.look.combo import Combo
from counter_client.look.parts import Notice, column, fill, label, row, scrolled
from counter_client.look.tokens import Look, Tone
from counter_client.session import Session
from counter_client.words import spoken
from resources.qt.saving import Saver
from sync.domain.centre import Counter, Officer
from sync.machine import Machine
from sync.office.refusal import NotPossible


class Poster(QFrame):
    """The indigo half with the door in the door."""

    def __init__(self, machine: Machine, look: Look) -> None:
        """Show the centre's name."""
        super().__init__()
        self._look = look
        mark = label()
        mark.setPixmap(icons.pixmap("mark", look.colours["hoe"], look.at(66)))
        inside = column(look, margins=(52, 52, 24, 24), gap=6)
        fill(inside, mark, look.at(16), label("Một Cửa", name="signin-brand"))
        centre = label(spoken(machine.centre.name_vi, machine.centre.name_en), name="signin-centre", wrap=True)
        fill(
            inside,
            centre,
            label(spoken(machine.centre.place_vi, machine.centre.place_en), name="signin-place", wrap=True),
            None,
        )
        self.setLayout(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and arches; they rise from the lower right edge."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("indigo"))
        for share, token in ((200, "indigoLight"), (144, "indigo"), (88, "indigoLight")):
            painter.fillPath(self._arch(share / 560 * self.width()), look.colour(token))

    def _arch(self, radius: float) -> QPainterPath:
        """Return an arch about the axis of the drawing, which is 560 px wide; its words end above it."""
        axis, foot = 450 / 560 * self.width(), self.height()
        springing = max(foot - 290 / 560 * self.width(), self._look.at(275) + 200 / 560 * self.width())
        path = QPainterPath()
        path.addRoundedRect(QRectF(axis - radius, springing - radius, 2 * radius, 2 * foot), radius, radius)
        return path


class SignIn(QWidget):
    """Offers the demonstration's officers; a name brings its usual counter."""

    signed_in = Signal(object)
    """A Session."""

    def __init__(self, machine: Machine, look: Look, saver: Saver) -> None:
        """Show the people of the centre; ``saver`` is handed on to whoever signs in."""
        super().__init__()
        self._machine, self._look, self._saver = machine, look, saver
        self.setObjectName("signin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._officer = Combo(look, "signin.officer", self.tr("Officer"))
        self._counter = Combo(look, "signin.counter", self.tr("Counter today"))
        self._when = label("", "soft", "signin.when")
        self._offline = Notice(look, Tone.INFO, "cloud-off", "signin.offline")
        self._refusal = Notice(look, Tone.ATTENTION, "triangle-alert", "signin.refusal")
        self._refusal.hide()
        self._fill_boxes()
        self._place()
        self._officer.currentIndexChanged.connect(self._follow_officer)
        listen(self, "signin.enter", self._enter)

    def reload(self) -> None:
        """Read the clock and the line again."""
        self._when.setText(moment_text(self._machine.clock()))
        online = self._machine.link().online
        what = "" if online else self.tr("No network yet. You can sign in and work.")
        then = (
            ""
            if online
            else self.tr("Numbers and dossiers stay on this machine and are sent when the network is back.")
        )
        self._offline.say(what, then)

    def enter(self) -> None:
        """Begin with the name."""
        self._officer.setFocus()

    def _fill_boxes(self) -> None:
        for officer in self._machine.staff.officers():
            self._officer.addItem(officer.name, officer)
        for counter in self._machine.centre.counters:
            words = (
                self.tr("Counter %1 – %2")
                .replace("%1", counter.id)
                .replace("%2", spoken(counter.name, counter.name_en))
            )
            self._counter.addItem(words, counter)
        self._follow_officer()

    def _follow_officer(self) -> None:
        officer = self._officer.currentData()
        counters = [self._counter.itemData(row).id for row in range(self._counter.count())]
        if isinstance(officer, Officer) and officer.counter in counters:
            self._counter.setCurrentIndex(counters.index(officer.counter))

    def _enter(self) -> None:
        officer, counter = self._officer.currentData(), self._counter.currentData()
        if not isinstance(officer, Officer) or not isinstance(counter, Counter):
            return
        answer = self._machine.staff.sign_in(officer.id, counter.id)
        if isinstance(answer, NotPossible):
            self._refusal.say(answer.reason)
            return
        self._refusal.hide()
        self.signed_in.emit(Session(self._machine, answer, counter, self._look, self._saver))

    def _place(self) -> None:
        form = QWidget()
        form.setMaximumWidth(self._look.at(590))
        inside = self._form()
        inside.setContentsMargins(*(self._look.at(px) for px in (30, 16, 30, 16)))
        form.setLayout(inside)
        middle = QWidget()
        middle.setLayout(fill(row(self._look), form))
        halves = row(self._look)
        halves.addWidget(Poster(self._machine, self._look), 41)
        halves.addWidget(scrolled(middle), 59)
        self.setLayout(halves)

    def _form(self) -> QVBoxLayout:
        look = self._look
        enter = Button(
            look, "signin.enter", self.tr("Start work"), icon="log-in", key=cap("signin.enter"), measure=LARGE
        )
        enter.line_up()
        enter.become(Kind.PRIMARY)
        enter.clicked.connect(self._enter)
        plain = Notice(look, Tone.NEUTRAL, "info", "signin.demo")
        plain.say(
            self.tr("Demonstration: choose a name and start."),
            self.tr("Accounts and passwords come with a later edition."),
        )
        inside = column(look)
        fill(inside, None, label(self.tr("Begin the shift"), name="signin-title"), self._when, look.at(18))
        fill(inside, *self._field(self.tr("Officer"), self._officer), look.at(16))
        fill(inside, *self._field(self.tr("Counter today"), self._counter), look.at(18), enter, look.at(18))
        fill(inside, self._offline, look.at(12), plain, look.at(12), self._refusal, None)
        return inside

    def _field(self, text: str, box: QComboBox) -> tuple[QWidget | int, ...]:
        lead = label(text, "field")
        lead.setBuddy(box)
        return lead, self._look.at(4), box

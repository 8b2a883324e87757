"""The middle of the desk: the person at the counter, or the next one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from counter_client.dates import clock_text, minutes_between, span_text
from counter_client.desk.because import because_text
from counter_client.desk.case import CaseView
from counter_client.desk.manned import poster
from counter_client.desk.scene import Key, Mode, Scene
from counter_client.desk.titles import procedure_of, title_of
from counter_client.frame.shortcuts import cap
from counter_client.look.button import LARGE, MAIN, RING_PX, SMALL, Button, Kind
from counter_client.look.chip import Plate
from counter_client.look.parts import STACKED, column, fill, frame, label, picture, row, rule, scrolled
from counter_client.session import Session
from sync.domain.ticket import Ticket

POSTER_PX, LOW_POSTER_PX = 150, 84
PLATE_PX, LOW_PLATE_PX = (208, 88), (146, 62)
"""Width and height; with large text a long title of the business needs the room."""
IDLE_PX, LOW_IDLE_PX = (294, 104), (206, 72)
PAUSE_PX = 72


class CentrePanel(QFrame):
    """Says what the counter is doing and offers what can be done; pressing tells only which key was meant."""

    pressed = Signal(object)
    """A Key of the scene."""

    def __init__(self, session: Session) -> None:
        """Make it for the session's counter."""
        super().__init__()
        self._session = session
        self.setProperty("role", "panel")
        self._head = frame("poster")
        self._state = label("", "onIndigoSoft", "desk.state")
        self._title = label("", "onIndigoTitle", "desk.title", wrap=True)
        self._since = label("", "onIndigoSoft", "desk.since", wrap=True)
        plate = LOW_PLATE_PX if session.look.scale >= STACKED else PLATE_PX
        self._number = Plate(session.look, "desk.number", height_px=plate[1], width_px=plate[0])
        self._buttons = {key: self._button(key) for key in Key}
        self._pages = QStackedWidget()
        self._pages.addWidget(self._idle_page())
        self._pages.addWidget(self._busy_page())
        outer = column(session.look)
        outer.setContentsMargins(1, 1, 1, 1)
        fill(outer, self._poster())
        outer.addWidget(self._pages, 1)
        self.setLayout(outer)

    def show_scene(self, scene: Scene) -> None:
        """Show a scene."""
        for key, button in self._buttons.items():
            possible = key in scene.keys and (key is not Key.CALL or scene.next is not None)
            button.setEnabled(possible or key is scene.saving.key)
            button.become(Kind.PRIMARY if key is scene.filled else Kind.PLAIN)
            button.hold(on=key is scene.saving.key)
            button.say(self._words(key, scene))
        self._number.setVisible(scene.ticket is not None)
        self._number.setText(scene.ticket.label if scene.ticket else "")
        self._pages.setCurrentIndex(0 if scene.ticket is None else 1)
        self._head.setMinimumHeight(self._poster_height())
        self._buttons[Key.TAKE_IN].setVisible(scene.takes_in)
        self._place_finish(scene.mode)
        if scene.ticket is None:
            self._show_idle(scene)
        else:
            self._show_busy(scene, scene.ticket)

    def _show_idle(self, scene: Scene) -> None:
        words = poster(self._session, scene)
        self._state.setText(words.state)
        self._title.setText(words.title)
        self._since.setText(words.since)
        ahead, rests = scene.next, scene.mode is Mode.PAUSED
        self._buttons[Key.CALL].setVisible(not rests)
        self._buttons[Key.RESUME].setVisible(rests)
        self._pause_sign.setVisible(rests)
        self._next_plate.setVisible(ahead is not None and not rests)
        self._next_plate.setText(ahead.label if ahead else "")
        self._next_lead.setText(self._lead(scene))
        self._next_title.setText(title_of(self._session.machine, ahead) if ahead else "")
        self._next_title.setVisible(ahead is not None and not rests)

    def _lead(self, scene: Scene) -> str:
        if scene.next is None:
            return self.tr("Nobody is waiting for this counter.")
        if scene.mode is Mode.PAUSED:
            return self.tr("%n waiting for this counter", "", len(scene.waiting))
        return self.tr("Next")

    def _words(self, key: Key, scene: Scene) -> str:
        if scene.saving.key is key and scene.saving.slow and key is not Key.CALL:
            return self.tr("Saving …")
        return self._call_words(scene) if key is Key.CALL else self._names()[key][1]

    def _call_words(self, scene: Scene) -> str:
        if scene.calling:
            return self.tr("Calling, one moment …")
        if scene.next is None:
            return self.tr("Call next")
        text = self.tr("Call %1 to counter %2")
        return text.replace("%1", scene.next.label).replace("%2", self._session.counter.id)

    def _show_busy(self, scene: Scene, ticket: Ticket) -> None:
        self._state.setText(self.tr("Serving") if scene.mode is Mode.SERVING else self._called_words(ticket.calls))
        self._title.setText(title_of(self._session.machine, ticket))
        spent = span_text(minutes_between(ticket.changed_at_ms, self._session.machine.clock()))
        since = self.tr("since %1 · %2").replace("%1", clock_text(ticket.changed_at_ms)).replace("%2", spent)
        why = because_text(ticket, ticket.because, self._session.machine.queue.rules())
        told = " · ".join(filter(None, (since, why)))
        self._since.setText(self._twin_words(ticket) if scene.has_twin else told)
        self._hint.setText(self.tr("Recalled %n time(s) and nobody came: mark absent.", "", scene.recalls))
        self._hint.setVisible(scene.recalled_enough)
        self._case.show_case(procedure_of(self._session.machine, ticket), scene.taken)

    def _twin_words(self, ticket: Ticket) -> str:
        return (
            self.tr("Two slips say %1. This one has the code %2.")
            .replace("%1", ticket.label)
            .replace("%2", ticket.slip_code)
        )

    def _called_words(self, calls: int) -> str:
        return self.tr("Called") if calls <= 1 else self.tr("Called %n time(s)", "", calls)

    def _poster_height(self) -> int:
        """With large text the poster is low, so that buttons and papers below it stay in view."""
        look = self._session.look
        return look.at(LOW_POSTER_PX if look.scale >= STACKED else POSTER_PX)

    def _poster(self) -> QFrame:
        look, poster = self._session.look, self._head
        texts = column(look, gap=2)
        fill(texts, None, self._state, self._title, self._since, None)
        line = row(look, margins=(18, 14, 18, 14), gap=18)
        line.addWidget(self._number)
        line.addLayout(texts, 1)
        poster.setLayout(line)
        return poster

    def _idle_page(self) -> QWidget:
        look, page = self._session.look, QWidget()
        self._next_lead = label("", "soft", "desk.next-lead")
        low = look.scale >= STACKED
        wide, high = LOW_IDLE_PX if low else IDLE_PX
        self._next_plate = Plate(look, "desk.next", height_px=high, width_px=wide, role="numberIdle")
        self._next_title = label("", "title", "desk.next-title", wrap=True)
        for middle in (self._next_lead, self._next_title):
            middle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pause_sign = picture(look, "circle-pause", "primary", PAUSE_PX)
        inside = column(look, margins=(38, 8, 38, 8) if low else (38, 16, 38, 16), gap=6 if low else 10)
        fill(inside, None)
        inside.addWidget(self._pause_sign, 0, Qt.AlignmentFlag.AlignHCenter)
        fill(inside, self._next_lead)
        inside.addWidget(self._next_plate, 0, Qt.AlignmentFlag.AlignHCenter)
        fill(inside, self._next_title, look.at(10), self._buttons[Key.CALL], self._buttons[Key.RESUME], None)
        page.setLayout(inside)
        return scrolled(page)

    def _busy_page(self) -> QWidget:
        look, page = self._session.look, QWidget()
        self._hint = label("", "fault", "desk.hint", wrap=True)
        self._hint.setIndent(RING_PX)
        self._case = CaseView(self._session)
        inside = column(look)
        self._place_buttons(inside)
        inside.addWidget(rule())
        below = scrolled(self._case)
        below.setMinimumHeight(1)  # where height is short, the papers scroll so that the number's words are whole
        inside.addWidget(below, 1)
        page.setLayout(inside)
        return page

    def _place_buttons(self, inside: QVBoxLayout) -> None:
        look = self._session.look
        box = column(look, margins=(13, 9, 13, 9), gap=2)
        self._first = fill(row(look, gap=2), self._buttons[Key.SERVE], self._buttons[Key.TAKE_IN])
        self._second = fill(row(look, gap=2), self._buttons[Key.RECALL], self._buttons[Key.ABSENT])
        fill(box, self._first, self._second, self._hint)
        inside.addLayout(box)

    def _place_finish(self, mode: Mode) -> None:
        """Finishing is the second main thing while serving, a side thing before."""
        finish = self._buttons[Key.FINISH]
        finish.measure(SMALL if mode is Mode.CALLED else MAIN)
        (self._second if mode is Mode.CALLED else self._first).addWidget(finish)
        for key in (Key.SERVE, Key.RECALL, Key.ABSENT):
            self._buttons[key].setVisible(mode is Mode.CALLED)

    def _button(self, key: Key) -> Button:
        name, text, icon = self._names()[key]
        measure = {Key.CALL: LARGE, Key.RESUME: LARGE, Key.RECALL: SMALL, Key.ABSENT: SMALL}.get(key, MAIN)
        button = Button(self._session.look, f"desk.{name}", text, icon=icon, key=cap(key.value), measure=measure)
        button.clicked.connect(lambda: self.pressed.emit(key))
        return button

    def _names(self) -> dict[Key, tuple[str, str, str]]:
        return {
            Key.CALL: ("call-next", self.tr("Call next"), "megaphone"),
            Key.RESUME: ("resume", self.tr("Open the counter again"), "door-open"),
            Key.RECALL: ("recall", self.tr("Recall"), ""),
            Key.ABSENT: ("absent", self.tr("Absent"), ""),
            Key.SERVE: ("serve", self.tr("Start serving"), "user-check"),
            Key.FINISH: ("finish", self.tr("Finish"), "check"),
            Key.TAKE_IN: ("intake", self.tr("Take in a dossier"), "file-plus"),
        }

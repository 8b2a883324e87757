"""What waits to be sent, of what age, why it waits, and sending it now (D-07)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_client.dates import clock_text, minutes_between, span_text
from counter_client.frame.listen import listen
from counter_client.frame.shortcuts import cap
from counter_client.frame.usb import Errand, Tell
from counter_client.frame.veil import Veil
from counter_client.look.button import SMALL, Button, Kind
from counter_client.look.parts import Notice, column, empty, fill, frame, label, row, rule, scrolled
from counter_client.look.tokens import Look, Tone
from counter_client.supervisor.looker import Looker
from sync.domain.company import Odd
from sync.domain.unsent import Waiting
from sync.machine import Link, Machine

WIDTH_PX, STEP_PX = 480, 60
NOW_S = 5.0
"""How long machines are given to answer when somebody presses "send now"."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """What was read at one moment."""

    link: Link
    waiting: tuple[Waiting, ...]
    at_ms: int


def read(machine: Machine) -> Outbox:
    """Return what waits now; takes longer than a frame while much waits."""
    return Outbox(machine.link(), machine.waiting_to_be_sent(), machine.clock())


class UnsentSheet(Veil):
    """A sheet at the right edge; Enter sends now, arrows bring what lies below, Esc closes."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget, machine: Machine, outbox: Outbox) -> None:
        """Show what was read."""
        super().__init__(over, behind)
        self._look, self._machine = look, machine
        self.setAccessibleName(self.tr("To be sent"))
        self._errand = Errand()
        self._why = Notice(look, Tone.INFO, "cloud-off", "unsent.why")
        self._said = label("", "strong", "unsent.said", wrap=True)
        self._lines = column(look, margins=(0, 0, 8, 0))
        self._again = Button(
            look, "unsent.again", self.tr("Send now"), icon="refresh-cw", key=cap("ask.yes"), measure=SMALL
        )
        self._looker: Looker[Outbox] = Looker(lambda: read(machine), self._show, self)
        self._place(look, min(look.at(WIDTH_PX), over.width()))
        self._errand.ended.connect(self._tell)
        self._show(outbox)
        self._again.setFocus()

    def leave(self) -> None:
        """Close; what is under way ends by itself."""
        self._looker.rest()
        super().leave()

    def _show(self, outbox: Outbox) -> None:
        self._why.say(*why(outbox.link))
        empty(self._lines)
        for each in outbox.waiting:
            fill(self._lines, _line(self._look, each, outbox.at_ms), rule())
        if not outbox.waiting:
            fill(self._lines, label(self.tr("Everything is sent."), "soft"))
        self._lines.addStretch(1)

    def _send(self) -> None:
        if self._again.isEnabled():
            self._again.setEnabled(False)
            self._said.setText(self.tr("Asking the servers …"))
            self._errand.begin(self._try)

    def _try(self, _tell: Tell) -> str:
        self._machine.exchange_now(NOW_S)
        return outcome(self._machine.link())

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._again.setEnabled(True)
        self._again.setFocus()
        self._looker.look()

    def _place(self, look: Look, width_px: int) -> None:
        content = QWidget()
        content.setLayout(self._lines)
        self._scroll = scrolled(content)
        self._again.become(Kind.PRIMARY)
        self._again.clicked.connect(self._send)
        close = Button(look, "unsent.close", self.tr("Close"), key=cap("veil.leave"), measure=SMALL)
        close.clicked.connect(self.leave)
        inside: QVBoxLayout = column(look, margins=(20, 18, 20, 14), gap=8)
        fill(inside, label(self.tr("To be sent"), "title", "unsent.title"), self._why, rule())
        inside.addWidget(self._scroll, 1)
        fill(inside, self._said)
        inside.addLayout(fill(row(look, gap=2), None, close, self._again))
        box = frame("", "sideSheet")
        box.setFixedWidth(width_px)
        box.setLayout(inside)
        listen(self, "ask.yes", self._send)
        listen(self, "help.down", lambda: self._move(1))
        listen(self, "help.up", lambda: self._move(-1))
        self.lay_right(look, box)

    def _move(self, way: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + way * self._look.at(STEP_PX))


class UnsentOpener(QObject):
    """Reads beside the screen, then shows the sheet; over a question that is not answered yet, nothing."""

    def __init__(self, window: QWidget, machine: Machine, look: Callable[[], Look]) -> None:
        """Listen to the key of a window."""
        super().__init__(window)
        self._window, self._machine, self._look = window, machine, look
        self._looker: Looker[Outbox] = Looker(lambda: read(machine), self._show, self)
        listen(window, "window.unsent", self.open)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._looker.busy

    def open(self) -> None:
        """Show what waits, in a moment."""
        self._looker.look()

    def rest(self) -> None:
        """Read nothing more: the machine is closed."""
        for sheet in self._window.findChildren(UnsentSheet):
            sheet.leave()
        self._looker.rest()

    def _show(self, outbox: Outbox) -> None:
        behind = self._window.findChild(QWidget, "content")
        veiled = any(not veil.isHidden() for veil in self._window.findChildren(Veil))
        if behind is not None and not veiled:
            UnsentSheet(self._look(), self._window, behind, self._machine, outbox)


def why(link: Link) -> tuple[str, str]:
    """Return why things wait, and what is done about it; ("", "") while the line is up and all is well."""
    translate = QCoreApplication.translate
    if link.odd is Odd.STRANGER:
        return translate("Unsent", "Another machine answers in the server's place."), translate(
            "Unsent", "Tell the administrator."
        )
    if link.odd is Odd.ENDED:
        return translate("Unsent", "This machine was revoked."), translate("Unsent", "Tell the administrator.")
    if link.online:
        return "", ""
    last = translate("Unsent", "No server has answered yet.")
    if link.last_sync_ms is not None:
        last = translate("Unsent", "A server answered last at %1.").replace("%1", clock_text(link.last_sync_ms))
    lost = translate("Unsent", "The line has been down since %1.").replace("%1", clock_text(link.since_ms))
    return f"{lost} {last}", translate("Unsent", "Nothing is lost: it is sent by itself when the line is back.")


def outcome(link: Link) -> str:
    """Return what came of sending now."""
    translate = QCoreApplication.translate
    if not link.unsent:
        return translate("Unsent", "Everything is sent.")
    if link.near:
        return translate("Unsent", "A server answers: it is being sent.")
    return translate("Unsent", "No server answers. It is tried again each minute.")


def _line(look: Look, waiting: Waiting, now_ms: int) -> QWidget:
    age = span_text(minutes_between(waiting.oldest_ms, now_ms))
    oldest = QCoreApplication.translate("Unsent", "oldest %1").replace("%1", age)
    made, line = QWidget(), row(look, margins=(0, 7, 0, 7), gap=10)
    texts = fill(column(look), label(family_words(waiting.family), "strong", wrap=True), label(oldest, "small"))
    line.addLayout(texts, 1)
    line.addWidget(label(str(waiting.count), "strong"))
    made.setLayout(line)
    return made


def family_words(family: str) -> str:
    """Return what events of a family are about."""
    translate = QCoreApplication.translate
    return {
        "ticket": translate("Unsent", "Numbers: given, called, finished"),
        "dossier": translate("Unsent", "Dossiers"),
        "appointment": translate("Unsent", "Appointments"),
        "help": translate("Unsent", "Calls for help"),
        "printer": translate("Unsent", "Printers of kiosks"),
        "seat": translate("Unsent", "Counters opened, paused, closed"),
        "session": translate("Unsent", "Shifts begun, locked, ended"),
        "account": translate("Unsent", "Accounts"),
        "lease": translate("Unsent", "Codes of dossiers"),
        "roll": translate("Unsent", "Codes of dossiers"),
    }.get(family, translate("Unsent", "Other things"))

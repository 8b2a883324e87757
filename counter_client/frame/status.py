"""The strip at the lower edge: network, what is unsent, version, clock and how far this machine's is off."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter_client.dates import clock_text, minutes_between, moment_text, span_text
from counter_client.frame.usb import UsbButton
from counter_client.look import icons
from counter_client.look.button import STRIP, Button
from counter_client.look.elided import Elided
from counter_client.look.parts import fill, frame, label, picture, row
from counter_client.look.tokens import Look
from sync.domain.centre_clock import ClockAlarm
from sync.domain.company import Odd
from sync.machine import Link, Machine


class StatusStrip(QFrame):
    """Always visible; says calmly whether the line is up."""

    def __init__(self, machine: Machine, look: Look) -> None:
        """Make it; ``reload`` fills it."""
        super().__init__()
        self._machine, self._look = machine, look
        self.setObjectName("status")
        self.setFixedHeight(look.at(28))
        self._sign = QLabel()
        self._line = label("", name="status.sync")
        self._unsent = Elided("status.unsent")  # in large text this gives way first
        self.usb = UsbButton(machine, look)
        self.look_button = Button(look, "status.look", self.tr("Text size"), icon="a-large-small", measure=STRIP)
        self.look_button.line_up()
        self.look_button.setAccessibleDescription(self.tr("Colours and text size"))
        self._skew = ClockBadge(look)
        self._clock = label("", "strong", "status.clock")
        self._edition = label(self.tr("Version %1").replace("%1", edition()))
        bar = row(look, margins=(16, 0, 16, 0), gap=8)
        fill(bar, self._sign, self._line, _divider(look), self._unsent, self.usb, None, self.look_button, self._edition)
        fill(bar, _divider(look), self._skew, self._clock)
        self.setLayout(bar)

    def reload(self) -> None:
        """Read the line and the clock again."""
        link, now_ms = self._machine.link(), self._machine.clock()
        token = "inkSoft" if link.online else "info"
        self._sign.setPixmap(
            icons.pixmap("cloud" if link.online else "cloud-off", self._look.colours[token], self._look.at(16))
        )
        self._line.setProperty("role", _role(link))
        self._line.style().polish(self._line)
        self._line.setText(self._line_text(link))
        self._unsent.setText(self._unsent_text(link, now_ms))
        self.usb.show_link(link)
        self._skew.show_alarm(link.clock)
        self._edition.setVisible(link.clock is None)
        self._clock.setText(moment_text(now_ms))

    def _line_text(self, link: Link) -> str:
        if link.odd is Odd.STRANGER:
            return self.tr("Not the right server. Stop typing. Tell the administrator.")
        if link.odd is Odd.ENDED:
            return self.tr("This machine was revoked. Nothing is sent any more. Tell the administrator.")
        if link.odd is Odd.GATE and not link.online:
            return self.tr("The network wants a Wi-Fi sign-in – work as usual")
        if link.online:
            return self.tr("Online")
        return self.tr("Offline since %1 – work as usual").replace("%1", clock_text(link.since_ms))

    def _unsent_text(self, link: Link, now_ms: int) -> str:
        if not link.unsent:
            return self.tr("Everything is sent")
        count = self.tr("%n item(s) to send", "", link.unsent)
        minutes = minutes_between(link.oldest_unsent_ms or now_ms, now_ms)
        if not minutes:
            return count
        age = span_text(minutes)
        return self.tr("%1 · oldest %2").replace("%1", count).replace("%2", age)


def _role(link: Link) -> str:
    if link.odd in (Odd.STRANGER, Odd.ENDED):
        return "wrong"
    return "body" if link.online else "offline"


class ClockBadge(QWidget):
    """Beside the clock: this machine's own is wrong, or minutes off the centre's (F-25, F-27); else hidden."""

    def __init__(self, look: Look) -> None:
        """Make a hidden one."""
        super().__init__()
        self._words = label("", "alert", "status.skew")
        self.setLayout(fill(row(look, gap=6), picture(look, "clock-alert", "attention", 16), self._words))
        self.hide()

    def show_alarm(self, alarm: ClockAlarm | None) -> None:
        """Say what people should know of the clock; None hides the badge."""
        text = self._text(alarm) if alarm else ""
        self._words.setText(text)
        self.setToolTip(self._remedy(alarm) if alarm else "")
        self.setVisible(bool(text))

    def _text(self, alarm: ClockAlarm) -> str:
        if alarm.wrong:
            return self.tr("The clock is wrong")
        pattern = self.tr("The clock is %1 fast") if alarm.skew_ms > 0 else self.tr("The clock is %1 slow")
        return pattern.replace("%1", span_text(alarm.minutes))

    def _remedy(self, alarm: ClockAlarm) -> str:
        if alarm.wrong:
            return self.tr("Work on; times may be wrong. Ask the technician to set this machine's clock.")
        return self.tr("Work on by the centre's time. Ask the technician to set this machine's clock.")


def _divider(look: Look) -> QWidget:
    made = frame("divider")
    made.setFixedHeight(look.at(16))
    return made


def edition() -> str:
    """Return the installed version; a tree that is run without being installed has none."""
    try:
        return version("motcua")
    except PackageNotFoundError:
        return "–"

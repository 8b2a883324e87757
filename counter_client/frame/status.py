"""The strip at the lower edge: network, what is unsent, printer, scanner, version, who works here, clock (D-07)."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter_client.dates import clock_text, minutes_between, moment_text, span_text
from counter_client.frame.devices import DeviceBadge, Devices, Standing
from counter_client.frame.shortcuts import cap
from counter_client.frame.usb import UsbButton
from counter_client.look import icons
from counter_client.look.button import STRIP, Button
from counter_client.look.parts import fill, frame, label, picture, reveal, row
from counter_client.look.tokens import Look
from sync.domain.centre_clock import ClockAlarm
from sync.domain.company import Odd
from sync.machine import Link, Machine


class StatusStrip(QFrame):
    """Always visible; says calmly whether the line is up."""

    def __init__(self, machine: Machine, look: Look, devices: Devices) -> None:
        """Make it; ``reload`` fills it."""
        super().__init__()
        self._machine, self._look, self._devices = machine, look, devices
        self._spoken = self._counted = ("", "")
        self._told_clock = False
        self._devices_told: tuple[Standing, ...] = ()
        self._fitted: tuple[object, ...] = ()
        self.setObjectName("status")
        self.setFixedHeight(look.at(28))
        self._sign = QLabel()
        self._line = label("", name="status.sync")
        self.unsent_button = Button(look, "status.unsent", "", measure=STRIP)
        self.unsent_button.line_up()
        self.unsent_button.setAccessibleDescription(
            self.tr("Shows what waits (%1)").replace("%1", cap("window.unsent"))
        )
        self._printer = DeviceBadge(look, "status.printer", "printer")
        self._scanner = DeviceBadge(look, "status.scanner", "scan-line")
        self._officer = label("", name="status.officer")
        self.usb = UsbButton(machine, look)
        self.look_button = Button(look, "status.look", self.tr("Text size"), icon="a-large-small", measure=STRIP)
        self.look_button.line_up()
        self.look_button.setAccessibleDescription(self.tr("Colours and text size"))
        self._skew = ClockBadge(look)
        self._clock = label("", "strong", "status.clock")
        self._edition = label(self.tr("Version %1").replace("%1", edition()))
        bar = row(look, margins=(16, 0, 16, 0), gap=8)
        fill(bar, self._sign, self._line, self.unsent_button, self.usb, self._printer, self._scanner, None)
        fill(bar, self.look_button, self._edition, self._officer, _divider(look), self._skew, self._clock)
        self.setLayout(bar)
        devices.changed.connect(self._show_devices)
        self._show_devices()

    def reload(self) -> None:
        """Read the line and the clock again."""
        link, now_ms = self._machine.link(), self._machine.clock()
        token = "inkSoft" if link.online else "info"
        self._sign.setPixmap(
            icons.pixmap("cloud" if link.online else "cloud-off", self._look.colours[token], self._look.at(16))
        )
        self._line.setProperty("role", _role(link))
        self._line.style().polish(self._line)
        self._spoken = self._line_text(link), self._brief_text(link)
        self._line.setAccessibleName(self._spoken[0])
        self._counted = self._unsent_text(link, now_ms)
        self.usb.show_link(link)
        self._skew.show_alarm(link.clock)
        self._told_clock = link.clock is not None
        self._clock.setText(moment_text(now_ms))
        self._fit()

    def show_officer(self, officer: str) -> None:
        """Say by which name somebody has signed in; "" nobody."""
        self._officer.setText(officer)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say less, one thing after the other, until all that stands here is whole; where nothing changed, nothing."""
        said = (self._spoken, self._counted, self._devices_told, self._told_clock, self._skew.isHidden())
        texts = (self._officer.text(), self._clock.text(), self.usb.text(), self.usb.isHidden())
        if (now := (*said, *texts, self.width())) == self._fitted:
            return
        self._fitted = now
        steps = (self._be_long, self._be_brief_of_devices, self._be_brief_of_the_unsent, self._drop_what_others_say)
        for step in (*steps, self._be_brief_of_the_line):
            step()
            line = self.layout()
            if line is None or line.minimumSize().width() <= self.width():
                return

    def _be_long(self) -> None:
        self._line.setText(self._spoken[0])
        self.unsent_button.say(self._counted[0])
        for badge in (self._printer, self._scanner):
            badge.be_brief(on=False)
        reveal(self._officer, shown=bool(self._officer.text()))
        reveal(self._edition, shown=not self._told_clock)

    def _be_brief_of_devices(self) -> None:
        for badge in (self._printer, self._scanner):
            badge.be_brief(on=True)

    def _be_brief_of_the_unsent(self) -> None:
        self.unsent_button.say(self._counted[1])

    def _be_brief_of_the_line(self) -> None:
        self._line.setText(self._spoken[1])

    def _drop_what_others_say(self) -> None:
        """Leave out the name, which the bar at the top has too."""
        self._officer.hide()

    def _show_devices(self) -> None:
        devices = self._devices
        printer = {
            Standing.NONE: self.tr("No printer of slips"),
            Standing.WRONG: self.tr("Look at the printer"),
        }
        scanner = {
            Standing.UNSEEN: self.tr("Scanner not used yet"),
            Standing.WRONG: self.tr("No scanner at its port"),
        }
        ready = self.tr("Printer is ready"), self.tr("Scanner is ready")
        self._printer.say(devices.printer, printer.get(devices.printer, ready[0]), devices.printer_why)
        self._scanner.say(devices.scanner, scanner.get(devices.scanner, ready[1]))
        self._devices_told = devices.printer, devices.scanner
        self._fit()

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

    def _brief_text(self, link: Link) -> str:
        if link.odd in (Odd.STRANGER, Odd.ENDED) or link.online:
            return self._line_text(link)
        if link.odd is Odd.GATE:
            return self.tr("The network wants a Wi-Fi sign-in")
        return self.tr("Offline since %1").replace("%1", clock_text(link.since_ms))

    def _unsent_text(self, link: Link, now_ms: int) -> tuple[str, str]:
        """Return how much is unsent and how old the oldest is; and the same without the age."""
        if not link.unsent:
            return (self.tr("Everything is sent"),) * 2
        count = self.tr("%n item(s) to send", "", link.unsent)
        minutes = minutes_between(link.oldest_unsent_ms or now_ms, now_ms)
        if not minutes:
            return count, count
        age = span_text(minutes)
        return self.tr("%1 · oldest %2").replace("%1", count).replace("%2", age), count


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
        self.updateGeometry()

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

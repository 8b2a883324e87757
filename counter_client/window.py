"""The main window: sign-in or workplace, the banner over both, the status strip under both."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from counter_client.bridge import Bridge
from counter_client.frame.banner import Alarm, Banner
from counter_client.frame.carry import carried, put_back
from counter_client.frame.folding import Folding
from counter_client.frame.status import StatusStrip, edition
from counter_client.frame.toast import Toast
from counter_client.frame.wardrobe import Wardrobe
from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.look.choice import Choices, choice_of
from counter_client.look.parts import column, fill
from counter_client.look.sheet import sheet
from counter_client.look.tokens import Look, Tone
from counter_client.session import Session
from counter_client.signin.room import SignIn
from counter_client.trouble import Outermost
from resources.qt.saving import Saver
from sync.domain.company import Odd
from sync.machine import Link, Machine

Then = Callable[[], object]
CLOCK_MS = 1000
GATHER_MS = 40
"""News of one exchange come in a burst; the screen is read again once for all of them."""

WAITING_MS = 20_000
"""How often waiting times are read again when nothing changes; they count minutes."""


class Window(QWidget):
    """Everything on the screen of one counter."""

    def __init__(self, machine: Machine, look: Look, choices: Choices | None = None) -> None:
        """Show the sign-in screen of a machine; without ``choices`` what officers choose is kept till it is closed."""
        super().__init__()
        self._machine = machine
        self._drafts = Drafts()
        self.saver = Saver(self)
        self._told_edition, self._told_end = "", False
        self._wants: Then | None = None
        self.workplace: Workplace | None = None
        self._folding: Folding | None = None
        self.setObjectName("window")
        self.setWindowTitle("Một Cửa")
        outer = column(look)
        # The screen decides how large the window is; rooms scroll and fold, they never push it beyond the edge.
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(outer)
        self.wardrobe = Wardrobe(self, choices or Choices(asked=choice_of(look)))
        self.wardrobe.wanted.connect(self._change)
        self._furnish(look)
        self.saver.told.connect(self._follow_saver)
        self._clock = self._every(CLOCK_MS, self._show_line)
        self._waiting = self._every(WAITING_MS, self.reload)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.reload)
        self.reload()
        self.signin.enter()

    def listen(self, bridge: Bridge, outermost: Outermost) -> None:
        """Follow what other threads tell."""
        self._machine.disk.on_news = self.saver.heard.emit
        bridge.changed.connect(self._soon.start)
        bridge.linked.connect(self._soon.start)
        bridge.linked.connect(self._tell_edition)
        bridge.linked.connect(self._tell_end)
        outermost.met.connect(self.tell)

    def reload(self) -> None:
        """Read again whatever is shown."""
        self._show_line()
        if self.workplace is not None:
            self.workplace.reload()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait until what is being saved is durable, then stop reading: the machine is closed after the window.

        What is read from a stick or written onto one just now ends first, at its next step.
        """
        if self._status.usb.busy:
            self._status.usb.stop()
        if self.busy:
            self._wants = self.close
            event.ignore()
            return
        if self.workplace is not None:
            self.workplace.leave_behind()
        self._unfold()
        self.saver.stop()
        for timer in (self._clock, self._waiting, self._soon):
            timer.stop()
        super().closeEvent(event)

    def tell(self, what: str, do: str) -> None:
        """Say over every room what happened and what to do now."""
        self._banner.say(what, do)

    @property
    def busy(self) -> bool:
        """Whether something is being saved, or written onto a stick."""
        return bool(self.saver.busy) or self._status.usb.busy

    @Slot(object)
    def _tell_edition(self, link: Link) -> None:
        """Ask for the update when the server runs another edition, once for each (F-23, F-39)."""
        if link.edition in ("", edition(), self._told_edition):
            return
        self._told_edition = link.edition
        what = self.tr("This machine runs version %1, the server version %2.")
        do = self.tr("The software needs an update: tell the administrator. Work goes on as usual.")
        self._banner.say(what.replace("%1", edition()).replace("%2", link.edition), do)

    @Slot(object)
    def _tell_end(self, link: Link) -> None:
        """Say that this machine was revoked, once until it is heard otherwise (F-76)."""
        told, self._told_end = self._told_end, link.odd is Odd.ENDED
        if self._told_end and not told:
            self._banner.say(
                self.tr("This machine was revoked: what is recorded here reaches nobody."),
                self.tr("Record nothing more here; go on at another counter and tell the administrator."),
            )

    def _follow_saver(self) -> None:
        self._alarm.follow(self.saver.trouble)
        self._go_on()

    def _go_on(self) -> None:
        """Do what had to wait."""
        if not self.saver.busy and self._wants is not None:
            wanted, self._wants = self._wants, None
            QTimer.singleShot(0, self, wanted)  # first whoever waited for it is told

    def _show_line(self) -> None:
        self._status.reload()
        if self.workplace is None:
            self.signin.reload()

    def _begin(self, session: Session) -> None:
        look = self.wardrobe.look_for(session.officer.id)
        if look != self._look:
            self._refurnish(look)
        self._open(replace(session, look=look))
        if self.workplace is not None:
            self.workplace.enter()

    def _open(self, session: Session) -> None:
        self.workplace = Workplace(session, self._drafts)
        self.workplace.left.connect(self._end)
        if (desk := self.workplace.desk) is not None:
            self._folding = Folding(self, self.workplace, desk, self.wardrobe.choices)
        self._stack.addWidget(self.workplace)
        self._stack.setCurrentWidget(self.workplace)

    @property
    def front(self) -> QWidget:
        """What is on the screen: this window, or the small one."""
        strip = self._folding.strip if self._folding is not None else None
        return strip if strip is not None and strip.isVisible() else self

    def _unfold(self) -> None:
        if self._folding is not None:
            self._folding.end()
        self._folding = None

    def _change(self, look: Look, then: Then) -> None:
        """Show everything in another look; what is being saved ends first, because its rooms wait for the answer."""
        if self.busy:
            self._wants = partial(self._change, look, then)
            return
        self._unfold()
        before, signin, banner = self.workplace, carried(self.signin), self._banner.said
        self._refurnish(look)
        put_back(self.signin, signin)
        if before is not None:
            self._open(replace(before.session, look=look))
        if self.workplace is not None and before is not None:
            self.workplace.succeed(before)
        if banner is not None:
            self.tell(*banner)
        self.reload()
        then()

    def _refurnish(self, look: Look) -> None:
        old = self._content
        self._furnish(look)
        old.hide()
        old.deleteLater()
        self.signin.reload()

    def _end(self) -> None:
        if self.workplace is None:
            return
        if self.saver.busy:
            self._wants = self._end
            return
        self._unfold()
        self._stack.removeWidget(self.workplace)
        self.workplace.deleteLater()
        self.workplace = None
        self._stack.setCurrentWidget(self.signin)
        if (look := self.wardrobe.look_for()) != self._look:
            self._refurnish(look)
        self.signin.reload()
        self.signin.enter()

    def _furnish(self, look: Look) -> None:
        """Make everything that is painted, in a look; the machine and what is typed are not touched."""
        self._look = self.wardrobe.worn = look
        self.setStyleSheet(sheet(look))
        QGuiApplication.styleHints().setColorScheme(look.scheme)
        self.signin = SignIn(self._machine, look, self.saver)
        self.signin.signed_in.connect(self._begin)
        self._banner, self._alarm = Banner(look), Alarm(look)
        self._alarm.follow(self.saver.trouble)
        self._status, self._toast = StatusStrip(self._machine, look), Toast(look)
        self._status.usb.said.connect(lambda sentence: self._toast.say(sentence, Tone.OK))
        self._status.usb.met.connect(self._banner.say)
        self._status.usb.rested.connect(self._go_on)
        self._status.look_button.clicked.connect(self.wardrobe.show_panel)
        self._place()

    def _place(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.signin)
        inside = column(self._look)
        inside.addWidget(self._alarm)
        inside.addWidget(self._banner)
        inside.addWidget(self._stack, 1)
        fill(inside, self._toast, self._status)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._content = QWidget()
        self._content.setObjectName("content")
        self._content.setLayout(inside)
        if (outer := self.layout()) is not None:
            outer.addWidget(self._content)
        self._content.show()  # at once: the next key belongs to it

    def _every(self, ms: int, then: object) -> QTimer:
        timer = QTimer(self, interval=ms)
        timer.timeout.connect(then)
        timer.start()
        return timer

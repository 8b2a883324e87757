"""The main window: sign-in or workplace, the banner over both, the status strip under both."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import isValid

from counter_client.bridge import Bridge
from counter_client.frame.content import Content
from counter_client.frame.devices import Devices
from counter_client.frame.folding import Folding
from counter_client.frame.over_all import close_what_lies_over_all
from counter_client.frame.pulse import Pulse
from counter_client.frame.tidings import Tidings
from counter_client.frame.unsent import UnsentOpener
from counter_client.frame.wardrobe import Wardrobe
from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.intake.keeping import DraftKeeper
from counter_client.look.choice import Choices, choice_of
from counter_client.look.parts import column
from counter_client.look.sheet import sheet
from counter_client.look.tokens import Look
from counter_client.session import Session, session_of
from counter_client.signin.guard import Guard
from counter_client.signin.room import SignIn
from counter_client.trouble import Outermost
from resources.qt.saving import Saver
from sync.clock import Clock, steady_ms
from sync.machine import Machine
from sync.office.accounts import SignedIn

Then = Callable[[], object]


class Window(QWidget):
    """Everything on the screen of one counter."""

    began = Signal(object)
    """The Workplace of somebody who has just signed in; what is asked first lies over it already."""

    def __init__(self, machine: Machine, look: Look, choices: Choices | None = None, steady: Clock = steady_ms) -> None:
        """Show the sign-in screen; ``steady`` tells how long nobody touched anything; ``choices`` outlive this."""
        super().__init__()
        self._machine = machine
        self.saver, self._drafts = Saver(self), Drafts()
        self._keeper = DraftKeeper(self._drafts, machine.drafts, self.saver, self)
        self._tidings, self._devices = Tidings(self.tell, self), Devices(machine, self.saver)
        self._wants: Then | None = None
        self.guard = Guard(machine, self.saver, steady, self)
        self.workplace: Workplace | None = None
        self._folding: Folding | None = None
        self._focus_before: QWidget | None = None
        self._dropped: list[Workplace] = []
        self._at_signin: list[Callable[[SignIn], object]] = []
        self.setObjectName("window")
        self.setWindowTitle("Một Cửa")
        outer = column(look)
        # The screen decides how large the window is; rooms scroll and fold, they never push it beyond the edge.
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(outer)
        self.wardrobe = Wardrobe(self, choices or Choices(asked=choice_of(look)))
        self.wardrobe.wanted.connect(self._change)
        self.unsent = UnsentOpener(self, machine, lambda: self._look)
        self._furnish(look)
        self.saver.told.connect(self._follow_saver)
        self.guard.locked.connect(self._lock)
        self.guard.over.connect(self._shut)
        self._pulse = Pulse(self)
        self._pulse.ticked.connect(self._tick)
        self._pulse.due.connect(self.reload)
        self.reload()
        self.signin.enter()

    def listen(self, bridge: Bridge, outermost: Outermost) -> None:
        """Follow what other threads tell."""
        self._machine.disk.on_news = self.saver.heard.emit
        bridge.changed.connect(self._pulse.hurry)
        bridge.linked.connect(self._pulse.hurry)
        bridge.linked.connect(self._tidings.hear)
        outermost.met.connect(self.tell)

    def reload(self) -> None:
        """Read again whatever is shown, and whether whoever works here still may."""
        self._show_line()
        self.guard.look()
        if self._at_work is not None:
            self._at_work.reload()
        else:
            self.signin.read()

    def tell_demonstration(self) -> None:
        """Say on the sign-in screen what everybody may know in a demonstration."""
        self.at_signin(SignIn.tell_demonstration)

    def at_signin(self, tell: Callable[[SignIn], object]) -> None:
        """Tell the sign-in screen something, and each that is made anew in another look."""
        self._at_signin.append(tell)
        tell(self.signin)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait until what is being saved is durable, then stop reading: the machine is closed after the window.

        What is read from a stick or written onto one just now ends first, at its next step.
        """
        self._status.usb.stop()
        if self.busy:
            self._wants = self.close
            event.ignore()
            return
        if self.workplace is not None:
            self.workplace.leave_behind()
        self.guard.sign_out()
        self._unfold()
        self._keeper.flush()
        self.unsent.rest()
        self.saver.stop()
        self._pulse.stop()
        super().closeEvent(event)

    def tell(self, what: str, do: str) -> None:
        """Say over every room what happened and what to do now."""
        self._banner.say(what, do)

    @property
    def busy(self) -> bool:
        """Whether something is being saved, or written onto a stick."""
        return bool(self.saver.busy) or self._status.usb.busy

    def _follow_saver(self) -> None:
        self._content.alarm.follow(self.saver.trouble)
        self._go_on()

    def _go_on(self) -> None:
        """Do what had to wait."""
        if self.saver.busy:
            return
        QTimer.singleShot(0, self, self._tidy)  # first whoever waited for it is told
        if self._wants is not None:
            wanted, self._wants = self._wants, None
            QTimer.singleShot(0, self, wanted)

    @property
    def _at_work(self) -> Workplace | None:
        """The workplace, while it is in use and not locked."""
        return None if self.guard.is_locked else self.workplace

    def _tick(self) -> None:
        self._show_line()
        self.guard.tick()

    def _show_line(self) -> None:
        self._status.reload()
        self._status.show_officer(self.guard.signed.account.officer if self.guard.signed else "")
        if self._at_work is None:
            self.signin.reload()

    def _begin(self, signed: SignedIn) -> None:
        """Let somebody work; whoever comes back to the same counter finds everything as it was."""
        before = self.guard.signed
        if before and (before.account.id, before.session.counter) == (signed.account.id, signed.session.counter):
            self._go_on_with(signed)
            return
        self._drop_workplace()
        look = self.wardrobe.look_for(signed.account.officer)
        if look != self._look:
            self._refurnish(look)
        self.guard.begin(signed)
        made = self._open(session_of(signed, self._machine, look, self.saver))
        made.enter()
        self._keeper.resume.offer(made)
        self.began.emit(made)

    def _open(self, session: Session) -> Workplace:
        self.workplace = made = Workplace(session, self._drafts)
        made.lock_wanted.connect(self.guard.lock)
        made.left.connect(self._leave)
        made.held.connect(self.signin.hold)
        made.scanner_told.connect(lambda found: self._devices.hear_scanner(found=found))
        if made.desk is not None:
            self._folding = Folding(self, made, made.desk, self.wardrobe.choices)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        return made

    @property
    def front(self) -> QWidget:
        """What is on the screen: this window, or the small one."""
        strip = self._folding.strip if self._folding else None
        return strip if strip and strip.isVisible() else self

    def _unfold(self) -> None:
        if self._folding is not None:
            self._folding.end()
        self._folding = None

    def _lock(self, sentence: str) -> None:
        """Show nothing of the work, and keep all of it."""
        close_what_lies_over_all()
        if self._folding is not None:
            self._folding.unfold()
        if self.workplace is not None and self.guard.signed is not None:
            self._focus_before = self.workplace.focusWidget()
            self._stack.setCurrentWidget(self.signin)
            self.signin.lock(self.guard.signed, sentence)

    def _go_on_with(self, signed: SignedIn) -> None:
        if self.workplace is None:
            return
        self.guard.begin(signed)
        self.workplace.reload()
        self._stack.setCurrentWidget(self.workplace)
        if self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.setFocus()
        else:
            self.workplace.enter()

    def _ask_to_leave(self) -> None:
        if self.workplace is not None:
            self.workplace.leave()  # it says when the counter is closed, or why it is not

    def _leave(self) -> None:
        self.guard.sign_out()
        self._end("")

    def _shut(self, sentence: str) -> None:
        if self.workplace is not None:
            self.workplace.leave_behind()
        self._end(sentence)

    def _end(self, sentence: str) -> None:
        self._drop_workplace()
        self._stack.setCurrentWidget(self.signin)
        self.signin.enter(sentence)
        self._go_on()

    def _drop_workplace(self) -> None:
        """Let go of the rooms; while something of theirs is being saved they are kept, out of sight."""
        self._focus_before = None
        self._unfold()
        if self.workplace is not None:
            self._stack.removeWidget(self.workplace)
            self._dropped.append(self.workplace)
            self.workplace = None

    def _tidy(self) -> None:
        """Forget the rooms of whoever has left, and show the machine's own look while nobody works here."""
        while self._dropped:
            self._dropped.pop().deleteLater()
        if self.guard.signed is None and (look := self.wardrobe.look_for()) != self._look:
            self._change(look, lambda: None)

    def _change(self, look: Look, then: Then) -> None:
        """Show everything in another look; what is being saved ends first, because its rooms wait for the answer."""
        if self.busy:
            self._wants = partial(self._change, look, then)
            return
        self._unfold()
        before, signin, banner = self.workplace, self.signin, self._banner.said
        self._refurnish(look)
        if before is not None:
            self._open(replace(before.session, look=look)).succeed(before)
        if self._at_work is None:
            self._stack.setCurrentWidget(self.signin)
            self.signin.succeed(signin)
        if banner is not None:
            self.tell(*banner)
        self.reload()
        then()

    def _refurnish(self, look: Look) -> None:
        old = self._content
        self._furnish(look)
        old.hide()
        old.deleteLater()

    def _furnish(self, look: Look) -> None:
        """Make everything that is painted, in a look; the machine and what is typed are not touched."""
        self._look = self.wardrobe.worn = look
        self.setStyleSheet(sheet(look))
        QGuiApplication.styleHints().setColorScheme(look.scheme)
        self._content = made = Content(self._machine, look, self.saver, self._devices)
        self.signin, self._stack, self._status, self._banner = made.signin, made.stack, made.status, made.banner
        self.signin.signed_in.connect(self._begin)
        self.signin.unlocked.connect(self._go_on_with)
        self.signin.signed_out.connect(self._ask_to_leave)
        for tell in self._at_signin:
            tell(self.signin)
        self._status.usb.rested.connect(self._go_on)
        self._status.look_button.clicked.connect(self.wardrobe.show_panel)
        self._status.unsent_button.clicked.connect(self.unsent.open)
        if (outer := self.layout()) is not None:
            outer.addWidget(made)
        made.show()  # at once: the next key belongs to it

"""The screen of a counter where nobody works at the moment: signing in, unlocking, changing over, one's own secrets."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_client.frame.carry import carried, put_back
from counter_client.look.parts import row
from counter_client.look.tokens import Look
from counter_client.signin.enter import EnterPage
from counter_client.signin.locked import LockPage
from counter_client.signin.page import Page, Ways
from counter_client.signin.poster import Poster
from counter_client.signin.renew import PasswordPage, PinPage, RecoverPage
from counter_client.signin.switching import SwitchPage
from resources.qt.saving import Saver
from sync.demo.accounts import PASSWORD, PIN, ROLES
from sync.domain.account import Account
from sync.domain.admission import Denied, Refusal
from sync.domain.ids import CounterId
from sync.machine import Machine
from sync.office.accounts import SignedIn
from sync.office.presence import Seated

FORM_SHARE, POSTER_SHARE = 59, 41


class SignIn(QWidget):
    """The poster, and beside it one page at a time; every secret is looked at by the saver's thread."""

    signed_in = Signal(object)
    """A SignedIn: somebody begins to work here, in place of whoever did."""

    unlocked = Signal(object)
    """A SignedIn: whoever works here goes on."""

    signed_out = Signal()
    """Whoever works here ends the shift."""

    def __init__(self, machine: Machine, look: Look, saver: Saver) -> None:
        """Begin with name and password."""
        super().__init__()
        self.setObjectName("signin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._machine = machine
        self._locked: SignedIn | None = None
        self._goes_in = ("", "")
        ways = Ways(look, saver)
        self._enter, self._lock = EnterPage(machine, ways), LockPage(machine, ways)
        self._switch, self._recover = SwitchPage(machine, ways), RecoverPage(machine, ways)
        self._password, self._pin = PasswordPage(machine, ways), PinPage(machine, ways)
        self._pages = QStackedWidget()
        for page in (self._enter, self._lock, self._switch, self._recover, self._password, self._pin):
            self._pages.addWidget(page)
            page.left.connect(self._back)
        halves = row(look)
        halves.addWidget(Poster(machine, look), POSTER_SHARE)
        halves.addWidget(self._pages, FORM_SHARE)
        self.setLayout(halves)
        self._connect()
        self.read()

    def reload(self) -> None:
        """Read the clock and the line again."""
        self._enter.reload()

    def read(self) -> None:
        """Read again who has worked here; called when something was received, and before the screen is shown."""
        here = self._machine.presence.here()
        self._enter.read(here)
        self._lock.read(here)

    def tell_demonstration(self) -> None:
        """Say on the screen what everybody may know in a demonstration."""
        who = self.tr("Demonstration: %1").replace("%1", ", ".join(ROLES))
        secrets = self.tr("Password %1, PIN %2").replace("%1", PASSWORD).replace("%2", PIN)
        self._enter.demo.say(who, secrets)

    def offer_training(self, then: Callable[[], object]) -> None:
        """Offer the training beside the work; ``then`` begins it."""
        self._enter.offer_training(then)

    def succeed(self, before: "SignIn") -> None:
        """Stand where another screen stood: locked or not, the same words typed; half a new secret is typed again."""
        self._locked = before._locked  # noqa: SLF001 - of its own kind
        page, old = (self._lock, before._lock) if self._locked else (self._enter, before._enter)  # noqa: SLF001
        typed = carried(old)
        if self._locked is not None:
            self._lock.show_session(self._locked, before._lock.why)  # noqa: SLF001
        self._open(page)
        put_back(page, typed)

    def enter(self, sentence: str = "") -> None:
        """Begin with name and password; ``sentence`` says why somebody's work here ended."""
        self._locked = None
        self._enter.told("")
        self._enter.refuse(sentence)
        self._open(self._enter)

    def lock(self, signed: SignedIn, sentence: str = "") -> None:
        """Stand locked until somebody goes on."""
        self._locked = signed
        self._lock.show_session(signed, sentence)
        self._open(self._lock)

    def hold(self, sentence: str) -> None:
        """Say on the locked counter why its shift cannot end yet."""
        self._lock.refuse(sentence)

    def _open(self, page: Page) -> None:
        self.read()
        self.reload()
        self._pages.setCurrentWidget(page)
        page.enter()

    def _back(self) -> None:
        """Go back to where one came from; the first page has nothing behind it but a lock."""
        if any(self._goes_in):
            self._go_in()
        elif self._locked is not None:
            self._open(self._lock)
        elif self._pages.currentWidget() is not self._enter:
            self._open(self._enter)

    def _connect(self) -> None:
        self._enter.tried.connect(self._entered)
        self._enter.recovery_wanted.connect(lambda: self._begin(self._recover, ""))
        self._lock.tried.connect(self._tried_lock)
        self._lock.other_wanted.connect(self._let_other)
        self._lock.sign_out_wanted.connect(self.signed_out.emit)
        self._lock.pin_wanted.connect(lambda: self._begin(self._pin, self._owner()))
        self._lock.password_wanted.connect(lambda: self._begin(self._password, self._owner()))
        self._switch.tried.connect(self._switched)
        self._switch.password_wanted.connect(lambda officer: self._ask_password(officer, ""))
        self._password.done.connect(self._changed)
        self._pin.done.connect(lambda _account, _pin: self._back())
        self._recover.done.connect(self._recovered)
        for people in (self._enter.people, self._lock.people):
            people.chosen.connect(self._ask_pin)

    def _owner(self) -> str:
        return self._locked.account.officer if self._locked else ""

    def _begin(self, page: PasswordPage | PinPage | RecoverPage, officer: str, **known: str) -> None:
        page.begin(officer, **known)
        self._open(page)

    def _entered(self, answer: SignedIn | Refusal) -> None:
        if isinstance(answer, SignedIn):
            self.signed_in.emit(answer)
        elif answer.why is Denied.MUST_CHANGE:
            name, old = self._enter.name.text, self._enter.password.text
            self._enter.password.clear()
            self._begin(self._password, name.strip().lower(), old=old)
        else:
            self._enter.refuse(answer.sentence)

    def _tried_lock(self, answer: SignedIn | Refusal) -> None:
        if isinstance(answer, SignedIn):
            self.unlocked.emit(answer)
        elif answer.why is Denied.MUST_CHANGE:
            self._begin(self._password, self._owner())
        elif answer.why in (Denied.OVER, Denied.DISABLED):
            self.enter(answer.sentence)
        else:
            self._lock.refuse(answer.sentence)

    def _switched(self, answer: SignedIn | Refusal) -> None:
        if isinstance(answer, SignedIn):
            self.signed_in.emit(answer)
        elif answer.why is Denied.WRONG:
            self._switch.refuse(answer.sentence)
        else:
            self._ask_password(self._switch.officer, answer.sentence)

    def _let_other(self) -> None:
        self._ask_password("", "")

    def _ask_password(self, officer: str, sentence: str) -> None:
        self._enter.be(officer)
        self._enter.refuse(sentence)
        self._open(self._enter)

    def _ask_pin(self, person: Seated) -> None:
        here = self._locked.session.counter if self._locked else self._enter.counter
        self._switch.show_person(person, CounterId(here))
        self._open(self._switch)

    def _changed(self, account: Account, password: str) -> None:
        """Offer a PIN to whoever has none, with the password that was just typed; then the work begins."""
        self._goes_in = ("", "") if self._locked else (account.officer, password)
        if account.pin:
            self._back()
        else:
            self._begin(self._pin, account.officer, password=password)

    def _go_in(self) -> None:
        (officer, password), self._goes_in = self._goes_in, ("", "")
        self._enter.be(officer)
        self._open(self._enter)
        self._enter.password.line.setText(password)
        self._enter.submit()

    def _recovered(self, account: Account, _password: str) -> None:
        words = self.tr("The password is saved. %1 recovery code(s) are left: print new ones when they run out.")
        self._ask_password(account.officer, "")
        self._enter.told(words.replace("%1", str(len(account.codes_left))))

"""The locked counter: who works here, and how to go on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from counter_client.dates import clock_text
from counter_client.look.parts import Notice
from counter_client.look.tokens import Tone
from counter_client.signin.page import Page, Ways, large, wrapped
from counter_client.signin.people import People
from counter_client.signin.secret import Labelled, SecretLine
from sync.domain.session import Way
from sync.machine import Machine
from sync.office.accounts import SignedIn
from sync.office.presence import Seated

SAID = "lock.unlock"


class LockPage(Page):
    """PIN or password of whoever works here; all digits are a PIN where a PIN is enough.

    Attributes:
        why: the sentence that says why it is locked; "" when that is plain.
    """

    tried = Signal(object)
    """What unlocking answered: SignedIn or Refusal."""

    other_wanted = Signal()
    """Somebody else wants to sign in by password."""

    pin_wanted = Signal()
    password_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make an empty page; ``show_session`` fills it."""
        yes = large(ways.look, SAID, self.tr("Unlock"), "lock")
        super().__init__(ways, yes, self.tr("Checking …"))
        look = self.look
        self._machine = machine
        self._signed: SignedIn | None = None
        self.why = ""
        self._by_pin = False
        self._why = Notice(look, Tone.INFO, "lock", "lock.why")
        self.secret = Labelled(look, SecretLine(look, "lock.secret", self.tr("Password")))
        self.people = People(look, "lock")
        self._place()

    def show_session(self, signed: SignedIn, sentence: str) -> None:
        """Show whose session is locked, and why if that is not plain."""
        self._signed = signed
        self.title.setText(signed.account.name)
        words = self.tr("Counter %1 is locked since %2. Nothing typed is lost.")
        words = words.replace("%1", signed.session.counter)
        self.about.setText(words.replace("%2", clock_text(self._machine.clock())))
        self.why = sentence
        self._why.say(sentence)
        self.refuse("")
        self.secret.clear()

    def read(self, here: Sequence[Seated]) -> None:
        """Take in who else can go on here by PIN, and whether the owner can."""
        owner = self._signed.account.id if self._signed else None
        self.people.show_people([person for person in here if person.account.id != owner])
        self._by_pin = any(person.by_pin for person in here if person.account.id == owner)
        self.secret.rename(self.tr("PIN or password") if self._by_pin else self.tr("Password"))

    def enter(self) -> None:
        """Go to the line."""
        self.secret.line.setFocus()

    def submit(self) -> None:
        """Unlock."""
        typed = self.secret.text
        if self._signed is None or not typed:
            self.enter()
            return
        digits = self._machine.accounts.policy.pin_digits
        is_pin = self._by_pin and typed.isdecimal() and len(typed) == digits
        way = Way.PIN if is_pin else Way.PASSWORD
        work = partial(self._machine.accounts.unlock, self._signed.session.id, way, typed)
        self.ask(work, self._take)

    def _take(self, answer: object) -> None:
        if isinstance(answer, SignedIn):
            self.secret.clear()
        else:
            self.enter()
            self.secret.line.selectAll()
        self.tried.emit(answer)

    def _place(self) -> None:
        look = self.look
        buttons = wrapped(
            look,
            self.small("lock.other", self.tr("Somebody else signs in"), self.other_wanted.emit, "user-round"),
            self.small("lock.pin", self.tr("Set PIN"), self.pin_wanted.emit),
            self.small("lock.password", self.tr("Change password"), self.password_wanted.emit),
            self.small("lock.sign-out", self.tr("End the shift"), self.sign_out_wanted.emit, "log-out"),
        )
        fields = (self._why, look.at(12), self.secret, look.at(8))
        self.place(*fields, *self.ending(), look.at(12), self.people, look.at(12), buttons)

"""Going on by PIN: the person is chosen, six digits, and that is all (F-81)."""

from functools import partial

from PySide6.QtCore import Signal

from counter_client.signin.page import Page, Ways, large, wrapped
from counter_client.signin.secret import Labelled, SecretLine
from sync.domain.ids import CounterId
from sync.machine import Machine
from sync.office.accounts import SignedIn
from sync.office.presence import Seated

SAID = "switch.enter"


class SwitchPage(Page):
    """The last digit is as good as Enter."""

    tried = Signal(object)
    """What switching answered: SignedIn or Refusal."""

    password_wanted = Signal(str)
    """The person, by sign-in name, would rather type the password."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make an empty page; ``show_person`` fills it."""
        yes = large(ways.look, SAID, self.tr("Start work"), "log-in")
        super().__init__(ways, yes, self.tr("Checking …"))
        look = self.look
        self._machine = machine
        self._officer, self._counter = "", CounterId("")
        self.pin = Labelled(look, SecretLine(look, "switch.pin", self.tr("PIN")))
        self.pin.line.textEdited.connect(self._follow_pin)
        back = self.back(self.tr("Back"))
        other = self.small("switch.password", self.tr("Use the password"), self._want_password)
        self.place(self.pin, look.at(8), *self.ending(), look.at(12), wrapped(look, back, other))

    def show_person(self, person: Seated, counter: CounterId) -> None:
        """Ask a person for the PIN, to work at a counter."""
        self._officer, self._counter = person.account.officer, counter
        self.title.setText(person.account.name)
        self.about.setText(self.tr("Counter %1").replace("%1", counter))
        self.refuse("")
        self.pin.clear()
        self.pin.line.setMaxLength(self._machine.accounts.policy.pin_digits)

    @property
    def officer(self) -> str:
        """Who is asked, by sign-in name."""
        return self._officer

    def enter(self) -> None:
        """Go to the line."""
        self.pin.line.setFocus()

    def submit(self) -> None:
        """Switch."""
        if not self.pin.text:
            self.enter()
            return
        work = partial(self._machine.accounts.switch, self._officer, self.pin.text, self._counter)
        self.ask(work, self._take)

    def _follow_pin(self, typed: str) -> None:
        if len(typed) == self._machine.accounts.policy.pin_digits:
            self.submit()

    def _take(self, answer: object) -> None:
        self.pin.clear()
        if not isinstance(answer, SignedIn):
            self.enter()
        self.tried.emit(answer)

    def _want_password(self) -> None:
        self.password_wanted.emit(self._officer)

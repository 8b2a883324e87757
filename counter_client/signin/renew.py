"""One's own secrets: a new password, a PIN, and the way back in by a recovery code; each is typed twice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from counter_client.look.parts import reveal
from counter_client.signin.page import Page, Ways, large, wrapped
from counter_client.signin.secret import Labelled, PlainLine, SecretLine
from sync.domain.account import Account
from sync.domain.admission import Refusal
from sync.machine import Machine


class _Twice(Page):
    """Fields, of which the last two must say the same."""

    done = Signal(object, str)
    """The Account after it, and the new secret, for what comes next."""

    def __init__(self, ways: Ways, name: str, yes: str, fields: tuple[Labelled, ...]) -> None:
        super().__init__(ways, large(ways.look, f"{name}.save", yes, "check"), self.tr("Saving …"))
        self._fields = fields
        self._officer = ""

    def begin(self, officer: str, **known: str) -> None:
        """Start for a person; what is known already is not asked (names of fields, as in ``PlainLine``)."""
        self._officer = officer
        self.refuse("")
        for field in self._fields:
            field.clear()
            text = known.get(field.line.objectName().rpartition(".")[2], "")
            field.line.setText(text)
            reveal(field, shown=not text)

    def enter(self) -> None:
        """Go to the first line that is empty."""
        empty = [field for field in self._fields if not field.text]
        (empty or list(self._fields))[0].line.setFocus()

    def submit(self) -> None:
        """Save, or go to what is missing or differs."""
        if not all(field.text for field in self._fields):
            self.enter()
            return
        new, again = self._fields[-2:]
        if new.text != again.text:
            self.refuse(self.tr("The two lines differ. Type the new one twice."))
            again.clear()
            again.line.setFocus()
            return
        self.ask(self._work(), partial(self._take, new.text))

    def _work(self) -> Callable[[], object]:
        raise NotImplementedError

    def _take(self, new: str, answer: object) -> None:
        if isinstance(answer, Refusal):
            self.refuse(answer.sentence)
            return
        for field in self._fields:
            field.clear()
        if isinstance(answer, Account):
            self.done.emit(answer, new)

    def _lay(self, back: str) -> None:
        gap = self.look.at(12)
        fields = tuple(part for field in self._fields for part in (field, gap))
        self.place(*fields, *self.ending(), gap, wrapped(self.look, self.back(back)))


class PasswordPage(_Twice):
    """A password of one's own in place of the old, or of the temporary one."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make an empty page; ``begin`` starts it."""
        look = ways.look
        fields = (
            Labelled(look, SecretLine(look, "password.old", self.tr("Present password"))),
            Labelled(look, SecretLine(look, "password.new", self.tr("New password"))),
            Labelled(look, SecretLine(look, "password.again", self.tr("New password once more"))),
        )
        super().__init__(ways, "password", self.tr("Save password"), fields)
        self._accounts = machine.accounts
        self.title.setText(self.tr("A password of your own"))
        words = self.tr("At least %1 signs: small and capital letters, digits and signs such as @ # ! ?.")
        self.about.setText(words.replace("%1", str(machine.accounts.policy.shortest)))
        self._lay(self.tr("Back"))

    def _work(self) -> Callable[[], object]:
        old, new, _ = (field.text for field in self._fields)
        return partial(self._accounts.change_password, self._officer, old, new)


class PinPage(_Twice):
    """A PIN, for going on where one gave the password today."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make an empty page; ``begin`` starts it."""
        look = ways.look
        fields = (
            Labelled(look, SecretLine(look, "pin.password", self.tr("Password"))),
            Labelled(look, SecretLine(look, "pin.new", self.tr("New PIN"))),
            Labelled(look, SecretLine(look, "pin.again", self.tr("New PIN once more"))),
        )
        super().__init__(ways, "pin", self.tr("Save PIN"), fields)
        self._accounts = machine.accounts
        digits = machine.accounts.policy.pin_digits
        for field in fields[1:]:
            field.line.setMaxLength(digits)
        self.title.setText(self.tr("A PIN for quick changes"))
        words = self.tr("%1 digits. They unlock this counter, and let colleagues take turns at one machine.")
        self.about.setText(words.replace("%1", str(digits)))
        self._lay(self.tr("Not now"))

    def _work(self) -> Callable[[], object]:
        password, new, _ = (field.text for field in self._fields)
        return partial(self._accounts.set_pin, self._officer, password, new)


class RecoverPage(_Twice):
    """A supervisor's way back without anybody's help and without a network."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make an empty page; ``begin`` starts it."""
        look = ways.look
        fields = (
            Labelled(look, PlainLine(look, "recover.name", self.tr("Sign-in name"))),
            Labelled(look, PlainLine(look, "recover.code", self.tr("Recovery code, from the paper"))),
            Labelled(look, SecretLine(look, "recover.new", self.tr("New password"))),
            Labelled(look, SecretLine(look, "recover.again", self.tr("New password once more"))),
        )
        super().__init__(ways, "recover", self.tr("Save password"), fields)
        self._accounts = machine.accounts
        self.title.setText(self.tr("Forgotten password"))
        self.about.setText(
            self.tr(
                "Officers: ask the supervisor for a temporary password. "
                "Supervisors: use one of the recovery codes; no network is needed."
            )
        )
        self._lay(self.tr("Back"))

    def _work(self) -> Callable[[], object]:
        name, code, new, _ = (field.text for field in self._fields)
        return partial(self._accounts.recover, name, code, new)

"""Accounts: the list at the left, the chosen one with what can be done about it at the right."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QAction

from counter_client.accounts import profile
from counter_client.accounts.account_list import AccountList, AccountPainter, account_row
from counter_client.accounts.detail import AccountPanel
from counter_client.accounts.paper import default_printer, print_codes
from counter_client.accounts.words import role_words
from counter_client.dates import day_text
from counter_client.frame.ask import Question
from counter_client.frame.form import Done, Sheet
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.look.parts import Panel, column, row
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.clock import local
from sync.domain.account import Account, OfficerRole
from sync.domain.admission import Denied, Refusal
from sync.domain.ids import AccountId
from sync.office.presence import Listed
from sync.office.supervision import Printed, Temporary

Answered = Temporary | Printed | Account | Refusal


class AccountsRoom(Room):
    """Thin: each key is one use case in the supervisor's own name; secrets are shown once and kept nowhere."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session = session
        self._accounts: dict[str, Listed] = {}
        self._list = AccountList(AccountPainter(session.look), "accounts.list", self.tr("Accounts"))
        self._panel, self._detail = Panel(session.look, self.tr("Accounts")), AccountPanel(session.look)
        self._create = self.key("accounts.create", self.tr("New account"), self._ask_role)
        self._change = self.key("accounts.change", self.tr("Change name, counter"), self._ask_change)
        self._role = self.key("accounts.role", self.tr("Change role"), self._ask_new_role)
        self._reset = self.key("accounts.reset", self.tr("Temporary password"), self._ask_reset)
        self._open = self.key("accounts.enable", self.tr("Let in again"), self._let_in)
        self._disable = self.key("accounts.disable", self.tr("End account"), self._ask_disable)
        self._codes = self.key("accounts.codes", self.tr("My new recovery codes"), self._ask_codes)
        self._place()
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        self.fill_key(self._create)

    def reload(self) -> None:
        """Read the accounts again; the choice stays."""
        self._accounts = {listed.account.id: listed for listed in self._session.machine.presence.all()}
        self._list.show_rows([account_row(listed) for listed in self._accounts.values()], self._list.chosen())
        self._panel.tell(self.tr("%n account(s)", "", len(self._accounts)))
        self._show_chosen()

    def enter(self) -> None:
        """Let the arrows move in the list."""
        self._list.setFocus()

    def _show_chosen(self) -> None:
        listed = self._accounts.get(self._list.chosen())
        barred = listed.barred.why if listed and listed.barred else None
        for action in (self._change, self._role, self._reset):
            action.setEnabled(listed is not None)
        self._open.setEnabled(barred is not None)
        self._disable.setEnabled(listed is not None and barred is not Denied.DISABLED)
        self._detail.show_account(listed, self._of_the_chosen())
        self.keys_changed.emit()

    def _of_the_chosen(self) -> tuple[QAction, ...]:
        return (self._change, self._role, self._reset, self._open, self._disable)

    def _ask_role(self) -> None:
        self.menu_wanted.emit(self._roles(self.tr("Which role?")), self._ask_new)

    def _roles(self, title: str) -> Choices:
        return Choices(title, "", {role.value: role_words(role) for role in OfficerRole})

    def _ask_new(self, role: str) -> None:
        fields = {"officer": (self.tr("Sign-in name, as hoa.nt"), ""), **profile.fields(None)}
        text = self.tr("A temporary password is made; its owner changes it at the first sign-in.")
        title = self.tr("New account: %1").replace("%1", role_words(OfficerRole(role)))
        sheet = Sheet(title, text, self.tr("Create"), fields)
        self.form_wanted.emit(sheet, partial(self._make, OfficerRole(role)))

    def _make(self, role: OfficerRole, typed: Mapping[str, str], done: Done) -> None:
        if faults := profile.faults(typed, self._session.machine):
            done(faults)
            return
        supervision, by = self._session.machine.supervision, self._session.account
        work = partial(supervision.create, by, typed["officer"].strip(), profile.profile(typed, role))
        self._save(work, partial(self._typed, "officer", done))

    def _ask_change(self) -> None:
        listed = self._chosen()
        sheet = Sheet(listed.account.name, "", self.tr("Save"), profile.fields(listed.account))
        self.form_wanted.emit(sheet, partial(self._alter, listed.account))

    def _alter(self, account: Account, typed: Mapping[str, str], done: Done) -> None:
        if faults := profile.faults(typed, self._session.machine):
            done(faults)
            return
        supervision, by = self._session.machine.supervision, self._session.account
        work = partial(supervision.change, by, account.id, profile.profile(typed, account.role))
        self._save(work, partial(self._typed, "name", done))

    def _ask_new_role(self) -> None:
        account = self._chosen().account
        title = self.tr("Role of %1").replace("%1", account.name)
        self.menu_wanted.emit(self._roles(title), partial(self._give_role, account))

    def _give_role(self, account: Account, role: str) -> None:
        supervision, by = self._session.machine.supervision, self._session.account
        changed = replace(account.profile, role=OfficerRole(role))
        self._save(partial(supervision.change, by, account.id, changed), self._told)

    def _ask_reset(self) -> None:
        account = self._chosen().account
        text = self.tr("The present password and the PIN stop working. A new one is shown once.")
        self._sure(self.tr("Temporary password for %1?"), account, text, self._session.machine.supervision.reset)

    def _ask_disable(self) -> None:
        account = self._chosen().account
        text = self.tr("Wherever the person is signed in, the counter locks as soon as it hears of it.")
        self._sure(self.tr("End the account of %1?"), account, text, self._session.machine.supervision.disable)

    def _sure(self, title: str, account: Account, text: str, act: Callable[[AccountId, AccountId], Answered]) -> None:
        work = partial(act, self._session.account, account.id)
        question = Question(title.replace("%1", account.name), text, self.tr("Yes"))
        self.asked.emit(question, lambda _note: self._save(work, self._told))

    def _let_in(self) -> None:
        """Take back what bars the account: a lock by wrong tries, an end, long disuse."""
        listed, supervision = self._chosen(), self._session.machine.supervision
        locked = listed.barred is not None and listed.barred.why is Denied.LOCKED
        act = supervision.unlock if locked else supervision.enable
        self._save(partial(act, self._session.account, listed.account.id), self._told)

    def _ask_codes(self) -> None:
        text = self.tr("The codes on earlier papers stop working.")
        work = partial(self._session.machine.supervision.new_codes, self._session.account)
        question = Question(self.tr("New recovery codes?"), text, self.tr("Yes"))
        self.asked.emit(question, lambda _note: self._save(work, self._told))

    def _typed(self, field: str, done: Done, answer: Answered) -> None:
        """Close the form, or say in it what cannot be used."""
        done({field: answer.sentence} if isinstance(answer, Refusal) else {})
        if not isinstance(answer, Refusal):
            self._told(answer)

    def _told(self, answer: Answered) -> None:
        self.reload()
        match answer:
            case Refusal():
                self.say(answer.sentence, Tone.ATTENTION)
            case Temporary():
                self._show_password(answer)
            case Printed():
                self._show_codes(answer)
            case Account():
                self.say(self.tr("Saved: %1").replace("%1", answer.name), Tone.OK)

    def _show_password(self, given: Temporary) -> None:
        title = self.tr("Temporary password of %1").replace("%1", given.account.officer)
        text = self.tr("Write it down for the owner; it is not shown again:")
        question = Question(title, f"{text}\n\n{given.password}", self.tr("Written down"), choice=False)
        self.asked.emit(question, lambda _note: None)

    def _show_codes(self, printed: Printed) -> None:
        text = self.tr("Print or copy them and lock the paper away; they are not shown again:")
        lines = "\n".join(printed.codes)
        question = Question(
            self.tr("Recovery codes"),
            f"{text}\n\n{lines}",
            self.tr("Print"),
            other=self.tr("All copied"),
            unless=partial(self._ask_to_close, printed),
        )
        self.asked.emit(question, lambda _note: self._print(printed))

    def _ask_to_close(self, printed: Printed) -> None:
        """Ask whoever presses Esc: the codes are kept nowhere, and those of before stopped working."""
        text = self.tr("These codes are not shown again, and those on earlier papers stopped working.")
        again = partial(self._show_codes, printed)
        question = Question(self.tr("Close without the codes on paper?"), text, self.tr("Close"), unless=again)
        self.asked.emit(question, lambda _note: None)

    def _print(self, printed: Printed) -> None:
        printer = default_printer()
        if printer is None:
            self.say(self.tr("This machine has no printer: copy the codes by hand."), Tone.ATTENTION)
            self._show_codes(printed)
            return
        print_codes(printed, day_text(local(self._session.machine.clock()).date()), printer)
        self.say(self.tr("Sent to the printer %1.").replace("%1", printer.printerName()), Tone.OK)

    def _chosen(self) -> Listed:
        return self._accounts[self._list.chosen()]

    def _save(self, work: Callable[[], Answered], then: Callable[[Answered], None]) -> None:
        self._session.saver.save("accounts", work, then)

    def _place(self) -> None:
        look = self._session.look
        self._panel.body.addWidget(self._list)
        inside = row(look, gap=12)
        inside.addWidget(self._panel, 3)
        inside.addWidget(self._detail, 2)
        outer = column(look, margins=(16, 16, 16, 16))
        outer.addLayout(inside)
        self.setLayout(outer)

"""What a supervisor does with accounts: create, change, disable, enable, unlock, reset; and the first one of a centre.

Rights are looked at here, in the same transaction as the change, and never when folding: a leaver's word of last year
stays. What a stolen machine says of accounts therefore counts until the machine is revoked; the journal marks words of
people who were never supervisors.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass

from sync.domain.account import NAME, Account, AccountKind, OfficerRole, Profile, code_digest
from sync.domain.admission import LONGEST_SECRET, Denied, Refusal, forgivable, weakness
from sync.domain.ids import AccountId, OfficerId
from sync.domain.policy import Policy
from sync.domain.recovery_code import RANDOM_BYTES, read_code, recovery_code
from sync.domain.session import MOST_FORGIVEN, Way
from sync.office.account_book import AccountBook, profile_body
from sync.store.account_rows import account_of, accounts, accounts_named
from sync.store.reader import Reader
from sync.store.writer import Writer

_CLASSES = ("abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "@#!?")
"""Signs of temporary passwords, without those that look alike on paper."""

_TEMPORARY_LENGTH = 12
_LONGEST_NAME = 80

_NOT_ENTITLED = Refusal(Denied.NOT_ENTITLED, "Chỉ người phụ trách làm được việc này.")
_GONE = Refusal(Denied.NOT_NOW, "Không thấy tài khoản này trên máy.")
_TAKEN = Refusal(Denied.NOT_NOW, "Tên đăng nhập này đã có. Chọn tên khác.")
_NO_NAME = Refusal(
    Denied.NOT_NOW, "Tên đăng nhập gồm 2 đến 30 chữ thường không dấu, chữ số, dấu chấm hoặc gạch; ghi cả họ tên."
)
_LAST = Refusal(Denied.NOT_NOW, "Đây là người phụ trách cuối cùng. Giao quyền phụ trách cho người khác trước.")
_HAS_ONE = Refusal(Denied.NOT_NOW, "Trung tâm đã có người phụ trách. Nhờ người đó tạo tài khoản.")
_NOT_DISABLED = Refusal(Denied.NOT_NOW, "Tài khoản này đang dùng được.")
_IS_DISABLED = Refusal(Denied.NOT_NOW, "Tài khoản này đã ngừng dùng rồi.")


@dataclass(frozen=True, slots=True)
class Temporary:
    """An account with the password that its owner is told once, and has to change at the first sign-in."""

    account: Account
    password: str


@dataclass(frozen=True, slots=True)
class Printed:
    """Recovery codes for paper: they are shown once and kept nowhere."""

    account: Account
    codes: tuple[str, ...]


class Supervision:
    """The supervisor's desk; ``by`` is always the account of who does it."""

    def __init__(self, book: AccountBook) -> None:
        """Work with this machine's accounts."""
        self._book, self._store = book, book.store

    def first(self, officer: str, name: str, password: str) -> Account | Refusal:
        """Create the first supervisor, with a password of his or her own, while the centre has none."""
        profile = Profile(name, OfficerRole.SUPERVISOR)
        weak = _unfit(officer, profile) or weakness(self._book.policy, password, officer)
        if weak:
            return weak
        phc = self._book.hasher.hash(password)
        with self._store.write() as tx:
            if _supervisors(tx):
                return _HAS_ONE
            if accounts_named(tx, officer):
                return _TAKEN
            by = OfficerId(officer)
            return self._book.create(tx, by, profile, phc, by=by, must_change=False)

    def create(self, by: AccountId, officer: str, profile: Profile) -> Temporary | Refusal:
        """Create an account with a temporary password."""
        unfit = _unfit(officer, profile)
        if unfit:
            return unfit
        password, phc = self._temporary(officer)
        with self._store.write() as tx:
            supervisor = _entitled(tx, by)
            if isinstance(supervisor, Refusal):
                return supervisor
            if accounts_named(tx, officer):
                return _TAKEN
            made = self._book.create(tx, OfficerId(officer), profile, phc, by=supervisor.officer)
            return Temporary(made, password)

    def change(self, by: AccountId, account: AccountId, profile: Profile) -> Account | Refusal:
        """Change what a supervisor writes about a person; only what differs is said, so that others' changes stay."""
        with self._store.write() as tx:
            both = _both(tx, by, account)
            if isinstance(both, Refusal):
                return both
            supervisor, known = both
            unfit = _unfit(known.officer, profile)
            if unfit:
                return unfit
            if profile.role is not OfficerRole.SUPERVISOR and _is_last(tx, known):
                return _LAST
            body = _differing(known.profile, profile)
            return self._book.change(tx, AccountKind.CHANGED, supervisor.officer, account, body) if body else known

    def disable(self, by: AccountId, account: AccountId) -> Account | Refusal:
        """End an account on every machine that hears of it; no concurrent change brings it back (F-82)."""
        with self._store.write() as tx:
            both = _both(tx, by, account)
            if isinstance(both, Refusal):
                return both
            supervisor, known = both
            if known.is_disabled:
                return _IS_DISABLED
            if _is_last(tx, known):
                return _LAST
            return self._book.change(tx, AccountKind.DISABLED, supervisor.officer, account, {})

    def enable(self, by: AccountId, account: AccountId) -> Account | Refusal:
        """Take back the disablings that are known here, or let an account that nobody used for long in again."""
        with self._store.write() as tx:
            both = _both(tx, by, account)
            if isinstance(both, Refusal):
                return both
            supervisor, known = both
            barred = self._book.barred(tx, known)
            if barred is None or barred.why not in (Denied.DISABLED, Denied.IDLE):
                return _NOT_DISABLED
            body = {"lifts": sorted(known.disablings)}
            return self._book.change(tx, AccountKind.ENABLED, supervisor.officer, account, body)

    def unlock(self, by: AccountId, account: AccountId) -> Account | Refusal:
        """Forgive the wrong tries that are known here."""
        with self._store.write() as tx:
            both = _both(tx, by, account)
            if isinstance(both, Refusal):
                return both
            supervisor, known = both
            body = {"forgives": self._tries(tx, known)}
            return self._book.change(tx, AccountKind.UNLOCKED, supervisor.officer, account, body)

    def reset(self, by: AccountId, account: AccountId) -> Temporary | Refusal:
        """Give an account a temporary password; its PIN goes, its wrong tries are forgiven."""
        password, phc = self._temporary("")
        with self._store.write() as tx:
            both = _both(tx, by, account)
            if isinstance(both, Refusal):
                return both
            supervisor, known = both
            body = {"password": phc, "forgives": self._tries(tx, known)}
            again = self._book.change(tx, AccountKind.PASSWORD_RESET, supervisor.officer, account, body)
            return Temporary(again, password)

    def new_codes(self, by: AccountId) -> Printed | Refusal:
        """Give a supervisor new recovery codes of his or her own; those before are void."""
        codes = tuple(recovery_code(secrets.token_bytes(RANDOM_BYTES)) for _ in range(self._book.policy.codes))
        with self._store.write() as tx:
            supervisor = _entitled(tx, by)
            if isinstance(supervisor, Refusal):
                return supervisor
            body = {"codes": [code_digest(by, read_code(code)) for code in codes]}
            return Printed(self._book.change(tx, AccountKind.CODES_SET, supervisor.officer, by, body), codes)

    def _temporary(self, officer: str) -> tuple[str, str]:
        password = _temporary_password(self._book.policy, officer)
        return password, self._book.hasher.hash(password)

    def _tries(self, tx: Writer, account: Account) -> tuple[str, ...]:
        return forgivable(self._book.tries(tx, account), Way.PASSWORD)[:MOST_FORGIVEN]


def _entitled(view: Reader, by: AccountId) -> Account | Refusal:
    account = account_of(view, by)
    entitled = account and account.role is OfficerRole.SUPERVISOR and not account.is_disabled
    return account if account and entitled else _NOT_ENTITLED


def _both(view: Reader, by: AccountId, account: AccountId) -> tuple[Account, Account] | Refusal:
    """Return who does it and whom it concerns."""
    supervisor, known = _entitled(view, by), account_of(view, account)
    if isinstance(supervisor, Refusal):
        return supervisor
    return (supervisor, known) if known else _GONE


def _supervisors(view: Reader) -> Collection[AccountId]:
    return {item.id for item in accounts(view) if item.role is OfficerRole.SUPERVISOR and not item.is_disabled}


def _is_last(view: Reader, account: Account) -> bool:
    return _supervisors(view) == {account.id}


def _unfit(officer: str, profile: Profile) -> Refusal | None:
    fits = NAME.fullmatch(officer) and 0 < len(profile.name.strip()) <= _LONGEST_NAME and profile.name.isprintable()
    return None if fits else _NO_NAME


def _differing(before: Profile, after: Profile) -> dict[str, object]:
    old, new = profile_body(before), profile_body(after)
    return {key: value for key, value in new.items() if old[key] != value}


def _temporary_password(policy: Policy, officer: str) -> str:
    """Return a random password that the policy takes."""
    length = min(max(_TEMPORARY_LENGTH, policy.shortest), LONGEST_SECRET)
    while True:
        password = "".join(secrets.choice(secrets.choice(_CLASSES)) for _ in range(length))
        if weakness(policy, password, officer) is None:
            return password

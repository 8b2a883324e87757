"""Signing in at a machine: password, PIN, locking, leaving, one's own secrets; everything works without any network.

Every call that takes a secret hashes it first, which takes a good part of a second, and opens its transaction after
that: call it from a worker thread. A secret is never logged, kept or sent; a wrong one is an event without it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.account import Account, AccountKind, OfficerRole, code_digest, phc_digest
from sync.domain.admission import (
    DISABLED,
    MUST_CHANGE,
    OVER,
    PASSWORD_WANTED,
    WRONG_CODE,
    WRONG_PASSWORD,
    WRONG_PIN,
    Denied,
    Refusal,
    forgivable,
    is_dated,
    pin_weakness,
    reused,
    weakness,
)
from sync.domain.ids import AccountId, CounterId, EntityId
from sync.domain.policy import Policy
from sync.domain.recovery_code import read_code
from sync.domain.session import MOST_FORGIVEN, Session, SessionKind, SessionState, Way, Why
from sync.office.account_book import AccountBook
from sync.office.presence import standing, takes_pin_here
from sync.store.account_rows import account_of, accounts, accounts_named, session_of, working
from sync.store.reader import Reader
from sync.store.writer import Writer


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at work here: the value that the screens keep until the session ends."""

    session: Session
    account: Account


@dataclass(frozen=True, slots=True)
class _Tried:
    """What a secret proved, outside of any transaction.

    Attributes:
        names: the accounts that it was tried at.
        proved: the one that it opened, as it was read.
        phc: the hash that it fits.
        better: its hash at today's cost, where the kept one was made at another; "" otherwise.
    """

    names: tuple[AccountId, ...]
    proved: Account | None = None
    phc: str = ""
    better: str = ""


class Accounts:
    """The sign-in of one machine."""

    def __init__(self, book: AccountBook) -> None:
        """Work with this machine's accounts."""
        self._book, self._store = book, book.store

    @property
    def policy(self) -> Policy:
        """The numbers in force today; the screens lock after ``idle_lock_min``."""
        return self._book.policy

    def all(self) -> tuple[Account, ...]:
        """Return all accounts by sign-in name, disabled ones too."""
        with self._store.read() as view:
            return accounts(view)

    def sign_in(self, officer: str, password: str, counter: CounterId) -> SignedIn | Refusal:
        """Open a session here by password, and close whatever session this machine had.

        Returns:
            ``Denied.MUST_CHANGE`` when the password is right but has to be changed first (``change_password``).
        """
        return self._enter(officer, Way.PASSWORD, password, counter)

    def switch(self, officer: str, pin: str, counter: CounterId) -> SignedIn | Refusal:
        """Open a session here by PIN (F-81): for whom gave the password on this machine today."""
        return self._enter(officer, Way.PIN, pin, counter)

    def prove(self, officer: str, password: str) -> Account | Refusal:
        """Return whose password it is, for one command without a session; a wrong try counts as any other."""
        tried = self._tried(self._named(officer), Way.PASSWORD, password)
        with self._store.write() as tx:
            judged = self._judged(tx, tried, Way.PASSWORD, CounterId(""))
            return judged if isinstance(judged, Refusal) else self._settled(judged)

    def unlock(self, session: EntityId, way: Way, secret: str) -> SignedIn | Refusal:
        """Go on with a locked session of this machine; a session of the same person elsewhere is left by it (F-36)."""
        with self._store.read() as view:
            mine = self._mine(view, session)
            owner = account_of(view, mine.account) if mine else None
        if mine is None or owner is None:
            return OVER
        tried = self._tried((owner,), way, secret)
        with self._store.write() as tx:
            judged = self._judged(tx, tried, way, mine.counter)
            account = judged if isinstance(judged, Refusal) else self._settled(judged)
            if isinstance(account, Refusal):
                return account
            if self._mine(tx, session) is None:
                return OVER
            self._book.record(tx, SessionKind.UNLOCKED, account.officer, self._proof(tx, account, way), session)
            return self._signed_in(tx, session, account)

    def lock(self, session: EntityId, why: Why = Why.KEY) -> None:
        """Lock a session of this machine: F12 (``Why.KEY``), or nobody touched the desk (``Why.IDLE``)."""
        self._end(session, SessionKind.LOCKED, why)

    def sign_out(self, session: EntityId) -> None:
        """Close a session of this machine."""
        self._end(session, SessionKind.CLOSED, Why.LEFT)

    def settle(self, session: EntityId) -> Refusal | None:
        """Return why a session of this machine cannot go on, and lock or close it accordingly; None while it can.

        The screens ask whenever something was received: the account may have been disabled (F-82), or its owner works
        elsewhere now (F-36).
        """
        with self._store.read() as view:
            _, answer = standing(self._book, view, session)
        if answer is None or answer.why not in _ENDS:
            return answer
        with self._store.write() as tx:
            mine, answer = standing(self._book, tx, session)
            if mine is not None and answer is not None and answer.why in _ENDS:
                self._move(tx, mine, *_ENDS[answer.why])
            return answer

    def change_password(self, officer: str, old: str, new: str) -> Account | Refusal:
        """Set one's own password, known only to oneself from now on; the old one may be the temporary one."""
        tried = self._tried(self._named(officer), Way.PASSWORD, old)
        phc = self._fit(tried.proved, new) if tried.proved else ""
        with self._store.write() as tx:
            account = self._judged(tx, tried, Way.PASSWORD, CounterId(""))
            if isinstance(account, Refusal):
                return account
            if isinstance(phc, Refusal):
                return phc
            return self._book.change(tx, AccountKind.PASSWORD_SET, account.officer, account.id, {"password": phc})

    def set_pin(self, officer: str, password: str, pin: str) -> Account | Refusal:
        """Set one's own PIN, for fast switching."""
        tried = self._tried(self._named(officer), Way.PASSWORD, password)
        weak = pin_weakness(self.policy, pin)
        phc = "" if weak else self._book.hasher.hash(pin)
        with self._store.write() as tx:
            judged = self._judged(tx, tried, Way.PASSWORD, CounterId(""))
            account = judged if isinstance(judged, Refusal) else self._settled(judged)
            if isinstance(account, Refusal):
                return account
            if weak:
                return weak
            return self._book.change(tx, AccountKind.PIN_SET, account.officer, account.id, {"pin": phc})

    def recover(self, officer: str, code: str, new: str) -> Account | Refusal:
        """Set a supervisor's password by one of the codes on paper, at any machine of the centre, also while locked.

        Two machines apart from each other may both take the same code; both uses stand in the journal.
        """
        typed = read_code(code)
        named = self._named(officer)
        owner = next((item for item in named if _opens(item, typed)), None)
        phc = self._fit(owner, new) if owner else ""
        with self._store.write() as tx:
            account = account_of(tx, owner.id) if owner else None
            if account is None or not _opens(account, typed):
                self._refused(tx, tuple(item.id for item in named), Why.WRONG_CODE, CounterId(""))
                return WRONG_CODE
            if account.is_disabled:
                return DISABLED
            if isinstance(phc, Refusal):
                return phc
            tries = forgivable(self._book.tries(tx, account), Way.PASSWORD)[:MOST_FORGIVEN]
            body = {"code": code_digest(account.id, typed), "password": phc, "forgives": tries}
            return self._book.change(tx, AccountKind.RECOVERED, account.officer, account.id, body)

    def _enter(self, officer: str, way: Way, secret: str, counter: CounterId) -> SignedIn | Refusal:
        tried = self._tried(self._named(officer), way, secret)
        with self._store.write() as tx:
            judged = self._judged(tx, tried, way, counter)
            account = judged if isinstance(judged, Refusal) else self._settled(judged)
            if isinstance(account, Refusal):
                return account
            for other in working(tx):
                if other.device == self._book.device:
                    self._move(tx, other, SessionKind.CLOSED, Why.SWITCHED)
            body = {"account": account.id, "counter": counter, **self._proof(tx, account, way)}
            session = self._book.record(tx, SessionKind.OPENED, account.officer, body)
            return self._signed_in(tx, session, account)

    def _named(self, officer: str) -> tuple[Account, ...]:
        with self._store.read() as view:
            return accounts_named(view, officer.strip().lower())

    def _tried(self, candidates: Iterable[Account], way: Way, secret: str) -> _Tried:
        """Return what a secret proves; one hash is compared at least, so that nobody learns which names exist."""
        hasher, hashes = self._book.hasher, {item: _secret(item, way) for item in candidates}
        names = tuple(item.id for item in hashes)
        if not any(hashes.values()):
            hasher.fits("", secret)
        for account, phc in hashes.items():
            if phc and hasher.fits(phc, secret):
                dated = way is Way.PASSWORD and hasher.is_dated(phc)
                return _Tried(names, account, phc, hasher.hash(secret) if dated else "")
        return _Tried(names)

    def _judged(self, tx: Writer, tried: _Tried, way: Way, counter: CounterId) -> Account | Refusal:
        """Return the account that was proved, if nothing bars it; record what was refused."""
        if way is Way.PIN and not any(takes_pin_here(self._book, tx, name) for name in tried.names):
            return PASSWORD_WANTED
        account = account_of(tx, tried.proved.id) if tried.proved else None
        if account is None or _secret(account, way) != tried.phc:
            return self._wrong(tx, tried.names, way, counter)
        barred = self._book.barred(tx, account)
        if barred is not None:
            self._refused(tx, (account.id,), _BARRED[barred.why], counter)
            return barred
        if tried.better:
            body = {"password": tried.better, "instead_of": phc_digest(tried.phc)}
            return self._book.change(tx, AccountKind.REHASHED, account.officer, account.id, body)
        return account

    def _settled(self, account: Account) -> Account | Refusal:
        return MUST_CHANGE if is_dated(self.policy, account, self._book.clock()) else account

    def _wrong(self, tx: Writer, names: tuple[AccountId, ...], way: Way, counter: CounterId) -> Refusal:
        before = self._locked(tx, names)
        why = Why.WRONG_PIN if way is Way.PIN else Why.WRONG_PASSWORD
        self._refused(tx, names, Why.TRIES if before else why, counter)
        return self._locked(tx, names) or (WRONG_PIN if way is Way.PIN else WRONG_PASSWORD)

    def _locked(self, tx: Writer, names: Iterable[AccountId]) -> Refusal | None:
        found = (account_of(tx, name) for name in names)
        barred = (self._book.barred(tx, account) for account in found if account)
        return next((item for item in barred if item and item.why is Denied.LOCKED), None)

    def _refused(self, tx: Writer, names: tuple[AccountId, ...], why: Why, counter: CounterId) -> None:
        for name in names or (AccountId(EntityId("")),):
            body = {"account": name, "counter": counter, "why": why}
            self._book.record(tx, SessionKind.REFUSED, self._book.device, body)

    def _proof(self, tx: Writer, account: Account, way: Way) -> dict[str, object]:
        """Return what a proof says besides itself: which sessions the person left for it, which tries it forgives."""
        left = [other for other in working(tx) if other.account == account.id and other.state is SessionState.OPEN]
        tries = forgivable(self._book.tries(tx, account), way)[:MOST_FORGIVEN]
        return {"way": way, "over": {other.id: other.turns for other in left}, "forgives": tries}

    def _signed_in(self, tx: Writer, session: EntityId, account: Account) -> SignedIn:
        opened = session_of(tx, session)
        if opened is None:
            raise LookupError(session)
        return SignedIn(opened, account)

    def _fit(self, account: Account, new: str) -> str | Refusal:
        """Return the hash of a new password, or what is wrong with it."""
        weak = weakness(self.policy, new, account.officer)
        if weak:
            return weak
        hasher, used = self._book.hasher, (account.password, *account.earlier)[: self.policy.not_reused]
        return reused(self.policy) if any(hasher.fits(phc, new) for phc in used) else hasher.hash(new)

    def _mine(self, view: Reader, session: EntityId) -> Session | None:
        found = session_of(view, session)
        here = found and found.device == self._book.device and found.state is not SessionState.CLOSED
        return found if here else None

    def _end(self, session: EntityId, kind: SessionKind, why: Why) -> None:
        with self._store.write() as tx:
            mine = self._mine(tx, session)
            if mine is not None:
                self._move(tx, mine, kind, why)

    def _move(self, tx: Writer, session: Session, kind: SessionKind, why: Why) -> None:
        already = SessionState.CLOSED if kind is SessionKind.CLOSED else SessionState.LOCKED
        if session.state not in (already, SessionState.CLOSED):
            self._book.record(tx, kind, self._book.device, {"why": why}, session.id)


_ENDS = {
    Denied.DISABLED: (SessionKind.CLOSED, Why.DISABLED),
    Denied.ELSEWHERE: (SessionKind.LOCKED, Why.ELSEWHERE),
}
"""What becomes of a session that cannot go on."""

_BARRED = {Denied.LOCKED: Why.TRIES, Denied.DISABLED: Why.DISABLED, Denied.IDLE: Why.IDLE_ACCOUNT}


def _secret(account: Account, way: Way) -> str:
    return account.pin if way is Way.PIN else account.password


def _opens(account: Account, typed: str) -> bool:
    supervisor = account.role is OfficerRole.SUPERVISOR
    return supervisor and code_digest(account.id, typed) in account.codes_left

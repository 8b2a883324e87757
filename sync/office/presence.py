"""Who works at this machine, as far as its screen asks: read only, so that the screen may ask at any moment."""

from dataclasses import dataclass

from sync.clock import local
from sync.domain.account import Account
from sync.domain.admission import OVER, Refusal, ended, takes_pin
from sync.domain.ids import AccountId, CounterId, EntityId
from sync.domain.session import Session, taken_over
from sync.office.account_book import AccountBook
from sync.store.account_rows import account_of, accounts, began_at, last_password_ms, seen_ms, session_of, working
from sync.store.reader import Reader

_LOOKED_BACK = 200
"""Sessions of this machine that are looked through for who sat where: some weeks of a shared PC."""


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody who has worked at this machine, and the counter of the last time.

    Attributes:
        by_pin: a PIN is enough here today.
    """

    account: Account
    counter: CounterId
    by_pin: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """An account as a supervisor looks at it.

    Attributes:
        barred: why the right password does not open it now; None when it does.
        seen_ms: when its owner last proved it, on any machine; 0 for never.
    """

    account: Account
    barred: Refusal | None
    seen_ms: int


class Presence:
    """What the sign-in screen knows before anybody has proved anything."""

    def __init__(self, book: AccountBook) -> None:
        """Ask this machine's accounts."""
        self._book = book

    def here(self) -> tuple[Seated, ...]:
        """Return who has worked at this machine, the latest first; disabled accounts are left out."""
        with self._book.store.read() as view:
            last: dict[AccountId, Session] = {}
            for session in began_at(view, self._book.device, _LOOKED_BACK):
                last.setdefault(session.account, session)
            found = ((account_of(view, name), session.counter) for name, session in last.items())
            return tuple(
                Seated(account, counter, takes_pin_here(self._book, view, account.id))
                for account, counter in found
                if account is not None and not account.is_disabled
            )

    def all(self) -> tuple[Listed, ...]:
        """Return all accounts by sign-in name, and how they stand."""
        with self._book.store.read() as view:
            return tuple(
                Listed(account, self._book.barred(view, account), seen_ms(view, account.id))
                for account in accounts(view)
            )

    def standing(self, session: EntityId) -> Refusal | None:
        """Return why a session of this machine cannot go on; None while it can. ``Accounts.settle`` also writes it."""
        with self._book.store.read() as view:
            return standing(self._book, view, session)[1]


def standing(book: AccountBook, view: Reader, session: EntityId) -> tuple[Session | None, Refusal | None]:
    """Return a session, None when it is not here, and why it cannot go on (F-36, F-81, F-82)."""
    mine = session_of(view, session)
    if mine is None:
        return None, OVER
    elsewhere = taken_over(mine, working(view))
    return mine, ended(book.policy, mine, account_of(view, mine.account), elsewhere)


def takes_pin_here(book: AccountBook, view: Reader, name: AccountId) -> bool:
    """Return whether a PIN is enough for an account at this machine now."""
    account = account_of(view, name)
    if account is None:
        return False
    midnight = local(book.clock()).replace(hour=0, minute=0, second=0, microsecond=0)
    last = last_password_ms(view, name, book.device)
    return takes_pin(book.policy, account, book.tries(view, account), last, int(midnight.timestamp() * 1000))

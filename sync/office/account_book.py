"""What the sign-in and the supervisor's desk share: the store, the policy of today, hashing, and recording."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from sync.clock import Clock, business_day
from sync.domain.account import Account, AccountKind, Cost, Profile
from sync.domain.admission import Refusal, closed, counting, locked, tries_matter_from
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId, OfficerId
from sync.domain.log import Audience
from sync.domain.policy import Policy, in_force
from sync.domain.session import Session
from sync.identity.passwords import Hasher
from sync.store.account_rows import account_of, proved_from, seen_ms, tries_at
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer


class AccountBook:
    """One machine's view of the accounts, and its pen."""

    def __init__(self, store: Store, device: DeviceId, policies: Sequence[Policy], clock: Clock) -> None:
        """Work on this store, by these policies."""
        self.store, self.device, self.clock = store, device, clock
        self._policies = policies

    @property
    def policy(self) -> Policy:
        """The policy in force today."""
        return in_force(self._policies, business_day(self.clock()))

    @property
    def hasher(self) -> Hasher:
        """What hashes at today's cost; the first time takes one hash longer."""
        return _hasher(self.policy.cost)

    def tries(self, view: Reader, account: Account) -> tuple[Session, ...]:
        """Return the wrong tries that count against an account now."""
        since = tries_matter_from(self.policy, self.clock())
        return counting(tries_at(view, account.id, since), proved_from(view, account.id, since), account)

    def barred(self, view: Reader, account: Account) -> Refusal | None:
        """Return why the right password does not open the account; None when it does."""
        now_ms = self.clock()
        barred = locked(self.policy, self.tries(view, account), now_ms)
        return barred or closed(self.policy, account, seen_ms(view, account.id), now_ms)

    def record(
        self, tx: Writer, kind: StrEnum, by: str, body: Mapping[str, object], entity: EntityId | None = None
    ) -> EntityId:
        """Append an event of the staff's logs; return what it is about."""
        return tx.record(Draft(kind, Audience.STAFF, by, body, entity=entity))

    def change(
        self, tx: Writer, kind: AccountKind, by: OfficerId, account: AccountId, body: Mapping[str, object]
    ) -> Account:
        """Append an event about an account; return the account after it."""
        self.record(tx, kind, by, body, account)
        return present(tx, account)

    def create(
        self, tx: Writer, officer: OfficerId, profile: Profile, phc: str, *, by: OfficerId, must_change: bool = True
    ) -> Account:
        """Append a new account; return it."""
        body = {"officer": officer, "password": phc, "must_change": must_change, **profile_body(profile)}
        return present(tx, AccountId(self.record(tx, AccountKind.CREATED, by, body)))


def profile_body(profile: Profile) -> dict[str, object]:
    """Return a profile as events carry it."""
    return {
        "name": profile.name,
        "role": profile.role,
        "counter": CounterId(profile.counter),
        "languages": list(profile.languages),
        "not_taken": list(profile.not_taken),
    }


def present(view: Reader, account: AccountId) -> Account:
    """Return an account that is here.

    Raises:
        LookupError: it is not.
    """
    found = account_of(view, account)
    if found is None:
        raise LookupError(account)
    return found


@cache
def _hasher(cost: Cost) -> Hasher:
    return Hasher(cost)

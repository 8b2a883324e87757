"""PCs of one centre with accounts, at a cost that tests can bear; they meet only when told to."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from sync.domain.account import Account, Cost, OfficerRole, Profile
from sync.domain.admission import Refusal
from sync.domain.ids import AccountId, CounterId, DeviceId
from sync.domain.policy import Policy
from sync.office.account_book import AccountBook
from sync.office.accounts import Accounts, SignedIn
from sync.office.shipped import load_account_policies
from sync.office.supervision import Printed, Supervision, Temporary
from tests.fakes import HandClock, new_store
from tests.store.sections import lacking, take

Value = TypeVar("Value")
CHEAP = Cost(time=1, memory_kib=8, lanes=1)
PASSWORD, OTHER, PIN = "Xuan@2026", "Ha#Noi45x", "135790"


def cheap_policy(**numbers: Any) -> Policy:
    """Return the shipped policy with hashes that cost nothing, and these numbers changed."""
    (policy,) = load_account_policies()
    return replace(policy, **({"cost": CHEAP} | numbers))


@dataclass
class Desk:
    """A PC of the centre."""

    folder: Path
    device: str
    clock: HandClock
    policy: Policy = field(default_factory=cheap_policy)

    def __post_init__(self) -> None:
        self.store = new_store(self.folder, self.device, self.clock)
        self.works_by(self.policy)

    def works_by(self, policy: Policy) -> None:
        self.works_with(AccountBook(self.store, DeviceId(self.device), (policy,), self.clock))

    def works_with(self, book: AccountBook) -> None:
        self.book, self.accounts, self.supervision = book, Accounts(book), Supervision(book)

    def meets(self, *others: "Desk") -> None:
        """Exchange everything both ways."""
        for other in others:
            take(other.store, *lacking(self.store, other.store))
            take(self.store, *lacking(other.store, self.store))

    def enters(self, officer: str, password: str = PASSWORD, counter: str = "3") -> SignedIn:
        return done(self.accounts.sign_in(officer, password, CounterId(counter)))

    def why_not(self, officer: str, password: str = PASSWORD) -> str:
        """Return why signing in was refused, "" when it was not."""
        answer = self.accounts.sign_in(officer, password, CounterId("3"))
        return answer.why if isinstance(answer, Refusal) else ""

    def account(self, officer: str) -> Account:
        (found,) = [item for item in self.accounts.all() if item.officer == officer]
        return found

    def has(self, officer: str, by: AccountId, role: OfficerRole = OfficerRole.OFFICER) -> Account:
        """Create an account whose owner has chosen a password of his or her own."""
        temporary = done(self.supervision.create(by, officer, Profile(f"Người {officer}", role, CounterId("3"))))
        return done(self.accounts.change_password(officer, temporary.password, PASSWORD))


def done(answer: Value | Refusal) -> Value:
    """Return what was done."""
    assert not isinstance(answer, Refusal), answer
    return answer


def refused(answer: SignedIn | Account | Temporary | Printed | Refusal | None) -> str:
    """Return why it was not done."""
    assert isinstance(answer, Refusal), answer
    assert answer.sentence.endswith((".", "?"))
    return answer.why


def tries(times: int, act: Callable[[], object]) -> None:
    for _ in range(times):
        act()

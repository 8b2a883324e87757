"""A person's account at a centre: role, password, PIN and recovery codes."""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId, OfficerId, ServiceCode

_NOWHERE = CounterId("")
REMEMBERED = 24
"""Earlier passwords that the fold keeps; the policy says how many of them may not come back."""

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,29}")
"""Of a sign-in name; it stands in headers, which outlive everything, so it is chosen and never a person's name."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a password costs whoever tries it (argon2id)."""

    time: int
    memory_kib: int
    lanes: int

    @property
    def is_bearable(self) -> bool:
        """Whether argon2 takes it (8 KiB a lane at least), and every machine can pay it."""
        dear = self.time > MOST_COST.time or self.memory_kib > MOST_COST.memory_kib or self.lanes > MOST_COST.lanes
        return self.time > 0 and self.lanes > 0 and self.memory_kib >= _KIB_A_LANE * self.lanes and not dear


_KIB_A_LANE = 8
MOST_COST = Cost(time=16, memory_kib=256 * 1024, lanes=16)
"""Of a hash that is believed: a stolen machine could write one at which every other one would choke."""


class OfficerRole(StrEnum):
    """What a person may do."""

    OFFICER = "officer"
    HELPER = "lobby_helper"
    SUPERVISOR = "supervisor"
    TECHNICIAN = "technician"


class AccountKind(StrEnum):
    """What can happen to an account; of concurrent events those further down are folded later."""

    CREATED = "account.created"
    CHANGED = "account.changed"
    REHASHED = "account.rehashed"
    PASSWORD_SET = "account.password_set"  # noqa: S105 - a kind of event
    PIN_SET = "account.pin_set"
    CODES_SET = "account.codes_set"
    UNLOCKED = "account.unlocked"
    RECOVERED = "account.recovered"
    PASSWORD_RESET = "account.password_reset"  # noqa: S105 - a kind of event
    ENABLED = "account.enabled"
    DISABLED = "account.disabled"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a supervisor writes about a person.

    Attributes:
        name: the person's, as the badge shows it.
        counter: where he or she usually sits; "" for nowhere.
        languages: spoken besides Vietnamese ("en", "hmn").
        not_taken: services that this person is not to be given.
    """

    name: str
    role: OfficerRole
    counter: CounterId = _NOWHERE
    languages: tuple[str, ...] = ()
    not_taken: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the account's history; ``role`` is the account's from then on."""

    kind: AccountKind
    at_ms: int
    by: OfficerId
    device: DeviceId
    role: OfficerRole


@dataclass(frozen=True, slots=True)
class Account:
    """An account as its events tell.

    Attributes:
        officer: the sign-in name.
        password: argon2id in PHC form, as are ``pin`` ("" for none) and ``earlier``, the newest first.
        password_ms: when it was set.
        must_change: it was given by somebody else, and serves for choosing one's own.
        codes: digests of the recovery codes; ``spent`` are those that were used, of earlier sets too.
        forgiven: wrong tries that do not count any more.
        disablings: digests of those that nobody has lifted.
        seen_ms: when somebody last vouched for the account; it idles from then or from its last session on.
    """

    id: AccountId
    officer: OfficerId
    profile: Profile
    password: str
    password_ms: int
    must_change: bool
    seen_ms: int
    pin: str = ""
    earlier: tuple[str, ...] = ()
    codes: frozenset[str] = frozenset()
    spent: frozenset[str] = frozenset()
    forgiven: frozenset[EntityId] = frozenset()
    disablings: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()

    @property
    def name(self) -> str:
        """The person's name."""
        return self.profile.name

    @property
    def role(self) -> OfficerRole:
        """What the person may do."""
        return self.profile.role

    @property
    def is_disabled(self) -> bool:
        """Whether somebody has ended it and nobody has taken that back."""
        return bool(self.disablings)

    @property
    def codes_left(self) -> frozenset[str]:
        """The recovery codes that still open it."""
        return self.codes - self.spent

    @property
    def ever_supervised(self) -> bool:
        """Whether its word about other accounts may have counted once."""
        return any(step.role is OfficerRole.SUPERVISOR for step in self.steps)


def code_digest(account: AccountId, code: str) -> str:
    """Return how a recovery code is kept: its 100 random bits need no slow hash."""
    return sha256(f"{account} {code}".encode()).hexdigest()


def phc_digest(phc: str) -> str:
    """Return how an event names a password without repeating it."""
    return sha256(phc.encode()).hexdigest()

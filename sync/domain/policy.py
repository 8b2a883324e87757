"""The numbers of passwords, PINs and locks: data with effective dates, a centre's own or the shipped ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sync.domain.account import MOST_COST, REMEMBERED, Cost, OfficerRole
from sync.domain.datafile import DataFault, Section, section


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers in force from a day on.

    Attributes:
        classes: how many of lower case, upper case, digit and other a password has.
        not_reused: the present password and those before it that may not be set again.
        password_days: after which a role chooses a new password; roles that are not named never have to.
        lock_h: how long an account is locked after ``wrong_tries``, unless a supervisor opens it.
        idle_lock_min: after which a desk that nobody touches is locked.
        idle_account_days: after which an account that nobody used is closed.
        several_counters: one person may be signed in at more than one machine.
    """

    effective_from: date
    shortest: int
    classes: int
    not_reused: int
    password_days: Mapping[OfficerRole, int]
    wrong_tries: int
    lock_h: int
    idle_lock_min: int
    idle_account_days: int
    several_counters: bool
    pin_digits: int
    pin_tries: int
    codes: int
    cost: Cost

    @property
    def lock_ms(self) -> int:
        """How long a lock lasts."""
        return self.lock_h * 3_600_000


def policies_of(record: object) -> tuple[Policy, ...]:
    """Return the policies of a data file, the oldest first, at least one; DataFault when it cannot be used."""
    policies = sorted((_policy(item) for item in section(record).sections("policies")), key=lambda p: p.effective_from)
    if not policies:
        raise DataFault("policies", "chưa có quy định nào")
    return tuple(policies)


def in_force(policies: Iterable[Policy], day: date) -> Policy:
    """Return the policy of a day; before the first one, the first."""
    known = tuple(policies)
    return next((policy for policy in reversed(known) if policy.effective_from <= day), known[0])


def _policy(item: Section) -> Policy:
    password, lock, pin, cost = (
        section(item.fields.get(key), f"{item.path}.{key}") for key in ("password", "lock", "pin", "argon2id")
    )
    return Policy(
        effective_from=item.day("effective_from"),
        shortest=_within(password, "shortest", 6, 64),
        classes=_within(password, "classes", 1, 4),
        not_reused=_within(password, "not_reused", 0, REMEMBERED),
        password_days=MappingProxyType(_days(password)),
        wrong_tries=_within(lock, "wrong_tries", 1, 10),
        lock_h=_within(lock, "hours", 1, 24 * 7),
        idle_lock_min=_within(lock, "idle_minutes", 1, 15),
        idle_account_days=_within(lock, "idle_account_days", 1, 366),
        several_counters=lock.yes("several_counters"),
        pin_digits=_within(pin, "digits", 6, 12),
        pin_tries=_within(pin, "wrong_tries", 1, 5),
        codes=_within(item, "recovery_codes", 1, 50),
        cost=_cost(cost),
    )


def _cost(item: Section) -> Cost:
    cost = Cost(item.number("time"), item.number("memory_kib"), item.number("lanes"))
    if not cost.is_bearable:
        most = f"time {MOST_COST.time}, memory_kib {MOST_COST.memory_kib}, lanes {MOST_COST.lanes}"
        raise DataFault(item.path, f"phải từ 1 đến {most}, và mỗi lane ít nhất 8 KiB")
    return cost


def _within(item: Section, key: str, least: int, most: int) -> int:
    number = item.number(key)
    if not least <= number <= most:
        raise DataFault(f"{item.path}.{key}", f"phải từ {least} đến {most}")
    return number


def _days(password: Section) -> dict[OfficerRole, int]:
    table = section(password.fields.get("days", {}), f"{password.path}.days")
    for stranger in sorted(table.fields.keys() - set(OfficerRole)):
        raise DataFault(f"{table.path}.{stranger}", "là vai trò không có")
    return {OfficerRole(role): _within(table, role, 1, 366) for role in table.fields}

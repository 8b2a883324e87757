"""How an account's events fold into its state, the same for every order of arrival.

What takes something away stands whatever else happens at the same time elsewhere: an account is disabled while any
disabling is known that no enabling names, a recovery code is spent once anybody has used it, and of two passwords set
apart from each other the supervisor's is the one that counts. Who may say what is checked on the machine on which it
is said; the fold believes every staff machine, and the journal shows whose word it was.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from sync.domain.account import (
    MOST_COST,
    NAME,
    REMEMBERED,
    Account,
    AccountKind,
    Cost,
    OfficerRole,
    Profile,
    Step,
    phc_digest,
)
from sync.domain.body import Body, Unusable, items, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import AccountId, CounterId, EntityId, OfficerId, ServiceCode
from sync.domain.log import named

_LONGEST_PHC = 200
_PHC = re.compile(
    r"\$argon2id\$v=19\$m=(?P<memory_kib>[0-9]{1,6}),t=(?P<time>[0-9]{1,2}),p=(?P<lanes>[0-9]{1,2})"
    r"\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{22,128}"
)
_DIGEST = re.compile(r"[0-9a-f]{64}")


def fold_account(entity: EntityId, events: Iterable[Placed]) -> Folded[Account]:
    """Return the account that an entity's events tell."""
    return fold(events, _precedence, lambda state, event: _apply(AccountId(entity), state, event))


def forgiven_by(body: Body) -> frozenset[EntityId]:
    """Return the wrong tries that an event says do not count any more.

    Raises:
        Unusable: no list of names.
    """
    return frozenset(EntityId(name) for name in _texts(body, "forgives", 16))


_ORDER: dict[str, int] = {kind: place for place, kind in enumerate(AccountKind)}


def _precedence(kind: str) -> int:
    return _ORDER.get(kind, len(_ORDER))


def _apply(entity: AccountId, account: Account | None, event: Event) -> Account:
    kind = event.header.kind
    if kind not in _ORDER:
        raise Unusable("unknown kind")
    if kind == AccountKind.CREATED:
        return _stepped(_created(entity, account, event), event)
    if account is None:
        raise Unusable("no usable first event")
    return _stepped(_CHANGES[AccountKind(kind)](account, event), event)


def _stepped(account: Account, event: Event) -> Account:
    header = event.header
    step = Step(
        AccountKind(header.kind), header.at_ms, OfficerId(header.by), named(header.log).device, account.profile.role
    )
    return replace(account, steps=(*account.steps, step))


def _created(entity: AccountId, account: Account | None, event: Event) -> Account:
    if account is not None:
        raise Unusable("created twice")
    body, at_ms = event.body, event.header.at_ms
    officer = text(body, "officer", 30)
    if not NAME.fullmatch(officer):
        raise Unusable("officer: a sign-in name is wanted")
    must_change = body.get("must_change") is not False
    return Account(entity, OfficerId(officer), _profile(body), _phc(body, "password"), at_ms, must_change, at_ms)


def _changed(account: Account, event: Event) -> Account:
    return replace(account, profile=_profile(event.body, account.profile))


def _rehashed(account: Account, event: Event) -> Account:
    # the same password under dearer parameters; whoever set another one meanwhile is not undone
    new = _phc(event.body, "password")
    same = text(event.body, "instead_of", 64) == phc_digest(account.password)
    return replace(account, password=new) if same else account


def _password_set(account: Account, event: Event) -> Account:
    return _with_password(account, event, must_change=False)


def _pin_set(account: Account, event: Event) -> Account:
    return replace(account, pin=_phc(event.body, "pin"))


def _codes_set(account: Account, event: Event) -> Account:
    return replace(account, codes=_digests(event.body, "codes"))


def _unlocked(account: Account, event: Event) -> Account:
    return replace(account, forgiven=account.forgiven | forgiven_by(event.body))


def _recovered(account: Account, event: Event) -> Account:
    spent = _digest(text(event.body, "code", 64), "code")
    return replace(_unlocked(_password_set(account, event), event), spent=account.spent | {spent})


def _password_reset(account: Account, event: Event) -> Account:
    return replace(_unlocked(_with_password(account, event, must_change=True), event), pin="")


def _enabled(account: Account, event: Event) -> Account:
    left = account.disablings - _digests(event.body, "lifts")
    return replace(account, disablings=left, seen_ms=event.header.at_ms)


def _disabled(account: Account, event: Event) -> Account:
    return replace(account, disablings=account.disablings | {event.digest.hex()})


_CHANGES: dict[AccountKind, Callable[[Account, Event], Account]] = {
    AccountKind.CHANGED: _changed,
    AccountKind.REHASHED: _rehashed,
    AccountKind.PASSWORD_SET: _password_set,
    AccountKind.PIN_SET: _pin_set,
    AccountKind.CODES_SET: _codes_set,
    AccountKind.UNLOCKED: _unlocked,
    AccountKind.RECOVERED: _recovered,
    AccountKind.PASSWORD_RESET: _password_reset,
    AccountKind.ENABLED: _enabled,
    AccountKind.DISABLED: _disabled,
}


def _with_password(account: Account, event: Event, *, must_change: bool) -> Account:
    at_ms = event.header.at_ms
    return replace(
        account,
        password=_phc(event.body, "password"),
        earlier=(account.password, *account.earlier)[:REMEMBERED],
        password_ms=at_ms,
        must_change=must_change,
        seen_ms=at_ms,
    )


def _profile(body: Body, before: Profile | None = None) -> Profile:
    """Return the profile of a body; fields that it does not name stay as they were."""
    fields: dict[str, object] = {}
    if before is not None:
        fields = {
            "name": before.name,
            "role": before.role,
            "counter": before.counter,
            "languages": list(before.languages),
            "not_taken": list(before.not_taken),
        }
    full = fields | dict(body)
    return Profile(
        name=text(full, "name", 80),
        role=_role(text(full, "role", 20)),
        counter=CounterId(text(full, "counter", 10, default="")),
        languages=_texts(full, "languages", 8),
        not_taken=tuple(ServiceCode(code) for code in _texts(full, "not_taken", 40)),
    )


def _role(written: str) -> OfficerRole:
    if written not in set(OfficerRole):
        raise Unusable("role: one of the four is wanted")
    return OfficerRole(written)


def _texts(body: Body, key: str, longest: int) -> tuple[str, ...]:
    return tuple(text({key: item}, key, longest) for item in items(body, key))


def _phc(body: Body, key: str) -> str:
    phc = text(body, key, _LONGEST_PHC)
    found = _PHC.fullmatch(phc)
    if found is None or not Cost(int(found["time"]), int(found["memory_kib"]), int(found["lanes"])).is_bearable:
        raise Unusable(f"{key}: argon2id in PHC form of at most {MOST_COST.memory_kib} KiB is wanted")
    return phc


def _digests(body: Body, key: str) -> frozenset[str]:
    return frozenset(_digest(item, key) for item in items(body, key))


def _digest(item: object, key: str) -> str:
    if not isinstance(item, str) or not _DIGEST.fullmatch(item):
        raise Unusable(f"{key}: digests of 64 characters are wanted")
    return item

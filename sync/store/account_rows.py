"""Accounts and sessions as rows, and the questions that signing in asks of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, func, select
from sqlmodel import Field, SQLModel

from sync.domain.account import Account, AccountKind, OfficerRole, Profile, Step
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId, OfficerId, ServiceCode
from sync.domain.session import Move, Session, SessionKind, SessionState, Why
from sync.store.prepared import Question, put
from sync.store.reader import Reader


class AccountRow(SQLModel, table=True):
    """A folded account."""

    __tablename__ = "account"
    id: str = Field(primary_key=True)
    officer: str = Field(index=True)
    value: str


class SessionRow(SQLModel, table=True):
    """A folded session or refused try: what it is looked up by stands in columns, the rest in ``value``."""

    __tablename__ = "session"
    id: str = Field(primary_key=True)
    account: str = Field(index=True)
    device: str
    counter: str
    state: str = Field(index=True)
    why: str
    opened_ms: int = Field(index=True)
    since_ms: int
    turns: int
    passworded_ms: int
    value: str


ACCOUNT: Table = SQLModel.metadata.tables["account"]
SESSION: Table = SQLModel.metadata.tables["session"]

_WORKING = (SessionState.OPEN, SessionState.LOCKED)
_PUT_ACCOUNT, _PUT_SESSION = put(ACCOUNT), put(SESSION)
_NAMED = Question(select(ACCOUNT.c.value).where(ACCOUNT.c.officer == bindparam("officer")).order_by(ACCOUNT.c.id))
_ACCOUNT = Question(select(ACCOUNT).where(ACCOUNT.c.id == bindparam("id")))
_SESSION = Question(select(SESSION).where(SESSION.c.id == bindparam("id")))
_OF_ACCOUNT = SESSION.c.account == bindparam("of")


def save_accounts(connection: Connection, found: Sequence[Account]) -> None:
    """Put the accounts' rows, at least one, in place of those before."""
    _PUT_ACCOUNT.do_each(connection, [_account_row(account) for account in found])


def save_sessions(connection: Connection, found: Sequence[Session]) -> None:
    """Put the sessions' rows, at least one, in place of those before."""
    _PUT_SESSION.do_each(connection, [_session_row(session) for session in found])


def _account_row(account: Account) -> dict[str, object]:
    value = json.dumps(asdict(account), ensure_ascii=False, default=sorted)
    return {"id": account.id, "officer": account.officer, "value": value}


def _session_row(session: Session) -> dict[str, object]:
    whole = asdict(session)
    value = json.dumps({key: whole.pop(key) for key in ("over", "forgives", "moves")}, default=sorted)
    return whole | {"value": value}


def accounts(view: Reader) -> tuple[Account, ...]:
    """Return all accounts by sign-in name."""
    rows = view.connection.execute(select(ACCOUNT).order_by(ACCOUNT.c.officer, ACCOUNT.c.id))
    return tuple(_account(row) for row in rows)


def accounts_named(view: Reader, officer: str) -> tuple[Account, ...]:
    """Return the accounts of a sign-in name: several when machines apart from each other gave it twice."""
    rows = view.connection.execute(select(ACCOUNT).where(ACCOUNT.c.officer == officer).order_by(ACCOUNT.c.id))
    return tuple(_account(row) for row in rows)


@dataclass(frozen=True, slots=True)
class Skills:
    """What sets an officer apart: languages besides Vietnamese, and services that he or she is not given."""

    languages: tuple[str, ...] = ()
    not_taken: tuple[ServiceCode, ...] = ()


def skills_of(view: Reader, officer: OfficerId) -> Skills | None:
    """Return what the account of a sign-in name says; None when nobody has that name."""
    found = next(iter(_NAMED.column(view.connection, {"officer": officer})), None)
    if found is None:
        return None
    profile = json.loads(found)["profile"]
    return Skills(tuple(profile["languages"]), tuple(profile["not_taken"]))


def name_of(view: Reader, officer: str) -> str | None:
    """Return the person's name of a sign-in name; None when nobody has that sign-in name."""
    found = next(iter(_NAMED.column(view.connection, {"officer": officer})), None)
    return str(json.loads(found)["profile"]["name"]) if found else None


def account_of(view: Reader, account: AccountId) -> Account | None:
    """Return an account, None when it is not here."""
    row = _ACCOUNT.row(view.connection, {"id": account})
    return _account(row) if row else None


def session_of(view: Reader, session: EntityId) -> Session | None:
    """Return a session, None when it is not here."""
    row = _SESSION.row(view.connection, {"id": session})
    return _session(row) if row else None


def working(view: Reader) -> tuple[Session, ...]:
    """Return the sessions of all machines that nobody has closed."""
    return _sessions(view.connection.execute(select(SESSION).where(SESSION.c.state.in_(_WORKING))))


def sessions_from(view: Reader, from_ms: int) -> tuple[Session, ...]:
    """Return what began at this moment or later, refused tries too, the oldest first."""
    chosen = select(SESSION).where(SESSION.c.opened_ms >= from_ms)
    return _sessions(view.connection.execute(chosen.order_by(SESSION.c.opened_ms, SESSION.c.id)))


def tries_at(view: Reader, account: AccountId, from_ms: int) -> tuple[Session, ...]:
    """Return the refused tries at an account from a moment on."""
    chosen = select(SESSION).where(_OF_ACCOUNT, SESSION.c.state == SessionState.REFUSED, SESSION.c.opened_ms >= from_ms)
    return _sessions(view.connection.execute(chosen, {"of": account}))


def proved_from(view: Reader, account: AccountId, from_ms: int) -> tuple[Session, ...]:
    """Return the account's sessions that were proved at this moment or later."""
    chosen = select(SESSION).where(_OF_ACCOUNT, SESSION.c.turns > 0, SESSION.c.since_ms >= from_ms)
    return _sessions(view.connection.execute(chosen, {"of": account}))


def seen_ms(view: Reader, account: AccountId) -> int:
    """Return when the account's owner last proved it, on any machine; 0 for never."""
    chosen = select(func.max(SESSION.c.since_ms)).where(_OF_ACCOUNT, SESSION.c.turns > 0)
    return view.connection.scalar(chosen, {"of": account}) or 0


def last_password_ms(view: Reader, account: AccountId, device: DeviceId) -> int:
    """Return when the account's password was last given on a machine; 0 for never."""
    chosen = select(func.max(SESSION.c.passworded_ms)).where(_OF_ACCOUNT, SESSION.c.device == device)
    return view.connection.scalar(chosen, {"of": account}) or 0


def began_at(view: Reader, device: DeviceId, most: int) -> tuple[Session, ...]:
    """Return the latest sessions that began at a machine, refused tries left out, the newest first."""
    chosen = select(SESSION).where(SESSION.c.device == device, SESSION.c.turns > 0)
    return _sessions(view.connection.execute(chosen.order_by(SESSION.c.opened_ms.desc(), SESSION.c.id).limit(most)))


def _sessions(rows: Iterable[Row[Any]]) -> tuple[Session, ...]:
    return tuple(_session(row) for row in rows)


def _session(row: Row[Any]) -> Session:
    value = json.loads(row.value)
    return Session(
        id=EntityId(row.id),
        account=AccountId(EntityId(row.account)),
        device=DeviceId(row.device),
        counter=CounterId(row.counter),
        state=SessionState(row.state),
        why=Why(row.why),
        opened_ms=row.opened_ms,
        since_ms=row.since_ms,
        turns=row.turns,
        over=value["over"],
        forgives=frozenset(value["forgives"]),
        passworded_ms=row.passworded_ms,
        moves=tuple(Move(SessionKind(item["kind"]), item["at_ms"], Why(item["why"])) for item in value["moves"]),
    )


def _account(row: Row[Any]) -> Account:
    value = json.loads(row.value)
    sets = {key: frozenset(value[key]) for key in ("codes", "spent", "forgiven", "disablings")}
    rest = {
        "id": AccountId(EntityId(row.id)),
        "officer": OfficerId(row.officer),
        "profile": _profile(value["profile"]),
        "earlier": tuple(value["earlier"]),
        "steps": tuple(_step(item) for item in value["steps"]),
    }
    return Account(**value | sets | rest)


def _profile(value: dict[str, Any]) -> Profile:
    return Profile(
        name=value["name"],
        role=OfficerRole(value["role"]),
        counter=CounterId(value["counter"]),
        languages=tuple(value["languages"]),
        not_taken=tuple(ServiceCode(code) for code in value["not_taken"]),
    )


def _step(value: dict[str, Any]) -> Step:
    return Step(
        AccountKind(value["kind"]),
        value["at_ms"],
        OfficerId(value["by"]),
        DeviceId(value["device"]),
        OfficerRole(value["role"]),
    )

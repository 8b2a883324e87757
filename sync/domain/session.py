"""A session: one person at one machine from signing in to signing out; and a try that was refused, which has no more.

Each is an entity of its own, so that an account's events stay few however often its owner signs in. Only the machine
at which it began tells of a session. Wrong tries of all machines are added up: a try counts until a later success, or
a supervisor, names it as forgiven, in whatever order the machines hear of both.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sync.domain.account_fold import forgiven_by
from sync.domain.body import Body, Unusable, count, mapping, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import AccountId, CounterId, DeviceId, EntityId
from sync.domain.log import named

MOST_FORGIVEN = 200
"""Tries that one event can name."""


class SessionKind(StrEnum):
    """What can happen to a session."""

    REFUSED = "session.refused"
    OPENED = "session.opened"
    LOCKED = "session.locked"
    UNLOCKED = "session.unlocked"
    CLOSED = "session.closed"


class SessionState(StrEnum):
    """Where a session stands."""

    REFUSED = "refused"
    OPEN = "open"
    LOCKED = "locked"
    CLOSED = "closed"


class Way(StrEnum):
    """What a person proved it with."""

    PASSWORD = "password"  # noqa: S105 - the name of a way
    PIN = "pin"


class Why(StrEnum):
    """Why somebody was refused, or why a session was locked or closed."""

    NONE = ""
    WRONG_PASSWORD = "password"  # noqa: S105 - the name of a reason
    WRONG_PIN = "pin"
    WRONG_CODE = "code"
    TRIES = "tries"
    DISABLED = "disabled"
    IDLE_ACCOUNT = "idle_account"
    KEY = "key"
    IDLE = "idle"
    ELSEWHERE = "elsewhere"
    LEFT = "left"
    SWITCHED = "switched"


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a session's history."""

    kind: SessionKind
    at_ms: int
    why: Why = Why.NONE


@dataclass(frozen=True, slots=True)
class Session:
    """A session, or a refused try, as its events tell.

    Attributes:
        account: "" where a sign-in name was tried that nobody has; what was typed is not kept, it may be a password.
        why: of the refusal, the lock or the end.
        opened_ms: when it began.
        since_ms: when the person last proved who it is.
        turns: how often: 1 after signing in, one more with each unlocking.
        over: the sessions of the same account, with their turns, that the person left by proving it here.
        forgives: wrong tries that do not count any more.
        passworded_ms: when the person last proved it by password; 0 for a session by PIN alone.
    """

    id: EntityId
    account: AccountId
    device: DeviceId
    counter: CounterId
    state: SessionState
    why: Why
    opened_ms: int
    since_ms: int
    turns: int = 0
    over: Mapping[EntityId, int] = field(default_factory=dict)
    forgives: frozenset[EntityId] = frozenset()
    passworded_ms: int = 0
    moves: tuple[Move, ...] = ()


def fold_session(entity: EntityId, events: Iterable[Placed]) -> Folded[Session]:
    """Return the session that an entity's events tell."""
    return fold(events, _precedence, lambda state, event: _apply(entity, state, event))


def taken_over(mine: Session, others: Iterable[Session]) -> Session | None:
    """Return the session in which the same person now works instead of this one; None while there is none (F-36).

    Whoever signed in later, knowing of the other, has left the other. Of two that did not know of each other the
    later one stays by their clocks, and by their names on a tie: on every machine the same one.
    """
    return next((other for other in others if _stands_before(other, mine)), None)


def _stands_before(other: Session, mine: Session) -> bool:
    if other.id == mine.id or other.account != mine.account or other.state is not SessionState.OPEN:
        return False
    if other.over.get(mine.id, 0) >= mine.turns:
        return True
    if mine.over.get(other.id, 0) >= other.turns:
        return False
    return (other.since_ms, other.id) > (mine.since_ms, mine.id)


_ORDER: dict[str, int] = {kind: place for place, kind in enumerate(SessionKind)}


def _precedence(kind: str) -> int:
    return _ORDER.get(kind, len(_ORDER))


def _apply(entity: EntityId, session: Session | None, event: Event) -> Session:
    kind = event.header.kind
    if kind not in _ORDER:
        raise Unusable("unknown kind")
    if kind in (SessionKind.REFUSED, SessionKind.OPENED):
        return _begun(entity, session, event)
    if session is None or session.state is SessionState.REFUSED:
        raise Unusable("no usable first event")
    if named(event.header.log).device != session.device:
        raise Unusable("the session of another machine")
    return _moved(session, SessionKind(kind), event)


def _begun(entity: EntityId, session: Session | None, event: Event) -> Session:
    if session is not None:
        raise Unusable("begun twice")
    body, at_ms = event.body, event.header.at_ms
    refused = event.header.kind == SessionKind.REFUSED
    begun = Session(
        id=entity,
        account=AccountId(EntityId(text(body, "account", 16))),
        device=named(event.header.log).device,
        counter=CounterId(text(body, "counter", 10)),
        state=SessionState.REFUSED,
        why=_why(body) if refused else Why.NONE,
        opened_ms=at_ms,
        since_ms=at_ms,
    )
    return _moved_on(begun if refused else _proved(begun, event), event)


def _moved(session: Session, kind: SessionKind, event: Event) -> Session:
    if session.state is SessionState.CLOSED:
        return session
    if kind is SessionKind.UNLOCKED:
        return _moved_on(_proved(session, event), event)
    state = SessionState.LOCKED if kind is SessionKind.LOCKED else SessionState.CLOSED
    return _moved_on(replace(session, state=state, why=_why(event.body)), event)


def _moved_on(session: Session, event: Event) -> Session:
    move = Move(SessionKind(event.header.kind), event.header.at_ms, session.why)
    return replace(session, moves=(*session.moves, move))


def _proved(session: Session, event: Event) -> Session:
    body, at_ms = event.body, event.header.at_ms
    return replace(
        session,
        state=SessionState.OPEN,
        why=Why.NONE,
        since_ms=at_ms,
        turns=session.turns + 1,
        over=_over(mapping(body.get("over", {}))),
        forgives=session.forgives | forgiven_by(body),
        passworded_ms=at_ms if _way(body) is Way.PASSWORD else session.passworded_ms,
    )


def _over(body: Body) -> dict[EntityId, int]:
    return {EntityId(text({"over": name}, "over", 16)): count(body, name) for name in body}


def _way(body: Body) -> Way:
    written = text(body, "way", 20)
    if written not in set(Way):
        raise Unusable("way: password or pin is wanted")
    return Way(written)


def _why(body: Body) -> Why:
    """Return the reason; one that only a later program knows is none."""
    written = text(body, "why", 20)
    return Why(written) if written in set(Why) else Why.NONE

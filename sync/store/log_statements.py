"""Questions about logs, built once."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, LargeBinary, Select, String, bindparam, column, func, select, text

from sync.store.prepared import Question
from sync.store.rows import AUTHOR, CERTIFICATE, DAY, EVENT, META, NOTICE, REPLICA, SIGNED


def _heads() -> Select[Any]:
    columns = (REPLICA.c.log, REPLICA.c.seq, REPLICA.c.chain, REPLICA.c.reached, REPLICA.c.day)
    return select(*columns).order_by(REPLICA.c.log, REPLICA.c.chain)


Shape = tuple[bool, bool, bool]
"""Which limits a scope has: a centre, a first day, a day that is not meant any more."""


def _within(table: Any, shape: Shape) -> list[ColumnElement[bool]]:  # noqa: ANN401 - REPLICA or DAY
    centre, since, before = shape
    conditions = [table.c.audience.in_(bindparam("audiences", expanding=True))]
    conditions += [table.c.centre == bindparam("centre")] if centre else []
    conditions += [table.c.day >= bindparam("since")] if since else []
    return conditions + ([table.c.day < bindparam("before")] if before else [])


@cache
def heads_in(shape: Shape) -> Question:
    """Return the heads within such limits."""
    return Question(_heads().where(*_within(REPLICA, shape)), "audiences")


@cache
def days_in(shape: Shape) -> Question:
    """Return the sums of days within such limits."""
    return Question(select(DAY).where(*_within(DAY, shape)).order_by(DAY.c.day), "audiences")


_LOG, _SEQ = EVENT.c.log == bindparam("log"), EVENT.c.seq == bindparam("seq")
HEADS_OF = Question(_heads().where(REPLICA.c.log.in_(bindparam("logs", expanding=True))), "logs")
OWN_HEADS = Question(_heads().where(REPLICA.c.device == bindparam("device")))
OLDEST_DAY = Question(
    select(func.min(REPLICA.c.day).label("day")).where(
        (REPLICA.c.device == bindparam("device")) | (REPLICA.c.reached < REPLICA.c.seq)
    )
)
CHAINS_AT = Question(select(EVENT.c.chain).where(_LOG, _SEQ))
EVENTS_BETWEEN = Question(
    select(EVENT).where(_LOG, EVENT.c.seq > bindparam("after"), EVENT.c.seq <= bindparam("until")).order_by(EVENT.c.seq)
)
SAID = Question(select(META.c.value).where(META.c.key == bindparam("key")))
SIGNED_AFTER = Question(
    select(SIGNED).where(SIGNED.c.log == bindparam("log"), SIGNED.c.seq > bindparam("after")).order_by(SIGNED.c.seq)
)
UNSIGNED_OF = Question(
    _heads()
    .select_from(
        REPLICA.outerjoin(
            SIGNED,
            (SIGNED.c.log == REPLICA.c.log) & (SIGNED.c.seq == REPLICA.c.seq) & (SIGNED.c.chain == REPLICA.c.chain),
        )
    )
    .where(REPLICA.c.device == bindparam("device"), SIGNED.c.seq.is_(None))
)
AUTHOR_OF = Question(
    select(AUTHOR.c.fingerprint, AUTHOR.c.role, CERTIFICATE.c.chain)
    .join(CERTIFICATE, AUTHOR.c.fingerprint == CERTIFICATE.c.fingerprint)
    .where(AUTHOR.c.log == bindparam("log"))
)
OF_KEYS = Question(
    select(AUTHOR.c.log, AUTHOR.c.ended, CERTIFICATE.c.chain)
    .join(CERTIFICATE, AUTHOR.c.fingerprint == CERTIFICATE.c.fingerprint)
    .where(AUTHOR.c.fingerprint.in_(bindparam("keys", expanding=True))),
    "keys",
)
AUTHORS = Question(
    select(CERTIFICATE.c.chain)
    .join(AUTHOR, AUTHOR.c.fingerprint == CERTIFICATE.c.fingerprint)
    .join(REPLICA, REPLICA.c.log == AUTHOR.c.log)
    .group_by(CERTIFICATE.c.fingerprint)
    .order_by(func.max(REPLICA.c.day), CERTIFICATE.c.fingerprint)
)
NOTICES_OF = Question(
    select(EVENT)
    .join(NOTICE, (EVENT.c.log == NOTICE.c.log) & (EVENT.c.seq == NOTICE.c.seq) & (EVENT.c.chain == NOTICE.c.chain))
    .where(NOTICE.c.kind == bindparam("kind"))
)
NOTICES_STATE = Question(
    text("""
    SELECT (SELECT count(*) FROM notice WHERE kind = :kind) AS count, log, seq, chain
    FROM notice WHERE kind = :kind ORDER BY rowid DESC LIMIT 1
    """).columns(column("count", Integer), column("log", String), column("seq", Integer), column("chain", LargeBinary))
)

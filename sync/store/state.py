"""What is folded from events, table by table, and digests over both: equal events make equal rows everywhere."""

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from sqlalchemy import Table, bindparam, select

from sync.domain.log import Audience
from sync.store.account_rows import ACCOUNT, SESSION
from sync.store.claims import CLAIM
from sync.store.lease_rows import LEASE, ROLL
from sync.store.prepared import Question
from sync.store.printer_rows import PRINTER
from sync.store.reader import Reader
from sync.store.rows import AMENDMENT, APPOINTMENT, DOSSIER, HELP, POSTING, REPLICA, SEAT, TICKET
from sync.store.viewing_rows import VIEWING
from sync.store.worklist_rows import DISCARD

FOLDED: Final[Mapping[Audience, tuple[Table, ...]]] = MappingProxyType(
    {
        Audience.PUBLIC: (TICKET, SEAT, HELP, APPOINTMENT, CLAIM, POSTING, PRINTER),
        Audience.STAFF: (DOSSIER, LEASE, ROLL, DISCARD, ACCOUNT, SESSION, AMENDMENT, VIEWING),
    }
)
"""By the audience of the logs that they are folded from. What was skipped, erased or is wanted is not among them: it
depends on what a machine may hold and how long it keeps it."""


_HEADS: Final = Question(
    select(REPLICA.c.log, REPLICA.c.seq, REPLICA.c.chain)
    .where(REPLICA.c.audience == bindparam("audience"))
    .order_by(REPLICA.c.log, REPLICA.c.chain)
)


def events_digest(view: Reader, audience: Audience) -> str:
    """Return one digest over the heads of an audience's logs; as chains bind events, equal means equal events."""
    rows = _HEADS.rows(view.connection, {"audience": audience})
    return _digest(f"{row.log} {row.seq} {row.chain.hex()}" for row in rows)


def state_digest(view: Reader, audience: Audience) -> str:
    """Return one digest over the rows folded from the logs of an audience."""
    return _digest(repr(tuple(row)) for table in FOLDED[audience] for row in _all_of(table).rows(view.connection))


@cache
def _all_of(table: Table) -> Question:
    return Question(select(table).order_by(*table.primary_key.columns))


def _digest(lines: Iterable[str]) -> str:
    total = sha256()
    for line in lines:
        total.update(line.encode() + b"\n")
    return total.hexdigest()

"""Who was heard of when: the newest word of each machine, as its logs here say."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import and_, bindparam, select

from sync.domain.event import stored_at
from sync.domain.ids import CentreId, DeviceId, LogId
from sync.domain.log import Audience
from sync.store.prepared import Question
from sync.store.reader import Reader
from sync.store.rows import EVENT, REPLICA

_AT_HEAD = and_(EVENT.c.log == REPLICA.c.log, EVENT.c.seq == REPLICA.c.seq, EVENT.c.chain == REPLICA.c.chain)
_LAST_WORDS = Question(
    select(REPLICA.c.device, EVENT.c.log, EVENT.c.seq, EVENT.c.header)
    .select_from(REPLICA.join(EVENT, _AT_HEAD))
    .where(
        REPLICA.c.centre == bindparam("centre"),
        REPLICA.c.audience.in_(bindparam("audiences", expanding=True)),
        REPLICA.c.day >= bindparam("day"),
    ),
    "audiences",
)


def heard_since(view: Reader, centre: CentreId, day: date) -> Mapping[DeviceId, int]:
    """Return by machine of a centre when it wrote its newest event here, in ms, of logs that began on a day or later.

    By the machine's own time; a machine that only listens, as a board does, is never heard.
    """
    newest: dict[DeviceId, int] = {}
    rows = _LAST_WORDS.rows(view.connection, {"centre": centre, "audiences": list(Audience), "day": day})
    for row in rows:
        at_ms = stored_at(LogId(row.log), row.seq, row.header, b"").header.at_ms
        device = DeviceId(row.device)
        newest[device] = max(newest.get(device, at_ms), at_ms)
    return newest

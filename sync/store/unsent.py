"""What this machine wrote and the province is not known to hold, as its store has it."""

from collections.abc import Iterator

from sqlalchemy import bindparam, select

from sync.domain.event import Header, stored_at
from sync.domain.ids import DeviceId
from sync.store.prepared import Question
from sync.store.reader import Reader
from sync.store.rows import EVENT

_AFTER = Question(
    select(EVENT.c.seq, EVENT.c.header).where(
        EVENT.c.log == bindparam("log"), EVENT.c.seq > bindparam("reached"), EVENT.c.seq <= bindparam("seq")
    )
)


def headers_to_be_sent(view: Reader, device: DeviceId) -> Iterator[Header]:
    """Yield the headers of this device's events that wait, log by log.

    A few ms for each hundred: not for a thread that draws screens.
    """
    for head in view.own_heads(device):
        for row in _AFTER.rows(view.connection, {"log": head.log, "reached": head.reached, "seq": head.seq}):
            yield stored_at(head.log, row.seq, row.header, b"").header

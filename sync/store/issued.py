"""What was issued of a day: asked with every tap, and answered in one statement.

The index leads from the last ticket of a series and log to the last of the next, past all between. LIMIT is written
out: SQLite plans a statement anew whenever a LIMIT is bound, which took four times as long as the seek.
"""

from datetime import date

from sqlalchemy import Connection, Integer, column, text

from sync.domain.ids import LogId
from sync.domain.numbering import BEYOND, Issued
from sync.store.prepared import Question
from sync.store.rows import TICKET

_ISSUED = Question(
    text("""
    WITH RECURSIVE last(place) AS (
        SELECT (
            SELECT rowid FROM ticket WHERE day = :day
            ORDER BY series DESC, issued_in DESC, number DESC, issued_at_ms DESC, issued_seq DESC LIMIT 1
        )
        UNION ALL
        SELECT coalesce(
            (
                SELECT rowid FROM ticket WHERE day = :day AND series = t.series AND issued_in < t.issued_in
                ORDER BY series DESC, issued_in DESC, number DESC, issued_at_ms DESC, issued_seq DESC LIMIT 1
            ),
            (
                SELECT rowid FROM ticket WHERE day = :day AND series < t.series
                ORDER BY series DESC, issued_in DESC, number DESC, issued_at_ms DESC, issued_seq DESC LIMIT 1
            )
        ) FROM last JOIN ticket t ON t.rowid = last.place
    )
    SELECT t.series, t.issued_in, t.number, t.issued_at_ms, t.issued_seq,
        (SELECT count(*) FROM replica WHERE log = t.issued_in) AS ends,
        (SELECT max(own) FROM replica WHERE log = t.issued_in) AS own
    FROM last JOIN ticket t ON t.rowid = last.place
    """).columns(
        *(TICKET.c[name] for name in ("series", "issued_in", "number", "issued_at_ms", "issued_seq")),
        column("ends", Integer),
        column("own", Integer),
    )
)


def issued_on(connection: Connection, day: date) -> tuple[Issued, ...]:
    """Return the last that each log issued of each series on a day.

    Of a log with two histories nobody can say who printed what: its numbers are beyond what anybody wrote.
    """
    return tuple(
        Issued(
            row.series, LogId(row.issued_in), row.number, row.issued_at_ms, _place(row.issued_seq, row.ends), row.own
        )
        for row in _ISSUED.rows(connection, {"day": day.isoformat()})
    )


def _place(seq: int, ends: int) -> int:
    return BEYOND if ends > 1 else seq

"""What was issued of a day: asked with every tap, and answered in one statement.

The index leads from the last ticket of a series and log to the last of the next, past all between. LIMIT is written
out: SQLite plans a statement anew whenever a LIMIT is bound, which took four times as long as the seek.
"""

from datetime import date, timedelta

from sqlalchemy import Connection, Integer, String, Table, column, delete, text
from sqlmodel import Field, SQLModel

from sync.domain.ids import DeviceId, LogId
from sync.domain.numbering import BEYOND, Issued
from sync.store.prepared import Question

MOST_DAYS_AHEAD = 31
"""So far a clock that is led astray by one other machine goes on at most, and comes back."""


class PrintedRow(SQLModel, table=True):
    """The last number that a forgotten log issued of a series on a day: it is on paper, whatever is kept of it."""

    __tablename__ = "printed"
    day: date = Field(primary_key=True)
    series: str = Field(primary_key=True)
    log: str = Field(primary_key=True)
    number: int
    at_ms: int
    seq: int
    own: int


_PRINTED: Table = SQLModel.metadata.tables["printed"]
_REMEMBER = text("""
    INSERT INTO printed (day, series, log, number, at_ms, seq, own)
    SELECT day, series, issued_in, max(number), max(issued_at_ms),
        CASE WHEN (SELECT count(*) FROM replica WHERE log = :log) > 1 THEN :beyond ELSE max(issued_seq) END,
        (SELECT max(own) FROM replica WHERE log = :log)
    FROM ticket WHERE issued_in = :log GROUP BY day, series
    ON CONFLICT DO UPDATE SET
        number = max(number, excluded.number), at_ms = max(at_ms, excluded.at_ms),
        seq = max(seq, excluded.seq), own = max(own, excluded.own)
    """)

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
        max(
            (SELECT max(own) FROM replica WHERE log = t.issued_in),
            coalesce((SELECT own FROM printed WHERE day = :day AND series = t.series AND log = t.issued_in), 0)
        ) AS own
    FROM last JOIN ticket t ON t.rowid = last.place
    UNION ALL
    SELECT series, log, number, at_ms, seq, 1, own FROM printed WHERE day = :day
    UNION ALL
    SELECT '', r.log, 0, 0, max(w.seq), 1, max(r.own) FROM wanted w JOIN replica r ON r.log = w.log
    WHERE r.device = :device AND r.audience = 'public' AND r.day = :day GROUP BY r.log
    """).columns(
        column("series", String),
        column("issued_in", String),
        *(column(name, Integer) for name in ("number", "issued_at_ms", "issued_seq", "ends", "own")),
    )
)


def issued_on(connection: Connection, day: date, device: DeviceId) -> tuple[Issued, ...]:
    """Return the last that each log issued of each series on a day, and the device's own logs that lack a body.

    Of a log with two histories nobody can say who printed what: its numbers are beyond what anybody wrote.
    """
    return tuple(
        Issued(
            row.series, LogId(row.issued_in), row.number, row.issued_at_ms, _place(row.issued_seq, row.ends), row.own
        )
        for row in _ISSUED.rows(connection, {"day": day.isoformat(), "device": device})
    )


def remember(connection: Connection, log: LogId) -> None:
    """Keep of a log that is about to be forgotten which numbers it put on paper.

    It may be the second time, of a log of which only a part has come back: what was known stays.
    """
    connection.execute(_REMEMBER, {"log": log, "beyond": BEYOND})


def forget_printed(connection: Connection, day: date) -> None:
    """Let go of numbers from so long before a day that no clock comes back to them."""
    connection.execute(delete(_PRINTED).where(_PRINTED.c.day < day - timedelta(days=MOST_DAYS_AHEAD)))


def _place(seq: int, ends: int) -> int:
    return BEYOND if ends > 1 else seq

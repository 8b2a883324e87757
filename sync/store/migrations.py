"""Bringing a database's tables forward: one named function a step, each with its number in one transaction.

A power cut leaves the step before or after, never one half done; the next start goes on from there. A new database is
made as the tables are today. Folded rows are no matter of migrations: they are made anew when the folds change
(``FOLD_VERSION``).
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Engine, delete, insert, select

from sync.errors import StoreUnavailable
from sync.store.engine import writing
from sync.store.layout import make, make_all
from sync.store.prepared import Question
from sync.store.rows import EVENT, META

Migration = Callable[[Connection], None]
"""Brings the tables from one schema to the next, in SQL of its own; never begins or ends a transaction."""


def _heads_without_an_index_on_their_chains(connection: Connection) -> None:
    """What a run wrote in this file moves from ``meta`` to its heads; no index names what changes with every event."""
    for statement in (
        "CREATE TABLE IF NOT EXISTS meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY (key))",
        "ALTER TABLE replica RENAME TO replica_1",
        "DROP INDEX IF EXISTS replica_day",
        "DROP INDEX IF EXISTS ix_replica_device",
        """
        CREATE TABLE replica (
            id INTEGER NOT NULL PRIMARY KEY, log VARCHAR NOT NULL, chain BLOB NOT NULL, centre VARCHAR NOT NULL,
            device VARCHAR NOT NULL, audience VARCHAR NOT NULL, day DATE NOT NULL, seq INTEGER NOT NULL,
            reached INTEGER NOT NULL, own INTEGER NOT NULL
        )
        """,
        "CREATE INDEX ix_replica_device ON replica (device)",
        "CREATE INDEX ix_replica_log ON replica (log)",
        "CREATE INDEX replica_day ON replica (centre, audience, day)",
        """
        INSERT INTO replica (log, chain, centre, device, audience, day, seq, reached, own)
        SELECT log, chain, centre, device, audience, day, seq, reached, coalesce((
            SELECT CAST(value AS INTEGER) FROM meta
            WHERE audience = 'public' AND key = 'run ' || substr(log, length(centre || '/' || device || '.') + 1, 8)
        ), 0) FROM replica_1 ORDER BY log, chain
        """,
        "DROP TABLE replica_1",
        "DELETE FROM meta WHERE key LIKE 'run %'",
    ):
        connection.exec_driver_sql(statement)


def _where_logs_ended_with_their_keys(connection: Connection) -> None:
    """Which they are, is found when the machine is opened."""
    connection.exec_driver_sql("ALTER TABLE author ADD COLUMN ended INTEGER")
    connection.exec_driver_sql("CREATE INDEX ix_author_fingerprint ON author (fingerprint)")


def _drafts(connection: Connection) -> None:
    """What officers have typed is kept on the disk, too."""
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS draft (officer VARCHAR NOT NULL, visit VARCHAR NOT NULL, at_ms INTEGER NOT NULL, "
        "value VARCHAR NOT NULL, PRIMARY KEY (officer, visit))"
    )


def _numbers_on_paper(connection: Connection) -> None:
    """What a kiosk forgets of a day, it has printed all the same."""
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS printed (day DATE NOT NULL, series VARCHAR NOT NULL, log VARCHAR NOT NULL, "
        "number INTEGER NOT NULL, at_ms INTEGER NOT NULL, seq INTEGER NOT NULL, own INTEGER NOT NULL, "
        "PRIMARY KEY (day, series, log))"
    )


MIGRATIONS: tuple[Migration, ...] = (
    _heads_without_an_index_on_their_chains,
    _where_logs_ended_with_their_keys,
    _drafts,
    _numbers_on_paper,
)
"""In order, append only: the first brings schema 1, the first released, to schema 2."""

_FIRST = 1
_SCHEMA = "schema"
_NUMBER = Question(select(META.c.value).where(META.c.key == _SCHEMA))
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def migrate(engine: Engine, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring the database to the newest schema, step by step; return its number.

    Two programs that start at once do each step once: every step looks again when it holds the write lock.

    Raises:
        StoreUnavailable: a newer program has written the database; nothing was changed.
    """
    newest, reached = _FIRST + len(migrations), 0
    while reached < newest:
        with writing(engine) as connection:
            reached = _stepped(connection, migrations, newest)
    return reached


def _stepped(connection: Connection, migrations: Sequence[Migration], newest: int) -> int:
    """Do the next step, if there is one; return the schema's number."""
    schema = schema_of(connection)
    if schema > newest:
        raise StoreUnavailable(
            "Cơ sở dữ liệu này của phiên bản phần mềm mới hơn.", "Cập nhật phần mềm trên máy này rồi mở lại."
        )
    if schema == 0:
        make_all(connection)
        return _number(connection, newest)
    if schema == newest:
        return newest
    migrations[schema - _FIRST](connection)
    return _number(connection, schema + 1)


def schema_of(connection: Connection) -> int:
    """Return the number of the schema; 0 for an empty database, 1 for one from before there were numbers."""
    tables = connection.exec_driver_sql(_TABLES).scalars().all()
    if EVENT.name not in tables:
        return 0
    if META.name not in tables:
        return _FIRST
    return int(next(iter(_NUMBER.column(connection)), _FIRST))


def _number(connection: Connection, schema: int) -> int:
    make(connection, [META])
    connection.execute(delete(META).where(META.c.key == _SCHEMA))
    connection.execute(insert(META).values(key=_SCHEMA, value=str(schema)))
    return schema

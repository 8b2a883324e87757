"""Migrations go forward, each step whole or not at all, whatever happens in between (F-13)."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from sync.domain.ids import DeviceId
from sync.errors import StoreUnavailable
from sync.store.engine import open_engine
from sync.store.migrations import MIGRATIONS, migrate, schema_of
from sync.store.whole import file_faults
from tests.fakes import KEY
from tests.store.copies import CUT, meta, opened, written


@pytest.fixture
def database(tmp_path):
    """A database of schema 1 with three numbers."""
    path = tmp_path / "motcua.db"
    written(path, 1, 2, 3)
    as_schema_1(path)
    return path


def as_schema_1(database: Path) -> None:
    """Bring a database back to the tables of the first release."""
    engine = open_engine(database, KEY)
    with engine.begin() as connection:
        for statement in SCHEMA_1:
            connection.exec_driver_sql(statement)
    engine.dispose()


SCHEMA_1 = (
    "DROP INDEX ix_author_fingerprint",
    "ALTER TABLE author DROP COLUMN ended",
    "INSERT INTO meta SELECT 'run ' || substr(log, -15, 8), own FROM replica WHERE own AND audience = 'public'",
    "CREATE TABLE old (log VARCHAR NOT NULL, chain BLOB NOT NULL, centre VARCHAR NOT NULL, device VARCHAR NOT NULL,"
    " audience VARCHAR NOT NULL, day DATE NOT NULL, seq INTEGER NOT NULL, reached INTEGER NOT NULL,"
    " PRIMARY KEY (log, chain))",
    "INSERT INTO old SELECT log, chain, centre, device, audience, day, seq, reached FROM replica",
    "DROP TABLE replica",
    "ALTER TABLE old RENAME TO replica",
    "CREATE INDEX ix_replica_device ON replica (device)",
    "CREATE INDEX replica_day ON replica (centre, audience, day)",
    "UPDATE meta SET value = '1' WHERE key = 'schema'",
)


@pytest.fixture
def engine(database):
    engine = open_engine(database, KEY)
    yield engine
    engine.dispose()


def with_a_note(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE replica ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def with_a_table_of_notes(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE note (log TEXT PRIMARY KEY, text TEXT NOT NULL)")
    connection.exec_driver_sql("INSERT INTO note SELECT log, 'seq ' || seq FROM replica")
    connection.exec_driver_sql("ALTER TABLE replica DROP COLUMN note")


LATER = (*MIGRATIONS, with_a_note, with_a_table_of_notes)


def state(engine: Engine) -> tuple[int, set[str], bool]:
    """Return schema, the replica's further columns, and whether there is a table of notes."""
    with engine.connect() as connection:
        columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info('replica')").scalars()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars()
        return schema_of(connection), {"note"} & set(columns), "note" in set(tables)


NEWEST = 1 + len(LATER)
WHOLE_STATES = [
    *((schema, set(), False) for schema in range(1, NEWEST - 1)),
    (NEWEST - 1, {"note"}, False),
    (NEWEST, set(), True),
]


def layout(database: Path) -> set[tuple[str, ...]]:
    """Return every column and index of the database."""
    engine = open_engine(database, KEY)
    with engine.connect() as connection:
        columns = connection.exec_driver_sql(
            'SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master t, pragma_table_info(t.name) c'
        ).all()
        indexes = connection.exec_driver_sql(
            "SELECT tbl_name, name, coalesce(sql, '') FROM sqlite_master WHERE type = 'index'"
        ).all()
    engine.dispose()
    return {tuple(map(str, row)) for row in (*columns, *indexes)}


def test_a_new_database_is_made_as_the_tables_are_today(tmp_path):
    written(tmp_path / "motcua.db", 1)
    assert meta(tmp_path / "motcua.db")["schema"] == str(1 + len(MIGRATIONS))


def test_a_database_of_the_first_release_becomes_what_a_new_one_is(database, tmp_path):
    written(tmp_path / "new.db", 1, 2, 3)
    opened(database).close()
    assert layout(database) == layout(tmp_path / "new.db")
    assert "run " not in {key[:4] for key in meta(database)}


def test_what_this_file_wrote_is_known_after_the_migration(database):
    store = opened(database)
    with store.read() as view:
        issued = view.issued(date(2026, 11, 23), DeviceId("kiosk-1"))
        assert [(item.last, item.seq, item.own) for item in issued] == [(3, 3, 3)]
    store.close()


@pytest.mark.parametrize("lost", ["DELETE FROM meta WHERE key = 'schema'", "DROP TABLE meta"])
def test_a_database_from_before_there_were_numbers_goes_the_same_way(engine, lost):
    with engine.begin() as connection:
        connection.exec_driver_sql(lost)
    assert state(engine)[0] == 1
    assert migrate(engine, LATER) == NEWEST
    assert state(engine) == WHOLE_STATES[-1]


def test_each_step_is_done_once_and_in_order(engine):
    assert migrate(engine, LATER) == NEWEST
    assert state(engine) == WHOLE_STATES[-1]
    assert migrate(engine, LATER) == NEWEST
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM note").scalars().all() == ["seq 3"]


def test_a_step_that_fails_changes_nothing(engine):
    def fails(connection: Connection) -> None:
        with_a_table_of_notes(connection)
        raise StoreUnavailable("Máy đã đầy bộ nhớ.", "Gọi quản trị viên.")

    with pytest.raises(StoreUnavailable):
        migrate(engine, (*MIGRATIONS, with_a_note, fails))
    assert state(engine) == WHOLE_STATES[-2]


def test_a_newer_programs_database_is_left_alone(database, engine):
    migrate(engine, LATER)
    with pytest.raises(StoreUnavailable) as refused:
        opened(database)
    assert refused.value.do == "Cập nhật phần mềm trên máy này rồi mở lại."
    assert state(engine) == WHOLE_STATES[-1]


def migrate_until(database, statements: int) -> int:
    """Migrate in a process whose power goes after so many statements; return how it ended."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    ended = 1
    try:
        engine = open_engine(database, KEY)
        left = statements

        def cut(_statement: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os._exit(CUT)

        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.set_trace_callback(cut)
        migrate(engine, LATER)
        ended = 0
    finally:
        os._exit(ended)


def test_f13_two_power_cuts_during_a_migration_leave_a_database_that_opens(tmp_path):
    """The cuts come after every statement there is; the second one 3 statements into the next try."""
    database = tmp_path / "motcua.db"
    written(database, 1, 2, 3)
    engine = open_engine(database, KEY)
    statements, ends = 0, []
    while True:
        ends.append(migrate_until(database, statements))
        ends.append(migrate_until(database, 3))
        assert file_faults(database, KEY) == ()
        found = state(engine)
        assert found in WHOLE_STATES
        engine.dispose()
        if found == WHOLE_STATES[-1]:
            break
        statements += 1
    assert ends.count(CUT) > 10
    assert migrate_until(database, 1000) == 0
    assert state(engine) == WHOLE_STATES[-1]
    engine.dispose()

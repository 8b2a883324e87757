"""Migrations go forward, each step whole or not at all, whatever happens in between (F-13)."""

import os
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

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
    return path


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


WHOLE_STATES = [(1, set(), False), (2, {"note"}, False), (3, set(), True)]


def test_a_new_database_is_made_as_the_tables_are_today(database):
    assert meta(database)["schema"] == str(1 + len(MIGRATIONS))


@pytest.mark.parametrize("lost", ["DELETE FROM meta WHERE key = 'schema'", "DROP TABLE meta"])
def test_a_database_from_before_there_were_numbers_goes_the_same_way(engine, lost):
    with engine.begin() as connection:
        connection.exec_driver_sql(lost)
    assert state(engine)[0] == 1
    assert migrate(engine, LATER) == 3
    assert state(engine) == WHOLE_STATES[2]


def test_each_step_is_done_once_and_in_order(engine):
    assert migrate(engine, LATER) == 3
    assert state(engine) == WHOLE_STATES[2]
    assert migrate(engine, LATER) == 3
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM note").scalars().all() == ["seq 3"]


def test_a_step_that_fails_changes_nothing(engine):
    def fails(connection: Connection) -> None:
        with_a_table_of_notes(connection)
        raise StoreUnavailable("Máy đã đầy bộ nhớ.", "Gọi quản trị viên.")

    with pytest.raises(StoreUnavailable):
        migrate(engine, (*MIGRATIONS, with_a_note, fails))
    assert state(engine) == WHOLE_STATES[1]


def test_a_newer_programs_database_is_left_alone(database, engine):
    migrate(engine, LATER)
    with pytest.raises(StoreUnavailable) as refused:
        opened(database)
    assert refused.value.do == "Cập nhật phần mềm trên máy này rồi mở lại."
    assert state(engine) == WHOLE_STATES[2]


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


def test_f13_two_power_cuts_during_a_migration_leave_a_database_that_opens(database, engine):
    """The cuts come after every statement there is; the second one 3 statements into the next try."""
    statements, ends = 0, []
    while True:
        ends.append(migrate_until(database, statements))
        ends.append(migrate_until(database, 3))
        assert file_faults(database, KEY) == ()
        found = state(engine)
        assert found in WHOLE_STATES
        engine.dispose()
        if found == WHOLE_STATES[2]:
            break
        statements += 1
    assert ends.count(CUT) > 10
    assert migrate_until(database, 1000) == 0
    assert state(engine) == WHOLE_STATES[2]

"""Making and dropping tables: the SQL is put together once, and SQLite looks itself whether a table is there.

SQLAlchemy asks for each table first and compiles each statement anew: 15 ms of a start that folds everything again.
"""

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement
from sqlmodel import SQLModel

_DIALECT = sqlite.dialect()


def make_all(connection: Connection) -> None:
    """Make every table that is not there, with its indexes."""
    make(connection, SQLModel.metadata.sorted_tables)


def make(connection: Connection, tables: Iterable[Table]) -> None:
    """Make those of the tables that are not there, with their indexes."""
    for table in tables:
        for text in _making(table):
            connection.exec_driver_sql(text)


def drop(connection: Connection, tables: Iterable[Table]) -> None:
    """Drop those of the tables that are there."""
    for table in tables:
        connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{table.name}"')


@cache
def _making(table: Table) -> tuple[str, ...]:
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    statements: list[ExecutableDDLElement] = [CreateTable(table, if_not_exists=True)]
    statements += [CreateIndex(index, if_not_exists=True) for index in indexes]
    return tuple(str(statement.compile(dialect=_DIALECT)) for statement in statements)

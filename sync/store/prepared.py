"""Statements that are compiled once and then go straight to the driver, in the transaction of SQLAlchemy's connection.

SQLAlchemy works on every execution anew: 30 to 70 microseconds beside the 4 to 8 that SQLite takes for a row by its key
(measured 2026-11-22), and most of what a tap or an exchange took was that. What is asked rarely, or is put together by
the question, is left to it.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Any, Final, cast

import sqlcipher3.dbapi2
from sqlalchemy import Boolean, ClauseElement, Connection, Date, Select, Table, TextualSelect
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]
"""What a statement is executed with, by name; days as ``date``."""

Row = Any
"""A tuple with the columns' names."""

_DIALECT: Final = sqlite.dialect(paramstyle="qmark")
_READ: Final[Mapping[type, Callable[[Any], object]]] = {Date: date.fromisoformat, Boolean: bool}
"""What SQLite keeps in another form: a day as its ISO text, a truth as 0 or 1."""

_NONE: Final[Values] = {}

Bound = tuple[Any, ...]
InOrder = Callable[[Values], Bound]


class _Prepared:
    """A statement; it is compiled when it is wanted first, not when the program starts."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    @cached_property
    def _compiled(self) -> SQLCompiler:
        return cast("SQLCompiler", self._statement.compile(dialect=_DIALECT))

    @cached_property
    def _text(self) -> str:
        return str(self._compiled)

    @cached_property
    def _fixed(self) -> Values:
        """What stands in the statement for good."""
        return {name: value for name, value in self._compiled.params.items() if value is not None}

    @cached_property
    def _ordered(self) -> InOrder:
        return _in_order(self._compiled.positiontup or ())

    def _bound(self, values: Values) -> Bound:
        """Return the values in the order of the text: by their names SQLite would look for each anew."""
        return self._ordered(self._known(values))  # days become their ISO text in the driver

    def _known(self, values: Values) -> Values:
        return {**self._fixed, **values} if self._fixed else values


class Question(_Prepared):
    """A SELECT; rows come as tuples with the columns' names."""

    def __init__(self, statement: Select[Any] | TextualSelect, many: str = "") -> None:
        """Take a statement; ``many`` names the value that is a list, where it has one."""
        super().__init__(statement)
        self._columns, self._many = statement.selected_columns, many
        self._texts: dict[int, str] = {}

    def rows(self, connection: Connection, values: Values = _NONE) -> list[Row]:
        """Return the rows."""
        found = self._found(connection, values)
        return [self._row._make(row) for row in found]

    def row(self, connection: Connection, values: Values = _NONE) -> Row | None:
        """Return the first row, None when there is none."""
        return next(iter(self.rows(connection, values)), None)

    def column(self, connection: Connection, values: Values = _NONE) -> list[Any]:
        """Return the first column."""
        return [row[0] for row in self._found(connection, values)]

    @cached_property
    def _row(self) -> Any:  # noqa: ANN401 - a class made from the columns' names
        return namedtuple("Row", [column.name for column in self._columns])

    @cached_property
    def _reads(self) -> Sequence[Callable[[Any], object]]:
        """How to read each column; () when all are as they are kept."""
        reads = [_READ.get(type(column.type)) for column in self._columns]
        return [_unless_none(read) if read else _as_it_is for read in reads] if any(reads) else ()

    def _found(self, connection: Connection, values: Values) -> list[Any]:
        text, bound = self._spread(self._known(values)) if self._many else (self._text, self._bound(values))
        driver = _in_transaction(connection)
        try:
            rows: list[Any] = driver.execute(text, bound).fetchall()
        except sqlcipher3.dbapi2.Error as error:  # what is damaged may lie behind the first row
            raise _told(text, error) from error
        if not self._reads:
            return rows
        return [tuple(read(value) for read, value in zip(self._reads, row, strict=True)) for row in rows]

    @cached_property
    def _around(self) -> tuple[InOrder, InOrder]:
        """Return what takes the values before and behind the list out of others."""
        names = self._compiled.construct_expanded_state({**self._compiled.params, self._many: [None]}).positiontup or ()
        place = names.index(f"{self._many}_1")
        return _in_order(names[:place]), _in_order(names[place + 1 :])

    def _spread(self, known: Values) -> tuple[str, Bound]:
        """Return the text for so many values of the list, and all values one by one.

        The last one is told again up to a power of two: of each length there is a text for good, and they add up.
        """
        several = _filled_up(known[self._many])
        if len(several) not in self._texts:
            wide = {**known, self._many: several}
            self._texts[len(several)] = self._compiled.construct_expanded_state(wide).statement
        before, behind = self._around
        return self._texts[len(several)], (*before(known), *several, *behind(known))


class Change(_Prepared):
    """An INSERT, UPDATE or DELETE."""

    def do(self, connection: Connection, values: Values = _NONE) -> int:
        """Execute it; return how many rows it has changed."""
        driver, bound = _in_transaction(connection), self._bound(values)
        try:
            changed: int = driver.execute(self._text, bound).rowcount
        except sqlcipher3.dbapi2.Error as error:
            raise _told(self._text, error) from error
        return changed

    def do_each(self, connection: Connection, values: Iterable[Values]) -> None:
        """Execute it for each of these."""
        driver, bound = _in_transaction(connection), [self._bound(item) for item in values]
        try:
            driver.executemany(self._text, bound)
        except sqlcipher3.dbapi2.Error as error:
            raise _told(self._text, error) from error


def put(table: Table) -> Change:
    """Return the statement that adds a whole row, or puts it in the place of the one with its key."""
    adding = sqlite.insert(table)
    rest = {column.name: adding.excluded[column.name] for column in table.c if not column.primary_key}
    return Change(adding.on_conflict_do_update(index_elements=table.primary_key.columns, set_=rest))


def add_new(table: Table) -> Change:
    """Return the statement that adds a whole row unless there is one with its key."""
    return Change(sqlite.insert(table).on_conflict_do_nothing(index_elements=table.primary_key.columns))


def _in_transaction(connection: Connection) -> Any:  # noqa: ANN401 - untyped
    """Return the driver's connection, in a transaction."""
    if not connection.in_transaction():
        connection.begin()  # as SQLAlchemy does before a first statement: one view until the end
    return connection.connection.dbapi_connection


def _told(text: str, error: sqlcipher3.dbapi2.Error) -> DBAPIError:
    return DBAPIError(text, None, error, hide_parameters=True)


def _in_order(names: Sequence[str]) -> InOrder:
    """Return what takes the values of these names out of others."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


def _filled_up(several: Sequence[Any]) -> Sequence[Any]:
    lacking = (1 << (len(several) - 1).bit_length()) - len(several) if several else 0
    return [*several, *repeat(several[-1], lacking)] if lacking else several


def _as_it_is(value: object) -> object:
    return value


def _unless_none(read: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda value: None if value is None else read(value)

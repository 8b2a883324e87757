"""Connections that are kept for the next transaction, and those that are not."""

from contextlib import ExitStack

import pytest
from sqlcipher3.dbapi2 import OperationalError

from sync.store.engine import Connections, open_engine, to_wal
from tests.fakes import KEY


@pytest.fixture
def connections(tmp_path):
    made = Connections(open_engine(tmp_path / "any.db", KEY))
    yield made
    made.close()


def test_who_comes_next_is_given_the_connection_that_was_used_last(connections):
    with connections.reading() as first, connections.writing() as second:
        assert first is not second
    with connections.reading() as again:
        assert again is first


def test_a_connection_is_in_no_transaction_when_it_is_given_again(connections):
    with connections.reading() as first:
        first.exec_driver_sql("SELECT 1")
        assert first.in_transaction()
    with connections.lent() as again:
        assert again is first
        assert not again.in_transaction()


def test_a_connection_on_which_something_went_wrong_is_not_kept(connections):
    def fails() -> None:
        with connections.writing() as connection:
            used.append(connection)
            raise ZeroDivisionError

    used: list[object] = []
    with pytest.raises(ZeroDivisionError):
        fails()
    with connections.reading() as other:
        assert other is not used[0]


def test_no_more_than_five_connections_are_kept(connections):
    with ExitStack() as all_of_them:
        lent = [all_of_them.enter_context(connections.lent()) for _ in range(7)]
    assert [connection.closed for connection in lent].count(True) == 2


def test_a_connection_that_was_in_use_when_all_were_closed_is_closed_after_its_use(connections):
    with connections.lent() as lent:
        connections.close()
        assert not lent.closed
    assert lent.closed


class Refusing:
    """A cursor whose database says this, one after the other, before it does as it is told."""

    def __init__(self, *said: str) -> None:
        self.said = list(said)

    def execute(self, _statement: str) -> None:
        if self.said:
            raise OperationalError(self.said.pop(0))


def test_who_meets_another_at_the_door_of_a_new_database_asks_again_and_a_bad_disk_is_told_at_once():
    meeting = Refusing("database is locked", "database is locked")
    to_wal(meeting)
    assert meeting.said == []
    broken = Refusing("disk I/O error", "disk I/O error")
    with pytest.raises(OperationalError, match="I/O"):
        to_wal(broken)
    assert len(broken.said) == 1

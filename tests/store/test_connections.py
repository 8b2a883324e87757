"""Connections that are kept for the next transaction, and those that are not."""

from contextlib import ExitStack

import pytest

from sync.store.engine import Connections, open_engine
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

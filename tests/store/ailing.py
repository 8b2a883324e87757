"""What happens to a disk and to rights, and what people are told of it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from sync.domain.log import Audience
from sync.errors import StoreUnavailable
from sync.simulation.swap import swapped
from sync.store.engine import Connections
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import ISSUED, all_heads

NOBODY = 65534


def issue(store: Store, number: int = 45) -> None:
    with store.write() as tx:
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED | {"number": number}))


def issue_many(store: Store, first: int, count: int) -> None:
    for number in range(first, first + count):
        issue(store, number)


def issued(store: Store) -> list[int]:
    with store.read() as view:
        assert sum(head.seq for head in all_heads(view)) == len(view.all_tickets())
        return sorted(ticket.number for ticket in view.all_tickets())


@contextmanager
def told_to_every_connection(pragma: str) -> Iterator[None]:
    lent, name = Connections.lent, pragma.partition(" =")[0]

    @contextmanager
    def told(connections: Connections) -> Iterator[Connection]:
        with lent(connections) as connection:
            cursor = connection.connection.cursor()
            before = cursor.execute(f"PRAGMA {name}").fetchone()[0]
            cursor.execute(f"PRAGMA {pragma}")
            try:
                yield connection
            finally:  # what goes back among the spare ones is told nothing when it is lent again after the block
                cursor.execute(f"PRAGMA {name} = {before}")

    with swapped(Connections, lent=told):
        yield


@contextmanager
def without_rights() -> Iterator[None]:
    """Do as a user who may not write everywhere: root may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def refused(act: Callable[[], object]) -> StoreUnavailable:
    with pytest.raises(StoreUnavailable) as told:
        act()
    assert told.value.what.endswith(".")
    assert told.value.do.endswith(".")
    return told.value

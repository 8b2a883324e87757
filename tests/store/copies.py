"""A machine's database with a few numbers in it, ways to damage it, and power cuts at any step."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from sync.domain.ids import DeviceId
from sync.domain.log import Audience
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, HandClock
from tests.store.sections import ISSUED

CUT = 9


def opened(database: Path, clock: HandClock | None = None) -> Store:
    """Open the store as a new start of the program."""
    return Store(database, KEY, CENTRE, DeviceId("kiosk-1"), clock or HandClock())


def issue(store: Store, *numbers: int) -> None:
    for number in numbers:
        with store.write() as tx:
            tx.record(Draft("ticket.issued", Audience.PUBLIC, "kiosk-1", ISSUED | {"number": number}))


def numbers_in(store: Store) -> list[int]:
    with store.read() as view:
        return sorted(ticket.number for ticket in view.all_tickets())


def written(database: Path, *numbers: int) -> None:
    """Open, issue numbers, close."""
    store = opened(database)
    issue(store, *numbers)
    store.close()


def held(database: Path) -> list[int]:
    """Return the numbers in a database that nobody has open."""
    store = opened(database)
    try:
        return numbers_in(store)
    finally:
        store.close()


def meta(database: Path) -> dict[str, str]:
    store = opened(database)
    with store.read() as view:
        rows = view.connection.exec_driver_sql("SELECT key, value FROM meta").all()
    store.close()
    return {row.key: row.value for row in rows}


def spoil(database: Path, first: int = 0, last: int | None = None) -> None:
    """Overwrite a stretch of the file with zeros."""
    data = bytearray(database.read_bytes())
    data[first:last] = bytes(len(data[first:last]))
    database.write_bytes(data)


def spoil_table(database: Path, table: str) -> None:
    """Overwrite the first page of a table; whoever opens the database reads none of them but meta."""
    store = opened(database)
    with store.read() as view:
        chosen = f"SELECT rootpage FROM sqlite_master WHERE name = '{table}'"
        page = int(view.connection.exec_driver_sql(chosen).scalar_one())
    store.close()
    spoil(database, (page - 1) * 4096, page * 4096)


def with_power_cut(step: int, act: Callable[[], object]) -> bool:
    """Do it in a process that ends without a word before its ``step``-th dealing with the file system.

    Returns:
        Whether it came to its end before that step.
    """
    child = os.fork()
    if child == 0:
        left = step

        def cut(event: str, _arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in {"open", "os.rename", "os.remove", "os.mkdir", "shutil.copyfile", "sqlcipher3.connect"}:
                left -= 1
                if left < 0:
                    os._exit(CUT)

        ended = 1
        try:
            sys.addaudithook(cut)
            act()
            ended = 0
        finally:
            os._exit(ended)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in (0, CUT)
    return ended == 0

"""F-08: a recovery that a power cut ends between its steps goes on at the next start, and loses nothing on the way."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.domain.ids import EntityId
from sync.domain.log import entity_name
from sync.domain.ticket import TicketState
from sync.store.backup import back_up_into, backups_in
from sync.store.logs import LogAuthor
from sync.store.owed import MOST_TRIES, owe, owed, paid
from sync.store.recover import Opened, Place, open_or_recover
from sync.store.restore import QUARANTINE, restore
from sync.store.store import Store
from tests.fakes import KEY, moment
from tests.store.copies import issue, numbers_in, opened, spoil_table, with_power_cut
from tests.store.sections import ISSUED, pen, take

NOW = moment(23, 11)
Start = Callable[[], Opened[Store]]


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "motcua.db", KEY, tmp_path / "backups", NOW)


@pytest.fixture
def start(place, clock):
    """Start the program; the test closes what it has started."""
    return lambda: open_or_recover(place, lambda: opened(place.database, clock))


def put_aside(database: Path) -> list[Path]:
    return list((database.parent / QUARANTINE).glob("*/motcua.db"))


@pytest.fixture
def damaged(place, start):
    """Three numbers are in a backup; three came later, and are in the damaged file alone."""
    store = start().store
    issue(store, 1, 2, 3)
    back_up_into(place.backups, place.database, KEY, NOW, 7)
    issue(store, 4, 5, 6)
    store.close()
    spoil_table(place.database, "ticket")
    return place.database


def test_f08_a_power_cut_around_the_swap_keeps_nothing_from_being_brought_over(damaged, start):
    """The next start sees a file that is whole, and old: three numbers that are on paper are in the other one."""
    for step in range(300):
        if with_power_cut(step, lambda: start().store.close()):  # noqa: PLW0108 - to start is the act
            break
        if put_aside(damaged) and damaged.exists():
            break
    store = start().store
    assert numbers_in(store) == [1, 2, 3, 4, 5, 6]
    store.close()
    assert not list(damaged.parent.glob("*.owed*"))


def test_f08_the_start_after_the_cut_brings_over_what_is_lacking_and_says_so(place, damaged, start):
    owe(damaged)
    restore(damaged, KEY, backups_in(place.backups)[0], NOW)
    started = start()
    assert started.recovered is not None
    assert started.recovered.sentence.endswith("Không thiếu mục nào.")
    assert numbers_in(started.store) == [1, 2, 3, 4, 5, 6]
    started.store.close()


def test_a_restore_by_hand_brings_nothing_over(place, damaged, start):
    restore(damaged, KEY, backups_in(place.backups)[0], NOW)
    started = start()
    assert started.recovered is None
    assert numbers_in(started.store) == [1, 2, 3]
    started.store.close()


def test_what_was_put_aside_before_is_not_asked_again(tmp_path):
    """A restore by hand puts aside what somebody wanted to be rid of."""
    database = tmp_path / "motcua.db"
    (tmp_path / QUARANTINE / "20261101-080000").mkdir(parents=True)
    owe(database)
    assert owed(database) == ()
    late = tmp_path / QUARANTINE / "20261123-110000"
    late.mkdir()
    owe(database)
    assert owed(database) == (late,)
    paid(database)
    assert owed(database) == ()


def test_a_file_on_which_the_program_ends_does_not_keep_the_machine_from_starting_for_good(tmp_path):
    database = tmp_path / "motcua.db"
    owe(database)
    (tmp_path / QUARANTINE / "20261123-110000").mkdir(parents=True)
    assert [len(owed(database)) for _ in range(MOST_TRIES + 2)] == [1] * MOST_TRIES + [0, 0]


@pytest.mark.parametrize("note", ["", "[]", "{}", json.dumps({"before": None, "tries": 0}), "\xff"])
def test_a_note_that_says_nothing_owes_nothing(tmp_path, note):
    (tmp_path / "motcua.db.owed").write_text(note, encoding="latin-1")
    assert owed(tmp_path / "motcua.db") == ()


def test_where_no_note_can_be_written_the_recovery_goes_on(tmp_path):
    owe(tmp_path / "not there" / "motcua.db")
    assert owed(tmp_path / "not there" / "motcua.db") == ()


def test_what_its_writer_may_not_say_counts_for_nothing_when_it_is_brought_over_either(place, start):
    """A kiosk ends no visit: everywhere else that is skipped, and this machine is to show the same."""
    theirs = pen()
    ticket = entity_name("24.hop-thinh/kiosk-9", bytes(8))
    first = theirs.writes("ticket.issued", ISSUED, entity=ticket)
    theirs.writes("ticket.called", {"counter": "3"}, (first,))
    store = start().store
    with store.write() as tx:
        tx.wrote(theirs.log, LogAuthor("fingerprint", "kiosk", b"certificate"))
    take(store, theirs.section())
    assert state(store, ticket) is TicketState.WAITING
    store.close()
    spoil_table(place.database, "session")
    again = start()
    assert again.recovered is not None
    assert state(again.store, ticket) is TicketState.WAITING
    again.store.close()


def state(store: Store, ticket: EntityId) -> TicketState:
    with store.read() as view:
        (found,) = view.all_tickets()
    assert found.id == ticket
    return found.state

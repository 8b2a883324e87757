"""Whatever a public machine keeps of a person, wherever it lies, is found."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sync.clock import wall_clock
from sync.demo.audit import audit
from sync.demo.people import Visitor, visitors
from sync.demo.stage import Place, Stage, build
from sync.demo.traces import traces, traces_in_logs
from sync.domain.log import Audience
from sync.domain.vietnamese import fold
from sync.errors import StoreDamaged
from sync.store.backup import back_up_into
from sync.store.key import machine_key
from sync.store.store import Store
from sync.store.writer import Draft

PEOPLE = visitors(12)
SOMEBODY = PEOPLE[7]
ISSUED = {"series": "A", "number": 7, "day": "2026-11-23", "group": "ho-tich", "services": []}


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return build(tmp_path, day_rate=0, windowed=False)


@pytest.fixture
def kiosk(stage: Stage) -> Place:
    store = store_of(stage.kiosk)
    with store.write() as tx:
        tx.record(Draft("ticket.issued", Audience.PUBLIC, "k1", ISSUED))
    store.close()
    return stage.kiosk


def key_of(place: Place) -> bytes:
    return machine_key(place.settings.data / "machine.key")


def store_of(place: Place) -> Store:
    settings = place.settings
    return Store(settings.data / "motcua.db", key_of(place), settings.centre, settings.device, wall_clock)


def say(store: Store, text: str) -> None:
    with store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {"text": text}))


def said_of(visitor: Visitor) -> tuple[str, ...]:
    return (visitor.name, visitor.id_number, visitor.phone, visitor.address)


def test_a_name_in_a_log_line_of_any_machine_is_found_and_its_dossiers_are_not_a_line(kiosk: Place) -> None:
    (kiosk.settings_file.parent / "data" / "dossier.txt").write_text(said_of(SOMEBODY)[0], encoding="utf-8")
    assert traces_in_logs(kiosk, PEOPLE) == ()
    (kiosk.settings_file.parent / "stderr.log").write_text(f"WARNING {said_of(SOMEBODY)[0]} waits\n", encoding="utf-8")
    assert traces_in_logs(kiosk, PEOPLE) == ("k1: stderr.log: name",)


def test_a_kiosk_that_gave_a_number_holds_nothing_of_anybody(kiosk: Place) -> None:
    assert traces(kiosk, PEOPLE) == ()


@pytest.mark.parametrize("what", range(4), ids=["name", "id number", "phone", "address"])
@pytest.mark.parametrize(
    "file", ["stderr.log", "data/slips/0001.txt", "data/clock.json", "data/backups/motcua.db.part"]
)
def test_a_visitors_words_in_any_file_are_found(kiosk: Place, what: int, file: str) -> None:
    folder = kiosk.settings_file.parent
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_text("x" * 1_200_000 + said_of(SOMEBODY)[what] + "x", encoding="utf-8")
    assert traces(kiosk, PEOPLE) == (f"k1: {file}: {('name', 'id number', 'phone', 'address')[what]}",)


ENCODED: dict[str, Callable[[str], bytes]] = {
    "without accents": lambda text: fold(text).encode(),
    "capitals": lambda text: text.upper().encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "escaped": lambda text: json.dumps(text).encode(),
    "across two reads": lambda text: bytes((1 << 20) - 5) + text.encode(),
}


@pytest.mark.parametrize("encoded", ENCODED.values(), ids=list(ENCODED))
def test_however_it_was_written_it_is_found(kiosk: Place, encoded: Callable[[str], bytes]) -> None:
    (kiosk.settings.data / "core").write_bytes(encoded(SOMEBODY.name))
    assert traces(kiosk, PEOPLE) == ("k1: data/core: name",)


def test_what_a_table_holds_is_found_in_the_wal_and_the_database(kiosk: Place) -> None:
    store = store_of(kiosk)
    say(store, SOMEBODY.id_number)
    assert set(traces(kiosk, PEOPLE)) == {"k1: data/motcua.db-wal: id number", "k1: data/motcua.db: id number"}
    store.close()
    assert traces(kiosk, PEOPLE) == ("k1: data/motcua.db: id number",)


def test_what_was_deleted_and_lies_in_a_free_page_is_found(kiosk: Place) -> None:
    store = store_of(kiosk)
    # SQLCipher overwrites what is deleted, unless it is told not to
    for statement in ("CREATE TABLE t (x)", f"INSERT INTO t VALUES ('tên {SOMEBODY.name}')", "DELETE FROM t"):
        with store.write() as tx:
            tx.connection.exec_driver_sql("PRAGMA secure_delete = OFF")
            tx.connection.exec_driver_sql(statement)
    store.close()
    assert traces(kiosk, PEOPLE) == ("k1: data/motcua.db: name",)


def test_what_lies_across_pages_is_found(kiosk: Place) -> None:
    """A name that no page can hold: in a table it is whole."""
    longest = replace(SOMEBODY, name="Nguyễn Thị " * 500)
    store = store_of(kiosk)
    say(store, longest.name)
    store.close()
    assert traces(kiosk, [longest]) == ("k1: data/motcua.db: name",)


def test_a_backup_is_searched_too(kiosk: Place) -> None:
    store = store_of(kiosk)
    say(store, SOMEBODY.name)
    store.close()
    settings = kiosk.settings
    made = back_up_into(settings.backups, settings.data / "motcua.db", key_of(kiosk), wall_clock(), 7)
    assert f"k1: data/backups/{made.path.name}: name" in traces(kiosk, PEOPLE)


def test_an_audit_fails_when_the_board_holds_a_name(stage: Stage) -> None:
    for place in (stage.province, *stage.centre):
        store_of(place).close()
    assert audit(stage, [], PEOPLE).faultless
    (stage.board.settings.data / "notes").write_text(SOMEBODY.name)
    found = audit(stage, [], PEOPLE)
    assert (found.personal, found.faultless) == (("b1: data/notes: name",), False)


def test_f77_a_counters_disk_without_its_key_tells_nothing_and_with_it_everything(stage: Stage) -> None:
    counter = stage.counters[0]
    store = store_of(counter)
    with store.write() as tx:
        applicant = {"name": SOMEBODY.name, "id_number": SOMEBODY.id_number}
        tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", {"code": "TAM-1", "applicant": applicant}))
    store.close()
    assert set(traces(counter, PEOPLE)) == {"c3: data/motcua.db: name", "c3: data/motcua.db: id number"}
    data = counter.settings.data
    for file in [path for path in data.rglob("*") if path.is_file()]:
        assert fold(SOMEBODY.name) not in fold(file.read_bytes().decode("utf-8", "ignore"))
        assert SOMEBODY.id_number.encode() not in file.read_bytes()
    (data / "machine.key").write_text("0" * 64)
    with pytest.raises(StoreDamaged):
        store_of(counter)

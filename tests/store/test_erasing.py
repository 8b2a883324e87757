"""Erasing an entity: its bodies go from rows and file, whatever the order of arrival; chains stay whole."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from sync.domain.event import MAX_EVENT_BYTES, Header, Ref, read, ref_at, stored, write
from sync.domain.ids import LogId
from sync.domain.log import Audience, entity_name
from sync.domain.roles import ERASED
from sync.store.bodies import Found, fill, wanted
from sync.store.lease_rows import codes_with, leases
from sync.store.logs import LogAuthor, Scope
from sync.store.store import Store
from sync.store.verify import verify
from sync.store.whole import connected
from sync.store.writer import Draft, Proof, Section
from tests.fakes import CENTRE, KEY, HandClock, moment
from tests.store.sections import BOTH, ISSUED, RECEIVED, Pen, digests, new_store, pen, take

NAME = "Trần Thị Bưởi"
REASON: dict[str, object] = {"reason": "ghi nhầm người"}
STAFF = Audience.STAFF
ALL = Scope(frozenset(BOTH))


def begun(audience: Audience = STAFF, device: str = "quay-9") -> tuple[Pen, str]:
    """Return the log of a counter that has taken in a dossier (or of whoever gave a number), and the entity."""
    author = pen(device, audience)
    entity = entity_name(f"{CENTRE}/{device}", bytes(8))
    what = ("dossier.received", RECEIVED) if audience is STAFF else ("ticket.issued", ISSUED)
    author.writes(*what, entity=entity)
    return author, entity


def erasing(entity: str, audience: Audience = STAFF, log: Pen | None = None) -> Pen:
    by = log or pen("hub", audience)
    by.writes(ERASED, REASON, entity=entity)
    return by


def by(role: str) -> Proof:
    return Proof(LogAuthor(role, role, b"papers of a " + role.encode()), lambda _seq, _chain, _signature: True)


def bodies_here(store: Store) -> list[bytes]:
    with store.read() as view:
        return [row[0] for row in view.connection.exec_driver_sql("SELECT body FROM event ORDER BY log, seq")]


def texts(store: Store) -> str:
    return b" ".join(bodies_here(store)).decode()


def dossiers(store: Store) -> int:
    with store.read() as view:
        return len(view.dossiers())


def wants(store: Store) -> int:
    with store.read() as view:
        return len(wanted(view, ALL))


def broken(store: Store) -> object:
    with store.read() as view:
        return verify(view.connection.engine).broken


def test_what_is_erased_has_no_body_and_no_row_and_its_chain_is_whole(desk):
    author, entity = begun()
    take(desk, author.section())
    before = digests(desk, STAFF)[0]
    assert dossiers(desk) == 1
    take(desk, erasing(entity).section())
    assert dossiers(desk) == 0
    assert NAME not in texts(desk)
    assert str(REASON["reason"]) in texts(desk)
    assert broken(desk) == ()
    assert wants(desk) == 0
    assert digests(desk, STAFF)[0] != before


def test_a_number_that_was_erased_is_on_no_screen(kiosk):
    author, entity = begun(Audience.PUBLIC)
    take(kiosk, author.section(), erasing(entity, Audience.PUBLIC).section())
    with kiosk.read() as view:
        assert view.all_tickets() == ()


def test_a_body_that_comes_after_the_erasure_is_not_kept(desk):
    author, entity = begun()
    take(desk, erasing(entity).section(), author.section())
    assert NAME not in texts(desk)
    assert (dossiers(desk), wants(desk), broken(desk)) == (0, 0, ())


def test_a_body_that_comes_too_late_is_never_even_written(desk):
    """A large transaction spills into the file before it is committed."""
    author, entity = begun()
    take(desk, erasing(entity).section())
    written: list[object] = []
    with desk.read() as view:
        engine = view.connection.engine
    event.listen(engine, "before_cursor_execute", lambda *told: written.append(told[3]))
    take(desk, author.section())
    assert any(author.log in str(values) for values in written)
    assert NAME.encode() not in b"".join(_blobs(written))


def _blobs(written: Iterable[Any]) -> list[bytes]:
    flat = [values if isinstance(values, list) else [values] for values in written]
    return [bytes(part) for rows in flat for row in rows for part in row if isinstance(part, memoryview)]


def test_what_a_desk_itself_writes_of_somebody_erased_is_not_kept(desk):
    with desk.write() as tx:
        entity = tx.record(Draft("dossier.received", STAFF, "hoa.nt", RECEIVED))
    take(desk, erasing(entity).section())
    with desk.write() as tx:
        tx.record(Draft("dossier.started", STAFF, "hoa.nt", {"note": NAME}, entity=entity))
    assert NAME not in texts(desk)
    assert broken(desk) == ()


def test_an_orphan_is_stripped_when_it_is_known_whose_it_is(desk):
    author, entity = begun()
    first = author.section()
    other = pen("quay-8", STAFF)
    other.writes("dossier.started", {"note": NAME}, after=[ref_of(author, 1)])
    take(desk, erasing(entity).section(), other.section())
    assert NAME in texts(desk)
    take(desk, first)
    assert NAME not in texts(desk)
    assert broken(desk) == ()


def ref_of(author: Pen, seq: int) -> Ref:
    return ref_at(author.log, seq, author.chains[seq])


@pytest.mark.parametrize("role", ["kiosk", "counter"])
def test_only_hub_and_province_erase(desk, role):
    """A machine at which everybody passes takes nothing away that cannot come back."""
    audience = Audience.PUBLIC if role == "kiosk" else STAFF
    author, entity = begun(audience, "quay-9")
    thief = erasing(entity, audience, pen("may-7", audience))
    with desk.write() as tx:
        assert tx.take(author.section(), by("counter")) is None
        assert tx.take(thief.section(), by(role)) is None
    assert b"".join(bodies_here(desk)).count(b'"') > 10
    with desk.read() as view:
        assert len(view.dossiers()) + len(view.all_tickets()) == 1
        assert [item.reason for item in view.skipped()] == ["not for this machine to say"]


@pytest.mark.parametrize("role", ["hub", "province"])
def test_hub_and_province_erase_and_a_false_erasure_goes_with_the_rest(desk, role):
    author, entity = begun()
    false = erasing(entity, log=pen("quay-8", STAFF))
    false.events[0] = write(false.events[0].header, {"reason": NAME})
    with desk.write() as tx:
        for section, proof in (
            (author.section(), by("counter")),
            (rewritten(false), by("counter")),
            (after_the_first(author).section(), by(role)),
        ):
            assert tx.take(section, proof) is None
    assert NAME not in texts(desk)
    assert str(REASON["reason"]) in texts(desk)
    assert broken(desk) == ()


def after_the_first(author: Pen, device: str = "hub") -> Pen:
    """Return the log of a machine that erases what it has read of, as our programs write it."""
    log = pen(device, STAFF)
    log.writes(ERASED, REASON, after=[ref_of(author, 1)])
    return log


def rewritten(old: Pen) -> Section:
    fresh = Pen(old.log)
    for one in old.events:
        fresh.puts(one)
    return fresh.section()


def test_an_erasure_reaches_its_own_centre_and_audience_only(desk):
    author, entity = begun()
    neighbour = Pen(LogId("24.khac/hub.00000000/staff"))
    public = pen("hub", Audience.PUBLIC)
    take(desk, author.section(), erasing(entity, log=neighbour).section(), erasing(entity, log=public).section())
    assert NAME in texts(desk)
    assert dossiers(desk) == 1


def test_leases_and_what_ends_a_machine_outlive_an_erasure(desk):
    """Else their numbers would be given again, and a thief's machine be let in."""
    author = pen("quay-9", STAFF)
    entity = entity_name(f"{CENTRE}/quay-9", bytes(8))
    body: dict[str, object] = {"agency": "H15.50", "day": "2026-11-23", "witness": "hub"}
    author.writes("lease.asked", body, entity=entity)
    author.writes("device.revoked", {"device": "x"}, entity=entity)
    take(desk, author.section(), erasing(entity).section())
    with desk.read() as view:
        assert [lease.id for lease in leases(view, date(2026, 11, 23))] == [entity]
        assert all(json.loads(text) for text in bodies_here(desk))


def test_a_code_that_the_province_gave_is_not_free_when_its_dossier_is_erased(desk):
    author, entity = begun()
    author.writes("dossier.code_given", {"code": "H15.50-261123-0007"}, after=[ref_of(author, 1)])
    author.writes("dossier.code_given", {"code": 7}, after=[ref_of(author, 1)])
    take(desk, author.section(), erasing(entity).section())
    author.writes("dossier.started", {}, after=[ref_of(author, 1)])
    take(desk, author.section())  # folded once more, from what is left
    with desk.read() as view:
        assert codes_with(view, "H15.50-261123-") == {"H15.50-261123-0007"}
    assert NAME not in texts(desk)


def test_the_rows_of_the_erased_are_made_again_when_folds_change(open_store):
    store = open_store("quay-3")
    author, entity = begun()
    other, _ = begun(device="quay-8")
    take(store, author.section(), erasing(entity).section())
    bare = other.section()
    take(store, stripped(bare))
    with store.write() as tx:
        tx.note("fold", "an earlier one")
    store.close()
    again = open_store("quay-3")
    assert (dossiers(again), wants(again)) == (0, 1)


def test_an_event_that_could_not_travel_without_its_body_keeps_it(desk):
    """Its header alone is 16 KiB: nobody's program writes that, and its log must not end there."""
    entity = entity_name(f"{CENTRE}/quay-9", bytes(8))
    author = pen("quay-9", STAFF)
    header = Header(author.log, 1, entity, (), "dossier.received", moment(23, 10), "x")
    plain = write(header, {})
    filled = json.dumps(
        json.loads(plain.header_bytes) | {"more": "x" * (MAX_EVENT_BYTES - 60 - len(plain.header_bytes))}
    )
    author.puts(stored(filled.encode(), b"{}"))
    take(desk, erasing(entity).section(), author.section())
    take(desk, erasing(entity, log=pen("hub-2", STAFF)).section())
    assert b"{}" in bodies_here(desk)
    assert broken(desk) == ()


def test_f76_the_file_does_not_hold_what_was_erased(tmp_path):
    """Seen with the key, page by page, free space included."""
    store = new_store(tmp_path, "quay-3", HandClock())
    database = tmp_path / "quay-3" / "motcua.db"
    author, entity = begun()
    for number in range(60):
        note: dict[str, object] = {"note": f"{NAME} {number} " * 20}
        author.writes("dossier.supplement_asked", note, after=[ref_of(author, number + 1)])
    take(store, author.section(0, 40), author.section(40))
    checkpoint(database)
    assert NAME.encode() in plain_pages(database)
    take(store, erasing(entity).section())
    store.close()
    checkpoint(database)
    assert NAME.encode() not in plain_pages(database)


def checkpoint(database: Path) -> None:
    with connected(database, KEY) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def plain_pages(database: Path) -> bytes:
    """Return all pages of a SQLCipher 4 file in the clear: AES-256-CBC, IV and MAC in the last 80 bytes."""
    data, size, reserve = database.read_bytes(), 4096, 80
    return b"".join(
        decrypted(page[start : size - reserve], page[size - reserve : size - reserve + 16])
        for first in range(0, len(data), size)
        for page, start in [(data[first : first + size], 16 if first == 0 else 0)]
    )


def decrypted(sealed: bytes, iv: bytes) -> bytes:
    reader = Cipher(algorithms.AES(KEY), modes.CBC(iv)).decryptor()
    return reader.update(sealed) + reader.finalize()


def history() -> list[Section]:
    """Return, event by event, a dossier's life at two counters and its erasure by two hubs."""
    author, entity = begun()
    author.writes("dossier.started", {"note": NAME}, after=[ref_of(author, 1)])
    other = pen("quay-8", STAFF)
    other.writes("dossier.supplement_asked", {"note": NAME}, after=[ref_of(author, 2)])
    hubs = [erasing(entity), after_the_first(author, "hub-2")]
    return [log.section(seq, seq + 1) for log in (author, other, *hubs) for seq in range(len(log.events))]


@settings(max_examples=40, deadline=None)
@given(order=st.permutations(range(5)), bare=st.sets(st.integers(0, 4)), erased=st.booleans(), soon=st.booleans())
def test_every_order_of_arrival_comes_to_the_same_bytes(tmp_path_factory, order, bare, erased, soon):
    """Some come without their bodies, and the bodies on their own, before what they belong to or after the erasure."""
    sections = [history()[place] for place in order if erased or place < 3]
    straight = new_store(tmp_path_factory.mktemp("straight"), "quay-3", HandClock())
    take(straight, *history()[: 5 if erased else 3])
    store = new_store(tmp_path_factory.mktemp("any"), "quay-3", HandClock())
    left = [stripped(section) if place in bare else section for place, section in enumerate(sections)]
    while left:  # what does not fit yet comes again later
        left = [section for section in left if take(store, section) != [None]]
        bring_bodies(store, sections if soon else [])
    bring_bodies(store, sections)
    assert all_of(store) == all_of(straight)
    assert (NAME in texts(store), wants(store)) == (not erased, 0)
    store.close()
    straight.close()


def bring_bodies(store: Store, sections: Iterable[Section]) -> None:
    with store.write() as tx:
        fill(tx, [Found(section.log, section.base.seq + 1, section.envelopes[0]) for section in sections])


def all_of(store: Store) -> object:
    with store.read() as view:
        rows = view.connection.exec_driver_sql("SELECT log, seq, header, body, body_hash FROM event ORDER BY log, seq")
        return [tuple(row) for row in rows], view.dossiers(), view.skipped(), digests(store, *BOTH)


def stripped(section: Section) -> Section:
    return Section(section.log, section.base, tuple(read(one).stub.envelope for one in section.envelopes), section.head)

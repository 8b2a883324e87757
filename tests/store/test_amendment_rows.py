"""Corrections in the store: rows as folded, and what a public machine knows of them when their day is over."""

from datetime import date

import pytest

from sync.domain.ids import EntityId
from sync.domain.log import Audience, entity_name
from sync.domain.roles import ERASED
from sync.office.catalogue import corrections
from sync.store.amendment_rows import amendment_named, amendments, are_of_the_catalogue, postings_since
from sync.store.logs import LogAuthor
from sync.store.rows import AMENDMENT
from sync.store.writer import Draft, Proof
from tests.fakes import CENTRE, moment
from tests.store.sections import new_store, pen, reach, seqs, take

MADE: dict[str, object] = {"code": "1.001193", "aspect": "notice", "value": "Thứ Năm nghỉ.", "why": "Họp."}
OF = "24quay7000000093"


@pytest.fixture
def kiosk(open_store):
    return open_store("k1")


def says(store, kind, body, entity=None, audience=Audience.STAFF):
    with store.write() as tx:
        return tx.record(Draft(kind, audience, "lan.tt", body, entity=entity))


def posting(value="Thứ Năm nghỉ.", standing=1):
    return {"of": OF, "standing": standing, "code": "1.001193", "aspect": "notice", "value": value}


def standing(store):
    with store.read() as view:
        return [change.value for change in corrections(view, 0)]


def hears(store, device, *bodies):
    """Let a store hear what a machine posts, and that it has arrived."""
    author = pen(device)
    for place, body in enumerate(bodies, start=1):
        author.writes("posting.posted", body, entity=entity_name(f"{CENTRE}/{device}", bytes([place] * 8)))
    take(store, author.section())
    reach(store, seqs(store))


def test_an_amendment_comes_back_from_its_row_as_it_was_folded(store):
    entity = says(store, "amendment.made", {**MADE, "since": "2026-11-23"})
    says(store, "amendment.withdrawn", {"why": "Nhầm."}, entity)
    with store.read() as view:
        (found,) = amendments(view)
        assert amendment_named(view, entity) == found
        assert amendment_named(view, EntityId("x")) is None
        assert are_of_the_catalogue(view, {entity})
        assert not are_of_the_catalogue(view, {EntityId("x")})
        assert not are_of_the_catalogue(view, set())
    assert (found.change.value, found.change.by, found.change.since) == ("Thứ Năm nghỉ.", "lan.tt", date(2026, 11, 23))
    assert found.withdrawal is not None
    assert (found.withdrawal.by, found.withdrawal.why) == ("lan.tt", "Nhầm.")


def test_a_posting_comes_back_from_its_row_and_one_that_says_withdrawn_has_the_last_word(store):
    hears(store, "c7", posting(), posting(standing=0))
    with store.read() as view:
        assert [(each.change.id, each.is_standing) for each in postings_since(view, 0)] == [(OF, True), (OF, False)]
        assert postings_since(view, moment(24, 0)) == ()
        assert are_of_the_catalogue(view, {each.id for each in postings_since(view, 0)})
    assert standing(store) == []


def test_a_public_machine_goes_by_the_last_word_it_heard_when_the_logs_are_gone(kiosk, clock):
    hears(kiosk, "c7", posting())
    clock.now_ms = moment(24, 8)
    kiosk.forget_before(date(2026, 11, 24))
    with kiosk.read() as view:
        assert view.connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one() == 0
    assert standing(kiosk) == ["Thứ Năm nghỉ."]


def test_a_withdrawal_stays_the_last_word_though_somebody_who_has_not_heard_of_it_posts_after_it(kiosk, clock):
    hears(kiosk, "c7", posting(), posting(standing=0))
    hears(kiosk, "c8", posting())
    clock.now_ms = moment(24, 8)
    kiosk.forget_before(date(2026, 11, 24))
    with kiosk.read() as view:
        assert False in {each.is_standing for each in postings_since(view, 0)}
    assert standing(kiosk) == []


def test_a_kiosk_does_not_correct_the_catalogue(store):
    author = pen("k9")
    author.writes("posting.posted", posting(), entity=entity_name(f"{CENTRE}/k9", bytes(8)))
    with store.write() as tx:
        tx.take(author.section(), Proof(LogAuthor("kiosk", "kiosk", b"papers"), lambda *_: True))
    assert standing(store) == []


def test_what_is_erased_leaves_no_row(store):
    made = says(store, "amendment.made", MADE)
    told = says(store, "posting.posted", posting(), audience=Audience.PUBLIC)
    for entity, audience in ((made, Audience.STAFF), (told, Audience.PUBLIC)):
        says(store, ERASED, {"reason": "x"}, entity, audience)
    assert standing(store) == []


def test_corrections_are_folded_anew_by_a_later_program(tmp_path, clock):
    store = new_store(tmp_path, "c5", clock)
    entity = says(store, "amendment.made", MADE)
    with store.write() as tx:
        tx.connection.execute(AMENDMENT.delete())
        tx.connection.exec_driver_sql("UPDATE meta SET value = '11' WHERE key = 'fold'")
    store.close()
    again = new_store(tmp_path, "c5", clock)
    with again.read() as view:
        assert amendment_named(view, entity) is not None
    again.close()


def test_what_a_machine_said_after_its_end_corrects_nothing_and_counts_again_when_that_is_taken_back(store):
    """A stolen counter's fee must not stand anywhere: its postings and its amendments go with its word."""
    mark = entity_name(f"{CENTRE}/c7", bytes(8))
    logs = []
    for kind, body, audience in (
        ("posting.posted", posting(), Audience.PUBLIC),
        ("amendment.made", MADE, Audience.STAFF),
    ):
        author = pen("c7", audience)
        author.writes(kind, body, entity=mark)
        logs.append(author.log)
        with store.write() as tx:
            tx.take(author.section(), Proof(LogAuthor("counter", "counter", b"papers"), lambda *_: True))
    said = standing(store)
    assert len(said) == 2
    for last, left in ((0, []), (None, said)):
        for log in logs:
            with store.write() as tx:
                tx.end(log, last, 0)
        assert standing(store) == left


def test_a_later_program_makes_the_rows_of_corrections_anew(tmp_path, clock):
    """Rows are a cache: other columns, and a row that no event tells of, end with the program that wrote them."""
    store = new_store(tmp_path, "c5", clock)
    entity = says(store, "amendment.made", MADE)
    with store.write() as tx:
        tx.connection.exec_driver_sql("ALTER TABLE amendment ADD COLUMN earlier VARCHAR NOT NULL DEFAULT ''")
        tx.connection.exec_driver_sql("INSERT INTO amendment (id, value) VALUES ('nobody', '{}')")
        tx.connection.exec_driver_sql("UPDATE meta SET value = '11' WHERE key = 'fold'")
    store.close()
    again = new_store(tmp_path, "c5", clock)
    with again.read() as view:
        assert [each.id for each in amendments(view)] == [entity]
        columns = view.connection.exec_driver_sql("SELECT name FROM pragma_table_info('amendment')").scalars().all()
    assert columns == ["id", "value"]
    again.close()

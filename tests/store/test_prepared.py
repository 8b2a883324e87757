"""Statements that were compiled once say the same as SQLAlchemy, which compiles them anew."""

import tracemalloc
from datetime import date

import pytest
from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.exc import DBAPIError

from sync.store.engine import open_engine
from sync.store.prepared import Change, Question
from sync.store.rows import EVENT, META, REPLICA, TICKET
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import KEY
from tests.store.sections import BOTH, ISSUED, digests, pen, take

T1, T2 = "0000000000000001", "0000000000000002"


@pytest.fixture
def day(kiosk: Store) -> Store:
    """Two numbers of one day."""
    other = pen()
    for number, entity in ((1, T1), (2, T2)):
        other.writes("ticket.issued", ISSUED | {"number": number}, entity=entity)
    assert take(kiosk, other.section()) == [None]
    return kiosk


def test_rows_are_what_sqlalchemy_reads_days_and_truths_too(day):
    chosen = select(TICKET).order_by(TICKET.c.id)
    with day.read() as view:
        rows = Question(chosen).rows(view.connection)
        assert [row._asdict() for row in rows] == [dict(row) for row in view.connection.execute(chosen).mappings()]
        assert rows[0].day == date(2026, 11, 23)
        assert rows[0].confirmed is False


@pytest.mark.parametrize("wanted", [[], [T1], [T1, T2], [T2, T1, "nobody"]])
def test_a_list_may_be_of_any_length(day, wanted):
    numbers = Question(select(TICKET.c.number).where(TICKET.c.id.in_(bindparam("ids", expanding=True))), "ids")
    with day.read() as view:
        for _ in range(2):
            assert sorted(numbers.column(view.connection, {"ids": wanted})) == sorted(
                {T1: 1, T2: 2}[each] for each in wanted if each != "nobody"
            )


def test_lists_of_many_lengths_leave_few_texts_in_memory(day):
    """Whoever tells the lengths is another machine; 3,000 of them once left 51 MB."""
    question = Question(select(TICKET.c.id).where(TICKET.c.id.in_(bindparam("ids", expanding=True))), "ids")
    with day.read() as view:
        question.column(view.connection, {"ids": [T1]})
        tracemalloc.start()
        for length in range(1, 400):
            assert question.column(view.connection, {"ids": [T2] * (length - 1) + [T1]})[0] == T1
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert held < 100_000


def test_what_is_not_there_is_none(day):
    with day.read() as view:
        no_log = Question(select(func.min(REPLICA.c.day).label("day")).where(REPLICA.c.log == "none"))
        assert no_log.column(view.connection) == [None]
        assert no_log.rows(view.connection)[0].day is None
        assert Question(select(META).where(META.c.key == "none")).row(view.connection) is None


def test_two_questions_of_one_reader_see_one_moment(day):
    count = Question(select(func.count().label("count")).select_from(EVENT))
    with day.read() as view:
        before = count.column(view.connection)
        with day.write() as tx:
            tx.record(Draft("ticket.issued", BOTH[0], "kiosk-1", ISSUED))
        assert count.column(view.connection) == before


def test_what_the_driver_refuses_is_told_as_sqlalchemy_tells_it_and_names_nobody(day, tmp_path):
    engine = open_engine(tmp_path / "other.db", KEY)
    with engine.connect() as connection, pytest.raises(DBAPIError) as told:
        Change(insert(META)).do(connection, {"key": "Trần Thị Bưởi", "value": ""})
    engine.dispose()
    assert "Bưởi" not in str(told.value)
    assert digests(day, *BOTH)

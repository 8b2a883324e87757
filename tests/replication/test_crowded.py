"""A day with more logs than a message bears: somebody made them, and the message is one all the same."""

from datetime import date

import pytest
from sqlalchemy import insert

from sync.domain.ids import LogId
from sync.replication.compose import MOST_OF_A_DAY
from sync.store.heads import HeadTable
from sync.store.logs import Head
from sync.store.rows import REPLICA
from tests.fakes import CENTRE
from tests.replication.party import Party, talk
from tests.replication.saying import TODAY


def crowd(party: Party, day: date, logs: int, first: int = 0) -> None:
    """Let a machine hold heads of so many logs of a day."""
    rows = [
        {"log": f"{CENTRE}/c9.{number:08d}/staff", "chain": number.to_bytes(32, "big"), "centre": CENTRE}
        | {"device": "c9", "audience": "staff", "day": day, "seq": 1, "reached": 0, "own": 0}
        for number in range(first, first + logs)
    ]
    with party.store.write() as tx:
        tx.connection.execute(insert(REPLICA), rows)


@pytest.mark.parametrize("logs", [MOST_OF_A_DAY + 1, 20_001])
def test_f74_of_a_day_with_too_many_logs_those_of_who_made_them_are_not_told(counter, hub, logs):
    hub.record_staff()
    crowd(hub, TODAY, logs)
    answer = hub.answer(counter, counter.ask(hub))
    assert answer.whole == frozenset()
    assert list(answer.table) == [section.log for section in answer.sections] == [hub.heads()[-1].log]
    assert answer.summary.today.held != counter.ask(hub).summary.today.held


def test_f74_a_machine_that_makes_thousands_of_logs_stops_no_other(counter, hub):
    """Each of the two holds some of them that the other lacks, so that their sums are never equal again."""
    crowd(hub, TODAY, MOST_OF_A_DAY + 1)
    crowd(counter, TODAY, MOST_OF_A_DAY + 1, first=1)
    alone(hub, 90_000_001)
    alone(counter, 90_000_002)
    for name in ("Trần Thị Bưởi", "Vừ A Dơ"):
        hub.record_staff(name)
        counter.record_staff(name)
        for _ in range(3):
            talk(counter, hub)
        assert names(counter) == names(hub)
    assert len(names(hub)) == 4


def alone(party: Party, number: int) -> None:
    """Let a machine hold a log that the other will not be told of, counted in its sums."""
    head = Head(LogId(f"{CENTRE}/c9.{number}/staff"), 1, number.to_bytes(32, "big"), 0, TODAY)
    with party.store.write() as tx:
        HeadTable(tx.connection).begin(head)


def names(party: Party) -> list[str]:
    with party.store.read() as view:
        return sorted(dossier.applicant.name for dossier in view.dossiers())


def test_f74_a_day_with_as_many_logs_as_a_message_bears_is_told(counter, hub):
    hub.record_staff()
    crowd(hub, TODAY, MOST_OF_A_DAY - 1)
    assert len(hub.answer(counter, counter.ask(hub)).table) == MOST_OF_A_DAY

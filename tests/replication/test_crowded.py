"""A day with more logs than a message bears: somebody made them, and the message is one all the same."""

from datetime import date

import pytest
from sqlalchemy import insert

from sync.replication.compose import MOST_OF_A_DAY
from sync.store.rows import REPLICA
from tests.fakes import CENTRE
from tests.replication.party import Party
from tests.replication.saying import TODAY


def crowd(party: Party, day: date, logs: int) -> None:
    """Let a machine hold heads of so many logs of a day."""
    rows = [
        {"log": f"{CENTRE}/c9.{number:08d}/staff", "chain": number.to_bytes(32, "big"), "centre": CENTRE}
        | {"device": "c9", "audience": "staff", "day": day, "seq": 1, "reached": 0, "own": 0}
        for number in range(logs)
    ]
    with party.store.write() as tx:
        tx.connection.execute(insert(REPLICA), rows)


@pytest.mark.parametrize("logs", [MOST_OF_A_DAY + 1, 20_001])
def test_f74_of_a_day_with_too_many_logs_nothing_is_told_and_the_time_and_the_line_are(counter, hub, logs):
    hub.record_staff()
    crowd(hub, TODAY, logs)
    answer = hub.answer(counter, counter.ask(hub))
    assert (answer.table, answer.whole, answer.sections) == ({}, frozenset(), ())
    assert answer.summary.today.held != counter.ask(hub).summary.today.held


def test_f74_a_day_with_as_many_logs_as_a_message_bears_is_told(counter, hub):
    hub.record_staff()
    crowd(hub, TODAY, MOST_OF_A_DAY - 1)
    assert len(hub.answer(counter, counter.ask(hub)).table) == MOST_OF_A_DAY

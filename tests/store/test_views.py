"""A view that is open stays as it is; what went wrong in one transaction is in no later one."""

from datetime import date

import pytest

from sync.domain.log import Audience
from sync.errors import StoreUnavailable
from sync.store.logs import Scope
from tests.store.sections import ISSUED, pen, take

EVERYTHING = Scope(frozenset(Audience))
DAY = date(2026, 11, 23)


def test_a_view_stays_as_it_was_and_the_next_one_sees_what_was_written_meanwhile(kiosk):
    other = pen()
    other.writes("ticket.issued", ISSUED, entity="0000000000000001")
    with kiosk.read() as view:
        before = view.heads(EVERYTHING), view.digests(EVERYTHING, DAY)
        assert take(kiosk, other.section()) == [None]
        assert (view.heads(EVERYTHING), view.digests(EVERYTHING, DAY)) == before
    with kiosk.read() as later:
        assert later.heads(EVERYTHING).keys() == {other.log}
        assert later.digests(EVERYTHING, DAY) != before[1]


def _break_off(tx):
    tx.note("half", "done")
    tx.connection.exec_driver_sql("SELECT nothing FROM nowhere")


def test_what_went_wrong_in_one_transaction_is_not_in_the_next(kiosk):
    with pytest.raises(StoreUnavailable), kiosk.write() as tx:
        _break_off(tx)
    with pytest.raises(StoreUnavailable), kiosk.read() as view:
        view.connection.exec_driver_sql("SELECT nothing FROM nowhere")
    with kiosk.read() as view:
        assert view.said("half") is None
